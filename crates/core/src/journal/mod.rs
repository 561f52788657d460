//! The journal: pages with a title, a day, tags, text, links and images.
//!
//! A page is one document in the person's own space. Its text is Markdown; the editor's document *is* that text.
//! Start reading at `kind.rs` (its shape), then at the verb.

mod add;
pub mod archive;
mod attachments;
mod beside;
mod calendar;
pub(crate) mod came;
mod edit;
pub mod export;
mod finding;
mod history;
pub mod kind;
pub mod links;
mod list;
mod open;
pub mod phrases;
mod rewrite;
mod store;
mod tag_care;
pub mod tags;
mod today;
mod trash;
pub mod view;

pub use add::{add, add_many};
pub(crate) use attachments::link_words;
pub use attachments::{
    LARGEST_IMAGE, attach, attachment, check_size, image_line, is_photo, save_attachment, shown_name,
};
pub(crate) use attachments::{NAMELESS, image_type, plain_name, url};
pub use calendar::calendar;
pub(crate) use edit::edit_text;
pub use edit::{edit, set};
pub use history::{at, diff, history, return_to};
/// The parts of a text that left with its marks.
pub use kring_formats::read::marked_parts;
pub(crate) use list::tag_marks;
pub use list::{count, list};
pub use open::open;
pub(crate) use open::{check_text, check_title, page, read_id, read_version, write_instant, write_version};
pub use rewrite::{rewrite, rewritten};
pub use store::every_page;
pub(crate) use store::modified;
pub use tag_care::{tag_delete, tag_list, tag_rename};
pub use today::{backup_asked, today};
pub use trash::{purge, trash, undo, untrash};
