//! Adds a page, or many at once.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{By, Doc, Field, StoreError};

use super::kind::{self, PAGE};
use super::open::{check_text, check_title, view};
use super::tags;
use super::view::{Batch, PageAdd, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::method;

/// Adds a page and returns it.
pub async fn add(app: &App, request: PageAdd) -> Result<PageView, Failure> {
    let vault = app.vault().await?;
    check_title(&request.title)?;
    check_text(&request.text)?;
    let date = match &request.date {
        Some(date) => kind::read_date(date)?,
        None => app.today(),
    };
    if let Some(method) = &request.method {
        method::known(&vault, method).await?;
    }
    let written = kind::instant(app.now());
    let mut work = vault.work(By::Person).await?;
    let tags = tags::ids(&mut work, &vault, &request.tags).await?;
    let id = work
        .create(&PAGE, |doc| {
            fill(doc, &request.title, &date.to_string(), &written, &request.text, &tags)?;
            note_method(doc, request.method)
        })
        .await?;
    work.commit().await?;
    view(&vault, id).await
}

/// Adds many pages in one transaction: all of them or none. `report` hears how many are written and says whether to go on.
/// Returns their ids, and the batch that undoes them together.
pub async fn add_many(
    app: &App,
    requests: Vec<PageAdd>,
    report: impl Fn(u64, u64) -> bool,
) -> Result<(Vec<String>, Batch), Failure> {
    const TOLD_AFTER: usize = 100;
    let vault = app.vault().await?;
    let (today, written) = (app.today().to_string(), kind::instant(app.now()));
    let total = requests.len() as u64;
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut ids = Vec::with_capacity(requests.len());
    let mut work = vault.work(By::Import).await?;
    for (done, request) in requests.into_iter().enumerate() {
        if done % TOLD_AFTER == 0 && !report(done as u64, total) {
            return Err(StoreError::Cancelled.into());
        }
        check_title(&request.title)?;
        check_text(&request.text)?;
        let date = request.date.as_deref().map(kind::read_date).transpose()?;
        let date = date.map_or_else(|| today.clone(), |date| date.to_string());
        let mut tags = BTreeSet::new();
        for name in request.tags {
            if !known.contains_key(&name) {
                let made = tags::ids(&mut work, &vault, std::slice::from_ref(&name)).await?;
                known.insert(name.clone(), made);
            }
            tags.extend(known.get(&name).into_iter().flatten().cloned());
        }
        let id = work
            .create(&PAGE, |doc| {
                fill(doc, &request.title, &date, &written, &request.text, &tags)?;
                note_method(doc, request.method)
            })
            .await?;
        ids.push(id.to_string());
    }
    let batch = Batch { batch: work.commit().await?.to_string() };
    report(total, total);
    Ok((ids, batch))
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

/// Notes the method that a page is begun from.
fn note_method(doc: &Doc, method: Option<String>) -> Result<(), StoreError> {
    method.map_or(Ok(()), |method| doc.set_field(kind::METHOD, Field::Text(method)))
}
