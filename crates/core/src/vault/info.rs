//! What can be known of a notebook without unlocking it.

use std::path::PathBuf;

use kring_store::{Folder, StoreError, Vault};

use super::view::NotebookInfo;
use crate::app::App;
use crate::failure::Failure;

/// Reads the header of the notebook that would be unlocked, and whether somebody has it open. Changes nothing.
pub async fn info(app: &App, (): ()) -> Result<NotebookInfo, Failure> {
    let folder: PathBuf = app.notebook_folder().ok_or(StoreError::Missing)?;
    let header = Vault::look(&folder)?;
    let recovery = header.locks.recovery;
    Ok(NotebookInfo {
        id: header.id.to_string(),
        name: header.name,
        folder: folder.display().to_string(),
        format: header.format,
        created: header.created,
        keychain: header.locks.keychain.is_some(),
        recovery_saved: recovery.as_ref().is_some_and(|sheet| sheet.saved),
        recovery_made: recovery.map(|sheet| sheet.made),
        in_use: Folder::at(&folder).is_held()?,
    })
}
