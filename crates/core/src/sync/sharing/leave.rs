//! Leaves a group's space. What is here of the group stays, as the person's own copy.

use kring_crypto::identity::PublicKey;
use kring_store::Vault;
use kring_sync::format::operation::Role;
use kring_sync::members::Members;

use super::view::{Sharing, SharingGroup};
use super::{Shareable, people, read_group, standing};
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
        say_goodbye(app, &vault, Shareable { id, closed: place.closed }).await?;
    }
    let _alone = app.syncing.lock().await;
    let (used, extent) = (place.clone(), vault.extent(id).await?);
    place.leave(vault.now(), extent);
    // In one go: whoever looks meanwhile finds that it was left, and nobody a group that was never shared.
    let stays = if place.left.is_some() { vec![place.edit()?] } else { vec![] };
    vault.close_book(place.space, &stays).await?;
    login::forget(&used, &vault).await;
    notebook::note_shared(&vault, &id.to_string(), "").await?;
    if place.left.is_none() {
        return standing::forgotten(&vault, &place).await;
    }
    standing::of_group(&vault, id).await
}

/// Forgets the storage of a closed group that has ended, once everything that says so is there.
pub(in crate::sync) async fn forget_if_ended(turn: &Turn<'_>) -> Result<(), Failure> {
    let (vault, place, book) = (&turn.vault, &turn.place, turn.engine.book());
    let Some(group) = place.closed_group() else { return Ok(()) };
    let sent = book.outgoing.values().all(|object| object.sent);
    if !sent || !vault.ended(Some(group)).await?.contains(&group) {
        return Ok(());
    }
    if vault.count_leaving(place.space, book.upto).await? > 0 {
        return Ok(());
    }
    vault.close_book(place.space, &[]).await?;
    login::forget(place, vault).await;
    notebook::note_shared(vault, &group.to_string(), "").await
}

async fn say_goodbye(app: &App, vault: &Vault, group: Shareable) -> Result<(), Failure> {
    let mut turn = Turn::begin_in(app, Some(group.id)).await?;
    let own = vault.person_key().public();
    let others =
        |members: &Members| members.devices().any(|device| device.active && device.card.person != own);
    if !others(turn.engine.members()) {
        // Nobody is left to end there what ends here: the keys of what is closed go now, or the storage keeps them for good.
        return match group.closed {
            true => turn.engine.remove_keys().await.map_err(|error| turn.refusal(error)),
            false => Ok(()),
        };
    }
    let is_last = |members: &Members| {
        let keeps = |person: &PublicKey| members.role(person) == Some(Role::Keeper);
        let mut others = members.devices().map(|device| device.card.person).filter(|other| *other != own);
        keeps(&own) && !others.any(|other| keeps(&other))
    };
    if is_last(turn.engine.members()) {
        return Err(Failure::refused("sharing-last-keeper"));
    }
    if turn.engine.members().role(&own).is_some() {
        people::note_last_day(vault, group, &circle::own_key(vault), app.today()).await?;
        // What was written last goes along; where the storage cannot be reached, nothing has happened yet.
        turn.sync().await?;
        // Another keeper may have left meanwhile.
        if is_last(turn.engine.members()) {
            return Err(Failure::refused("sharing-last-keeper"));
        }
    }
    turn.engine.leave(own, vault.now()).await.map_err(|error| turn.refusal(error))
}
