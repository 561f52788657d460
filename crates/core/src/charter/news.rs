//! What is new in a charter: where it differs from before, and the comparison of what it said when the person last looked at their group
//! with what it says now.

use jiff::civil::Date;
use kring_formats::charter::Charter;
use kring_store::Doc;

use super::compare::now;
use super::compared::compared;
use super::kind;
use super::model::first;
use super::open::found;
use super::view::{ChangeView, CharterDiff, CharterId};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;

/// What the charter said before others changed it since the person last looked, compared with what it says now.
pub async fn news(app: &App, request: CharterId) -> Result<CharterDiff, Failure> {
    let vault = app.vault().await?;
    let (charter, space) = found(&vault, &request.id).await?;
    let new = now(app, &vault, charter).await?;
    let Some(n) = circle::first_brought(&vault, space, charter).await? else {
        return Ok(compared(&new, &new, None, None));
    };
    let old = match vault.known_before(charter, n).await? {
        Some(before) => vault.with(charter, |doc| Ok(kind::read(&doc.at(&before)?, app.today()))).await?,
        None => Charter::default(),
    };
    Ok(compared(&old, &new, None, None))
}

/// Where a charter is another than before, part by part; one place can be named more than once.
pub(crate) fn places(old: &Doc, new: &Doc, today: Date) -> Vec<circle::Place> {
    let [old, new] = [old, new].map(|doc| kind::read(doc, today));
    let diff = compared(&old, &new, None, None);
    let languages = diff.languages_new.iter().chain(&diff.languages_gone);
    let languages = languages.map(|language| ("languages", language.clone()));
    let changes = diff.changes.iter().map(|change| (part_of(change), place_of(change)));
    changes.chain(languages).collect()
}

/// The part that a change belongs to, as the papers and the screens divide a charter.
fn part_of(change: &ChangeView) -> &'static str {
    let first = change.path.split('.').next().unwrap_or_default();
    match change.list {
        Some(list) => list.name(),
        None if first == "preamble" => "guidelines",
        None => super::compared::parts().find(|part| *part == first).unwrap_or("title"),
    }
}

/// What changed: a clause as a whole, anything else by its path.
fn place_of(change: &ChangeView) -> String {
    match change.list {
        Some(_) => change.path.split('.').take(2).collect::<Vec<_>>().join("."),
        None => change.path.clone(),
    }
}

/// What a charter is called.
pub(crate) fn title(doc: &Doc, today: Date) -> String {
    let charter = kind::read(doc, today);
    first(&charter.title, &charter.languages).to_owned()
}
