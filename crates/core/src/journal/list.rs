//! Lists pages, newest first.

use std::collections::BTreeMap;

use kring_store::{StoreError, Vault};

use super::open::write_instant;
use super::store;
use super::tags;
use super::view::{PageListQuery, PageRow};
use crate::app::App;
use crate::failure::Failure;
use crate::people;

/// Some pages, and where the list goes on.
pub async fn list(app: &App, request: PageListQuery) -> Result<Vec<PageRow>, Failure> {
    let vault = app.vault().await?;
    let before = match &request.before {
        Some(cursor) => cursor.parse().map_err(|_| StoreError::Request("before"))?,
        None => i64::MAX,
    };
    let names = tags::names(&vault).await?;
    let person = match &request.person {
        Some(person) => people::wanted(&vault, person).await?.to_string(),
        None => String::new(),
    };
    let rows = store::list(&vault, before, request.limit.min(500), request.trashed, &person).await?;
    let somebody = rows.iter().any(|row| !row.person.is_empty());
    let people = if somebody { people::names(&vault).await? } else { BTreeMap::new() };
    let view = |row: store::ListRow| {
        let mut tags: Vec<String> = row.tags.split(',').filter_map(|tag| names.get(tag).cloned()).collect();
        tags.sort();
        PageRow {
            id: row.id.to_string(),
            title: row.title,
            date: row.date,
            tags,
            person: people.get(&row.person).cloned(),
            trashed: (row.trashed > 0).then(|| write_instant(row.trashed)),
            cursor: row.place.to_string(),
        }
    };
    Ok(rows.into_iter().map(view).collect())
}

/// How many pages there are outside the trash.
pub async fn count(vault: &Vault) -> Result<u64, Failure> {
    Ok(store::count(vault).await?)
}
