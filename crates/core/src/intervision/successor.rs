//! Successors: a document that others can read gives way to one that says what is wanted and has no past, because a document remembers
//! everything that was replaced in it, down to the first letters of a name that was still being typed.

use kring_store::{Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use super::destroy::Burial;
use super::kind::{CASE, LAYER, case, session};
use super::notes::{fill, point};
use super::read::Session;
use super::view::{EndRule, EndedKind, Layer};
use crate::failure::Failure;

/// A new document of what was brought takes the place of the one that a session points at, which is returned to be buried.
pub(super) async fn of_case(
    work: &mut Work<'_>,
    was: &Session,
    title: String,
    question: &str,
) -> Result<Uuid, StoreError> {
    let next = Uuid::now_v7();
    work.create_as(next, &CASE, was.group, |doc: &Doc| -> Result<(), StoreError> {
        doc.set_field(case::TITLE, Field::Text(title))?;
        doc.replace_text(case::QUESTION, question)
    })
    .await?;
    work.edit(was.id, |doc| doc.set_field(session::CASE, Field::Text(next.to_string()))).await?;
    Ok(was.case)
}

/// A new document of notes takes the place of the one that their session points at.
pub(super) async fn of_notes(
    work: &mut Work<'_>,
    vault: &Vault,
    was: &Session,
    (layer, space): (Layer, Uuid),
    text: &str,
) -> Result<(), StoreError> {
    let next = Uuid::now_v7();
    work.create_as(next, &LAYER, space, |doc| fill(doc, layer, was, text)).await?;
    point(work, vault, was, layer, next, space).await
}

/// Lists what gave way to be destroyed, as soon as the work is durable and `finish` is called. Nothing gives way in what is held.
pub(super) async fn bury(
    work: &mut Work<'_>,
    vault: &Vault,
    was: &Session,
    ids: Vec<Uuid>,
) -> Result<(), Failure> {
    if was.held.is_some() {
        return Err(Failure::refused("closed-held"));
    }
    let burial = Burial { of: was.id, kind: EndedKind::Document, rule: EndRule::Alias, ids };
    Ok(burial.write(work, vault).await?)
}
