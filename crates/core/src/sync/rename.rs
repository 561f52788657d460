//! Calls a device something else.

use super::run::Turn;
use super::view::{SyncRename, SyncStatus};
use super::{devices, status};
use crate::app::App;
use crate::failure::Failure;

/// The device is called so from now on, on all of the person's devices: names travel with the notebook, also to a device that is away now.
/// One that was taken out keeps a name, and can get another.
pub async fn rename(app: &App, request: SyncRename) -> Result<SyncStatus, Failure> {
    let vault = app.vault().await?;
    let place = Turn::place(&vault, None).await?;
    let device = devices::read_key(&request.id)?;
    if place.known_members(&vault).await?.device(&device).is_none() {
        return Err(Failure::refused("sync-device-missing"));
    }
    devices::note_name(&vault, &device, &devices::given(&request.name)?).await?;
    status(app, ()).await
}
