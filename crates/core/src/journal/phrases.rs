//! "My language": phrases and questions that someone keeps, in their own words, with the page they come from.

use kring_store::kind::Kind;
use kring_store::{AroundBatch, By, Doc, Search, StoreError, Vault, Work};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::open::read_id;
use super::view::{Batch, LinkTarget, Phrase, PhraseAdd, PhraseId, PhraseKind, PhraseQuery, PhraseSet};
use super::{kind, links};
use crate::app::App;
use crate::failure::Failure;
use crate::register;

const TEXT: &str = "text";
const KIND: &str = "kind";
const SOURCE: &str = "source";
const QUESTION: &str = "question";
const PHRASE: &str = "phrase";
const LONGEST: usize = 2_000;

/// The register of phrases.
pub static PHRASES: Kind = Kind {
    name: "phrases",
    schema: 1,
    sealed: false,
    stays: false,
    registry: true,
    tables: &[],
    project: register::without_rows,
};

/// A phrase as the register holds it, and an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub id: String,
    pub text: String,
    pub question: bool,
    /// The id of the page it comes from, or nothing.
    pub source: String,
}

/// The newest first: ids ascend with time.
fn all(doc: &Doc) -> Vec<Kept> {
    let (kinds, sources) = (doc.entries(KIND), doc.entries(SOURCE));
    let kept = |(id, text): (String, String)| {
        let question = register::value(&kinds, &id) == QUESTION;
        let source = register::value(&sources, &id);
        Kept { id, text, question, source }
    };
    register::entries(doc, TEXT).into_iter().rev().map(kept).collect()
}

/// The phrases that hold these words, the newest first.
pub async fn phrase_list(app: &App, request: PhraseQuery) -> Result<Vec<Phrase>, Failure> {
    let vault = app.vault().await?;
    let search = Search::parse(&request.words, true);
    let mut phrases = Vec::new();
    for kept in register::read(&vault, &PHRASES, all).await? {
        let wanted = request.kind.is_none_or(|kind| (kind == PhraseKind::Question) == kept.question);
        if wanted && search.matches("", &kept.text) {
            phrases.push(view(&vault, kept).await?);
        }
    }
    Ok(phrases)
}

/// Keeps a phrase. What ends in a question mark is a question, unless it is said otherwise. The same words are kept once.
pub async fn phrase_add(app: &App, request: PhraseAdd) -> Result<Phrase, Failure> {
    let vault = app.vault().await?;
    let text = checked(&request.text)?;
    let source = request.source.as_deref().map(read_id).transpose()?.map(|id| id.to_string());
    let source = source.unwrap_or_default();
    let known = register::read(&vault, &PHRASES, all).await?;
    if let Some(same) = known.into_iter().find(|kept| links::key(&kept.text) == links::key(text)) {
        return Ok(view(&vault, same).await?);
    }
    let asks = text.trim_end_matches(|letter: char| "\"”»*_’ \u{a0}\u{202f}".contains(letter)).ends_with('?');
    let question = request.kind.map_or(asks, |kind| kind == PhraseKind::Question);
    let id = Uuid::now_v7().simple().to_string();
    let kept = Kept { id, text: text.to_owned(), question, source };
    let mut work = vault.work(By::Person).await?;
    register::edit(&mut work, &vault, &PHRASES, |doc| write(doc, &kept)).await?;
    work.commit().await?;
    Ok(view(&vault, kept).await?)
}

fn write(doc: &Doc, kept: &Kept) -> Result<(), StoreError> {
    let kind = if kept.question { QUESTION } else { PHRASE };
    register::set(doc, &kept.id, &[(TEXT, &kept.text), (KIND, kind), (SOURCE, &kept.source)])
}

/// Every phrase, for an archive.
pub(crate) async fn leaving(vault: &Vault) -> Result<Vec<Kept>, StoreError> {
    register::read(vault, &PHRASES, all).await
}

/// Takes back the phrases that came with an archive, but those that somebody changed since.
pub(super) fn without_brought(around: &AroundBatch<'_>) -> Result<(), StoreError> {
    register::take_back_entries(around, &[TEXT, KIND, SOURCE])
}

/// Of the phrases of an archive those that are not here, nor in other words of the same letters.
pub(crate) async fn lacking(vault: &Vault, theirs: Vec<Kept>) -> Result<Vec<Kept>, Failure> {
    let damaged = || Failure::refused("archive-damaged");
    let mut here = register::read(vault, &PHRASES, all).await?;
    let mut lacking = Vec::new();
    for kept in theirs {
        checked(&kept.text).map_err(|_| damaged())?;
        kept.id.parse::<Uuid>().map_err(|_| damaged())?;
        let same = |known: &Kept| known.id == kept.id || links::key(&known.text) == links::key(&kept.text);
        if !here.iter().any(same) {
            here.push(kept.clone());
            lacking.push(kept);
        }
    }
    Ok(lacking)
}

/// Keeps the phrases that are [`lacking`]. `pages` says under which other id a page came that a phrase comes from.
pub(crate) async fn brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    lacking: Vec<Kept>,
    pages: &BTreeMap<String, String>,
) -> Result<(), StoreError> {
    if lacking.is_empty() {
        return Ok(());
    }
    register::edit(work, vault, &PHRASES, |doc| {
        lacking.into_iter().try_for_each(|mut kept| {
            kept.source = pages.get(&kept.source).cloned().unwrap_or(kept.source);
            write(doc, &kept)?;
            register::restore(doc, &kept.id)
        })
    })
    .await
}

/// Gives a phrase other words or another kind; `null` leaves a value as it is.
pub async fn phrase_set(app: &App, request: PhraseSet) -> Result<Batch, Failure> {
    let text = request.text.as_deref().map(checked).transpose()?;
    let kind = request.kind.map(|kind| if kind == PhraseKind::Question { QUESTION } else { PHRASE });
    register::change(app, &PHRASES, TEXT, &request.id, missing(), |doc, id| {
        let columns: Vec<(&str, &str)> =
            text.map(|text| (TEXT, text)).into_iter().chain(kind.map(|kind| (KIND, kind))).collect();
        register::set(doc, id, &columns)
    })
    .await
}

/// Takes a phrase out of the collection; the page it came from stays as it is.
pub async fn phrase_remove(app: &App, request: PhraseId) -> Result<Batch, Failure> {
    register::change(app, &PHRASES, TEXT, &request.id, missing(), register::remove).await
}

fn missing() -> Failure {
    Failure::refused("phrase-missing")
}

async fn view(vault: &Vault, Kept { id, text, question, source }: Kept) -> Result<Phrase, StoreError> {
    let source = match source.parse() {
        Ok(page) => source_of(vault, page).await?,
        Err(_) => None,
    };
    Ok(Phrase { id, kind: if question { PhraseKind::Question } else { PhraseKind::Phrase }, text, source })
}

/// The page that a phrase comes from, while there is one.
async fn source_of(vault: &Vault, page: Uuid) -> Result<Option<LinkTarget>, StoreError> {
    let read = vault.with(page, |doc| {
        let field = |name| doc.text_field(name).unwrap_or_default();
        let target = || LinkTarget {
            id: page.to_string(),
            title: field(kind::TITLE),
            first_words: kind::first_words(doc),
            date: field(kind::DATE),
            former: false,
        };
        Ok(doc.trashed().is_none().then(target))
    });
    match read.await {
        Err(StoreError::NotFound) => Ok(None),
        source => source,
    }
}

fn checked(text: &str) -> Result<&str, StoreError> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= LONGEST;
    fits.then_some(text).ok_or(StoreError::Request("text"))
}
