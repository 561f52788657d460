//! Edits a page: its text by position, the rest by value.

use std::borrow::Cow;

use kring_store::{By, Doc, StoreError, TextEdit, Version, Work, apply_edits, single_edit};
use uuid::Uuid;

use super::links::{self, Readers};
use super::open::{check_text, page, read_version, write_version};
use super::rewrite::write_values;
use super::view::{Batch, Edit, Edited, PageEdit, PageRewrite, PageSet};
use crate::app::App;
use crate::failure::Failure;

/// Applies an editor's edits to the version it shows, and tells it what came from elsewhere meanwhile.
pub async fn edit(app: &App, request: PageEdit) -> Result<Edited, Failure> {
    let vault = app.vault().await?;
    let (id, base) = (page(&vault, &request.id).await?, read_version(&request.base)?);
    let text = request.part.unwrap_or_default().field();
    let edits: Vec<TextEdit> = request.edits.into_iter().map(TextEdit::from).collect();
    let mut work = vault.work(By::Person).await?;
    let check = |doc: &Doc| check_text(&doc.text(text));
    let (version, patches) = edit_text(&mut work, id, (text, Readers::Owner), &base, &edits, check).await?;
    let batch = work.commit().await?.to_string();
    let patches = patches.into_iter().map(Edit::from).collect();
    Ok(Edited { version: write_version(&version), patches, batch })
}

/// Applies edits to a text of any document as it was at `base`, then does what follows from it. Returns the version now, and what
/// brings an editor that shows `base` and its own edits to it.
pub(crate) async fn edit_text(
    work: &mut Work<'_>,
    id: Uuid,
    (text, readers): (&str, Readers<'_>),
    base: &Version,
    edits: &[TextEdit],
    after: impl FnOnce(&Doc) -> Result<(), StoreError>,
) -> Result<(Version, Vec<TextEdit>), StoreError> {
    let (known, past) = work
        .edit(id, |doc| {
            let known = doc.version() == *base;
            Ok((known, if known { doc.text(text) } else { doc.at(base)?.text(text) }))
        })
        .await?;
    let shown = apply_edits(&past, edits)?;
    // Nothing of what its owner alone reads is replaced; a long text is not copied for that at each keystroke.
    let plain = if readers == Readers::Owner {
        Cow::Borrowed(shown.as_str())
    } else {
        Cow::Owned(links::for_readers(work.connection()?, readers, &shown).await?)
    };
    work.edit(id, |doc| {
        if plain == shown {
            doc.edit_at(base, |past| past.edit_text(text, edits))?;
        } else {
            let edits = single_edit(&past, &plain);
            doc.edit_at(base, |past| past.edit_text(text, &edits))?;
        }
        let patches = if known && plain == shown { Vec::new() } else { single_edit(&shown, &doc.text(text)) };
        after(doc)?;
        Ok((doc.version(), patches))
    })
    .await
}

/// Sets title, day, tags or method.
pub async fn set(app: &App, request: PageSet) -> Result<Batch, Failure> {
    let PageSet { id, title, date, tags, method } = request;
    let batch =
        write_values(app, PageRewrite { id, title, date, tags, method, ..PageRewrite::default() }).await?;
    Ok(Batch { batch: batch.to_string() })
}
