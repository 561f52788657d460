//! Turns sync on: a new space for the person's devices, with this one as its first.

use kring_crypto::envelope::EnvelopeKey;
use kring_sync::LogId;
use kring_sync::engine::{Keys, found};

use super::place::{self, Place};
use super::run::Turn;
use super::view::{SyncAdd, SyncAdded};
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
        place::check(&request.address, &vault)?;
        let who = request.login.as_ref().map(login::credentials);
        let storage = place::open(&request.address, who.as_ref())?;
        let check = trial::try_out(&storage, &request.address).await?;
        let keys = Keys { device: vault.device_key(), envelope: EnvelopeKey::random() };
        let (book, learnt) = found(&keys, &vault.person_key(), LogId(vault.identity().log), vault.now())
            .map_err(|_| Failure::refused("internal"))?;
        devices::note_name(&vault, &keys.device.public(), &devices::chosen(request.name, &vault)).await?;
        vault.begin_leaving().await?;
        let mut place = Place::new(book.space, book.folder, &request.address, &vault, &keys.envelope);
        place.keep_login(request.login, &vault).await;
        let mut edits = notes::edits(&learnt, vault.now(), |_, _| "");
        edits.push(place.edit()?);
        vault.edit_book(place.space, &edits).await?;
        check
    };
    // From here on it is on; what cannot be sent now waits.
    let _ = Turn::begin(app).await?.sync().await;
    Ok(SyncAdded { check, status: status(app, ()).await? })
}
