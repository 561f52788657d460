//! What the engine asks of a vault, and what it wants kept. The vault keeps a [`Note`] in the same transaction as the updates that
//! belong to it; the engine never counts on anything that is not kept yet.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

use kring_crypto::Key;

use super::book::Book;
use super::seek::Sought;
use crate::format::key::KeyName;
use crate::format::names::{ObjectName, Tag};
use crate::format::segment::{Record, Seen};
use crate::ids::{DocId, EpochId, Hash, LogId};

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

    /// The name of the object of a log that a note asked to keep and that holds this number or, where none does, a later one.
    fn kept(
        &self,
        log: Tag,
        number: u64,
    ) -> impl Future<Output = Result<Option<ObjectName>, VaultError>> + Send;

    /// The bytes of an object that a note asked to keep.
    fn object(&self, name: ObjectName) -> impl Future<Output = Result<Option<Vec<u8>>, VaultError>> + Send;

    /// How it stands with closed documents, whose records are sealed under a key for each.
    fn closed(&self) -> impl Future<Output = Result<Closed, VaultError>> + Send;

    /// Takes a closed document's key, if it opens what waits for it, with all that it opens; durably, or nothing. Whether it does.
    fn unlock(&mut self, doc: DocId, key: &Key) -> impl Future<Output = Result<bool, VaultError>> + Send;

    /// Has records that were taken in from a pack leave by this device's own log too, before what is written here: the logs that they
    /// come from cannot be read. A vault of which no packs are made has none.
    fn bring_along(
        &mut self,
        records: &[(LogId, Record)],
    ) -> impl Future<Output = Result<(), VaultError>> + Send;

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
        /// The members it tells of; of one that tells others of their end, the operation that ended them; nothing when it is not for this
        /// device or says nothing new.
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
    /// An object of another device, of which something is taken in, with its bytes: it is kept as it lay there, for whoever will not find
    /// it.
    Taken {
        /// What it is called.
        name: ObjectName,
        /// Its bytes.
        bytes: Vec<u8>,
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
    /// When the newest known step of a log was made, by its own clock, where that is far ahead of this device's; nothing once it is not.
    Ahead {
        /// The log.
        log: LogId,
        /// The moment, in milliseconds since 1970.
        at: Option<i64>,
    },
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
