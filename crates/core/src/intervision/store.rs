//! The SQL about closed documents: that they exist. What they hold is in no table.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

const OF_KIND: &str = "SELECT id FROM subject WHERE kind = ?1 AND (?2 IS NULL OR space = ?2) ORDER BY n";

const ANY: &str = "SELECT count(*) FROM (SELECT 1 FROM subject WHERE kind IN (?, ?) LIMIT 1)";

/// Whether there is any document of two kinds: most notebooks have none, and are not read a second time at their opening.
pub(super) async fn any(vault: &Vault, kinds: [&str; 2]) -> Result<bool, StoreError> {
    let [one, other] = kinds;
    let mut reader = vault.read().await?;
    let (there,): (i64,) = sqlx::query_as(ANY).bind(one).bind(other).fetch_one(reader.connection()?).await?;
    Ok(there > 0)
}

/// The ids of a kind, in the order in which they were made.
pub(super) async fn ids(vault: &Vault, kind: &str) -> Result<Vec<Uuid>, StoreError> {
    ids_in(vault, kind, None).await
}

/// The same in one space; `None` for all of them.
pub(super) async fn ids_in(vault: &Vault, kind: &str, space: Option<Uuid>) -> Result<Vec<Uuid>, StoreError> {
    let mut reader = vault.read().await?;
    let query = sqlx::query_as(OF_KIND).bind(kind).bind(space.map(|space| space.as_bytes().to_vec()));
    let rows: Vec<(Vec<u8>,)> = query.fetch_all(reader.connection()?).await?;
    rows.iter().map(|(id,)| Uuid::from_slice(id).map_err(|_| StoreError::Damaged("document"))).collect()
}

const HOME: &str = "SELECT kind, space FROM subject WHERE id = ?";

/// What a document is, and the space that it lies in; nothing where it is not here.
pub(super) async fn home(vault: &Vault, id: Uuid) -> Result<Option<(String, Uuid)>, StoreError> {
    let mut reader = vault.read().await?;
    let query = sqlx::query_as(HOME).bind(id.as_bytes().as_slice());
    let home: Option<(String, Vec<u8>)> = query.fetch_optional(reader.connection()?).await?;
    let read = |(kind, space): (String, Vec<u8>)| Some((kind, Uuid::from_slice(&space).ok()?));
    home.map(|home| read(home).ok_or(StoreError::Damaged("document"))).transpose()
}

const ELSEWHERE: &str = "SELECT count(*) FROM log JOIN subject ON subject.n = log.doc
    JOIN device ON device.n = log.device WHERE subject.id = ? AND device.log <> ?";

/// Whether everything of a document was written on this device.
pub(super) async fn is_of_this_device(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    let mut reader = vault.read().await?;
    let query = sqlx::query_as(ELSEWHERE).bind(id.as_bytes().as_slice());
    let query = query.bind(vault.identity().log.as_slice().to_vec());
    let (count,): (i64,) = query.fetch_one(reader.connection()?).await?;
    Ok(count == 0)
}

const BATCH: &str = "SELECT log.batch FROM log JOIN subject ON subject.n = log.doc WHERE subject.id = ?
    ORDER BY log.n LIMIT 1";

/// The batch in which a document was made.
pub(super) async fn batch_of(vault: &Vault, id: Uuid) -> Result<Uuid, StoreError> {
    let mut reader = vault.read().await?;
    let (batch,): (Vec<u8>,) =
        sqlx::query_as(BATCH).bind(id.as_bytes().as_slice()).fetch_one(reader.connection()?).await?;
    Uuid::from_slice(&batch).map_err(|_| StoreError::Damaged("document"))
}
