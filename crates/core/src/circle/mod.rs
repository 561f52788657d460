//! Circles: groups of people who meet, with what they call themselves, how their papers look, and who belongs to them.
//!
//! A circle is a document in a space of its own, which has the circle's id; its charter lives in the same space. Everything works for
//! one person who plans alone: nobody needs to be written down. A circle never counts what its people do.
//! Start reading at `kind.rs` (its shape), then at the verb.

mod add;
pub mod kind;
mod list;
mod look;
mod news;
mod open;
mod people;
mod set;
pub(crate) mod store;
mod trash;
pub mod view;

pub use add::add;
pub(crate) use add::{begin, checked_line};
pub use list::list;
pub(crate) use look::look;
pub(crate) use news::{Place, first_brought, note_seen, told};
pub use news::{news, news_seen};
pub use open::open;
pub(crate) use open::{own_key, read_id, short_key};
pub use people::{member_add, member_remove, member_set, step_clear, step_set};
pub use set::{logo_clear, set, set_logo};
pub use trash::{trash, untrash};
