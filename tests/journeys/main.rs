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
mod cli;
mod devices;
mod export;
mod fidelity;
mod finding;
mod generated;
mod import;
mod kill;
mod methods;
mod notebook;
mod pages;
mod people;
mod sessions;
mod statements;
mod tidy;
mod traces;
mod trackers;
