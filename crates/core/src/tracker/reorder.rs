//! Puts a tracker in another place among the others.

use kring_store::By;

use super::registry;
use super::view::TrackerReorder;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Moves a tracker before another, or to the end.
pub async fn reorder(app: &App, request: TrackerReorder) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    registry::one(&vault, &request.id).await?;
    let mut work = vault.work(By::Person).await?;
    let moved = work
        .edit(registry::id(&vault), |doc| registry::place(doc, &request.id, request.before.as_deref()))
        .await?;
    if !moved {
        return Err(Failure::refused("tracker-not-found"));
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}
