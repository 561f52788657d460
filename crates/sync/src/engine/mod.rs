//! One space on one device: its log goes out, the others' come in.
//!
//! **How it goes.** [`Engine::sync`] does all of it once: envelopes, then the logs of others, then what is to be sent. Everything it
//! learns is kept by the vault as notes in the transaction of the updates they belong to, so that a program that is killed anywhere
//! goes on where it was. Doing it again changes nothing.
//!
//! **What it must never do.** Go back: the frontier of a log only grows. Believe what is not signed by a device that belongs. Take more
//! of a log over a gap or a broken chain. Stop everything for one bad object.
//!
//! **Where to start reading.** `vault.rs` (what is asked of a vault), this file, then `receive.rs` and `send.rs`.

mod book;
mod circle;
mod compact;
mod hand;
mod keys;
mod look;
mod mend;
mod pack;
mod receive;
mod recovery;
mod report;
mod seek;
mod send;
mod take;
#[cfg(test)]
mod tests;
mod vault;

use std::collections::BTreeSet;

use kring_crypto::Key;
use kring_crypto::envelope::EnvelopeKey;
use kring_crypto::identity::SigningKey;

use crate::format::FormatError;
use crate::format::names::Names;
use crate::format::segment::Record;
use crate::ids::{DocId, EpochId, LogId, SpaceId};
use crate::members::Members;
use crate::remote::{Remote, RemoteError};

use look::Found;

pub use book::Book;
pub use circle::found;
pub use recovery::{Begun, Opened, Sheet, open_with};
pub use report::{Report, Teller, Trouble, Warning, Why};
pub use seek::Sought;
pub use vault::{Closed, Note, Outgoing, Vault, VaultError, Weight};

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
/// How far two clocks may be apart before somebody should know.
const FAR: i64 = 2 * DAY;

/// What this device signs with and opens envelopes with.
#[derive(Debug)]
pub struct Keys {
    /// Signs segments and operations.
    pub device: SigningKey,
    /// Opens envelopes.
    pub envelope: EnvelopeKey,
}

/// Why nothing more was done. Everything before it is kept, and trying again is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// The storage.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// The notebook.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Something of ours could not be written.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// This device does not belong to the space, not yet or no longer.
    #[error("this device does not belong to the space")]
    Outside,
    /// What was asked is not this person's to do.
    #[error("this person may not do that")]
    NotAllowed,
}

/// One space on one device.
#[derive(Debug)]
pub struct Engine<V, R> {
    vault: V,
    remote: R,
    keys: Keys,
    book: Book,
    members: Members,
    /// Steps that somebody asked for again in this run.
    wanted: BTreeSet<(LogId, u64)>,
    /// The same, asked for by segments that cannot be taken yet.
    overheard: BTreeSet<(LogId, u64)>,
    /// Steps that the storage promised in the last run and did not give.
    lost: BTreeSet<(LogId, u64)>,
    /// The recovery sheet of this device, if it has one.
    sheet: Option<Sheet>,
    /// Hears how far it is.
    teller: Teller,
    /// Closed documents whose key somebody asked for in this run.
    asked: BTreeSet<DocId>,
    /// Closed documents whose key has not come, as the last run left them.
    awaited: BTreeSet<DocId>,
}

impl<V: Vault, R: Remote> Engine<V, R> {
    /// Goes on with what the vault kept.
    pub async fn open(vault: V, remote: R, keys: Keys) -> Result<Self, SyncError> {
        let book = vault.book().await?;
        let mut members = Members::default();
        members.learn(book.space, &book.operations);
        let (wanted, overheard, lost, asked, awaited, sheet, teller) = Default::default();
        let engine = Self {
            vault,
            remote,
            keys,
            book,
            members,
            wanted,
            overheard,
            lost,
            asked,
            awaited,
            sheet,
            teller,
        };
        Ok(engine)
    }

    /// The same, telling somebody how far it is.
    #[must_use]
    pub fn telling(mut self, teller: Teller) -> Self {
        self.teller = teller;
        self
    }

    /// Everything once, at `now` in milliseconds since 1970 by this device's clock.
    pub async fn sync(&mut self, now: i64) -> Result<Report, SyncError> {
        let mut report = Report::default();
        self.read_envelopes(now, &mut report).await?;
        if !self.belongs() {
            report.outside = true;
            self.make_whole().await?;
            return Ok(report);
        }
        if self.members.epoch_is_known_outside() {
            self.renew(now).await?;
        }
        self.note_sheet(now).await?;
        // A storage that takes nothing more can still be read.
        let ended = self.tell_ended().await;
        let told = ended.and(self.write_envelope(now).await);
        let found = self.look(now, &mut report).await?;
        if self.book.positions.is_empty() {
            self.read_packs(&mut report).await?;
        }
        self.receive(now, &found, &mut report).await?;
        self.bring_along(now, &found, &mut report).await?;
        self.note_sought(now, &found).await?;
        let given = self.give(now, &found, told, &mut report).await;
        // Where the storage takes nothing more, all of it was looked at nevertheless.
        let looked = match given {
            Ok(()) => true,
            Err(SyncError::Remote(RemoteError::Full | RemoteError::ReadOnly | RemoteError::TooLarge)) => {
                self.book.full_look.is_some()
            }
            Err(_) => false,
        };
        if found.full && looked {
            self.keep(&[], vec![Note::FullLook(now)]).await?;
        }
        given.map(|()| report)
    }

    /// What follows once everything that was found is taken in: what is missing is mended, what waits goes out. `told`: what became of
    /// telling who belongs.
    async fn give(
        &mut self,
        now: i64,
        found: &Found,
        told: Result<(), SyncError>,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let listed = self.take_keys(found, report).await?;
        let others = self.asked_of_others(found)?;
        let again = self.mend(found, report).await?;
        told?;
        self.write_keys().await?;
        let is_out = self.send(now, found, &again, report).await?;
        self.hand_on(now, found, others, report).await?;
        // Where something waits, nobody may have been told yet what ended here, and the others need its key.
        if is_out {
            self.end_keys(found, listed).await?;
        }
        self.write_recovery(now, report).await?;
        self.warn(now, found, report);
        if found.full {
            self.write_pack(now).await?;
            self.compact(now, found).await?;
        }
        Ok(())
    }

    /// What is kept.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Who belongs.
    pub fn members(&self) -> &Members {
        &self.members
    }

    /// Gives the parts back.
    pub fn close(self) -> (V, R, Keys) {
        (self.vault, self.remote, self.keys)
    }

    fn names(&self) -> Result<Names, SyncError> {
        let secret = self.book.names.as_ref().ok_or(SyncError::Outside)?;
        Ok(Names::new(secret, self.book.space))
    }

    fn space(&self) -> SpaceId {
        self.book.space
    }

    /// Whether this device is in the space now.
    fn belongs(&self) -> bool {
        self.members.device(&self.keys.device.public()).is_some_and(|device| device.active)
    }

    /// The epoch to write under, with its key.
    fn epoch(&self) -> Result<(EpochId, &Key), SyncError> {
        let card = self.members.epoch().ok_or(SyncError::Outside)?;
        self.book.epochs.get_key_value(&card.id).map(|(id, key)| (*id, key)).ok_or(SyncError::Outside)
    }

    /// Takes in and keeps, in the vault and then here.
    async fn keep(&mut self, take: &[(LogId, Record)], notes: Vec<Note>) -> Result<(), SyncError> {
        if take.is_empty() && notes.is_empty() {
            return Ok(());
        }
        self.vault.commit(take, &notes).await?;
        notes.iter().for_each(|note| self.book.keep(note));
        Ok(())
    }

    /// Writes an object and reads it back: what a storage says it took is not always what it has.
    async fn put(&self, folder: &str, name: &str, bytes: &[u8]) -> Result<bool, SyncError> {
        self.remote.put(folder, name, bytes).await?;
        Ok(self.get(folder, name).await?.is_ok_and(|there| there == bytes))
    }

    /// What lies in the storage under a name. What is larger than anything of ours is of no use, and keeps nothing else back.
    async fn get(&self, folder: &str, name: &str) -> Result<Result<Vec<u8>, Why>, SyncError> {
        match self.remote.get(folder, name).await {
            Ok(Some(bytes)) => Ok(Ok(bytes)),
            Ok(None) => Ok(Err(Why::Gone)),
            Err(RemoteError::TooLarge) => Ok(Err(Why::Unreadable(FormatError::TooLarge))),
            Err(error) => Err(error.into()),
        }
    }
}
