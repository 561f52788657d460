//! A page's past.

use kring_store::{DiffPart as Part, StoreError, Vault, compare};
use uuid::Uuid;

use super::open::{page, page_view, write_instant};
use super::tags;
use super::view::{Batch, DiffKind, DiffPart, Mark, MarkQuery, PageDiffQuery, PageId, PagePart, PageView};
use crate::app::App;
use crate::failure::Failure;
use crate::people;

/// The spells of editing, newest first.
pub async fn history(app: &App, request: PageId) -> Result<Vec<Mark>, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    let marks = vault.marks(id).await?;
    let texts = vault
        .with(id, |doc| {
            let mut walk = doc.walk();
            let texts = |past: &kring_store::Doc| PagePart::ALL.map(|part| past.text(part.field()));
            marks.iter().map(|mark| walk.to(&mark.version).map(texts)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let mut views = Vec::with_capacity(marks.len());
    let mut before = PagePart::ALL.map(|_| String::new());
    for (mark, text) in marks.iter().zip(texts) {
        let (mut added, mut removed) = (0, 0);
        let stretches = before.iter().zip(&text).flat_map(|(before, text)| compare(before, text));
        for part in stretches {
            match part {
                Part::Same(_) => {}
                Part::Added(text) => added += length(&text),
                Part::Removed(text) => removed += length(&text),
            }
        }
        let by = if mark.here { "here" } else { "elsewhere" };
        let (from, to) = (write_instant(mark.from), write_instant(mark.to));
        views.push(Mark { id: mark.id.to_string(), from, to, by: by.into(), added, removed });
        before = text;
    }
    views.reverse();
    Ok(views)
}

/// The page as it was at a mark.
pub async fn at(app: &App, request: MarkQuery) -> Result<PageView, Failure> {
    let vault = app.vault().await?;
    let (id, mark) = (page(&vault, &request.id).await?, read_mark(&request.mark)?);
    let names = tags::names(&vault).await?;
    let ended = known(&vault, id, vault.mark_ended(id, mark).await).await?;
    let past = vault.at_mark(id, mark, |doc| page_view(doc, id, &names, ended)).await;
    let mut past = known(&vault, id, past).await?;
    people::name_session(&vault, &mut past.session).await?;
    Ok(past)
}

/// Compares two points of a page's past by words.
pub async fn diff(app: &App, request: PageDiffQuery) -> Result<Vec<DiffPart>, Failure> {
    let id = page(app.vault().await?.as_ref(), &request.id).await?;
    let old = texts_at(app, id, Some(&request.from)).await?;
    let new = texts_at(app, id, request.to.as_deref()).await?;
    let parts = PagePart::ALL.into_iter().zip(old.iter().zip(&new));
    Ok(parts
        .flat_map(|(part, (old, new))| {
            compare(old, new).into_iter().map(move |stretch| stretch_of(part, stretch))
        })
        .collect())
}

/// Brings the page back to a mark, as a new edit.
pub async fn return_to(app: &App, request: MarkQuery) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    let batch = vault.return_to(id, read_mark(&request.mark)?).await;
    let batch = known(&vault, id, batch).await?;
    Ok(Batch { batch: batch.to_string() })
}

/// The texts at a mark, or now.
async fn texts_at(app: &App, id: Uuid, mark: Option<&str>) -> Result<[String; 3], Failure> {
    let vault = app.vault().await?;
    let read = |doc: &kring_store::Doc| Ok(PagePart::ALL.map(|part| doc.text(part.field())));
    Ok(match mark {
        Some(mark) => {
            let texts = vault.at_mark(id, read_mark(mark)?, read).await;
            known(&vault, id, texts).await?
        }
        None => vault.with(id, read).await?,
    })
}

/// What was found at a mark. Where the page is there, it is the mark that is not.
async fn known<T>(vault: &Vault, id: Uuid, found: Result<T, StoreError>) -> Result<T, Failure> {
    match found {
        Err(StoreError::NotFound) if vault.with(id, |_| Ok(())).await.is_ok() => {
            Err(Failure::refused("mark-not-found"))
        }
        found => Ok(found?),
    }
}

fn read_mark(text: &str) -> Result<i64, Failure> {
    text.parse().map_err(|_| Failure::refused("mark-not-found"))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn stretch_of(part: PagePart, stretch: Part) -> DiffPart {
    let (kind, text) = match stretch {
        Part::Same(text) => (DiffKind::Same, text),
        Part::Added(text) => (DiffKind::Added, text),
        Part::Removed(text) => (DiffKind::Removed, text),
    };
    DiffPart { kind, text, part }
}
