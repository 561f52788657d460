//! Lists pages, newest first, all of them or those that fit.

use std::collections::BTreeMap;

use kring_store::{Search, StoreError, Vault};

use super::kind;
use super::open::write_instant;
use super::store;
use super::tags;
use super::view::{PageListQuery, PageRow};
use crate::app::App;
use crate::failure::Failure;
use crate::search::{days, people};
use crate::settings::preferences::Region;

/// Some pages, and where the list goes on.
pub async fn list(app: &App, request: PageListQuery) -> Result<Vec<PageRow>, Failure> {
    let vault = app.vault().await?;
    let before = request.before.as_deref().map(str::parse::<i64>).transpose();
    let before = before.map_err(|_| StoreError::Request("before"))?;
    let names = tags::names(&vault).await?;
    let limit = request.limit.min(500);
    let rows = match filtered(&vault, &request, before, app.preferences().region).await? {
        Some(search) => {
            let places: Vec<i64> =
                vault.find(&search, limit).await?.into_iter().map(|found| found.place).collect();
            store::list_of(&vault, &places).await?
        }
        None => store::list(&vault, before.unwrap_or(i64::MAX), limit, request.trashed).await?,
    };
    let somebody = rows.iter().any(|row| !row.person.is_empty());
    let people = if somebody { crate::people::names(&vault).await? } else { BTreeMap::new() };
    Ok(rows.into_iter().map(|row| page_row(row, &names, &people)).collect())
}

/// What the request narrows the list to; `None` when it wants everything. The trash is listed whole.
async fn filtered(
    vault: &Vault,
    request: &PageListQuery,
    before: Option<i64>,
    region: Region,
) -> Result<Option<Search>, StoreError> {
    let PageListQuery { tag, with, from, to, alone, .. } = request;
    if request.trashed || (!alone && [tag, with, from, to].iter().all(|filter| filter.is_none())) {
        return Ok(None);
    }
    let mut search = Search { before, ..Search::default() };
    search.facets.push("kind:page".into());
    if let Some(tag) = tag {
        search.any.push(tag_marks(vault, tag, false).await?);
    }
    if let Some(with) = with {
        search.any.push(people::marks(vault, with, false).await?);
    }
    (search.from, search.to) = days::between(from.as_deref(), to.as_deref(), region)?;
    if *alone {
        search.without.push(kind::ABOUT_SOMEONE.into());
    }
    Ok(Some(search))
}

/// The marks in the search of a tag by its name, or with `open_end` of every tag that begins so.
pub(crate) async fn tag_marks(vault: &Vault, name: &str, open_end: bool) -> Result<Vec<String>, StoreError> {
    let wanted = tags::folded(name);
    let ids = tags::register(vault)
        .await?
        .ids(|known| if open_end { known.starts_with(&wanted) } else { known == wanted });
    Ok(ids.into_iter().map(|id| format!("tag:{id}")).collect())
}

fn page_row(
    row: store::ListRow,
    names: &BTreeMap<String, String>,
    people: &BTreeMap<String, String>,
) -> PageRow {
    PageRow {
        id: row.id.to_string(),
        title: row.title,
        first_words: row.first_words,
        date: row.date,
        tags: tags::named(row.tags.split(','), names),
        person: people.get(&row.person).cloned(),
        trashed: (row.trashed > 0).then(|| write_instant(row.trashed)),
        cursor: row.place.to_string(),
    }
}

/// How many pages there are outside the trash.
pub async fn count(vault: &Vault) -> Result<u64, Failure> {
    Ok(store::count(vault).await?)
}
