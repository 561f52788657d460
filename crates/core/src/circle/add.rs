//! Begins a circle.

use jiff::tz::TimeZone;
use kring_store::{By, StoreError, Work};
use uuid::Uuid;

use super::kind::{self, CIRCLE};
use super::open::view;
use super::view::{CircleAdd, CircleView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::links;

/// Begins a circle and returns it.
pub async fn add(app: &App, request: CircleAdd) -> Result<CircleView, Failure> {
    let vault = app.vault().await?;
    let mut work = vault.work(By::Person).await?;
    let id = begin(&mut work, &request).await?;
    work.commit().await?;
    view(app, &vault, id).await
}

/// Begins a circle inside a work: a document in a space of its own, which has its id.
pub(crate) async fn begin(work: &mut Work<'_>, request: &CircleAdd) -> Result<Uuid, Failure> {
    let name = checked_name(&request.name)?;
    let calls_itself = checked_line(&request.calls_itself, "calls_itself")?;
    let zone = checked_zone(request.zone.as_deref())?;
    let id = Uuid::now_v7();
    let made = work.create_as(id, &CIRCLE, id, |doc| {
        kind::set_field(doc, kind::NAME, &name)?;
        kind::set_field(doc, kind::CALLS_ITSELF, &calls_itself)?;
        kind::set_field(doc, kind::ZONE, &zone)
    });
    Ok(made.await?)
}

/// A name is one line of at most 120 characters, and not empty.
pub(super) fn checked_name(name: &str) -> Result<String, StoreError> {
    let name = checked_line(name, "name")?;
    if name.is_empty() || name.chars().count() > 120 { Err(StoreError::Request("name")) } else { Ok(name) }
}

/// A line of at most 300 characters that others may read; the field is named when it is none.
pub(crate) fn checked_line(text: &str, field: &'static str) -> Result<String, StoreError> {
    let text = text.trim();
    crate::line::check(text, 300, field)?;
    Ok(links::in_words(text).into_owned())
}

/// A zone that there is, by its name; this computer's when none is named.
pub(super) fn checked_zone(zone: Option<&str>) -> Result<String, StoreError> {
    match zone.map(str::trim).filter(|zone| !zone.is_empty()) {
        Some(zone) => {
            let known = TimeZone::get(zone).map_err(|_| StoreError::Request("zone"))?;
            Ok(known.iana_name().unwrap_or(zone).to_owned())
        }
        None => Ok(TimeZone::system().iana_name().unwrap_or("UTC").to_owned()),
    }
}
