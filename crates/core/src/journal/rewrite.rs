//! Rewrites a page: whole new values, in one batch.

use kring_store::{By, Field, StoreError};
use uuid::Uuid;

use super::kind;
use super::open::{check_text, check_title, read_id, view};
use super::tags;
use super::view::{PageRewrite, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::method;

/// Gives a page new values and returns it. Of the text, only what differs is edited.
pub async fn rewrite(app: &App, request: PageRewrite) -> Result<PageView, Failure> {
    let id = read_id(&request.id)?;
    write_values(app, request).await?;
    view(app.vault().await?.as_ref(), id).await
}

/// Gives a page new values. Returns the batch.
pub(super) async fn write_values(app: &App, request: PageRewrite) -> Result<Uuid, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    if let Some(title) = &request.title {
        check_title(title)?;
    }
    if let Some(text) = &request.text {
        check_text(text)?;
    }
    let date = request.date.as_deref().map(kind::read_date).transpose()?;
    if let Some(method) = &request.method {
        method::known(&vault, method).await?;
    }
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
        if let Some(tags) = tags {
            doc.set_members(kind::TAGS, &tags)?;
        }
        if let Some(method) = request.method {
            doc.set_field(kind::METHOD, Field::Text(method))?;
        }
        request.text.map_or(Ok(()), |text| doc.replace_text(kind::BODY, &text))
    })
    .await?;
    Ok(work.commit().await?)
}
