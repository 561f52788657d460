//! Meetings: when those of a series are, whose turn it is at them, and which of several dates suits most people.
//!
//! All of it is pure: no clock, no document, no list of people of its own. Start reading at `recurrence.rs` (when), then `rotation.rs`
//! (whose turn).

pub mod dates;
pub mod recurrence;
pub mod rotation;
pub mod rule;
