//! Writers: plain values as files that other programs open.
//!
//! They take everything in memory and give bytes. Nothing is fetched, no file is opened, no clock is read. Start at `book.rs`
//! (what is written) and `reading.rs` (how its Markdown is understood, once for all), then at a writer; `sheet.rs` is for tables, and
//! `charter/` for charters and what changed between two of them.

mod addresses;
pub mod book;
pub mod by_title;
pub mod callouts;
pub mod cards;
pub mod charter;
pub mod docx;
pub mod html;
pub mod ics;
pub mod look;
pub mod mail;
pub mod markdown;
pub mod pdf;
mod pieces;
pub mod plain;
pub mod reading;
#[cfg(test)]
mod sample;
pub mod sheet;
mod targets;
#[cfg(test)]
mod tests;
pub mod text;
mod titles;

/// Hears how much of how much is written; refuses with [`WriteError::Cancelled`] when that is enough.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) -> Result<(), WriteError> + Sync);

/// Why something could not be written. Never holds what a person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// It was given up on request.
    #[error("cancelled")]
    Cancelled,
    /// There is more of it than the format holds.
    #[error("too large for this format")]
    TooLarge,
    /// A fault of the program; names the place.
    #[error("fault in {0}")]
    Internal(&'static str),
}
