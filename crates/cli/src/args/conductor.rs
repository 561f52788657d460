//! The grammar of conducting a closed group.

use std::path::PathBuf;

use clap::{Args, Subcommand, value_parser};

use super::intervision::Layer;
use super::meeting::Act;

/// Conduct a method in a closed group: who may speak, for how long, by which rule.
#[derive(Subcommand)]
pub enum Conduct {
    /// Show the group's people, what can be conducted, and what runs
    Room { group: String },
    /// Show how turns were spread and whose it is; with --offer, how cases weigh
    Turns {
        group: String,
        /// Somebody who is here, by id [default: everybody]
        #[arg(long, value_name = "ID")]
        person: Vec<String>,
        /// Who offers a case (by id), and how urgent, alive and relevant it is, from 0 to 3 each; never what it is about
        #[arg(long, value_name = "ID=U,E,R", value_parser = offered)]
        offer: Vec<(String, [u8; 3])>,
    },
    /// Lay a method out in the minutes that there are
    Plan(Laid),
    /// Make a method ready to run
    Begin(Laid),
    /// Give a part to somebody, also while it runs
    Part {
        group: String,
        /// The part, by its id
        #[arg(long, value_name = "ID")]
        part: String,
        /// Who has it, by id or name [default: nobody]
        #[arg(long, value_name = "P")]
        person: Vec<String>,
    },
    /// Show how it stands, or do something in it
    Run {
        group: String,
        #[command(subcommand)]
        act: Option<Act>,
    },
    /// Put away what ran, and keep a session if you like: method, day, minutes, who was there
    Close {
        group: String,
        /// Keep a session
        #[arg(long)]
        keep: bool,
        /// A title that names nobody [default: the method's name]
        #[arg(long, value_name = "T", requires = "keep")]
        title: Option<String>,
        /// The day on which its notes end [default: that of the group]
        #[arg(long, value_name = "DATE", requires = "keep")]
        end: Option<String>,
        /// Do not say who brought the case and who led
        #[arg(long, requires = "keep")]
        without_turns: bool,
        /// Keep what lay on the table as notes: read it (Markdown) from a file
        #[arg(long, value_name = "F|-", requires = "keep")]
        notes: Option<PathBuf>,
        /// Whose notes it becomes
        #[arg(long, default_value = "group", requires = "notes")]
        layer: Layer,
    },
}

/// A method for those who are here.
#[derive(Args)]
pub struct Laid {
    pub group: String,
    /// The method, by its id; `method list` has them
    #[arg(long, value_name = "M")]
    pub method: String,
    /// Somebody who is here, by id or name, in the order in which they sit [default: everybody]
    #[arg(long, value_name = "P")]
    pub person: Vec<String>,
    /// Minutes in all [default: what the method takes]
    #[arg(long, value_name = "M", value_parser = value_parser!(u32).range(1..=1000))]
    pub minutes: Option<u32>,
    /// How many cases, where a method is done for each person [default: as many as fit]
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..=20))]
    pub turns: Option<u32>,
    /// Who has a part: its id, and the person by id or name
    #[arg(long = "part", value_name = "PART=P", value_parser = held)]
    pub parts: Vec<(String, String)>,
}

fn held(text: &str) -> Result<(String, String), String> {
    let (part, person) = text.split_once('=').ok_or("PART=P")?;
    Ok((part.trim().to_owned(), person.trim().to_owned()))
}

fn offered(text: &str) -> Result<(String, [u8; 3]), String> {
    let (person, points) = text.split_once('=').ok_or("ID=U,E,R")?;
    let points: Vec<u8> =
        points.split(',').map(|one| one.trim().parse()).collect::<Result<_, _>>().unwrap_or_default();
    let points = <[u8; 3]>::try_from(points).ok().filter(|all| all.iter().all(|one| *one <= 3));
    Ok((person.trim().to_owned(), points.ok_or("ID=U,E,R")?))
}
