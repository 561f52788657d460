//! A vault in memory. Its updates say who wrote them and what they build on, as those of a real document do, and wait where that is
//! missing. In which log they lie says nothing of that: what somebody has from a pack alone leaves by their own log too.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use kring_crypto::Key;

use super::closed::Doors;
use super::fuse::Fuse;
use crate::engine::{Book, Closed, Note, Vault, VaultError, Weight};
use crate::format::names::{ObjectName, Tag};
use crate::format::segment::Record;
use crate::format::{FormatError, Reader, Writer};
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
    refused: BTreeSet<Number>,
    /// By who wrote them.
    pub updates: BTreeMap<Number, Record>,
    /// What is to leave by its own log and is in no segment yet, by its number there.
    leaving: BTreeMap<u64, Number>,
    /// The last of these numbers.
    last: u64,
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
            leaving: BTreeMap::new(),
            last: 0,
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
            leaving: state.leaving.clone(),
            last: state.last,
            doors: Doors { keys: state.doors.keys.clone(), ended: state.doors.ended.clone() },
            commits: 0,
            packs: state.packs,
        };
        copy.notes.extend(state.notes.iter().map(again));
        Self { state: Arc::new(Mutex::new(copy)), fuse: Fuse::default() }
    }

    /// The person writes something. Acknowledged as soon as this returns.
    pub fn write(&self, text: &[u8]) -> Number {
        self.write_into(None, text)
    }

    /// The same into a certain document.
    pub fn write_into(&self, doc: Option<DocId>, text: &[u8]) -> Number {
        let mut state = self.state();
        let log = state.place.2;
        let mut newest: BTreeMap<LogId, u64> = BTreeMap::new();
        state.updates.keys().for_each(|(log, seq)| {
            newest.insert(*log, *seq);
        });
        let seq = newest.get(&log).map_or(1, |seq| seq + 1);
        let mut bytes = Writer::default();
        bytes.raw(&log.0).u64(seq).count(newest.len());
        for (log, seq) in newest {
            bytes.raw(&log.0).u64(seq);
        }
        bytes.raw(text);
        let doc = doc.unwrap_or(DocId([seq as u8 % 7; 16]));
        let record = Record { doc, seq, bytes: bytes.0 };
        state.doors.hear(doc, text);
        state.updates.insert((log, seq), record);
        state.leaves((log, seq));
        (log, seq)
    }

    /// What it holds, without what others have to refuse.
    pub fn holds(&self) -> BTreeMap<Number, Vec<u8>> {
        let state = self.state();
        let sound = state.updates.iter().filter(|(_, record)| is_sound(record));
        sound.map(|(key, record)| (*key, record.bytes.clone())).collect()
    }
}

impl State {
    /// An update is to leave, after all that waits.
    fn leaves(&mut self, update: Number) {
        self.last += 1;
        self.leaving.insert(self.last, update);
    }
}

/// The log of the device that wrote an update, and its number among all that it wrote.
type Number = (LogId, u64);

/// What an update says.
pub struct Said<'a> {
    /// Who wrote it.
    by: Number,
    /// What it builds on.
    needs: Vec<Number>,
    pub text: &'a [u8],
}

pub fn read(record: &Record) -> Option<Said<'_>> {
    let mut from = Reader(&record.bytes);
    let by = number(&mut from).ok()?;
    let needs = from.list(24, number).ok()?;
    Some(Said { by, needs, text: from.0 })
}

fn number(from: &mut Reader<'_>) -> Result<Number, FormatError> {
    Ok((LogId(from.array()?), from.u64()?))
}

fn is_sound(record: &Record) -> bool {
    read(record).is_some_and(|said| !said.text.starts_with(POISON))
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
        let mut size = 0;
        let fresh = state.leaving.range(after + 1..).filter_map(|(number, update)| {
            state.updates.get(update).map(|record| Record { seq: *number, ..record.clone() })
        });
        Ok(fresh
            .take_while(|record| {
                let first = size == 0;
                size += record.bytes.len();
                first || size <= most
            })
            .collect())
    }

    async fn weigh(&self, _: LogId, _: LogId, records: &[Record]) -> Result<Vec<Weight>, VaultError> {
        let state = self.state();
        let mut here: Vec<Number> = vec![];
        let mut weights = vec![];
        for record in records {
            let Some(said) = read(record) else {
                weights.push(Weight::Refused);
                continue;
            };
            // What was refused is missing for ever, and nothing waits for it.
            let known = |need: &Number| {
                state.updates.contains_key(need) || here.contains(need) || state.refused.contains(need)
            };
            let weight = if said.text.starts_with(POISON) {
                Weight::Refused
            } else if said.needs.iter().all(known) {
                Weight::Fits
            } else {
                Weight::Waits
            };
            if weight != Weight::Waits {
                here.push(said.by);
            }
            weights.push(weight);
        }
        Ok(weights)
    }

    async fn commit(&mut self, take: &[(LogId, Record)], notes: &[Note]) -> Result<(), VaultError> {
        if self.fuse.burns() {
            return Err(VaultError);
        }
        let mut state = self.state();
        state.commits += 1;
        let own = state.place.2;
        for (_, record) in take {
            // What cannot be read was refused.
            let Some(said) = read(record) else { continue };
            // What this device wrote it has: something else under the same number is of a copy of it.
            if said.by.0 == own && state.updates.contains_key(&said.by) {
                continue;
            }
            state.doors.hear(record.doc, said.text);
            let record = Record { seq: said.by.1, ..record.clone() };
            let before = state.updates.insert(said.by, record.clone());
            assert!(before.is_none_or(|before| before == record), "an update was replaced by another");
        }
        for note in notes {
            match note {
                Note::Position(seen) => {
                    let before = state.positions.insert(seen.log, seen.number).unwrap_or(0);
                    assert_eq!(before + 1, seen.number, "the frontier did not go on by one");
                }
                Note::Quarantined { record, .. } => {
                    state.refused.extend(read(record).map(|said| said.by));
                }
                Note::Outgoing { object, bytes, upto, .. } => {
                    state.objects.insert(object.name, bytes.clone());
                    state.leaving.retain(|number, _| number > upto);
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

    async fn bring_along(&mut self, records: &[(LogId, Record)]) -> Result<(), VaultError> {
        if self.fuse.burns() {
            return Err(VaultError);
        }
        let mut state = self.state();
        let before = std::mem::take(&mut state.leaving);
        let mut waiting: BTreeSet<Number> = before.values().copied().collect();
        for said in records.iter().filter_map(|(_, record)| read(record)) {
            // Only what is known here leaves.
            if state.updates.contains_key(&said.by) && waiting.insert(said.by) {
                state.leaves(said.by);
            }
        }
        // What was written here meanwhile may build on them.
        before.into_values().for_each(|update| state.leaves(update));
        drop(state);
        if self.fuse.burns() { Err(VaultError) } else { Ok(()) }
    }

    async fn hot(&self) -> Result<Vec<(LogId, Record)>, VaultError> {
        let state = self.state();
        let most = if state.packs { MOST_HOT } else { 0 };
        // What others have to refuse is in no pack, so nothing that builds on it is taken from one.
        let hot = state.updates.values().filter(|record| is_sound(record)).take(most);
        Ok(hot.map(|record| (state.place.2, record.clone())).collect())
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
