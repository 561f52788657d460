//! What leaves of a meeting, and in which form.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::export::view::PaperSize;
use crate::settings::preferences::Language;

/// What leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// The agenda on one page: time, item, lead, bring.
    Agenda,
    /// The agenda with what everyone reads of each item.
    HandOut,
    /// The facilitator's script, with what only I read.
    Script,
    /// The minutes: decisions and actions first.
    WriteUp,
    /// The actions, and those carried over.
    Actions,
    /// The invitation for calendars.
    Invitation,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum SheetForm {
    /// For reading and printing.
    Pdf,
    /// For office programs.
    Docx,
    /// Markdown.
    Md,
    /// For browsers.
    Html,
    /// For spreadsheets.
    Xlsx,
    /// For calendars.
    Ics,
    /// A draft for a mail program, with the invitation.
    Eml,
}

/// What is to leave of a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SheetQuery {
    /// The meeting.
    pub id: String,
    /// What.
    pub sheet: Sheet,
    /// In which form.
    pub form: SheetForm,
    /// The language of headings and days; that of the interface when it is not said.
    #[serde(default)]
    pub language: Option<Language>,
    /// The paper; the region's when it is not said.
    #[serde(default)]
    pub paper: Option<PaperSize>,
}

/// What leaves, as text to be copied.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SheetText {
    /// Markdown.
    pub text: String,
    /// Plain lines, for a chat.
    pub chat: String,
    /// HTML, for a mail.
    pub html: String,
    /// What a file of it is called.
    pub name: String,
}

/// What is to leave as an invitation.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Invite {
    /// The meeting, or the series.
    pub id: String,
    /// Whether it is called off instead.
    pub cancel: bool,
    /// Somebody who was invited and taken out again: only for them it is called off. By id, name or address.
    #[serde(default)]
    pub person: Option<String>,
}

/// Somebody who was invited and taken out again: their calendar still has the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Uninvited {
    /// Names them within the meeting.
    pub id: String,
    /// The name.
    pub name: String,
    /// Where the invitation went.
    pub email: String,
    /// The day on which their cancellation was made; `null` when there is none yet.
    pub told: Option<String>,
}
