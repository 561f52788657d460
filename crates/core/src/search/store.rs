//! The SQL of search: documents of a kind.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

const OF_KIND: &str = "SELECT subject.id FROM subject JOIN document ON document.doc = subject.n
    WHERE subject.kind = ? AND document.trashed = 0 ORDER BY subject.n";

/// The documents of a kind outside the trash.
pub async fn of_kind(vault: &Vault, kind: &str) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(OF_KIND).bind(kind).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))).collect()
}
