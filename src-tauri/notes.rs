//! My notes beside a meeting that runs: in a window of their own, because the other one is safe to project. Where the system lets it,
//! whoever records or shares the screen does not get them.

use std::sync::Arc;

use kring_core::App;
use tauri::{AppHandle, Manager};

use crate::typing;
use crate::window::{LEAST, appear, closed};

const LABEL: &str = "notes";
/// The window, in logical pixels: as narrow as a sheet of notes.
const SIZE: (f64, f64) = (440.0, 640.0);

/// Opens the window for a meeting, whose id is one; what was open for another one closes.
pub fn open(handle: &AppHandle, meeting: &str) -> tauri::Result<()> {
    close(handle);
    let window = closed(handle, LABEL, &format!("index.html?notes={meeting}"))
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(LEAST.0 / 2.0, LEAST.1 / 2.0)
        .content_protected(true)
        .build()?;
    appear(&window);
    typing::prepare(&window);
    typing::spelling(handle, &handle.state::<Arc<App>>().preferences());
    Ok(())
}

/// Closes it, if it is open.
pub fn close(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(LABEL) {
        // A window that is closing already needs no more.
        let _ = window.destroy();
    }
}
