//! Puts a circle into the trash, and takes it out. What it holds besides, such as its charter, stays where it is and is not listed.

use super::open::read_id;
use super::view::CircleId;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Puts a circle into the trash.
pub async fn trash(app: &App, request: CircleId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a circle out of the trash.
pub async fn untrash(app: &App, request: CircleId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}
