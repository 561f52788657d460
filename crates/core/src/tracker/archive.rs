//! Puts a tracker away, and takes it out again. It is never deleted: its values would be left without a name.

use super::edit::change;
use super::view::{TrackerArchive, TrackerChange};
use crate::app::App;
use crate::failure::Failure;

/// Puts a tracker away or takes it out again.
pub async fn archive(app: &App, request: TrackerArchive) -> Result<TrackerChange, Failure> {
    let now = app.now().to_string();
    change(app, &request.id, |mut tracker| {
        tracker.archived = request.archived.then(|| tracker.archived.unwrap_or(now));
        Ok(tracker)
    })
    .await
}
