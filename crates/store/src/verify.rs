//! Whether everything is as it should be: the database page by page, every document from its log and from its snapshot, every row
//! that is made of one and every row that no document has, every word of the search in its seat and place, every attachment to its last
//! byte, every backup.

use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::copying::file_hash_watched;
use crate::engine::AttachmentEntry;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::header::{Header, hex};
use crate::load::OpenDocument;
use crate::orphans;
use crate::project::{may_stand, stored_rows};
use crate::purge::CHANGES;
use crate::seat;
use crate::statement;
use crate::vault::{Vault, held};
use crate::vocabulary::Vocabulary;

const COUNT: &str = "SELECT count(*) FROM subject";
const NEXT: &str = "SELECT n, id FROM subject WHERE n > ? ORDER BY n LIMIT ?";
/// Documents of which the ids are held at once, and after so many it is told how far it is.
const STRETCH: u32 = 256;
const STATE: &str = "SELECT trashed, invalid FROM document WHERE doc = ?";
/// How often the words are counted anew where somebody writes meanwhile, before those who write wait for it.
const ANEW: usize = 3;
/// When a document was made and last changed, by its log: in the order in which it came here, or by the clocks, as a rebuild takes it.
const TIMES: &str = "SELECT (SELECT at FROM log WHERE doc = ?1 ORDER BY n LIMIT 1), min(at),
    (SELECT at FROM log WHERE doc = ?1 ORDER BY n DESC LIMIT 1), max(at) FROM log WHERE doc = ?1";
const ATTACHMENTS: &str = "SELECT id, name, media_type, bytes FROM attachment WHERE doc = ?";
const INDEX: [&str; 2] = [
    "INSERT INTO search (search, rank) VALUES ('integrity-check', 0)",
    "INSERT INTO beginning (beginning, rank) VALUES ('integrity-check', 0)",
];

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
        let (total, written) = {
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
            tally.database += orphans::against_the_rules(connection).await?;
            tally.rows += orphans::stray_rows(connection, self.setup.kinds).await?;
            tally.attachments += orphans::doomed_attachments(connection).await?;
            tally.statements += orphans::given_twice(connection).await?;
            for index in INDEX {
                tally.search += usize::from(sqlx::query(index).execute(&mut *connection).await.is_err());
            }
            tally.search += seat::misseated(connection).await?;
            Vocabulary::prepare(connection).await?;
            let (total,): (i64,) = sqlx::query_as(COUNT).fetch_one(&mut *connection).await?;
            (u64::try_from(total).unwrap_or(0), written(connection).await?)
        };
        let (mut documents, mut last) = (0, i64::MIN);
        loop {
            if !report((documents as u64).min(total), total) {
                return Err(StoreError::Cancelled);
            }
            let some = next(self.read().await?.connection()?, last).await?;
            let Some((n, _)) = some.last() else { break };
            last = *n;
            for (_, id) in &some {
                self.verify_document(*id, &mut tally, &mut words).await?;
            }
            documents += some.len();
        }
        tally.search += self.verify_words(words, written, &|| report(total, total)).await?;
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
        tally.statements += statement::tally(self).await?;
        tally.closed = self.closed_lost().await?.len().max(usize::from(held(&self.sealed).is_damaged()));
        report(total, total);
        Ok(tally.finish(documents))
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
        tally.rows += usize::from(!self.snapshot_agrees(connection, &document).await?);
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

    /// How many words the index holds that it should not, or not where and as often as it should.
    async fn verify_words(
        &self,
        words: Vocabulary,
        since: i64,
        go_on: &impl Fn() -> bool,
    ) -> Result<usize, StoreError> {
        if let Some(differences) = self.compare_words(words, since, go_on).await? {
            return Ok(differences);
        }
        // Somebody wrote meanwhile.
        for _ in 0..ANEW {
            let since = written(self.read().await?.connection()?).await?;
            let (mut words, mut last) = (Vocabulary::default(), i64::MIN);
            loop {
                wanted(go_on)?;
                let some = next(self.read().await?.connection()?, last).await?;
                let Some((n, _)) = some.last() else { break };
                last = *n;
                for (_, id) in some {
                    self.count_words(self.slot().await?.open()?, id, &mut words).await?;
                }
            }
            if let Some(differences) = self.compare_words(words, since, go_on).await? {
                return Ok(differences);
            }
        }
        // Nor is there an end to it. This time they wait.
        let mut slot = self.slot().await?;
        let connection = slot.open()?;
        let (mut words, mut last) = (Vocabulary::default(), i64::MIN);
        loop {
            wanted(go_on)?;
            let some = next(connection, last).await?;
            let Some((n, _)) = some.last() else { break };
            last = *n;
            for (_, id) in some {
                self.count_words(connection, id, &mut words).await?;
            }
        }
        let mut comparison = words.compare();
        while comparison.go_on(connection).await? {
            wanted(go_on)?;
        }
        Ok(comparison.differences())
    }

    /// Compares the words with the index; nothing where somebody has written since.
    async fn compare_words(
        &self,
        words: Vocabulary,
        since: i64,
        go_on: &impl Fn() -> bool,
    ) -> Result<Option<usize>, StoreError> {
        let mut comparison = words.compare();
        loop {
            wanted(go_on)?;
            let mut slot = self.slot().await?;
            let connection = slot.open()?;
            if written(connection).await? != since {
                return Ok(None);
            }
            if !comparison.go_on(connection).await? {
                return Ok(Some(comparison.differences()));
            }
        }
    }

    /// Counts the words of a document. One that cannot be read has none; that it cannot be is said elsewhere.
    async fn count_words(
        &self,
        connection: &mut SqliteConnection,
        id: Uuid,
        words: &mut Vocabulary,
    ) -> Result<(), StoreError> {
        match self.load_from_log(connection, id).await {
            Ok(document) => words.expect(&document),
            Err(error @ (StoreError::Locked | StoreError::Cancelled)) => return Err(error),
            Err(_) => {}
        }
        Ok(())
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

/// The next documents behind the one with this number.
async fn next(connection: &mut SqliteConnection, behind: i64) -> Result<Vec<(i64, Uuid)>, StoreError> {
    let some: Vec<(i64, Vec<u8>)> =
        sqlx::query_as(NEXT).bind(behind).bind(STRETCH).fetch_all(connection).await?;
    let id = |id: &[u8]| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"));
    some.into_iter().map(|(n, bytes)| Ok((n, id(&bytes)?))).collect()
}

/// Ends what nobody wants any more.
fn wanted(go_on: &impl Fn() -> bool) -> Result<(), StoreError> {
    if go_on() { Ok(()) } else { Err(StoreError::Cancelled) }
}

/// How many rows this connection has changed so far.
async fn written(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    let (written,): (i64,) = sqlx::query_as(CHANGES).fetch_one(connection).await?;
    Ok(written)
}

async fn rows_match(connection: &mut SqliteConnection, document: &OpenDocument) -> Result<bool, StoreError> {
    let state: Option<(i64, String)> =
        sqlx::query_as(STATE).bind(document.n).fetch_optional(&mut *connection).await?;
    let Some((trashed, invalid)) = state else { return Ok(false) };
    let Some(state) = document.state else { return Ok(false) };
    let stored = stored_rows(connection, document).await?;
    let (first, earliest, last, latest): (Option<i64>, Option<i64>, Option<i64>, Option<i64>) =
        sqlx::query_as(TIMES).bind(document.n).fetch_one(connection).await?;
    let timely = [first, earliest].contains(&Some(state.created))
        && [last, latest].contains(&Some(state.modified))
        && trashed == document.doc.trashed().unwrap_or(0);
    Ok(timely
        && match document.project() {
            Ok(mut projection) => {
                projection.rows.sort();
                let searchable = trashed == 0 && !projection.facets.is_empty();
                stored == projection.rows
                    && invalid.is_empty()
                    && may_stand(state.place, &projection)
                    && state.is_searchable() == searchable
            }
            Err(_) => {
                stored.is_empty()
                    && !invalid.is_empty()
                    && state.place == -document.n
                    && !state.is_searchable()
            }
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
