//! Adds a page, or many at once.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{By, Doc, Field, StoreError, Work};

use super::kind::{self, PAGE};
use super::open::{check_own_title, check_text, view};
use super::tags;
use super::view::{Batch, PageAdd, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::method;
use crate::people;
use crate::people::session::Session;
use crate::people::view::SessionGiven;

/// Adds a page and returns it.
pub async fn add(app: &App, request: PageAdd) -> Result<PageView, Failure> {
    let vault = app.vault().await?;
    check(&request)?;
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
    let session = session(&mut work, request.session.clone()).await?;
    let id =
        work.create(&PAGE, |doc| fill(doc, &request, &date.to_string(), &written, &tags, session)).await?;
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
    let mut ids = vec![String::new(); requests.len()];
    let mut order: Vec<(usize, PageAdd)> = requests.into_iter().enumerate().collect();
    // The search takes what comes in the order of the days many times faster.
    order.sort_by(|(_, one), (_, other)| day(one, &today).cmp(day(other, &today)));
    let mut work = vault.work(By::Import).await?;
    for (done, (number, request)) in order.into_iter().enumerate() {
        if done % TOLD_AFTER == 0 && !report(done as u64, total) {
            return Err(StoreError::Cancelled.into());
        }
        check(&request)?;
        let date = request.date.as_deref().map(kind::read_date).transpose()?;
        let date = date.map_or_else(|| today.clone(), |date| date.to_string());
        let mut tags = BTreeSet::new();
        for name in &request.tags {
            if !known.contains_key(name) {
                let made = tags::ids(&mut work, &vault, std::slice::from_ref(name)).await?;
                known.insert(name.clone(), made);
            }
            tags.extend(known.get(name).into_iter().flatten().cloned());
        }
        let session = session(&mut work, request.session.clone()).await?;
        let id = work.create(&PAGE, |doc| fill(doc, &request, &date, &written, &tags, session)).await?;
        if let Some(place) = ids.get_mut(number) {
            *place = id.to_string();
        }
    }
    let batch = Batch { batch: work.commit().await?.to_string() };
    report(total, total);
    Ok((ids, batch))
}

/// The day of a page that is to be added.
fn day<'r>(page: &'r PageAdd, today: &'r str) -> &'r str {
    page.date.as_deref().unwrap_or(today)
}

/// Refuses what no page can hold.
fn check(request: &PageAdd) -> Result<(), StoreError> {
    check_own_title(&request.title)?;
    [&request.text, &request.only_me, &request.agreements].into_iter().try_for_each(|text| check_text(text))
}

async fn session(work: &mut Work<'_>, given: Option<SessionGiven>) -> Result<Option<Session>, Failure> {
    match given {
        Some(given) => people::settle(work, None, given.into(), true).await,
        None => Ok(None),
    }
}

/// Writes a new page's content.
fn fill(
    doc: &Doc,
    page: &PageAdd,
    date: &str,
    written: &str,
    tags: &BTreeSet<String>,
    session: Option<Session>,
) -> Result<(), StoreError> {
    doc.set_field(kind::TITLE, Field::Text(page.title.clone()))?;
    doc.set_field(kind::DATE, Field::Text(date.into()))?;
    doc.set_field(kind::WRITTEN, Field::Text(written.into()))?;
    doc.set_members(kind::TAGS, tags)?;
    if let Some(session) = session {
        session.write(doc)?;
    }
    if let Some(method) = &page.method {
        doc.set_field(kind::METHOD, Field::Text(method.clone()))?;
    }
    let texts =
        [(kind::BODY, &page.text), (kind::ONLY_ME, &page.only_me), (kind::AGREEMENTS, &page.agreements)];
    texts.into_iter().try_for_each(|(part, text)| doc.replace_text(part, text))
}
