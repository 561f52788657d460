//! Where closed notes lie beside this notebook: in complete copies that were made with their keys.

use kring_store::Vault;

use super::read::{groups, sessions};
use super::view::ClosedKept;
use crate::app::App;
use crate::failure::Failure;
use crate::people::view::OutsideCopy;
use crate::settings::notebook;
use crate::sync;

const SEEN: &str = "closed_alone_seen";

/// Where closed notes lie. What a copy held that was made before this was noted is not known: it counts as one that may hold them.
pub async fn kept(app: &App, (): ()) -> Result<ClosedKept, Failure> {
    let vault = app.vault().await?;
    let any = any(app).await?;
    let outside = outside(&vault).await?;
    let alone = any && outside.is_empty() && !sync::are_several(&vault).await?;
    Ok(ClosedKept { alone, tell: alone && !notebook::noted(&vault, SEEN).await?, outside })
}

/// Whether there is anything behind a closed door.
pub async fn any(app: &App) -> Result<bool, Failure> {
    let vault = app.vault().await?;
    Ok(!groups(&vault).await?.0.is_empty() || !sessions(&vault, None).await?.0.is_empty())
}

/// The person has been told that closed notes lie in one place only; Today says it once.
pub async fn kept_seen(app: &App, (): ()) -> Result<(), Failure> {
    notebook::note(app.vault().await?.as_ref(), SEEN).await
}

/// Complete copies that were written elsewhere and hold closed notes, or may.
pub(super) async fn outside(vault: &Vault) -> Result<Vec<OutsideCopy>, Failure> {
    let copies = vault.copies().await?.into_iter().filter(|copy| copy.with_sealed);
    Ok(copies.map(|copy| OutsideCopy { made: copy.made, path: copy.path }).collect())
}
