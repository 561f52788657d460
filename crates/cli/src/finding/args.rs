//! The grammar of finding: days, tags, links, saved searches, phrases.

use clap::{Args, Subcommand, ValueEnum};

/// Which pages a list shows.
#[derive(Args)]
pub struct Narrow {
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
}

#[derive(Subcommand)]
pub enum Tags {
    /// Every tag with the number of its pages
    List,
    /// Give a tag another name; no page is rewritten
    Rename {
        tag: String,
        name: String,
        /// If another tag has that name already, make the two one
        #[arg(long)]
        merge: bool,
    },
    /// Take a tag off all pages
    Remove { tag: String },
}

#[derive(Subcommand)]
pub enum Phrases {
    /// The phrases and questions you keep, newest first
    List {
        /// Only those with these words
        #[arg(default_value = "", hide_default_value = true)]
        words: String,
        /// Only phrases, or only questions
        #[arg(long)]
        kind: Option<Kind>,
    },
    /// Keep a phrase or a question
    Add {
        text: String,
        /// What it is [default: a question if it ends in a question mark]
        #[arg(long)]
        kind: Option<Kind>,
        /// The page it comes from
        #[arg(long, value_name = "ID")]
        page: Option<String>,
    },
    /// Let one go
    Remove { id: String },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Kind {
    Phrase,
    Question,
}

#[derive(Subcommand)]
pub enum Searches {
    /// The searches you saved, by name; `search --saved NAME` runs one
    List,
    /// Save a search
    Add {
        /// What it looks for
        #[arg(allow_hyphen_values = true)]
        query: String,
        /// Its name [default: the search itself]
        #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
        name: String,
    },
    /// Give a saved search another name
    Rename { id: String, name: String },
    /// Forget a saved search; its pages stay
    Remove { id: String },
}
