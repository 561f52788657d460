//! Keys, sealing and recovery words.
//!
//! **What it is for.** Every secret in Kring is made, derived, wrapped and used here, so that the code an auditor must
//! read is one small crate: a passphrase becomes a [`Key`] ([`kdf`]), a key becomes other keys ([`Key::derive`]), keys
//! seal bytes ([`seal`]), other keys ([`wrap`]) and attachments ([`chunks`]) or tag bytes ([`mac`]); the recovery sheet
//! is in [`words`], what it opens in a storage in [`sheet`], a person or a device in [`identity`], keys for several devices at once in [`envelope`], what two people
//! compare in [`compare`], the advice about a passphrase in [`strength`].
//!
//! **What it must never do.** No file, network or database; no other crate of Kring; no clock but the stopwatch of
//! [`kdf::KdfParams::calibrate`]; no randomness but the operating system's. No secret in a `Debug` text, an error or a
//! log. No algorithm of its own: it only composes published ones, and each composition has a pinned test vector. A
//! vector that changes is a new format, never a fix: notebooks that people already have would no longer open.
//!
//! **What it cannot do.** Secrets are wiped when dropped, but the compiler may leave copies on the stack when a value
//! moves, and memory can reach the swap file. Hand out references to keys, not keys.
//!
//! **Where to start reading.** `secret.rs`, then `seal.rs`; the rest stands on these two.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot set up its story should stop there")
)]

#[cfg(all(feature = "testing", not(debug_assertions)))]
compile_error!("the feature `testing` weakens Argon2id and must never be in a release build");

pub mod chunks;
pub mod compare;
pub mod envelope;
mod hex;
pub mod identity;
pub mod kdf;
pub mod mac;
pub mod seal;
mod secret;
pub mod sheet;
pub mod strength;
pub mod words;
pub mod wrap;

pub use hex::{Hex, NotHex};
pub use secret::{Key, NoRandomness, random_bytes};
pub use zeroize::Zeroizing;
