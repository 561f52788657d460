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
    Ok(VerifyReport { ok: verified.ok(), documents: verified.documents as u64, checks: checks.collect() })
}

/// Stops the check that goes on.
pub async fn cancel_verify(app: &App, (): ()) -> Result<(), Failure> {
    task::stop(app, VERIFY);
    Ok(())
}

/// The refusal for a host whose report was not sound.
pub fn damaged(report: &VerifyReport) -> Failure {
    let mut failed = report.checks.iter().filter(|check| !check.ok);
    // Where nothing else is wrong, what is missing is said.
    match failed.all(|check| check.name == "closed") {
        true => Failure::damaged("closed-keys-lost"),
        false => StoreError::Damaged("verify").into(),
    }
}

/// Makes every row and every word of the search again.
pub async fn reindex(app: &App, (): ()) -> Result<Reindexed, Failure> {
    let vault = app.vault().await?;
    let task = Task::begin(app, REINDEX);
    let documents = vault.reindex(task.teller()).await?;
    Ok(Reindexed { documents })
}
