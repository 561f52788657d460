//! This device's log goes out. A segment is kept before it is sent, so that whatever happens meanwhile the same bytes are sent again.

use std::collections::BTreeSet;

use kring_crypto::identity::PublicKey;

use super::look::Found;
use super::receive::{Steps, looked};
use super::{DAY, Engine, Note, Outgoing, Report, SyncError, Trouble, Vault, Warning, Why};
use crate::format::names::{ObjectName, Place, Tag, folder, month};
use crate::format::segment::{Record, Seen, Segment};
use crate::ids::{LogId, hash};
use crate::remote::Remote;

/// How many bytes of updates a segment takes: so few that a slow line has something to show soon, so many that most of the work is not
/// the files.
const SEGMENT: usize = 256 << 10;
/// How many segments are asked for and kept at once before they are sent: each question costs the notebook the same however little it
/// answers, and to keep them waits for the disk. Where much is to be sent for the first time that would take longer than to seal them.
const TOGETHER: usize = 8;
/// How many objects are looked at that say to go on with this device's log.
const MOST_BEYOND: usize = 8;
/// How many lost segments are asked for at once.
const MOST_WANTS: usize = 256;

/// A segment that is sealed and not kept yet.
struct Ready {
    object: Outgoing,
    /// Where this device's log stands with it.
    position: Seen,
    bytes: Vec<u8>,
    /// What it tells of other logs.
    told: Vec<Seen>,
    /// The last of this device's own updates in it.
    upto: u64,
}

impl Ready {
    /// What is to be kept before it is sent.
    fn notes(&self) -> [Note; 2] {
        let Self { object, told, upto, .. } = self;
        let outgoing =
            Note::Outgoing { object: *object, bytes: self.bytes.clone(), upto: *upto, told: told.clone() };
        [outgoing, Note::Position(self.position)]
    }
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Sends what is kept and what was written since. Whether the storage has all of it: not while somebody else seems to go on with this
    /// log, and not where something did not arrive.
    pub(super) async fn send(
        &mut self,
        now: i64,
        found: &Found,
        again: &BTreeSet<ObjectName>,
        report: &mut Report,
    ) -> Result<bool, SyncError> {
        let sends = self.may_send(now, found, report).await?;
        if sends {
            self.send_kept(again, report).await?;
            self.send_fresh(now, report).await?;
        }
        report.waiting = self.book.outgoing.values().filter(|object| !object.sent).count();
        Ok(sends && report.waiting == 0)
    }

    /// Whether this device goes on with its log. One that others went on with never does again.
    async fn may_send(&mut self, now: i64, found: &Found, report: &mut Report) -> Result<bool, SyncError> {
        if self.goes_on_elsewhere(now, found, report).await? {
            return Ok(false);
        }
        if self.is_set_back() {
            self.keep(&[], vec![Note::Forked(self.book.log)]).await?;
        }
        if self.book.forked.contains(&self.book.log) {
            report.warnings.push(Warning::ClonedHere);
            return Ok(false);
        }
        Ok(true)
    }

    /// Seals and sends what was written and is in no segment yet.
    async fn send_fresh(&mut self, now: i64, report: &mut Report) -> Result<(), SyncError> {
        let (mut next, mut notes) = (self.next_segments(now).await?, vec![]);
        while !next.is_empty() {
            notes.extend(next.iter().flat_map(Ready::notes));
            self.keep(&[], std::mem::take(&mut notes)).await?;
            // The next ones are asked for and sealed while these are on their way. That they arrived is kept with the next ones. Where
            // there were none, something may have been written meanwhile.
            let ((arrived, ended), following) = futures::join!(self.put_all(&next), self.next_segments(now));
            report.sent += arrived.len();
            notes.extend(arrived.into_iter().map(Note::Sent));
            next = match (ended, following) {
                (Ok(()), Ok(following)) if following.is_empty() => self.next_segments(now).await?,
                (Ok(()), Ok(following)) => following,
                (Err(error), _) | (_, Err(error)) => {
                    self.keep(&[], notes).await?;
                    return Err(error);
                }
            };
        }
        self.keep(&[], notes).await
    }

    /// Whether the storage has more of this device's log than this device, or something else under a number: then nothing may be sent now.
    /// Where the device's own key has signed it, somebody goes on with this log who is a copy of this device, or this device is an older
    /// copy of itself. A name alone proves neither; as long as what is under it may be arriving, what is more is waited for, and at most a
    /// day: from then on it counts as little as what a storage has lost, and whoever remembers more of this log still says so.
    async fn goes_on_elsewhere(
        &mut self,
        now: i64,
        found: &Found,
        report: &mut Report,
    ) -> Result<bool, SyncError> {
        let (names, log) = (self.names()?, self.book.log);
        if self.book.forked.contains(&log) {
            return Ok(false);
        }
        let (own, known) = (names.log(log), self.book.number(log));
        let of_log = found.ours.iter().filter(|(_, name)| name.log == own);
        let unlike = of_log.filter(|(_, name)| {
            !self.book.outgoing.contains_key(name) && self.is_of_a_copy(name.number, &name.hash)
        });
        let (beyond, mut older): (Vec<_>, Vec<(u16, ObjectName)>) =
            unlike.copied().partition(|(_, name)| name.number > known);
        // Whoever can write to the storage can make up any number of names. What said nothing is read again where all is looked at.
        let said_nothing =
            |month, name: &ObjectName| self.book.looked.contains(&looked(month, &name.to_string()));
        older.retain(|(month, name)| found.full || !said_nothing(*month, name));
        let read: Vec<_> = beyond.into_iter().chain(older.into_iter().rev()).take(MOST_BEYOND).collect();
        let mut waits = false;
        for (month, name) in read {
            let file = name.to_string();
            match self.read(&names, month, &file, Some(name)).await? {
                Ok(steps) if steps.log == log && self.holds_of_a_copy(&steps) => {
                    self.keep(&[], vec![Note::Forked(log)]).await?;
                    return Ok(false);
                }
                // An older one, under a name that it does not have.
                Ok(_) => {}
                Err(why) => {
                    waits |= name.number > known && matches!(why, Why::Gone | Why::Damaged | Why::NoKey);
                    report.troubles.push(Trouble { name: file.clone(), why });
                }
            }
            let file = looked(month, &file);
            if name.number <= known && !self.book.looked.contains(&file) {
                self.keep(&[], vec![Note::Looked(file)]).await?;
            }
        }
        match self.book.beyond {
            None if !waits => Ok(false),
            Some(_) if !waits => {
                self.keep(&[], vec![Note::Beyond(None)]).await?;
                Ok(false)
            }
            Some(since) if since <= now => Ok(now < since.saturating_add(DAY)),
            _ => {
                self.keep(&[], vec![Note::Beyond(Some(now))]).await?;
                Ok(true)
            }
        }
    }

    /// Whether a step of this device's log is in an object that this device did not write.
    pub(super) fn holds_of_a_copy(&self, object: &Steps) -> bool {
        let mut steps = object.steps.iter();
        steps.any(|(hash, step)| hash.first_chunk().is_some_and(|hash| self.is_of_a_copy(step.number, hash)))
    }

    /// Whether this device did not write what begins with this hash under a number of its log: it follows its last step, or is another than
    /// the one that it wrote. Of what has gone into a bundle only the last one is known.
    fn is_of_a_copy(&self, number: u64, hash: &Tag) -> bool {
        let last = self.book.number(self.book.log);
        if number >= last {
            return number > last || last > 0 && !self.book.hash(self.book.log).starts_with(hash);
        }
        let mut under = self.book.outgoing.values().filter(|object| object.name.number == number);
        let single = under.find(|object| object.first == number);
        single.is_some_and(|object| object.name.hash != *hash)
    }

    /// Whether the others remember more of this device's log than this device: then it is an older copy of itself, also where the storage
    /// shows nothing of that. Another device of the same person is believed, and so are two people, or the only other one: one alone of many
    /// could end anybody's log with a lie.
    fn is_set_back(&self) -> bool {
        let here = self.book.number(self.book.log);
        let own = self.members.device(&self.keys.device.public()).map(|device| device.card.person);
        let remember = self.book.known.iter().filter(|(_, number)| **number > here);
        // What somebody said who was taken out since counts no more.
        let remember =
            remember.filter_map(|(log, _)| self.members.owner(*log)).filter(|device| device.active);
        let remember: BTreeSet<PublicKey> = remember.map(|device| device.card.person).collect();
        let active = self.members.devices().filter(|device| device.active).map(|device| device.card.person);
        let others: BTreeSet<PublicKey> = active.filter(|person| Some(*person) != own).collect();
        let enough = if others.len() > 1 { 2 } else { 1 };
        remember.len() >= enough || own.is_some_and(|own| remember.contains(&own))
    }

    /// Whether there is something to tell that no update of our own carries, once a day.
    fn has_news(&self, now: i64) -> bool {
        // By its number: a clock that was wrong for a while has left moments that are still to come.
        let last = self.book.outgoing.values().next_back().map(|object| object.at);
        let rested = last.is_none_or(|at| !(at..at.saturating_add(DAY)).contains(&now));
        let asks = |(log, number): (LogId, u64)| number == 0 || !self.has_sought_long(log, now);
        rested && (self.book.news || self.wants().into_iter().any(asks))
    }

    /// What is to be told next, sealed and not kept yet, some segments that follow each other; none when all is told.
    async fn next_segments(&self, now: i64) -> Result<Vec<Ready>, SyncError> {
        let log = self.book.log;
        let mut last = Seen { log, number: self.book.number(log), hash: self.book.hash(log) };
        let mut parts = in_parts(self.vault.fresh(self.book.upto, SEGMENT * TOGETHER).await?);
        if parts.is_empty() && self.has_news(now) {
            parts.push(vec![]);
        }
        let mut ready = vec![];
        for records in parts {
            let next = self.segment(now, last, records, ready.is_empty())?;
            last = next.position;
            ready.push(next);
        }
        Ok(ready)
    }

    /// A segment with these records that follows `last`. The `first` of several that are sealed together tells what else is to be told.
    fn segment(&self, now: i64, last: Seen, records: Vec<Record>, first: bool) -> Result<Ready, SyncError> {
        let log = self.book.log;
        let (names, (epoch, key)) = (self.names()?, self.epoch()?);
        let untold = self.book.positions.values().filter(|seen| seen.log != log);
        let untold =
            untold.filter(|seen| self.book.told.get(&seen.log).is_none_or(|told| *told < seen.number));
        let segment = Segment {
            space: self.space(),
            log,
            number: last.number.saturating_add(1),
            previous: last.hash,
            members: self.members.head(),
            at: now,
            seen: untold.filter(|_| first).copied().collect(),
            wants: if first { self.wants() } else { vec![] },
            records,
        };
        let bytes = segment.close(&names, epoch, key, &self.keys.device)?;
        // Never an earlier month than before, so that others find it without looking at all of them.
        let months = self.book.outgoing.values().map(|object| object.month).max().unwrap_or(0);
        let position = Seen { log, number: segment.number, hash: hash(&bytes) };
        let name = ObjectName::new(names.log(log), segment.number, &position.hash);
        let object =
            Outgoing { name, month: month(now).max(months), first: segment.number, at: now, sent: false };
        let upto = segment.records.last().map_or(0, |record| record.seq);
        Ok(Ready { object, position, bytes, told: segment.seen, upto })
    }

    /// Sends what is kept and not sent, in its order. It may lie there although nobody heard that it arrived, and others may have taken it:
    /// then nothing is written over it, which could leave half of it there. What is to be written `again` is, whatever lies there: others do
    /// not find it as this device does.
    async fn send_kept(
        &mut self,
        again: &BTreeSet<ObjectName>,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let kept: Vec<Outgoing> =
            self.book.outgoing.values().filter(|object| !object.sent).copied().collect();
        for object in kept {
            let Some(bytes) = self.vault.object(object.name).await? else { continue };
            let is_there = !again.contains(&object.name)
                && self.get_object(&object).await?.is_ok_and(|there| there == bytes);
            if is_there || self.put_object(&object, &bytes).await? {
                self.keep(&[], vec![Note::Sent(object.name)]).await?;
                report.sent += 1;
            }
        }
        Ok(())
    }

    /// Sends segments in their order. Returns which of them arrived whole, and why no more were sent.
    async fn put_all(&self, ready: &[Ready]) -> (Vec<ObjectName>, Result<(), SyncError>) {
        let mut arrived = vec![];
        for Ready { object, bytes, .. } in ready {
            match self.put_object(object, bytes).await {
                Ok(true) => arrived.push(object.name),
                Ok(false) => {}
                Err(error) => return (arrived, Err(error)),
            }
        }
        (arrived, Ok(()))
    }

    /// Writes an object of this device's own where it belongs; whether it arrived whole.
    pub(super) async fn put_object(&self, object: &Outgoing, bytes: &[u8]) -> Result<bool, SyncError> {
        let place = folder(self.book.folder, Place::Month(object.month));
        self.put(&place, &object.name.to_string(), bytes).await
    }

    /// What lies where an object of this device's own belongs.
    pub(super) async fn get_object(&self, object: &Outgoing) -> Result<Result<Vec<u8>, Why>, SyncError> {
        let place = folder(self.book.folder, Place::Month(object.month));
        self.get(&place, &object.name.to_string()).await
    }

    /// What is promised, by a name in the storage or by somebody's signature, and was not found: the next step of each log. A number
    /// of 0 stands for the key of the document with this id.
    fn wants(&self) -> Vec<(LogId, u64)> {
        let missing = self.promised().map(|seen| (seen.log, self.book.number(seen.log).saturating_add(1)));
        let wants: BTreeSet<(LogId, u64)> = missing
            .chain(self.lost.iter().copied())
            .chain(self.awaited.iter().map(|doc| (LogId(doc.0), 0)))
            .filter(|(log, _)| !self.book.forked.contains(log))
            .collect();
        wants.into_iter().take(MOST_WANTS).collect()
    }
}

/// Updates in their order, as many as a segment takes in each part and at least one. What would follow the last of the parts that are kept
/// at once is asked for again, so that no segment is small because the question ended in it.
fn in_parts(fresh: Vec<Record>) -> Vec<Vec<Record>> {
    let (mut parts, mut size): (Vec<Vec<Record>>, usize) = (vec![], 0);
    for record in fresh {
        let length = record.bytes.len();
        if parts.is_empty() || size.saturating_add(length) > SEGMENT {
            parts.push(vec![]);
            size = 0;
        }
        size = size.saturating_add(length);
        if let Some(part) = parts.last_mut() {
            part.push(record);
        }
    }
    parts.truncate(TOGETHER);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::DocId;

    /// How many updates are in each part, of updates of these lengths.
    fn parts(lengths: &[usize]) -> Vec<usize> {
        let record =
            |(seq, length): (u64, &usize)| Record { doc: DocId([7; 16]), seq, bytes: vec![0; *length] };
        let parts = in_parts((1..).zip(lengths).map(record).collect());
        let told: Vec<u64> = parts.iter().flatten().map(|record| record.seq).collect();
        let upto = u64::try_from(told.len()).unwrap();
        assert_eq!(told, (1..=upto).collect::<Vec<_>>(), "in their order, and none is left out between");
        parts.iter().map(Vec::len).collect()
    }

    #[test]
    fn what_is_read_at_once_is_told_in_segments_that_are_full() {
        assert_eq!(parts(&[]), [0; 0]);
        assert_eq!(parts(&[5, 0, 5]), [3]);
        assert_eq!(parts(&[SEGMENT, 1, SEGMENT - 1, 1]), [1, 2, 1]);
        assert_eq!(parts(&[1, 3 * SEGMENT, 1]), [1, 1, 1], "one that is larger goes alone");
        assert_eq!(parts(&[SEGMENT / 2; 3 * TOGETHER]), [2; TOGETHER]);
    }
}
