//! Every word of an item goes wherever the others go. The table of words leads the story, so that a new one is told of by itself.

use std::fs;

use kring_core::circle;
use kring_core::circle::view::CircleAdd;
use kring_core::meeting;
use kring_core::meeting::view::*;
use kring_core::meeting::words::WORDS;
use kring_core::search;
use kring_core::search::view::SearchQuery;
use kring_tests::*;

use super::leaving::saves;
use super::{opens, plans, sets_item};
use crate::export::borders::runs;

/// What is said for a word, and nowhere else.
fn lantern(name: &str) -> String {
    format!("lantern{name}")
}

fn asked(said: impl Fn(&str) -> String) -> ItemSet {
    let words = WORDS.iter().map(|word| (word.name.to_owned(), said(word.name).into()));
    serde_json::from_value(serde_json::Value::Object(words.collect())).unwrap()
}

fn says(item: &ItemView, said: impl Fn(&str) -> String) {
    let item = serde_json::to_value(item).unwrap();
    for word in WORDS {
        assert_eq!(item[word.name], said(word.name), "{}", word.name);
    }
}

#[tokio::test]
async fn every_word_of_an_item_is_kept_copied_shared_and_taken_away() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let view = plans(&ann, "Autumn circle", "Case 45").await;
    sets_item(&ann, &view.id, &view.items[0].id, asked(lantern)).await;
    says(&opens(&ann, &view.id).await.items[0], lantern);
    let copy = MeetingAdd { title: "Again".into(), copy: Some(view.id.clone()), ..MeetingAdd::default() };
    says(&meeting::add(&ann.app, copy).await.unwrap().items[0], lantern);
    for word in WORDS.iter().filter(|word| word.name != "track") {
        let query = SearchQuery { query: lantern(word.name), limit: 9, ..SearchQuery::default() };
        let found = search::search(&ann.app, query).await.unwrap();
        assert_eq!(found.len(), 2, "{} is found in both", word.name);
    }
    let group = CircleAdd { name: "Valley".into(), ..CircleAdd::default() };
    let circle = Some(circle::add(&ann.app, group).await.unwrap().id);
    let joins = MeetingSet { id: view.id.clone(), circle, ..MeetingSet::default() };
    meeting::set(&ann.app, joins).await.unwrap();
    let shared = meeting::share(&ann.app, MeetingId { id: view.id }).await.unwrap().meeting;
    says(&shared.items[0], lantern);
    sets_item(&ann, &shared.id, &shared.items[0].id, asked(|_| String::new())).await;
    says(&opens(&ann, &shared.id).await.items[0], |_| String::new());
    ann.verifies().await;
}

#[tokio::test]
async fn every_word_of_an_item_stands_on_papers_and_those_with_a_label_under_it() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let view = plans(&ann, "Autumn circle", "Case 45").await;
    sets_item(&ann, &view.id, &view.items[0].id, asked(lantern)).await;
    let hand_out = fs::read_to_string(saves(&ann, &view.id, Sheet::HandOut, SheetForm::Md).await).unwrap();
    let agenda = fs::read_to_string(saves(&ann, &view.id, Sheet::Agenda, SheetForm::Md).await).unwrap();
    let book = saves(&ann, &view.id, Sheet::Script, SheetForm::Xlsx).await;
    let book = runs("unzip", &["-p", &book.display().to_string()]);
    let out = ann.home.path().join("invitation.ics");
    let invite = Invite { id: view.id.clone(), ..Invite::default() };
    meeting::save_invitation(&ann.app, invite, &out).await.unwrap();
    let calendar = fs::read_to_string(out).unwrap().replace("\r\n ", "");
    for word in WORDS {
        let said = lantern(word.name);
        assert!(hand_out.contains(&said) && book.contains(&said), "{said} in {hand_out}");
        let everywhere = agenda.contains(&said) && calendar.contains(&said);
        assert!(word.label.is_none() || everywhere, "{said} in {agenda} and {calendar}");
    }
}

#[tokio::test]
async fn a_word_of_an_item_is_read_from_a_pasted_table_under_each_of_its_heads() {
    let ann = a_coach().await;
    for word in WORDS {
        for head in word.heads {
            let lines = format!("| Item | {head} |\n| --- | --- |\n| Case | {} |", lantern(word.name));
            let looked = meeting::paste_look(&ann.app, PasteLook { lines }).await.unwrap();
            let item = serde_json::to_value(&looked.items[0]).unwrap();
            assert_eq!(item["title"], "Case", "{head}");
            assert_eq!(item[word.name], lantern(word.name), "{head}");
        }
    }
}
