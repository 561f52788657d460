//! A charter as a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::export::view::PaperSize;

/// The form of an exported charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CharterFormat {
    /// Set for printing.
    Pdf,
    /// For word processors.
    Docx,
    /// Markdown.
    Md,
    /// A page for a browser.
    Html,
    /// Wikitext, as MediaWiki writes it.
    Wikitext,
    /// Everything, for programs.
    Json,
}

/// A charter, or what differs between two versions of it, to be taken out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CharterExport {
    /// The charter.
    pub id: String,
    /// The version, or `null` for what it says now.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub version: Option<String>,
    /// What differs from this older version, in place of the version itself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub since: Option<String>,
    /// The form.
    pub format: CharterFormat,
    /// The languages, or none for all of them; two stand in two columns.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub languages: Vec<String>,
    /// Whether the names of people are left out.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_names: bool,
    /// The paper of a PDF or DOCX, or `null` for that of the region.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<PaperSize>,
}

/// What an export would be called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CharterExportLook {
    /// The file's name.
    pub name: String,
}
