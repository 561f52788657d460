//! When a group met: what others may count without knowing what a meeting is.

use jiff::civil::Date;
use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::store;

/// The days on which a group met, the earliest first: of every meeting that was run to its end, and of every other one whose day is
/// past and that was not called off, because not everybody runs a meeting from here. `today` is the person's.
pub(crate) async fn held(vault: &Vault, circle: Uuid, today: Date) -> Result<Vec<Date>, StoreError> {
    store::held(vault, circle, today).await
}
