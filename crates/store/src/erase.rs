//! Erasing and ending: what is gone from the notebook goes from the backups that the program keeps, too.
//!
//! What is to be erased is purged in one transaction, which also notes that the backups still hold it. Each of them is then written
//! anew without it, or removed when it cannot be read. A program that ends meanwhile goes on at the next opening. Closed documents that
//! ended go the same way; of them a backup never held more than what no key opens, so one that cannot be read stays, and what is written
//! anew says what ended to whoever brings it back.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use kring_crypto::Key;
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::backup::{self, Manifest, name_whole, write_manifest};
use crate::connection::{self, run};
use crate::copying::{check_copy, file_hash};
use crate::error::StoreError;
use crate::folder::{Folder, REPLACED, TEMPORARY, copy_file};
use crate::header::{hex, unhex};
use crate::purge::{Grave, KEEP_NUMBERS, KEEP_TOLD, REMOVE};
use crate::reindex::{SET, UNSET, setting};
use crate::statement::UNSAY;
use crate::vault::{Vault, blocking, database_key, held};
use crate::work::Work;

const OWED: &str = "erasing";
const ENDED: &str = "ending";
/// In a backup that was written anew: what a notebook that comes from it has not heard of yet.
const UNTOLD: &str = "untold";
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

/// Closed documents that ended together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Which.
    pub ids: Vec<Uuid>,
    /// What a notebook that is brought back from an earlier backup is told of it; no word of theirs.
    pub told: String,
}

/// What the backups may still hold.
#[derive(Default, PartialEq, Eq)]
struct Owed {
    erased: BTreeSet<Uuid>,
    ended: Vec<Ended>,
}

impl Owed {
    async fn read(connection: &mut SqliteConnection) -> Result<Self, StoreError> {
        let erased = setting(connection, OWED).await?.unwrap_or_default();
        Ok(Self {
            erased: erased.split(' ').filter_map(|id| id.parse().ok()).collect(),
            ended: list(setting(connection, ENDED).await?),
        })
    }

    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    fn ids(&self) -> BTreeSet<Uuid> {
        self.erased.iter().chain(self.ended.iter().flat_map(|ended| &ended.ids)).copied().collect()
    }
}

impl Vault {
    /// Notes that closed documents, which have been purged, are to go from the backups that the program keeps. `finish_erasing` does it,
    /// and an opening that finds it undone.
    pub async fn end_in_backups(&self, ended: Ended) -> Result<(), StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let mut all = Owed::read(connection).await?.ended;
        if !all.contains(&ended) {
            all.push(ended);
            sqlx::query(SET).bind(ENDED).bind(written(&all)?).execute(connection).await?;
        }
        // A backup that is being written at this moment must not get its name.
        self.erasings.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    /// What this notebook has not heard of yet, because it comes from a backup of before: what was told of each ending, the oldest first.
    pub async fn untold(&self) -> Result<Vec<String>, StoreError> {
        let mut reader = self.read().await?;
        Ok(list(setting(reader.connection()?, UNTOLD).await?))
    }

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
        let mut owed = Owed::read(connection).await?.erased;
        owed.extend(ids);
        let list = owed.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>().join(" ");
        sqlx::query(SET).bind(OWED).bind(list).execute(connection).await?;
        // A backup that is being written at this moment must not get its name.
        self.erasings.fetch_add(1, Ordering::SeqCst);
        work.commit().await?;
        self.sweep_up(&blobs).await?;
        self.finish_erasing(report).await
    }

    /// Brings the kept backups in step with what was erased and what ended. Nothing happens when they are.
    pub async fn finish_erasing(&self, report: impl Fn(u64, u64)) -> Result<Rewritten, StoreError> {
        let mut done = Rewritten::default();
        let owed = {
            let mut reader = self.read().await?;
            Owed::read(reader.connection()?).await?
        };
        if owed.is_nothing() {
            return Ok(done);
        }
        let names = crate::kept::names(&self.folder)?;
        for (number, name) in (0u64..).zip(&names) {
            report(number, names.len() as u64);
            match self.rewrite_without(name, &owed).await {
                Ok(true) => done.rewritten += 1,
                Ok(false) => {}
                Err(StoreError::Locked) => return Err(StoreError::Locked),
                Err(
                    StoreError::DiskFull | StoreError::ReadOnly | StoreError::Io(_) | StoreError::Cancelled,
                ) => done.waiting += 1,
                // No key opens what it may hold of closed documents.
                Err(_) if owed.erased.is_empty() => {}
                // What cannot be read cannot be cleaned, and may still hold it.
                Err(_) => {
                    remove(&self.folder, name)?;
                    done.removed += 1;
                }
            }
        }
        if done.waiting == 0 {
            let mut reader = self.read().await?;
            let connection = reader.connection()?;
            // What came meanwhile is still owed.
            if Owed::read(connection).await? == owed {
                for name in [OWED, ENDED] {
                    sqlx::query(UNSET).bind(name).execute(&mut *connection).await?;
                }
            }
        }
        report(names.len() as u64, names.len() as u64);
        Ok(done)
    }

    /// Writes a kept backup anew without what it owes. `false` when it holds none of it. Nobody waits while it is copied and checked.
    async fn rewrite_without(&self, name: &str, owed: &Owed) -> Result<bool, StoreError> {
        let place = self.folder.backups().join(name);
        let mut graves = Vec::new();
        let (key, manifest) = {
            let mut slot = self.slot().await?;
            let live = slot.open()?;
            for id in owed.ids() {
                let grave: Option<Grave> =
                    sqlx::query_as(GRAVE).bind(id.as_bytes().as_slice()).fetch_optional(&mut *live).await?;
                graves.push((id, grave));
            }
            (database_key(&held(&self.master)), backup::read_manifest(&place)?)
        };
        let was = manifest.database.clone();
        let written = self.write_without(&place, manifest, &key, &graves, &owed.ended).await;
        let _open = self.slot().await?;
        let stands = backup::read_manifest(&place).is_ok_and(|there| there.database == was);
        if !stands || database_key(&held(&self.master)) != key {
            // The locks were changed meanwhile, or something else lies there now: neither the copy nor its fault says anything of that.
            return Err(StoreError::Cancelled);
        }
        let Some(part) = written? else { return Ok(false) };
        put_in_place(&self.folder, name, part)?;
        Ok(true)
    }

    /// Writes a backup beside itself without the documents; nothing when it holds none of them.
    async fn write_without(
        &self,
        place: &Path,
        mut manifest: Manifest,
        key: &Key,
        graves: &[(Uuid, Option<Grave>)],
        ended: &[Ended],
    ) -> Result<Option<tempfile::TempDir>, StoreError> {
        let part = tempfile::Builder::new().prefix(".kring-part-").tempdir_in(self.folder.backups())?;
        let database = Folder::at(part.path()).database();
        // Each thread keeps the folder until it has stopped; then it vanishes with it.
        let part = Arc::new(part);
        let (from, to) = (place.to_owned(), part.clone());
        blocking(move || copy_files(&from, to.path())).await?;
        if !database.exists() {
            return Err(StoreError::BackupDamaged);
        }
        let Some(attachments) = self.remove_from_copy(&database, key, graves, ended).await? else {
            return Ok(None);
        };
        check_copy(&database, key).await?;
        manifest.attachments = attachments;
        let to = part.clone();
        blocking(move || {
            let written = fs::File::open(&database)?;
            written.sync_all()?;
            manifest.bytes = written.metadata()?.len();
            manifest.database = file_hash(&database)?;
            write_manifest(to.path(), &manifest)
        })
        .await?;
        Arc::into_inner(part).map(Some).ok_or(StoreError::Internal("backup"))
    }

    /// Removes the documents from a copy of the database. Returns the attachments that remain, `None` when it held none of them.
    async fn remove_from_copy(
        &self,
        database: &Path,
        key: &Key,
        graves: &[(Uuid, Option<Grave>)],
        ended: &[Ended],
    ) -> Result<Option<Vec<String>>, StoreError> {
        let mut copy = connection::open_copy(database, key).await?;
        let removed = self.remove_rows(&mut copy, graves, ended).await;
        connection::close(copy).await?;
        removed
    }

    async fn remove_rows(
        &self,
        copy: &mut SqliteConnection,
        graves: &[(Uuid, Option<Grave>)],
        ended: &[Ended],
    ) -> Result<Option<Vec<String>>, StoreError> {
        run(copy, "PRAGMA secure_delete = ON").await?;
        run(copy, "BEGIN IMMEDIATE").await?;
        let mut found = BTreeSet::new();
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
            found.insert(*id);
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
        if found.is_empty() {
            run(copy, "ROLLBACK").await?;
            return Ok(None);
        }
        let mut untold: Vec<String> = list(setting(copy, UNTOLD).await?);
        let of_these = ended.iter().filter(|ended| ended.ids.iter().any(|id| found.contains(id)));
        untold.extend(of_these.map(|ended| ended.told.clone()));
        if !untold.is_empty() {
            sqlx::query(SET).bind(UNTOLD).bind(written(&untold)?).execute(&mut *copy).await?;
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
    /// This notebook was told everything that it had not heard of.
    pub async fn told(&mut self) -> Result<(), StoreError> {
        sqlx::query(UNSET).bind(UNTOLD).execute(self.connection()?).await?;
        Ok(())
    }

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

/// A list as a setting holds it; one that cannot be read is empty.
fn list<T: for<'a> Deserialize<'a>>(setting: Option<String>) -> Vec<T> {
    setting.and_then(|list| serde_json::from_str(&list).ok()).unwrap_or_default()
}

fn written<T: Serialize>(list: &[T]) -> Result<String, StoreError> {
    serde_json::to_string(list).map_err(|_| StoreError::Internal("ending"))
}

/// Copies the files of a backup.
fn copy_files(from: &Path, to: &Path) -> Result<(), StoreError> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().is_file() {
            copy_file(&entry.path(), &to.join(entry.file_name()))?;
        }
    }
    Ok(())
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
