//! Backups: encrypted copies of the vault, verified after writing, kept by a rule (7 days, 4 weeks, 6 months), restored elsewhere.
//!
//! A backup is a folder with the database, the header and a manifest. Those that the program keeps refer to the vault's attachments;
//! one written to another place carries its own. It has its name only once it is complete and checked.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use jiff::Timestamp;
use kring_crypto::Key;
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::blob::count_damaged;
use crate::copying::{Copying, Report, check_copy, copy_blobs, copy_database, file_hash, unwatched};
use crate::error::{StoreError, reading};
use crate::folder::{
    Folder, TEMPORARY, copy_file, refuse_inside, refuse_taken, restrict, sync_folder, write_whole,
};
use crate::header::{FORMAT, Header, hex};
use crate::kept::{self, backup_name};
use crate::reindex::{SET, setting};
use crate::vault::{Vault, blocking, database_key, held};

const MANIFEST: &str = "backup.json";
const BLOBS: &str = "SELECT id, bytes FROM attachment ORDER BY id";
/// The setting that says when the backup of the day was last tried in vain, milliseconds.
const IN_VAIN: &str = "daily backup in vain";
const HOUR: i64 = 60 * 60 * 1000;

/// What occasioned a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The rolling backup of a day.
    Daily,
    /// Asked for by the person.
    ByHand,
    /// Before the database's shape changes.
    BeforeMigration,
}

/// What a backup says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the backup's layout.
    pub format: u32,
    /// The vault.
    pub vault: Uuid,
    /// When it was made, RFC 3339, UTC.
    pub made: String,
    /// Why.
    pub occasion: Occasion,
    /// Length of the database in bytes.
    pub bytes: u64,
    /// BLAKE3 of the database and the header, hex.
    pub database: String,
    /// BLAKE3 of the header.
    pub header: String,
    /// The attachments that belong to it, hex.
    pub attachments: Vec<String>,
    /// Whether the keys of closed groups are in it.
    pub with_sealed: bool,
    /// How many of the documents that were read when it was checked cannot be, because they could not be in the vault.
    #[serde(default)]
    pub unreadable: usize,
}

/// A backup that was found.
#[derive(Clone, Debug)]
pub struct Backup {
    /// The name of its folder.
    pub id: String,
    /// What it says of itself; it was checked when it was written.
    pub manifest: Manifest,
}

/// A complete copy that was written to another place.
#[derive(Clone, Debug)]
pub struct Copied {
    /// What it says of itself.
    pub manifest: Manifest,
    /// How many of its attachments do not open, because they were damaged in the vault already.
    pub damaged: usize,
}

/// What a copy that stands on its own takes along beside its attachments.
#[derive(Clone, Copy)]
struct Complete {
    with_sealed: bool,
}

impl Vault {
    /// Writes a backup among those that the program keeps, checks it, and lets go of those that the rule no longer keeps.
    pub async fn back_up(&self, occasion: Occasion) -> Result<Backup, StoreError> {
        self.back_up_telling(occasion, unwatched()).await
    }

    /// The same; `report` hears how far it is and says whether to go on.
    pub async fn back_up_telling(&self, occasion: Occasion, report: Report) -> Result<Backup, StoreError> {
        let now = (self.setup.clock)();
        let name = backup_name(now, occasion);
        let folder = self.folder.backups().join(&name);
        let manifest = self.write_backup(&folder, occasion, now, None, report).await?.manifest;
        self.prune()?;
        Ok(Backup { id: name, manifest })
    }

    /// Whether anything was written into a document since the vault was opened.
    pub fn has_written(&self) -> bool {
        self.wrote.load(Ordering::SeqCst)
    }

    /// Writes the daily backup when the last one is older than a day.
    pub async fn back_up_if_due(&self) -> Result<Option<Backup>, StoreError> {
        let now = self.now();
        let day = 86_400_000;
        let recent = self.backups()?.iter().filter(|backup| backup.manifest.occasion == Occasion::Daily).any(
            |backup| {
                backup
                    .manifest
                    .made
                    .parse::<Timestamp>()
                    .is_ok_and(|made| (0..day).contains(&(now - made.as_millisecond())))
            },
        );
        if recent { Ok(None) } else { self.back_up(Occasion::Daily).await.map(Some) }
    }

    /// Whether the backup of the day was tried in vain within the last hour.
    pub async fn backed_up_in_vain(&self) -> Result<bool, StoreError> {
        let mut reader = self.read().await?;
        let at = setting(reader.connection()?, IN_VAIN).await?.and_then(|at| at.parse::<i64>().ok());
        Ok(at.is_some_and(|at| (0..HOUR).contains(&(self.now() - at))))
    }

    /// Notes that the backup of the day was tried in vain.
    pub async fn note_backup_in_vain(&self) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        let now = self.now().to_string();
        sqlx::query(SET).bind(IN_VAIN).bind(now).execute(reader.connection()?).await?;
        Ok(())
    }

    /// Writes a complete backup, attachments included, into a new or empty folder. `with_sealed` takes the keys of closed groups along.
    /// A damaged attachment is copied as it is, and counted. `report` hears how far it is and says whether to go on; what is given up
    /// leaves nothing.
    pub async fn back_up_to(
        &self,
        target: &Path,
        with_sealed: bool,
        report: Report,
    ) -> Result<Copied, StoreError> {
        let target = std::path::absolute(target)?;
        refuse_taken(&target)?;
        refuse_inside(&target)?;
        let complete = Some(Complete { with_sealed });
        self.write_backup(&target, Occasion::ByHand, (self.setup.clock)(), complete, report).await
    }

    /// The backups that the program keeps, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        Ok(kept::look(&self.folder)?.said)
    }

    async fn write_backup(
        &self,
        target: &Path,
        occasion: Occasion,
        now: Timestamp,
        complete: Option<Complete>,
        report: Report,
    ) -> Result<Copied, StoreError> {
        let header = fs::read(self.folder.header())?;
        let (key, erasings) = (database_key(&held(&self.master)), self.erasings.load(Ordering::SeqCst));
        let parent = target.parent().ok_or(StoreError::Request("place"))?;
        fs::create_dir_all(parent)?;
        let part = Arc::new(tempfile::Builder::new().prefix(".kring-part-").tempdir_in(parent)?);
        let (copying, attachments, bytes) = {
            let mut slot = self.slot().await?;
            let blobs: Vec<(Vec<u8>, i64)> = sqlx::query_as(BLOBS).fetch_all(slot.open()?).await?;
            let bytes = blobs.iter().map(|(_, bytes)| u64::try_from(*bytes).unwrap_or(0)).sum::<u64>();
            let copying =
                Copying::begin(&mut slot, report, if complete.is_some() { bytes } else { 0 }).await?;
            copying.database(&mut slot, part.path()).await?;
            (copying, blobs.iter().map(|(id, _)| hex(id)).collect::<Vec<_>>(), bytes)
        };
        let mut damaged = 0;
        if complete.is_some() {
            let entries = self.attachment_entries().await?;
            let folder = part.path().join("blobs");
            // The thread keeps the folder until it has stopped; then it vanishes with it.
            let (source, ids, kept, go_on) =
                (self.folder.blobs(), attachments.clone(), part.clone(), copying.blobs());
            damaged = blocking(move || {
                copy_blobs(&source, &folder, &ids, |copied| go_on(copied.min(bytes)))?;
                let damaged = count_damaged(&folder, &entries, |opened| go_on(bytes + opened.min(bytes)));
                drop(kept);
                damaged
            })
            .await?;
        }
        let unreadable = copying.check(self, &Folder::at(part.path()).database(), &key).await?;
        let mut manifest = finish(part.path(), header, self.id(), now, occasion, attachments, unreadable)?;
        let part = Arc::into_inner(part).ok_or(StoreError::Internal("backup"))?;
        let _open = self.slot().await?;
        if database_key(&held(&self.master)) != key || self.erasings.load(Ordering::SeqCst) != erasings {
            // The locks were changed meanwhile, and this copy would open with the old ones; or it holds what was erased.
            return Err(StoreError::Cancelled);
        }
        if complete.is_some_and(|complete| complete.with_sealed) && self.folder.sealed_keys().exists() {
            copy_file(&self.folder.sealed_keys(), &part.path().join("sealed.keys"))?;
            fs::File::open(part.path().join("sealed.keys"))?.sync_all()?;
            manifest.with_sealed = true;
            write_manifest(part.path(), &manifest)?;
        }
        copying.end()?;
        name_whole(part, target)?;
        Ok(Copied { manifest, damaged })
    }

    fn prune(&self) -> Result<(), StoreError> {
        let backups = self.backups()?;
        let made = |backup: &Backup| backup.manifest.made.parse::<Timestamp>().ok();
        let dated: Vec<(Timestamp, usize)> = backups
            .iter()
            .enumerate()
            // The others were asked for, or precede a migration: they stay until the person removes them.
            .filter(|(_, backup)| backup.manifest.occasion == Occasion::Daily)
            .filter_map(|(at, backup)| made(backup).map(|made| (made, at)))
            .collect();
        let keep = kept::of(&dated.iter().map(|(made, _)| *made).collect::<Vec<_>>());
        for (number, (_, at)) in dated.iter().enumerate() {
            if let Some(backup) = backups.get(*at).filter(|_| !keep.contains(&number)) {
                // Without its name first: one that is half removed must not be taken for a damaged one.
                let aside = self.folder.backups().join(format!("{TEMPORARY}gone-{}", backup.id));
                fs::rename(self.folder.backups().join(&backup.id), &aside)?;
                fs::remove_dir_all(aside)?;
            }
        }
        Ok(())
    }
}

/// The backup that precedes a migration; the vault is not open yet.
pub(crate) async fn before_migration(
    connection: &mut SqliteConnection,
    folder: &Folder,
    header: &Header,
    master: &Key,
    now: Timestamp,
) -> Result<(), StoreError> {
    fs::create_dir_all(folder.backups())?;
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(folder.backups())?;
    copy_database(connection, part.path()).await?;
    let blobs: Vec<(Vec<u8>, i64)> = sqlx::query_as(BLOBS).fetch_all(&mut *connection).await?;
    let attachments = blobs.iter().map(|(id, _)| hex(id)).collect();
    check_copy(&Folder::at(part.path()).database(), &database_key(master)).await?;
    let bytes = fs::read(folder.header())?;
    finish(part.path(), bytes, header.id, now, Occasion::BeforeMigration, attachments, 0)?;
    name_whole(part, &folder.backups().join(backup_name(now, Occasion::BeforeMigration)))
}

/// Refuses a folder that is a backup: opened as a vault, its files would no longer be those that its manifest names.
pub(crate) fn refuse_backup(folder: &Folder) -> Result<(), StoreError> {
    if folder.root().join(MANIFEST).exists() { Err(StoreError::IsBackup) } else { Ok(()) }
}

/// Reads the manifest of a backup.
pub fn read_manifest(backup: &Path) -> Result<Manifest, StoreError> {
    let bytes = match fs::read(backup.join(MANIFEST)) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(StoreError::NoBackup);
        }
        Err(error) => return Err(reading(error)),
    };
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| StoreError::BackupDamaged)?;
    // A newer one may say what it holds in another way.
    let format = value.get("format").and_then(serde_json::Value::as_u64);
    if format.is_some_and(|format| format > u64::from(FORMAT)) {
        return Err(StoreError::Newer);
    }
    let manifest: Manifest = serde_json::from_value(value).map_err(|_| StoreError::BackupDamaged)?;
    // Names come from a file that anybody could have written: nothing but a name of ours may become a path.
    let is_name =
        |id: &String| id.len() == 32 && id.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    if !manifest.attachments.iter().all(is_name) {
        return Err(StoreError::BackupDamaged);
    }
    Ok(manifest)
}

/// Completes a checked backup in `part`: header, manifest.
fn finish(
    part: &Path,
    header: Vec<u8>,
    vault: Uuid,
    now: Timestamp,
    occasion: Occasion,
    attachments: Vec<String>,
    unreadable: usize,
) -> Result<Manifest, StoreError> {
    let folder = Folder::at(part);
    write_whole(&folder.header(), &header)?;
    let database = fs::File::open(folder.database())?;
    database.sync_all()?;
    let manifest = Manifest {
        format: FORMAT,
        vault,
        made: now.to_string(),
        occasion,
        bytes: database.metadata()?.len(),
        database: file_hash(&folder.database())?,
        header: hex(blake3::hash(&header).as_bytes()),
        attachments,
        with_sealed: false,
        unreadable,
    };
    write_manifest(part, &manifest)?;
    Ok(manifest)
}

pub(crate) fn write_manifest(folder: &Path, manifest: &Manifest) -> Result<(), StoreError> {
    let bytes = serde_json::to_vec_pretty(manifest).map_err(|_| StoreError::Internal("backup"))?;
    write_whole(&folder.join(MANIFEST), &bytes)
}

/// Gives a complete folder its name.
pub(crate) fn name_whole(part: tempfile::TempDir, target: &Path) -> Result<(), StoreError> {
    restrict(part.path())?;
    sync_folder(part.path())?;
    if target.exists() {
        // An empty folder that the person made for it.
        fs::remove_dir(target).map_err(|_| StoreError::FolderNotEmpty)?;
    }
    let part = part.keep();
    if let Err(error) = fs::rename(&part, target) {
        let _ = fs::remove_dir_all(&part);
        return Err(error.into());
    }
    target.parent().map_or(Ok(()), sync_folder)
}
