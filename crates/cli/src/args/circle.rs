//! The grammar of circles.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// What can be asked about circles.
#[derive(Subcommand)]
pub enum Circle {
    /// Begin a circle
    New {
        /// Its name
        #[arg(long, value_name = "N")]
        name: String,
        #[command(flatten)]
        looks: Looks,
    },
    /// List the circles
    List {
        /// Those in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Show a circle and its people
    Show { id: String },
    /// Show what other people changed since you last looked
    News {
        id: String,
        /// You have seen it
        #[arg(long)]
        seen: bool,
    },
    /// Give a circle another name, zone, colour or footer; an empty value takes it away
    #[command(group = clap::ArgGroup::new("new").required(true).multiple(true).args(["name", "calls_itself", "zone", "accent", "footer"]))]
    Set {
        id: String,
        /// Its name
        #[arg(long, value_name = "N")]
        name: Option<String>,
        #[command(flatten)]
        looks: Looks,
    },
    /// Give a circle a logo, or take it away when no file is named
    Logo { id: String, file: Option<PathBuf> },
    /// The people of a circle
    #[command(subcommand)]
    Person(Person),
    /// Put a circle in the trash
    Trash { id: String },
    /// Take a circle out of the trash
    Untrash { id: String },
}

/// What a circle calls itself, and how its papers look.
#[derive(Args)]
pub struct Looks {
    /// What it calls itself, such as "learning group"
    #[arg(long, value_name = "W")]
    pub calls_itself: Option<String>,
    /// The zone of its meetings, such as Europe/Brussels
    #[arg(long, value_name = "Z")]
    pub zone: Option<String>,
    /// The colour of its papers, #rrggbb
    #[arg(long, value_name = "C")]
    pub accent: Option<String>,
    /// A line at the foot of its papers
    #[arg(long, value_name = "F")]
    pub footer: Option<String>,
}

/// What can be asked about the people of a circle, who are named by id or by name.
#[derive(Subcommand)]
pub enum Person {
    /// Add somebody
    Add {
        circle: String,
        /// The name
        #[arg(long, value_name = "N")]
        name: String,
        #[command(flatten)]
        values: Box<Values>,
    },
    /// Change what is known of somebody; an empty value takes it away
    Set {
        circle: String,
        person: String,
        /// The name
        #[arg(long, value_name = "N")]
        name: Option<String>,
        #[command(flatten)]
        values: Box<Values>,
    },
    /// Take somebody out, as if they had never been in it
    Remove { circle: String, person: String },
    /// Note a step on somebody's way
    Step {
        circle: String,
        person: String,
        /// The step
        stage: Stage,
        /// When, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        date: Option<String>,
        /// What shows it
        #[arg(long, value_name = "E", default_value = "", hide_default_value = true)]
        evidence: String,
        /// Who says so
        #[arg(long, value_name = "N", default_value = "", hide_default_value = true)]
        endorsed_by: String,
        /// The step was not taken after all
        #[arg(long, conflicts_with_all = ["date", "evidence", "endorsed_by"])]
        clear: bool,
    },
}

/// What a circle knows of somebody.
#[derive(Args)]
pub struct Values {
    /// The organisation
    #[arg(long, value_name = "O")]
    pub organisation: Option<String>,
    /// How to reach them
    #[arg(long, value_name = "C")]
    pub contact: Option<String>,
    /// What they bring
    #[arg(long, value_name = "B")]
    pub brings: Option<String>,
    /// What they look for
    #[arg(long, value_name = "S")]
    pub seeks: Option<String>,
    /// Whether they allow to be listed
    #[arg(long, value_name = "YES")]
    pub listed: Option<bool>,
    /// The first day, YYYY-MM-DD
    #[arg(long, value_name = "D")]
    pub since: Option<String>,
    /// The last day
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// Whether it is you
    #[arg(long, value_name = "YES", num_args = 0..=1, default_missing_value = "true")]
    pub me: Option<bool>,
}

/// A step on the way.
#[derive(Clone, Copy, ValueEnum)]
pub enum Stage {
    Guest,
    Sponsor,
    Interested,
    Invited,
    Trained,
    Shadowing,
    CoFacilitating,
    Facilitating,
    Mentor,
    Alumni,
}
