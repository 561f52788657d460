//! Invitations that this device gave out, and who asks by them.

use std::collections::BTreeMap;

use kring_crypto::identity::PublicKey;
use kring_store::{BookEdit, BookLine, Vault};
use kring_sync::format::invite::{Invite, JoinRequest};
use kring_sync::format::names::{Place as Kept, folder};
use kring_sync::remote::{Remote, RemoteError, Storage};

use super::devices;
use super::place::Place;
use super::run::{Turn, remote_refusal};
use super::view::SyncRequest;
use crate::failure::Failure;

/// Lines of the book: an invitation by its tag, and what was asked by it.
pub(super) const INVITE: &str = "invite";
const REQUEST: &str = "request";

/// Somebody who asks.
pub(super) struct Asked {
    /// Names the request.
    pub tag: [u8; 16],
    /// The invitation.
    pub invite: Invite,
    /// What they say of themselves.
    pub request: JoinRequest,
}

impl Asked {
    /// As it is shown.
    pub fn view(&self) -> SyncRequest {
        let device = devices::id(&self.request.card.device);
        let names = BTreeMap::from([(device.clone(), devices::readable(&self.request.name))]);
        SyncRequest {
            id: name(self.tag),
            name: devices::called(&names, &device),
            words: self.invite.words(&self.request).join(" "),
        }
    }
}

/// Everyone who asks, as far as the last look at the storage found.
pub(super) fn all(lines: &[BookLine]) -> Vec<Asked> {
    let asked = lines.iter().filter(|line| line.sort == REQUEST).filter_map(|line| {
        let invite = lines.iter().find(|other| other.sort == INVITE && other.key == line.key)?;
        let invite = invitation(&invite.value)?;
        let request = invite.asked(&line.value).ok()?;
        Some(Asked { tag: line.key.as_slice().try_into().ok()?, invite, request })
    });
    asked.collect()
}

/// The invitation that a line of the book keeps as text.
pub(super) fn invitation(line: &[u8]) -> Option<Invite> {
    std::str::from_utf8(line).ok()?.parse().ok()
}

/// The one with an id.
pub(super) async fn find(vault: &Vault, place: &Place, id: &str) -> Result<Asked, Failure> {
    let lines = vault.book(place.space).await?;
    all(&lines)
        .into_iter()
        .find(|asked| name(asked.tag) == id)
        .ok_or_else(|| Failure::refused("sync-request-missing"))
}

/// Looks who asks. Invitations that are no longer good are forgotten.
pub(super) async fn look(turn: &Turn<'_>) -> Result<(), Failure> {
    let lines = turn.vault.book(turn.place.space).await?;
    for line in lines.iter().filter(|line| line.sort == INVITE) {
        let good = invitation(&line.value).filter(|invite| turn.vault.now() <= invite.until);
        let Some(invite) = good else {
            forget(turn, &line.key).await?;
            continue;
        };
        let object = match turn.remote.get(&place_of(&turn.place), &file(invite.tag())).await {
            Err(RemoteError::TooLarge) => None,
            object => object.map_err(remote_refusal)?,
        };
        // What is no request may be one that is still arriving.
        let asked = object.filter(|object| invite.asked(object).is_ok());
        if let Some(object) = asked {
            let edit = BookEdit::Set(REQUEST, line.key.clone(), object);
            turn.vault.edit_book(turn.place.space, &[edit]).await?;
        }
    }
    Ok(())
}

/// Ends an invitation. In place of the request that came by it lies its tag from now on, so that whoever asks by it is told.
pub(super) async fn end(turn: &Turn<'_>, tag: [u8; 16]) -> Result<(), Failure> {
    turn.remote.put(&place_of(&turn.place), &file(tag), &tag).await.map_err(remote_refusal)?;
    forget(turn, &tag).await
}

/// Refused when the invitation was answered, or when another device has asked by it.
pub(super) async fn check_unused(
    remote: &Storage,
    place: &Place,
    invite: &Invite,
    device: &PublicKey,
) -> Result<(), Failure> {
    let there = remote.get(&place_of(place), &file(invite.tag())).await.map_err(remote_refusal)?;
    let Some(object) = there else { return Ok(()) };
    let other = invite.asked(&object).is_ok_and(|asked| asked.card.device != *device);
    if other || object == invite.tag() { Err(Failure::refused("sync-invite-used")) } else { Ok(()) }
}

async fn forget(turn: &Turn<'_>, tag: &[u8]) -> Result<(), Failure> {
    let edits = [BookEdit::Strike(INVITE, tag.to_vec()), BookEdit::Strike(REQUEST, tag.to_vec())];
    Ok(turn.vault.edit_book(turn.place.space, &edits).await?)
}

/// The folder for requests.
pub(super) fn place_of(place: &Place) -> String {
    folder(place.folder.0, Kept::Requests)
}

/// The file of a request.
pub(super) fn file(tag: [u8; 16]) -> String {
    format!("{}.krg", name(tag))
}

fn name(tag: [u8; 16]) -> String {
    kring_crypto::Hex(tag).to_string()
}
