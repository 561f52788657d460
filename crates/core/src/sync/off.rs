//! Turns sync off: this notebook forgets the storage. What lies there stays there.

use super::place::Place;
use super::run::Turn;
use super::{devices, login};
use crate::app::App;
use crate::failure::Failure;

/// Forgets the storage, its keys, and what was noted for it. Nothing is removed from the storage but, where no other device uses it, the
/// keys of what is closed: nobody would be left to end there what ends here.
pub async fn off(app: &App, (): ()) -> Result<(), Failure> {
    if let Ok(mut turn) = Turn::begin(app).await
        && devices::is_alone(&turn)
    {
        // A storage that is away keeps them, sealed under a key that is forgotten here; the words of the recovery sheet still open them.
        let _ = turn.engine.remove_keys().await;
    }
    let _alone = app.syncing.lock().await;
    let vault = app.vault().await?;
    let Some(place) = Place::read(&vault).await? else { return Ok(()) };
    vault.close_book(place.space, &[]).await?;
    login::forget(&place, &vault).await;
    vault.set_awaits(None).await?;
    // It may be let in again, and then as another: under its old name it would be taken for itself. Where groups know it, it stays.
    if Place::all(&vault).await?.is_empty() {
        vault.forget_device();
    }
    Ok(())
}
