//! An entry as a page: its id, its marks, its text with addresses, its document.

use std::collections::{BTreeMap, BTreeSet};

use kring_crypto::Key;
use kring_formats::read::{Entry, FileInfo, Piece, Program};
use kring_formats::write::markdown::TRACKERS;
use kring_store::{AttachmentEntry, Doc, Field, StoreError, Vault};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::journal::came;
use crate::journal::kind;
use crate::journal::tags::made_id;
use crate::journal::{link_words, url};
use crate::line;
use crate::people;
use crate::people::session::Session;
use crate::tracker::kind::VALUES;

/// The id of the page that an entry becomes, alike on every device.
pub(super) fn id(vault: &Vault, program: Program, source_id: &str) -> Uuid {
    made_id(vault, &format!("import {} {} {source_id}", vault.personal_space(), program.name()))
}

/// Makes marks: short keyed hashes of what is compared at the next import.
pub(crate) struct Marks(Key);

impl Marks {
    pub fn of(vault: &Vault) -> Self {
        Self(vault.derived_key("import marks"))
    }

    fn mark<'p>(&self, parts: impl Iterator<Item = &'p str>) -> String {
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        let hash = kring_crypto::mac::mac(&self.0, &bytes);
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    /// What the source says of an entry. A guessed day may be another the next time, and does not count.
    pub fn source(&self, entry: &Entry, files: &[FileInfo]) -> String {
        let mut parts: Vec<String> = vec![entry.title.clone()];
        parts.push(if entry.dated { entry.date.to_string() } else { String::new() });
        parts.push(entry.written.as_ref().map(ToString::to_string).unwrap_or_default());
        parts.push(entry.tags.join("\n"));
        for piece in entry.texts().into_iter().flatten() {
            parts.push(match piece {
                Piece::Text(text) => text.clone(),
                Piece::File { file, label, rest } => format!("file {file} {label} {rest}"),
                Piece::Page { source_id, label, rest } => format!("page {source_id} {label} {rest}"),
            });
        }
        for attached in &entry.files {
            let (path, size) =
                files.get(attached.file).map_or(("", 0), |file| (file.path.as_str(), file.size));
            parts.push(format!("{} {path} {size}", attached.name));
        }
        self.mark(parts.iter().map(String::as_str))
    }

    /// What a page looks like: that which an import writes.
    pub fn page(&self, doc: &Doc) -> String {
        let field = |name| doc.text_field(name).unwrap_or_default();
        let tags: Vec<String> = doc.members(kind::TAGS).into_iter().collect();
        let parts = [field(kind::TITLE), field(kind::DATE), tags.join(" "), doc.text(kind::BODY)];
        // A page without them looks as it did before there were any.
        let others = [kind::AGREEMENTS, kind::ONLY_ME].map(|part| doc.text(part));
        let parts: Vec<String> =
            parts.into_iter().chain(others.into_iter().filter(|text| !text.is_empty())).collect();
        self.mark(parts.iter().map(String::as_str))
    }

    /// Whether an import brought the page, and somebody has changed it since.
    pub fn is_changed_here(&self, doc: &Doc) -> bool {
        Self::left(doc).is_some_and(|(_, page)| page != self.page(doc))
    }

    /// The marks that the last import left: of the source, and of the page.
    pub fn left(doc: &Doc) -> Option<(String, String)> {
        let marks = doc.text_field(kind::IMPORTED)?;
        marks.split_once(' ').map(|(source, page)| (source.to_owned(), page.to_owned()))
    }
}

/// A file of an entry as its page has it; `None` for one that was refused.
pub(super) type Placed = Option<PlacedFile>;

/// A file that a page has.
#[derive(Clone, Debug)]
pub(super) struct PlacedFile {
    pub blob: String,
    pub entry: AttachmentEntry,
    pub shown: bool,
}

/// The Markdown of one of a page's texts.
fn text(
    pieces: &[Piece],
    entry: &Entry,
    page: Uuid,
    files: &[Placed],
    pages: &BTreeMap<String, Uuid>,
) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::File { file, label, rest } => {
                let name = entry.files.get(*file).map_or("", |attached| attached.name.as_str());
                match files.get(*file).and_then(Option::as_ref) {
                    Some(PlacedFile { blob, shown: true, .. }) => {
                        out.push_str(&format!("![{label}]({}{rest})", url(page, blob)));
                    }
                    Some(PlacedFile { blob, .. }) => {
                        let words = if label.is_empty() { link_words(name) } else { label.clone() };
                        out.push_str(&format!("[{words}]({}{rest})", url(page, blob)));
                    }
                    None => out.push_str(if label.is_empty() { name } else { label }),
                }
            }
            Piece::Page { source_id, label, rest } => match pages.get(source_id) {
                Some(id) => out.push_str(&format!("[{label}](kring:page/{id}{rest})")),
                None => out.push_str(label),
            },
        }
    }
    out
}

/// Every Markdown of a page: its text, what was agreed, what is for the writer alone.
pub(super) fn texts(
    entry: &Entry,
    page: Uuid,
    files: &[Placed],
    pages: &BTreeMap<String, Uuid>,
) -> [String; 3] {
    entry.texts().map(|pieces| text(pieces, entry, page, files, pages))
}

/// What is written into a page's document.
pub(super) struct Content<'a> {
    pub source: String,
    pub entry: &'a Entry,
    pub tags: &'a BTreeSet<String>,
    /// As [`texts`] gives them.
    pub texts: &'a [String; 3],
    /// Whose it is, if it says so.
    pub session: Option<Session>,
    /// What was noted on it, by the ids of trackers, and what none here takes.
    pub values: Option<(BTreeMap<String, String>, Map<String, Value>)>,
    pub files: &'a [Placed],
    pub mark: &'a str,
}

impl Content<'_> {
    /// Writes it, and the marks for the next import.
    pub fn write(&self, doc: &Doc, marks: &Marks) -> Result<(), StoreError> {
        let set = |name, text: String| doc.set_field(name, Field::Text(text));
        set(kind::TITLE, line::plain(&self.entry.title).into_owned())?;
        if self.entry.dated || doc.text_field(kind::DATE).is_none() {
            set(kind::DATE, self.entry.date.to_string())?;
        }
        if let Some(written) = &self.entry.written {
            let rounded = written.round(jiff::Unit::Millisecond).unwrap_or_else(|_| written.clone());
            set(kind::WRITTEN, rounded.to_string())?;
        }
        doc.set_members(kind::TAGS, self.tags)?;
        for placed in self.files.iter().flatten() {
            doc.add_attachment(&placed.blob, &placed.entry)?;
        }
        for (part, text) in [kind::BODY, kind::AGREEMENTS, kind::ONLY_ME].into_iter().zip(self.texts) {
            if doc.text(part) != *text {
                doc.replace_text(part, text)?;
            }
        }
        let (values, unknown) = self.values.clone().unwrap_or_default();
        let unknown = (!unknown.is_empty()).then(|| (TRACKERS.to_owned(), Value::Object(unknown)));
        let more: Vec<(String, Value)> = self.entry.more.iter().cloned().chain(unknown).collect();
        if !more.is_empty() {
            came::write(doc, &came::kept(more))?;
        }
        if self.values.is_some() {
            let gone = doc.entries(VALUES).into_keys().filter(|tracker| !values.contains_key(tracker));
            gone.into_iter().try_for_each(|tracker| doc.clear_entry(VALUES, &tracker))?;
            values.iter().try_for_each(|(tracker, value)| doc.set_entry(VALUES, tracker, value))?;
        }
        if self.session.is_some() {
            people::write(doc, self.session)?;
        }
        let own = self.entry.own.as_ref();
        if let Some(method) = own.map(|own| own.method.clone()).filter(|method| !method.is_empty()) {
            set(kind::METHOD, method)?;
        }
        let first = own.map(|own| own.source.clone()).filter(|source| !source.is_empty());
        set(kind::SOURCE, first.unwrap_or_else(|| self.source.clone()))?;
        set(kind::IMPORTED, format!("{} {}", self.mark, marks.page(doc)))
    }
}
