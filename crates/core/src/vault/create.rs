//! Makes a notebook.

use std::path::PathBuf;
use std::sync::Arc;

use kring_store::Vault;

use super::status::status;
use super::view::{AppStatus, VaultCreate};
use crate::app::App;
use crate::failure::Failure;

/// The shortest passphrase, in characters. Strength is advised on, length is asked for.
const SHORTEST: usize = 8;

/// Makes a notebook and opens it.
pub async fn create(app: &Arc<App>, request: VaultCreate) -> Result<AppStatus, Failure> {
    let vault = make(app, request).await?;
    app.hold(vault).await?;
    status(app, ()).await
}

/// Makes a notebook, and leaves it to the caller.
pub(crate) async fn make(app: &App, request: VaultCreate) -> Result<Vault, Failure> {
    check_passphrase(&request.passphrase)?;
    crate::line::check(request.name.trim(), 120, "name")?;
    let folder = request.folder.map_or_else(|| app.places().default_notebook(), PathBuf::from);
    if folder.join("vault.json").exists() {
        return Err(Failure::refused("vault-exists"));
    }
    Ok(Vault::create(app.setup(&folder), &request.name, &request.passphrase).await?)
}

/// Refuses what would be no lock at all.
pub(crate) fn check_passphrase(passphrase: &str) -> Result<(), Failure> {
    if passphrase.chars().count() < SHORTEST { Err(Failure::refused("passphrase-too-weak")) } else { Ok(()) }
}
