//! An archive that Kring wrote, among the things that can be imported.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::view::{ImportHeld, ImportReport, ImportRequest};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::archive;

/// How every archive of ours begins, whatever space stands between its signs.
const HEAD: &[u8] = br#"{"format":"kring-journal/"#;
/// Bytes that are looked at for it.
const LOOKED_AT: u64 = 512;
const NAME: &str = "kring";

/// The bytes of the file, when it is an archive of ours or is said to be one.
pub(super) async fn of(request: &ImportRequest) -> Result<Option<Vec<u8>>, Failure> {
    let (path, said) = (Path::new(&request.path), request.from.as_deref());
    if said.is_some_and(|said| said != NAME) || path.is_dir() {
        return Ok(None);
    }
    let mut head = Vec::new();
    File::open(path).map_err(kring_store::reading)?.take(LOOKED_AT).read_to_end(&mut head)?;
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    let signs: Vec<u8> = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    if said.is_none() && !signs.starts_with(HEAD) {
        return Ok(None);
    }
    Ok(Some(tokio::fs::read(path).await.map_err(kring_store::reading)?))
}

/// Brings its pages back; without `write` only says what would come.
pub(super) async fn bring_back(
    app: &App,
    bytes: &[u8],
    write: bool,
    restore: bool,
) -> Result<ImportReport, Failure> {
    let back = archive::bring_back(app, bytes, write, restore).await?;
    let kept = back.trashed.len() as u64;
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(ImportReport {
        id: back.batch,
        source: NAME.to_owned(),
        found: count(back.pages + back.known),
        new: count(back.pages),
        same: count(back.known - kept),
        kept: count(kept),
        attachments: count(back.attachments),
        beside: back.beside,
        held: back
            .trashed
            .into_iter()
            .map(|(id, name)| ImportHeld {
                source_id: id.clone(),
                name: if name.is_empty() { id.clone() } else { name },
                id,
                reason: "trashed".to_owned(),
            })
            .collect(),
        first: back.first,
        ..ImportReport::default()
    })
}
