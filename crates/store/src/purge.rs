//! Trash and purge. What is in the trash can come back; what is purged cannot, and only a signed tombstone says that it was there.

use std::collections::BTreeSet;

use kring_crypto::identity::PublicKey;
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, FromRow};
use uuid::Uuid;

use crate::blob::SPARE;
use crate::changes::By;
use crate::closed;
use crate::connection::run;
use crate::copying::unwatched;
use crate::error::StoreError;
use crate::header::unhex;
use crate::reindex::{SET, UNSET, setting};
use crate::room::Room;
use crate::statement::UNSAY;
use crate::vault::{Vault, held};
use crate::work::Work;

/// Days in the trash after which a document is purged.
pub const DAYS_IN_TRASH: i64 = 30;
const DAY: i64 = 86_400_000;
/// What is signed is signed as this.
const TOMBSTONE: &str = "tombstone";

const OLD: &str = "SELECT subject.id FROM document JOIN subject ON subject.n = document.doc
    WHERE document.trashed > 0 AND document.trashed < ?";
pub(crate) const BURY: &str = "INSERT INTO tombstone (id, at, log, signature) VALUES (?, ?, ?, ?)";
const BLOBS: &str = "SELECT id FROM attachment WHERE doc = ?";
pub(crate) const KEEP_NUMBERS: &str = "UPDATE device SET last =
    max(last, coalesce((SELECT max(seq) FROM log WHERE log.device = device.n), 0))";
/// The setting that says that words of what was purged may still lie in the index's pages.
const UNMERGED: &str = "unmerged";
/// What settings are called that name a document whose key goes now: an opening goes on where its rows are here still.
const PURGING: &str = "purging ";
const BEGUN: &str = "SELECT name FROM setting WHERE name > 'purging ' AND name < 'purging!'";
const MERGE: [&str; 2] = [
    "INSERT INTO search (search, rank) VALUES ('merge', -500)",
    "INSERT INTO beginning (beginning, rank) VALUES ('merge', -500)",
];
/// How many rows this connection has changed so far.
const CHANGES: &str = "SELECT total_changes()";
/// The same for the numbers that statements had.
pub(crate) const KEEP_TOLD: &str = "UPDATE device SET last =
    max(last, coalesce((SELECT max(seq) FROM statement WHERE statement.device = device.n), 0))";
const PLACE: &str = "UPDATE tombstone SET space = ?, person = ?, knew = ? WHERE id = ?";
pub(crate) const REMOVE: [&str; 5] = [
    "DELETE FROM snapshot WHERE doc = ?",
    "DELETE FROM attachment WHERE doc = ?",
    "DELETE FROM document WHERE doc = ?",
    "DELETE FROM log WHERE doc = ?",
    "DELETE FROM subject WHERE n = ?",
];

/// What says that a document was purged: when (milliseconds), by which device's log, the person's signature, and what that device
/// knew of it: a log's id and its last number there, one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromRow)]
pub(crate) struct Grave {
    pub at: i64,
    pub log: Vec<u8>,
    pub signature: Vec<u8>,
    #[sqlx(default)]
    #[serde(skip)]
    pub knew: Vec<u8>,
}

impl Grave {
    /// Whether the person with this key purged the document.
    pub fn is_signed(&self, id: Uuid, by: &PublicKey) -> bool {
        by.verify(TOMBSTONE, &signed(id, self.at), &self.signature)
    }

    /// Writes it down.
    pub async fn dig(&self, connection: &mut SqliteConnection, id: Uuid) -> Result<(), StoreError> {
        sqlx::query(BURY)
            .bind(id.as_bytes().as_slice())
            .bind(self.at)
            .bind(&self.log)
            .bind(&self.signature)
            .execute(connection)
            .await?;
        Ok(())
    }
}

fn signed(id: Uuid, at: i64) -> Vec<u8> {
    [id.as_bytes().as_slice(), &at.to_le_bytes()].concat()
}

impl Vault {
    /// A tombstone by this person, now.
    fn grave(&self, id: Uuid, knew: Vec<u8>) -> Grave {
        let at = self.now();
        let signature = held(&self.person).key.sign(TOMBSTONE, &signed(id, at)).to_vec();
        Grave { at, log: self.device.log.to_vec(), signature, knew }
    }

    /// Puts a document into the trash. Returns the batch.
    pub async fn trash(&self, id: Uuid) -> Result<Uuid, StoreError> {
        let now = self.now();
        let mut work = self.work(By::Person).await?;
        work.edit(id, |doc| if doc.trashed().is_some() { Ok(()) } else { doc.trash(now) }).await?;
        work.commit().await
    }

    /// Takes a document out of the trash. Returns the batch.
    pub async fn untrash(&self, id: Uuid) -> Result<Uuid, StoreError> {
        let mut work = self.work(By::Person).await?;
        work.edit(id, |doc| doc.untrash()).await?;
        work.commit().await
    }

    /// Removes a document for good: its history, rows, words, attachments and key.
    pub async fn purge(&self, id: Uuid) -> Result<(), StoreError> {
        self.purge_all(&[id]).await
    }

    /// Purges what has been in the trash for 30 days. Returns how many.
    pub async fn purge_old(&self) -> Result<usize, StoreError> {
        let before = self.now() - DAYS_IN_TRASH * DAY;
        let rows: Vec<(Vec<u8>,)> = {
            let mut reader = self.read().await?;
            sqlx::query_as(OLD).bind(before).fetch_all(reader.connection()?).await?
        };
        let ids: Vec<Uuid> = rows.iter().filter_map(|(id,)| Uuid::from_slice(id).ok()).collect();
        let mut purged = 0;
        let mut failed = None;
        for id in ids {
            // One that cannot be purged does not keep the others.
            match self.purge_all(&[id]).await {
                Ok(()) => purged += 1,
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(purged), Err)
    }

    /// Removes documents for good, all of them or none once their keys are gone.
    pub async fn purge_all(&self, ids: &[Uuid]) -> Result<(), StoreError> {
        self.refuse_without_keys(ids).await?;
        let mut blobs = BTreeSet::new();
        for id in ids {
            // A document that cannot be read names none; its rows may.
            let attachments = self.with(*id, |doc| Ok(doc.attachments())).await.unwrap_or_default();
            blobs.extend(attachments.into_keys().filter_map(|blob| unhex(&blob).ok()));
        }
        // The keys go first: from here on nothing that is sealed can be read again, whatever happens to the rest.
        {
            let mut slot = self.slot().await?;
            let connection = slot.open()?;
            let sealed: Vec<String> = {
                let keys = held(&self.sealed);
                ids.iter().filter(|id| keys.get(**id).is_some()).map(|id| format!("{PURGING}{id}")).collect()
            };
            for name in &sealed {
                sqlx::query(SET).bind(name).bind("1").execute(&mut *connection).await?;
            }
            let destroyed = held(&self.sealed).destroy(ids, &self.folder, &held(&self.master));
            if let Err(error) = destroyed {
                for name in &sealed {
                    sqlx::query(UNSET).bind(name).execute(&mut *connection).await?;
                }
                return Err(error);
            }
        }
        let mut work = self.work(By::Person).await?;
        for id in ids {
            blobs.extend(work.bury(*id).await?);
        }
        for blob in &blobs {
            work.doom(blob).await?;
        }
        work.commit().await?;
        self.sweep_up(&blobs).await
    }

    /// Goes on with purges of closed documents that the end of the program cut short once their keys were gone.
    pub(crate) async fn finish_purging(&self) -> Result<(), StoreError> {
        let begun: Vec<(String,)> = sqlx::query_as(BEGUN).fetch_all(self.read().await?.connection()?).await?;
        let id = |(name,): &(String,)| name.strip_prefix(PURGING).and_then(|id| Uuid::parse_str(id).ok());
        let ids: Vec<Uuid> = begun.iter().filter_map(id).collect();
        if ids.is_empty() { Ok(()) } else { self.purge_all(&ids).await }
    }

    /// Removes the files of purged attachments, and what the write-ahead log still holds.
    pub(crate) async fn sweep_up(&self, blobs: &BTreeSet<Vec<u8>>) -> Result<(), StoreError> {
        for blob in blobs {
            self.remove_blob(blob)?;
        }
        {
            let mut slot = self.slot().await?;
            let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
            for blob in blobs {
                sqlx::query(SPARE).bind(blob).execute(&mut *connection).await?;
            }
        }
        self.merge_index().await?;
        self.give_back(Room::InPassing, unwatched()).await?;
        let mut slot = self.slot().await?;
        // The write-ahead log still holds pages from before.
        run(slot.connection.as_mut().ok_or(StoreError::Locked)?, "PRAGMA wal_checkpoint(TRUNCATE)").await
    }

    /// Writes the index anew without what can be found no longer, if something was purged since the last time. Piece by piece, so
    /// that a save gets in between; one that was cut short is gone on with at the next opening.
    pub(crate) async fn merge_index(&self) -> Result<(), StoreError> {
        loop {
            let mut slot = self.slot().await?;
            let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
            if setting(connection, UNMERGED).await?.is_none() {
                return Ok(());
            }
            let (before,): (i64,) = sqlx::query_as(CHANGES).fetch_one(&mut *connection).await?;
            for merge in MERGE {
                sqlx::query(merge).execute(&mut *connection).await?;
            }
            let (after,): (i64,) = sqlx::query_as(CHANGES).fetch_one(&mut *connection).await?;
            // Each command counts as one by itself.
            if after - before <= 2 {
                sqlx::query(UNSET).bind(UNMERGED).execute(connection).await?;
            }
        }
    }
}

impl Work<'_> {
    /// Removes a document and leaves a signed tombstone. Returns its attachments.
    pub(crate) async fn bury(&mut self, id: Uuid) -> Result<Vec<Vec<u8>>, StoreError> {
        let knew = self.knew(id).await?;
        let grave = self.vault.grave(id, knew);
        self.bury_under(id, &grave, &[]).await
    }

    /// Removes a document and leaves this tombstone, whose signature is right: that of the person with this key, which is empty for
    /// the notebook's own. Returns its attachments.
    pub(crate) async fn bury_under(
        &mut self,
        id: Uuid,
        grave: &Grave,
        person: &[u8],
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        // A sealed document whose key is gone cannot be loaded; its rows hold nothing that could be found.
        let loaded = self.take(id).await;
        let connection = self.connection()?;
        let subject: Option<(i64, Vec<u8>)> = sqlx::query_as("SELECT n, space FROM subject WHERE id = ?")
            .bind(id.as_bytes().as_slice())
            .fetch_optional(&mut *connection)
            .await?;
        let Some((n, space)) = subject else { return Err(StoreError::NotFound) };
        if loaded.as_ref().is_ok_and(|document| document.kind.registry) {
            return Err(StoreError::Request("id"));
        }
        if let Ok(document) = &loaded {
            if let Some(state) = document.state {
                crate::project::unfind(connection, state).await?;
            }
            sqlx::query(SET).bind(UNMERGED).bind("1").execute(&mut *connection).await?;
            for table in document.kind.tables {
                let delete = format!("DELETE FROM {} WHERE doc = ?", table.name);
                sqlx::query(AssertSqlSafe(delete)).bind(n).execute(&mut *connection).await?;
            }
        }
        let blobs: Vec<(Vec<u8>,)> = sqlx::query_as(BLOBS).bind(n).fetch_all(&mut *connection).await?;
        sqlx::query(KEEP_NUMBERS).execute(&mut *connection).await?;
        sqlx::query(KEEP_TOLD).execute(&mut *connection).await?;
        sqlx::query(UNSAY).bind(n).execute(&mut *connection).await?;
        for statement in REMOVE {
            sqlx::query(statement).bind(n).execute(&mut *connection).await?;
        }
        grave.dig(&mut *connection, id).await?;
        sqlx::query(UNSET).bind(format!("{PURGING}{id}")).execute(&mut *connection).await?;
        closed::forget(&mut *connection, id).await?;
        let query =
            sqlx::query(PLACE).bind(space).bind(person).bind(&grave.knew).bind(id.as_bytes().as_slice());
        query.execute(connection).await?;
        match loaded {
            Ok(document) => self.forget(document),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error),
        }
        Ok(blobs.into_iter().map(|(id,)| id).collect())
    }
}
