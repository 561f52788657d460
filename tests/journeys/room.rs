//! What most of a notebook leaves when it goes is given back to the disk, told while it lasts, and harms nothing.

use kring_core::{Event, journal, vault};
use kring_tests::*;
use uuid::Uuid;

#[tokio::test]
async fn room_that_a_large_deletion_frees_goes_back_to_the_disk() {
    let coach = a_coach().await;
    // Words that nothing shortens, as long lists of names and numbers are.
    let text = |page: u64| {
        let words = (0..3_000).map(|word| format!("{:x}", (page * 7_919 + word).wrapping_mul(2_654_435_761)));
        words.collect::<Vec<_>>().join(" ")
    };
    let mut pages = vec![];
    for page in 0..30 {
        pages.push(coach.writes(&format!("Page {page}"), &text(page)).await);
    }
    coach.locks().await;
    let size = || std::fs::metadata(coach.folder().join("vault.db")).unwrap().len();
    let before = size();
    assert!(before > 1024 * 1024, "there is enough to give back: {before}");

    coach.unlocks().await;
    let kept = pages.split_off(28);
    let gone: Vec<Uuid> = pages.iter().map(|page| page.id.parse().unwrap()).collect();
    coach.app.vault().await.unwrap().purge_all(&gone).await.unwrap();
    coach.locks().await;
    let after = size();
    assert!(after * 2 < before, "{before} bytes became {after}");
    coach.unlocks().await;
    for page in kept {
        assert_eq!(coach.reads(&page.id).await.text, page.text);
    }
    coach.verifies().await;
}

#[tokio::test]
async fn locking_while_room_is_given_back_harms_nothing() {
    let coach = a_coach().await;
    let words = |page: u64| {
        (0..3_000).map(|word| format!("{:x}", (page * 6_007 + word) * 40_503)).collect::<Vec<_>>()
    };
    let mut pages = vec![];
    for page in 0..24 {
        pages.push(coach.writes(&format!("Week {page}"), &words(page).join(" ")).await);
    }
    let kept = pages.pop().unwrap();
    let gone: Vec<Uuid> = pages.iter().map(|page| page.id.parse().unwrap()).collect();
    let vault = coach.app.vault().await.unwrap();
    // Whichever comes first: all of them are gone, or none.
    let (_, locked) = tokio::join!(vault.purge_all(&gone), coach.app.close());
    locked.unwrap();
    coach.unlocks().await;
    let all = journal::view::PageListQuery { limit: 100, ..Default::default() };
    let left = journal::list(&coach.app, all).await.unwrap().len();
    assert!(left == 1 || left == 24, "{left} pages are left");
    assert_eq!(coach.reads(&kept.id).await.text, kept.text);
    coach.verifies().await;
}

#[tokio::test]
async fn giving_room_back_on_request_tells_how_far_it_is() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    {
        // Room that nobody has given back yet, as in a notebook too large for that to take a moment.
        let vault = coach.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        for statement in [
            "CREATE TABLE noise (n INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT",
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 12000)
                INSERT INTO noise SELECT n, randomblob(600) FROM n",
            "DROP TABLE noise",
        ] {
            sqlx::query(statement).execute(reader.connection().unwrap()).await.unwrap();
        }
    }
    let mut events = coach.app.events();
    vault::reindex(&coach.app, ()).await.unwrap();
    let mut told = vec![];
    while let Ok(event) = events.try_recv() {
        if let Event::Progress(task, done, total) = event {
            told.push((task, done, total));
        }
    }
    let of = |name: &str| told.iter().filter(|(task, ..)| *task == name).count();
    assert!(of("reindex") > 0 && of("room") > 0, "{told:?}");
    assert!(told.iter().all(|(_, done, total)| done <= total), "{told:?}");
    let room = told.iter().filter(|(task, ..)| *task == "room").map(|(_, done, _)| done);
    assert!(room.is_sorted(), "it never goes back: {told:?}");
    assert_eq!(coach.reads(&page.id).await.text, page.text);
    coach.verifies().await;
}
