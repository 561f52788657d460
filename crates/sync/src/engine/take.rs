//! Steps of a log that are proven, taken one by one: the next number, the right chain, each in one transaction.

use super::receive::{Next, Steps};
use super::{Engine, FAR, Note, Report, SyncError, Vault, Weight, Why};
use crate::format::segment::{Seen, Segment};
use crate::ids::{DocId, Hash};
use crate::remote::Remote;

impl<V: Vault, R: Remote> Engine<V, R> {
    pub(super) async fn take(&mut self, now: i64, of: Steps, report: &mut Report) -> Result<Next, SyncError> {
        if of.log == self.book.log {
            // Something of our own that a synchronising program left behind under another name; or of a copy of this device.
            if self.holds_of_a_copy(&of) {
                self.keep(&[], vec![Note::Forked(of.log)]).await?;
            }
            return Ok(Next::Done);
        }
        let mut object = Some(of.object);
        for (hash, segment) in of.steps {
            let (number, known) = (self.book.number(of.log), self.book.hash(of.log));
            if segment.number < number {
                continue;
            }
            let forked = if segment.number == number {
                hash != known
            } else {
                segment.number == number.saturating_add(1) && segment.previous != known
            };
            if forked {
                self.keep(&[], vec![Note::Forked(of.log)]).await?;
                return Ok(Next::Done);
            }
            if segment.number > number.saturating_add(1) {
                self.overhear(&segment);
                return Ok(Next::Later(Why::Gap));
            }
            if segment.number > number && !self.step(now, hash, segment, &mut object, report).await? {
                return Ok(Next::Later(Why::Waits));
            }
        }
        Ok(Next::Done)
    }

    /// Hears what a segment asks for that cannot be taken yet. Two who each lack what only the other can write again would else wait for
    /// one another for ever.
    fn overhear(&mut self, segment: &Segment) {
        self.overheard.extend(segment.wants.iter().filter(|(_, number)| *number > 0));
    }

    /// How much of this device's own log somebody has who says so. Another step under the number of the last one here is one more than this
    /// device has.
    fn remembers(&self, seen: &Seen) -> u64 {
        let here = self.book.number(seen.log);
        let other = seen.number == here && here > 0 && seen.hash != self.book.hash(seen.log);
        if other { here.saturating_add(1) } else { seen.number }
    }

    /// Takes the next step of a log, whole, and keeps the object with it that it came in; false when it builds on what has not arrived.
    async fn step(
        &mut self,
        now: i64,
        hash: Hash,
        segment: Segment,
        object: &mut Option<Note>,
        report: &mut Report,
    ) -> Result<bool, SyncError> {
        let (log, number) = (segment.log, segment.number);
        let weights = self.vault.weigh(log, log, &segment.records).await?;
        if weights.contains(&Weight::Waits) || weights.len() != segment.records.len() {
            self.overhear(&segment);
            let mut notes = vec![];
            for seen in segment.seen {
                if seen.log != self.book.log {
                    // What it waits for may be a removed device's, which counts because this segment knows of it.
                    let known = self.book.mentioned.get(&seen.log).is_some_and(|known| *known >= seen);
                    notes.extend((!known).then_some(Note::Mentioned(seen)));
                    continue;
                }
                // It may be this device's own: steps that it lost, because it was set back.
                let number = self.remembers(&seen);
                let known = self.book.known.get(&log).is_some_and(|known| *known >= number);
                notes.extend((!known).then_some(Note::Known { by: log, number }));
            }
            self.keep(&[], notes).await?;
            return Ok(false);
        }
        let mut notes = vec![Note::Position(Seen { log, number, hash })];
        if !segment.records.is_empty() {
            notes.push(Note::News);
        }
        let ahead = (segment.at > now.saturating_add(FAR)).then_some(segment.at);
        if ahead.is_some() || self.book.ahead.contains_key(&log) {
            notes.push(Note::Ahead { log, at: ahead });
        }
        for seen in segment.seen {
            let here = self.book.number(seen.log);
            if seen.log != self.book.log {
                // What somebody says of another's log is a hint. Whether two devices write it shows by what they wrote.
                let known = self.book.mentioned.get(&seen.log).is_some_and(|known| *known >= seen);
                notes.extend((seen.number > here && !known).then_some(Note::Mentioned(seen)));
                continue;
            }
            notes.push(Note::Known { by: log, number: self.remembers(&seen) });
        }
        let (keys, steps): (Vec<_>, Vec<_>) = segment.wants.into_iter().partition(|(_, number)| *number == 0);
        self.asked.extend(keys.into_iter().map(|(doc, _)| DocId(doc.0)));
        self.wanted.extend(steps);
        let mut take = vec![];
        for (record, weight) in segment.records.into_iter().zip(weights) {
            if weight == Weight::Fits {
                take.push((log, record));
            } else {
                report.refused += 1;
                notes.push(Note::Quarantined { log, number, record });
            }
        }
        report.taken += take.len();
        notes.extend(object.take());
        self.keep(&take, notes).await?;
        Ok(true)
    }
}
