//! A book that is read from its lines is the book that the engine kept.

use std::collections::BTreeMap;

use kring_crypto::Key;
use kring_store::{BookEdit, BookLine};
use kring_sync::engine::{Book, Note, Outgoing};
use kring_sync::format::key::KeyName;
use kring_sync::format::names::ObjectName;
use kring_sync::format::segment::Seen;
use kring_sync::{DocId, EpochId, LogId, SpaceId};
use proptest::prelude::*;

use super::joint::{OF_CLOSED, OF_GROUP};
use super::notes::{edits, read};

/// The lines of a notebook, kept as the store keeps them.
#[derive(Default)]
struct Lines(BTreeMap<(String, Vec<u8>), Vec<u8>>);

impl Lines {
    fn edit(&mut self, edit: BookEdit) {
        match edit {
            BookEdit::Set(sort, key, value) => drop(self.0.insert((sort.into(), key), value)),
            BookEdit::Raise(sort, key, value) => {
                let line = self.0.entry((sort.into(), key)).or_default();
                *line = line.clone().max(value);
            }
            BookEdit::Strike(sort, key) => drop(self.0.remove(&(sort.into(), key))),
            _ => {}
        }
    }

    fn book(&self, empty: Book) -> Book {
        let line = |((sort, key), value): (&(String, Vec<u8>), &Vec<u8>)| BookLine {
            sort: sort.clone(),
            key: key.clone(),
            value: value.clone(),
        };
        read(empty, &self.0.iter().map(line).collect::<Vec<_>>()).expect("the lines make sense")
    }
}

fn empty() -> Book {
    Book::new(SpaceId([1; 16]), [2; 16], LogId([3; 16]))
}

/// Hashes of one number of a log are alike, as long as nobody copied its device.
fn seen() -> impl Strategy<Value = Seen> {
    (0u8..3, 0u64..400).prop_map(|(log, number)| Seen {
        log: LogId([log; 16]),
        number,
        hash: [number as u8 ^ log; 32],
    })
}

fn name() -> impl Strategy<Value = ObjectName> {
    (1u64..6).prop_map(|number| ObjectName { log: [3; 16], number, hash: [number as u8; 16] })
}

fn note() -> impl Strategy<Value = Note> {
    let text = "[a-f]{1,2}";
    prop_oneof![
        (0u8..3).prop_map(|number| Note::Learnt {
            names: Key::from_bytes([9; 32]),
            epochs: vec![(EpochId([number; 16]), Key::from_bytes([number; 32]))],
            operations: vec![vec![number; 4]],
        }),
        (text, any::<Option<[u8; 32]>>()).prop_map(|(name, head)| Note::Enveloped { name, head }),
        text.prop_map(Note::EnvelopeGone),
        seen().prop_map(Note::Position),
        seen().prop_map(Note::Mentioned),
        (0u8..3, any::<u64>()).prop_map(|(by, number)| Note::Known { by: LogId([by; 16]), number }),
        Just(()).prop_map(|()| Note::News),
        (name(), 1u64..6, any::<u16>(), any::<i64>(), 0u64..900).prop_map(
            |(name, first, month, at, upto)| {
                let object = Outgoing { name, month, first: first.min(name.number), at, sent: false };
                Note::Outgoing { object, bytes: vec![], upto, told: vec![] }
            }
        ),
        name().prop_map(Note::Sent),
        name().prop_map(Note::Lost),
        name().prop_map(Note::Retired),
        text.prop_map(Note::Looked),
        any::<u16>().prop_map(Note::Month),
        any::<i64>().prop_map(Note::FullLook),
        (0u8..3).prop_map(|log| Note::Forked(LogId([log; 16]))),
        any::<u64>().prop_map(Note::Packed),
        any::<(u64, [u8; 32])>().prop_map(|(number, told)| Note::Recoverable { number, told }),
        (0u8..3, any::<Option<[u8; 16]>>()).prop_map(|(doc, hash)| {
            let name = hash.map(|hash| KeyName { doc: [doc; 16], hash });
            Note::Key { doc: DocId([doc; 16]), name }
        }),
    ]
}

#[test]
fn what_belongs_into_a_closed_group_is_closed_and_leaves() {
    for name in OF_CLOSED {
        let kind = crate::KINDS.iter().find(|kind| kind.name == *name);
        assert!(kind.is_some_and(|kind| kind.sealed && !kind.stays), "{name}");
    }
}

#[test]
fn what_belongs_into_a_group_is_of_kinds_that_there_are_and_none_is_closed_or_a_register() {
    for name in OF_GROUP {
        let kind = crate::KINDS.iter().find(|kind| kind.name == *name);
        assert!(kind.is_some_and(|kind| !kind.sealed && !kind.registry), "{name}");
    }
}

proptest! {
    #[test]
    fn a_book_that_is_read_again_says_what_was_noted(notes in prop::collection::vec(note(), 0..60)) {
        let (mut kept, mut lines) = (empty(), Lines::default());
        for note in &notes {
            // An object is written once and sent after it; none is sent that was never kept.
            let known = |name: &ObjectName| kept.outgoing.contains_key(name);
            let makes_sense = match note {
                Note::Sent(name) | Note::Lost(name) => known(name),
                Note::Outgoing { object, .. } => !known(&object.name),
                _ => true,
            };
            if makes_sense {
                kept.keep(note);
                edits(note, 5, |_, _| "").into_iter().for_each(|edit| lines.edit(edit));
            }
        }
        let mut read = lines.book(empty());
        read.operations.sort();
        kept.operations.sort();
        prop_assert_eq!(format!("{read:?}"), format!("{kept:?}"));
    }
}
