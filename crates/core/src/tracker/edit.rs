//! Changes a tracker's definition, and never a value.

use kring_store::By;

use super::registry;
use super::view::{TrackerChange, TrackerEdit, TrackerView};
use crate::app::App;
use crate::failure::Failure;

/// Gives a tracker another name, kind, unit, options or place. What was recorded stays as it was recorded.
pub async fn edit(app: &App, request: TrackerEdit) -> Result<TrackerChange, Failure> {
    let id = request.id.clone();
    let vault = app.vault().await?;
    let person = registry::person(&vault, request.person.clone()).await?;
    let all = registry::all(&vault).await?;
    drop(vault);
    change(app, &id, |mut tracker| {
        let was = tracker.name.clone();
        let TrackerEdit { id: _, name, measure, unit, options, per, person: _ } = request;
        tracker.name = name.unwrap_or(tracker.name);
        tracker.measure = measure.unwrap_or(tracker.measure);
        tracker.unit = unit.unwrap_or(tracker.unit);
        tracker.options = options.unwrap_or(tracker.options);
        tracker.per = per.unwrap_or(tracker.per);
        tracker.person = person.or(tracker.person);
        let tracker = registry::checked(tracker)?;
        if tracker.name != was {
            registry::free(&all, &tracker)?;
        }
        Ok(tracker)
    })
    .await
}

/// Changes one tracker in a batch of its own.
pub(super) async fn change(
    app: &App,
    id: &str,
    with: impl FnOnce(TrackerView) -> Result<TrackerView, Failure>,
) -> Result<TrackerChange, Failure> {
    let vault = app.vault().await?;
    let old = registry::one(&vault, id).await?;
    let new = with(old.clone())?;
    let mut work = vault.work(By::Person).await?;
    work.edit(registry::id(&vault), |doc| registry::write(doc, Some(&old), &new)).await?;
    Ok(TrackerChange { tracker: new, batch: work.commit().await?.to_string() })
}
