//! The journal: pages with a title, a day, tags, text and images.
//!
//! A page is one document in the person's own space. Its text is Markdown; the editor's document *is* that text.
//! Start reading at `kind.rs` (its shape), then at the verb.

mod add;
mod attachments;
mod edit;
pub mod export;
mod history;
pub mod kind;
mod list;
mod open;
mod rewrite;
mod store;
pub mod tags;
mod today;
mod trash;
pub mod view;

pub use add::{add, add_many};
pub use attachments::{attach, attachment, check_size, save_attachment};
pub(crate) use attachments::{image_type, plain_name, url};
pub use edit::{edit, set};
pub use history::{at, diff, history, return_to};
pub use list::{count, list};
pub use open::open;
pub use rewrite::rewrite;
pub use store::every_page;
pub use today::{backup_asked, today};
pub use trash::{purge, trash, undo, untrash};
