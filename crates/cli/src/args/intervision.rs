//! The grammar of intervision: closed groups, their sessions, notes in layers, endings, and what leaves.

use std::path::PathBuf;

use clap::{Args, Subcommand, value_parser};

use super::conductor::Conduct;
pub use super::intervision_values::{ClosedForm, Context, Keeps, Layer, Leaves, Level, MayEnd, Scope};
use super::{OnOff, Paper};

/// Closed groups, and sessions behind a closed door.
#[derive(Subcommand)]
pub enum Intervision {
    /// Closed groups: who is in, and what they agreed
    #[command(subcommand)]
    Group(Box<Group>),
    /// Conduct a method in a closed group
    #[command(subcommand)]
    Conduct(Box<Conduct>),
    /// Begin a session, in a group or in a closed space of its own
    New {
        /// The method, by its id; `method list` has them
        #[arg(long, value_name = "M")]
        method: String,
        /// A title that names nobody
        #[arg(long, value_name = "T")]
        title: String,
        /// The day on which its notes end [default: that of the group]
        #[arg(long, value_name = "DATE")]
        end: Option<String>,
        /// The group
        #[arg(long, value_name = "ID")]
        group: Option<String>,
        /// Its day [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    /// List sessions, newest first
    List {
        /// Those of this group
        #[arg(long, value_name = "ID")]
        group: Option<String>,
    },
    /// Show a session with all its layers
    Show { id: String },
    /// List the pages that link to a session
    Links { id: String },
    /// Say what was brought by whom, and who was there
    Edit(Box<Edit>),
    /// Write notes, or show those of one layer
    Notes {
        id: String,
        /// Which notes
        #[arg(long)]
        layer: Layer,
        /// Read them (Markdown) from a file
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
    },
    /// Share the notes for your supervision with whoever supervises you, for good
    Supervise {
        id: String,
        /// The space of two
        #[arg(long, value_name = "ID")]
        pair: String,
    },
    /// Find words in a session, or in all sessions of a group
    Search {
        id: String,
        #[arg(allow_hyphen_values = true)]
        query: String,
    },
    /// List names and the aliases that stand for them
    Names { id: String },
    /// Put an alias in the place of a name, everywhere and for good
    Alias {
        id: String,
        /// The name
        #[arg(long, value_name = "N")]
        name: String,
        /// What stands for it
        #[arg(long, value_name = "A", required_unless_present = "remove")]
        alias: Option<String>,
        /// Let the alias go: what it replaced stays replaced
        #[arg(long, conflicts_with = "alias")]
        remove: bool,
    },
    /// Note a permission, or that one was withdrawn
    Permission {
        id: String,
        /// The permission [default: a new one]
        #[arg(long, value_name = "ID")]
        permission: Option<String>,
        /// Whose it is
        #[arg(long, value_name = "N", required_unless_present = "permission")]
        who: Option<String>,
        /// What for
        #[arg(long = "for", value_name = "WHAT")]
        scope: Option<Scope>,
        /// The day on which it was given [default: today]
        #[arg(long, value_name = "DATE")]
        given: Option<String>,
        /// The day on which it was withdrawn
        #[arg(long, value_name = "DATE")]
        withdrawn: Option<String>,
    },
    /// Take your own words along, into your journal or among the things to do
    Take {
        id: String,
        /// The words (Markdown)
        #[arg(long, value_name = "F|-")]
        file: PathBuf,
        /// The title of the page
        #[arg(long, value_name = "T")]
        title: Option<String>,
        /// A thing to do from every line
        #[arg(long)]
        actions: bool,
        /// As an action of this meeting
        #[arg(long, value_name = "ID", conflicts_with_all = ["title", "actions"])]
        meeting: Option<String>,
    },
    /// Show what ends soon, has ended, or is held
    Endings,
    /// Give notes a later day, when all have agreed; in a group that is shared, say your yes to it
    Keep {
        id: String,
        /// The new day
        #[arg(long, value_name = "DATE")]
        until: String,
        #[command(flatten)]
        by: By,
    },
    /// End notes before their day: for seven days they can still be read
    Close {
        id: String,
        #[command(flatten)]
        by: By,
    },
    /// Hold notes because they were formally requested
    Hold {
        id: String,
        /// Hold them, or no longer
        #[arg(value_name = "on|off", default_value = "on")]
        switch: OnOff,
    },
    /// Say what a session would be with its known names replaced; with --yes, put that in its place and destroy it
    Anonymise {
        id: String,
        /// The day on which the successor ends
        #[arg(long, value_name = "DATE", required_if_eq("yes", "true"))]
        until: Option<String>,
        /// Do it
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        by: By,
    },
    /// Say what destroying a session or group would take; with its name, destroy it for good
    Shred {
        id: String,
        /// The name of the group, typed: destroy it
        #[arg(long, value_name = "N")]
        name: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// List what ended: what kind, when, by which rule
    Certificates,
    /// Show whether endings wait because the clock is not believed
    Clock {
        /// The clock is right: destroy what is due
        #[arg(long)]
        right: bool,
    },
    /// Show what would leave, and the names in it
    Look {
        id: String,
        #[command(flatten)]
        out: Out,
    },
    /// Write one layer of notes to a file
    Export {
        id: String,
        #[command(flatten)]
        out: Out,
        /// A PDF, DOCX, HTML or Markdown file [default: what the name of --out ends in]
        #[arg(long)]
        format: Option<ClosedForm>,
        /// The file to make
        #[arg(long = "out", value_name = "PATH")]
        path: PathBuf,
        /// The paper of a PDF or DOCX [default: that of the region]
        #[arg(long)]
        paper: Option<Paper>,
    },
    /// Write the notes for your supervision, and nothing else, to a file
    Brief {
        id: String,
        /// A PDF, DOCX, HTML or Markdown file [default: what the name of --out ends in]
        #[arg(long)]
        format: Option<ClosedForm>,
        /// The file to make
        #[arg(long = "out", value_name = "PATH")]
        path: PathBuf,
        #[command(flatten)]
        by: By,
    },
    /// List what left: what, in which form, when, by which rule
    Left {
        /// Of this session, or this group with its sessions
        #[arg(long, value_name = "ID")]
        of: Option<String>,
        /// Of one kind
        #[arg(long)]
        what: Option<Leaves>,
        /// From this day on
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Up to this day
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
    /// List groups that ended and whose attendance survives
    Attended,
    /// Show where closed notes lie beside this notebook
    Kept,
    /// Write who was there when, to be signed; no case, no question
    Statement {
        /// The group; of one that ended, as `attended` has it
        id: String,
        /// Whose: a participant by name or id; of a group that ended, by name
        #[arg(long, value_name = "N")]
        person: String,
        /// From this day on
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Up to this day
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
        /// A PDF, DOCX, HTML or Markdown file [default: what the name of --out ends in]
        #[arg(long)]
        format: Option<ClosedForm>,
        /// The file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum Group {
    /// Found a group
    Add {
        /// Its name
        #[arg(long, value_name = "N")]
        name: String,
        /// Somebody in it
        #[arg(long, value_name = "P")]
        person: Vec<String>,
        /// Your own name in it
        #[arg(long, value_name = "P")]
        me: Option<String>,
        /// The day on which what it keeps ends
        #[arg(long, value_name = "DATE")]
        end: Option<String>,
    },
    /// Make a closed space of two for a supervision
    Pair {
        /// Who supervises you
        #[arg(long, value_name = "P")]
        supervisor: String,
        /// Your own name in it
        #[arg(long, value_name = "P")]
        me: String,
        /// The day on which what it keeps ends
        #[arg(long, value_name = "DATE")]
        end: Option<String>,
    },
    /// List groups
    List,
    /// Show a group: its people, its agreement, its sessions
    Show { id: String },
    /// Show what other people changed since you last looked
    News {
        id: String,
        /// You have seen it
        #[arg(long)]
        seen: bool,
    },
    /// Change what was agreed
    Edit {
        id: String,
        #[arg(long, value_name = "N")]
        name: Option<String>,
        /// The level of confidentiality
        #[arg(long)]
        level: Option<Level>,
        /// Its limits, in words
        #[arg(long, value_name = "TEXT")]
        limits: Option<String>,
        /// What may leave, in words
        #[arg(long, value_name = "TEXT")]
        leaves: Option<String>,
        /// Who keeps notes
        #[arg(long)]
        keeps: Option<Keeps>,
        /// The participant who does
        #[arg(long, value_name = "P")]
        keeper: Option<String>,
        /// The day on which what it keeps ends
        #[arg(long, value_name = "DATE")]
        end: Option<String>,
        /// Who may end it earlier
        #[arg(long)]
        may_end: Option<MayEnd>,
        /// Whether who was there when survives the end
        #[arg(long, value_name = "on|off")]
        attest: Option<OnOff>,
        /// Your own name in it
        #[arg(long, value_name = "P")]
        me: Option<String>,
        #[command(flatten)]
        by: By,
    },
    /// Add a participant, rename one, or note that one left
    Person {
        id: String,
        /// The participant, by name or id [default: somebody new]
        #[arg(long, value_name = "P")]
        person: Option<String>,
        /// Their name
        #[arg(long, value_name = "N", required_unless_present = "person")]
        name: Option<String>,
        /// They leave
        #[arg(long, requires = "person")]
        removed: bool,
    },
    /// Note that somebody agreed
    Agree {
        id: String,
        /// The participant, by name or id
        #[arg(long, value_name = "P")]
        person: String,
        /// On which day [default: today]
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
}

#[derive(Args)]
pub struct Edit {
    pub id: String,
    /// A title that names nobody
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
    /// Read the question (Markdown) from a file
    #[arg(long, value_name = "F|-")]
    pub question_file: Option<PathBuf>,
    /// Who brought the case, by name or id; "" for nobody
    #[arg(long, value_name = "P")]
    pub owner: Option<String>,
    /// Who led, by name or id; "" for nobody
    #[arg(long, value_name = "P")]
    pub led: Option<String>,
    /// Where the case comes from
    #[arg(long)]
    pub context: Option<Context>,
    /// Its day
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// How long it took, in minutes
    #[arg(long, value_name = "M", value_parser = value_parser!(u32).range(1..=1440))]
    pub minutes: Option<u32>,
    /// Somebody who was there, by name or id
    #[arg(long, value_name = "P")]
    pub present: Vec<String>,
}

/// Which layer leaves, and who said yes.
#[derive(Args)]
pub struct Out {
    /// Which notes
    #[arg(long, default_value = "group")]
    pub layer: Layer,
    #[command(flatten)]
    pub by: By,
}

/// Who agreed besides me.
#[derive(Args)]
pub struct By {
    /// Somebody else who agreed, by name or id: a note of yours, and no signature of theirs
    #[arg(long, value_name = "P")]
    pub agreed: Vec<String>,
}
