//! The journal's SQL: reading lists. Rows are written by the store from [`super::kind`].

use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use uuid::Uuid;

const LIST: &str = "SELECT subject.id, page.title, page.date, document.place, document.trashed,
    coalesce((SELECT group_concat(tag) FROM page_tag WHERE page_tag.doc = page.doc), '') AS tags
    FROM document JOIN page ON page.doc = document.doc JOIN subject ON subject.n = document.doc
    WHERE document.place < ? AND document.trashed = 0 ORDER BY document.place DESC LIMIT ?";
const LIST_TRASH: &str = "SELECT subject.id, page.title, page.date, document.place, document.trashed,
    coalesce((SELECT group_concat(tag) FROM page_tag WHERE page_tag.doc = page.doc), '') AS tags
    FROM document JOIN page ON page.doc = document.doc JOIN subject ON subject.n = document.doc
    WHERE document.place < ? AND document.trashed > 0 ORDER BY document.place DESC LIMIT ?";
const COUNT: &str =
    "SELECT count(*) FROM page JOIN document ON document.doc = page.doc WHERE document.trashed = 0";
const AT_LEAST: &str = "SELECT count(*) FROM (SELECT 1 FROM page LIMIT ?)";
const MODIFIED: &str =
    "SELECT document.modified FROM document JOIN subject ON subject.n = document.doc WHERE subject.id = ?";
const NEWEST_OF: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE page.anniversary = ? AND page.date = ? AND document.trashed = 0 ORDER BY document.place DESC LIMIT 1";
const ANNIVERSARIES: &str = "SELECT DISTINCT page.date FROM page JOIN document ON document.doc = page.doc
    WHERE page.anniversary = ? AND page.date < ? AND document.trashed = 0 ORDER BY page.date DESC";
const EVERY: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc WHERE document.trashed = 0 ORDER BY document.place";
const OF_YEAR: &str = "SELECT subject.id FROM document JOIN page ON page.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE document.trashed = 0 AND substr(page.date, 1, 4) = ? ORDER BY document.place";
const WITH_TAG: &str = "SELECT subject.id FROM document JOIN page_tag ON page_tag.doc = document.doc
    JOIN subject ON subject.n = document.doc
    WHERE document.trashed = 0 AND page_tag.tag = ? ORDER BY document.place";

/// A page in a list.
#[derive(Debug)]
pub(super) struct ListRow {
    pub id: Uuid,
    pub title: String,
    pub date: String,
    pub place: i64,
    pub trashed: i64,
    /// Tag ids, separated by commas.
    pub tags: String,
}

#[derive(FromRow)]
struct Stored {
    id: Vec<u8>,
    title: String,
    date: String,
    place: i64,
    trashed: i64,
    tags: String,
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
    rows.into_iter()
        .map(|row| {
            let Stored { id, title, date, place, trashed, tags } = row;
            Ok(ListRow { id: read(&id)?, title, date, place, trashed, tags })
        })
        .collect()
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

pub(super) async fn modified(vault: &Vault, id: Uuid) -> Result<i64, StoreError> {
    let mut reader = vault.read().await?;
    let row: (i64,) =
        sqlx::query_as(MODIFIED).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(row.0)
}

/// The newest page of a day. `anniversary` is its month and day, `MM-DD`.
pub(super) async fn newest_of(
    vault: &Vault,
    anniversary: &str,
    date: &str,
) -> Result<Option<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(NEWEST_OF).bind(anniversary).bind(date).fetch_optional(reader.connection()?).await?;
    row.map(|(id,)| read(&id)).transpose()
}

/// The days before `date` with pages on the same month and day.
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

/// The pages with a tag outside the trash, oldest first. `tag` is its id.
pub(super) async fn pages_with_tag(vault: &Vault, tag: &str) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(WITH_TAG).bind(tag).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}
