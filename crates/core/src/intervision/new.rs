//! Begins a session: a skeleton in the group's closed space, and what is brought to it beside.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Field, StoreError};
use uuid::Uuid;

use super::desk::Desk;
use super::group::{ends, write_new};
use super::kind::{CASE, GROUP, SESSION, case, put, session};
use super::notes::{check_layer, make, write};
use super::open::open;
use super::read::{Session, read_group, refuse_without_keys};
use super::readers::{for_group, for_spaces};
use super::set::{check_day, check_minutes};
use super::view::{ClosedSessionId, ClosedSessionNew, ClosedSessionView, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::{check_text, check_title, links, read_id};
use crate::method;

/// What was noted before there was a session.
pub(crate) struct Noted {
    /// Which notes.
    pub layer: Layer,
    /// Markdown.
    pub text: String,
}

/// Begins a session, in a group or in a closed space of its own.
pub async fn new(app: &App, request: ClosedSessionNew) -> Result<ClosedSessionView, Failure> {
    begin(app, request, None).await
}

/// Begins a session with what was noted before, all or nothing. Refused when the notes are somebody else's to keep.
pub(crate) async fn begin(
    app: &App,
    request: ClosedSessionNew,
    noted: Option<Noted>,
) -> Result<ClosedSessionView, Failure> {
    let vault = app.vault().await?;
    refuse_without_keys(&vault).await?;
    let title = links::in_words(&request.title).trim().to_owned();
    check_title(&title)?;
    if title.is_empty() {
        return Err(Failure::request("title"));
    }
    method::known(&vault, &request.method).await?;
    let date = match &request.date {
        Some(date) => read_date(date)?,
        None => app.today(),
    };
    let asked = ends(request.ends.as_deref(), app.today())?;
    let group = match &request.group {
        Some(group) => Some(read_group(&vault, read_id(group)?).await?),
        None => None,
    };
    // Whoever takes part is somebody of the group: a space of its own has nobody yet.
    let member = |named: &String| match &group {
        Some(group) => group.person(named).map(|person| person.id.clone()),
        None => Err(Failure::refused("closed-person-not-found")),
    };
    let one = |named: &Option<String>| named.as_ref().map_or(Ok(String::new()), member);
    let (owner, led) = (one(&request.owner)?, one(&request.led)?);
    let present: Option<BTreeSet<String>> = match &request.present {
        Some(people) => Some(people.iter().map(member).collect::<Result<_, _>>()?),
        None => None,
    };
    check_minutes(request.minutes)?;
    let noted = match noted {
        Some(Noted { layer, text }) => {
            check_text(&text)?;
            group.as_ref().map_or(Ok(()), |group| check_layer(group, &owner, layer))?;
            let text = match (layer, &group) {
                (Layer::Mine, _) => text,
                (Layer::Group, Some(group)) => for_group(app, &vault, group, &text).await?,
                (Layer::Group | Layer::Supervision, _) => for_spaces(&vault, &[], &text).await?,
            };
            Some(Noted { layer, text })
        }
        None => None,
    };
    let agreed = group.as_ref().and_then(|group| group.ends);
    let day = match (asked, agreed) {
        // No session outlives what its group agreed.
        (Some(asked), Some(agreed)) => asked.min(agreed),
        (asked, agreed) => asked.or(agreed).ok_or_else(|| Failure::refused("closed-without-end"))?,
    };
    if day < app.today() {
        return Err(Failure::refused("closed-end-passed"));
    }
    check_day(Some(date), day)?;
    let mut work = vault.work(By::Person).await?;
    let space = group.as_ref().map_or_else(Uuid::now_v7, |group| group.id);
    if group.is_none() {
        // It has no name: a title can get another when a name is taken out of it, and nothing else may hold it.
        work.create_as(space, &GROUP, space, |doc| write_new(doc, "", Some(day))).await?;
    }
    let (id, brought) = (Uuid::now_v7(), Uuid::now_v7());
    work.create_as(brought, &CASE, space, |doc| doc.set_field(case::TITLE, Field::Text(title))).await?;
    work.create_as(id, &SESSION, space, |doc: &Doc| -> Result<(), StoreError> {
        for (field, value) in [
            (session::GROUP, space.to_string()),
            (session::METHOD, request.method.clone()),
            (session::DATE, date.to_string()),
            (session::ENDS, day.to_string()),
            (session::CASE, brought.to_string()),
        ] {
            doc.set_field(field, Field::Text(value))?;
        }
        put(doc, session::OWNER, &owner)?;
        put(doc, session::LED, &led)?;
        if let Some(minutes) = request.minutes {
            doc.set_field(session::MINUTES, Field::Int(minutes.into()))?;
        }
        present.as_ref().map_or(Ok(()), |present| doc.set_members(session::PRESENT, present))
    })
    .await?;
    // Made with the session, so that two people who write first write in the same place.
    let session = work.edit(id, |doc| Session::of(id, doc)).await?;
    make(&mut work, &vault, &session, Layer::Group).await?;
    if let Some(noted) = noted {
        let session = work.edit(id, |doc| Session::of(id, doc)).await?;
        write(&mut work, &vault, (&session, &Desk::default()), noted.layer, &noted.text).await?;
    }
    work.commit().await?;
    open(app, ClosedSessionId { id: id.to_string() }).await
}
