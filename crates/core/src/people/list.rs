//! Lists the people, by name.

use super::store;
use super::view::PersonRow;
use crate::app::App;
use crate::failure::Failure;

/// Everybody with how many sessions, how long, and when last. Someone in the trash whose sessions are not is still somebody.
pub async fn list(app: &App, (): ()) -> Result<Vec<PersonRow>, Failure> {
    let vault = app.vault().await?;
    let mut sums = store::sums(&vault).await?;
    let rows = store::people(&vault).await?.into_iter().filter_map(|known| {
        let id = known.id.to_string();
        let sum = sums.remove(&id);
        if known.trashed && sum.is_none() {
            return None;
        }
        let (sessions, minutes, last) = sum.unwrap_or_default();
        let said = |text: String| (!text.is_empty()).then_some(text);
        Some(PersonRow {
            id,
            name: known.name,
            sessions,
            minutes,
            last: said(last),
            ended: said(known.ended),
        })
    });
    Ok(rows.collect())
}
