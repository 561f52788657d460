//! Guided pages: begun from a method, written as plain Markdown, and models that a person makes for themselves.

use std::fs;

use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::export::{Taken, export};
use kring_core::journal::view::*;
use kring_core::method::view::*;
use kring_core::settings::preferences::{Language, Region};
use kring_core::{Failure, journal, method, settings, vault};
use kring_tests::*;

async fn guided(coach: &Person, id: &str, language: Language) -> GuidedPage {
    let query = MethodPageQuery { id: id.into(), language: Some(language), question: None };
    method::page(&coach.app, query).await.expect("the method begins a page")
}

async fn shown(coach: &Person, id: &str) -> Result<MethodView, Failure> {
    method::show(&coach.app, MethodQuery { id: id.into(), language: None }).await
}

async fn listed(coach: &Person, trashed: bool) -> Vec<String> {
    let query = MethodListQuery { trashed, ..MethodListQuery::default() };
    let rows = method::list(&coach.app, query).await.unwrap();
    rows.into_iter().filter(|row| row.own).map(|row| row.name).collect()
}

fn section(heading: &str, questions: &[&str]) -> SectionEdit {
    let questions = questions.iter().map(|question| (*question).into()).collect();
    SectionEdit { id: None, heading: heading.into(), questions }
}

fn headings(model: &MethodView) -> Vec<&str> {
    model.phases.iter().map(|phase| phase.name.as_str()).collect()
}

/// The sections of a model as an editor sends them back.
fn as_edited(model: &MethodView) -> Vec<SectionEdit> {
    let edit = |phase: &PhaseView| SectionEdit {
        id: phase.id.clone(),
        heading: phase.name.clone(),
        questions: phase.questions.clone(),
    };
    model.phases.iter().map(edit).collect()
}

#[tokio::test]
async fn a_guided_page_is_plain_markdown_and_leaves_as_it_was_written() {
    let coach = a_coach().await;
    for (language, first, last) in [
        (Language::En, "## Goal", "## Will"),
        (Language::Fr, "## Objectif", "## Volonté"),
        (Language::Nl, "## Doel", "## Wil"),
    ] {
        let begun = guided(&coach, "grow", language).await;
        let lines: Vec<&str> = begun.text.lines().collect();
        let found: Vec<&str> = lines.iter().filter(|line| line.starts_with("## ")).copied().collect();
        assert_eq!((found.len(), found[0], found[3]), (4, first, last));
        assert_eq!(lines.iter().filter(|line| line.starts_with("> ")).count(), 4, "a quiet line each");
        let caret = begun.text.char_indices().nth(begun.caret as usize).unwrap().0;
        let written = format!("{}Rust in the team.{}", &begun.text[..caret], &begun.text[caret..]);
        assert!(written.contains("\n\nRust in the team.\n\n## "), "room between quotation and heading");
        let add = PageAdd { text: written.clone(), method: Some(begun.method), ..PageAdd::default() };
        let page = journal::add(&coach.app, add).await.unwrap();
        assert_eq!((page.method.as_deref(), &page.text), (Some("grow"), &written));
        let out = coach.home.path().join(format!("{language:?}"));
        let request = ExportRequest {
            scope: Scope { ids: Some(vec![page.id]), ..Scope::default() },
            format: Format::Md,
            audience: Audience::Me,
            language: None,
            paper: None,
        };
        export(&coach.app, request, &out, Taken::Refuse).await.unwrap();
        let file = fs::read_dir(&out).unwrap().next().unwrap().unwrap().path();
        let file = fs::read_to_string(file).unwrap();
        assert!(file.contains("\nmethod: \"grow\"\n") && file.contains(&written), "{file}");
    }
    coach.verifies().await;
}

#[tokio::test]
async fn a_page_that_exists_can_be_given_a_method_and_remembers_it() {
    let coach = a_coach().await;
    let page = coach.writes("After the session", "").await;
    assert_eq!(page.method, None);
    let set =
        PageSet { id: page.id.clone(), title: None, date: None, tags: None, method: Some("gibbs".into()) };
    let batch = journal::set(&coach.app, set.clone()).await.unwrap();
    let coach = coach.restarts();
    coach.unlocks().await;
    assert_eq!(coach.reads(&page.id).await.method.as_deref(), Some("gibbs"));
    journal::undo(&coach.app, batch).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.method, None);
    let unknown = PageSet { method: Some("horoscope".into()), ..set };
    assert_eq!(journal::set(&coach.app, unknown).await.unwrap_err().code, "method-not-found");
    let unknown = PageAdd { method: Some(page.id.clone()), ..PageAdd::default() };
    assert_eq!(journal::add(&coach.app, unknown).await.unwrap_err().code, "method-not-found");
    coach.verifies().await;
}

#[tokio::test]
async fn a_model_of_ones_own_is_made_edited_undone_and_used() {
    let coach = a_coach().await;
    let add = MethodAdd {
        name: "  After a triad ".into(),
        purpose: "What I saw".into(),
        sections: vec![
            section("What I heard", &["Which words opened something?", " "]),
            section("", &["And now?"]),
        ],
    };
    let model = method::add(&coach.app, add).await.unwrap();
    assert_eq!(
        (model.name.as_str(), model.own, headings(&model)),
        ("After a triad", true, vec!["What I heard", ""])
    );
    let begun = guided(&coach, &model.id, Language::Fr).await;
    assert_eq!(begun.text, "## What I heard\n\n> Which words opened something?\n\n\n\n> And now?\n\n\n");
    let page = PageAdd { text: begun.text.clone(), method: Some(begun.method), ..PageAdd::default() };
    let page = journal::add(&coach.app, page).await.unwrap();

    let mut sections = as_edited(&model);
    sections.reverse();
    sections.push(section("Thanks", &[]));
    let edit = MethodEdit { id: model.id.clone(), sections: Some(sections), ..MethodEdit::default() };
    let batch = method::edit(&coach.app, edit).await.unwrap();
    let edited = shown(&coach, &model.id).await.unwrap();
    assert_eq!(headings(&edited), ["", "What I heard", "Thanks"]);
    assert_eq!(edited.phases[1].id, model.phases[0].id, "a section that moves is the same section");
    journal::undo(&coach.app, batch).await.unwrap();
    assert_eq!(shown(&coach, &model.id).await.unwrap(), model);

    let removed = MethodEdit { id: model.id.clone(), sections: Some(vec![]), ..MethodEdit::default() };
    let batch = method::edit(&coach.app, removed).await.unwrap();
    assert_eq!(shown(&coach, &model.id).await.unwrap().phases, []);
    journal::undo(&coach.app, batch).await.unwrap();

    let batch = method::trash(&coach.app, MethodId { id: model.id.clone() }).await.unwrap();
    assert_eq!((listed(&coach, false).await, listed(&coach, true).await.len()), (vec![], 1));
    journal::undo(&coach.app, batch).await.unwrap();
    method::trash(&coach.app, MethodId { id: model.id.clone() }).await.unwrap();
    method::untrash(&coach.app, MethodId { id: model.id.clone() }).await.unwrap();
    assert_eq!(listed(&coach, false).await, ["After a triad"]);
    assert!(coach.finds("triad").await.is_empty(), "a model is not among the pages");
    vault::reindex(&coach.app, ()).await.unwrap();
    assert_eq!(listed(&coach, false).await, ["After a triad"], "and it survives a rebuild");
    coach.verifies().await;

    method::trash(&coach.app, MethodId { id: model.id.clone() }).await.unwrap();
    coach.waits_days(31);
    coach.app.tidy_up().await.unwrap();
    assert_eq!(shown(&coach, &model.id).await.unwrap_err().code, "method-not-found");
    assert_eq!(coach.reads(&page.id).await.text, begun.text, "the page stays as it is");
    coach.verifies().await;
}

#[tokio::test]
async fn a_method_of_the_catalogue_becomes_ones_own_in_the_language_it_is_read_in() {
    let coach = a_coach().await;
    let mut preferences = coach.app.preferences();
    preferences.language = Language::Nl;
    settings::set_preferences(&coach.app, preferences).await.unwrap();
    let grow = MethodQuery { id: "grow".into(), language: None };
    let mine = method::copy(&coach.app, grow.clone()).await.unwrap();
    assert_eq!(headings(&mine), ["Doel", "Realiteit", "Opties", "Wil"]);
    assert_eq!((mine.from.as_deref(), mine.own), (Some("GROW-model"), true));
    let edit = MethodEdit { id: mine.id.clone(), name: Some("Mijn GROW".into()), ..MethodEdit::default() };
    method::edit(&coach.app, edit).await.unwrap();
    assert_eq!(listed(&coach, false).await, ["Mijn GROW"]);
    assert_eq!(method::show(&coach.app, grow).await.unwrap().name, "GROW-model", "the catalogue stays");
    let own = MethodEdit { id: "grow".into(), name: Some("X".into()), ..MethodEdit::default() };
    assert_eq!(method::edit(&coach.app, own).await.unwrap_err().code, "method-not-found");
    let prompts = MethodQuery { id: "prompts".into(), language: Some(Language::En) };
    let mine = method::copy(&coach.app, prompts).await.unwrap();
    assert!(mine.phases.len() >= 10 && mine.phases.iter().all(|phase| phase.questions.len() == 1));
    coach.verifies().await;
}

#[tokio::test]
async fn open_questions_change_with_the_day_and_one_can_be_chosen() {
    let coach = a_coach().await;
    let all = shown(&coach, "prompts").await.unwrap().questions;
    let first = guided(&coach, "prompts", Language::En).await.text;
    assert_eq!(first, guided(&coach, "prompts", Language::En).await.text, "the same all day");
    assert_eq!(first.lines().filter(|line| line.starts_with("> ")).count(), 2);
    coach.waits_days(1);
    assert_ne!(first, guided(&coach, "prompts", Language::En).await.text);
    let query = |question| MethodPageQuery { id: "prompts".into(), language: None, question: Some(question) };
    let chosen = method::page(&coach.app, query(3)).await.unwrap();
    assert_eq!(chosen.text, format!("> {}\n\n\n", all[3]));
    assert_eq!(method::page(&coach.app, query(999)).await.unwrap_err().code, "invalid-request");
}

#[tokio::test]
async fn a_model_that_cannot_be_is_refused_and_changes_nothing() {
    let coach = a_coach().await;
    let good =
        || MethodAdd { name: "Good".into(), sections: vec![section("One", &[])], ..MethodAdd::default() };
    let model = method::add(&coach.app, good()).await.unwrap();
    for wrong in [
        MethodAdd { name: " ".into(), ..good() },
        MethodAdd { name: "two\nlines".into(), ..good() },
        MethodAdd { name: "x".repeat(121), ..good() },
        MethodAdd { purpose: "x".repeat(2001), ..good() },
        MethodAdd { sections: vec![section("a\nb", &[])], ..good() },
        MethodAdd { sections: vec![section("a", &["b\nc"])], ..good() },
        MethodAdd { sections: vec![section("a", &[]); 61], ..good() },
        MethodAdd { sections: vec![section("a", &["b"; 41])], ..good() },
    ] {
        let edit = MethodEdit {
            id: model.id.clone(),
            name: Some(wrong.name.clone()),
            purpose: Some(wrong.purpose.clone()),
            sections: Some(wrong.sections.clone()),
        };
        assert_eq!(method::edit(&coach.app, edit).await.unwrap_err().code, "invalid-request");
        assert_eq!(method::add(&coach.app, wrong).await.unwrap_err().code, "invalid-request");
    }
    assert_eq!(shown(&coach, &model.id).await.unwrap(), model);
    let page = coach.writes("A page", "is no method").await;
    assert_eq!(shown(&coach, &page.id).await.unwrap_err().code, "method-not-found");
    assert_eq!(
        method::trash(&coach.app, MethodId { id: page.id.clone() }).await.unwrap_err().code,
        "method-not-found"
    );
    assert!(coach.reads(&page.id).await.trashed.is_none());
    assert_eq!(listed(&coach, false).await, ["Good"]);
}

#[tokio::test]
async fn french_is_spaced_as_where_it_is_spoken() {
    let coach = a_coach().await;
    let mut preferences = coach.app.preferences();
    for (region, wanted) in [
        (Region::FrBe, "Quoi\u{202f}? Et alors\u{202f}? Et maintenant\u{202f}?"),
        (Region::FrCa, "Quoi? Et alors? Et maintenant?"),
    ] {
        (preferences.language, preferences.region) = (Language::Fr, region);
        settings::set_preferences(&coach.app, preferences.clone()).await.unwrap();
        assert_eq!(shown(&coach, "driscoll").await.unwrap().name, wanted);
        let text = guided(&coach, "grow", Language::Fr).await.text;
        assert_eq!(text.contains('\u{202f}'), region == Region::FrBe);
    }
}

#[tokio::test]
async fn the_catalogue_is_there_while_the_notebook_is_locked() {
    let coach = a_coach().await;
    method::add(&coach.app, MethodAdd { name: "Mine".into(), ..MethodAdd::default() }).await.unwrap();
    coach.locks().await;
    let rows = method::list(&coach.app, MethodListQuery::default()).await.unwrap();
    assert!(rows.len() > 10 && rows.iter().all(|row| !row.own));
    assert_eq!(shown(&coach, "incident").await.unwrap().phases.len(), 7);
    assert_eq!(shown(&coach, "nothing").await.unwrap_err().code, "method-not-found");
    let unknown = "0190a1b2-0000-7000-8000-000000000000";
    assert_eq!(shown(&coach, unknown).await.unwrap_err().code, "locked", "it may be one's own");
}
