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
        refuse_taken(&self.root)?;
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
    match fs::File::open(folder)?.sync_all() {
        // Not every file system can do this for a folder; the files themselves are safe.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {}
        done => done?,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Only its owner looks into the folder.
pub(crate) fn restrict(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        match fs::set_permissions(folder, fs::Permissions::from_mode(0o700)) {
            // A stick or a share may have none to give. What lies there is sealed either way.
            Err(error) if error.kind() == ErrorKind::Unsupported => {}
            // Elsewhere the same is said of a folder of somebody else's, who could take away or exchange what lies there.
            Err(error) if error.kind() == ErrorKind::PermissionDenied && is_of_whoever_writes(folder) => {}
            done => done?,
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Whether the folder has the owner that a file has which is made in it, as everything has where a file system knows but one.
#[cfg(unix)]
fn is_of_whoever_writes(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let owners = || {
        let made = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder)?;
        Ok::<_, std::io::Error>((folder.metadata()?.uid(), made.as_file().metadata()?.uid()))
    };
    owners().is_ok_and(|(folder, made)| folder == made)
}

/// SQLite opens no path of more than 512 bytes; in the folder lie the kept backups, with names of their own.
const LONGEST: usize = 400;

/// Refuses a place that is neither a new folder nor an empty one, or where no vault can lie.
pub(crate) fn refuse_taken(place: &Path) -> Result<(), StoreError> {
    refuse_nowhere(place)?;
    match fs::read_dir(place).map(|mut entries| entries.next().is_some()) {
        Ok(false) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Ok(true) => Err(StoreError::FolderNotEmpty),
        // A file has the name.
        Err(error) if error.kind() == ErrorKind::NotADirectory => Err(StoreError::FolderNotEmpty),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a place where no vault can lie: its path is too long, or leads through a file or a link that leads nowhere.
fn refuse_nowhere(place: &Path) -> Result<(), StoreError> {
    let absolute = std::path::absolute(place)?;
    let leads_nowhere = |at: &Path| match at.symlink_metadata() {
        Ok(about) => about.is_symlink() && !at.exists(),
        Err(error) => error.kind() == ErrorKind::InvalidFilename,
    };
    let too_long = absolute.as_os_str().len() > LONGEST;
    let through_a_file = absolute.ancestors().skip(1).any(Path::is_file);
    match too_long || through_a_file || absolute.ancestors().any(leads_nowhere) {
        true => Err(StoreError::NoPlace),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_place_that_is_too_deep_or_behind_a_file_or_a_link_to_nowhere_holds_nothing() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        fs::write(at("letter"), "").unwrap();
        fs::create_dir(at("empty")).unwrap();
        for (link, to) in [("nowhere", "gone"), ("loop", "loop"), ("link", "empty")] {
            std::os::unix::fs::symlink(to, at(link)).unwrap();
        }
        for place in ["new", "empty", "link", "link/new", "deep/er", "a\nb", "\u{202e}שלום 🌱"] {
            assert!(refuse_taken(&at(place)).is_ok(), "{place:?}");
        }
        let deep = "deeper/".repeat(60);
        for place in ["nowhere", "nowhere/new", "loop", "loop/new", "letter/new", &"a".repeat(256), &deep] {
            assert!(matches!(refuse_taken(&at(place)), Err(StoreError::NoPlace)), "{place:?}");
        }
        assert!(matches!(refuse_taken(&at("letter")), Err(StoreError::FolderNotEmpty)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_of_ones_own_is_closed_and_one_of_somebody_elses_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let own = tempfile::tempdir().unwrap();
        fs::set_permissions(own.path(), fs::Permissions::from_mode(0o755)).unwrap();
        restrict(own.path()).unwrap();
        assert_eq!(own.path().metadata().unwrap().permissions().mode() & 0o777, 0o700);
        assert!(is_of_whoever_writes(own.path()), "where no permissions can be given that is enough");
        // Nobody closes it, and nobody makes a file in it.
        assert!(restrict(Path::new("/proc/self")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_system_that_syncs_no_folder_is_good_enough() {
        assert!(sync_folder(Path::new("/proc/self")).is_ok());
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
