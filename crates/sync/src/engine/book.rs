//! What a device knows of a space in the storage, made of the notes that its vault kept.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::Key;

use super::seek::Sought;
use super::vault::{Note, Outgoing};
use crate::format::key::KeyName;
use crate::format::names::{ObjectName, Tag};
use crate::format::segment::{Record, Seen};
use crate::ids::{DocId, EpochId, Hash, LogId, SpaceId};

/// Everything that was kept.
#[derive(Debug)]
pub struct Book {
    /// The space.
    pub space: SpaceId,
    /// What it is called in the storage.
    pub folder: Tag,
    /// This device's log.
    pub log: LogId,
    /// The secret of its names, once it is known.
    pub names: Option<Key>,
    /// The keys of its epochs.
    pub epochs: BTreeMap<EpochId, Key>,
    /// Operations on its members.
    pub operations: Vec<Vec<u8>>,
    /// Envelopes that were looked at.
    pub envelopes: BTreeMap<String, Option<Hash>>,
    /// Those of this device's own, and when they were written.
    pub own_envelopes: BTreeMap<String, i64>,
    /// How far each log is known, this device's own among them.
    pub positions: BTreeMap<LogId, Seen>,
    /// What others signed to be there and is not known here.
    pub mentioned: BTreeMap<LogId, Seen>,
    /// How much others have of this device's own log.
    pub known: BTreeMap<LogId, u64>,
    /// What own segments told of others.
    pub told: BTreeMap<LogId, u64>,
    /// The last of the device's own updates that is in a segment.
    pub upto: u64,
    /// Own objects that should be in the storage.
    pub outgoing: BTreeMap<ObjectName, Outgoing>,
    /// Whether there is something to tell beside own updates.
    pub news: bool,
    /// Objects that need not be looked at again, by name. Among them is which packs were taken, and that nothing is to be brought along from
    /// packs any more.
    pub looked: BTreeSet<String>,
    /// Months that were looked at.
    pub months: BTreeSet<u16>,
    /// When everything was last looked at.
    pub full_look: Option<i64>,
    /// Logs that are written by two devices.
    pub forked: BTreeSet<LogId>,
    /// What is sought of logs.
    pub sought: BTreeMap<LogId, Sought>,
    /// Since when something is waited for that says to go on with this device's log.
    pub beyond: Option<i64>,
    /// When the newest steps of logs were made whose clock is far ahead of this device's.
    pub ahead: BTreeMap<LogId, i64>,
    /// Refused records: log, segment, the record.
    pub quarantine: Vec<(LogId, u64, Record)>,
    /// The number of the newest own pack.
    pub packed: u64,
    /// What the words of the own recovery sheet open: its number, and a hash for what it tells.
    pub recovery: Option<(u64, Hash)>,
    /// Where the keys of closed documents lie in the storage.
    pub keys: BTreeMap<DocId, KeyName>,
}

impl Book {
    /// The book of a device that was let into a space and knows nothing of it yet.
    pub fn new(space: SpaceId, folder: Tag, log: LogId) -> Self {
        Self {
            space,
            folder,
            log,
            names: None,
            epochs: BTreeMap::new(),
            operations: vec![],
            envelopes: BTreeMap::new(),
            own_envelopes: BTreeMap::new(),
            positions: BTreeMap::new(),
            mentioned: BTreeMap::new(),
            known: BTreeMap::new(),
            told: BTreeMap::new(),
            upto: 0,
            outgoing: BTreeMap::new(),
            news: false,
            looked: BTreeSet::new(),
            months: BTreeSet::new(),
            full_look: None,
            forked: BTreeSet::new(),
            sought: BTreeMap::new(),
            beyond: None,
            ahead: BTreeMap::new(),
            quarantine: vec![],
            packed: 0,
            recovery: None,
            keys: BTreeMap::new(),
        }
    }

    /// How far a log is known: 0 is nothing.
    pub fn number(&self, log: LogId) -> u64 {
        self.positions.get(&log).map_or(0, |seen| seen.number)
    }

    /// The hash of the last known segment of a log.
    pub fn hash(&self, log: LogId) -> Hash {
        self.positions.get(&log).map_or(Hash::default(), |seen| seen.hash)
    }

    /// What the book says with this note. A vault keeps notes as it likes; a book made of them again is the same.
    pub fn keep(&mut self, note: &Note) {
        match note {
            Note::Learnt { names, epochs, operations } => {
                self.names = Some(names.duplicate());
                self.epochs.extend(epochs.iter().map(|(id, key)| (*id, key.duplicate())));
                for operation in operations {
                    if !self.operations.contains(operation) {
                        self.operations.push(operation.clone());
                    }
                }
            }
            Note::Enveloped { name, head } => {
                self.envelopes.insert(name.clone(), *head);
            }
            Note::EnvelopeOwn { name, at } => {
                self.own_envelopes.insert(name.clone(), *at);
            }
            Note::EnvelopeGone(name) => {
                self.envelopes.remove(name);
                self.own_envelopes.remove(name);
            }
            Note::Position(seen) => {
                let known = self.positions.entry(seen.log).or_insert(*seen);
                if seen.number > known.number {
                    *known = *seen;
                }
            }
            Note::Mentioned(seen) => {
                let known = self.mentioned.entry(seen.log).or_insert(*seen);
                *known = (*known).max(*seen);
            }
            Note::Known { by, number } => {
                let known = self.known.entry(*by).or_insert(*number);
                *known = (*known).max(*number);
            }
            Note::News => self.news = true,
            Note::Outgoing { object, upto, told, .. } => {
                self.outgoing.insert(object.name, *object);
                self.upto = self.upto.max(*upto);
                self.told.extend(told.iter().map(|seen| (seen.log, seen.number)));
                // A bundle tells nothing that was not told.
                self.news &= object.first < object.name.number;
            }
            Note::Taken { .. } => {}
            Note::Sent(name) => {
                if let Some(object) = self.outgoing.get_mut(name) {
                    object.sent = true;
                }
            }
            Note::Lost(name) => {
                if let Some(object) = self.outgoing.get_mut(name) {
                    object.sent = false;
                }
            }
            Note::Retired(name) => {
                self.outgoing.remove(name);
            }
            Note::Looked(name) => {
                self.looked.insert(name.clone());
            }
            Note::Month(month) => {
                self.months.insert(*month);
            }
            Note::FullLook(at) => self.full_look = Some(*at),
            Note::Quarantined { log, number, record } => {
                self.quarantine.push((*log, *number, record.clone()));
            }
            Note::Forked(log) => {
                self.forked.insert(*log);
            }
            Note::Sought { log, sought: Some(sought) } => {
                self.sought.insert(*log, *sought);
            }
            Note::Sought { log, sought: None } => {
                self.sought.remove(log);
            }
            Note::Beyond(since) => self.beyond = *since,
            Note::Ahead { log, at: Some(at) } => {
                self.ahead.insert(*log, *at);
            }
            Note::Ahead { log, at: None } => {
                self.ahead.remove(log);
            }
            Note::Packed(number) => self.packed = self.packed.max(*number),
            Note::Recoverable { number, told } => self.recovery = self.recovery.max(Some((*number, *told))),
            Note::Key { doc, name: Some(name) } => {
                self.keys.insert(*doc, *name);
            }
            Note::Key { doc, name: None } => {
                self.keys.remove(doc);
            }
        }
    }
}
