//! The SQL of plans that are kept. Rows are written by the store from [`super::kind`].

use kring_store::{StoreError, Vault};
use sqlx::FromRow;
use uuid::Uuid;

use super::view::{MixListQuery, MixRow};
use crate::journal::write_instant;

const LIST: &str =
    "SELECT subject.id, mix.title, mix.circle, mix.meeting, mix.date, mix.people, mix.rounds, mix.held,
    document.trashed FROM mix JOIN document ON document.doc = mix.doc JOIN subject ON subject.n = mix.doc
    WHERE (document.trashed > 0) = ?1 AND (?2 = '' OR mix.circle = ?2) AND (?3 = '' OR mix.meeting = ?3)
    ORDER BY mix.date DESC, subject.n DESC";
const IS_ONE: &str = "SELECT count(*) FROM mix JOIN subject ON subject.n = mix.doc WHERE subject.id = ?";

#[derive(FromRow)]
struct Listed {
    id: Vec<u8>,
    title: String,
    circle: String,
    meeting: String,
    date: String,
    people: u32,
    rounds: u32,
    held: u32,
    trashed: i64,
}

/// The plans, the latest first.
pub(super) async fn list(vault: &Vault, query: &MixListQuery) -> Result<Vec<MixRow>, StoreError> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut reader = vault.read().await?;
    let rows: Vec<Listed> = sqlx::query_as(LIST)
        .bind(query.trashed.unwrap_or(false))
        .bind(said(&query.circle))
        .bind(said(&query.meeting))
        .fetch_all(reader.connection()?)
        .await?;
    let row = |row: Listed| {
        let id = Uuid::from_slice(&row.id).map_err(|_| StoreError::Damaged("document"))?;
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        Ok(MixRow {
            id: id.to_string(),
            title: row.title,
            circle: some(row.circle),
            meeting: some(row.meeting),
            date: row.date,
            people: row.people,
            rounds: row.rounds,
            held: row.held,
            trashed: (row.trashed > 0).then(|| write_instant(row.trashed)),
        })
    };
    rows.into_iter().map(row).collect()
}

/// Whether a document is a plan.
pub(super) async fn is_one(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) =
        sqlx::query_as(IS_ONE).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(count > 0)
}
