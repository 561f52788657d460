//! The folder between the devices: what lies in it, what may happen to it, and that it is left alone.

use std::fs;
use std::path::{Path, PathBuf};

use kring_core::sync::view::{SyncAdd, SyncMove, SyncState, SyncStatus};
use kring_core::{Failure, journal, sync};
use kring_tests::traces::canary;
use kring_tests::*;

use crate::pages::{edit, id};

use super::{Both, asks, files, joins, looks, segments, turns_on};

#[tokio::test]
async fn a_file_of_ours_that_vanished_is_written_again_at_the_next_look() {
    let both = Both::are_in().await;
    both.laptop.writes("One", "which the folder loses").await;
    let before = segments(both.storage.path());
    looks(&both.laptop).await;
    let is_new = |file: &PathBuf| !before.contains(file);
    let lost: Vec<PathBuf> = segments(both.storage.path()).into_iter().filter(is_new).collect();
    assert_eq!(lost.len(), 1);
    std::fs::remove_file(&lost[0]).unwrap();
    both.laptop.waits_minutes(3);
    let status = looks(&both.laptop).await;
    assert!(status.warnings.iter().any(|warning| warning.what == "rewritten" && warning.count == 1));
    assert!(lost[0].exists());
    looks(&both.other).await;
    assert_eq!(both.other.finds("loses").await.len(), 1);
}

#[tokio::test]
async fn nothing_readable_lies_in_the_storage() {
    let both = Both::are_in().await;
    let words = canary(41);
    let page = both.laptop.writes(&words, &format!("It said {words}.")).await;
    both.are_in_step().await;
    assert_eq!(both.other.finds(&words).await, [page.id.clone()]);
    let id: uuid::Uuid = page.id.parse().unwrap();
    let vault = both.laptop.app.vault().await.unwrap();
    let person = vault.person_key().to_bytes();
    let secrets: [&[u8]; 5] =
        [words.as_bytes(), page.id.as_bytes(), id.as_bytes(), b"page", person.as_slice()];
    let readable = |path: &std::path::Path| {
        let bytes = [fs::read(path).unwrap(), path.as_os_str().as_encoded_bytes().to_vec()].concat();
        secrets
            .iter()
            .any(|secret| secret.len() > 4 && bytes.windows(secret.len()).any(|part| part == *secret))
    };
    let control = both.storage.path().join("control");
    fs::write(&control, &words).unwrap();
    assert!(readable(&control), "control: the scan finds what lies open");
    fs::remove_file(control).unwrap();
    let all = files(both.storage.path());
    assert!(all.len() > 4);
    assert!(!all.iter().any(|path| readable(path)));
}

#[tokio::test]
async fn while_sync_is_off_nothing_is_noted_and_nothing_is_written() {
    let (person, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let noted = async |person: &Person| {
        let vault = person.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let mut count = 0;
        for table in ["outgoing", "book", "object", "aside"] {
            let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
            let (rows,): (i64,) = sqlx::query_as(sql).fetch_one(reader.connection().unwrap()).await.unwrap();
            count += rows;
        }
        count
    };
    person.writes("Before", "it is on").await;
    assert_eq!(noted(&person).await, 0);
    assert_eq!(sync::now(&person.app, ()).await.unwrap_err().code, "sync-off");
    turns_on(&person, storage.path()).await;
    person.writes("While", "it is on").await;
    looks(&person).await;
    assert!(noted(&person).await > 0);
    let before = files(storage.path());
    sync::off(&person.app, ()).await.unwrap();
    person.writes("After", "it is off").await;
    assert_eq!(noted(&person).await, 0);
    assert_eq!(files(storage.path()), before, "what lies there stays there, and nothing is added");
    assert_eq!(sync::status(&person.app, ()).await.unwrap().state, SyncState::Off);

    // On again, in the same folder: everything leaves once more, also what was written meanwhile.
    turns_on(&person, storage.path()).await;
    let other = a_coach().await;
    joins(&person, &other).await;
    assert_eq!(other.finds("it").await.len(), 3);
}

#[tokio::test]
async fn damaged_cut_copied_and_vanished_files_are_survived_and_said() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    looks(other).await;
    let known = segments(both.storage.path());
    let mut written = vec![];
    for number in 0..4 {
        written.push(laptop.writes(&format!("Page {number}"), "words").await);
        looks(laptop).await;
    }
    let new: Vec<_> =
        segments(both.storage.path()).into_iter().filter(|path| !known.contains(path)).collect();
    assert_eq!(new.len(), 4);
    let mut bytes = fs::read(&new[0]).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&new[0], &bytes).unwrap();
    let whole = fs::read(&new[1]).unwrap();
    fs::write(&new[1], &whole[..whole.len() / 2]).unwrap();
    fs::copy(&new[2], new[2].with_file_name("x (conflicted copy 2026-11-27).krg")).unwrap();
    fs::remove_file(&new[3]).unwrap();
    fs::write(new[3].with_file_name("Thumbs.db"), b"of another program").unwrap();

    let status = looks(other).await;
    assert!(!status.troubles.is_empty(), "it is said");
    let reasons = ["damaged", "gap", "unreadable", "gone"];
    assert!(status.troubles.iter().all(|one| reasons.contains(&one.why.as_str())), "{:?}", status.troubles);
    assert!(other.finds("words").await.len() < 4);
    // The other one asks for what is missing, and whoever wrote it writes it again.
    for _ in 0..3 {
        for person in [other, laptop] {
            person.waits_days(1);
            person.waits_minutes(1);
            person.writes("Meanwhile", "something new").await;
            looks(person).await;
        }
    }
    looks(other).await;
    assert_eq!(other.finds("words").await.len(), 4, "nothing is lost");
    for person in [laptop, other] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_film_that_somebody_put_into_the_folder_keeps_nothing_back() {
    let both = Both::are_in().await;
    let month = segments(both.storage.path())[0].parent().unwrap().to_owned();
    fs::File::create(month.join("Ardennes.mov")).unwrap().set_len(20 << 20).unwrap();
    both.laptop.writes("On holiday", "nobody has to see the film").await;
    both.are_in_step().await;
    assert_eq!(both.other.finds("film").await.len(), 1);
    let status = sync::status(&both.other.app, ()).await.unwrap();
    assert_eq!(status.failure, None);
    assert!(status.troubles.iter().any(|one| one.name == "Ardennes.mov" && one.why == "unreadable"));
}

#[tokio::test]
async fn one_bad_change_keeps_nothing_back() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let bad = laptop.writes("Bad", "first").await;
    laptop.writes("Good", "good words").await;
    {
        let vault = laptop.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let id: uuid::Uuid = bad.id.parse().unwrap();
        sqlx::query("UPDATE log SET bytes = x'00' WHERE doc = (SELECT n FROM subject WHERE id = ?)")
            .bind(id.as_bytes().as_slice())
            .execute(reader.connection().unwrap())
            .await
            .unwrap();
    }
    crate::pages::edit(&laptop.app, &bad, &[(0, 0, "more ")]).await.unwrap();
    turns_on(&laptop, storage.path()).await;
    let other = a_coach().await;
    joins(&laptop, &other).await;
    laptop.writes("Later", "good words").await;
    looks(&laptop).await;
    assert_eq!(looks(&other).await.refused, 2);
    assert_eq!(other.finds("good").await.len(), 2);
    let aside = sync::aside(&other.app, ()).await.unwrap();
    assert_eq!(aside.iter().map(|one| one.why.as_str()).collect::<Vec<_>>(), ["damaged", "follows"]);
    assert!(aside.iter().all(|one| one.document == bad.id && one.device == "Laptop" && one.bytes > 0));
    let out = other.home.path().join("aside.json");
    sync::export_aside(&other.app, &out).await.unwrap();
    let read: serde_json::Value = serde_json::from_slice(&fs::read(out).unwrap()).unwrap();
    assert_eq!(read.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_folder_that_is_away_is_waited_for() {
    let both = Both::are_in().await;
    let (away, place) = (both.storage.path().with_extension("away"), both.storage.path().to_owned());
    fs::rename(&place, &away).unwrap();
    both.laptop.writes("On the train", "no stick here").await;
    assert_eq!(sync::now(&both.laptop.app, ()).await.unwrap_err().code, "sync-away");
    let status = sync::status(&both.laptop.app, ()).await.unwrap();
    assert_eq!(status.failure.unwrap().code, "sync-away");
    assert!(status.waiting > 0 && status.done.is_some());
    assert!(!place.exists(), "nothing is made in its place");
    fs::rename(&away, &place).unwrap();
    both.are_in_step().await;
    assert_eq!(both.other.finds("stick").await.len(), 1);
    let status = sync::status(&both.laptop.app, ()).await.unwrap();
    assert_eq!((status.failure, status.waiting), (None, 0));
}

#[tokio::test]
async fn a_folder_that_comes_back_after_a_year_brings_both_into_step() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let shared = laptop.writes("Rowing club", "We row on Thursdays.").await;
    let thrown = laptop.writes("Old plan", "Nobody rows at dawn.").await;
    let quarrel = laptop.writes("Boathouse", "The key hangs inside.").await;
    both.are_in_step().await;
    let (away, place) = (both.storage.path().with_extension("away"), both.storage.path().to_owned());
    fs::rename(&place, &away).unwrap();
    // Both go on without it, looking now and then, and neither knows what the other does.
    for (month, person) in [laptop, other].into_iter().cycle().take(26).enumerate() {
        person.waits_days(31);
        person.writes(&format!("Month {month}"), "an oarsentence").await;
        assert_eq!(sync::now(&person.app, ()).await.unwrap_err().code, "sync-away");
    }
    let page = laptop.reads(&shared.id).await;
    edit(&laptop.app, &page, &[(0, 0, "In spring: ")]).await.unwrap();
    let page = other.reads(&shared.id).await;
    edit(&other.app, &page, &[(19, 19, " and Sundays")]).await.unwrap();
    for gone in [&thrown, &quarrel] {
        journal::trash(&laptop.app, id(gone)).await.unwrap();
        journal::purge(&laptop.app, id(gone)).await.unwrap();
    }
    edit(&other.app, &other.reads(&quarrel.id).await, &[(0, 0, "Ask Joke. ")]).await.unwrap();
    let waiting = sync::status(&other.app, ()).await.unwrap();
    assert!(waiting.waiting > 12 && waiting.failure.is_some(), "{waiting:?}");

    fs::rename(&away, &place).unwrap();
    both.are_in_step().await;
    for person in [laptop, other] {
        assert_eq!(person.reads(&shared.id).await.text, "In spring: We row on Thursdays and Sundays.");
        assert_eq!(person.finds("oarsentence").await.len(), 26);
        assert!(person.finds("dawn").await.is_empty(), "what was purged is gone on both");
        assert!(journal::open(&person.app, id(&quarrel)).await.is_err());
        let status = sync::status(&person.app, ()).await.unwrap();
        assert_eq!((status.failure, status.waiting, status.refused), (None, 0, 0));
        assert!(status.warnings.is_empty(), "{:?}", status.warnings);
        person.verifies().await;
    }
    let kept = other.finds("Joke").await;
    assert_eq!(kept.len(), 1, "what was written meanwhile into what was purged is kept by whoever wrote it");
}

#[tokio::test]
async fn a_device_that_was_away_for_more_than_a_year_comes_back_into_step() {
    let both = Both::are_in().await;
    let shared = both.laptop.writes("Both know it", "one three").await;
    let thrown = both.laptop.writes("Thrown away", "nobody needs this").await;
    both.are_in_step().await;
    // The second computer lies in a drawer; the first one is used, month after month, and looks each time.
    for month in 0..13 {
        both.laptop.waits_days(30);
        both.laptop.writes(&format!("Month {month}"), &format!("what the laptop saw in month{month}")).await;
        looks(&both.laptop).await;
    }
    let now = both.laptop.reads(&shared.id).await;
    edit(&both.laptop.app, &now, &[(3, 3, " two")]).await.unwrap();
    journal::trash(&both.laptop.app, id(&thrown)).await.unwrap();
    journal::purge(&both.laptop.app, id(&thrown)).await.unwrap();
    looks(&both.laptop).await;
    // It is found again, and somebody writes before it has looked.
    both.other.waits_days(13 * 30);
    let now = both.other.reads(&shared.id).await;
    edit(&both.other.app, &now, &[(9, 9, " four")]).await.unwrap();
    both.other.writes("From the drawer", "a drawersentence").await;
    both.are_in_step().await;
    for person in [&both.laptop, &both.other] {
        assert_eq!(person.reads(&shared.id).await.text, "one two three four");
        assert_eq!(person.finds("drawersentence").await.len(), 1);
        assert_eq!(person.finds("month0").await.len() + person.finds("month12").await.len(), 2);
        assert!(person.finds("nobody").await.is_empty(), "what was deleted for good is so on both");
        let status = sync::status(&person.app, ()).await.unwrap();
        assert_eq!((status.failure, status.waiting), (None, 0));
        person.verifies().await;
    }
}

#[tokio::test]
async fn what_is_no_place_for_it_is_refused_before_anything_is_written() {
    let (person, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let file = storage.path().join("file");
    fs::write(&file, b"").unwrap();
    let wrong = [
        ("ftp://example.org".to_owned(), "sync-address"),
        ("file://relative".into(), "sync-address"),
        (sync::address_of(&storage.path().join("nowhere")), "sync-away"),
        (sync::address_of(&person.folder()), "invalid-request"),
        (sync::address_of(&person.folder().join("backups")), "invalid-request"),
        (sync::address_of(person.home.path()), "invalid-request"),
        (sync::address_of(&file), "sync-away"),
    ];
    fs::create_dir_all(person.folder().join("backups")).unwrap();
    for (address, code) in wrong {
        let refused =
            sync::add(&person.app, SyncAdd { address: address.clone(), login: None, name: None }).await;
        assert_eq!(refused.unwrap_err().code, code, "{address}");
    }
    assert_eq!(sync::status(&person.app, ()).await.unwrap().state, SyncState::Off);
    assert_eq!(files(storage.path()), [file]);
    turns_on(&person, storage.path()).await;
    let again = SyncAdd { address: sync::address_of(storage.path()), login: None, name: None };
    assert_eq!(sync::add(&person.app, again).await.unwrap_err().code, "sync-is-on");
    assert_eq!(asks(&person, &person).await.unwrap_err().code, "sync-is-on");
}

async fn moves(person: &Person, folder: &Path) -> Result<SyncStatus, Failure> {
    let address = sync::address_of(folder);
    sync::move_to(&person.app, SyncMove { circle: None, address, login: None }).await
}

#[tokio::test]
async fn a_storage_that_was_put_elsewhere_is_used_there_and_no_other_is_taken_for_it() {
    let (both, elsewhere) = (Both::are_in().await, tempfile::tempdir().unwrap());
    let (laptop, other) = (&both.laptop, &both.other);
    assert_eq!(moves(laptop, elsewhere.path()).await.unwrap_err().code, "sync-move-other");
    let renamed = elsewhere.path().join("Kring of Anneke");
    fs::rename(both.storage.path(), &renamed).unwrap();
    let page = laptop.writes("Moved", "written when the cloud had another name").await;
    assert_eq!(sync::now(&laptop.app, ()).await.unwrap_err().code, "sync-away");
    for person in [laptop, other] {
        let status = moves(person, &renamed).await.unwrap();
        assert_eq!((status.state, status.failure), (SyncState::On, None));
        assert_eq!(status.address, Some(sync::address_of(&renamed)));
        assert!(status.warnings.is_empty(), "nothing was lost on the way");
    }
    both.are_in_step().await;
    assert_eq!(other.reads(&page.id).await.text, "written when the cloud had another name");
}
