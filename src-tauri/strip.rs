//! Folds the window into a small strip above the others, for video calls, and back into what it was.
//!
//! A desktop decides whether a window may stay above the others; where it may not, the strip is a small ordinary window.

use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, LogicalSize, Manager, PhysicalSize, WebviewWindow};

use crate::window::LEAST;

/// The strip, and the least of it, in logical pixels.
const SIZE: (f64, f64) = (640.0, 132.0);
const SMALLEST: (f64, f64) = (480.0, 96.0);

/// What the window was before it was folded.
#[derive(Default)]
pub struct Strip(Mutex<Option<Before>>);

#[derive(Clone, Copy)]
struct Before {
    size: PhysicalSize<u32>,
    maximized: bool,
    fullscreen: bool,
}

impl Strip {
    /// Folds the window, or unfolds it. Where it is so already, nothing happens.
    pub fn set(&self, handle: &AppHandle, folded: bool) {
        let Some(window) = handle.get_webview_window("main") else { return };
        let mut before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A desktop that refuses a size leaves the window as it is, and what it shows fits any.
        let _ = match (folded, *before) {
            (true, None) => fold(&window).map(|was| *before = Some(was)),
            (false, Some(was)) => {
                *before = None;
                unfold(&window, was)
            }
            _ => Ok(()),
        };
    }
}

fn fold(window: &WebviewWindow) -> tauri::Result<Before> {
    let before = Before {
        size: window.inner_size()?,
        maximized: window.is_maximized()?,
        fullscreen: window.is_fullscreen()?,
    };
    window.set_fullscreen(false)?;
    window.unmaximize()?;
    window.set_min_size(Some(LogicalSize::new(SMALLEST.0, SMALLEST.1)))?;
    window.set_size(LogicalSize::new(SIZE.0, SIZE.1))?;
    window.set_always_on_top(true)?;
    Ok(before)
}

fn unfold(window: &WebviewWindow, before: Before) -> tauri::Result<()> {
    window.set_always_on_top(false)?;
    window.set_size(before.size)?;
    window.set_min_size(Some(LogicalSize::new(LEAST.0, LEAST.1)))?;
    if before.maximized {
        window.maximize()?;
    }
    window.set_fullscreen(before.fullscreen)
}
