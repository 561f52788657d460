//! Looks after tags: lists them, renames, merges and deletes them. Each is one batch, in one document.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::By;

use super::store;
use super::tags::{self, folded};
use super::view::{Batch, TagName, TagRename, TagRow};
use crate::app::App;
use crate::failure::Failure;

/// Every tag with the number of its pages, by name.
pub async fn tag_list(app: &App, (): ()) -> Result<Vec<TagRow>, Failure> {
    let vault = app.vault().await?;
    let names = tags::names(&vault).await?;
    // Several ids can be one tag.
    let mut groups: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for (id, name) in names {
        groups.entry(folded(&name)).or_insert_with(|| (name, Vec::new())).1.push(id);
    }
    let counts = store::tag_counts(&vault).await?;
    let mut rows = Vec::with_capacity(groups.len());
    for (name, ids) in groups.into_values() {
        let pages = match ids.as_slice() {
            [id] => counts.get(id).copied().unwrap_or(0),
            ids => store::pages_with(&vault, ids).await?,
        };
        rows.push(TagRow { name, pages: u32::try_from(pages).unwrap_or(u32::MAX) });
    }
    Ok(rows)
}

/// Gives a tag another name. One that another tag has is refused (`tag-exists`), unless the two are to become one.
pub async fn tag_rename(app: &App, request: TagRename) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let register = tags::register(&vault).await?;
    let name = tags::checked(&request.name)?;
    let own = existing(register.mains(&request.tag))?;
    let other: BTreeSet<String> = register.mains(name).difference(&own).cloned().collect();
    let into = other.first();
    if into.is_some() && !request.merge {
        return Err(Failure::refused("tag-exists"));
    }
    let mut work = vault.work(By::Person).await?;
    tags::edit(&mut work, &vault, |doc| match into {
        Some(into) => tags::merge(doc, &own, into),
        None => tags::rename(doc, &own, name),
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Takes a tag off all pages.
pub async fn tag_delete(app: &App, request: TagName) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let own = existing(tags::register(&vault).await?.mains(&request.tag))?;
    let mut work = vault.work(By::Person).await?;
    tags::edit(&mut work, &vault, |doc| tags::delete(doc, &own)).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

fn existing(ids: BTreeSet<String>) -> Result<BTreeSet<String>, Failure> {
    if ids.is_empty() { Err(Failure::refused("tag-missing")) } else { Ok(ids) }
}
