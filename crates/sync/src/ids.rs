//! What things are called: sixteen random bytes each, and which of them is a space, a log, a document or an epoch.

use std::fmt;

use kring_crypto::{Hex, NoRandomness, random_bytes};

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// A new one.
            pub fn random() -> Result<Self, NoRandomness> {
                random_bytes().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), Hex(self.0))
            }
        }
    )+};
}

id! {
    /// Who can read together: a person's devices, a circle, a closed group.
    SpaceId,
    /// What one device writes, one after the other.
    LogId,
    /// A document; what is in it is not known here.
    DocId,
    /// A time during which the same people could read.
    EpochId
}

/// BLAKE3 of some bytes.
pub type Hash = [u8; 32];

/// BLAKE3 of `bytes`.
pub fn hash(bytes: &[u8]) -> Hash {
    blake3::hash(bytes).into()
}
