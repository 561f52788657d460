//! Changes the passphrase, or all locks after a theft.

use kring_store::StoreError;

use super::create::check_passphrase;
use super::keychain;
use super::recovery;
use super::view::{ChangeLocks, ChangePassphrase, RecoverySheet};
use crate::app::{App, Event};
use crate::failure::Failure;

/// Replaces the passphrase; nothing is encrypted anew.
pub async fn change_passphrase(app: &App, request: ChangePassphrase) -> Result<(), Failure> {
    check_passphrase(&request.new)?;
    Ok(app.vault().await?.change_passphrase(&request.current, &request.new).await?)
}

/// Makes a new master key, passphrase and recovery sheet, and encrypts the database and the kept backups anew.
pub async fn change_locks(app: &App, request: ChangeLocks) -> Result<RecoverySheet, Failure> {
    check_passphrase(&request.new)?;
    let vault = app.vault().await?;
    let words = match vault.change_locks(&request.current, &request.new).await {
        Ok(words) => words,
        Err(error) => {
            if matches!(error, StoreError::LocksChanged) {
                app.close().await?;
            }
            return Err(error.into());
        }
    };
    // The old entry opens nothing any more; that it could not be removed changes nothing.
    let _ = keychain::remove(vault.id()).await;
    crate::sync::tell_of_sheet(app).await;
    if let Some(failure) = unfinished(app).await? {
        app.tell(Event::Trouble(failure));
    }
    Ok(recovery::show(app, &vault, &words))
}

/// What is said where a kept backup still opens with the locks from before.
pub async fn unfinished(app: &App) -> Result<Option<Failure>, Failure> {
    let waits = app.vault().await?.header().changing.is_some();
    Ok(waits.then(|| StoreError::LocksUnfinished.into()))
}
