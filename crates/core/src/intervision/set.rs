//! Gives a session its values: what was brought by whom, and who was there when.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kring_store::{By, Doc, Field, StoreError, Vault};

use super::destroy::finish;
use super::kind::{case, code, put, session};
use super::names::brought;
use super::read::{Opened, opened, read_case};
use super::readers::for_group;
use super::standing::{stands, together, unless_moved, until_it_stands};
use super::successor;
use super::view::{ClosedSessionSet, ClosedWritten};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::{check_text, check_title, links};
use crate::names::given::replaced;
use crate::people::kind::folded;

/// The longest session, in minutes: a day.
const LONGEST: u32 = 1440;

/// Sets values. Names that have an alias are replaced before anything is kept; what was said before then gives way to a successor, and
/// cannot be brought back.
pub async fn set(app: &App, request: ClosedSessionSet) -> Result<ClosedWritten, Failure> {
    let vault = app.vault().await?;
    until_it_stands(|| as_it_stands(app, &vault, &request)).await
}

/// Sets values of what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(
    app: &App,
    vault: &Vault,
    request: &ClosedSessionSet,
) -> Result<Option<ClosedWritten>, Failure> {
    let was = opened(vault, &request.id).await?;
    let Opened { session, group, desk } = &was;
    writes(app, session)?;
    check_minutes(request.minutes)?;
    let date = request.date.as_deref().map(read_date).transpose()?;
    check_day(date, session.ends)?;
    let one = |named: &Option<String>| match named.as_deref().map(str::trim) {
        None => Ok(None),
        Some("") => Ok(Some(String::new())),
        Some(named) => group.person(named).map(|person| Some(person.id.clone())),
    };
    let (owner, led) = (one(&request.owner)?, one(&request.led)?);
    // Whoever left since was there all the same.
    let present = |named: &String| {
        let former = group.former.iter().find(|one| one.id == *named || folded(&one.name) == folded(named));
        group.person(named).or_else(|refused| former.ok_or(refused)).map(|one| one.id.clone())
    };
    let present: Option<BTreeSet<String>> =
        request.present.as_ref().map(|people| people.iter().map(present).collect()).transpose()?;
    let (pairs, mut count) = (desk.pairs(), 0);
    let title = request.title.as_deref().map(|title| links::in_words(title).into_owned());
    // Refused here when what was brought is gone.
    let read = read_case(vault, session.case).await;
    let Some((_, now)) = unless_moved(vault, &was, read).await? else { return Ok(None) };
    let question = match (&request.question, &request.asked) {
        (Some(question), Some(asked)) => Some(together(asked, question, &now)?),
        (question, _) => question.clone(),
    };
    let question = match question {
        Some(question) => Some(for_group(app, vault, group, &question).await?),
        None => None,
    };
    let mut said = |text: Option<String>| {
        text.map(|text| {
            let (text, found) = replaced(&text, &pairs);
            count += found;
            text
        })
    };
    let (title, question) = (said(title), said(question));
    let title = title.map(|title| title.trim().to_owned());
    if let Some(title) = &title {
        check_title(title)?;
        if title.is_empty() {
            return Err(Failure::request("title"));
        }
    }
    check_text(question.as_deref().unwrap_or_default())?;
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? {
        return Ok(None);
    }
    let (was_called, was_asked) = brought(&mut work, session.case).await?;
    if was_asked != now {
        return Ok(None);
    }
    if count > 0 {
        // A name may have begun in one save and ended in this one: its first letters lie in the past of what was brought.
        let (title, question) = (title.unwrap_or(was_called), question.unwrap_or(was_asked));
        let old = successor::of_case(&mut work, session, title, &question).await?;
        successor::bury(&mut work, vault, session, vec![old]).await?;
    } else {
        work.edit(session.case, |doc| -> Result<(), StoreError> {
            if let Some(title) = &title {
                doc.set_field(case::TITLE, Field::Text(title.clone()))?;
            }
            question.as_deref().map_or(Ok(()), |question| doc.replace_text(case::QUESTION, question))
        })
        .await?;
    }
    work.edit(session.id, |doc: &Doc| -> Result<(), StoreError> {
        if let Some(owner) = &owner {
            put(doc, session::OWNER, owner)?;
        }
        if let Some(led) = &led {
            put(doc, session::LED, led)?;
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
    if count > 0 {
        finish(vault).await?;
    }
    let batch = (count == 0).then_some(batch);
    Ok(Some(ClosedWritten { id: session.id.to_string(), batch, replaced: count }))
}

/// Refuses to write once the end has come, and in what is held: it was asked for as it stood.
pub(super) fn writes(app: &App, session: &super::read::Session) -> Result<(), Failure> {
    if session.held.is_some() {
        return Err(Failure::refused("closed-held"));
    }
    if session.stage(app.today()).writes() { Ok(()) } else { Err(Failure::refused("closed-ended")) }
}

/// Refuses a session after the end of its own notes.
pub(super) fn check_day(date: Option<Date>, ends: Date) -> Result<(), Failure> {
    if date.is_some_and(|date| date > ends) { Err(Failure::refused("closed-day-after-end")) } else { Ok(()) }
}

/// Refuses minutes that no session takes.
pub(super) fn check_minutes(minutes: Option<u32>) -> Result<(), Failure> {
    if minutes.is_some_and(|minutes| minutes > LONGEST) { Err(Failure::request("minutes")) } else { Ok(()) }
}
