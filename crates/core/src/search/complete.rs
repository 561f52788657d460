//! What can stand where a filter is being typed: tags and names that are known, months that have pages.

use kring_store::{Search, words};

use super::filters::{self, Name};
use super::view::{Completion, SearchTyping};
use super::{days, people};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::{self, view::CalendarQuery};

/// As many as a glance takes in.
const MOST: usize = 8;

/// Ways to go on with a query that ends in an unfinished filter, or in one that only another program knows: `before:2025` would be a
/// word, and `to:2024` is offered. None when it ends otherwise.
pub async fn complete(app: &App, request: SearchTyping) -> Result<Vec<Completion>, Failure> {
    let query = filters::read(&request.query);
    let Some(filter) = query.filters.last().filter(|filter| filter.open) else {
        let (before, typed) = request.query.split_at_checked(query.last).unwrap_or_default();
        let meant = filters::meant(typed.trim_end(), app.preferences().region);
        let ours =
            meant.map(|ours| Completion { query: format!("{before}{ours}"), value: ours, pages: None });
        return Ok(ours.into_iter().collect());
    };
    let values = match filter.name {
        Name::Tag => {
            let mut tags = journal::tag_list(app, ()).await?;
            tags.retain(|tag| tag.pages > 0 && people::fits(&tag.name, &filter.value, true));
            tags.sort_by_key(|tag| std::cmp::Reverse(tag.pages));
            tags.into_iter().map(|tag| (tag.name, Some(tag.pages))).collect()
        }
        Name::With => {
            let mut known = people::all(app.vault().await?.as_ref()).await?;
            known.retain(|(name, _)| people::fits(name, &filter.value, true));
            known.sort();
            known.dedup_by(|one, other| one.0 == other.0);
            known.into_iter().map(|(name, _)| (name, None)).collect()
        }
        Name::Kind => kinds(app, &filter.value).await?,
        Name::From | Name::To => stretches(app, &filter.value).await?,
    };
    let before = request.query.get(..query.last).unwrap_or_default();
    let typed = request.query.get(query.last..).unwrap_or_default();
    let name = typed.split_once(':').map_or(typed, |(name, _)| name);
    let whole = |(value, pages): (String, Option<u32>)| {
        let quoted = if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.clone() };
        Completion { query: format!("{before}{name}:{quoted} "), value, pages }
    };
    Ok(values.into_iter().filter(|(value, _)| words(value).next().is_some()).take(MOST).map(whole).collect())
}

/// The kinds of which there is something to be found.
async fn kinds(app: &App, typed: &str) -> Result<Vec<(String, Option<u32>)>, Failure> {
    let vault = app.vault().await?;
    let mut found = Vec::new();
    for kind in crate::KINDS.iter().filter(|kind| kind.name.starts_with(typed)) {
        let search = Search { facets: vec![format!("kind:{}", kind.name)], ..Search::default() };
        if !vault.find(&search, 1).await?.is_empty() {
            found.push((kind.name.to_owned(), None));
        }
    }
    Ok(found)
}

/// Years that have pages, or the months of a year, the newest first.
async fn stretches(app: &App, typed: &str) -> Result<Vec<(String, Option<u32>)>, Failure> {
    let year = typed.get(..4).filter(|_| typed.get(4..5) == Some("-"));
    let (from, to) = match year.and_then(|year| days::stretch(year, app.preferences().region)) {
        Some((first, last)) => (first.to_string(), last.to_string()),
        None => ("0000-01-01".to_owned(), "9999-12-31".to_owned()),
    };
    let length = if year.is_some() { 7 } else { 4 };
    let calendar = journal::calendar(app, CalendarQuery { from, to }).await?;
    let mut found: Vec<(String, Option<u32>)> = Vec::new();
    for day in calendar.days.iter().rev() {
        let Some(stretch) = day.date.get(..length).filter(|stretch| stretch.starts_with(typed)) else {
            continue;
        };
        match found.last_mut().filter(|(last, _)| last == stretch) {
            Some((_, pages)) => *pages = pages.map(|pages| pages + day.pages),
            None => found.push((stretch.to_owned(), Some(day.pages))),
        }
    }
    Ok(found)
}
