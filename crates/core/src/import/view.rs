//! What an import takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to import.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ImportRequest {
    /// The program that wrote it: `dayone`, `joplin`, `markdown`, `obsidian`, `jrnl`, `standardnotes`, or `kring` for an archive
    /// of ours; `null` to find out.
    pub from: Option<String>,
    /// The file or folder.
    pub path: String,
    /// The zone of times that name none (IANA), or `null` for this computer's.
    pub zone: Option<String>,
    /// Whether pages of an earlier import come back out of the trash.
    pub restore: bool,
    /// Whether each page gets a tag of its notebook or folder, and one for a favourite; `null` for what suits the source.
    #[serde(default)]
    pub folders_as_tags: Option<bool>,
}

/// What an import does, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// The batch, for undo; `null` when nothing was written.
    pub id: Option<String>,
    /// The program that wrote the source.
    pub source: String,
    /// Entries found, with those that were refused.
    pub found: u32,
    /// Pages that come new, or back.
    pub new: u32,
    /// Pages that are renewed, because they changed at the source and not here.
    pub changed: u32,
    /// Pages that are here already.
    pub same: u32,
    /// Pages that stay as they are: changed here, in the trash, or deleted for good.
    pub kept: u32,
    /// Files that come with the pages.
    pub attachments: u32,
    /// What comes beside the pages of an archive of ours.
    pub beside: Vec<ImportBeside>,
    /// What is left out.
    pub refused: Vec<ImportRefused>,
    /// What is not quite as it was.
    pub warnings: Vec<ImportWarning>,
    /// The pages that stay as they are, and why.
    pub held: Vec<ImportHeld>,
    /// The first pages that come.
    pub first: Vec<ImportSample>,
    /// Notebooks, folders and favourites that can become tags; `null` where there are none.
    pub folders: Option<ImportFolders>,
}

/// Notebooks, folders and favourites as tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFolders {
    /// Whether they become tags.
    pub as_tags: bool,
    /// The first of the tags.
    pub names: Vec<String>,
    /// How many tags there are.
    pub count: u32,
}

/// What comes beside pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportBeside {
    /// `people`, `trackers`, `days`, `phrases`, `searches` or `methods`.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRefused {
    /// What the source calls it.
    pub source_id: String,
    /// What a person knows it by: its title, else what the source calls it.
    pub name: String,
    /// Names the reason.
    pub reason: String,
}

/// Something that is not quite as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportWarning {
    /// What the source calls the entry.
    pub source_id: String,
    /// What a person knows it by: its file, its title, else when it was written.
    pub name: String,
    /// Names the case.
    pub reason: String,
    /// A file's or field's name.
    pub about: Option<String>,
}

/// A page that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportHeld {
    /// What the source calls it.
    pub source_id: String,
    /// What a person knows it by.
    pub name: String,
    /// The page.
    pub id: String,
    /// `edited`, `trashed` or `purged`.
    pub reason: String,
}

/// A page that comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSample {
    /// Its title.
    pub title: String,
    /// Its first words, when it has no title.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// Whether it was here before.
    pub known: bool,
}

/// A file or folder that the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportChoice {
    /// Whether to choose a folder rather than a file.
    pub folder: bool,
}
