//! The storage has another address: a cloud was renamed, a folder was put elsewhere, a stick has another letter. What lies there is the same.

use kring_sync::format::names::{Place as Kept, folder};
use kring_sync::remote::Remote;

use super::run::{Turn, remote_refusal};
use super::view::{SyncMove, SyncStatus};
use super::{login, now, place, trial};
use crate::app::App;
use crate::failure::Failure;

/// Uses the storage at another address from now on, and looks at it. Refused where this space does not lie there: an empty place would be
/// taken for a storage that lost everything, and what devices wrote that are gone is nobody's to write again.
pub async fn move_to(app: &App, request: SyncMove) -> Result<SyncStatus, Failure> {
    {
        let _alone = app.syncing.lock().await;
        let vault = app.vault().await?;
        let circle = request.circle.as_deref().map(login::read_group).transpose()?;
        let before = Turn::place(&vault, circle).await?;
        place::check(&request.address, &vault).await?;
        let who = request.login.as_ref().map(login::credentials);
        let remote = place::open(&request.address, who.as_ref())?;
        trial::try_out(&remote, &request.address).await?;
        let told = remote.list(&folder(before.folder.0, Kept::Envelopes)).await.map_err(remote_refusal)?;
        if told.is_empty() {
            return Err(Failure::refused("sync-move-other"));
        }
        let mut place = before.clone();
        // Who this device was for another server is told to no other.
        (place.address, place.login) = (request.address, None);
        place.keep_login(request.login, &vault).await;
        vault.edit_book(place.space, &[place.edit()?]).await?;
        if place.login.is_none() {
            login::forget(&before, &vault).await;
        }
    }
    now::and_tell(app).await
}
