//! The archive `kring-journal/2`: one JSON file that holds pages whole, and brings them back as they were.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::leaving::Leaving;
use crate::failure::Failure;
use crate::journal::beside::Beside;
use crate::journal::open::write_instant;

/// What the file calls itself.
pub const FORMAT: &str = "kring-journal/2";

/// The file.
#[derive(Debug, Deserialize)]
pub(crate) struct Archive {
    /// The pages.
    pub pages: Vec<Page>,
    /// What stands beside them.
    #[serde(flatten)]
    pub beside: Beside,
}

/// A page.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Page {
    pub id: String,
    pub title: String,
    pub date: String,
    pub tags: Vec<String>,
    pub created: String,
    pub modified: String,
    pub text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub only_me: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agreements: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub method: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub more: BTreeMap<String, Value>,
    pub attachments: Vec<Attachment>,
}

/// What a page says of a session.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    pub person: Person,
    #[serde(flatten)]
    pub said: BTreeMap<String, String>,
}

/// Somebody coached.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub id: String,
    pub name: String,
}

/// An image, or another file of a page.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    pub id: String,
    pub name: String,
    pub media_type: String,
    /// The file, base64.
    pub data: String,
}

impl Page {
    /// A page as the archive holds it, still without its files.
    pub fn of(page: &Leaving) -> Self {
        let session = page
            .person
            .clone()
            .map(|(id, name)| Session { person: Person { id, name }, said: page.session.clone() });
        Self {
            id: page.id.to_string(),
            title: page.title.clone(),
            date: page.date.clone(),
            tags: page.tags.clone(),
            created: page.written.clone(),
            modified: write_instant(page.modified),
            text: page.text.clone(),
            only_me: page.only_me.clone(),
            agreements: page.agreements.clone(),
            session,
            method: page.method.clone(),
            values: page.values.clone(),
            source: page.source.clone(),
            more: page.more.clone(),
            attachments: Vec::new(),
        }
    }
}

impl Attachment {
    /// A file as the archive holds it.
    pub fn new(id: &str, name: &str, media_type: &str, bytes: &[u8]) -> Self {
        Self { id: id.into(), name: name.into(), media_type: media_type.into(), data: STANDARD.encode(bytes) }
    }

    /// The file.
    pub fn bytes(&self) -> Result<Vec<u8>, Failure> {
        STANDARD.decode(&self.data).map_err(|_| Failure::refused("archive-damaged"))
    }
}
