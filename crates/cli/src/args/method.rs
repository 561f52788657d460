//! The grammar of methods: the catalogue, and models of one's own.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum, value_parser};

/// What can be asked about methods.
#[derive(Subcommand)]
pub enum Method {
    /// List the catalogue, and the models of your own when the notebook can be opened
    List {
        /// Only those for so many people
        #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
        people: Option<u32>,
        /// Only those that fit in so many minutes
        #[arg(long, value_name = "M", value_parser = value_parser!(u32).range(1..))]
        minutes: Option<u32>,
        /// Only those of the catalogue that are for this
        #[arg(long = "for", value_name = "WHAT")]
        family: Option<Family>,
        /// Only your own models that are in the trash
        #[arg(long, conflicts_with_all = ["people", "minutes", "family"])]
        trash: bool,
    },
    /// Show a method
    Show { id: String },
    /// Make a model of your own
    Add {
        /// Its name
        #[arg(long, value_name = "N")]
        name: String,
        /// What it is for
        #[arg(long, value_name = "P", default_value = "", hide_default_value = true)]
        purpose: String,
        /// Read its sections (Markdown headings, a question on each line under them) from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
    },
    /// Make a method your own: a copy that can be changed
    Copy { id: String },
    /// Change a model of your own
    #[command(group = clap::ArgGroup::new("new").required(true).multiple(true))]
    Edit {
        id: String,
        /// Its name
        #[arg(long, value_name = "N", group = "new")]
        name: Option<String>,
        /// What it is for
        #[arg(long, value_name = "P", group = "new")]
        purpose: Option<String>,
        /// All its sections, from a file, or from standard input with -
        #[arg(long, value_name = "F|-", group = "new")]
        file: Option<PathBuf>,
    },
    /// Put a model of your own in the trash
    Trash { id: String },
    /// Take a model of your own out of the trash
    Untrash { id: String },
    /// Mix people: pairs or groups, round by round, so that everyone meets as many others as can be
    Mix(Box<super::mix::Mix>),
    /// Plans of who meets whom that are kept in the notebook
    #[command(subcommand)]
    Mixes(super::mix::Mixes),
}

/// What a method is for.
#[derive(Clone, Copy, ValueEnum)]
pub enum Family {
    Coaching,
    Journal,
    Intervision,
    Gathering,
    Decision,
    Closing,
}
