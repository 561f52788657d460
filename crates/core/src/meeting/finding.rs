//! Meetings as the search shows them. A note that only I read is found as the meeting it belongs to.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::kind::{self, MEETING, NOTES};
use super::read::Meeting;
use crate::journal::links::{Place, Thing, readable};

/// Something that was found.
pub(crate) struct Shown {
    /// The meeting.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: String,
    /// The text in which the words stand.
    pub text: String,
}

/// What the search shows of a document of this kind; nothing when it is none of ours.
pub(crate) async fn shown(vault: &Vault, id: Uuid, kind: &str) -> Result<Option<Shown>, StoreError> {
    let (id, note) = match kind {
        kind if kind == MEETING.name => (id, None),
        kind if kind == NOTES.name => {
            let note = |doc: &kring_store::Doc| {
                Ok((kind::meeting_of(doc).unwrap_or(id), kind::as_read(kind::all_texts(doc).iter())))
            };
            let (meeting, text): (Uuid, String) = vault.with(id, note).await?;
            (meeting, Some(text))
        }
        _ => return Ok(None),
    };
    let told = |doc: &kring_store::Doc| {
        let meeting = Meeting::of(doc);
        let date = meeting.day().to_string();
        Ok(Shown { id, date, text: note.unwrap_or_else(|| meeting.words()), title: meeting.title })
    };
    match vault.with(id, told).await {
        // A note whose meeting is not here is nothing that could be opened.
        Err(StoreError::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

/// A meeting as links see it: its items, decisions and actions are its parts.
pub(crate) fn thing(doc: &kring_store::Doc) -> Thing {
    let meeting = Meeting::of(doc);
    let items = meeting.items.iter().map(|one| (&one.id, &one.title));
    let decisions = meeting.decisions.iter().map(|one| (&one.id, &one.text));
    let actions = meeting.actions.iter().map(|one| (&one.id, &one.text));
    let parts = items.chain(decisions).chain(actions);
    let parts = parts.map(|(id, said)| (id.clone(), readable(said).0)).collect();
    let lives_on = !meeting.shared_as.is_empty();
    Thing { date: meeting.day().to_string(), parts, title: meeting.title, lives_on }
}

/// A meeting as those see it that it links to: its title, its day, and the texts that others read too.
pub(crate) fn linking(doc: &kring_store::Doc) -> (String, String, Vec<Place>) {
    let meeting = Meeting::of(doc);
    let date = meeting.day().to_string();
    let items = meeting.items.into_iter().map(|item| (Some(item.id), item.text));
    let decisions = meeting.decisions.into_iter().map(|one| (Some(one.id), one.text));
    let actions = meeting.actions.into_iter().map(|one| (Some(one.id), one.text));
    let texts = items.chain(decisions).chain(actions).chain([(None, meeting.write_up)]);
    (meeting.title, date, texts.filter(|(_, text)| !text.is_empty()).collect())
}

/// What only I read of a meeting, each text with the item that it is about.
pub(crate) fn noted(doc: &kring_store::Doc) -> Vec<Place> {
    let serde_json::Value::Object(whole) = doc.to_json() else { return Vec::new() };
    let texts = whole.into_iter().filter_map(|(name, value)| {
        let item = name.strip_prefix(&kind::item_text("")).map(str::to_owned);
        Some((item, value.as_str()?.to_owned()))
    });
    texts.filter(|(_, text)| !text.trim().is_empty()).collect()
}
