//! Looks at the storages once, the person's own and those of their groups: takes in what is new, sends what waits.

use kring_sync::engine::Report;
use uuid::Uuid;

use super::files::TOO_LARGE;
use super::place::Place;
use super::run::{Last, Turn};
use super::view::{SyncDone, SyncStatus};
use super::{sharing, status};
use crate::app::{App, Event};
use crate::changes::{By, Changed};
use crate::failure::Failure;

/// How long a server that refused the login is left alone, in milliseconds: half an hour.
const REFUSED: i64 = 1_800_000;

/// Everything once. Doing it again changes nothing; dropping it leaves nothing half done. What one storage does keeps no other back:
/// what came of a group's stands in how that group is shared.
pub async fn now(app: &App, (): ()) -> Result<SyncDone, Failure> {
    look(app, false).await
}

/// The same for whoever asks how it stands: what is wrong stands there too.
pub(super) async fn and_tell(app: &App) -> Result<SyncStatus, Failure> {
    match now(app, ()).await {
        Ok(done) => Ok(done.status),
        Err(_) => status(app, ()).await,
    }
}

/// The same while nobody asks for it: a server that has refused the login is left alone for a while.
pub(super) async fn by_itself(app: &App) -> Result<SyncDone, Failure> {
    look(app, true).await
}

async fn look(app: &App, by_itself: bool) -> Result<SyncDone, Failure> {
    let vault = app.vault().await?;
    let used = |place: &Place| place.left.is_none() && !place.is_copied(&vault);
    let places = Place::all(&vault).await?;
    let groups: Vec<Uuid> =
        places.iter().filter(|place| used(place)).filter_map(|place| place.circle).collect();
    let own = places.iter().any(|place| place.circle.is_none());
    let copied = !own && groups.is_empty() && places.iter().any(|place| place.left.is_none());
    let mut ended = match copied {
        true => Err(Failure::refused("sync-copied")),
        false if own || groups.is_empty() => once(app, None, by_itself).await,
        false => Ok(Report::default()),
    };
    let mut came = false;
    for group in groups {
        if let (Ok(report), Ok(sum)) = (once(app, Some(group), by_itself).await, &mut ended) {
            came |= report.taken > 0;
            add(sum, &report);
        }
    }
    // What came from a group goes on to the person's own devices at once.
    if own
        && came
        && let (Ok(report), Ok(sum)) = (once(app, None, by_itself).await, &mut ended)
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

async fn once(app: &App, circle: Option<Uuid>, by_itself: bool) -> Result<Report, Failure> {
    if by_itself && was_refused(app, circle).await? {
        return Ok(Report::default());
    }
    let mut turn = Turn::begin_in(app, circle).await?;
    turn.by_itself = by_itself;
    let looked = turn.sync().await;
    // One file that the storage does not take keeps nothing else back.
    let too_large = looked.as_ref().is_err_and(|failure| failure.code == TOO_LARGE);
    if looked.is_err() && !too_large {
        return looked;
    }
    if looked.as_ref().is_ok_and(|report| !report.outside) {
        sharing::end_lost(&mut turn).await?;
    } else if too_large {
        // It ends with the look that says so once more.
        let _ = sharing::end_lost(&mut turn).await;
    }
    sharing::note_where(&turn.vault, &turn.place).await?;
    if circle.is_none() {
        sharing::remember_where(&turn.vault).await?;
    }
    sharing::note_known_as(&turn.vault, &turn.place).await?;
    sharing::forget_if_ended(&turn).await?;
    looked
}

/// Whether the server refused the login a short while ago. Servers shut out whoever comes again every minute with a wrong password.
async fn was_refused(app: &App, circle: Option<Uuid>) -> Result<bool, Failure> {
    let vault = app.vault().await?;
    let Some(place) = Place::of(&vault, circle).await? else { return Ok(false) };
    let last = Last::read(&vault, &place).await?;
    let refused = last.failure.is_some_and(|failure| failure.code == "sync-login-refused");
    Ok(refused && (last.at..last.at.saturating_add(REFUSED)).contains(&vault.now()))
}
