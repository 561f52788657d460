//! What a storage can do, tried out with an object that means nothing and is gone afterwards.

use std::time::{Duration, Instant};

use kring_crypto::{Hex, random_bytes};

use super::{Remote, RemoteError};

/// Where the object lies: beside the folders of spaces, which are read by their names.
const FOLDER: &str = "v1";
/// Somewhat more than a segment.
const LENGTH: usize = 96 << 10;

/// How one thing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// As it should.
    Can,
    /// It said so.
    Cannot(RemoteError),
    /// It said that it did, and it did not: other bytes came back, a name is not shown, an object is still there.
    Pretends,
    /// What it needs did not go well before.
    NotTried,
}

/// What a storage can and cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Takes an object.
    pub writes: Tried,
    /// Gives the same bytes back.
    pub reads: Tried,
    /// Shows the name. One that shows names late can be used all the same.
    pub lists: Tried,
    /// Lets an object be removed. One that does not can be used; it grows.
    pub removes: Tried,
    /// How long all of it took.
    pub took: Duration,
}

impl Check {
    /// Whether one can synchronise with it.
    pub fn is_usable(&self) -> bool {
        self.writes == Tried::Can && self.reads == Tried::Can && !matches!(self.lists, Tried::Cannot(_))
    }
}

/// Writes an object, reads it back, looks for it in the listing, and removes it.
pub async fn check(remote: &impl Remote) -> Check {
    let begun = Instant::now();
    let seed: [u8; 16] = random_bytes().unwrap_or_default();
    let name = format!("check-{}.krg", Hex(seed));
    let mut bytes = vec![0; LENGTH];
    blake3::Hasher::new().update(&seed).finalize_xof().fill(&mut bytes);

    let mut check = Check {
        writes: tried(remote.put(FOLDER, &name, &bytes).await, |()| true),
        reads: Tried::NotTried,
        lists: tried(remote.list(FOLDER).await, |_| true),
        removes: Tried::NotTried,
        took: Duration::ZERO,
    };
    if check.writes == Tried::Can {
        check.reads = tried(remote.get(FOLDER, &name).await, |found| found.as_deref() == Some(&bytes));
        check.lists = tried(remote.list(FOLDER).await, |listed| listed.iter().any(|it| it.name == name));
        check.removes = tried(remote.remove(FOLDER, &name).await, |()| true);
    }
    if check.removes == Tried::Can {
        let gone = tried(remote.get(FOLDER, &name).await, |found| found.is_none());
        check.removes = if gone == Tried::Pretends { gone } else { check.removes };
    }
    check.took = begun.elapsed();
    check
}

fn tried<T>(outcome: Result<T, RemoteError>, well: impl FnOnce(T) -> bool) -> Tried {
    match outcome.map(well) {
        Ok(true) => Tried::Can,
        Ok(false) => Tried::Pretends,
        Err(error) => Tried::Cannot(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remote::Folder;

    #[tokio::test]
    async fn a_folder_can_do_everything_and_keeps_nothing_of_the_trial() {
        let place = tempfile::tempdir().unwrap();
        let check = check(&Folder::new(place.path())).await;
        assert_eq!([check.writes, check.reads, check.lists, check.removes], [Tried::Can; 4]);
        assert!(check.is_usable());
        assert_eq!(std::fs::read_dir(place.path().join("v1")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn a_storage_that_is_away_says_so_and_nothing_further_is_tried() {
        let place = tempfile::tempdir().unwrap();
        let check = check(&Folder::new(place.path().join("stick"))).await;
        assert_eq!(check.writes, Tried::Cannot(RemoteError::Away));
        assert_eq!([check.reads, check.removes], [Tried::NotTried; 2]);
        assert!(!check.is_usable());
    }
}
