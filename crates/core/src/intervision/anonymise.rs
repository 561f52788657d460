//! Anonymises: a successor without names takes the place of a session, and the session is destroyed.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Field, StoreError};
use uuid::Uuid;

use super::destroy::{Burial, finish, parts};
use super::ending::agreed;
use super::kind::{CASE, LAYER, case, code, put, session};
use super::leave::pointing;
use super::names::texts;
use super::notes::fill;
use super::read::opened;
use super::view::{Anonymise, Anonymised, EndRule, EndedKind, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::language::say;
use crate::names::model::Known;

/// Makes a session without people: title, question and the group's notes with every known name replaced, and nothing else. Says what in
/// them may still point at somebody. My notes, those
/// for a supervision, the aliases and who was there end with the old one.
pub async fn anonymise(app: &App, request: Anonymise) -> Result<Anonymised, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    let until = super::group::ends(Some(&request.until), app.today())?;
    let until = until.ok_or_else(|| Failure::refused("closed-without-end"))?;
    agreed(&opened, &request.agreed_by)?;
    let was = &opened.session;
    if was.held.is_some() {
        return Err(Failure::refused("closed-held"));
    }
    let messages = crate::language::Messages::of(app.preferences().language);
    let mut pairs: Vec<Known> = opened.desk.names.iter().map(|(_, pair)| pair.clone()).collect();
    let someone = |number: usize| say!(messages, "closed-someone", "number" => number);
    let known: BTreeSet<String> = pairs.iter().map(|pair| pair.name.clone()).collect();
    let people = opened.group.people.iter().filter(|person| !known.contains(&person.name));
    pairs.extend(
        people.enumerate().map(|(number, one)| Known { name: one.name.clone(), alias: someone(number + 1) }),
    );
    let ([title, question, notes], replaced) = texts(&vault, was, &pairs).await?;
    let left = pointing(app, [title.as_str(), &question, &notes].join("\n\n"), pairs).await?;
    let (id, brought, written) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let old = parts(&vault, was).await?;
    let mut work = vault.work(By::Person).await?;
    work.create_as(brought, &CASE, was.group, |doc| -> Result<(), StoreError> {
        doc.set_field(case::TITLE, Field::Text(title))?;
        doc.replace_text(case::QUESTION, &question)
    })
    .await?;
    let next = super::read::Session { id, ends: until, ..was.clone() };
    work.create_as(written, &LAYER, was.group, |doc| fill(doc, Layer::Group, &next, &notes)).await?;
    work.create_as(id, &super::kind::SESSION, was.group, |doc: &Doc| -> Result<(), StoreError> {
        for (field, value) in [
            (session::GROUP, was.group.to_string()),
            (session::METHOD, was.method.clone()),
            (session::ENDS, until.to_string()),
            (session::CASE, brought.to_string()),
            (session::NOTES, written.to_string()),
            (session::CONTEXT, was.context.map(code).unwrap_or_default()),
        ] {
            put(doc, field, &value)?;
        }
        doc.set_field(session::ANONYMOUS, Field::Bool(true))
    })
    .await?;
    if opened.group.ends.is_some_and(|ends| ends < until) {
        work.edit(opened.group.id, |doc| put(doc, super::kind::group::ENDS, &until.to_string())).await?;
    }
    let mut ids = Vec::new();
    for part in old {
        if work.knows(part).await? {
            ids.push(part);
        }
    }
    let burial = Burial { of: was.id, kind: EndedKind::Session, rule: EndRule::Anonymised, ids };
    burial.write(&mut work, &vault).await?;
    work.commit().await?;
    finish(&vault).await?;
    Ok(Anonymised { id: id.to_string(), replaced, left })
}
