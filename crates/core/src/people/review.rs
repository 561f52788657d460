//! Whether notes are still needed: asked on the day that was set, two years after the end unless another was chosen.

use jiff::ToSpan;
use kring_store::{By, StoreError, Vault};

use super::name::wanted;
use super::set::set_day;
use super::view::{Due, PersonId};
use super::{kind, store};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// How long *Not this season* puts the question off, in months.
const SEASON: i32 = 3;

/// Those whose day has come.
pub async fn due(app: &App, (): ()) -> Result<Vec<Due>, Failure> {
    let due = store::due(app.vault().await?.as_ref(), app.today()).await?;
    let view = |(id, name, ended): (uuid::Uuid, String, String)| Due {
        id: id.to_string(),
        name,
        ended: (!ended.is_empty()).then_some(ended),
    };
    Ok(due.into_iter().map(view).collect())
}

/// Puts the question off for a season.
pub async fn not_this_season(app: &App, request: PersonId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?;
    let until = app.today().checked_add(SEASON.months()).map_err(|_| StoreError::Request("date"))?;
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| set_day(doc, kind::QUIET, Some(Some(until)))).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Takes people out of the trash whose sessions are not in it: undoing the page that made somebody must not, thirty days later, take
/// the name from the pages that came after.
pub(crate) async fn keep_used(vault: &Vault) -> Result<(), Failure> {
    let trashed = store::in_trash(vault).await?;
    if trashed.is_empty() {
        return Ok(());
    }
    let used = store::sums(vault).await?;
    for id in trashed {
        if used.contains_key(&id.to_string()) {
            vault.untrash(id).await?;
        }
    }
    Ok(())
}
