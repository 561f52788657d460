//! Versions, and what differs between them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ClauseList, Content, StatementView};
use crate::journal::view::DiffKind;

/// What became of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionStatus {
    /// A point that somebody wanted to keep.
    Named,
    /// Asked of the group.
    Proposed,
    /// Agreed, and in force.
    Adopted,
    /// Agreed, and in force from a day that is still to come.
    Upcoming,
    /// Agreed, and followed by another since.
    Superseded,
}

/// A version in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionRow {
    /// Its id.
    pub id: String,
    /// The charter.
    pub charter: String,
    /// Its number, from 1.
    pub number: u32,
    /// Its name; may be empty.
    pub name: String,
    /// Why it was made; may be empty.
    pub reason: String,
    /// From when it holds (ISO 8601), if that was said.
    pub effective: Option<String>,
    /// Who wrote it, as noted; may be empty.
    pub author: String,
    /// What became of it.
    pub status: VersionStatus,
    /// When it was made, RFC 3339.
    pub made: String,
    /// The charter's title then, in its first language.
    pub title: String,
    /// The hash of what it says, hex.
    pub hash: String,
}

/// A new version of what the charter says now.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct VersionName {
    /// The charter.
    pub id: String,
    /// Its name; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// Why; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// From when it holds (ISO 8601).
    #[ts(optional = nullable)]
    pub effective: Option<String>,
    /// Who wrote it; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub author: String,
}

/// A version that was made, and the batch that made it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionMade {
    /// Its id.
    pub id: String,
    /// The version.
    pub version: VersionRow,
    /// The batch, for undo.
    pub batch: String,
}

/// A version by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VersionId {
    /// The id.
    pub id: String,
}

/// A version as it was frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionView {
    /// What the list knows of it.
    pub version: VersionRow,
    /// What it says.
    pub content: Content,
    /// What people said to it, oldest first.
    pub statements: Vec<StatementView>,
}

/// Two versions of a charter.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CharterDiffQuery {
    /// The charter.
    pub id: String,
    /// The older one's id, or `null` for an empty charter.
    pub from: Option<String>,
    /// The newer one's id, or `null` for what the charter says now.
    pub to: Option<String>,
}

/// What differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterDiff {
    /// The older one, or `null` for an empty charter.
    pub from: Option<VersionRow>,
    /// The newer one, or `null` for what the charter says now.
    pub to: Option<VersionRow>,
    /// Languages that are gone: what was said in them is not listed as changes.
    pub languages_gone: Vec<String>,
    /// Languages that came.
    pub languages_new: Vec<String>,
    /// The changes, in the order of the charter.
    pub changes: Vec<ChangeView>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// What happened.
    pub kind: ChangeKind,
    /// The path of what changed; of a whole clause, `clause.<id>` or `role.<id>`.
    pub path: String,
    /// The list of the clause, role or section.
    pub list: Option<ClauseList>,
    /// What it is called in the first language: the label, or the beginning of the text; of somebody in a role, the role.
    pub label: String,
    /// The language of a text.
    pub language: Option<String>,
    /// The text by words; whole where it came or went.
    pub words: Vec<Stretch>,
    /// The value, the name or the number in its list (from 1) before.
    pub from: Option<String>,
    /// The value, the name or the number in its list (from 1) now.
    pub to: Option<String>,
}

/// What happened to a part of a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A text has other words.
    Text,
    /// There is a text where there was none.
    TextAdded,
    /// There is no text any more where there was one.
    TextRemoved,
    /// A clause, role or section has another label.
    Relabelled,
    /// A clause, role or section came.
    Added,
    /// A clause, role or section went.
    Removed,
    /// A clause, role or section stands elsewhere.
    Moved,
    /// A value is another.
    Value,
    /// Somebody took a role.
    HolderAdded,
    /// Somebody left a role.
    HolderRemoved,
    /// A text stands otherwise to the other languages, with the same words.
    State,
}

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// Whether it is in both, only in the newer, only in the older.
    pub kind: DiffKind,
    /// The words.
    pub text: String,
}

/// What happened to one clause in a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PastView {
    /// The version.
    pub version: VersionRow,
    /// The changes of the clause that it brought.
    pub changes: Vec<ChangeView>,
}

/// A charter brought back to a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CharterReturn {
    /// The charter.
    pub id: String,
    /// The version.
    pub version: String,
}
