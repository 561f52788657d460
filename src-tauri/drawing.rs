//! How the web view draws.
//!
//! WebKitGTK composes layers for a graphics card. Where there is none, they are composed by a compiler of shaders and a processor:
//! three times the work before the first screen and twice the memory, for a picture that looks no different. So a computer without
//! a graphics card has its pages drawn directly.

use std::path::Path;

/// What tells WebKitGTK to draw without layers. It is read once, when the first window is made; a setting of that window comes too late.
const DIRECTLY: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Chooses, before there is a window or a second thread.
pub fn prepare() {
    if !has_graphics_card(Path::new("/dev/dri")) {
        // What somebody has chosen for themselves stays; without this, a window comes later and is larger.
        let _ = gtk::glib::setenv(DIRECTLY, "1", false);
    }
}

/// Whether something renders: a device that only shows cannot.
fn has_graphics_card(devices: &Path) -> bool {
    let Ok(devices) = std::fs::read_dir(devices) else { return false };
    devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_device_that_renders_is_a_graphics_card() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(&devices.path().join("absent")));
        std::fs::write(devices.path().join("card0"), "").unwrap();
        assert!(!has_graphics_card(devices.path()));
        std::fs::write(devices.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_card(devices.path()));
    }
}
