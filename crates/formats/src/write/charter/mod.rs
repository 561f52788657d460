//! A charter, or the comparison of two of its versions, on its way out: as PDF, DOCX, HTML, Markdown and the source of a wiki page.
//!
//! The core gives an [`Edition`] or a [`Comparison`], with every word in its language already and every date in words. Both become a
//! [`Sheet`], which knows titles, parts and columns but nothing of charters; the writers set that. Nothing of Kring's own is on it.
//!
//! The blocks of a text are set by the writers of pages (`write::docx`, `write::html`, `write::pdf`); here is what stands around them.

mod comparison;
mod docx;
mod edition;
mod frame;
mod html;
mod markdown;
#[cfg(test)]
mod office_trip;
mod pdf;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
mod sheet;
#[cfg(test)]
mod tests;
mod wikitext;
mod wikiwords;

pub use comparison::{Change, Comparison, Kind, Run, Stretch};
pub use docx::docx;
pub use edition::{Edition, Headings, Names, Words};
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use sheet::{Changed, Columns, Frame, Numbered, Part, Sheet, Signing};
pub use wikitext::wikitext;
