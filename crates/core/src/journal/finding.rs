//! What the calendar, tags, links and phrases take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::search::view::HitPart;

/// A stretch of days.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CalendarQuery {
    /// The first day, ISO 8601.
    pub from: String,
    /// The last day, inclusive.
    pub to: String,
}

/// A day and its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayCount {
    /// The day.
    pub date: String,
    /// How many pages it has.
    pub pages: u32,
}

/// Days with pages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Calendar {
    /// Only days that have pages, in their order.
    pub days: Vec<DayCount>,
    /// The first day of all that has a page.
    pub first: Option<String>,
    /// The last.
    pub last: Option<String>,
}

/// A tag and its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagRow {
    /// Its name.
    pub name: String,
    /// How many pages outside the trash have it.
    pub pages: u32,
}

/// A tag by its name, whatever its case and accents.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagName {
    /// The name.
    pub tag: String,
}

/// Another name for a tag.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TagRename {
    /// The tag, by its name now.
    pub tag: String,
    /// Its new name.
    pub name: String,
    /// If another tag has that name already, the two become one; else that is refused.
    pub merge: bool,
}

/// A title that is linked to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkQuery {
    /// The title.
    pub title: String,
}

/// A title that is being typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkTyping {
    /// What was typed of it.
    pub typed: String,
    /// At most this many, up to 50.
    pub limit: u32,
    /// Of meetings and charters only those of this group: for a text that the group reads.
    #[serde(default)]
    pub circle: Option<String>,
    /// Of meetings and charters only those that everybody of the closed group of this session reads: for a text that it reads.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub session: Option<String>,
}

/// A page that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkTarget {
    /// Its id.
    pub id: String,
    /// Its title now.
    pub title: String,
    /// Its first words, when it has no title.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// It had the title once, and has another now.
    pub former: bool,
}

/// What can be linked to besides pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ThingKind {
    /// A meeting, or an item, a decision or an action of it.
    Meeting,
    /// A charter, or a clause, a role or a section of it.
    Charter,
    /// A session of a closed group. Only what the owner alone reads links to one, and without a word of it.
    Session,
}

/// A meeting or a charter, or a part of one, that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkThing {
    /// What it is, or what it is a part of.
    pub kind: ThingKind,
    /// The id of that.
    pub id: String,
    /// The part's id; `null` for the whole.
    pub part: Option<String>,
    /// Its words.
    pub title: String,
    /// What it is a part of, by its title; nothing for the whole.
    pub within: String,
    /// The day of a meeting; nothing for a charter.
    pub date: String,
}

/// Where links lead to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ThingId {
    /// What it is.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
}

/// A link in a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageLink {
    /// The words that stand for it.
    pub words: String,
    /// The heading it points to, or nothing.
    pub heading: String,
    /// The title it points to; `null` when it points by id or into the page itself.
    pub title: Option<String>,
    /// The page it leads to; `null` when there is none.
    pub page: Option<String>,
    /// The meeting, charter or session it leads to; `null` when it leads to a page, or when there is none.
    pub thing: Option<LinkThing>,
    /// How many other pages have the same title.
    pub others: u32,
}

/// What links here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Backlink {
    /// Its id.
    pub id: String,
    /// What it is; `null` for a page.
    pub kind: Option<ThingKind>,
    /// Whether only the owner reads it: a page, or the notes that one has of a meeting.
    pub mine: bool,
    /// Its title.
    pub title: String,
    /// The first words of a page that has no title.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// The sentence with the link.
    pub sentence: Vec<HitPart>,
    /// Where in it that stands: an item, a decision, an action or a clause by its id; `null` for its own text.
    pub part: Option<String>,
    /// The parts that it leads to, by their ids; none where it leads to the whole alone.
    pub parts: Vec<String>,
}

/// What a page links to, and what links to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageLinks {
    /// Its links, in their order.
    pub links: Vec<PageLink>,
    /// What links to it, newest first.
    pub backlinks: Vec<Backlink>,
}

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PhraseKind {
    /// A way of saying something.
    Phrase,
    /// A question.
    Question,
}

/// A phrase that someone keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Phrase {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: PhraseKind,
    /// The words.
    pub text: String,
    /// The page it comes from, while there is one.
    pub source: Option<LinkTarget>,
}

/// Which phrases.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct PhraseQuery {
    /// Words, as in a search; the last may go on. Empty for all.
    pub words: String,
    /// Only these.
    pub kind: Option<PhraseKind>,
}

/// A phrase to be kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhraseAdd {
    /// The words, up to 2,000 letters.
    pub text: String,
    /// What it is; `null` for what its last letter says.
    pub kind: Option<PhraseKind>,
    /// The page it comes from.
    pub source: Option<String>,
}

/// New values for a phrase; `null` leaves a value as it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhraseSet {
    /// The phrase.
    pub id: String,
    /// Its words.
    pub text: Option<String>,
    /// What it is.
    pub kind: Option<PhraseKind>,
}

/// A phrase by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhraseId {
    /// The id.
    pub id: String,
}
