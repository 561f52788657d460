//! Bringing a backup back, into a folder of its own: what is there already is never written over.

use std::fs;
use std::path::Path;

use crate::backup::{Manifest, name_whole, read_manifest};
use crate::copying::{Report, blob_path, copy_blobs, copy_watched, file_hash_watched, unwatched};
use crate::error::StoreError;
use crate::folder::{Folder, copy_file, refuse_inside, refuse_synchronised, write_whole};
use crate::header::hex;

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
    let target = std::path::absolute(target)?;
    if target.exists() && fs::read_dir(&target)?.next().is_some() {
        return Err(StoreError::FolderNotEmpty);
    }
    refuse_synchronised(&target)?;
    refuse_inside(&target)?;
    let parent = target.parent().ok_or(StoreError::Request("place"))?;
    fs::create_dir_all(parent)?;
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(parent)?;
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

/// The manifest of a backup and its header, when its files are those that were written. `go_on` hears how many bytes of the database are
/// checked, and says whether to go on.
pub(crate) fn whole(backup: &Path, go_on: impl Fn(u64) -> bool) -> Result<(Manifest, Vec<u8>), StoreError> {
    let manifest = read_manifest(backup)?;
    let source = Folder::at(backup);
    let header = fs::read(source.header()).map_err(|_| StoreError::BackupDamaged)?;
    let database = match file_hash_watched(&source.database(), go_on) {
        Err(StoreError::Cancelled) => return Err(StoreError::Cancelled),
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
