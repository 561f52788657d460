//! Folders that a program keeps in step with a server: no vault lies there.

use std::fs;
use std::path::Path;

use crate::error::StoreError;
use crate::folder::real;

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
}
