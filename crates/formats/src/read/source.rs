//! Where a reader reads: a list of paths, and one of them at a time with a limit.

use std::borrow::Cow;

use jiff::Timestamp;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::LeftOut;

/// A file of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInfo {
    /// Its path inside the source: relative, with `/`, without `.` and `..`.
    pub path: String,
    /// Its length in bytes, as the source claims it.
    pub size: u64,
    /// When it was last changed, if that is known.
    pub modified: Option<Timestamp>,
}

/// Why a file of a source could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Larger than it may be.
    TooLarge,
    /// Cut off, or not what it claims to be.
    Damaged,
    /// Under a password.
    Encrypted,
    /// The disk says no.
    Io,
}

/// Where a reader reads.
pub trait Source {
    /// The files, without folders and links.
    fn files(&self) -> &[FileInfo];
    /// The content of a file by its index, at most `limit` bytes.
    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble>;
    /// What was left out, and why: names that lead elsewhere, links, devices.
    fn left_out(&self) -> &[LeftOut] {
        &[]
    }
}

/// One file that is held in memory.
#[derive(Debug)]
pub struct Single {
    info: [FileInfo; 1],
    bytes: Vec<u8>,
}

impl Single {
    /// A file by its name and content.
    pub fn new(name: &str, bytes: Vec<u8>, modified: Option<Timestamp>) -> Self {
        let path = clean_path(name).unwrap_or_else(|| "file".to_owned());
        Self { info: [FileInfo { path, size: bytes.len() as u64, modified }], bytes }
    }
}

impl Source for Single {
    fn files(&self) -> &[FileInfo] {
        &self.info
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        match index {
            0 if self.bytes.len() as u64 <= limit => Ok(self.bytes.clone()),
            0 => Err(Trouble::TooLarge),
            _ => Err(Trouble::Damaged),
        }
    }
}

/// One spelling of a name (NFC): Macs write the "é" of a file's name as two letters, and the text that names the file has one.
pub fn composed(name: &str) -> Cow<'_, str> {
    match is_nfc_quick(name.chars()) {
        IsNormalized::Yes => name.into(),
        _ => name.nfc().collect::<String>().into(),
    }
}

/// A path that stays inside its source, in one spelling, or nothing: not absolute, no `..`, no drive, no control characters.
pub fn clean_path(path: &str) -> Option<String> {
    let path = composed(path).replace('\\', "/");
    let drive =
        path.chars().nth(1) == Some(':') && path.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
    if path.starts_with('/') || drive || path.len() > 4096 || path.chars().any(char::is_control) {
        return None;
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    if parts.is_empty() || parts.contains(&"..") {
        return None;
    }
    Some(parts.join("/"))
}

/// The folder of a path, empty at the top.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
pub fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// A file name without its ending.
pub fn stem(path: &str) -> &str {
    let name = file_name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// A file name's ending, small letters.
pub fn ending(path: &str) -> String {
    file_name(path).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// Whether a part of the path is hidden, or left behind by a Mac.
pub fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| {
        part.starts_with('.') || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini"
    })
}
