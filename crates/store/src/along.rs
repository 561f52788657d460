//! What was taken in and lies in no log that others can read: it leaves by this device's own as well.

use std::collections::BTreeSet;

use crate::book::SpaceInStorage;
use crate::changes::By;
use crate::error::StoreError;
use crate::leaving::{STATEMENT, UPDATE};
use crate::parcel::{Content, Parcel};
use crate::statement;
use crate::vault::Vault;

/// What waits in a book: an update or a statement, by its device's log and its number there.
const WAITING: &str = "SELECT outgoing.sort, device.log, outgoing.seq FROM outgoing
    JOIN device ON device.n = outgoing.device WHERE outgoing.book = ? AND outgoing.sort IN (1, 2)";
const LAST: &str = "SELECT coalesce(max(n), 0) FROM outgoing WHERE book = ?";
/// Only what is known here leaves.
const ADD: &str =
    "INSERT INTO outgoing (book, sort, device, seq) SELECT ?1, ?2, n, ?4 FROM device WHERE log = ?3
    AND (EXISTS (SELECT 1 FROM log WHERE log.device = device.n AND log.seq = ?4)
    OR EXISTS (SELECT 1 FROM statement WHERE statement.device = device.n AND statement.seq = ?4))";
/// What waited before goes behind what was added. Who the person is stays in front.
const BEHIND: &str =
    "INSERT INTO outgoing (book, sort, device, seq) SELECT book, sort, device, seq FROM outgoing
    WHERE book = ?1 AND n <= ?2 AND sort IN (1, 2) ORDER BY n";
const BEFORE: &str = "DELETE FROM outgoing WHERE book = ?1 AND n <= ?2 AND sort IN (1, 2)";

impl Vault {
    /// Has parcels that were taken in leave by a book, before every update that waits there: what was written here meanwhile may build
    /// on them. What waits there already is not doubled.
    pub async fn bring_along(&self, book: SpaceInStorage, parcels: &[Parcel]) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        let connection = work.connection()?;
        let query = sqlx::query_as(WAITING).bind(book.as_slice());
        let waiting: Vec<(i64, Vec<u8>, i64)> = query.fetch_all(&mut *connection).await?;
        let mut waiting: BTreeSet<_> = waiting.into_iter().collect();
        let (last,): (i64,) = sqlx::query_as(LAST).bind(book.as_slice()).fetch_one(&mut *connection).await?;
        let mut added = 0;
        for parcel in parcels {
            // What was refused when it came stays here.
            let Ok(Some((Content::Update(update) | Content::OfOther(_, update), _))) =
                self.open_parcel(parcel)
            else {
                continue;
            };
            let sort = if update.kind == statement::KIND { STATEMENT } else { UPDATE };
            if waiting.insert((sort, update.log.clone(), update.seq)) {
                let query = sqlx::query(ADD).bind(book.as_slice()).bind(sort);
                let done = query.bind(update.log).bind(update.seq).execute(&mut *connection).await?;
                added += done.rows_affected();
            }
        }
        // What waits need not make way for nothing.
        if added == 0 {
            return Ok(());
        }
        for sql in [BEHIND, BEFORE] {
            sqlx::query(sql).bind(book.as_slice()).bind(last).execute(&mut *connection).await?;
        }
        work.commit().await?;
        Ok(())
    }
}
