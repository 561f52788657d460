//! Adds a meeting: empty, from lines, from a template, as a copy of an earlier one.

use kring_store::{Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::change::{self, Changing};
use super::group;
use super::items::write_new;
use super::kind::{self, MEETING};
use super::model::LONGEST;
use super::paste;
use super::people::copy_people;
use super::read::{Meeting, Person};
use super::show::{read, view};
use super::templates;
use super::view::{Attendance, ItemSet, MeetingAdd, MeetingView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::instant;
use crate::journal::{check_title, links, read_id};

/// What a new meeting begins with.
#[derive(Clone, Default)]
pub(super) struct Beginning {
    /// Its values; items, people and parts among them.
    pub meeting: Meeting,
    /// Its items.
    pub items: Vec<ItemSet>,
}

/// Adds a meeting and returns it.
pub async fn add(app: &App, request: MeetingAdd) -> Result<MeetingView, Failure> {
    let vault = app.vault().await?;
    let title = request.title.trim();
    check_title(title)?;
    if title.is_empty() {
        return Err(Failure::request("title"));
    }
    if request.minutes.is_some_and(|minutes| minutes > LONGEST) {
        return Err(Failure::request("minutes"));
    }
    let mut beginning = beginning(app, &vault, &request).await?;
    let start = request.start.as_deref().map(kind::read_wall).transpose()?;
    if let Some(lines) = &request.lines {
        let mut told = paste::read(lines);
        let begins = start.map(|start| start.time());
        if beginning.items.is_empty() {
            beginning.meeting.minutes = beginning.meeting.minutes.or(told.minutes(begins));
        }
        told.hold_first(begins);
        beginning.items.extend(told.items.into_iter().map(ItemSet::from));
    }
    let circle = request.circle.clone().unwrap_or_else(|| beginning.meeting.circle.clone());
    let day = start.map_or_else(|| app.today(), |start| start.date());
    let theirs = match circle.as_str() {
        "" => None,
        circle => Some(group::join(app, circle, day, &mut beginning.meeting).await?),
    };
    let earlier = Some(beginning.meeting.zone.clone()).filter(|zone| !zone.is_empty());
    let zone = request.zone.clone().or(theirs).or(earlier);
    let zone = kind::zone_name(&zone.unwrap_or_else(kind::own_zone))?;
    beginning.meeting = Meeting {
        title: links::in_words(title).into_owned(),
        start,
        zone,
        minutes: request.minutes.or(beginning.meeting.minutes),
        circle,
        ..beginning.meeting
    };
    let id = write(app, &vault, Uuid::now_v7(), beginning).await?;
    view(app, id).await
}

/// What a template or an earlier meeting brings.
async fn beginning(app: &App, vault: &Vault, request: &MeetingAdd) -> Result<Beginning, Failure> {
    match (&request.copy, &request.template) {
        (Some(_), Some(_)) => Err(Failure::request("template")),
        (Some(copy), None) => copied(vault, read_id(copy)?).await,
        (None, Some(template)) => templates::beginning(app, template, request.language),
        (None, None) => Ok(Beginning::default()),
    }
}

/// What a copy of a meeting begins with: items, people and parts, and its zone, because fixed times are of it; without what happened.
pub(super) async fn copied(vault: &Vault, id: Uuid) -> Result<Beginning, Failure> {
    let opened = read(vault, id).await?;
    let was = opened.meeting;
    let only_me = |item: &super::read::Item| opened.only_me.items.get(&item.id).cloned();
    let items = was.items.iter().map(|item| ItemSet { only_me: only_me(item), ..ItemSet::from(item) });
    let meeting = Meeting {
        purpose: was.purpose.clone(),
        zone: was.zone.clone(),
        minutes: was.minutes,
        place: was.place.clone(),
        circle: was.circle.clone(),
        shares: was.shares,
        people: was
            .people
            .into_iter()
            .map(|person| Person { attendance: Attendance::default(), ..person })
            .collect(),
        roles: was.roles.clone(),
        ..Meeting::default()
    };
    Ok(Beginning { items: items.collect(), meeting })
}

/// Writes a new meeting with this id.
pub(super) async fn write(app: &App, vault: &Vault, id: Uuid, beginning: Beginning) -> Result<Uuid, Failure> {
    let made = instant(app.now());
    let mut work = vault.work(kring_store::By::Person).await?;
    work.create_as(id, &MEETING, vault.personal_space(), |doc| {
        write_fields(doc, &beginning.meeting)?;
        doc.set_field(kind::MADE, Field::Text(made))?;
        copy_people(doc, &beginning.meeting)
    })
    .await?;
    let mut changing = Changing {
        work,
        id,
        was: Meeting::default(),
        space: vault.personal_space(),
        personal: vault.personal_space(),
    };
    write_new(&mut changing, vault, beginning.items, None).await?;
    changing.commit().await?;
    Ok(id)
}

/// Writes the values of a new meeting that are fields; what says nothing is not written.
pub(super) fn write_fields(doc: &Doc, meeting: &Meeting) -> Result<(), StoreError> {
    let start = meeting.start.map(kind::write_wall).unwrap_or_default();
    let texts = [
        (kind::TITLE, &meeting.title),
        (kind::PURPOSE, &meeting.purpose),
        (kind::START, &start),
        (kind::ZONE, &meeting.zone),
        (kind::PLACE, &meeting.place),
        (kind::CIRCLE, &meeting.circle),
        (kind::SERIES, &meeting.series),
        (kind::OCCURRENCE, &meeting.occurrence),
    ];
    for (name, text) in texts {
        change::set_text(doc, name, text)?;
    }
    if let Some(minutes) = meeting.minutes {
        doc.set_field(kind::MINUTES, Field::Int(minutes.into()))?;
    }
    if meeting.shares { doc.set_field(kind::SHARES, Field::Bool(true)) } else { Ok(()) }
}
