//! Shares a group: its space gets a place in a storage, with this person as its keeper.

use super::people;
use super::view::{SharingBegin, SharingBegun};
use super::{Shareable, check_somebody, elsewhere, note_where, standing};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::intervision;
use crate::settings::notebook;
use crate::sync::add::begin_space;
use crate::sync::devices;
use crate::sync::place::Place;
use crate::sync::run::Turn;

/// Tries the storage, makes the space and sends what is in the group. A storage that cannot do what is needed is refused; nothing stays
/// of it. As long as nobody was let in, leaving takes all of it back.
pub async fn begin(app: &App, request: SharingBegin) -> Result<SharingBegun, Failure> {
    let vault = app.vault().await?;
    let group = Shareable::read(&vault, &request.circle).await?;
    let id = group.id;
    let check = {
        let _alone = app.syncing.lock().await;
        check_somebody(&vault).await?;
        match Place::of(&vault, Some(id)).await? {
            Some(place) if place.left.is_some() => return Err(Failure::refused("sharing-left")),
            Some(_) => return Err(Failure::refused("sharing-is-on")),
            None => {}
        }
        if let Some(device) = elsewhere(&vault, id).await? {
            let out = devices::was_taken_out(&vault, &device).await?;
            return Err(Failure::refused(if out { "sharing-elsewhere-out" } else { "sharing-elsewhere" }));
        }
        let name = people::checked_me(&vault, group, request.name).await?;
        let check = begin_space(&vault, &request.address, request.login, Some(group)).await?;
        people::recognise(&vault, group, (&name, &circle::own_key(&vault)), false).await?;
        let device = kring_crypto::Hex(vault.identity().device).to_string();
        notebook::note_shared(&vault, &id.to_string(), &device).await?;
        if let Some(place) = Place::of(&vault, Some(id)).await? {
            note_where(&vault, &place).await?;
        }
        if group.closed {
            intervision::look_again(app, id).await?;
        }
        check
    };
    // From here on it is shared; what cannot be sent now waits.
    let _ = Turn::begin_in(app, Some(id)).await?.sync().await;
    Ok(SharingBegun { check, sharing: standing::of_group(&vault, id).await? })
}
