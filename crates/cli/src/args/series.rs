//! The grammar of series of meetings.

use clap::{Args, Subcommand, value_parser};

/// What can be asked about series.
#[derive(Subcommand)]
pub enum Series {
    /// List the series
    List {
        /// Those in the trash
        #[arg(long)]
        trash: bool,
    },
    /// Begin a series; without a rule it meets as often as the charter of its group says
    New {
        /// Its title
        #[arg(long, value_name = "T")]
        title: String,
        /// The first date, YYYY-MM-DDTHH:MM
        #[arg(long, value_name = "WALL")]
        start: String,
        /// Its zone [default: this computer's]
        #[arg(long, value_name = "Z")]
        zone: Option<String>,
        /// How long each meeting may take [default: 60]
        #[arg(long, value_name = "N")]
        minutes: Option<u32>,
        /// The group it belongs to
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// The meeting that each begins as a copy of
        #[arg(long, value_name = "ID")]
        copy: Option<String>,
        #[command(flatten)]
        rule: Rule,
    },
    /// Show a series: its dates, and whose turn it is
    Show { id: String },
    /// Give a series new values
    Edit {
        id: String,
        /// Its title
        #[arg(long, value_name = "T")]
        title: Option<String>,
        /// The first date
        #[arg(long, value_name = "WALL")]
        start: Option<String>,
        /// Its zone
        #[arg(long, value_name = "Z")]
        zone: Option<String>,
        /// How long each meeting may take
        #[arg(long, value_name = "N")]
        minutes: Option<u32>,
        /// Where
        #[arg(long, value_name = "P")]
        place: Option<String>,
        /// The group it belongs to
        #[arg(long, value_name = "ID")]
        circle: Option<String>,
        /// The meeting that each begins as a copy of
        #[arg(long, value_name = "ID")]
        copy: Option<String>,
        /// The parts that go round, one each time; an empty one takes all away
        #[arg(long = "role", value_name = "R")]
        roles: Option<Vec<String>>,
        #[command(flatten)]
        rule: Rule,
    },
    /// Add somebody, or change what is known of them
    Person {
        id: String,
        /// The name, or the id of somebody who is there already
        name: String,
        /// Where invitations go
        #[arg(long, value_name = "MAIL")]
        email: Option<String>,
        /// Since which day they take turns
        #[arg(long, value_name = "D")]
        since: Option<String>,
        /// Until which day
        #[arg(long, value_name = "D")]
        until: Option<String>,
        /// Whether they lead without taking turns
        #[arg(long, value_name = "YES")]
        outside: Option<bool>,
        /// Whether they learn the parts first, beside somebody else
        #[arg(long, value_name = "YES")]
        learning: Option<bool>,
        /// Whether they are you: answers to the invitation come to your address
        #[arg(long, value_name = "YES")]
        me: Option<bool>,
        /// Take them out
        #[arg(long)]
        remove: bool,
    },
    /// Move a date, leave it out, or note who cannot come
    Date {
        id: String,
        /// The date as the rule gives it, YYYY-MM-DDTHH:MM
        date: String,
        /// When it is instead; empty for its own time
        #[arg(long, value_name = "WALL")]
        start: Option<String>,
        /// Leave it out
        #[arg(long, conflicts_with = "keep")]
        skip: bool,
        /// It takes place after all
        #[arg(long)]
        keep: bool,
        /// Those who cannot come, one each time; an empty one for nobody
        #[arg(long, value_name = "PERSON")]
        away: Option<Vec<String>>,
        /// Those who can come and would rather have no turn, one each time; an empty one for nobody
        #[arg(long, value_name = "PERSON")]
        rather_not: Option<Vec<String>>,
    },
    /// Choose who plays a part on a date; without anybody it is the turn that counts
    Turn {
        id: String,
        /// The date as the rule gives it
        date: String,
        role: String,
        /// Who
        person: Option<String>,
        /// The date to swap with instead
        #[arg(long, value_name = "DATE", conflicts_with = "person")]
        swap: Option<String>,
    },
    /// Prepare the meeting of a date
    Prepare {
        id: String,
        /// The date as the rule gives it
        date: String,
    },
    /// Put a series in the trash; its meetings stay
    Trash { id: String },
    /// Take a series out of the trash
    Untrash { id: String },
}

/// How it goes on.
#[derive(Args)]
pub struct Rule {
    /// Every day
    #[arg(long, group = "pattern")]
    pub daily: bool,
    /// Every week on these days: mo,tu,we,th,fr,sa,su
    #[arg(long, value_name = "DAYS", group = "pattern", value_delimiter = ',')]
    pub weekly: Option<Vec<String>>,
    /// Every month on a weekday: 3tu for the third Tuesday, -1fr for the last Friday; or on a day: 15, -1 for the last
    #[arg(long, value_name = "DAY", group = "pattern", allow_hyphen_values = true)]
    pub monthly: Option<String>,
    /// Every year
    #[arg(long, group = "pattern")]
    pub yearly: bool,
    /// Only every so many days, weeks, months or years
    #[arg(long, value_name = "N", requires = "pattern", value_parser = value_parser!(u32).range(1..=400))]
    pub every: Option<u32>,
    /// So many times
    #[arg(long, value_name = "N", requires = "pattern", conflicts_with = "until")]
    pub count: Option<u32>,
    /// Until this day, inclusive
    #[arg(long, value_name = "D", requires = "pattern")]
    pub until: Option<String>,
}
