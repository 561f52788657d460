//! Where a reader reads: a list of paths, and one of them at a time with a limit.

use std::borrow::Cow;

use jiff::Timestamp;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::LeftOut;

/// Nobody writes more files inside others.
const MOST_INSIDE: usize = 5_000;

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
    /// Takes in a file that was written inside another one, under a path of its own, and gives its index; nothing when this source
    /// holds no such files. The same path twice is the same file.
    fn take_in(&mut self, _path: &str, _bytes: Vec<u8>) -> Option<usize> {
        None
    }
}

/// One file that is held in memory.
#[derive(Debug)]
pub struct Single {
    files: Vec<FileInfo>,
    /// Its content, and those of the files that were written inside it.
    contents: Vec<Vec<u8>>,
}

impl Single {
    /// A file by its name and content.
    pub fn new(name: &str, bytes: Vec<u8>, modified: Option<Timestamp>) -> Self {
        let path = clean_path(name).unwrap_or_else(|| "file".to_owned());
        Self { files: vec![FileInfo { path, size: bytes.len() as u64, modified }], contents: vec![bytes] }
    }
}

impl Source for Single {
    fn files(&self) -> &[FileInfo] {
        &self.files
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        held(self.contents.get(index), limit)
    }

    fn take_in(&mut self, path: &str, bytes: Vec<u8>) -> Option<usize> {
        take_in(&mut self.files, &mut self.contents, path, bytes)
    }
}

/// Adds a file that is held in memory to the others, unless it is there.
pub(super) fn take_in(
    files: &mut Vec<FileInfo>,
    contents: &mut Vec<Vec<u8>>,
    path: &str,
    bytes: Vec<u8>,
) -> Option<usize> {
    let path = clean_path(path)?;
    let first = files.len() - contents.len().min(files.len());
    if let Some(known) = files.iter().skip(first).position(|file| file.path == path) {
        return Some(first + known);
    }
    if contents.len() > MOST_INSIDE {
        return None;
    }
    files.push(FileInfo { path, size: bytes.len() as u64, modified: None });
    contents.push(bytes);
    Some(files.len() - 1)
}

/// Bytes that are held in memory, unless they are more than `limit`.
pub(super) fn held(bytes: Option<&Vec<u8>>, limit: u64) -> Result<Vec<u8>, Trouble> {
    match bytes {
        Some(bytes) if bytes.len() as u64 <= limit => Ok(bytes.clone()),
        Some(_) => Err(Trouble::TooLarge),
        None => Err(Trouble::Damaged),
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
