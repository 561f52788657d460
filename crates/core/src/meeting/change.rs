//! What every verb that changes a meeting begins and ends with.

use jiff::civil::Date;
use kring_store::{By, Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use super::kind::{self, MEETING};
use super::read::Meeting;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::links::{self, Readers};
use crate::journal::read_id;
use crate::journal::view::Batch;

/// A meeting that is being changed.
pub(super) struct Changing<'v> {
    /// The work.
    pub work: Work<'v>,
    /// The meeting.
    pub id: Uuid,
    /// As it is.
    pub was: Meeting,
    /// The space that it lies in.
    pub space: Uuid,
    /// My own.
    pub personal: Uuid,
}

/// Begins to change a meeting.
pub(super) async fn begin<'v>(vault: &'v Vault, id: &str) -> Result<Changing<'v>, Failure> {
    let id = read_id(id)?;
    let mut work = vault.work(By::Person).await?;
    if work.kind_of(id).await?.as_deref() != Some(MEETING.name) {
        return Err(not_found());
    }
    let was = work.edit(id, |doc| Ok(Meeting::of(doc))).await?;
    // The group's copy is the meeting since the draft was shared: what is noted in the draft would be nowhere.
    if let Ok(copy) = was.shared_as.parse::<Uuid>()
        && work.knows(copy).await?
    {
        return Err(Failure::refused("meeting-is-shared"));
    }
    let space = links::space(work.connection()?, id).await?.ok_or_else(not_found)?;
    Ok(Changing { work, id, was, space, personal: vault.personal_space() })
}

impl Changing<'_> {
    /// Edits the meeting.
    pub async fn edit(
        &mut self,
        edit: impl FnOnce(&Doc) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.work.edit(self.id, edit).await
    }

    /// A longer text in which its readers follow links.
    pub async fn linking(
        &mut self,
        text: Option<&str>,
        field: &'static str,
    ) -> Result<Option<String>, StoreError> {
        let Some(text) = text else { return Ok(None) };
        let (space, personal) = (self.space, self.personal);
        let (text, readers) = (only_me(text, field)?, Readers::of(&space, personal));
        links::for_readers(self.work.connection()?, readers, &text).await.map(Some)
    }

    /// Minutes that are changed are approved no more.
    pub async fn reopens(&mut self) -> Result<(), StoreError> {
        if self.was.approved.is_none() {
            return Ok(());
        }
        self.edit(|doc| doc.set_field(kind::APPROVED, Field::Text(String::new()))).await
    }

    /// Makes it durable.
    pub async fn commit(self) -> Result<Batch, Failure> {
        Ok(Batch { batch: self.work.commit().await?.to_string() })
    }

    /// Refuses an item that the meeting does not have.
    pub fn has_item(&self, item: &str) -> Result<(), Failure> {
        self.was.item(item).map(|_| ()).ok_or_else(|| Failure::refused("meeting-item-not-found"))
    }
}

/// There is no such meeting.
pub(super) fn not_found() -> Failure {
    Failure::refused("meeting-not-found")
}

/// A short text is one line of at most 300 characters. Others may read it.
pub(super) fn line(text: &str, field: &'static str) -> Result<String, StoreError> {
    let text = text.trim();
    crate::line::check(text, 300, field)?;
    Ok(links::in_words(text).into_owned())
}

/// A longer text of a few paragraphs that others may read, in which nothing leads anywhere.
pub(super) fn note(text: &str, field: &'static str) -> Result<String, StoreError> {
    only_me(text, field).map(|text| links::in_words(&text).into_owned())
}

/// A longer text of a few paragraphs that nobody else reads.
pub(super) fn only_me(text: &str, field: &'static str) -> Result<String, StoreError> {
    let text = text.trim();
    if text.len() <= 100_000 { Ok(text.to_owned()) } else { Err(StoreError::Request(field)) }
}

/// A day; an empty one is none.
pub(super) fn day(text: &str) -> Result<Option<Date>, StoreError> {
    match text.trim() {
        "" => Ok(None),
        text => read_date(text).map(Some),
    }
}

/// Sets a text field; one that was never set is not emptied.
pub(super) fn set_text(doc: &Doc, name: &str, value: &str) -> Result<(), StoreError> {
    if value.is_empty() && doc.field(name).is_none() {
        return Ok(());
    }
    doc.set_field(name, Field::Text(value.to_owned()))
}

/// Moves an id so that it stands before another, or at the end of its list. Those that no list names yet are added first.
pub(super) fn place(
    doc: &Doc,
    list: &'static str,
    there: &[String],
    id: &str,
    before: Option<&str>,
) -> Result<(), StoreError> {
    let known = doc.list(list);
    for missing in there.iter().filter(|one| !known.contains(one)) {
        doc.append(list, missing)?;
    }
    let order = doc.list(list);
    let position = |id: &str| order.iter().position(|one| one == id).ok_or(StoreError::Request("before"));
    let (from, before) = (position(id)?, before.map_or(Ok(order.len()), position)?);
    // What stands behind it moves up when it leaves its place.
    doc.move_item(list, from, if before > from { before - 1 } else { before })
}
