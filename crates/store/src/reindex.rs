//! Making every row and every word of the search again from the updates. Resumes where it was interrupted.

use std::collections::BTreeMap;

use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, FromRow};
use uuid::Uuid;

use crate::changes::By;
use crate::connection::run;
use crate::copying::{Report, unwatched};
use crate::error::StoreError;
use crate::kind::Kind;
use crate::load::State;
use crate::statement;
use crate::vault::{Vault, held};

/// Raised when what the index is given changes for the same document. A kind that gives its tables something else raises its schema.
const INDEX_VERSION: &str = "6";
/// Documents in one transaction.
const CHUNK: i64 = 500;

const SETTING: &str = "SELECT value FROM setting WHERE name = ?";
pub(crate) const SET: &str =
    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
pub(crate) const UNSET: &str = "DELETE FROM setting WHERE name = ?";
const NEXT: &str = "SELECT subject.n, subject.id, min(log.at) AS first, max(log.at) AS last FROM subject
    JOIN log ON log.doc = subject.n WHERE subject.n > ? GROUP BY subject.n ORDER BY subject.n LIMIT ?";
const COUNT: &str = "SELECT count(*) FROM subject";
/// Attachments stay: old versions refer to them when the newest no longer does. Snapshots stay until the log has replayed.
const CLEAR: [&str; 3] = [
    "INSERT INTO search (search) VALUES ('delete-all')",
    "INSERT INTO beginning (beginning) VALUES ('delete-all')",
    "DELETE FROM document",
];
const FORGET_SNAPSHOT: &str = "DELETE FROM snapshot WHERE doc = ?";

#[derive(FromRow)]
struct NextRow {
    n: i64,
    id: Vec<u8>,
    first: i64,
    last: i64,
}

impl Vault {
    /// Rebuilds every projection, and gives back what room is empty. Returns the number of documents. `report` says whether to go on;
    /// what is done stays done.
    pub async fn reindex(&self, report: impl Fn(u64, u64) -> bool) -> Result<u64, StoreError> {
        self.reindex_telling(report, unwatched()).await
    }

    /// The same; `room` hears how far giving back is, and says whether to go on.
    pub async fn reindex_telling(
        &self,
        report: impl Fn(u64, u64) -> bool,
        room: Report,
    ) -> Result<u64, StoreError> {
        let done = self.rebuild(report).await?;
        self.give_room_back(room).await?;
        Ok(done)
    }

    async fn rebuild(&self, report: impl Fn(u64, u64) -> bool) -> Result<u64, StoreError> {
        {
            let mut slot = self.slot().await?;
            let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
            run(connection, "BEGIN IMMEDIATE").await?;
            slot.unfinished = true;
            let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
            for statement in CLEAR {
                run(connection, statement).await?;
            }
            for table in self.setup.kinds.iter().flat_map(|kind| kind.tables) {
                sqlx::query(AssertSqlSafe(format!("DELETE FROM {}", table.name)))
                    .execute(&mut *connection)
                    .await?;
            }
            sqlx::query(SET).bind("reindexed_to").bind("0").execute(&mut *connection).await?;
            run(connection, "COMMIT").await?;
            slot.unfinished = false;
            held(&self.documents).clear();
        }
        self.continue_reindex(report).await
    }

    /// Finishes a rebuild that was interrupted, and rebuilds when this program makes rows or index differently from the one before.
    pub(crate) async fn freshen_index(&self) -> Result<(), StoreError> {
        let (interrupted, made_as) = {
            let mut reader = self.read().await?;
            let connection = reader.connection()?;
            (setting(connection, "reindexed_to").await?.is_some(), setting(connection, "index").await?)
        };
        let heard = |done, total| {
            (self.setup.remade)(done, total);
            true
        };
        if interrupted {
            self.continue_reindex(heard).await?;
        }
        let makes = ways(self.setup.kinds);
        if made_as.as_deref() == Some(&makes) {
            return Ok(());
        }
        if made_as.is_none_or(|made_as| is_outdated(&made_as, &makes)) {
            self.rebuild(heard).await?;
        }
        let mut reader = self.read().await?;
        sqlx::query(SET).bind("index").bind(makes).execute(reader.connection()?).await?;
        Ok(())
    }

    async fn continue_reindex(&self, report: impl Fn(u64, u64) -> bool) -> Result<u64, StoreError> {
        let (total,): (i64,) = {
            let mut reader = self.read().await?;
            sqlx::query_as(COUNT).fetch_one(reader.connection()?).await?
        };
        let total = u64::try_from(total).unwrap_or(0);
        let mut done = 0;
        while let Some(count) = self.reindex_some().await? {
            done += count;
            if !report(done, total) {
                return Err(StoreError::Cancelled);
            }
        }
        let abouts = {
            let mut reader = self.read().await?;
            statement::every_about(reader.connection()?).await?
        };
        if !abouts.is_empty() {
            let mut work = self.work(By::Person).await?;
            work.judge_all(&abouts.into_iter().collect()).await?;
            work.commit().await?;
        }
        Ok(done)
    }

    /// Rebuilds the next documents in one transaction; `None` when all are done.
    async fn reindex_some(&self) -> Result<Option<u64>, StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let Some(from) = setting(connection, "reindexed_to").await? else { return Ok(None) };
        let from: i64 = from.parse().map_err(|_| StoreError::Damaged("setting"))?;
        let rows: Vec<NextRow> =
            sqlx::query_as(NEXT).bind(from).bind(CHUNK).fetch_all(&mut *connection).await?;
        run(connection, "BEGIN IMMEDIATE").await?;
        slot.unfinished = true;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let mut documents = Vec::with_capacity(rows.len());
        for row in &rows {
            let id = Uuid::from_slice(&row.id).map_err(|_| StoreError::Damaged("document"))?;
            // What cannot be loaded is left out, and named by verify; the rest must not wait for it.
            let loaded = match self.load_from_log(connection, id).await {
                Ok(document) => {
                    sqlx::query(FORGET_SNAPSHOT).bind(row.n).execute(&mut *connection).await?;
                    Ok(document)
                }
                // The log does not replay: the snapshot is all there is, and stays.
                Err(_) => self.load(connection, id).await,
            };
            // What has rows again was edited meanwhile.
            if let Some(mut document) = loaded.ok().filter(|document| document.state.is_none()) {
                held(&self.documents).pop(&id);
                document.state =
                    Some(State { place: i64::MIN, seat: 0, created: row.first, modified: row.last });
                documents.push(document);
            }
        }
        // The index takes what comes in the order of the days many times faster.
        documents
            .sort_by_cached_key(|document| document.project().ok().map(|shown| (shown.date, shown.moment)));
        for mut document in documents {
            let at = document.state.map_or(0, |state| state.modified);
            crate::project::renew(connection, &mut document, None, at).await?;
        }
        match rows.last() {
            Some(last) => {
                sqlx::query(SET)
                    .bind("reindexed_to")
                    .bind(last.n.to_string())
                    .execute(&mut *connection)
                    .await?
            }
            None => sqlx::query(UNSET).bind("reindexed_to").execute(&mut *connection).await?,
        };
        run(connection, "COMMIT").await?;
        slot.unfinished = false;
        Ok((!rows.is_empty()).then_some(rows.len() as u64))
    }
}

/// How this program makes index and rows: the index's version, and every kind with its schema.
fn ways(kinds: &[&Kind]) -> String {
    let schemas: BTreeMap<&str, u32> = kinds.iter().map(|kind| (kind.name, kind.schema)).collect();
    schemas.iter().fold(INDEX_VERSION.to_owned(), |ways, (kind, schema)| format!("{ways};{kind}={schema}"))
}

/// Whether something was made in another way than it is now. A kind that is new has no rows that could be old.
fn is_outdated(made_as: &str, makes: &str) -> bool {
    let read = |ways: &str| -> BTreeMap<String, String> {
        let parts = ways.split(';').map(|part| part.split_once('=').unwrap_or(("", part)));
        parts.map(|(kind, schema)| (kind.to_owned(), schema.to_owned())).collect()
    };
    let made_as = read(made_as);
    read(makes).iter().any(|(kind, schema)| made_as.get(kind).is_some_and(|before| before != schema))
}

pub(crate) async fn setting(
    connection: &mut SqliteConnection,
    name: &str,
) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = sqlx::query_as(SETTING).bind(name).fetch_optional(connection).await?;
    Ok(row.map(|(value,)| value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_made_differently_is_made_again() {
        let outdated = |made_as: &str| is_outdated(made_as, "2;page=3;tags=1");
        assert!(outdated("1;page=3;tags=1") && outdated("2;page=2;tags=1") && outdated("2;page=4"));
        assert!(!outdated("2;page=3;tags=1") && !outdated("2;page=3") && !outdated("2;gone=7"));
    }
}
