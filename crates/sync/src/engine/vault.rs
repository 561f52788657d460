//! What the engine asks of a vault, and what it wants kept. The vault keeps a [`Note`] in the same transaction as the updates that
//! belong to it; the engine never counts on anything that is not kept yet.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

use kring_crypto::Key;

use super::seek::Sought;
use crate::format::key::KeyName;
use crate::format::names::{ObjectName, Tag};
use crate::format::segment::{Record, Seen};
use crate::ids::{DocId, EpochId, Hash, LogId, SpaceId};

/// The vault cannot answer now. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the notebook did not answer")]
pub struct VaultError;

/// What the vault thinks of an update by somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It can be taken in, or is known already.
    Fits,
    /// It builds on one that has not arrived.
    Waits,
    /// It can never be taken in.
    Refused,
}

/// A space in a notebook.
pub trait Vault: Send {
    /// What was kept of earlier runs; see [`Book::keep`].
    fn book(&self) -> impl Future<Output = Result<Book, VaultError>> + Send;

    /// What this device wrote with a number above `after`, in order, up to `most` bytes of updates and at least one.
    fn fresh(&self, after: u64, most: usize) -> impl Future<Output = Result<Vec<Record>, VaultError>> + Send;

    /// What it thinks of updates of one log, which follow each other, in an object that the device of the log `by` signed. They come
    /// from other people: where they are looked at, a crash must not hurt the vault.
    fn weigh(
        &self,
        by: LogId,
        log: LogId,
        records: &[Record],
    ) -> impl Future<Output = Result<Vec<Weight>, VaultError>> + Send;

    /// Takes in updates and keeps notes: all of it durably, or nothing.
    fn commit(
        &mut self,
        take: &[(LogId, Record)],
        notes: &[Note],
    ) -> impl Future<Output = Result<(), VaultError>> + Send;

    /// The bytes of an object of this device's own that a note asked to keep.
    fn object(&self, name: ObjectName) -> impl Future<Output = Result<Option<Vec<u8>>, VaultError>> + Send;

    /// How it stands with closed documents, whose records are sealed under a key for each.
    fn closed(&self) -> impl Future<Output = Result<Closed, VaultError>> + Send;

    /// Takes a closed document's key, if it opens what waits for it, with all that it opens; durably, or nothing. Whether it does.
    fn unlock(&mut self, doc: DocId, key: &Key) -> impl Future<Output = Result<bool, VaultError>> + Send;

    /// The updates of what somebody wants to see first, each with its log.
    fn hot(&self) -> impl Future<Output = Result<Vec<(LogId, Record)>, VaultError>> + Send;
}

/// Closed documents, as far as this space is concerned.
#[derive(Debug, Default)]
pub struct Closed {
    /// The keys of those that live here and may be read by whoever belongs to the space.
    pub keys: BTreeMap<DocId, Key>,
    /// Those of which something is here that no key opens.
    pub awaited: BTreeSet<DocId>,
    /// Documents that have ended: no key of theirs may lie in the storage.
    pub ended: BTreeSet<DocId>,
}

/// One thing to keep.
#[derive(Debug)]
pub enum Note {
    /// How to read the space, and signed operations on its members.
    Learnt {
        /// The secret of its names.
        names: Key,
        /// Keys of epochs.
        epochs: Vec<(EpochId, Key)>,
        /// Operations.
        operations: Vec<Vec<u8>>,
    },
    /// An envelope by this name holds everything up to these newest operations.
    Enveloped {
        /// The envelope.
        name: String,
        /// The members it tells of; nothing when it is not for this device or says nothing new.
        head: Option<Hash>,
    },
    /// An envelope by this name is this device's own.
    EnvelopeOwn {
        /// The envelope.
        name: String,
        /// When it was written, in milliseconds since 1970; later than each one before it.
        at: i64,
    },
    /// An envelope is gone.
    EnvelopeGone(String),
    /// How far a log is known. Never further back than before.
    Position(Seen),
    /// Somebody signed that a log goes this far.
    Mentioned(Seen),
    /// Somebody has this much of this device's own log.
    Known {
        /// Who, by their log.
        by: LogId,
        /// The last number.
        number: u64,
    },
    /// Records were taken in that no segment of ours has told of.
    News,
    /// An object of this device's own, with its bytes, to be sent until it is retired. It tells of these positions, and holds this
    /// device's updates up to a number.
    Outgoing {
        /// What it is.
        object: Outgoing,
        /// Its bytes.
        bytes: Vec<u8>,
        /// The last of the device's own updates in it, where it is a segment.
        upto: u64,
        /// What it tells of other logs.
        told: Vec<Seen>,
    },
    /// An object was written and read back.
    Sent(ObjectName),
    /// An object that was sent is gone or damaged, and is to be sent again.
    Lost(ObjectName),
    /// An object went from the storage and is to be forgotten.
    Retired(ObjectName),
    /// An object was looked at and has nothing more to say.
    Looked(String),
    /// A month was looked at.
    Month(u16),
    /// Everything was looked at, at this moment.
    FullLook(i64),
    /// A record that the vault refused, kept so that a person can read and export it.
    Quarantined {
        /// Whose log.
        log: LogId,
        /// The segment.
        number: u64,
        /// The record.
        record: Record,
    },
    /// Two different objects with one number: somebody copied that device. Nothing more is taken from the log.
    Forked(LogId),
    /// What is sought of a log; nothing once it came.
    Sought {
        /// The log.
        log: LogId,
        /// What, and since when.
        sought: Option<Sought>,
    },
    /// Since when something is waited for that says to go on with this device's log; nothing once there is no such thing.
    Beyond(Option<i64>),
    /// The number of this device's newest pack.
    Packed(u64),
    /// What the words of this device's recovery sheet open is in the storage.
    Recoverable {
        /// Its number.
        number: u64,
        /// One hash for what it tells, and for which words.
        told: Hash,
    },
    /// The key of a closed document lies in the storage by this name; or is not known to lie there any more.
    Key {
        /// The document.
        doc: DocId,
        /// The object.
        name: Option<KeyName>,
    },
}

/// An object of this device's own in the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outgoing {
    /// What it is called.
    pub name: ObjectName,
    /// The month in which it lies.
    pub month: u16,
    /// The first number in it; the last is the name's.
    pub first: u64,
    /// When it was made, in milliseconds since 1970.
    pub at: i64,
    /// Whether it was written and read back once.
    pub sent: bool,
}

impl Outgoing {
    /// Whether one of these numbers is in it.
    pub(super) fn holds_any(&self, numbers: &BTreeSet<u64>) -> bool {
        numbers.range(self.first..=self.name.number).next().is_some()
    }
}

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
    /// Objects that need not be looked at again, by name.
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
