//! Lists the trackers, and finds one by its name.

use kring_store::folded_name;

use super::registry;
use super::view::TrackerView;
use crate::app::App;
use crate::failure::Failure;

/// Every tracker in the person's order, those put away too.
pub async fn list(app: &App, (): ()) -> Result<Vec<TrackerView>, Failure> {
    Ok(registry::all(app.vault().await?.as_ref()).await?)
}

/// A tracker by its id, or by its name whatever its case and accents; of several with that name, the one that is written exactly so,
/// else the one in use.
pub async fn find(app: &App, wanted: &str) -> Result<TrackerView, Failure> {
    let all = list(app, ()).await?;
    if let Some(found) = all.iter().find(|tracker| tracker.id == wanted) {
        return Ok(found.clone());
    }
    let key = folded(wanted);
    let mut named: Vec<&TrackerView> = all.iter().filter(|tracker| folded(&tracker.name) == key).collect();
    if named.iter().filter(|tracker| tracker.name == wanted.trim()).count() == 1 {
        named.retain(|tracker| tracker.name == wanted.trim());
    } else if named.len() > 1 {
        named.retain(|tracker| tracker.archived.is_none());
    }
    match named.as_slice() {
        [found] => Ok((*found).clone()),
        [] => Err(Failure::refused("tracker-not-found")),
        _ => Err(Failure::refused("tracker-ambiguous")),
    }
}

/// A name as names are compared.
pub(super) fn folded(name: &str) -> String {
    let folded = folded_name(name);
    // A name of signs alone has no words.
    if folded.is_empty() { name.trim().to_owned() } else { folded }
}
