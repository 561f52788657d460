//! Gives a person, or the session of a page, new values.

use jiff::ToSpan;
use jiff::civil::Date;
use kring_store::{By, Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::kind::{self, PERSON, check_name};
use super::name::{keep_mine, settle, wanted, write};
use super::open::open;
use super::store;
use super::view::{PersonAdd, PersonId, PersonSet, PersonView, SessionSet};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;
use crate::journal::view::Batch;

/// So far ahead may lie the day on which somebody's coaching ends.
const YEARS_AHEAD: i64 = 10;

/// The longest note of a person, in bytes.
pub(super) const LONGEST_NOTE: usize = 1_000_000;

/// Adds somebody who has no session yet.
pub async fn add(app: &App, request: PersonAdd) -> Result<PersonView, Failure> {
    let vault = app.vault().await?;
    let name = request.name.trim();
    check_name(name)?;
    let mut work = vault.work(By::Person).await?;
    if !store::living(work.connection()?, name).await?.is_empty() {
        return Err(Failure::refused("person-name-taken"));
    }
    let id = work.create(&PERSON, |doc| doc.set_field(kind::NAME, Field::Text(name.into()))).await?;
    work.commit().await?;
    open(app, PersonId { id: id.to_string() }).await
}

/// Sets name, permission, end, review or note.
pub async fn set(app: &App, request: PersonSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?;
    let (permission, ended, review) =
        (day(&request.permission)?, day(&request.ended)?, day(&request.review)?);
    if permission.flatten().is_some_and(|day| day > app.today()) {
        return Err(Failure::refused("person-permission-to-come"));
    }
    if let Some(ended) = ended.flatten() {
        // A day to come can be agreed; one that nobody lives to see was typed wrongly.
        if app.today().checked_add(YEARS_AHEAD.years()).is_ok_and(|last| ended > last) {
            return Err(Failure::refused("person-ends-late"));
        }
        not_before_the_first_session(&vault, id, ended).await?;
    }
    if request.note.as_ref().is_some_and(|note| note.len() > LONGEST_NOTE) {
        return Err(Failure::request("note"));
    }
    let mut work = vault.work(By::Person).await?;
    if let Some(name) = &request.name {
        check_name(name.trim())?;
        if store::living(work.connection()?, name.trim()).await?.iter().any(|other| *other != id) {
            return Err(Failure::refused("person-name-taken"));
        }
    }
    work.edit(id, |doc| -> Result<(), StoreError> {
        if let Some(name) = &request.name {
            doc.set_field(kind::NAME, Field::Text(name.trim().into()))?;
        }
        set_day(doc, kind::PERMISSION, permission)?;
        set_day(doc, kind::ENDED, ended)?;
        if review.is_some() || ended.is_some() {
            // Another day was chosen: the question waits for that one.
            set_day(doc, kind::QUIET, Some(None))?;
        }
        set_day(doc, kind::REVIEW, review)?;
        request.note.as_ref().map_or(Ok(()), |note| doc.replace_text(kind::NOTE, note))
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Refuses an end before anything began. What is in the trash does not count.
async fn not_before_the_first_session(vault: &Vault, person: Uuid, ended: Date) -> Result<(), Failure> {
    let sessions = store::sessions(vault, person).await?;
    let days = sessions.iter().filter(|session| !session.trashed).map(|session| session.row.date.as_str());
    let ended = ended.to_string();
    match days.min() {
        Some(first) if ended.as_str() < first => Err(Failure::refused("person-ends-early")),
        _ => Ok(()),
    }
}

/// Makes a page a session with someone, changes that, or takes it back.
pub async fn set_session(app: &App, request: SessionSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let page = journal::page(&vault, &request.page).await?;
    let mut work = vault.work(By::Person).await?;
    let session = match request.session {
        Some(given) => settle(&mut work, None, given.into(), true).await?,
        None => None,
    };
    work.edit(page, |doc| -> Result<(), StoreError> {
        if !request.for_both {
            keep_mine(doc, session.as_ref())?;
        }
        write(doc, session)
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// A day of a request: `None` leaves it, an empty one takes it away.
pub(super) type Day = Option<Option<Date>>;

pub(super) fn day(text: &Option<String>) -> Result<Day, StoreError> {
    match text.as_deref().map(str::trim) {
        None => Ok(None),
        Some("") => Ok(Some(None)),
        Some(text) => journal::kind::read_date(text).map(|day| Some(Some(day))),
    }
}

/// Sets a day; one that was never set is not taken away.
pub(super) fn set_day(doc: &Doc, name: &str, day: Day) -> Result<(), StoreError> {
    match day {
        None => Ok(()),
        Some(None) if doc.field(name).is_none() => Ok(()),
        Some(day) => doc.set_field(name, Field::Text(day.map(|day| day.to_string()).unwrap_or_default())),
    }
}
