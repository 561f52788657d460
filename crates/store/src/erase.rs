//! Erasing: a purge that reaches the backups which the program keeps.
//!
//! What is to be erased is purged in one transaction, which also notes that the backups still hold it. Each of them is then written
//! anew without it, or removed when it cannot be read. A program that ends meanwhile goes on at the next opening.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

use kring_crypto::Key;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::backup::{self, name_whole, write_manifest};
use crate::connection::{self, run};
use crate::copying::{check_copy, file_hash};
use crate::error::StoreError;
use crate::folder::{Folder, REPLACED, TEMPORARY, copy_file};
use crate::header::{hex, unhex};
use crate::purge::{Grave, KEEP_NUMBERS, KEEP_TOLD, REMOVE};
use crate::reindex::{SET, UNSET, setting};
use crate::statement::UNSAY;
use crate::vault::{Vault, database_key, held};
use crate::work::Work;

const OWED: &str = "erasing";
const SUBJECT: &str = "SELECT n FROM subject WHERE id = ?";
const GRAVE: &str = "SELECT at, log, signature FROM tombstone WHERE id = ?";
const BURIED: &str = "SELECT count(*) FROM tombstone WHERE id = ?";
const TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?";
const BLOBS: &str = "SELECT id FROM attachment ORDER BY id";
/// An opening that finds no version of the index makes lists and search again.
const STALE: [&str; 2] =
    ["INSERT INTO search (search) VALUES ('delete-all')", "DELETE FROM setting WHERE name = 'index'"];
const STALE_BEGINNINGS: &str = "INSERT INTO beginning (beginning) VALUES ('delete-all')";

/// What came of the backups that the program keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// Written anew without what was erased.
    pub rewritten: usize,
    /// Could not be read, and are gone.
    pub removed: usize,
    /// Could not be written now; the next opening tries again.
    pub waiting: usize,
}

impl Vault {
    /// Completes a work by erasing documents: they are purged with everything else that the work does or not at all, and the backups
    /// that the program keeps follow. `report` hears how many backups of how many are done.
    pub async fn erase(
        &self,
        mut work: Work<'_>,
        ids: &[Uuid],
        report: impl Fn(u64, u64),
    ) -> Result<Rewritten, StoreError> {
        let mut blobs = BTreeSet::new();
        for id in ids {
            blobs.extend(work.bury_whole(*id).await?);
        }
        for blob in &blobs {
            work.doom(blob).await?;
        }
        let connection = work.connection()?;
        let mut owed = owed(connection).await?;
        owed.extend(ids);
        let list = owed.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>().join(" ");
        sqlx::query(SET).bind(OWED).bind(list).execute(connection).await?;
        // A backup that is being written at this moment must not get its name.
        self.erasings.fetch_add(1, Ordering::SeqCst);
        work.commit().await?;
        self.sweep_up(&blobs).await?;
        self.finish_erasing(report).await
    }

    /// Brings the kept backups in step with what was erased. Nothing happens when they are.
    pub async fn finish_erasing(&self, report: impl Fn(u64, u64)) -> Result<Rewritten, StoreError> {
        let mut done = Rewritten::default();
        let ids = {
            let mut reader = self.read().await?;
            owed(reader.connection()?).await?
        };
        if ids.is_empty() {
            return Ok(done);
        }
        let names = crate::kept::names(&self.folder)?;
        for (number, name) in (0u64..).zip(&names) {
            report(number, names.len() as u64);
            match self.rewrite_without(name, &ids).await {
                Ok(true) => done.rewritten += 1,
                Ok(false) => {}
                Err(StoreError::Locked) => return Err(StoreError::Locked),
                Err(StoreError::DiskFull | StoreError::ReadOnly | StoreError::Io(_)) => done.waiting += 1,
                // What cannot be read cannot be cleaned, and may still hold it.
                Err(_) => {
                    remove(&self.folder, name)?;
                    done.removed += 1;
                }
            }
        }
        if done.waiting == 0 {
            let mut reader = self.read().await?;
            sqlx::query(UNSET).bind(OWED).execute(reader.connection()?).await?;
        }
        report(names.len() as u64, names.len() as u64);
        Ok(done)
    }

    /// Writes a kept backup anew without the documents. `false` when it holds none of them.
    async fn rewrite_without(&self, name: &str, ids: &BTreeSet<Uuid>) -> Result<bool, StoreError> {
        // Nobody changes the locks or makes a backup meanwhile.
        let mut slot = self.slot().await?;
        let live = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let mut graves = Vec::new();
        for id in ids {
            let grave: Option<Grave> =
                sqlx::query_as(GRAVE).bind(id.as_bytes().as_slice()).fetch_optional(&mut *live).await?;
            graves.push((*id, grave));
        }
        let key = database_key(&held(&self.master));
        let place = self.folder.backups().join(name);
        let mut manifest = backup::read_manifest(&place)?;
        let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(self.folder.backups())?;
        let (source, copy) = (Folder::at(&place), Folder::at(part.path()));
        for entry in fs::read_dir(&place)? {
            let entry = entry?;
            if entry.path().is_file() {
                copy_file(&entry.path(), &part.path().join(entry.file_name()))?;
            }
        }
        if !source.database().exists() {
            return Err(StoreError::BackupDamaged);
        }
        let Some(attachments) = self.remove_from_copy(&copy.database(), &key, &graves).await? else {
            return Ok(false);
        };
        check_copy(&copy.database(), &key).await?;
        let database = fs::File::open(copy.database())?;
        database.sync_all()?;
        manifest.bytes = database.metadata()?.len();
        manifest.database = file_hash(&copy.database())?;
        manifest.attachments = attachments;
        write_manifest(part.path(), &manifest)?;
        put_in_place(&self.folder, name, part)?;
        Ok(true)
    }

    /// Removes the documents from a copy of the database. Returns the attachments that remain, `None` when it held none of them.
    async fn remove_from_copy(
        &self,
        database: &Path,
        key: &Key,
        graves: &[(Uuid, Option<Grave>)],
    ) -> Result<Option<Vec<String>>, StoreError> {
        let mut copy = connection::open_copy(database, key).await?;
        let removed = self.remove_rows(&mut copy, graves).await;
        connection::close(copy).await?;
        removed
    }

    async fn remove_rows(
        &self,
        copy: &mut SqliteConnection,
        graves: &[(Uuid, Option<Grave>)],
    ) -> Result<Option<Vec<String>>, StoreError> {
        run(copy, "PRAGMA secure_delete = ON").await?;
        run(copy, "BEGIN IMMEDIATE").await?;
        let mut found = false;
        sqlx::query(KEEP_NUMBERS).execute(&mut *copy).await?;
        // A backup from before there were statements has no table for them.
        let tells = has_table(copy, "statement").await?;
        if tells {
            sqlx::query(KEEP_TOLD).execute(&mut *copy).await?;
        }
        for (id, grave) in graves {
            let row: Option<(i64,)> =
                sqlx::query_as(SUBJECT).bind(id.as_bytes().as_slice()).fetch_optional(&mut *copy).await?;
            let Some((n,)) = row else { continue };
            found = true;
            for table in self.setup.kinds.iter().flat_map(|kind| kind.tables) {
                // An older backup may lack it.
                if has_table(copy, table.name).await? {
                    let delete = format!("DELETE FROM {} WHERE doc = ?", table.name);
                    sqlx::query(AssertSqlSafe(delete)).bind(n).execute(&mut *copy).await?;
                }
            }
            if tells {
                sqlx::query(UNSAY).bind(n).execute(&mut *copy).await?;
            }
            for statement in REMOVE {
                sqlx::query(statement).bind(n).execute(&mut *copy).await?;
            }
            let (buried,): (i64,) =
                sqlx::query_as(BURIED).bind(id.as_bytes().as_slice()).fetch_one(&mut *copy).await?;
            if let Some(grave) = grave.as_ref().filter(|_| buried == 0) {
                grave.dig(copy, *id).await?;
            }
        }
        if !found {
            run(copy, "ROLLBACK").await?;
            return Ok(None);
        }
        // Which words belonged to them is not known without reading them; a restored notebook makes its search again.
        for statement in STALE {
            run(copy, statement).await?;
        }
        if has_table(copy, "beginning").await? {
            run(copy, STALE_BEGINNINGS).await?;
        }
        run(copy, "COMMIT").await?;
        let blobs: Vec<(Vec<u8>,)> = sqlx::query_as(BLOBS).fetch_all(copy).await?;
        Ok(Some(blobs.iter().map(|(id,)| hex(id)).collect()))
    }
}

impl Work<'_> {
    /// Buries a document; returns its attachments, those that only the document itself names too.
    async fn bury_whole(&mut self, id: Uuid) -> Result<BTreeSet<Vec<u8>>, StoreError> {
        let mut blobs = BTreeSet::new();
        if let Ok(document) = self.take(id).await {
            if document.kind.sealed {
                return Err(StoreError::Request("id"));
            }
            blobs.extend(document.doc.attachments().into_keys().filter_map(|blob| unhex(&blob).ok()));
            self.keep(document);
        }
        blobs.extend(self.bury(id).await?);
        Ok(blobs)
    }
}

async fn has_table(copy: &mut SqliteConnection, name: &str) -> Result<bool, StoreError> {
    let (there,): (i64,) = sqlx::query_as(TABLE).bind(name).fetch_one(copy).await?;
    Ok(there > 0)
}

/// The documents that backups may still hold although they were erased.
async fn owed(connection: &mut SqliteConnection) -> Result<BTreeSet<Uuid>, StoreError> {
    let list = setting(connection, OWED).await?.unwrap_or_default();
    Ok(list.split(' ').filter_map(|id| id.parse().ok()).collect())
}

/// Gives a backup that was written anew the name of the old one.
pub(crate) fn put_in_place(folder: &Folder, name: &str, part: tempfile::TempDir) -> Result<(), StoreError> {
    let place = folder.backups().join(name);
    let aside = folder.backups().join(format!("{REPLACED}{name}"));
    fs::rename(&place, &aside)?;
    name_whole(part, &place)?;
    fs::remove_dir_all(aside)?;
    Ok(())
}

fn remove(folder: &Folder, name: &str) -> Result<(), StoreError> {
    // Without its name first: one that is half removed must not be taken for a damaged one.
    let aside = folder.backups().join(format!("{TEMPORARY}gone-{name}"));
    fs::rename(folder.backups().join(name), &aside)?;
    Ok(fs::remove_dir_all(aside)?)
}
