//! Gives out a text by which one more device of the person can ask to be let in, or one more person into a group. The storage is not asked
//! for it, and nobody who speaks with the storage is waited for: an invitation is there as soon as somebody wants it.

use jiff::Timestamp;
use kring_store::{BookEdit, Vault};
use kring_sync::SpaceId;
use kring_sync::format::invite::Invite;
use kring_sync::members::Members;

use super::place::Place;
use super::requests::INVITE;
use super::run::Turn;
use super::view::SyncInvite;
use crate::app::App;
use crate::failure::Failure;

/// An invitation, good for seven days.
pub async fn invite(app: &App, (): ()) -> Result<SyncInvite, Failure> {
    let vault = app.vault().await?;
    let place = Turn::place(&vault, None).await?;
    let members = place.known_members(&vault).await?;
    give_out(&vault, &place, &members, |invite| invite).await
}

/// An invitation to the space of a place, made complete by whoever knows what space that is.
pub(super) async fn give_out(
    vault: &Vault,
    place: &Place,
    members: &Members,
    complete: impl FnOnce(Invite) -> Invite,
) -> Result<SyncInvite, Failure> {
    let device = place.device_key(vault).public();
    if members.device(&device).is_none_or(|device| !device.active) {
        return Err(Failure::refused("sync-outside"));
    }
    let space = (SpaceId(place.space), place.folder.0);
    let invite = Invite::new(space, place.address.clone(), device, members.head(), vault.now())
        .map(complete)
        .map_err(kring_store::StoreError::from)?;
    let text = invite.to_text();
    let edit = BookEdit::Set(INVITE, invite.tag().to_vec(), text.as_bytes().to_vec());
    vault.edit_book(place.space, &[edit]).await?;
    let until = Timestamp::from_millisecond(invite.until).unwrap_or(Timestamp::MAX);
    Ok(SyncInvite { text: text.to_string(), until: until.to_string() })
}
