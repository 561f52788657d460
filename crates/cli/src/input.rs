//! What a command reads: files, standard input, and the places it is to write to.

use std::borrow::Cow;
use std::fs;
use std::io::{ErrorKind, Read, stdin};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use kring_core::{Failure, sure_text};

use crate::stop::{Done, Stop};

/// Whether a file name means standard input.
pub fn is_stdin(path: Option<&Path>) -> bool {
    path.is_some_and(|path| path.as_os_str() == "-")
}

/// The text of a file, or what is left of standard input for `-`. Windows writes some files in UTF-16, with its mark.
pub fn text(path: &Path) -> Done<String> {
    let mut bytes = Vec::new();
    let read = if is_stdin(Some(path)) {
        stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::read(path).map(|read| bytes = read)
    };
    read.map_err(|error| unread(&error, path))?;
    sure_text(&bytes).map(Cow::into_owned).map_err(|_| Stop::about("cli-file", path))
}

/// The bytes of a file, whatever it holds.
pub fn bytes(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).map_err(|error| unread(&error, path))
}

/// Why a file that the person named cannot be read.
pub fn unread(error: &std::io::Error, path: &Path) -> Stop {
    let code = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "cli-file-missing",
        _ => "cli-file-unread",
    };
    Stop::about(code, path)
}

/// The text for a page: lines end as everywhere in Kring.
pub fn page_text(path: &Path) -> Done<String> {
    let text = text(path)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// The form of a file that is about to be made: the one that was asked for, else the one that its name ends in; `missing` says what is
/// wrong when neither tells.
pub fn form<F: ValueEnum>(asked: Option<F>, out: &Path, missing: &'static str) -> Done<F> {
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let named = || F::from_str(ending, true).ok();
    asked.or_else(named).ok_or(Stop::Usage(missing))
}

/// The full path of something that is about to be made: nothing is there yet, and its folder is.
pub fn new_place(path: &Path) -> Done<PathBuf> {
    let full = std::path::absolute(path).map_err(Failure::from)?;
    if full.symlink_metadata().is_ok() {
        return Err(Failure::refused("file-exists").into());
    }
    if full.parent().is_some_and(Path::is_dir) { Ok(full) } else { Err(Stop::about("cli-folder", path)) }
}
