//! Meetings: prepared, run, written up; and series of them.
//!
//! A meeting is a document with items, people, a record of what happened, and what was agreed. It needs a title and nothing else, and is
//! mine until I share it. What only I read of it lies in a document of its own and never leaves with it. Wall time in the meeting's zone is
//! the truth of everything that is planned; what happened is measured by a count that nobody can set (`run.rs`).
//! Start reading at `model.rs` and `plan.rs` (the arithmetic of an agenda), then `kind.rs` (the shape) and `words.rs` (what an item says), then at the verb.

pub(crate) mod acting;
mod add;
mod agreed;
mod change;
mod compose;
pub mod dates;
mod dating;
pub(crate) mod finding;
pub(crate) mod fit;
mod group;
mod held;
mod invite;
mod invited;
mod items;
pub mod kind;
pub mod model;
mod news;
mod noted;
mod outlook;
mod paste;
mod people;
pub mod plan;
mod read;
pub mod recurrence;
mod respread;
pub mod rotation;
pub mod rule;
pub mod run;
mod running;
pub mod series;
mod set;
mod share;
mod sheets;
mod show;
pub mod spread;
mod store;
mod templates;
mod text;
mod tokens;
pub mod view;
pub mod words;

pub use add::add;
pub use agreed::{actions, decisions, list, spent};
pub use compose::compose;
pub use dating::date_set;
pub(crate) use held::{has_happened, held};
pub use invite::{invitation_name, save_invitation};
pub use items::{item_add, item_move, item_remove, item_set, item_unfold, paste, paste_look};
pub(crate) use news::{named, places};
pub use noted::{action_set, decision_set, parked_set};
pub(crate) use outlook::tone;
pub use people::{person_move, person_set, role_set};
pub use respread::{plan_b, respread};
pub(crate) use running::MOST_EVENTS;
pub use running::{run_do, running, stamp};
pub use series::{
    series_add, series_cadence, series_date_set, series_list, series_meeting, series_open, series_person_set,
};
pub use series::{series_set, series_trash, series_turn_set, series_untrash};
pub use set::{approve, set, trash, untrash};
pub use share::share;
pub use sheets::{date_line, save_sheet, sheet_name, sheet_text};
pub(crate) use show::known;
pub use show::open;
pub(crate) use show::seconds;
pub use templates::templates;
pub use text::{edit_text, replacing};
