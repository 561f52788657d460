//! What is written in a closed space is found in no other one, in whatever order people write, export, lock, hand over and change roles,
//! unless a verb was told to carry it.

use std::collections::BTreeMap;

use kring_core::intervision::view::{
    Anonymise, ClosedAlias, ClosedNotes, ClosedPairAdd, ClosedSessionSet, ClosedSupervise, ClosedTake, Layer,
};
use kring_core::journal::export::view::{Audience, ExportRequest, Format, Scope};
use kring_core::journal::view::Batch;
use kring_core::{intervision, journal, vault};
use kring_tests::traces::{canary, in_pages, pages};
use kring_tests::*;
use proptest::prelude::*;

use super::staying::NOT_UNDONE;
use super::*;

const LAYERS: [Layer; 3] = [Layer::Group, Layer::Mine, Layer::Supervision];
/// How many runs a story takes; more of them on request (`PROPTEST_CASES`).
const RUNS: u32 = 6;

/// One thing that somebody does.
#[derive(Clone, Debug)]
enum Act {
    /// In one of the two sessions, into one of its layers.
    Write(usize, usize),
    Question,
    Alias,
    /// Types a name that has an alias, letter by letter as it were, with a save in the middle of it.
    Types(usize),
    Take(usize),
    Export(usize, usize),
    /// Everything that is no closed note leaves as one file.
    ExportAll,
    /// A page of the journal.
    Page,
    HandOver,
    Anonymise,
    Undo,
    Lock,
    Reindex,
    Owner(bool),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0usize..2, 0usize..3).prop_map(|(session, layer)| Act::Write(session, layer)),
        1 => Just(Act::Question),
        1 => Just(Act::Alias),
        2 => (0usize..3).prop_map(Act::Types),
        1 => (0usize..3).prop_map(Act::Take),
        2 => (0usize..2, 0usize..3).prop_map(|(session, layer)| Act::Export(session, layer)),
        1 => Just(Act::ExportAll),
        1 => Just(Act::Page),
        1 => Just(Act::HandOver),
        1 => Just(Act::Anonymise),
        1 => Just(Act::Undo),
        1 => Just(Act::Lock),
        1 => Just(Act::Reindex),
        1 => any::<bool>().prop_map(Act::Owner),
    ]
}

/// Two sessions of two groups, what was written where, and what was carried or written elsewhere.
struct Trial {
    ann: Person,
    ids: [String; 2],
    written: BTreeMap<String, (usize, Layer)>,
    open: Vec<String>,
    batch: Option<String>,
    handed: Option<String>,
    anonymous: bool,
    number: u64,
}

impl Trial {
    async fn begins() -> Self {
        let ann = a_coach().await;
        let mut ids = [String::new(), String::new()];
        for (number, id) in ids.iter_mut().enumerate() {
            let group = a_group(&ann, &day(&ann, 90)).await.id;
            // In the first, whoever brought the case keeps its notes.
            if number > 0 {
                everybody_keeps_notes(&ann, &group).await;
            }
            *id = a_session(&ann, &group, "A case").await.id;
        }
        let alias = ClosedAlias { id: ids[0].clone(), name: "Zuleikha".into(), alias: "Z.".into() };
        intervision::alias_set(&ann.app, alias).await.unwrap();
        let (written, open) = (BTreeMap::new(), Vec::new());
        Self { ann, ids, written, open, batch: None, handed: None, anonymous: false, number: 0 }
    }

    fn word(&mut self, session: usize, layer: Layer) -> String {
        self.number += 1;
        let word = canary(1_000 + self.number);
        self.written.insert(word.clone(), (session, layer));
        word
    }

    /// A word that is written where everything may be found.
    fn open_word(&mut self) -> String {
        self.number += 1;
        let word = canary(1_000 + self.number);
        self.open.push(word.clone());
        word
    }

    async fn does(&mut self, act: Act) {
        let id = self.ids[0].clone();
        match act {
            Act::Write(session, at) => self.writes(session, LAYERS[at]).await,
            Act::Question => {
                let question = Some(self.word(0, Layer::Group));
                let set = ClosedSessionSet { id, question, ..ClosedSessionSet::default() };
                intervision::set(&self.ann.app, set).await.unwrap();
            }
            Act::Alias => {
                let alias = ClosedAlias { id, name: "Fatima".into(), alias: "F.".into() };
                intervision::alias_set(&self.ann.app, alias).await.unwrap();
            }
            Act::Types(at) => self.types(at).await,
            Act::Take(at) => {
                let text = format!("{} {}", self.open_word(), LAYERS[at] as usize);
                let take = ClosedTake { id, text, ..ClosedTake::default() };
                intervision::take(&self.ann.app, take).await.unwrap();
            }
            Act::Export(session, at) => self.exports(session, LAYERS[at]).await,
            Act::ExportAll => self.exports_all().await,
            Act::Page => {
                let text = self.open_word();
                self.ann.writes("A page", &text).await;
            }
            Act::HandOver => self.hands_over().await,
            Act::Anonymise => self.anonymises().await,
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

    /// Somebody else may keep the group's notes, and what was handed is written there. What is not refused stands where it was written.
    async fn writes(&mut self, session: usize, layer: Layer) {
        let word = self.word(session, layer);
        let (id, text) = (self.ids[session].clone(), format!("Fatima said {word}"));
        let request = ClosedNotes { id, layer, text, was: None };
        if let Ok(written) = intervision::notes(&self.ann.app, request).await {
            self.batch = written.batch;
            let layers = self.layers(session).await;
            assert!(layers.iter().any(|(of, text)| *of == layer && text.contains(&word)), "{layer:?}");
        } else {
            assert!(session == 0 && layer != Layer::Mine, "nobody else keeps {layer:?} of {session}");
        }
    }

    /// A name is saved before it is whole, in notes that others can read or in the question.
    async fn types(&mut self, at: usize) {
        // The aliases went with the names.
        if self.anonymous {
            return;
        }
        let word = self.word(0, if at == 2 { Layer::Supervision } else { Layer::Group });
        for begun in ["Zulei", "Zuleikha left"] {
            let (id, text) = (self.ids[0].clone(), format!("{word} {begun}"));
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

    /// What is for a supervision moves into a space of two; nothing else does.
    async fn hands_over(&mut self) {
        let add = ClosedPairAdd { supervisor: "Claire".into(), me: "Ann".into(), ends: None };
        let pair = intervision::pair_add(&self.ann.app, add).await.unwrap().id;
        let request = ClosedSupervise { id: self.ids[0].clone(), pair };
        if let Ok(handed) = intervision::supervise(&self.ann.app, request).await {
            self.handed = Some(handed.id);
        }
    }

    async fn anonymises(&mut self) {
        let (until, agreed_by) = (day(&self.ann, 400), vec!["Noor".to_owned(), "Bo".to_owned()]);
        let request = Anonymise { id: self.ids[0].clone(), until, agreed_by };
        if let Ok(successor) = intervision::anonymise(&self.ann.app, request).await {
            self.ids[0] = successor.id;
            (self.anonymous, self.handed) = (true, None);
        }
    }

    /// An export holds words of its own layer and of no other.
    async fn exports(&self, session: usize, layer: Layer) {
        let out = self.ann.home.path().join("out.md");
        let all = ["Noor", "Bo"];
        let request = as_markdown(&self.ids[session], layer, &all);
        if intervision::export(&self.ann.app, request, &out).await.is_ok() {
            let text = std::fs::read_to_string(&out).unwrap();
            for (word, of) in &self.written {
                let own = *of == (session, layer);
                assert!(own || !text.contains(word), "{layer:?} of {session} left with words of {of:?}");
            }
            assert!(!self.open.iter().any(|word| text.contains(word)), "a page left with closed notes");
            std::fs::remove_file(out).unwrap();
        }
    }

    /// All pages hold what was written there or carried there, and no closed word.
    async fn exports_all(&self) {
        if self.open.is_empty() {
            return;
        }
        let out = self.ann.home.path().join("all.json");
        let request = ExportRequest {
            scope: Scope::default(),
            format: Format::Json,
            audience: Audience::Me,
            language: None,
            paper: None,
        };
        journal::export::export(&self.ann.app, request, &out, journal::export::Taken::Refuse).await.unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(self.open.iter().all(|word| text.contains(word)));
        assert!(!self.written.keys().any(|word| text.contains(word)), "pages left with closed words");
        std::fs::remove_file(out).unwrap();
    }

    /// What stands in the layers of a session.
    async fn layers(&self, session: usize) -> [(Layer, String); 3] {
        let view = reads(&self.ann, &self.ids[session]).await;
        [
            (Layer::Group, format!("{}{}", view.notes, view.question)),
            (Layer::Mine, view.mine),
            (Layer::Supervision, view.supervision),
        ]
    }

    /// Nothing closed is in a page of the database, found by a search, or in another layer.
    async fn holds(&self) {
        let vault = self.ann.app.vault().await.unwrap();
        let here = pages(&self.ann.folder().join("vault.db"), &vault.raw_database_key());
        let mut places: Vec<((usize, Layer), String)> = Vec::new();
        for session in 0..2 {
            places.extend(self.layers(session).await.map(|(layer, text)| ((session, layer), text)));
        }
        if let Some(handed) = &self.handed {
            let view = reads(&self.ann, handed).await;
            assert!(view.mine.is_empty() && view.supervision.is_empty());
            places.push(((0, Layer::Supervision), format!("{}{}{}", view.title, view.question, view.notes)));
        }
        for (word, of) in &self.written {
            assert!(!in_pages(&here, word), "closed words are in a page of the database");
            assert!(self.ann.finds(word).await.is_empty(), "closed words are found");
            for (place, text) in &places {
                assert!(place == of || !text.contains(word), "words of {of:?} are in {place:?}");
            }
        }
        for word in &self.open {
            assert_eq!(self.ann.finds(word).await.len(), 1, "what is open is found where it is");
            let carried = places.iter().find(|(_, text)| text.contains(word)).map(|(place, _)| place);
            assert_eq!(carried, None, "what is open came into closed notes");
        }
        let begun = documents_that_ever_held(&vault, "Zulei").await;
        assert_eq!(begun, 0, "the past holds the beginning of a name");
        self.ann.verifies().await;
    }
}

fn runs() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(RUNS), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(runs())]
    #[test]
    fn whatever_is_done_nothing_closed_gets_elsewhere(acts in prop::collection::vec(act(), 1..20)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut trial = Trial::begins().await;
            for act in acts {
                trial.does(act).await;
            }
            trial.holds().await;
        });
    }
}
