//! Rewrites a page: whole new values, in one batch.

use kring_store::{By, Field, StoreError};
use uuid::Uuid;

use super::kind;
use super::links;
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
    let old = match &request.title {
        Some(_) => vault.with(id, |doc| Ok(doc.text_field(kind::TITLE).unwrap_or_default())).await?,
        None => String::new(),
    };
    let register = tags::register(&vault).await?;
    let mut work = vault.work(By::Person).await?;
    let tags = match &request.tags {
        Some(tags) => Some(tags::ids(&mut work, &vault, tags).await?),
        None => None,
    };
    // Others link to the page by the title that it is about to lose.
    let linked = !old.is_empty() && links::store::is_linked(work.connection()?, &old).await?;
    work.edit(id, |doc| -> Result<(), StoreError> {
        if let Some(title) = request.title {
            if linked && links::key(&old) != links::key(&title) {
                let mut former = doc.members(links::FORMER);
                former.insert(old);
                doc.set_members(links::FORMER, &former)?;
            }
            doc.set_field(kind::TITLE, Field::Text(title))?;
        }
        if let Some(date) = date {
            doc.set_field(kind::DATE, Field::Text(date.to_string()))?;
        }
        if let Some(tags) = tags {
            doc.set_members(kind::TAGS, &register.wanted(&doc.members(kind::TAGS), &tags))?;
        }
        if let Some(method) = request.method {
            doc.set_field(kind::METHOD, Field::Text(method))?;
        }
        request.text.map_or(Ok(()), |text| doc.replace_text(kind::BODY, &text))
    })
    .await?;
    Ok(work.commit().await?)
}
