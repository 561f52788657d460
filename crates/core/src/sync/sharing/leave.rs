//! Leaves a group's space. What is here of the group stays, as the person's own copy.

use kring_store::Vault;
use kring_sync::format::operation::Role;
use kring_sync::members::Members;
use uuid::Uuid;

use super::view::{Sharing, SharingGroup};
use super::{people, read_group, standing};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::settings::notebook;
use crate::sync::login;
use crate::sync::run::Turn;

/// Says goodbye in the storage, where there is anybody to say it to, and forgets it. Refused to the last keeper of a group with others in
/// it, because nobody could let anyone in or take anyone out after that.
pub async fn leave(app: &App, request: SharingGroup) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let (id, mut place) = read_group(&vault, &request.circle).await?;
    if place.left.is_some() {
        return standing::of_group(&vault, id).await;
    }
    // A copy has no word in the group, and whoever was not let in yet has none either.
    if !place.is_copied(&vault) && !place.asks {
        say_goodbye(app, &vault, id).await?;
    }
    let _alone = app.syncing.lock().await;
    vault.close_book(place.space).await?;
    login::forget(&place, &vault).await;
    place.login = None;
    notebook::note_shared(&vault, &id.to_string(), "").await?;
    if place.asks {
        return standing::forgotten(&vault, &place).await;
    }
    place.left = Some(vault.now());
    vault.edit_book(place.space, &[place.edit()?]).await?;
    standing::of_group(&vault, id).await
}

async fn say_goodbye(app: &App, vault: &Vault, id: Uuid) -> Result<(), Failure> {
    let mut turn = Turn::begin_in(app, Some(id)).await?;
    let own = vault.person_key().public();
    let others =
        |members: &Members| members.devices().any(|device| device.active && device.card.person != own);
    if !others(turn.engine.members()) {
        return Ok(());
    }
    let keepers = turn.engine.members();
    let keeps = |person| keepers.role(person) == Some(Role::Keeper);
    let others_keep = keepers.devices().any(|device| device.card.person != own && keeps(&device.card.person));
    if keeps(&own) && !others_keep {
        return Err(Failure::refused("sharing-last-keeper"));
    }
    if keepers.role(&own).is_some() {
        people::note_last_day(vault, id, &circle::own_key(vault), app.today()).await?;
        // What was written last goes along; where the storage cannot be reached, nothing has happened yet.
        turn.sync().await?;
    }
    turn.engine.leave(own, vault.now()).await.map_err(|error| turn.refusal(error))
}
