//! Where the engine that moves bytes and the notebook meet: a space of the engine, kept by the notebook.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kring_crypto::Key;
use kring_store::{Doc, Keep, Parcel, Shared, StoreError, Unseen, Vault, Weighed};
use kring_sync::engine::{self, Book, Closed, Note, VaultError, Weight};
use kring_sync::format::names::{ObjectName, Tag};
use kring_sync::format::operation::Role;
use kring_sync::format::segment::Record;
use kring_sync::members::Members;
use kring_sync::{DocId, LogId, SpaceId};

use uuid::Uuid;

use super::place::Place;
use super::{hot, notes, recovered};
use crate::app::lock;
use crate::intervision;
use crate::journal;
use crate::settings::preferences::Language;

/// The kinds of documents that belong into a group's space.
pub(super) const OF_GROUP: &[&str] = &["circle", "charter", "charter_version", "meeting"];
/// Those that belong into a closed group's.
pub(super) const OF_CLOSED: &[&str] = &["closed_group", "closed_session", "closed_case", "closed_layer"];

/// A space in the open notebook.
pub(super) struct Joint {
    vault: Arc<Vault>,
    place: Place,
    /// The program whose children try out what other people wrote.
    taster: PathBuf,
    /// What a closed group has to keep because it was formally requested.
    kept: BTreeSet<Uuid>,
    /// Who belongs, as far as the engine has told.
    members: Mutex<Members>,
    /// By the log of a record, that of the device which signed the object that it came in.
    signers: Mutex<BTreeMap<LogId, LogId>>,
    /// Why records of this run were refused.
    reasons: Mutex<BTreeMap<(LogId, u64), &'static str>>,
    /// Why the notebook did not answer; the engine only hears that it did not.
    failed: Arc<Mutex<Option<StoreError>>>,
    /// The language in which what is recovered is named.
    language: Language,
}

impl Joint {
    /// The space at a place; children of `taster` try out what other people wrote, nothing ends that has to be `kept`, `failed` hears
    /// why the notebook did not answer.
    pub fn new(
        vault: Arc<Vault>,
        place: Place,
        (taster, language): (PathBuf, Language),
        kept: BTreeSet<Uuid>,
        failed: Arc<Mutex<Option<StoreError>>>,
    ) -> Self {
        let (members, signers, reasons) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { vault, place, taster, kept, members, signers, reasons, failed, language }
    }

    /// What other people may send here; `by` is the log of the device that signed. Nothing for the person's own space.
    fn shared(&self, by: LogId) -> Result<Option<Shared>, VaultError> {
        if self.place.circle.is_none() {
            return Ok(None);
        }
        let members = lock(&self.members);
        shared(&self.place, &members, by, (self.taster.as_path(), &self.kept)).map(Some).ok_or(VaultError)
    }

    /// As long as it is not known whose notebook this is, it has nothing to say.
    async fn has_nothing_to_say(&self) -> Result<bool, VaultError> {
        Ok(self.place.circle.is_none() && self.answer(self.vault.awaits().await)?.is_some())
    }

    fn learn(&self, operations: &[Vec<u8>]) {
        lock(&self.members).learn(SpaceId(self.place.space), operations);
    }

    fn answer<T>(&self, answer: Result<T, StoreError>) -> Result<T, VaultError> {
        answer.map_err(|error| {
            *lock(&self.failed) = Some(error);
            VaultError
        })
    }
}

impl engine::Vault for Joint {
    async fn book(&self) -> Result<Book, VaultError> {
        let lines = self.answer(self.vault.book(self.place.space).await)?;
        let book = self.answer(self.place.book(&lines))?;
        self.learn(&book.operations);
        Ok(book)
    }

    async fn fresh(&self, after: u64, most: usize) -> Result<Vec<Record>, VaultError> {
        if self.has_nothing_to_say().await? {
            return Ok(vec![]);
        }
        let parcels = self.answer(self.vault.leaving(self.place.space, after, most).await)?;
        Ok(parcels.into_iter().map(record).collect())
    }

    async fn weigh(&self, by: LogId, log: LogId, records: &[Record]) -> Result<Vec<Weight>, VaultError> {
        let parcels: Vec<Parcel> = records.iter().map(parcel).collect();
        lock(&self.signers).insert(log, by);
        let shared = self.shared(by)?;
        let weighed = self.answer(self.vault.weigh(&parcels, shared.as_ref()).await)?;
        let weight = |(record, weighed): (&Record, Weighed)| match weighed {
            Weighed::Fits => Weight::Fits,
            Weighed::Waits => Weight::Waits,
            Weighed::Refused(why) => {
                lock(&self.reasons).insert((log, record.seq), why);
                Weight::Refused
            }
        };
        Ok(records.iter().zip(weighed).map(weight).collect())
    }

    async fn commit(&mut self, take: &[(LogId, Record)], notes: &[Note]) -> Result<(), VaultError> {
        let parcels: Vec<([u8; 16], Parcel)> =
            take.iter().map(|(log, record)| (log.0, parcel(record))).collect();
        let now = self.vault.now();
        let edits: Vec<_> = {
            let reasons = lock(&self.reasons);
            let why = |log, seq| reasons.get(&(log, seq)).copied().unwrap_or("damaged");
            notes.iter().flat_map(|note| notes::edits(note, now, why)).collect()
        };
        // What is taken at once came in one object, and was weighed before.
        let by = take.first().and_then(|(log, _)| lock(&self.signers).get(log).copied());
        let shared = match by {
            Some(by) => self.shared(by)?,
            None => None,
        };
        if shared.is_none() && self.place.circle.is_some() && !take.is_empty() {
            return Err(VaultError);
        }
        let fill = |doc: &Doc, unseen: &Unseen| recovered::fill(doc, unseen, now, self.language);
        let keep = Keep { kind: &journal::kind::PAGE, fill: &fill };
        let received =
            self.vault.receive(self.place.space, &parcels, &edits, shared.as_ref(), Some(keep)).await;
        self.answer(received)?;
        for note in notes {
            if let Note::Learnt { operations, .. } = note {
                self.learn(operations);
            }
        }
        Ok(())
    }

    async fn closed(&self) -> Result<Closed, VaultError> {
        let (space, circle) = (self.place.space, self.place.circle);
        // Nothing is anybody's before it is known whose notebook this is.
        if circle.is_none() && self.answer(self.vault.awaits().await)?.is_some() {
            return Ok(Closed::default());
        }
        // What is being destroyed has no key any more, whatever the storage still has.
        let doomed = self.answer(intervision::doomed(&self.vault).await)?;
        let keys = self.answer(self.vault.closed_keys(circle).await)?;
        let mut awaited = self.answer(self.vault.closed_awaited(space, circle).await)?;
        let ended = self.answer(self.vault.ended(circle).await)?;
        awaited.retain(|id| !doomed.contains(id) && !ended.contains(id));
        let doc = |id: Uuid| DocId(*id.as_bytes());
        let keys = keys.into_iter().filter(|(id, _)| !doomed.contains(id));
        Ok(Closed {
            keys: keys.map(|(id, key)| (doc(id), key)).collect(),
            awaited: awaited.into_iter().map(doc).collect(),
            ended: ended.into_iter().map(doc).collect(),
        })
    }

    async fn unlock(&mut self, doc: DocId, key: &Key) -> Result<bool, VaultError> {
        let shared = |log| self.shared(LogId(log)).map_err(|_| StoreError::Internal("shared"));
        let id = Uuid::from_bytes(doc.0);
        self.answer(self.vault.take_key(self.place.space, id, key, shared).await)
    }

    async fn kept(&self, log: Tag, number: u64) -> Result<Option<ObjectName>, VaultError> {
        let from = ObjectName { log, number, hash: Tag::default() }.to_string();
        let next = self.answer(self.vault.book_object_from(self.place.space, &from).await)?;
        Ok(next.and_then(|name| name.parse().ok()).filter(|name: &ObjectName| name.log == log))
    }

    async fn object(&self, name: ObjectName) -> Result<Option<Vec<u8>>, VaultError> {
        self.answer(self.vault.book_object(self.place.space, &name.to_string()).await)
    }

    async fn bring_along(&mut self, records: &[(LogId, Record)]) -> Result<(), VaultError> {
        if self.place.circle.is_some() {
            return Ok(());
        }
        let parcels: Vec<Parcel> = records.iter().map(|(_, record)| parcel(record)).collect();
        self.answer(self.vault.bring_along(self.place.space, &parcels).await)
    }

    async fn hot(&self) -> Result<Vec<(LogId, Record)>, VaultError> {
        // Other people's words are believed where they signed them, not where somebody packed them.
        if self.place.circle.is_some() || self.has_nothing_to_say().await? {
            return Ok(vec![]);
        }
        let parcels = self.answer(hot::parcels(&self.vault).await)?;
        Ok(parcels.into_iter().map(|parcel| (self.place.log(), record(parcel))).collect())
    }
}

/// What other people may send by a group's space; `by` is the log of the device that signed, which belongs or belonged to it.
pub(super) fn shared(
    place: &Place,
    members: &Members,
    by: LogId,
    (taster, kept): (&Path, &BTreeSet<Uuid>),
) -> Option<Shared> {
    let (space, person) = (place.circle?, members.owner(by)?.card.person);
    let logs = members.devices().map(|device| (device.card.log.0, *device.card.person.as_bytes()));
    Some(Shared {
        space,
        log: by.0,
        writer: *person.as_bytes(),
        keeper: members.role(&person) == Some(Role::Keeper),
        closed: place.closed,
        kept: kept.clone(),
        kinds: if place.closed { OF_CLOSED } else { OF_GROUP },
        people: logs.collect(),
        taster: taster.to_owned(),
    })
}

fn record(parcel: Parcel) -> Record {
    Record { doc: DocId(parcel.about), seq: parcel.n, bytes: parcel.bytes }
}

fn parcel(record: &Record) -> Parcel {
    Parcel { n: record.seq, about: record.doc.0, bytes: record.bytes.clone() }
}
