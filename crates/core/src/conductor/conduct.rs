//! Conducts: every act becomes an event of the record, which is on the disk before it is answered.

use kring_store::{By, StoreError};

use super::act::{act, events};
use super::kept::{running, shown};
use super::kind::EVENTS;
use super::show::plan;
use super::view::Conducted;
use crate::app::App;
use crate::failure::Failure;
use crate::intervision::view::ClosedGroupId;
use crate::meeting::run::Run;
use crate::meeting::view::RunDo;
use crate::meeting::{MOST_EVENTS, stamp};

/// How what runs in a group stands.
pub async fn now(app: &App, request: ClosedGroupId) -> Result<Conducted, Failure> {
    let vault = app.vault().await?;
    let (group, kept) = running(&vault, &request.id).await?;
    shown(app, &group, &kept).await
}

/// Does something in what runs in a group, whose id is given in place of a meeting's, and shows how it stands.
pub async fn run_do(app: &App, request: RunDo) -> Result<Conducted, Failure> {
    let vault = app.vault().await?;
    let (group, mut kept) = running(&vault, &request.id).await?;
    let moment = stamp(app);
    let plan = plan(&kept.asked.query(&group))?;
    let happened = act(&plan, &Run::of(&kept.record, Some(&moment)), request.act)?;
    let more = events(&kept.record, &moment, happened);
    if kept.record.len() + more.len() > MOST_EVENTS {
        return Err(Failure::refused("meeting-record-full"));
    }
    let lines: Vec<String> = more
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()
        .map_err(|_| StoreError::Internal("event"))?;
    let mut work = vault.work(By::Person).await?;
    work.edit(kept.id, |doc| lines.iter().try_for_each(|line| doc.append(EVENTS, line))).await?;
    work.commit().await?;
    kept.record.extend(more);
    shown(app, &group, &kept).await
}
