//! Whose turn it is at the dates of a series. What a meeting says, and what was chosen by hand, is settled; the rest is the turn.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use super::kind::{Member, Series};
use crate::meeting::recurrence::Occurrence;
use crate::meeting::rotation::{self, Holder, Meeting, Reason, rotate};

/// Who has a part, and whether that was chosen by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// The part.
    pub part: String,
    /// Who, by id.
    pub person: Option<String>,
    /// Who learns it beside them, by id.
    pub shadow: Option<String>,
    /// Chosen by hand, here or on the meeting.
    pub chosen: bool,
    /// Why it is their turn; nothing for what was chosen.
    pub why: Option<Why>,
}

/// Why it is somebody's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// How often they had the part before.
    pub times: u32,
    /// The day of the last time.
    pub last: Option<Date>,
}

/// The turns of each date in order. `settled` is what the meetings that were made say: date, part, person. Whoever was chosen and is away
/// has no turn on that date.
pub fn turns(
    series: &Series,
    dates: &[Occurrence],
    settled: &BTreeMap<(DateTime, String), String>,
) -> Vec<Vec<Turn>> {
    let held: Vec<&Occurrence> = dates.iter().filter(|date| !date.cancelled).collect();
    let learning: BTreeSet<usize> = (0..series.parts.len()).collect();
    let member = |person: &Member| rotation::Member {
        id: person.id.clone(),
        name: person.name.clone(),
        from: held
            .iter()
            .position(|date| person.since.is_none_or(|since| date.start.date() >= since))
            .unwrap_or(held.len()),
        until: person.until.and_then(|until| held.iter().position(|date| date.start.date() > until)),
        learning: if person.learning { learning.clone() } else { BTreeSet::new() },
    };
    let members: Vec<rotation::Member> =
        series.people.iter().filter(|person| !person.outside).map(member).collect();
    let chosen = |date: &Occurrence, part: &String| {
        let key = (date.planned, part.clone());
        let there =
            |person: &&String| !series.away.get(&date.planned).is_some_and(|away| away.contains(*person));
        let chosen = || series.chosen.get(&key).filter(there);
        settled.get(&key).or_else(chosen).filter(|person| !person.is_empty()).cloned()
    };
    let meeting = |date: &&Occurrence| Meeting {
        away: series.away.get(&date.planned).cloned().unwrap_or_default(),
        rather_not: series.rather_not.get(&date.planned).cloned().unwrap_or_default(),
        settled: (0..)
            .zip(&series.parts)
            .filter_map(|(number, part)| Some((number, holder(series, chosen(date, part)?))))
            .collect(),
    };
    let meetings: Vec<Meeting> = held.iter().map(meeting).collect();
    let mut rounds = rotate(series.parts.len(), &members, &meetings).into_iter();
    let mut all = Vec::with_capacity(dates.len());
    for date in dates {
        if date.cancelled {
            all.push(Vec::new());
            continue;
        }
        let round = rounds.next().unwrap_or_default();
        let turn = |(number, part): (usize, &String)| {
            let own = chosen(date, part);
            let turned = match round.holders.get(number) {
                Some(Holder::Member(id)) => Some(id.clone()),
                _ => None,
            };
            Turn {
                part: part.clone(),
                shadow: round.shadows.get(number).cloned().flatten(),
                chosen: own.is_some(),
                why: round.why.get(number).copied().flatten().filter(|_| own.is_none()).map(|why| Why {
                    reason: why.reason,
                    times: why.times,
                    last: why.last.and_then(|at| held.get(at)).map(|date| date.start.date()),
                }),
                person: own.or(turned),
            }
        };
        all.push(series.parts.iter().enumerate().map(turn).collect());
    }
    all
}

/// Somebody who leads without taking turns uses up nobody's.
fn holder(series: &Series, person: String) -> Holder {
    let member = series.people.iter().any(|one| one.id == person && !one.outside);
    if member { Holder::Member(person) } else { Holder::Outside(person) }
}
