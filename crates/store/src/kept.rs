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

/// The kept backups, each read once.
pub(crate) struct Kept {
    /// Those that say what they hold, newest first.
    pub(crate) said: Vec<Backup>,
    /// How many do not even say any more what they hold; nothing brings those back. What a newer program wrote, that one does.
    pub(crate) lost: usize,
}

/// Looks through the kept backups.
pub(crate) fn look(folder: &Folder) -> Result<Kept, StoreError> {
    let is_ours = |name: &str| OCCASIONS.iter().any(|occasion| name.ends_with(end(*occasion)));
    let mut kept = Kept { said: Vec::new(), lost: 0 };
    for id in names(folder)? {
        match read_manifest(&folder.backups().join(&id)) {
            Ok(manifest) => kept.said.push(Backup { id, manifest }),
            Err(StoreError::Newer) => {}
            Err(_) => kept.lost += usize::from(is_ours(&id)),
        }
    }
    kept.said.sort_by(|a, b| b.manifest.made.cmp(&a.manifest.made));
    Ok(kept)
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
        let kept = look(&folder).unwrap();
        assert_eq!((kept.lost, kept.said.len()), (2, 0));
        assert!(matches!(read_manifest(&newer), Err(StoreError::Newer)));
        assert_eq!(names(&folder).unwrap().len(), 4);
    }
}
