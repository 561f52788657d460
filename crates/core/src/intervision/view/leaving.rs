//! What leaving takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Layer;
use crate::charter::view::ConfidentialityLevel;
use crate::journal::export::view::{Format, PaperSize};
use crate::settings::preferences::Language;

/// Notes of one layer, to be taken out.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedExport {
    /// The session.
    pub id: String,
    /// Which notes; never more than one layer.
    #[ts(as = "Layer")]
    pub layer: Layer,
    /// The form.
    pub format: Option<Format>,
    /// The language of headings, or that of the interface.
    pub language: Option<Language>,
    /// The paper, or what the region has.
    pub paper: Option<PaperSize>,
    /// The others who said yes, by id or name, where the agreement asks for it.
    pub agreed_by: Option<Vec<String>>,
}

/// What would leave.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedLook {
    /// The session.
    pub id: String,
    /// The title as it would leave.
    pub title: String,
    /// The line below it: the day of the session, and when its notes end.
    pub about: String,
    /// The text as it would leave, Markdown.
    pub text: String,
    /// Names that were replaced by their aliases.
    pub replaced: u32,
    /// Names that stand in it, because a permission allows it.
    pub named: Vec<String>,
    /// First names in it for which an alias stands although somebody of that name may be named: somebody else has it too.
    pub doubtful: Vec<String>,
    /// What else may point at somebody in it or in its title, as the names check sees it: the words, each once, in their order.
    pub found: Vec<String>,
    /// The level of confidentiality that it leaves under.
    pub rule: ConfidentialityLevel,
}

/// What left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedLeft {
    /// The line's id.
    pub id: String,
    /// The session or group.
    pub of: String,
    /// The group; empty where that was not noted.
    pub group: String,
    /// What: a layer, or `statement`.
    pub what: String,
    /// The form.
    pub form: String,
    /// When, RFC 3339.
    pub at: String,
    /// Under which level of confidentiality.
    pub rule: String,
    /// BLAKE3 of the file, hexadecimal.
    pub hash: String,
}

/// What can leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClosedLeaves {
    /// The group's notes.
    Group,
    /// Mine.
    Mine,
    /// Those for a supervision.
    Supervision,
    /// A statement of who was there when.
    Statement,
}

/// Which lines of what left; `null` leaves a side open.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedLeftQuery {
    /// Of a session, or of a group with its sessions, those that ended among them.
    pub of: Option<String>,
    /// Of one kind.
    pub what: Option<ClosedLeaves>,
    /// From this day on.
    pub from: Option<String>,
    /// Up to this day.
    pub to: Option<String>,
}

/// A group that ended and whose attendance survives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedAttended {
    /// The group that it was.
    pub id: String,
    /// What it was called.
    pub name: String,
    /// Who was there, by name.
    pub people: Vec<String>,
}

/// A file that was written, and its line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSaved {
    /// The line's id.
    pub id: String,
    /// The file.
    pub path: String,
    /// BLAKE3 of it, hexadecimal.
    pub hash: String,
}

/// Who was there when, to be signed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct StatementQuery {
    /// The group.
    pub id: String,
    /// Whose: a participant by id or name; of a group that ended, by name.
    pub person: String,
    /// From this day on.
    pub from: Option<String>,
    /// Up to this day.
    pub to: Option<String>,
    /// The form.
    pub format: Option<Format>,
    /// The language, or that of the interface.
    pub language: Option<Language>,
    /// The paper, or what the region has.
    pub paper: Option<PaperSize>,
}
