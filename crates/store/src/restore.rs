//! Bringing a backup back, into a folder of its own: what is there already is never written over.

use std::fs;
use std::path::Path;

use crate::backup::{Manifest, name_whole, read_manifest};
use crate::copying::{copy_blobs, file_hash};
use crate::error::StoreError;
use crate::folder::{Folder, copy_file, synchronised_by, write_whole};
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
    let (manifest, header) = whole(backup)?;
    let target = std::path::absolute(target)?;
    if target.exists() && fs::read_dir(&target)?.next().is_some() {
        return Err(StoreError::FolderNotEmpty);
    }
    if let Some(product) = synchronised_by(&target) {
        return Err(StoreError::Synchronised(product));
    }
    let parent = target.parent().ok_or(StoreError::Request("place"))?;
    fs::create_dir_all(parent)?;
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(parent)?;
    let (source, folder) = (Folder::at(backup), Folder::at(part.path()));
    bring_back(&source, &folder, &header)?;
    fs::create_dir_all(folder.backups())?;
    if source.sealed_keys().exists() {
        copy_file(&source.sealed_keys(), &folder.sealed_keys())?;
    }
    let own = source.blobs();
    let vaults = backup.parent().and_then(Path::parent).map(|vault| Folder::at(vault).blobs());
    let blobs = if own.exists() { own } else { vaults.unwrap_or(own) };
    let attachments = copy_blobs(&blobs, &folder.blobs(), &manifest.attachments, |_| true)?;
    name_whole(part, &target)?;
    Ok(Restored { attachments, missing: manifest.attachments.len() - attachments })
}

/// The manifest of a backup and its header, when its files are those that were written.
pub(crate) fn whole(backup: &Path) -> Result<(Manifest, Vec<u8>), StoreError> {
    let manifest = read_manifest(backup)?;
    let source = Folder::at(backup);
    let header = fs::read(source.header()).map_err(|_| StoreError::BackupDamaged)?;
    let whole = file_hash(&source.database()).is_ok_and(|hash| hash == manifest.database)
        && hex(blake3::hash(&header).as_bytes()) == manifest.header;
    if whole { Ok((manifest, header)) } else { Err(StoreError::BackupDamaged) }
}

/// Brings back what opens: database and header.
pub(crate) fn bring_back(source: &Folder, target: &Folder, header: &[u8]) -> Result<(), StoreError> {
    copy_file(&source.database(), &target.database())?;
    write_whole(&target.header(), header)
}
