//! What a device needs to read a space: the secret of its names, the keys of its epochs, all operations on its members. One envelope
//! holds all of it, so any one that arrives is enough.
//!
//! An age file says nothing about who wrote it, so nothing in it is believed for being there: operations are signed, each epoch's key
//! is proven by an operation, and the secret of the names by the space's own id (see `operation.rs`).

use kring_crypto::envelope::{EnvelopeKey, Recipient, open_with, seal_for};
use kring_crypto::{Key, Zeroizing};

use super::{FormatError, LARGEST, Reader, Writer};
use crate::ids::EpochId;

const MAGIC: &[u8; 4] = b"KRE1";

/// What lies in an envelope.
#[derive(Debug)]
pub struct Envelope {
    /// The secret from which the names of the space's objects come.
    pub names: Key,
    /// The keys of the epochs.
    pub epochs: Vec<(EpochId, Key)>,
    /// The operations on the members, as they were signed.
    pub operations: Vec<Vec<u8>>,
}

impl Envelope {
    /// The object for the storage: `"KRE1"` and an age file to all `recipients`.
    pub fn close(&self, recipients: &[Recipient]) -> Result<Vec<u8>, FormatError> {
        let mut plain = Writer::default();
        plain.raw(self.names.as_bytes()).count(self.epochs.len());
        for (id, key) in &self.epochs {
            plain.raw(&id.0).raw(key.as_bytes());
        }
        plain.count(self.operations.len());
        for operation in &self.operations {
            plain.run(operation);
        }
        let plain = Zeroizing::new(plain.0);
        let sealed = seal_for(recipients, &plain).map_err(|_| FormatError::TooLarge)?;
        Ok([MAGIC, sealed.as_slice()].concat())
    }

    /// Opens an envelope that is for this device.
    pub fn open(bytes: &[u8], with: &EnvelopeKey) -> Result<Self, FormatError> {
        if bytes.len() > LARGEST {
            return Err(FormatError::TooLarge);
        }
        let (magic, sealed) = bytes.split_first_chunk::<4>().ok_or(FormatError::Foreign)?;
        if magic != MAGIC {
            return Err(if magic.starts_with(b"KRE") { FormatError::Newer } else { FormatError::Foreign });
        }
        let plain = open_with(with, sealed).map_err(|_| FormatError::NotOpened)?;
        let mut from = Reader(&plain);
        let envelope = Self {
            names: Key::from_bytes(from.array()?),
            epochs: from.list(48, |from| Ok((EpochId(from.array()?), Key::from_bytes(from.array()?))))?,
            operations: from.list(4, |from| Ok(from.run()?.to_vec()))?,
        };
        from.end()?;
        Ok(envelope)
    }
}
