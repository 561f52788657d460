//! The vault: an encrypted database of documents, their history, search, attachments and backups.
//!
//! It knows no feature: kinds of documents are told to it ([`kind::Kind`]). It must never write plain text to the disk, never open a
//! second connection to the live database, never rewrite the log, and never make a new key because an old one was not found.
//!
//! Start reading at [`Vault`], then `work.rs` (how a change is made) and `load.rs` (how a document comes back).

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

mod alone;
mod along;
mod arriving;
mod backup;
mod beginnings;
mod blob;
mod book;
mod brought;
mod changes;
mod closed;
mod connection;
mod copies;
mod copying;
mod device;
mod difference;
mod dropped;
mod engine;
mod erase;
mod error;
mod exchange;
mod finding;
mod first;
mod fold;
mod folder;
mod gathered;
mod header;
mod history;
mod kept;
pub mod kind;
mod leaving;
mod load;
mod locks;
mod migrate;
mod orphans;
mod parcel;
mod person;
mod project;
mod purge;
mod rehearse;
mod reindex;
mod restore;
mod room;
mod sealed;
mod search;
mod seat;
mod seen;
mod settle;
mod shared;
mod sheet;
mod slot;
mod statement;
mod synchronised;
pub mod tasting;
mod text;
mod undo;
mod unseen;
mod vault;
mod verify;
mod vocabulary;
mod work;

pub use arriving::{Received, Weighed};
pub use backup::{Backup, Copied, Manifest, Occasion, read_manifest};
pub use blob::{LARGEST_ATTACHMENT, NewAttachment, Written};
pub use book::{Aside, BookEdit, BookLine, SpaceInStorage};
pub use brought::{Brought, Heard};
pub use changes::{By, Changed};
pub use copies::OutsideCopy;
pub use copying::{Report, missing_attachments};
pub use difference::{Part as DiffPart, compare};
pub use engine::{AttachmentEntry, Doc, Field, Version, Walk};
pub use erase::{Ended, Rewritten};
pub use error::{Class, StoreError, reading};
pub use exchange::{Applied, Update};
pub use first::First;
pub use fold::{Word, folded_name, words};
pub use folder::{Folder, refuse_inside, try_outside, write_outside, write_whole};
pub use header::{Header, Locks};
pub use history::Mark;
pub use migrate::Part;
pub use parcel::Parcel;
pub use person::Awaits;
pub use purge::DAYS_IN_TRASH;
pub use restore::{Restored, copy_closed, restore, restore_telling};
pub use search::{Found, Search, Term};
pub use shared::Shared;
pub use slot::Reader;
pub use statement::{Around, Held, Rule, Statement, Told, WITHDRAWAL};
pub use synchronised::synchronised_by;
pub use text::{TextEdit, apply_edits, single_edit};
pub use undo::{AroundBatch, Promise};
pub use unseen::{Keep, Unseen};
pub use vault::{Clock, Identity, Remade, Setup, Vault, With};
pub use verify::{Check, Verified};
pub use work::Work;
