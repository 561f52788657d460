//! When a group met, and whether a meeting was: what others may ask without knowing what a meeting is.

use jiff::civil::Date;
use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::read::Meeting;
use super::store;

/// The days on which a group met, the earliest first: of every meeting that was run to its end, and of every other one whose day is
/// past and that was not called off, because not everybody runs a meeting from here. `today` is the person's.
pub(crate) async fn held(vault: &Vault, circle: Uuid, today: Date) -> Result<Vec<Date>, StoreError> {
    store::held(vault, circle, today).await
}

/// Whether a meeting has been held, or somebody has noted what came out of it.
pub(crate) fn has_happened(doc: &Doc) -> bool {
    let meeting = Meeting::of(doc);
    let notes = meeting.decisions.len() + meeting.actions.len() + meeting.write_up.len();
    !meeting.events.is_empty() || notes > 0
}
