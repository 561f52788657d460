//! Opens the notebook: with the passphrase, with this computer's login, with the recovery words.

use std::path::PathBuf;
use std::sync::Arc;

use kring_store::{StoreError, Vault, With};

use super::create::check_passphrase;
use super::keychain;
use super::recovery::read_words;
use super::status::status;
use super::view::{AppStatus, Recover, Unlock};
use crate::app::{App, Event};
use crate::failure::Failure;

/// Opens with the passphrase.
pub async fn unlock(app: &Arc<App>, request: Unlock) -> Result<AppStatus, Failure> {
    unlock_with(app, With::Passphrase(&request.passphrase)).await
}

/// Opens with whatever unlocks.
pub async fn unlock_with(app: &Arc<App>, with: With<'_>) -> Result<AppStatus, Failure> {
    let vault = Vault::unlock(app.setup(&folder(app)?), with).await?;
    app.hold(vault).await?;
    end_what_is_due(app).await;
    status(app, ()).await
}

/// Destroys what was to end by now. What cannot end now keeps nobody out, and is tried again at the next opening.
async fn end_what_is_due(app: &App) {
    if let Err(failure) = crate::intervision::at_opening(app).await {
        app.tell(Event::Trouble(failure));
    }
}

/// Opens with the key that the system's keychain keeps.
pub async fn unlock_with_keychain(app: &Arc<App>, (): ()) -> Result<AppStatus, Failure> {
    let folder = folder(app)?;
    let key = keychain::read(Vault::look(&folder)?.id).await?;
    unlock_with(app, With::Keychain(&key)).await
}

/// Opens with the recovery words and sets a new passphrase.
pub async fn recover(app: &Arc<App>, request: Recover) -> Result<AppStatus, Failure> {
    let words = read_words(&request.words)?;
    check_passphrase(&request.new_passphrase)?;
    let vault = Vault::unlock(app.setup(&folder(app)?), With::Words(&words)).await?;
    vault.set_passphrase(&request.new_passphrase).await?;
    app.hold(vault).await?;
    end_what_is_due(app).await;
    status(app, ()).await
}

fn folder(app: &App) -> Result<PathBuf, Failure> {
    app.notebook_folder().ok_or_else(|| StoreError::Missing.into())
}
