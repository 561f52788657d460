//! A notebook grows older: a newer program changes its shape, an older one refuses it, an old copy put back is noticed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kring_core::vault;
use kring_core::vault::view::Recover;
use kring_store::{Part, Setup, StoreError, Vault, With};
use kring_tests::*;

/// What a later program adds.
const LATER: &[&str] = &["CREATE TABLE later (x TEXT NOT NULL) STRICT; INSERT INTO later VALUES ('a row')"];
/// What a later program adds, with a step that fails.
const BROKEN: &[&str] = &["CREATE TABLE half (x TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES ('never')"];

/// The parts of this program with a later one's steps after them.
fn and(steps: &'static [&'static str]) -> &'static [Part] {
    let later = Part { name: "later", steps };
    [kring_core::PARTS, &[later]].concat().leak()
}

fn setup(person: &Person, parts: &'static [Part]) -> Setup {
    Setup {
        folder: person.folder(),
        devices: person.app.places().devices(),
        kinds: kring_core::KINDS,
        rules: kring_core::RULES,
        parts,
        clock: Arc::new(jiff::Timestamp::now),
        remade: Arc::new(|_, _| {}),
    }
}

/// Every file of a folder and a hash of what it holds.
fn fingerprint(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let below = fingerprint(&entry.path());
            all.extend(below.into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            all.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
    all
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[tokio::test]
async fn a_newer_program_backs_up_first_and_an_older_one_changes_nothing() {
    let coach = a_coach().await;
    let page = coach.writes("Before", "written before the change").await;
    coach.locks().await;

    let newer = Vault::unlock(setup(&coach, and(LATER)), With::Passphrase(PASSPHRASE)).await.unwrap();
    let kept = newer.backups().unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].manifest.occasion, kring_store::Occasion::BeforeMigration);
    assert!(newer.verify(|_, _| true).await.unwrap().ok());
    newer.close().await.unwrap();

    let before = fingerprint(&coach.folder());
    let refused =
        Vault::unlock(setup(&coach, kring_core::PARTS), With::Passphrase(PASSPHRASE)).await.err().unwrap();
    assert!(matches!(refused, StoreError::Newer), "{refused:?}");
    assert_eq!(fingerprint(&coach.folder()), before, "an older program changed something");

    let place = coach.home.path().join("from the backup");
    kring_store::restore(&coach.folder().join("backups").join(&kept[0].id), &place).unwrap();
    let restored = Setup { folder: place, ..setup(&coach, kring_core::PARTS) };
    let older = Vault::unlock(restored, With::Passphrase(PASSPHRASE)).await.unwrap();
    let id = page.id.parse().unwrap();
    assert_eq!(older.with(id, |doc| Ok(doc.text("body"))).await.unwrap(), page.text);
}

#[tokio::test]
async fn a_step_that_fails_leaves_the_notebook_as_it_was() {
    let coach = a_coach().await;
    let page = coach.writes("Before", "still here").await;
    coach.locks().await;
    assert!(Vault::unlock(setup(&coach, and(BROKEN)), With::Passphrase(PASSPHRASE)).await.is_err());
    let coach = coach.restarts();
    coach.unlocks().await;
    assert_eq!(coach.reads(&page.id).await.text, "still here");
    coach.verifies().await;
}

#[tokio::test]
async fn an_older_copy_put_back_in_its_place_goes_on_as_a_new_device() {
    let coach = a_coach().await;
    coach.writes("One", "first").await;
    let log = coach.app.vault().await.unwrap().identity().log;
    coach.locks().await;
    let aside = coach.home.path().join("aside");
    copy(&coach.folder(), &aside);

    coach.unlocks().await;
    assert_eq!(coach.app.vault().await.unwrap().identity().log, log, "the same device after a restart");
    coach.writes("Two", "written after the copy").await;
    coach.locks().await;

    std::fs::remove_dir_all(coach.folder()).unwrap();
    copy(&aside, &coach.folder());
    coach.unlocks().await;
    let third = coach.writes("Three", "written on the old copy").await;
    assert_ne!(
        coach.app.vault().await.unwrap().identity().log,
        log,
        "two histories under one name would overwrite each other"
    );
    assert_eq!(coach.reads(&third.id).await.text, "written on the old copy");
    coach.verifies().await;
}

/// The notebooks that earlier versions wrote, the oldest first.
fn fixtures() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/notebooks");
    let entries = std::fs::read_dir(all).unwrap().map(|entry| entry.unwrap().path());
    let mut fixtures: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    fixtures.sort_by_key(|path| path.file_name().unwrap().to_string_lossy().parse::<u32>().unwrap());
    fixtures
}

/// A notebook as an earlier version wrote it, in the place of a person who has just installed this one.
fn inherits(fixture: &Path) -> Person {
    let heir = a_newcomer();
    copy(&fixture.join("notebook"), &heir.folder());
    heir
}

#[tokio::test]
async fn a_notebook_of_every_earlier_format_opens_reads_and_merges() {
    let fixtures = fixtures();
    assert!(fixtures.len() > 1, "{fixtures:?}");
    for (number, fixture) in fixtures.iter().enumerate() {
        opens_reads_and_merges(fixture, number == 0).await;
    }
}

/// `anew` says whether its lists have to be made again.
async fn opens_reads_and_merges(fixture: &Path, anew: bool) {
    let pages = std::fs::read_to_string(fixture.join("pages.json")).unwrap();
    let pages: serde_json::Value = serde_json::from_str(&pages).unwrap();
    let pages = pages["pages"].as_array().unwrap();
    assert_eq!(pages.len(), 5, "the fixture is all there");

    let laptop = inherits(fixture);
    let mut events = laptop.app.events();
    laptop.unlocks().await;
    let mut told = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let kring_core::Event::Progress("reindex", done, total) = event {
            told.push((done, total));
        }
    }
    assert!(
        told.last().map_or(!anew, |(done, total)| done == total),
        "it says how far its lists are: {told:?}"
    );
    for page in pages {
        let read = laptop.reads(page["id"].as_str().unwrap()).await;
        let tags: Vec<&str> =
            page["tags"].as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
        assert_eq!(
            (&*read.title, &*read.text, &*read.date),
            (text(page, "title"), text(page, "text"), text(page, "date"))
        );
        assert_eq!(read.tags, tags);
        assert_eq!(read.attachments.len(), page["attachments"].as_array().unwrap().len());
    }
    assert_eq!(laptop.finds("ete").await.len(), 2, "in a page, and in what was agreed on another");
    assert_eq!(laptop.finds("with:noor").await.len(), 1);
    laptop.verifies().await;
    vault::reindex(&laptop.app, ()).await.unwrap();
    laptop.verifies().await;

    // On another computer it opens with the words of its sheet, and is edited there.
    let other = inherits(fixture);
    let words = std::fs::read_to_string(fixture.join("sheet.txt")).unwrap();
    let new_passphrase = PASSPHRASE.to_owned();
    vault::recover(&other.app, Recover { words, new_passphrase }).await.unwrap();
    let id = text(&pages[0], "id");
    for (person, words) in [(&laptop, "from the laptop, "), (&other, "from elsewhere, ")] {
        let page = person.reads(id).await;
        crate::pages::edit(&person.app, &page, &[(0, 0, words)]).await.unwrap();
    }
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    crate::devices::hand_over(&one, &two).await;
    crate::devices::hand_over(&two, &one).await;
    let merged = laptop.reads(id).await.text;
    assert!(merged.contains("from the laptop") && merged.contains("from elsewhere"), "{merged}");
    assert_eq!(merged, other.reads(id).await.text);
    laptop.verifies().await;
    other.verifies().await;
}

#[tokio::test]
async fn a_backup_that_an_earlier_version_kept_is_restored_and_opens() {
    let mut restored = 0;
    for fixture in fixtures() {
        let heir = a_newcomer();
        for backup in std::fs::read_dir(fixture.join("notebook/backups")).into_iter().flatten() {
            let place = heir.home.path().join(format!("restored {restored}"));
            kring_store::restore(&backup.unwrap().path(), &place).unwrap();
            let setup = Setup { folder: place, ..setup(&heir, kring_core::PARTS) };
            let vault = Vault::unlock(setup, With::Passphrase(PASSPHRASE)).await.unwrap();
            assert!(vault.verify(|_, _| true).await.unwrap().ok());
            vault.close().await.unwrap();
            restored += 1;
        }
    }
    assert!(restored > 0);
}

fn text<'a>(page: &'a serde_json::Value, field: &str) -> &'a str {
    page[field].as_str().unwrap()
}
