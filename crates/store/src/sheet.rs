//! What the recovery sheet does beyond this notebook: whoever holds its words can begin a new one from a storage.

use kring_crypto::Zeroizing;
use kring_crypto::sheet::SheetCard;
use kring_crypto::words::RecoveryWords;

use crate::error::StoreError;
use crate::parcel::Content;
use crate::vault::{Vault, held};

impl Vault {
    /// What is kept of the words of the recovery sheet; `None` where there is none that can be written for.
    pub fn sheet_card(&self) -> Result<Option<SheetCard>, StoreError> {
        held(&self.header).sheet_card(&held(&self.master))
    }

    /// Who the person is, for their next notebook: as secret as anything can be.
    pub fn who(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        Content::Person(self.introduction()).write().map(Zeroizing::new)
    }

    /// A notebook in which nothing was written becomes that of the person whom [`Vault::who`] told of, and the sheet with these words
    /// is its own.
    pub async fn begin_again(&self, who: &[u8], words: &RecoveryWords) -> Result<(), StoreError> {
        let Content::Person(introduction) = Content::read(who)? else {
            return Err(StoreError::Invalid("person"));
        };
        self.adopt(&introduction).await?;
        self.keep_recovery_sheet(words).await
    }

    /// Gives up a vault that was made a moment ago and could not become what it was made for: nothing of it stays.
    pub async fn unmake(self) {
        let root = self.folder.root().to_owned();
        crate::device::forget(&self.setup.devices, self.id(), &root);
        let _ = self.close().await;
        let _ = std::fs::remove_dir_all(root);
    }
}
