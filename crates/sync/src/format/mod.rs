//! What lies in the storage, byte by byte; `docs/sync-format.md` is the same in words, with vectors.
//!
//! **What it must never do.** Trust a length, a count or a name; open anything halfway; tell apart for an outsider why something does
//! not open. Bytes come from strangers: every reader here answers any bytes with a value or with one [`FormatError`].
//!
//! **Where to start reading.** `names.rs` (what objects are called), `frame.rs` (what every sealed object has), then `segment.rs`.

pub mod bundle;
mod bytes;
pub mod envelope;
pub mod frame;
#[cfg(all(test, feature = "testing"))]
mod fuzz;
pub mod invite;
pub mod key;
pub mod names;
pub mod operation;
pub mod pack;
pub mod recovery;
pub mod segment;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

pub(crate) use bytes::{Reader, Writer};

/// The largest object that is written or read: 16 MiB.
pub const LARGEST: usize = 16 << 20;

/// Why bytes are not taken for what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not one of our objects.
    #[error("this is not one of our objects")]
    Foreign,
    /// Written by a later version.
    #[error("a later version wrote this")]
    Newer,
    /// It ends before it should.
    #[error("it is cut short")]
    Cut,
    /// It is longer than anything that we write.
    #[error("it is too large")]
    TooLarge,
    /// The fields contradict each other.
    #[error("its fields make no sense")]
    Malformed,
    /// The key is another one, or it was changed.
    #[error("the key does not open this, or it was changed")]
    NotOpened,
    /// It is not signed by whom it says.
    #[error("the signature is not right")]
    Forged,
    /// The operating system gave no random bytes; nothing was made.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}

impl From<kring_crypto::NoRandomness> for FormatError {
    fn from(_: kring_crypto::NoRandomness) -> Self {
        Self::NoRandomness
    }
}
