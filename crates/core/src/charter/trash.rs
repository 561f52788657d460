//! Puts a charter into the trash, and takes it out. Its versions and what was said to them go and come with it.

use kring_store::Vault;

use super::open::found;
use super::store;
use super::view::CharterId;
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// Puts a charter into the trash.
pub async fn trash(app: &App, request: CharterId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _) = found(&vault, &request.id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a charter out of the trash.
pub async fn untrash(app: &App, request: CharterId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let (id, _) = found(&vault, &request.id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}

/// What was deleted for good takes along what cannot be without it: a circle its charter, a charter its versions.
pub(crate) async fn follow_purges(vault: &Vault) -> Result<(), Failure> {
    loop {
        let orphans = store::orphans(vault).await?;
        if orphans.is_empty() {
            return Ok(());
        }
        for id in orphans {
            vault.purge(id).await?;
        }
    }
}
