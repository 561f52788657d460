//! This device's log goes out. A segment is kept before it is sent, so that whatever happens meanwhile the same bytes are sent again.

use std::collections::BTreeSet;

use super::look::Found;
use super::{DAY, Engine, Note, Outgoing, Report, SyncError, Vault, Warning};
use crate::format::names::{ObjectName, Place, folder, month};
use crate::format::segment::{Seen, Segment};
use crate::ids::{LogId, hash};
use crate::remote::Remote;

/// How many bytes of updates a segment takes: so few that a slow line has something to show soon, so many that most of the work is not
/// the files.
const SEGMENT: usize = 256 << 10;
/// How many lost segments are asked for at once.
const MOST_WANTS: usize = 256;

/// A segment that is sealed and not kept yet.
struct Ready {
    object: Outgoing,
    bytes: Vec<u8>,
    /// What it tells of other logs.
    told: Vec<Seen>,
    /// The last of this device's own updates in it.
    upto: u64,
}

impl<V: Vault, R: Remote> Engine<V, R> {
    pub(super) async fn send(
        &mut self,
        now: i64,
        found: &Found,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let own = self.names()?.log(self.book.log);
        if found.highest(own) > self.book.number(self.book.log) {
            // Somebody went on with this log who is a copy of this device, or this device is an older copy of itself.
            self.keep(&[], vec![Note::Forked(self.book.log)]).await?;
        }
        if self.book.forked.contains(&self.book.log) {
            report.warnings.push(Warning::ClonedHere);
            report.waiting = self.book.outgoing.values().filter(|object| !object.sent).count();
            return Ok(());
        }
        self.send_kept(report).await?;
        let (mut next, mut notes) = (self.next_segment(now).await?, vec![]);
        while let Some(Ready { object, bytes, told, upto }) = next {
            let position = Seen { log: self.book.log, number: object.name.number, hash: hash(&bytes) };
            let outgoing = Note::Outgoing { object, bytes: bytes.clone(), upto, told };
            notes.extend([outgoing, Note::Position(position)]);
            self.keep(&[], std::mem::take(&mut notes)).await?;
            // The next one is asked for and sealed while this one is on its way. That it arrived is kept with the next one. Where there
            // was none, something may have been written meanwhile.
            let (arrived, following) =
                futures::join!(self.put_object(&object, &bytes), self.next_segment(now));
            if arrived? {
                notes.push(Note::Sent(object.name));
                report.sent += 1;
            }
            next = match following {
                Ok(None) => self.next_segment(now).await?,
                Ok(next) => next,
                Err(error) => {
                    self.keep(&[], notes).await?;
                    return Err(error);
                }
            };
        }
        self.keep(&[], notes).await?;
        report.waiting = self.book.outgoing.values().filter(|object| !object.sent).count();
        Ok(())
    }

    /// Whether there is something to tell that no update of our own carries, once a day.
    fn has_news(&self, now: i64) -> bool {
        // By its number: a clock that was wrong for a while has left moments that are still to come.
        let last = self.book.outgoing.values().next_back().map(|object| object.at);
        let rested = last.is_none_or(|at| !(at..at.saturating_add(DAY)).contains(&now));
        rested && (self.book.news || !self.wants().is_empty())
    }

    /// What is to be told next, sealed and not kept yet; nothing when all is told.
    async fn next_segment(&self, now: i64) -> Result<Option<Ready>, SyncError> {
        let records = self.vault.fresh(self.book.upto, SEGMENT).await?;
        if records.is_empty() && !self.has_news(now) {
            return Ok(None);
        }
        let log = self.book.log;
        let (names, (epoch, key)) = (self.names()?, self.epoch()?);
        let untold = self.book.positions.values().filter(|seen| seen.log != log);
        let untold =
            untold.filter(|seen| self.book.told.get(&seen.log).is_none_or(|told| *told < seen.number));
        let segment = Segment {
            space: self.space(),
            log,
            number: self.book.number(log).saturating_add(1),
            previous: self.book.hash(log),
            members: self.members.head(),
            at: now,
            seen: untold.copied().collect(),
            wants: self.wants(),
            records,
        };
        let bytes = segment.close(&names, epoch, key, &self.keys.device)?;
        // Never an earlier month than before, so that others find it without looking at all of them.
        let last = self.book.outgoing.values().map(|object| object.month).max().unwrap_or(0);
        let name = ObjectName::new(names.log(log), segment.number, &hash(&bytes));
        let object =
            Outgoing { name, month: month(now).max(last), first: segment.number, at: now, sent: false };
        let upto = segment.records.last().map_or(0, |record| record.seq);
        Ok(Some(Ready { object, bytes, told: segment.seen, upto }))
    }

    /// Sends what is kept and not sent, in its order.
    async fn send_kept(&mut self, report: &mut Report) -> Result<(), SyncError> {
        let kept: Vec<Outgoing> =
            self.book.outgoing.values().filter(|object| !object.sent).copied().collect();
        for object in kept {
            let Some(bytes) = self.vault.object(object.name).await? else { continue };
            if self.put_object(&object, &bytes).await? {
                self.keep(&[], vec![Note::Sent(object.name)]).await?;
                report.sent += 1;
            }
        }
        Ok(())
    }

    /// Writes an object of this device's own where it belongs; whether it arrived whole.
    async fn put_object(&self, object: &Outgoing, bytes: &[u8]) -> Result<bool, SyncError> {
        let place = folder(self.book.folder, Place::Month(object.month));
        self.put(&place, &object.name.to_string(), bytes).await
    }

    /// What is promised, by a name in the storage or by somebody's signature, and was not found: the next step of each log. A number
    /// of 0 stands for the key of the document with this id.
    fn wants(&self) -> Vec<(LogId, u64)> {
        let missing = self.book.mentioned.values().filter(|seen| seen.number > self.book.number(seen.log));
        let missing = missing.map(|seen| (seen.log, self.book.number(seen.log).saturating_add(1)));
        let wants: BTreeSet<(LogId, u64)> = missing
            .chain(self.lost.iter().copied())
            .chain(self.awaited.iter().map(|doc| (LogId(doc.0), 0)))
            .filter(|(log, _)| !self.book.forked.contains(log))
            .collect();
        wants.into_iter().take(MOST_WANTS).collect()
    }
}
