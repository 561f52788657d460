//! Looks at the storages once, the person's own and those of their groups: takes in what is new, sends what waits.

use kring_sync::engine::Report;
use uuid::Uuid;

use super::place::Place;
use super::run::Turn;
use super::view::SyncDone;
use super::{sharing, status};
use crate::app::{App, Event};
use crate::changes::{By, Changed};
use crate::failure::Failure;

/// Everything once. Doing it again changes nothing; dropping it leaves nothing half done. What one storage does keeps no other back:
/// what came of a group's stands in how that group is shared.
pub async fn now(app: &App, (): ()) -> Result<SyncDone, Failure> {
    let vault = app.vault().await?;
    let used = |place: &Place| place.left.is_none() && !place.is_copied(&vault);
    let places = Place::all(&vault).await?;
    let groups: Vec<Uuid> =
        places.iter().filter(|place| used(place)).filter_map(|place| place.circle).collect();
    let own = places.iter().any(|place| place.circle.is_none());
    let copied = !own && groups.is_empty() && places.iter().any(|place| place.left.is_none());
    let mut ended = match copied {
        true => Err(Failure::refused("sync-copied")),
        false if own || groups.is_empty() => once(app, None).await,
        false => Ok(Report::default()),
    };
    let mut came = false;
    for group in groups {
        if let (Ok(report), Ok(sum)) = (once(app, Some(group)).await, &mut ended) {
            came |= report.taken > 0;
            add(sum, &report);
        }
    }
    // What came from a group goes on to the person's own devices at once.
    if own
        && came
        && let (Ok(report), Ok(sum)) = (once(app, None).await, &mut ended)
    {
        add(sum, &report);
    }
    // How it stands has changed, whatever came of it.
    app.tell(Event::Changed(Changed { by: By::Sync, kinds: vec!["sync"], ids: Some(Vec::new()) }));
    let report = ended?;
    Ok(SyncDone {
        sent: report.sent as u64,
        taken: report.taken as u64,
        refused: report.refused as u64,
        listings: report.listings as u64,
        status: status(app, ()).await?,
        groups: sharing::list(app, ()).await?,
    })
}

fn add(sum: &mut Report, report: &Report) {
    sum.sent += report.sent;
    sum.taken += report.taken;
    sum.refused += report.refused;
    sum.listings += report.listings;
}

async fn once(app: &App, circle: Option<Uuid>) -> Result<Report, Failure> {
    let mut turn = Turn::begin_in(app, circle).await?;
    let report = turn.sync().await?;
    sharing::forget_if_ended(&turn).await?;
    Ok(report)
}
