//! The SQL of links. Rows are written by the store from [`super::rows`].

use kring_store::{StoreError, Vault};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::journal::store::{json, read};

const NAMED: &str = "SELECT subject.id, page.title, page.first_words, page.date, page_name.former
    FROM page_name
    JOIN document ON document.doc = page_name.doc JOIN page ON page.doc = page_name.doc
    JOIN subject ON subject.n = page_name.doc
    WHERE page_name.name = ? AND document.trashed = 0
    ORDER BY page_name.former, document.place DESC LIMIT 50";
const NAMES: &str =
    "SELECT page_name.name, page_name.former FROM page_name JOIN subject ON subject.n = page_name.doc
    WHERE subject.id = ? ORDER BY page_name.former";
const LINKING: &str = "SELECT DISTINCT subject.id, subject.kind, document.place FROM page_link
    JOIN document ON document.doc = page_link.doc JOIN subject ON subject.n = page_link.doc
    WHERE page_link.target IN (SELECT value FROM json_each(?)) AND document.trashed = 0
    ORDER BY document.place DESC LIMIT ?";
const SPACE: &str = "SELECT space FROM subject WHERE id = ?";
const DRAFT: &str =
    "SELECT subject.id FROM meeting JOIN subject ON subject.n = meeting.doc WHERE meeting.shared_as = ?";
const IS_LINKED: &str = "SELECT EXISTS (SELECT 1 FROM page_link WHERE target = ?)";

/// A page that a name stands for.
pub struct Named {
    pub id: Uuid,
    pub title: String,
    /// When it has no title now.
    pub first_words: String,
    pub date: String,
    /// It had this title once.
    pub former: bool,
}

/// The pages with a title, by its key: first those that have it now, the newest first.
pub async fn named(vault: &Vault, key: &str) -> Result<Vec<Named>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String, String, String, i64)> =
        sqlx::query_as(NAMED).bind(key).fetch_all(reader.connection()?).await?;
    rows.into_iter()
        .map(|(id, title, first_words, date, former)| {
            Ok(Named { id: read(&id)?, title, first_words, date, former: former > 0 })
        })
        .collect()
}

/// The keys under which a page is known, and whether it is so no more.
pub async fn names(vault: &Vault, id: Uuid) -> Result<Vec<(String, bool)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(String, i64)> =
        sqlx::query_as(NAMES).bind(id.as_bytes().as_slice()).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().map(|(name, former)| (name, former > 0)).collect())
}

/// What links to any of these targets, newest first: id and kind.
pub async fn linking(
    vault: &Vault,
    targets: &[String],
    limit: u32,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String, i64)> =
        sqlx::query_as(LINKING).bind(json(targets)).bind(limit).fetch_all(reader.connection()?).await?;
    rows.into_iter().map(|(id, kind, _)| Ok((read(&id)?, kind))).collect()
}

/// Whether any page links to this title.
pub async fn is_linked(connection: &mut SqliteConnection, title: &str) -> Result<bool, StoreError> {
    let (linked,): (bool,) =
        sqlx::query_as(IS_LINKED).bind(format!("name:{}", super::key(title))).fetch_one(connection).await?;
    Ok(linked)
}

/// The space that a document lies in; nothing where it is not here.
pub(crate) async fn space(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(SPACE).bind(id.as_bytes().as_slice()).fetch_optional(connection).await?;
    row.map(|(space,)| read(&space)).transpose()
}

/// The drafts that a meeting was shared from.
pub async fn drafts(vault: &Vault, meeting: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> =
        sqlx::query_as(DRAFT).bind(meeting.to_string()).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}
