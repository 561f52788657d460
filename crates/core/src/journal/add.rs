//! Adds a page.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Field, StoreError};

use super::kind::{self, PAGE};
use super::open::{check_title, view};
use super::tags;
use super::view::{PageAdd, PageView};
use crate::app::App;
use crate::failure::Failure;

/// Adds a page and returns it.
pub async fn add(app: &App, request: PageAdd) -> Result<PageView, Failure> {
    let vault = app.vault().await?;
    check_title(&request.title)?;
    let date = match &request.date {
        Some(date) => kind::read_date(date)?,
        None => app.today(),
    };
    let written = kind::instant(app.now());
    let mut work = vault.work(By::Person).await?;
    let tags = tags::ids(&mut work, &vault, &request.tags).await?;
    let id = work
        .create(&PAGE, |doc| fill(doc, &request.title, &date.to_string(), &written, &request.text, &tags))
        .await?;
    work.commit().await?;
    view(&vault, id).await
}

/// Writes a new page's content.
fn fill(
    doc: &Doc,
    title: &str,
    date: &str,
    written: &str,
    text: &str,
    tags: &BTreeSet<String>,
) -> Result<(), StoreError> {
    doc.set_field(kind::TITLE, Field::Text(title.into()))?;
    doc.set_field(kind::DATE, Field::Text(date.into()))?;
    doc.set_field(kind::WRITTEN, Field::Text(written.into()))?;
    doc.set_members(kind::TAGS, tags)?;
    doc.replace_text(kind::BODY, text)
}
