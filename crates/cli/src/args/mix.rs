//! The grammar of mixing people.

use std::path::PathBuf;

use clap::{Args, value_parser};

/// Who is mixed, and what is heeded.
#[derive(Args)]
pub struct Mix {
    /// So many people, called 1, 2, 3 …
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(2..=1000), conflicts_with = "names")]
    pub people: Option<u32>,
    /// Their names, one on each line, from a file, or from standard input with -
    #[arg(long, value_name = "F|-")]
    pub names: Option<PathBuf>,
    /// The names of a second side, such as mentees for mentors: pairs of one from each side
    #[arg(long, value_name = "F", conflicts_with_all = ["size", "groups", "people"])]
    pub guests: Option<PathBuf>,
    /// How many in a group, sizes differing by one at most; 2 makes pairs
    #[arg(long, value_name = "K", value_parser = value_parser!(u32).range(2..), required_unless_present_any = ["groups", "guests"])]
    pub size: Option<u32>,
    /// How many groups, instead of how large
    #[arg(long, value_name = "G", value_parser = value_parser!(u32).range(1..), conflicts_with = "size")]
    pub groups: Option<u32>,
    /// How many rounds, those held already counted
    #[arg(long, value_name = "R", value_parser = value_parser!(u32).range(1..=100))]
    pub rounds: u32,
    /// Where chance begins: the same seed gives the same rounds on every computer
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u32,
    /// People who are not to be in one group, with commas between them; may be given more than once
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
    /// Whom somebody would like to meet: "Ann = Bo, Cy"; may be given more than once
    #[arg(long, value_name = "WISH")]
    pub wish: Vec<String>,
    /// An earlier plan (what --json wrote) whose people have met; may be given more than once
    #[arg(long, value_name = "F")]
    pub before: Vec<PathBuf>,
    /// The plan that is under way: only rounds to come are made anew, for those who are here now
    #[arg(long, value_name = "F", requires = "held")]
    pub of: Option<PathBuf>,
    /// How many of its rounds were held
    #[arg(long, value_name = "N", requires = "of")]
    pub held: Option<usize>,
    /// Also write them to a file: .pdf with a sheet for the wall and cards to cut out, .xlsx or .csv
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// What stands above them in the PDF
    #[arg(long, value_name = "T", default_value = "")]
    pub title: String,
}
