//! Clauses, roles and sections: one more, another place, one less.

use std::collections::BTreeMap;

use kring_store::{By, Doc};

use super::edit::{change, check_text, for_circle};
use super::kind::{self, text_name};
use super::open::found;
use super::view::{ClauseAdd, ClauseId, ClauseList, ClauseMove};
use super::write::new_id;
use crate::app::App;
use crate::circle::view::Made;
use crate::failure::Failure;
use crate::journal::links;
use crate::journal::view::Batch;

/// How many a list can have.
const MOST: usize = 500;

/// Adds something to a list.
pub async fn clause_add(app: &App, request: ClauseAdd) -> Result<Made, Failure> {
    let ClauseAdd { id, list, before, labels, mut texts } = request;
    for text in texts.values_mut() {
        *text = for_circle(app, &id, "", text).await?;
    }
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &id).await?;
    let mut work = vault.work(By::Person).await?;
    let words = |(language, label): (String, String)| (language, links::in_words(&label).into_owned());
    let labels = labels.into_iter().map(words).collect();
    let id = work.edit(charter, |doc| Ok(put(doc, list, before.as_deref(), &labels, &texts))).await??;
    Ok(Made { id, batch: work.commit().await?.to_string() })
}

/// Puts something into a list of a document, before another or at its end, with its words by language, in which nothing leads where not
/// everybody may go. Returns its id.
pub(super) fn put(
    doc: &Doc,
    list: ClauseList,
    before: Option<&str>,
    labels: &BTreeMap<String, String>,
    texts: &BTreeMap<String, String>,
) -> Result<String, Failure> {
    let (id, known) = (new_id(), kind::ids(doc, list));
    if known.len() >= MOST {
        return Err(Failure::request("list"));
    }
    let there = before.is_none_or(|before| known.iter().any(|id| id == before));
    if !there || !kind::insert(doc, list, &id, before)? {
        return Err(Failure::refused("clause-not-found"));
    }
    for (path, given) in [(list.label_path(&id), labels), (list.text_path(&id), texts)] {
        for language in kind::languages(doc) {
            let Some(text) = given.get(&language).filter(|text| !text.is_empty()) else { continue };
            check_text(&path, text)?;
            doc.replace_text(&text_name(&path, &language), text)?;
            kind::note_origin(doc, &path, &language, "")?;
        }
    }
    Ok(id)
}

/// Puts something in a list elsewhere in it.
pub async fn clause_move(app: &App, request: ClauseMove) -> Result<Batch, Failure> {
    let ClauseMove { id, list, clause, before } = request;
    change(app, &id, |doc| {
        if before.as_ref() == Some(&clause) {
            return Ok(());
        }
        let moved = kind::place(doc, list, &clause, before.as_deref())?;
        if moved { Ok(()) } else { Err(Failure::refused("clause-not-found")) }
    })
    .await
}

/// Takes something out of a list. The versions that have it keep it.
pub async fn clause_remove(app: &App, request: ClauseId) -> Result<Batch, Failure> {
    let ClauseId { id, list, clause } = request;
    change(app, &id, |doc| {
        if !kind::ids(doc, list).contains(&clause) {
            return Err(Failure::refused("clause-not-found"));
        }
        Ok(kind::remove(doc, list, &clause)?)
    })
    .await
}
