//! The grammar of people: what a page says of the time with someone, and what can be asked about them.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser, ValueParser};
use clap::value_parser;
use clap::{Args, Subcommand, ValueEnum};
use kring_core::people::session::{Fee, LARGEST, LONGEST, Mode};
use kring_core::people::view::{SessionChange, SessionGiven};

/// A session, and the parts of its page.
#[derive(Args, Default)]
pub struct Session {
    /// Whose session it is: a short name or an id; a new name makes a new person [edit: "" for nobody's]
    #[arg(long, value_name = "N")]
    pub person: Option<String>,
    /// How long it took, in whole minutes
    #[arg(long, value_name = "M", value_parser = value_parser!(u32).range(1..=i64::from(LONGEST)))]
    pub minutes: Option<u32>,
    /// How it was held
    #[arg(long, value_name = "MODE", value_parser = mode())]
    pub mode: Option<Mode>,
    /// Whether it was paid
    #[arg(long, value_name = "FEE", value_parser = fee())]
    pub fee: Option<Fee>,
    /// How many took part, you aside [default: 1]
    #[arg(long, value_name = "P", value_parser = value_parser!(u32).range(1..=i64::from(LARGEST)))]
    pub size: Option<u32>,
    /// Read the part that only you see (Markdown) from a file
    #[arg(long, value_name = "F|-")]
    pub only_me_file: Option<PathBuf>,
    /// Read what was agreed (Markdown) from a file
    #[arg(long, value_name = "F|-")]
    pub agreements_file: Option<PathBuf>,
}

/// The ids of these options, for the group of what an edit can change.
pub const SESSION: [&str; 7] =
    ["person", "minutes", "mode", "fee", "size", "only_me_file", "agreements_file"];

impl Session {
    /// The session of a new page. What is said of a session of nobody is refused by the core.
    pub fn given(&self) -> Option<SessionGiven> {
        let said = self.minutes.is_some() || self.mode.is_some() || self.fee.is_some() || self.size.is_some();
        let person = self.person.clone().or_else(|| said.then(String::new))?;
        let Self { minutes, mode, fee, .. } = *self;
        Some(SessionGiven { person, minutes, mode, fee, size: self.size.unwrap_or(1) })
    }

    /// What changes in a session that is there.
    pub fn change(&self) -> Option<SessionChange> {
        let Self { minutes, mode, fee, size, .. } = *self;
        let change = SessionChange { person: self.person.clone(), minutes, mode, fee, size };
        (change != SessionChange::default()).then_some(change)
    }
}

fn mode() -> ValueParser {
    let codes = PossibleValuesParser::new(Mode::ALL.map(Mode::code));
    codes.try_map(|code| Mode::read(&code).ok_or("mode")).into()
}

fn fee() -> ValueParser {
    let codes = PossibleValuesParser::new(Fee::ALL.map(Fee::code));
    codes.try_map(|code| Fee::read(&code).ok_or("fee")).into()
}

/// Someone I coach.
#[derive(Subcommand)]
pub enum People {
    /// List everybody with sessions, time and the last day
    List,
    /// Add somebody
    Add {
        /// The short name
        name: String,
    },
    /// Show somebody: dates, hours, sessions, what was agreed
    Show {
        /// The short name or id
        who: String,
    },
    /// Give somebody another short name
    Rename {
        /// The short name or id
        who: String,
        /// The new short name
        name: String,
    },
    /// Note that the coaching has ended
    End {
        /// The short name or id
        who: String,
        /// The day, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "D")]
        date: Option<String>,
    },
    /// Change what is kept of somebody beside the sessions; an empty day takes it away
    #[command(group = clap::ArgGroup::new("change").required(true).multiple(true))]
    Edit {
        /// The short name or id
        who: String,
        /// The day on which they allowed notes to be kept
        #[arg(long, value_name = "D", group = "change")]
        permission: Option<String>,
        /// The day on which the coaching ended
        #[arg(long, value_name = "D", group = "change")]
        ended: Option<String>,
        /// The day on which to look whether the notes are still needed [without one: two years after the end]
        #[arg(long, value_name = "D", group = "change")]
        review: Option<String>,
        /// Read a note of your own (Markdown) from a file
        #[arg(long, value_name = "F|-", group = "change")]
        note_file: Option<PathBuf>,
    },
    /// List those whose notes are to be looked at
    Due,
    /// Sum the hours by kind, month and year, or write them to a file
    Hours(Hours),
    /// Write everything about somebody to a folder, for them: what only you see stays here
    HandOver {
        /// The short name or id
        who: String,
        /// A Markdown file a session, or one JSON file
        #[arg(long)]
        format: HandOverForm,
        /// The folder to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// Take the part that only you see along
        #[arg(long)]
        with_only_me: bool,
    },
    /// Erase everything about somebody, in kept backups too. Without --yes: only say what would go
    Erase {
        /// The short name or id
        who: String,
        /// Do it; it cannot be undone
        #[arg(long)]
        yes: bool,
        /// Put a new page without a past in the place of one that speaks of others too: its id, and its new text from a file
        #[arg(long = "successor", value_name = "ID=F")]
        successors: Vec<String>,
    },
}

/// Which hours, and where they go.
#[derive(Args)]
pub struct Hours {
    /// From this day, month or year on: YYYY-MM-DD, YYYY-MM, YYYY
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// Only with this person
    #[arg(long, value_name = "N")]
    pub person: Option<String>,
    /// Write the sessions to this file
    #[arg(long, value_name = "F")]
    pub out: Option<PathBuf>,
    /// A workbook, or a plain table [default: what the file's name ends in]
    #[arg(long, requires = "out")]
    pub format: Option<HoursForm>,
    /// Numbers in the place of names
    #[arg(long, requires = "out")]
    pub without_names: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum HoursForm {
    Xlsx,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum HandOverForm {
    Md,
    Json,
}
