//! One person, two devices, and a folder between them that somebody else carries: what one writes the other has, and the folder knows
//! nothing.

mod closed;
mod devices;
mod folder;
mod recovered;
pub mod recovery;
mod regained;
mod together;

use std::path::{Path, PathBuf};

use kring_core::sync::view::{SyncAdd, SyncJoin, SyncRequestId, SyncState, SyncStatus};
use kring_core::{Failure, sync};
use kring_tests::*;

/// A person's two devices, both in.
pub struct Both {
    pub laptop: Person,
    pub other: Person,
    pub storage: tempfile::TempDir,
}

impl Both {
    /// A notebook on a laptop, with sync on, and a second device that was let in.
    pub async fn are_in() -> Self {
        let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
        turns_on(&laptop, storage.path()).await;
        let other = a_coach().await;
        joins(&laptop, &other).await;
        let both = Self { laptop, other, storage };
        both.are_in_step().await;
        both
    }

    /// Each looks twice: once to send, once to hear of it.
    pub async fn are_in_step(&self) {
        for _ in 0..2 {
            looks(&self.laptop).await;
            looks(&self.other).await;
        }
    }
}

/// Turns sync on with a folder.
pub async fn turns_on(person: &Person, folder: &Path) -> SyncStatus {
    let add = SyncAdd { address: sync::address_of(folder), login: None, name: Some("Laptop".into()) };
    let added = sync::add(&person.app, add).await.expect("the folder is taken");
    assert_eq!(added.status.state, SyncState::On);
    assert_eq!(added.status.failure, None);
    added.status
}

/// Looks into the storage.
pub async fn looks(person: &Person) -> SyncStatus {
    sync::now(&person.app, ()).await.expect("the storage is there").status
}

/// Asks to be let in with a new invitation.
pub async fn asks(inviter: &Person, person: &Person) -> Result<SyncStatus, Failure> {
    let text = sync::invite(&inviter.app, ()).await.expect("an invitation is made").text;
    let join = SyncJoin { text, name: Some("Second".into()), address: None, login: None };
    sync::join(&person.app, join).await
}

/// Asks, and is let in by somebody who compared the words.
pub async fn joins(inviter: &Person, person: &Person) {
    let waiting = asks(inviter, person).await.expect("the invitation is good");
    assert_eq!(waiting.state, SyncState::Waiting);
    let requests = looks(inviter).await.requests;
    assert_eq!(requests.len(), 1);
    assert_eq!(Some(&requests[0].words), waiting.words.as_ref(), "both show the same six words");
    assert_eq!(requests[0].words.split(' ').count(), 6);
    let id = requests[0].id.clone();
    sync::approve(&inviter.app, SyncRequestId { id }).await.expect("the device is let in");
    assert_eq!(looks(person).await.state, SyncState::On);
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![];
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => all.extend(files(&path)),
            path => all.push(path),
        }
    }
    all.sort();
    all
}

/// The segments in a storage.
pub fn segments(storage: &Path) -> Vec<PathBuf> {
    files(storage)
        .into_iter()
        .filter(|path| path.parent().unwrap().parent().unwrap().ends_with("l"))
        .collect()
}
