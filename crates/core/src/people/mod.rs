//! Someone I coach: people under short names, and the pages that are sessions with them.
//!
//! A person is a document of their own; a page says by id whose it is, so that a new name rewrites one document and no page. What
//! is private on a page (*Only me*) never leaves with what is handed to somebody.
//! Start reading at `session.rs` (what a page says of a session) and `kind.rs` (what is kept of a person), then at the verb.

mod brought;
mod erase;
mod erasing;
mod hand_over;
pub mod hours;
pub mod kind;
mod last;
mod list;
mod name;
mod naming;
mod open;
mod review;
pub mod session;
mod set;
mod sheet;
mod store;
pub mod view;

pub(crate) use brought::{Told, brought_along, told, would_come};
pub use erase::{erase, plan};
pub use hand_over::hand_over;
pub use hours::hours;
pub use last::last_time;
pub use list::list;
pub use name::{find, names, wanted};
pub(crate) use name::{keep_mine, name_session, settle, write};
pub use naming::says;
pub use open::open;
pub(crate) use review::keep_used;
pub use review::{due, not_this_season};
pub use set::{add, set, set_session};
pub use sheet::export_hours;
