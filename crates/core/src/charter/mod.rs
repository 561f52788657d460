//! The charter of a circle: agree it, live by it, see what changed.
//!
//! What a charter says now lies in one document, flat, so that two people's edits merge (`kind.rs`). A version is a document of its own:
//! frozen text with a hash (`version.rs`, `frozen.rs`). Who agreed, consented, objected or signed is never a field of either but a
//! signed statement (`saying.rs`), judged when it arrives. What was only noted in a meeting is shown as noted, never as signed; a
//! signature comes from the signer's own notebook and from nowhere else.
//!
//! Start reading at `model.rs` (what a charter is made of), then `kind.rs`, `diff.rs` and `saying.rs`, then at the verb.

mod agree;
mod agreed;
mod clause;
mod compare;
mod compared;
mod decide;
pub mod diff;
mod edit;
mod export;
mod frozen;
mod guide;
mod holder;
mod import;
pub mod kind;
mod library;
mod likeness;
pub(crate) mod linking;
mod list;
#[cfg(test)]
mod merging;
pub mod model;
mod new;
mod news;
mod open;
mod proposal_file;
mod propose;
pub mod saying;
mod starter;
mod statements;
mod store;
mod take;
#[cfg(test)]
mod testing;
mod trash;
pub mod values;
pub mod version;
mod versions;
pub mod view;
mod voice;
mod worth;
mod write;

pub use agree::agree;
pub use agreed::{agreed, since};
pub use clause::{clause_add, clause_move, clause_remove};
pub use compare::{diff, past};
pub use edit::{languages, set, text_edit, text_set, text_state};
pub use export::{ChangeTold, Reckoned, export, export_look, language_called, reckoned, told};
pub use guide::{guide, guide_tick};
pub use holder::{holder_remove, holder_set};
pub use import::{import_look, import_write};
pub use library::library;
pub use list::list;
pub use new::new;
pub use news::news;
pub(crate) use news::{places, title};
pub use open::open;
pub use proposal_file::{
    add_signatures, look_at_proposal, proposal_name, save_proposal, sign_proposal, signed_name,
};
pub use propose::{comment_add, comment_done, proposal, propose, round_close, unpropose};
pub use starter::{starter, starters};
pub use statements::{assign, statements, withdraw};
pub use take::take;
pub(crate) use trash::follow_purges;
pub use trash::{trash, untrash};
pub use versions::{return_to, version_name, version_open, versions};
pub use voice::voice_add;
pub use worth::{not_this_season, worth};
