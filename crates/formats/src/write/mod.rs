//! Writers: plain values as files that other programs open.
//!
//! They take everything in memory and give bytes. Nothing is fetched, no file is opened, no clock is read. Start at `sheet.rs` for
//! tables.

pub mod sheet;

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
