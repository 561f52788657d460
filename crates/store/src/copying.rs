//! Copies of the database and of the attachments. A copy tells how far it is, and whoever asked for it may give it up at any moment:
//! by what the report says, or by dropping it.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kring_crypto::Key;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;

use crate::backup::read_manifest;
use crate::connection;
use crate::error::{StoreError, reading};
use crate::folder::Folder;
use crate::header::hex;
use crate::slot::{STEPS, Slot};
use crate::vault::Vault;

/// Hears how much of how much is done, and says whether to go on.
pub type Report = Arc<dyn Fn(u64, u64) -> bool + Send + Sync>;

/// The pages that hold something. SQLCipher's pages have one size, and asked for it, it answers with a text.
const PAGES: &str =
    "SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count)";
pub(crate) const PAGE: u64 = 4096;

/// For work that nobody watches.
pub(crate) fn unwatched() -> Report {
    Arc::new(|_, _| true)
}

/// A copy that is being made. It counts bytes: those of the database written, those of the attachments copied
/// and then opened, those of the database checked.
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
        let (pages,): (i64,) = sqlx::query_as(PAGES).fetch_one(slot.open()?).await?;
        let database = u64::try_from(pages).unwrap_or(0).saturating_mul(PAGE);
        Ok(Self { report, wanted: Arc::new(AtomicBool::new(true)), database, attachments })
    }

    /// Tells of bytes beyond the first `from`; false when the copy was given up.
    fn beyond(&self, from: u64) -> impl Fn(u64) -> bool + Send + Sync + 'static {
        let total = 2 * (self.database + self.attachments);
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

    /// What copying the attachments and opening them tells.
    pub(crate) fn blobs(&self) -> impl Fn(u64) -> bool + Send + Sync + 'static {
        self.beyond(self.database)
    }

    /// Whether the copy of the database opens with the key and is whole, page by page; returns how many of the documents that are then
    /// read cannot be, because they are unreadable in the vault already.
    pub(crate) async fn check(&self, vault: &Vault, database: &Path, key: &Key) -> Result<usize, StoreError> {
        let mut connection = connection::open_copy(database, key).await?;
        let go_on = self.beyond(self.database + 2 * self.attachments);
        connection.lock_handle().await?.set_progress_handler(STEPS, move || go_on(0));
        let sound = crate::verify::database_is_sound(&mut connection).await;
        let unreadable = match sound {
            Ok(true) => vault.unreadable(&mut connection).await,
            Ok(false) => Err(StoreError::BackupDamaged),
            Err(error) => Err(error),
        };
        connection::close(connection).await?;
        unreadable
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
    let mut connection = connection::open_copy(database, key).await?;
    let sound = crate::verify::database_is_sound(&mut connection).await;
    connection::close(connection).await?;
    if sound? { Ok(()) } else { Err(StoreError::BackupDamaged) }
}

pub(crate) fn file_hash(path: &Path) -> Result<String, StoreError> {
    file_hash_watched(path, |_| true)
}

/// The same; `go_on` hears how many bytes are read, and says whether to go on.
pub(crate) fn file_hash_watched(path: &Path, go_on: impl Fn(u64) -> bool) -> Result<String, StoreError> {
    let mut hasher = blake3::Hasher::new();
    in_pieces(path, go_on, |piece| {
        hasher.update(piece);
        Ok(())
    })?;
    Ok(hex(hasher.finalize().as_bytes()))
}

/// Copies a file durably; `go_on` hears how many bytes are copied, and says whether to go on.
pub(crate) fn copy_watched(from: &Path, to: &Path, go_on: impl Fn(u64) -> bool) -> Result<(), StoreError> {
    let mut copy = fs::File::create(to)?;
    in_pieces(from, go_on, |piece| Ok(copy.write_all(piece)?))?;
    copy.sync_all()?;
    Ok(())
}

fn in_pieces(
    path: &Path,
    go_on: impl Fn(u64) -> bool,
    mut take: impl FnMut(&[u8]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    const PIECE: usize = 1024 * 1024;
    let mut file = fs::File::open(path).map_err(reading)?;
    let (mut piece, mut done) = (vec![0; PIECE], 0);
    loop {
        if !go_on(done) {
            return Err(StoreError::Cancelled);
        }
        match file.read(&mut piece)? {
            0 => return Ok(()),
            read => {
                take(piece.get(..read).unwrap_or_default())?;
                done += read as u64;
            }
        }
    }
}

/// Where an attachment lies, beside others whose names begin as its own does.
pub(crate) fn blob_path(folder: &Path, id: &str) -> PathBuf {
    folder.join(id.chars().take(2).collect::<String>()).join(id)
}

/// How many attachments a backup names and does not hold, because the vault had lost them already.
pub fn missing_attachments(backup: &Path) -> Result<usize, StoreError> {
    let (manifest, blobs) = (read_manifest(backup)?, Folder::at(backup).blobs());
    Ok(manifest.attachments.iter().filter(|id| !blob_path(&blobs, id).exists()).count())
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
        let (from, to) = (blob_path(source, id), blob_path(target, id));
        if from.exists() {
            to.parent().map_or(Ok(()), fs::create_dir_all)?;
            copy_watched(&from, &to, |more| go_on(bytes + more))?;
            bytes += fs::metadata(&from)?.len();
            copied += 1;
        }
    }
    Ok(copied)
}
