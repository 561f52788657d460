//! Where the person stands, and what the settings show of the notebook.

use std::path::{Path, PathBuf};

use kring_store::Vault;

use super::view::{AppStatus, NotebookState, NotebookSummary, NotebookTrouble, Stage};
use crate::app::{App, lock};
use crate::failure::Failure;
use crate::journal;

/// First run, locked or open. A notebook that is gone, damaged or not to be read counts as none, and what is wrong with it is told: another
/// one can be opened all the same, or a backup brought back.
pub async fn status(app: &App, (): ()) -> Result<AppStatus, Failure> {
    let open = app.vault().await.ok();
    let folder = app.notebook_folder();
    let (header, trouble) = match (&open, &folder) {
        (Some(vault), _) => (Some(vault.header()), None),
        (None, Some(folder)) => match Vault::look(folder) {
            Ok(header) => (Some(header), None),
            Err(error) => {
                let folder = folder.display().to_string();
                (None, Some(NotebookTrouble { folder, failure: error.into() }))
            }
        },
        (None, None) => (None, None),
    };
    let stage = match (&open, &header) {
        (Some(_), _) => Stage::Open,
        (None, Some(_)) => Stage::Locked,
        (None, None) => Stage::FirstRun,
    };
    let example = folder.as_deref() == Some(app.places().example().as_path());
    let notebook = header.zip(folder).map(|(header, folder)| NotebookSummary {
        name: header.name,
        folder: folder.display().to_string(),
        keychain: header.locks.keychain.is_some(),
        example,
    });
    Ok(AppStatus {
        stage,
        notebook,
        preferences: app.preferences(),
        version: env!("CARGO_PKG_VERSION").into(),
        default_folder: app.places().default_notebook().display().to_string(),
        trouble,
    })
}

/// Takes an existing notebook's folder as the one to unlock.
pub async fn open_folder(app: &App, folder: &Path) -> Result<AppStatus, Failure> {
    Vault::look(folder)?;
    app.close().await?;
    app.remember_notebook(folder)?;
    status(app, ()).await
}

/// Forgets which notebook this computer used last, unless it is open: whoever removed it is not told of it at every start. Nothing of the
/// notebook is touched.
pub async fn forget(app: &App, (): ()) -> Result<AppStatus, Failure> {
    forget_place(app).await?;
    status(app, ()).await
}

/// The same; gives the place that was forgotten.
pub async fn forget_place(app: &App) -> Result<Option<PathBuf>, Failure> {
    if app.vault().await.is_ok() {
        return Ok(None);
    }
    let mut remembered = lock(&app.remembered);
    let place = remembered.notebook.take();
    if place.is_some() {
        remembered.write(app.places())?;
    }
    Ok(place)
}

/// The open notebook.
pub async fn state(app: &App, (): ()) -> Result<NotebookState, Failure> {
    let vault = app.vault().await?;
    let header = vault.header();
    let recovery = header.locks.recovery;
    Ok(NotebookState {
        id: header.id.to_string(),
        name: header.name,
        folder: vault.folder().root().display().to_string(),
        keychain: header.locks.keychain.is_some(),
        recovery_saved: recovery.as_ref().is_some_and(|sheet| sheet.saved),
        recovery_made: recovery.map(|sheet| sheet.made),
        pages: journal::count(&vault).await?,
        created: header.created,
    })
}
