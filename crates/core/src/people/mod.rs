//! Someone I coach: people under short names, and the pages that are sessions with them.
//!
//! A person is a document of their own; a page says by id whose it is, so that a new name rewrites one document and no page.
//! Start reading at `session.rs` (what a page says of a session) and `kind.rs` (what is kept of a person), then at the verb.

pub mod kind;
mod name;
pub mod session;
mod store;
pub mod view;

pub use name::find;
pub(crate) use name::{name_session, settle, write};
