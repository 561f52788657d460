//! Gives out a text by which one more device of the person can ask to be let in, or one more person into a group.

use jiff::Timestamp;
use kring_store::BookEdit;
use kring_sync::SpaceId;
use kring_sync::format::invite::Invite;

use super::requests::INVITE;
use super::run::Turn;
use super::view::SyncInvite;
use crate::app::App;
use crate::failure::Failure;

/// An invitation, good for seven days.
pub async fn invite(app: &App, (): ()) -> Result<SyncInvite, Failure> {
    give_out(&Turn::begin(app).await?, |invite| invite).await
}

/// An invitation to the space of a turn, made complete by whoever knows what space that is.
pub(super) async fn give_out(
    turn: &Turn<'_>,
    complete: impl FnOnce(Invite) -> Invite,
) -> Result<SyncInvite, Failure> {
    let (vault, place) = (&turn.vault, &turn.place);
    let device = place.device_key(vault).public();
    if turn.engine.members().device(&device).is_none_or(|device| !device.active) {
        return Err(Failure::refused("sync-outside"));
    }
    let space = (SpaceId(place.space), place.folder.0);
    let head = turn.engine.members().head();
    let invite = Invite::new(space, place.address.clone(), device, head, vault.now())
        .map(complete)
        .map_err(kring_store::StoreError::from)?;
    let text = invite.to_text();
    let edit = BookEdit::Set(INVITE, invite.tag().to_vec(), text.as_bytes().to_vec());
    vault.edit_book(place.space, &[edit]).await?;
    let until = Timestamp::from_millisecond(invite.until).unwrap_or(Timestamp::MAX);
    Ok(SyncInvite { text: text.to_string(), until: until.to_string() })
}
