//! Puts a model of one's own into the trash, and takes it out.

use super::show::own_id;
use super::view::MethodId;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Puts a model into the trash.
pub async fn trash(app: &App, request: MethodId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = own_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a model out of the trash.
pub async fn untrash(app: &App, request: MethodId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = own_id(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}
