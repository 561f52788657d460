//! Rounds of pairs in which everyone meets everyone once. Pure.

use super::matching::heaviest;
use super::model::{Meetings, Question, Round};
use crate::dice::Dice;

/// Each weighs more than all that follow it together: that rests are shared, that two who are to be apart are, that those meet who have
/// met least, and that wishes come true.
const REST: i128 = 1 << 70;
const APART: i128 = 1 << 60;
const MET: i128 = 1 << 30;
const WISH: i128 = 1 << 16;

/// Everyone with everyone (the circle method): one person stays, the others move on by a seat each round. With an odd number one seat
/// is empty, and each rests once. After the last round it begins again.
pub fn round_robin(people: usize, rounds: usize) -> Vec<Round> {
    let seats = people + people % 2;
    let round = |number: usize| {
        let seat = |seat: usize| match seat {
            0 => 0,
            _ => (seat - 1 + (seats - 1) - number % (seats - 1)) % (seats - 1) + 1,
        };
        let pairs = (0..seats / 2).map(|at| vec![seat(at), seat(seats - 1 - at)]);
        let (groups, rest): (Vec<_>, Vec<_>) =
            pairs.partition(|pair: &Vec<usize>| pair.iter().all(|person| *person < people));
        let rests = rest.into_iter().flatten().filter(|person| *person < people).collect();
        Round { groups, rests }
    };
    (0..rounds).map(round).collect()
}

/// Everyone of one side with everyone of the other: hosts, who come first, stay, and guests move on. Of the larger side some rest each
/// round, all as often as each other or once more.
pub fn two_sided(hosts: usize, guests: usize, rounds: usize) -> Vec<Round> {
    let (tables, most) = (hosts.min(guests), hosts.max(guests));
    let resting = most - tables;
    let round = |number: usize| {
        // Those who rest stand beside each other in the larger side; the next ones to rest stand beside them.
        let shift = if resting == 0 { number } else { number * resting + number / around(most, resting) };
        let person = |table: usize| {
            if hosts <= guests {
                (table, hosts + (table + shift) % most)
            } else {
                ((table + shift) % most, hosts + table)
            }
        };
        let pair = |table: usize| {
            let (host, guest) = person(table);
            vec![host, guest]
        };
        let rest = |table: usize| if hosts <= guests { person(table).1 } else { person(table).0 };
        Round { groups: (0..tables).map(pair).collect(), rests: (tables..most).map(rest).collect() }
    };
    (0..rounds).map(round).collect()
}

/// After how many steps of `step` one is back at the beginning of a circle.
fn around(circle: usize, step: usize) -> usize {
    (1..=circle).find(|count| (count * step).is_multiple_of(circle)).unwrap_or(1)
}

/// Rounds one after the other, each the best there is after those before it: the heaviest matching of those who have met least and
/// those who wish to meet.
pub fn matched(question: &Question, dice: &mut Dice) -> Vec<Round> {
    let people = question.people;
    let mut meetings = Meetings::before(question);
    let mut rested: Vec<usize> =
        (0..people).map(|at| question.rested.get(at).copied().unwrap_or(0)).collect();
    let mut granted = vec![0; people];
    let resting = people - question.seats();
    let second = question.second_side.unwrap_or(people);
    let more_hosts = second > people - second;
    let mut wished = vec![false; people * people];
    question.wishes.iter().for_each(|(one, other)| wished[one * people + other] = true);
    let mut apart = vec![false; people * people];
    for (one, other) in &question.apart {
        apart[one * people + other] = true;
        apart[other * people + one] = true;
    }
    let mut rounds = Vec::with_capacity(question.rounds);
    for _ in 0..question.rounds {
        let chance: Vec<i128> = (0..people * people).map(|_| dice.below(1 << 8) as i128).collect();
        // Whoever had the fewest wishes come true comes first.
        let wish = |one: usize, other: usize| {
            let new = wished[one * people + other] && meetings.of(one, other) == 0;
            if new { WISH / (1 + granted[one]) } else { 0 }
        };
        let weight = |one: usize, other: usize| {
            if other >= people {
                // A seat to rest on.
                let may = one < people && (question.second_side.is_none() || (one < second) == more_hosts);
                return may.then(|| -REST * rested[one] as i128);
            }
            if question.second_side.is_some() && (one < second) == (other < second) {
                return None;
            }
            let times = i128::from(meetings.of(one, other).min(1000));
            let apart = if apart[one * people + other] { APART } else { 0 };
            Some(
                wish(one, other) + wish(other, one) + chance[one * people + other]
                    - MET * times * times
                    - apart,
            )
        };
        let mates = heaviest(people + resting, weight);
        let mut round = Round::default();
        for (one, mate) in mates.into_iter().enumerate().take(people) {
            match mate {
                Some(other) if other < people => {
                    if one < other {
                        round.groups.push(vec![one, other]);
                    }
                }
                _ => round.rests.push(one),
            }
        }
        for (one, other) in round.pairs() {
            for (one, other) in [(one, other), (other, one)] {
                granted[one] += i128::from(wished[one * people + other] && meetings.of(one, other) == 0);
            }
            meetings.add(one, other, 1);
        }
        round.rests.iter().for_each(|person| rested[*person] += 1);
        rounds.push(round);
    }
    rounds
}
