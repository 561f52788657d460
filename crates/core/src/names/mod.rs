//! The names check: points at what in a text may tell whom it is about, and puts aliases in its place.
//!
//! Works on words alone, with short lists that are compiled in; it asks nobody, keeps nothing, and is no promise. What it does not find
//! may still be a name, and a text without a name may still tell who it is about: aliases are not anonymity, and every screen that shows
//! this check says so. How much it finds is measured on texts that were written before it (`docs/names-check.md`).
//! Start reading at `find.rs`.

mod ages;
mod authors;
mod calendar;
mod check;
mod concepts;
mod dates;
mod details;
mod doubles;
mod emphasis;
pub mod find;
mod fitted;
pub mod given;
mod inflected;
mod initials;
mod letters;
pub mod model;
mod named;
mod opening;
mod parted;
mod phrases;
pub(crate) mod proposed;
mod rare;
mod runs;
mod shouting;
mod small;
#[cfg(test)]
mod tests;
mod text;
mod things;
mod titled;
mod told;
pub mod view;
pub(crate) mod words;
mod written;

pub(crate) use check::LONGEST;
pub use check::{check, replace_all, save};
