//! A vault in memory. Its updates say what they build on, as those of a real document do, and are refused where that is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use kring_crypto::Key;

use super::closed::Doors;
use super::fuse::Fuse;
use crate::engine::{Book, Closed, Note, Vault, VaultError, Weight};
use crate::format::names::{ObjectName, Tag};
use crate::format::segment::Record;
use crate::format::{Reader, Writer};
use crate::ids::{DocId, LogId, SpaceId};

/// What an update begins with that no vault takes.
pub const POISON: &[u8] = b"poison";

/// How many updates somebody wants to see first.
const MOST_HOT: usize = 16;

pub struct State {
    place: (SpaceId, Tag, LogId),
    notes: Vec<Note>,
    objects: BTreeMap<ObjectName, Vec<u8>>,
    positions: BTreeMap<LogId, u64>,
    refused: BTreeSet<(LogId, u64)>,
    /// By log and number.
    pub updates: BTreeMap<(LogId, u64), Record>,
    pub doors: Doors,
    /// How often something was kept.
    pub commits: usize,
    /// Whether it makes packs. In a space that several people share none are made.
    pub packs: bool,
}

#[derive(Clone)]
pub struct Notebook {
    state: Arc<Mutex<State>>,
    pub fuse: Fuse,
}

impl Notebook {
    pub fn new(place: (SpaceId, Tag, LogId), notes: Vec<Note>) -> Self {
        let state = State {
            place,
            notes,
            objects: BTreeMap::new(),
            positions: BTreeMap::new(),
            refused: BTreeSet::new(),
            updates: BTreeMap::new(),
            doors: Doors::default(),
            commits: 0,
            packs: true,
        };
        Self { state: Arc::new(Mutex::new(state)), fuse: Fuse::default() }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The same notebook, copied with everything that makes it this device.
    pub fn copied(&self) -> Self {
        let state = self.state();
        let mut copy = State {
            place: state.place,
            notes: vec![],
            objects: state.objects.clone(),
            positions: state.positions.clone(),
            refused: state.refused.clone(),
            updates: state.updates.clone(),
            doors: Doors { keys: state.doors.keys.clone(), ended: state.doors.ended.clone() },
            commits: 0,
            packs: state.packs,
        };
        copy.notes.extend(state.notes.iter().map(again));
        Self { state: Arc::new(Mutex::new(copy)), fuse: Fuse::default() }
    }

    /// The person writes something. Acknowledged as soon as this returns.
    pub fn write(&self, text: &[u8]) -> (LogId, u64) {
        self.write_into(None, text)
    }

    /// The same into a certain document.
    pub fn write_into(&self, doc: Option<DocId>, text: &[u8]) -> (LogId, u64) {
        let mut state = self.state();
        let log = state.place.2;
        let mut newest: BTreeMap<LogId, u64> = BTreeMap::new();
        state.updates.keys().for_each(|(log, seq)| {
            newest.insert(*log, *seq);
        });
        let seq = newest.get(&log).map_or(1, |seq| seq + 1);
        let mut bytes = Writer::default();
        bytes.count(newest.len());
        for (log, seq) in newest {
            bytes.raw(&log.0).u64(seq);
        }
        bytes.raw(text);
        let doc = doc.unwrap_or(DocId([seq as u8 % 7; 16]));
        let record = Record { doc, seq, bytes: bytes.0 };
        state.doors.hear(doc, text);
        state.updates.insert((log, seq), record);
        (log, seq)
    }

    /// What it holds, without what others have to refuse.
    pub fn holds(&self) -> BTreeMap<(LogId, u64), Vec<u8>> {
        let state = self.state();
        let sound = state
            .updates
            .iter()
            .filter(|(_, record)| read(record).is_some_and(|(_, text)| !text.starts_with(POISON)));
        sound.map(|(key, record)| (*key, record.bytes.clone())).collect()
    }
}

/// A log, and a number in it.
type Number = (LogId, u64);

/// What an update builds on, and its text.
pub fn read(record: &Record) -> Option<(Vec<Number>, &[u8])> {
    let mut from = Reader(&record.bytes);
    let needs = from.list(24, |from| Ok((LogId(from.array()?), from.u64()?))).ok()?;
    Some((needs, from.0))
}

impl Vault for Notebook {
    async fn book(&self) -> Result<Book, VaultError> {
        let state = self.state();
        let (space, folder, log) = state.place;
        let mut book = Book::new(space, folder, log);
        state.notes.iter().for_each(|note| book.keep(note));
        Ok(book)
    }

    async fn fresh(&self, after: u64, most: usize) -> Result<Vec<Record>, VaultError> {
        let state = self.state();
        let log = state.place.2;
        let mut size = 0;
        let fresh = state.updates.range((log, after + 1)..=(log, u64::MAX)).map(|(_, record)| record);
        Ok(fresh
            .take_while(|record| {
                let first = size == 0;
                size += record.bytes.len();
                first || size <= most
            })
            .cloned()
            .collect())
    }

    async fn weigh(&self, _: LogId, log: LogId, records: &[Record]) -> Result<Vec<Weight>, VaultError> {
        let state = self.state();
        let mut here: Vec<u64> = vec![];
        let mut weights = vec![];
        for record in records {
            let Some((needs, text)) = read(record) else {
                weights.push(Weight::Refused);
                continue;
            };
            // What was refused is missing for ever, and nothing waits for it.
            let known = |need: &(LogId, u64)| {
                state.updates.contains_key(need)
                    || need.0 == log && here.contains(&need.1)
                    || state.refused.contains(need)
            };
            weights.push(if text.starts_with(POISON) {
                Weight::Refused
            } else if needs.iter().all(known) {
                Weight::Fits
            } else {
                Weight::Waits
            });
            here.push(record.seq);
        }
        Ok(weights)
    }

    async fn commit(&mut self, take: &[(LogId, Record)], notes: &[Note]) -> Result<(), VaultError> {
        if self.fuse.burns() {
            return Err(VaultError);
        }
        let mut state = self.state();
        state.commits += 1;
        for (log, record) in take {
            if let Some((_, text)) = read(record) {
                state.doors.hear(record.doc, text);
            }
            let before = state.updates.insert((*log, record.seq), record.clone());
            assert!(before.is_none_or(|before| before == *record), "an update was replaced by another");
        }
        for note in notes {
            match note {
                Note::Position(seen) => {
                    let before = state.positions.insert(seen.log, seen.number).unwrap_or(0);
                    assert_eq!(before + 1, seen.number, "the frontier did not go on by one");
                }
                Note::Quarantined { log, record, .. } => {
                    state.refused.insert((*log, record.seq));
                }
                Note::Outgoing { object, bytes, .. } => {
                    state.objects.insert(object.name, bytes.clone());
                }
                Note::Taken { name, bytes } => {
                    state.objects.insert(*name, bytes.clone());
                }
                Note::Retired(name) => {
                    state.objects.remove(name);
                }
                _ => {}
            }
        }
        state.notes.extend(notes.iter().map(again));
        drop(state);
        // It was written, and nobody learns of it.
        if self.fuse.burns() { Err(VaultError) } else { Ok(()) }
    }

    async fn closed(&self) -> Result<Closed, VaultError> {
        Ok(self.stands_closed())
    }

    async fn unlock(&mut self, doc: DocId, key: &Key) -> Result<bool, VaultError> {
        if self.fuse.burns() {
            return Err(VaultError);
        }
        let taken = self.takes_key(doc, key);
        if self.fuse.burns() { Err(VaultError) } else { Ok(taken) }
    }

    async fn kept(&self, log: Tag, number: u64) -> Result<Option<ObjectName>, VaultError> {
        let from = ObjectName { log, number, hash: Tag::default() };
        let state = self.state();
        let next = state.objects.range(from..).next().map(|(name, _)| *name);
        Ok(next.filter(|name| name.log == log))
    }

    async fn object(&self, name: ObjectName) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.state().objects.get(&name).cloned())
    }

    async fn hot(&self) -> Result<Vec<(LogId, Record)>, VaultError> {
        let state = self.state();
        let most = if state.packs { MOST_HOT } else { 0 };
        Ok(state.updates.iter().take(most).map(|((log, _), record)| (*log, record.clone())).collect())
    }
}

/// The same note; keys are copied by hand in this project, so that copies are seen.
fn again(note: &Note) -> Note {
    match note {
        Note::Learnt { names, epochs, operations } => Note::Learnt {
            names: names.duplicate(),
            epochs: epochs.iter().map(|(id, key)| (*id, key.duplicate())).collect(),
            operations: operations.clone(),
        },
        Note::Enveloped { name, head } => Note::Enveloped { name: name.clone(), head: *head },
        Note::EnvelopeOwn { name, at } => Note::EnvelopeOwn { name: name.clone(), at: *at },
        Note::EnvelopeGone(name) => Note::EnvelopeGone(name.clone()),
        Note::Position(seen) => Note::Position(*seen),
        Note::Mentioned(seen) => Note::Mentioned(*seen),
        Note::Known { by, number } => Note::Known { by: *by, number: *number },
        Note::News => Note::News,
        Note::Outgoing { object, upto, told, .. } => {
            Note::Outgoing { object: *object, bytes: vec![], upto: *upto, told: told.clone() }
        }
        Note::Taken { name, .. } => Note::Taken { name: *name, bytes: vec![] },
        Note::Sent(name) => Note::Sent(*name),
        Note::Lost(name) => Note::Lost(*name),
        Note::Retired(name) => Note::Retired(*name),
        Note::Looked(name) => Note::Looked(name.clone()),
        Note::Month(month) => Note::Month(*month),
        Note::FullLook(at) => Note::FullLook(*at),
        Note::Quarantined { log, number, record } => {
            Note::Quarantined { log: *log, number: *number, record: record.clone() }
        }
        Note::Forked(log) => Note::Forked(*log),
        Note::Sought { log, sought } => Note::Sought { log: *log, sought: *sought },
        Note::Beyond(since) => Note::Beyond(*since),
        Note::Ahead { log, at } => Note::Ahead { log: *log, at: *at },
        Note::Packed(number) => Note::Packed(*number),
        Note::Recoverable { number, told } => Note::Recoverable { number: *number, told: *told },
        Note::Key { doc, name } => Note::Key { doc: *doc, name: *name },
    }
}
