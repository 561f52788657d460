//! The file with the keys of closed notes is damaged, lost or another one: that is what is said, and nothing counts as ended.

use std::fs;

use kring_core::intervision;
use kring_core::intervision::view::{ClosedListQuery, Shred};
use kring_core::sync::sharing::view::SharingBegin;
use kring_core::{backup, sync, vault};
use kring_tests::*;

use super::*;
use crate::sharing::{in_step, joins};

/// Opens the notebook with another file of keys, or without one.
async fn opens_with(ann: &Person, keys: Option<&[u8]>) {
    ann.locks().await;
    let file = ann.folder().join("sealed.keys");
    match keys {
        Some(keys) => fs::write(file, keys).unwrap(),
        None => fs::remove_file(file).unwrap(),
    }
    ann.unlocks().await;
}

async fn lost(ann: &Person) -> Vec<bool> {
    let sessions = intervision::list(&ann.app, ClosedListQuery::default()).await.unwrap();
    let groups = intervision::group_list(&ann.app, ()).await.unwrap();
    let sessions = sessions.into_iter().map(|row| row.lost);
    sessions.chain(groups.into_iter().map(|row| row.lost)).collect()
}

#[tokio::test]
async fn keys_that_are_damaged_or_gone_are_said_and_nothing_ends_by_them() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 3)).await.id;
    let session = a_session(&ann, &group, "A case").await.id;
    notes(&ann, &session, Layer::Mine, "what I saw").await;
    let whole = fs::read(ann.folder().join("sealed.keys")).unwrap();
    let (mut flipped, short) = (whole.clone(), whole[..whole.len() / 2].to_vec());
    flipped[whole.len() / 2] ^= 1;
    let foreign = fs::read(ann.folder().join("vault.json")).unwrap();
    for keys in [Some(flipped), Some(short), Some(foreign), Some(Vec::new()), None] {
        opens_with(&ann, keys.as_deref()).await;
        lives_through(&ann, 4).await;
        assert_eq!(lost(&ann).await, [true, true]);
        let add = ClosedGroupAdd { name: "Another".into(), people: vec![], me: None, ends: None };
        let begun = intervision::group_add(&ann.app, add).await;
        assert_eq!(code(begun), "closed-keys-lost", "its key would go when the old ones are put back");
        let opened = intervision::open(&ann.app, ClosedSessionId { id: session.clone() }).await;
        assert_eq!(code(opened), "closed-keys-lost");
        let shred = Shred { id: group.clone(), typed: "Tuesday door".into(), agreed_by: vec![] };
        assert_eq!(code(intervision::shred(&ann.app, shred).await), "closed-keys-lost");
        assert!(intervision::certificates(&ann.app, ()).await.unwrap().is_empty(), "nothing has ended");
        let report = vault::verify(&ann.app, ()).await.unwrap();
        let failed: Vec<_> =
            report.checks.iter().filter(|check| !check.ok).map(|check| &*check.name).collect();
        assert_eq!(failed, ["closed"]);
        ann.locks().await;
        let file = ann.folder().join("sealed.keys");
        assert_eq!(fs::read(file).ok(), keys, "what is there is left as it is");
        ann.unlocks().await;
    }
    opens_with(&ann, Some(&whole)).await;
    let certificates = intervision::certificates(&ann.app, ()).await.unwrap();
    assert_eq!(certificates.len(), 2, "with its keys it ends as it was agreed");
    assert!(lost(&ann).await.is_empty());
    ann.verifies().await;
}

#[tokio::test]
async fn keys_that_are_gone_are_said_of_what_somebody_else_wrote_too() {
    let (ann, bo, storage) = (a_coach().await, a_coach().await, tempfile::tempdir().unwrap());
    bo.writes("A page", "from before").await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let session = a_session(&ann, &group, "A case").await.id;
    let address = sync::address_of(storage.path());
    let begin = SharingBegin { circle: group.clone(), address, login: None, name: None };
    sync::sharing::begin(&ann.app, begin).await.unwrap();
    joins(&ann, &bo, &group, "Bo").await;
    in_step(&[&ann, &bo]).await;
    assert_eq!(reads(&bo, &session).await.title, "A case");
    assert!(lost(&bo).await.iter().all(|lost| !lost), "control: with its keys nothing is lost");
    opens_with(&bo, None).await;
    assert_eq!(lost(&bo).await, [true, true], "Bo wrote in neither of them");
    let opened = intervision::open(&bo.app, ClosedSessionId { id: session }).await;
    assert_eq!(code(opened), "closed-keys-lost");
}

#[tokio::test]
async fn keys_of_what_has_ended_do_not_come_back_with_an_older_file() {
    let ann = a_coach().await;
    let session = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    let other = a_session_alone(&ann, "Another", &day(&ann, 30)).await.id;
    let older = fs::read(ann.folder().join("sealed.keys")).unwrap();
    let shred = Shred { id: session.clone(), typed: "A case".into(), agreed_by: vec![] };
    intervision::shred(&ann.app, shred).await.unwrap();
    let left = fs::read(ann.folder().join("sealed.keys")).unwrap().len();
    assert!(left < older.len(), "control: the older file holds more keys");
    opens_with(&ann, Some(&older)).await;
    let now = fs::read(ann.folder().join("sealed.keys")).unwrap();
    assert_eq!(now.len(), left, "the keys of what ended go again");
    assert_eq!(reads(&ann, &other).await.title, "Another");
    let opened = intervision::open(&ann.app, ClosedSessionId { id: session }).await;
    assert_eq!(code(opened), "closed-not-found");
    ann.verifies().await;
}

#[tokio::test]
async fn what_a_backup_left_out_is_not_lost() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    a_session(&ann, &group, "A case").await;
    backup::now(&ann.app, ()).await.unwrap();
    let made = backup::list(&ann.app, ()).await.unwrap()[0].id.clone();
    let place = ann.home.path().join("restored");
    backup::restore(&ann.app, &ann.folder().join("backups").join(made), &place).await.unwrap();
    vault::open_folder(&ann.app, &place).await.unwrap();
    ann.unlocks().await;
    assert_eq!(lost(&ann).await, [false, false]);
    ann.verifies().await;
}
