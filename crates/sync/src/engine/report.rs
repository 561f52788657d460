//! What a run has to say: numbers, troubles with single objects, and warnings that somebody should read.

use crate::format::FormatError;
use crate::format::segment::Seen;
use crate::ids::LogId;

/// What became of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// This device does not belong to the space, not yet or no longer.
    pub outside: bool,
    /// Objects that were sent.
    pub sent: usize,
    /// Objects of this device that are not in the storage yet.
    pub waiting: usize,
    /// Updates that were taken in.
    pub taken: usize,
    /// Updates that were set aside.
    pub refused: usize,
    /// Listings that were asked for.
    pub listings: usize,
    /// Objects that are of no use as they are. Each is looked at again the next time.
    pub troubles: Vec<Trouble>,
    /// What somebody should know.
    pub warnings: Vec<Warning>,
}

/// Hears how many of the objects that were found are taken in.
#[derive(Default)]
pub struct Teller(Option<Box<dyn Fn(u64, u64) + Send + Sync>>);

impl Teller {
    /// One that is told how many are done, and of how many.
    pub fn new(hears: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        Self(Some(Box::new(hears)))
    }

    pub(super) fn tell(&self, done: usize, total: usize) {
        if let Some(hears) = &self.0 {
            hears(done as u64, total as u64);
        }
    }
}

impl std::fmt::Debug for Teller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Teller(..)")
    }
}

/// An object that is of no use as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Its name in the storage.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why an object is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was listed and is not there (any more).
    Gone,
    /// Its bytes are not those of its name: cut, changed, or still arriving.
    Damaged,
    /// It cannot be read.
    Unreadable(FormatError),
    /// Nobody who belongs signed it.
    Stranger,
    /// Its key is not known here.
    NoKey,
    /// Its device had been removed, and nobody who belongs knows of it.
    AfterRemoval,
    /// It follows something that has not arrived.
    Gap,
    /// It builds on an update that has not arrived.
    Waits,
}

/// What somebody should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// The storage holds less of a log than it did: it was set back, or something was removed.
    RolledBack {
        /// The log.
        log: LogId,
        /// The number that is known.
        known: u64,
    },
    /// Objects of this device's own were gone or damaged, and were written again.
    Rewritten(u64),
    /// Two devices write one log: one is a copy of the other.
    Cloned(LogId),
    /// This device's own log was continued by another: it needs a new log before it sends again.
    ClonedHere,
    /// Somebody knows a segment that the storage does not have.
    Missing(Seen),
    /// The clock of a log's device is far ahead of this one's: one of the two is wrong.
    Ahead {
        /// The log.
        log: LogId,
        /// By how many days.
        days: u64,
    },
}
