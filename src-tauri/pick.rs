//! The system's dialogs for files and folders. Tests answer them through a file, in builds with the feature `testing` only.

use std::path::{Path, PathBuf};

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

/// Asks for a folder.
pub async fn folder(handle: &AppHandle) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return answer.into_iter().next();
    }
    let (tell, told) = oneshot::channel();
    handle.dialog().file().pick_folder(move |chosen| drop(tell.send(chosen)));
    told.await.ok().flatten().and_then(path)
}

/// Asks for a file of any kind.
pub async fn file(handle: &AppHandle) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return answer.into_iter().next();
    }
    let (tell, told) = oneshot::channel();
    handle.dialog().file().pick_file(move |chosen| drop(tell.send(chosen)));
    told.await.ok().flatten().and_then(path)
}

/// Asks where to save a file.
pub async fn new_file(handle: &AppHandle, name: &str) -> Option<PathBuf> {
    if let Some(answer) = prepared() {
        return answer.into_iter().next();
    }
    let (tell, told) = oneshot::channel();
    handle.dialog().file().set_file_name(name).save_file(move |chosen| drop(tell.send(chosen)));
    told.await.ok().flatten().and_then(path)
}

/// Asks for images.
pub async fn images(handle: &AppHandle) -> Vec<PathBuf> {
    if let Some(answer) = prepared() {
        return answer;
    }
    let (tell, told) = oneshot::channel();
    let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif", "heic"];
    handle.dialog().file().add_filter("images", &kinds).pick_files(move |chosen| drop(tell.send(chosen)));
    told.await.ok().flatten().unwrap_or_default().into_iter().filter_map(path).collect()
}

/// A name in `place` that is free: the name itself, or the name and a number.
pub fn free_in(place: &Path, name: &str) -> PathBuf {
    let numbered = (2u32..1000).map(|number| place.join(format!("{name} ({number})")));
    std::iter::once(place.join(name))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| place.join(name))
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

/// The next answer that a test has prepared: the lines of the file that `KRING_PICK` names; the file is used up.
#[cfg(feature = "testing")]
fn prepared() -> Option<Vec<PathBuf>> {
    let file = std::env::var_os("KRING_PICK")?;
    let lines = std::fs::read_to_string(&file).unwrap_or_default();
    let _ = std::fs::remove_file(file);
    Some(lines.lines().map(PathBuf::from).collect())
}

#[cfg(not(feature = "testing"))]
fn prepared() -> Option<Vec<PathBuf>> {
    None
}
