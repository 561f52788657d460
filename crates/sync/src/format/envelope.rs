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
        self.write(&mut plain);
        seal(MAGIC, recipients, plain)
    }

    /// Opens an envelope that is for this device.
    pub fn open(bytes: &[u8], with: &EnvelopeKey) -> Result<Self, FormatError> {
        let plain = open(MAGIC, bytes, with)?;
        let mut from = Reader(&plain);
        let envelope = Self::read(&mut from)?;
        from.end()?;
        Ok(envelope)
    }

    pub(super) fn write(&self, plain: &mut Writer) {
        plain.raw(self.names.as_bytes()).count(self.epochs.len());
        for (id, key) in &self.epochs {
            plain.raw(&id.0).raw(key.as_bytes());
        }
        plain.count(self.operations.len());
        for operation in &self.operations {
            plain.run(operation);
        }
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Result<Self, FormatError> {
        Ok(Self {
            names: Key::from_bytes(from.array()?),
            epochs: from.list(48, |from| Ok((EpochId(from.array()?), Key::from_bytes(from.array()?))))?,
            operations: from.list(4, |from| Ok(from.run()?.to_vec()))?,
        })
    }
}

/// A magic number of three letters and a version, and an age file.
pub(super) fn seal(magic: &[u8; 4], to: &[Recipient], plain: Writer) -> Result<Vec<u8>, FormatError> {
    let plain = Zeroizing::new(plain.0);
    let sealed = seal_for(to, &plain).map_err(|_| FormatError::TooLarge)?;
    Ok([magic, sealed.as_slice()].concat())
}

/// What [`seal`] sealed.
pub(super) fn open(
    magic: &[u8; 4],
    bytes: &[u8],
    with: &EnvelopeKey,
) -> Result<Zeroizing<Vec<u8>>, FormatError> {
    if bytes.len() > LARGEST {
        return Err(FormatError::TooLarge);
    }
    let (found, sealed) = bytes.split_first_chunk::<4>().ok_or(FormatError::Foreign)?;
    if found != magic {
        let newer = found.first_chunk::<3>() == magic.first_chunk::<3>();
        return Err(if newer { FormatError::Newer } else { FormatError::Foreign });
    }
    open_with(with, sealed).map_err(|_| FormatError::NotOpened)
}
