//! Edits a page: its text by position, the rest by value.

use kring_store::{By, Doc, StoreError, TextEdit, Version, apply_edits, single_edit};

use super::open::{check_text, read_id, read_version, write_version};
use super::rewrite::write_values;
use super::view::{Batch, Edit, Edited, PageEdit, PageRewrite, PageSet};
use crate::app::App;
use crate::failure::Failure;

/// Applies an editor's edits to the version it shows, and tells it what came from elsewhere meanwhile.
pub async fn edit(app: &App, request: PageEdit) -> Result<Edited, Failure> {
    let vault = app.vault().await?;
    let (id, base) = (read_id(&request.id)?, read_version(&request.base)?);
    let text = request.part.unwrap_or_default().field();
    let edits: Vec<TextEdit> = request.edits.into_iter().map(TextEdit::from).collect();
    let mut work = vault.work(By::Person).await?;
    let (version, patches) = work.edit(id, |doc| edit_part(doc, &base, text, &edits)).await?;
    Ok(Edited { version, patches, batch: work.commit().await?.to_string() })
}

/// Applies edits that were made on the version `base` to a text. Returns the version that comes of it, and what brings an editor that
/// shows its own edits there.
pub(crate) fn edit_part(
    doc: &Doc,
    base: &Version,
    text: &str,
    edits: &[TextEdit],
) -> Result<(String, Vec<Edit>), StoreError> {
    let known = doc.version() == *base;
    let shown = if known { String::new() } else { apply_edits(&doc.at(base)?.text(text), edits)? };
    doc.edit_at(base, |past| past.edit_text(text, edits))?;
    let patches = if known { Vec::new() } else { single_edit(&shown, &doc.text(text)) };
    check_text(&doc.text(text))?;
    Ok((write_version(&doc.version()), patches.into_iter().map(Edit::from).collect()))
}

/// Sets title, day, tags or method.
pub async fn set(app: &App, request: PageSet) -> Result<Batch, Failure> {
    let PageSet { id, title, date, tags, method } = request;
    let batch =
        write_values(app, PageRewrite { id, title, date, tags, method, ..PageRewrite::default() }).await?;
    Ok(Batch { batch: batch.to_string() })
}
