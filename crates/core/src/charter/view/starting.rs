//! Starts: a pasted or imported charter, a starter, the guide, the library of clauses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ClauseList, ConfidentialityLevel, Content};
use crate::method::model::People;

/// A charter to be read, from a file or from pasted text.
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
    /// The line's number, from 0.
    pub line: u32,
    /// Where it belongs: one of [`CharterImportLook::places`].
    pub place: String,
}

/// What was recognised. Nothing is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterImportLook {
    /// The form of the source: `wiki-page`, `wiki-export`, `wiki-diff`, `markdown`, `docx`, `html`, `text`.
    pub form: String,
    /// The versions, oldest first.
    pub versions: Vec<RecognisedView>,
    /// What could not be taken as it was.
    pub notes: Vec<ImportNote>,
    /// Every place that a line can have, in the order of a charter; `sections` is for what has none of its own.
    pub places: Vec<String>,
}

/// Something that could not be taken as it was; the message is `import-why-` and the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportNote {
    /// Names the case.
    pub reason: String,
    /// A file's or field's name.
    pub about: Option<String>,
}

/// A recognised version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecognisedView {
    /// When the source says it was saved, RFC 3339; empty when it does not.
    pub at: String,
    /// Who saved it; may be empty.
    pub author: String,
    /// What they said of it; may be empty.
    pub comment: String,
    /// What it says.
    pub content: Content,
    /// Every line of the source, and where it went.
    pub lines: Vec<LineView>,
    /// How many lines have no place of their own.
    pub left: u32,
    /// From which day it says that it holds (ISO 8601), if it does.
    pub effective: Option<String>,
}

/// A line of the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineView {
    /// Its number, from 0.
    pub line: u32,
    /// What it says, marks and all.
    pub text: String,
    /// Its place.
    pub place: String,
    /// Whether it is the heading of what follows.
    pub heading: bool,
    /// Whether it goes on with what the line before it began, and goes along with it.
    pub goes_on: bool,
    /// The values that were read from it, by path.
    pub values: Vec<String>,
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
    /// The lines of all versions that have no place of their own and stand in free sections.
    pub left: Vec<String>,
    /// The lines of all versions that were taken for no part of a charter, and stand nowhere in it.
    pub aside: Vec<String>,
    /// What could not be taken as it was.
    pub notes: Vec<ImportNote>,
}

/// A starter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterRow {
    /// Its id.
    pub id: String,
    /// Its name, in the language of the interface.
    pub name: String,
    /// A sentence that helps to choose.
    pub purpose: String,
    /// For how many people it is meant.
    pub people: People,
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
    /// A sentence that helps to choose.
    pub purpose: String,
    /// What it says, in all three languages.
    pub content: Content,
}

/// A clause of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LibraryClause {
    /// Its id.
    pub id: String,
    /// The list that it becomes a part of; `null` when it becomes a paragraph of a text.
    pub list: Option<ClauseList>,
    /// The name of the list, or the path of the text.
    pub path: String,
    /// The name under which it is offered, by language; in a list also its label.
    pub labels: BTreeMap<String, String>,
    /// The text by language.
    pub texts: BTreeMap<String, String>,
    /// Values that it sets, by path; `term_months` is that of the role.
    pub values: BTreeMap<String, String>,
}

/// A level of confidentiality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LevelView {
    /// Which one.
    pub level: ConfidentialityLevel,
    /// Its name by language.
    pub names: BTreeMap<String, String>,
    /// What it comes to in a sentence, by language.
    pub lines: BTreeMap<String, String>,
    /// What a charter can say, by language.
    pub texts: BTreeMap<String, String>,
}

/// Where confidentiality ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LimitView {
    /// Its id.
    pub id: String,
    /// Its name by language.
    pub names: BTreeMap<String, String>,
    /// What it means, by language.
    pub texts: BTreeMap<String, String>,
    /// Whether it is for people who work for a public body.
    pub public: bool,
}

/// The library of clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Library {
    /// The clauses, by the part of a charter that they are for.
    pub clauses: Vec<LibraryClause>,
    /// The levels of confidentiality, from open to closed.
    pub levels: Vec<LevelView>,
    /// Whose words the limits are, by language: they stand among the group's own.
    pub limits_whose: BTreeMap<String, String>,
    /// What stands before the limits, by language.
    pub limits_lead: BTreeMap<String, String>,
    /// Where confidentiality ends, whatever the level; always shown with it.
    pub limits: Vec<LimitView>,
}

/// The guide, for a charter or for nobody in particular.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct GuideQuery {
    /// The charter.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
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
    /// What can be done.
    pub tasks: Vec<GuideTask>,
}

/// Something that can be done in a step of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideTask {
    /// Its id in the whole guide.
    pub id: String,
    /// What to do.
    pub text: String,
    /// What one sees when it is done.
    pub sign: String,
    /// A method of the catalogue that helps.
    pub method: Option<String>,
    /// The parts of the charter that it leads to.
    pub fields: Vec<String>,
    /// Whether it is done, as far as one can see.
    pub done: bool,
    /// Whether somebody ticked it.
    pub ticked: bool,
}

/// A task of the guide that somebody ticks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GuideTick {
    /// The charter.
    pub id: String,
    /// The task.
    pub task: String,
    /// Whether it is done.
    pub done: bool,
}
