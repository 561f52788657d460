//! The conductor of a method: its steps in the minutes that a group has, and at each moment who may speak, by which rule, what is still
//! kept back and who writes.
//!
//! Its rules are pure and have no clock: what happened is the record of `meeting::run`, whose items are the steps. While a closed group is
//! conducted that record is a sealed document in the group's space, and is destroyed when the room is left. Nothing here must ever hear of a
//! case: names and words of one stay where they are. Start reading at `plan.rs` (the steps), then `moment.rs` (who may speak), then
//! `conduct.rs` (a group that is conducted).

mod act;
mod begin;
pub mod cast;
pub mod choice;
mod close;
mod conduct;
mod kept;
pub mod kind;
pub mod moment;
pub mod plan;
mod room;
mod show;
#[cfg(test)]
mod tests;
pub mod turns;
pub mod view;

pub use act::{act, events};
pub use begin::{begin, part_set};
pub use close::close;
pub use conduct::{now, run_do};
pub(crate) use kept::of_group;
pub use room::{lay_out, room, turns as turns_of};
pub use show::{look, plan, plan_view};
