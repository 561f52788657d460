//! The CRDT under every document. The only file that names Loro, so that it can be pinned, watched and replaced in one place.
//!
//! A [`Doc`] has *fields* (one value per name), *texts* (Markdown, edited by position), *sets* (members by name) and *attachments*.
//! It knows no storage: [`Doc::export_since`] gives the bytes that the log keeps, [`Doc::load`] makes a document from them.
//! Bytes written by other people must not reach [`Doc::import`] in this process: damaged ones can abort it.

use std::collections::{BTreeMap, BTreeSet};

use loro::{ExportMode, Frontiers, LoroDoc, LoroMap, LoroValue, VersionVector};
use serde::{Deserialize, Serialize};

use crate::difference::edits;
use crate::error::StoreError;
use crate::text::{TextEdit, check_edits};

const FIELDS: &str = "fields";
const ATTACHMENTS: &str = "attachments";
const TRASH: &str = "trash";

/// A point in a document's history.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Version(Vec<u8>);

impl Version {
    /// From the bytes that [`Version::as_bytes`] gave.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
    /// Opaque bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
    fn frontiers(&self) -> Result<Frontiers, StoreError> {
        let frontiers = Frontiers::decode(&self.0).map_err(|_| StoreError::StaleVersion)?;
        // What reads as a version but is not written as one came from somewhere else.
        if frontiers.encode() == self.0 { Ok(frontiers) } else { Err(StoreError::StaleVersion) }
    }
}

/// How far each writer has been read.
#[derive(Clone, Debug, Default)]
pub struct Seen(VersionVector);

/// A single value.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Text that is replaced as a whole.
    Text(String),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
}

/// An attachment as its document holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentEntry {
    /// The file's name as it was given.
    pub name: String,
    /// Media type, for example `image/png`.
    pub media_type: String,
    /// Length in bytes.
    pub bytes: u64,
    /// The key of its chunks, hex.
    pub key: String,
}

/// One document in memory.
#[derive(Debug)]
pub struct Doc {
    inner: LoroDoc,
}

impl Doc {
    /// An empty document whose edits are made as `peer`.
    pub fn new(peer: u64) -> Result<Self, StoreError> {
        let doc = Self::blank();
        doc.inner.set_peer_id(peer).map_err(|_| StoreError::Internal("peer"))?;
        Ok(doc)
    }

    /// An empty document whose edits are made by a writer of its own.
    fn blank() -> Self {
        let inner = LoroDoc::new();
        inner.set_hide_empty_root_containers(true);
        Self { inner }
    }

    /// A document from a snapshot and the updates that came after it.
    pub fn load(peer: u64, snapshot: Option<&[u8]>, updates: &[Vec<u8>]) -> Result<Self, StoreError> {
        let doc = Self::new(peer)?;
        if let Some(snapshot) = snapshot
            && !doc.import(snapshot).is_ok_and(|whole| whole)
        {
            return Err(StoreError::Invalid("snapshot"));
        }
        // One after the other: read together, the pieces of a large text cost the square of their number.
        let mut whole = true;
        for update in updates {
            whole &= doc.import(update)?;
        }
        if !whole {
            // Some came before what they build on. Together they are whole, or some are missing.
            let status = doc.inner.import_batch(updates).map_err(|_| StoreError::Invalid("updates"))?;
            if status.pending.is_some() {
                return Err(StoreError::Invalid("updates are missing"));
            }
        }
        Ok(doc)
    }

    /// A copy to try something on.
    pub fn copy(&self) -> Self {
        self.inner.commit();
        Self { inner: self.inner.fork() }
    }

    /// How many operations lie between two versions: a letter that comes or goes is one. 0 when either is not known.
    pub fn operations(&self, before: &Version, after: &Version) -> usize {
        let seen = |version: &Version| self.inner.frontiers_to_vv(&version.frontiers().ok()?);
        let (Some(before), Some(after)) = (seen(before), seen(after)) else { return 0 };
        let more = after.iter().map(|(peer, counter)| counter - before.get(peer).copied().unwrap_or(0));
        more.map(|more| usize::try_from(more).unwrap_or(0)).sum()
    }

    /// Takes in updates of another device. `false` when they wait for updates that have not arrived.
    pub fn import(&self, update: &[u8]) -> Result<bool, StoreError> {
        let status = self.inner.import(update).map_err(|_| StoreError::Invalid("update"))?;
        Ok(status.pending.is_none())
    }

    /// The current version, with all edits closed into it.
    pub fn version(&self) -> Version {
        self.inner.commit();
        Version(self.inner.oplog_frontiers().encode())
    }

    /// What has been read of each writer.
    pub fn seen(&self) -> Seen {
        self.inner.commit();
        Seen(self.inner.oplog_vv())
    }

    /// The writers of whom more is known now than was `before`, each with whether nothing of theirs was known then.
    pub fn heard_since(&self, before: &Seen) -> Vec<(u64, bool)> {
        let now = self.seen();
        let more = now.0.iter().filter_map(|(peer, counter)| {
            let known = before.0.get(peer).copied().unwrap_or(0);
            (*counter > known).then_some((*peer, known == 0))
        });
        more.collect()
    }

    /// The updates that came after `seen`.
    pub fn export_since(&self, seen: &Seen) -> Result<Vec<u8>, StoreError> {
        self.inner.commit();
        self.inner.export(ExportMode::updates(&seen.0)).map_err(|_| StoreError::Internal("export"))
    }

    /// The whole document with its history, quick to load.
    pub fn snapshot(&self) -> Result<Vec<u8>, StoreError> {
        self.inner.commit();
        self.inner.export(ExportMode::Snapshot).map_err(|_| StoreError::Internal("snapshot"))
    }

    /// A field's value, `None` when it was never set or was cleared.
    pub fn field(&self, name: &str) -> Option<Field> {
        match self.inner.get_map(FIELDS).get(name)?.into_value().ok()? {
            LoroValue::String(text) => Some(Field::Text(text.to_string())),
            LoroValue::I64(number) => Some(Field::Int(number)),
            LoroValue::Bool(yes) => Some(Field::Bool(yes)),
            _ => None,
        }
    }

    /// A field that holds text.
    pub fn text_field(&self, name: &str) -> Option<String> {
        match self.field(name)? {
            Field::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Sets a field. Setting the value it has already is no edit.
    pub fn set_field(&self, name: &str, value: Field) -> Result<(), StoreError> {
        if self.field(name).as_ref() == Some(&value) {
            return Ok(());
        }
        let map = self.inner.get_map(FIELDS);
        let value = match value {
            Field::Text(text) => LoroValue::from(text),
            Field::Int(number) => LoroValue::from(number),
            Field::Bool(yes) => LoroValue::from(yes),
        };
        map.insert(name, value).map_err(|_| StoreError::Internal("field"))
    }

    /// A text, empty when nothing was written.
    pub fn text(&self, name: &str) -> String {
        self.inner.get_text(name).to_string()
    }

    /// All texts, in the order of their names.
    pub fn texts(&self) -> String {
        let LoroValue::Map(roots) = self.inner.get_deep_value() else { return String::new() };
        let text = |value: &LoroValue| match value {
            LoroValue::String(text) => Some(text.to_string()),
            _ => None,
        };
        let texts: BTreeMap<&String, String> =
            roots.iter().filter_map(|(name, value)| Some((name, text(value)?))).collect();
        texts.into_values().collect::<Vec<_>>().join("\n")
    }

    /// Applies edits by position (UTF-16 code units of the text before any of them, ascending, not overlapping).
    pub fn edit_text(&self, name: &str, edits: &[TextEdit]) -> Result<(), StoreError> {
        let text = self.inner.get_text(name);
        check_edits(&text.to_string(), edits)?;
        for edit in edits.iter().rev() {
            text.splice_utf16(edit.from, edit.to - edit.from, &edit.text)
                .map_err(|_| StoreError::Request("edits"))?;
        }
        Ok(())
    }

    /// Replaces a whole text by small edits, as far as those can be found without much work.
    pub fn replace_text(&self, name: &str, new: &str) -> Result<(), StoreError> {
        self.edit_text(name, &edits(&self.text(name), new))
    }

    /// The members of a set.
    pub fn members(&self, set: &str) -> BTreeSet<String> {
        let mut members = BTreeSet::new();
        self.inner.get_map(set).for_each(|key, value| {
            if matches!(value.into_value(), Ok(LoroValue::Bool(true))) {
                members.insert(key.to_owned());
            }
        });
        members
    }

    /// Makes the set hold exactly `wanted`.
    pub fn set_members(&self, set: &str, wanted: &BTreeSet<String>) -> Result<(), StoreError> {
        let map = self.inner.get_map(set);
        let current = self.members(set);
        for gone in current.difference(wanted) {
            map.delete(gone).map_err(|_| StoreError::Internal("set"))?;
        }
        for new in wanted.difference(&current) {
            map.insert(new, true).map_err(|_| StoreError::Internal("set"))?;
        }
        Ok(())
    }

    /// The entries of a register: an id to a text each.
    pub fn entries(&self, register: &str) -> BTreeMap<String, String> {
        let mut entries = BTreeMap::new();
        self.inner.get_map(register).for_each(|key, value| {
            if let Ok(LoroValue::String(text)) = value.into_value() {
                entries.insert(key.to_owned(), text.to_string());
            }
        });
        entries
    }

    /// Sets an entry of a register.
    pub fn set_entry(&self, register: &str, id: &str, text: &str) -> Result<(), StoreError> {
        self.inner.get_map(register).insert(id, text).map_err(|_| StoreError::Internal("register"))
    }

    /// The attachments by id.
    pub fn attachments(&self) -> BTreeMap<String, AttachmentEntry> {
        self.entries(ATTACHMENTS)
            .into_iter()
            .filter_map(|(id, entry)| serde_json::from_str(&entry).ok().map(|entry| (id, entry)))
            .collect()
    }

    /// Adds an attachment. Attachments stay with their document until it is purged, so that old versions keep their images.
    pub fn add_attachment(&self, id: &str, entry: &AttachmentEntry) -> Result<(), StoreError> {
        let entry = serde_json::to_string(entry).map_err(|_| StoreError::Internal("attachment"))?;
        self.set_entry(ATTACHMENTS, id, &entry)
    }

    /// Puts the document into the trash at `at` (milliseconds). An edit made without knowing this takes it out again.
    pub fn trash(&self, at: i64) -> Result<(), StoreError> {
        let seen: BTreeMap<String, i32> =
            self.seen().0.iter().map(|(peer, counter)| (peer.to_string(), *counter)).collect();
        let record = TrashRecord { at, seen };
        let record = serde_json::to_string(&record).map_err(|_| StoreError::Internal("trash"))?;
        let map = self.inner.get_map(TRASH);
        map.insert(&self.inner.peer_id().to_string(), record).map_err(|_| StoreError::Internal("trash"))
    }

    /// Takes the document out of the trash.
    pub fn untrash(&self) -> Result<(), StoreError> {
        let map: LoroMap = self.inner.get_map(TRASH);
        for key in self.entries(TRASH).keys() {
            map.delete(key).map_err(|_| StoreError::Internal("trash"))?;
        }
        Ok(())
    }

    /// Since when the document is in the trash (milliseconds), if every edit it holds was known to those who put it there.
    pub fn trashed(&self) -> Option<i64> {
        let records: Vec<(String, TrashRecord)> = self
            .entries(TRASH)
            .into_iter()
            .filter_map(|(peer, record)| serde_json::from_str(&record).ok().map(|record| (peer, record)))
            .collect();
        let at = records.iter().map(|(_, record)| record.at).max()?;
        let known = |peer: &str| {
            let seen =
                records.iter().filter_map(|(_, record)| record.seen.get(peer)).max().copied().unwrap_or(0);
            // Putting it into the trash is one operation of the one who did it.
            let own = records.iter().find(|(writer, _)| writer == peer);
            own.map_or(seen, |(_, record)| seen.max(record.seen.get(peer).copied().unwrap_or(0) + 1))
        };
        let all_known = self.seen().0.iter().all(|(peer, counter)| *counter <= known(&peer.to_string()));
        all_known.then_some(at)
    }

    /// Everything in the document as JSON, for exports and comparisons.
    pub fn to_json(&self) -> serde_json::Value {
        self.inner.commit();
        serde_json::to_value(self.inner.get_deep_value()).unwrap_or_default()
    }
}

#[derive(Serialize, Deserialize)]
struct TrashRecord {
    at: i64,
    seen: BTreeMap<String, i32>,
}

mod earlier;
mod lists;
mod past;
#[cfg(test)]
mod tests;

pub use earlier::Walk;
