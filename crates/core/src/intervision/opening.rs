//! What an opening does: it hears what ended after the backup that the notebook comes from, finishes what was being destroyed, also where
//! its keys came back with an older file, and destroys what is due, unless the clock is not to be believed.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::agreement::follow;
use super::destroy::{destroy, finish, follow_in_backups, hear, over};
use super::ending::emptied;
use super::keeping::settle;
use super::kind::{GROUP, SESSION, desk_id};
use super::model::Stage;
use super::read::{Group, Session, groups, is_damaged, sessions};
use super::view::{ClockState, EndRule};
use crate::app::App;
use crate::failure::Failure;

/// Destroys what is due. A clock that differs by more than 48 hours from the last time that the notebook was seen is asked about first.
/// Refuses where something damaged stays, once everything else has ended.
pub(crate) async fn at_opening(app: &App) -> Result<(), Failure> {
    let vault = app.vault().await?;
    vault.drop_ended_keys().await?;
    hear(&vault).await?;
    finish(&vault).await?;
    // Where nothing can end no time is kept: an opening that only reads writes nothing.
    if !has_closed(&vault).await? {
        return Ok(());
    }
    // A time that is doubted is not noted, whether anything is due or not: the next opening would take it for a time that was seen.
    if !vault.clock_is_near().await? {
        return Ok(());
    }
    follow(app, &vault).await?;
    settle(app, &vault, None).await?;
    let (ending, groups) = due(app, &vault).await?;
    if !ending.is_empty() || !groups.is_empty() {
        destroy(app, &vault, &ending, &groups, EndRule::EndDate).await?;
    }
    vault.note_seen().await?;
    check_all_can_end(app, &vault).await
}

/// Refuses where something is damaged that would have to be read for its ending.
async fn check_all_can_end(app: &App, vault: &Vault) -> Result<(), Failure> {
    let (read, unread) = sessions(vault, None).await?;
    let due = read.iter().filter(|session| session.stage(app.today()) == Stage::Due);
    let desks: Vec<Uuid> = due.map(|session| desk_id(vault, session.id)).collect();
    for id in [unread, groups(vault).await?.1, desks].concat() {
        if is_damaged(vault, id).await? {
            return Err(StoreError::Damaged("document").into());
        }
    }
    Ok(())
}

/// Notes the time of a notebook that stays open, so that its next opening has something to compare with.
pub(crate) async fn note_time(vault: &Vault) -> Result<(), Failure> {
    if has_closed(vault).await? && vault.clock_is_near().await? {
        vault.note_seen().await?;
    }
    Ok(())
}

async fn has_closed(vault: &Vault) -> Result<bool, StoreError> {
    super::store::any(vault, [GROUP.name, SESSION.name]).await
}

/// The sessions and groups that are due. A session whose desk is damaged is not: what lies with me alone would be left behind, and nothing
/// would tell of it any more.
async fn due(app: &App, vault: &Vault) -> Result<(Vec<Session>, Vec<Group>), Failure> {
    let (today, mut ending) = (app.today(), Vec::new());
    for session in sessions(vault, None).await?.0 {
        if session.stage(today) == Stage::Due && !is_damaged(vault, desk_id(vault, session.id)).await? {
            ending.push(session);
        }
    }
    let mut groups = over(app, vault, &ending).await?;
    for group in emptied(vault, &ending).await? {
        if !groups.iter().any(|known| known.id == group.id) {
            groups.push(group);
        }
    }
    Ok((ending, groups))
}

/// What the clock says, and how many endings wait for somebody to say whether that is right.
pub async fn clock_state(app: &App, (): ()) -> Result<ClockState, Failure> {
    let vault = app.vault().await?;
    let (ending, groups) = due(app, &vault).await?;
    let near = vault.clock_is_near().await?;
    let waiting = if near { 0 } else { ending.len() + groups.len() };
    Ok(ClockState { now: app.now().to_string(), waiting: u32::try_from(waiting).unwrap_or(u32::MAX) })
}

/// The clock is right: what is due ends now.
pub async fn clock_right(app: &App, (): ()) -> Result<ClockState, Failure> {
    let vault = app.vault().await?;
    vault.note_seen().await?;
    follow(app, &vault).await?;
    settle(app, &vault, None).await?;
    let (ending, groups) = due(app, &vault).await?;
    if !ending.is_empty() || !groups.is_empty() {
        destroy(app, &vault, &ending, &groups, EndRule::EndDate).await?;
        follow_in_backups(app, &vault).await;
    }
    clock_state(app, ()).await
}
