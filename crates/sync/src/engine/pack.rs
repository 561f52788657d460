//! A pack of what somebody wants to see first, for the next new device.

use kring_crypto::Hex;

use super::look::Found;
use super::{Engine, Note, Report, SyncError, Trouble, Vault, Weight, Why};
use crate::format::FormatError;
use crate::format::frame::{self, Header};
use crate::format::names::{Names, ObjectName, Place, folder};
use crate::format::pack::Pack;
use crate::format::segment::Record;
use crate::ids::{LogId, hash};
use crate::remote::{Listed, Remote};

/// How many packs are read: what they hold is much the same, and the logs are waiting.
const ENOUGH: usize = 3;
/// What is noted among the objects once it is known that the logs hold what packs held, and what each pack is noted under.
const BROUGHT: &str = "packs";

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

    /// What the packs of others hold, before the first log is read; returns those that were taken, now or earlier. What cannot be taken in
    /// comes with the logs.
    pub(super) async fn read_packs(&mut self, report: &mut Report) -> Result<Vec<Pack>, SyncError> {
        let place = folder(self.book.folder, Place::Packs);
        report.listings += 1;
        let names = self.names()?;
        let own = names.log(self.book.log);
        let listed = self.remote.list(&place).await?;
        let mut listed: Vec<(Option<ObjectName>, Listed)> =
            listed.into_iter().map(|listed| (listed.name.parse().ok(), listed)).collect();
        listed.retain(|(name, _)| name.is_none_or(|name| name.log != own));
        // Whoever has written many is there often.
        listed.sort_by_key(|(name, _)| std::cmp::Reverse(name.map_or(0, |name| name.number)));
        let mut taken = vec![];
        for (_, listed) in listed {
            if taken.len() == ENOUGH {
                break;
            }
            let bytes = match self.get(&place, &listed.name).await? {
                Err(Why::Gone) => continue,
                got => got,
            };
            let noted = bytes.as_ref().map_or_else(|_| String::new(), |bytes| noted(bytes));
            match bytes.and_then(|bytes| self.prove_pack(&names, &bytes, &noted)) {
                Ok(pack) if pack.log == self.book.log => {}
                Ok(pack) => {
                    if self.counts(pack.log) {
                        self.take_pack(&pack, noted, report).await?;
                    }
                    taken.push(pack);
                }
                Err(why) => report.troubles.push(Trouble { name: listed.name, why }),
            }
        }
        Ok(taken)
    }

    /// Once the logs were read: where they do not come as far as packs say, what those hold goes into this device's own log. From here
    /// nobody could hand it on, and whatever is written here may build on it. Where no such pack is found it is looked for as often as
    /// what it may hold is sought.
    pub(super) async fn bring_along(
        &mut self,
        now: i64,
        found: &Found,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let promised: Vec<LogId> = self.promised().map(|seen| seen.log).collect();
        // As long as nothing was there the packs are looked for again too.
        let is_early = self.book.positions.is_empty() && promised.is_empty();
        if self.book.looked.contains(BROUGHT) || is_early {
            return Ok(());
        }
        if !promised.is_empty() {
            let is_over = promised.iter().all(|log| self.has_sought_long(*log, now));
            if !found.full || !self.bring_packs(report).await? && !is_over {
                return Ok(());
            }
        }
        self.keep(&[], vec![Note::Looked(BROUGHT.into())]).await
    }

    /// Brings along what packs hold that say more of the logs than is known here; whether there are such packs.
    async fn bring_packs(&mut self, report: &mut Report) -> Result<bool, SyncError> {
        // What they hold was counted when it was taken.
        let (own, mut again) = (self.book.log, Report::default());
        let mut packs = self.read_packs(&mut again).await?;
        report.listings += again.listings;
        packs.retain(|pack| {
            let mut others = pack.covers.iter().filter(|seen| seen.log != own);
            others.any(|seen| seen.number > self.book.number(seen.log))
        });
        if packs.is_empty() {
            return Ok(false);
        }
        let records: Vec<_> = packs.into_iter().flat_map(|pack| pack.records).collect();
        self.vault.bring_along(&records).await?;
        Ok(true)
    }

    fn prove_pack(&self, names: &Names, bytes: &[u8], noted: &str) -> Result<Pack, Why> {
        let header = Header::read(bytes).map_err(Why::Unreadable)?;
        let epoch = self.book.epochs.iter().find(|(id, _)| names.epoch(**id) == header.epoch);
        let (_, key) = epoch.ok_or(Why::NoKey)?;
        let opened = frame::open(bytes, key).map_err(Why::Unreadable)?;
        let pack = Pack::in_object(&opened, names).map_err(Why::Unreadable)?;
        // Whoever was removed no longer says how things are; what was taken from them before is here all the same.
        let counts = self.counts(pack.log) || self.book.looked.contains(noted);
        let owner = self.members.owner(pack.log).filter(|_| counts).ok_or(Why::Stranger)?;
        opened.check(&owner.card.device).map_err(|_| Why::Stranger)?;
        if pack.space == self.space() { Ok(pack) } else { Err(Why::Unreadable(FormatError::Malformed)) }
    }

    async fn take_pack(&mut self, pack: &Pack, noted: String, report: &mut Report) -> Result<(), SyncError> {
        // Its maker says how far the logs go that it was made of. A log of a device that is removed meanwhile counts as far as that,
        // so that nobody builds on what others never find.
        let covers = pack.covers.iter().filter(|seen| seen.log != self.book.log);
        let covers = covers.copied().map(Note::Mentioned);
        self.keep(&[], covers.chain([Note::Looked(noted)]).collect()).await?;
        // What follows in one log is weighed and kept together.
        for run in pack.records.chunk_by(|(one, _), (next, _)| one == next) {
            // What this device wrote it has; what else is under its name is of a copy of it.
            let first = run.first().filter(|(log, _)| *log != self.book.log);
            let Some((log, _)) = first.filter(|(log, _)| self.members.owner(*log).is_some()) else {
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

/// What a pack is remembered by of which something was taken.
fn noted(bytes: &[u8]) -> String {
    format!("{BROUGHT}/{}", Hex(hash(bytes)))
}
