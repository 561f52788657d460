//! Bringing a backup back, into a folder of its own: what is there already is never written over.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

use crate::backup::{Manifest, name_whole, read_manifest, refuse_backup};
use crate::copying::{Report, blob_path, copy_blobs, copy_watched, file_hash_watched, unwatched};
use crate::error::{StoreError, reading};
use crate::folder::{Folder, TEMPORARY, copy_file, refuse_inside, refuse_taken, write_whole};
use crate::header::{Header, hex};
use crate::synchronised::refuse_synchronised;

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Attachments that are there.
    pub attachments: usize,
    /// Attachments that the backup names and nobody has.
    pub missing: usize,
}

/// Restores a backup into a new or empty folder. Needs no key: the manifest tells whether the files are whole.
pub fn restore(backup: &Path, target: &Path) -> Result<Restored, StoreError> {
    restore_telling(backup, target, &unwatched())
}

/// The same; `report` hears how many of how many bytes are done, first checked and then copied, and says whether to go on. What is
/// given up leaves nothing.
pub fn restore_telling(backup: &Path, target: &Path, report: &Report) -> Result<Restored, StoreError> {
    let (source, ids) = (Folder::at(backup), read_manifest(backup)?.attachments);
    let own = source.blobs();
    let vaults = backup.parent().and_then(Path::parent).map(|vault| Folder::at(vault).blobs());
    let blobs = if own.exists() { own } else { vaults.unwrap_or(own) };
    let length = |path: &Path| fs::metadata(path).map_or(0, |file| file.len());
    let database = length(&source.database());
    let total = 2 * database + ids.iter().map(|id| length(&blob_path(&blobs, id))).sum::<u64>();
    let beyond = |from: u64| move |done: u64| report((from + done).min(total), total);
    let (manifest, header) = whole(backup, beyond(0))?;
    let (target, part) = begin(target)?;
    let folder = Folder::at(part.path());
    bring_back(&source, &folder, &header, beyond(database))?;
    fs::create_dir_all(folder.backups())?;
    if source.sealed_keys().exists() {
        copy_file(&source.sealed_keys(), &folder.sealed_keys())?;
    }
    let attachments = copy_blobs(&blobs, &folder.blobs(), &manifest.attachments, beyond(2 * database))?;
    name_whole(part, &target)?;
    Ok(Restored { attachments, missing: manifest.attachments.len() - attachments })
}

/// Copies a vault that nobody has open, as it is, into a new or empty folder: one that lies where nothing can be written is opened there.
/// Needs no key. `report` hears how many of how many bytes are copied, and says whether to go on. Nobody opens the vault meanwhile; where
/// somebody did, and for what lies elsewhere behind a link, it is refused. What is given up or refused leaves nothing.
pub fn copy_closed(vault: &Path, target: &Path, report: &Report) -> Result<(), StoreError> {
    let source = Folder::at(vault);
    Header::read(&source)?;
    refuse_backup(&source)?;
    let shut = source.hold_shut()?;
    let files = files_of(&source)?;
    let (target, part) = begin(target)?;
    let folder = Folder::at(part.path());
    fs::create_dir_all(folder.blobs())?;
    fs::create_dir_all(folder.backups())?;
    let total: u64 = files.iter().map(|(_, bytes, _)| bytes).sum();
    let mut done: u64 = 0;
    for (name, bytes, _) in &files {
        let to = folder.root().join(name);
        to.parent().map_or(Ok(()), fs::create_dir_all)?;
        copy_watched(&source.root().join(name), &to, |more| report((done + more).min(total), total))?;
        done += bytes;
    }
    // Where there was no lock to hold, somebody may have written: what was copied is then of two moments.
    if source.is_held()? || files_of(&source)? != files {
        return Err(StoreError::InUse);
    }
    drop(shut);
    name_whole(part, &target)
}

/// A file by its path in the vault's folder, with its length in bytes and when it was last written.
type Held = (PathBuf, u64, Option<SystemTime>);

/// The files of a vault that are worth keeping, by their paths. Refused where the database is not among them.
fn files_of(source: &Folder) -> Result<Vec<Held>, StoreError> {
    let log = source.database().with_extension("db-wal");
    let mut waiting = vec![
        source.header(),
        source.database(),
        log,
        source.next_database(),
        source.sealed_keys(),
        source.blobs(),
        source.backups(),
    ];
    let mut files = Vec::new();
    while let Some(path) = waiting.pop() {
        let found = match fs::symlink_metadata(&path) {
            Ok(found) => found,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(reading(error)),
        };
        if found.is_dir() {
            for entry in fs::read_dir(&path).map_err(reading)? {
                let entry = entry?;
                // What is not complete yet is nobody's.
                if !entry.file_name().to_string_lossy().starts_with(TEMPORARY) {
                    waiting.push(entry.path());
                }
            }
        } else if let Some(name) = path.strip_prefix(source.root()).ok().filter(|_| found.is_file()) {
            files.push((name.to_owned(), found.len(), found.modified().ok()));
        } else {
            // No link is followed: what a vault holds lies in its folder, and without it the copy would lack a part.
            return Err(StoreError::Damaged("link"));
        }
    }
    files.sort();
    let database = source.database();
    let is_there = files.iter().any(|(name, ..)| source.root().join(name) == database);
    if is_there { Ok(files) } else { Err(StoreError::Damaged("vault.db")) }
}

/// The full path of a new or empty folder, and a folder beside it in which it comes about.
fn begin(target: &Path) -> Result<(PathBuf, TempDir), StoreError> {
    let target = std::path::absolute(target)?;
    refuse_taken(&target)?;
    refuse_synchronised(&target)?;
    refuse_inside(&target)?;
    let parent = target.parent().ok_or(StoreError::Request("place"))?;
    fs::create_dir_all(parent)?;
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(parent)?;
    Ok((target, part))
}

/// The manifest of a backup and its header, when its files are those that were written. `go_on` hears how many bytes of the database are
/// checked, and says whether to go on.
pub(crate) fn whole(backup: &Path, go_on: impl Fn(u64) -> bool) -> Result<(Manifest, Vec<u8>), StoreError> {
    let manifest = read_manifest(backup)?;
    let source = Folder::at(backup);
    let header = match fs::read(source.header()).map_err(reading) {
        Err(StoreError::Unreadable) => return Err(StoreError::Unreadable),
        header => header.map_err(|_| StoreError::BackupDamaged)?,
    };
    let database = match file_hash_watched(&source.database(), go_on) {
        Err(error @ (StoreError::Cancelled | StoreError::Unreadable)) => return Err(error),
        database => database,
    };
    let whole = database.is_ok_and(|hash| hash == manifest.database)
        && hex(blake3::hash(&header).as_bytes()) == manifest.header;
    if whole { Ok((manifest, header)) } else { Err(StoreError::BackupDamaged) }
}

/// Brings back what opens: database and header. `go_on` hears how many bytes are copied, and says whether to go on.
pub(crate) fn bring_back(
    source: &Folder,
    target: &Folder,
    header: &[u8],
    go_on: impl Fn(u64) -> bool,
) -> Result<(), StoreError> {
    copy_watched(&source.database(), &target.database(), go_on)?;
    write_whole(&target.header(), header)
}
