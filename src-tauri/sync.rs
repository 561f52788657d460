//! The commands of sync that ask the person for a place.

use std::sync::Arc;

use kring_core::sync::view::SyncInvitation;
use kring_core::vault::view::Saved;
use kring_core::{App, Failure, sync};
use tauri::{AppHandle, State};

use crate::pick;

type Answer<T> = Result<T, Failure>;

/// A folder as a storage, or nothing when none was chosen.
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

#[tauri::command]
pub async fn sync_invitation_save(handle: AppHandle, request: SyncInvitation) -> Answer<Option<Saved>> {
    match pick::new_file(&handle, "Kring.txt").await {
        Some(path) => sync::save_invitation(&request, &path).map(Some),
        None => Ok(None),
    }
}

/// The text of the file that was chosen, or nothing when none was.
#[tauri::command]
pub async fn sync_invitation_open(handle: AppHandle) -> Answer<Option<SyncInvitation>> {
    match pick::file(&handle).await {
        Some(path) => sync::read_invitation(&path).await.map(Some),
        None => Ok(None),
    }
}
