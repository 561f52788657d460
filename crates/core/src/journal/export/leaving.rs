//! A page on its way out: everything its document holds, read once; and what of it may leave for whom.

use std::collections::BTreeMap;

use kring_store::{AttachmentEntry, Doc, Field, StoreError, Vault};
use serde_json::Value;
use uuid::Uuid;

use super::others::for_others;
use super::view::Audience;
use crate::failure::Failure;
use crate::journal::{came, kind, store, tags};
use crate::tracker;
use crate::tracker::view::TrackerView;

/// What a page says of a session, beside whose it is.
pub const SESSION: [&str; 4] = ["minutes", "mode", "fee", "size"];

/// A page on its way out.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    pub id: Uuid,
    pub title: String,
    pub date: String,
    pub tags: Vec<String>,
    /// When it was begun, RFC 9557.
    pub written: String,
    /// When it was last changed, milliseconds.
    pub modified: i64,
    pub text: String,
    pub only_me: String,
    pub agreements: String,
    /// Whose it is, and their short name if it is known.
    pub person: Option<(String, String)>,
    /// Minutes, mode, fee, size: those that are known.
    pub session: BTreeMap<String, String>,
    /// The method it began from.
    pub method: String,
    /// Where it was imported from.
    pub source: String,
    /// What came along from there.
    pub more: BTreeMap<String, Value>,
    /// What trackers recorded on it, by their ids.
    pub values: BTreeMap<String, String>,
    pub attachments: BTreeMap<String, AttachmentEntry>,
}

/// Reads pages, and remembers the names that they share.
pub struct Reader<'a> {
    vault: &'a Vault,
    tags: BTreeMap<String, String>,
    people: BTreeMap<String, String>,
    trackers: Vec<TrackerView>,
}

impl<'a> Reader<'a> {
    pub async fn new(vault: &'a Vault) -> Result<Self, Failure> {
        let (tags, trackers) = (tags::names(vault).await?, tracker::definitions(vault, None).await?);
        Ok(Self { vault, tags, people: BTreeMap::new(), trackers })
    }

    /// A page, whole.
    pub async fn read(&mut self, id: Uuid) -> Result<Leaving, Failure> {
        let modified = store::modified(self.vault, id).await?;
        let mut page = self.vault.with(id, |doc| Ok(of(doc, id, &self.tags))).await?;
        page.modified = modified;
        if let Some((person, name)) = &mut page.person {
            *name = self.name(person).await?;
        }
        Ok(page)
    }

    /// The short name of a person; empty when there is none.
    pub async fn name(&mut self, person: &str) -> Result<String, Failure> {
        if let Some(name) = self.people.get(person) {
            return Ok(name.clone());
        }
        let name = match person.parse::<Uuid>() {
            Ok(id) => match self.vault.with(id, |doc| Ok(doc.text_field("name"))).await {
                Ok(name) => name.unwrap_or_default(),
                Err(StoreError::NotFound) => String::new(),
                Err(other) => return Err(other.into()),
            },
            Err(_) => String::new(),
        };
        self.people.insert(person.to_owned(), name.clone());
        Ok(name)
    }

    /// What was noted on a page, by the names of its trackers.
    pub fn values(&self, page: &Leaving) -> Vec<(String, Value)> {
        tracker::by_name(&self.trackers, &page.values)
    }

    /// The bytes of an attachment.
    pub async fn attachment(&self, page: Uuid, id: &str) -> Result<Vec<u8>, Failure> {
        Ok(self.vault.read_attachment(page, id).await?.1)
    }
}

fn of(doc: &Doc, id: Uuid, names: &BTreeMap<String, String>) -> Leaving {
    let field = |name: &str| match doc.field(name) {
        Some(Field::Text(text)) => text,
        Some(Field::Int(number)) => number.to_string(),
        _ => String::new(),
    };
    let mut tags: Vec<String> =
        doc.members(kind::TAGS).iter().filter_map(|tag| names.get(tag).cloned()).collect();
    tags.sort();
    let session = SESSION.iter().map(|name| ((*name).to_owned(), field(name)));
    Leaving {
        id,
        title: field(kind::TITLE),
        date: field(kind::DATE),
        tags,
        written: field(kind::WRITTEN),
        modified: 0,
        text: doc.text(kind::BODY),
        only_me: doc.text(kind::ONLY_ME),
        agreements: doc.text(kind::AGREEMENTS),
        person: Some(field("person"))
            .filter(|person| !person.is_empty())
            .map(|person| (person, String::new())),
        session: session.filter(|(_, value)| !value.is_empty()).collect(),
        method: field("method"),
        source: field(kind::SOURCE),
        more: came::read(doc),
        values: doc.entries("values"),
        attachments: doc.attachments(),
    }
}

impl Leaving {
    /// What of the page is for this audience. For a client: the part for both and the agreements as
    /// others read them, and images that these show.
    pub fn for_audience(mut self, audience: Audience) -> Self {
        if audience == Audience::Me {
            return self;
        }
        self.only_me.clear();
        (self.text, self.agreements) = (for_others(&self.text), for_others(&self.agreements));
        self.tags.clear();
        self.values.clear();
        self.method.clear();
        self.source.clear();
        self.more.clear();
        self.session.remove("fee");
        self.person = self.person.map(|_| Default::default());
        let (page, text) = (self.id, format!("{}\n{}", self.text, self.agreements));
        self.attachments.retain(|id, _| text.contains(&address(page, id)));
        self
    }

    /// The attachments that its texts refer to.
    pub fn files(&self) -> Vec<(&String, &AttachmentEntry)> {
        let named = |(id, _): &(&String, &AttachmentEntry)| {
            let address = address(self.id, id);
            self.texts().iter().any(|text| text.contains(&address))
        };
        self.attachments.iter().filter(named).collect()
    }

    /// Every text of the page.
    pub fn texts(&self) -> [&str; 3] {
        [&self.text, &self.agreements, &self.only_me]
    }
}

/// How a text refers to an image of its page.
pub fn address(page: Uuid, id: &str) -> String {
    format!("kring://localhost/{page}/{id}")
}

/// Puts a page's own values back into a new document.
pub fn fill(doc: &Doc, page: &Leaving, tags: &std::collections::BTreeSet<String>) -> Result<(), StoreError> {
    let text = |name: &str, value: &str| doc.set_field(name, Field::Text(value.to_owned()));
    let some = |name: &str, value: &str| if value.is_empty() { Ok(()) } else { text(name, value) };
    text(kind::TITLE, &page.title)?;
    text(kind::DATE, &page.date)?;
    text(kind::WRITTEN, &page.written)?;
    doc.set_members(kind::TAGS, tags)?;
    doc.replace_text(kind::BODY, &page.text)?;
    for (name, value) in [(kind::ONLY_ME, &page.only_me), (kind::AGREEMENTS, &page.agreements)] {
        if !value.is_empty() {
            doc.replace_text(name, value)?;
        }
    }
    if let Some((person, _)) = &page.person {
        some("person", person)?;
    }
    for (name, value) in &page.session {
        match value.parse::<i64>() {
            Ok(number) => doc.set_field(name, Field::Int(number))?,
            Err(_) => some(name, value)?,
        }
    }
    some("method", &page.method)?;
    some(kind::SOURCE, &page.source)?;
    if !page.more.is_empty() {
        came::write(doc, &page.more)?;
    }
    page.values.iter().try_for_each(|(tracker, value)| doc.set_entry("values", tracker, value))
}
