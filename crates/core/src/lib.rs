//! What Kring knows, without a window: a folder for each feature, a file for each verb.
//!
//! Hosts (the window, the terminal) hold an [`App`] and call a feature's verb with a request; they get a view or a [`Failure`]. A verb
//! must never print, never know which host calls it, and never say in an error what a person wrote.
//!
//! Start reading at `commands.rs` (everything that can be asked), then at the feature.
//!
//! The feature `testing` carries seams for tests: a weaker passphrase derivation, the raw key on request. It cannot be part of a
//! release: without debug assertions it does not compile.

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

#[cfg(all(feature = "testing", not(debug_assertions)))]
compile_error!("the feature `testing` weakens the vault and must not be part of a release");

pub mod app;
pub mod backup;
pub mod bindings;
pub mod charter;
pub mod circle;
pub mod commands;
pub mod conductor;
pub mod demo;
mod dice;
pub mod failure;
pub mod guide;
pub mod import;
pub mod intervision;
pub mod journal;
mod keychain;
pub mod language;
mod line;
pub mod meeting;
pub mod method;
pub mod mixing;
pub mod names;
pub mod people;
mod register;
pub mod search;
pub mod settings;
mod steady;
pub mod sync;
mod task;
pub mod tracker;
pub mod vault;
mod wall;

pub use app::{App, Event, Places, Told};
pub use failure::Failure;
pub use kring_formats::read::sure_text;
/// What the store tells of a change.
pub mod changes {
    pub use kring_store::{By, Changed};
}

use kring_store::kind::Kind;
use kring_store::{Part, Rule};

/// Every kind of document that this program knows.
pub static KINDS: &[&Kind] = &[
    &charter::kind::CHARTER,
    &charter::version::VERSION,
    &circle::kind::CIRCLE,
    &conductor::kind::RUN,
    &intervision::kind::CASE,
    &intervision::kind::DESK,
    &intervision::kind::GROUP,
    &intervision::kind::LAYER,
    &intervision::kind::RECORD,
    &intervision::kind::SESSION,
    &journal::kind::PAGE,
    &journal::tags::TAGS,
    &journal::phrases::PHRASES,
    &meeting::kind::MEETING,
    &meeting::kind::NOTES,
    &meeting::series::kind::SERIES,
    &method::kind::METHOD,
    &mixing::kind::MIX,
    &people::kind::PERSON,
    &search::saved::SEARCHES,
    &settings::notebook::NOTEBOOK,
    &tracker::kind::TRACKERS,
    &tracker::kind::DAY,
];

/// What signed statements must fulfil to count.
pub static RULES: &[&Rule] = &charter::saying::RULES;

/// The tables that these kinds are projected into.
pub static PARTS: &[Part] = &[
    Part {
        name: "core",
        steps: &[
            include_str!("../migrations/0001_journal.sql"),
            include_str!("../migrations/0002_first_words.sql"),
        ],
    },
    Part { name: "people", steps: &[include_str!("../migrations/people_0001.sql")] },
    Part { name: "method", steps: &[include_str!("../migrations/method_0001.sql")] },
    Part { name: "tracker", steps: &[include_str!("../migrations/tracker_0001.sql")] },
    Part { name: "circle", steps: &[include_str!("../migrations/circle_0001.sql")] },
    Part { name: "charter", steps: &[include_str!("../migrations/charter_0001.sql")] },
    Part { name: "finding", steps: &[include_str!("../migrations/finding_0001.sql")] },
    Part {
        name: "meeting",
        steps: &[
            include_str!("../migrations/meeting_0001.sql"),
            include_str!("../migrations/meeting_0002.sql"),
        ],
    },
    Part { name: "mixing", steps: &[include_str!("../migrations/mixing_0001.sql")] },
];
