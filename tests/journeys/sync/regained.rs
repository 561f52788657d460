//! Groups that lie in another storage than the person's own: after the only computer was lost, the words of its recovery sheet lead into
//! them again, and nobody in who was taken out.

use std::fs;

use kring_core::charter::view::CharterId;
use kring_core::sync::sharing::view::{Sharing, SharingAgain, SharingBegin, SharingGroup};
use kring_core::sync::view::{SyncRevoke, SyncState};
use kring_core::{Failure, backup, charter, sync};
use kring_tests::*;

use super::recovery::{for_words, recovers, words_of};
use super::{looks, turns_on};
use crate::charter::a_group;
use crate::sharing::{Pair, adds, in_step, joins, removes, shares, standing};

/// Comes into a group again by words.
async fn comes_back(person: &Person, circle: &str, words: &str) -> Result<Sharing, Failure> {
    let (circle, words) = (circle.into(), words.into());
    let request = SharingAgain { circle, words, address: None, login: None, follow: false };
    sync::sharing::again(&person.app, request).await
}

/// Takes the other computer out of the notebook.
async fn takes_the_other_out(person: &Person) {
    let devices = looks(person).await.devices;
    let id = devices.into_iter().find(|one| !one.here && one.active).expect("there is another").id;
    sync::revoke(&person.app, SyncRevoke { id, with: vec![] }).await.expect("it is taken out");
}

/// How many computers of the person's belong to a group.
async fn computers(person: &Person, circle: &str) -> u32 {
    standing(person, circle).await.people.into_iter().find(|one| one.me).expect("they are in it").devices
}

async fn has_guideline(pair: &Pair, person: &Person, label: &str) -> bool {
    pair.read_by(person).await.content.guidelines.iter().any(|one| one.label["en"].text == label)
}

#[tokio::test]
async fn whoever_alone_keeps_a_group_enters_it_again_after_the_only_computer_was_lost() {
    let (pair, own) = (Pair::is_in().await, tempfile::tempdir().unwrap());
    let (circle, lost) = (&pair.circle, pair.ann());
    let words = words_of(lost).await;
    turns_on(lost, own.path()).await;
    looks(lost).await;
    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    let away = standing(&new, circle).await;
    assert_eq!((away.status.state, away.elsewhere.as_deref()), (SyncState::Off, Some("Laptop")));
    assert_eq!(away.elsewhere_at, Some(sync::address_of(pair.storage.path())), "where it lies came along");

    takes_the_other_out(&new).await;
    let back = comes_back(&new, circle, &words).await.expect("the words lead into the group");
    assert_eq!((back.status.state, back.keeper), (SyncState::On, true), "and keep it as before");
    assert_eq!(computers(&new, circle).await, 1, "the lost computer is out of the group as well");
    assert_eq!(comes_back(&new, circle, &words).await.unwrap_err().code, "sharing-is-on");
    adds(&new, &pair.ann.id, "From the new machine").await;
    in_step(&[&new, &pair.ben]).await;
    adds(&pair.ben, &pair.ann.id, "From Ben").await;
    in_step(&[&pair.ben, &new]).await;
    assert!(has_guideline(&pair, &pair.ben, "From the new machine").await);
    assert!(has_guideline(&pair, &new, "From Ben").await);
    // Whoever has the lost computer reads nothing of it, and the group has a keeper again.
    looks(lost).await;
    assert_eq!(standing(lost, circle).await.status.state, SyncState::Outside);
    assert!(!has_guideline(&pair, lost, "From Ben").await);
    let cy = a_coach().await;
    joins(&new, &cy, circle, "Cy").await;
    for person in [&new, &pair.ben, &cy] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_lost_computer_that_is_taken_out_later_goes_from_the_groups_too() {
    let (pair, own) = (Pair::is_in().await, tempfile::tempdir().unwrap());
    let words = words_of(pair.ann()).await;
    turns_on(pair.ann(), own.path()).await;
    looks(pair.ann()).await;
    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    comes_back(&new, &pair.circle, &words).await.unwrap();
    assert_eq!(computers(&new, &pair.circle).await, 2);
    takes_the_other_out(&new).await;
    assert_eq!(computers(&new, &pair.circle).await, 1);
    // Its words were those of the new one too, and open everything once more.
    looks(&new).await;
    let third = a_newcomer();
    recovers(&third, own.path(), &words).await.unwrap();
    looks(&third).await;
    assert!(comes_back(&third, &pair.circle, &words).await.unwrap().keeper);
}

#[tokio::test]
async fn a_lost_computer_that_had_left_a_group_and_come_back_goes_from_it_too() {
    let (pair, own) = (Pair::is_in().await, tempfile::tempdir().unwrap());
    let (circle, ben) = (&pair.circle, &pair.ben);
    turns_on(ben, own.path()).await;
    sync::sharing::leave(&ben.app, SharingGroup { circle: circle.clone() }).await.unwrap();
    looks(pair.ann()).await;
    joins(pair.ann(), ben, circle, "Ben").await;
    let words = words_of(ben).await;
    pair.in_step().await;
    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    comes_back(&new, circle, &words).await.expect("the words lead into the group");
    assert_eq!(computers(&new, circle).await, 2);
    takes_the_other_out(&new).await;
    assert_eq!(computers(&new, circle).await, 1, "by whatever key the group knows it");
}

#[tokio::test]
async fn a_backup_on_a_new_computer_comes_into_the_group_by_the_words_too() {
    let pair = Pair::is_in().await;
    let words = words_of(pair.ann()).await;
    looks(pair.ann()).await;
    let stick = pair.ann().home.path().join("stick");
    backup::to(&pair.ann().app, &stick, false).await.unwrap();
    let copy = a_newcomer();
    backup::restore(&copy.app, &stick, &copy.home.path().join("second")).await.unwrap();
    copy.unlocks().await;
    assert_eq!(standing(&copy, &pair.circle).await.status.state, SyncState::Copied);
    let back = comes_back(&copy, &pair.circle, &words).await.expect("the words lead into the group");
    assert_eq!((back.status.state, back.keeper), (SyncState::On, true));
    adds(&copy, &pair.ann.id, "From the backup").await;
    in_step(&[&copy, &pair.ben]).await;
    assert!(has_guideline(&pair, &pair.ben, "From the backup").await);
}

#[tokio::test]
async fn another_space_that_is_laid_beside_the_groups_is_not_entered_for_it() {
    let (storage, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let ann = a_group(&["en"]).await;
    let (lost, ben, old) = (&ann.facilitator, a_coach().await, a_newcomer());
    let words = words_of(lost).await;
    let stick = lost.home.path().join("stick");
    backup::to(&lost.app, &stick, false).await.unwrap();
    let circle = shares(&ann, storage.path()).await;
    joins(lost, &ben, &circle, "Ben").await;
    turns_on(lost, own.path()).await;
    in_step(&[lost, &ben]).await;

    // Somebody found the stick with a backup from before, and shares the group out of that, later and in the same storage.
    backup::restore(&old.app, &stick, &old.home.path().join("found")).await.unwrap();
    old.unlocks().await;
    old.waits_days(1);
    let address = sync::address_of(storage.path());
    let request = SharingBegin { circle: circle.clone(), address, login: None, name: Some("Ann".into()) };
    sync::sharing::begin(&old.app, request).await.expect("the folder is taken");
    looks(&old).await;
    assert_eq!(for_words(storage.path()).len(), 2, "her words open both");

    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    let back = comes_back(&new, &circle, &words).await.expect("the words lead into the group");
    assert_eq!(back.people.len(), 2, "into the one that Ben is in");
    adds(&new, &ann.id, "From the new machine").await;
    in_step(&[&new, &ben]).await;
    let read = charter::open(&ben.app, CharterId { id: ann.id.clone() }).await.unwrap().content.guidelines;
    assert!(read.iter().any(|one| one.label["en"].text == "From the new machine"));
}

#[tokio::test]
async fn whoever_was_taken_out_of_a_group_does_not_come_back_by_words() {
    let (pair, own) = (Pair::is_in().await, tempfile::tempdir().unwrap());
    let words = words_of(&pair.ben).await;
    words_of(pair.ann()).await;
    turns_on(&pair.ben, own.path()).await;
    pair.in_step().await;
    let kept: Vec<_> = for_words(pair.storage.path())
        .into_iter()
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect();
    assert_eq!(kept.len(), 2, "each has a sheet");
    removes(pair.ann(), &pair.circle, "Ben").await;
    assert_eq!(for_words(pair.storage.path()).len(), 1);
    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    let refused = comes_back(&new, &pair.circle, &words).await.unwrap_err();
    assert_eq!(refused.code, "sharing-again-words");
    assert_eq!(standing(&new, &pair.circle).await.status.state, SyncState::Off, "nothing has changed");

    // Somebody had copied the storage, and puts the old files back: nobody takes it for true.
    for (path, bytes) in kept {
        fs::write(path, bytes).unwrap();
    }
    comes_back(&new, &pair.circle, &words).await.expect("the old words open the old file");
    adds(pair.ann(), &pair.ann.id, "After Ben").await;
    adds(&new, &pair.ann.id, "By Ben").await;
    in_step(&[pair.ann(), &new]).await;
    let people = standing(pair.ann(), &pair.circle).await.people;
    assert!(people.iter().any(|one| one.name == "Ben" && !one.active), "they are not let in");
    assert!(!has_guideline(&pair, pair.ann(), "By Ben").await);
    assert!(!has_guideline(&pair, &new, "After Ben").await);
}

#[tokio::test]
async fn what_opened_for_somebody_who_was_taken_out_goes_also_where_nobody_else_has_a_sheet() {
    let pair = Pair::is_in().await;
    words_of(&pair.ben).await;
    pair.in_step().await;
    assert_eq!(for_words(pair.storage.path()).len(), 1);
    removes(pair.ann(), &pair.circle, "Ben").await;
    pair.ann().waits_days(2);
    looks(pair.ann()).await;
    assert_eq!(for_words(pair.storage.path()).len(), 0);
}

#[tokio::test]
async fn only_what_was_shared_and_not_left_is_entered_again_and_only_by_its_own_words() {
    let (pair, own) = (Pair::is_in().await, tempfile::tempdir().unwrap());
    let words = words_of(&pair.ben).await;
    turns_on(&pair.ben, own.path()).await;
    pair.in_step().await;
    let new = a_newcomer();
    recovers(&new, own.path(), &words).await.unwrap();
    looks(&new).await;
    let stranger = words_of(&a_coach().await).await;
    for (circle, words, code) in [
        (pair.circle.as_str(), stranger.as_str(), "sharing-again-words"),
        (pair.circle.as_str(), "abandon ability", "words-count"),
        ("01890a5d-ac96-774b-bcce-b302099a8057", words.as_str(), "sharing-off"),
        ("no group", words.as_str(), "circle-not-found"),
    ] {
        assert_eq!(comes_back(&new, circle, words).await.unwrap_err().code, code);
    }
    // Whoever leaves by one computer is not called back by the other.
    let request = SharingGroup { circle: pair.circle.clone() };
    sync::sharing::leave(&pair.ben.app, request).await.unwrap();
    looks(&pair.ben).await;
    looks(&new).await;
    assert_eq!(standing(&new, &pair.circle).await.elsewhere_at, None);
    assert_eq!(comes_back(&new, &pair.circle, &words).await.unwrap_err().code, "sharing-off");
}
