//! Copies of the database and of the attachments. A copy tells how far it is, and whoever asked for it may give it up at any moment:
//! by what the report says, or by dropping it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kring_crypto::Key;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;

use crate::connection;
use crate::error::StoreError;
use crate::folder::{Folder, copy_file};
use crate::header::hex;
use crate::slot::{STEPS, Slot};

/// Hears how much of how much is done, and says whether to go on.
pub type Report = Arc<dyn Fn(u64, u64) -> bool + Send + Sync>;

const SIZE: &str =
    "SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count),
    (SELECT page_size FROM pragma_page_size)";

/// For work that nobody watches.
pub(crate) fn unwatched() -> Report {
    Arc::new(|_, _| true)
}

/// A copy that is being made. It counts bytes: those of the database written, those of the attachments, those of the database checked.
pub(crate) struct Copying {
    report: Report,
    /// Cleared when the copy was given up; every thread that works on it looks here.
    wanted: Arc<AtomicBool>,
    database: u64,
    attachments: u64,
}

impl Copying {
    /// Begins to copy the database of this connection, and attachments of so many bytes.
    pub(crate) async fn begin(slot: &mut Slot, report: Report, attachments: u64) -> Result<Self, StoreError> {
        let (pages, size): (i64, i64) = sqlx::query_as(SIZE).fetch_one(slot.open()?).await?;
        let database = u64::try_from(pages.saturating_mul(size)).unwrap_or(0);
        Ok(Self { report, wanted: Arc::new(AtomicBool::new(true)), database, attachments })
    }

    /// Tells of bytes beyond the first `from`; false when the copy was given up.
    fn beyond(&self, from: u64) -> impl Fn(u64) -> bool + Send + Sync + 'static {
        let total = 2 * self.database + self.attachments;
        let (report, wanted) = (self.report.clone(), self.wanted.clone());
        move |bytes| wanted.load(Ordering::SeqCst) && report(from.saturating_add(bytes).min(total), total)
    }

    /// Copies the database into the folder.
    pub(crate) async fn database(&self, slot: &mut Slot, folder: &Path) -> Result<(), StoreError> {
        let (copy, go_on, most) = (Folder::at(folder).database(), self.beyond(0), self.database);
        slot.watch(move || go_on(fs::metadata(&copy).map_or(0, |copy| copy.len()).min(most))).await?;
        let copied = copy_database(slot.open()?, folder).await;
        slot.unwatch().await?;
        copied
    }

    /// What copying the attachments tells.
    pub(crate) fn blobs(&self) -> impl Fn(u64) -> bool + Send + Sync + 'static {
        self.beyond(self.database)
    }

    /// Whether the copy of the database opens with the key and is whole, page by page.
    pub(crate) async fn check(&self, database: &Path, key: &Key) -> Result<(), StoreError> {
        let mut connection = connection::open_copy(database, key).await?;
        let go_on = self.beyond(self.database + self.attachments);
        connection.lock_handle().await?.set_progress_handler(STEPS, move || go_on(0));
        checked(connection).await
    }

    /// The last moment to give it up.
    pub(crate) fn end(&self) -> Result<(), StoreError> {
        match self.beyond(0)(u64::MAX) {
            true => Ok(()),
            false => Err(StoreError::Cancelled),
        }
    }
}

impl Drop for Copying {
    fn drop(&mut self) {
        self.wanted.store(false, Ordering::SeqCst);
    }
}

/// Writes the database without its free pages to `vault.db` in `folder`, under the same key.
pub(crate) async fn copy_database(
    connection: &mut SqliteConnection,
    folder: &Path,
) -> Result<(), StoreError> {
    let path = Folder::at(folder).database();
    let path = path.to_str().ok_or(StoreError::Request("place"))?.replace('\'', "''");
    sqlx::query(AssertSqlSafe(format!("VACUUM INTO '{path}'"))).execute(connection).await?;
    Ok(())
}

/// Whether a copy opens with the key and is whole, page by page.
pub(crate) async fn check_copy(database: &Path, key: &Key) -> Result<(), StoreError> {
    checked(connection::open_copy(database, key).await?).await
}

async fn checked(mut connection: SqliteConnection) -> Result<(), StoreError> {
    let sound = crate::verify::database_is_sound(&mut connection).await;
    connection::close(connection).await?;
    if sound? { Ok(()) } else { Err(StoreError::BackupDamaged) }
}

pub(crate) fn file_hash(path: &Path) -> Result<String, StoreError> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(fs::File::open(path)?)?;
    Ok(hex(hasher.finalize().as_bytes()))
}

/// Copies the attachments that are there; returns how many. `go_on` hears how many bytes are copied, and says whether to go on.
pub(crate) fn copy_blobs(
    source: &Path,
    target: &Path,
    ids: &[String],
    go_on: impl Fn(u64) -> bool,
) -> Result<usize, StoreError> {
    fs::create_dir_all(target)?;
    let (mut copied, mut bytes) = (0, 0);
    for id in ids {
        if !go_on(bytes) {
            return Err(StoreError::Cancelled);
        }
        let start: PathBuf = id.chars().take(2).collect::<String>().into();
        let from = source.join(&start).join(id);
        if from.exists() {
            fs::create_dir_all(target.join(&start))?;
            copy_file(&from, &target.join(&start).join(id))?;
            bytes += fs::metadata(&from)?.len();
            copied += 1;
        }
    }
    Ok(copied)
}
