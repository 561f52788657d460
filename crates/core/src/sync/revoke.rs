//! Takes a device out that was lost or given away.

use kring_crypto::Hex;
use kring_crypto::identity::PublicKey;
use uuid::Uuid;

use super::place::Place;
use super::run::Turn;
use super::view::{SyncDeviceId, SyncStatus};
use super::{sharing, status};
use crate::app::App;
use crate::failure::Failure;

/// Takes the device out, of the person's groups too: what is written from now on it cannot read. What it has already it keeps.
pub async fn revoke(app: &App, request: SyncDeviceId) -> Result<SyncStatus, Failure> {
    let missing = || Failure::refused("sync-device-missing");
    let key: Hex<32> = request.id.parse().map_err(|_| missing())?;
    let device = PublicKey::from_bytes(key.0);
    // What it has sent counts, as long as it is read before it is out. A storage that is away keeps nobody from taking it out.
    if let Ok(mut turn) = Turn::begin(app).await {
        let _ = turn.sync().await;
    }
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
    let vault = turn.vault.clone();
    drop(turn);
    let used = |place: &Place| place.left.is_none() && !place.asks && !place.is_copied(&vault);
    let places = Place::all(&vault).await?;
    let groups: Vec<Uuid> =
        places.iter().filter(|place| used(place)).filter_map(|place| place.circle).collect();
    for group in groups {
        // Where this one cannot be ended in a group now, the next look there ends it.
        if let Ok(mut turn) = Turn::begin_in(app, Some(group)).await
            && turn.sync().await.is_ok_and(|report| !report.outside)
        {
            let _ = sharing::end_lost(&mut turn).await;
        }
    }
    status(app, ()).await
}
