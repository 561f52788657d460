//! Starts: a pasted or imported charter, a starter, the guide, the library of clauses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ClauseList, ConfidentialityLevel, Content};

/// A charter to be read from a file or from pasted text.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CharterImportRequest {
    /// The file, or `null` when the text was pasted.
    #[ts(optional = nullable)]
    pub path: Option<String>,
    /// The pasted text.
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// The circle that is to have it, or `null` for a new one of the charter's name.
    #[ts(optional = nullable)]
    pub circle: Option<String>,
    /// Lines that belong elsewhere than where they were put.
    #[ts(optional, as = "Option<Vec<LineCorrection>>")]
    pub corrections: Vec<LineCorrection>,
}

/// A line that belongs elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineCorrection {
    /// The version, counted from 0.
    pub version: u32,
    /// The line's number.
    pub line: u32,
    /// Where it belongs: a path, `objectives`, `guidelines` or `sections` for a clause of its own; `null` to leave it out.
    pub path: Option<String>,
}

/// What was recognised. Nothing is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterImportLook {
    /// The versions, oldest first.
    pub versions: Vec<RecognisedView>,
    /// What could not be read as it was meant: names the reasons.
    pub notes: Vec<String>,
}

/// A recognised version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecognisedView {
    /// What it says.
    pub content: Content,
    /// Every line of the source, and where it went.
    pub lines: Vec<LineView>,
}

/// A line of the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineView {
    /// Its number, for corrections.
    pub line: u32,
    /// What it says.
    pub text: String,
    /// Where it went: a path; `null` for what was not recognised and went into a free section.
    pub path: Option<String>,
}

/// A charter that was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterImported {
    /// The charter.
    pub id: String,
    /// The circle.
    pub circle: String,
    /// The batch, for undo.
    pub batch: String,
    /// How many versions came.
    pub versions: u32,
    /// Lines of the newest that were not recognised, and went into free sections.
    pub left: Vec<String>,
    /// What could not be read as it was meant: names the reasons.
    pub notes: Vec<String>,
}

/// A starter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterRow {
    /// Its id.
    pub id: String,
    /// Its name, in the language of the interface.
    pub name: String,
    /// For whom it is, in a sentence.
    pub purpose: String,
}

/// A starter by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StarterId {
    /// The id.
    pub id: String,
}

/// A starter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterView {
    /// Its id.
    pub id: String,
    /// Its name, in the language of the interface.
    pub name: String,
    /// For whom it is.
    pub purpose: String,
    /// What it says, in all three languages.
    pub content: Content,
}

/// A clause of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LibraryClause {
    /// Its id.
    pub id: String,
    /// The list that it is meant for; `null` for the text of a field.
    pub list: Option<ClauseList>,
    /// The path of the field that it is meant for, such as `conflict`; of a clause, the theme.
    pub topic: String,
    /// The label by language.
    pub labels: BTreeMap<String, String>,
    /// The text by language.
    pub texts: BTreeMap<String, String>,
}

/// A level of confidentiality, in the language of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LevelView {
    /// Which one.
    pub level: ConfidentialityLevel,
    /// Its name by language.
    pub names: BTreeMap<String, String>,
    /// What it means, by language.
    pub texts: BTreeMap<String, String>,
}

/// The library of clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Library {
    /// The clauses, by list and topic.
    pub clauses: Vec<LibraryClause>,
    /// The levels of confidentiality.
    pub levels: Vec<LevelView>,
    /// Where confidentiality ends, whatever the level: lines, each by language.
    pub limits: Vec<BTreeMap<String, String>>,
}

/// A step of the guide, in the language of the interface. It suggests and never blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideStep {
    /// `form`, `focus`, `execute`, `discuss` or `reflect`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub text: String,
    /// Questions for the group.
    pub questions: Vec<String>,
    /// The fields that it leads to: paths, and the names of lists.
    pub fields: Vec<String>,
}
