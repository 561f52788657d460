//! Room that was freed goes back to the disk.
//!
//! SQLite keeps the pages in which nothing is any more for what comes next. That suits a day's work, not what is left of a large deletion:
//! once most of the file is empty, it is written anew, in one statement that lets nobody else in. In passing that may take a moment and
//! no longer, so a large database waits until its rows are made again on request; until then its empty pages are used up, and backups
//! are written without them. Killed or ended half-way, the database is as it was.

use std::sync::atomic::Ordering;

use crate::connection::run;
use crate::error::StoreError;
use crate::vault::Vault;

/// A database of no more pages than these is left as it is: one MiB.
const SMALL: i64 = 256;
/// As many pages with something in them are written anew in a moment: 64 MiB.
const MOMENT: i64 = 16_384;

/// How much may be written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// What takes a moment: nobody asked for it.
    InPassing,
    /// Whatever there is: somebody waits for work of this kind.
    OnRequest,
}

impl Vault {
    /// Gives the room back once more than half of the database is empty. Whoever closes the vault meanwhile ends that.
    pub(crate) async fn give_back(&self, room: Room) -> Result<(), StoreError> {
        let mut slot = self.slot().await?;
        let (empty,): (i64,) = sqlx::query_as("PRAGMA freelist_count").fetch_one(slot.open()?).await?;
        let (all,): (i64,) = sqlx::query_as("PRAGMA page_count").fetch_one(slot.open()?).await?;
        if !is_worth_it(empty, all, room) {
            return Ok(());
        }
        let closing = self.closing.clone();
        slot.watch(move || !closing.load(Ordering::SeqCst)).await?;
        // What cannot be given back now waits for the next time.
        let _ = run(slot.open()?, "VACUUM").await;
        slot.unwatch().await?;
        // It went through the write-ahead log: the file becomes shorter when that is written back, and where the disk had no room for
        // it, the log gives back what it took.
        let _ = run(slot.open()?, "PRAGMA wal_checkpoint(TRUNCATE)").await;
        Ok(())
    }
}

/// Whether so many pages, of which so many are empty, are written anew.
fn is_worth_it(empty: i64, all: i64, room: Room) -> bool {
    all > SMALL && empty * 2 > all && (room == Room::OnRequest || all - empty <= MOMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_database_is_written_anew_on_request_only() {
        // 490 MB of which 45 % are in use: seconds, not a moment.
        let (all, empty) = (119_628, 65_795);
        assert!(!is_worth_it(empty, all, Room::InPassing) && is_worth_it(empty, all, Room::OnRequest));
        // The same, nearly emptied.
        assert!(is_worth_it(all - MOMENT, all, Room::InPassing));
        for room in [Room::InPassing, Room::OnRequest] {
            assert!(!is_worth_it(all / 2, all, room) && !is_worth_it(SMALL, SMALL, room));
        }
    }
}
