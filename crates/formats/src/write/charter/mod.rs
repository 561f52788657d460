//! A charter, or the comparison of two of its versions, on its way out: as PDF, DOCX, HTML, Markdown and the source of a wiki page.
//!
//! The core gives an [`Edition`] or a [`Comparison`], with every word in its language already and every date in words. Both become a
//! [`Sheet`], which knows titles, parts and columns but nothing of charters; the writers set that. Nothing of Kring's own is on it.

mod comparison;
mod edition;
mod sheet;

pub use comparison::{Change, Comparison, Kind, Run, Stretch};
pub use edition::{Edition, Headings, Names, Words};
pub use sheet::{Changed, Columns, Frame, Look, Numbered, Part, Sheet, Signing};
