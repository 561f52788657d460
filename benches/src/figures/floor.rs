//! The floors: bare SQLCipher on the same library, with the same pages and no notebook around them.
//!
//! Two databases: `rows` holds the rows that a notebook holds, inserted by plain statements; `plain` is how search is usually built, an
//! FTS5 table with its text, ranked by bm25 with snippets.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::time::Duration;

use kring_store::words;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Row as _};

use super::timed;
use crate::pages::Page;
use crate::trouble::Done;

const STORE: [&str; 2] = [
    include_str!("../../../crates/store/migrations/0001_documents.sql"),
    include_str!("../../../crates/store/migrations/0005_beginnings.sql"),
];
const JOURNAL: &str = include_str!("../../../crates/core/migrations/0001_journal.sql");
const PLAIN: &str = "CREATE VIRTUAL TABLE plain USING fts5 (title, body);
    CREATE TABLE tagged (tag TEXT NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (tag, doc)) WITHOUT ROWID;
    CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)";
const KEPT: &str = "CREATE TABLE kept (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)";
const KEEP: &str = "INSERT INTO kept (bytes) VALUES (?)";
const READ: &str = "SELECT log.n, log.batch, log.at, log.before, log.after, log.bytes, subject.id FROM log
    JOIN subject ON subject.n = log.doc WHERE log.n > ? ORDER BY log.n LIMIT ?";
const DEVICE: &str = "INSERT INTO device (n, log, public, since) VALUES (1, x'00', x'00', 0)";

const SUBJECT: &str =
    "INSERT INTO subject (n, id, kind, schema, space) VALUES (?, ?, 'page', 1, zeroblob(16))";
const LOG: &str = "INSERT INTO log (device, seq, doc, batch, at, before, after, bytes)
    VALUES (1, ?, ?, zeroblob(16), ?, x'00', zeroblob(12), ?)";
const DOCUMENT: &str = "INSERT INTO document (doc, place, created, modified, seat) VALUES (?, ?, ?, ?, ?)";
const PAGE: &str = "INSERT INTO page (doc, title, date, anniversary) VALUES (?, ?, ?, ?)";
const TAG: &str = "INSERT OR IGNORE INTO page_tag (doc, tag) VALUES (?, ?)";
const SEARCH: &str = "INSERT INTO search (rowid, body, title, facets) VALUES (?, ?, ?, ?)";
const BEGINNING: &str = "INSERT INTO beginning (rowid, letters) VALUES (?, ?)";
const FILL: &str = "INSERT INTO plain (rowid, title, body) VALUES (?, ?, ?)";
const TAGGED: &str = "INSERT OR IGNORE INTO tagged (tag, doc) VALUES (?, ?)";
const RANKED: &str = "SELECT rowid, snippet(plain, -1, '[', ']', '…', 24) FROM plain WHERE plain MATCH ?1
    AND rowid >= ?2 AND (?3 = '' OR rowid IN (SELECT doc FROM tagged WHERE tag = ?3)) ORDER BY bm25(plain) LIMIT 20";
const MATCHING: &str = "SELECT rowid FROM plain WHERE plain MATCH ?1";
const KEY: &str = "\"x'2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a'\"";

/// The bare databases.
pub struct Floor {
    home: PathBuf,
    rows: SqliteConnection,
    plain: SqliteConnection,
    next: i64,
    /// The last row that was read to be sent.
    read: i64,
    /// How many pages a day has.
    seated: HashMap<i64, i64>,
}

/// A page as its row is inserted; made before the clock runs.
pub struct Bare {
    id: [u8; 16],
    place: i64,
    title: String,
    date: String,
    tags: Vec<String>,
    folded: [String; 2],
    facets: String,
    beginnings: String,
    bytes: Vec<u8>,
    text: String,
}

impl Bare {
    /// The row of a page. Its bytes are text, as long as an update is that was compressed.
    pub fn of(page: &Page, number: i64, packed: usize) -> Self {
        let fold = |text: &str| words(text).map(|word| word.folded).collect::<Vec<_>>().join(" ");
        let days = i64::from((page.date - jiff::civil::date(-9999, 1, 1)).get_days());
        let mut id = [0; 16];
        id[8..].copy_from_slice(&(number.wrapping_mul(0x9E37_79B9_7F4A_7C15_u64 as i64)).to_be_bytes());
        let facets: Vec<String> =
            page.tags.iter().map(|tag| format!("x{}", tag.replace(' ', "q20"))).collect();
        let folded = [fold(&page.title), fold(&page.text)];
        let starts =
            |word: &str| (1..=4).map(|letters| word.chars().take(letters).collect()).collect::<Vec<String>>();
        let words = folded.iter().flat_map(|text| text.split(' '));
        let marked = folded.iter().take(1).flat_map(|title| title.split(' '));
        let beginnings: BTreeSet<String> =
            words.flat_map(starts).chain(marked.flat_map(starts).map(|start| format!("·{start}"))).collect();
        Self {
            id,
            place: (days << 17) + number,
            beginnings: beginnings.into_iter().collect::<Vec<_>>().join(" "),
            title: page.title.clone(),
            date: page.date.to_string(),
            tags: page.tags.clone(),
            folded,
            facets: format!("all xkindq3apage {}", facets.join(" ")),
            bytes: page.text.bytes().cycle().take(packed).collect(),
            text: page.text.clone(),
        }
    }
}

impl Floor {
    pub async fn make(home: &Path) -> Done<Self> {
        let mut rows = open(&home.join("rows.db"), true).await?;
        for step in STORE {
            sqlx::raw_sql(step).execute(&mut rows).await?;
        }
        sqlx::raw_sql(JOURNAL).execute(&mut rows).await?;
        sqlx::raw_sql(DEVICE).execute(&mut rows).await?;
        sqlx::raw_sql(KEPT).execute(&mut rows).await?;
        let mut plain = open(&home.join("plain.db"), true).await?;
        sqlx::raw_sql(PLAIN).execute(&mut plain).await?;
        Ok(Self { home: home.to_owned(), rows, plain, next: 1, read: 0, seated: HashMap::new() })
    }

    /// The database with the notebook's rows.
    pub fn database(&self) -> PathBuf {
        self.home.join("rows.db")
    }

    /// Inserts the rows of these pages in one transaction; the time it took.
    pub async fn insert(&mut self, pages: &[Bare]) -> Done<Duration> {
        let first = self.next;
        let (rows, seated) = (&mut self.rows, &mut self.seated);
        let (time, next) = timed(async {
            sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *rows).await?;
            let mut n = first;
            for page in pages {
                sqlx::query(SUBJECT).bind(n).bind(page.id.as_slice()).execute(&mut *rows).await?;
                sqlx::query(LOG).bind(n).bind(n).bind(n).bind(&page.bytes).execute(&mut *rows).await?;
                let of_day = seated.entry(page.place >> 17).or_default();
                *of_day += 1;
                let seat = ((page.place >> 17) << 8) + *of_day;
                sqlx::query(DOCUMENT)
                    .bind(n)
                    .bind(page.place)
                    .bind(n)
                    .bind(n)
                    .bind(seat)
                    .execute(&mut *rows)
                    .await?;
                let anniversary: String = page.date.chars().skip(5).collect();
                sqlx::query(PAGE)
                    .bind(n)
                    .bind(&page.title)
                    .bind(&page.date)
                    .bind(anniversary)
                    .execute(&mut *rows)
                    .await?;
                for tag in &page.tags {
                    sqlx::query(TAG).bind(n).bind(tag).execute(&mut *rows).await?;
                }
                let [title, body] = &page.folded;
                sqlx::query(BEGINNING).bind(seat).bind(&page.beginnings).execute(&mut *rows).await?;
                sqlx::query(SEARCH)
                    .bind(seat)
                    .bind(body)
                    .bind(title)
                    .bind(&page.facets)
                    .execute(&mut *rows)
                    .await?;
                n += 1;
            }
            sqlx::raw_sql("COMMIT").execute(&mut *rows).await?;
            Ok(n)
        })
        .await?;
        self.next = next;
        self.fill(pages).await?;
        Ok(time)
    }

    /// Fills the table that is searched by rank; not timed.
    async fn fill(&mut self, pages: &[Bare]) -> Done {
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut self.plain).await?;
        for page in pages {
            sqlx::query(FILL)
                .bind(page.place)
                .bind(&page.title)
                .bind(&page.text)
                .execute(&mut self.plain)
                .await?;
            for tag in &page.tags {
                sqlx::query(TAGGED).bind(tag).bind(page.place).execute(&mut self.plain).await?;
            }
        }
        sqlx::raw_sql("COMMIT").execute(&mut self.plain).await?;
        Ok(())
    }

    /// The 20 best hits with snippets. `from` is the first place, or 0; no tag is an empty one.
    pub async fn search(&mut self, expression: &str, from: i64, tag: &str) -> Done<usize> {
        ranked(&mut self.plain, expression, from, tag).await
    }

    /// How many pages match.
    pub async fn matching(&mut self, expression: &str) -> Done<usize> {
        let found: Vec<(i64,)> = sqlx::query_as(MATCHING).bind(expression).fetch_all(&mut self.plain).await?;
        Ok(found.len())
    }

    /// Opens the rows anew and reads one; the time it took.
    pub async fn open_and_read(&mut self) -> Done<Duration> {
        let path = self.database();
        std::mem::replace(&mut self.rows, spare().await?).close().await?;
        let (time, rows) = timed(async {
            let mut rows = open(&path, false).await?;
            sqlx::query("SELECT bytes FROM log WHERE n = 1").fetch_one(&mut rows).await?;
            Ok(rows)
        })
        .await?;
        self.rows = rows;
        Ok(time)
    }

    /// How many rows were not read by [`Floor::read_part`].
    pub fn unread(&self) -> i64 {
        self.next - 1 - self.read
    }

    /// Reads as large a part of the rows that were not read yet as `part` is of `whole`, in their order.
    pub async fn read_part(&mut self, part: usize, whole: usize) -> Done {
        let most = (self.unread() as f64 * part as f64 / whole as f64).ceil() as i64;
        let rows = sqlx::query(READ).bind(self.read).bind(most).fetch_all(&mut self.rows).await?;
        if let Some(last) = rows.last() {
            self.read = last.try_get(0)?;
        }
        Ok(())
    }

    /// Keeps these bytes in one durable transaction.
    pub async fn keep(&mut self, all: &[Vec<u8>]) -> Done {
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut self.rows).await?;
        for bytes in all {
            sqlx::query(KEEP).bind(bytes).execute(&mut self.rows).await?;
        }
        sqlx::raw_sql("COMMIT").execute(&mut self.rows).await?;
        Ok(())
    }

    /// Closes the rows; the time it took. They are open again afterwards.
    pub async fn close_and_open(&mut self) -> Done<Duration> {
        let rows = std::mem::replace(&mut self.rows, spare().await?);
        let (time, ()) = timed(async { Ok(rows.close().await?) }).await?;
        self.rows = open(&self.database(), false).await?;
        Ok(time)
    }

    /// Writes a text into a row, one durable transaction each time; the times.
    pub async fn updates(&mut self, text: &str, times: usize) -> Done<Vec<Duration>> {
        let mut all = Vec::new();
        for round in 0..times {
            let text = format!("{text}{round}");
            let (time, ()) = timed(async {
                let put = "INSERT INTO note (id, body) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body";
                sqlx::query(put).bind(text).execute(&mut self.plain).await?;
                Ok(())
            })
            .await?;
            all.push(time);
        }
        Ok(all)
    }

    /// Gives back the database pages that both hold. All connections of a process share one allowance of them, and what the
    /// program measures next would be read and decrypted anew each time.
    pub async fn let_go(&mut self) -> Done {
        for connection in [&mut self.rows, &mut self.plain] {
            sqlx::raw_sql("PRAGMA shrink_memory").execute(connection).await?;
        }
        Ok(())
    }

    /// Closes both; what is searched lies in the file that this returns.
    pub async fn close(self) -> Done<PathBuf> {
        self.rows.close().await?;
        self.plain.close().await?;
        Ok(self.home.join("plain.db"))
    }

    /// Checks every page of the rows and SQLite's structure; the time it took.
    pub async fn verify(&mut self) -> Done<Duration> {
        verify(&mut self.rows).await
    }

    /// Copies the file of the rows, checks the copy and removes it; the time it took.
    pub async fn copy_and_verify(&mut self) -> Done<Duration> {
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut self.rows).await?;
        let target = self.home.join("copy.db");
        let (time, ()) = timed(async {
            std::fs::copy(self.database(), &target)?;
            std::fs::File::open(&target)?.sync_all()?;
            Ok(())
        })
        .await?;
        let mut copy = open(&target, false).await?;
        let checked = verify(&mut copy).await?;
        copy.close().await?;
        std::fs::remove_file(target)?;
        Ok(time + checked)
    }
}

/// Stands where a connection was while that is closed.
async fn spare() -> Done<SqliteConnection> {
    Ok(SqliteConnectOptions::new().in_memory(true).connect().await?)
}

/// Searches as [`Floor::search`] does, on any connection.
pub async fn ranked(plain: &mut SqliteConnection, expression: &str, from: i64, tag: &str) -> Done<usize> {
    let found: Vec<(i64, String)> =
        sqlx::query_as(RANKED).bind(expression).bind(from).bind(tag).fetch_all(plain).await?;
    Ok(found.len())
}

/// Opens a database as bare as it may be while it is safe: encrypted, durable, one writer.
pub async fn open(path: &Path, create: bool) -> Done<SqliteConnection> {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(create).pragma("key", KEY);
    let mut connection = options.disable_statement_logging().connect().await?;
    let pragmas = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY";
    sqlx::raw_sql(pragmas).execute(&mut connection).await?;
    Ok(connection)
}

async fn verify(connection: &mut SqliteConnection) -> Done<Duration> {
    let (time, ()) = timed(async {
        sqlx::raw_sql("PRAGMA cipher_integrity_check").execute(&mut *connection).await?;
        sqlx::raw_sql("PRAGMA integrity_check").execute(&mut *connection).await?;
        Ok(())
    })
    .await?;
    Ok(time)
}
