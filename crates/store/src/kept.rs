//! The backups beside the notebook: how they are called, which there are, which of them nothing brings back any more, and by which rule
//! they stay.

use std::collections::BTreeSet;
use std::fs;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::backup::{Backup, Occasion, read_manifest};
use crate::error::StoreError;
use crate::folder::Folder;

/// Days, weeks and months for which one backup each is kept.
const KEPT: [usize; 3] = [7, 4, 6];
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

/// Which of these moments keep their backup: the newest of each of the last 7 days, 4 weeks and 6 months that have any.
pub(crate) fn of(made: &[Timestamp]) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..made.len()).collect();
    newest_first.sort_by_key(|at| std::cmp::Reverse(made.get(*at).copied()));
    let mut keep = BTreeSet::new();
    for (period, count) in KEPT.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for at in &newest_first {
            let Some(moment) = made.get(*at) else { continue };
            let date = moment.to_zoned(TimeZone::UTC).date();
            let week = date.iso_week_date();
            let name = match period {
                0 => (i32::from(date.year()), i32::from(date.day_of_year())),
                1 => (i32::from(week.year()), i32::from(week.week())),
                _ => (i32::from(date.year()), i32::from(date.month())),
            };
            if seen.len() < *count && seen.insert(name) {
                keep.insert(*at);
            }
        }
    }
    keep
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    fn at(day: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + day * 86_400).unwrap()
    }

    #[test]
    fn a_year_of_days_keeps_days_weeks_and_months() {
        let made: Vec<Timestamp> = (0..365).map(at).collect();
        let keep = of(&made);
        assert!((358..365).all(|day| keep.contains(&day)), "the last seven days");
        assert!((12..=16).contains(&keep.len()), "{}", keep.len());
        assert!(made.get(*keep.first().unwrap()).unwrap() < &at(240), "the sixth month back");
    }

    proptest! {
        #[test]
        fn the_newest_always_stays_and_never_more_than_seventeen(days in prop::collection::btree_set(0i64..900, 1..80)) {
            let made: Vec<Timestamp> = days.iter().map(|day| at(*day)).collect();
            let keep = of(&made);
            prop_assert!(keep.contains(&(made.len() - 1)));
            prop_assert!(keep.len() <= 17);
        }
    }
}
