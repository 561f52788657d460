//! The SQL about circles. Rows are written by the store from [`super::kind`].

use kring_store::{StoreError, Vault};
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::view::CircleRow;
use crate::journal::write_instant;

const LIST: &str = "SELECT subject.id, circle.name, circle.calls_itself, document.trashed,
    (SELECT count(*) FROM circle_member AS member WHERE member.doc = circle.doc
        AND (member.since = '' OR member.since <= ?1) AND (member.until = '' OR member.until >= ?1)) AS people,
    (SELECT own.id FROM charter JOIN subject AS own ON own.n = charter.doc
        JOIN document AS state ON state.doc = charter.doc
        WHERE own.space = subject.id AND state.trashed = 0 ORDER BY own.n LIMIT 1) AS charter
    FROM circle JOIN document ON document.doc = circle.doc JOIN subject ON subject.n = circle.doc
    WHERE (document.trashed > 0) = ?2 ORDER BY circle.name COLLATE NOCASE, subject.n";
const PRESENT: &str = "SELECT subject.id FROM circle JOIN document ON document.doc = circle.doc
    JOIN subject ON subject.n = circle.doc WHERE document.trashed = 0
    ORDER BY circle.name COLLATE NOCASE, subject.n";
const CHARTER: &str = "SELECT subject.id FROM charter JOIN subject ON subject.n = charter.doc
    JOIN document ON document.doc = charter.doc
    WHERE subject.space = ? AND document.trashed = 0 ORDER BY subject.n LIMIT 1";
const IS_ONE: &str =
    "SELECT count(*) FROM circle JOIN subject ON subject.n = circle.doc WHERE subject.id = ?";

/// The circles by name; how many people each has on a day (ISO 8601).
pub(super) async fn list(vault: &Vault, today: &str, trashed: bool) -> Result<Vec<CircleRow>, StoreError> {
    type Stored = (Vec<u8>, String, String, i64, u32, Option<Vec<u8>>);
    let mut reader = vault.read().await?;
    let rows: Vec<Stored> =
        sqlx::query_as(LIST).bind(today).bind(trashed).fetch_all(reader.connection()?).await?;
    rows.into_iter()
        .map(|(id, name, calls_itself, trashed, people, charter)| {
            let charter = charter.as_deref().map(read).transpose()?;
            Ok(CircleRow {
                id: read(&id)?.to_string(),
                name,
                calls_itself,
                people,
                charter: charter.map(|charter| charter.to_string()),
                news: 0,
                trashed: (trashed > 0).then(|| write_instant(trashed)),
            })
        })
        .collect()
}

/// The circles that are not in the trash, by name.
pub(crate) async fn present(vault: &Vault) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(PRESENT).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| read(id)).collect()
}

/// The charter of a circle, the first one if two devices each made one.
pub(crate) async fn charter(
    connection: &mut SqliteConnection,
    circle: Uuid,
) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(Vec<u8>,)> =
        sqlx::query_as(CHARTER).bind(circle.as_bytes().as_slice()).fetch_optional(connection).await?;
    row.map(|(id,)| read(&id)).transpose()
}

/// Whether a document is a circle.
pub(crate) async fn is_one(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) =
        sqlx::query_as(IS_ONE).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(count > 0)
}

fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}
