//! Charters.

mod pending;
pub mod view;

pub use pending::*;
