//! Puts a charter into the trash, and takes it out. Its versions and what was said to them go and come with it.

use super::open::found;
use super::view::CharterId;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Puts a charter into the trash.
pub async fn trash(app: &App, request: CharterId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _) = found(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a charter out of the trash.
pub async fn untrash(app: &App, request: CharterId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _) = found(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}
