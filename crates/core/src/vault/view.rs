//! What the vault's verbs take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;
use crate::settings::preferences::Preferences;

/// Where the person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No notebook on this computer yet.
    FirstRun,
    /// A notebook is there and locked.
    Locked,
    /// It is open.
    Open,
}

/// What the lock screen may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotebookSummary {
    /// Its name.
    pub name: String,
    /// Its folder.
    pub folder: String,
    /// Whether this computer's login opens it.
    pub keychain: bool,
    /// Whether it is the example that a person looks around in.
    pub example: bool,
}

/// Why the notebook that was used last cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotebookTrouble {
    /// Its folder.
    pub folder: String,
    /// What is wrong with it.
    pub failure: Failure,
}

/// What the window needs to know at its start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppStatus {
    /// Where the person stands.
    pub stage: Stage,
    /// The notebook, when there is one.
    pub notebook: Option<NotebookSummary>,
    /// This computer's preferences.
    pub preferences: Preferences,
    /// The program's version.
    pub version: String,
    /// Where a new notebook goes unless another place is chosen.
    pub default_folder: String,
    /// What is wrong with the notebook that was used last; it counts as none then.
    pub trouble: Option<NotebookTrouble>,
}

/// A new notebook.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct VaultCreate {
    /// Its name, 1 to 120 characters.
    pub name: String,
    /// Its passphrase.
    pub passphrase: String,
    /// Its folder, or `null` for the default.
    pub folder: Option<String>,
}

/// A passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Unlock {
    /// What was typed.
    pub passphrase: String,
}

/// Recovery words and what the passphrase is to be from now on.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Recover {
    /// 24 words, in any case, with or without numbers.
    pub words: String,
    /// The new passphrase.
    pub new_passphrase: String,
}

/// A change of passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ChangePassphrase {
    /// The passphrase until now.
    pub current: String,
    /// The passphrase from now on.
    pub new: String,
}

/// A change of all locks.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ChangeLocks {
    /// The passphrase until now.
    pub current: String,
    /// The passphrase from now on.
    pub new: String,
}

/// A passphrase to be judged.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct StrengthQuestion {
    /// What was typed so far.
    pub passphrase: String,
    /// The notebook's name, which a guesser knows.
    pub name: String,
}

/// How long a passphrase withstands guessing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Strength {
    /// 0 (guessed at once) to 4.
    pub score: u8,
    /// Base-10 logarithm of the guesses needed.
    pub guesses_log10: f64,
    /// What would help: the message is `strength-` and this.
    pub advice: Option<String>,
}

/// 24 words; shown once, kept nowhere.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoverySheet {
    /// The notebook's name.
    pub name: String,
    /// The day it was made, ISO 8601.
    pub made: String,
    /// The words.
    pub words: Vec<String>,
}

/// Whether this computer's login is to open the notebook.
#[derive(Clone, Copy, Serialize, Deserialize, TS)]
pub struct KeychainSwitch {
    /// On or off.
    pub on: bool,
}

/// The notebook as the settings show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NotebookState {
    /// The notebook's identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its folder.
    pub folder: String,
    /// Whether this computer's login opens it.
    pub keychain: bool,
    /// Whether a recovery sheet was made and put away.
    pub recovery_saved: bool,
    /// When the sheet was made, RFC 3339.
    pub recovery_made: Option<String>,
    /// How many pages it holds.
    pub pages: u64,
    /// When the notebook was made, RFC 3339.
    pub created: String,
}

/// What a notebook shows without being unlocked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NotebookInfo {
    /// The notebook's identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its folder.
    pub folder: String,
    /// Version of the folder's layout.
    pub format: u32,
    /// When the notebook was made, RFC 3339.
    pub created: String,
    /// Whether this computer's login opens it.
    pub keychain: bool,
    /// Whether a recovery sheet was made and put away.
    pub recovery_saved: bool,
    /// When the sheet was made, RFC 3339.
    pub recovery_made: Option<String>,
    /// Whether a program has it open.
    pub in_use: bool,
}

/// One check and whether it passed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Check {
    /// `pages`, `database`, `documents`, `rows`, `search`, `attachments` or `backups`.
    pub name: String,
    /// Whether nothing failed it.
    pub ok: bool,
    /// How many things failed it, when any did.
    pub detail: Option<String>,
}

/// All checks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VerifyReport {
    /// Whether everything passed.
    pub ok: bool,
    /// How many documents were read.
    pub documents: u64,
    /// The checks.
    pub checks: Vec<Check>,
    /// What is said of a notebook in which not everything passed.
    pub failure: Option<Failure>,
}

/// A rebuild that is done.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Reindexed {
    /// How many documents were read.
    pub documents: u64,
}

/// A file or folder that was written or chosen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The full path.
    pub path: String,
}
