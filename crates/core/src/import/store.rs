//! The import's SQL: which pages are here already, and which were deleted for good.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{StoreError, Vault};
use uuid::Uuid;

const PAGES: &str =
    "SELECT subject.id, document.trashed FROM subject JOIN document ON document.doc = subject.n
    WHERE subject.kind = 'page'";
const TITLES: &str = "SELECT subject.id, page.title, page.date FROM page JOIN subject ON subject.n = page.doc
    ORDER BY subject.id";
const TOMBSTONES: &str = "SELECT id FROM tombstone";

/// The pages, and since when they are in the trash (0: they are not).
pub(super) async fn pages(vault: &Vault) -> Result<BTreeMap<Uuid, i64>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, i64)> = sqlx::query_as(PAGES).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().filter_map(|(id, trashed)| Some((read(&id)?, trashed))).collect())
}

/// Every page with its title and its day, those in the trash too; by their ids, so that it is told alike every time.
pub(super) async fn titles(vault: &Vault) -> Result<Vec<(Uuid, String, String)>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>, String, String)> = sqlx::query_as(TITLES).fetch_all(reader.connection()?).await?;
    Ok(rows.into_iter().filter_map(|(id, title, date)| Some((read(&id)?, title, date))).collect())
}

/// The ids of what was deleted for good.
pub(super) async fn purged(vault: &Vault) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(TOMBSTONES).fetch_all(reader.connection()?).await?;
    Ok(rows.iter().filter_map(|(id,)| read(id)).collect())
}

fn read(id: &[u8]) -> Option<Uuid> {
    Uuid::from_slice(id).ok()
}
