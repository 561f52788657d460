//! Room that was freed goes back to the disk.
//!
//! SQLite keeps the pages in which nothing is any more for what comes next. That suits a day's work, not what is left of a large deletion:
//! once most of the file is empty, it is written anew, in one statement that lets nobody else in. In passing that may take a moment and
//! no longer, so a large database waits until its rows are made again on request; until then its empty pages are used up, and backups
//! are written without them. Killed or ended half-way, the database is as it was.

use std::fs;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::connection::run;
use crate::copying::{PAGE, Report};
use crate::error::StoreError;
use crate::slot::Slot;
use crate::vault::Vault;

/// A database of no more pages than these is left as it is: one MiB.
const SMALL: i64 = 256;
/// As many pages with something in them are written anew in a moment: 64 MiB.
const MOMENT: i64 = 16_384;
/// How often it is told how far that is.
const TOLD: Duration = Duration::from_millis(100);

/// How much may be written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// What takes a moment: nobody asked for it.
    InPassing,
    /// Whatever there is: somebody waits for work of this kind.
    OnRequest,
}

impl Vault {
    /// Gives the room back, however much there is, once more than half of the database is empty. `report` hears how many of how many bytes
    /// are written anew, and says whether to go on.
    pub async fn give_room_back(&self, report: Report) -> Result<(), StoreError> {
        self.give_back(Room::OnRequest, report).await
    }

    /// The same for as much as is wanted. Whoever closes the vault meanwhile ends that.
    pub(crate) async fn give_back(&self, room: Room, report: Report) -> Result<(), StoreError> {
        let mut slot = self.slot().await?;
        let (closing, log) = (self.closing.clone(), self.folder.database().with_extension("db-wal"));
        let go_on: Report = Arc::new(move |done, all| !closing.load(Ordering::SeqCst) && report(done, all));
        write_anew(&mut slot, room, log, go_on).await
    }
}

/// Writes the database anew where that is worth it, as long as `report` says so.
async fn write_anew(slot: &mut Slot, room: Room, log: PathBuf, report: Report) -> Result<(), StoreError> {
    let (empty,): (i64,) = sqlx::query_as("PRAGMA freelist_count").fetch_one(slot.open()?).await?;
    let (all,): (i64,) = sqlx::query_as("PRAGMA page_count").fetch_one(slot.open()?).await?;
    if !is_worth_it(empty, all, room) {
        return Ok(());
    }
    // It is first arranged in memory and then written to the write-ahead log, which so tells how far it is once nothing else lies in it.
    let _ = run(slot.open()?, "PRAGMA wal_checkpoint(TRUNCATE)").await;
    let total = u64::try_from(all - empty).unwrap_or(0).saturating_mul(PAGE);
    let tell = Arc::new(move || report(fs::metadata(&log).map_or(0, |log| log.len()).min(total), total));
    let watcher = tell.clone();
    slot.watch(move || watcher()).await?;
    // Also where it takes less than a moment.
    tell();
    {
        let mut written = pin!(run(slot.open()?, "VACUUM"));
        let mut again = tokio::time::interval(TOLD);
        loop {
            tokio::select! {
                biased;
                // What cannot be given back now waits for the next time.
                _ = &mut written => break,
                // While it is written SQLite asks nobody: it is told all the same.
                _ = again.tick() => { tell(); }
            }
        }
    }
    slot.unwatch().await?;
    // It went through the write-ahead log: the file becomes shorter when that is written back, and where the disk had no room for it, the
    // log gives back what it took.
    let _ = run(slot.open()?, "PRAGMA wal_checkpoint(TRUNCATE)").await;
    Ok(())
}

/// Whether so many pages, of which so many are empty, are written anew.
fn is_worth_it(empty: i64, all: i64, room: Room) -> bool {
    all > SMALL && empty * 2 > all && (room == Room::OnRequest || all - empty <= MOMENT)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use kring_crypto::Key;

    use super::*;
    use crate::connection;

    #[tokio::test]
    async fn whoever_closes_the_vault_ends_it_and_the_database_is_as_it_was() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("vault.db");
        let mut connection = connection::open(&path, &Key::random().unwrap(), true).await.unwrap();
        for statement in [
            "CREATE TABLE t (n INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT",
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 24000)
                INSERT INTO t SELECT n, randomblob(200) FROM n",
            "DELETE FROM t WHERE n > 8000",
        ] {
            run(&mut connection, statement).await.unwrap();
        }
        let mut slot = Slot { connection: Some(connection), unfinished: false, watched: false, last: 0 };
        let log = path.with_extension("db-wal");
        let pages = async |slot: &mut Slot| {
            let pages = sqlx::query_as("PRAGMA page_count").fetch_one(slot.open().unwrap()).await;
            let (pages,): (i64,) = pages.unwrap();
            pages
        };
        let all = pages(&mut slot).await;
        write_anew(&mut slot, Room::OnRequest, log.clone(), Arc::new(|_, _| false)).await.unwrap();
        assert_eq!((pages(&mut slot).await, slot.watched), (all, false));
        let told = Arc::new(Mutex::new(Vec::<(u64, u64)>::new()));
        let heard = told.clone();
        let report: Report = Arc::new(move |done, total| {
            heard.lock().unwrap().push((done, total));
            true
        });
        // A log whose length is known, in place of the one that grows as fast as the disk lets it.
        let (known, long) = (place.path().join("known"), 12_345);
        fs::write(&known, vec![0_u8; long]).unwrap();
        write_anew(&mut slot, Room::OnRequest, known, report).await.unwrap();
        let left = pages(&mut slot).await;
        assert!(left * 2 < all, "{left} of {all}");
        let told = told.lock().unwrap().clone();
        let total = told.first().unwrap().1;
        assert!(total > long as u64, "{told:?}");
        assert!(told.iter().all(|one| *one == (long as u64, total)), "it is told as far as it is: {told:?}");
        let rows = sqlx::query_as("SELECT count(*) FROM t").fetch_one(slot.open().unwrap()).await;
        let (rows,): (i64,) = rows.unwrap();
        assert_eq!(rows, 8000);
    }

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
