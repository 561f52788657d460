//! What is promised and does not come, or was there and is gone. All months are looked through for it: at once, and then less and less
//! often. What never comes must not make every look a full one.

use std::collections::BTreeMap;

use super::look::Found;
use super::{DAY, Engine, Note, SyncError, Vault};
use crate::format::names::Names;
use crate::format::segment::Seen;
use crate::ids::LogId;
use crate::remote::Remote;

/// How long the months are left alone at first, in milliseconds; later as long as it had been sought by the last time, and at most a day.
const SOON: i64 = 300_000;
/// For how long a segment is written that has nothing to say but what is asked for, in milliseconds. From then on the request goes with
/// what is written anyhow: whoever comes back after a year reads all that was asked meanwhile.
const ASKED: i64 = 30 * DAY;

/// A log that somebody looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sought {
    /// The number that is not to be found.
    pub number: u64,
    /// How far the log was known by then.
    pub known: u64,
    /// Since when, in milliseconds since 1970.
    pub since: i64,
    /// When all months were last looked through for it.
    pub looked: i64,
}

impl Sought {
    /// Since when it is sought, seen from `now`. A pause in which nobody looked does not count, nor does a clock that was years behind: for
    /// as long as others are asked, they have to be asked.
    fn begun(&self, now: i64) -> i64 {
        let pause = now.saturating_sub(self.looked);
        let since = if pause > ASKED { self.since.saturating_add(pause) } else { self.since };
        since.min(now)
    }
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// What somebody signed to be there and is not known here.
    pub(super) fn promised(&self) -> impl Iterator<Item = Seen> {
        let missing = self.book.mentioned.values().filter(|seen| seen.number > self.book.number(seen.log));
        missing.filter(|seen| !self.book.forked.contains(&seen.log)).copied()
    }

    /// Whether all months are to be looked through for this number of a log.
    pub(super) fn seeks(&self, log: LogId, number: u64, now: i64) -> bool {
        let Some(sought) = self.book.sought.get(&log) else { return true };
        let pause = sought.looked.saturating_sub(sought.since).clamp(SOON, DAY);
        number > sought.number || !(sought.looked..sought.looked.saturating_add(pause)).contains(&now)
    }

    /// Whether a log has been sought for so long that nothing is written for that alone.
    pub(super) fn has_sought_long(&self, log: LogId, now: i64) -> bool {
        self.book.sought.get(&log).is_some_and(|sought| sought.since.saturating_add(ASKED) <= now)
    }

    /// Notes what a look did not find, and forgets what came.
    pub(super) async fn note_sought(&mut self, now: i64, found: &Found) -> Result<(), SyncError> {
        let lacking = self.lacking(now, found)?;
        let here = self.book.sought.keys().filter(|log| !lacking.contains_key(*log));
        let mut notes: Vec<Note> = here.map(|log| Note::Sought { log: *log, sought: None }).collect();
        for (log, number) in lacking.into_iter().filter(|_| found.full) {
            let known = if log == self.book.log { 0 } else { self.book.number(log) };
            // Where something of the log came meanwhile, the rest is missing since now.
            let before = self.book.sought.get(&log).filter(|before| before.known == known);
            let since = before.map_or(now, |before| before.begun(now));
            notes.push(Note::Sought { log, sought: Some(Sought { number, known, since, looked: now }) });
        }
        self.keep(&[], notes).await
    }

    /// The number of each log that a look did not find. What only all months can show stays sought until all of them were looked through.
    fn lacking(&self, now: i64, found: &Found) -> Result<BTreeMap<LogId, u64>, SyncError> {
        let (names, own) = (self.names()?, self.book.log);
        let mut lacking: BTreeMap<LogId, u64> = BTreeMap::new();
        let mut lacks = |log, number| {
            let most = lacking.entry(log).or_insert(number);
            *most = (*most).max(number);
        };
        for (log, sought) in self.book.sought.iter().filter(|(log, _)| !found.full && **log != own) {
            if sought.number > self.book.number(*log) {
                lacks(*log, sought.number);
            }
        }
        let others = self.book.positions.values().filter(|seen| seen.log != own);
        for seen in others.filter(|seen| !self.book.forked.contains(&seen.log)) {
            if self.is_gone(seen, &names, found) {
                lacks(seen.log, seen.number);
            }
        }
        self.promised().for_each(|seen| lacks(seen.log, seen.number));
        self.lost.iter().for_each(|(log, number)| lacks(*log, *number));
        if let Some(number) = self.lost_of_own(found, now) {
            lacks(own, number);
        }
        Ok(lacking)
    }

    /// Whether the end of a known log is gone, as far as a look can tell: it went through all months, or one did that found it gone.
    pub(super) fn is_gone(&self, known: &Seen, names: &Names, found: &Found) -> bool {
        let before = self.book.sought.get(&known.log).is_some_and(|sought| sought.number <= known.number);
        (found.full || before) && found.highest(names.log(known.log)) < known.number
    }
}
