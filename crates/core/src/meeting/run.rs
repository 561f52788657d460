//! A meeting that runs: the record of what happened, and everything that follows from it. Pure.
//!
//! The record is a list of events that is only ever added to. An event carries the time on the wall and a count that nobody can set and
//! that goes on while the computer sleeps. Between two events of one counter the count says what passed, so a clock that is put right in the
//! middle of a meeting shifts nothing; where the program was started anew in between, the wall is all there is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A round in which everyone speaks once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Arriving.
    CheckIn,
    /// Parting.
    CheckOut,
    /// Any other.
    Round,
}

/// When something happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The time on the wall, milliseconds since 1970.
    pub at: i64,
    /// The count, milliseconds.
    pub count: u64,
    /// Whose count it is: counts of different counters cannot be compared.
    pub counter: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    #[serde(flatten)]
    pub when: Stamp,
    /// The zone of the computer then; the record keeps it, and nothing is computed from it.
    pub zone: String,
    /// What.
    pub what: Happened,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Happened {
    /// The meeting began.
    Started,
    /// A break began.
    Paused,
    /// It was over.
    Resumed,
    /// An item began; the one before it ended.
    Begun {
        /// The item.
        item: String,
    },
    /// An item was given more minutes.
    Extended {
        /// The item.
        item: String,
        /// How many.
        minutes: u32,
    },
    /// An item was passed over.
    Skipped {
        /// The item.
        item: String,
    },
    /// An item was put in another place.
    Moved {
        /// The item.
        item: String,
    },
    /// Something was put aside.
    Parked {
        /// Its id.
        parked: String,
    },
    /// A round began, or ended.
    Round {
        /// Which; `null` for the end.
        kind: Option<RoundKind>,
    },
    /// Somebody got the talking piece.
    Turn {
        /// The person.
        person: String,
    },
    /// Somebody passed.
    Passed {
        /// The person.
        person: String,
    },
    /// The talking piece was put down.
    Down,
    /// The meeting ended.
    Ended,
    /// It went on after all.
    Reopened,
}

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Not begun.
    #[default]
    Waiting,
    /// Running.
    Running,
    /// In a break.
    Paused,
    /// Over.
    Ended,
}

/// What follows from a record. Times are milliseconds from the beginning, or lengths in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Where the meeting stands.
    pub standing: Standing,
    /// The wall time of the beginning.
    pub started: i64,
    /// When each event happened, in their order.
    pub offsets: Vec<u64>,
    /// From the beginning to the end, or to now.
    pub elapsed: u64,
    /// The item that runs; kept in a break.
    pub current: Option<String>,
    /// How long each item took, breaks left out.
    pub taken: BTreeMap<String, u64>,
    /// The items that were begun, the first one first.
    pub begun: Vec<String>,
    /// The items that were passed over.
    pub skipped: BTreeSet<String>,
    /// Minutes that items were given.
    pub extended: BTreeMap<String, u32>,
    /// How long each person spoke, breaks left out.
    pub spoken: BTreeMap<String, u64>,
    /// Who has the talking piece.
    pub speaks: Option<String>,
    /// Since how long, breaks left out.
    pub speaking: u64,
    /// The round that goes on.
    pub round: Option<RoundKind>,
    /// Who had the piece in this round.
    pub heard: BTreeSet<String>,
    /// Who passed in this round, and how often.
    pub passed: BTreeMap<String, u32>,
    /// Time in breaks.
    pub breaks: u64,
    /// Time in which no item ran, breaks left out.
    pub between: u64,
}

impl Run {
    /// What follows from the events as they stand, up to `now` when the meeting is not over.
    pub fn of(events: &[Event], now: Option<&Stamp>) -> Self {
        let mut run = Self::default();
        let mut last: Option<&Stamp> = None;
        for event in events {
            run.pass(last.map_or(0, |last| passed(last, &event.when)));
            last = Some(&event.when);
            run.take(event);
            run.offsets.push(run.elapsed);
        }
        if let (Some(last), Some(now)) = (last, now) {
            run.pass(passed(last, now));
        }
        run
    }

    /// Lets time pass.
    fn pass(&mut self, time: u64) {
        match self.standing {
            Standing::Waiting | Standing::Ended => return,
            Standing::Paused => self.breaks += time,
            Standing::Running => {
                match &self.current {
                    Some(item) => *self.taken.entry(item.clone()).or_default() += time,
                    None => self.between += time,
                }
                if let Some(person) = &self.speaks {
                    *self.spoken.entry(person.clone()).or_default() += time;
                    self.speaking += time;
                }
            }
        }
        self.elapsed += time;
    }

    fn take(&mut self, event: &Event) {
        // Before the beginning and after the end, only these mean anything.
        match (&event.what, self.standing) {
            (Happened::Started, Standing::Waiting) => {
                (self.standing, self.started) = (Standing::Running, event.when.at);
                return;
            }
            (Happened::Reopened, Standing::Ended) => {
                self.standing = Standing::Running;
                return;
            }
            (_, Standing::Waiting | Standing::Ended) => return,
            _ => {}
        }
        match &event.what {
            Happened::Paused => self.standing = Standing::Paused,
            Happened::Resumed => self.standing = Standing::Running,
            Happened::Begun { item } => {
                self.skipped.remove(item);
                if !self.begun.contains(item) {
                    self.begun.push(item.clone());
                }
                self.current = Some(item.clone());
            }
            Happened::Extended { item, minutes } => {
                let given = self.extended.entry(item.clone()).or_default();
                *given = given.saturating_add(*minutes);
            }
            Happened::Skipped { item } => {
                self.skipped.insert(item.clone());
                if self.current.as_ref() == Some(item) {
                    self.current = None;
                }
            }
            Happened::Round { kind } => {
                self.round = *kind;
                self.heard.clear();
                self.passed.clear();
                self.down();
            }
            Happened::Turn { person } => {
                self.down();
                self.heard.insert(person.clone());
                self.speaks = Some(person.clone());
            }
            Happened::Passed { person } => {
                *self.passed.entry(person.clone()).or_default() += 1;
                self.heard.remove(person);
                if self.speaks.as_ref() == Some(person) {
                    self.down();
                }
            }
            Happened::Down => self.down(),
            Happened::Ended => {
                self.standing = Standing::Ended;
                self.current = None;
                self.round = None;
                self.down();
            }
            Happened::Moved { .. } | Happened::Parked { .. } | Happened::Started | Happened::Reopened => {}
        }
    }

    fn down(&mut self) {
        (self.speaks, self.speaking) = (None, 0);
    }

    /// Who is still to speak in the round, in the order of the people: whoever passed once comes after the others, whoever passed twice
    /// not at all.
    pub fn waiting<'a>(&self, people: &[&'a str]) -> Vec<&'a str> {
        let times = |person: &str| self.passed.get(person).copied().unwrap_or(0);
        let mut waiting: Vec<&str> =
            people.iter().copied().filter(|one| !self.heard.contains(*one) && times(one) < 2).collect();
        waiting.sort_by_key(|person| times(person));
        waiting
    }
}

/// What passed between two moments, milliseconds. A wall clock that went back tells of no time.
pub fn passed(from: &Stamp, to: &Stamp) -> u64 {
    if from.counter == to.counter && !from.counter.is_empty() {
        return to.count.saturating_sub(from.count);
    }
    u64::try_from(to.at.saturating_sub(from.at)).unwrap_or(0)
}

/// How evenly time to speak was spread: normalised entropy (1 when all spoke as much) and Gini's measure (0 when all did), of all who could
/// have spoken. Nothing when fewer than two could, or nobody did.
pub fn evenness(spoken: &[u64]) -> Option<(f64, f64)> {
    let people = spoken.len();
    let sum: u64 = spoken.iter().sum();
    if people < 2 || sum == 0 {
        return None;
    }
    #[allow(clippy::cast_precision_loss, reason = "lengths of a meeting are far below what a float keeps")]
    let float = |number: u64| number as f64;
    let (count, total) = (float(people as u64), float(sum));
    let shares: Vec<f64> = spoken.iter().map(|one| float(*one) / total).collect();
    let entropy: f64 = shares.iter().filter(|share| **share > 0.0).map(|share| -share * share.ln()).sum();
    let apart: f64 =
        spoken.iter().flat_map(|one| spoken.iter().map(|other| float(one.abs_diff(*other)))).sum();
    Some((entropy / count.ln(), apart / (2.0 * count * total)))
}

#[cfg(test)]
mod tests;
