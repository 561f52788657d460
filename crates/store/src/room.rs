//! Room that was freed goes back to the disk.
//!
//! SQLite keeps the pages in which nothing is any more for what comes next. That suits a day's work, not what is left of a large deletion:
//! once most of the file is empty, it is written anew. What cannot be given back now waits for the next time.

use crate::connection::run;
use crate::error::StoreError;
use crate::vault::Vault;

/// A database of no more pages than these is left as it is: one MiB.
const SMALL: i64 = 256;

impl Vault {
    /// Gives the room back once more than half of the database is empty.
    pub(crate) async fn give_back(&self) -> Result<(), StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let (empty,): (i64,) = sqlx::query_as("PRAGMA freelist_count").fetch_one(&mut *connection).await?;
        let (all,): (i64,) = sqlx::query_as("PRAGMA page_count").fetch_one(&mut *connection).await?;
        if all > SMALL && empty * 2 > all {
            let _ = run(connection, "VACUUM").await;
            // It went through the write-ahead log: the file becomes shorter when that is written back, and where the disk had no room for
            // it, the log gives back what it took.
            let _ = run(connection, "PRAGMA wal_checkpoint(TRUNCATE)").await;
        }
        Ok(())
    }
}
