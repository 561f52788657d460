//! A short guide: what a person wants to do in the first weeks, a page each, in three languages. The pages lie in `docs/guide`, so that
//! they can be read without the program too; there they have pictures, here the window itself is at hand.
//!
//! It knows nothing of any notebook, and is there while none is open.

mod answer;
mod read;
pub mod view;

pub use read::{list, show};
