//! What leaves through a storage, in its order: first who the person is and everything that is here, then whatever this device adds.
//!
//! Nothing is noted while there is no storage. What comes in from other devices lies in their logs, and is not sent again.

use uuid::Uuid;

use crate::changes::By;
use crate::error::StoreError;
use crate::exchange::Update;
use crate::parcel::{Content, Parcel};
use crate::purge::Grave;
use crate::reindex::{SET, UNSET, setting};
use crate::statement;
use crate::vault::Vault;
use crate::work::Work;

/// Sorts of what leaves.
const PERSON: i64 = 0;
const UPDATE: i64 = 1;
const STATEMENT: i64 = 2;
const GONE: i64 = 3;

const ADD_PERSON: &str = "INSERT INTO outgoing (sort) VALUES (0)";
const ADD_UPDATES: &str =
    "INSERT INTO outgoing (sort, device, seq) SELECT 1, device, seq FROM log ORDER BY n";
const ADD_STATEMENTS: &str =
    "INSERT INTO outgoing (sort, device, seq) SELECT 2, device, seq FROM statement ORDER BY n";
const ADD_OWN: &str = "INSERT INTO outgoing (sort, device, seq) SELECT sort, device, seq FROM
    (SELECT 1 AS sort, device, seq FROM log WHERE device = ?1 AND seq > ?2
    UNION ALL SELECT 2, device, seq FROM statement WHERE device = ?1 AND seq > ?2) ORDER BY seq";
const ADD_GONE: &str =
    "INSERT INTO outgoing (sort, id) SELECT 3, id FROM tombstone WHERE told = 0 ORDER BY at, id";
const TOLD: &str = "UPDATE tombstone SET told = 1 WHERE told = 0";
const UNTOLD: &str = "UPDATE tombstone SET told = 0";
const EMPTY: &str = "DELETE FROM outgoing";
const NEXT: &str = "SELECT n, sort, device, seq, id FROM outgoing WHERE n > ? ORDER BY n LIMIT ?";
const COUNT: &str = "SELECT count(*) FROM outgoing WHERE n > ?";
const GRAVE: &str = "SELECT at, log, signature FROM tombstone WHERE id = ?";
/// The setting with the last number of this device's own that is among what leaves.
const MARK: &str = "outgoing to";
/// How many rows are read at once.
const SOME: i64 = 256;

type Row = (i64, i64, i64, i64, Vec<u8>);

impl Vault {
    /// Begins to note what leaves: everything that is here, with who the person is in front. What was noted before is noted anew.
    pub async fn begin_leaving(&self) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        let last = work.last_number();
        let connection = work.connection()?;
        for statement in [EMPTY, UNTOLD, ADD_PERSON, ADD_UPDATES, ADD_STATEMENTS, ADD_GONE, TOLD] {
            sqlx::query(statement).execute(&mut *connection).await?;
        }
        sqlx::query(SET).bind(MARK).bind(last.to_string()).execute(connection).await?;
        work.commit().await?;
        Ok(())
    }

    /// Notes nothing any more, and forgets what was noted.
    pub async fn end_leaving(&self) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        let connection = work.connection()?;
        for statement in [EMPTY, UNTOLD] {
            sqlx::query(statement).execute(&mut *connection).await?;
        }
        sqlx::query(UNSET).bind(MARK).execute(connection).await?;
        work.commit().await?;
        Ok(())
    }

    /// What leaves after a place, in order: up to `most` bytes, and at least one if there is any.
    pub async fn leaving(&self, after: u64, most: usize) -> Result<Vec<Parcel>, StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.note_own().await?;
        let (mut from, mut size, mut parcels) = (i64::try_from(after).unwrap_or(i64::MAX), 0, vec![]);
        'all: loop {
            let rows: Vec<Row> =
                sqlx::query_as(NEXT).bind(from).bind(SOME).fetch_all(work.connection()?).await?;
            let full = rows.len() == usize::try_from(SOME).unwrap_or(usize::MAX);
            for row in rows {
                from = row.0;
                // What was purged meanwhile leaves as a tombstone.
                let Some(parcel) = work.parcel(row).await? else { continue };
                size += parcel.bytes.len();
                if size > most && !parcels.is_empty() {
                    break 'all;
                }
                parcels.push(parcel);
            }
            if !full {
                break;
            }
        }
        work.commit().await?;
        Ok(parcels)
    }

    /// How much leaves after a place that is noted already.
    pub async fn count_leaving(&self, after: u64) -> Result<u64, StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.note_own().await?;
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let (count,): (i64,) = sqlx::query_as(COUNT).bind(after).fetch_one(work.connection()?).await?;
        work.commit().await?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

impl Work<'_> {
    /// Notes what this device added since the last time; nothing while there is no storage.
    async fn note_own(&mut self) -> Result<(), StoreError> {
        let (device, last) = (self.device, self.last_number());
        let connection = self.connection()?;
        let Some(mark) = setting(connection, MARK).await? else { return Ok(()) };
        let mark: i64 = mark.parse().map_err(|_| StoreError::Damaged("setting"))?;
        if mark < last {
            sqlx::query(ADD_OWN).bind(device).bind(mark).execute(&mut *connection).await?;
            sqlx::query(SET).bind(MARK).bind(last.to_string()).execute(&mut *connection).await?;
        }
        sqlx::query(ADD_GONE).execute(&mut *connection).await?;
        sqlx::query(TOLD).execute(connection).await?;
        Ok(())
    }

    async fn parcel(&mut self, (n, sort, device, seq, id): Row) -> Result<Option<Parcel>, StoreError> {
        let vault = self.vault;
        let connection = self.connection()?;
        let (about, content) = match sort {
            PERSON => (*vault.personal_space().as_bytes(), Content::Person(vault.introduction())),
            UPDATE => match Update::read(connection, device, seq).await? {
                // Closed notes stay where they are: their keys do not travel.
                Some(update) if !vault.kind(&update.kind).is_none_or(|kind| kind.sealed) => {
                    (about(&update.id)?, Content::Update(update))
                }
                _ => return Ok(None),
            },
            STATEMENT => match statement::as_update(connection, device, seq).await? {
                Some(update) => (about(&update.id)?, Content::Update(update)),
                None => return Ok(None),
            },
            GONE => {
                let grave: Option<Grave> = sqlx::query_as(GRAVE).bind(&id).fetch_optional(connection).await?;
                let Some(grave) = grave else { return Ok(None) };
                (about(&id)?, Content::Gone(Uuid::from_bytes(about(&id)?), grave))
            }
            _ => return Err(StoreError::Newer),
        };
        let n = u64::try_from(n).map_err(|_| StoreError::Damaged("outgoing"))?;
        Ok(Some(Parcel { n, about, bytes: content.write()? }))
    }
}

fn about(id: &[u8]) -> Result<[u8; 16], StoreError> {
    id.try_into().map_err(|_| StoreError::Damaged("outgoing"))
}
