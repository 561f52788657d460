//! What the journal's verbs take and give.

use kring_store::TextEdit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::finding::*;
use super::kind;
use crate::people::view::{SessionChange, SessionGiven, SessionView};
use crate::tracker::view::ValueView;

/// A new page.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct PageAdd {
    /// Its title; may be empty.
    pub title: String,
    /// Its day (ISO 8601), or `null` for today.
    pub date: Option<String>,
    /// Its tags by name.
    pub tags: Vec<String>,
    /// Its text, Markdown.
    pub text: String,
    /// The part that only the writer sees.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub only_me: String,
    /// What was agreed.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub agreements: String,
    /// What it says of a session with someone.
    #[serde(default)]
    #[ts(optional)]
    pub session: Option<SessionGiven>,
    /// The method that it is begun from.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub method: Option<String>,
}

/// A page by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PageId {
    /// The id.
    pub id: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its day, ISO 8601.
    pub date: String,
    /// Its tags by name, sorted.
    pub tags: Vec<String>,
    /// Its text, Markdown; of a page that belongs to someone, the part for both.
    pub text: String,
    /// The part that only the writer sees.
    pub only_me: String,
    /// What was agreed.
    pub agreements: String,
    /// What it says of a session with someone, if it belongs to somebody.
    pub session: Option<SessionView>,
    /// The version shown: the base of the next edit.
    pub version: String,
    /// When it was begun, RFC 9557.
    pub created: String,
    /// When it was last changed, RFC 3339.
    pub modified: String,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
    /// Its images.
    pub attachments: Vec<Attachment>,
    /// The method that it was begun from.
    pub method: Option<String>,
    /// What was recorded on it.
    pub values: Vec<ValueView>,
    /// What came along from another program.
    pub came: Vec<Came>,
}

/// Something that came along with a page: a place, the weather, a field that somebody made for themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Came {
    /// Its name: `folder`, `place`, `weather`, `starred` and the like, or the writer's own.
    pub name: String,
    /// What it says, in words.
    pub value: String,
}

/// `[from, to, text]`: positions in UTF-16 code units of the text before any of the edits, ascending, not overlapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Edit(pub usize, pub usize, pub String);

impl From<Edit> for TextEdit {
    fn from(Edit(from, to, text): Edit) -> Self {
        Self { from, to, text }
    }
}

impl From<TextEdit> for Edit {
    fn from(edit: TextEdit) -> Self {
        Self(edit.from, edit.to, edit.text)
    }
}

/// One of the texts of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PagePart {
    /// Its text; for both when the page belongs to someone.
    #[default]
    Body,
    /// What was agreed.
    Agreements,
    /// For the writer alone.
    OnlyMe,
}

impl PagePart {
    /// Every part, in the order in which they are read.
    pub const ALL: [Self; 3] = [Self::Body, Self::Agreements, Self::OnlyMe];

    /// The text's name in the document.
    pub fn field(self) -> &'static str {
        match self {
            Self::Body => kind::BODY,
            Self::Agreements => kind::AGREEMENTS,
            Self::OnlyMe => kind::ONLY_ME,
        }
    }
}

/// An edit of one of a page's texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct PageEdit {
    /// The page.
    pub id: String,
    /// Which of its texts; the body when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub part: Option<PagePart>,
    /// The version that the editor shows without the edits.
    pub base: String,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// An edit that is on the disk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Edited {
    /// The page's version now.
    pub version: String,
    /// What brings an editor that shows `base` and its own edits to this version.
    pub patches: Vec<Edit>,
    /// The batch, for undo.
    pub batch: String,
}

/// New values for a page; `null` leaves a value as it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PageSet {
    /// The page.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its day.
    pub date: Option<String>,
    /// All its tags by name.
    pub tags: Option<Vec<String>>,
    /// The method that it is begun from.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub method: Option<String>,
}

/// Whole new values for a page; what is `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct PageRewrite {
    /// The page.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its day.
    pub date: Option<String>,
    /// All its tags by name.
    pub tags: Option<Vec<String>>,
    /// All its text, Markdown.
    pub text: Option<String>,
    /// All of the part that only the writer sees.
    pub only_me: Option<String>,
    /// All that was agreed.
    pub agreements: Option<String>,
    /// What changes in the session.
    pub session: Option<SessionChange>,
    /// The method that it is begun from.
    pub method: Option<String>,
}

/// What was done together and can be undone together.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Batch {
    /// Names the batch.
    pub batch: String,
}

/// Which pages to list, newest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct PageListQuery {
    /// The `cursor` of the last row of the page before.
    pub before: Option<String>,
    /// At most this many, up to 500.
    pub limit: u32,
    /// Only what is in the trash, or nothing of it. The trash is listed whole.
    pub trashed: bool,
    /// Only with this tag, by name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tag: Option<String>,
    /// Only about this person, by name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub with: Option<String>,
    /// From this day, month or year on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Up to this day, month or year, inclusive.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Only pages that are about nobody.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub alone: bool,
}

/// A page in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its first words, when it has no title. What only the writer sees is not among them.
    pub first_words: String,
    /// Its day.
    pub date: String,
    /// Its tags by name, sorted.
    pub tags: Vec<String>,
    /// The short name of whom it belongs to.
    pub person: Option<String>,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
    /// Where the list goes on.
    pub cursor: String,
}

/// A spell of editing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Names it.
    pub id: String,
    /// When it began, RFC 3339.
    pub from: String,
    /// When it ended.
    pub to: String,
    /// `here` or `elsewhere`: the device it was written on.
    pub by: String,
    /// Characters that came.
    pub added: u32,
    /// Characters that went.
    pub removed: u32,
}

/// A page at a mark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MarkQuery {
    /// The page.
    pub id: String,
    /// The mark.
    pub mark: String,
}

/// Two points of a page's past.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PageDiffQuery {
    /// The page.
    pub id: String,
    /// The older mark.
    pub from: String,
    /// The newer mark, or `null` for now.
    pub to: Option<String>,
}

/// A stretch of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiffPart {
    /// Whether it is in both, only in the newer, only in the older.
    pub kind: DiffKind,
    /// The words.
    pub text: String,
    /// The text that it is in.
    pub part: PagePart,
}

/// Where a stretch of text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum DiffKind {
    /// In both.
    Same,
    /// Only in the newer.
    Added,
    /// Only in the older.
    Removed,
}

/// What Today shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Today {
    /// The day.
    pub date: String,
    /// The newest page of this day, if there is one.
    pub page: Option<PageView>,
    /// Whether no recovery sheet is put away yet.
    pub offer_recovery: bool,
    /// Whether to ask, once, for a second place for backups.
    pub offer_backup: bool,
    /// The days of earlier years with pages on this date, newest first.
    pub on_this_day: Vec<String>,
}

/// An image to be added; its bytes travel beside this.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AttachmentAdd {
    /// The page.
    pub page: String,
    /// The file's name.
    pub name: String,
    /// Its media type; what the bytes say counts.
    pub media_type: String,
}

/// A file of a page, to be saved elsewhere.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AttachmentSave {
    /// The page.
    pub page: String,
    /// The file's id.
    pub id: String,
    /// The name to propose.
    pub name: String,
}

/// A file of a page; images are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attachment {
    /// Its id.
    pub id: String,
    /// Where the window finds it.
    pub url: String,
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// An address in a page that the person wants to open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkOpen {
    /// The address: of the web or of mail.
    pub address: String,
}
