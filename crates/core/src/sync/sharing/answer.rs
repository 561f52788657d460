//! Lets somebody into a group who asks, once the six words were compared; or does not.

use kring_crypto::Hex;
use kring_sync::format::operation::Role;

use super::view::{Sharing, SharingApprove, SharingRequestId};
use super::{Shareable, people, read_group, standing};
use crate::app::App;
use crate::failure::Failure;
use crate::intervision;
use crate::sync::approve::let_in;
use crate::sync::requests;
use crate::sync::run::Turn;

/// Lets them in. They have everything that is in the group, also from before, as soon as they next look; the group knows their key, so
/// that what they sign counts.
pub async fn approve(app: &App, request: SharingApprove) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let (circle, place) = read_group(&vault, &request.circle).await?;
    let group = Shareable { id: circle, closed: place.closed };
    let mut turn = Turn::begin_in(app, Some(circle)).await?;
    let asked = requests::find(&vault, &turn.place, &request.id).await?;
    let card = asked.request.card;
    let own = card.person == vault.person_key().public();
    let may = turn.engine.members().role(&vault.person_key().public()) == Some(Role::Keeper);
    if !may && !own {
        return Err(Failure::refused("sharing-not-keeper"));
    }
    let name = people::checked_name(request.member.as_deref().unwrap_or(&asked.request.name))?;
    let role = if request.keeper && may { Role::Keeper } else { Role::Member };
    let key = Hex(*card.person.as_bytes()).to_string();
    if group.closed && intervision::is_full(&vault, circle, &key).await? {
        return Err(Failure::refused("closed-pair-full"));
    }
    let (device, back) = (card.device, turn.engine.members().role(&card.person).is_none());
    if group.closed && turn.engine.members().device(&device).is_none() {
        // Whoever is let in reads everything: what not all of them may follow gives way here and in the storage before.
        intervision::look_ahead(app, circle, &key).await?;
        turn.sync().await?;
    }
    let ended = let_in(&mut turn, asked.tag, card, role).await;
    if turn.engine.members().device(&device).is_some() {
        people::recognise(&vault, group, (&name, &key), back).await?;
        if group.closed {
            intervision::look_again(app, circle).await?;
        }
        // What cannot be said of it now is said the next time.
        let _ = turn.sync().await;
    }
    drop(turn);
    ended?;
    standing::of_group(&vault, circle).await
}

/// Does not let them in. The invitation that they came by is good for nobody any more.
pub async fn refuse(app: &App, request: SharingRequestId) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let (circle, _) = read_group(&vault, &request.circle).await?;
    let turn = Turn::begin_in(app, Some(circle)).await?;
    let asked = requests::find(&vault, &turn.place, &request.id).await?;
    requests::end(&turn, asked.tag).await?;
    drop(turn);
    standing::of_group(&vault, circle).await
}
