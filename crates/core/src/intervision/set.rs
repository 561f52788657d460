//! Gives a session its values: what was brought by whom, and who was there when.

use kring_store::{By, Doc, Field, StoreError};

use super::alias::replaced;
use super::kind::{case, code, put, session};
use super::read::{Opened, opened, read_case};
use super::view::{ClosedSessionSet, ClosedWritten};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::{check_text, check_title};

/// The longest session, in minutes: a day.
const LONGEST: u32 = 1440;

/// Sets values. Names that have an alias are replaced before anything is kept.
pub async fn set(app: &App, request: ClosedSessionSet) -> Result<ClosedWritten, Failure> {
    let vault = app.vault().await?;
    let Opened { session, group, desk } = opened(&vault, &request.id).await?;
    writes(app, &session)?;
    check_minutes(request.minutes)?;
    let date = request.date.as_deref().map(read_date).transpose()?;
    let owner = match request.owner.as_deref().map(str::trim) {
        None => None,
        Some("") => Some(String::new()),
        Some(named) => Some(group.person(named)?.id.clone()),
    };
    let present = request.present.as_deref().map(|people| group.ids(people)).transpose()?;
    let (pairs, mut count) = (desk.pairs(), 0);
    let mut said = |text: &Option<String>| {
        text.as_deref().map(|text| {
            let (text, found) = replaced(text, &pairs);
            count += found;
            text
        })
    };
    let (title, question) = (said(&request.title), said(&request.question));
    let title = title.map(|title| title.trim().to_owned());
    if let Some(title) = &title {
        check_title(title)?;
        if title.is_empty() {
            return Err(Failure::request("title"));
        }
    }
    check_text(question.as_deref().unwrap_or_default())?;
    // Refused here when what was brought is gone.
    read_case(&vault, session.case).await?;
    let mut work = vault.work(By::Person).await?;
    work.edit(session.case, |doc| -> Result<(), StoreError> {
        if let Some(title) = &title {
            doc.set_field(case::TITLE, Field::Text(title.clone()))?;
        }
        question.as_deref().map_or(Ok(()), |question| doc.replace_text(case::QUESTION, question))
    })
    .await?;
    work.edit(session.id, |doc: &Doc| -> Result<(), StoreError> {
        if let Some(owner) = &owner {
            put(doc, session::OWNER, owner)?;
        }
        if let Some(context) = request.context {
            put(doc, session::CONTEXT, &code(context))?;
        }
        if let Some(date) = date {
            put(doc, session::DATE, &date.to_string())?;
        }
        if let Some(minutes) = request.minutes {
            doc.set_field(session::MINUTES, Field::Int(minutes.into()))?;
        }
        present.as_ref().map_or(Ok(()), |present| doc.set_members(session::PRESENT, present))
    })
    .await?;
    let batch = work.commit().await?.to_string();
    Ok(ClosedWritten { id: session.id.to_string(), batch, replaced: count })
}

/// Refuses to write once the end has come.
pub(super) fn writes(app: &App, session: &super::read::Session) -> Result<(), Failure> {
    if session.stage(app.today()).writes() { Ok(()) } else { Err(Failure::refused("closed-ended")) }
}

/// Refuses minutes that no session takes.
pub(super) fn check_minutes(minutes: Option<u32>) -> Result<(), Failure> {
    if minutes.is_some_and(|minutes| minutes > LONGEST) { Err(Failure::request("minutes")) } else { Ok(()) }
}
