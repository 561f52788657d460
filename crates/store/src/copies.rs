//! Which complete copies of the vault were written elsewhere, so that the person can be told where something may still be.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::reindex::{SET, setting};
use crate::vault::Vault;

const NAME: &str = "copies";
/// The newest are remembered.
const REMEMBERED: usize = 50;

/// A complete copy that was written to another place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideCopy {
    /// When, RFC 3339, UTC.
    pub made: String,
    /// The folder, as it was called then.
    pub path: String,
    /// Whether the keys of closed documents lie in it. Of copies from before this was noted it is not known: they may.
    #[serde(default = "may")]
    pub with_sealed: bool,
}

const fn may() -> bool {
    true
}

impl Vault {
    /// Remembers that a complete copy was written to a folder, with the keys of closed documents or without.
    pub async fn note_copy(&self, folder: &Path, with_sealed: bool) -> Result<(), StoreError> {
        let mut copies = self.copies().await?;
        let path = folder.display().to_string();
        copies.retain(|copy| copy.path != path);
        copies.insert(0, OutsideCopy { made: (self.setup.clock)().to_string(), path, with_sealed });
        copies.truncate(REMEMBERED);
        let list = serde_json::to_string(&copies).map_err(|_| StoreError::Internal("copies"))?;
        let mut reader = self.read().await?;
        sqlx::query(SET).bind(NAME).bind(list).execute(reader.connection()?).await?;
        Ok(())
    }

    /// The complete copies that were written elsewhere, newest first. Whether they are still there is not known.
    pub async fn copies(&self) -> Result<Vec<OutsideCopy>, StoreError> {
        let mut reader = self.read().await?;
        let list = setting(reader.connection()?, NAME).await?;
        Ok(list.and_then(|list| serde_json::from_str(&list).ok()).unwrap_or_default())
    }
}
