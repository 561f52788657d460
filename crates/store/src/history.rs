//! A document's past: one mark for each spell of editing and for what stood there before much of it went, any two compared by words, any one brought back as a new edit.

use std::collections::BTreeSet;

use sqlx::FromRow;
use uuid::Uuid;

use crate::changes::By;
use crate::difference::{Part, compare};
use crate::engine::{Doc, Version, Walk};
use crate::error::StoreError;
use crate::vault::Vault;

/// Edits of one device that follow each other within this time (milliseconds) belong to one spell.
const SPELL: i64 = 5 * 60 * 1000;
/// A spell that goes on for longer than this is divided, so that of an afternoon of writing more than its end can be brought back.
const LONGEST_SPELL: i64 = 30 * 60 * 1000;
/// An entry that takes away as many letters as this leaves a mark of what stood there; fewer are a slip of the pen.
const MANY: usize = 20;
/// So many entries of a past, the newest, are looked at for what they took away; among older ones time alone makes the marks.
const MOST_LOOKED_AT: usize = 60;
/// An entry of so many letters, added or taken away, leaves a mark without being looked at: what differs between so large texts would take
/// long to be found.
const SURELY_MANY: usize = 20_000;

const ENTRIES: &str =
    "SELECT log.n, log.device, log.at, log.before, log.after FROM log JOIN subject ON subject.n = log.doc
    WHERE subject.id = ? ORDER BY log.n";
const ENTRY: &str = "SELECT log.after, log.at FROM log JOIN subject ON subject.n = log.doc
    WHERE subject.id = ? AND log.n = ?";

/// A spell of editing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Names the mark within its document.
    pub id: i64,
    /// When the spell began, milliseconds since 1970, UTC.
    pub from: i64,
    /// When it ended.
    pub to: i64,
    /// Whether this device wrote it.
    pub here: bool,
    device: i64,
    /// The version at its end.
    pub version: Version,
}

#[derive(FromRow)]
struct LogRow {
    n: i64,
    device: i64,
    at: i64,
    before: Vec<u8>,
    after: Vec<u8>,
}

impl LogRow {
    /// The document before it, and after.
    fn versions(&self) -> [Version; 2] {
        [&self.before, &self.after].map(|bytes| Version::from_bytes(bytes.clone()))
    }

    fn operations(&self, doc: &Doc) -> usize {
        let [before, after] = self.versions();
        doc.operations(&before, &after)
    }
}

impl Vault {
    /// The marks of a document, oldest first.
    pub async fn marks(&self, id: Uuid) -> Result<Vec<Mark>, StoreError> {
        let rows: Vec<LogRow> = {
            let mut reader = self.read().await?;
            sqlx::query_as(ENTRIES).bind(id.as_bytes().as_slice()).fetch_all(reader.connection()?).await?
        };
        if rows.is_empty() {
            return Err(StoreError::NotFound);
        }
        let own = self.device.n();
        self.with(id, |doc| Ok(marks_of(rows, own, doc))).await
    }

    /// Runs `look` on the document as it was at a mark.
    pub async fn at_mark<T>(
        &self,
        id: Uuid,
        mark: i64,
        look: impl FnOnce(&Doc) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (version, _) = self.entry(id, mark).await?;
        self.with(id, |doc| look(&doc.at(&version)?)).await
    }

    /// When the spell of a mark ended, milliseconds since 1970, UTC.
    pub async fn mark_ended(&self, id: Uuid, mark: i64) -> Result<i64, StoreError> {
        self.entry(id, mark).await.map(|(_, at)| at)
    }

    /// Brings the document back to a mark, as a new edit. Returns the batch.
    pub async fn return_to(&self, id: Uuid, mark: i64) -> Result<Uuid, StoreError> {
        let (version, _) = self.entry(id, mark).await?;
        let mut work = self.work(By::Person).await?;
        work.edit(id, |doc| doc.return_to(&version)).await?;
        work.commit().await
    }

    /// The version after an entry of the log, and when it was written.
    async fn entry(&self, id: Uuid, mark: i64) -> Result<(Version, i64), StoreError> {
        let mut reader = self.read().await?;
        let row: Option<(Vec<u8>, i64)> = sqlx::query_as(ENTRY)
            .bind(id.as_bytes().as_slice())
            .bind(mark)
            .fetch_optional(reader.connection()?)
            .await?;
        row.map(|(after, at)| (Version::from_bytes(after), at)).ok_or(StoreError::NotFound)
    }
}

/// The marks that the entries of a log make. `own` is this device.
fn marks_of(rows: Vec<LogRow>, own: i64, doc: &Doc) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let large = large(&rows, doc);
    let mut walk = doc.walk();
    for row in rows {
        let goes_on = marks.last().is_some_and(|last| {
            let near = last.device == row.device && (0..=SPELL).contains(&(row.at - last.to));
            let mut parts = || large.contains(&row.n) && takes_much(&row, doc, &mut walk);
            near && row.at - last.from <= LONGEST_SPELL && !parts()
        });
        let from = marks.last().filter(|_| goes_on).map_or(row.at, |last| last.from);
        if goes_on {
            marks.pop();
        }
        marks.push(Mark {
            id: row.n,
            from,
            to: row.at,
            here: row.device == own,
            device: row.device,
            version: Version::from_bytes(row.after),
        });
    }
    marks
}

/// The newest entries that are large enough to have taken much away. Each letter that goes is an operation.
fn large(rows: &[LogRow], doc: &Doc) -> BTreeSet<i64> {
    let large = rows.iter().rev().filter(|row| row.operations(doc) >= MANY);
    large.take(MOST_LOOKED_AT).map(|row| row.n).collect()
}

/// Whether an entry took much away at once, by a return to an earlier mark say: what stood there before can be brought back by a mark of
/// its own.
fn takes_much(row: &LogRow, doc: &Doc, walk: &mut Walk<'_>) -> bool {
    if row.operations(doc) >= SURELY_MANY {
        return true;
    }
    let gone = |part: &Part| if let Part::Removed(text) = part { letters(text) } else { 0 };
    let [old, new] = row.versions().map(|version| walk.to(&version).map(Doc::texts));
    old.is_ok_and(|old| {
        letters(&old) >= MANY
            && new.is_ok_and(|new| compare(&old, &new).iter().map(gone).sum::<usize>() >= MANY)
    })
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphanumeric()).count()
}
