//! What was written into something that was deleted for good elsewhere: the deleting wins, and the words go to whoever wrote them.

use kring_core::journal::view::PageId;
use kring_core::sync::view::SyncStatus;
use kring_core::{journal, sync};
use kring_tests::*;

use super::{Both, looks};
use crate::pages::{edit, id};

async fn purges(person: &Person, page: &journal::view::PageView) {
    journal::purge(&person.app, PageId { id: page.id.clone() }).await.expect("it is deleted for good");
}

/// The titles of what was recovered, and their texts.
async fn recovered(person: &Person, status: &SyncStatus) -> Vec<(String, String)> {
    let mut all = vec![];
    for page in &status.recovered {
        all.push((page.title.clone(), person.reads(&page.id).await.text));
    }
    all
}

#[tokio::test]
async fn what_was_written_into_something_that_was_deleted_elsewhere_is_found_again() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("What Noor wants", "We walked along the canal.").await;
    both.are_in_step().await;
    purges(laptop, &page).await;
    let now = other.reads(&page.id).await;
    edit(&other.app, &now, &[(26, 26, " She laughed.")]).await.unwrap();
    let now = other.reads(&page.id).await;
    edit(&other.app, &now, &[(39, 39, " So did I.")]).await.unwrap();
    looks(laptop).await;
    let status = looks(other).await;
    assert!(journal::open(&other.app, id(&page)).await.is_err(), "deleting it wins");
    let wanted = [("Recovered: What Noor wants".to_owned(), "She laughed. So did I.".to_owned())];
    assert_eq!(recovered(other, &status).await, wanted, "the words that were written, and no others");
    // It is a page like any other: on the other computer too, and not said there.
    both.are_in_step().await;
    assert_eq!(laptop.finds("laughed").await, [status.recovered[0].id.clone()]);
    assert!(laptop.finds("canal").await.is_empty() && other.finds("canal").await.is_empty());
    assert!(sync::status(&laptop.app, ()).await.unwrap().recovered.is_empty());
    journal::trash(&other.app, PageId { id: status.recovered[0].id.clone() }).await.unwrap();
    assert!(
        sync::status(&other.app, ()).await.unwrap().recovered.is_empty(),
        "it is said as long as it is there"
    );
    for person in [laptop, other] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn what_was_sent_before_the_deleting_was_heard_of_is_found_again_too() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("Plan", "First.").await;
    both.are_in_step().await;
    let now = other.reads(&page.id).await;
    edit(&other.app, &now, &[(6, 6, " Second.")]).await.unwrap();
    looks(other).await;
    // Without having looked since.
    purges(laptop, &page).await;
    both.are_in_step().await;
    let status = looks(other).await;
    assert_eq!(recovered(other, &status).await, [("Recovered: Plan".to_owned(), "Second.".to_owned())]);
}

#[tokio::test]
async fn what_was_known_when_it_was_deleted_stays_deleted() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = other.writes("Written there", "And deleted here.").await;
    looks(other).await;
    looks(laptop).await;
    purges(laptop, &page).await;
    both.are_in_step().await;
    let status = looks(other).await;
    assert!(status.recovered.is_empty());
    assert!(other.finds("deleted").await.is_empty() && laptop.finds("deleted").await.is_empty());
}

#[tokio::test]
async fn moving_or_renaming_something_that_is_gone_leaves_no_page_behind() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("Old name", "Words.").await;
    both.are_in_step().await;
    purges(laptop, &page).await;
    journal::trash(&other.app, PageId { id: page.id.clone() }).await.unwrap();
    both.are_in_step().await;
    assert!(looks(other).await.recovered.is_empty());
}
