//! Looks at the storage once: takes in what is new, sends what waits.

use super::run::Turn;
use super::status;
use super::view::SyncDone;
use crate::app::{App, Event};
use crate::changes::{By, Changed};
use crate::failure::Failure;

/// Everything once. Doing it again changes nothing; dropping it leaves nothing half done.
pub async fn now(app: &App, (): ()) -> Result<SyncDone, Failure> {
    let ended = {
        let mut turn = Turn::begin(app).await?;
        turn.sync().await
    };
    // How it stands has changed, whatever came of it.
    app.tell(Event::Changed(Changed { by: By::Sync, kinds: vec!["sync"], ids: Some(Vec::new()) }));
    let report = ended?;
    Ok(SyncDone {
        sent: report.sent as u64,
        taken: report.taken as u64,
        refused: report.refused as u64,
        status: status(app, ()).await?,
    })
}
