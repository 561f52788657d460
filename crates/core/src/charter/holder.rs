//! Who has a role, had it, or will have it.

use kring_store::{By, Doc};

use super::edit::change;
use super::kind::{self, Entry};
use super::open::found;
use super::view::{ClauseList, HolderId, HolderSet};
use super::write::new_id;
use crate::app::App;
use crate::circle::checked_line;
use crate::circle::view::Made;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::view::Batch;

/// Writes down who has a role, from when to when.
pub async fn holder_set(app: &App, request: HolderSet) -> Result<Made, Failure> {
    let HolderSet { id, role, holder, name, organisation, from, until } = request;
    let day = |day: Option<String>| -> Result<Option<String>, Failure> {
        let day = day.map(|day| day.trim().to_owned()).filter(|day| !day.is_empty());
        day.as_deref().map(read_date).transpose()?;
        Ok(day)
    };
    let (name, organisation) = (checked_line(&name, "name")?, checked_line(&organisation, "organisation")?);
    if name.is_empty() {
        return Err(Failure::request("name"));
    }
    let entry = holder.clone().unwrap_or_else(new_id);
    let entry = Entry { id: entry, name, organisation, from: day(from)?, until: day(until)? };
    if entry.from.is_some() && entry.until.is_some() && entry.until < entry.from {
        return Err(Failure::request("until"));
    }
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &id).await?;
    let mut work = vault.work(By::Person).await?;
    let set = |doc: &Doc| -> Result<(), Failure> {
        let known = kind::holders(doc).remove(&role).unwrap_or_default();
        let there = holder.as_ref().is_none_or(|holder| known.iter().any(|entry| entry.id == *holder));
        if !there || !kind::ids(doc, ClauseList::Roles).contains(&role) {
            return Err(Failure::refused("clause-not-found"));
        }
        Ok(kind::set_holder(doc, &role, &entry)?)
    };
    work.edit(charter, |doc| Ok(set(doc))).await??;
    Ok(Made { id: entry.id, batch: work.commit().await?.to_string() })
}

/// Takes an entry out of a role, as if it had never been made. Whoever had the role stays in it with a last day.
pub async fn holder_remove(app: &App, request: HolderId) -> Result<Batch, Failure> {
    let HolderId { id, role, holder } = request;
    change(app, &id, |doc| Ok(kind::clear_holder(doc, &role, &holder)?)).await
}
