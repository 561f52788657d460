//! Trash, purge, undo.

use std::sync::atomic::{AtomicBool, Ordering};

use kring_store::{Doc, StoreError};

use super::kind::PAGE;
use super::open::page;
use super::phrases;
use super::view::{Batch, PageId};
use crate::app::App;
use crate::failure::Failure;
use crate::import::Marks;
use crate::intervision;
use crate::meeting::has_happened;
use crate::meeting::kind::MEETING;
use crate::search::saved;

/// Puts a page into the trash.
pub async fn trash(app: &App, request: PageId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a page out of the trash.
pub async fn untrash(app: &App, request: PageId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}

/// Removes a page for good.
pub async fn purge(app: &App, request: PageId) -> Result<(), Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    Ok(vault.purge(id).await?)
}

/// Undoes a batch. What came later stays, an imported page that was changed since too; a meeting that has happened since is not put into
/// the trash, and what others agreed to is not one person's to take back.
pub async fn undo(app: &App, request: Batch) -> Result<Batch, Failure> {
    let batch = request.batch.parse().map_err(|_| StoreError::UndoUnknown)?;
    let vault = app.vault().await?;
    let marks = Marks::of(&vault);
    let stays = |kind: &str, doc: &Doc| {
        if kind == MEETING.name && has_happened(doc) {
            return Err(StoreError::UndoNotPossible);
        }
        Ok(kind == PAGE.name && marks.is_changed_here(doc))
    };
    let of_people = AtomicBool::new(false);
    let bound = |kind: &str, doc: &Doc| {
        of_people.fetch_or(intervision::is_of_people(kind), Ordering::Relaxed);
        intervision::bound(kind, doc)
    };
    let undone = vault.undo(batch, bound, stays, |kind, around| match kind {
        "phrases" => phrases::without_brought(around),
        "searches" => saved::without_brought(around),
        _ => Ok(()),
    });
    let batch = undone.await?.to_string();
    // Somebody may have come back to a closed group by it, and may not read everything that the others do.
    if of_people.load(Ordering::Relaxed) {
        intervision::look_again_everywhere(app).await?;
    }
    Ok(Batch { batch })
}
