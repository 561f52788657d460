//! One process at a time: the lock of a vault's folder. The system drops it with the process, so a crash leaves nothing behind.

use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::{StoreError, reading};
use crate::folder::Folder;

/// Holds a vault for one process.
#[derive(Debug)]
pub struct FolderLock {
    file: File,
    /// The lock's file, where there was none before.
    made: Option<PathBuf>,
}

impl Folder {
    /// Whether a process holds the lock. Changes nothing.
    pub fn is_held(&self) -> Result<bool, StoreError> {
        match self.hold_shut() {
            Ok(_) => Ok(false),
            Err(StoreError::InUse) => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Keeps everybody from opening the vault for as long as the file is held; refused where somebody has it open. Changes nothing: where
    /// no lock's file lies there is none to hold.
    pub(crate) fn hold_shut(&self) -> Result<Option<File>, StoreError> {
        match File::open(self.lock()) {
            Ok(file) => match file.try_lock_shared() {
                Ok(()) => Ok(Some(file)),
                Err(fs::TryLockError::WouldBlock) => Err(StoreError::InUse),
                Err(fs::TryLockError::Error(error)) => Err(error.into()),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(reading(error)),
        }
    }

    /// Takes the lock that keeps a second process out.
    pub fn take_lock(&self) -> Result<FolderLock, StoreError> {
        let path = self.lock();
        let (file, made) = match OpenOptions::new().read(true).write(true).open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let file =
                    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
                (file, Some(path.clone()))
            }
            found => (found?, None),
        };
        match file.try_lock() {
            // Somebody who opened nothing may have taken the file away meanwhile; without a name it keeps nobody out.
            Ok(()) if is_named(&file, &path) => Ok(FolderLock { file, made }),
            Ok(()) | Err(fs::TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl FolderLock {
    /// Gives the folder free and leaves it as it was found.
    pub(crate) fn undo(self) {
        if let Some(path) = self.made {
            // While it is held: nobody else's lock is taken away.
            let _ = fs::remove_file(path);
        }
        drop(self.file);
    }
}

/// Whether the open file is the one that has this name now.
fn is_named(file: &File, path: &Path) -> bool {
    let (Ok(ours), Ok(named)) = (file.metadata(), fs::metadata(path)) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (ours.dev(), ours.ino()) == (named.dev(), named.ino())
    }
    #[cfg(not(unix))]
    {
        ours.is_file() && named.is_file()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_refused_and_a_dropped_lock_is_free() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::at(place.path());
        let held = folder.take_lock().unwrap();
        assert!(matches!(folder.take_lock(), Err(StoreError::InUse)));
        assert!(folder.is_held().unwrap());
        drop(held);
        // It was there before: whoever opens nothing leaves it.
        folder.take_lock().unwrap().undo();
        assert!(folder.lock().exists() && folder.take_lock().is_ok());
    }

    #[test]
    fn a_lock_that_was_made_in_vain_leaves_no_file() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::at(place.path());
        folder.take_lock().unwrap().undo();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
        assert!(!folder.is_held().unwrap());
    }

    #[test]
    fn a_lock_whose_file_was_taken_away_is_known() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::at(place.path());
        let held = folder.take_lock().unwrap();
        assert!(is_named(&held.file, &folder.lock()));
        fs::remove_file(folder.lock()).unwrap();
        assert!(!is_named(&held.file, &folder.lock()));
    }
}
