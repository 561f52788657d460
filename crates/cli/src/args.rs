//! The grammar: every command and option, as clap reads them.

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

impl Global {
    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.lang.map(|lang| match lang {
            Lang::En => Language::En,
            Lang::Fr => Language::Fr,
            Lang::Nl => Language::Nl,
        })
    }
}

#[derive(Subcommand)]
pub enum Command {
    /// Make, look at, check, copy and lock a notebook
    #[command(subcommand)]
    Vault(Vault),
    /// Write and read pages
    #[command(subcommand)]
    Journal(Journal),
    /// Find pages, newest first
    Search(Search),
    /// Bring in what another program wrote; looks only, until --write
    Import(Import),
    /// Take pages out of the notebook
    Export(Export),
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
    /// Set a new passphrase with the words of the recovery sheet
    Recover {
        /// Read the words, or the whole sheet, from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        words_file: Option<PathBuf>,
        #[command(flatten)]
        new: NewPassphrase,
    },
}

/// Where a new passphrase comes from.
#[derive(Args)]
pub struct NewPassphrase {
    /// Read the new passphrase from a file [with --passphrase-stdin: the next line of standard input]
    #[arg(long, value_name = "F")]
    pub new_passphrase_file: Option<PathBuf>,
}

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
    },
    /// List pages, newest first
    List {
        /// At most this many [default: all]
        #[arg(long, value_name = "N", value_parser = value_parser!(u64).range(1..))]
        limit: Option<u64>,
    },
    /// Show a page
    Show { id: String },
    /// Give a page another text, title, day or other tags
    #[command(group = clap::ArgGroup::new("change").required(true).multiple(true))]
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
    },
    /// Put a page in the trash
    Trash { id: String },
    /// Take back what a command did, an import as a whole
    Undo {
        /// The `batch` of its answer, or the `id` of an import's
        batch: String,
    },
}

#[derive(Args)]
pub struct Search {
    /// Whole words, `word*`, "a phrase", -not
    #[arg(allow_hyphen_values = true)]
    pub query: String,
    /// Only this kind of thing, such as `page`
    #[arg(long, value_name = "K")]
    pub kind: Option<String>,
    /// Only with this tag
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    /// From this day on, YYYY-MM-DD
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Up to this day, inclusive
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// At most this many
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = value_parser!(u32).range(1..=1000))]
    pub limit: u32,
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
        }
    }
}

#[derive(Args)]
pub struct Export {
    /// The pages
    #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
    pub ids: Vec<String>,
    /// Every page outside the trash
    #[arg(long)]
    pub all: bool,
    /// One JSON file, or a folder of Markdown files with their images
    #[arg(long)]
    pub format: Format,
    /// The file or folder to make
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Json,
    Md,
}

#[cfg(feature = "testing")]
#[derive(Subcommand)]
pub enum Dev {
    /// The database's raw key, hex
    RawKey,
    /// Let this computer's login open the notebook
    Keychain,
}
