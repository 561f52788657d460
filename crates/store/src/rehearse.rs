//! The rehearsal of a restore: a kept backup is brought back into a folder that vanishes again, and what came back is read.
//!
//! A backup that was never brought back is a hope. Nobody is asked and nobody waits; only a failure is told.

use std::sync::Arc;

use kring_crypto::Key;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::backup::Backup;
use crate::connection;
use crate::error::StoreError;
use crate::folder::{Folder, TEMPORARY};
use crate::header::{Header, unhex};
use crate::restore::{bring_back, whole};
use crate::vault::{Vault, blocking, database_key, held};
use crate::verify::database_is_sound;

const ALL: &str = "SELECT id FROM subject ORDER BY n";
/// Of more documents than this, some all over the notebook are read.
const READ: usize = 2_000;

impl Vault {
    /// Brings a kept backup back into a folder that vanishes, opens it with the keys of now, and reads it. An error means that it
    /// would not have come back. While it goes on, the notebook can be worked with.
    pub async fn rehearse(&self, backup: &Backup) -> Result<(), StoreError> {
        let master = held(&self.master).duplicate();
        let rehearsed = self.rehearse_with(backup, &master).await;
        // Locked meanwhile, or with other locks: that says nothing about the backup.
        if *held(&self.master) == master { rehearsed } else { Ok(()) }
    }

    async fn rehearse_with(&self, backup: &Backup, master: &Key) -> Result<(), StoreError> {
        let source = self.folder.backups().join(&backup.id);
        let part = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(self.folder.backups())?;
        let part = Arc::new(part);
        let place = part.clone();
        let manifest = blocking(move || {
            let (manifest, header) = whole(&source, |_| true)?;
            bring_back(&Folder::at(&source), &Folder::at(place.path()), &header, |_| true)?;
            Ok(manifest)
        })
        .await?;
        let back = Folder::at(part.path());
        Header::read(&back)?.check_seal(master)?;
        for id in &manifest.attachments {
            if !self.blob_path(&unhex(id)?).exists() {
                return Err(StoreError::BackupDamaged);
            }
        }
        let mut copy = connection::open_copy(&back.database(), &database_key(master)).await?;
        let read = self.read_copy(&mut copy, manifest.unreadable).await;
        connection::close(copy).await?;
        read
    }

    /// What could not be read in the notebook either, when the backup was written, is no fault of the backup.
    async fn read_copy(&self, copy: &mut SqliteConnection, known: usize) -> Result<(), StoreError> {
        if !database_is_sound(copy).await? || self.unreadable(copy).await? > known {
            return Err(StoreError::BackupDamaged);
        }
        Ok(())
    }

    /// Reads documents of a copy from its log, and says how many cannot be read.
    pub(crate) async fn unreadable(&self, copy: &mut SqliteConnection) -> Result<usize, StoreError> {
        let mut unreadable = 0;
        let ids: Vec<(Vec<u8>,)> = sqlx::query_as(ALL).fetch_all(&mut *copy).await?;
        for (id,) in ids.iter().step_by(ids.len().div_ceil(READ).max(1)) {
            let id = Uuid::from_slice(id).map_err(|_| StoreError::BackupDamaged)?;
            match self.load_from_log(copy, id).await {
                // A closed document whose key was destroyed since: its end was meant.
                Ok(_) | Err(StoreError::NotFound) => {}
                Err(error @ (StoreError::Cancelled | StoreError::Locked)) => return Err(error),
                Err(_) => unreadable += 1,
            }
        }
        Ok(unreadable)
    }
}
