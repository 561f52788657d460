//! Begins a method in a closed group, and hands its parts out anew while it runs.

use kring_store::{By, Doc, Field, StoreError};
use uuid::Uuid;

use super::kept::{Asked, Kept, opened, running, shown};
use super::kind::{ASKED, GROUP, RUN};
use super::show::plan;
use super::view::{Conducted, ConductorBegin, ConductorPart, RoleHeld};
use crate::app::App;
use crate::failure::Failure;
use crate::intervision::Group;

/// Lays a method out for those who are here and makes it ready to start. Refused while another runs in the group.
pub async fn begin(app: &App, request: ConductorBegin) -> Result<Conducted, Failure> {
    let vault = app.vault().await?;
    let (group, kept) = opened(&vault, &request.id).await?;
    if kept.is_some() {
        return Err(Failure::refused("conductor-runs-already"));
    }
    let asked = asked(&group, &request)?;
    plan(&asked.query(&group))?;
    let text = written(&asked)?;
    let (id, of) = (Uuid::now_v7(), group.id.to_string());
    let mut work = vault.work(By::Person).await?;
    work.create_as(id, &RUN, group.id, |doc: &Doc| -> Result<(), StoreError> {
        doc.set_field(GROUP, Field::Text(of))?;
        doc.set_field(ASKED, Field::Text(text))
    })
    .await?;
    work.commit().await?;
    shown(app, &group, &Kept { id, asked, record: Vec::new() }).await
}

/// Gives a part to somebody, or to nobody, also while it runs: whoever brings the case may be chosen in the middle of it.
pub async fn part_set(app: &App, request: ConductorPart) -> Result<Conducted, Failure> {
    let vault = app.vault().await?;
    let (group, mut kept) = running(&vault, &request.id).await?;
    let people = ids(&group, &request.people)?;
    if people.is_empty() {
        kept.asked.roles.remove(&request.role);
    } else {
        kept.asked.roles.insert(request.role, people);
    }
    plan(&kept.asked.query(&group))?;
    let text = written(&kept.asked)?;
    let mut work = vault.work(By::Person).await?;
    work.edit(kept.id, |doc| doc.set_field(ASKED, Field::Text(text))).await?;
    work.commit().await?;
    shown(app, &group, &kept).await
}

/// What is asked for, by the ids of participants; everybody where nobody is named.
pub(super) fn asked(group: &Group, request: &ConductorBegin) -> Result<Asked, Failure> {
    let everyone = || group.people.iter().map(|person| person.id.clone()).collect();
    let people = if request.people.is_empty() { everyone() } else { ids(group, &request.people)? };
    let held = |held: &RoleHeld| Ok::<_, Failure>((held.role.clone(), ids(group, &held.people)?));
    Ok(Asked {
        method: request.method.clone(),
        people,
        minutes: request.minutes,
        turns: request.turns,
        roles: request.roles.iter().map(held).collect::<Result<_, _>>()?,
    })
}

/// Participants by ids or names, in the order given.
fn ids(group: &Group, named: &[String]) -> Result<Vec<String>, Failure> {
    named.iter().map(|one| group.person(one).map(|person| person.id.clone())).collect()
}

fn written(asked: &Asked) -> Result<String, Failure> {
    Ok(serde_json::to_string(asked).map_err(|_| StoreError::Internal("run"))?)
}
