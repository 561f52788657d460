//! Records a value on a page or for a day, and takes one away.

use kring_store::{By, Vault, Work};
use uuid::Uuid;

use super::kind::{self, VALUES};
use super::model::{Measure, Per, read_value};
use super::registry;
use super::view::{TrackerClear, TrackerRecord, TrackerRecorded};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::kind::{PAGE, PERSON, read_date};
use crate::journal::read_id;

/// Records a value. The last one written for a page or a day holds.
pub async fn record(app: &App, request: TrackerRecord) -> Result<TrackerRecorded, Failure> {
    let vault = app.vault().await?;
    let tracker = registry::one(&vault, &request.tracker).await?;
    if tracker.archived.is_some() {
        return Err(Failure::refused("tracker-archived"));
    }
    match (tracker.per, &request.page) {
        (Per::Page, None) => return Err(Failure::refused("tracker-on-page")),
        (Per::Day, Some(_)) => return Err(Failure::refused("tracker-on-day")),
        _ => {}
    }
    let value = read_value(tracker.measure, &tracker.options, &request.value)
        .ok_or_else(|| Failure::refused(refusal(tracker.measure)))?;
    let mut work = vault.work(By::Person).await?;
    let place = place(app, &mut work, &vault, request.page.as_deref(), request.date.as_deref()).await?;
    work.edit(place, |doc| {
        // The value that is there already is no edit.
        let there = doc.entries(VALUES).get(&tracker.id).cloned();
        if there.as_ref() == Some(&value) {
            return Ok(Ok(()));
        }
        let whose = doc.text_field(PERSON).unwrap_or_default();
        let theirs = tracker.per == Per::Day || tracker.person.as_ref().is_none_or(|person| *person == whose);
        if there.is_none() && !theirs {
            return Ok(Err(Failure::refused("tracker-of-person")));
        }
        Ok(Ok(doc.set_entry(VALUES, &tracker.id, &value)?))
    })
    .await??;
    Ok(TrackerRecorded { value: Some(value), batch: work.commit().await?.to_string() })
}

/// Takes a value away, also one of a tracker that is put away or unknown.
pub async fn clear(app: &App, request: TrackerClear) -> Result<TrackerRecorded, Failure> {
    let vault = app.vault().await?;
    let mut work = vault.work(By::Person).await?;
    let place = place(app, &mut work, &vault, request.page.as_deref(), request.date.as_deref()).await?;
    work.edit(place, |doc| doc.clear_entry(VALUES, &request.tracker)).await?;
    Ok(TrackerRecorded { value: None, batch: work.commit().await?.to_string() })
}

/// The document that holds the values of a page, or of a day.
async fn place(
    app: &App,
    work: &mut Work<'_>,
    vault: &Vault,
    page: Option<&str>,
    date: Option<&str>,
) -> Result<Uuid, Failure> {
    if let Some(page) = page {
        let id = read_id(page)?;
        let is_page = work.kind_of(id).await?.as_deref() == Some(PAGE.name);
        return if is_page { Ok(id) } else { Err(Failure::refused("not-found")) };
    }
    let date = match date {
        Some(date) => read_date(date)?,
        None => app.today(),
    };
    Ok(kind::day(work, vault, date).await?)
}

fn refusal(measure: Measure) -> &'static str {
    match measure {
        Measure::Scale => "tracker-value-scale",
        Measure::Number => "tracker-value-number",
        Measure::YesNo => "tracker-value-yes-no",
        Measure::Choice => "tracker-value-choice",
    }
}
