//! Pages are edited, compared, thrown away, brought back and found.

use kring_core::journal::view::*;
use kring_core::{App, Failure, journal, search, settings};
use kring_store::{By, Field};
use kring_tests::pages::Writer;
use kring_tests::*;

pub fn id(page: &PageView) -> PageId {
    PageId { id: page.id.clone() }
}

pub async fn edit(app: &App, page: &PageView, edits: &[(usize, usize, &str)]) -> Result<Edited, Failure> {
    let edits = edits.iter().map(|(from, to, text)| Edit(*from, *to, (*text).into())).collect();
    journal::edit(app, PageEdit { id: page.id.clone(), base: page.version.clone(), edits, part: None }).await
}

#[tokio::test]
async fn an_editor_behind_the_times_is_patched_up() {
    let coach = a_coach().await;
    let page = coach.writes("", "one three").await;
    edit(&coach.app, &page, &[(9, 9, " four")]).await.unwrap();
    let edited = edit(&coach.app, &page, &[(3, 3, " two")]).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "one two three four");
    assert_eq!(edited.patches, [Edit(13, 13, " four".into())], "what the editor shows lacks only this");
    let stale = PageEdit { id: page.id.clone(), base: "00ff".into(), ..PageEdit::default() };
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
async fn what_is_replaced_at_once_can_be_brought_back_however_soon_it_was() {
    let coach = a_coach().await;
    let texts = [
        "She wanted to know how to begin, and we stayed there for most of the hour.",
        "Cancelled: a new appointment follows on Thursday afternoon at the same place.",
        "",
        "Another beginning, with a few questions that nobody had asked him before today.",
    ];
    let page = coach.writes("Quick", texts[0]).await;
    for text in &texts[1..] {
        let whole = PageRewrite { id: page.id.clone(), text: Some((*text).into()), ..PageRewrite::default() };
        journal::rewrite(&coach.app, whole).await.unwrap();
    }
    // Writing on is no new version, and neither is a word that is changed.
    let now = coach.reads(&page.id).await;
    edit(&coach.app, &now, &[(0, 17, "A second start, and this time a slow one")]).await.unwrap();
    let marks = journal::history(&coach.app, id(&page)).await.unwrap();
    let mut kept = Vec::new();
    for mark in marks.iter().rev() {
        let query = MarkQuery { id: page.id.clone(), mark: mark.id.clone() };
        kept.push(journal::at(&coach.app, query).await.unwrap().text);
    }
    // What came after nothing replaced nothing.
    let last = texts[3].replace("Another beginning", "A second start, and this time a slow one");
    assert_eq!(kept, [texts[0], texts[1], &last]);
    let first = MarkQuery { id: page.id.clone(), mark: marks.last().unwrap().id.clone() };
    journal::return_to(&coach.app, first).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, texts[0]);
    assert_eq!(journal::history(&coach.app, id(&page)).await.unwrap().len(), 4);
    coach.verifies().await;
}

#[tokio::test]
async fn a_long_transcript_on_one_line_is_looked_back_at_brought_back_and_undone() {
    let coach = a_coach().await;
    // As a telephone hears it, without a line break.
    let who = |number: usize| if number.is_multiple_of(4) { "Anna" } else { "He" };
    let said = |number| format!("{} says {number} and waits.", who(number));
    let heard = (0..800).map(said).collect::<Vec<_>>().join(" ");
    let named = heard.replace("Anna", "Client 4");
    let short: String = named.split_inclusive(". ").take(300).collect();
    let page = coach.writes("Transcript", &heard).await;
    let mut cut = None;
    for text in [&named, &short] {
        coach.waits_minutes(30);
        let whole = PageRewrite { id: page.id.clone(), text: Some(text.clone()), ..PageRewrite::default() };
        cut = Some(journal::rewritten(&coach.app, whole).await.unwrap().1);
    }
    let marks = journal::history(&coach.app, id(&page)).await.unwrap();
    let at = |mark: &Mark| MarkQuery { id: page.id.clone(), mark: mark.id.clone() };
    for (mark, text) in marks.iter().rev().zip([&heard, &named, &short]) {
        assert!(journal::at(&coach.app, at(mark)).await.unwrap().text == *text, "each version is whole");
    }
    // What was cut is put back, and what was written since stays.
    let now = coach.reads(&page.id).await;
    edit(&coach.app, &now, &[(0, 0, "Read twice. ")]).await.unwrap();
    journal::undo(&coach.app, cut.unwrap()).await.unwrap();
    let last = format!("Read twice. {named}");
    assert!(coach.reads(&page.id).await.text == last, "the cut is taken back");
    let back = journal::return_to(&coach.app, at(&marks[2])).await.unwrap();
    assert!(coach.reads(&page.id).await.text == heard, "the first version is back");
    journal::undo(&coach.app, back).await.unwrap();
    assert!(coach.reads(&page.id).await.text == last, "what stood there before is back");
    coach.verifies().await;
}

#[tokio::test]
async fn what_was_written_just_before_going_back_is_in_the_past_too() {
    let coach = a_coach().await;
    let text = "She wanted to know how to begin, and we stayed there for most of the hour.";
    let page = coach.writes("Back", text).await;
    coach.waits_minutes(30);
    edit(&coach.app, &page, &[(text.len(), text.len(), " He will ring her on Friday.")]).await.unwrap();
    let first = journal::history(&coach.app, id(&page)).await.unwrap().remove(1);
    journal::return_to(&coach.app, MarkQuery { id: page.id.clone(), mark: first.id }).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, text);
    let marks = journal::history(&coach.app, id(&page)).await.unwrap();
    let told: Vec<_> = marks.iter().map(|mark| (mark.added, mark.removed)).collect();
    assert_eq!(told, [(0, 28), (28, 0), (74, 0)]);
    let last = MarkQuery { id: page.id.clone(), mark: marks[1].id.clone() };
    assert!(journal::at(&coach.app, last).await.unwrap().text.ends_with("ring her on Friday."));
}

#[tokio::test]
async fn of_an_afternoon_of_writing_more_than_its_end_can_be_brought_back() {
    let coach = a_coach().await;
    let page = coach.writes("Long", "0").await;
    for minute in 1..=25_usize {
        coach.waits_minutes(4);
        let now = coach.reads(&page.id).await;
        edit(&coach.app, &now, &[(0, now.text.len(), &(minute * 4).to_string())]).await.unwrap();
    }
    let marks = journal::history(&coach.app, id(&page)).await.unwrap();
    let mut texts = Vec::new();
    for mark in &marks {
        let query = MarkQuery { id: page.id.clone(), mark: mark.id.clone() };
        texts.push(journal::at(&coach.app, query).await.unwrap().text);
    }
    assert_eq!(texts, ["100", "92", "60", "28"], "a mark for every half hour, newest first");
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
        ..PageAdd::default()
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
        "🎉",
        "\"🎉🎉\"",
        "\"er 🎉\" -👍",
        "👩\u{200d}💻",
        "❤",
        "intervisie",
        "inter\u{ad}visie codéveloppement",
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

#[tokio::test]
async fn undoing_an_import_leaves_the_tags_to_those_who_use_them() {
    let coach = a_coach().await;
    let add =
        |title: &str| PageAdd { title: title.into(), tags: vec!["shared".into()], ..PageAdd::default() };
    let (ids, batch) =
        journal::add_many(&coach.app, vec![add("One"), add("Two")], |_, _| true).await.unwrap();
    let later = journal::add(&coach.app, add("Later")).await.unwrap();
    journal::undo(&coach.app, batch).await.unwrap();
    assert!(coach.reads(&ids[0]).await.trashed.is_some() && coach.reads(&ids[1]).await.trashed.is_some());
    coach.waits_days(40);
    coach.app.tidy_up().await.unwrap();
    assert_eq!(coach.reads(&later.id).await.tags, ["shared"]);
    assert_eq!(coach.finds("tag:shared").await, [later.id]);
    coach.verifies().await;
}

#[tokio::test]
async fn what_is_edited_while_the_search_is_rebuilt_is_found_once() {
    let coach = a_coach().await;
    let early = coach.writes("Edited", "before").await;
    let vault = coach.app.vault().await.unwrap();
    // More than one part of a rebuild holds.
    let mut work = vault.work(By::Import).await.unwrap();
    for number in 0..600 {
        let filled = work.create(&journal::kind::PAGE, |doc| {
            doc.set_field(journal::kind::TITLE, Field::Text(format!("{number}")))?;
            doc.set_field(journal::kind::DATE, Field::Text("2024-05-06".into()))?;
            doc.replace_text(journal::kind::BODY, "filler")
        });
        filled.await.unwrap();
    }
    work.commit().await.unwrap();
    let page = coach.writes("Edited late", "before").await;
    let stopped = vault.reindex(|_, _| false).await;
    assert!(stopped.is_err(), "stopped after the first part");
    for page in [&early, &page] {
        edit(&coach.app, page, &[(0, 6, "after")]).await.unwrap();
    }
    coach.locks().await;
    coach.unlocks().await;
    assert_eq!(coach.finds("after").await, [page.id.clone(), early.id.clone()]);
    assert!(coach.finds("before").await.is_empty());
    assert_eq!(coach.finds("filler 599").await.len(), 1);
    coach.verifies().await;
    journal::purge(&coach.app, id(&early)).await.unwrap();
    journal::purge(&coach.app, id(&page)).await.unwrap();
    assert!(coach.finds("after").await.is_empty());
    coach.verifies().await;
}

#[tokio::test]
async fn a_text_that_is_no_page_is_refused() {
    let coach = a_coach().await;
    let huge = PageAdd { text: "x".repeat(10_000_001), ..PageAdd::default() };
    assert_eq!(journal::add(&coach.app, huge).await.unwrap_err().code, "text-too-long");
    assert_eq!(coach.finds("-nothing").await, Vec::<String>::new(), "and registers are no hits");
}

#[tokio::test]
async fn what_was_taken_back_is_not_taken_back_twice() {
    let coach = a_coach().await;
    let page = coach.writes("Alpha", "Alpha line about rivers.").await;
    let edited = edit(&coach.app, &page, &[(0, 24, "Completely new words here")]).await.unwrap();
    let batch = || Batch { batch: edited.batch.clone() };
    let undone = journal::undo(&coach.app, batch()).await.unwrap();
    let again = journal::undo(&coach.app, batch()).await.unwrap_err();
    assert_eq!(again.code, "undone-already");
    assert_eq!(coach.reads(&page.id).await.text, "Alpha line about rivers.");
    let back = journal::undo(&coach.app, undone).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "Completely new words here");
    journal::undo(&coach.app, back).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "Alpha line about rivers.");
    coach.verifies().await;
}
