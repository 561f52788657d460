//! An example to look around in: a coach's notebook with people, a group, its charter, the next meeting and three years of pages.
//!
//! It must never be taken for somebody's own notebook: its name says what it is and which passphrase opens it, it lies in a place of its
//! own, and no later start offers it. `story` writes the pages from a seed; the stories of the tests read the same ones.
//!
//! Start reading at `make`.

mod make;
mod open;
mod pen;
mod shapes;
pub mod story;
pub mod view;

pub use make::{PASSPHRASE, make};
pub use open::{leave, open};
