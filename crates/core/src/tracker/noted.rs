//! What a page or a day has to show: what was recorded there, and what can be.

use std::collections::BTreeMap;

use kring_store::StoreError;

use super::kind::{VALUES, day_id};
use super::model::{Per, fits};
use super::registry;
use super::view::{Noted, NotedQuery};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;
use crate::journal::kind::{PERSON, read_date};

/// The trackers of a page or a day in the person's order, then values whose tracker is put away, elsewhere or unknown.
pub async fn noted(app: &App, request: NotedQuery) -> Result<Vec<Noted>, Failure> {
    let vault = app.vault().await?;
    let (document, per) = match (&request.page, &request.date) {
        (Some(page), _) => (Some(journal::page(&vault, page).await?), Per::Page),
        (None, Some(date)) => (Some(day_id(&vault, read_date(date)?)), Per::Day),
        (None, None) => (None, Per::Page),
    };
    let (mut values, person) = match document {
        None => (BTreeMap::new(), None),
        Some(id) => match vault.with(id, |doc| Ok((doc.entries(VALUES), doc.text_field(PERSON)))).await {
            Err(StoreError::NotFound) if per == Per::Day => (BTreeMap::new(), None),
            other => other?,
        },
    };
    let mut noted = Vec::new();
    let mut behind = Vec::new();
    for tracker in registry::all(&vault).await? {
        let value = values.remove(&tracker.id);
        let of_this = tracker.person.is_none() || tracker.person == person;
        let offered = tracker.archived.is_none() && tracker.per == per && of_this;
        if !offered && value.is_none() {
            continue;
        }
        let fits = value.as_ref().is_none_or(|value| fits(tracker.measure, &tracker.options, value));
        let here = Noted { id: tracker.id.clone(), tracker: Some(tracker), value, fits };
        if offered { noted.push(here) } else { behind.push(here) }
    }
    noted.extend(behind);
    // A value whose tracker this notebook does not know is shown all the same.
    let unknown = |(id, value)| Noted { id, tracker: None, value: Some(value), fits: false };
    noted.extend(values.into_iter().map(unknown));
    Ok(noted)
}
