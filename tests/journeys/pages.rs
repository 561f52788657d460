//! Pages are edited, compared, thrown away and brought back; two devices exchange updates and agree.

use kring_core::journal::view::*;
use kring_core::{App, Failure, journal, search, settings};
use kring_store::kind::{Invalid, Kind, Projection};
use kring_store::{By, Doc, StoreError, Vault};
use kring_tests::pages::Writer;
use kring_tests::*;
use proptest::prelude::*;

fn id(page: &PageView) -> PageId {
    PageId { id: page.id.clone() }
}

async fn edit(app: &App, page: &PageView, edits: &[(usize, usize, &str)]) -> Result<Edited, Failure> {
    let edits = edits.iter().map(|(from, to, text)| Edit(*from, *to, (*text).into())).collect();
    journal::edit(app, PageEdit { id: page.id.clone(), base: page.version.clone(), edits }).await
}

#[tokio::test]
async fn an_editor_behind_the_times_is_patched_up() {
    let coach = a_coach().await;
    let page = coach.writes("", "one three").await;
    edit(&coach.app, &page, &[(9, 9, " four")]).await.unwrap();
    let edited = edit(&coach.app, &page, &[(3, 3, " two")]).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "one two three four");
    assert_eq!(edited.patches, [Edit(13, 13, " four".into())], "what the editor shows lacks only this");
    let stale = PageEdit { id: page.id.clone(), base: "00ff".into(), edits: vec![] };
    assert_eq!(journal::edit(&coach.app, stale).await.unwrap_err().code, "stale-version");
    assert_eq!(edit(&coach.app, &page, &[(5, 99, "x")]).await.unwrap_err().code, "invalid-request");
    coach.verifies().await;
}

#[tokio::test]
async fn every_spell_of_writing_can_be_seen_compared_and_brought_back() {
    let coach = a_coach().await;
    let page = coach.writes("Spells", "A calm start.").await;
    coach.waits_minutes(30);
    edit(&coach.app, &page, &[(2, 6, "rough")]).await.unwrap();
    let marks = journal::history(&coach.app, id(&page)).await.unwrap();
    assert_eq!(marks.len(), 2);
    assert_eq!((marks[0].added, marks[0].removed), (5, 4));
    let query = PageDiffQuery { id: page.id.clone(), from: marks[1].id.clone(), to: None };
    let diff = journal::diff(&coach.app, query).await.unwrap();
    let words: Vec<_> = diff.iter().map(|part| (part.kind, part.text.as_str())).collect();
    assert_eq!(
        words,
        [
            (DiffKind::Same, "A "),
            (DiffKind::Removed, "calm"),
            (DiffKind::Added, "rough"),
            (DiffKind::Same, " start.")
        ]
    );
    let first = MarkQuery { id: page.id.clone(), mark: marks[1].id.clone() };
    assert_eq!(journal::at(&coach.app, first.clone()).await.unwrap().text, "A calm start.");
    let batch = journal::return_to(&coach.app, first).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "A calm start.");
    journal::undo(&coach.app, batch).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "A rough start.");
    coach.verifies().await;
}

#[tokio::test]
async fn what_is_thrown_away_comes_back_until_it_is_destroyed_for_good() {
    let coach = a_coach().await;
    let page = coach.writes("Gone", "unmistakable").await;
    let thrown = journal::trash(&coach.app, id(&page)).await.unwrap();
    assert!(coach.finds("unmistakable").await.is_empty());
    journal::undo(&coach.app, thrown).await.unwrap();
    assert_eq!(coach.finds("unmistakable").await, [page.id.clone()]);
    journal::trash(&coach.app, id(&page)).await.unwrap();
    coach.waits_days(29);
    coach.app.tidy_up().await.unwrap();
    assert!(coach.reads(&page.id).await.trashed.is_some());
    coach.waits_days(2);
    coach.app.tidy_up().await.unwrap();
    assert_eq!(journal::open(&coach.app, id(&page)).await.unwrap_err().code, "not-found");
    coach.verifies().await;
}

#[tokio::test]
async fn tags_are_shared_and_searches_are_narrowed() {
    let coach = a_coach().await;
    let add = |title: &str, date: &str, tags: &[&str]| PageAdd {
        title: title.into(),
        date: Some(date.into()),
        tags: tags.iter().map(|tag| (*tag).into()).collect(),
        text: "about listening".into(),
    };
    let old = journal::add(&coach.app, add("Old", "2021-03-01", &["Équipe", "team work"])).await.unwrap();
    let new = journal::add(&coach.app, add("New", "2024-03-01", &["equipe"])).await.unwrap();
    assert_eq!(new.tags, ["Équipe"], "one tag, however it is typed");
    assert_eq!(coach.finds("listening").await, [new.id.clone(), old.id.clone()], "newest first");
    assert_eq!(coach.finds("listening tag:equipe to:2022-01-01").await, [old.id.clone()]);
    assert_eq!(coach.finds("tag:\"team work\"").await, [old.id.clone()]);
    assert_eq!(coach.finds("listening -new").await, [old.id.clone()]);
    assert_eq!(coach.finds("from:2022-01-01").await, [new.id.clone()]);
    assert!(coach.finds("listening tag:unknown").await.is_empty());
    let typed =
        search::view::SearchQuery { query: "liste".into(), limit: 5, typing: true, ..Default::default() };
    assert_eq!(search::search(&coach.app, typed).await.unwrap().len(), 2);
    let today = coach.app.today();
    let earlier = today.checked_sub(jiff::Span::new().years(4)).unwrap();
    journal::add(&coach.app, add("Then", &earlier.to_string(), &[])).await.unwrap();
    assert_eq!(journal::today(&coach.app, ()).await.unwrap().on_this_day, [earlier.to_string()]);
}

#[tokio::test]
async fn the_search_finds_exactly_what_a_plain_scan_finds() {
    let coach = a_coach().await;
    let mut writer = Writer::seeded(7);
    let mut pages = Vec::new();
    for number in 0..120 {
        let text = writer.text(60);
        pages.push(coach.writes(&format!("Séance {number}"), &text).await);
    }
    pages.reverse();
    for query in [
        "ik",
        "de la",
        "\"de la\"",
        "ete -goal",
        "pauze*",
        "co*",
        "\"not fill\" silence",
        "-she",
        "l équipe",
        "qu’est-ce",
        "\"before she\"",
        "seance 7",
        "één",
        "EEN",
        "work* -werk*",
    ] {
        let wanted = kring_store::Search::parse(query, false);
        let scanned: Vec<String> = pages
            .iter()
            .filter(|page| wanted.matches(&page.title, &page.text))
            .map(|page| page.id.clone())
            .collect();
        let request = search::view::SearchQuery { query: query.into(), limit: 1000, ..Default::default() };
        let found = search::search(&coach.app, request).await.unwrap();
        let found: Vec<String> = found.into_iter().map(|hit| hit.id).collect();
        assert_eq!(found, scanned, "{query}");
    }
}

/// Hands everything that one vault knows and the other does not to the other.
async fn hand_over(from: &Vault, to: &Vault) {
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
                        let set = PageSet { id: page.id.clone(), title: Some(text.clone()), date: None, tags: Some(vec![text]) };
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
static CLOSED: Kind =
    Kind { name: "closed note", schema: 1, sealed: true, tables: &[], project: project_closed };
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

#[tokio::test]
async fn a_sealed_document_leaves_only_ciphertext_and_ends_with_its_key() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let setup = || kring_store::Setup {
        folder: folder.clone(),
        devices: home.path().join("devices"),
        kinds: KINDS,
        parts: &[],
        clock: std::sync::Arc::new(jiff::Timestamp::now),
    };
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
async fn a_question_asked_once_is_not_asked_again() {
    let coach = a_coach().await;
    for number in 0..10 {
        coach.writes(&format!("{number}"), "").await;
    }
    assert!(journal::today(&coach.app, ()).await.unwrap().offer_backup);
    journal::backup_asked(&coach.app, ()).await.unwrap();
    assert!(!journal::today(&coach.app, ()).await.unwrap().offer_backup);
}

#[tokio::test]
async fn changes_are_told_once_for_each_transaction() {
    let coach = a_coach().await;
    let mut events = coach.app.events();
    let page = coach.writes("Told", "once").await;
    let changed = loop {
        if let kring_core::Event::Changed(changed) = events.recv().await.unwrap() {
            break changed;
        }
    };
    assert_eq!(changed.kinds, ["page"]);
    assert_eq!(
        changed.ids.map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>()),
        Some(vec![page.id])
    );
    assert!(events.try_recv().is_err());
}

#[tokio::test]
async fn preferences_survive_a_restart_and_hold_nothing_written() {
    let coach = a_coach().await;
    coach.writes("Secret title", "secret words").await;
    let mut preferences = coach.app.preferences();
    preferences.language = settings::preferences::Language::Nl;
    preferences.idle_minutes = 3;
    settings::set_preferences(&coach.app, preferences.clone()).await.unwrap();
    let file = std::fs::read_to_string(coach.home.path().join("config/preferences.json")).unwrap();
    assert!(!file.contains("ecret"));
    coach.waits_minutes(2);
    assert!(!coach.app.lock_if_idle().await.unwrap());
    coach.waits_minutes(2);
    assert!(coach.app.lock_if_idle().await.unwrap(), "locked after idle time");
    assert_eq!(coach.restarts().app.preferences(), preferences);
}
