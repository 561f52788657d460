//! What an erasing takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::PersonName;

/// A page that an erasing is about.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasePage {
    /// The page's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its first words, when it has no title.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// Whether it is in the trash.
    pub trashed: bool,
}

/// What names somebody and is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum EraseKind {
    /// A meeting, or what only I read of it.
    Meeting,
    /// A series of meetings.
    Series,
    /// A group.
    Circle,
    /// A charter, or one of its versions.
    Charter,
    /// A plan of who meets whom.
    Mix,
    /// A model of one's own.
    Model,
    /// A tracker that is not theirs.
    Tracker,
    /// A day with what was noted for it.
    Day,
}

impl EraseKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Meeting,
        Self::Series,
        Self::Circle,
        Self::Charter,
        Self::Mix,
        Self::Model,
        Self::Tracker,
        Self::Day,
    ];

    /// Its name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Series => "series",
            Self::Circle => "circle",
            Self::Charter => "charter",
            Self::Mix => "mix",
            Self::Model => "model",
            Self::Tracker => "tracker",
            Self::Day => "day",
        }
    }
}

/// Something that names somebody and is no page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct EraseOther {
    /// What it is.
    pub kind: EraseKind,
    /// Its name; of a day, nothing.
    pub title: String,
    /// Its day; nothing for what has none.
    pub date: String,
    /// Its id.
    pub id: String,
    /// Whether it is in the trash.
    pub trashed: bool,
}

/// What erasing someone would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasePlan {
    /// The person.
    pub person: PersonName,
    /// Their pages: they go.
    pub pages: Vec<ErasePage>,
    /// Pages of others that name them, now or in their past, and pages that were theirs once: they stay unless they are replaced.
    pub mentions: Vec<ErasePage>,
    /// Tags, saved searches and phrases that name them, in their own words: they stay.
    pub named: Vec<String>,
    /// What is no page and names them too, now or in its past: it stays as it is.
    pub others: Vec<EraseOther>,
    /// Whether there are closed groups, which are not looked through.
    pub closed: bool,
    /// The names of trackers that were theirs alone: they go.
    pub trackers: Vec<String>,
    /// How many backups beside the notebook will be written anew.
    pub backups: u32,
    /// Where complete copies were written that Kring cannot reach.
    pub outside: Vec<OutsideCopy>,
}

/// A complete copy of the notebook in another place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OutsideCopy {
    /// When it was written, RFC 3339.
    pub made: String,
    /// Where.
    pub path: String,
}

/// A page that takes the place of one that speaks of others too: new, without a past. Where that one is not theirs, it stays a session with
/// whoever it is with, and what was noted on it stays.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct Successor {
    /// The page that goes.
    pub page: String,
    /// The new page's title.
    pub title: String,
    /// The new page's text.
    pub text: String,
    /// What was agreed, on the new page; without it, what a session with somebody else says now, and nothing of any other page. What
    /// names whoever is erased is refused.
    #[serde(default)]
    #[ts(optional)]
    pub agreements: Option<String>,
    /// The part that only the writer sees, on the new page; without it, the same.
    #[serde(default)]
    #[ts(optional)]
    pub only_me: Option<String>,
}

/// Everything about someone is to go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Erase {
    /// The person, by id or name.
    pub id: String,
    /// The short name, typed once more.
    pub typed: String,
    /// The pages that take the place of others.
    pub successors: Vec<Successor>,
}

/// What went.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Erased {
    /// How many pages went.
    pub pages: u32,
    /// The new pages that took the place of some.
    pub successors: Vec<String>,
    /// How many backups were written anew.
    pub backups: u32,
    /// How many backups could not be read, and were removed.
    pub backups_removed: u32,
    /// How many backups could not be written anew yet; the next opening goes on.
    pub backups_waiting: u32,
    /// Where complete copies were written that Kring cannot reach.
    pub outside: Vec<OutsideCopy>,
}
