//! Search over everything that is not closed: newest first, the hit shown in its sentence.
//!
//! Start reading at `filters.rs` (what a query is made of) and `days.rs` (how a day is written in it), then here.

mod complete;
pub mod days;
pub mod filters;
pub mod people;
pub mod saved;
pub(crate) mod snippet;
pub mod view;

pub use complete::complete;

use std::collections::BTreeSet;

use kring_store::{Doc, Search, StoreError, Term, Vault, folded_name};

use crate::app::App;
use crate::charter;
use crate::failure::Failure;
use crate::journal::kind::PAGE;
use crate::journal::{kind, links, tag_marks};
use crate::meeting::finding::{self, Shown};
use crate::meeting::kind::MEETING;
use crate::settings::preferences::Region;
use filters::{Filter, Name};
use view::{Hit, SearchQuery, Spot};

/// Finds documents. In the query, `tag:`, `from:`, `to:`, `kind:` and `with:` narrow it as the fields of the request do.
pub async fn search(app: &App, request: SearchQuery) -> Result<Vec<Hit>, Failure> {
    let vault = app.vault().await?;
    let query = filters::read(&request.query);
    let mut search = Search::parse(&query.words, request.typing);
    let given = [
        (Name::Kind, &request.kind),
        (Name::Tag, &request.tag),
        (Name::From, &request.from),
        (Name::To, &request.to),
        (Name::With, &request.with),
    ];
    let given = given
        .into_iter()
        .filter_map(|(name, value)| Some(Filter { name, value: value.clone()?, not: false, open: false }));
    let region = app.preferences().region;
    let mut asked = !search.is_empty();
    for filter in query.filters.into_iter().chain(given) {
        asked |= narrow(&vault, &mut search, &filter, (request.typing && filter.open, region)).await?;
    }
    if !asked {
        return if request.typing { Ok(Vec::new()) } else { Err(StoreError::Query.into()) };
    }
    let (mut hits, mut meetings) = (Vec::new(), BTreeSet::new());
    for found in vault.find(&search, request.limit.max(1)).await? {
        let hit = match finding::shown(&vault, found.id, &found.kind).await? {
            Some(meeting) => of_meeting(meeting, &search.terms),
            None => {
                let page = |doc: &Doc| Ok(hit(doc, found.id.to_string(), found.kind, &search.terms));
                vault.with(found.id, page).await?
            }
        };
        // A meeting and a note about it are one.
        if hit.kind != MEETING.name || meetings.insert(hit.id.clone()) {
            hits.push(hit);
        }
    }
    Ok(hits)
}

/// Narrows a search by a filter. One that is still being typed counts as far as it goes. Returns whether it asks for anything.
async fn narrow(
    vault: &Vault,
    search: &mut Search,
    filter: &Filter,
    (typing, region): (bool, Region),
) -> Result<bool, Failure> {
    let value = filter.value.as_str();
    if value.is_empty() {
        return Ok(false);
    }
    let marks = match filter.name {
        Name::Kind => kinds(value, typing)?,
        Name::Tag => tag_marks(vault, value, typing).await?,
        Name::With => people::marks(vault, value, typing).await?,
        Name::From | Name::To => {
            let first = filter.name == Name::From;
            let Some((from, to)) = days::stretch(value, region) else {
                let typed = typing && days::may_become(value, region);
                return if typed { Ok(false) } else { Err(no_day(first)) };
            };
            let day = if first { from } else { to };
            // Without what is from a day on remains what was before it.
            match (first, filter.not) {
                (true, false) => search.from = search.from.max(Some(day)),
                (false, false) => search.to = Some(search.to.map_or(day, |to| to.min(day))),
                (true, true) => {
                    let before = day.yesterday().map_err(|_| StoreError::Query)?;
                    search.to = Some(search.to.map_or(before, |to| to.min(before)));
                }
                (false, true) => {
                    search.from = search.from.max(Some(day.tomorrow().map_err(|_| StoreError::Query)?));
                }
            }
            return Ok(true);
        }
    };
    if filter.not {
        search.without.extend(marks);
    } else {
        search.any.push(marks);
    }
    Ok(true)
}

/// Refuses what stands where a day should.
fn no_day(first: bool) -> Failure {
    let mut failure = Failure::refused("search-no-day");
    failure.args.insert("filter".to_owned(), if first { "from" } else { "to" }.to_owned());
    failure
}

/// The marks of a kind, by its name in any language; of one that is still being typed, those of every kind that begins so. Another word is
/// none, and finds nothing by mistake.
fn kinds(value: &str, typing: bool) -> Result<Vec<String>, Failure> {
    let all = [PAGE.name, MEETING.name, charter::kind::CHARTER.name];
    let value = folded_name(value);
    let is_meant = |name: &str| name == value || typing && !value.is_empty() && name.starts_with(&value);
    let named = all.into_iter().zip(filters::KINDS);
    let meant = named.filter(|(_, names)| names.iter().any(|name| is_meant(name)));
    let marks: Vec<String> = meant.map(|(kind, _)| format!("kind:{kind}")).collect();
    if marks.is_empty() {
        let mut failure = Failure::refused("search-no-kind");
        failure.args.insert("kinds".to_owned(), all.join(", "));
        return Err(failure);
    }
    Ok(marks)
}

/// A meeting that was found. Its words stand in many places, so none of them is pointed at.
fn of_meeting(meeting: Shown, terms: &[Term]) -> Hit {
    Hit {
        id: meeting.id.to_string(),
        kind: MEETING.name.to_owned(),
        title: snippet::marked(&meeting.title, terms),
        first_words: String::new(),
        date: meeting.date,
        snippet: snippet::around(&meeting.text, terms),
        spot: None,
    }
}

fn hit(doc: &Doc, id: String, of: String, terms: &[Term]) -> Hit {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let (title, first_words, texts) = if of == charter::kind::CHARTER.name {
        let date = field(kind::DATE).parse().unwrap_or(jiff::civil::Date::ZERO);
        let (title, text) = charter::kind::words(&charter::kind::read(doc, date));
        (title, String::new(), vec![("charter", text)])
    } else {
        let texts = kind::TEXTS.map(|part| (part, doc.text(part))).into();
        (field(kind::TITLE), kind::first_words(doc), texts)
    };
    let found = texts.iter().find_map(|(part, text)| {
        let range = snippet::first(text, terms)?;
        let units = |to: usize| text.get(..to).map_or(0, |before| before.encode_utf16().count());
        let (from, to) = (units(range.start), units(range.end));
        Some((text, Spot { part: (*part).to_owned(), from, to }))
    });
    let shown = found.as_ref().map_or(&texts[0].1, |(text, _)| *text);
    Hit {
        id,
        kind: of,
        title: snippet::marked(&title, terms),
        first_words,
        date: field(kind::DATE),
        snippet: snippet::around(&links::readable(shown).0, terms),
        spot: found.map(|(_, spot)| spot),
    }
}
