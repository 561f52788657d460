//! Who this device is for a server: a name and a password, or an access key and its secret.
//!
//! The secret lies in the keychain of the system. Where there is none that can be used, it lies in the encrypted notebook, and the
//! status says so. It is in no address, no invitation and no error.

use kring_crypto::Hex;
use kring_store::Vault;
use kring_sync::remote::Credentials;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::now;
use super::place::Place;
use super::run::Turn;
use super::view::{SyncKept, SyncLogin, SyncLoginAnew, SyncStatus};
use crate::app::App;
use crate::failure::Failure;
use crate::keychain;

/// What the notebook keeps of it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Login {
    /// The name, or the access key.
    pub name: String,
    /// The secret, where no keychain keeps it.
    secret: Option<String>,
}

impl Login {
    /// Puts the secret where it is kept from now on.
    pub async fn keep(login: SyncLogin, vault: &Vault, space: [u8; 16]) -> Self {
        let kept = keychain::write(entry(vault, space), login.secret.as_bytes().to_vec()).await;
        Self { name: login.name, secret: kept.is_err().then_some(login.secret) }
    }

    /// Where the secret lies.
    pub fn kept(&self) -> SyncKept {
        if self.secret.is_some() { SyncKept::Notebook } else { SyncKept::Keychain }
    }
}

/// What a server is told.
pub(super) fn credentials(login: &SyncLogin) -> Credentials {
    Credentials { name: login.name.clone(), secret: Zeroizing::new(login.secret.clone()) }
}

/// What the server of a place is told. Refused where a keychain has it that does not give it out.
pub(super) async fn of(place: &Place, vault: &Vault) -> Result<Option<Credentials>, Failure> {
    let Some(Login { name, secret }) = &place.login else { return Ok(None) };
    let secret = match secret {
        Some(secret) => Zeroizing::new(secret.clone()),
        None => {
            let bytes = keychain::read(entry(vault, place.space)).await;
            let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
            Zeroizing::new(text.ok_or_else(|| Failure::refused("sync-login-missing"))?)
        }
    };
    Ok(Some(Credentials { name: name.clone(), secret }))
}

/// Forgets the secret of a place that is used no more.
pub(super) async fn forget(place: &Place, vault: &Vault) {
    if place.login.as_ref().is_some_and(|login| login.secret.is_none()) {
        // An entry that cannot be removed opens a storage, and nothing in it.
        let _ = keychain::remove(entry(vault, place.space)).await;
    }
}

/// Says anew who this device is for the server, and looks at the storage with it. What the server refuses changes nothing.
pub async fn login(app: &App, request: SyncLoginAnew) -> Result<SyncStatus, Failure> {
    {
        let _alone = app.syncing.lock().await;
        let vault = app.vault().await?;
        let circle = request.circle.as_deref().map(read_group).transpose()?;
        let mut place = Turn::place(&vault, circle).await?;
        let trial = super::place::open(&place.address, Some(&credentials(&request.login)))?;
        super::trial::try_out(&trial, &place.address).await?;
        place.keep_login(Some(request.login), &vault).await;
        vault.edit_book(place.space, &[place.edit()?]).await?;
    }
    now::and_tell(app).await
}

/// Reads the id of the group whose storage is meant: a circle, a closed group, or one that this person only waits for.
pub(super) fn read_group(circle: &str) -> Result<Uuid, Failure> {
    circle.trim().parse().map_err(|_| Failure::refused("circle-not-found"))
}

fn entry(vault: &Vault, space: [u8; 16]) -> String {
    format!("{} {}", vault.id(), Hex(space))
}
