//! Updates in and out: what another device needs, and what it sends.
//!
//! Updates carry the bytes as the log stores them: compressed, and sealed for sealed kinds. Applying one twice changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};
use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::changes::By;
use crate::engine::Version;
use crate::error::StoreError;
use crate::load::unpack;
use crate::statement;
use crate::vault::Vault;
use crate::work::{Entry, Work};

const SINCE: &str =
    "SELECT device.log, device.public, log.seq, subject.id, subject.kind, subject.schema, subject.space,
    log.batch, log.at, log.before, log.after, log.bytes
    FROM log JOIN device ON device.n = log.device JOIN subject ON subject.n = log.doc
    WHERE subject.space = ? ORDER BY log.n";
const ONE: &str =
    "SELECT device.log, device.public, log.seq, subject.id, subject.kind, subject.schema, subject.space,
    log.batch, log.at, log.before, log.after, log.bytes
    FROM log JOIN device ON device.n = log.device JOIN subject ON subject.n = log.doc
    WHERE log.device = ? AND log.seq = ?";
const FRONTIER: &str = "SELECT id, last FROM (SELECT device.log AS id,
    max(device.last, coalesce((SELECT max(seq) FROM log WHERE log.device = device.n), 0),
    coalesce((SELECT max(seq) FROM statement WHERE statement.device = device.n), 0)) AS last FROM device)
    WHERE last > 0";
const DEVICE: &str = "INSERT INTO device (log, public, since, person) VALUES (?, ?, ?, ?)
    ON CONFLICT (log) DO UPDATE SET log = excluded.log RETURNING n";
pub(crate) const KNOWN: &str = "SELECT (SELECT count(*) FROM log WHERE device = ?1 AND seq = ?2)
    + (SELECT count(*) FROM statement WHERE device = ?1 AND seq = ?2)";
pub(crate) const BURIED: &str = "SELECT count(*) FROM tombstone WHERE id = ?";

/// One update of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromRow)]
pub struct Update {
    /// The log of the device that wrote it.
    pub log: Vec<u8>,
    /// That device's public key.
    pub public: Vec<u8>,
    /// Its number in that log, from 1.
    pub seq: i64,
    /// The document.
    pub id: Vec<u8>,
    /// Its kind.
    pub kind: String,
    /// The schema it was made with.
    pub schema: u32,
    /// The space it lives in.
    pub space: Vec<u8>,
    /// The batch it belongs to.
    pub batch: Vec<u8>,
    /// When it was written, milliseconds since 1970, by that device's clock.
    pub at: i64,
    /// The version it was made on.
    pub before: Vec<u8>,
    /// The version it led to.
    pub after: Vec<u8>,
    /// The update itself, packed.
    #[serde(serialize_with = "at_once")]
    pub bytes: Vec<u8>,
}

/// Bytes as they are: as a list they would be written one by one, to the same.
fn at_once<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(bytes)
}

impl Update {
    /// The update with a number of a device's log, by that device's number here.
    pub(crate) async fn read(
        connection: &mut SqliteConnection,
        device: i64,
        seq: i64,
    ) -> Result<Option<Self>, StoreError> {
        Ok(sqlx::query_as(ONE).bind(device).bind(seq).fetch_optional(connection).await?)
    }
}

/// What became of the updates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Taken in.
    pub taken: usize,
    /// Known already.
    pub known: usize,
    /// About documents that were purged here.
    pub buried: usize,
}

impl Vault {
    /// The last number known of each log.
    pub async fn frontier(&self) -> Result<BTreeMap<Vec<u8>, i64>, StoreError> {
        let mut reader = self.read().await?;
        let rows: Vec<(Vec<u8>, i64)> = sqlx::query_as(FRONTIER).fetch_all(reader.connection()?).await?;
        Ok(rows.into_iter().collect())
    }

    /// The updates of a space that somebody with this frontier does not know, and behind them the statements.
    pub async fn export_since(
        &self,
        space: Uuid,
        frontier: &BTreeMap<Vec<u8>, i64>,
    ) -> Result<Vec<Update>, StoreError> {
        let mut all: Vec<Update> = {
            let mut reader = self.read().await?;
            sqlx::query_as(SINCE).bind(space.as_bytes().as_slice()).fetch_all(reader.connection()?).await?
        };
        all.retain(|update| frontier.get(&update.log).is_none_or(|seen| update.seq > *seen));
        all.extend(self.statements_since(space, frontier).await?);
        Ok(all)
    }

    /// Takes in updates of other devices of the same person, all or none. An update that waits for another, a kind that this
    /// program does not know, or a shape that cannot be read refuses the lot.
    pub async fn apply(&self, updates: &[Update]) -> Result<Applied, StoreError> {
        let mut applied = Applied::default();
        let mut work = self.work(By::Sync).await?;
        let mut touched = BTreeSet::new();
        for update in updates {
            work.apply(update, &[], &mut applied).await?;
            touched.extend(Uuid::from_slice(&update.id));
        }
        work.judge_all(&touched).await?;
        work.commit().await?;
        Ok(applied)
    }
}

impl Work<'_> {
    /// Takes in one update; `person` is the key of the other person whose device wrote it, empty for one of this person's. Returns
    /// the device's number where it was new. When it fails, what it had begun is to be rolled back.
    pub(crate) async fn apply(
        &mut self,
        update: &Update,
        person: &[u8],
        applied: &mut Applied,
    ) -> Result<Option<i64>, StoreError> {
        let vault = self.vault;
        let identifier = |bytes: &[u8]| Uuid::from_slice(bytes).map_err(|_| StoreError::Request("update"));
        let id = identifier(&update.id)?;
        let connection = self.connection()?;
        let (device,): (i64,) = sqlx::query_as(DEVICE)
            .bind(&update.log)
            .bind(&update.public)
            .bind(update.at)
            .bind(person)
            .fetch_one(&mut *connection)
            .await?;
        let (known,): (i64,) =
            sqlx::query_as(KNOWN).bind(device).bind(update.seq).fetch_one(&mut *connection).await?;
        if known > 0 {
            applied.known += 1;
            return Ok(None);
        }
        let (buried,): (i64,) = sqlx::query_as(BURIED).bind(&update.id).fetch_one(&mut *connection).await?;
        if buried > 0 {
            applied.buried += 1;
            return Ok(None);
        }
        if update.kind == statement::KIND {
            let new = self.apply_statement(update, device, identifier(&update.batch)?).await?;
            *(if new { &mut applied.taken } else { &mut applied.known }) += 1;
            return Ok(new.then_some(device));
        }
        let kind = vault.kind(&update.kind).ok_or(StoreError::Newer)?;
        let mut document = if self.knows(id).await? {
            self.take(id).await?
        } else {
            if kind.sealed && vault.document_key(kind, id).is_err() {
                return Err(StoreError::NotFound);
            }
            self.introduce(id, kind, update.schema, identifier(&update.space)?).await?
        };
        let old = document.project().ok();
        let key = vault.document_key(kind, id)?;
        let plain = unpack(&update.bytes, key.as_ref(), id)?;
        if !document.doc.import(&plain)? {
            return Err(StoreError::Invalid("updates are missing"));
        }
        let entry = Entry {
            device,
            seq: update.seq,
            batch: identifier(&update.batch)?,
            at: update.at,
            before: &Version::from_bytes(update.before.clone()),
            after: &Version::from_bytes(update.after.clone()),
            update: &plain,
        };
        self.log(&mut document, &entry).await?;
        self.project(&mut document, old, update.at).await?;
        self.keep(document);
        applied.taken += 1;
        Ok(Some(device))
    }
}
