//! What search takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is looked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SearchQuery {
    /// Words, `word*`, `"phrase"`, `-not`, and the filters `tag:`, `from:`, `to:`, `kind:`.
    pub query: String,
    /// Only this kind of thing.
    pub kind: Option<String>,
    /// Only with this tag, by name.
    pub tag: Option<String>,
    /// From this day, inclusive, ISO 8601.
    pub from: Option<String>,
    /// To this day, inclusive.
    pub to: Option<String>,
    /// At most this many, up to 1,000.
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
    /// Its day.
    pub date: String,
    /// The sentence around the first hit, or the beginning.
    pub snippet: Vec<HitPart>,
}
