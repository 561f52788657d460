//! Two devices of one person exchange updates and agree; what is sealed stays ciphertext and ends with its key.

use kring_core::journal::view::PageSet;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{
    NotedQuery, TrackerAdd, TrackerEdit, TrackerRecord, TrackerReorder, TrackerView,
};
use kring_core::{journal, tracker};
use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{By, Doc, StoreError, Vault};
use kring_tests::*;
use proptest::prelude::*;

use crate::pages::{edit, id};

/// Hands everything that one vault knows and the other does not to the other.
pub async fn hand_over(from: &Vault, to: &Vault) {
    let updates = from.export_since(from.personal_space(), &to.frontier().await.unwrap()).await.unwrap();
    to.apply(&updates).await.unwrap();
}

#[tokio::test]
async fn two_devices_that_edit_apart_agree_after_exchanging() {
    let laptop = a_coach().await;
    let page = laptop.writes("Shared", "one two").await;
    let copy = laptop.home.path().join("second");
    kring_core::backup::to(&laptop.app, &laptop.home.path().join("stick"), false).await.unwrap();
    let other = a_newcomer();
    kring_core::backup::restore(&other.app, &laptop.home.path().join("stick"), &copy).await.unwrap();
    other.unlocks().await;
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    assert_ne!(one.identity().log, two.identity().log, "a copy is a new device");
    assert_eq!(one.identity().person, two.identity().person, "of the same person");

    edit(&laptop.app, &page, &[(3, 3, " and")]).await.unwrap();
    edit(&other.app, &page, &[(7, 7, " three")]).await.unwrap();
    let new = other.writes("Elsewhere", "written on the train").await;
    for _ in 0..2 {
        hand_over(&one, &two).await;
        hand_over(&two, &one).await;
    }
    assert_eq!(laptop.reads(&page.id).await.text, "one and two three");
    assert_eq!(laptop.reads(&page.id).await.text, other.reads(&page.id).await.text);
    assert_eq!(laptop.finds("train").await, [new.id]);
    assert_eq!(one.frontier().await.unwrap(), two.frontier().await.unwrap());
    laptop.verifies().await;
    other.verifies().await;

    journal::trash(&laptop.app, id(&page)).await.unwrap();
    let now = other.reads(&page.id).await;
    edit(&other.app, &now, &[(0, 0, "still needed: ")]).await.unwrap();
    hand_over(&two, &one).await;
    assert_eq!(
        laptop.reads(&page.id).await.trashed,
        None,
        "an edit by someone who had not seen it restores the page"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn whatever_two_devices_do_they_converge(acts in prop::collection::vec((any::<bool>(), 0u8..5, 0usize..40, "[a-zé🙂 ]{0,9}"), 1..14)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let laptop = a_coach().await;
            let page = laptop.writes("Both", "a first sentence to begin with").await;
            let stick = laptop.home.path().join("stick");
            kring_core::backup::to(&laptop.app, &stick, false).await.unwrap();
            let other = a_newcomer();
            kring_core::backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
            other.unlocks().await;
            let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
            for (first, act, at, text) in acts {
                let person = if first { &laptop } else { &other };
                let page = person.reads(&page.id).await;
                match act {
                    0 => { journal::trash(&person.app, id(&page)).await.unwrap(); }
                    1 => { journal::untrash(&person.app, id(&page)).await.unwrap(); }
                    2 => {
                        let set = PageSet { id: page.id.clone(), title: Some(text.clone()), date: None, tags: Some(vec![text]), method: None };
                        let _ = journal::set(&person.app, set).await;
                    }
                    _ => { let _ = edit(&person.app, &page, &[(at, at, &text)]).await; }
                }
            }
            for _ in 0..2 {
                hand_over(&one, &two).await;
                hand_over(&two, &one).await;
            }
            let (a, b) = (laptop.reads(&page.id).await, other.reads(&page.id).await);
            assert_eq!((a.text, a.title, a.tags, a.trashed), (b.text, b.title, b.tags, b.trashed));
            laptop.verifies().await;
            other.verifies().await;
        });
    }
}

/// A closed kind, until intervision brings the first.
static CLOSED: Kind = Kind {
    name: "closed note",
    schema: 1,
    sealed: true,
    stays: false,
    registry: false,
    tables: &[],
    project: project_closed,
};
static KINDS: &[&Kind] = &[&CLOSED];

fn project_closed(doc: &Doc, _: u32) -> Result<Projection, Invalid> {
    let body = doc.text("body");
    Ok(Projection {
        date: jiff::civil::date(2026, 1, 1),
        moment: 0,
        title: String::new(),
        body,
        facets: vec![],
        rows: vec![],
    })
}

/// What opens a vault that knows closed notes only.
fn closed_setup(home: &std::path::Path) -> kring_store::Setup {
    kring_store::Setup {
        folder: home.join("vault"),
        devices: home.join("devices"),
        kinds: KINDS,
        rules: &[],
        parts: &[],
        clock: std::sync::Arc::new(jiff::Timestamp::now),
        remade: std::sync::Arc::new(|_, _| {}),
    }
}

#[tokio::test]
async fn a_sealed_document_leaves_only_ciphertext_and_ends_with_its_key() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let setup = || closed_setup(home.path());
    let vault = Vault::create(setup(), "Closed", PASSPHRASE).await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    let note =
        work.create(&CLOSED, |doc| doc.replace_text("body", "what was said in the room")).await.unwrap();
    work.commit().await.unwrap();
    let found = vault.find(&kring_store::Search::parse("room", false), 10).await.unwrap();
    assert!(found.is_empty(), "closed text is in no search");
    let backup = vault.back_up(kring_store::Occasion::ByHand).await.unwrap();
    let old_keys = std::fs::read(folder.join("sealed.keys")).unwrap();
    vault.close().await.unwrap();

    let vault = Vault::unlock(setup(), kring_store::With::Passphrase(PASSPHRASE)).await.unwrap();
    assert_eq!(vault.with(note, |doc| Ok(doc.text("body"))).await.unwrap(), "what was said in the room");
    assert!(
        !folder.join("backups").join(&backup.id).join("sealed.keys").exists(),
        "backups leave the keys out"
    );
    vault.purge(note).await.unwrap();
    assert!(matches!(vault.with(note, |_| Ok(())).await, Err(StoreError::NotFound)));
    assert_ne!(std::fs::read(folder.join("sealed.keys")).unwrap(), old_keys);
    assert!(vault.verify(|_, _| true).await.unwrap().ok());
    vault.close().await.unwrap();

    let target = home.path().join("restored");
    kring_store::restore(&folder.join("backups").join(&backup.id), &target).unwrap();
    let restored = kring_store::Setup { folder: target, ..setup() };
    let vault = Vault::unlock(restored, kring_store::With::Passphrase(PASSPHRASE)).await.unwrap();
    assert!(vault.with(note, |_| Ok(())).await.is_err(), "a backup from before cannot bring it back");
}

#[tokio::test]
async fn a_purge_that_ended_with_the_program_once_the_key_was_gone_is_finished_by_the_next_opening() {
    let home = tempfile::tempdir().unwrap();
    let keys = home.path().join("vault").join("sealed.keys");
    let setup = || closed_setup(home.path());
    let vault = Vault::create(setup(), "Closed", PASSPHRASE).await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    let kept = work.create(&CLOSED, |doc| doc.replace_text("body", "what stays")).await.unwrap();
    work.commit().await.unwrap();
    let without = std::fs::read(&keys).unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    let note = work.create(&CLOSED, |doc| doc.replace_text("body", "what goes")).await.unwrap();
    work.commit().await.unwrap();
    let begun = format!("INSERT INTO setting (name, value) VALUES ('purging {note}', '1')");
    let mut reader = vault.read().await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(begun)).execute(reader.connection().unwrap()).await.unwrap();
    drop(reader);
    vault.close().await.unwrap();
    std::fs::write(&keys, without).unwrap();

    for _ in 0..2 {
        let vault = Vault::unlock(setup(), kring_store::With::Passphrase(PASSPHRASE)).await.unwrap();
        assert!(vault.verify(|_, _| true).await.unwrap().ok(), "nothing of it counts as lost");
        assert!(vault.ended(None).await.unwrap().contains(&note));
        assert_eq!(vault.with(kept, |doc| Ok(doc.text("body"))).await.unwrap(), "what stays");
        vault.close().await.unwrap();
    }
}

#[tokio::test]
async fn damaged_keys_shut_what_is_closed_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let setup = || closed_setup(home.path());
    let vault = Vault::create(setup(), "Closed", PASSPHRASE).await.unwrap();
    let mut work = vault.work(By::Person).await.unwrap();
    let note = work.create(&CLOSED, |doc| doc.replace_text("body", "what was said")).await.unwrap();
    work.commit().await.unwrap();
    vault.close().await.unwrap();

    let whole = std::fs::read(folder.join("sealed.keys")).unwrap();
    let mut torn = whole.clone();
    torn[40] ^= 1;
    std::fs::write(folder.join("sealed.keys"), &torn).unwrap();
    let vault = Vault::unlock(setup(), kring_store::With::Passphrase(PASSPHRASE)).await.unwrap();
    assert!(vault.with(note, |_| Ok(())).await.is_err());
    assert!(!vault.verify(|_, _| true).await.unwrap().ok(), "the check says it");
    let mut work = vault.work(By::Person).await.unwrap();
    assert!(work.create(&CLOSED, |_| Ok(())).await.is_err(), "a new key would replace what may be mended");
    drop(work);
    vault.close().await.unwrap();
    assert_eq!(std::fs::read(folder.join("sealed.keys")).unwrap(), torn, "the file is left as it is");

    std::fs::write(folder.join("sealed.keys"), whole).unwrap();
    let vault = Vault::unlock(setup(), kring_store::With::Passphrase(PASSPHRASE)).await.unwrap();
    assert_eq!(vault.with(note, |doc| Ok(doc.text("body"))).await.unwrap(), "what was said");
}

#[tokio::test]
async fn numbers_of_updates_are_not_given_again_after_a_purge() {
    let coach = a_coach().await;
    coach.writes("Kept", "").await;
    let doomed = coach.writes("Doomed", "").await;
    let vault = coach.app.vault().await.unwrap();
    let before = vault.frontier().await.unwrap();
    journal::purge(&coach.app, id(&doomed)).await.unwrap();
    assert_eq!(vault.frontier().await.unwrap(), before);
    coach.locks().await;
    let coach = coach.restarts();
    coach.unlocks().await;
    coach.writes("After", "").await;
    let vault = coach.app.vault().await.unwrap();
    let log = vault.identity().log.to_vec();
    assert!(
        vault.frontier().await.unwrap()[&log] > before[&log],
        "a peer would never be sent what has an old number"
    );
}

#[tokio::test]
async fn two_devices_note_different_things_of_one_day_and_agree() {
    let laptop = a_coach().await;
    let define = |name: &str| TrackerAdd {
        name: name.into(),
        measure: Measure::Scale,
        unit: String::new(),
        options: vec![],
        per: Per::Day,
        person: None,
    };
    let slept = tracker::add(&laptop.app, define("Slept")).await.unwrap().tracker;
    let walked = tracker::add(&laptop.app, define("Walked")).await.unwrap().tracker;
    let stick = laptop.home.path().join("stick");
    kring_core::backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_newcomer();
    kring_core::backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
    other.unlocks().await;
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());

    let record = async |person: &Person, tracker: &TrackerView, value: &str| {
        let (tracker, date) = (tracker.id.clone(), Some("2026-04-01".to_owned()));
        let request = TrackerRecord { tracker, page: None, date, value: value.into() };
        tracker::record(&person.app, request).await.unwrap();
    };
    record(&laptop, &slept, "7").await;
    record(&other, &walked, "3").await;
    record(&laptop, &walked, "4").await;
    // Both change the registry apart: one renames, one puts in another order, and one adds.
    let rename = TrackerEdit { id: slept.id.clone(), name: Some("Sleep".into()), ..TrackerEdit::default() };
    tracker::edit(&laptop.app, rename).await.unwrap();
    let unit = TrackerEdit { id: slept.id.clone(), unit: Some("h".into()), ..TrackerEdit::default() };
    tracker::edit(&other.app, unit).await.unwrap();
    tracker::add(&other.app, define("Read")).await.unwrap();
    let to_front = TrackerReorder { id: walked.id.clone(), before: Some(slept.id.clone()) };
    tracker::reorder(&laptop.app, to_front).await.unwrap();
    for _ in 0..2 {
        hand_over(&one, &two).await;
        hand_over(&two, &one).await;
    }
    let day = async |person: &Person| {
        let query = NotedQuery { page: None, date: Some("2026-04-01".into()) };
        tracker::noted(&person.app, query).await.unwrap()
    };
    let (here, there) = (day(&laptop).await, day(&other).await);
    assert_eq!(here, there, "both devices show the same day");
    let names: Vec<&str> = here.iter().map(|noted| noted.tracker.as_ref().unwrap().name.as_str()).collect();
    assert_eq!(names, ["Walked", "Sleep", "Read"]);
    assert_eq!(here[1].value.as_deref(), Some("7"), "what only one recorded is there");
    assert_eq!(here[1].tracker.as_ref().unwrap().unit, "h", "and what only one changed");
    assert!(["3", "4"].contains(&here[0].value.as_deref().unwrap()), "of two, one is kept, the same on both");
    assert_eq!(
        one.frontier().await.unwrap(),
        two.frontier().await.unwrap(),
        "and nothing is left to hand over"
    );
    laptop.verifies().await;
    other.verifies().await;
}
