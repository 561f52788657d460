//! Methods: the catalogue that comes with the program, the models that a person makes for themselves, and the pages begun from either.
//!
//! The catalogue is data (`methods/` at the top of the tree) and is the same in every notebook; a model of one's own is a document like
//! any other. A page begun from a method is plain Markdown and stays so: nothing here may need the method to read the page.
//! Start reading at `model.rs` (what a method is), then `page.rs`.

mod add;
mod brought;
mod catalogue;
mod edit;
pub mod kind;
mod list;
pub mod markdown;
pub mod model;
mod named;
mod page;
mod show;
mod staging;
mod store;
mod trash;
pub mod view;

pub use add::{add, copy};
pub(crate) use brought::{Model, brought_along, lacking, models};
pub use catalogue::{catalogue, in_catalogue};
pub use edit::edit;
pub use list::list;
pub(crate) use named::{is_surname, named};
pub use page::page;
pub(crate) use show::Tongue;
pub use show::{known, show};
pub use trash::{trash, untrash};
