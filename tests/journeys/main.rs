//! Stories over the core, with real SQLCipher, and the tidy rules.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    missing_docs,
    reason = "a story fails loudly"
)]

mod ages;
mod charter;
mod checking;
mod cli;
mod devices;
mod export;
mod fidelity;
mod finding;
mod generated;
mod import;
mod intervision;
#[cfg(target_os = "linux")]
mod invitations;
mod kill;
mod meeting;
mod methods;
mod notebook;
mod pages;
mod people;
mod room;
mod schemas;
mod sessions;
mod sharing;
mod statements;
mod storages;
mod sync;
mod tidy;
mod traces;
mod trackers;
mod verifying;
mod workbook;
