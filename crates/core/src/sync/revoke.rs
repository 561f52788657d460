//! Takes a device out that was lost or given away.

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;

use super::run::Turn;
use super::status;
use super::view::{SyncDeviceId, SyncStatus};
use crate::app::App;
use crate::failure::Failure;

/// Takes the device out: what is written from now on it cannot read. What it has already it keeps.
pub async fn revoke(app: &App, request: SyncDeviceId) -> Result<SyncStatus, Failure> {
    let missing = || Failure::refused("sync-device-missing");
    let key: Hex<32> = request.id.parse().map_err(|_| missing())?;
    let device = PublicKey::from_bytes(key.0);
    let mut turn = Turn::begin(app).await?;
    if key.0 == turn.vault.identity().device {
        return Err(Failure::refused("sync-device-own"));
    }
    if turn.engine.members().device(&device).is_none_or(|device| !device.active) {
        return Err(missing());
    }
    let now = turn.vault.now();
    turn.engine.revoke(device, now).await.map_err(|error| turn.refusal(error))?;
    // It is out; the others hear of it as soon as the storage can be reached.
    let _ = turn.sync().await;
    drop(turn);
    status(app, ()).await
}
