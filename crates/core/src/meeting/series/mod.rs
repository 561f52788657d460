//! Series of meetings: when they are, who takes part, whose turn it is, and the meeting that is prepared for a date.
//!
//! A date is known by the time that the rule gives it, however often it is moved. Meetings are made one by one, when somebody prepares
//! them; until then a date is nothing but a line of the rule.

mod away;
mod cadence;
mod follow;
pub mod kind;
mod people;
mod prepare;
mod set;
mod show;
mod turns;

pub use cadence::cadence as series_cadence;
pub use people::person_set as series_person_set;
pub use prepare::prepare as series_meeting;
pub use set::{add as series_add, date_set as series_date_set, set as series_set};
pub use set::{trash as series_trash, turn_set as series_turn_set, untrash as series_untrash};
pub use show::{list as series_list, open as series_open};
pub(super) use show::{made, read, recurrence};
