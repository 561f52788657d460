//! Rewrites a page: whole new values, in one batch.

use kring_store::{By, Field, StoreError};
use uuid::Uuid;

use super::kind;
use super::links;
use super::open::{check_own_title, check_text, page, read_id, view};
use super::tags;
use super::view::{Batch, PageRewrite, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::method;
use crate::people;
use crate::people::session::Session;

/// Gives a page new values and returns it. Of the text, only what differs is edited.
pub async fn rewrite(app: &App, request: PageRewrite) -> Result<PageView, Failure> {
    Ok(rewritten(app, request).await?.0)
}

/// The same, with the batch that takes it back.
pub async fn rewritten(app: &App, request: PageRewrite) -> Result<(PageView, Batch), Failure> {
    let id = read_id(&request.id)?;
    let batch = Batch { batch: write_values(app, request).await?.to_string() };
    Ok((view(app.vault().await?.as_ref(), id).await?, batch))
}

/// Gives a page new values. Returns the batch.
pub(super) async fn write_values(app: &App, request: PageRewrite) -> Result<Uuid, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    if let Some(title) = &request.title {
        check_own_title(title)?;
    }
    for text in [&request.text, &request.only_me, &request.agreements].into_iter().flatten() {
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
    let session = match request.session {
        Some(change) => {
            let was = work.edit(id, |doc| Ok(Session::of(doc))).await?;
            Some(people::settle(&mut work, was, change, false).await?)
        }
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
        if let Some(session) = session {
            if request.text.is_none() {
                people::keep_mine(doc, session.as_ref())?;
            }
            people::write(doc, session)?;
        }
        let texts = [
            (kind::BODY, request.text),
            (kind::ONLY_ME, request.only_me),
            (kind::AGREEMENTS, request.agreements),
        ];
        for (part, text) in texts.into_iter().filter_map(|(part, text)| Some((part, text?))) {
            doc.replace_text(part, &text)?;
        }
        Ok(())
    })
    .await?;
    Ok(work.commit().await?)
}
