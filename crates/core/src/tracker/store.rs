//! The trackers' SQL: reading series. Rows are written by the store from [`super::kind`] and from the page's kind.

use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use uuid::Uuid;

const SERIES: &str =
    "SELECT page.date AS date, value.value AS value, subject.id AS page, page.title AS title,
    page.first_words AS first_words, document.place AS place
    FROM page_value AS value JOIN page ON page.doc = value.doc JOIN document ON document.doc = value.doc
    JOIN subject ON subject.n = value.doc
    WHERE value.tracker = ?1 AND document.trashed = 0 AND page.date BETWEEN ?2 AND ?3
    AND (?4 = '[]' OR EXISTS (SELECT 1 FROM page_tag WHERE page_tag.doc = value.doc
        AND page_tag.tag IN (SELECT json_each.value FROM json_each(?4))))
    AND (?5 = '' OR EXISTS (SELECT 1 FROM session WHERE session.doc = value.doc AND session.person = ?5))
    UNION ALL
    SELECT value.date, value.value, NULL, '', '', document.place
    FROM day_value AS value JOIN document ON document.doc = value.doc
    WHERE value.tracker = ?1 AND document.trashed = 0 AND value.date BETWEEN ?2 AND ?3
    AND (?4 = '[]' OR EXISTS (SELECT 1 FROM page JOIN page_tag ON page_tag.doc = page.doc
        JOIN document AS near ON near.doc = page.doc WHERE page.date = value.date AND near.trashed = 0
        AND page_tag.tag IN (SELECT json_each.value FROM json_each(?4))))
    AND (?5 = '' OR EXISTS (SELECT 1 FROM session JOIN document AS near ON near.doc = session.doc
        WHERE session.date = value.date AND near.trashed = 0 AND session.person = ?5))
    ORDER BY date, place";

const DAYS: &str = "SELECT value.date, value.tracker, value.value FROM day_value AS value
    JOIN document ON document.doc = value.doc WHERE document.trashed = 0 ORDER BY value.date, value.tracker";

/// Which values are looked for: both days inclusive. `tags` is a JSON array of ids, of which one is enough; none, or an
/// empty person, is no condition.
pub(super) struct Range {
    pub from: String,
    pub to: String,
    pub tags: String,
    pub person: String,
}

/// A recorded value.
#[derive(Debug)]
pub(super) struct ValueRow {
    pub date: String,
    pub value: String,
    pub page: Option<Uuid>,
    pub title: String,
    pub first_words: String,
}

#[derive(FromRow)]
struct Stored {
    date: String,
    value: String,
    page: Option<Vec<u8>>,
    title: String,
    first_words: String,
}

/// What was noted for days: day, tracker, value; oldest first.
pub(super) async fn day_values(vault: &Vault) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut reader = vault.read().await?;
    Ok(sqlx::query_as(DAYS).fetch_all(reader.connection()?).await?)
}

/// A tracker's values, oldest first.
pub(super) async fn series(vault: &Vault, tracker: &str, range: &Range) -> Result<Vec<ValueRow>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<Stored> = sqlx::query_as(SERIES)
        .bind(tracker)
        .bind(&range.from)
        .bind(&range.to)
        .bind(&range.tags)
        .bind(&range.person)
        .fetch_all(reader.connection()?)
        .await?;
    rows.into_iter()
        .map(|row| {
            let Stored { date, value, page, title, first_words } = row;
            let page = page.map(|id| Uuid::from_slice(&id)).transpose();
            let page = page.map_err(|_| StoreError::Damaged("document"))?;
            Ok(ValueRow { date, value, page, title, first_words })
        })
        .collect()
}
