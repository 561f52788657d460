//! Which of several dates suits most people. Pure.
//!
//! Instants are compared, so it does not matter in whose zone somebody answers.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody says of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// They cannot, or have not answered.
    #[default]
    No,
    /// They can if it has to be.
    IfNeeded,
    /// They can.
    Yes,
}

/// A date that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// When it begins.
    pub start: Timestamp,
    /// What people say; whoever is not named has not answered.
    pub answers: BTreeMap<String, Answer>,
}

/// Who matters for the choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Of each of these groups, such as all who could facilitate, at least one has to be there.
    pub needed: Vec<BTreeSet<String>>,
    /// Who could not come last time.
    pub lost_out: BTreeSet<String>,
}

/// How a date does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its place among the choices.
    pub choice: usize,
    /// Two for each yes, one for each if needed.
    pub points: usize,
    /// The groups, by their place, of which nobody can be there; a date without is to be preferred to any date with.
    pub lacks: Vec<usize>,
}

/// A time in which somebody is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Free {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
    /// Only if it has to be.
    pub if_needed: bool,
}

/// The dates from the best to the worst: those at which nobody is lacking who is needed, then by points; of two that suit as well the
/// earlier one, then the one that suits more of those who lost out last time.
pub fn rank(choices: &[Choice], wanted: &Wanted) -> Vec<Standing> {
    let can =
        |choice: &Choice, who: &String| choice.answers.get(who).is_some_and(|answer| *answer != Answer::No);
    let standing = |(at, choice): (usize, &Choice)| {
        let points = choice.answers.values().map(|answer| *answer as usize).sum();
        let lacking = |group: &BTreeSet<String>| !group.iter().any(|who| can(choice, who));
        let lacks = wanted.needed.iter().enumerate().filter(|(_, group)| lacking(group)).map(|(at, _)| at);
        Standing { choice: at, points, lacks: lacks.collect() }
    };
    let mut standings: Vec<Standing> = choices.iter().enumerate().map(standing).collect();
    standings.sort_by_key(|standing| {
        let choice = choices.get(standing.choice);
        let made_up =
            choice.map_or(0, |choice| wanted.lost_out.iter().filter(|who| can(choice, who)).count());
        let start = choice.map(|choice| choice.start);
        (standing.lacks.len(), usize::MAX - standing.points, start, usize::MAX - made_up)
    });
    standings
}

/// The dates worth proposing for a meeting of so many minutes, in order: from the moments at which somebody becomes free, those at which
/// anybody can. Whatever other moment suits, one of these suits the same people.
pub fn propose(people: &BTreeMap<String, Vec<Free>>, minutes: u32) -> Vec<Choice> {
    let starts: BTreeSet<Timestamp> = people.values().flatten().map(|free| free.from).collect();
    let choice = |start: Timestamp| {
        let end = start.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok()?;
        let answer = |free: &Vec<Free>| {
            let sure: Vec<Free> = free.iter().copied().filter(|free| !free.if_needed).collect();
            if covers(&sure, start, end) {
                Answer::Yes
            } else if covers(free, start, end) {
                Answer::IfNeeded
            } else {
                Answer::No
            }
        };
        let answers: BTreeMap<String, Answer> =
            people.iter().map(|(who, free)| (who.clone(), answer(free))).collect();
        answers.values().any(|answer| *answer != Answer::No).then_some(Choice { start, answers })
    };
    starts.into_iter().filter_map(choice).collect()
}

/// Whether the times together cover all from `start` to `end`.
fn covers(free: &[Free], start: Timestamp, end: Timestamp) -> bool {
    let mut free = free.to_vec();
    free.sort_by_key(|free| free.from);
    let mut until = start;
    for one in free.iter().filter(|one| one.to > start) {
        if one.from > until {
            break;
        }
        until = until.max(one.to);
    }
    until >= end && free.iter().any(|one| (one.from..one.to).contains(&start))
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    fn choice(start: i64, answers: &str) -> Choice {
        let answer = |(at, letter): (usize, char)| {
            let answer = match letter {
                'y' => Answer::Yes,
                'n' => Answer::No,
                _ => Answer::IfNeeded,
            };
            (["Ann", "Bo", "Cy", "Di"][at].to_owned(), answer)
        };
        Choice { start: at(start), answers: answers.chars().enumerate().map(answer).collect() }
    }

    fn best(choices: &[Choice], wanted: &Wanted) -> Vec<usize> {
        rank(choices, wanted).into_iter().map(|standing| standing.choice).collect()
    }

    #[test]
    fn a_yes_counts_twice_and_whoever_is_needed_comes_before_everything() {
        let choices = [choice(0, "yyin"), choice(60, "nyyy"), choice(120, "yyyn")];
        assert_eq!(best(&choices, &Wanted::default()), [1, 2, 0]);
        let needed = Wanted { needed: vec![["Ann".to_owned()].into()], ..Wanted::default() };
        assert_eq!(best(&choices, &needed), [2, 0, 1]);
        assert_eq!(rank(&choices, &needed)[2].lacks, [0]);
        let either = Wanted { needed: vec![["Ann".to_owned(), "Di".to_owned()].into()], ..Wanted::default() };
        assert_eq!(best(&choices, &either), [1, 2, 0]);
    }

    #[test]
    fn of_two_that_suit_as_well_the_earlier_comes_first_then_the_one_that_makes_up_for_last_time() {
        let choices = [choice(60, "yynn"), choice(0, "ynyn"), choice(60, "nnyy")];
        let wanted = Wanted { lost_out: ["Di".to_owned()].into(), ..Wanted::default() };
        assert_eq!(best(&choices, &wanted), [1, 2, 0]);
    }

    #[test]
    fn people_in_two_zones_find_the_hour_that_both_have() {
        let hours = |zone: &str, from, to| {
            let zone = TimeZone::get(zone).unwrap();
            let at = |hour| zone.to_timestamp(datetime(2026, 3, 17, hour, 0, 0, 0)).unwrap();
            vec![Free { from: at(from), to: at(to), if_needed: false }]
        };
        let people = BTreeMap::from([
            ("Ann".to_owned(), hours("Europe/Brussels", 9, 17)),
            ("Bo".to_owned(), hours("America/Toronto", 8, 12)),
        ]);
        let choices = propose(&people, 60);
        let first = &choices[rank(&choices, &Wanted::default())[0].choice];
        // Brussels is five hours ahead in that week.
        assert_eq!(first.start.to_string(), "2026-03-17T12:00:00Z");
        assert!(first.answers.values().all(|answer| *answer == Answer::Yes));
    }

    proptest! {
        #[test]
        fn no_other_minute_suits_more_people(
            times in prop::collection::vec(
                prop::collection::vec((0i64..120, 1i64..90, any::<bool>()), 1..4), 1..4
            ),
            minutes in 1u32..90
        ) {
            let free = |(from, long, if_needed): &(i64, i64, bool)| Free { from: at(*from), to: at(from + long), if_needed: *if_needed };
            let people: BTreeMap<String, Vec<Free>> =
                times.iter().enumerate().map(|(who, times)| (who.to_string(), times.iter().map(free).collect())).collect();
            let choices = propose(&people, minutes);
            let found = rank(&choices, &Wanted::default()).first().map_or(0, |standing| standing.points);
            let able = |times: &[Free], minute: i64, sure: bool| {
                (minute..minute + i64::from(minutes)).all(|minute| {
                    times.iter().any(|free| (free.from..free.to).contains(&at(minute)) && !(sure && free.if_needed))
                })
            };
            let points = |minute| people.values().map(|times| {
                if able(times, minute, true) { 2 } else { usize::from(able(times, minute, false)) }
            }).sum::<usize>();
            prop_assert_eq!(found, (0..220).map(points).max().unwrap_or(0));
        }
    }
}
