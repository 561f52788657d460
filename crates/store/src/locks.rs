//! The ways to unlock: a new passphrase, a new recovery sheet, the keychain, and a change of all locks after a theft.
//!
//! A new passphrase wraps the same master key again. A change of locks makes a new master key, and with it a new database key; it
//! survives a crash at any point, because the header that names the new key also keeps the old one until every file has moved.

use std::fs;

use kring_crypto::Key;
use kring_crypto::words::RecoveryWords;

use crate::backup::{self, copy_database, file_hash, name_whole, write_manifest};
use crate::changes::By;
use crate::connection::{self, run};
use crate::device;
use crate::error::StoreError;
use crate::folder::{Folder, REPLACED, sync_folder};
use crate::header::Header;
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
        if new.is_empty() {
            return Err(StoreError::Request("passphrase"));
        }
        let kdf = calibrated().await?;
        let (mut header, master, new) = (self.header(), held(&self.master).duplicate(), new.to_owned());
        let header = blocking(move || header.set_passphrase(&master, &new, kdf).map(|()| header)).await?;
        self.replace_header(header)
    }

    /// Whether this is the passphrase.
    pub async fn check_passphrase(&self, passphrase: &str) -> Result<(), StoreError> {
        let (header, passphrase) = (self.header(), passphrase.to_owned());
        blocking(move || header.open_with_passphrase(&passphrase).map(|_| ())).await
    }

    /// Makes a new recovery sheet. The words of an earlier one open nothing from now on.
    pub fn make_recovery_sheet(&self) -> Result<RecoveryWords, StoreError> {
        let words = RecoveryWords::generate()?;
        let mut header = self.header();
        header.set_words(&held(&self.master), &words, (self.setup.clock)().to_string())?;
        self.replace_header(header)?;
        Ok(words)
    }

    /// Notes that the person has put the recovery sheet away.
    pub fn confirm_recovery_sheet(&self) -> Result<(), StoreError> {
        let mut header = self.header();
        header.locks.recovery.as_mut().ok_or(StoreError::NoRecoverySheet)?.saved = true;
        self.replace_header(header)
    }

    /// Lets the keychain's key open the vault, or no longer.
    pub fn set_keychain(&self, key: Option<&Key>) -> Result<(), StoreError> {
        let mut header = self.header();
        header.set_keychain(&held(&self.master), key)?;
        self.replace_header(header)
    }

    /// Gives the vault another name.
    pub fn rename(&self, name: &str) -> Result<(), StoreError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 120 {
            return Err(StoreError::Request("name"));
        }
        let mut header = self.header();
        header.name = name.into();
        self.replace_header(header)
    }

    fn replace_header(&self, mut header: Header) -> Result<(), StoreError> {
        header.write(&self.folder, &held(&self.master))?;
        *held(&self.header) = header;
        Ok(())
    }

    /// Makes a new master key, a new database key and a new recovery sheet; the keychain no longer opens the vault.
    /// The backups that the program keeps move to the new key too. Copies elsewhere still open with the old one.
    pub async fn change_locks(&self, current: &str, new: &str) -> Result<RecoveryWords, StoreError> {
        self.check_passphrase(current).await?;
        if new.is_empty() {
            return Err(StoreError::Request("passphrase"));
        }
        let (old, fresh) = (held(&self.master).duplicate(), Key::random()?);
        let words = RecoveryWords::generate()?;
        let kdf = calibrated().await?;
        let mut header = self.header();
        header = {
            let (key, new) = (fresh.duplicate(), new.to_owned());
            blocking(move || header.set_passphrase(&key, &new, kdf).map(|()| header)).await?
        };
        header.set_words(&fresh, &words, (self.setup.clock)().to_string())?;
        header.set_keychain(&fresh, None)?;
        header.begin_change(&fresh, &old)?;

        // An opening that is not noted yet would be sealed with the old key.
        self.work(By::Person).await?.commit().await?;
        let mut slot = self.slot().await?;
        let mut live = slot.connection.take().ok_or(StoreError::Locked)?;
        let prepared = prepare_next(&mut live, &self.folder, &old, &fresh).await;
        // From here the header decides: with it the new key holds, without it the old one.
        let switched = match prepared {
            Ok(()) => header.write(&self.folder, &fresh),
            Err(error) => Err(error),
        };
        if let Err(error) = switched {
            let _ = fs::remove_file(self.folder.next_database());
            slot.connection = Some(live);
            return Err(error);
        }
        connection::close(live).await?;
        finish_change(&self.folder, &mut header, &fresh).await?;
        slot.connection =
            Some(connection::open(&self.folder.database(), &database_key(&fresh), false).await?);
        device::reseal(&self.setup.devices, header.id, self.folder.root(), &self.device, &fresh)?;
        *held(&self.master) = fresh;
        *held(&self.header) = header;
        Ok(words)
    }
}

/// Writes the database under its new key beside the live one, and checks it.
async fn prepare_next(
    live: &mut sqlx::sqlite::SqliteConnection,
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
    backup::check_copy(database, &database_key(fresh)).await?;
    fs::File::open(database)?.sync_all()?;
    Ok(())
}

/// Completes a change of locks that was begun. Safe to repeat at any point.
pub(crate) async fn finish_change(
    folder: &Folder,
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
    if next.exists() {
        let _ = fs::remove_file(folder.database().with_extension("db-wal"));
        fs::rename(&next, folder.database())?;
        sync_folder(folder.root())?;
    }
    match SealedKeys::read(folder, fresh) {
        Ok(_) => {}
        Err(_) => SealedKeys::read(folder, &old)?.write(folder, fresh)?,
    }
    let mut final_header = header.clone();
    final_header.changing = None;
    let bytes = final_header.encode(fresh)?;
    for kept in backup::list(folder)? {
        rewrite_backup(folder, &kept, &bytes, &old, fresh).await?;
    }
    final_header.write(folder, fresh)?;
    *header = final_header;
    let mut live = connection::open(&folder.database(), &database_key(fresh), false).await?;
    run(&mut live, "PRAGMA wal_checkpoint(TRUNCATE)").await?;
    connection::close(live).await
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
    if backup::check_copy(&source.database(), &database_key(fresh)).await.is_ok() {
        return Ok(());
    }
    let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(folder.backups())?;
    let copy = Folder::at(part.path());
    fs::copy(source.database(), copy.database())?;
    if rekey(&copy.database(), old, fresh).await.is_err() {
        return Ok(());
    }
    crate::folder::write_whole(&copy.header(), header)?;
    let mut manifest = kept.manifest.clone();
    manifest.database = file_hash(&copy.database())?;
    manifest.header = crate::header::hex(blake3::hash(header).as_bytes());
    write_manifest(part.path(), &manifest)?;
    let aside = folder.backups().join(format!("{REPLACED}{}", kept.id));
    fs::rename(&place, &aside)?;
    name_whole(part, &place)?;
    fs::remove_dir_all(aside)?;
    Ok(())
}
