//! The grammar of `journal`.

use std::path::PathBuf;

use clap::{Subcommand, value_parser};

use super::people;
use crate::finding::args::{Narrow, Phrases, Searches, Tags};

#[derive(Subcommand)]
pub enum Journal {
    /// Add a page
    Add {
        /// Its title
        #[arg(long, value_name = "T")]
        title: String,
        /// Its day, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "D")]
        date: Option<String>,
        /// A tag; may be given more than once
        #[arg(long = "tag", value_name = "T")]
        tags: Vec<String>,
        /// Read its text (Markdown) from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
        /// Begin it with the headings and questions of a method
        #[arg(long, value_name = "ID", conflicts_with = "file")]
        method: Option<String>,
        /// Begin it with only this one of a method's open questions, counted from 1
        #[arg(long, value_name = "N", requires = "method", value_parser = value_parser!(u32).range(1..))]
        question: Option<u32>,
        #[command(flatten)]
        session: Box<people::Session>,
    },
    /// List pages, newest first
    List {
        #[command(flatten)]
        narrow: Narrow,
        /// At most this many [default: all]
        #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..))]
        limit: Option<u64>,
        /// Those in the trash
        #[arg(long, conflicts_with_all = ["tag", "with", "from", "to"])]
        trash: bool,
    },
    /// Show a page
    Show {
        id: String,
        /// As it was at this version of its history
        #[arg(long, value_name = "VERSION")]
        at: Option<String>,
    },
    /// Give a page another text, title, day or other tags
    #[command(group = clap::ArgGroup::new("change").required(true).multiple(true).args(people::SESSION))]
    Edit {
        id: String,
        /// Its title
        #[arg(long, value_name = "T", group = "change")]
        title: Option<String>,
        /// Its day, YYYY-MM-DD
        #[arg(long, value_name = "D", group = "change")]
        date: Option<String>,
        /// All its tags, one each time; an empty one takes all tags away
        #[arg(long = "tag", value_name = "T", group = "change")]
        tags: Option<Vec<String>>,
        /// All its text, from a file, or from standard input with -
        #[arg(long, value_name = "F|-", group = "change")]
        file: Option<PathBuf>,
        #[command(flatten)]
        session: Box<people::Session>,
    },
    /// Put a page in the trash
    Trash { id: String },
    /// Take a page out of the trash
    Untrash { id: String },
    /// Destroy a page for good; it cannot be brought back
    Destroy {
        id: String,
        /// Yes, for good
        #[arg(long, required = true)]
        yes: bool,
    },
    /// The versions of a page, newest first
    History { id: String },
    /// Compare a version of a page with another one, or with the page as it is
    Diff {
        id: String,
        /// The older one
        #[arg(value_name = "VERSION")]
        old: String,
        /// The newer one [default: the page as it is]
        #[arg(value_name = "VERSION")]
        new: Option<String>,
    },
    /// Bring a page back to a version, as a new edit
    Return {
        id: String,
        #[arg(value_name = "VERSION")]
        version: String,
    },
    /// Add an image to a page: it stands below the text
    Attach {
        id: String,
        /// PNG, JPEG, GIF, WebP or AVIF
        file: PathBuf,
    },
    /// Write a file of a page to the disk
    File {
        id: String,
        /// Its id, as `journal show` gives it
        file: String,
        /// The file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// Take back what a command changed, by the batch that it named
    Undo { batch: String },
    /// The days that have pages, and how many
    Calendar {
        /// Only of this year or month: YYYY, YYYY-MM
        #[arg(value_name = "WHEN")]
        when: Option<String>,
    },
    /// What a page links to, and what links to it
    Links { id: String },
    /// Look after tags: list, rename, merge, remove
    #[command(subcommand)]
    Tags(Tags),
    /// My language: the phrases and questions you keep
    #[command(subcommand)]
    Phrases(Phrases),
    /// Searches that you saved
    #[command(subcommand)]
    Searches(Searches),
}
