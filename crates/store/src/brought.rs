//! What other people brought into a space since somebody last looked.
//!
//! How far they looked is said by each of the other people's logs, and not by the order in which things arrived here: so it means the same
//! on every device of the notebook. What was put aside and could be taken in only later counts as seen with what its log brought since.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::engine::Version;
use crate::error::StoreError;
use crate::header::hex;
use crate::vault::Vault;

/// So many rows are read at once.
const PAGE: i64 = 500;
/// Of one device so many are told, the oldest; whoever was away for so long reads the documents anew.
const MOST: usize = 5_000;
/// So many entries before a point are asked for what was known there, unless one of this device's own says it sooner.
const FAR_BACK: i64 = 200;

const OTHERS: &str = "SELECT n, log, person FROM device WHERE person <> x''";
const UPDATES: &str =
    "SELECT log.n, log.seq, log.at, log.before, log.after, subject.id AS about, subject.kind,
    NOT EXISTS (SELECT 1 FROM log AS older WHERE older.doc = log.doc AND older.n < log.n) AS begins
    FROM log CROSS JOIN subject ON subject.n = log.doc
    WHERE log.device = ? AND log.seq > ? AND subject.space = ? ORDER BY log.seq LIMIT ?";
const STATEMENTS: &str =
    "SELECT statement.n, statement.seq, statement.at, x'' AS before, x'' AS after, statement.about,
    subject.kind, 0 AS begins FROM statement CROSS JOIN subject ON subject.id = statement.about
    WHERE statement.device = ? AND statement.seq > ? AND statement.space = ?
    AND statement.held = '' AND statement.withdrawn = 0 ORDER BY statement.seq LIMIT ?";
const THINGS: &str = "SELECT subject.id FROM log CROSS JOIN subject ON subject.n = log.doc
    WHERE log.device = ?1 AND log.seq > ?2 AND subject.space = ?3
    UNION SELECT subject.id FROM statement CROSS JOIN subject ON subject.id = statement.about
    WHERE statement.device = ?1 AND statement.seq > ?2 AND statement.space = ?3
    AND statement.held = '' AND statement.withdrawn = 0";
const NEWEST_UPDATE: &str = "SELECT log.seq FROM log CROSS JOIN subject ON subject.n = log.doc
    WHERE log.device = ? AND log.seq > ? AND subject.space = ? ORDER BY log.seq DESC LIMIT 1";
const NEWEST_STATEMENT: &str =
    "SELECT seq FROM statement WHERE device = ? AND seq > ? AND space = ? ORDER BY seq DESC LIMIT 1";
const EARLIER: &str = "SELECT log.device, log.after FROM log JOIN subject ON subject.n = log.doc
    WHERE subject.id = ? AND log.n < ? ORDER BY log.n DESC LIMIT ?";

/// How far each log of somebody else was seen: its id, hex, and its last number.
pub type Heard = BTreeMap<String, i64>;

/// Something that somebody else brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Its place in the order of arrival, among what is of its sort.
    pub n: i64,
    /// When it was written, milliseconds since 1970, by their clock.
    pub at: i64,
    /// The key of whoever wrote it, hex.
    pub person: String,
    /// The document.
    pub about: Uuid,
    /// The kind of that.
    pub kind: String,
    /// Whether the document begins with it.
    pub begins: bool,
    /// What it was written on and what it led to; nothing of what was signed about a document.
    pub between: Option<(Version, Version)>,
}

#[derive(FromRow)]
struct Row {
    n: i64,
    seq: i64,
    at: i64,
    before: Vec<u8>,
    after: Vec<u8>,
    about: Vec<u8>,
    kind: String,
    begins: i64,
}

impl Row {
    fn brought(self, person: &str) -> Result<Brought, StoreError> {
        let between = (Version::from_bytes(self.before), Version::from_bytes(self.after));
        Ok(Brought {
            n: self.n,
            at: self.at,
            person: person.to_owned(),
            about: Uuid::from_slice(&self.about).map_err(|_| StoreError::Damaged("document"))?,
            kind: self.kind,
            begins: self.begins > 0,
            between: Some(between).filter(|(_, after)| !after.as_bytes().is_empty()),
        })
    }
}

impl Vault {
    /// What these people (keys, hex) and whoever was heard before brought into a space beyond `heard`, in the order of arrival, updates
    /// first.
    pub async fn brought(
        &self,
        space: Uuid,
        heard: &Heard,
        people: &BTreeSet<String>,
    ) -> Result<Vec<Brought>, StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let mut all = Vec::new();
        for statement in [UPDATES, STATEMENTS] {
            let mut of_sort = Vec::new();
            for (device, log, person) in others(connection, heard, people).await? {
                let mut after = heard.get(&log).copied().unwrap_or(0);
                let mut told = 0;
                while told < MOST {
                    let query =
                        sqlx::query_as(statement).bind(device).bind(after).bind(space.as_bytes().as_slice());
                    let rows: Vec<Row> = query.bind(PAGE).fetch_all(&mut *connection).await?;
                    let Some(last) = rows.last() else { break };
                    after = last.seq;
                    told += rows.len();
                    for row in rows {
                        of_sort.push(row.brought(&person)?);
                    }
                }
            }
            of_sort.sort_by_key(|one| one.n);
            all.extend(of_sort);
        }
        Ok(all)
    }

    /// To how many documents they brought something, each counted for each of them.
    pub async fn count_brought(
        &self,
        space: Uuid,
        heard: &Heard,
        people: &BTreeSet<String>,
    ) -> Result<usize, StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let mut things = BTreeSet::new();
        for (device, log, person) in others(connection, heard, people).await? {
            let after = heard.get(&log).copied().unwrap_or(0);
            let query = sqlx::query_as(THINGS).bind(device).bind(after).bind(space.as_bytes().as_slice());
            let rows: Vec<(Vec<u8>,)> = query.fetch_all(&mut *connection).await?;
            things.extend(rows.into_iter().map(|(about,)| (about, person.clone())));
        }
        Ok(things.len())
    }

    /// How far it all has come by now: `heard`, raised to the newest that each of these people brought into the space.
    pub async fn heard(
        &self,
        space: Uuid,
        heard: &Heard,
        people: &BTreeSet<String>,
    ) -> Result<Heard, StoreError> {
        let mut reader = self.read().await?;
        let connection = reader.connection()?;
        let mut raised = heard.clone();
        for (device, log, _) in others(connection, heard, people).await? {
            for statement in [NEWEST_UPDATE, NEWEST_STATEMENT] {
                let last = raised.get(&log).copied().unwrap_or(0);
                let query =
                    sqlx::query_as(statement).bind(device).bind(last).bind(space.as_bytes().as_slice());
                let newest: Option<(i64,)> = query.fetch_optional(&mut *connection).await?;
                if let Some((newest,)) = newest {
                    raised.insert(log.clone(), newest);
                }
            }
        }
        Ok(raised)
    }

    /// What was known here of a document before an entry of its log arrived; `None` where that was nothing.
    pub async fn known_before(&self, id: Uuid, n: i64) -> Result<Option<Version>, StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = {
            let mut reader = self.read().await?;
            let query = sqlx::query_as(EARLIER).bind(id.as_bytes().as_slice()).bind(n).bind(FAR_BACK);
            query.fetch_all(reader.connection()?).await?
        };
        // Whatever is written here is written on all that is known.
        let own = rows.iter().position(|(device, _)| *device == self.device.n());
        let told = rows.into_iter().take(own.map_or(usize::MAX, |own| own + 1));
        let versions: Vec<Version> = told.map(|(_, after)| Version::from_bytes(after)).collect();
        if versions.is_empty() {
            return Ok(None);
        }
        self.with(id, |doc| doc.joined(&versions)).await.map(Some)
    }
}

/// The devices of other people, each with its log and whose it is, hex: those of `people`, and those that were heard before.
async fn others(
    connection: &mut SqliteConnection,
    heard: &Heard,
    people: &BTreeSet<String>,
) -> Result<Vec<(i64, String, String)>, StoreError> {
    let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = sqlx::query_as(OTHERS).fetch_all(connection).await?;
    let named = rows.into_iter().map(|(device, log, person)| (device, hex(&log), hex(&person)));
    Ok(named.filter(|(_, log, person)| people.contains(person) || heard.contains_key(log)).collect())
}
