//! Erases everything about someone: their pages with all of their past, the person, and both from the backups beside the notebook.
//!
//! A page that speaks of others too can be replaced by a successor: a new page without a past, whose text the person has written.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{By, Doc, Field, StoreError, Vault, Work, Written};
use uuid::Uuid;

use super::kind::{self, folded};
use super::name::wanted;
use super::naming;
use super::session::Session;
use super::store;
use super::view::{Erase, ErasePage, ErasePlan, Erased, OutsideCopy, PersonId, PersonName, Successor};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::intervision::kind::GROUP;
use crate::journal;
use crate::journal::kind::{AGREEMENTS, DATE, METHOD, ONLY_ME, PAGE, TAGS, TEXTS, TITLE, WRITTEN};
use crate::tracker;
use crate::tracker::kind::VALUES;

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
    old: Uuid,
    title: String,
    /// In the order of [`TEXTS`].
    texts: [String; 3],
    kept: Kept,
    images: Vec<Written>,
}

/// What a successor keeps of the page whose place it takes. Of a page of whoever is erased that is no more than its day and its tags.
struct Kept {
    date: String,
    written: String,
    tags: BTreeSet<String>,
    method: Option<String>,
    session: Option<Session>,
    values: BTreeMap<String, String>,
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
    let theirs = tracker::of_person(&vault, &id.to_string()).await?;
    let trackers: BTreeSet<String> = theirs.into_iter().map(|tracker| tracker.id).collect();
    let mut prepared = Vec::new();
    for successor in request.successors {
        let old = journal::read_id(&successor.page)?;
        journal::check_title(&successor.title)?;
        let texts = [Some(&successor.text), successor.agreements.as_ref(), successor.only_me.as_ref()];
        texts.into_iter().flatten().try_for_each(|text| journal::check_text(text))?;
        if store::page(&vault, old).await?.is_none() {
            return Err(StoreError::NotFound.into());
        }
        if !prepared.iter().any(|known: &Prepared| known.old == old) {
            prepared.push(prepare(&vault, (id, &name, &trackers), successor, old).await?);
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

/// Reads what the successor keeps, and copies the images that it shows, under keys and names of their own. `whose` is the person who is
/// erased, with their name and the trackers that go too. Refuses to take along unasked what still says the name.
async fn prepare(
    vault: &Vault,
    (whose, name, trackers): (Uuid, &str, &BTreeSet<String>),
    successor: Successor,
    old: Uuid,
) -> Result<Prepared, Failure> {
    let Successor { page: _, title, text, agreements, only_me } = successor;
    let (kept, [agreed, mine]) = vault.with(old, |doc| Ok(kept(doc, whose, trackers))).await?;
    let unasked = [(&agreements, &agreed), (&only_me, &mine)];
    if unasked.into_iter().any(|(given, said)| given.is_none() && naming::says(said, name)) {
        return Err(Failure::refused("successor-names"));
    }
    let mut texts = [text, agreements.unwrap_or(agreed), only_me.unwrap_or(mine)];
    let mut images = Vec::new();
    for (id, entry) in vault.with(old, |doc| Ok(doc.attachments())).await? {
        if texts.iter().any(|text| text.contains(&id)) {
            let (media_type, bytes) = vault.read_attachment(old, &id).await?;
            // Nothing that is asked shows what a file is called: a name in it goes without being asked.
            let called =
                if naming::says(&entry.name, name) { journal::NAMELESS } else { entry.name.as_str() };
            let written = vault.write_attachment(called, &media_type, bytes).await?;
            // The page's own part of the address is known when it has one.
            texts = texts.map(|text| text.replace(&id, &written.id));
            images.push(written);
        }
    }
    Ok(Prepared { old, title, texts, kept, images })
}

/// What stays of a page, and what was agreed and kept for the writer alone in a session with somebody else. What a page that is nobody's now
/// says there may be from when it was theirs.
fn kept(doc: &Doc, whose: Uuid, trackers: &BTreeSet<String>) -> (Kept, [String; 2]) {
    let field = |name| doc.text_field(name).unwrap_or_default();
    let session = Session::of(doc);
    let mut kept = Kept {
        date: field(DATE),
        written: field(WRITTEN),
        tags: doc.members(TAGS),
        method: None,
        session: None,
        values: BTreeMap::new(),
    };
    if session.is_some_and(|session| session.person == whose) {
        return (kept, [String::new(), String::new()]);
    }
    kept.method = doc.text_field(METHOD).filter(|method| !method.is_empty());
    kept.session = session;
    kept.values = doc.entries(VALUES);
    kept.values.retain(|tracker, _| !trackers.contains(tracker));
    let texts = session.map(|_| [AGREEMENTS, ONLY_ME].map(|part| doc.text(part)));
    (kept, texts.unwrap_or_default())
}

/// Makes the page that takes the place of another.
async fn succeed(work: &mut Work<'_>, prepared: Prepared) -> Result<Uuid, Failure> {
    let Prepared { old, title, texts, kept, images } = prepared;
    let Kept { date, written, tags, method, session, values } = kept;
    let id = work
        .create(&PAGE, |doc| {
            doc.set_field(TITLE, Field::Text(title))?;
            doc.set_field(DATE, Field::Text(date))?;
            doc.set_field(WRITTEN, Field::Text(written))?;
            if let Some(method) = method {
                doc.set_field(METHOD, Field::Text(method))?;
            }
            if let Some(session) = session {
                session.write(doc)?;
            }
            values.iter().try_for_each(|(tracker, value)| doc.set_entry(VALUES, tracker, value))?;
            doc.set_members(TAGS, &tags)
        })
        .await?;
    let texts = texts.map(|text| text.replace(&old.to_string(), &id.to_string()));
    work.edit(id, |doc| TEXTS.iter().zip(&texts).try_for_each(|(part, text)| doc.replace_text(part, text)))
        .await?;
    for image in &images {
        work.attach(id, image).await?;
    }
    Ok(id)
}

async fn outside(vault: &Vault) -> Result<Vec<OutsideCopy>, Failure> {
    let copies = vault.copies().await?;
    Ok(copies.into_iter().map(|copy| OutsideCopy { made: copy.made, path: copy.path }).collect())
}
