//! Writers and readers of other programs' files. Pure: bytes and plain values in, bytes and plain values out; no file is opened, no
//! clock is read, and nothing here knows another crate of Kring.
//!
//! `write` makes what leaves (PDF, DOCX, HTML, Markdown, XLSX, CSV, the source of a wiki page), `read` understands what comes (Day One,
//! Joplin, Markdown and Obsidian, jrnl, Standard Notes, and charters from wherever they were kept).

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

pub mod charter;
pub mod read;
pub mod write;
