//! Hands an exported file to the program that the system has for it, or shows it in its folder.
//!
//! The window names no file: it can only ask for the export that this run of the program made last.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use kring_core::Failure;

/// Where the last export lies.
#[derive(Default)]
pub struct LastExport(Mutex<Option<PathBuf>>);

impl LastExport {
    /// Remembers it.
    pub fn is(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// Where it lies, as long as it is still there.
    pub fn get(&self) -> Result<PathBuf, Failure> {
        let path = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        path.filter(|path| path.exists()).ok_or_else(|| Failure::refused("export-gone"))
    }
}

/// Opens a file, or a folder, with the program that the system has for it.
pub fn file(path: &Path) -> Result<(), Failure> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    start(command.arg(path))
}

/// Shows where a file lies.
pub fn folder_of(path: &Path) -> Result<(), Failure> {
    if cfg!(target_os = "macos") {
        return start(Command::new("open").arg("-R").arg(path));
    }
    if cfg!(windows) {
        let mut chosen = std::ffi::OsString::from("/select,");
        chosen.push(path);
        return start(Command::new("explorer").arg(chosen));
    }
    file(path.parent().unwrap_or(path))
}

/// Starts a program and lets it go its own way. It is waited for elsewhere, so that nothing of it is left behind.
fn start(command: &mut Command) -> Result<(), Failure> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = child.map_err(|_| Failure::refused("export-no-program"))?;
    std::thread::spawn(move || child.wait());
    Ok(())
}
