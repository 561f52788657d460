//! Closed documents of the notebook in memory: what is written into one is sealed under its key, and an ending takes the key.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::{Key, seal};

use super::notebook::{Notebook, State, read};
use crate::engine::Closed;
use crate::ids::{DocId, LogId};

/// What an update of a closed document begins with; what follows is sealed.
const CLOSED: &[u8] = b"closed";
/// What an update begins with that ends the document it is about.
const ENDED: &[u8] = b"ended";

/// Closed documents of a notebook.
#[derive(Default)]
pub struct Doors {
    /// Keys by document.
    pub keys: BTreeMap<DocId, [u8; 32]>,
    /// What has ended.
    pub ended: BTreeSet<DocId>,
}

impl Doors {
    /// An update was taken in, or written.
    pub fn hear(&mut self, doc: DocId, text: &[u8]) {
        if text.starts_with(ENDED) {
            self.ended.insert(doc);
            self.keys.remove(&doc);
        }
    }
}

impl Notebook {
    /// Writes into a closed document, into a new one where none is open here. Returns which, and the number.
    pub fn write_closed(&self, which: usize, text: &[u8]) -> (DocId, (LogId, u64)) {
        let doc = {
            let mut state = self.state();
            let open: Vec<DocId> = state.doors.keys.keys().copied().collect();
            match open.get(which) {
                Some(doc) => *doc,
                None => {
                    let doc = DocId::random().unwrap();
                    state.doors.keys.insert(doc, *Key::random().unwrap().as_bytes());
                    doc
                }
            }
        };
        let key = Key::from_bytes(self.state().doors.keys[&doc]);
        let sealed = [CLOSED, &seal::seal(&key, &doc.0, text).unwrap()].concat();
        (doc, self.write_into(Some(doc), &sealed))
    }

    /// Ends a closed document that is open here.
    pub fn end_closed(&self, which: usize) -> Option<DocId> {
        let doc = self.state().doors.keys.keys().nth(which).copied()?;
        self.write_into(Some(doc), ENDED);
        Some(doc)
    }

    /// The documents that can be read here, each with how much of it.
    pub fn reads_closed(&self) -> BTreeMap<DocId, usize> {
        let state = self.state();
        let read = |(doc, key): (&DocId, &[u8; 32])| (*doc, opened(&state, *doc, &Key::from_bytes(*key)));
        state.doors.keys.iter().map(read).collect()
    }

    pub(super) fn stands_closed(&self) -> Closed {
        let state = self.state();
        let keys = &state.doors.keys;
        let waits = |doc: &DocId| !keys.contains_key(doc) && !state.doors.ended.contains(doc);
        Closed {
            keys: keys.iter().map(|(doc, key)| (*doc, Key::from_bytes(*key))).collect(),
            awaited: closed_records(&state).map(|(doc, _)| doc).filter(waits).collect(),
            ended: state.doors.ended.clone(),
        }
    }

    pub(super) fn takes_key(&self, doc: DocId, key: &Key) -> bool {
        let mut state = self.state();
        assert!(!state.doors.ended.contains(&doc), "a key came back of what has ended");
        let opens = opened(&state, doc, key) > 0;
        if opens {
            state.doors.keys.insert(doc, *key.as_bytes());
        }
        opens
    }
}

fn closed_records(state: &State) -> impl Iterator<Item = (DocId, &[u8])> {
    state
        .updates
        .values()
        .filter_map(|record| read(record)?.text.strip_prefix(CLOSED).map(|sealed| (record.doc, sealed)))
}

fn opened(state: &State, doc: DocId, key: &Key) -> usize {
    closed_records(state).filter(|(of, sealed)| *of == doc && seal::open(key, &doc.0, sealed).is_ok()).count()
}
