//! "Unlock with this computer's login": a key in the keychain of the system, as one more way to unlock, never the only one.
//!
//! A keychain that answers "no entry" may just be locked. So a missing entry never leads to a new key: the passphrase opens, and the
//! person switches this on again.

use keyring::{Entry, Error};
use kring_crypto::Key;
use uuid::Uuid;

use super::status::state;
use super::view::{KeychainSwitch, NotebookState};
use crate::app::App;
use crate::failure::Failure;

const SERVICE: &str = "kring";

/// Switches it on or off for the open notebook.
pub async fn set(app: &App, request: KeychainSwitch) -> Result<NotebookState, Failure> {
    let vault = app.vault().await?;
    if request.on {
        let key = Key::random().map_err(kring_store::StoreError::from)?;
        write(vault.id(), &key).await?;
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
    let secret = with_entry(vault, |entry| entry.get_secret()).await?;
    let bytes: [u8; 32] = secret.try_into().map_err(|_| kring_store::StoreError::KeychainMissing)?;
    Ok(Key::from_bytes(bytes))
}

/// Removes the key.
pub(super) async fn remove(vault: Uuid) -> Result<(), Failure> {
    with_entry(vault, |entry| entry.delete_credential()).await
}

/// Writes the key, and reads it back before anything relies on it.
async fn write(vault: Uuid, key: &Key) -> Result<(), Failure> {
    let bytes = *key.as_bytes();
    with_entry(vault, move |entry| entry.set_secret(&bytes)).await?;
    if read(vault).await? == *key { Ok(()) } else { Err(Failure::refused("keychain-unavailable")) }
}

/// Keychains answer when they like; they are asked off the async threads.
async fn with_entry<T: Send + 'static>(
    vault: Uuid,
    ask: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, Failure> {
    let asked = tokio::task::spawn_blocking(move || {
        Entry::new(SERVICE, &vault.to_string()).and_then(|entry| ask(&entry))
    });
    asked.await.map_err(|_| Failure::refused("internal"))?.map_err(|error| match error {
        Error::NoEntry => kring_store::StoreError::KeychainMissing.into(),
        Error::NoStorageAccess(_) => Failure::refused("keychain-locked"),
        _ => Failure::refused("keychain-unavailable"),
    })
}
