//! What this device knows of a space in the storage, kept line by line for whoever reads and writes there; the store knows the lines'
//! order and nothing of their meaning. A line changes in the transaction of what it speaks of.

use sqlx::FromRow;
use uuid::Uuid;

use crate::changes::By;
use crate::error::StoreError;
use crate::vault::Vault;
use crate::work::Work;

const LINES: &str = "SELECT sort, key, value FROM book WHERE space = ? ORDER BY sort, key";
const LINE: &str = "SELECT value FROM book WHERE space = ? AND sort = ? AND key = ?";
const SPACES: &str = "SELECT DISTINCT space FROM book ORDER BY space";
const SET: &str = "INSERT INTO book (space, sort, key, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (space, sort, key) DO UPDATE SET value = excluded.value";
const RAISE: &str = "INSERT INTO book (space, sort, key, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (space, sort, key) DO UPDATE SET value = max(value, excluded.value)";
const STRIKE: &str = "DELETE FROM book WHERE space = ? AND sort = ? AND key = ?";
const OBJECT: &str = "SELECT bytes FROM object WHERE space = ? AND name = ?";
const OBJECT_FROM: &str = "SELECT name FROM object WHERE space = ? AND name >= ? ORDER BY name LIMIT 1";
const ADD_OBJECT: &str = "INSERT INTO object (space, name, bytes) VALUES (?, ?, ?)
    ON CONFLICT (space, name) DO UPDATE SET bytes = excluded.bytes";
const DROP_OBJECT: &str = "DELETE FROM object WHERE space = ? AND name = ?";
const LEFT: &str = "DELETE FROM outgoing WHERE book = ? AND n <= ?";
const PUT_ASIDE: &str =
    "INSERT INTO aside (space, log, seq, doc, why, at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (space, log, seq) DO NOTHING";
const ASIDE: &str = "SELECT n, log, seq, doc, why, at, bytes FROM aside WHERE space = ? ORDER BY n";
const COUNT_ASIDE: &str = "SELECT count(*) FROM aside WHERE space = ?";
const CLOSE: [&str; 5] = [
    "DELETE FROM book WHERE space = ?",
    "DELETE FROM object WHERE space = ?",
    "DELETE FROM aside WHERE space = ?",
    "DELETE FROM outgoing WHERE book = ?",
    "DELETE FROM route WHERE book = ?",
];

/// A space as the storage knows it: not the id of any document.
pub type SpaceInStorage = [u8; 16];

/// A line of a book.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct BookLine {
    /// What sort of line it is.
    pub sort: String,
    /// What it is about.
    pub key: Vec<u8>,
    /// What it says.
    pub value: Vec<u8>,
}

/// A change of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookEdit {
    /// The line says this from now on.
    Set(&'static str, Vec<u8>, Vec<u8>),
    /// The same, unless what it says is higher already, byte by byte.
    Raise(&'static str, Vec<u8>, Vec<u8>),
    /// The line goes.
    Strike(&'static str, Vec<u8>),
    /// An object of the storage is kept, by name.
    Object(String, Vec<u8>),
    /// It is kept no longer.
    Drop(String),
    /// What leaves up to this place is in an object.
    Left(u64),
    /// A parcel is put aside: the log that it came by, its place there, what it is about, why, its bytes.
    Aside([u8; 16], u64, [u8; 16], &'static str, Vec<u8>),
}

/// A parcel that could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Aside {
    /// Its number here.
    pub n: i64,
    /// The log that it came by.
    pub log: Vec<u8>,
    /// Its place there.
    pub seq: i64,
    /// What it is about.
    pub doc: Vec<u8>,
    /// Why: a code.
    pub why: String,
    /// Since when, milliseconds since 1970.
    pub at: i64,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Vault {
    /// The spaces that there is a book of.
    pub async fn books(&self) -> Result<Vec<SpaceInStorage>, StoreError> {
        let mut reader = self.read().await?;
        let rows: Vec<(Vec<u8>,)> = sqlx::query_as(SPACES).fetch_all(reader.connection()?).await?;
        rows.iter().map(|(id,)| id.as_slice().try_into().map_err(|_| StoreError::Damaged("book"))).collect()
    }

    /// All lines of a book.
    pub async fn book(&self, space: SpaceInStorage) -> Result<Vec<BookLine>, StoreError> {
        let mut reader = self.read().await?;
        Ok(sqlx::query_as(LINES).bind(space.as_slice()).fetch_all(reader.connection()?).await?)
    }

    /// One line of a book.
    pub async fn book_line(
        &self,
        space: SpaceInStorage,
        sort: &str,
        key: &[u8],
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut reader = self.read().await?;
        let line: Option<(Vec<u8>,)> = sqlx::query_as(LINE)
            .bind(space.as_slice())
            .bind(sort)
            .bind(key)
            .fetch_optional(reader.connection()?)
            .await?;
        Ok(line.map(|(value,)| value))
    }

    /// The first name, in their order, of a kept object that is not before `from`.
    pub async fn book_object_from(
        &self,
        space: SpaceInStorage,
        from: &str,
    ) -> Result<Option<String>, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(OBJECT_FROM).bind(space.as_slice()).bind(from);
        let name: Option<(String,)> = query.fetch_optional(reader.connection()?).await?;
        Ok(name.map(|(name,)| name))
    }

    /// An object that is kept: this device's own, or one that was taken.
    pub async fn book_object(
        &self,
        space: SpaceInStorage,
        name: &str,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut reader = self.read().await?;
        let object: Option<(Vec<u8>,)> = sqlx::query_as(OBJECT)
            .bind(space.as_slice())
            .bind(name)
            .fetch_optional(reader.connection()?)
            .await?;
        Ok(object.map(|(bytes,)| bytes))
    }

    /// What was put aside, the oldest first.
    pub async fn put_aside(&self, space: SpaceInStorage) -> Result<Vec<Aside>, StoreError> {
        let mut reader = self.read().await?;
        Ok(sqlx::query_as(ASIDE).bind(space.as_slice()).fetch_all(reader.connection()?).await?)
    }

    /// How much was put aside. What it holds is not read: it may be large, and somebody may have meant it to be.
    pub async fn count_put_aside(&self, space: SpaceInStorage) -> Result<u64, StoreError> {
        let mut reader = self.read().await?;
        let query = sqlx::query_as(COUNT_ASIDE).bind(space.as_slice());
        let (count,): (i64,) = query.fetch_one(reader.connection()?).await?;
        Ok(count.unsigned_abs())
    }

    /// Changes a book, all of it or nothing.
    pub async fn edit_book(&self, space: SpaceInStorage, edits: &[BookEdit]) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.edit_book(space, edits).await?;
        work.commit().await?;
        Ok(())
    }

    /// Begins a book, in the place of the one `before`: all of it or nothing. What leaves by it is what is here of `space`, or
    /// everything, with who the person is in front; with `own`, without what other people wrote there: they have sent it.
    pub async fn begin_book(
        &self,
        before: Option<SpaceInStorage>,
        book: SpaceInStorage,
        (space, own): (Option<Uuid>, bool),
        edits: &[BookEdit],
    ) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.begin_book(before, book, (space, own), edits).await?;
        work.commit().await?;
        Ok(())
    }

    /// Forgets a book with its objects, what was put aside, and what was to leave by it; `stays` is all that is kept of it.
    pub async fn close_book(&self, space: SpaceInStorage, stays: &[BookEdit]) -> Result<(), StoreError> {
        let mut work = self.work(By::Sync).await?;
        work.close_book(space).await?;
        work.edit_book(space, stays).await?;
        work.commit().await?;
        Ok(())
    }
}

impl Work<'_> {
    /// Begins a book in this work, as [`Vault::begin_book`] says.
    pub async fn begin_book(
        &mut self,
        before: Option<SpaceInStorage>,
        book: SpaceInStorage,
        (space, own): (Option<Uuid>, bool),
        edits: &[BookEdit],
    ) -> Result<(), StoreError> {
        if let Some(before) = before {
            self.close_book(before).await?;
        }
        self.begin_leaving(book, space, own).await?;
        self.edit_book(book, edits).await
    }

    async fn close_book(&mut self, space: SpaceInStorage) -> Result<(), StoreError> {
        for statement in CLOSE {
            sqlx::query(statement).bind(space.as_slice()).execute(self.connection()?).await?;
        }
        Ok(())
    }

    /// Changes a book in this work.
    pub(crate) async fn edit_book(
        &mut self,
        space: SpaceInStorage,
        edits: &[BookEdit],
    ) -> Result<(), StoreError> {
        let at = self.vault.now();
        let connection = self.connection()?;
        let number = |number: u64| i64::try_from(number).map_err(|_| StoreError::Invalid("number"));
        for edit in edits {
            let space = space.as_slice();
            let query = match edit {
                BookEdit::Set(sort, key, value) => {
                    sqlx::query(SET).bind(space).bind(*sort).bind(key).bind(value)
                }
                BookEdit::Raise(sort, key, value) => {
                    sqlx::query(RAISE).bind(space).bind(*sort).bind(key).bind(value)
                }
                BookEdit::Strike(sort, key) => sqlx::query(STRIKE).bind(space).bind(*sort).bind(key),
                BookEdit::Object(name, bytes) => sqlx::query(ADD_OBJECT).bind(space).bind(name).bind(bytes),
                BookEdit::Drop(name) => sqlx::query(DROP_OBJECT).bind(space).bind(name),
                BookEdit::Left(place) => sqlx::query(LEFT).bind(space).bind(number(*place)?),
                BookEdit::Aside(log, seq, doc, why, bytes) => sqlx::query(PUT_ASIDE)
                    .bind(space)
                    .bind(log.as_slice())
                    .bind(number(*seq)?)
                    .bind(doc.as_slice())
                    .bind(*why)
                    .bind(at)
                    .bind(bytes),
            };
            query.execute(&mut *connection).await?;
        }
        Ok(())
    }
}
