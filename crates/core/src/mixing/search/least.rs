//! What meeting again costs, and the least of that which any rounds cost: a search that comes down to it is over. Pure.

use std::collections::BTreeMap;

use super::super::model::{Meetings, Question};

/// What it costs that two meet who have met before, and what more for every time but the first.
pub const REPEAT: i64 = 8;
pub const AGAIN: i64 = 4;

/// What it costs that two meet who have met so many times.
pub fn again(times: u32) -> i64 {
    if times == 0 { 0 } else { REPEAT + AGAIN * i64::from(times - 1) }
}

/// A cost below which no rounds are, wishes aside. Where people stay together nothing is counted.
pub fn least(question: &Question, before: &Meetings) -> i64 {
    if !question.together.is_empty() || question.rounds == 0 {
        return 0;
    }
    over_pairs(question, before).max(over_rounds(question))
}

/// Everyone meets whom they have met least: each meeting of a round costs at least as much as the cheapest that is left.
fn over_pairs(question: &Question, before: &Meetings) -> i64 {
    let mut by_times: BTreeMap<u32, i64> = BTreeMap::new();
    for one in 0..question.people {
        for other in one + 1..question.people {
            *by_times.entry(before.of(one, other)).or_default() += 1;
        }
    }
    let mut left = meetings(question);
    let mut times = by_times.keys().next().copied().unwrap_or_default();
    let (mut open, mut cost) = (0, 0i64);
    while left > 0 {
        open += by_times.get(&times).copied().unwrap_or_default();
        if open == 0 {
            break;
        }
        let now = open.min(left);
        cost = cost.saturating_add(now.saturating_mul(again(times)));
        (left, times) = (left - now, times.saturating_add(1));
    }
    cost
}

/// Each two rounds have pairs in common where a group is larger than there are groups to part it into.
///
/// Of two who meet `t` times, `t - 1` meetings are repeats, and they are in common to as many pairs of rounds as there are pairs of `t`. So
/// the cost is `AGAIN` for all that two rounds have in common, and the rest of `REPEAT` for every repeat; and as nobody meets more often
/// than there are rounds, of what is in common at least every `rounds / 2`th is a repeat of its own.
fn over_rounds(question: &Question) -> i64 {
    let rounds = whole(question.rounds);
    let all = meetings(question);
    let pairs = two(whole(question.people)).max(1);
    let (each, more) = (all / pairs, all % pairs);
    let evenly = more * two(each + 1) + (pairs - more) * two(each);
    let common = (two(rounds) * in_common(question)).max(evenly);
    let repeats = ((rounds - 1) * in_common(question)).max(all - pairs).max(0);
    AGAIN * common + (REPEAT - AGAIN) * repeats
}

/// How many pairs any two rounds have in common at least.
fn in_common(question: &Question) -> i64 {
    // Only where nobody rests is each group of one round divided among those of another.
    if question.seats() < question.people || question.sizes.is_empty() {
        return 0;
    }
    let groups = whole(question.sizes.len());
    let parted = |size: &usize| {
        let (each, more) = (whole(*size) / groups, whole(*size) % groups);
        more * two(each + 1) + (groups - more) * two(each)
    };
    question.sizes.iter().map(parted).sum()
}

/// How often two meet in all rounds.
fn meetings(question: &Question) -> i64 {
    whole(question.rounds) * question.sizes.iter().map(|size| two(whole(*size))).sum::<i64>()
}

/// How many pairs so many make.
fn two(people: i64) -> i64 {
    people * (people - 1) / 2
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::super::model::Round;
    use super::super::super::plan::plan;
    use super::super::improve;
    use super::*;
    use crate::dice::Dice;

    fn groups(sizes: &[usize], rounds: usize) -> Question {
        let people = sizes.iter().sum();
        Question { people, sizes: sizes.to_vec(), rounds, seed: 1, ..Question::default() }
    }

    #[test]
    fn what_cannot_be_done_without_a_repeat_is_over_when_nothing_has_fewer() {
        let cases: [(&[usize], usize, u64, u64); 6] = [
            (&[4; 3], 3, 6, 9),
            (&[5; 4], 4, 12, 24),
            (&[5, 4], 4, 28, 36),
            (&[4, 3, 3], 3, 2, 3),
            (&[3; 3], 6, 18, 18),
            (&[2; 3], 7, 6, 6),
        ];
        for (sizes, rounds, repeats, weight) in cases {
            let question = groups(sizes, rounds);
            let found = plan(&question, 0).unwrap();
            let score = question.score(&found);
            assert_eq!((score.repeats, score.weight), (repeats, weight), "{sizes:?} for {rounds} rounds");
            assert!(improve(&question, &found, 64, false, &mut Dice::new(1)).best, "{sizes:?}");
        }
    }

    #[test]
    fn whoever_has_met_before_makes_it_dearer() {
        let question = Question { met: vec![(0, 1, 2), (0, 2, 1), (0, 3, 1)], ..groups(&[2, 2], 1) };
        let meetings = Meetings::before(&question);
        // Three pairs are new, and two meet in a round: nothing says that the new ones do not share a person.
        assert_eq!(least(&question, &meetings), 0);
        let again = Question { rounds: 2, ..question };
        assert_eq!(least(&again, &meetings), REPEAT);
        let round =
            |groups: [[usize; 2]; 2]| Round { groups: groups.map(Vec::from).to_vec(), rests: Vec::new() };
        let rounds = [round([[0, 2], [1, 3]]), round([[0, 3], [1, 2]])];
        assert!(again.score(&rounds).repeats >= 1);
    }
}
