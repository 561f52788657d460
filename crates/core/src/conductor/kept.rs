//! Reads and shows the method that runs in a closed group.

use std::time::Duration;

use jiff::SignedDuration;
use kring_store::{Doc, StoreError, Vault};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cast::Cast;
use super::kind::{ASKED, EVENTS, GROUP, RUN};
use super::show::{look, plan_view};
use super::view::{Conducted, ConductorQuery, RoleHeld};
use crate::app::App;
use crate::failure::Failure;
use crate::intervision::{Group, every, read_group};
use crate::journal::read_id;
use crate::meeting::run::{Event, Run, Standing};
use crate::meeting::stamp;
use crate::meeting::view::Speaker;

/// So long beyond its time a method that nobody ended keeps the notebook from locking.
const AWAKE_AFTER: Duration = Duration::from_secs(2 * 3600);

/// What was asked for, by ids of participants.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub method: String,
    pub people: Vec<String>,
    pub minutes: Option<u32>,
    pub turns: Option<u32>,
    pub roles: Cast,
}

impl Asked {
    /// As the conductor is asked, with the names of the group.
    pub fn query(&self, group: &Group) -> ConductorQuery {
        let name = |id: &String| group.people.iter().find(|person| person.id == *id);
        let speaker = |id: &String| Speaker {
            id: id.clone(),
            name: name(id).map(|person| person.name.clone()).unwrap_or_default(),
        };
        let held =
            |(role, people): (&String, &Vec<String>)| RoleHeld { role: role.clone(), people: people.clone() };
        ConductorQuery {
            method: self.method.clone(),
            people: self.people.iter().map(speaker).collect(),
            minutes: self.minutes,
            turns: self.turns,
            roles: self.roles.iter().map(held).collect(),
            language: None,
        }
    }
}

/// A method that runs.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub id: Uuid,
    pub asked: Asked,
    pub record: Vec<Event>,
}

impl Kept {
    fn of(id: Uuid, doc: &Doc) -> Result<Self, StoreError> {
        let broken = |_| StoreError::Invalid("run");
        let asked = doc.text_field(ASKED).unwrap_or_default();
        let record = doc.list(EVENTS).iter().map(|line| serde_json::from_str(line)).collect::<Result<_, _>>();
        Ok(Self { id, asked: serde_json::from_str(&asked).map_err(broken)?, record: record.map_err(broken)? })
    }
}

/// The documents of what runs, or ran and was not put away, in a group.
pub(crate) async fn of_group(vault: &Vault, group: Uuid) -> Result<Vec<Uuid>, Failure> {
    let of = |id, doc: &Doc| {
        let here = doc.text_field(GROUP).is_some_and(|of| of == group.to_string());
        Ok(here.then_some(id))
    };
    Ok(every(vault, (RUN.name, None), of).await?.0.into_iter().flatten().collect())
}

/// A group by its id as it was typed, with what runs in it.
pub(super) async fn opened(vault: &Vault, group: &str) -> Result<(Group, Option<Kept>), Failure> {
    let group = read_group(vault, read_id(group)?).await?;
    let kept = match of_group(vault, group.id).await?.first() {
        Some(id) => Some(vault.with(*id, |doc| Kept::of(*id, doc)).await?),
        None => None,
    };
    Ok((group, kept))
}

/// The same where something has to run.
pub(super) async fn running(vault: &Vault, group: &str) -> Result<(Group, Kept), Failure> {
    let (group, kept) = opened(vault, group).await?;
    Ok((group, kept.ok_or_else(|| Failure::refused("conductor-not-running"))?))
}

/// How it stands, for the screen that everyone sees.
pub(super) async fn shown(app: &App, group: &Group, kept: &Kept) -> Result<Conducted, Failure> {
    let query = kept.asked.query(group);
    let run = Run::of(&kept.record, Some(&stamp(app)));
    let now = look(app, &query, &run)?;
    let goes_on = matches!(run.standing, Standing::Running | Standing::Paused);
    let rest = SignedDuration::from_secs(i64::from(now.remaining));
    let until = SignedDuration::try_from(AWAKE_AFTER).ok().and_then(|more| rest.checked_add(more));
    let until = until.and_then(|until| app.now().checked_add(until).ok());
    app.stay_awake(&group.id.to_string(), until.filter(|_| goes_on));
    Ok(Conducted {
        id: group.id.to_string(),
        plan: plan_view(app, query).await?,
        begun: run.begun.clone(),
        skipped: run.skipped.iter().cloned().collect(),
        now,
    })
}
