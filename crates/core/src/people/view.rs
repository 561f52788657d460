//! What the verbs about people take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::erasing::*;
use super::session::{Fee, Mode};

/// A person by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonName {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
}

/// What a page says of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionView {
    /// Whose it is.
    pub person: PersonName,
    /// How long it took; `null` when that was not said.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part, the coach aside; 1 is a session with one person.
    pub size: u32,
}

/// A session as it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionGiven {
    /// Whose it is: an id, or a short name; a name that nobody has yet makes a new person.
    pub person: String,
    /// How long it took, 1 to 1,440 minutes.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part, 1 to 1,000.
    pub size: u32,
}

/// What is to change in a session; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionChange {
    /// Whose it is, by id or name; an empty one says that the page is no session.
    pub person: Option<String>,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part.
    pub size: Option<u32>,
}

impl From<SessionGiven> for SessionChange {
    fn from(given: SessionGiven) -> Self {
        let SessionGiven { person, minutes, mode, fee, size } = given;
        Self { person: Some(person), minutes, mode, fee, size: Some(size) }
    }
}

/// A person by id, or by short name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonId {
    /// The id or the name.
    pub id: String,
}

/// A new person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonAdd {
    /// The short name.
    pub name: String,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
    /// How many sessions, those in the trash aside.
    pub sessions: u32,
    /// How many minutes they took together.
    pub minutes: u32,
    /// The day of the last one.
    pub last: Option<String>,
    /// The day on which the coaching ended.
    pub ended: Option<String>,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionRow {
    /// The page's id.
    pub id: String,
    /// The page's title.
    pub title: String,
    /// Its first words, when it has no title. What only the writer sees is not among them.
    pub first_words: String,
    /// The page's day.
    pub date: String,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part.
    pub size: u32,
}

/// What was agreed in a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Agreed {
    /// The page's id.
    pub page: String,
    /// Its day.
    pub date: String,
    /// What was agreed, Markdown.
    pub text: String,
}

/// A person with everything that is known of them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
    /// The day on which they allowed notes to be kept.
    pub permission: Option<String>,
    /// The day on which the coaching ended.
    pub ended: Option<String>,
    /// The day on which to look whether the notes are still needed.
    pub review: Option<String>,
    /// Whether that day was chosen; else it is two years after the end.
    pub review_chosen: bool,
    /// What else the coach wants to know of them.
    pub note: String,
    /// The sessions, newest first.
    pub sessions: Vec<SessionRow>,
    /// What was agreed, newest first.
    pub agreements: Vec<Agreed>,
    /// The hours by kind.
    pub hours: Hours,
}

/// New values for a person; `null` leaves a value as it is, an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct PersonSet {
    /// The id or the name.
    pub id: String,
    /// The short name.
    pub name: Option<String>,
    /// The day on which they allowed notes to be kept.
    pub permission: Option<String>,
    /// The day on which the coaching ended.
    pub ended: Option<String>,
    /// The day on which to look whether the notes are still needed.
    pub review: Option<String>,
    /// What else the coach wants to know of them.
    pub note: Option<String>,
}

/// What a page says of a session from now on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SessionSet {
    /// The page.
    pub page: String,
    /// The whole session, or `null` when the page belongs to nobody.
    pub session: Option<SessionGiven>,
    /// Whether what was written before the page was anybody's is for both; else it goes under *Only me*.
    #[serde(default)]
    pub for_both: bool,
}

/// Whose last session is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LastTime {
    /// The person, by id or name.
    pub person: String,
    /// The day of the page that is open.
    pub date: String,
    /// That page, when it is in the notebook already.
    pub page: Option<String>,
}

/// Someone whose notes are to be looked at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Due {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
    /// The day on which the coaching ended.
    pub ended: Option<String>,
}

/// Which sessions to sum.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct HoursQuery {
    /// From this day, month or year on.
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive.
    pub to: Option<String>,
    /// Only with this person, by id or name.
    pub person: Option<String>,
}

/// Sums of sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hours {
    /// How many sessions.
    pub sessions: u32,
    /// How many of them do not say how long they took.
    pub unsaid: u32,
    /// How many minutes they took together.
    pub minutes: u32,
    /// The same as hours and minutes, `h:mm`.
    pub time: String,
    /// By kind.
    pub kinds: Vec<HoursOf>,
    /// By month and kind, oldest first.
    pub months: Vec<HoursOf>,
    /// By year and kind, oldest first.
    pub years: Vec<HoursOf>,
}

/// The sum of one kind of session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoursOf {
    /// `YYYY`, `YYYY-MM`, or `null` for the whole time.
    pub period: Option<String>,
    /// Whether they were paid.
    pub fee: Option<Fee>,
    /// Whether they were with more than one person.
    pub group: bool,
    /// How many sessions.
    pub sessions: u32,
    /// How many minutes.
    pub minutes: u32,
    /// The same as hours and minutes, `h:mm`.
    pub time: String,
}

/// The form of a file of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HoursFormat {
    /// A workbook: the sessions, and their sums.
    Xlsx,
    /// The sessions as a plain table.
    Csv,
}

/// A file of hours.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HoursExport {
    /// Which sessions.
    pub query: HoursQuery,
    /// The form.
    pub format: HoursFormat,
    /// Whether people are numbers.
    pub without_names: bool,
}

/// The form of what is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HandOverFormat {
    /// A Markdown file a session.
    Markdown,
    /// One JSON file.
    Json,
}

/// What is handed over of someone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HandOver {
    /// The person, by id or name.
    pub id: String,
    /// The form.
    pub format: HandOverFormat,
    /// Whether the part *Only me* and the note go along.
    pub only_me: bool,
}

/// What was handed over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HandedOver {
    /// The folder.
    pub path: String,
    /// How many sessions.
    pub pages: u32,
    /// How many images.
    pub images: u32,
}
