//! Meetings as the search shows them. A note that only I read is found as the meeting it belongs to.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::kind::{self, MEETING, NOTES};
use super::read::Meeting;
use crate::journal::links::Thing;

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
                Ok((kind::meeting_of(doc).unwrap_or(id), kind::all_texts(doc).join("\n\n")))
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
    let parts = items.chain(decisions).chain(actions).map(|(id, said)| (id.clone(), said.clone())).collect();
    Thing { date: meeting.day().to_string(), parts, title: meeting.title }
}

/// A meeting as those see it that it links to: its title, its day, and the texts that others read too.
pub(crate) fn linking(doc: &kring_store::Doc) -> (String, String, Vec<String>) {
    let meeting = Meeting::of(doc);
    let date = meeting.day().to_string();
    let items = meeting.items.into_iter().map(|item| item.text);
    let texts = items.chain([meeting.write_up]).filter(|text| !text.is_empty()).collect();
    (meeting.title, date, texts)
}
