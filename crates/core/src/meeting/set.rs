//! Gives a meeting new values, puts it into the trash, takes it out.

use kring_store::{By, Field, StoreError, Vault};
use uuid::Uuid;

use super::change::{self, line, not_found, note, set_text};
use super::group;
use super::kind::{self, MEETING};
use super::model::LONGEST;
use super::people::copy_people;
use super::read::Meeting;
use super::show::read;
use super::view::{Approve, MeetingId, MeetingSet, MeetingState};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::journal::{check_title, links, read_id};

/// Sets title, purpose, start, length, place and the like.
pub async fn set(app: &App, request: MeetingSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut texts: Vec<(&str, String)> = Vec::new();
    if let Some(title) = &request.title {
        check_title(title.trim())?;
        texts.push((kind::TITLE, links::in_words(title.trim()).into_owned()));
    }
    if let Some(purpose) = &request.purpose {
        texts.push((kind::PURPOSE, note(purpose, "purpose")?));
    }
    if let Some(start) = request.start.as_deref().map(str::trim) {
        let start = if start.is_empty() { String::new() } else { kind::write_wall(kind::read_wall(start)?) };
        texts.push((kind::START, start));
    }
    if let Some(zone) = &request.zone {
        texts.push((kind::ZONE, kind::zone_name(zone)?));
    }
    if let Some(place) = &request.place {
        texts.push((kind::PLACE, line(place, "where")?));
    }
    if let Some(circle) = &request.circle {
        texts.push((kind::CIRCLE, circle.trim().to_owned()));
    }
    let numbers = [(kind::MINUTES, request.minutes), (kind::LATE, request.late)];
    if numbers.iter().any(|(_, number)| number.is_some_and(|number| number > LONGEST)) {
        return Err(Failure::request("minutes"));
    }
    let flags = [(kind::CANCELLED, request.cancelled), (kind::SHARES, request.shares_agreed)];
    let brought = brought(app, &vault, &request).await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    // When it began is known once it runs.
    let start = changing.was.start.map(kind::write_wall).unwrap_or_default();
    let moves = texts.iter().any(|(name, text)| *name == kind::START && *text != start);
    if request.cancelled == Some(true) || moves {
        at_rest(&changing.was)?;
    }
    if !texts.is_empty() {
        changing.reopens().await?;
    }
    changing
        .edit(|doc| {
            for (name, text) in &texts {
                set_text(doc, name, text)?;
            }
            copy_people(doc, &brought)?;
            for (name, number) in numbers {
                let set = |number: u32| doc.set_field(name, Field::Int(number.into()));
                number.filter(|number| *number > 0 || doc.field(name).is_some()).map_or(Ok(()), set)?;
            }
            for (name, flag) in flags {
                let set = |flag: bool| doc.set_field(name, Field::Bool(flag));
                flag.filter(|flag| *flag || doc.field(name).is_some()).map_or(Ok(()), set)?;
            }
            Ok(())
        })
        .await?;
    changing.commit().await
}

/// Refuses what a meeting that runs cannot be.
fn at_rest(meeting: &Meeting) -> Result<(), Failure> {
    let runs = meeting.state() == MeetingState::Running;
    if runs { Err(Failure::refused("meeting-is-running")) } else { Ok(()) }
}

/// A group brings its people to a meeting that has none yet.
async fn brought(app: &App, vault: &Vault, request: &MeetingSet) -> Result<Meeting, Failure> {
    let Some(circle) = request.circle.as_deref().map(str::trim).filter(|circle| !circle.is_empty()) else {
        return Ok(Meeting::default());
    };
    let was = read(vault, read_id(&request.id)?).await?.meeting;
    let mut brought = Meeting::default();
    if was.people.is_empty() {
        let day = was.start.map_or_else(|| app.today(), |start| start.date());
        group::join(app, circle, day, &mut brought).await?;
    }
    Ok(brought)
}

/// Approves the minutes, or takes that back.
pub async fn approve(app: &App, request: Approve) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    if request.approved && changing.was.write_up.trim().is_empty() {
        return Err(Failure::refused("meeting-nothing-to-approve"));
    }
    let day = if request.approved { app.today().to_string() } else { String::new() };
    changing.edit(|doc| set_text(doc, kind::APPROVED, &day)).await?;
    changing.commit().await
}

/// Puts a meeting into the trash, with what only I read of it.
pub async fn trash(app: &App, request: MeetingId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let now = vault.now();
    at_rest(&read(&vault, read_id(&request.id)?).await?.meeting)?;
    both(&vault, &request.id, |doc| if doc.trashed().is_some() { Ok(()) } else { doc.trash(now) }).await
}

/// Takes a meeting out of the trash.
pub async fn untrash(app: &App, request: MeetingId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    both(&vault, &request.id, |doc| if doc.trashed().is_some() { doc.untrash() } else { Ok(()) }).await
}

async fn both(
    vault: &Vault,
    id: &str,
    edit: impl Fn(&kring_store::Doc) -> Result<(), StoreError>,
) -> Result<Batch, Failure> {
    let id = read_id(id)?;
    let mut work = vault.work(By::Person).await?;
    if work.kind_of(id).await?.as_deref() != Some(MEETING.name) {
        return Err(not_found());
    }
    let notes: Uuid = kind::notes_id(vault, id);
    work.edit(id, &edit).await?;
    if work.knows(notes).await? {
        work.edit(notes, &edit).await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}
