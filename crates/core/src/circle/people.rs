//! The people of a circle: who comes, what is known of them, how far they are on the way, who goes.

use kring_store::{By, Doc, StoreError};
use uuid::Uuid;

use super::add::{checked_line, checked_name};
use super::kind;
use super::open::{own_key, read_id};
use super::view::{Made, MemberAdd, MemberId, MemberSet, MemberValues, StepClear, StepSet};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::view::Batch;

/// The longest text that somebody brings or seeks, in bytes.
const LONGEST: usize = 100_000;

/// Adds somebody to a circle.
pub async fn member_add(app: &App, request: MemberAdd) -> Result<Made, Failure> {
    let vault = app.vault().await?;
    let circle = read_id(&vault, &request.circle).await?;
    let values = checked(MemberValues { name: Some(request.name), ..request.values })?;
    let (id, own) = (Uuid::now_v7().simple().to_string(), own_key(&vault));
    let mut work = vault.work(By::Person).await?;
    work.edit(circle, |doc| {
        kind::set_member(doc, &id, &values)?;
        set_me(doc, &id, values.me, &own)
    })
    .await?;
    if values.me.is_some() {
        work.judge(circle).await?;
    }
    Ok(Made { id, batch: work.commit().await?.to_string() })
}

/// Gives somebody new values.
pub async fn member_set(app: &App, request: MemberSet) -> Result<Batch, Failure> {
    let values = checked(request.values)?;
    let own = own_key(app.vault().await?.as_ref());
    let me = values.me;
    edit(app, &request.circle, &request.member, me.is_some(), |doc, member| {
        kind::set_member(doc, member, &values)?;
        set_me(doc, member, me, &own)
    })
    .await
}

/// Takes somebody out of the circle's list. Whoever left stays in it with a last day.
pub async fn member_remove(app: &App, request: MemberId) -> Result<Batch, Failure> {
    edit(app, &request.circle, &request.member, true, kind::remove_member).await
}

/// Notes a step on somebody's way.
pub async fn step_set(app: &App, request: StepSet) -> Result<Batch, Failure> {
    let mut step = request.step;
    step.date = step.date.filter(|date| !date.trim().is_empty());
    step.date.as_deref().map(read_date).transpose()?;
    step.evidence = checked_line(&step.evidence, "evidence")?;
    step.endorsed_by = checked_line(&step.endorsed_by, "endorsed_by")?;
    edit(app, &request.circle, &request.member, false, |doc, member| kind::set_step(doc, member, &step)).await
}

/// Takes a step back.
pub async fn step_clear(app: &App, request: StepClear) -> Result<Batch, Failure> {
    edit(app, &request.circle, &request.member, false, |doc, member| {
        kind::clear_step(doc, member, request.stage)
    })
    .await
}

/// Edits somebody of a circle. With `judged`, what was signed in the circle is judged again.
async fn edit(
    app: &App,
    circle: &str,
    member: &str,
    judged: bool,
    edit: impl FnOnce(&Doc, &str) -> Result<(), StoreError>,
) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let circle = read_id(&vault, circle).await?;
    let mut work = vault.work(By::Person).await?;
    let found = work
        .edit(circle, |doc| match kind::find(doc, member) {
            Some(found) => edit(doc, &found).map(|()| true),
            None => Ok(false),
        })
        .await?;
    if !found {
        return Err(Failure::refused("member-not-found"));
    }
    if judged {
        work.judge(circle).await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Notes whether somebody is the person whose notebook it is. Nobody else is then.
fn set_me(doc: &Doc, member: &str, me: Option<bool>, own: &str) -> Result<(), StoreError> {
    match me {
        None => Ok(()),
        Some(true) => {
            let others = kind::people(doc).into_iter().filter(|other| other.key == own && other.id != member);
            others.map(|other| other.id).try_for_each(|other| kind::set_key(doc, &other, ""))?;
            kind::set_key(doc, member, own)
        }
        Some(false) if kind::key_of(doc, member).as_deref() == Some(own) => kind::set_key(doc, member, ""),
        Some(false) => Ok(()),
    }
}

fn checked(values: MemberValues) -> Result<MemberValues, Failure> {
    let line = |text: Option<String>, field| text.map(|text| checked_line(&text, field)).transpose();
    for (text, field) in [(&values.brings, "brings"), (&values.seeks, "seeks")] {
        if text.as_ref().is_some_and(|text| text.len() > LONGEST) {
            return Err(Failure::request(field));
        }
    }
    for day in [&values.since, &values.until].into_iter().flatten().filter(|day| !day.trim().is_empty()) {
        read_date(day.trim())?;
    }
    Ok(MemberValues {
        name: values.name.as_deref().map(checked_name).transpose()?,
        organisation: line(values.organisation, "organisation")?,
        contact: line(values.contact, "contact")?,
        ..values
    })
}
