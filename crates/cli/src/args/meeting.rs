//! The grammar of meetings.

mod values;

use std::path::PathBuf;

use clap::{Subcommand, value_parser};

pub use super::series::Series;
pub use values::*;

/// What can be asked about meetings.
#[derive(Subcommand)]
pub enum Meeting {
    /// Begin a meeting: empty, from lines, from a template, or as a copy of an earlier one
    New(New),
    /// List meetings: those without a date, then the latest first
    List {
        /// Only those of this group
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// Only those of this series
        #[arg(long, value_name = "ID")]
        series: Option<String>,
        /// From this day on, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        from: Option<String>,
        /// Up to this day, inclusive
        #[arg(long, value_name = "D")]
        to: Option<String>,
        /// Only those in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Show a meeting
    Show { id: String },
    /// Give a meeting new values; an empty text takes a value away
    Edit(Box<Edit>),
    /// List the templates
    Templates,
    /// Add an item
    AddItem {
        id: String,
        #[command(flatten)]
        item: Box<Item>,
        /// The item that it is to stand before [default: at the end]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Change an item
    EditItem {
        id: String,
        item: String,
        #[command(flatten)]
        set: Box<Item>,
    },
    /// Move an item
    MoveItem {
        id: String,
        item: String,
        /// The item that it is to stand before [default: at the end]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Take an item out
    RemoveItem { id: String, item: String },
    /// Put the steps of an item's method in its place
    Unfold { id: String, item: String },
    /// Add an item for each line, such as `Welcome 10`, `12:00-12:10 Accueil`, `Casus 35 min`
    Paste {
        id: String,
        /// Read the lines from a file, or from standard input with -
        #[arg(long, value_name = "F|-", default_value = "-")]
        file: PathBuf,
        /// The item that they are to stand before [default: at the end]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
        /// Only show what they would become
        #[arg(long)]
        look: bool,
    },
    /// Spread the time anew: could gives first, then should; must and fixed times stay, and time that is left goes to should and could
    Respread {
        id: String,
        /// Minutes that were lost
        #[arg(long, value_name = "N")]
        lost: Option<u32>,
        /// Only show what would come of it
        #[arg(long)]
        look: bool,
    },
    /// Add somebody who takes part, or change what is known of them
    Person {
        id: String,
        /// The name, or the id of somebody who is there already
        name: String,
        /// Where invitations go
        #[arg(long, value_name = "MAIL")]
        email: Option<String>,
        /// Whether they were there
        #[arg(long, value_name = "A")]
        attendance: Option<Attendance>,
        /// What to remark on that, such as `until 15:20`; an empty text takes it away
        #[arg(long, value_name = "TEXT")]
        remark: Option<String>,
        /// Move them before this person in the order of the talking piece
        #[arg(long, value_name = "PERSON")]
        before: Option<String>,
        /// Take them out
        #[arg(long)]
        remove: bool,
    },
    /// Say who plays a part: facilitator, host, guardian, scribe, or a word of your own
    Role {
        id: String,
        role: String,
        /// Who, by name or id; nobody when it is left out
        person: Option<String>,
        /// Who learns it beside them
        #[arg(long, value_name = "PERSON")]
        shadow: Option<String>,
        /// Take the part out
        #[arg(long)]
        remove: bool,
    },
    /// Ask about a date, or note what somebody says of one
    Date {
        id: String,
        /// A new date, YYYY-MM-DDTHH:MM
        #[arg(long, value_name = "WALL", required_unless_present = "date")]
        start: Option<String>,
        /// A date that is asked about already
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
        /// Who answers
        #[arg(long, value_name = "PERSON", requires = "date")]
        person: Option<String>,
        /// What they say; without it their answer is taken back
        #[arg(long, value_name = "A", requires = "person")]
        can: Option<CanCome>,
        /// Take the date out
        #[arg(long, requires = "date")]
        remove: bool,
    },
    /// Run a meeting: show how it stands, or do something
    Run {
        id: String,
        #[command(subcommand)]
        act: Option<Act>,
    },
    /// Note a decision, or change one
    Decide {
        id: String,
        #[command(flatten)]
        decision: Decision,
    },
    /// Note what somebody is going to do, or change it
    Act {
        id: String,
        #[command(flatten)]
        action: Action,
    },
    /// Put something aside, or note that it was taken up
    Park {
        id: String,
        /// What
        text: Option<String>,
        /// What was put aside already
        #[arg(long, value_name = "ID")]
        parked: Option<String>,
        /// It was taken up
        #[arg(long, requires = "parked")]
        done: bool,
        /// Take it out
        #[arg(long, requires = "parked")]
        remove: bool,
    },
    /// List the actions of all meetings, the open ones first
    Actions {
        #[command(flatten)]
        of: Of,
        /// Only those that are not done
        #[arg(long)]
        open: bool,
        /// Only those of this owner
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
    },
    /// List the decisions of all meetings, the latest first
    Decisions {
        #[command(flatten)]
        of: Of,
    },
    /// Planned against actual, by method
    Spent {
        #[command(flatten)]
        of: Of,
    },
    /// Print the agenda
    Agenda { id: String },
    /// Print the minutes; or compose, write or approve them first
    Minutes {
        id: String,
        /// Compose them from what happened
        #[arg(long, conflicts_with = "file")]
        compose: bool,
        /// Also when something is written already
        #[arg(long, requires = "compose")]
        replace: bool,
        /// All their text, from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
        /// Approve them
        #[arg(long, conflicts_with = "draft")]
        approve: bool,
        /// Make them a draft again
        #[arg(long)]
        draft: bool,
        /// Only the text that is written, as --file takes it
        #[arg(long)]
        body: bool,
    },
    /// Save an agenda, hand-out, script, minutes, actions or invitation as a file
    Export {
        id: String,
        /// What
        #[arg(long, value_name = "WHAT", default_value = "agenda")]
        sheet: Sheet,
        /// In which form [default: by the ending of --out]
        #[arg(long, value_name = "FORM")]
        format: Option<Form>,
        /// The file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// The paper of a PDF or DOCX [default: that of the region]
        #[arg(long)]
        paper: Option<super::Paper>,
    },
    /// Save an invitation for calendars, or with --cancel its cancellation; also of a series
    Invite {
        id: String,
        /// The file to make
        #[arg(long, value_name = "F.ics")]
        out: PathBuf,
        /// Call the meeting off
        #[arg(long)]
        cancel: bool,
        /// Only for somebody who was invited and taken out again, by name or address; an .eml file is a mail draft with it
        #[arg(long, value_name = "NAME", requires = "cancel")]
        person: Option<String>,
    },
    /// Share an agenda with its group: a copy in the group's space
    Share { id: String },
    /// Put a meeting in the trash
    Trash { id: String },
    /// Take a meeting out of the trash
    Untrash { id: String },
    /// List what links to a meeting or to something in it
    Links { id: String },
    /// Meetings that come back
    #[command(subcommand)]
    Series(Series),
}

/// What is done in a running meeting.
#[derive(Subcommand)]
pub enum Act {
    /// Begin, with the first item
    Start,
    /// Stop the clock
    Pause,
    /// Let it run on
    Resume,
    /// On to the next item, or to the end
    Next,
    /// To this item
    Begin { item: String },
    /// Give the item that runs more minutes
    Extend {
        #[arg(value_parser = value_parser!(u32).range(1..=1440))]
        minutes: u32,
    },
    /// Pass an item over [default: the one that runs]
    Skip { item: Option<String> },
    /// Put an item that is still to come in another place
    Move {
        item: String,
        /// The item that it is to stand before [default: at the end]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Put something aside
    Park { text: String },
    /// Begin a round in which everyone speaks once; without a kind, end it
    Round { kind: Option<Round> },
    /// Hand the talking piece to somebody [default: the next in the order]
    Turn { person: Option<String> },
    /// Somebody passes [default: whoever has the piece]
    Pass { person: Option<String> },
    /// Put the talking piece down
    Down,
    /// End the meeting
    End,
    /// Go on with a meeting that was ended
    Reopen,
}
