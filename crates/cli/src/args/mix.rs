//! The grammar of mixing people.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, value_parser};

/// Who is mixed, and what is heeded.
#[derive(Args)]
pub struct Mix {
    /// So many people, called 1, 2, 3 …
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(2..=1000), conflicts_with = "names")]
    pub people: Option<u32>,
    /// Their names from a file, or from standard input with -: one on each line, the first column of a table, or one line with commas
    #[arg(long, value_name = "F|-")]
    pub names: Option<PathBuf>,
    /// The names of a second side, such as mentees for mentors: pairs of one from each side
    #[arg(long, value_name = "F", conflicts_with_all = ["size", "groups", "people"])]
    pub guests: Option<PathBuf>,
    /// How many in a group, sizes differing by one at most; 2 makes pairs
    #[arg(long, value_name = "K", value_parser = value_parser!(u32).range(2..), required_unless_present_any = ["groups", "guests", "kept", "of"])]
    pub size: Option<u32>,
    /// Mentors (the names) and mentees (the guests) who find each other for longer, instead of rounds: no two who do not go together
    /// would both rather do so. Whose wishes count first
    #[arg(long, value_name = "SIDE", num_args = 0..=1, default_missing_value = "mentees", requires = "guests", conflicts_with_all = ["rounds", "of", "together", "spread", "facilitators"])]
    pub mentoring: Option<Side>,
    /// How many mentees a mentor takes at most [default: 1]
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..=100), requires = "mentoring")]
    pub places: Option<u32>,
    /// A mentor who takes another number: "Ann = 3"; may be given more than once
    #[arg(long, value_name = "PLACES", requires = "mentoring")]
    pub places_of: Vec<String>,
    /// How many groups, instead of how large
    #[arg(long, value_name = "G", value_parser = value_parser!(u32).range(1..), conflicts_with = "size")]
    pub groups: Option<u32>,
    /// How many rounds, those held already counted
    #[arg(long, value_name = "R", value_parser = value_parser!(u32).range(1..=100), required_unless_present_any = ["kept", "of", "mentoring"])]
    pub rounds: Option<u32>,
    /// Where chance begins: the same seed gives the same rounds on every computer [default: 1, or that of the plan that is gone on with]
    #[arg(long, value_name = "S")]
    pub seed: Option<u32>,
    /// People who are not to be in one group, with commas between them; may be given more than once, and adds to what a plan gone on with heeds
    #[arg(long, value_name = "NAMES")]
    pub apart: Vec<String>,
    /// People who stay together in every round
    #[arg(long, value_name = "NAMES")]
    pub together: Vec<String>,
    /// People who can facilitate: one in each group, or spread as evenly as can be
    #[arg(long, value_name = "NAMES")]
    pub facilitators: Option<String>,
    /// People who share a language or a team and are spread over the groups; may be given more than once
    #[arg(long, value_name = "NAMES")]
    pub spread: Vec<String>,
    /// Whom somebody would like to meet, of mentors and mentees the dearest first: "Ann = Bo, Cy"; may be given more than once
    #[arg(long, value_name = "WISH")]
    pub wish: Vec<String>,
    /// Wishes from a file, one on each line: Ann = Bo, Cy
    #[arg(long, value_name = "F")]
    pub wishes: Option<PathBuf>,
    /// An earlier plan (what --json wrote) whose people have met; may be given more than once
    #[arg(long, value_name = "F")]
    pub before: Vec<PathBuf>,
    /// The plan that is under way: only rounds to come are made anew, for those who are here now
    #[arg(long, value_name = "F", requires = "held")]
    pub of: Option<PathBuf>,
    /// How many of its rounds were held
    #[arg(long, value_name = "N")]
    pub held: Option<usize>,
    /// A group of the notebook, by id: its people when no names are given, and whom they have met in plans kept with it
    #[arg(long, value_name = "ID", conflicts_with = "people")]
    pub circle: Option<String>,
    /// The meeting that a kept plan is for, by id
    #[arg(long, value_name = "ID", requires = "keeping")]
    pub meeting: Option<String>,
    /// The day of a kept plan [default: today]
    #[arg(long, value_name = "D", requires = "keeping")]
    pub date: Option<String>,
    /// Keep the plan in the notebook, so that who has met counts the next time
    #[arg(long, group = "keeping")]
    pub keep: bool,
    /// Go on with a plan that is kept, by id: what is not said anew stays as it was
    #[arg(long, value_name = "ID", group = "keeping", conflicts_with_all = ["of", "people", "circle", "keep"])]
    pub kept: Option<String>,
    /// Also write them to a file: .pdf with a sheet for the wall and cards to cut out, .xlsx or .csv
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// What stands above them in the PDF, and what a kept plan is called
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
}

/// Whose wishes count first.
#[derive(Clone, Copy, ValueEnum)]
pub enum Side {
    Mentees,
    Mentors,
}

/// What can be asked about plans that are kept.
#[derive(Subcommand)]
pub enum Mixes {
    /// List them, the latest first
    List {
        /// Only those of a group, by id
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// Only those for a meeting, by id
        #[arg(long, value_name = "ID")]
        meeting: Option<String>,
        /// Only those in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Show one
    Show { id: String },
    /// Put one in the trash: who has met in it no longer counts
    Trash { id: String },
    /// Take one out of the trash
    Untrash { id: String },
}

/// What rounds can be written as.
#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    Pdf,
    Xlsx,
    Csv,
}
