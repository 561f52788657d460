//! Lets somebody keep a group too.

use super::remove::{in_it, keeps};
use super::view::{Sharing, SharingPersonId};
use super::{read_group, standing};
use crate::app::App;
use crate::failure::Failure;
use crate::sync::run::Turn;

/// Makes somebody a keeper: they let others in and take them out. It is not taken back; a keeper can be taken out, and let in anew.
pub async fn appoint(app: &App, request: SharingPersonId) -> Result<Sharing, Failure> {
    let vault = app.vault().await?;
    let (circle, _) = read_group(&vault, &request.circle).await?;
    let mut turn = Turn::begin_in(app, Some(circle)).await?;
    let person = in_it(&turn, &request.id)?;
    if !keeps(&turn) {
        return Err(Failure::refused("sharing-not-keeper"));
    }
    turn.engine.appoint(person, vault.now()).await.map_err(|error| turn.refusal(error))?;
    // It counts; the others hear of it as soon as the storage can be reached.
    let _ = turn.sync().await;
    drop(turn);
    standing::of_group(&vault, circle).await
}
