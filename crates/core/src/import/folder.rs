//! A folder on the disk as a source. Links are not followed, and only files are read.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use kring_formats::read::{FileInfo, LeftOut, Source, Trouble, clean_path};

use crate::failure::Failure;

const MOST_FILES: usize = 500_000;
const DEEPEST: usize = 64;

/// A folder.
pub(super) struct Folder {
    files: Vec<FileInfo>,
    places: Vec<PathBuf>,
    left_out: Vec<LeftOut>,
}

impl Folder {
    /// Lists what lies in a folder, in the order of the paths.
    pub fn at(root: &Path) -> Result<Self, Failure> {
        let (mut found, mut left_out) = (Vec::new(), Vec::new());
        let mut open = vec![(root.to_owned(), String::new(), 0)];
        while let Some((place, path, depth)) = open.pop() {
            let entries = match fs::read_dir(&place) {
                Ok(entries) => entries,
                Err(error) if depth == 0 => return Err(kring_store::reading(error).into()),
                Err(_) => {
                    left_out.push(LeftOut::of(path, "unreadable"));
                    continue;
                }
            };
            for entry in entries {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    if depth >= DEEPEST {
                        left_out.push(LeftOut::of(path, "unreadable"));
                    } else if name != ".git" {
                        open.push((entry.path(), path, depth + 1));
                    }
                } else if kind.is_file() {
                    let about = entry.metadata()?;
                    let modified = about.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
                    if let Some(path) = clean_path(&path) {
                        found.push((FileInfo { path, size: about.len(), modified }, entry.path()));
                    } else {
                        left_out.push(LeftOut::of(path, "unsafe-name"));
                    }
                } else {
                    let class = if kind.is_symlink() { "link" } else { "device" };
                    left_out.push(LeftOut::of(path, class));
                }
                if found.len() > MOST_FILES {
                    return Err(super::place::refusal("too-large"));
                }
            }
        }
        found.sort_by(|(one, _), (other, _)| one.path.cmp(&other.path));
        let (files, places) = found.into_iter().unzip();
        Ok(Self { files, places, left_out })
    }
}

impl Source for Folder {
    fn files(&self) -> &[FileInfo] {
        &self.files
    }

    fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, Trouble> {
        let place = self.places.get(index).ok_or(Trouble::Damaged)?;
        let file = File::open(place).map_err(|_| Trouble::Io)?;
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Trouble::Io)?;
        if bytes.len() as u64 > limit { Err(Trouble::TooLarge) } else { Ok(bytes) }
    }

    fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}
