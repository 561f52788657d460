//! The grammar of charters. A version is named by its number or its id, a person by name or id, a text or value by its path.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Paper;
use super::charter_parts::{Clause, Holder};

/// What can be asked about charters.
#[derive(Subcommand)]
pub enum Charter {
    /// Begin a charter, in a circle or with one of its own
    New {
        /// Its title
        #[arg(long, value_name = "T")]
        title: String,
        /// The circle that is to have it
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// A language of it, up to three times [default: that of messages]
        #[arg(long = "language", value_name = "L")]
        languages: Vec<String>,
        /// Begin it with the words of a starter
        #[arg(long, value_name = "ID")]
        starter: Option<String>,
    },
    /// Read a charter out of a wiki page, a wiki's export or comparison, Markdown, DOCX or text; looks only, until --write
    Import {
        /// The file, or standard input with -
        file: PathBuf,
        /// Write, instead of saying what was recognised
        #[arg(long)]
        write: bool,
        /// The circle that is to have it
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// Put a line elsewhere: its version and number as the look shows them, and its place
        #[arg(long = "place", value_name = "VERSION:LINE=PLACE")]
        places: Vec<String>,
    },
    /// List the charters
    List {
        /// Those in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Show what a charter says
    Show {
        id: String,
        /// A version, instead of what it says now
        #[arg(long, value_name = "V")]
        version: Option<String>,
    },
    /// Give a text whole new words
    #[command(group = clap::ArgGroup::new("words").required(true).args(["text", "file"]))]
    Edit {
        id: String,
        /// The text, such as purpose or guidelines.3.text
        path: String,
        /// The language [default: the charter's first]
        #[arg(long, value_name = "L")]
        language: Option<String>,
        /// The words
        #[arg(long, value_name = "T")]
        text: Option<String>,
        /// Read the words from a file, or from standard input with -
        #[arg(long, value_name = "F|-")]
        file: Option<PathBuf>,
    },
    /// Set values, such as cadence.minutes=60; nothing behind the sign takes a value away
    Set {
        id: String,
        #[arg(required = true, value_name = "PATH=VALUE")]
        values: Vec<String>,
    },
    /// Set the languages, one to three
    Languages {
        id: String,
        #[arg(required = true)]
        languages: Vec<String>,
    },
    /// Say that a text is a true translation as of now, or stands by itself
    Translation {
        id: String,
        path: String,
        /// The language of the text
        #[arg(long, value_name = "L")]
        language: String,
        /// The language that it is translated from [default: none, it stands by itself]
        #[arg(long, value_name = "L")]
        from: Option<String>,
    },
    /// Clauses, roles and sections
    #[command(subcommand)]
    Clause(Clause),
    /// Who has a role
    #[command(subcommand)]
    Holder(Holder),
    /// List the versions
    Versions { id: String },
    /// Keep what it says now as a version
    Name {
        id: String,
        #[command(flatten)]
        noted: Noted,
    },
    /// Compare two versions, or one with what it says now
    Diff {
        id: String,
        /// The older one [default: the newest version]
        from: Option<String>,
        /// The newer one [default: what it says now]
        to: Option<String>,
    },
    /// Bring the words of a version back
    Return { id: String, version: String },
    /// Note that it was agreed in a meeting
    #[command(visible_alias = "adopt")]
    Agree {
        id: String,
        /// The version, which keeps its name, reason and author [default: what it says now]
        #[arg(long, value_name = "V", conflicts_with_all = ["name", "reason", "author"])]
        version: Option<String>,
        /// What the meeting was called
        #[arg(long, value_name = "M", default_value = "", hide_default_value = true)]
        meeting: String,
        /// The day of the meeting, YYYY-MM-DD [default: today]
        #[arg(long, value_name = "D")]
        date: Option<String>,
        /// Somebody of the circle who agreed; once for each
        #[arg(long = "who", value_name = "N")]
        names: Vec<String>,
        /// Somebody who agreed and is not in the circle, such as a guest; once for each
        #[arg(long, value_name = "N")]
        also: Vec<String>,
        /// Everybody who belongs to the circle agreed
        #[arg(long, conflicts_with = "names")]
        everybody: bool,
        /// Who notes it [default: you, if the circle knows who you are]
        #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
        by: String,
        #[command(flatten)]
        noted: Noted,
    },
    /// Ask what it says now of the group
    Propose {
        id: String,
        /// Until when comments are awaited, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        comments_until: Option<String>,
        #[command(flatten)]
        noted: Noted,
    },
    /// Show a proposal and what was said to it [default: the open one]
    Proposal { id: String, version: Option<String> },
    /// Take the open proposal back
    Unpropose { id: String },
    /// Comment on the open proposal
    Comment {
        id: String,
        /// What it says
        #[arg(long, value_name = "T")]
        text: String,
        /// The part that it is about, or objection.ID to answer that objection [default: the whole]
        #[arg(long, value_name = "PATH", default_value = "", hide_default_value = true)]
        path: String,
        /// Who says it
        #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
        by: String,
    },
    /// Note that a comment was dealt with
    CommentDone {
        id: String,
        comment: String,
        /// It was not, after all
        #[arg(long)]
        undo: bool,
    },
    /// Somebody can live with the open proposal
    Consent {
        id: String,
        #[command(flatten)]
        voice: Voice,
    },
    /// Somebody sees a harm to the purpose in the open proposal
    Object {
        id: String,
        /// Which harm, and to what of the purpose
        #[arg(long, value_name = "R")]
        reason: String,
        #[command(flatten)]
        voice: Voice,
    },
    /// Somebody has read what is in force
    Acknowledge {
        id: String,
        #[command(flatten)]
        voice: Voice,
    },
    /// Somebody did not agree to a version, or does no longer, whatever was noted of it
    Disagree {
        id: String,
        /// The version [default: the one in force, else the one that is to come into force]
        #[arg(long, value_name = "V")]
        version: Option<String>,
        /// Why
        #[arg(long, value_name = "R", default_value = "", hide_default_value = true)]
        reason: String,
        #[command(flatten)]
        voice: Voice,
    },
    /// Close the open proposal's round: what the charter's rule calls agreed comes into force
    Close {
        id: String,
        /// Who notes it [default: you, if the circle knows who you are]
        #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
        by: String,
        /// From when it holds, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        effective: Option<String>,
    },
    /// Write the open proposal into a file, to be signed elsewhere
    ExportProposal {
        id: String,
        /// The file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// Sign a proposal in a file with the key of this notebook
    Sign {
        file: PathBuf,
        /// Who you are
        #[arg(long = "as", value_name = "N")]
        who: String,
        /// The signed file to make
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// What you say
        #[arg(long, value_name = "WHAT", default_value = "signature")]
        say: Says,
        /// Why, of an objection
        #[arg(long, value_name = "R", default_value = "", hide_default_value = true)]
        reason: String,
    },
    /// Take in what was signed in a file
    AddSignature { id: String, file: PathBuf },
    /// Check a proposal in a file and who signed it; needs no notebook
    Verify { file: PathBuf },
    /// Everything that was said and signed, also what does not count
    Statements { id: String },
    /// Take back what the key of this notebook said
    Withdraw { id: String, statement: String },
    /// Note whose key signed a statement, after comparing its short form
    Assign { id: String, statement: String, person: String },
    /// What each person agreed to last
    Agreed { id: String },
    /// What changed since somebody agreed
    Since {
        id: String,
        /// Who
        #[arg(long, value_name = "N")]
        who: String,
    },
    /// Show what changed in a charter since you last looked at its circle
    News { id: String },
    /// What is worth a look [default: in all charters]
    Worth { id: Option<String> },
    /// Put such a line off for a season
    Quiet { id: String, code: String },
    /// List the starters
    Starters,
    /// The library of clauses, with the levels of confidentiality and their limits
    Library,
    /// The five steps, with what is done already in a charter
    Guide { id: Option<String> },
    /// Tick a task of the guide
    Tick {
        id: String,
        task: String,
        /// Take the tick away
        #[arg(long)]
        undo: bool,
    },
    /// Take a charter out, or what differs between two versions
    Export(Export),
    /// Put a charter in the trash
    Trash { id: String },
    /// Take a charter out of the trash
    Untrash { id: String },
    /// List the pages that link to a charter or to something in it
    Links { id: String },
}

/// What is noted of a version.
#[derive(Args)]
pub struct Noted {
    /// Its name
    #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
    pub name: String,
    /// Why it was changed
    #[arg(long, value_name = "R", default_value = "", hide_default_value = true)]
    pub reason: String,
    /// From when it holds, YYYY-MM-DD
    #[arg(long, value_name = "D")]
    pub effective: Option<String>,
    /// Who wrote it
    #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
    pub author: String,
}

/// Who says something.
#[derive(Args)]
pub struct Voice {
    /// Who says it
    #[arg(long, value_name = "N")]
    pub who: String,
    /// Who notes it for them; without, it is said with the key of this notebook
    #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
    pub noted_by: String,
}

/// What somebody says in a file.
#[derive(Clone, Copy, ValueEnum)]
pub enum Says {
    Signature,
    Consent,
    Objection,
    Acknowledgement,
}

/// A charter as a file.
#[derive(Args)]
pub struct Export {
    pub id: String,
    /// The version [default: what it says now]
    #[arg(long, value_name = "V")]
    pub version: Option<String>,
    /// What differs from this older version, instead of the version itself
    #[arg(long, value_name = "V")]
    pub since: Option<String>,
    /// The form [default: what the name of --out ends in]
    #[arg(long)]
    pub format: Option<Form>,
    /// The file to make
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
    /// A language that leaves; two stand in two columns [default: all]
    #[arg(long = "language", value_name = "L")]
    pub languages: Vec<String>,
    /// Leave the names of people out
    #[arg(long)]
    pub without_names: bool,
    /// The paper of a PDF or DOCX [default: that of the region]
    #[arg(long)]
    pub paper: Option<Paper>,
}

/// The form of an exported charter.
#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    Pdf,
    Docx,
    Md,
    Html,
    #[value(alias = "wiki")]
    Wikitext,
    Json,
}
