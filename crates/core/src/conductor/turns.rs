//! How turns were spread over the sessions of a group, and whose it is next. Pure. It is for the group's eyes only, and counts turns, never
//! minutes or words.

use crate::meeting::rotation::{Holder, Meeting, Member, rotate};

/// A session that was held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Who brought a case.
    pub case: Option<String>,
    /// Who led.
    pub led: Option<String>,
    /// Who was there.
    pub there: Vec<String>,
}

/// What somebody had of the turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub person: String,
    /// Sessions that they were at.
    pub there: u32,
    /// How often they brought a case.
    pub cases: u32,
    /// How often they led.
    pub led: u32,
    /// Sessions that they were at since their last case; all of them when they never brought one.
    pub waited: u32,
}

/// Who is proposed for the next session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// To bring a case.
    pub case: Option<String>,
    /// To lead.
    pub leads: Option<String>,
}

/// What each had of the turns in these sessions, the oldest first.
pub fn shares(people: &[String], past: &[Held]) -> Vec<Share> {
    let of = |person: &String| {
        let mut share = Share { person: person.clone(), ..Share::default() };
        for held in past {
            if held.there.contains(person) {
                share.there += 1;
                share.waited += 1;
            }
            if held.led.as_ref() == Some(person) {
                share.led += 1;
            }
            if held.case.as_ref() == Some(person) {
                share.cases += 1;
                share.waited = 0;
            }
        }
        share
    };
    people.iter().map(of).collect()
}

/// Who is next: of those who are there, whoever had fewest turns, then whoever waited longest. Nobody both brings a case and leads. Whoever
/// joined later begins in the middle of the others.
pub fn proposed(people: &[String], past: &[Held]) -> Proposal {
    let first = |person: &String| past.iter().position(|held| held.there.contains(person));
    let member = |person: &String| Member {
        id: person.clone(),
        name: person.clone(),
        from: first(person).unwrap_or(past.len()),
        ..Member::default()
    };
    let holder = |who: &Option<String>| who.clone().map_or(Holder::Nobody, Holder::Member);
    let session = |held: &Held| Meeting {
        away: people.iter().filter(|person| !held.there.contains(*person)).cloned().collect(),
        settled: [(0, holder(&held.case)), (1, holder(&held.led))].into_iter().collect(),
        ..Meeting::default()
    };
    let members: Vec<Member> = people.iter().map(member).collect();
    let sessions: Vec<Meeting> = past.iter().map(session).chain([Meeting::default()]).collect();
    let turns = rotate(2, &members, &sessions).pop().unwrap_or_default();
    let mut holders = turns.holders.into_iter().map(|holder| match holder {
        Holder::Member(id) => Some(id),
        Holder::Outside(_) | Holder::Nobody => None,
    });
    let case = holders.next().flatten();
    let leads = holders.next().flatten().filter(|leads| case.as_ref() != Some(leads));
    Proposal { case, leads }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn people(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("p{number}")).collect()
    }

    proptest! {
        #[test]
        fn who_follows_the_proposals_shares_the_turns_evenly(count in 2usize..9, sessions in 1usize..25) {
            let people = people(count);
            let mut past: Vec<Held> = Vec::new();
            for _ in 0..sessions {
                let next = proposed(&people, &past);
                prop_assert!(next.case.is_some() && next.leads.is_some() && next.case != next.leads);
                past.push(Held { case: next.case, led: next.leads, there: people.clone() });
            }
            let shares = shares(&people, &past);
            let spread = |of: fn(&Share) -> u32| {
                let all: Vec<u32> = shares.iter().map(of).collect();
                all.iter().max().unwrap() - all.iter().min().unwrap()
            };
            prop_assert!(spread(|share| share.cases) <= 1 && spread(|share| share.led) <= 1, "{:?}", shares);
            prop_assert_eq!(shares.iter().map(|share| share.cases as usize).sum::<usize>(), sessions);
        }

        #[test]
        fn whoever_is_away_keeps_their_turn(count in 3usize..7, away in 0usize..7) {
            let people = people(count);
            let away = format!("p{}", away % count);
            let there: Vec<String> = people.iter().filter(|one| **one != away).cloned().collect();
            let mut past: Vec<Held> = Vec::new();
            for _ in 0..count - 1 {
                let next = proposed(&there, &past);
                past.push(Held { case: next.case, led: next.leads, there: there.clone() });
            }
            // Somebody who comes for the first time begins in the middle, and is not asked for all that was before.
            let counts: BTreeMap<String, u32> =
                shares(&people, &past).into_iter().map(|share| (share.person, share.cases)).collect();
            prop_assert_eq!(counts[&away], 0);
            prop_assert!(there.iter().all(|one| counts[one] == 1));
        }
    }

    #[test]
    fn since_the_last_case_only_sessions_count_that_one_was_at() {
        let people = people(3);
        let held = |case: &str, there: &[&str]| Held {
            case: Some(case.into()),
            led: None,
            there: there.iter().map(|one| (*one).to_owned()).collect(),
        };
        let past = [held("p0", &["p0", "p1", "p2"]), held("p1", &["p0", "p1"]), held("p1", &["p1", "p2"])];
        let waited: Vec<u32> = shares(&people, &past).iter().map(|share| share.waited).collect();
        assert_eq!(waited, [1, 0, 2]);
    }
}
