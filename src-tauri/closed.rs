//! What closed text asks of the desktop: no pictures of the window while it is shown, and no copy of it that stays in the clipboard.
//!
//! macOS and Windows leave a window out of pictures and recordings when they are asked to; a Linux desktop cannot be asked. The history of
//! a clipboard is kept by the system or by a program of the person's choice: each is told that these words are a secret, and a program
//! that does not listen keeps them all the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use kring_core::Failure;
use tauri::{AppHandle, Manager};

/// So long copied words stay.
const STAYS: Duration = Duration::from_secs(60);

/// What a closed group keeps is in the window, or no longer.
pub fn shown(handle: &AppHandle, shown: bool) {
    if let Some(window) = handle.get_webview_window("main") {
        // A desktop that cannot do it shows the window as it is.
        let _ = window.set_content_protected(shown);
    }
}

/// Puts words on the clipboard, as a secret, and takes them away again after a minute unless something else took their place.
pub async fn copy(handle: &AppHandle, words: String) -> Result<(), Failure> {
    let ours = Arc::new(AtomicBool::new(true));
    on_main(handle, {
        let ours = ours.clone();
        move || clipboard::put(words, ours)
    })?;
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(STAYS).await;
        // A program that ends takes them along.
        let _ = on_main(&handle, move || {
            if ours.load(Ordering::SeqCst) {
                clipboard::clear();
            }
        });
    });
    Ok(())
}

fn on_main(handle: &AppHandle, run: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    handle.run_on_main_thread(run).map_err(|_| Failure::refused("internal"))
}

#[cfg(target_os = "linux")]
mod clipboard {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use gtk::gdk::SELECTION_CLIPBOARD;
    use gtk::{Clipboard, TargetEntry, TargetFlags};

    /// By this name a clipboard tells the programs that keep its history that it holds a secret.
    const HINT: &str = "x-kde-passwordManagerHint";
    const AS_TEXT: [&str; 4] = ["UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "STRING"];
    const IS_HINT: u32 = 1;

    /// Gone when something else takes its place on the clipboard.
    struct Ours(Arc<AtomicBool>);

    impl Drop for Ours {
        fn drop(&mut self) {
            self.0.store(false, Ordering::SeqCst);
        }
    }

    pub fn put(words: String, ours: Arc<AtomicBool>) {
        let ours = Ours(ours);
        let mut targets: Vec<TargetEntry> =
            AS_TEXT.iter().map(|name| TargetEntry::new(name, TargetFlags::empty(), 0)).collect();
        targets.push(TargetEntry::new(HINT, TargetFlags::empty(), IS_HINT));
        Clipboard::get(&SELECTION_CLIPBOARD).set_with_data(&targets, move |_, data, kind| {
            // Held for as long as the words are offered.
            let _ = &ours;
            if kind == IS_HINT {
                data.set(&data.target(), 8, b"secret");
            } else {
                data.set_text(&words);
            }
        });
    }

    pub fn clear() {
        Clipboard::get(&SELECTION_CLIPBOARD).clear();
    }
}

#[cfg(not(target_os = "linux"))]
mod clipboard {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, Mutex, PoisonError};

    use arboard::Clipboard;
    #[cfg(target_os = "macos")]
    use arboard::SetExtApple as _;
    #[cfg(windows)]
    use arboard::SetExtWindows as _;

    /// What was put there last, to be recognised.
    static PUT: Mutex<Option<String>> = Mutex::new(None);

    pub fn put(words: String, ours: Arc<AtomicBool>) {
        let Ok(mut clipboard) = Clipboard::new() else { return ours.store(false, Ordering::SeqCst) };
        let set = clipboard.set().exclude_from_history();
        #[cfg(windows)]
        let set = set.exclude_from_cloud();
        let there = set.text(words.as_str()).is_ok();
        ours.store(there, Ordering::SeqCst);
        *PUT.lock().unwrap_or_else(PoisonError::into_inner) = there.then_some(words);
    }

    pub fn clear() {
        let put = PUT.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Ok(mut clipboard) = Clipboard::new() else { return };
        // What somebody put there meanwhile stays.
        if put.is_some() && clipboard.get_text().ok() == put {
            let _ = clipboard.clear();
        }
    }
}
