//! What is said in a closed space stays in it, whatever is done, unless a verb was told to carry it.

use std::collections::BTreeMap;

use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedAlias, ClosedNotes, ClosedSearch, ClosedSessionId, ClosedSessionSet, ClosedTake, Layer,
};
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::view::{AttachmentAdd, Batch, MarkQuery, PageId, PageRewrite};
use kring_core::names::view::NamesCheck;
use kring_core::{journal, names, vault};
use kring_tests::traces::{canary, in_pages, pages};
use kring_tests::*;
use proptest::prelude::*;

use super::*;

/// What an undo of closed notes may answer.
const NOT_UNDONE: [&str; 3] = ["undo-not-possible", "undo-unknown", "undo-bound"];
const PNG: &[u8] = include_bytes!("../../fixtures/two-pixels.png");
const LAYERS: [Layer; 3] = [Layer::Group, Layer::Mine, Layer::Supervision];

#[tokio::test]
async fn closed_text_is_found_in_its_own_search_alone() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    notes(&ann, &id, Layer::Group, "# Heading\nThe café was closed.\nAnother line").await;
    notes(&ann, &id, Layer::Mine, "I sat in the cafe.").await;
    let find = async |query: &str| {
        let request = ClosedSearch { id: id.clone(), query: query.into() };
        let hits = intervision::search(&ann.app, request).await.unwrap();
        hits.into_iter().map(|hit| (hit.layer, hit.line)).collect::<Vec<_>>()
    };
    let group = (Some(Layer::Group), "The café was closed.".to_owned());
    assert_eq!(find("CAFE closed").await, [group.clone()]);
    assert_eq!(find("cafe").await, [group, (Some(Layer::Mine), "I sat in the cafe.".into())]);
    assert_eq!(find("case").await, [(None, "A case".to_owned())]);
    assert!(ann.finds("cafe").await.is_empty() && ann.finds("case").await.is_empty());
    let request = ClosedSearch { id: id.clone(), query: " … ".into() };
    assert_eq!(code(intervision::search(&ann.app, request).await), "query-invalid");
    let rebuilt = vault::reindex(&ann.app, ()).await.unwrap();
    assert!(
        rebuilt.documents > 0 && ann.finds("cafe").await.is_empty(),
        "a rebuild finds nothing closed either"
    );
    ann.verifies().await;
}

#[tokio::test]
async fn whoever_is_named_in_two_texts_is_proposed_one_alias_and_nobody_else_is() {
    let ann = a_coach().await;
    let proposed = async |text: &str, before: &[&str]| {
        let before = before.iter().map(|text| (*text).to_owned()).collect();
        let request = NamesCheck { text: text.into(), before, ..NamesCheck::default() };
        let found = names::check(&ann.app, request).await.unwrap().findings;
        found.into_iter().map(|one| format!("{} {}", one.text, one.alias)).collect::<Vec<_>>()
    };
    let (above, below) = ("We asked Wilhelmina about it.", "Then Tobias rang Wilhelmina.");
    assert_eq!(proposed(above, &[]).await, ["Wilhelmina Person 1"]);
    assert_eq!(proposed(below, &[above]).await, ["Tobias Person 2", "Wilhelmina Person 1"]);
    assert_eq!(proposed(below, &[]).await, ["Tobias Person 1", "Wilhelmina Person 2"]);
    // Somebody else of the group may have given an alias, or one whose name is gone.
    let taken = "Then Tobias rang Person 1.";
    assert_eq!(proposed(taken, &[]).await, ["Tobias Person 2"]);
    let request = |text: &str, before: &str| NamesCheck {
        text: text.into(),
        before: vec![before.into()],
        ..NamesCheck::default()
    };
    let left = names::replace_all(&ann.app, request(below, above)).await.unwrap().left;
    let left: Vec<&str> = left.iter().map(|one| one.alias.as_str()).collect();
    assert_eq!(left, ["Person 2", "Person 1"], "also where aliases take the place of names");
    // All texts together are as long as one may be.
    let half = "a ".repeat(300_000);
    assert!(names::check(&ann.app, request(&half, &half)).await.is_err());
}

#[tokio::test]
async fn no_verb_of_the_journal_reaches_behind_a_closed_door() {
    let ann = a_coach().await;
    let session = a_session_alone(&ann, "A case", &day(&ann, 30)).await;
    notes(&ann, &session.id, Layer::Mine, "what I saw").await;
    for id in [&session.id, &session.group] {
        let page = || PageId { id: id.clone() };
        let rewrite = PageRewrite { id: id.clone(), text: Some("hidden".into()), ..PageRewrite::default() };
        let image = AttachmentAdd { page: id.clone(), name: "a.png".into(), media_type: "image/png".into() };
        let scope = Scope { ids: Some(vec![id.clone()]), ..Scope::default() };
        let mark = MarkQuery { id: id.clone(), mark: "1".into() };
        let refused = [
            code(journal::open(&ann.app, page()).await),
            code(journal::rewrite(&ann.app, rewrite).await),
            code(journal::attach(&ann.app, image, PNG.to_vec()).await),
            code(journal::history(&ann.app, page()).await),
            code(journal::at(&ann.app, mark.clone()).await),
            code(journal::return_to(&ann.app, mark).await),
            code(journal::links::of_page(&ann.app, page()).await),
            code(
                journal::export::look(
                    &ann.app,
                    ExportRequest {
                        scope,
                        format: Format::Md,
                        audience: Audience::Me,
                        language: None,
                        paper: None,
                    },
                )
                .await,
            ),
        ];
        assert!(refused.iter().all(|code| code == "not-found"), "{refused:?}");
    }
    ann.verifies().await;
}

#[tokio::test]
async fn a_session_that_points_into_another_space_brings_nothing_of_it_along() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let (theirs, alone) =
        (a_session(&ann, &group, "A case").await.id, a_session_alone(&ann, "Own", &day(&ann, 30)).await.id);
    let page = ann.writes("A page", "Fatima on a page").await.id;
    notes(&ann, &alone, Layer::Group, "Fatima elsewhere").await;
    let vault = ann.app.vault().await.unwrap();
    let pointer = |name: &'static str| {
        let id = alone.parse().unwrap();
        vault.with(id, move |doc| Ok(doc.text_field(name).unwrap()))
    };
    let (case, notes) = (pointer("case").await.unwrap(), pointer("notes").await.unwrap());
    // As somebody else of the group could write it, who shares the session.
    for (field, to) in [("notes", notes.as_str()), ("notes", &page), ("case", case.as_str()), ("case", &page)]
    {
        let mut work = vault.work(kring_store::By::Person).await.unwrap();
        let to = to.to_owned();
        let edit = |doc: &kring_store::Doc| doc.set_field(field, kring_store::Field::Text(to));
        work.edit(theirs.parse().unwrap(), edit).await.unwrap();
        work.commit().await.unwrap();
        let view = reads(&ann, &theirs).await;
        let title = if field == "case" { "" } else { "A case" };
        assert_eq!((view.title.as_str(), view.notes.as_str()), (title, ""), "{field}");
        let request = ClosedSearch { id: group.clone(), query: "Fatima".into() };
        assert!(intervision::search(&ann.app, request).await.unwrap().is_empty(), "{field}");
        let alias = ClosedAlias { id: theirs.clone(), name: "Fatima".into(), alias: "the nurse".into() };
        let replaced = intervision::alias_set(&ann.app, alias).await.map(|done| done.replaced);
        assert!(replaced.is_ok_and(|count| count == 0) || field == "case", "{field}");
        assert_eq!(documents_that_ever_held(&vault, "Fatima on").await, 0, "{field}");
    }
    assert_eq!(ann.reads(&page).await.text, "Fatima on a page");
}

#[tokio::test]
async fn the_group_s_notes_lie_with_whoever_brought_the_case_unless_agreed_otherwise() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let id = a_session(&ann, &group, "A case").await.id;
    let set = ClosedSessionSet { id: id.clone(), owner: Some("bo".into()), ..ClosedSessionSet::default() };
    intervision::set(&ann.app, set).await.unwrap();
    let write = |layer| ClosedNotes { id: id.clone(), layer, text: "words".into(), was: None };
    assert_eq!(code(intervision::notes(&ann.app, write(Layer::Group)).await), "closed-notes-with-others");
    intervision::notes(&ann.app, write(Layer::Mine)).await.unwrap();
    everybody_keeps_notes(&ann, &group).await;
    intervision::notes(&ann.app, write(Layer::Group)).await.unwrap();
}

#[tokio::test]
async fn an_undo_of_what_came_before_an_alias_loses_nothing_and_brings_no_name_back() {
    let ann = a_coach().await;
    for number in 0..6 {
        let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
        let layer = if number % 2 == 0 { Layer::Group } else { Layer::Supervision };
        let write = ClosedNotes { id: id.clone(), layer, text: "Fatima came.".into(), was: None };
        let batch = intervision::notes(&ann.app, write).await.unwrap().batch.unwrap();
        let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
        intervision::alias_set(&ann.app, alias).await.unwrap();
        let undone = journal::undo(&ann.app, Batch { batch }).await.map_err(|refused| refused.code);
        assert!(undone.is_ok() || undone.is_err_and(|code| NOT_UNDONE.contains(&code.as_str())));
        let view = reads(&ann, &id).await;
        assert_eq!(if layer == Layer::Group { view.notes } else { view.supervision }, "F. came.");
    }
    ann.verifies().await;
}

/// One thing that somebody does.
#[derive(Clone, Debug)]
enum Act {
    Write(usize),
    Question,
    Alias,
    /// Types a name that has an alias, letter by letter as it were, with a save in the middle of it.
    Types(usize),
    Take(usize),
    Export(usize),
    Undo,
    Lock,
    Reindex,
    Owner(bool),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0usize..3).prop_map(Act::Write),
        1 => Just(Act::Question),
        1 => Just(Act::Alias),
        2 => (0usize..3).prop_map(Act::Types),
        1 => (0usize..3).prop_map(Act::Take),
        2 => (0usize..3).prop_map(Act::Export),
        1 => Just(Act::Undo),
        1 => Just(Act::Lock),
        1 => Just(Act::Reindex),
        1 => any::<bool>().prop_map(Act::Owner),
    ]
}

/// A session, and which words were written into which layer.
struct Trial {
    ann: Person,
    id: String,
    written: BTreeMap<String, Layer>,
    carried: Vec<String>,
    batch: Option<String>,
    number: u64,
}

impl Trial {
    fn word(&mut self, layer: Layer) -> String {
        self.number += 1;
        let word = canary(1_000 + self.number);
        self.written.insert(word.clone(), layer);
        word
    }

    async fn does(&mut self, act: Act) {
        let id = self.id.clone();
        match act {
            Act::Write(at) => {
                let layer = LAYERS[at];
                let text = format!("Fatima said {}", self.word(layer));
                let request = ClosedNotes { id, layer, text, was: None };
                if let Ok(written) = intervision::notes(&self.ann.app, request).await {
                    self.batch = written.batch;
                }
            }
            Act::Question => {
                let question = Some(self.word(Layer::Group));
                let set = ClosedSessionSet { id, question, ..ClosedSessionSet::default() };
                intervision::set(&self.ann.app, set).await.unwrap();
            }
            Act::Alias => {
                let alias = ClosedAlias { id, name: "Fatima".into(), alias: "F.".into() };
                intervision::alias_set(&self.ann.app, alias).await.unwrap();
            }
            Act::Types(at) => self.types(at).await,
            Act::Take(at) => {
                let text = self.word(LAYERS[at]);
                self.written.remove(&text);
                self.carried.push(text.clone());
                let take = ClosedTake { id, text, ..ClosedTake::default() };
                intervision::take(&self.ann.app, take).await.unwrap();
            }
            Act::Export(at) => self.exports(LAYERS[at]).await,
            Act::Undo => {
                if let Some(batch) = self.batch.take() {
                    // What gave way to a successor since then is gone, and so is what its batch could take back.
                    let undone =
                        journal::undo(&self.ann.app, Batch { batch }).await.map_err(|refused| refused.code);
                    assert!(undone.is_ok() || undone.is_err_and(|code| NOT_UNDONE.contains(&code.as_str())));
                }
            }
            Act::Lock => {
                self.ann.locks().await;
                self.ann.unlocks().await;
            }
            Act::Reindex => {
                vault::reindex(&self.ann.app, ()).await.unwrap();
            }
            Act::Owner(me) => {
                let owner = Some(if me { "Ann" } else { "Bo" }.to_owned());
                let set = ClosedSessionSet { id, owner, ..ClosedSessionSet::default() };
                intervision::set(&self.ann.app, set).await.unwrap();
            }
        }
    }

    /// A name is saved before it is whole, in notes that others can read or in the question.
    async fn types(&mut self, at: usize) {
        let word = self.word(if at == 2 { Layer::Supervision } else { Layer::Group });
        for begun in ["Zulei", "Zuleikha left"] {
            let (id, text) = (self.id.clone(), format!("{word} {begun}"));
            if at == 1 {
                let set = ClosedSessionSet { id, question: Some(text), ..ClosedSessionSet::default() };
                intervision::set(&self.ann.app, set).await.unwrap();
            } else {
                // Somebody else may keep the group's notes.
                let _ =
                    intervision::notes(&self.ann.app, ClosedNotes { id, layer: LAYERS[at], text, was: None })
                        .await;
            }
        }
    }

    /// An export holds words of its own layer and of no other.
    async fn exports(&self, layer: Layer) {
        let out = self.ann.home.path().join("out.md");
        let all = ["Noor", "Bo"];
        if intervision::export(&self.ann.app, as_markdown(&self.id, layer, &all), &out).await.is_ok() {
            let text = std::fs::read_to_string(&out).unwrap();
            for (word, of) in &self.written {
                assert!(*of == layer || !text.contains(word), "{layer:?} left with words of {of:?}");
            }
            std::fs::remove_file(out).unwrap();
        }
    }

    /// Nothing closed is in a page of the database, found by a search, or in another layer.
    async fn holds(&self) {
        let key = self.ann.app.vault().await.unwrap().raw_database_key();
        let here = pages(&self.ann.folder().join("vault.db"), &key);
        let view = intervision::open(&self.ann.app, ClosedSessionId { id: self.id.clone() }).await.unwrap();
        let layers = [
            (Layer::Group, format!("{}{}", view.notes, view.question)),
            (Layer::Mine, view.mine),
            (Layer::Supervision, view.supervision),
        ];
        for (word, of) in &self.written {
            assert!(!in_pages(&here, word), "closed words are in a page of the database");
            assert!(self.ann.finds(word).await.is_empty(), "closed words are found");
            for (layer, text) in &layers {
                assert!(layer == of || !text.contains(word), "words of {of:?} are in {layer:?}");
            }
        }
        let vault = self.ann.app.vault().await.unwrap();
        assert_eq!(
            documents_that_ever_held(&vault, "Zulei").await,
            0,
            "the past holds the beginning of a name"
        );
        for word in &self.carried {
            assert_eq!(self.ann.finds(word).await.len(), 1, "what was carried is found where it was carried");
        }
        self.ann.verifies().await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_nothing_closed_gets_elsewhere(acts in prop::collection::vec(act(), 1..16)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let ann = a_coach().await;
            let group = a_group(&ann, &day(&ann, 90)).await.id;
            let id = a_session(&ann, &group, "A case").await.id;
            let alias = ClosedAlias { id: id.clone(), name: "Zuleikha".into(), alias: "Z.".into() };
            intervision::alias_set(&ann.app, alias).await.unwrap();
            let (written, carried, batch, number) = (BTreeMap::new(), Vec::new(), None, 0);
            let mut trial = Trial { ann, id, written, carried, batch, number };
            for act in acts {
                trial.does(act).await;
            }
            trial.holds().await;
        });
    }
}
