//! Whose turn it is: facilitator, host, guardian and scribe go around fairly. Pure.
//!
//! For each part the turn is of whoever has served fewest times, then of whoever has served longest ago (never is longest), then by
//! name. Somebody who joins begins with the median of the others, not at nothing. Whoever is away keeps their turn for the next time;
//! whoever would rather not comes last. Where there are several parts, nobody has two while there are others, and those who have
//! done least of all come first: without that, the last two parts of a turn around could be left to the same person.
//!
//! Everything is computed from the beginning: what has been settled is taken as it is and counts, the rest is proposed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::mixing::matching::heaviest;

/// More turns than anybody takes.
const MOST: i128 = 1 << 20;

/// Somebody who takes turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Who it is.
    pub id: String,
    /// What they are called; decides when nothing else does.
    pub name: String,
    /// The first meeting they take part in, counted from 0.
    pub from: usize,
    /// The first meeting they no longer take part in.
    pub until: Option<usize>,
    /// The parts that they want to have shadowed once before they take a turn.
    pub learning: BTreeSet<usize>,
}

/// What is known of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Who cannot be there.
    pub away: BTreeSet<String>,
    /// Who can, and would rather have no turn.
    pub rather_not: BTreeSet<String>,
    /// Parts that are settled: because the meeting was held, two have swapped, or somebody from outside comes.
    pub settled: BTreeMap<usize, Holder>,
}

/// Who has a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// A member.
    Member(String),
    /// Somebody from outside, by name; no member's turn is used up.
    Outside(String),
    /// Nobody: there was nobody left to ask.
    #[default]
    Nobody,
}

/// Who does what at one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    /// Who has each part.
    pub holders: Vec<Holder>,
    /// Who shadows each part, to have a turn at it later.
    pub shadows: Vec<Option<String>>,
    /// Why each part is its holder's; nothing for what was settled.
    pub why: Vec<Option<Why>>,
}

/// Why it is somebody's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// What sets them apart from the others who could have the part.
    pub reason: Reason,
    /// How often they have had it.
    pub times: u32,
    /// The meeting at which they had it last, counted from 0.
    pub last: Option<usize>,
}

/// What sets somebody apart from the others who could have a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody else can.
    Only,
    /// Nobody has had it as few times.
    Fewest,
    /// Of those who have had it as often, nobody has had fewer turns altogether.
    Least,
    /// Of those who have had it as often, nobody has waited as long.
    Longest,
    /// Others have waited as long; the name decides.
    Name,
    /// Whoever it would be has another part this time, is away, or would rather not.
    Others,
}

/// What a member has done so far.
#[derive(Clone, Debug, Default)]
struct Served {
    /// Times, by part.
    times: Vec<i128>,
    /// The last meeting, by part.
    last: Vec<Option<usize>>,
    /// The parts they still want to shadow first.
    learning: BTreeSet<usize>,
}

/// Who has which of so many parts at each of these meetings, and who shadows.
pub fn rotate(parts: usize, members: &[Member], meetings: &[Meeting]) -> Vec<Turns> {
    let mut members: Vec<&Member> = members.iter().collect();
    members.sort_by_key(|member| (&member.name, &member.id));
    let mut all: Vec<Option<Served>> = vec![None; members.len()];
    let mut turns = Vec::with_capacity(meetings.len());
    for (number, meeting) in meetings.iter().enumerate() {
        let here = |member: &Member| member.from <= number && member.until.is_none_or(|until| number < until);
        let active: Vec<usize> = (0..members.len()).filter(|at| here(members[*at])).collect();
        let start: Vec<i128> = (0..parts).map(|part| median(&active, &all, part)).collect();
        for at in &active {
            all[*at].get_or_insert_with(|| Served {
                times: start.clone(),
                last: vec![None; parts],
                learning: members[*at].learning.clone(),
            });
        }
        let mut round = Round { number, meeting, members: &members, active: &active, all: &mut all };
        turns.push(round.turns(parts));
    }
    turns
}

/// The median of how often those who are there already have served; half a turn counts as none.
fn median(active: &[usize], all: &[Option<Served>], part: usize) -> i128 {
    let mut times: Vec<i128> =
        active.iter().filter_map(|at| all[*at].as_ref()?.times.get(part).copied()).collect();
    times.sort_unstable();
    let half = times.len() / 2;
    match times.len() {
        0 => 0,
        odd if odd % 2 == 1 => times[half],
        _ => (times[half - 1] + times[half]) / 2,
    }
}

/// One meeting.
struct Round<'a> {
    number: usize,
    meeting: &'a Meeting,
    members: &'a [&'a Member],
    active: &'a [usize],
    all: &'a mut Vec<Option<Served>>,
}

impl Round<'_> {
    fn turns(&mut self, parts: usize) -> Turns {
        let mut holders: Vec<Option<Holder>> =
            (0..parts).map(|part| self.meeting.settled.get(&part).cloned()).collect();
        let mut busy: BTreeSet<usize> =
            holders.iter().flatten().filter_map(|held| self.place(held)).collect();
        let able: Vec<usize> = self
            .active
            .iter()
            .copied()
            .filter(|at| !self.meeting.away.contains(&self.members[*at].id))
            .collect();
        let mut why: Vec<Option<Why>> = vec![None; parts];
        // With fewer people than parts somebody has a second one: whoever is free is asked first, then everyone again.
        loop {
            let open: Vec<usize> = (0..parts).filter(|part| holders[*part].is_none()).collect();
            let free: Vec<usize> = able.iter().copied().filter(|at| !busy.contains(at)).collect();
            let found = self.assign(&open, &free);
            if found.is_empty() {
                if open.is_empty() || free.len() == able.len() {
                    break;
                }
                busy.clear();
            }
            for (part, at) in found {
                why[part] = self.why(part, at);
                busy.insert(at);
                holders[part] = Some(Holder::Member(self.members[at].id.clone()));
            }
        }
        let holders: Vec<Holder> = holders.into_iter().map(Option::unwrap_or_default).collect();
        for (part, holder) in holders.iter().enumerate() {
            if let Some(served) = self.place(holder).and_then(|at| self.all[at].as_mut()) {
                served.times[part] += 1;
                served.last[part] = Some(self.number);
                served.learning.remove(&part);
            }
        }
        let shadows = self.shadows(&holders, &able);
        Turns { holders, shadows, why }
    }

    /// The member that a holder is.
    fn place(&self, holder: &Holder) -> Option<usize> {
        let Holder::Member(id) = holder else { return None };
        self.members.iter().position(|member| member.id == *id)
    }

    /// Gives parts to people, as many as can be and as fairly as can be.
    fn assign(&self, open: &[usize], free: &[usize]) -> Vec<(usize, usize)> {
        let weight = |u: usize, v: usize| {
            // A part and a person; never two of a kind.
            let (part, at) = (*open.get(u)?, *free.get(v.checked_sub(open.len())?)?);
            self.weight(part, at)
        };
        let mates = heaviest(open.len() + free.len(), weight);
        let pair = |(part, mate): (&usize, &Option<usize>)| Some((*part, *free.get((*mate)? - open.len())?));
        open.iter().zip(&mates).filter_map(pair).collect()
    }

    /// How much it is someone's turn; `None` while they want to shadow the part first.
    fn weight(&self, part: usize, at: usize) -> Option<i128> {
        let served = self.all[at].as_ref()?;
        if served.learning.contains(&part) {
            return None;
        }
        let rather_not = i128::from(self.meeting.rather_not.contains(&self.members[at].id));
        let altogether: i128 = served.times.iter().sum();
        // How many have waited longer; squared, so that nobody comes again soon to let another wait a little less.
        let since = |at: usize| self.all[at].as_ref().and_then(|served| served.last[part]);
        let longer = self.active.iter().filter(|other| since(**other) < since(at)).count() as i128;
        let many = self.members.len() as i128;
        let levels = [rather_not, served.times[part], altogether, longer * longer, at as i128];
        let bounds = [2, MOST, MOST, many * many, many];
        // Each level outweighs all that comes after it, in all parts together.
        let parts = served.times.len() as i128;
        let weight = levels.into_iter().zip(bounds);
        Some(-weight.fold(0, |sum, (level, bound)| sum * bound * (parts + 1) + level.min(bound - 1)))
    }

    /// What sets a holder apart from all who take turns at the part, also from those who are away, have another one or would rather not.
    fn why(&self, part: usize, at: usize) -> Option<Why> {
        let served = |at: usize| self.all[at].as_ref();
        let altogether = |served: &Served| served.times.iter().sum::<i128>();
        let turn =
            |served: &Served, at: usize| (served.times[part], altogether(served), served.last[part], at);
        let own = served(at)?;
        let others: Vec<(usize, &Served)> = self
            .active
            .iter()
            .filter(|other| **other != at)
            .filter_map(|other| Some((*other, served(*other)?)))
            .filter(|(_, served)| !served.learning.contains(&part))
            .collect();
        let equal: Vec<&Served> = others
            .iter()
            .map(|(_, other)| *other)
            .filter(|other| other.times[part] == own.times[part])
            .collect();
        let later = |other: &Served| own.last[part] < other.last[part];
        let fewer = |other: &Served| altogether(own) < altogether(other);
        let away = |other: usize| self.meeting.away.contains(&self.members[other].id);
        let reason = if others.iter().all(|(other, _)| away(*other)) {
            Reason::Only
        } else if others.iter().any(|(other, served)| turn(served, *other) < turn(own, at)) {
            Reason::Others
        } else if equal.is_empty() {
            Reason::Fewest
        } else if equal.iter().all(|other| fewer(other)) {
            Reason::Least
        } else if equal.iter().all(|other| later(other)) {
            Reason::Longest
        } else if equal.iter().all(|other| fewer(other) || later(other)) {
            Reason::Least
        } else {
            Reason::Name
        };
        Some(Why { reason, times: u32::try_from(own.times[part]).unwrap_or(u32::MAX), last: own.last[part] })
    }

    /// The next who wants to learn a part, beside whoever has it.
    fn shadows(&mut self, holders: &[Holder], able: &[usize]) -> Vec<Option<String>> {
        let mut busy: BTreeSet<usize> = holders.iter().filter_map(|holder| self.place(holder)).collect();
        let mut shadows = Vec::with_capacity(holders.len());
        for (part, holder) in holders.iter().enumerate() {
            let learns = |at: &&usize| {
                let served = self.all[**at].as_ref();
                !busy.contains(*at) && served.is_some_and(|served| served.learning.contains(&part))
            };
            let next = able.iter().filter(|_| *holder != Holder::Nobody).find(learns).copied();
            if let Some(at) = next {
                busy.insert(at);
                if let Some(served) = self.all[at].as_mut() {
                    served.learning.remove(&part);
                }
            }
            shadows.push(next.map(|at| self.members[at].id.clone()));
        }
        shadows
    }
}

#[cfg(test)]
mod tests;
