//! What leaves of a meeting: agenda, hand-out, script, minutes, actions; to be read, to be worked on, to be sent.
//!
//! Each is composed as Markdown once and set by the writers of `formats`. Only the script holds what only I read, and only it can.
//! Start at `content.rs` (what each says).

mod asked;
mod content;
mod leave;
mod mail;
mod tables;
mod words;
mod workbook;

pub use asked::date_line;
pub use leave::{save_sheet, sheet_name, sheet_text};
pub(super) use mail::uninviting;
pub(super) use words::Speech;

pub(super) use content::narrative;
