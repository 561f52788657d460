//! One tracker's values through time.

use kring_store::{StoreError, Vault};
use uuid::Uuid;

use super::model::fits;
use super::view::{Point, Series, SeriesQuery};
use super::{registry, store};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::tags;
use crate::search::days;
use crate::settings::preferences::Region;

/// The values of a tracker, oldest first. What stands in the trash is left out; what does not fit the definition is not.
pub async fn series(app: &App, request: SeriesQuery) -> Result<Series, Failure> {
    let vault = app.vault().await?;
    let tracker = registry::one(&vault, &request.tracker).await?;
    let points = match narrowed(&vault, &request, app.preferences().region).await? {
        None => Vec::new(),
        Some(range) => store::series(&vault, &tracker.id, &range).await?,
    };
    let point = |row: store::ValueRow| Point {
        fits: fits(tracker.measure, &tracker.options, &row.value),
        date: row.date,
        value: row.value,
        page: row.page.map(|page| page.to_string()),
        title: row.title,
        first_words: row.first_words,
    };
    let points = points.into_iter().map(point).collect();
    Ok(Series { tracker, points })
}

/// What the store is to look for; nothing when no page can have the tag.
async fn narrowed(
    vault: &Vault,
    request: &SeriesQuery,
    region: Region,
) -> Result<Option<store::Range>, Failure> {
    let (from, to) = days::between(request.from.as_deref(), request.to.as_deref(), region)?;
    let asked = request.tag.as_deref().map(|tag| tag.trim().trim_start_matches('#'));
    let asked = asked.filter(|tag| !tag.is_empty());
    let tags = match asked {
        None => Vec::new(),
        Some(name) => {
            let wanted = tags::folded(name);
            tags::register(vault).await?.ids(|known| known == wanted)
        }
    };
    if asked.is_some() && tags.is_empty() {
        return Ok(None);
    }
    // Whoever was erased is known by id alone.
    let person = match &request.person {
        Some(id) if id.parse::<Uuid>().is_ok() => Some(id.clone()),
        name => registry::person(vault, name.clone()).await?,
    };
    Ok(Some(store::Range {
        from: from.map_or_else(|| "0000-01-01".into(), |date| date.to_string()),
        to: to.map_or_else(|| "9999-12-31".into(), |date| date.to_string()),
        tags: serde_json::to_string(&tags).map_err(|_| StoreError::Internal("tags"))?,
        person: person.unwrap_or_default(),
    }))
}
