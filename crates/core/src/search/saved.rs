//! Saved searches: a name and a query, in a register of the notebook.

use kring_store::kind::Kind;
use kring_store::{AroundBatch, By, Doc, StoreError, Vault, Work, words};
use uuid::Uuid;

use super::filters;
use super::view::{SavedId, SavedRename, SavedSearch, SearchQuery, SearchSave};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::tags;
use crate::journal::view::Batch;
use crate::register;

const NAME: &str = "name";
const QUERY: &str = "query";
const LONGEST: usize = 300;

/// The register of saved searches.
pub static SEARCHES: Kind = Kind {
    name: "searches",
    schema: 1,
    sealed: false,
    stays: false,
    registry: true,
    tables: &[],
    project: register::without_rows,
};

fn all(doc: &Doc) -> Vec<SavedSearch> {
    let names = doc.entries(NAME);
    let named = |(id, query): (String, String)| SavedSearch { name: register::value(&names, &id), id, query };
    let mut all: Vec<SavedSearch> = register::entries(doc, QUERY).into_iter().map(named).collect();
    all.sort_by_cached_key(|saved| words(&saved.name).map(|word| word.folded).collect::<Vec<_>>());
    all
}

/// The saved searches, by name.
pub async fn list(app: &App, (): ()) -> Result<Vec<SavedSearch>, Failure> {
    Ok(register::read(app.vault().await?.as_ref(), &SEARCHES, all).await?)
}

/// A saved search by its id or its name, whatever its case and accents; of several, the one that is written exactly so.
pub async fn find(app: &App, wanted: &str) -> Result<SavedSearch, Failure> {
    let all = list(app, ()).await?;
    let exactly = all.iter().find(|saved| saved.id == wanted || saved.name == wanted.trim());
    let alike = || all.iter().find(|saved| tags::folded(&saved.name) == tags::folded(wanted));
    let found = exactly.or_else(alike).cloned();
    found.ok_or_else(missing)
}

/// Saves a search. The same query under the same name is kept once.
pub async fn save(app: &App, request: SearchSave) -> Result<SavedSearch, Failure> {
    let vault = app.vault().await?;
    // On the person's other computers day and month may stand in the other order.
    let plain = filters::with_plain_days(&request.query, app.preferences().region);
    let query = line(&plain, "query")?;
    let name = if request.name.trim().is_empty() { query } else { line(&request.name, "name")? };
    let known = register::read(&vault, &SEARCHES, all).await?;
    if let Some(same) = known.iter().find(|saved| saved.name == name && saved.query == query) {
        return Ok(same.clone());
    }
    if known.iter().any(|saved| tags::folded(&saved.name) == tags::folded(name)) {
        return Err(Failure::refused("saved-search-exists"));
    }
    // What cannot be looked for is not kept.
    super::search(app, SearchQuery { query: query.to_owned(), limit: 1, ..SearchQuery::default() }).await?;
    let id = Uuid::now_v7().simple().to_string();
    let mut work = vault.work(By::Person).await?;
    register::edit(&mut work, &vault, &SEARCHES, |doc| {
        register::set(doc, &id, &[(NAME, name), (QUERY, query)])
    })
    .await?;
    work.commit().await?;
    Ok(SavedSearch { id, name: name.into(), query: query.into() })
}

/// Every saved search, for an archive.
pub(crate) async fn leaving(vault: &Vault) -> Result<Vec<SavedSearch>, StoreError> {
    register::read(vault, &SEARCHES, all).await
}

/// Takes back the searches that came with an archive, but those that somebody changed since.
pub(crate) fn without_brought(around: &AroundBatch<'_>) -> Result<(), StoreError> {
    register::take_back_entries(around, &[QUERY, NAME])
}

/// Of the saved searches of an archive those that are not here.
pub(crate) async fn lacking(vault: &Vault, theirs: Vec<SavedSearch>) -> Result<Vec<SavedSearch>, Failure> {
    let damaged = || Failure::refused("archive-damaged");
    let mut here = register::read(vault, &SEARCHES, all).await?;
    let mut lacking = Vec::new();
    for saved in theirs {
        line(&saved.query, "query").and(line(&saved.name, "name")).map_err(|_| damaged())?;
        saved.id.parse::<Uuid>().map_err(|_| damaged())?;
        let same = |known: &SavedSearch| {
            known.id == saved.id || (&known.name, &known.query) == (&saved.name, &saved.query)
        };
        if !here.iter().any(same) {
            here.push(saved.clone());
            lacking.push(saved);
        }
    }
    Ok(lacking)
}

/// Saves the searches that are [`lacking`].
pub(crate) async fn brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    lacking: &[SavedSearch],
) -> Result<(), StoreError> {
    if lacking.is_empty() {
        return Ok(());
    }
    register::edit(work, vault, &SEARCHES, |doc| {
        lacking.iter().try_for_each(|saved| {
            register::set(doc, &saved.id, &[(NAME, &saved.name), (QUERY, &saved.query)])?;
            register::restore(doc, &saved.id)
        })
    })
    .await
}

/// Gives a saved search another name.
pub async fn rename(app: &App, request: SavedRename) -> Result<Batch, Failure> {
    let name = line(&request.name, "name")?;
    let renamed = |doc: &Doc, id: &str| register::set(doc, id, &[(NAME, name)]);
    register::change(app, &SEARCHES, QUERY, &request.id, missing(), renamed).await
}

/// Forgets a saved search; its pages stay as they are.
pub async fn remove(app: &App, request: SavedId) -> Result<Batch, Failure> {
    register::change(app, &SEARCHES, QUERY, &request.id, missing(), register::remove).await
}

fn missing() -> Failure {
    Failure::refused("saved-search-missing")
}

fn line<'a>(text: &'a str, field: &'static str) -> Result<&'a str, StoreError> {
    let text = text.trim();
    crate::line::check(text, LONGEST, field)?;
    if text.is_empty() { Err(StoreError::Request(field)) } else { Ok(text) }
}
