//! Takes somebody out of a group's space.

use kring_crypto::identity::PublicKey;
use kring_sync::format::operation::Role;

use super::view::{Sharing, SharingPersonId};
use super::{Shareable, people, read_group, standing};
use crate::app::App;
use crate::failure::Failure;
use crate::sync::devices;
use crate::sync::run::Turn;

/// Takes them out, with all of their devices: what is written from now on they cannot read. What they have already they keep, and so
/// does everybody else. Their access to the storage itself is not Kring's to take.
pub async fn remove(app: &App, request: SharingPersonId) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let (circle, place) = read_group(&vault, &request.circle).await?;
    let mut turn = Turn::begin_in(app, Some(circle)).await?;
    let person = in_it(&turn, &request.id)?;
    if person == vault.person_key().public() {
        return Err(Failure::refused("sharing-person-own"));
    }
    if !keeps(&turn) {
        return Err(Failure::refused("sharing-not-keeper"));
    }
    turn.engine.remove(person, vault.now()).await.map_err(|error| turn.refusal(error))?;
    people::note_last_day(&vault, Shareable { id: circle, closed: place.closed }, &request.id, app.today())
        .await?;
    // They are out; the others hear of it as soon as the storage can be reached.
    let _ = turn.sync().await;
    drop(turn);
    standing::of_group(&vault, circle).await
}

/// Somebody who belongs, by their key as it was typed.
pub(super) fn in_it(turn: &Turn<'_>, id: &str) -> Result<PublicKey, Failure> {
    let missing = || Failure::refused("sharing-person-missing");
    let person = devices::read_key(id).map_err(|_| missing())?;
    turn.engine.members().role(&person).map(|_| person).ok_or_else(missing)
}

/// Whether the notebook's person keeps the group.
pub(super) fn keeps(turn: &Turn<'_>) -> bool {
    turn.engine.members().role(&turn.vault.person_key().public()) == Some(Role::Keeper)
}
