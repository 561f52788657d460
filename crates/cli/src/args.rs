//! The grammar: every command and option, as clap reads them.

pub mod charter;
pub mod charter_parts;
pub mod circle;
pub mod conductor;
pub mod intervision;
pub mod intervision_values;
pub mod journal;
pub mod meeting;
pub mod method;
pub mod mix;
pub mod names;
pub mod people;
pub mod series;
pub mod sharing;
pub mod sync;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use kring_core::settings::preferences::Language;

/// Kring in a terminal: your encrypted notebook without a window
#[derive(Parser)]
#[command(name = "kring-cli", version, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done, 1 refused, 2 usage, 3 wrong key, 4 damaged, foreign or newer files, 5 in use"
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// The notebook's folder [default: the notebook that this computer used last]
    #[arg(long, global = true, value_name = "DIR", env = "KRING_VAULT")]
    pub vault: Option<PathBuf>,
    /// Read the passphrase from a file; one line break at its end does not count
    #[arg(long, global = true, value_name = "F", conflicts_with = "passphrase_stdin")]
    pub passphrase_file: Option<PathBuf>,
    /// Read the passphrase from the first line of standard input
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    /// Answer with one JSON value
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of messages [default: that of the preferences, else of the system]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Lang>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    En,
    Fr,
    Nl,
}

impl Lang {
    /// The language by that name.
    pub fn language(self) -> Language {
        match self {
            Self::En => Language::En,
            Self::Fr => Language::Fr,
            Self::Nl => Language::Nl,
        }
    }
}

impl Global {
    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.lang.map(Lang::language)
    }
}

#[derive(Subcommand)]
pub enum Command {
    /// Make, look at, check, copy and restore a notebook; its keys
    #[command(subcommand)]
    Vault(Vault),
    /// Write and read pages
    #[command(subcommand)]
    Journal(journal::Journal),
    /// Someone I coach: sessions, hours, what was agreed
    #[command(subcommand)]
    People(people::People),
    /// Circles and their people
    #[command(subcommand)]
    Circle(circle::Circle),
    /// Write, agree, compare and take out charters
    #[command(subcommand)]
    Charter(Box<charter::Charter>),
    /// Prepare, run and write up meetings
    #[command(subcommand)]
    Meeting(Box<meeting::Meeting>),
    /// Closed groups, sessions behind a closed door, and how their notes end
    #[command(subcommand)]
    Intervision(intervision::Intervision),
    /// Read the methods, and make models of your own
    #[command(subcommand)]
    Method(method::Method),
    /// Point at names in a text before it leaves
    #[command(subcommand)]
    Names(names::Names),
    /// Define, record and see what you note again and again
    #[command(subcommand)]
    Tracker(crate::tracker_args::Tracker),
    /// This notebook on more devices of yours, through a storage that cannot read it
    #[command(subcommand)]
    Sync(sync::Sync),
    /// Find pages, newest first
    Search(Search),
    /// Take pages out of the notebook; headings and dates are in the language of --lang
    Export(Export),
    /// Bring in what another program wrote; looks only, until --write
    Import(Import),
    /// Make an example to look around in: a coach's notebook of three years, in the language of --lang
    Demo {
        /// The new or empty folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// How many pages it has
        #[arg(long, value_name = "N", default_value_t = 120, value_parser = value_parser!(u32).range(1..=2000))]
        pages: u32,
    },
    /// Read the guide: the list of its topics, or one of them
    Guide {
        /// The topic
        topic: Option<String>,
        /// Only the topics that answer a question, the best first
        #[arg(long, value_name = "QUESTION", conflicts_with = "topic")]
        ask: Option<String>,
    },
    /// Print what your shell needs to complete commands and options
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual, a page for each command, into a folder
    Man {
        /// The folder; it is made if it is missing
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// What only tests need
    #[cfg(feature = "testing")]
    #[command(subcommand, hide = true)]
    Dev(Dev),
}

#[derive(Subcommand)]
pub enum Vault {
    /// Make a notebook, in the folder of --vault or the usual place
    Create {
        /// Its name
        #[arg(long, value_name = "N")]
        name: Option<String>,
        /// Write a recovery sheet to this file
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    /// Show what can be known without unlocking
    Info,
    /// Forget which notebook this computer used last; nothing of it is touched
    Forget,
    /// Check every page, document, row and attachment
    Verify,
    /// Make lists and search again from the documents
    Reindex,
    /// Write a complete, encrypted copy into a new or empty folder
    Backup {
        /// The folder
        out: PathBuf,
        /// Take closed-group notes along; Kring cannot end such a copy
        #[arg(long)]
        with_sealed: bool,
    },
    /// Bring a backup back, into the new or empty folder of --vault or the usual place
    Restore {
        /// The backup's folder
        #[arg(value_name = "IN")]
        backup: PathBuf,
    },
    /// Change the passphrase
    Passphrase(NewPassphrase),
    /// After a theft: new keys, a new passphrase and a new recovery sheet
    ChangeLocks {
        #[command(flatten)]
        new: NewPassphrase,
        /// Write the new recovery sheet to this file instead of showing it
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    /// Make a new recovery sheet; the words of an earlier one open nothing any more
    Sheet {
        /// Write it to this file instead of showing it
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    /// Let this computer's login open the notebook, or no longer
    Login {
        #[arg(value_name = "on|off")]
        switch: OnOff,
    },
    /// Set a new passphrase with the words of the recovery sheet; on a new computer, bring the notebook there from its storage
    Recover {
        /// Read the words, or the whole sheet, from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        words_file: Option<PathBuf>,
        #[command(flatten)]
        new: NewPassphrase,
        #[command(flatten)]
        from: FromStorage,
    },
}

/// Where a notebook comes from that is not on this computer.
#[derive(Args)]
pub struct FromStorage {
    /// The storage that the notebook syncs with, as in `sync add`: makes a new notebook in the folder of --vault
    #[arg(long = "from", value_name = "ADDRESS")]
    pub address: Option<String>,
    #[command(flatten)]
    pub login: sync::Who,
    /// What this device is to be called
    #[arg(long, value_name = "N", requires = "address")]
    pub name: Option<String>,
}

/// A switch.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnOff {
    On,
    Off,
}

/// Where a new passphrase comes from.
#[derive(Args)]
pub struct NewPassphrase {
    /// Read the new passphrase from a file [with --passphrase-stdin: the next line of standard input]
    #[arg(long, value_name = "F")]
    pub new_passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub struct Search {
    /// Whole words, `word*`, "a phrase", -not, and the filters tag: from: to: kind: with:, each also with a minus sign
    #[arg(allow_hyphen_values = true, required_unless_present_any = ["saved", "kind", "tag", "with", "from", "to"])]
    pub query: Option<String>,
    /// Run the saved search of this name; the query narrows it
    #[arg(long, value_name = "NAME")]
    pub saved: Option<String>,
    /// Only this kind of thing, such as `page`
    #[arg(long, value_name = "K")]
    pub kind: Option<String>,
    /// Only with this tag
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    /// Only about this person
    #[arg(long, value_name = "NAME")]
    pub with: Option<String>,
    /// From this day, month or year on: YYYY-MM-DD, YYYY-MM, YYYY
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// At most this many [default: all]
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
}

#[derive(Args)]
pub struct Import {
    /// The program that wrote it [default: what the file looks like]
    #[arg(long, value_name = "PROGRAM")]
    pub from: Option<From>,
    /// The file or folder
    pub path: PathBuf,
    /// Write, instead of saying what would be written
    #[arg(long)]
    pub write: bool,
    /// The zone of times that name none, such as Europe/Brussels [default: this computer's]
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// Also bring back the pages of an earlier import that are in the trash
    #[arg(long)]
    pub restore: bool,
    /// Give each page a tag of its notebook or folder, and one if it is a favourite [default: where that tells pages apart]
    #[arg(long, value_name = "YES", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub folders_as_tags: Option<bool>,
}

/// Programs whose files can be read.
#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
pub enum From {
    DayOne,
    Joplin,
    Markdown,
    Obsidian,
    Jrnl,
    StandardNotes,
    /// The JSON archive of an export
    Kring,
}

impl From {
    /// The name that the core knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::DayOne => "dayone",
            Self::Joplin => "joplin",
            Self::Markdown => "markdown",
            Self::Obsidian => "obsidian",
            Self::Jrnl => "jrnl",
            Self::StandardNotes => "standardnotes",
            Self::Kring => "kring",
        }
    }
}

#[derive(Args)]
pub struct Export {
    /// The pages
    #[arg(value_name = "ID", required_unless_present_any = ["all", "year", "tag", "person"], conflicts_with = "all")]
    pub ids: Vec<String>,
    /// Every page outside the trash
    #[arg(long, conflicts_with_all = ["year", "tag", "person"])]
    pub all: bool,
    /// Pages of this year; in a form for reading, they become a book
    #[arg(long, value_name = "Y", value_parser = value_parser!(i16).range(0..=9999))]
    pub year: Option<i16>,
    /// Pages with this tag
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    /// Pages that belong to this person, by short name or id
    #[arg(long, value_name = "P")]
    pub person: Option<String>,
    /// A PDF, DOCX, HTML or JSON file, or a folder of Markdown files with their images [default: what the name of --out ends in]
    #[arg(long)]
    pub format: Option<Format>,
    /// The file or folder to make
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
    /// For yourself, everything; for the client, only the part for both and the agreements
    #[arg(long = "for", value_name = "WHOM", default_value = "me")]
    pub audience: Audience,
    /// The paper of a PDF or DOCX [default: that of the region]
    #[arg(long)]
    pub paper: Option<Paper>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Pdf,
    Docx,
    Html,
    Md,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Audience {
    Me,
    Client,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Paper {
    A4,
    Letter,
}

/// What only tests need.
#[cfg(feature = "testing")]
#[derive(Subcommand)]
pub enum Dev {
    /// The database's raw key, hex
    RawKey,
}
