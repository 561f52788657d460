//! What the backup verbs give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A backup beside the notebook.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Backup {
    /// The name of its folder.
    pub id: String,
    /// When it was made, RFC 3339.
    pub made: String,
    /// `daily`, `by_hand` or `before_migration`.
    pub kind: String,
    /// Length of the database copy in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether everything could be read that was read of it after it was written. One that was not checked has no name and is not listed.
    pub verified: bool,
}

/// A complete copy in another place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BackupTo {
    /// Whether it holds what closed groups keep. Kring cannot end what lies in it.
    pub with_sealed: bool,
}

/// What became of a complete copy.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Copied {
    /// The full path.
    pub path: String,
    /// How many attachments are not in it, because the notebook had lost them already.
    #[ts(type = "number")]
    pub missing: u64,
    /// How many of those in it are damaged, because they are so in the notebook.
    #[ts(type = "number")]
    pub damaged: u64,
    /// How many of the documents that were read back cannot be read, because they cannot be in the notebook.
    #[ts(type = "number")]
    pub unreadable: u64,
}

/// A notebook that came back from a backup.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Restored {
    /// The notebook's identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The folder it is in now.
    pub folder: String,
    /// Attachments that are there.
    pub attachments: u64,
    /// Attachments that the backup names and nobody has.
    pub missing: u64,
}
