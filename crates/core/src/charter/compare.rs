//! Compares two versions of a charter, or one with what it says now; and tells what became of a clause through the versions.

use kring_formats::charter::Charter;
use kring_store::Vault;
use uuid::Uuid;

use super::compared::compared;
use super::kind;
use super::open::found;
use super::versions::{all, found_version, row_of, thawed};
use super::view::{CharterDiff, CharterDiffQuery, ClauseId, PastView, VersionRow};
use crate::app::App;
use crate::failure::Failure;

/// What differs.
pub async fn diff(app: &App, request: CharterDiffQuery) -> Result<CharterDiff, Failure> {
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &request.id).await?;
    let rows = all(app, &vault, charter).await?;
    let (old, from) = match &request.from {
        Some(from) => version(&vault, charter, &rows, from).await?,
        None => (Charter::default(), None),
    };
    let (new, to) = match &request.to {
        Some(to) => version(&vault, charter, &rows, to).await?,
        None => (now(app, &vault, charter).await?, None),
    };
    Ok(compared(&old, &new, from, to))
}

/// What a version of this charter says, and its row.
async fn version(
    vault: &Vault,
    charter: Uuid,
    rows: &[VersionRow],
    id: &str,
) -> Result<(Charter, Option<VersionRow>), Failure> {
    let (id, of) = found_version(vault, id).await?;
    if of != charter {
        return Err(Failure::refused("version-not-found"));
    }
    Ok((thawed(vault, id).await?, Some(row_of(rows, id)?.clone())))
}

/// What a charter says now.
pub(super) async fn now(app: &App, vault: &Vault, charter: Uuid) -> Result<Charter, Failure> {
    Ok(vault.with(charter, |doc| Ok(kind::read(doc, app.today()))).await?)
}

/// What became of a clause through the versions, newest first: in which it came, changed, moved or went, by whom, and why.
pub async fn past(app: &App, request: ClauseId) -> Result<Vec<PastView>, Failure> {
    let ClauseId { id, list, clause } = request;
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &id).await?;
    let (path, mut before) = (list.path(&clause), Charter::default());
    let of_clause = format!("{path}.");
    let mut past = Vec::new();
    for version in all(app, &vault, charter).await? {
        let (of, _) = found_version(&vault, &version.id).await?;
        let says = thawed(&vault, of).await?;
        let same = |charter: &Charter| list.of(charter).into_iter().position(|item| item.id == clause);
        let changed = list.of(&before).get(same(&before).unwrap_or(usize::MAX))
            != list.of(&says).get(same(&says).unwrap_or(usize::MAX))
            || same(&before) != same(&says);
        if changed {
            let mut changes = compared(&before, &says, None, None).changes;
            changes.retain(|change| change.path == path || change.path.starts_with(&of_clause));
            if !changes.is_empty() {
                past.push(PastView { version, changes });
            }
        }
        before = says;
    }
    past.reverse();
    Ok(past)
}
