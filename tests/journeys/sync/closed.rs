//! Closed notes on a person's other device: they come with their keys, and end there too.

use kring_core::intervision::view::{ClosedAgree, ClosedGroupSet, ClosedSessionId, Layer, Shred};
use kring_core::{backup, intervision, sync};
use kring_tests::traces::{self, canary};
use kring_tests::*;

use super::{Both, files, joins, looks, turns_on};
use crate::intervision::{
    a_group, a_session, a_session_alone, code, day, everybody_keeps_notes, is_gone, notes, reads,
};

/// The keys of closed documents that lie in a storage.
fn keys(storage: &std::path::Path) -> Vec<std::path::PathBuf> {
    files(storage).into_iter().filter(|path| path.parent().unwrap().ends_with("d")).collect()
}

/// Somebody ends what nobody else holds.
async fn ends(person: &Person, id: &str, title: &str) {
    let request = Shred { id: id.into(), typed: title.into(), agreed_by: vec![] };
    intervision::shred(&person.app, request).await.expect("nobody else holds it");
}

#[tokio::test]
async fn closed_notes_reach_the_second_device_with_everything_that_only_i_have_of_them() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let group = a_group(laptop, &day(laptop, 30)).await.id;
    everybody_keeps_notes(laptop, &group).await;
    let id = a_session(laptop, &group, "A case").await.id;
    for (layer, text) in
        [(Layer::Group, "what was said"), (Layer::Mine, "what I felt"), (Layer::Supervision, "to ask")]
    {
        notes(laptop, &id, layer, text).await;
    }
    both.are_in_step().await;
    let there = reads(other, &id).await;
    assert_eq!(
        (there.title.as_str(), there.notes.as_str(), there.mine.as_str(), there.supervision.as_str()),
        ("A case", "what was said", "what I felt", "to ask")
    );
    notes(other, &id, Layer::Mine, "what I felt, and later").await;
    both.are_in_step().await;
    assert_eq!(reads(laptop, &id).await.mine, "what I felt, and later");
    for person in [laptop, other] {
        let status = looks(person).await;
        assert_eq!((status.refused, status.waiting, status.troubles.len()), (0, 0, 0));
        assert!(person.finds("felt").await.is_empty(), "closed text is in no search");
        person.verifies().await;
    }
}

#[tokio::test]
async fn what_was_written_before_its_key_was_lost_leaves_once_that_is_back() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    both.are_in_step().await;
    let id = a_session_alone(laptop, "A case", &day(laptop, 30)).await.id;
    notes(laptop, &id, Layer::Group, "what was said").await;
    let file = laptop.folder().join("sealed.keys");
    let keys = std::fs::read(&file).unwrap();
    for lost in [Some(&b"no keys"[..]), None] {
        laptop.locks().await;
        match lost {
            Some(bytes) => std::fs::write(&file, bytes).unwrap(),
            None => std::fs::remove_file(&file).unwrap(),
        }
        laptop.unlocks().await;
        assert_eq!(code(sync::now(&laptop.app, ()).await), "closed-keys-lost");
    }
    laptop.locks().await;
    std::fs::write(&file, keys).unwrap();
    laptop.unlocks().await;
    both.are_in_step().await;
    assert_eq!(reads(other, &id).await.notes, "what was said");
    laptop.verifies().await;
}

#[tokio::test]
async fn what_ends_on_one_device_ends_on_the_other_and_its_key_goes_from_the_storage() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let stays = a_session_alone(laptop, "Stays", &day(laptop, 30)).await.id;
    let goes = a_session_alone(laptop, "Goes", &day(laptop, 30)).await.id;
    notes(laptop, &stays, Layer::Group, "stays").await;
    let before = keys(both.storage.path()).len();
    notes(laptop, &goes, Layer::Group, "goes").await;
    both.are_in_step().await;
    assert!(before == 0 && keys(both.storage.path()).len() >= 8, "a key for each document");
    // What the other writes meanwhile ends with the rest.
    notes(other, &goes, Layer::Mine, "written meanwhile").await;
    ends(laptop, &goes, "Goes").await;
    both.are_in_step().await;
    both.are_in_step().await;
    assert!(is_gone(laptop, &goes).await && is_gone(other, &goes).await);
    assert_eq!(reads(other, &stays).await.notes, "stays");
    let left = laptop.app.vault().await.unwrap().closed_keys(None).await.unwrap().len();
    assert_eq!(keys(both.storage.path()).len(), left, "no key of what has ended is left in the storage");
    assert_eq!(other.app.vault().await.unwrap().closed_keys(None).await.unwrap().len(), left);
    let told = intervision::certificates(&other.app, ()).await.unwrap();
    assert!(told.iter().any(|one| one.id == goes), "the other device says too that it has ended");
    for person in [laptop, other] {
        assert_eq!(looks(person).await.refused, 0);
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_storage_tells_nothing_of_closed_notes_and_keeps_no_key_in_the_open() {
    let both = Both::are_in().await;
    let words = canary(311);
    let id = a_session_alone(&both.laptop, &words, &day(&both.laptop, 30)).await.id;
    notes(&both.laptop, &id, Layer::Group, &words).await;
    both.are_in_step().await;
    assert_eq!(reads(&both.other, &id).await.notes, words);
    let keys = both.laptop.app.vault().await.unwrap().closed_keys(None).await.unwrap();
    assert!(keys.len() >= 4);
    for path in files(both.storage.path()) {
        let bytes = std::fs::read(&path).unwrap();
        assert!(!traces::holds(&bytes, words.as_bytes()) && !traces::holds_packed(&bytes, words.as_bytes()));
        assert!(!keys.iter().any(|(_, key)| traces::holds(&bytes, key.as_bytes())));
    }
}

#[tokio::test]
async fn a_notebook_that_was_brought_back_gets_the_keys_of_what_still_lives_and_of_nothing_else() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    turns_on(&laptop, storage.path()).await;
    let lives = a_session_alone(&laptop, "Lives", &day(&laptop, 30)).await.id;
    let ended = a_session_alone(&laptop, "Ended", &day(&laptop, 30)).await.id;
    notes(&laptop, &lives, Layer::Mine, "still here").await;
    looks(&laptop).await;
    let stick = laptop.home.path().join("stick");
    backup::to(&laptop.app, &stick, false).await.unwrap();
    ends(&laptop, &ended, "Ended").await;
    looks(&laptop).await;
    let back = a_newcomer();
    backup::restore(&back.app, &stick, &back.home.path().join("second")).await.unwrap();
    back.unlocks().await;
    let lost = intervision::open(&back.app, ClosedSessionId { id: lives.clone() }).await;
    assert_eq!(code(lost), "closed-not-found", "a backup has no keys");
    joins(&laptop, &back).await;
    let both = Both { laptop, other: back, storage };
    both.are_in_step().await;
    assert_eq!(reads(&both.other, &lives).await.mine, "still here");
    assert!(is_gone(&both.other, &ended).await);
    both.other.verifies().await;
}

#[tokio::test]
async fn closed_notes_from_before_they_could_leave_leave_now() {
    let both = Both::are_in().await;
    let laptop = &both.laptop;
    let id = a_session_alone(laptop, "From before", &day(laptop, 30)).await.id;
    notes(laptop, &id, Layer::Mine, "one").await;
    {
        // As a notebook of the time before: they were passed over, and nothing says that they leave.
        let vault = laptop.app.vault().await.unwrap();
        let book = vault.books().await.unwrap()[0];
        vault.count_leaving(book, 0).await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let connection = reader.connection().unwrap();
        for sql in ["DELETE FROM outgoing", "DELETE FROM setting WHERE name LIKE 'closed leave by %'"] {
            sqlx::query(sql).execute(&mut *connection).await.unwrap();
        }
    }
    notes(laptop, &id, Layer::Mine, "one and two").await;
    both.are_in_step().await;
    assert_eq!(reads(&both.other, &id).await.mine, "one and two");
    assert_eq!(looks(&both.other).await.refused, 0);
}

#[tokio::test]
async fn notes_end_with_their_group_also_where_each_device_heard_of_one_agreement() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let group = a_group(laptop, &day(laptop, 90)).await.id;
    let session = a_session(laptop, &group, "A case").await.id;
    let ends = Some(day(laptop, 40));
    let sooner = ClosedGroupSet { id: group.clone(), ends, ..ClosedGroupSet::default() };
    intervision::group_set(&laptop.app, sooner).await.unwrap();
    both.are_in_step().await;
    for (person, named) in [(laptop, "Noor"), (other, "Bo")] {
        let agree = ClosedAgree { id: group.clone(), person: named.into(), date: None };
        intervision::group_agree(&person.app, agree).await.unwrap();
    }
    both.are_in_step().await;
    assert_eq!(reads(laptop, &session).await.ends, day(laptop, 90), "neither saw the last of them");
    laptop.locks().await;
    laptop.unlocks().await;
    both.are_in_step().await;
    for person in [laptop, other] {
        assert_eq!(reads(person, &session).await.ends, day(laptop, 40));
        person.verifies().await;
    }
}
