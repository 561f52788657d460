//! The vault's folder: where each part lies, and files that are written whole or not at all.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::copying::copy_watched;
use crate::error::StoreError;

/// What is not complete yet has a name that begins so.
pub(crate) const TEMPORARY: &str = ".kring-";
/// A backup while another takes its place.
pub(crate) const REPLACED: &str = ".kring-old-";

/// Paths inside one vault folder.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`, which need not exist yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }
    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }
    /// Format version, derivation parameters and wrapped keys.
    pub fn header(&self) -> PathBuf {
        self.root.join("vault.json")
    }
    /// The SQLCipher database.
    pub fn database(&self) -> PathBuf {
        self.root.join("vault.db")
    }
    /// The database under its new key while the locks are being changed.
    pub fn next_database(&self) -> PathBuf {
        self.root.join("vault.db.next")
    }
    /// Attachments.
    pub fn blobs(&self) -> PathBuf {
        self.root.join("blobs")
    }
    /// The keys of sealed documents.
    pub fn sealed_keys(&self) -> PathBuf {
        self.root.join("sealed.keys")
    }
    /// Backups that the program keeps.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }
    /// What a process holds that has the vault open.
    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("vault.lock")
    }

    /// Creates the folder for a new vault. Fails when it holds anything but what a creation that was cut short has left.
    pub fn create(&self) -> Result<(), StoreError> {
        if self.is_unfinished() && self.take_lock().is_ok() {
            self.remove_unfinished();
        }
        match fs::read_dir(&self.root) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    return Err(StoreError::FolderNotEmpty);
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            // A file has the name.
            Err(error) if error.kind() == ErrorKind::NotADirectory => return Err(StoreError::FolderNotEmpty),
            Err(error) => return Err(error.into()),
        }
        fs::create_dir_all(&self.root)?;
        restrict(&self.root)?;
        fs::create_dir_all(self.blobs())?;
        fs::create_dir_all(self.backups())?;
        Ok(())
    }

    /// Whether everything in the folder is of a creation that was cut short. A database without a header is not: its header was
    /// lost, and one of a backup may still open it.
    fn is_unfinished(&self) -> bool {
        let Ok(entries) = fs::read_dir(&self.root) else { return false };
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let Ok(names) = entries.map(|entry| entry.map(name)).collect::<Result<Vec<_>, _>>() else {
            return false;
        };
        let ours = |name: &String| {
            name.starts_with(TEMPORARY)
                || name.starts_with("vault.db.next")
                || ["vault.lock", "blobs", "backups"].contains(&name.as_str())
        };
        !names.is_empty() && names.iter().all(ours)
    }

    /// Removes what a creation that failed has left behind. Touches nothing once there is a header or a named database.
    pub fn remove_unfinished(&self) {
        if self.header().exists() || self.database().exists() {
            return;
        }
        for entry in fs::read_dir(&self.root).into_iter().flatten().flatten() {
            // Folders go only when they are empty.
            let _ = fs::remove_file(entry.path());
            let _ = fs::remove_dir(entry.path());
        }
        let _ = fs::remove_dir(&self.root);
    }

    /// Clears what a program that was killed has left half written in the folder. The lock is held and the key is right.
    pub(crate) fn sweep(&self) {
        for place in [self.root.clone(), self.backups()] {
            for entry in fs::read_dir(&place).into_iter().flatten().flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if !name.starts_with(TEMPORARY) {
                    continue;
                }
                // A backup that was being replaced: the old one comes back unless the new one has its name.
                let replaced =
                    name.strip_prefix(REPLACED).map(|id| place.join(id)).filter(|kept| !kept.exists());
                let _ = match replaced {
                    Some(kept) => fs::rename(entry.path(), kept),
                    None if entry.path().is_dir() => fs::remove_dir_all(entry.path()),
                    None => fs::remove_file(entry.path()),
                };
            }
        }
    }
}

/// Writes `bytes` to `path` so that a reader finds either the old file or the new one, also after a power cut.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let parent = path.parent().ok_or(StoreError::Internal("a file without a folder"))?;
    let mut temporary = tempfile::Builder::new().prefix(&temporary_name(path)).tempfile_in(parent)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|error| StoreError::from(error.error))?;
    sync_folder(parent)
}

/// Writes a file that leaves, in the same way; nowhere in a notebook's folder.
pub fn write_outside(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    refuse_inside(path)?;
    write_whole(path, bytes)
}

/// Refuses a place where no such file could be written. Leaves nothing there.
pub fn try_outside(path: &Path) -> Result<(), StoreError> {
    refuse_inside(path)?;
    let parent = path.parent().ok_or(StoreError::Internal("a file without a folder"))?;
    let mut temporary = tempfile::Builder::new().prefix(&temporary_name(path)).tempfile_in(parent)?;
    temporary.write_all(&[0; 4096])?;
    Ok(temporary.as_file().sync_all()?)
}

/// Refuses a place inside the folder of a notebook or a backup, this one or another, wherever links lead: nothing but its own lies there.
pub fn refuse_inside(path: &Path) -> Result<(), StoreError> {
    let absolute = std::path::absolute(path)?;
    let is_one = |folder: Folder| folder.header().exists() && folder.database().exists();
    let inside = |path: &Path| path.ancestors().skip(1).any(|above| is_one(Folder::at(above)));
    let refused = inside(&absolute) || real(&absolute).is_some_and(|real| inside(&real));
    if refused { Err(StoreError::Request("place")) } else { Ok(()) }
}

/// Where a full path leads once every link in it is followed, as far as anything is there.
pub(crate) fn real(path: &Path) -> Option<PathBuf> {
    path.ancestors().find_map(|above| {
        let below = path.strip_prefix(above).ok()?;
        Some(above.canonicalize().ok()?.join(below))
    })
}

/// Copies a file, durably. The copy can be written whatever the original allows, as one from a read-only stick does not.
pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    copy_watched(from, to, |_| true)
}

/// How the name of a file begins that will be called `path`.
pub(crate) fn temporary_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy()).filter(|name| name.len() <= 120);
    name.map_or(TEMPORARY.to_owned(), |name| format!("{TEMPORARY}{name}-"))
}

/// Removes what a program that was killed had not yet called `path`.
pub(crate) fn remove_temporaries(path: &Path) {
    let Some(parent) = path.parent() else { return };
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(&temporary_name(path)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes the names in `folder` durable.
pub fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Only its owner looks into the folder.
pub(crate) fn restrict(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Refuses a folder that a program keeps in step with a server, wherever links lead.
pub(crate) fn refuse_synchronised(folder: &Path) -> Result<(), StoreError> {
    let absolute = std::path::absolute(folder)?;
    // A link may lead into such a folder from anywhere.
    let product = synchronised_by(&absolute).or_else(|| synchronised_by(&real(&absolute)?));
    product.map_or(Ok(()), |product| Err(StoreError::Synchronised(product)))
}

/// The program that keeps `path` in step with a server, when its marks are found in the path or in a folder above it.
///
/// A database in such a folder is copied while it is being written, and comes back torn or doubled.
pub fn synchronised_by(path: &Path) -> Option<&'static str> {
    const NAMES: [(&str, &str); 17] = [
        ("Dropbox", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("CloudStorage", "iCloud"),
        ("iCloud Drive", "iCloud"),
        ("MEGA", "MEGA"),
        ("pCloudDrive", "pCloud"),
        ("pCloud Drive", "pCloud"),
        ("Proton Drive", "Proton Drive"),
        ("SynologyDrive", "Synology Drive"),
        ("Seafile", "Seafile"),
        ("kDrive", "kDrive"),
    ];
    const MARKS: [(&str, &str); 8] = [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".SyncID", "Resilio Sync"),
        (".tmp.drivedownload", "Google Drive"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    ];
    for folder in path.ancestors() {
        if let Some(name) = folder.file_name().and_then(|name| name.to_str()) {
            let named = NAMES.iter().find(|(mark, _)| {
                name == *mark || name.strip_prefix(mark).is_some_and(|rest| rest.starts_with([' ', '-', '(']))
            });
            if let Some((_, product)) = named {
                return Some(product);
            }
        }
        // In the home folder, Dropbox keeps a folder of that name for itself; in what it synchronises, a file.
        let marked =
            |mark: &str| folder.join(mark).exists() && (mark != ".dropbox" || folder.join(mark).is_file());
        if let Some((_, product)) = MARKS.iter().find(|(mark, _)| marked(mark)) {
            return Some(product);
        }
        let journal = fs::read_dir(folder).ok().and_then(|entries| {
            entries.flatten().take(2_000).find_map(|entry| {
                let name = entry.file_name();
                let name = name.to_str()?;
                ((name.starts_with(".sync_") || name.starts_with("._sync_")) && name.ends_with(".db"))
                    .then_some(())
            })
        });
        if journal.is_some() {
            return Some("Nextcloud");
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_sync_programs_are_recognised() {
        let place = tempfile::tempdir().unwrap();
        assert_eq!(synchronised_by(place.path()), None);
        assert_eq!(synchronised_by(&place.path().join("OneDrive - Circle/kring")), Some("OneDrive"));
        assert_eq!(synchronised_by(&place.path().join("Dropbox/a/b")), Some("Dropbox"));
        assert_eq!(synchronised_by(&place.path().join("SynologyDrive/kring")), Some("Synology Drive"));
        fs::create_dir(place.path().join(".stfolder")).unwrap();
        assert_eq!(synchronised_by(&place.path().join("deep/below")), Some("Syncthing"));
    }

    #[test]
    fn a_whole_file_replaces_the_old_one() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("x");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}
