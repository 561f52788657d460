//! Edits a page: its text by position, the rest by value.

use kring_store::{By, Field, StoreError, TextEdit, apply_edits, single_edit};

use super::kind;
use super::open::{check_title, read_id, read_version, write_version};
use super::tags;
use super::view::{Batch, Edit, Edited, PageEdit, PageSet};
use crate::app::App;
use crate::failure::Failure;

/// Applies an editor's edits to the version it shows, and tells it what came from elsewhere meanwhile.
pub async fn edit(app: &App, request: PageEdit) -> Result<Edited, Failure> {
    let vault = app.vault().await?;
    let (id, base) = (read_id(&request.id)?, read_version(&request.base)?);
    let edits: Vec<TextEdit> = request.edits.into_iter().map(TextEdit::from).collect();
    let mut work = vault.work(By::Person).await?;
    let (version, patches) = work
        .edit(id, |doc| {
            let known = doc.version() == base;
            let shown =
                if known { String::new() } else { apply_edits(&doc.at(&base)?.text(kind::BODY), &edits)? };
            doc.edit_at(&base, |past| past.edit_text(kind::BODY, &edits))?;
            let patches = if known { Vec::new() } else { single_edit(&shown, &doc.text(kind::BODY)) };
            Ok((write_version(&doc.version()), patches))
        })
        .await?;
    let batch = work.commit().await?.to_string();
    Ok(Edited { version, patches: patches.into_iter().map(Edit::from).collect(), batch })
}

/// Sets title, day or tags.
pub async fn set(app: &App, request: PageSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    if let Some(title) = &request.title {
        check_title(title)?;
    }
    let date = request.date.as_deref().map(kind::read_date).transpose()?;
    let mut work = vault.work(By::Person).await?;
    let tags = match &request.tags {
        Some(tags) => Some(tags::ids(&mut work, &vault, tags).await?),
        None => None,
    };
    work.edit(id, |doc| -> Result<(), StoreError> {
        if let Some(title) = request.title {
            doc.set_field(kind::TITLE, Field::Text(title))?;
        }
        if let Some(date) = date {
            doc.set_field(kind::DATE, Field::Text(date.to_string()))?;
        }
        tags.map_or(Ok(()), |tags| doc.set_members(kind::TAGS, &tags))
    })
    .await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}
