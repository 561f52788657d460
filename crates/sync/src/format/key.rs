//! The key of one closed document, in an object of its own: the only one of ours that goes from the storage because of what is in it.
//! Where it is gone, nothing opens what was written into that document.

use std::str::FromStr;

use kring_crypto::identity::SigningKey;
use kring_crypto::{Hex, Key};

use super::frame::{self, Header, Opened, Sort};
use super::names::{Names, Tag};
use super::{FormatError, Reader, Writer};
use crate::ids::{DocId, EpochId, Hash, LogId, SpaceId};

/// The key of one document.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentKey {
    /// The space, so that nothing is moved to another one.
    pub space: SpaceId,
    /// The log of the device that wrote it here.
    pub log: LogId,
    /// The document.
    pub doc: DocId,
    /// What its records are sealed under.
    pub key: Key,
}

impl DocumentKey {
    /// The object for the storage, sealed under the key of an epoch and signed by the device of this log.
    pub fn close(
        &self,
        names: &Names,
        epoch: EpochId,
        key: &Key,
        by: &SigningKey,
    ) -> Result<Vec<u8>, FormatError> {
        let mut body = Writer::default();
        body.raw(&self.space.0).raw(&self.log.0).raw(&self.doc.0).raw(self.key.as_bytes());
        let header = Header {
            sort: Sort::Key,
            space: names.space(),
            epoch: names.epoch(epoch),
            log: names.log(self.log),
            number: 0,
        };
        let body = kring_crypto::Zeroizing::new(body.0);
        frame::close(header, key, by, &body)
    }

    /// The key in an object that opened. The caller still has to know who owns the log and to [check](Opened::check) them.
    pub fn in_object(opened: &Opened, names: &Names) -> Result<Self, FormatError> {
        let mut body = Reader(&opened.body);
        let one = Self {
            space: SpaceId(body.array()?),
            log: LogId(body.array()?),
            doc: DocId(body.array()?),
            key: Key::from_bytes(body.array()?),
        };
        body.end()?;
        let header = &opened.header;
        let fits = header.sort == Sort::Key
            && header.space == names.space()
            && header.log == names.log(one.log)
            && header.number == 0;
        if fits { Ok(one) } else { Err(FormatError::Malformed) }
    }
}

/// The name of such an object: `<document>-<hash>.krg` in hexadecimal, 32 digits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyName {
    /// The document.
    pub doc: Tag,
    /// The beginning of the object's hash.
    pub hash: Tag,
}

impl KeyName {
    /// The name of an object with this hash.
    pub fn new(doc: Tag, hash: &Hash) -> Self {
        Self { doc, hash: hash.first_chunk().copied().unwrap_or_default() }
    }
}

impl std::fmt::Display for KeyName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}.krg", Hex(self.doc), Hex(self.hash))
    }
}

impl FromStr for KeyName {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let foreign = FormatError::Foreign;
        let (doc, hash) = text.strip_suffix(".krg").and_then(|text| text.split_once('-')).ok_or(foreign)?;
        let tag = |text: &str| text.parse::<Hex<16>>().map(|tag| tag.0).map_err(|_| foreign);
        Ok(Self { doc: tag(doc)?, hash: tag(hash)? })
    }
}
