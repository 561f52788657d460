//! The backups beside the notebook: how they are called, which there are, and which of them nothing brings back any more.

use std::fs;

use jiff::Timestamp;

use crate::backup::{Backup, Occasion, read_manifest};
use crate::error::StoreError;
use crate::folder::Folder;

/// All that occasions a backup.
const OCCASIONS: [Occasion; 3] = [Occasion::Daily, Occasion::ByHand, Occasion::BeforeMigration];

/// What a backup is called: by its moment and what occasioned it.
pub(crate) fn backup_name(now: Timestamp, occasion: Occasion) -> String {
    format!("{}{}", now.strftime("%Y-%m-%dT%H%M%S%3fZ"), end(occasion))
}

fn end(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Daily => "-daily",
        Occasion::ByHand => "-by-hand",
        Occasion::BeforeMigration => "-before-migration",
    }
}

/// The names of everything that looks like a kept backup, whole or not.
pub(crate) fn names(folder: &Folder) -> Result<Vec<String>, StoreError> {
    if !folder.backups().exists() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.backups())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Those that say what they hold, newest first.
pub(crate) fn list(folder: &Folder) -> Result<Vec<Backup>, StoreError> {
    let mut found = Vec::new();
    for id in names(folder)? {
        if let Ok(manifest) = read_manifest(&folder.backups().join(&id)) {
            found.push(Backup { id, manifest });
        }
    }
    found.sort_by(|a, b| b.manifest.made.cmp(&a.manifest.made));
    Ok(found)
}

/// How many do not even say any more what they hold; nothing brings those back. What a newer program wrote, that one does.
pub(crate) fn count_lost(folder: &Folder) -> Result<usize, StoreError> {
    let is_ours = |name: &str| OCCASIONS.iter().any(|occasion| name.ends_with(end(*occasion)));
    let is_lost =
        |name: &str| !matches!(read_manifest(&folder.backups().join(name)), Ok(_) | Err(StoreError::Newer));
    let names = names(folder)?;
    Ok(names.iter().map(String::as_str).filter(|&name| is_ours(name) && is_lost(name)).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_that_says_nothing_is_lost_and_one_of_a_newer_program_is_not() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::at(home.path());
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let lays = |name: &str, manifest: &str| {
            let place = folder.backups().join(name);
            fs::create_dir_all(&place).unwrap();
            fs::write(place.join("backup.json"), manifest).unwrap();
            place
        };
        lays(&backup_name(now, Occasion::Daily), "{");
        lays(&backup_name(now, Occasion::ByHand), "");
        lays("Holiday in the Ardennes", "{");
        let newer = lays(&backup_name(now, Occasion::BeforeMigration), r#"{"format":4000000,"holds":[]}"#);
        assert_eq!(count_lost(&folder).unwrap(), 2);
        assert!(list(&folder).unwrap().is_empty());
        assert!(matches!(read_manifest(&newer), Err(StoreError::Newer)));
        assert_eq!(names(&folder).unwrap().len(), 4);
    }
}
