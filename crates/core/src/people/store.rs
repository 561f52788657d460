//! The SQL about people. Rows are written by the store from [`super::kind`] and [`super::session`].

use kring_store::StoreError;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::kind::folded;

const BY_ID: &str = "SELECT subject.id, document.trashed FROM person JOIN subject ON subject.n = person.doc
    JOIN document ON document.doc = person.doc WHERE subject.id = ?";
const BY_NAME: &str = "SELECT subject.id, document.trashed FROM person JOIN subject ON subject.n = person.doc
    JOIN document ON document.doc = person.doc WHERE person.folded = ? ORDER BY subject.n";

/// The people with an id or a short name; those in the trash only when there is nobody else.
pub(super) async fn named(connection: &mut SqliteConnection, name: &str) -> Result<Vec<Uuid>, StoreError> {
    let rows: Vec<(Vec<u8>, i64)> = match name.parse::<Uuid>() {
        Ok(id) => sqlx::query_as(BY_ID).bind(id.as_bytes().as_slice()).fetch_all(connection).await?,
        Err(_) => sqlx::query_as(BY_NAME).bind(folded(name)).fetch_all(connection).await?,
    };
    let ids = |trashed: bool| {
        rows.iter()
            .filter(move |(_, at)| (*at > 0) == trashed)
            .map(|(id, _)| read(id))
            .collect::<Result<Vec<_>, _>>()
    };
    let here = ids(false)?;
    if here.is_empty() { Ok(ids(true)?.into_iter().take(1).collect()) } else { Ok(here) }
}

fn read(id: &[u8]) -> Result<Uuid, StoreError> {
    Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))
}
