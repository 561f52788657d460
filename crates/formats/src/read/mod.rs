//! Readers: what other programs wrote, as plain entries, one at a time.
//!
//! A reader is given a [`Source`] (a list of paths, and a way to read one of them) and hands over [`Item`]s: an entry, or something
//! that was left out and why. It opens no file, trusts no size and no name, never panics, and keeps Markdown as it was written: only
//! links and images that point into the source are replaced, by [`Piece`]s that the caller gives an address.
//!
//! Start reading at [`Entry`], then at the file of a program; `compose.rs` is the way that every entry takes at its end. Charters are
//! read by themselves, in `charter/`.

mod archive;
mod canvas;
pub mod charter;
pub mod comments;
mod compose;
mod dates;
mod day_names;
mod dayone;
mod dayone_beside;
mod dayone_classic;
mod dayone_escapes;
mod dayone_rich;
mod days_in_names;
mod entities;
#[cfg(test)]
mod folder_stories;
mod front;
mod front_lines;
mod front_toml;
mod front_yaml;
#[cfg(test)]
mod fuzz;
mod habits;
mod html;
mod inline;
mod inside;
mod joplin;
mod jrnl;
mod lexical;
mod literal;
mod markdown;
mod marks;
mod matter;
mod notes;
mod obsidian;
mod ours;
mod pieces;
mod property_list;
mod recognise;
#[cfg(test)]
mod shown_stories;
mod source;
mod spreadsheet;
mod standardnotes;
#[cfg(test)]
mod staying_stories;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;
mod text;

pub use archive::{Tar, Zip};
pub use dates::Day;
pub use literal::literal;
pub use notes::{json_text as sure_text, table as markdown_table};
pub use ours::{parts as marked_parts, shared};
pub use recognise::recognise;
pub use source::{FileInfo, Single, Source, Trouble, clean_path};

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;

/// The largest sum of texts that is read, in bytes.
pub const LARGEST_TEXT: u64 = 200_000_000;
/// The longest text of one entry, in bytes.
pub const LONGEST: usize = 10_000_000;

/// A program whose files are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    /// Day One: a zip with one JSON file a journal, or the folder of Day One Classic.
    DayOne,
    /// Joplin: a tar of items (JEX), or the same as a folder.
    Joplin,
    /// A folder of Markdown files.
    Markdown,
    /// A folder of Markdown files with links by name.
    Obsidian,
    /// jrnl: its text file, or its JSON.
    Jrnl,
    /// Standard Notes: its decrypted backup.
    StandardNotes,
}

impl Program {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::DayOne, Self::Joplin, Self::Markdown, Self::Obsidian, Self::Jrnl, Self::StandardNotes];

    /// The name it has in ids and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::DayOne => "dayone",
            Self::Joplin => "joplin",
            Self::Markdown => "markdown",
            Self::Obsidian => "obsidian",
            Self::Jrnl => "jrnl",
            Self::StandardNotes => "standardnotes",
        }
    }

    /// The program of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|program| program.name() == name)
    }
}

/// What a reader cannot know by itself.
#[derive(Clone, Debug)]
pub struct Options {
    /// The zone of times that name none.
    pub home: TimeZone,
    /// The day of entries that have none, and whose file has none.
    pub today: Date,
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What the source calls it; the same every time.
    pub source_id: String,
    /// What a report calls it: mostly the source id, else its number.
    pub called: String,
    /// Its title, one line; may be empty.
    pub title: String,
    /// Its day.
    pub date: Date,
    /// Whether the source says the day; a guess may be another the next time.
    pub dated: bool,
    /// When it was written, if the source says so.
    pub written: Option<Zoned>,
    /// Its tags, each once.
    pub tags: Vec<String>,
    /// Its text, Markdown.
    pub text: Vec<Piece>,
    /// Files that belong to it.
    pub files: Vec<Attached>,
    /// What is not quite as it was.
    pub remarks: Vec<Remark>,
    /// What it says to its writer alone, Markdown.
    pub only_me: Vec<Piece>,
    /// What was agreed, Markdown; only in pages that Kring wrote.
    pub agreements: Vec<Piece>,
    /// What the source knows besides, by name: `folder`, `starred`, `place` and the like, and fields of the writer's own.
    pub more: Vec<(String, Value)>,
    /// What Kring wrote of the page.
    pub own: Option<Own>,
}

/// What a page says that Kring wrote: values as they stand in its fields, still to be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The page's id.
    pub id: String,
    /// The short name of whom it belongs to; empty for nobody.
    pub person: String,
    /// Minutes, mode, fee and size by their names.
    pub session: Vec<(&'static str, String)>,
    /// The id of the method that it was begun from.
    pub method: String,
    /// What was noted on the page, by the trackers' names; `None` where the file says nothing of it.
    pub values: Option<serde_json::Map<String, Value>>,
    /// Where the page came from in the first place.
    pub source: String,
    /// When the page was last changed, as it said when it left.
    pub modified: String,
    /// The seal of the file that it left with, and the file without it; `None` where it has none.
    pub sealed: Option<(String, String)>,
}

impl Entry {
    /// Every text of the entry.
    pub fn texts(&self) -> [&[Piece]; 3] {
        [&self.text, &self.agreements, &self.only_me]
    }
}

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// A link to, or the image of, one of the entry's files.
    File {
        /// Index into [`Entry::files`].
        file: usize,
        /// The words of the link, Markdown.
        label: String,
        /// What follows the address inside the brackets, with a space before it, or nothing.
        rest: String,
    },
    /// A link to another entry of the source.
    Page {
        /// Its source id.
        source_id: String,
        /// The words of the link, Markdown.
        label: String,
        /// What follows the address inside the brackets: a heading after `#`, then the rest with a space before it; or nothing.
        rest: String,
    },
}

/// A file that belongs to an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Index into the source's files.
    pub file: usize,
    /// Its name.
    pub name: String,
}

/// What is not quite as it was, or needs to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Stable name of the case.
    pub class: &'static str,
    /// A field's or a file's name.
    pub about: Option<String>,
}

impl Remark {
    /// About the entry as a whole.
    pub fn of(class: &'static str) -> Self {
        Self { class, about: None }
    }

    /// About a part of it.
    pub fn about(class: &'static str, about: &str) -> Self {
        Self { class, about: Some(about.to_owned()) }
    }
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What the source calls it.
    pub source_id: String,
    /// Its title, if it has one.
    pub title: String,
    /// Stable name of the reason.
    pub class: &'static str,
}

impl LeftOut {
    /// Something without a title.
    pub fn of(source_id: String, class: &'static str) -> Self {
        Self { source_id, title: String::new(), class }
    }
}

/// What a reader hands over.
#[derive(Clone, Debug)]
pub enum Item {
    /// An entry.
    Entry(Box<Entry>),
    /// Something that was left out.
    LeftOut(LeftOut),
}

/// Why nothing at all could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a file of this program.
    #[error("not a file of this program")]
    Foreign,
    /// Damaged or cut off.
    #[error("damaged")]
    Damaged,
    /// Not written by the rules of its notation, or cut off.
    #[error("malformed")]
    Malformed,
    /// More text than is read.
    #[error("too large")]
    TooLarge,
    /// Everything in it is encrypted.
    #[error("encrypted")]
    Encrypted,
    /// There is no entry in it.
    #[error("empty")]
    Empty,
    /// Nothing tells whether its days are written day first or month first.
    #[error("days that can be read in two ways")]
    Unclear,
    /// Its bytes are no text.
    #[error("not text")]
    NotText,
    /// It cannot be read from the disk.
    #[error("a file could not be read")]
    Io,
    /// The receiver wanted no more.
    #[error("stopped")]
    Stopped,
}

impl Unreadable {
    /// Stable name of the case.
    pub fn class(self) -> &'static str {
        match self {
            Self::Foreign => "not-this-format",
            Self::Damaged => "damaged",
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::Encrypted => "encrypted",
            Self::Empty => "empty",
            Self::Unclear => "unclear-dates",
            Self::NotText => "not-text",
            Self::Io => "io",
            Self::Stopped => "stopped",
        }
    }
}

impl From<Trouble> for Unreadable {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::TooLarge => Self::TooLarge,
            Trouble::Damaged => Self::Damaged,
            Trouble::Encrypted => Self::Encrypted,
            Trouble::Io => Self::Io,
        }
    }
}

/// Receives items; says whether to go on.
pub type Take<'a> = dyn FnMut(Item) -> bool + 'a;

/// Reads everything that a program left in `source` and hands it to `take`, which says whether to go on.
pub fn read(
    program: Program,
    source: &mut dyn Source,
    options: &Options,
    take: &mut Take<'_>,
) -> Result<(), Unreadable> {
    let mut out = compose::Out::new(options, take);
    for left in source.left_out().to_vec() {
        out.leave_out(&left.source_id, left.class)?;
    }
    match program {
        Program::DayOne => dayone::read(source, &mut out),
        Program::Joplin => joplin::read(source, &mut out),
        Program::Markdown => markdown::read(source, &mut out),
        Program::Obsidian => obsidian::read(source, &mut out),
        Program::Jrnl => jrnl::read(source, &mut out),
        Program::StandardNotes => standardnotes::read(source, &mut out),
    }?;
    if out.is_empty() { Err(Unreadable::Empty) } else { Ok(()) }
}
