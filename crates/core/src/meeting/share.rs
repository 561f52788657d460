//! Shares an agenda with a group: an explicit copy into the group's space. What only I read stays with me.

use kring_store::{Doc, Field, StoreError};
use uuid::Uuid;

use super::add::write_fields;
use super::change;
use super::items;
use super::kind::{self, ITEMS, MEETING};
use super::people::copy_people;
use super::read::Meeting;
use super::show::{read, view};
use super::view::{ItemSet, MeetingId, MeetingShared};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::links::{self, Readers};
use crate::journal::read_id;
use crate::sync::sharing;

/// Copies a draft into the space of its group and returns the copy. From then on the copy is the meeting. An undo makes the draft the meeting
/// again, and puts the copy into the trash: of the group too, where others have it already.
pub async fn share(app: &App, request: MeetingId) -> Result<MeetingShared, Failure> {
    let vault = app.vault().await?;
    let opened = read(&vault, read_id(&request.id)?).await?;
    if opened.shared || !opened.meeting.shared_as.is_empty() {
        return Err(Failure::refused("meeting-shared-already"));
    }
    let space: Uuid = opened.meeting.circle.parse().map_err(|_| Failure::refused("meeting-without-group"))?;
    let with_others = sharing::is_with_others(&vault, space).await;
    let mut changing = change::begin(&vault, &request.id).await?;
    if !changing.work.knows(space).await? {
        return Err(Failure::refused("meeting-without-group"));
    }
    let with_others = with_others?;
    let (id, was) = (Uuid::now_v7(), changing.was.clone());
    let uid = if was.uid.is_empty() { changing.id.to_string() } else { was.uid.clone() };
    changing.work.create_as(id, &MEETING, space, |doc| copy(doc, &was, &uid)).await?;
    for item in was.items.iter().filter(|item| !item.text.is_empty()) {
        // What led to the draft leads to the meeting.
        let text = item.text.replace(&changing.id.to_string(), &id.to_string());
        let readers = Readers::Others(std::slice::from_ref(&space));
        let text = links::for_readers(changing.work.connection()?, readers, &text).await?;
        changing.work.edit(id, |doc| doc.replace_text(&kind::item_text(&item.id), &text)).await?;
    }
    changing.edit(|doc| doc.set_field(kind::SHARED_AS, Field::Text(id.to_string()))).await?;
    let only_me = opened.only_me;
    if !only_me.whole.is_empty() || !only_me.items.is_empty() {
        let notes = kind::ensure_notes(&mut changing.work, &vault, id).await?;
        changing
            .work
            .edit(notes, |doc| {
                doc.replace_text(kind::ONLY_ME, &only_me.whole)?;
                only_me
                    .items
                    .iter()
                    .try_for_each(|(item, text)| doc.replace_text(&kind::item_text(item), text))
            })
            .await?;
    }
    let batch = changing.commit().await?.batch;
    Ok(MeetingShared { meeting: view(app, id).await?, batch, with_others })
}

/// Everything that everyone may read, under the ids that it has.
fn copy(doc: &Doc, was: &Meeting, uid: &str) -> Result<(), StoreError> {
    write_fields(doc, was)?;
    doc.set_field(kind::MADE, Field::Text(was.made.clone()))?;
    // Calendars that know the draft know the copy.
    doc.set_field(kind::UID, Field::Text(uid.to_owned()))?;
    change::set_text(doc, kind::SENT, &was.sent)?;
    was.invited.write(doc)?;
    doc.set_field(kind::SEQUENCE, Field::Int(was.sequence.into()))?;
    copy_people(doc, was)?;
    was.items.iter().try_for_each(|item| {
        // What stands in the texts follows, because only then it is known where it may lead.
        items::write(doc, &item.id, &ItemSet { text: None, ..ItemSet::from(item) })?;
        doc.append(ITEMS, &item.id)
    })
}
