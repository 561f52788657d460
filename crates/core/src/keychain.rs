//! The keychain of the system: small secrets under the name of this program, each by a name of its own.
//!
//! A keychain that answers "no entry" may just be locked, so nothing here makes a new secret because an old one was not found.

use keyring::{Entry, Error};
use kring_store::StoreError;

use crate::failure::Failure;

const SERVICE: &str = "kring";

/// Reads a secret.
pub(crate) async fn read(name: String) -> Result<Vec<u8>, Failure> {
    with_entry(name, |entry| entry.get_secret()).await
}

/// Writes a secret, and reads it back before anything relies on it.
pub(crate) async fn write(name: String, secret: Vec<u8>) -> Result<(), Failure> {
    let written = secret.clone();
    with_entry(name.clone(), move |entry| entry.set_secret(&written)).await?;
    if read(name).await? == secret { Ok(()) } else { Err(Failure::refused("keychain-unavailable")) }
}

/// Removes a secret.
pub(crate) async fn remove(name: String) -> Result<(), Failure> {
    with_entry(name, |entry| entry.delete_credential()).await
}

/// Keychains answer when they like; they are asked off the async threads.
async fn with_entry<T: Send + 'static>(
    name: String,
    ask: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
) -> Result<T, Failure> {
    let asked = tokio::task::spawn_blocking(move || Entry::new(SERVICE, &name).and_then(|entry| ask(&entry)));
    asked.await.map_err(|_| Failure::refused("internal"))?.map_err(|error| match error {
        Error::NoEntry => StoreError::KeychainMissing.into(),
        Error::NoStorageAccess(_) => Failure::refused("keychain-locked"),
        _ => Failure::refused("keychain-unavailable"),
    })
}
