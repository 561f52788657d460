//! Turns sync off: this notebook forgets the storage. What lies there stays there.

use super::login;
use super::place::Place;
use crate::app::App;
use crate::failure::Failure;

/// Forgets the storage, its keys, and what was noted for it. Nothing is removed from the storage.
pub async fn off(app: &App, (): ()) -> Result<(), Failure> {
    let _alone = app.syncing.lock().await;
    let vault = app.vault().await?;
    let Some(place) = Place::read(&vault).await? else { return Ok(()) };
    vault.close_book(place.space).await?;
    login::forget(&place, &vault).await;
    vault.end_leaving().await?;
    Ok(vault.set_awaits(None).await?)
}
