//! What the storage lists. Months that can still grow are looked at every time, all of them once a day, when the clock went back, or
//! when something is known to be missing (`seek.rs`): a listing is a hint, and so is its absence.

use super::{Engine, Note, Report, SyncError, Vault};
use crate::format::names::{ObjectName, Place, Tag, folder, month};
use crate::format::segment::Seen;
use crate::remote::{Listed, Remote};

/// A storage may list an object a while after it took it, in milliseconds.
const LATE: i64 = 120_000;

/// What was listed.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Whether all months were looked at.
    pub full: bool,
    /// Objects with names of ours: month and name, in the order of the names.
    pub ours: Vec<(u16, ObjectName)>,
    /// Files with other names, whatever they are: month and name.
    pub strange: Vec<(u16, Listed)>,
    /// Months that were not listed.
    quiet: Vec<u16>,
}

impl Found {
    /// The highest number that a name of this log promises.
    pub fn highest(&self, log: Tag) -> u64 {
        let end = self.ours.partition_point(|(_, name)| name.log <= log);
        let last = end.checked_sub(1).and_then(|last| self.ours.get(last));
        last.filter(|(_, name)| name.log == log).map_or(0, |(_, name)| name.number)
    }

    /// Whether an object is listed.
    pub fn has(&self, name: &ObjectName) -> bool {
        self.ours.binary_search_by_key(name, |(_, listed)| *listed).is_ok()
    }

    /// The months that list an object.
    pub fn months_of(&self, name: &ObjectName) -> impl Iterator<Item = u16> {
        let from = self.ours.partition_point(|(_, listed)| listed < name);
        let listed = self.ours.iter().skip(from).take_while(move |(_, listed)| *listed == *name);
        listed.map(|(month, _)| *month)
    }
}

impl<V: Vault, R: Remote> Engine<V, R> {
    pub(super) async fn look(&mut self, now: i64, report: &mut Report) -> Result<Found, SyncError> {
        let months = self.months(report).await?;
        let full = self.is_due(now) || self.promised().any(|seen| self.seeks(seen.log, seen.number, now));
        let newest = months.last().copied().unwrap_or(0);
        let current = month(now).min(newest).saturating_sub(1);
        let known = |month: &u16| *month < current && self.book.months.contains(month);
        let (quiet, growing): (Vec<u16>, Vec<u16>) = months.iter().partition(|month| known(month));
        let mut found = Found { full, quiet, ..Found::default() };
        self.list(&growing, &mut found, report).await?;
        found.full = full || self.lacks(&found, now);
        if found.full {
            let quiet = std::mem::take(&mut found.quiet);
            self.list(&quiet, &mut found, report).await?;
        }
        let new = months.into_iter().filter(|month| !self.book.months.contains(month));
        let notes = new.map(Note::Month).collect();
        self.keep(&[], notes).await?;
        Ok(found)
    }

    /// All months, whatever is known of them.
    pub(super) async fn look_everywhere(&self, report: &mut Report) -> Result<Found, SyncError> {
        let months = self.months(report).await?;
        let mut found = Found { full: true, ..Found::default() };
        self.list(&months, &mut found, report).await?;
        Ok(found)
    }

    /// The months that there are, in their order.
    async fn months(&self, report: &mut Report) -> Result<Vec<u16>, SyncError> {
        report.listings += 1;
        let months = self.remote.folders(&folder(self.book.folder, Place::Months)).await?;
        let mut months: Vec<u16> = months.iter().filter_map(|name| name.parse().ok()).collect();
        months.sort_unstable();
        Ok(months)
    }

    async fn list(&self, months: &[u16], found: &mut Found, report: &mut Report) -> Result<(), SyncError> {
        for month in months {
            report.listings += 1;
            for listed in self.remote.list(&folder(self.book.folder, Place::Month(*month))).await? {
                match listed.name.parse() {
                    Ok(name) => found.ours.push((*month, name)),
                    Err(_) => found.strange.push((*month, listed)),
                }
            }
        }
        // A log in its order, so that one pass takes all of it.
        found.ours.sort_by_key(|(_, name)| *name);
        found.ours.dedup();
        found.strange.sort();
        Ok(())
    }

    /// Whether something is gone that lay there, and is to be sought now: an object of this device's own, or the end of another log.
    fn lacks(&self, found: &Found, now: i64) -> bool {
        let Ok(names) = self.names() else { return false };
        let own = self.book.log;
        let lost = self.lost_of_own(found, now).is_some_and(|number| self.seeks(own, number, now));
        // A log of which nothing is listed may have its end in a quiet month.
        let ends_before = |seen: &Seen| (1..seen.number).contains(&found.highest(names.log(seen.log)));
        let others = self.book.positions.values();
        let mut others = others.filter(|seen| seen.log != own && !self.book.forked.contains(&seen.log));
        lost || others.any(|seen| ends_before(seen) && self.seeks(seen.log, seen.number, now))
    }

    /// The highest number of an object of this device's own that lay in a month that was listed, and is not there.
    pub(super) fn lost_of_own(&self, found: &Found, now: i64) -> Option<u64> {
        if self.book.forked.contains(&self.book.log) {
            return None;
        }
        let late = |at: i64| (at..at.saturating_add(LATE)).contains(&now);
        let lost = self.book.outgoing.values().filter(|object| {
            let listed = !found.quiet.contains(&object.month) && !late(object.at);
            object.sent && listed && !found.has(&object.name)
        });
        lost.map(|object| object.name.number).max()
    }
}
