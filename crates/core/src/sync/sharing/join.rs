//! Asks to be let into a group, as a person with a notebook of their own.

use kring_store::By;
use uuid::Uuid;

use super::view::{Sharing, SharingJoin};
use super::{Shareable, check_somebody, elsewhere, note_known_as, note_where, people, standing};
use crate::app::App;
use crate::failure::Failure;
use crate::settings::notebook;
use crate::sync::join::{ask, read_invite};
use crate::sync::login;
use crate::sync::place::Place;

/// Asks. What is in the notebook stays as it is; what is in the group arrives once somebody has compared the words.
pub async fn join(app: &App, request: SharingJoin) -> Result<Sharing, Failure> {
    let _alone = app.syncing.lock().await;
    let vault = app.vault().await?;
    let invite = read_invite(&request.text, &vault)?;
    let group = invite.group.as_ref().ok_or_else(|| Failure::refused("sharing-invite-own"))?;
    let id = Uuid::from_bytes(group.id);
    check_somebody(&vault).await?;
    let name = people::checked_name(&request.name)?;
    let before = Place::of(&vault, Some(id)).await?;
    match &before {
        // Whoever comes back takes up where they left. What is their own since then is not sent to the others because of it.
        Some(place) if place.left.is_some() => {
            // Another space that says to be of this group is none that they left.
            if place.space != invite.space.0 {
                return Err(Failure::refused("sharing-here"));
            }
            if place.extent != Some(vault.extent(id).await?) {
                return Err(Failure::refused("sharing-left-changed"));
            }
        }
        Some(place) if !place.is_copied(&vault) => return Err(Failure::refused("sharing-is-on")),
        Some(_) => {}
        None => {
            // A group that is only here is not to be mixed with another that says to be the same.
            let theirs = elsewhere(&vault, id).await?.is_some();
            let here = Shareable::find(&vault, id).await?.is_some() || vault.personal_space() == id;
            if !theirs && here {
                return Err(Failure::refused("sharing-here"));
            }
        }
    }
    let storage = (request.address, request.login);
    let (place, edits) = ask(&vault, &invite, storage, name, before.as_ref()).await?;
    let closes = before.as_ref().map(|before| before.space);
    let others = elsewhere(&vault, id).await?;
    let mut work = vault.work(By::Person).await?;
    work.begin_book(closes, place.space, (Some(id), true), &edits).await?;
    if others.is_none() {
        notebook::note_shared_here(&mut work, &vault, id).await?;
    }
    work.commit().await?;
    if let Some(before) = before {
        // In the same space the new secret lies where the old one did.
        if place.login.is_none() || place.space != before.space {
            login::forget(&before, &vault).await;
        }
    }
    note_where(&vault, &place).await?;
    note_known_as(&vault, &place).await?;
    standing::of_group(&vault, id).await
}
