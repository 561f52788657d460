//! Who is let in, who is taken out, and what a copy is.

use kring_core::sync::view::{SyncJoin, SyncRename, SyncRequestId, SyncRevoke, SyncState, SyncStatus};
use kring_core::{backup, sync};
use kring_tests::*;

use super::{Both, asks, files, joins, looks, segments, turns_on};

#[tokio::test]
async fn nobody_is_let_in_whose_words_were_not_compared() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    turns_on(&laptop, storage.path()).await;
    laptop.writes("Mine", "and nobody else’s").await;
    let stranger = a_coach().await;
    let waiting = asks(&laptop, &stranger).await.unwrap();
    looks(&laptop).await;
    let still = looks(&stranger).await;
    assert_eq!((still.state, &still.words), (SyncState::Waiting, &waiting.words));
    assert!(stranger.finds("nobody").await.is_empty());
    let request = looks(&laptop).await.requests.remove(0);
    sync::refuse(&laptop.app, SyncRequestId { id: request.id.clone() }).await.unwrap();
    assert!(looks(&laptop).await.requests.is_empty());
    let again = sync::approve(&laptop.app, SyncRequestId { id: request.id }).await.unwrap_err();
    assert_eq!(again.code, "sync-request-missing");
    assert_eq!(sync::now(&stranger.app, ()).await.unwrap_err().code, "sync-not-let-in");
    let status = sync::status(&stranger.app, ()).await.unwrap();
    assert_eq!(status.failure.map(|failure| failure.code).as_deref(), Some("sync-not-let-in"));
}

#[tokio::test]
async fn an_invitation_lets_in_one_device_and_tells_the_next() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    turns_on(&laptop, storage.path()).await;
    let text = sync::invite(&laptop.app, ()).await.unwrap().text;
    let join = || SyncJoin { text: text.clone(), name: Some("Second".into()), address: None, login: None };
    let (first, second, third) = (a_coach().await, a_coach().await, a_coach().await);
    sync::join(&first.app, join()).await.unwrap();
    let taken = sync::join(&second.app, join()).await.unwrap_err();
    assert_eq!(taken.code, "sync-invite-used", "nobody takes the place of who asked first");
    let request = looks(&laptop).await.requests.remove(0);
    sync::approve(&laptop.app, SyncRequestId { id: request.id }).await.unwrap();
    assert_eq!(looks(&first).await.state, SyncState::On);
    assert_eq!(sync::join(&third.app, join()).await.unwrap_err().code, "sync-invite-used");
    assert_eq!(sync::status(&third.app, ()).await.unwrap().state, SyncState::Off);
}

#[tokio::test]
async fn a_device_that_turned_sync_off_comes_back_as_another_and_brings_what_it_wrote() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    sync::off(&other.app, ()).await.unwrap();
    let alone = other.writes("Alone", "written while it was off").await;
    assert_eq!(asks(laptop, other).await.unwrap_err().code, "sync-join-again");
    other.locks().await;
    other.unlocks().await;
    joins(laptop, other).await;
    both.are_in_step().await;
    assert_eq!(laptop.reads(&alone.id).await.text, "written while it was off");
    let back = laptop.writes("Back", "and the other way").await;
    both.are_in_step().await;
    assert_eq!(other.reads(&back.id).await.text, "and the other way");
}

#[tokio::test]
async fn a_device_that_turned_sync_off_is_invited_back_by_one_that_only_reads() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    sync::off(&laptop.app, ()).await.unwrap();
    let alone = laptop.writes("Alone", "written while it was off").await;
    laptop.locks().await;
    laptop.unlocks().await;
    joins(other, laptop).await;
    both.are_in_step().await;
    assert_eq!(other.reads(&alone.id).await.text, "written while it was off");
}

#[tokio::test]
async fn a_backup_is_invited_by_a_device_that_came_after_it_and_only_reads() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    turns_on(&laptop, storage.path()).await;
    let stick = laptop.home.path().join("stick");
    backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_coach().await;
    joins(&laptop, &other).await;
    let after = laptop.writes("After", "the backup was made").await;
    let both = Both { laptop, other, storage };
    both.are_in_step().await;

    // The laptop is gone. What is left of it, and the computer that only read, find each other.
    let copy = a_newcomer();
    backup::restore(&copy.app, &stick, &copy.home.path().join("second")).await.unwrap();
    copy.unlocks().await;
    let meanwhile = copy.writes("Meanwhile", "written before it was let in").await;
    joins(&both.other, &copy).await;
    for person in [&copy, &both.other, &copy, &both.other] {
        looks(person).await;
    }
    assert_eq!(copy.reads(&after.id).await.text, "the backup was made");
    assert_eq!(both.other.reads(&meanwhile.id).await.text, "written before it was let in");
}

#[tokio::test]
async fn an_invitation_is_good_for_seven_days_and_only_whole() {
    let (laptop, storage, other) = (a_coach().await, tempfile::tempdir().unwrap(), a_coach().await);
    turns_on(&laptop, storage.path()).await;
    let text = sync::invite(&laptop.app, ()).await.unwrap().text;
    let join = |text: &str| SyncJoin { text: text.into(), name: None, address: None, login: None };
    for wrong in ["", "hello", &text[..text.len() - 2], &text.replace("kring-invite-1-", "")] {
        assert_eq!(sync::join(&other.app, join(wrong)).await.unwrap_err().code, "sync-invite-wrong");
    }
    other.waits_days(8);
    assert_eq!(sync::join(&other.app, join(&text)).await.unwrap_err().code, "sync-invite-old");
    assert_eq!(sync::status(&other.app, ()).await.unwrap().state, SyncState::Off);
}

#[tokio::test]
async fn a_notebook_with_pages_of_its_own_is_mixed_with_no_other() {
    let (laptop, storage, other) = (a_coach().await, tempfile::tempdir().unwrap(), a_coach().await);
    turns_on(&laptop, storage.path()).await;
    let page = other.writes("Own", "words").await;
    assert_eq!(asks(&laptop, &other).await.unwrap_err().code, "sync-join-written");
    assert_eq!(sync::status(&other.app, ()).await.unwrap().state, SyncState::Off);
    assert_eq!(other.reads(&page.id).await.text, "words");

    // Also when they were written after it had asked.
    let late = a_coach().await;
    asks(&laptop, &late).await.unwrap();
    let page = late.writes("Meanwhile", "written").await;
    let request = looks(&laptop).await.requests.remove(0);
    sync::approve(&laptop.app, SyncRequestId { id: request.id }).await.unwrap();
    assert_eq!(sync::now(&late.app, ()).await.unwrap_err().code, "sync-join-written");
    assert_eq!(late.reads(&page.id).await.text, "written");
    late.verifies().await;
}

#[tokio::test]
async fn a_lost_device_reads_nothing_that_is_written_after_it_was_taken_out() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let before = laptop.writes("Before", "both have it").await;
    both.are_in_step().await;
    let lost =
        sync::status(&laptop.app, ()).await.unwrap().devices.into_iter().find(|one| !one.here).unwrap();
    let own = sync::status(&laptop.app, ()).await.unwrap().devices.remove(0);
    let refused = sync::revoke(&laptop.app, SyncRevoke { id: own.id, with: vec![] }).await.unwrap_err();
    assert_eq!(refused.code, "sync-device-own");
    let status = sync::revoke(&laptop.app, SyncRevoke { id: lost.id.clone(), with: vec![] }).await.unwrap();
    assert_eq!(status.devices.iter().filter(|device| device.active).count(), 1);
    let after = laptop.writes("After", "only the laptop has it").await;
    looks(laptop).await;
    let written = other.writes("From the lost one", "nobody takes this").await;
    both.are_in_step().await;
    assert_eq!(other.reads(&before.id).await.text, "both have it", "what it has it keeps");
    assert!(other.finds("only").await.is_empty());
    let out = sync::status(&other.app, ()).await.unwrap();
    assert_eq!((out.state, out.waiting), (SyncState::Outside, 0), "what nobody takes waits for nobody");
    assert!(laptop.finds("nobody").await.is_empty());
    assert!(laptop.reads(&after.id).await.text.contains("only"));
    assert!(!written.id.is_empty());
    let again = sync::revoke(&laptop.app, SyncRevoke { id: lost.id, with: vec![] }).await.unwrap_err();
    assert_eq!(again.code, "sync-device-missing");
}

#[tokio::test]
async fn what_a_computer_wrote_that_was_taken_out_comes_from_the_others_when_the_folder_loses_it() {
    let both = Both::are_in().await;
    let (laptop, other, folder) = (&both.laptop, &both.other, both.storage.path());
    let before = segments(folder);
    let page = other.writes("Tuesday evenings", "Who brings the tea").await;
    looks(other).await;
    let lost: Vec<_> = segments(folder).into_iter().filter(|file| !before.contains(file)).collect();
    looks(laptop).await;
    let read = laptop.reads(&page.id).await;
    crate::pages::edit(&laptop.app, &read, &[(18, 18, ", and who the chairs")]).await.unwrap();
    looks(laptop).await;
    let devices = sync::status(&laptop.app, ()).await.unwrap().devices;
    let id = devices.into_iter().find(|one| !one.here).unwrap().id;
    sync::revoke(&laptop.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    lost.iter().for_each(|file| std::fs::remove_file(file).unwrap());
    let third = a_coach().await;
    joins(laptop, &third).await;
    for _ in 0..2 {
        looks(laptop).await;
        looks(&third).await;
    }
    let name = |file: &std::path::PathBuf| file.file_name().map(ToOwned::to_owned);
    let there: Vec<_> = segments(folder).iter().map(name).collect();
    assert!(lost.len() == 1 && lost.iter().all(|file| there.contains(&name(file))));
    assert_eq!(third.reads(&page.id).await.text, "Who brings the tea, and who the chairs");
    assert!(looks(&third).await.warnings.is_empty());
}

#[tokio::test]
async fn a_device_gets_another_name_that_all_of_them_show_and_the_old_one_stands_nowhere() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    other.writes("From the second", "which the folder loses").await;
    both.are_in_step().await;
    segments(both.storage.path()).iter().for_each(|lost| std::fs::remove_file(lost).unwrap());
    laptop.waits_days(2);
    let warned = looks(laptop).await;
    assert!(warned.warnings.iter().any(|one| one.what == "rolled-back" && one.device == "Second"));

    let id = warned.devices.iter().find(|one| !one.here).unwrap().id.clone();
    let rename = |id: &str, name: &str| SyncRename { id: id.into(), name: name.into() };
    for (id, name, code) in [
        (id.as_str(), "  ", "invalid-request"),
        (&id, "Lap\u{202e}top", "invalid-request"),
        (&id, &"long ".repeat(13), "invalid-request"),
        ("x", "Laptop", "sync-device-missing"),
        (&"0".repeat(64), "Laptop", "sync-device-missing"),
    ] {
        assert_eq!(sync::rename(&laptop.app, rename(id, name)).await.unwrap_err().code, code, "{name:?}");
    }
    let named = sync::rename(&laptop.app, rename(&id, " The  small one ")).await.unwrap();
    let shown = |status: &SyncStatus| status.devices.iter().find(|one| one.id == id).unwrap().name.clone();
    assert_eq!(shown(&named), "The small one");
    assert!(!serde_json::to_string(&named).unwrap().contains("Second"), "{named:?}");
    assert!(named.waiting > 0, "the others are to hear of it");
    both.are_in_step().await;
    assert_eq!(shown(&sync::status(&other.app, ()).await.unwrap()), "The small one");

    // Each may name each, and itself.
    let own = sync::status(&other.app, ()).await.unwrap().devices.remove(0);
    assert!(own.here);
    sync::rename(&other.app, rename(&own.id, "In the bag")).await.unwrap();
    both.are_in_step().await;
    assert_eq!(shown(&sync::status(&laptop.app, ()).await.unwrap()), "In the bag");
}

#[tokio::test]
async fn two_computers_of_one_name_are_told_apart_wherever_a_name_stands_alone() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let id = looks(laptop).await.devices.into_iter().find(|one| !one.here).unwrap().id;
    let rename = |name: &str| SyncRename { id: id.clone(), name: name.into() };
    sync::rename(&laptop.app, rename("laptop")).await.unwrap();
    other.waits_days(9);
    other.writes("From next week", "by a wrong clock").await;
    for person in [laptop, other, laptop] {
        looks(person).await;
    }
    let here = sync::status(&laptop.app, ()).await.unwrap();
    for (device, name) in here.devices.iter().zip(["Laptop", "laptop"]) {
        assert_eq!(device.name, format!("{name} {}", &device.id[..4]));
    }
    assert_eq!(here.warnings.iter().map(|one| &one.device).collect::<Vec<_>>(), [&here.devices[1].name]);
    let mut there: Vec<_> = looks(other).await.devices.into_iter().map(|one| (one.id, one.name)).collect();
    there.sort();
    let mut all: Vec<_> = here.devices.into_iter().map(|one| (one.id, one.name)).collect();
    all.sort();
    assert_eq!(there, all, "each is called the same on both");
    let renamed = sync::rename(&laptop.app, rename("At the practice")).await.unwrap();
    let names: Vec<_> = renamed.devices.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Laptop", "At the practice"]);
}

#[tokio::test]
async fn a_device_whose_clock_is_days_ahead_is_named_and_what_it_wrote_is_read() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    other.waits_days(9);
    let page = other.writes("From next week", "by a wrong clock").await;
    looks(other).await;
    let status = looks(laptop).await;
    let warned: Vec<_> = status.warnings.iter().map(|one| (one.what.as_str(), one.device.as_str())).collect();
    assert_eq!(warned, [("ahead", "Second")]);
    assert!((8..=9).contains(&status.warnings[0].count), "{:?}", status.warnings);
    assert_eq!(laptop.reads(&page.id).await.text, "by a wrong clock");
    laptop.waits_days(9);
    assert!(looks(laptop).await.warnings.is_empty(), "once they agree nothing is to be said");
}

#[tokio::test]
async fn what_a_device_sent_before_it_was_taken_out_is_read_first() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let last = other.writes("The last one", "written on the old computer").await;
    looks(other).await;
    let devices = sync::status(&laptop.app, ()).await.unwrap().devices;
    let id = devices.into_iter().find(|one| !one.here).unwrap().id;
    sync::revoke(&laptop.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    looks(laptop).await;
    assert_eq!(laptop.reads(&last.id).await.text, "written on the old computer");
}

#[tokio::test]
async fn a_copied_notebook_is_a_new_device_with_a_log_of_its_own() {
    let (laptop, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let page = laptop.writes("Before", "the copy").await;
    turns_on(&laptop, storage.path()).await;
    let stick = laptop.home.path().join("stick");
    backup::to(&laptop.app, &stick, false).await.unwrap();
    let copy = a_newcomer();
    backup::restore(&copy.app, &stick, &copy.home.path().join("second")).await.unwrap();
    copy.unlocks().await;
    assert_eq!(sync::status(&copy.app, ()).await.unwrap().state, SyncState::Copied);
    assert_eq!(sync::now(&copy.app, ()).await.unwrap_err().code, "sync-copied");
    let before = files(storage.path());
    let only_there = copy.writes("In the copy", "before it was let in").await;
    assert_eq!(files(storage.path()), before, "nothing goes out under the name of the other");

    joins(&laptop, &copy).await;
    let both = Both { laptop, other: copy, storage };
    both.are_in_step().await;
    assert_eq!(both.laptop.reads(&only_there.id).await.text, "before it was let in");
    crate::pages::edit(&both.other.app, &page, &[(0, 0, "still ")]).await.unwrap();
    both.are_in_step().await;
    assert_eq!(both.laptop.reads(&page.id).await.text, "still the copy");
    let status = sync::status(&both.laptop.app, ()).await.unwrap();
    assert_eq!((status.warnings.len(), status.refused, status.devices.len()), (0, 0, 2));
    both.laptop.verifies().await;
    both.other.verifies().await;
}
