//! The ways to unlock: a new passphrase, a new recovery sheet, the keychain, and a change of all locks after a theft.
//!
//! A new passphrase wraps the same master key again. A change of locks makes a new master key, and with it a new database key; it
//! survives a crash at any point, because the header that names the new key also keeps the old one until every file has moved.

use std::fs;
use std::path::Path;

use kring_crypto::kdf::KdfParams;
use kring_crypto::words::RecoveryWords;
use kring_crypto::{Key, Zeroizing};
use sqlx::sqlite::SqliteConnection;

use crate::backup::{self, write_manifest};
use crate::changes::By;
use crate::connection;
use crate::copying::{check_copy, copy_database, file_hash};
use crate::device;
use crate::erase::put_in_place;
use crate::error::StoreError;
use crate::folder::{Folder, sync_folder};
use crate::header::{Header, passphrase_key};
use crate::sealed::SealedKeys;
use crate::vault::{Vault, blocking, calibrated, database_key, held};

impl Vault {
    /// Replaces the passphrase. The current one must be right.
    pub async fn change_passphrase(&self, current: &str, new: &str) -> Result<(), StoreError> {
        self.check_passphrase(current).await?;
        self.set_passphrase(new).await
    }

    /// Sets the passphrase of a vault that was unlocked with the recovery words.
    pub async fn set_passphrase(&self, new: &str) -> Result<(), StoreError> {
        let (kdf, key) = new_lock(new).await?;
        self.change_header(|header, master| header.set_passphrase(master, &key, kdf)).await
    }

    /// Whether this is the passphrase.
    pub async fn check_passphrase(&self, passphrase: &str) -> Result<(), StoreError> {
        let (header, passphrase) = (self.header(), passphrase.to_owned());
        blocking(move || header.open_with_passphrase(&passphrase).map(|_| ())).await
    }

    /// Makes a new recovery sheet. The words of an earlier one open nothing from now on.
    pub async fn make_recovery_sheet(&self) -> Result<RecoveryWords, StoreError> {
        let (words, made) = (RecoveryWords::generate()?, (self.setup.clock)().to_string());
        self.change_header(|header, master| header.set_words(master, &words, made)).await?;
        Ok(words)
    }

    /// Takes the words of a recovery sheet that the person has already as this vault's own.
    pub(crate) async fn keep_recovery_sheet(&self, words: &RecoveryWords) -> Result<(), StoreError> {
        let made = (self.setup.clock)().to_string();
        self.change_header(|header, master| header.set_words(master, words, made)).await?;
        self.confirm_recovery_sheet().await
    }

    /// Notes that the person has put the recovery sheet away.
    pub async fn confirm_recovery_sheet(&self) -> Result<(), StoreError> {
        let saved = |header: &mut Header, _: &Key| {
            header.locks.recovery.as_mut().ok_or(StoreError::NoRecoverySheet)?.saved = true;
            Ok(())
        };
        self.change_header(saved).await
    }

    /// Lets the keychain's key open the vault, or no longer.
    pub async fn set_keychain(&self, key: Option<&Key>) -> Result<(), StoreError> {
        self.change_header(|header, master| header.set_keychain(master, key)).await
    }

    /// The one way in which the header of an open vault changes. The slot is held until it is written: nothing is locked, and no
    /// lock is changed, meanwhile.
    async fn change_header(
        &self,
        change: impl FnOnce(&mut Header, &Key) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let _open = self.slot().await?;
        let (mut header, master) = (self.header(), held(&self.master).duplicate());
        change(&mut header, &master)?;
        header.write(&self.folder, &master)?;
        *held(&self.header) = header;
        Ok(())
    }

    /// Makes a new master key, a new database key and a new recovery sheet; the keychain no longer opens the vault.
    /// The backups that the program keeps move to the new key too. Copies elsewhere still open with the old one.
    ///
    /// [`StoreError::LocksChanged`] says that the new locks hold but something could not be finished; the vault is closed then.
    pub async fn change_locks(&self, current: &str, new: &str) -> Result<RecoveryWords, StoreError> {
        self.check_passphrase(current).await?;
        let (kdf, key) = new_lock(new).await?;
        let (fresh, words) = (Key::random()?, RecoveryWords::generate()?);
        // An opening that is not noted yet would be sealed with the old key.
        self.work(By::Person).await?.commit().await?;

        let mut slot = self.slot().await?;
        let (mut header, old) = (self.header(), held(&self.master).duplicate());
        if header.changing.is_some() {
            // An earlier change still waits for something; it must not be forgotten by this one.
            return Err(StoreError::LocksUnfinished);
        }
        header.set_passphrase(&fresh, &key, kdf)?;
        header.set_words(&fresh, &words, (self.setup.clock)().to_string())?;
        header.set_keychain(&fresh, None)?;
        header.begin_change(&fresh, &old)?;
        let mut live = slot.connection.take().ok_or(StoreError::Locked)?;
        let prepared = prepare_next(&mut live, &self.folder, &old, &fresh).await;
        // From here the header on the disk decides: with the new one the new key holds, with the old one the old key.
        let written = prepared.and_then(|()| header.write(&self.folder, &fresh));
        if let Err(error) = written {
            let switched = Header::read(&self.folder).is_ok_and(|there| there.changing == header.changing);
            if !switched {
                let _ = fs::remove_file(self.folder.next_database());
                slot.connection = Some(live);
                return Err(error);
            }
        }
        *held(&self.master) = fresh.duplicate();
        let finished = self.move_to(live, &mut header, &fresh).await;
        *held(&self.header) = header;
        match finished {
            Ok(live) => {
                slot.connection = Some(live);
                Ok(words)
            }
            Err(_) => {
                self.forget(&slot);
                Err(StoreError::LocksChanged)
            }
        }
    }

    async fn move_to(
        &self,
        live: SqliteConnection,
        header: &mut Header,
        fresh: &Key,
    ) -> Result<SqliteConnection, StoreError> {
        connection::close(live).await?;
        finish_change(&self.folder, &self.setup.devices, header, fresh).await?;
        connection::open(&self.folder.database(), &database_key(fresh), false).await
    }
}

/// Parameters for this machine and the key that the passphrase gives under them.
async fn new_lock(passphrase: &str) -> Result<(KdfParams, Key), StoreError> {
    if passphrase.is_empty() {
        return Err(StoreError::Request("passphrase"));
    }
    let (kdf, passphrase) = (calibrated().await?, Zeroizing::new(passphrase.to_owned()));
    blocking(move || passphrase_key(&kdf, &passphrase).map(|key| (kdf, key))).await
}

/// Writes the database under its new key beside the live one, and checks it.
async fn prepare_next(
    live: &mut SqliteConnection,
    folder: &Folder,
    old: &Key,
    fresh: &Key,
) -> Result<(), StoreError> {
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(folder.root())?;
    copy_database(live, part.path()).await?;
    let copy = Folder::at(part.path()).database();
    rekey(&copy, old, fresh).await?;
    fs::rename(copy, folder.next_database())?;
    sync_folder(folder.root())
}

/// Gives a database that nobody uses a new key, and checks that it opens with it.
async fn rekey(database: &std::path::Path, old: &Key, fresh: &Key) -> Result<(), StoreError> {
    let mut copy = connection::open_copy(database, &database_key(old)).await?;
    let pragma = database_key(fresh).sqlcipher_pragma();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PRAGMA rekey = {}", pragma.as_str())))
        .execute(&mut copy)
        .await?;
    connection::close(copy).await?;
    check_copy(database, &database_key(fresh)).await?;
    fs::File::open(database)?.sync_all()?;
    Ok(())
}

/// Completes a change of locks that was begun. Safe to repeat at any point; the old key is given up last, when nothing needs it.
pub(crate) async fn finish_change(
    folder: &Folder,
    devices: &Path,
    header: &mut Header,
    fresh: &Key,
) -> Result<(), StoreError> {
    let next = folder.next_database();
    let Some(old) = header.key_before_change(fresh)? else {
        if folder.database().exists() {
            // A database prepared for a change that never took place.
            let _ = fs::remove_file(next);
        } else if next.exists() {
            // That of a new vault.
            fs::rename(&next, folder.database())?;
            sync_folder(folder.root())?;
        }
        return Ok(());
    };
    if !next.exists() && connection::open(&folder.database(), &database_key(fresh), false).await.is_err() {
        // The prepared database is gone: it is made again from the one that still has the old key.
        let mut live = connection::open(&folder.database(), &database_key(&old), false).await?;
        let prepared = prepare_next(&mut live, folder, &old, fresh).await;
        connection::close(live).await?;
        prepared?;
    }
    if next.exists() {
        let _ = fs::remove_file(folder.database().with_extension("db-wal"));
        fs::rename(&next, folder.database())?;
        sync_folder(folder.root())?;
    }
    let live = connection::open(&folder.database(), &database_key(fresh), false).await?;
    connection::close(live).await?;
    if SealedKeys::read(folder, fresh)?.is_damaged() {
        let kept = SealedKeys::read(folder, &old)?;
        // One that no key opens stays as it is.
        if !kept.is_damaged() {
            kept.write(folder, fresh)?;
        }
    }
    device::reseal(devices, header.id, folder.root(), &old, fresh)?;
    let mut final_header = header.clone();
    final_header.changing = None;
    let bytes = final_header.encode(fresh)?;
    for kept in crate::kept::look(folder)?.said {
        if rewrite_backup(folder, &kept, &bytes, &old, fresh).await.is_err() {
            // No room for it now, or no right to write. The vault opens, and the next opening tries again.
            return Ok(());
        }
    }
    final_header.write(folder, fresh)?;
    *header = final_header;
    Ok(())
}

/// Moves a kept backup to the new key. One that is already there, or that is damaged, stays as it is.
async fn rewrite_backup(
    folder: &Folder,
    kept: &backup::Backup,
    header: &[u8],
    old: &Key,
    fresh: &Key,
) -> Result<(), StoreError> {
    let place = folder.backups().join(&kept.id);
    let source = Folder::at(&place);
    if check_copy(&source.database(), &database_key(fresh)).await.is_ok() {
        return Ok(());
    }
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(folder.backups())?;
    let copy = Folder::at(part.path());
    if !source.database().exists() {
        return Ok(());
    }
    crate::folder::copy_file(&source.database(), &copy.database())?;
    match rekey(&copy.database(), old, fresh).await {
        Err(StoreError::Damaged(_) | StoreError::Foreign | StoreError::BackupDamaged) => return Ok(()),
        done => done?,
    }
    crate::folder::write_whole(&copy.header(), header)?;
    let mut manifest = kept.manifest.clone();
    manifest.database = file_hash(&copy.database())?;
    manifest.header = crate::header::hex(blake3::hash(header).as_bytes());
    write_manifest(part.path(), &manifest)?;
    put_in_place(folder, &kept.id, part)
}
