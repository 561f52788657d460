//! Meetings.

pub mod model;
pub mod run;
mod stub;
pub mod view;

pub use stub::*;
