//! Mixing people: who talks with whom, round by round, so that everyone meets as many others as can be.
//!
//! The arithmetic is pure: whom somebody has met comes with the question, and chance comes from a seed. What is kept of it, so that
//! meetings count the next time, is in `keep.rs`. It must never look at a clock: what a slow computer plans is what a fast one plans. Start reading at `model.rs` (the question),
//! then `plan.rs` (how an answer is chosen).

mod blossoms;
pub mod design;
mod keep;
pub mod kind;
pub mod listed;
pub mod matching;
mod mentors;
mod mix;
pub mod model;
pub mod names;
pub mod pairs;
pub mod plan;
mod save;
mod search;
pub mod stable;
mod store;
#[cfg(test)]
mod tests;
pub mod view;

pub use keep::{keep, list, met, open, trash, untrash};
pub use mix::{mix, mixed, unknown};
pub use save::{file_name, save};
