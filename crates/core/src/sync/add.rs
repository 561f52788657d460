//! Turns sync on: a new space for the person's devices, with this one as its first.

use kring_crypto::envelope::EnvelopeKey;
use kring_store::Vault;
use kring_sync::LogId;
use kring_sync::engine::{Keys, found};

use super::place::{self, Place};
use super::run::Turn;
use super::sharing::Shareable;
use super::view::{SyncAdd, SyncAdded, SyncCheck, SyncLogin};
use super::{devices, login, notes, status, trial};
use crate::app::App;
use crate::failure::Failure;

/// Tries the storage, makes the space and sends what is here. A storage that cannot do what is needed is refused; nothing stays of it.
pub async fn add(app: &App, request: SyncAdd) -> Result<SyncAdded, Failure> {
    let check = {
        let _alone = app.syncing.lock().await;
        let vault = app.vault().await?;
        if Place::read(&vault).await?.is_some() {
            return Err(Failure::refused("sync-is-on"));
        }
        let check = begin_space(&vault, &request.address, request.login, None).await?;
        let device = vault.device_key().public();
        devices::note_name(&vault, &device, &devices::chosen(request.name, &vault)).await?;
        check
    };
    // From here on it is on; what cannot be sent now waits.
    let _ = Turn::begin(app).await?.sync().await;
    Ok(SyncAdded { check, status: status(app, ()).await? })
}

/// Tries the storage and makes a space there, a group's or the person's own, with this device as its first. Nothing is sent yet.
pub(super) async fn begin_space(
    vault: &Vault,
    address: &str,
    login: Option<SyncLogin>,
    group: Option<Shareable>,
) -> Result<SyncCheck, Failure> {
    place::check(address, vault).await?;
    let who = login.as_ref().map(login::credentials);
    let check = trial::try_out(&place::open(address, who.as_ref())?, address).await?;
    let keys = Keys { device: vault.device_key(), envelope: EnvelopeKey::random() };
    let (book, learnt) = found(&keys, &vault.person_key(), LogId(vault.identity().log), vault.now())
        .map_err(|_| Failure::refused("internal"))?;
    let mut place = Place::new(book.space, book.folder, address, vault, &keys.envelope);
    let circle = group.map(|group| group.id);
    (place.circle, place.closed) = (circle, group.is_some_and(|group| group.closed));
    place.keep_login(login, vault).await;
    let mut edits = notes::edits(&learnt, vault.now(), |_, _| "");
    edits.push(place.edit()?);
    vault.begin_book(None, place.space, (circle, false), &edits).await?;
    Ok(check)
}
