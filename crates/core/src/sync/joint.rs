//! Where the engine that moves bytes and the notebook meet: a space of the engine, kept by the notebook.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use kring_store::{Parcel, StoreError, Vault, Weighed};
use kring_sync::engine::{self, Book, Note, VaultError, Weight};
use kring_sync::format::names::ObjectName;
use kring_sync::format::segment::Record;
use kring_sync::{DocId, LogId};

use super::notes;
use super::place::Place;
use crate::app::lock;

/// A space in the open notebook.
pub(super) struct Joint {
    vault: Arc<Vault>,
    place: Place,
    /// Why records of this run were refused.
    reasons: Mutex<BTreeMap<(LogId, u64), &'static str>>,
    /// Why the notebook did not answer; the engine only hears that it did not.
    failed: Arc<Mutex<Option<StoreError>>>,
}

impl Joint {
    /// The space at a place; `failed` hears why the notebook did not answer.
    pub fn new(vault: Arc<Vault>, place: Place, failed: Arc<Mutex<Option<StoreError>>>) -> Self {
        Self { vault, place, reasons: Mutex::default(), failed }
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
        self.answer(self.place.book(&lines))
    }

    async fn fresh(&self, after: u64, most: usize) -> Result<Vec<Record>, VaultError> {
        // As long as it is not known whose notebook this is, it has nothing to say.
        if self.answer(self.vault.awaits().await)?.is_some() {
            return Ok(vec![]);
        }
        let parcels = self.answer(self.vault.leaving(after, most).await)?;
        let record = |parcel: Parcel| Record { doc: DocId(parcel.about), seq: parcel.n, bytes: parcel.bytes };
        Ok(parcels.into_iter().map(record).collect())
    }

    async fn weigh(&self, log: LogId, records: &[Record]) -> Result<Vec<Weight>, VaultError> {
        let parcels: Vec<Parcel> = records.iter().map(parcel).collect();
        let weighed = self.answer(self.vault.weigh(&parcels).await)?;
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
        self.answer(self.vault.receive(self.place.space, &parcels, &edits).await)?;
        Ok(())
    }

    async fn object(&self, name: ObjectName) -> Result<Option<Vec<u8>>, VaultError> {
        self.answer(self.vault.book_object(self.place.space, &name.to_string()).await)
    }

    /// Nothing yet: a new device reads the logs from their beginning.
    async fn hot(&self) -> Result<Vec<(LogId, Record)>, VaultError> {
        Ok(vec![])
    }
}

fn parcel(record: &Record) -> Parcel {
    Parcel { n: record.seq, about: record.doc.0, bytes: record.bytes.clone() }
}
