//! The journal's SQL: reading lists. Rows are written by the store from [`super::kind`].

use std::collections::BTreeMap;

use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use uuid::Uuid;

const LIST: &str =
    "SELECT subject.id, page.title, page.first_words, page.date, document.place, document.trashed,
    coalesce((SELECT group_concat(tag) FROM page_tag WHERE page_tag.doc = page.doc), '') AS tags,
    coalesce((SELECT person FROM session WHERE session.doc = page.doc), '') AS person
    FROM document JOIN page ON page.doc = document.doc JOIN subject ON subject.n = document.doc
    WHERE document.place < ? AND document.trashed = 0 ORDER BY document.place DESC LIMIT ?";
const LIST_TRASH: &str =
    "SELECT subject.id, page.title, page.first_words, page.date, document.place, document.trashed,
    coalesce((SELECT group_concat(tag) FROM page_tag WHERE page_tag.doc = page.doc), '') AS tags,
    coalesce((SELECT person FROM session WHERE session.doc = page.doc), '') AS person
    FROM document JOIN page ON page.doc = document.doc JOIN subject ON subject.n = document.doc
    WHERE document.place < ? AND document.trashed > 0 ORDER BY document.place DESC LIMIT ?";
const LIST_OF: &str =
    "SELECT subject.id, page.title, page.first_words, page.date, document.place, document.trashed,
    coalesce((SELECT group_concat(tag) FROM page_tag WHERE page_tag.doc = page.doc), '') AS tags,
    coalesce((SELECT person FROM session WHERE session.doc = page.doc), '') AS person
    FROM document JOIN page ON page.doc = document.doc JOIN subject ON subject.n = document.doc
    WHERE document.place IN (SELECT value FROM json_each(?)) ORDER BY document.place DESC";
const COUNT: &str =
    "SELECT count(*) FROM page JOIN document ON document.doc = page.doc WHERE document.trashed = 0";
const AT_LEAST: &str = "SELECT count(*) FROM (SELECT 1 FROM page LIMIT ?)";
const MODIFIED: &str =
    "SELECT document.modified FROM document JOIN subject ON subject.n = document.doc WHERE subject.id = ?";
const NEWEST_OF: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE page.date = ? AND document.trashed = 0 ORDER BY document.place DESC LIMIT 1";
const ANNIVERSARIES: &str = "SELECT DISTINCT page.date FROM page JOIN document ON document.doc = page.doc
    WHERE page.anniversary = ? AND page.date < ? AND document.trashed = 0 ORDER BY page.date DESC";
const DAYS: &str = "SELECT page.date, count(*) FROM page JOIN document ON document.doc = page.doc
    WHERE page.date >= ? AND page.date <= ? AND document.trashed = 0 GROUP BY page.date ORDER BY page.date";
const FIRST_DAY: &str = "SELECT page.date FROM page JOIN document ON document.doc = page.doc
    WHERE document.trashed = 0 ORDER BY page.date LIMIT 1";
const LAST_DAY: &str = "SELECT page.date FROM page JOIN document ON document.doc = page.doc
    WHERE document.trashed = 0 ORDER BY page.date DESC LIMIT 1";
const TAGGED: &str =
    "SELECT page_tag.tag, count(*) FROM page_tag JOIN document ON document.doc = page_tag.doc
    WHERE document.trashed = 0 GROUP BY page_tag.tag";
const WITH_ANY: &str =
    "SELECT count(DISTINCT page_tag.doc) FROM page_tag JOIN document ON document.doc = page_tag.doc
    WHERE document.trashed = 0 AND page_tag.tag IN (SELECT value FROM json_each(?))";
const EVERY: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc WHERE document.trashed = 0 ORDER BY document.place";
const OF_YEAR: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE document.trashed = 0 AND substr(page.date, 1, 4) = ? ORDER BY document.place";
const WITH_TAG: &str = "SELECT subject.id FROM document JOIN page_tag ON page_tag.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE document.trashed = 0 AND page_tag.tag IN (SELECT value FROM json_each(?)) ORDER BY document.place";

/// A page in a list.
#[derive(Debug)]
pub(super) struct ListRow {
    pub id: Uuid,
    pub title: String,
    pub first_words: String,
    pub date: String,
    pub place: i64,
    pub trashed: i64,
    /// Tag ids, separated by commas.
    pub tags: String,
    /// Whose it is; empty when nobody's.
    pub person: String,
}

impl ListRow {
    fn of(row: Stored) -> Result<Self, StoreError> {
        let Stored { id, title, first_words, date, place, trashed, tags, person } = row;
        Ok(Self { id: read(&id)?, title, first_words, date, place, trashed, tags, person })
    }
}

#[derive(FromRow)]
struct Stored {
    id: Vec<u8>,
    title: String,
    first_words: String,
    date: String,
    place: i64,
    trashed: i64,
    tags: String,
    person: String,
}

pub(super) async fn list(
    vault: &Vault,
    before: i64,
    limit: u32,
    trashed: bool,
) -> Result<Vec<ListRow>, StoreError> {
    let mut reader = vault.read().await?;
    let statement = if trashed { LIST_TRASH } else { LIST };
    let rows: Vec<Stored> =
        sqlx::query_as(statement).bind(before).bind(limit).fetch_all(reader.connection()?).await?;
    rows.into_iter().map(ListRow::of).collect()
}

/// The pages at these places, newest first.
pub(super) async fn list_of(vault: &Vault, places: &[i64]) -> Result<Vec<ListRow>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<Stored> =
        sqlx::query_as(LIST_OF).bind(json(places)).fetch_all(reader.connection()?).await?;
    rows.into_iter().map(ListRow::of).collect()
}

/// Values as a statement reads them with `json_each`.
pub(super) fn json<T: serde::Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).unwrap_or_default()
}

pub(super) async fn count(vault: &Vault) -> Result<u64, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) = sqlx::query_as(COUNT).fetch_one(reader.connection()?).await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether there are at least this many pages; quick whatever their number.
pub(super) async fn at_least(vault: &Vault, wanted: u32) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) = sqlx::query_as(AT_LEAST).bind(wanted).fetch_one(reader.connection()?).await?;
    Ok(count >= i64::from(wanted))
}

pub(crate) async fn modified(vault: &Vault, id: Uuid) -> Result<i64, StoreError> {
    let mut reader = vault.read().await?;
    let row: (i64,) =
        sqlx::query_as(MODIFIED).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(row.0)
}

/// The newest page of a day.
pub(super) async fn newest_of(vault: &Vault, date: &str) -> Result<Option<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(NEWEST_OF).bind(date).fetch_optional(reader.connection()?).await?;
    row.map(|(id,)| read(&id)).transpose()
}

/// The days before `date` with pages on the same month and day (`anniversary`, `MM-DD`). Pages about someone do not count.
pub(super) async fn anniversaries(
    vault: &Vault,
    anniversary: &str,
    date: &str,
) -> Result<Vec<String>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(String,)> =
        sqlx::query_as(ANNIVERSARIES).bind(anniversary).bind(date).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().map(|(date,)| date).collect())
}

/// The days from one to another that have pages, and how many.
pub(super) async fn day_counts(
    vault: &Vault,
    from: &str,
    to: &str,
) -> Result<Vec<(String, u32)>, StoreError> {
    let mut reader = vault.read().await?;
    Ok(sqlx::query_as(DAYS).bind(from).bind(to).fetch_all(reader.connection()?).await?)
}

/// The first and the last day that has a page.
pub(super) async fn first_and_last_day(
    vault: &Vault,
) -> Result<(Option<String>, Option<String>), StoreError> {
    let mut reader = vault.read().await?;
    let first: Option<(String,)> = sqlx::query_as(FIRST_DAY).fetch_optional(reader.connection()?).await?;
    let last: Option<(String,)> = sqlx::query_as(LAST_DAY).fetch_optional(reader.connection()?).await?;
    Ok((first.map(|(day,)| day), last.map(|(day,)| day)))
}

/// How many pages every tag id has.
pub(super) async fn tag_counts(vault: &Vault) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(String, i64)> = sqlx::query_as(TAGGED).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().collect())
}

/// How many pages have one of these tag ids.
pub(super) async fn pages_with(vault: &Vault, tags: &[String]) -> Result<i64, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) = sqlx::query_as(WITH_ANY).bind(json(tags)).fetch_one(reader.connection()?).await?;
    Ok(count)
}

/// Every page outside the trash, oldest first.
pub async fn every_page(vault: &Vault) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(EVERY).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

/// The pages of a year outside the trash, oldest first.
pub(super) async fn pages_of_year(vault: &Vault, year: i16) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let year = format!("{year:04}");
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(OF_YEAR).bind(year).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

/// The pages with one of these tags, by id, outside the trash, oldest first.
pub(super) async fn pages_with_tags(vault: &Vault, tags: &[String]) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> =
        sqlx::query_as(WITH_TAG).bind(json(tags)).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

pub(super) fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}
