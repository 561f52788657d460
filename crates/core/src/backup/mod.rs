//! Backups: the rolling ones beside the notebook, copies to another place, and restoring into a new folder.

pub mod view;

use std::path::Path;
use std::sync::Arc;

use kring_store::{Backup as Kept, Occasion, Report, StoreError, Vault};

use crate::app::App;
use crate::failure::Failure;
use crate::task::{self, Task};
use crate::vault::status;
use crate::vault::view::{AppStatus, Saved};
use view::{Backup, Copied, Restored};

/// What the progress of each is called.
const TASK: &str = "backup";
const RESTORING: &str = "restore";
const COPYING: &str = "copying";

/// The backups beside the notebook, newest first.
pub async fn list(app: &App, (): ()) -> Result<Vec<Backup>, Failure> {
    Ok(app.vault().await?.backups()?.into_iter().map(Backup::from).collect())
}

/// Writes one now, and checks it. Dropping this before its end gives it up.
pub async fn now(app: &App, (): ()) -> Result<Backup, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, TASK);
    Ok(vault.back_up_telling(Occasion::ByHand, Arc::new(task.hundredths())).await?.into())
}

/// Writes the day's backup where there is none yet, and brings it back on trial.
pub(crate) async fn daily(vault: &Vault) -> Result<(), Failure> {
    if let Some(backup) = vault.back_up_if_due().await? {
        vault.rehearse(&backup).await.map_err(|_| Failure::refused("backup-rehearsal"))?;
    }
    Ok(())
}

/// The day's backup for a host that does not stay open, once it has written something. Nothing where no notebook is open. One that failed
/// is tried again an hour later, not by every command.
pub async fn daily_if_written(app: &App) -> Result<(), Failure> {
    let vault = match app.vault().await {
        Ok(vault) if vault.has_written() => vault,
        _ => return Ok(()),
    };
    if vault.backed_up_in_vain().await? {
        return Ok(());
    }
    let done = daily(&vault).await;
    if done.is_err() {
        // Where not even this can be written, the next command tries again.
        let _ = vault.note_backup_in_vain().await;
    }
    done
}

/// Stops the backup that is being written or brought back, or the notebook that is being copied; it leaves nothing behind.
pub async fn cancel(app: &App, (): ()) -> Result<(), Failure> {
    task::stop(app, TASK);
    task::stop(app, RESTORING);
    task::stop(app, COPYING);
    Ok(())
}

/// Copies the notebook that is to be unlocked, as it is, to a free place of this computer's, and offers the copy for unlocking: for one that
/// lies where nothing can be written. The original is not touched.
pub async fn copy_here(app: &App, (): ()) -> Result<AppStatus, Failure> {
    let from = app.notebook_folder().ok_or(StoreError::Missing)?;
    let folder = app.places().default_notebook();
    let task = Task::begin(app, COPYING);
    let target = folder.clone();
    let report: Report = Arc::new(task.hundredths());
    let copied = tokio::task::spawn_blocking(move || kring_store::copy_closed(&from, &target, &report));
    copied.await.map_err(|_| StoreError::Internal("worker"))??;
    app.close().await?;
    app.remember_notebook(&folder)?;
    status(app, ()).await
}

/// Writes a complete copy into a new or empty folder, and checks it. Dropping this before its end gives it up.
pub async fn to(app: &App, folder: &Path, with_sealed: bool) -> Result<Copied, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, TASK);
    let copied = vault.back_up_to(folder, with_sealed, Arc::new(task.hundredths())).await?;
    vault.note_copy(&std::path::absolute(folder)?, with_sealed).await?;
    Ok(Copied {
        path: folder.display().to_string(),
        missing: kring_store::missing_attachments(folder)? as u64,
        damaged: copied.damaged as u64,
        unreadable: copied.manifest.unreadable as u64,
    })
}

/// Restores a backup into a new or empty folder and offers that notebook for unlocking. The notebook in use is not touched.
pub async fn restore(app: &App, backup: &Path, folder: &Path) -> Result<Saved, Failure> {
    restore_into(app, backup, folder).await?;
    app.close().await?;
    app.remember_notebook(folder)?;
    Ok(Saved { path: folder.display().to_string() })
}

/// Restores a backup into a new or empty folder, and nothing else. Dropping this before its end gives it up.
pub async fn restore_into(app: &App, backup: &Path, folder: &Path) -> Result<Restored, Failure> {
    let task = Task::begin(app, RESTORING);
    let (backup, target) = (backup.to_owned(), folder.to_owned());
    let report: Report = Arc::new(task.hundredths());
    let restored =
        tokio::task::spawn_blocking(move || kring_store::restore_telling(&backup, &target, &report));
    let restored = restored.await.map_err(|_| StoreError::Internal("worker"))??;
    let header = Vault::look(folder)?;
    Ok(Restored {
        id: header.id.to_string(),
        name: header.name,
        folder: folder.display().to_string(),
        attachments: restored.attachments as u64,
        missing: restored.missing as u64,
    })
}

impl From<Kept> for Backup {
    fn from(kept: Kept) -> Self {
        let kind = match kept.manifest.occasion {
            Occasion::Daily => "daily",
            Occasion::ByHand => "by_hand",
            Occasion::BeforeMigration => "before_migration",
        };
        Self {
            id: kept.id,
            made: kept.manifest.made,
            kind: kind.into(),
            bytes: kept.manifest.bytes,
            verified: kept.manifest.unreadable == 0,
        }
    }
}
