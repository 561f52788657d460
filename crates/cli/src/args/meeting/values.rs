//! The values that meetings are given.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

/// A new meeting.
#[derive(Args)]
pub struct New {
    /// Its title
    #[arg(long, value_name = "T")]
    pub title: String,
    /// When it starts, YYYY-MM-DDTHH:MM
    #[arg(long, value_name = "WALL")]
    pub start: Option<String>,
    /// Its zone, such as Europe/Brussels [default: that of the group or of the meeting that is copied, else this computer's]
    #[arg(long, value_name = "Z")]
    pub zone: Option<String>,
    /// What it may take [default: what its items take]
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// The group it belongs to
    #[arg(long, value_name = "ID")]
    pub circle: Option<String>,
    /// Begin with a template
    #[arg(long, value_name = "ID", conflicts_with = "copy")]
    pub template: Option<String>,
    /// Begin as a copy of this meeting
    #[arg(long, value_name = "ID")]
    pub copy: Option<String>,
    /// Read lines that become its items from a file, or from standard input with -
    #[arg(long, value_name = "F|-")]
    pub file: Option<PathBuf>,
}

/// New values for a meeting.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("value").required(true).multiple(true))]
pub struct Edit {
    pub id: String,
    /// Its title
    #[arg(long, value_name = "T", group = "value")]
    pub title: Option<String>,
    /// What it is for
    #[arg(long, value_name = "P", group = "value")]
    pub purpose: Option<String>,
    /// When it starts, YYYY-MM-DDTHH:MM
    #[arg(long, value_name = "WALL", group = "value")]
    pub start: Option<String>,
    /// Its zone
    #[arg(long, value_name = "Z", group = "value")]
    pub zone: Option<String>,
    /// What it may take; 0 for what its items take
    #[arg(long, value_name = "N", group = "value")]
    pub minutes: Option<u32>,
    /// Minutes lost at its beginning
    #[arg(long, value_name = "N", group = "value")]
    pub late: Option<u32>,
    /// A room, or the address of a video call
    #[arg(long, value_name = "P", group = "value")]
    pub place: Option<String>,
    /// The group it belongs to
    #[arg(long, value_name = "ID", group = "value")]
    pub circle: Option<String>,
    /// Whether it is called off
    #[arg(long, value_name = "YES", group = "value")]
    pub cancelled: Option<bool>,
    /// Whether the group agreed that turns are measured
    #[arg(long, value_name = "YES", group = "value")]
    pub shares_agreed: Option<bool>,
    /// All that only you read of the meeting as a whole, from a file, or from standard input with -
    #[arg(long, value_name = "F|-", group = "value")]
    pub only_me_file: Option<PathBuf>,
}

/// The values of an item, under the names by which the core asks for them.
#[derive(Args, Serialize)]
pub struct Item {
    /// Its title
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
    /// What it is for
    #[arg(long, value_name = "P")]
    pub purpose: Option<String>,
    /// How long it takes
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// The method it follows, by id
    #[arg(long, value_name = "ID")]
    pub method: Option<String>,
    /// Who leads it
    #[arg(long, value_name = "NAME")]
    pub lead: Option<String>,
    /// What to bring
    #[arg(long, value_name = "B")]
    pub bring: Option<String>,
    /// What happens to it when time is short
    #[arg(long, value_name = "P")]
    pub priority: Option<Priority>,
    /// The time at which it has to start, HH:MM
    #[arg(long, value_name = "HH:MM")]
    #[serde(rename = "locked")]
    pub lock: Option<String>,
    /// The section it stands in
    #[arg(long, value_name = "S")]
    pub section: Option<String>,
    /// The track it belongs to; different tracks of a section run side by side
    #[arg(long, value_name = "T")]
    pub track: Option<String>,
    /// What everyone reads, from a file, or from standard input with -
    #[arg(long, value_name = "F|-")]
    #[serde(skip)]
    pub text_file: Option<PathBuf>,
    /// What only you read, from a file, or from standard input with -
    #[arg(long, value_name = "F|-")]
    #[serde(skip)]
    pub only_me_file: Option<PathBuf>,
}

/// Which meetings.
#[derive(Args)]
pub struct Of {
    /// Only those of this group
    #[arg(long, value_name = "ID")]
    pub circle: Option<String>,
    /// Only those of this series
    #[arg(long, value_name = "ID")]
    pub series: Option<String>,
    /// Only those of this meeting
    #[arg(long, value_name = "ID")]
    pub meeting: Option<String>,
}

/// A decision.
#[derive(Args)]
pub struct Decision {
    /// What was decided
    pub text: Option<String>,
    /// A decision that was noted already
    #[arg(long, value_name = "ID")]
    pub decision: Option<String>,
    /// By which rule
    #[arg(long, value_name = "R")]
    pub rule: Option<String>,
    /// Objections that were heard
    #[arg(long, value_name = "O")]
    pub objections: Option<String>,
    /// The day on which to look at it again
    #[arg(long, value_name = "D")]
    pub review: Option<String>,
    /// The item it belongs to
    #[arg(long, value_name = "ITEM")]
    pub item: Option<String>,
    /// Take it out
    #[arg(long, requires = "decision")]
    pub remove: bool,
}

/// An action.
#[derive(Args)]
pub struct Action {
    /// What
    pub text: Option<String>,
    /// An action that was noted already
    #[arg(long, value_name = "ID")]
    pub action: Option<String>,
    /// Who
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// By which day
    #[arg(long, value_name = "D")]
    pub due: Option<String>,
    /// The item it belongs to
    #[arg(long, value_name = "ITEM")]
    pub item: Option<String>,
    /// It is done, from today on
    #[arg(long, requires = "action", conflicts_with = "open")]
    pub done: bool,
    /// It is open again
    #[arg(long, requires = "action")]
    pub open: bool,
    /// Take it out
    #[arg(long, requires = "action")]
    pub remove: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Round {
    CheckIn,
    CheckOut,
    #[value(name = "round")]
    Topic,
}

#[derive(Clone, Copy, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    Must,
    Should,
    Could,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Attendance {
    Expected,
    Present,
    Excused,
    Absent,
    Guest,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum CanCome {
    Yes,
    IfNeeded,
    No,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Sheet {
    Agenda,
    HandOut,
    Script,
    Minutes,
    Actions,
    Invitation,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    Pdf,
    Docx,
    Md,
    Html,
    Xlsx,
    Ics,
    Eml,
}
