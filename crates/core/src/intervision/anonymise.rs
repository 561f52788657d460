//! Anonymises: a successor without the known names takes the place of a session, and the session is destroyed.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::destroy::{Burial, finish, follow_in_backups, parts};
use super::ending::{agreed, day_is_free, is_shared};
use super::kind::{CASE, LAYER, case, code, put, session};
use super::leave::{numbered, pointing};
use super::names::{read_by_others, texts};
use super::notes::{fill, known};
use super::read::{Opened, Session, opened, read_notes};
use super::standing::{stands, until_it_stands};
use super::supervision::handed;
use super::view::{Anonymise, AnonymisePlan, Anonymised, ClosedSessionId, EndRule, EndedKind, Layer};
use super::{record, statement};
use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
use crate::names::model::Known;

/// A session as it would be without the names that are known.
struct Changed {
    title: String,
    question: String,
    notes: String,
    /// How many names gave way.
    replaced: u32,
    /// What may still point at somebody.
    left: Vec<String>,
}

/// Shows what would take the place of a session, what in it may still point at somebody, and what would end for good. Changes nothing.
pub async fn anonymise_look(app: &App, request: ClosedSessionId) -> Result<AnonymisePlan, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    may_give_way(app, &opened)?;
    let changed = changed(app, &vault, &opened).await?;
    let said = async |layer| -> Result<bool, Failure> {
        Ok(!read_notes(&vault, known(&opened.session, &opened.desk, layer)).await?.trim().is_empty())
    };
    let parts = [&changed.title, &changed.question, &changed.notes];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    Ok(AnonymisePlan {
        id: opened.session.id.to_string(),
        text: parts.join("\n\n"),
        replaced: changed.replaced,
        left: changed.left,
        mine: said(Layer::Mine).await?,
        supervision: said(Layer::Supervision).await? || handed(&vault, &opened.desk).await?.is_some(),
    })
}

/// Refuses what is held, and what nobody ends before its day.
fn may_give_way(app: &App, opened: &Opened) -> Result<(), Failure> {
    if opened.session.held.is_some() {
        return Err(Failure::refused("closed-held"));
    }
    day_is_free(app, &opened.session, &opened.group)
}

/// Title, question and the group's notes with an alias for every name that has one, and a number for whoever is or was in the group.
async fn changed(app: &App, vault: &Vault, opened: &Opened) -> Result<Changed, Failure> {
    let messages = Messages::of(app.preferences().language);
    let mut pairs: Vec<Known> = opened.desk.names.iter().map(|(_, pair)| pair.clone()).collect();
    let known: BTreeSet<String> = pairs.iter().map(|pair| pair.name.clone()).collect();
    let said = texts(vault, &opened.session, &[]).await?.0.join("\n");
    let people = opened.group.everybody().filter(|person| !known.contains(&person.name));
    let people = numbered(&messages, people, &pairs, &said);
    pairs.extend(people);
    let ([title, question, notes], replaced) = texts(vault, &opened.session, &pairs).await?;
    let left = pointing(app, [title.as_str(), &question, &notes].join("\n\n"), pairs).await?;
    Ok(Changed { title, question, notes, replaced, left })
}

/// Puts a session in the place of another that has its title, question and group's notes with every known name replaced, and nothing else.
/// Says what in them may still point at somebody. My notes, those for a supervision and the aliases end with the old one; who was there
/// survives where the group agreed that it does.
pub async fn anonymise(app: &App, request: Anonymise) -> Result<Anonymised, Failure> {
    let vault = app.vault().await?;
    until_it_stands(|| as_it_stands(app, &vault, &request)).await
}

/// Does so with what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(app: &App, vault: &Vault, request: &Anonymise) -> Result<Option<Anonymised>, Failure> {
    let opened = opened(vault, &request.id).await?;
    let until = super::group::ends(Some(&request.until), app.today())?;
    let until = until.ok_or_else(|| Failure::refused("closed-without-end"))?;
    agreed(&opened, &request.agreed_by)?;
    let was = &opened.session;
    if until > was.ends && is_shared(vault, was, &opened.group).await? {
        return Err(Failure::refused("closed-keep-shared"));
    }
    may_give_way(app, &opened)?;
    let there = match opened.group.attest {
        true => statement::there(app, &opened.group, was, None).await?,
        false => Vec::new(),
    };
    let said = texts(vault, was, &[]).await?;
    let Changed { title, question, notes, replaced, left } = changed(app, vault, &opened).await?;
    let (id, case, layer) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let old = parts(vault, was).await?;
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &opened).await? || read_by_others(&mut work, was).await? != said.0 {
        return Ok(None);
    }
    work.create_as(case, &CASE, was.group, |doc| -> Result<(), StoreError> {
        doc.set_field(case::TITLE, Field::Text(title))?;
        doc.replace_text(case::QUESTION, &question)
    })
    .await?;
    let next = Session { id, ends: until, ..was.clone() };
    work.create_as(layer, &LAYER, was.group, |doc| fill(doc, Layer::Group, &next, &notes)).await?;
    work.create_as(id, &super::kind::SESSION, was.group, |doc: &Doc| -> Result<(), StoreError> {
        for (field, value) in [
            (session::GROUP, was.group.to_string()),
            (session::METHOD, was.method.clone()),
            (session::ENDS, until.to_string()),
            (session::CASE, case.to_string()),
            (session::NOTES, layer.to_string()),
            (session::CONTEXT, was.context.map(code).unwrap_or_default()),
        ] {
            put(doc, field, &value)?;
        }
        doc.set_field(session::ANONYMOUS, Field::Bool(true))
    })
    .await?;
    let mut ids = Vec::new();
    for part in old {
        if work.knows(part).await? {
            ids.push(part);
        }
    }
    let burial = Burial { of: was.id, kind: EndedKind::Session, rule: EndRule::Anonymised, ids };
    burial.write(&mut work, vault).await?;
    record::keep(&mut work, vault, &there).await?;
    work.commit().await?;
    finish(vault).await?;
    follow_in_backups(app, vault).await;
    Ok(Some(Anonymised { id: id.to_string(), replaced, left }))
}
