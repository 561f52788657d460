//! The shape of a version: frozen text with its hash, and what was noted when it was made.
//!
//! What it says is never written again. A document whose text does not have its hash is invalid, and shows nowhere.

use kring_formats::charter::Charter;
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field, StoreError, Work};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::frozen::{freeze, hash, thaw};
use super::model::first;
use crate::journal::write_instant;

const CHARTER_ID: &str = "charter";
const NUMBER: &str = "number";
const NAME: &str = "name";
const REASON: &str = "reason";
const EFFECTIVE: &str = "effective";
const AUTHOR: &str = "author";
const MADE: &str = "made";
const FROZEN: &str = "frozen";
const HASH: &str = "hash";
const PROPOSED: &str = "proposed";
const COMMENTS_UNTIL: &str = "comments_until";
/// Comments by id: JSON.
const COMMENTS: &str = "comments";
/// Comments that were dealt with, by id.
const DONE: &str = "comments.done";

/// A version of a charter. It lives in the space of its circle.
pub static VERSION: Kind = Kind {
    name: "charter_version",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table {
        name: "charter_version",
        columns: &[
            "charter",
            "number",
            "name",
            "reason",
            "effective",
            "author",
            "proposed",
            "made",
            "title",
            "hash",
        ],
    }],
    project,
};

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let text = |name| doc.text_field(name).unwrap_or_default();
    let charter = frozen(doc).map_err(|_| Invalid("frozen text"))?;
    let Some(Field::Int(number)) = doc.field(NUMBER) else { return Err(Invalid("number")) };
    let title = first(&charter.title, &charter.languages).to_owned();
    let cells = vec![
        Cell::Text(text(CHARTER_ID)),
        Cell::Int(number),
        Cell::Text(text(NAME)),
        Cell::Text(text(REASON)),
        Cell::Text(text(EFFECTIVE)),
        Cell::Text(text(AUTHOR)),
        Cell::Int(i64::from(is_proposed(doc))),
        Cell::Text(text(MADE)),
        Cell::Text(title),
        Cell::Text(text(HASH)),
    ];
    Ok(Projection {
        date: jiff::civil::date(1, 1, 1),
        moment: 0,
        title: String::new(),
        body: String::new(),
        // The charter is found, and not each of its versions.
        facets: Vec::new(),
        rows: vec![Row { table: 0, cells }],
    })
}

/// What is noted of a version when it is made.
#[derive(Clone, Debug, Default)]
pub struct Noted {
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: String,
    /// From when it holds, ISO 8601; empty when that was not said.
    pub effective: String,
    /// Who wrote it.
    pub author: String,
    /// When it was made, when that was not now: RFC 3339.
    pub made: Option<String>,
    /// Whether it is asked of the group.
    pub proposed: bool,
    /// Until when comments are awaited, ISO 8601; empty when that was not said.
    pub comments_until: String,
}

/// Freezes a charter as a version.
pub async fn make(
    work: &mut Work<'_>,
    space: Uuid,
    charter: Uuid,
    number: u32,
    says: &Charter,
    noted: Noted,
    now: i64,
) -> Result<Uuid, StoreError> {
    let text = freeze(says)?;
    work.create_as(Uuid::now_v7(), &VERSION, space, |doc| {
        let made = noted.made.unwrap_or_else(|| write_instant(now));
        let fields = [
            (CHARTER_ID, charter.to_string()),
            (NAME, noted.name),
            (REASON, noted.reason),
            (EFFECTIVE, noted.effective),
            (AUTHOR, noted.author),
            (MADE, made),
            (COMMENTS_UNTIL, noted.comments_until),
            (HASH, hash(&text)),
            (FROZEN, text),
        ];
        fields.into_iter().try_for_each(|(name, value)| doc.set_field(name, Field::Text(value)))?;
        doc.set_field(NUMBER, Field::Int(i64::from(number)))?;
        doc.set_field(PROPOSED, Field::Bool(noted.proposed))
    })
    .await
}

/// The charter that it is a version of.
pub fn charter_of(doc: &Doc) -> Option<Uuid> {
    doc.text_field(CHARTER_ID)?.parse().ok()
}

/// What it is called: its number, and its name behind it.
pub fn called(doc: &Doc) -> String {
    let number = if let Some(Field::Int(number)) = doc.field(NUMBER) { number } else { 0 };
    match doc.text_field(NAME).filter(|name| !name.is_empty()) {
        Some(name) => format!("{number} ({name})"),
        None => number.to_string(),
    }
}

/// What a version says, if it is what its hash names.
pub fn frozen(doc: &Doc) -> Result<Charter, StoreError> {
    thaw(&frozen_text(doc)?)
}

/// The same as it was frozen.
pub fn frozen_text(doc: &Doc) -> Result<String, StoreError> {
    let text = doc.text_field(FROZEN).unwrap_or_default();
    let whole = doc.text_field(HASH).is_some_and(|known| known == hash(&text));
    if whole { Ok(text) } else { Err(StoreError::Invalid("frozen text")) }
}

/// Whether it is asked of the group.
pub fn is_proposed(doc: &Doc) -> bool {
    doc.field(PROPOSED) == Some(Field::Bool(true))
}

/// Takes back that it is asked of the group, or asks again.
pub fn set_proposed(doc: &Doc, proposed: bool) -> Result<(), StoreError> {
    doc.set_field(PROPOSED, Field::Bool(proposed))
}

/// From when it holds, ISO 8601, when that was said.
pub fn effective(doc: &Doc) -> Option<String> {
    doc.text_field(EFFECTIVE).filter(|day| !day.is_empty())
}

/// Notes from when it holds.
pub fn set_effective(doc: &Doc, effective: &str) -> Result<(), StoreError> {
    doc.set_field(EFFECTIVE, Field::Text(effective.to_owned()))
}

/// Until when comments are awaited.
pub fn comments_until(doc: &Doc) -> Option<String> {
    doc.text_field(COMMENTS_UNTIL).filter(|until| !until.is_empty())
}

/// A comment as the document keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comment {
    /// Its id.
    #[serde(skip)]
    pub id: String,
    /// What it is about.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Who says it.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Whether it was dealt with.
    #[serde(skip)]
    pub done: bool,
}

/// The comments, oldest first.
pub fn comments(doc: &Doc) -> Vec<Comment> {
    let done = doc.entries(DONE);
    let mut comments: Vec<Comment> = doc
        .entries(COMMENTS)
        .into_iter()
        .filter_map(|(id, kept)| {
            let comment: Comment = serde_json::from_str(&kept).ok()?;
            Some(Comment { done: done.get(&id).is_some_and(|done| done == "yes"), id, ..comment })
        })
        .collect();
    comments.sort_by(|a, b| (&a.at, &a.id).cmp(&(&b.at, &b.id)));
    comments
}

/// Adds a comment.
pub fn add_comment(doc: &Doc, comment: &Comment) -> Result<(), StoreError> {
    let kept = serde_json::to_string(comment).map_err(|_| StoreError::Internal("comment"))?;
    doc.set_entry(COMMENTS, &comment.id, &kept)
}

/// Notes that a comment was dealt with, or not after all.
pub fn set_done(doc: &Doc, comment: &str, done: bool) -> Result<(), StoreError> {
    doc.set_entry(DONE, comment, if done { "yes" } else { "" })
}
