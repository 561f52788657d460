//! The notebook that is measured: made and used through the core, as the window does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kring_core::vault::view::VaultCreate;
use kring_core::{App, Places, vault};
use kring_crypto::Key;
use kring_store::With;
use tempfile::TempDir;

use crate::trouble::Done;

/// The passphrase of every notebook here.
pub const PASSPHRASE: &str = "four calm words here";
/// A key beside the passphrase, as a keychain would keep it, so that opening can be measured without the derivation.
const KEY: [u8; 32] = [42; 32];

/// A notebook in a folder that vanishes.
pub struct Notebook {
    home: TempDir,
    pub app: Arc<App>,
}

impl Notebook {
    pub async fn make() -> Done<Self> {
        let home = tempfile::Builder::new().prefix("kring-bench-").tempdir()?;
        let app = app_in(home.path());
        let request = VaultCreate { name: "Figures".into(), passphrase: PASSPHRASE.into(), folder: None };
        vault::create(&app, request).await?;
        let notebook = Self { home, app };
        notebook.set_key().await?;
        Ok(notebook)
    }

    /// Lets the key beside the passphrase open it.
    pub async fn set_key(&self) -> Done {
        Ok(self.app.vault().await?.set_keychain(Some(&Key::from_bytes(KEY))).await?)
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn database(&self) -> PathBuf {
        self.home.path().join("data/notebook/vault.db")
    }

    pub async fn lock(&mut self) -> Done {
        Ok(self.app.close().await?)
    }

    pub async fn unlock(&mut self) -> Done {
        unlock(&self.app).await
    }

    /// As after a new start of the program.
    pub async fn start_again(&mut self) -> Done {
        self.lock().await?;
        self.app = app_in(self.home.path());
        Ok(())
    }
}

/// An app whose notebook lies in `home`.
pub fn app_in(home: &Path) -> Arc<App> {
    App::new(Places { data: home.join("data"), config: home.join("config") })
}

/// Opens without deriving a key.
pub async fn unlock(app: &Arc<App>) -> Done {
    vault::unlock_with(app, With::Keychain(&Key::from_bytes(KEY))).await?;
    Ok(())
}
