//! Erases everything about someone: their pages with all of their past, the person, and both from the backups beside the notebook.
//!
//! A page that speaks of others too can be replaced by a successor: a new page without a past, whose text the person has written.

use std::collections::BTreeSet;

use kring_store::{By, Field, StoreError, Vault, Work, Written};
use uuid::Uuid;

use super::kind::{self, folded};
use super::name::wanted;
use super::naming;
use super::store;
use super::view::{Erase, ErasePage, ErasePlan, Erased, OutsideCopy, PersonId, PersonName, Successor};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::intervision::kind::GROUP;
use crate::journal;
use crate::journal::kind::PAGE;
use crate::tracker;

/// What erasing someone would do.
pub async fn plan(app: &App, request: PersonId) -> Result<ErasePlan, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?;
    let name = vault.with(id, |doc| Ok(doc.text_field(kind::NAME).unwrap_or_default())).await?;
    let held = store::sessions(&vault, id).await?;
    let pages: Vec<ErasePage> = held
        .into_iter()
        .map(|held| ErasePage {
            id: held.row.id,
            title: held.row.title,
            first_words: held.row.first_words,
            date: held.row.date,
            trashed: held.trashed,
        })
        .collect();
    let own = pages.iter().map(|page| page.id.clone()).collect();
    let reading = naming::Reading::of(&vault).await?;
    let mentions = naming::mentions(app, &vault, &reading, (id, &name), &own).await?;
    let named = naming::elsewhere(app, &vault, &name).await?;
    let others = naming::others(app, &vault, &reading, (id, &name)).await?;
    let closed = !store::of_kinds(&vault, &[GROUP.name]).await?.is_empty();
    let theirs = tracker::of_person(&vault, &id.to_string()).await?;
    let trackers = theirs.into_iter().map(|tracker| tracker.name).collect();
    let backups = u32::try_from(vault.backups()?.len()).unwrap_or(u32::MAX);
    let person = PersonName { id: id.to_string(), name };
    let outside = outside(&vault).await?;
    Ok(ErasePlan { person, pages, mentions, named, others, closed, trackers, backups, outside })
}

/// A successor with what it takes along.
struct Prepared {
    successor: Successor,
    old: Uuid,
    images: Vec<Written>,
}

/// Erases someone. It cannot be undone.
pub async fn erase(app: &App, request: Erase) -> Result<Erased, Failure> {
    let vault = app.vault().await?;
    let id = wanted(&vault, &request.id).await?;
    let name = vault.with(id, |doc| Ok(doc.text_field(kind::NAME).unwrap_or_default())).await?;
    if folded(&request.typed) != folded(&name) {
        return Err(Failure::refused("person-name-differs"));
    }
    let mut doomed: BTreeSet<Uuid> = BTreeSet::new();
    for held in store::sessions(&vault, id).await? {
        doomed.insert(journal::read_id(&held.row.id)?);
    }
    let mut prepared = Vec::new();
    for successor in request.successors {
        let old = journal::read_id(&successor.page)?;
        journal::check_title(&successor.title)?;
        journal::check_text(&successor.text)?;
        if store::page(&vault, old).await?.is_none() {
            return Err(StoreError::NotFound.into());
        }
        if !prepared.iter().any(|known: &Prepared| known.old == old) {
            prepared.push(prepare(&vault, successor, old).await?);
        }
    }
    doomed.extend(prepared.iter().map(|prepared| prepared.old));
    let pages = u32::try_from(doomed.len()).unwrap_or(u32::MAX);
    let mut work = vault.work(By::Person).await?;
    tracker::forget_of(&mut work, &vault, &id.to_string()).await?;
    let mut successors = Vec::new();
    for prepared in prepared {
        successors.push(succeed(&mut work, prepared).await?.to_string());
    }
    let ids: Vec<Uuid> = doomed.into_iter().chain([id]).collect();
    let done = vault.erase(work, &ids, |done, total| app.tell(Event::Progress("erase", done, total))).await?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Erased {
        pages,
        successors,
        backups: count(done.rewritten),
        backups_removed: count(done.removed),
        backups_waiting: count(done.waiting),
        outside: outside(&vault).await?,
    })
}

/// Copies the images that the successor shows, under keys and names of their own.
async fn prepare(vault: &Vault, mut successor: Successor, old: Uuid) -> Result<Prepared, Failure> {
    let mut images = Vec::new();
    for (id, entry) in vault.with(old, |doc| Ok(doc.attachments())).await? {
        if successor.text.contains(&id) {
            let (media_type, bytes) = vault.read_attachment(old, &id).await?;
            let written = vault.write_attachment(&entry.name, &media_type, bytes).await?;
            // The page's own part of the address is known when it has one.
            successor.text = successor.text.replace(&id, &written.id);
            images.push(written);
        }
    }
    Ok(Prepared { successor, old, images })
}

/// Makes the page that takes the place of another: the day and the tags are those of the old one, and nothing else.
async fn succeed(work: &mut Work<'_>, prepared: Prepared) -> Result<Uuid, Failure> {
    use journal::kind::{BODY, DATE, TAGS, TITLE, WRITTEN};
    let Prepared { successor, old, images } = prepared;
    let read = |doc: &kring_store::Doc| {
        let field = |name| doc.text_field(name).unwrap_or_default();
        Ok((field(DATE), field(WRITTEN), doc.members(TAGS)))
    };
    let (date, written, tags) = work.edit(old, read).await?;
    let id = work
        .create(&PAGE, |doc| {
            doc.set_field(TITLE, Field::Text(successor.title))?;
            doc.set_field(DATE, Field::Text(date))?;
            doc.set_field(WRITTEN, Field::Text(written))?;
            doc.set_members(TAGS, &tags)
        })
        .await?;
    let text = successor.text.replace(&old.to_string(), &id.to_string());
    work.edit(id, |doc| doc.replace_text(BODY, &text)).await?;
    for image in &images {
        work.attach(id, image).await?;
    }
    Ok(id)
}

async fn outside(vault: &Vault) -> Result<Vec<OutsideCopy>, Failure> {
    let copies = vault.copies().await?;
    Ok(copies.into_iter().map(|copy| OutsideCopy { made: copy.made, path: copy.path }).collect())
}
