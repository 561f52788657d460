//! Checks the notebook, and makes its rows and search again.

use std::sync::Arc;

use kring_store::{Remade, StoreError};

use super::view::{Check, Reindexed, VerifyReport};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::task::{self, Task};

/// What their progress is called.
const VERIFY: &str = "verify";
const REINDEX: &str = "reindex";
const ROOM: &str = "room";

/// Tells how far an opening is that makes lists and search again, as if it had been asked for.
pub(crate) fn remade(app: &App) -> Remade {
    let events = app.teller();
    Arc::new(move |done, total| events(Event::Progress(REINDEX, done, total)))
}

/// Checks every page of the database, every document, row, word and attachment. Changes nothing.
pub async fn verify(app: &App, (): ()) -> Result<VerifyReport, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, VERIFY);
    let verified = vault.verify(task.teller()).await?;
    let checks = verified.checks.iter().map(|check| Check {
        name: check.name.into(),
        ok: check.failed == 0,
        detail: (check.failed > 0).then(|| check.failed.to_string()),
    });
    let checks: Vec<Check> = checks.collect();
    let failure = (!verified.ok()).then(|| damaged(&checks));
    Ok(VerifyReport { ok: verified.ok(), documents: verified.documents as u64, checks, failure })
}

/// Stops the check that goes on.
pub async fn cancel_verify(app: &App, (): ()) -> Result<(), Failure> {
    task::stop(app, VERIFY);
    Ok(())
}

/// What is said of a notebook that is not sound.
fn damaged(checks: &[Check]) -> Failure {
    let failed = checks.iter().filter(|check| !check.ok);
    let failed: Vec<&str> = failed.map(|check| check.name.as_str()).collect();
    // Where nothing else is wrong, what is wrong is said.
    match failed.as_slice() {
        ["closed"] => Failure::damaged("closed-keys-lost"),
        ["backups"] => Failure::damaged("kept-backup-damaged"),
        ["rows"] | ["search"] | ["rows", "search"] => Failure::damaged("rows-differ"),
        _ => StoreError::Damaged("verify").into(),
    }
}

/// Makes every row and every word of the search again, and gives room back to the disk where much of it is empty.
pub async fn reindex(app: &App, (): ()) -> Result<Reindexed, Failure> {
    let vault = app.vault().await?;
    let (task, room) = (Task::begin(app, REINDEX), Task::begin(app, ROOM));
    let documents = vault.reindex_telling(task.teller(), Arc::new(room.hundredths())).await?;
    Ok(Reindexed { documents })
}
