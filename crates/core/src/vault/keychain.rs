//! "Unlock with this computer's login": a key in the keychain of the system, as one more way to unlock, never the only one.
//!
//! A missing entry never leads to a new key: the passphrase opens, and the person switches this on again.

use kring_crypto::Key;
use uuid::Uuid;

use super::status::state;
use super::view::{KeychainSwitch, NotebookState};
use crate::app::App;
use crate::failure::Failure;
use crate::keychain;

/// Switches it on or off for the open notebook.
pub async fn set(app: &App, request: KeychainSwitch) -> Result<NotebookState, Failure> {
    let vault = app.vault().await?;
    if request.on {
        let key = Key::random().map_err(kring_store::StoreError::from)?;
        keychain::write(vault.id().to_string(), key.as_bytes().to_vec()).await?;
        vault.set_keychain(Some(&key)).await?;
    } else {
        // The wrap goes first: without it the entry opens nothing, whether or not it can be removed.
        vault.set_keychain(None).await?;
        let _ = remove(vault.id()).await;
    }
    state(app, ()).await
}

/// Reads the key.
pub(super) async fn read(vault: Uuid) -> Result<Key, Failure> {
    let secret = keychain::read(vault.to_string()).await?;
    let bytes: [u8; 32] = secret.try_into().map_err(|_| kring_store::StoreError::KeychainMissing)?;
    Ok(Key::from_bytes(bytes))
}

/// Removes the key.
pub(super) async fn remove(vault: Uuid) -> Result<(), Failure> {
    keychain::remove(vault.to_string()).await
}
