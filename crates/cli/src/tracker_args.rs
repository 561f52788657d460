//! The grammar of `tracker`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub enum Tracker {
    /// List trackers in your order
    List {
        /// Those that are put away too
        #[arg(long)]
        all: bool,
    },
    /// Define a tracker
    Add {
        /// Its name
        #[arg(long, value_name = "N")]
        name: String,
        /// What it takes: 0 to 10, a number, yes or no, one of your own words
        #[arg(long)]
        kind: Kind,
        #[command(flatten)]
        definition: Definition,
    },
    /// Change a definition; what was recorded stays as it is
    Edit {
        /// Its id or name
        tracker: String,
        /// Its name
        #[arg(long, value_name = "N")]
        name: Option<String>,
        /// What it takes
        #[arg(long)]
        kind: Option<Kind>,
        #[command(flatten)]
        definition: Definition,
    },
    /// Put a tracker in another place of the list
    Move {
        /// Its id or name
        tracker: String,
        /// The tracker that it is to stand before [default: the end]
        #[arg(long, value_name = "TRACKER")]
        before: Option<String>,
    },
    /// Put a tracker away; its values stay
    Archive {
        /// Its id or name
        tracker: String,
        /// Take it out again
        #[arg(long)]
        back: bool,
    },
    /// Record a value on a page or for a day
    Record {
        /// Its id or name
        tracker: String,
        /// 0 to 10, a number, yes or no, an option
        #[arg(allow_negative_numbers = true)]
        value: String,
        /// The page, for a tracker on pages
        #[arg(long, value_name = "ID")]
        page: Option<String>,
        /// The day, YYYY-MM-DD, for a tracker of days [default: today]
        #[arg(long, value_name = "D", conflicts_with = "page")]
        date: Option<String>,
    },
    /// Take a value away
    Clear {
        /// Its id or name
        tracker: String,
        /// The page
        #[arg(long, value_name = "ID")]
        page: Option<String>,
        /// The day, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "D", conflicts_with = "page")]
        date: Option<String>,
    },
    /// Show what is recorded on a page or for a day, and what can be
    Noted {
        /// The page
        #[arg(long, value_name = "ID")]
        page: Option<String>,
        /// The day, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "D", conflicts_with = "page")]
        date: Option<String>,
    },
    /// Show a tracker and its values, oldest first
    Show {
        /// Its id or name
        tracker: String,
        #[command(flatten)]
        range: Range,
    },
    /// Write values into a table
    Export {
        /// Trackers by id or name
        #[arg(value_name = "TRACKER", required_unless_present = "all", conflicts_with = "all")]
        trackers: Vec<String>,
        /// Every tracker
        #[arg(long)]
        all: bool,
        /// Text, or a workbook with a sheet a tracker [default: what the name of --out ends in]
        #[arg(long)]
        format: Option<Sheet>,
        #[command(flatten)]
        range: Range,
        /// The file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
}

#[derive(Args)]
pub struct Definition {
    /// The unit of a number
    #[arg(long, value_name = "U")]
    pub unit: Option<String>,
    /// An option of a choice; once for each, in your order
    #[arg(long = "option", value_name = "O")]
    pub options: Option<Vec<String>>,
    /// Where it is recorded [default: page]
    #[arg(long)]
    pub per: Option<Place>,
    /// The one person on whose pages it is recorded, by short name or id; an empty one for all pages
    #[arg(long, value_name = "NAME|ID")]
    pub person: Option<String>,
}

/// Which values.
#[derive(Args, Clone)]
pub struct Range {
    /// From this day, month or year on: YYYY-MM-DD, YYYY-MM, YYYY
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// Only pages with this tag, or days with such a page
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    /// Only pages with this person, by short name or id, or days with such a page
    #[arg(long, value_name = "NAME|ID")]
    pub person: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Kind {
    Scale,
    Number,
    YesNo,
    Choice,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Place {
    Page,
    Day,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Sheet {
    Csv,
    Xlsx,
}
