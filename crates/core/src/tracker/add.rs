//! Defines a new tracker.

use kring_store::By;
use uuid::Uuid;

use super::registry;
use super::view::{TrackerAdd, TrackerChange, TrackerView};
use crate::app::App;
use crate::failure::Failure;

/// Adds a tracker behind the others.
pub async fn add(app: &App, request: TrackerAdd) -> Result<TrackerChange, Failure> {
    let TrackerAdd { name, measure, unit, options, per, person } = request;
    let vault = app.vault().await?;
    let person = registry::person(&vault, person).await?;
    let id = Uuid::now_v7().to_string();
    let tracker = TrackerView { id, name, measure, unit, options, per, person, archived: None };
    let tracker = registry::checked(tracker)?;
    registry::free(&registry::all(&vault).await?, &tracker)?;
    let mut work = vault.work(By::Person).await?;
    let registry = registry::ensure(&mut work, &vault).await?;
    work.edit(registry, |doc| registry::write(doc, None, &tracker)).await?;
    Ok(TrackerChange { tracker, batch: work.commit().await?.to_string() })
}
