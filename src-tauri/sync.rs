//! The commands of sync that ask the person for a place.

use std::sync::Arc;

use kring_core::sync::view::{SyncAdd, SyncAdded};
use kring_core::vault::view::Saved;
use kring_core::{App, Failure, sync};
use tauri::{AppHandle, State};

use crate::pick;

type Answer<T> = Result<T, Failure>;

#[tauri::command]
pub async fn sync_add(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<Option<SyncAdded>> {
    let Some(place) = pick::folder(&handle).await else { return Ok(None) };
    sync::add(&app, SyncAdd { address: sync::address_of(&place), name: None }).await.map(Some)
}

/// Where the storage is for this device, when it is not where the invitation says.
#[tauri::command]
pub async fn sync_place(handle: AppHandle) -> Answer<Option<Saved>> {
    Ok(pick::folder(&handle).await.map(|place| Saved { path: sync::address_of(&place) }))
}

#[tauri::command]
pub async fn sync_aside_save(handle: AppHandle, app: State<'_, Arc<App>>) -> Answer<Option<Saved>> {
    match pick::new_file(&handle, "Kring.json").await {
        Some(path) => sync::export_aside(&app, &path).await.map(Some),
        None => Ok(None),
    }
}
