//! Whether everything is as it should be: the database page by page, every document, every row, every word of the search,
//! every attachment to its last byte, every backup.

use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::copying::file_hash_watched;
use crate::engine::AttachmentEntry;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::header::{Header, hex};
use crate::load::OpenDocument;
use crate::project::stored_rows;
use crate::purge::CHANGES;
use crate::statement;
use crate::vault::{Vault, held};
use crate::vocabulary::Vocabulary;

const ALL: &str = "SELECT id FROM subject ORDER BY n";
const STATE: &str = "SELECT trashed, invalid FROM document WHERE doc = ?";
const ATTACHMENTS: &str = "SELECT id, name, media_type, bytes FROM attachment WHERE doc = ?";
const INDEX: [&str; 2] = [
    "INSERT INTO search (search, rank) VALUES ('integrity-check', 0)",
    "INSERT INTO beginning (beginning, rank) VALUES ('integrity-check', 0)",
];
const INDEXED: &str = "SELECT count(*) FROM document WHERE seat <> 0";
const IN_INDEX: &str = "SELECT count(*) FROM search WHERE search MATCH 'facets : \"all\"'";

/// The result of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Names the check: `pages`, `database`, `documents`, `rows`, `search`, `attachments`, `statements`,
    /// `backups`, `closed`.
    pub name: &'static str,
    /// How many things failed it.
    pub failed: usize,
}

/// The results of all checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Documents that were read.
    pub documents: usize,
    /// The checks.
    pub checks: Vec<Check>,
}

impl Verified {
    /// Whether nothing failed.
    pub fn ok(&self) -> bool {
        self.checks.iter().all(|check| check.failed == 0)
    }
}

impl Vault {
    /// Checks everything. Changes nothing. `report` hears how many documents of how many are done and says whether to go on.
    pub async fn verify(&self, report: impl Fn(u64, u64) -> bool) -> Result<Verified, StoreError> {
        let mut tally = Tally::default();
        let mut words = Vocabulary::default();
        let (ids, written) = {
            let mut reader = self.read().await?;
            let connection = reader.connection()?;
            tally.pages = faulty_pages(connection).await?;
            if tally.pages > 0 {
                // With a page that does not check out, SQLCipher reads nothing more on this connection.
                return Ok(Verified {
                    documents: 0,
                    checks: vec![Check { name: "pages", failed: tally.pages }],
                });
            }
            tally.database = usize::from(!sqlite_is_sound(connection).await?);
            for index in INDEX {
                tally.search += usize::from(sqlx::query(index).execute(&mut *connection).await.is_err());
            }
            let (indexed,): (i64,) = sqlx::query_as(INDEXED).fetch_one(&mut *connection).await?;
            let (found,): (i64,) = sqlx::query_as(IN_INDEX).fetch_one(&mut *connection).await?;
            tally.search += usize::from(indexed != found);
            let ids: Vec<(Vec<u8>,)> = sqlx::query_as(ALL).fetch_all(&mut *connection).await?;
            let (written,): (i64,) = sqlx::query_as(CHANGES).fetch_one(connection).await?;
            (ids, written)
        };
        let total = ids.len() as u64;
        for (done, (id,)) in ids.iter().enumerate() {
            if done % 256 == 0 && !report(done as u64, total) {
                return Err(StoreError::Cancelled);
            }
            let id = Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))?;
            self.verify_document(id, &mut tally, &mut words).await?;
        }
        tally.search += self.verify_words(words, written).await?;
        let kept = crate::kept::look(&self.folder)?;
        for backup in kept.said {
            let place = self.folder.backups().join(&backup.id);
            let hash = match file_hash_watched(&place.join("vault.db"), |_| report(total, total)) {
                Err(StoreError::Cancelled) => return Err(StoreError::Cancelled),
                hash => hash,
            };
            let whole = hash.is_ok_and(|hash| hash == backup.manifest.database)
                && Header::read(&Folder::at(&place)).is_ok();
            tally.backups += usize::from(!whole);
        }
        tally.backups += kept.lost;
        tally.statements = statement::tally(self).await?;
        tally.closed = self.closed_lost().await?.len().max(usize::from(held(&self.sealed).is_damaged()));
        report(total, total);
        Ok(tally.finish(ids.len()))
    }

    async fn verify_document(
        &self,
        id: Uuid,
        tally: &mut Tally,
        found: &mut Vocabulary,
    ) -> Result<(), StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        // From the log, not from memory.
        let kept = held(&self.documents).pop(&id);
        let loaded = self.load_from_log(connection, id).await;
        let document = match loaded {
            Ok(document) => document,
            Err(StoreError::Locked) => return Err(StoreError::Locked),
            // A closed document whose key is not here, as in a restored backup: nothing of it can be checked.
            Err(StoreError::NotFound) => return Ok(()),
            Err(_) => {
                tally.documents += 1;
                return Ok(());
            }
        };
        if kept.is_some_and(|kept| kept.doc.to_json() != document.doc.to_json()) {
            tally.documents += 1;
        }
        if !document.kind.sealed {
            tally.rows += usize::from(!rows_match(connection, &document).await?);
            found.expect(&document);
        }
        let attachments = document.doc.attachments();
        if !document.kind.sealed {
            tally.rows += usize::from(!attachments_match(connection, &document).await?);
        }
        for (blob, entry) in attachments {
            tally.attachments += usize::from(!self.blob_is_whole(&blob, &entry).await);
        }
        held(&self.documents).put(id, document);
        Ok(())
    }

    /// How many words the index holds that it should not, or holds not as often as it should.
    async fn verify_words(&self, mut words: Vocabulary, since: i64) -> Result<usize, StoreError> {
        let mut slot = self.slot().await?;
        let connection = slot.connection.as_mut().ok_or(StoreError::Locked)?;
        let (written,): (i64,) = sqlx::query_as(CHANGES).fetch_one(&mut *connection).await?;
        if written != since {
            // Somebody wrote meanwhile. This time they wait.
            words = Vocabulary::default();
            let ids: Vec<(Vec<u8>,)> = sqlx::query_as(ALL).fetch_all(&mut *connection).await?;
            for (id,) in ids {
                let id = Uuid::from_slice(&id).map_err(|_| StoreError::Damaged("document"))?;
                if let Ok(document) = self.load_from_log(connection, id).await {
                    words.expect(&document);
                }
            }
        }
        words.differences(connection).await
    }

    /// Whether an attachment opens with its key, to its last byte.
    async fn blob_is_whole(&self, id: &str, entry: &AttachmentEntry) -> bool {
        self.open_attachment(id, entry).await.is_ok()
    }
}

#[derive(Default)]
struct Tally {
    pages: usize,
    database: usize,
    documents: usize,
    rows: usize,
    search: usize,
    attachments: usize,
    statements: usize,
    backups: usize,
    closed: usize,
}

impl Tally {
    fn finish(self, documents: usize) -> Verified {
        let check = |name, failed| Check { name, failed };
        let checks = vec![
            check("pages", self.pages),
            check("database", self.database),
            check("documents", self.documents),
            check("rows", self.rows),
            check("search", self.search),
            check("attachments", self.attachments),
            check("statements", self.statements),
            check("backups", self.backups),
            check("closed", self.closed),
        ];
        Verified { documents, checks }
    }
}

/// Whether every page carries the right authentication code and SQLite finds its structure whole.
pub(crate) async fn database_is_sound(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    Ok(faulty_pages(connection).await? == 0 && sqlite_is_sound(connection).await?)
}

/// How many pages do not carry the right authentication code.
async fn faulty_pages(connection: &mut SqliteConnection) -> Result<usize, StoreError> {
    let faults: Vec<(String,)> =
        sqlx::query_as("PRAGMA cipher_integrity_check").fetch_all(connection).await?;
    Ok(faults.len())
}

async fn sqlite_is_sound(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let result: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check").fetch_all(connection).await?;
    Ok(result.len() == 1 && result.iter().all(|(line,)| line == "ok"))
}

async fn rows_match(connection: &mut SqliteConnection, document: &OpenDocument) -> Result<bool, StoreError> {
    let state: Option<(i64, String)> =
        sqlx::query_as(STATE).bind(document.n).fetch_optional(&mut *connection).await?;
    let Some((trashed, invalid)) = state else { return Ok(false) };
    let stored = stored_rows(connection, document).await?;
    Ok(match document.project() {
        Ok(mut projection) => {
            projection.rows.sort();
            let searchable = trashed == 0 && !projection.facets.is_empty();
            stored == projection.rows
                && invalid.is_empty()
                && trashed == document.doc.trashed().unwrap_or(0)
                && document.state.is_some_and(|state| state.is_searchable() == searchable)
        }
        Err(_) => stored.is_empty() && !invalid.is_empty(),
    })
}

/// Whether the rows name the attachments that the document holds.
async fn attachments_match(
    connection: &mut SqliteConnection,
    document: &OpenDocument,
) -> Result<bool, StoreError> {
    let stored: Vec<(Vec<u8>, String, String, i64)> =
        sqlx::query_as(ATTACHMENTS).bind(document.n).fetch_all(connection).await?;
    let held = document.doc.attachments();
    Ok(stored.len() == held.len()
        && stored.iter().all(|(id, name, media_type, bytes)| {
            held.get(&hex(id)).is_some_and(|entry| {
                (&entry.name, &entry.media_type, i64::try_from(entry.bytes).ok())
                    == (name, media_type, Some(*bytes))
            })
        }))
}
