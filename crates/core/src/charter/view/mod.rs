//! What the verbs of charters take and give.

mod agreeing;
mod content;
mod from_charter;
mod history;
mod starting;
mod taking_out;

pub use agreeing::*;
pub use content::*;
pub use history::*;
pub use starting::*;
pub use taking_out::*;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::view::Edit;

/// Which charters to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterListQuery {
    /// Only what is in the trash, or nothing of it.
    pub trashed: bool,
}

/// A charter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterRow {
    /// Its id.
    pub id: String,
    /// The circle.
    pub circle: String,
    /// The circle's name.
    pub circle_name: String,
    /// Its title in its first language.
    pub title: String,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A charter by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CharterId {
    /// The id.
    pub id: String,
}

/// A new charter, in a circle or with a circle of its own of the same name.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterNew {
    /// Its title.
    pub title: String,
    /// The circle that is to have it, or `null` for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub circle: Option<String>,
    /// Its languages (BCP 47), or `null` for that of the interface.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub languages: Option<Vec<String>>,
    /// The starter that it begins with, or `null` for an empty one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starter: Option<String>,
}

/// A charter as it is written now, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterView {
    /// Its id.
    pub id: String,
    /// The circle.
    pub circle: String,
    /// The circle's name.
    pub circle_name: String,
    /// What the circle calls itself; may be empty.
    pub calls_itself: String,
    /// The version shown: the base of the next edit.
    pub base: String,
    /// What it says now.
    pub content: Content,
    /// The version that is in force.
    pub in_force: Option<VersionRow>,
    /// The version that was agreed and holds from a day that is still to come.
    pub upcoming: Option<VersionRow>,
    /// The proposal that is open.
    pub proposal: Option<VersionRow>,
    /// The newest version, whatever became of it.
    pub latest: Option<VersionRow>,
    /// How many versions there are.
    pub versions: u32,
    /// Whether what it says now differs from the newest version.
    pub changed: bool,
    /// When it was last changed, RFC 3339.
    pub modified: String,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// An edit of one of a charter's texts by position.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterTextEdit {
    /// The charter.
    pub id: String,
    /// The text's path.
    pub path: String,
    /// The language.
    pub language: String,
    /// The version that the editor shows without the edits.
    pub base: String,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// A whole new text, for labels and other lines.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterTextSet {
    /// The charter.
    pub id: String,
    /// The text's path.
    pub path: String,
    /// The language.
    pub language: String,
    /// All of it.
    pub text: String,
}

/// How a text stands to the other languages.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterTextState {
    /// The charter.
    pub id: String,
    /// The text's path.
    pub path: String,
    /// The language.
    pub language: String,
    /// The language that it is a true translation from as of now, or `null` when it stands by itself.
    pub from: Option<String>,
}

/// New values; the paths are named at the views of what holds them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterSet {
    /// The charter.
    pub id: String,
    /// A value by its path; `null` takes it away.
    pub values: BTreeMap<String, Option<String>>,
}

/// The languages of a charter. What was written in a language that is left out is kept, and comes back with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterLanguages {
    /// The charter.
    pub id: String,
    /// One to three (BCP 47), in the order of their columns.
    pub languages: Vec<String>,
}

/// A list of a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClauseList {
    /// What the group wants to reach.
    Objectives,
    /// How people deal with each other.
    Guidelines,
    /// The parts that people play.
    Roles,
    /// Whatever else it says.
    Sections,
}

/// A new clause, role or section.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClauseAdd {
    /// The charter.
    pub id: String,
    /// The list.
    pub list: ClauseList,
    /// The one that it is to stand before, or `null` for the end.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub before: Option<String>,
    /// Its label by language.
    #[serde(default)]
    #[ts(optional, as = "Option<BTreeMap<String, String>>")]
    pub labels: BTreeMap<String, String>,
    /// Its text, or a role's duties, by language.
    #[serde(default)]
    #[ts(optional, as = "Option<BTreeMap<String, String>>")]
    pub texts: BTreeMap<String, String>,
}

/// Another place for a clause, role or section.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClauseMove {
    /// The charter.
    pub id: String,
    /// The list.
    pub list: ClauseList,
    /// Which one.
    pub clause: String,
    /// The one that it is to stand before, or `null` for the end.
    pub before: Option<String>,
}

/// A clause, role or section of a charter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClauseId {
    /// The charter.
    pub id: String,
    /// The list.
    pub list: ClauseList,
    /// Which one.
    pub clause: String,
}

/// A clause of the library that a charter takes over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClauseTake {
    /// The charter.
    pub id: String,
    /// The clause's id in the library.
    pub clause: String,
}

/// Somebody who has a role, had it, or will have it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct HolderSet {
    /// The charter.
    pub id: String,
    /// The role.
    pub role: String,
    /// The entry, or `null` for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub holder: Option<String>,
    /// The name.
    pub name: String,
    /// The organisation; may be empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub organisation: String,
    /// Since when (ISO 8601).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Until when.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
}

/// An entry of a role.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HolderId {
    /// The charter.
    pub id: String,
    /// The role.
    pub role: String,
    /// The entry.
    pub holder: String,
}

/// Something that is worth a look; the message is `worth-` and the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Worth {
    /// The charter.
    pub charter: String,
    /// The circle.
    pub circle: String,
    /// The charter's title in its first language.
    pub title: String,
    /// Names the case: `cadence`, `cadence-none`, `review-date`, `review-meetings`, `vacant`, `stale`, `unacknowledged`.
    pub code: String,
    /// Values for the sentence: `count`, `date`, `name`.
    pub values: BTreeMap<String, String>,
}

/// Whose lines to show.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct WorthQuery {
    /// One charter, or `null` for all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
}

/// A line that is not wanted this season.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WorthQuiet {
    /// The charter.
    pub id: String,
    /// The line.
    pub code: String,
}
