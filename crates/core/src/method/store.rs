//! SQL of methods: finding the models of one's own. Rows are written by the store from [`super::kind`].

use kring_store::{StoreError, Vault};
use uuid::Uuid;

const LIST: &str = "SELECT subject.id FROM document JOIN method ON method.doc = document.doc
    JOIN subject ON subject.n = document.doc WHERE document.trashed = 0";
const LIST_TRASH: &str = "SELECT subject.id FROM document JOIN method ON method.doc = document.doc
    JOIN subject ON subject.n = document.doc WHERE document.trashed > 0";
const IS_ONE: &str =
    "SELECT count(*) FROM method JOIN subject ON subject.n = method.doc WHERE subject.id = ?";

/// The models of one's own, in no order.
pub(super) async fn list(vault: &Vault, trashed: bool) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let statement = if trashed { LIST_TRASH } else { LIST };
    let rows: Vec<(Vec<u8>,)> = sqlx::query_as(statement).fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))).collect()
}

/// Whether a document is a model of one's own.
pub(super) async fn is_one(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let (count,): (i64,) =
        sqlx::query_as(IS_ONE).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Ok(count > 0)
}
