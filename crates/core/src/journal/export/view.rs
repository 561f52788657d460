//! What an export is asked for, and what it tells.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::settings::preferences::Language;

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For reading and printing.
    Pdf,
    /// For an office program.
    Docx,
    /// For a browser: one file.
    Html,
    /// One Markdown file a page, in a folder, with its images.
    Md,
    /// One archive that comes back as it was.
    Json,
}

/// For whom it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// For the writer: everything.
    #[default]
    Me,
    /// For the person coached: the part for both and the agreements, nothing else.
    Client,
}

/// The paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PaperSize {
    /// As the world has it.
    A4,
    /// As North America has it.
    Letter,
}

/// Which pages: those that meet everything that is asked for. Nothing asked for is every page outside the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Scope {
    /// These pages.
    #[serde(default)]
    #[ts(optional)]
    pub ids: Option<Vec<String>>,
    /// Pages of this year.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i16>,
    /// Pages with this tag, by name.
    #[serde(default)]
    #[ts(optional)]
    pub tag: Option<String>,
    /// Pages that belong to this person, by name or id.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
}

/// An export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// Which pages.
    pub scope: Scope,
    /// The form.
    pub format: Format,
    /// For whom.
    #[serde(default)]
    #[ts(optional, as = "Option<Audience>")]
    pub audience: Audience,
    /// The language of headings and dates, or that of the interface.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// The paper, or what the region has.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperSize>,
}

/// What an export would take along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportLook {
    /// How many pages.
    pub pages: u32,
    /// How many of them belong to someone coached; of very many, only the newest are looked at.
    pub coached: u32,
    /// The name of the file or folder; it tells nobody's name.
    pub name: String,
    /// What of the pages of people coached would leave: the first of them.
    pub leaves: Vec<Leaves>,
    /// The short names that may stand in it.
    pub names: Vec<String>,
}

/// What of a page would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leaves {
    /// Its title.
    pub title: String,
    /// Its day, in words.
    pub date: String,
    /// The line about the session.
    pub about: String,
    /// Its texts, one after the other, each with its heading if it has one.
    pub texts: Vec<LeavingText>,
}

/// A text that would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeavingText {
    /// Its heading; empty for the text itself.
    pub heading: String,
    /// Markdown.
    pub text: String,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exported {
    /// The file or folder.
    pub path: String,
    /// How many pages.
    #[ts(type = "number")]
    pub pages: u64,
    /// How many images, and in a folder or an archive other files.
    #[ts(type = "number")]
    pub attachments: u64,
    /// Files of the pages that this form does not hold.
    #[ts(type = "number")]
    pub left_out: u64,
    /// Signs that a PDF could not show; boxes stand for them.
    #[ts(type = "number")]
    pub unprintable: u64,
}
