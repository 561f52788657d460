//! What an opening does before anybody works with the vault: it finishes what the last run of the program could not.

use crate::connection::run;
use crate::copying::unwatched;
use crate::error::StoreError;
use crate::room::Room;
use crate::vault::Vault;

impl Vault {
    /// Finishes what the last run of the program could not.
    pub(crate) async fn settle(&self, was_killed: bool) -> Result<(), StoreError> {
        self.freshen_index().await?;
        self.merge_index().await?;
        self.give_back(Room::InPassing, unwatched()).await?;
        self.remove_doomed().await?;
        if was_killed {
            // The write-ahead log still holds pages from before, also of what was purged.
            let mut slot = self.slot().await?;
            match run(slot.open()?, "PRAGMA wal_checkpoint(TRUNCATE)").await {
                // One can still read; the next opening tries again.
                Err(StoreError::DiskFull) => {}
                done => done?,
            }
        }
        // What cannot be finished now does not keep the notebook shut.
        let _ = self.finish_purging().await;
        let _ = self.finish_erasing(|_, _| {}).await;
        Ok(())
    }
}
