//! Trash, purge, undo.

use super::open::read_id;
use super::view::{Batch, PageId};
use crate::app::App;
use crate::failure::Failure;

/// Puts a page into the trash.
pub async fn trash(app: &App, request: PageId) -> Result<Batch, Failure> {
    Ok(Batch { batch: app.vault().await?.trash(read_id(&request.id)?).await?.to_string() })
}

/// Takes a page out of the trash.
pub async fn untrash(app: &App, request: PageId) -> Result<Batch, Failure> {
    Ok(Batch { batch: app.vault().await?.untrash(read_id(&request.id)?).await?.to_string() })
}

/// Removes a page for good.
pub async fn purge(app: &App, request: PageId) -> Result<(), Failure> {
    Ok(app.vault().await?.purge(read_id(&request.id)?).await?)
}

/// Undoes a batch. What came later stays.
pub async fn undo(app: &App, request: Batch) -> Result<Batch, Failure> {
    let batch = request.batch.parse().map_err(|_| kring_store::StoreError::UndoNotPossible)?;
    Ok(Batch { batch: app.vault().await?.undo(batch).await?.to_string() })
}
