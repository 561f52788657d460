//! Takes a device out that was lost or given away.

use uuid::Uuid;

use super::brought::{brought, in_use, take_out};
use super::devices::read_key;
use super::run::Turn;
use super::view::{SyncBrought, SyncDeviceId, SyncRevoke, SyncStatus};
use super::{sharing, status};
use crate::app::App;
use crate::failure::Failure;

/// Takes the device out, of the person's groups too, and with it those that it let in and the person names: what is written from now on
/// they cannot read. What they have already they keep. Of a device that is out already, those alone.
pub async fn revoke(app: &App, request: SyncRevoke) -> Result<SyncStatus, Failure> {
    let missing = || Failure::refused("sync-device-missing");
    let device = read_key(&request.id)?;
    // What it has sent counts, as long as it is read before it is out. A storage that is away keeps nobody from taking it out.
    if let Ok(mut turn) = Turn::begin(app).await {
        let _ = turn.sync().await;
    }
    let let_in = brought(app, SyncDeviceId { id: request.id.clone() }).await?;
    if !request.with.iter().all(|id| let_in.iter().any(|one| one.id == *id)) {
        return Err(missing());
    }
    let with: Vec<SyncBrought> = let_in.into_iter().filter(|one| request.with.contains(&one.id)).collect();
    let mut turn = Turn::begin(app).await?;
    if *device.as_bytes() == turn.vault.identity().device {
        return Err(Failure::refused("sync-device-own"));
    }
    let is_out = match turn.engine.members().device(&device) {
        Some(device) => !device.active,
        None => return Err(missing()),
    };
    if is_out && with.is_empty() {
        return Err(missing());
    }
    let now = turn.vault.now();
    let own = with.iter().filter(|one| one.group.is_none()).map(|one| read_key(&one.id));
    let mut out = own.collect::<Result<Vec<_>, Failure>>()?;
    out.extend((!is_out).then_some(device));
    for device in out {
        turn.engine.revoke(device, now).await.map_err(|error| turn.refusal(error))?;
    }
    // It is out; the others hear of it as soon as the storage can be reached.
    let _ = turn.sync().await;
    let vault = turn.vault.clone();
    drop(turn);
    let groups: Vec<Uuid> = in_use(&vault).await?.iter().filter_map(|place| place.circle).collect();
    for group in groups {
        // Where this one cannot be ended in a group now, the next look there ends it.
        if let Ok(mut turn) = Turn::begin_in(app, Some(group)).await
            && turn.sync().await.is_ok_and(|report| !report.outside)
        {
            let _ = sharing::end_lost(&mut turn).await;
        }
    }
    take_out(app, &with).await?;
    status(app, ()).await
}
