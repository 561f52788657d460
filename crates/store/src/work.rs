//! Changing documents: one [`Work`] is one SQLCipher transaction with the updates, the rows, the search and one notice at its end.
//!
//! A work that is dropped without [`Work::commit`] has never happened.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::Ordering;

use sqlx::sqlite::SqliteConnection;
use tokio::sync::MutexGuard;
use uuid::Uuid;

use crate::changes::{By, Changed, MANY};
use crate::connection::run;
use crate::engine::{Doc, Version};
use crate::error::StoreError;
use crate::kind::{Kind, Projection};
use crate::load::{OpenDocument, SNAPSHOT_AFTER, kind_of, pack};
use crate::slot::Slot;
use crate::vault::{Vault, held};

const SUBJECT: &str = "INSERT INTO subject (id, kind, schema, space) VALUES (?, ?, ?, ?) RETURNING n";
const BURIED: &str = "SELECT count(*) FROM tombstone WHERE id = ?";
const KNOWN: &str = "SELECT count(*) FROM subject WHERE id = ?";
const IN_BATCH: &str = "SELECT EXISTS (SELECT 1 FROM log WHERE batch = ?)
    OR EXISTS (SELECT 1 FROM statement WHERE batch = ?)";
const LOG: &str = "INSERT INTO log (device, seq, doc, batch, at, before, after, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING n";
const SNAPSHOT: &str = "INSERT INTO snapshot (doc, through, bytes) VALUES (?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET through = excluded.through, bytes = excluded.bytes";

/// How many changed documents stay in memory until the commit.
const KEPT_IN_WORK: usize = 256;

/// A unit of work.
pub struct Work<'v> {
    pub(crate) vault: &'v Vault,
    slot: MutexGuard<'v, Slot>,
    batch: Uuid,
    by: By,
    /// This device's number.
    pub(crate) device: i64,
    last: i64,
    /// The first documents that were changed, in memory.
    touched: HashMap<Uuid, OpenDocument>,
    /// The ids of what was changed; a few more than [`MANY`] stand for all.
    changed: BTreeSet<Uuid>,
    kinds: BTreeSet<&'static str>,
    removed: Vec<Uuid>,
}

impl Vault {
    /// Begins a unit of work with a batch of its own.
    pub async fn work(&self, by: By) -> Result<Work<'_>, StoreError> {
        self.work_in(by, Uuid::now_v7()).await
    }

    /// Begins a unit of work that belongs to a batch; undoing the batch undoes all of them.
    pub async fn work_in(&self, by: By, batch: Uuid) -> Result<Work<'_>, StoreError> {
        let mut slot = self.slot().await?;
        let last = slot.last;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        // Also when this is given up in the middle.
        run(connection, "BEGIN IMMEDIATE").await?;
        slot.unfinished = true;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let device = self.device.note_opening(connection, self.now()).await?;
        Ok(Work {
            vault: self,
            slot,
            batch,
            by,
            device,
            last,
            touched: HashMap::new(),
            changed: BTreeSet::new(),
            kinds: BTreeSet::new(),
            removed: Vec::new(),
        })
    }
}

impl Work<'_> {
    /// The batch that this work belongs to.
    pub fn batch(&self) -> Uuid {
        self.batch
    }

    /// The connection inside the transaction.
    pub fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.slot.connection.as_mut().ok_or(StoreError::Locked)
    }

    /// Makes a document in the personal space with a new id.
    pub async fn create(
        &mut self,
        kind: &'static Kind,
        fill: impl FnOnce(&Doc) -> Result<(), StoreError>,
    ) -> Result<Uuid, StoreError> {
        let space = self.vault.personal_space();
        self.create_as(Uuid::now_v7(), kind, space, fill).await
    }

    /// Makes a document with a given id, for what is imported or what every device makes alike.
    pub async fn create_as(
        &mut self,
        id: Uuid,
        kind: &'static Kind,
        space: Uuid,
        fill: impl FnOnce(&Doc) -> Result<(), StoreError>,
    ) -> Result<Uuid, StoreError> {
        let mut document = self.introduce(id, kind, kind.schema, space).await?;
        let before = document.doc.version();
        fill(&document.doc)?;
        let at = self.vault.now();
        self.log_own(&mut document, &before, at).await?;
        self.project(&mut document, None, at).await?;
        self.keep(document);
        Ok(id)
    }

    /// Makes a document that every device makes alike, unless it is there. It belongs to no batch, so that an undo takes back what
    /// was written into it and never the document itself.
    pub async fn ensure(
        &mut self,
        id: Uuid,
        kind: &'static Kind,
        fill: impl FnOnce(&Doc) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if self.knows(id).await? {
            return Ok(());
        }
        let batch = std::mem::replace(&mut self.batch, Uuid::now_v7());
        let made = self.create_as(id, kind, self.vault.personal_space(), fill).await;
        self.batch = batch;
        made.map(|_| ())
    }

    /// Edits a document. When `edit` changes nothing, nothing is written. When it fails, drop the work.
    pub async fn edit<T>(
        &mut self,
        id: Uuid,
        edit: impl FnOnce(&Doc) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut document = self.take(id).await?;
        let old = document.project().ok();
        let before = document.doc.version();
        let result = edit(&document.doc)?;
        if document.doc.version() != before {
            let at = self.vault.now();
            self.log_own(&mut document, &before, at).await?;
            self.project(&mut document, old, at).await?;
        }
        self.keep(document);
        Ok(result)
    }

    /// Whether a document is a registry of the notebook.
    pub(crate) async fn is_registry(&mut self, id: Uuid) -> Result<bool, StoreError> {
        let document = self.take(id).await?;
        let registry = document.kind.registry;
        self.keep(document);
        Ok(registry)
    }

    /// Whether a document exists and was not purged.
    pub async fn knows(&mut self, id: Uuid) -> Result<bool, StoreError> {
        let (count,): (i64,) =
            sqlx::query_as(KNOWN).bind(id.as_bytes().as_slice()).fetch_one(self.connection()?).await?;
        Ok(count > 0)
    }

    /// Whether something was written in a batch.
    pub(crate) async fn has_batch(&mut self, batch: Uuid) -> Result<bool, StoreError> {
        let id = batch.as_bytes().as_slice();
        let (found,): (bool,) =
            sqlx::query_as(IN_BATCH).bind(id).bind(id).fetch_one(self.connection()?).await?;
        Ok(found)
    }

    /// The name of a document's kind; nothing when there is no such document.
    pub async fn kind_of(&mut self, id: Uuid) -> Result<Option<String>, StoreError> {
        kind_of(self.connection()?, id).await
    }

    /// Makes it durable and tells everyone.
    pub async fn commit(mut self) -> Result<Uuid, StoreError> {
        run(self.connection()?, "COMMIT").await?;
        self.slot.unfinished = false;
        self.slot.last = self.last;
        self.vault.device.opening_is_noted(self.device);
        let ids: Vec<Uuid> = self.changed.iter().chain(&self.removed).copied().collect();
        {
            let mut documents = held(&self.vault.documents);
            for id in &self.removed {
                documents.pop(id);
            }
            for (id, document) in self.touched.drain() {
                documents.put(id, document);
            }
        }
        if !ids.is_empty() {
            self.vault.wrote.store(true, Ordering::SeqCst);
            let ids = (ids.len() <= MANY).then_some(ids);
            let kinds = self.kinds.iter().copied().collect();
            // Nobody listening is not a fault.
            let _ = self.vault.changes.send(Changed { by: self.by, kinds, ids });
        }
        Ok(self.batch)
    }

    /// A document that the log does not know yet.
    pub(crate) async fn introduce(
        &mut self,
        id: Uuid,
        kind: &'static Kind,
        schema: u32,
        space: Uuid,
    ) -> Result<OpenDocument, StoreError> {
        let vault = self.vault;
        let connection = self.connection()?;
        let (buried,): (i64,) =
            sqlx::query_as(BURIED).bind(id.as_bytes().as_slice()).fetch_one(&mut *connection).await?;
        if buried > 0 {
            return Err(StoreError::NotFound);
        }
        let (n,): (i64,) = sqlx::query_as(SUBJECT)
            .bind(id.as_bytes().as_slice())
            .bind(kind.name)
            .bind(schema)
            .bind(space.as_bytes().as_slice())
            .fetch_one(connection)
            .await?;
        if kind.sealed {
            // The key is durable before the first word is; one without a document harms nobody.
            let mut keys = held(&vault.sealed);
            if keys.get(id).is_none() {
                keys.make(id, &vault.folder, &held(&vault.master))?;
            }
        }
        let doc = Doc::new(vault.device.peer())?;
        Ok(OpenDocument { n, id, kind, schema, logged: doc.seen(), doc, since_snapshot: 0, state: None })
    }

    /// A document to be changed, out of this work, the memory or the database.
    pub(crate) async fn take(&mut self, id: Uuid) -> Result<OpenDocument, StoreError> {
        if let Some(document) = self.touched.remove(&id) {
            return Ok(document);
        }
        let vault = self.vault;
        vault.load(self.connection()?, id).await
    }

    /// Keeps a changed document until the commit.
    pub(crate) fn keep(&mut self, document: OpenDocument) {
        self.kinds.insert(document.kind.name);
        if self.changed.len() <= MANY {
            self.changed.insert(document.id);
        }
        // Of very many, the later ones are read again from the transaction when they are wanted.
        if self.touched.len() < KEPT_IN_WORK {
            self.touched.insert(document.id, document);
        }
    }

    /// Notes that a document is gone for good.
    pub(crate) fn forget(&mut self, document: OpenDocument) {
        self.kinds.insert(document.kind.name);
        self.removed.push(document.id);
    }

    /// A document to be looked at and not changed; give it back with [`Work::look_is_over`]. `None` when it is not here.
    pub(crate) async fn look(&mut self, id: Uuid) -> Result<Option<OpenDocument>, StoreError> {
        match self.take(id).await {
            Ok(document) => Ok(Some(document)),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Gives back what was looked at.
    pub(crate) fn look_is_over(&mut self, document: OpenDocument) {
        // With this work: it may have been changed in it before.
        if self.touched.len() < KEPT_IN_WORK {
            self.touched.insert(document.id, document);
        }
    }

    /// Counts a document among the changed ones, although its own content is as it was.
    pub(crate) async fn tell_of(&mut self, id: Uuid) -> Result<(), StoreError> {
        if let Some(document) = self.look(id).await? {
            self.keep(document);
        }
        Ok(())
    }

    /// The last number in this device's log.
    pub(crate) fn last_number(&self) -> i64 {
        self.last
    }

    /// The next number in this device's log.
    pub(crate) fn next_number(&mut self) -> i64 {
        self.last += 1;
        self.last
    }

    /// Writes what this device has just changed into the log.
    async fn log_own(
        &mut self,
        document: &mut OpenDocument,
        before: &Version,
        at: i64,
    ) -> Result<(), StoreError> {
        let update = document.doc.export_since(&document.logged)?;
        let (device, seq) = (self.device, self.last + 1);
        let entry = Entry {
            device,
            seq,
            batch: self.batch,
            at,
            before,
            after: &document.doc.version(),
            update: &update,
        };
        self.log(document, &entry).await?;
        self.last = seq;
        Ok(())
    }

    /// Appends to the log, and renews the snapshot now and then.
    pub(crate) async fn log(
        &mut self,
        document: &mut OpenDocument,
        entry: &Entry<'_>,
    ) -> Result<(), StoreError> {
        let key = self.vault.document_key(document.kind, document.id)?;
        let bytes = pack(entry.update, key.as_ref(), document.id)?;
        let connection = self.connection()?;
        let (through,): (i64,) = sqlx::query_as(LOG)
            .bind(entry.device)
            .bind(entry.seq)
            .bind(document.n)
            .bind(entry.batch.as_bytes().as_slice())
            .bind(entry.at)
            .bind(entry.before.as_bytes())
            .bind(entry.after.as_bytes())
            .bind(bytes)
            .fetch_one(&mut *connection)
            .await?;
        document.logged = document.doc.seen();
        document.since_snapshot += 1;
        if document.since_snapshot >= SNAPSHOT_AFTER {
            document.since_snapshot = 0;
            // One that is too large is done without: the updates are the truth.
            if let Ok(snapshot) = pack(&document.doc.snapshot()?, key.as_ref(), document.id) {
                sqlx::query(SNAPSHOT)
                    .bind(document.n)
                    .bind(through)
                    .bind(snapshot)
                    .execute(connection)
                    .await?;
            }
        }
        Ok(())
    }

    /// Brings the rows and the search up to date with the document.
    pub(crate) async fn project(
        &mut self,
        document: &mut OpenDocument,
        old: Option<Projection>,
        at: i64,
    ) -> Result<(), StoreError> {
        let connection = self.connection()?;
        crate::project::renew(connection, document, old, at).await
    }
}

/// An update as the log keeps it.
pub(crate) struct Entry<'a> {
    pub device: i64,
    pub seq: i64,
    pub batch: Uuid,
    pub at: i64,
    pub before: &'a Version,
    pub after: &'a Version,
    pub update: &'a [u8],
}
