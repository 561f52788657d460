//! What must hold after every look of every device: its frontier only goes on, and whatever is gone from the storage that it knew is said.

use std::collections::{BTreeMap, BTreeSet};

use super::world::World;
use crate::engine::{Report, Warning};
use crate::format::names::{Names, ObjectName, Tag};
use crate::ids::LogId;

/// How far logs are known.
pub type Frontier = BTreeMap<LogId, u64>;

const DAY: i64 = 86_400_000;

/// What is gone from the storage, as far as one device knows.
#[derive(Default)]
pub struct Gone {
    /// The logs of others whose end is not listed.
    others: BTreeSet<LogId>,
    /// Whether something is, that it wrote itself and that arrived.
    own: bool,
}

impl Gone {
    pub fn is_nothing(&self) -> bool {
        self.others.is_empty() && !self.own
    }
}

impl World {
    /// What is gone that a device knows of.
    pub fn gone(&mut self, which: usize) -> Gone {
        let listed: BTreeSet<ObjectName> = {
            let storage = self.cloud.state();
            let months = storage.objects.keys().filter(|(folder, _)| folder.contains("/l/"));
            months.filter_map(|(_, name)| name.parse().ok()).collect()
        };
        let book = self.engine(which).book();
        let Some(names) = book.names.as_ref().map(|secret| Names::new(secret, book.space)) else {
            return Gone::default();
        };
        let highest = |log: Tag| {
            let of = |number: u64, hash: u8| ObjectName { log, number, hash: [hash; 16] };
            listed.range(of(0, 0)..=of(u64::MAX, u8::MAX)).next_back().map_or(0, |name| name.number)
        };
        let others = book.positions.values().filter(|seen| seen.log != book.log);
        let others = others.filter(|seen| highest(names.log(seen.log)) < seen.number).map(|seen| seen.log);
        let own = book.outgoing.values().any(|object| object.sent && !listed.contains(&object.name));
        Gone { others: others.collect(), own }
    }

    /// The same, where a look at this moment goes through everything.
    pub fn gone_at(&mut self, which: usize, now: i64) -> Gone {
        let last = self.engine(which).book().full_look;
        let is_due = last.is_none_or(|last| !(last..last + DAY).contains(&now));
        if is_due { self.gone(which) } else { Gone::default() }
    }

    /// Somebody is told of all that is gone.
    pub fn is_said(&self, which: usize, gone: &Gone, report: &Report) {
        let warnings = &report.warnings;
        if report.outside {
            return;
        }
        for log in &gone.others {
            let is_it =
                |warning: &Warning| matches!(warning, Warning::RolledBack { log: of, .. } if of == log);
            assert!(warnings.iter().any(is_it), "device {which} says nothing of {log:?}, whose end is gone");
        }
        let is_own = |warning: &Warning| matches!(warning, Warning::Rewritten(_));
        let is_said = !gone.own || warnings.iter().any(is_own);
        assert!(is_said, "device {which} says nothing of its own that was gone");
    }

    /// The frontier of a device only goes on, whether it runs or was started again.
    pub fn goes_on(&mut self, which: usize) {
        let known = &self.engine(which).book().positions;
        let now: Frontier = known.iter().map(|(log, seen)| (*log, seen.number)).collect();
        let before = std::mem::replace(&mut self.devices[which].frontier, now);
        let now = &self.devices[which].frontier;
        for (log, number) in before {
            assert!(now.get(&log) >= Some(&number), "device {which} went back in {log:?}, behind {number}");
        }
    }
}
