//! Looks around in the example of this computer, and leaves it again.

use std::sync::Arc;

use super::make::{PASSPHRASE, make};
use crate::app::{App, Told};
use crate::failure::Failure;
use crate::vault::view::{AppStatus, Unlock};
use crate::vault::{status, unlock};

/// How many pages the example of a window has: enough to look around in, few enough to be made while one waits.
const PAGES: usize = 90;

/// Opens the example; the first time it is made. This run of the program works with it, and the next one does not know it.
pub async fn open(app: &Arc<App>, (): ()) -> Result<AppStatus, Failure> {
    let folder = app.places().example();
    // What was cut short is made anew.
    let unfinished = folder.with_extension("unfinished");
    if unfinished.exists() && folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    if !folder.join("vault.json").exists() {
        std::fs::create_dir_all(&app.places().data)?;
        std::fs::write(&unfinished, "")?;
        make(app, &folder, PAGES).await?;
    }
    if unfinished.exists() {
        std::fs::remove_file(&unfinished)?;
    }
    app.close().await?;
    app.heed(Told { notebook: Some(folder), ..app.told() });
    unlock(app, Unlock { passphrase: PASSPHRASE.into() }).await
}

/// Closes the example, and goes back to where the person was before.
pub async fn leave(app: &Arc<App>, (): ()) -> Result<AppStatus, Failure> {
    app.close().await?;
    app.heed(Told { notebook: None, ..app.told() });
    status(app, ()).await
}
