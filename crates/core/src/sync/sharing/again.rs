//! Comes into a group again after the computer that was in it was lost: by the words of its recovery sheet, where the group lies in another
//! storage than the person's own. That one brought back which groups there were, and where they lie.

use kring_crypto::sheet::SheetKeys;
use kring_store::{SpaceInStorage, Vault};
use kring_sync::engine::{Begun, Opened};
use uuid::Uuid;

use super::moved::{Followed, follow, followed};
use super::view::{Sharing, SharingAgain};
use super::{Lies, check_somebody, elsewhere, end_lost, note_where, standing};
use crate::app::{App, Event};
use crate::changes::{By, Changed};
use crate::failure::{Failure, FailureClass};
use crate::sync::login;
use crate::sync::place::{self, Place};
use crate::sync::recover::{enter, searched};
use crate::sync::run::Turn;
use crate::vault::recovery::read_words;

/// Comes in by the words. They let nobody in who was taken out of the group. What the person has there stays as it is, and so does what
/// they may do; a computer that they took out of their own space is taken out here too.
pub async fn again(app: &App, request: SharingAgain) -> Result<Sharing, Failure> {
    let words = read_words(&request.words)?;
    let keys = SheetKeys::of(&words).map_err(|_| Failure::refused("internal"))?;
    let circle = login::read_group(&request.circle)?;
    let vault = app.vault().await?;
    check_somebody(&vault).await?;
    let before = place_before(&vault, circle).await?;
    let Followed { here, moved } = followed(&vault, circle).await?;
    let given = request.address.clone();
    // Where the group lay it may not be any more, and where it is said to lie it may never have been.
    if moved.is_some() && !request.follow && before.is_none() && given.is_none() {
        return Err(Failure::refused("sharing-again-moved"));
    }
    // Whoever follows the newer note enters the space that it names, and no other, also where this notebook had a place for the group. An
    // address that is given says where that lies for this computer.
    let (led, noted) = match moved.filter(|_| request.follow) {
        Some(moved) => (None, Some(moved)),
        None => (before.as_ref(), here),
    };
    let space = led.map(|place| place.space).or_else(|| noted.as_ref()?.space);
    let known = led.map(|place| place.address.clone()).or_else(|| noted.map(|noted| noted.address));
    let address = given.or(known).ok_or_else(|| Failure::refused("sharing-again-where"))?;
    place::check(&address, &vault).await?;
    let who = match (&request.login, &before) {
        (Some(login), _) => Some(login::credentials(login)),
        (None, Some(before)) if before.login_at(&address).is_some() => login::of(before, &vault).await?,
        (None, _) => None,
    };
    let remote = place::open(&address, who.as_ref())?;
    // The storage is searched for long, if it must be, and nobody else waits for that.
    let found = searched(&remote, &keys).await?;
    let begun = of_group(found, circle, space).ok_or_else(wrong_words)?;
    {
        let _alone = app.syncing.lock().await;
        // Something else may have led here meanwhile.
        let before = place_before(&vault, circle).await?;
        let storage = (address.as_str(), request.login.as_ref());
        enter(&vault, begun, &keys, storage, (before.as_ref(), true)).await.map_err(not_here)?;
        if let Some(place) = Place::of(&vault, Some(circle)).await? {
            note_where(&vault, &place).await?;
            // Where it is in now is no news to this computer.
            follow(&vault, circle, &Lies::of(&place)).await?;
        }
    }
    // From here on this computer is in the group; what cannot be sent now waits.
    let mut turn = Turn::begin_in(app, Some(circle)).await?;
    if turn.sync().await.is_ok_and(|report| !report.outside) {
        let _ = end_lost(&mut turn).await;
    }
    drop(turn);
    app.tell(Event::Changed(Changed { by: By::Sync, kinds: vec!["sync"], ids: Some(Vec::new()) }));
    standing::of_group(&vault, circle).await
}

/// The place that this notebook had for the group as another device. Refused where it is in the group or has asked to be, where the
/// person left it, and where no device of theirs was in it.
async fn place_before(vault: &Vault, circle: Uuid) -> Result<Option<Place>, Failure> {
    match Place::of(vault, Some(circle)).await? {
        Some(place) if place.left.is_some() => Err(Failure::refused("sharing-left")),
        Some(place) if !place.is_copied(vault) => Err(Failure::refused("sharing-is-on")),
        Some(place) => Ok(Some(place)),
        None if elsewhere(vault, circle).await?.is_none() => Err(Failure::refused("sharing-off")),
        None => Ok(None),
    }
}

/// What the words opened of the group, the latest of it; where it is known which space is the group's, only that one.
fn of_group(found: Opened, circle: Uuid, space: Option<SpaceInStorage>) -> Option<Begun> {
    let Opened::Spaces(found) = found else { return None };
    let is_its = |begun: &Begun| space.is_none_or(|space| begun.space.0 == space);
    found.into_iter().find(|begun| begun.group == Some(*circle.as_bytes()) && is_its(begun))
}

/// What was opened and lets nobody in says the same as what was not opened.
fn not_here(failure: Failure) -> Failure {
    if failure.code == "sync-recover-words" { wrong_words() } else { failure }
}

fn wrong_words() -> Failure {
    Failure { class: FailureClass::WrongKey, ..Failure::refused("sharing-again-words") }
}
