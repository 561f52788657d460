//! The keys of closed documents: each an object of its own, written before the first record that it opens, read where something waits
//! for it, and removed once its document has ended.
//!
//! Whoever holds a key that the storage lost writes it again, unless the document has ended; and whoever knows that it has, removes what
//! somebody wrote who did not know yet. So all of them come to the same end, whatever is late.

use std::collections::{BTreeMap, BTreeSet};

use super::look::Found;
use super::{Closed, Engine, Note, Report, SyncError, Trouble, Vault, Why};
use crate::format::FormatError;
use crate::format::frame::{self, Header, Opened};
use crate::format::key::{DocumentKey, KeyName};
use crate::format::names::{Names, Place, Tag, folder};
use crate::ids::{DocId, Hash, hash};
use crate::remote::{Listed, Remote};

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Takes in the keys that something waits for, and notes which of the known ones are gone. Returns what was listed; nothing is
    /// where nothing is missing, but once a day.
    pub(super) async fn take_keys(
        &mut self,
        found: &Found,
        report: &mut Report,
    ) -> Result<Option<Vec<Listed>>, SyncError> {
        let closed = self.vault.closed().await?;
        self.awaited.clone_from(&closed.awaited);
        let used = !closed.keys.is_empty() || !self.book.keys.is_empty() || !closed.awaited.is_empty();
        if closed.awaited.is_empty() && !(found.full && used) {
            return Ok(None);
        }
        report.listings += 1;
        let listed = self.remote.list(&folder(self.book.folder, Place::Keys)).await?;
        self.note_lost(&closed, &listed).await?;
        let names = self.names()?;
        let awaited: BTreeMap<Tag, DocId> =
            closed.awaited.iter().map(|doc| (names.document(*doc), *doc)).collect();
        for one in &listed {
            // A file under another name is looked at too.
            let name: Option<KeyName> = one.name.parse().ok();
            if name.is_some_and(|name| !awaited.contains_key(&name.doc)) {
                continue;
            }
            match self.read_key(&names, &one.name).await? {
                Err(why) => report.troubles.push(Trouble { name: one.name.clone(), why }),
                Ok((key, whole)) if self.awaited.contains(&key.doc) => {
                    if self.vault.unlock(key.doc, &key.key).await? {
                        self.awaited.remove(&key.doc);
                        report.taken += 1;
                        // Where this device has made a key of its own, that one has still to be written.
                        if !closed.keys.contains_key(&key.doc) {
                            let name = Some(KeyName::new(names.document(key.doc), &whole));
                            self.keep(&[], vec![Note::Key { doc: key.doc, name }]).await?;
                        }
                    }
                }
                Ok(_) => {}
            }
        }
        Ok(Some(listed))
    }

    /// Forgets where a key lay that is not listed there: it is written again, where it is held.
    async fn note_lost(&mut self, closed: &Closed, listed: &[Listed]) -> Result<(), SyncError> {
        let there: BTreeSet<KeyName> = listed.iter().filter_map(|one| one.name.parse().ok()).collect();
        let lost = self.book.keys.iter().filter(|(doc, name)| {
            let ends = closed.ended.contains(doc);
            !ends && !there.contains(name)
        });
        let notes = lost.map(|(doc, _)| Note::Key { doc: *doc, name: None }).collect();
        self.keep(&[], notes).await
    }

    /// What lies under a name, as the key it says it is, if anyone who was ever let in can have written it; with the hash of the object.
    async fn open_key(&self, names: &Names, name: &str) -> Result<Result<(Opened, Hash), Why>, SyncError> {
        let place = folder(self.book.folder, Place::Keys);
        let bytes = match self.get(&place, name).await? {
            Ok(bytes) => bytes,
            Err(why) => return Ok(Err(why)),
        };
        let whole = hash(&bytes);
        let named: Option<KeyName> = name.parse().ok();
        if named.is_some_and(|named| !whole.starts_with(&named.hash)) {
            return Ok(Err(Why::Damaged));
        }
        let opened = Header::read(&bytes).map_err(Why::Unreadable).and_then(|header| {
            let epoch = self.book.epochs.iter().find(|(id, _)| names.epoch(**id) == header.epoch);
            let (_, key) = epoch.ok_or(Why::NoKey)?;
            frame::open(&bytes, key).map_err(Why::Unreadable)
        });
        Ok(opened.map(|opened| (opened, whole)))
    }

    /// The key that counts: a device that belongs, or did, wrote it. Whether it is the right one shows what it opens.
    async fn read_key(
        &self,
        names: &Names,
        name: &str,
    ) -> Result<Result<(DocumentKey, Hash), Why>, SyncError> {
        let read = self.open_key(names, name).await?;
        Ok(read.and_then(|(opened, whole)| {
            let one = DocumentKey::in_object(&opened, names).map_err(Why::Unreadable)?;
            let owner = self.members.owner(one.log).ok_or(Why::Stranger)?;
            opened.check(&owner.card.device).map_err(|_| Why::Stranger)?;
            let ours = one.space == self.space();
            if ours { Ok((one, whole)) } else { Err(Why::Unreadable(FormatError::Malformed)) }
        }))
    }

    /// Which document a key under another name says it is of. Whoever wrote it: also a device that has been removed since.
    async fn document_of(&self, names: &Names, name: &str) -> Result<Option<DocId>, SyncError> {
        let read = self.open_key(names, name).await?;
        let one = read.ok().and_then(|(opened, _)| DocumentKey::in_object(&opened, names).ok());
        Ok(one.map(|one| one.doc))
    }

    /// Writes the keys that are not in the storage, and those that somebody could not read there.
    pub(super) async fn write_keys(&mut self) -> Result<(), SyncError> {
        if self.book.forked.contains(&self.book.log) {
            return Ok(());
        }
        let asked = std::mem::take(&mut self.asked);
        let closed = self.vault.closed().await?;
        let place = folder(self.book.folder, Place::Keys);
        for (doc, key) in closed.keys {
            let before = self.book.keys.get(&doc).copied();
            if before.is_some() && !asked.contains(&doc) || closed.ended.contains(&doc) {
                continue;
            }
            let (names, (epoch, by)) = (self.names()?, self.epoch()?);
            let one = DocumentKey { space: self.space(), log: self.book.log, doc, key };
            let bytes = one.close(&names, epoch, by, &self.keys.device)?;
            let name = KeyName::new(names.document(doc), &hash(&bytes));
            if !self.put(&place, &name.to_string(), &bytes).await? {
                continue;
            }
            self.keep(&[], vec![Note::Key { doc, name: Some(name) }]).await?;
            if let Some(before) = before {
                // Whoever knows that the document has ended removes it too.
                let _ = self.remote.remove(&place, &before.to_string()).await;
            }
        }
        Ok(())
    }

    /// Removes the keys of what has ended, after that was told: at once those that are known to lie there, and once a day what others
    /// wrote meanwhile.
    pub(super) async fn end_keys(
        &mut self,
        found: &Found,
        listed: Option<Vec<Listed>>,
    ) -> Result<(), SyncError> {
        let ended = self.vault.closed().await?.ended;
        let known = ended.iter().any(|doc| self.book.keys.contains_key(doc));
        if !known && (ended.is_empty() || !found.full) {
            return Ok(());
        }
        let place = folder(self.book.folder, Place::Keys);
        let listed = match listed {
            Some(listed) => listed,
            None => self.remote.list(&place).await?,
        };
        let names = self.names()?;
        let tags: BTreeSet<Tag> = ended.iter().map(|doc| names.document(*doc)).collect();
        for one in listed {
            let over = match one.name.parse::<KeyName>() {
                // What was written under an epoch that is not known here may be written by people who have removed this device: the
                // ending that it knows of is none of theirs then.
                Ok(name) if tags.contains(&name.doc) => {
                    !matches!(self.open_key(&names, &one.name).await?, Err(Why::NoKey))
                }
                Ok(_) => false,
                Err(_) => self.document_of(&names, &one.name).await?.is_some_and(|doc| ended.contains(&doc)),
            };
            if over {
                self.remote.remove(&place, &one.name).await?;
            }
        }
        let gone = self.book.keys.keys().filter(|doc| ended.contains(doc));
        let notes = gone.map(|doc| Note::Key { doc: *doc, name: None }).collect();
        self.keep(&[], notes).await
    }

    /// Removes every key from the storage, for whoever leaves it to nobody.
    pub async fn remove_keys(&mut self) -> Result<(), SyncError> {
        let place = folder(self.book.folder, Place::Keys);
        for one in self.remote.list(&place).await? {
            self.remote.remove(&place, &one.name).await?;
        }
        Ok(())
    }
}
