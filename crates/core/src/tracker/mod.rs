//! Trackers: what a person wants to note down again and again, on a page or for a day, and see as a line through time.
//!
//! A definition lives in one registry; a value lives where it was noted, as text: on its page, or in the document of its day. A
//! definition never changes a value: one that no longer fits is shown as it was written. Nothing here counts streaks, scores or judges.
//! Start reading at `model.rs` (what a value is), then `kind.rs` (the shapes), then at the verb.

mod add;
mod archive;
mod brought;
mod edit;
mod export;
mod forget;
pub mod kind;
mod list;
pub mod model;
mod named;
mod noted;
mod record;
mod registry;
mod reorder;
mod series;
mod store;
pub mod view;

pub use add::add;
pub use archive::archive;
pub(crate) use brought::{DayValues, brought_along, days, days_brought_along, definitions, would_come};
pub use edit::edit;
pub(crate) use export::days_sheet;
pub use export::{export, file_name, save_chart};
pub(crate) use forget::{forget_of, of_person};
pub use list::{find, list};
pub(crate) use named::{by_id, by_name};
pub use noted::noted;
pub use record::{clear, record};
pub use reorder::reorder;
pub use series::series;
