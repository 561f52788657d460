//! Composes minutes from what happened.

use super::change;
use super::kind::WRITE_UP;
use super::sheets::{Speech, narrative};
use super::view::{ComposeWriteUp, Composed};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::Phrases;

/// Composes what happened, item by item. What is written already is replaced only on request, and an undo brings it back.
pub async fn compose(app: &App, request: ComposeWriteUp) -> Result<Composed, Failure> {
    let vault = app.vault().await?;
    let preferences = app.preferences();
    let speech = Speech { phrases: Phrases::new(preferences.language, preferences.region) };
    let mut changing = change::begin(&vault, &request.id).await?;
    let text = narrative(&speech, &changing.was);
    if !request.write {
        return Ok(Composed { text, batch: None });
    }
    changing.edit(|doc| doc.replace_text(WRITE_UP, &text)).await?;
    changing.reopens().await?;
    Ok(Composed { text, batch: Some(changing.commit().await?.batch) })
}
