//! A pack of what somebody wants to see first, for the next new device.

use super::{Engine, Note, Report, SyncError, Trouble, Vault, Weight, Why};
use crate::format::FormatError;
use crate::format::frame::{self, Header};
use crate::format::names::{Names, ObjectName, Place, folder};
use crate::format::pack::Pack;
use crate::format::segment::Record;
use crate::ids::hash;
use crate::remote::Remote;

/// How many packs are read: what they hold is much the same, and the logs are waiting.
const ENOUGH: usize = 3;

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Writes a new hot pack, if anybody wants to see anything first, and removes this device's older ones where the storage lets it.
    pub async fn write_pack(&mut self, now: i64) -> Result<(), SyncError> {
        let records = self.vault.hot().await?;
        let all_sent = self.book.outgoing.values().all(|object| object.sent);
        // What is in it has to be in the logs: whoever takes it builds on it, and others have to find it there.
        if records.is_empty() || !all_sent || self.book.forked.contains(&self.book.log) {
            return Ok(());
        }
        let (names, (epoch, key)) = (self.names()?, self.epoch()?);
        let number = self.book.packed.saturating_add(1);
        let mut covers = self.book.mentioned.clone();
        for seen in self.book.positions.values() {
            let known = covers.entry(seen.log).or_insert(*seen);
            *known = (*known).max(*seen);
        }
        let covers = covers.into_values().collect();
        let pack =
            Pack { space: self.space(), log: self.book.log, number, at: now, hot: true, covers, records };
        let bytes = pack.close(&names, epoch, key, &self.keys.device)?;
        let tag = names.log(self.book.log);
        let place = folder(self.book.folder, Place::Packs);
        let name = ObjectName::new(tag, number, &hash(&bytes));
        if !self.put(&place, &name.to_string(), &bytes).await? {
            return Ok(());
        }
        self.keep(&[], vec![Note::Packed(number)]).await?;
        for listed in self.remote.list(&place).await? {
            let older: Option<ObjectName> = listed.name.parse().ok();
            if older.is_some_and(|older| older.log == tag && older.number < number) {
                let _ = self.remote.remove(&place, &listed.name).await;
            }
        }
        Ok(())
    }

    /// What packs hold, before the first log is read. What cannot be taken in comes with the logs.
    pub(super) async fn read_packs(&mut self, report: &mut Report) -> Result<(), SyncError> {
        let place = folder(self.book.folder, Place::Packs);
        report.listings += 1;
        let names = self.names()?;
        let mut listed = self.remote.list(&place).await?;
        // Whoever has written many is there often.
        let number = |name: &str| name.parse::<ObjectName>().map_or(0, |name| name.number);
        listed.sort_by_key(|listed| std::cmp::Reverse(number(&listed.name)));
        let mut taken = 0;
        for listed in listed {
            if taken == ENOUGH {
                break;
            }
            let bytes = match self.get(&place, &listed.name).await? {
                Err(Why::Gone) => continue,
                got => got,
            };
            match bytes.and_then(|bytes| self.prove_pack(&names, &bytes)) {
                Ok(pack) => {
                    self.take_pack(pack, report).await?;
                    taken += 1;
                }
                Err(why) => report.troubles.push(Trouble { name: listed.name, why }),
            }
        }
        Ok(())
    }

    fn prove_pack(&self, names: &Names, bytes: &[u8]) -> Result<Pack, Why> {
        let header = Header::read(bytes).map_err(Why::Unreadable)?;
        let epoch = self.book.epochs.iter().find(|(id, _)| names.epoch(**id) == header.epoch);
        let (_, key) = epoch.ok_or(Why::NoKey)?;
        let opened = frame::open(bytes, key).map_err(Why::Unreadable)?;
        let pack = Pack::in_object(&opened, names).map_err(Why::Unreadable)?;
        // Whoever was removed no longer says how things are.
        let owner = self.members.owner(pack.log).filter(|device| device.active).ok_or(Why::Stranger)?;
        opened.check(&owner.card.device).map_err(|_| Why::Stranger)?;
        if pack.space == self.space() { Ok(pack) } else { Err(Why::Unreadable(FormatError::Malformed)) }
    }

    async fn take_pack(&mut self, pack: Pack, report: &mut Report) -> Result<(), SyncError> {
        // Its maker says how far the logs go that it was made of. A log of a device that is removed meanwhile counts as far as that,
        // so that nobody builds on what others never find.
        let covers = pack.covers.iter().filter(|seen| seen.log != self.book.log);
        let covers: Vec<Note> = covers.copied().map(Note::Mentioned).collect();
        self.keep(&[], covers).await?;
        // What follows in one log is weighed and kept together.
        for run in pack.records.chunk_by(|(one, _), (next, _)| one == next) {
            let Some((log, _)) = run.first().filter(|(log, _)| self.members.owner(*log).is_some()) else {
                continue;
            };
            let records: Vec<Record> = run.iter().map(|(_, record)| record.clone()).collect();
            let weights = self.vault.weigh(pack.log, *log, &records).await?;
            let fit = records.into_iter().zip(weights).filter(|(_, weight)| *weight == Weight::Fits);
            let take: Vec<_> = fit.map(|(record, _)| (*log, record)).collect();
            report.taken += take.len();
            self.keep(&take, vec![]).await?;
        }
        Ok(())
    }
}
