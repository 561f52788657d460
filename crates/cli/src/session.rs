//! What a command works with: the app, the options that every command takes, the language.

use std::sync::Arc;

use kring_core::language::Messages;
use kring_core::vault::view::{NotebookInfo, NotebookState, Unlock};
use kring_core::{App, Places, Told, vault};
use serde::Serialize;

use crate::args::Global;
use crate::passphrase::{self, Key};
use crate::stop::Done;

/// One run of the program.
pub struct Session {
    pub app: Arc<App>,
    pub global: Global,
    pub messages: Messages,
}

/// A notebook in an answer.
#[derive(Serialize)]
pub struct Notebook {
    pub id: String,
    pub name: String,
    pub folder: String,
}

impl From<NotebookState> for Notebook {
    fn from(state: NotebookState) -> Self {
        Self { id: state.id, name: state.name, folder: state.folder }
    }
}

impl Session {
    /// The language of the answers, as texts in several languages name it.
    pub fn tag(&self) -> &'static str {
        use kring_core::settings::preferences::Language;
        match self.app.preferences().language {
            Language::En => "en",
            Language::Fr => "fr",
            Language::Nl => "nl",
        }
    }

    /// Takes the options that every command takes. Opens nothing.
    pub fn begin(mut global: Global) -> Done<Self> {
        let given = global.vault.take().filter(|folder| !folder.as_os_str().is_empty());
        global.vault = given.map(std::path::absolute).transpose().map_err(kring_core::Failure::from)?;
        let app = App::new(Places::of_system()?);
        app.heed(Told { notebook: global.vault.clone(), language: global.language() });
        let messages = Messages::of(app.preferences().language);
        Ok(Self { app, global, messages })
    }

    /// The notebook as it shows itself while it is locked. A folder that is no notebook is refused here, before anybody is asked
    /// for a passphrase.
    pub async fn look(&self) -> Done<NotebookInfo> {
        Ok(vault::info(&self.app, ()).await?)
    }

    /// What will open the notebook: asked for before anything else begins.
    pub async fn key(&self, reads_stdin: bool) -> Done<Key> {
        let keychain = self.look().await?.keychain;
        passphrase::key(&self.global, &self.messages, keychain, reads_stdin)
    }

    /// Opens the notebook.
    pub async fn unlock(&self, key: Key) -> Done {
        match key {
            Key::Passphrase(passphrase) => vault::unlock(&self.app, Unlock { passphrase }).await?,
            Key::Keychain => vault::unlock_with_keychain(&self.app, ()).await?,
        };
        Ok(())
    }

    /// The open notebook, for an answer.
    pub async fn notebook(&self) -> Done<Notebook> {
        Ok(vault::state(&self.app, ()).await?.into())
    }
}
