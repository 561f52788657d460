//! What the person chose, as a source: a folder, an archive, or one file.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use jiff::Timestamp;
use kring_formats::read::{LARGEST_TEXT, Single, Source, Tar, Trouble, Unreadable, Zip};
use kring_store::reading;

use super::folder::Folder;
use crate::failure::{Failure, FailureClass};

/// Opens a file or folder.
pub(super) fn open(path: &Path) -> Result<Box<dyn Source + Send + Sync>, Failure> {
    let about = std::fs::metadata(path).map_err(reading)?;
    if about.is_dir() {
        return Ok(Box::new(Folder::at(path)?));
    }
    if !about.is_file() {
        return Err(refusal("not-this-format"));
    }
    let mut head = Vec::new();
    File::open(path).map_err(reading)?.take(512).read_to_end(&mut head)?;
    let file = || Ok::<_, Failure>(BufReader::new(File::open(path)?));
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    let named =
        |names: &[&str]| names.iter().any(|name| ending.as_deref().is_some_and(|ending| ending == *name));
    if head.starts_with(b"PK") || named(&["zip"]) {
        return Ok(Box::new(Zip::open(file()?).map_err(trouble)?));
    }
    if head.get(257..262) == Some(b"ustar") || named(&["jex", "tar"]) {
        return Ok(Box::new(Tar::open(file()?).map_err(trouble)?));
    }
    if about.len() > LARGEST_TEXT {
        return Err(refusal("too-large"));
    }
    let mut bytes = Vec::new();
    file()?.take(LARGEST_TEXT).read_to_end(&mut bytes)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let modified = about.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
    Ok(Box::new(Single::new(&name, bytes, modified)))
}

fn trouble(trouble: Trouble) -> Failure {
    refusal(Unreadable::from(trouble).class())
}

/// The refusal of a whole source.
pub(crate) fn refusal(class: &str) -> Failure {
    let damaged = matches!(class, "not-this-format" | "damaged" | "malformed" | "not-text");
    Failure {
        class: if damaged { FailureClass::Damaged } else { FailureClass::Refused },
        ..Failure::refused(&format!("import-{class}"))
    }
}
