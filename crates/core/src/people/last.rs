//! What was agreed last time, for the page of this time.

use super::name::find;
use super::store;
use super::view::{Agreed, LastTime};
use crate::app::App;
use crate::failure::Failure;
use crate::journal;

/// What was agreed in the session before this page; `None` when nothing was.
pub async fn last_time(app: &App, request: LastTime) -> Result<Option<Agreed>, Failure> {
    let vault = app.vault().await?;
    let date = journal::kind::read_date(&request.date)?;
    let page = request.page.as_deref().map(journal::read_id).transpose()?;
    let Some(person) = find(&vault, &request.person).await? else { return Ok(None) };
    let Some(last) = store::last(&vault, person, date, page).await? else { return Ok(None) };
    let read = |doc: &kring_store::Doc| {
        let date = doc.text_field(journal::kind::DATE).unwrap_or_default();
        Ok(Agreed { page: last.to_string(), date, text: doc.text(journal::kind::AGREEMENTS) })
    };
    Ok(Some(vault.with(last, read).await?).filter(|agreed| !agreed.text.trim().is_empty()))
}
