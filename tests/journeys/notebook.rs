//! A notebook is made, written in, locked, opened again in three ways; its locks are changed; it is backed up and restored.

use std::sync::Arc;

use kring_core::journal::view::AttachmentAdd;
use kring_core::vault::view::*;
use kring_core::{Event, backup, journal, vault};
use kring_store::{Report, StoreError, copy_closed, restore_telling};
use kring_tests::*;

#[tokio::test]
async fn what_was_written_is_there_after_locking_and_unlocking() {
    let coach = a_coach().await;
    let page = coach.writes("A hard conversation", "She said that l’été was calm.").await;
    coach.locks().await;
    let coach = coach.restarts();
    assert_eq!(vault::status(&coach.app, ()).await.unwrap().stage, Stage::Locked);
    coach.unlocks().await;
    assert_eq!(coach.reads(&page.id).await.text, page.text);
    assert_eq!(coach.finds("ete \"was calm\"").await, [page.id]);
    coach.verifies().await;
}

#[tokio::test]
async fn a_notebook_that_cannot_be_read_counts_as_none_and_is_told_of() {
    let coach = a_coach().await;
    coach.locks().await;
    let path = coach.folder().join("vault.json");
    let header = std::fs::read(&path).unwrap();
    for (bytes, code) in [
        (&header[..400], "vault-damaged"),
        // What a power cut can leave of a file.
        (&[0; 900][..], "vault-damaged"),
        (&b"shopping"[..], "vault-foreign"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let status = vault::status(&coach.app, ()).await.unwrap();
        assert_eq!((status.stage, status.notebook), (Stage::FirstRun, None));
        let trouble = status.trouble.expect("what is wrong is told");
        assert_eq!(
            (trouble.failure.code.as_str(), trouble.folder),
            (code, coach.folder().display().to_string())
        );
    }
    std::fs::write(&path, header).unwrap();
    let status = vault::status(&coach.app, ()).await.unwrap();
    assert_eq!((status.stage, status.trouble), (Stage::Locked, None));
    coach.unlocks().await;
}

#[tokio::test]
async fn a_wrong_passphrase_is_refused_and_the_right_one_still_opens() {
    let coach = a_coach().await;
    coach.locks().await;
    let refused = vault::unlock(&coach.app, Unlock { passphrase: "not this one".into() }).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.exit_code()), ("vault-wrong-passphrase", 3));
    coach.unlocks().await;
}

#[tokio::test]
async fn the_recovery_words_open_the_notebook_and_set_a_new_passphrase() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    let sheet = vault::make_recovery(&coach.app, ()).await.unwrap();
    coach.locks().await;
    let mut wrong = sheet.words.clone();
    wrong[4] = "kring".into();
    let request =
        |words: &[String]| Recover { words: words.join(" "), new_passphrase: "another calm phrase".into() };
    let refused = vault::recover(&coach.app, request(&wrong)).await.unwrap_err();
    assert_eq!(refused.code, "words-not-a-word");
    assert_eq!(refused.args["position"], "5");
    vault::recover(&coach.app, request(&sheet.words)).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "words");
    coach.locks().await;
    assert!(vault::unlock(&coach.app, Unlock { passphrase: PASSPHRASE.into() }).await.is_err());
    vault::unlock(&coach.app, Unlock { passphrase: "another calm phrase".into() }).await.unwrap();
}

#[tokio::test]
async fn changing_the_locks_leaves_nothing_to_the_old_ones() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    let set = journal::view::PageSet {
        id: page.id.clone(),
        title: None,
        date: None,
        tags: Some(vec!["calm".into()]),
        method: None,
    };
    journal::set(&coach.app, set.clone()).await.unwrap();
    let old_sheet = vault::make_recovery(&coach.app, ()).await.unwrap();
    backup::now(&coach.app, ()).await.unwrap();
    let old_key = coach.app.vault().await.unwrap().raw_database_key();
    let request = ChangeLocks { current: PASSPHRASE.into(), new: "entirely new phrase".into() };
    let sheet = vault::change_locks(&coach.app, request).await.unwrap();
    let later = coach.writes("Later", "after the change").await;
    assert_ne!(coach.app.vault().await.unwrap().raw_database_key(), old_key);
    coach.verifies().await;
    coach.locks().await;
    let coach = coach.restarts();
    assert!(vault::unlock(&coach.app, Unlock { passphrase: PASSPHRASE.into() }).await.is_err());
    let words =
        |sheet: &RecoverySheet| Recover { words: sheet.words.join(" "), new_passphrase: PASSPHRASE.into() };
    assert_eq!(vault::recover(&coach.app, words(&old_sheet)).await.unwrap_err().code, "vault-wrong-words");
    vault::recover(&coach.app, words(&sheet)).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "words");
    assert_eq!(coach.reads(&later.id).await.text, "after the change");
    assert_eq!(coach.reads(&page.id).await.tags, ["calm"], "tags survive a change of locks");
    journal::set(&coach.app, journal::view::PageSet { id: later.id.clone(), ..set }).await.unwrap();
    assert_eq!(coach.finds("tag:calm").await.len(), 2);

    let kept = backup::list(&coach.app, ()).await.unwrap();
    let place = coach.home.path().join("restored");
    backup::restore(&coach.app, &coach.folder().join("backups").join(&kept[0].id), &place).await.unwrap();
    assert!(
        vault::unlock(&coach.app, Unlock { passphrase: PASSPHRASE.into() }).await.is_err(),
        "the backup has the new locks"
    );
    vault::unlock(&coach.app, Unlock { passphrase: "entirely new phrase".into() }).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "words");
}

#[tokio::test]
async fn a_copy_on_another_disk_brings_everything_back() {
    let coach = a_coach().await;
    let page = coach.writes("With an image", "look").await;
    let image = [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 2_500_000]].concat();
    let add = journal::view::AttachmentAdd {
        page: page.id.clone(),
        name: "tree.png".into(),
        media_type: "image/png".into(),
    };
    let added = journal::attach(&coach.app, add, image.clone()).await.unwrap();
    let stick = coach.home.path().join("stick");
    backup::to(&coach.app, &stick, false).await.unwrap();
    let place = coach.home.path().join("elsewhere");
    backup::restore(&coach.app, &stick, &place).await.unwrap();
    coach.unlocks().await;
    assert_eq!(coach.app.vault().await.unwrap().folder().root(), place);
    let (media_type, bytes) = journal::attachment(&coach.app, &page.id, &added.id).await.unwrap();
    assert_eq!((media_type.as_str(), bytes == image), ("image/png", true));
    coach.verifies().await;
}

#[tokio::test]
async fn a_backup_that_is_stopped_on_its_way_out_or_back_leaves_nothing_and_ends_nothing_else() {
    let coach = a_coach().await;
    let page = coach.writes("With an image", "look").await;
    let about = AttachmentAdd { page: page.id.clone(), name: "a.png".into(), media_type: "image/png".into() };
    journal::attach(&coach.app, about, [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 2_500_000]].concat())
        .await
        .unwrap();
    let (stick, mut events) = (coach.home.path().join("stick"), coach.app.events());
    let copy = stick.join("copy");
    let stopped = async {
        while !matches!(events.recv().await.unwrap(), Event::Progress("backup", _, 100)) {}
        backup::cancel(&coach.app, ()).await.unwrap();
    };
    let (refused, ()) = tokio::join!(backup::to(&coach.app, &copy, false), stopped);
    assert_eq!(refused.unwrap_err().code, "cancelled");
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 0, "nothing half done is left");

    assert_eq!(coach.reads(&page.id).await.text, "look");
    coach.verifies().await;
    backup::to(&coach.app, &copy, false).await.expect("the next one is not stopped");

    let shelf = coach.home.path().join("shelf");
    let place = shelf.join("notebook");
    let half: Report = Arc::new(|done, total| done < total / 2);
    let refused = restore_telling(&copy, &place, &half).unwrap_err();
    assert!(matches!(refused, StoreError::Cancelled), "{refused}");
    assert_eq!(std::fs::read_dir(&shelf).unwrap().count(), 0, "nothing half brought back is left");
    assert_eq!(coach.reads(&page.id).await.text, "look", "the notebook in use is as it was");
    backup::restore(&coach.app, &copy, &place).await.expect("the next one comes back whole");
}

#[tokio::test]
async fn a_notebook_is_copied_as_it_is_to_be_opened_here_and_nothing_of_it_changes() {
    let coach = a_coach().await;
    let page = coach.writes("From the stick", "look").await;
    let about = AttachmentAdd { page: page.id.clone(), name: "a.png".into(), media_type: "image/png".into() };
    let image = [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 90_000]].concat();
    let added = journal::attach(&coach.app, about, image.clone()).await.unwrap();
    backup::now(&coach.app, ()).await.unwrap();
    assert_eq!(backup::copy_here(&coach.app, ()).await.unwrap_err().code, "vault-in-use");
    coach.locks().await;
    let shelf = coach.home.path().join("shelf");
    let half: Report = Arc::new(|done, total| done < total / 2);
    let refused = copy_closed(&coach.folder(), &shelf.join("notebook"), &half).unwrap_err();
    assert!(matches!(refused, StoreError::Cancelled), "{refused}");
    assert_eq!(std::fs::read_dir(&shelf).unwrap().count(), 0, "nothing half copied is left");
    let before = std::fs::read(coach.folder().join("vault.db")).unwrap();
    let status = backup::copy_here(&coach.app, ()).await.unwrap();
    let copy = status.notebook.unwrap().folder;
    assert!(status.stage == Stage::Locked && copy != coach.folder().display().to_string(), "{copy}");
    coach.unlocks().await;
    assert_eq!(coach.app.vault().await.unwrap().folder().root().display().to_string(), copy);
    assert_eq!(journal::attachment(&coach.app, &page.id, &added.id).await.unwrap().1, image);
    assert_eq!(backup::list(&coach.app, ()).await.unwrap().len(), 1);
    coach.verifies().await;
    coach.locks().await;
    assert_eq!(std::fs::read(coach.folder().join("vault.db")).unwrap(), before);
}

#[tokio::test]
async fn a_notebook_that_is_written_in_while_it_is_copied_gives_no_copy() {
    let coach = a_coach().await;
    coach.writes("From the stick", "look").await;
    coach.locks().await;
    let (folder, shelf) = (coach.folder(), coach.home.path().join("shelf"));
    let copies = |report: Report| {
        let refused = copy_closed(&folder, &shelf.join("notebook"), &report).unwrap_err();
        assert_eq!(std::fs::read_dir(&shelf).unwrap().count(), 0, "no half of two moments is left");
        refused
    };
    // Nobody opens it meanwhile.
    let closed = folder.clone();
    let tries: Report = Arc::new(move |_, _| match kring_store::Folder::at(&closed).take_lock() {
        Err(StoreError::InUse) => false,
        taken => panic!("{taken:?}"),
    });
    assert!(matches!(copies(tries), StoreError::Cancelled));
    // Nothing keeps it shut where no lock lies, as on a stick that was copied without it.
    std::fs::remove_file(folder.join("vault.lock")).unwrap();
    let log = folder.join("vault.db-wal");
    let writes: Report = Arc::new(move |_, _| std::fs::write(&log, b"a later moment").is_ok());
    let refused = copies(writes);
    assert!(matches!(refused, StoreError::InUse), "{refused}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_notebook_with_a_part_that_lies_elsewhere_is_not_copied_without_it() {
    let coach = a_coach().await;
    coach.writes("From the stick", "look").await;
    coach.locks().await;
    let (folder, shelf) = (coach.folder(), coach.home.path().join("shelf"));
    let all: Report = Arc::new(|_, _| true);
    for part in ["blobs", "backups", "vault.db"] {
        let (here, elsewhere) = (folder.join(part), coach.home.path().join("elsewhere"));
        std::fs::rename(&here, &elsewhere).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &here).unwrap();
        let refused = copy_closed(&folder, &shelf.join("notebook"), &all).unwrap_err();
        assert!(matches!(refused, StoreError::Damaged(_)), "{part}: {refused}");
        assert!(!shelf.join("notebook").exists(), "{part}");
        std::fs::remove_file(&here).unwrap();
        std::fs::rename(&elsewhere, &here).unwrap();
    }
    copy_closed(&folder, &shelf.join("notebook"), &all).unwrap();
}

#[tokio::test]
async fn a_rebuild_from_the_updates_gives_the_same_rows() {
    let coach = a_coach().await;
    let page = coach.writes("Été", "one two three").await;
    let other = coach.writes("Other", "four").await;
    journal::trash(&coach.app, journal::view::PageId { id: other.id.clone() }).await.unwrap();
    let list = |trashed| journal::view::PageListQuery { limit: 10, trashed, ..Default::default() };
    let before = (
        journal::list(&coach.app, list(false)).await.unwrap(),
        journal::list(&coach.app, list(true)).await.unwrap(),
    );
    vault::reindex(&coach.app, ()).await.unwrap();
    coach.verifies().await;
    let after = (
        journal::list(&coach.app, list(false)).await.unwrap(),
        journal::list(&coach.app, list(true)).await.unwrap(),
    );
    assert_eq!(before, after);
    assert_eq!(coach.finds("ete").await, [page.id]);
    assert!(coach.finds("four").await.is_empty());
}

#[tokio::test]
async fn locking_while_the_passphrase_is_being_changed_harms_nothing() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    let vault = coach.app.vault().await.unwrap();
    let (changed, locked) = tokio::join!(vault.set_passphrase("another calm phrase"), coach.app.close());
    locked.unwrap();
    assert!(
        vault.make_recovery_sheet().await.is_err() && vault.set_keychain(None).await.is_err(),
        "nothing is written any more"
    );
    let passphrase = if changed.is_ok() { "another calm phrase" } else { PASSPHRASE };
    vault::unlock(&coach.app, Unlock { passphrase: passphrase.into() }).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "words");
}

#[tokio::test]
async fn a_change_of_locks_and_a_new_sheet_at_once_leave_one_that_opens() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    let vault = coach.app.vault().await.unwrap();
    let (words, sheet, named) = tokio::join!(
        vault.change_locks(PASSPHRASE, "entirely new phrase"),
        vault.make_recovery_sheet(),
        vault.set_keychain(None)
    );
    assert!(words.is_ok() && named.is_ok() && sheet.is_ok());
    coach.locks().await;
    vault::unlock(&coach.app, Unlock { passphrase: "entirely new phrase".into() }).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "words");
    coach.verifies().await;
}

#[tokio::test]
async fn a_backup_that_is_not_whole_keeps_nobody_out_when_the_locks_change() {
    let coach = a_coach().await;
    coach.writes("Kept", "words").await;
    backup::now(&coach.app, ()).await.unwrap();
    let kept = backup::list(&coach.app, ()).await.unwrap();
    std::fs::remove_file(coach.folder().join("backups").join(&kept[0].id).join("vault.db")).unwrap();
    let request = ChangeLocks { current: PASSPHRASE.into(), new: "entirely new phrase".into() };
    vault::change_locks(&coach.app, request).await.unwrap();
    coach.locks().await;
    vault::unlock(&coach.app, Unlock { passphrase: "entirely new phrase".into() }).await.unwrap();
}

#[tokio::test]
async fn a_backup_with_forged_names_writes_nowhere_else() {
    let coach = a_coach().await;
    let stick = coach.home.path().join("stick");
    backup::to(&coach.app, &stick, false).await.unwrap();
    let manifest = std::fs::read_to_string(stick.join("backup.json")).unwrap();
    let victim = coach.home.path().join("victim");
    std::fs::write(&victim, "precious").unwrap();
    let forged = manifest
        .replace("\"attachments\": []", &format!("\"attachments\": [{:?}]", victim.display().to_string()));
    assert_ne!(forged, manifest);
    std::fs::write(stick.join("backup.json"), forged).unwrap();
    let refused = backup::restore(&coach.app, &stick, &coach.home.path().join("new")).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.exit_code()), ("backup-damaged", 4));
    assert_eq!(std::fs::read_to_string(victim).unwrap(), "precious");
}

#[tokio::test]
async fn a_computer_that_has_slept_finds_its_notebook_locked() {
    let coach = a_coach().await;
    coach.writes("Open", "when the lid was closed").await;
    let mut events = coach.app.events();
    tokio::spawn(kring_core::app::keep_watch(coach.app.clone()));
    // It has looked at the clock once.
    tokio::task::yield_now().await;
    coach.waits_minutes(1);
    assert!(!coach.app.lock_if_idle().await.unwrap(), "control: a minute alone is no absence");
    let locked = async { while !matches!(events.recv().await.unwrap(), Event::Locked) {} };
    tokio::time::timeout(std::time::Duration::from_secs(30), locked)
        .await
        .expect("the notebook locks itself");
    assert!(coach.app.vault().await.is_err());
}

#[tokio::test]
async fn a_backup_is_brought_back_on_trial_and_only_a_failure_is_told() {
    let coach = a_coach().await;
    let page = coach.writes("Kept", "words").await;
    let about = AttachmentAdd { page: page.id, name: "a.png".into(), media_type: "image/png".into() };
    journal::attach(&coach.app, about, b"\x89PNG\r\n\x1a\n and so on".to_vec()).await.unwrap();
    coach.app.tidy_up().await.expect("today's backup is made, and comes back");
    let (vault, kept) = (coach.app.vault().await.unwrap(), coach.folder().join("backups"));
    let backup = vault.backups().unwrap().remove(0);
    for (file, at) in [("vault.db", 9_000), ("vault.json", 300)] {
        let path = kept.join(&backup.id).join(file);
        let whole = std::fs::read(&path).unwrap();
        let mut torn = whole.clone();
        torn[at] ^= 1;
        std::fs::write(&path, torn).unwrap();
        assert!(vault.rehearse(&backup).await.is_err(), "{file}");
        std::fs::write(&path, whole).unwrap();
    }
    vault.rehearse(&backup).await.expect("whole again, it comes back again");
    assert_eq!(std::fs::read_dir(&kept).unwrap().count(), 1, "a trial leaves nothing behind");

    // The next day an attachment is gone.
    std::fs::remove_dir_all(coach.folder().join("blobs")).unwrap();
    coach.waits_days(1);
    coach.app.touch();
    let mut events = coach.app.events();
    tokio::spawn(kring_core::app::keep_watch(coach.app.clone()));
    let told = async {
        loop {
            if let Event::Trouble(failure) = events.recv().await.unwrap() {
                break failure.code;
            }
        }
    };
    let told = tokio::time::timeout(std::time::Duration::from_secs(60), told).await;
    assert_eq!(told.expect("a failure is told"), "backup-rehearsal");
}
