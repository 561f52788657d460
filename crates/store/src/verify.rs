//! Whether everything is as it should be: the database page by page, every document from its log and from its snapshot, every row
//! that is made of one and every row that no document has, every word of the search in its seat and place, every attachment to its last
//! byte, every backup.

use std::time::Duration;

use sqlx::sqlite::SqliteConnection;

use crate::copying::file_hash_watched;
use crate::engine::AttachmentEntry;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::gathered::{Gathered, Replayed};
use crate::header::Header;
use crate::orphans;
use crate::seat;
use crate::statement;
use crate::vault::{Vault, held};
use crate::vocabulary::{Step, Vocabulary};

const COUNT: &str = "SELECT count(*) FROM subject";
const INDEX: [&str; 2] = [
    "INSERT INTO search (search, rank) VALUES ('integrity-check', 0)",
    "INSERT INTO beginning (beginning, rank) VALUES ('integrity-check', 0)",
];

/// How often words are counted, where each time somebody writes into yet another document.
const ROUNDS: u32 = 8;
/// How often a check that waits for another to be over asks whether it is to go on.
const WAITING: Duration = Duration::from_millis(100);

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
    /// Checks everything, one check after the other. Changes nothing, and whoever writes meanwhile waits for one question at the most.
    /// `report` hears how many documents of how many are done and says whether to go on.
    pub async fn verify(&self, report: impl Fn(u64, u64) -> bool) -> Result<Verified, StoreError> {
        let _alone = loop {
            if let Ok(alone) = tokio::time::timeout(WAITING, self.checking.lock()).await {
                break alone;
            }
            wanted(&|| report(0, 1))?;
        };
        let verified = self.verify_all(report).await;
        if let Ok(mut slot) = self.slot().await {
            // Where it cannot be ended it goes with the connection.
            let _ = Vocabulary::end(slot.open()?).await;
        }
        verified
    }

    async fn verify_all(&self, report: impl Fn(u64, u64) -> bool) -> Result<Verified, StoreError> {
        let mut tally = Tally::default();
        let mut words = Vocabulary::default();
        tally.pages = faulty_pages(self.read().await?.connection()?).await?;
        if tally.pages > 0 {
            // With a page that does not check out, SQLCipher reads nothing more on this connection.
            let checks = vec![Check { name: "pages", failed: tally.pages }];
            return Ok(Verified { documents: 0, checks });
        }
        // One question at a time, so that others get in between.
        tally.database = usize::from(!sqlite_is_sound(self.read().await?.connection()?).await?);
        tally.database += orphans::against_the_rules(self.read().await?.connection()?).await?;
        tally.rows += orphans::stray_rows(self.read().await?.connection()?, self.setup.kinds).await?;
        tally.attachments += orphans::doomed_attachments(self.read().await?.connection()?).await?;
        tally.statements += orphans::given_twice(self.read().await?.connection()?).await?;
        for index in INDEX {
            let checked = sqlx::query(index).execute(self.read().await?.connection()?).await;
            tally.search += usize::from(checked.is_err());
        }
        tally.search += seat::misseated(self.read().await?.connection()?).await?;
        Vocabulary::begin(self.read().await?.connection()?).await?;
        let (total,): (i64,) = sqlx::query_as(COUNT).fetch_one(self.read().await?.connection()?).await?;
        let total = u64::try_from(total).unwrap_or(0);
        let (mut documents, mut last) = (0, i64::MIN);
        loop {
            if !report((documents as u64).min(total), total) {
                return Err(StoreError::Cancelled);
            }
            let some = self.gather(last).await?;
            let Some(one) = some.last() else { break };
            last = one.n;
            for one in &some {
                self.verify_document(one, &mut tally, &mut words).await?;
            }
            documents += some.len();
        }
        tally.search += self.verify_words(words, &|| report(total, total)).await?;
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
        one: &Gathered,
        tally: &mut Tally,
        words: &mut Vocabulary,
    ) -> Result<(), StoreError> {
        let replayed = match self.replayed(one) {
            Ok(replayed) => replayed,
            // A closed document whose key is not here, as in a restored backup: nothing of it can be checked.
            Err(StoreError::NotFound) => return Ok(()),
            Err(_) => {
                tally.documents += 1;
                return Ok(());
            }
        };
        tally.documents += usize::from(!one.is_remembered(&replayed));
        tally.rows += usize::from(!self.snapshot_agrees(one, &replayed));
        if !replayed.kind.sealed {
            tally.rows += usize::from(!one.rows_match(&replayed));
            tally.rows += usize::from(!one.attachments_match(&replayed));
            expect(words, one, &replayed);
        }
        for (blob, entry) in replayed.doc.attachments() {
            let lost = !self.blob_is_whole(&blob, &entry).await && self.is_here(one).await?;
            tally.attachments += usize::from(lost);
        }
        Ok(())
    }

    /// How many words the index holds that it should not, or not where and as often as it should. Where somebody changes something
    /// meanwhile the words are counted anew, without what they are at work on: nobody waits for this. Where that never ends, what was found
    /// before somebody came in between is all that can be said.
    async fn verify_words(
        &self,
        mut words: Vocabulary,
        go_on: &impl Fn() -> bool,
    ) -> Result<usize, StoreError> {
        let (mut found, mut rounds) = (0, 1);
        loop {
            let mut comparison = words.compare();
            let before = loop {
                wanted(go_on)?;
                match comparison.go_on(self.slot().await?.open()?).await? {
                    Step::On => {}
                    Step::Done(differences) => return Ok(differences),
                    Step::Stirred(differences) => break differences,
                }
            };
            found = found.max(before);
            if rounds == ROUNDS {
                return Ok(found);
            }
            rounds += 1;
            let left_out = Vocabulary::begin_again(self.slot().await?.open()?).await?;
            let mut last = i64::MIN;
            words = Vocabulary::default();
            loop {
                wanted(go_on)?;
                let some = self.gather(last).await?;
                let Some(one) = some.last() else { break };
                last = one.n;
                for one in some.iter().filter(|one| one.seat() != 0 && !left_out.contains(&one.seat())) {
                    // What cannot be read has no words; that it cannot be is said elsewhere.
                    if let Ok(replayed) = self.replayed(one) {
                        expect(&mut words, one, &replayed);
                    }
                }
            }
        }
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

/// Ends what nobody wants any more.
fn wanted(go_on: &impl Fn() -> bool) -> Result<(), StoreError> {
    if go_on() { Ok(()) } else { Err(StoreError::Cancelled) }
}

/// Counts the words of a document that can be found.
fn expect(words: &mut Vocabulary, one: &Gathered, replayed: &Replayed) {
    if let (false, seat @ 1.., Ok(projection)) = (replayed.kind.sealed, one.seat(), &replayed.projection) {
        words.expect(seat, projection);
    }
}
