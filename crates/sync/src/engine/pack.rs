//! A pack of what somebody wants to see first, for the next new device.

use super::{Engine, Note, Report, SyncError, Trouble, Vault, Weight, Why};
use crate::format::FormatError;
use crate::format::frame::{self, Header};
use crate::format::names::{Names, ObjectName, Place, folder};
use crate::format::pack::Pack;
use crate::ids::hash;
use crate::remote::Remote;

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Writes a new hot pack, and removes this device's older ones.
    pub async fn write_pack(&mut self, now: i64) -> Result<(), SyncError> {
        let records = self.vault.hot().await?;
        let (names, (epoch, key)) = (self.names()?, self.epoch()?);
        let number = self.book.packed.saturating_add(1);
        let covers = self.book.positions.values().copied().collect();
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
                self.remote.remove(&place, &listed.name).await?;
            }
        }
        Ok(())
    }

    /// What packs hold, before the first log is read. What cannot be taken in comes with the logs.
    pub(super) async fn read_packs(&mut self, report: &mut Report) -> Result<(), SyncError> {
        let place = folder(self.book.folder, Place::Packs);
        report.listings += 1;
        let names = self.names()?;
        for listed in self.remote.list(&place).await? {
            let Some(bytes) = self.remote.get(&place, &listed.name).await? else { continue };
            match self.prove_pack(&names, &bytes) {
                Ok(pack) => self.take_pack(pack, report).await?,
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
        for (log, record) in pack.records {
            let known = self.members.owner(log).is_some();
            let weight = self.vault.weigh(pack.log, log, std::slice::from_ref(&record)).await?;
            if known && weight == [Weight::Fits] {
                report.taken += 1;
                self.keep(&[(log, record)], vec![]).await?;
            }
        }
        Ok(())
    }
}
