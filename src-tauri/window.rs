//! The window, and the one that may stand beside it: incognito, paper from its first moment, closed to every other page.

use std::path::PathBuf;
use std::sync::Arc;

use kring_core::App;
use kring_core::settings::preferences::Theme;
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{
    AppHandle, Manager, Theme as WindowTheme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry,
};

use crate::typing;

/// The paper of the two themes, as in the interface's tokens.
const PAPER: Color = Color(0xFA, 0xF7, 0xF1, 0xFF);
const PAPER_DARK: Color = Color(0x1B, 0x19, 0x16, 0xFF);

/// The least room that a room of the notebook needs, in logical pixels.
pub const LEAST: (f64, f64) = (400.0, 480.0);

/// Opens the window.
pub fn open(handle: &AppHandle) -> tauri::Result<()> {
    let _ = std::fs::remove_dir_all(own_place(handle));
    let window = closed(handle, "main", "index.html")
        .inner_size(1280.0, 800.0)
        .min_inner_size(LEAST.0, LEAST.1)
        .build()?;
    appear(&window);
    typing::prepare(&window);
    Ok(())
}

/// Where the web view writes what even one that keeps nothing writes, such as salts: beside the notebook, for one run.
fn own_place(handle: &AppHandle) -> PathBuf {
    handle.state::<Arc<App>>().places().data.join("view")
}

/// A window that shows one of the program's own pages and nothing else.
pub fn closed<'a>(
    handle: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let preferences = handle.state::<Arc<App>>().preferences();
    let own = own_place(handle);
    let theme = match preferences.theme {
        Theme::System => None,
        Theme::Light => Some(WindowTheme::Light),
        Theme::Dark => Some(WindowTheme::Dark),
    };
    let paper = if theme == Some(WindowTheme::Dark) { PAPER_DARK } else { PAPER };
    WebviewWindowBuilder::new(handle, label, WebviewUrl::App(page.into()))
        .title("Kring")
        .theme(theme)
        .background_color(paper)
        .visible(false)
        .incognito(!is_driven())
        .data_directory(own)
        .devtools(false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
}

/// Shows a window that was just built. It is empty paper until its page is there, of the theme that only a window knows where the
/// system's is wanted; the desktop puts it on the screen while the page is read.
pub fn appear(window: &WebviewWindow) {
    if window.theme().is_ok_and(|theme| theme == WindowTheme::Dark) {
        let _ = window.set_background_color(Some(PAPER_DARK));
    }
    let _ = window.show();
}

/// Whether a test drives the window. WebKitGTK lets only a lasting context be driven, never an incognito one; only builds with the
/// feature `testing` can be.
pub fn is_driven() -> bool {
    cfg!(feature = "testing")
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|wanted| wanted == "true")
}

/// Brings the window to the front.
pub fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Has the main window's page begin anew. Where the system's web view allows it, the process that drew the page ends with everything
/// that it held, letters and copies of words too; elsewhere the page alone is replaced.
pub fn begin_anew(handle: &AppHandle) {
    let Some(window) = handle.get_webview_window("main") else { return };
    // Whoever drives a window gives up when its process ends.
    #[cfg(target_os = "linux")]
    if !is_driven() {
        let _ = window.with_webview(|view| {
            use webkit2gtk::WebViewExt;
            let view = view.inner();
            view.terminate_web_process();
            view.reload();
        });
        return;
    }
    // A window that is closing shows nothing any more.
    let _ = window.reload();
}

/// Only the program's own pages are shown in the window.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => {
            url.host_str() == Some("tauri.localhost") || (cfg!(dev) && url.host_str() == Some("localhost"))
        }
        "about" => url.path() == "blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_page_gets_into_the_window() {
        let ours = |url: &str| is_ours(&url.parse().unwrap());
        assert!(ours("tauri://localhost/") && ours("http://tauri.localhost/index.html"));
        for foreign in [
            "https://example.org/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "http://tauri.localhost.example.org/",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
