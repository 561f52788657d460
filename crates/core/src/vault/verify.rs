//! Checks the notebook, and makes its rows and search again.

use kring_store::StoreError;

use super::view::{Check, Reindexed, VerifyReport};
use crate::app::{App, Event};
use crate::failure::Failure;

/// Checks every page of the database, every document, row, word and attachment. Changes nothing.
pub async fn verify(app: &App, (): ()) -> Result<VerifyReport, Failure> {
    let verified = app
        .vault()
        .await?
        .verify(|done, total| {
            app.tell(Event::Progress("verify", done, total));
            true
        })
        .await?;
    let checks = verified.checks.iter().map(|check| Check {
        name: check.name.into(),
        ok: check.failed == 0,
        detail: (check.failed > 0).then(|| check.failed.to_string()),
    });
    Ok(VerifyReport { ok: verified.ok(), documents: verified.documents as u64, checks: checks.collect() })
}

/// The refusal for a host whose report was not sound.
pub fn damaged() -> Failure {
    StoreError::Damaged("verify").into()
}

/// Makes every row and every word of the search again.
pub async fn reindex(app: &App, (): ()) -> Result<Reindexed, Failure> {
    let documents = app
        .vault()
        .await?
        .reindex(|done, total| {
            app.tell(Event::Progress("reindex", done, total));
            true
        })
        .await?;
    Ok(Reindexed { documents })
}
