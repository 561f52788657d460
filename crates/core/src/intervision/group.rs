//! Closed groups: founded, listed, opened, and who is in them. What they agree is in `agreement.rs`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kring_store::{By, Doc, Field, StoreError};
use uuid::Uuid;

use super::agreement::following;
use super::ending::set_end;
use super::kind::{GROUP, group, put};
use super::model::Keeps;
use super::open::rows;
use super::read::{Group, groups, read_group, refuse_without_keys};
use super::readers::look_again;
use super::view::{
    ClosedFormer, ClosedGroupAdd, ClosedGroupId, ClosedGroupRow, ClosedGroupView, ClosedPerson,
    ClosedPersonSet,
};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::read_id;
use crate::journal::view::Batch;
use crate::line;
use crate::people::kind::{check_name, folded};
use crate::register;

/// Founds a group in a closed space of its own.
pub async fn group_add(app: &App, request: ClosedGroupAdd) -> Result<ClosedGroupView, Failure> {
    let vault = app.vault().await?;
    let name = named(&request.name)?;
    let ends = ends(request.ends.as_deref(), app.today())?;
    let mut people: Vec<String> = Vec::new();
    for person in request.me.iter().chain(&request.people) {
        let person = person.trim();
        check_name(person)?;
        if !people.iter().any(|known| folded(known) == folded(person)) {
            people.push(person.to_owned());
        }
    }
    refuse_without_keys(&vault).await?;
    let mut work = vault.work(By::Person).await?;
    let id = Uuid::now_v7();
    work.create_as(id, &GROUP, id, |doc| {
        write_new(doc, &name, ends)?;
        write_people(doc, &people, request.me.is_some())
    })
    .await?;
    work.commit().await?;
    group_open(app, ClosedGroupId { id: id.to_string() }).await
}

/// What every new group has.
pub(super) fn write_new(doc: &Doc, name: &str, ends: Option<Date>) -> Result<(), StoreError> {
    doc.set_field(group::NAME, Field::Text(name.into()))?;
    put(doc, group::ENDS, &ends.map(|day| day.to_string()).unwrap_or_default())
}

/// Writes who is in a new group. The first may be the owner of this notebook.
pub(super) fn write_people(doc: &Doc, people: &[String], me_first: bool) -> Result<(), StoreError> {
    for (number, person) in people.iter().enumerate() {
        let key = Uuid::now_v7().simple().to_string();
        doc.set_entry(group::PEOPLE, &key, person)?;
        if number == 0 && me_first {
            doc.set_field(group::ME, Field::Text(key))?;
        }
    }
    Ok(())
}

/// Every group, also those whose keys are not here.
pub async fn group_list(app: &App, (): ()) -> Result<Vec<ClosedGroupRow>, Failure> {
    let vault = app.vault().await?;
    let (groups, closed) = groups(&vault).await?;
    let lost = if closed.is_empty() { BTreeSet::new() } else { vault.closed_lost().await? };
    let row = |group: Group| ClosedGroupRow {
        id: group.id.to_string(),
        name: group.name,
        readable: true,
        lost: false,
        people: u32::try_from(group.people.len()).unwrap_or(u32::MAX),
        pair: group.pair,
        ends: group.ends.map(|day| day.to_string()),
    };
    let bare = |id: Uuid| ClosedGroupRow {
        id: id.to_string(),
        name: String::new(),
        readable: false,
        lost: lost.contains(&id),
        people: 0,
        pair: false,
        ends: None,
    };
    let here = groups.into_iter().filter(|group| !group.trashed && group.is_named()).map(row);
    Ok(here.chain(closed.into_iter().map(bare)).collect())
}

/// A group with its sessions.
pub async fn group_open(app: &App, request: ClosedGroupId) -> Result<ClosedGroupView, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let sessions = rows(app, &vault, Some(group.id)).await?;
    let person = |person: &super::read::Person| ClosedPerson {
        id: person.id.clone(),
        name: person.name.clone(),
        me: person.id == group.me,
        agreed: person.agreed.filter(|_| person.to_this).map(|day| day.to_string()),
        agreed_before: person.agreed.filter(|_| !person.to_this).map(|day| day.to_string()),
        keyed: person.keyed,
    };
    let former =
        |person: &super::read::Person| ClosedFormer { id: person.id.clone(), name: person.name.clone() };
    Ok(ClosedGroupView {
        id: group.id.to_string(),
        people: group.people.iter().map(person).collect(),
        former: group.former.iter().map(former).collect(),
        name: group.name,
        level: group.level,
        limits: group.limits,
        leaves: group.leaves,
        keeps: group.keeps,
        keeper: (!group.keeper.is_empty()).then_some(group.keeper),
        ends: group.ends.map(|day| day.to_string()),
        may_end: group.may_end,
        attest: group.attest,
        pair: group.pair,
        sessions,
    })
}

/// Adds a participant, renames one, or notes that one left.
pub async fn group_person(app: &App, request: ClosedPersonSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let known = request.person.as_deref().map(|person| group.person(person)).transpose()?;
    if let Some(name) = &request.name {
        check_name(name.trim())?;
        let taken = |other: &&super::read::Person| {
            folded(&other.name) == folded(name) && Some(&other.id) != known.map(|person| &person.id)
        };
        if group.people.iter().any(|other| taken(&other)) {
            return Err(Failure::refused("closed-person-there"));
        }
    }
    if known.is_none() && request.name.is_none() {
        return Err(Failure::request("name"));
    }
    if known.is_none() && group.is_full() {
        return Err(Failure::refused("closed-pair-full"));
    }
    if let Some(person) = known.filter(|_| request.removed == Some(true)) {
        if group.keeps == Keeps::Keeper && person.id == group.keeper {
            return Err(Failure::refused("closed-person-keeps"));
        }
        if person.id == group.me {
            return Err(Failure::refused("closed-person-me"));
        }
    }
    let id = known.map_or_else(|| Uuid::now_v7().simple().to_string(), |person| person.id.clone());
    let following = if request.removed == Some(true) {
        // Whoever leaves may have been the last who had not agreed.
        let mut left = group.clone();
        left.people.retain(|person| person.id != id);
        following(app, &vault, &left, None).await?
    } else {
        Vec::new()
    };
    let mut work = vault.work(By::Person).await?;
    work.edit(group.id, |doc| -> Result<(), StoreError> {
        if let Some(name) = &request.name {
            register::set(doc, &id, &[(group::PEOPLE, name.trim())])?;
        }
        if request.removed == Some(true) { register::remove(doc, &id) } else { Ok(()) }
    })
    .await?;
    for (session, desk, ends) in following {
        set_end(&mut work, &session, &desk, ends).await?;
    }
    let batch = work.commit().await?.to_string();
    // Whoever came, or is called otherwise, may not read everything that the others do.
    if request.name.is_some() {
        look_again(app, group.id).await?;
    }
    Ok(Batch { batch })
}

/// A name of a group: a line that says something.
pub(super) fn named(name: &str) -> Result<String, Failure> {
    let name = name.trim();
    line::check(name, 120, "name")?;
    if folded(name).is_empty() { Err(Failure::request("name")) } else { Ok(name.to_owned()) }
}

/// A day on which something will end: today at the earliest.
pub(super) fn ends(text: Option<&str>, today: Date) -> Result<Option<Date>, Failure> {
    let day = text.map(str::trim).filter(|text| !text.is_empty()).map(read_date).transpose();
    match day.map_err(|_| Failure::request("ends"))? {
        Some(day) if day < today => Err(Failure::refused("closed-end-passed")),
        day => Ok(day),
    }
}
