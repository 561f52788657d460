//! Clauses, roles and sections: one more, another place, one less.

use kring_store::By;

use super::edit::{change, check_text};
use super::kind::{self, text_name};
use super::open::found;
use super::view::{ClauseAdd, ClauseId, ClauseMove};
use super::write::new_id;
use crate::app::App;
use crate::circle::view::Made;
use crate::failure::Failure;
use crate::journal::view::Batch;

/// How many a list can have.
const MOST: usize = 500;

/// Adds something to a list.
pub async fn clause_add(app: &App, request: ClauseAdd) -> Result<Made, Failure> {
    let ClauseAdd { id, list, before, labels, texts } = request;
    let vault = app.vault().await?;
    let (charter, _) = found(&vault, &id).await?;
    let id = new_id();
    let mut work = vault.work(By::Person).await?;
    let add = |doc: &kring_store::Doc| -> Result<(), Failure> {
        let known = kind::ids(doc, list);
        if known.len() >= MOST {
            return Err(Failure::request("list"));
        }
        let there = before.as_ref().is_none_or(|before| known.contains(before));
        if !there || !kind::insert(doc, list, &id, before.as_deref())? {
            return Err(Failure::refused("clause-not-found"));
        }
        for (path, given) in [(list.label_path(&id), &labels), (list.text_path(&id), &texts)] {
            for language in kind::languages(doc) {
                let Some(text) = given.get(&language).filter(|text| !text.is_empty()) else { continue };
                check_text(&path, text)?;
                doc.replace_text(&text_name(&path, &language), text)?;
                kind::note_origin(doc, &path, &language, "")?;
            }
        }
        Ok(())
    };
    work.edit(charter, |doc| Ok(add(doc))).await??;
    Ok(Made { id, batch: work.commit().await?.to_string() })
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
