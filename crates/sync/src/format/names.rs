//! What objects are called: names that tell the storage nothing, written once.
//!
//! A name is a hint. What an object is, its own header says; a file that was renamed is found all the same.

use std::str::FromStr;

use kring_crypto::{Hex, Key, mac};

use crate::ids::{DocId, EpochId, Hash, LogId, SpaceId};

/// What stands for an id in the storage: 16 bytes that only members can compute.
pub type Tag = [u8; 16];

/// The names of one space.
#[derive(Debug)]
pub struct Names {
    key: Key,
    space: Tag,
}

impl Names {
    /// The names of a space; `secret` is the space's own, made with it and known to everyone who was ever in it.
    pub fn new(secret: &Key, space: SpaceId) -> Self {
        let key = secret.derive("sync-names");
        let space = tag(&key, "space", &space.0);
        Self { key, space }
    }

    /// The space.
    pub fn space(&self) -> Tag {
        self.space
    }

    /// A log.
    pub fn log(&self, log: LogId) -> Tag {
        tag(&self.key, "log", &log.0)
    }

    /// The file of an attachment, by the attachment's id.
    pub fn file(&self, attachment: &[u8; 16]) -> Tag {
        tag(&self.key, "file", attachment)
    }

    /// A closed document.
    pub fn document(&self, doc: DocId) -> Tag {
        tag(&self.key, "document", &doc.0)
    }

    /// An epoch.
    pub fn epoch(&self, epoch: EpochId) -> Tag {
        tag(&self.key, "epoch", &epoch.0)
    }
}

/// `v1/<space>/PLACE`, the folder for one sort of object.
pub fn folder(space: Tag, place: Place) -> String {
    let space = Hex(space);
    match place {
        Place::Months => format!("v1/{space}/l"),
        Place::Month(month) => format!("v1/{space}/l/{month:04}"),
        Place::Envelopes => format!("v1/{space}/e"),
        Place::Packs => format!("v1/{space}/s"),
        Place::Requests => format!("v1/{space}/j"),
        Place::Files => format!("v1/{space}/b"),
        Place::Recoveries => format!("v1/{space}/r"),
        Place::Keys => format!("v1/{space}/d"),
    }
}

/// A folder of a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The months of all logs.
    Months,
    /// What all logs wrote in one month: full months since January 1970 by the clock of whoever wrote, never less than before.
    Month(u16),
    /// Envelopes with keys and the members.
    Envelopes,
    /// Packs for new devices.
    Packs,
    /// Requests to join.
    Requests,
    /// Attachments, in pieces.
    Files,
    /// What the words of recovery sheets open.
    Recoveries,
    /// The keys of closed documents.
    Keys,
}

/// `"<context>" ‖ 0x00 ‖ id` under the space's key for names, the first 16 bytes.
fn tag(key: &Key, context: &str, id: &[u8]) -> Tag {
    let whole = mac::mac(key, &[context.as_bytes(), &[0], id].concat());
    whole.first_chunk().copied().unwrap_or_default()
}

/// The name of a segment, a bundle or a pack: `<log>-<number>-<hash>.krg` in hexadecimal, 32, 16 and 32 digits; the hash is the first
/// half of BLAKE3 of the object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectName {
    /// Whose log.
    pub log: Tag,
    /// The number of the segment, or the last one of a bundle.
    pub number: u64,
    /// The beginning of the object's hash.
    pub hash: Tag,
}

impl ObjectName {
    /// The name of an object with this hash.
    pub fn new(log: Tag, number: u64, hash: &Hash) -> Self {
        Self { log, number, hash: hash.first_chunk().copied().unwrap_or_default() }
    }
}

impl std::fmt::Display for ObjectName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}.krg", Hex(self.log), Hex(self.number.to_be_bytes()), Hex(self.hash))
    }
}

impl FromStr for ObjectName {
    type Err = super::FormatError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let foreign = super::FormatError::Foreign;
        let mut parts = text.strip_suffix(".krg").ok_or(foreign)?.splitn(3, '-');
        let mut part = || parts.next().ok_or(foreign);
        let (log, number, hash) = (part()?, part()?, part()?);
        let log: Hex<16> = log.parse().map_err(|_| foreign)?;
        let number: Hex<8> = number.parse().map_err(|_| foreign)?;
        let hash: Hex<16> = hash.parse().map_err(|_| foreign)?;
        Ok(Self { log: log.0, number: u64::from_be_bytes(number.0), hash: hash.0 })
    }
}

/// The month of a moment in milliseconds since 1970: 2,629,746 seconds each, the mean of the calendar. Before 1970 it is 0.
pub fn month(at: i64) -> u16 {
    u16::try_from(at.max(0) / 2_629_746_000).unwrap_or(9_999).min(9_999)
}
