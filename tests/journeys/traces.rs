//! The canary test: what was purged is nowhere, what should be ciphertext is ciphertext. Each promise beside a control that must fail.

use kring_core::journal::view::PageId;
use kring_core::{backup, journal};
use kring_tests::traces::{as_after_a_kill, canary, in_pages, on_disk, pages};
use kring_tests::*;

use crate::pages::edit;

/// How many documents have a snapshot.
async fn snapshots(person: &Person) -> i64 {
    let vault = person.app.vault().await.unwrap();
    let mut reader = vault.read().await.unwrap();
    let count = sqlx::query_as("SELECT count(*) FROM snapshot").fetch_one(reader.connection().unwrap());
    let (count,): (i64,) = count.await.unwrap();
    count
}

#[tokio::test]
async fn what_is_purged_is_in_no_page_and_no_free_page() {
    let coach = a_coach().await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    let (doomed, kept) = (canary(1), canary(2));
    for number in 0..30 {
        coach.writes(&format!("Ordinary {number}"), "ordinary words all around it").await;
    }
    let page = coach.writes(&format!("Title {doomed}"), &format!("It said {doomed} and ended.")).await;
    let untitled = coach.writes("", &format!("{doomed} are its first words.")).await;
    coach.writes("Control", &format!("It said {kept} and stayed.")).await;
    // Enough edits for a snapshot, which holds the words once more.
    for _ in 0..70 {
        let now = coach.reads(&page.id).await;
        edit(&coach.app, &now, &[(0, 0, "and ")]).await.unwrap();
    }
    assert_eq!(snapshots(&coach).await, 1);
    let database = coach.folder().join("vault.db");
    let before = pages(&database, &key);
    assert!(
        in_pages(&before, &doomed) && in_pages(&before, &kept),
        "control: the search can find what is there"
    );
    for page in [page, untitled] {
        journal::purge(&coach.app, PageId { id: page.id }).await.unwrap();
    }
    let after = pages(&database, &key);
    assert!(in_pages(&after, &kept), "control: what was not purged is still found");
    assert!(!in_pages(&after, &doomed), "purged words are still in the database");
    assert_eq!(snapshots(&coach).await, 0);
    coach.verifies().await;
    backup::now(&coach.app, ()).await.unwrap();
    let made = backup::list(&coach.app, ()).await.unwrap();
    let copy = pages(&coach.folder().join("backups").join(&made[0].id).join("vault.db"), &key);
    assert!(in_pages(&copy, &kept) && !in_pages(&copy, &doomed));
}

#[tokio::test]
async fn an_edit_takes_old_words_out_of_the_index_but_not_out_of_history() {
    let coach = a_coach().await;
    let doomed = canary(3);
    let page = coach.writes("Edited", &format!("{doomed} here")).await;
    let all = journal::view::Edit(0, doomed.len(), "something else".into());
    let (id, base) = (page.id.clone(), page.version.clone());
    let request = journal::view::PageEdit { id, base, edits: vec![all], part: None };
    journal::edit(&coach.app, request).await.unwrap();
    assert!(coach.finds(&doomed).await.is_empty());
    let key = coach.app.vault().await.unwrap().raw_database_key();
    assert!(
        in_pages(&pages(&coach.folder().join("vault.db"), &key), &doomed),
        "history keeps it, and says so"
    );
}

#[tokio::test]
async fn nothing_written_and_no_key_lies_open_on_the_disk() {
    let coach = a_coach().await;
    let words = canary(4);
    let page = coach.writes(&words, &words).await;
    let image = [b"\x89PNG\r\n\x1a\n".as_slice(), words.as_bytes()].concat();
    let add =
        journal::view::AttachmentAdd { page: page.id, name: words.clone(), media_type: "image/png".into() };
    journal::attach(&coach.app, add, image).await.unwrap();
    backup::now(&coach.app, ()).await.unwrap();
    coach.finds(&words).await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    std::fs::write(coach.home.path().join("control"), words.as_bytes()).unwrap();
    assert!(on_disk(&coach, words.as_bytes()).is_some(), "control: the scan can find what lies open");
    std::fs::remove_file(coach.home.path().join("control")).unwrap();
    for locked in [false, true] {
        if locked {
            coach.locks().await;
        }
        assert_eq!(on_disk(&coach, words.as_bytes()), None);
        assert_eq!(on_disk(&coach, &key), None);
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(on_disk(&coach, hex.as_bytes()), None);
        assert_eq!(on_disk(&coach, PASSPHRASE.as_bytes()), None);
    }
}

#[tokio::test]
async fn what_is_purged_stays_away_when_the_program_is_killed() {
    let coach = a_coach().await;
    let key = coach.app.vault().await.unwrap().raw_database_key();
    let (doomed, kept) = (canary(5), canary(6));
    let page = coach.writes("Doomed", &doomed).await;
    coach.writes("Kept", &kept).await;
    let (before, after) = (coach.home.path().join("killed before"), coach.home.path().join("killed after"));
    as_after_a_kill(&coach, &before);
    journal::purge(&coach.app, PageId { id: page.id }).await.unwrap();
    as_after_a_kill(&coach, &after);
    coach.locks().await;
    for (place, expected) in [(&before, true), (&after, false)] {
        let left = pages(&place.join("vault.db"), &key);
        assert!(in_pages(&left, &kept), "control: the scan finds what is there");
        assert_eq!(in_pages(&left, &doomed), expected, "as the kill left it, {}", place.display());
        kring_core::vault::open_folder(&coach.app, place).await.unwrap();
        coach.unlocks().await;
        coach.verifies().await;
        assert_eq!(
            in_pages(&pages(&place.join("vault.db"), &key), &doomed),
            expected,
            "after the next opening"
        );
        coach.locks().await;
    }
}
