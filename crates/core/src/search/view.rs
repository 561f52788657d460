//! What search takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is looked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SearchQuery {
    /// Words, `word*`, `"phrase"`, `-not`, and the filters `tag:`, `from:`, `to:`, `kind:`, `with:`, also with a minus sign.
    pub query: String,
    /// Only this kind of thing.
    pub kind: Option<String>,
    /// Only with this tag, by name.
    pub tag: Option<String>,
    /// Only about this person, by name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub with: Option<String>,
    /// From this day, inclusive, ISO 8601; also a month or a year.
    pub from: Option<String>,
    /// To this day, month or year, inclusive.
    pub to: Option<String>,
    /// At most this many.
    pub limit: u32,
    /// Whether the last word is still being typed.
    pub typing: bool,
}

/// A stretch of text, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HitPart {
    /// The text.
    pub text: String,
    /// Whether it was looked for.
    pub hit: bool,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its title.
    pub title: Vec<HitPart>,
    /// The first words of a page that has no title.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// The sentence around the first hit, or the beginning.
    pub snippet: Vec<HitPart>,
    /// Where the first hit stands; `null` when it is in the title or nothing was looked for in the text.
    pub spot: Option<Spot>,
}

/// A place in one of a page's texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spot {
    /// The text: `body`, `only_me`, `agreements`.
    pub part: String,
    /// Where it begins, in UTF-16 code units.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// A query that is being typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchTyping {
    /// The query so far.
    pub query: String,
}

/// A way to go on with a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Completion {
    /// The whole query, completed.
    pub query: String,
    /// What was added: a tag, a name, a year.
    pub value: String,
    /// How many pages it has, when that is known.
    pub pages: Option<u32>,
}

/// A search that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedSearch {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it looks for.
    pub query: String,
}

/// A search to be saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchSave {
    /// Its name; empty for the query itself.
    pub name: String,
    /// What it looks for.
    pub query: String,
}

/// Another name for a saved search.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SavedRename {
    /// The saved search.
    pub id: String,
    /// Its new name.
    pub name: String,
}

/// A saved search by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SavedId {
    /// The id.
    pub id: String,
}
