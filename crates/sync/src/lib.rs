//! Moves what devices write through somebody else's storage, which learns nothing from it.
//!
//! **What it is for.** A space (a person's devices, a circle, a closed group) has a folder in the storage. Each device writes a log of
//! sealed, signed segments there and reads those of the others; envelopes carry keys and who belongs. [`engine`] does it over any
//! [`engine::Vault`] and any [`remote::Remote`].
//!
//! **What it must never do.** See what is in a record: to this crate updates are bytes. Know a feature, SQL or a window. Take an absence
//! for a deletion, a name for a proof, or a clock for the truth. Lock, rename or overwrite in the storage, or remove what
//! another device wrote there.
//!
//! **Where to start reading.** [`format`] and `docs/sync-format.md`, then [`members`], then `engine/mod.rs`. What all of it
//! promises is in `simulator/`: devices, faults and kills from a seed.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::string_slice,
        reason = "a test may fail loudly"
    )
)]

pub mod engine;
pub mod format;
mod ids;
pub mod members;
pub mod remote;
#[cfg(test)]
mod simulator;
#[cfg(any(test, feature = "testing"))]
pub mod trial;

pub use ids::{DocId, EpochId, Hash, LogId, SpaceId, hash};
