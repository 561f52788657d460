//! Lets a device in that asks, once its words were compared; or does not.

use kring_sync::SpaceId;
use kring_sync::format::operation::{DeviceCard, Role};

use super::run::Turn;
use super::view::{SyncRequestId, SyncStatus};
use super::{devices, requests, status};
use crate::app::App;
use crate::failure::Failure;

/// Lets the device in. It is the person's from then on, and learns of it when it next looks.
pub async fn approve(app: &App, request: SyncRequestId) -> Result<SyncStatus, Failure> {
    let mut turn = Turn::begin(app).await?;
    let asked = requests::find(&turn.vault, &turn.place, &request.id).await?;
    let theirs = asked.request.card;
    // Whoever asks does not have the person's key yet: the word that the device is theirs is given here.
    let (space, person) = (SpaceId(turn.place.space), turn.vault.person_key());
    let card = DeviceCard::new(space, &person, theirs.device, theirs.recipient, theirs.log);
    devices::note_name(&turn.vault, &theirs.device, &devices::readable(&asked.request.name)).await?;
    let ended = let_in(&mut turn, asked.tag, card, Role::Member).await;
    drop(turn);
    ended?;
    status(app, ()).await
}

/// Lets the device of a card in that asked by this invitation, and ends the invitation.
pub(super) async fn let_in(
    turn: &mut Turn<'_>,
    tag: [u8; 16],
    card: DeviceCard,
    role: Role,
) -> Result<(), Failure> {
    let now = turn.vault.now();
    let members = turn.engine.members();
    if members.device(&card.device).is_some() || members.owner(card.log).is_some() {
        return Err(Failure::refused("sync-device-known"));
    }
    turn.engine.admit(card, role, now).await.map_err(|error| turn.refusal(error))?;
    // It is let in; what cannot be said of it now is said the next time.
    let _ = turn.sync().await;
    requests::end(turn, tag).await
}

/// Does not let the device in. The invitation that it came by is good for nobody any more.
pub async fn refuse(app: &App, request: SyncRequestId) -> Result<SyncStatus, Failure> {
    let turn = Turn::begin(app).await?;
    let asked = requests::find(&turn.vault, &turn.place, &request.id).await?;
    requests::end(&turn, asked.tag).await?;
    drop(turn);
    status(app, ()).await
}
