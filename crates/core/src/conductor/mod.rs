//! The conductor of a method: its steps in the minutes that a group has, and at each moment who may speak, by which rule, what is still
//! kept back and who writes.
//!
//! Pure but for looking a method up. It keeps nothing and has no clock: what happened is the record of `meeting::run`, whose items are the
//! steps, and whoever holds the record asks here what it means. It must never hear of a case: names and words of one stay where they are.
//! Start reading at `plan.rs` (the steps), then `moment.rs` (who may speak).

mod act;
pub mod cast;
pub mod choice;
pub mod moment;
pub mod plan;
mod show;
#[cfg(test)]
mod tests;
pub mod turns;
pub mod view;

pub use act::{act, events};
pub use show::{look, plan, plan_view};
