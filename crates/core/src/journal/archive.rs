//! Brings pages back from an archive that [`super::export`] made: with their ids, texts, tags and images.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::kind::Kind;
use kring_store::{By, LARGEST_ATTACHMENT, NewAttachment, StoreError, Vault, Written};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::came;
use super::export::leaving::{Leaving, address, fill};
use super::export::shape::{self, Archive};
use super::kind::{self, PAGE};
use super::open::{check_text, check_title};
use super::tags::{self, made_id};
use crate::app::App;
use crate::failure::Failure;
use crate::import::TASK;
use crate::import::view::{ImportBeside, ImportSample};
use crate::people::session::is_said;
use crate::task::Task;

/// What an archive holds, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtBack {
    /// Pages that are new in this notebook.
    pub pages: u64,
    /// Pages that it has already; they are left as they are.
    pub known: u64,
    /// Images that come with the new pages.
    pub attachments: u64,
    /// What comes beside the pages.
    pub beside: Vec<ImportBeside>,
    /// The batch, for undo; only when something was written.
    pub batch: Option<String>,
    /// The ids of the new pages; only when something was written.
    pub ids: Vec<String>,
    /// The new pages that come first.
    #[serde(skip)]
    pub first: Vec<ImportSample>,
    /// Id and title of the known pages that lie in the trash, and stay there.
    #[serde(skip)]
    pub trashed: Vec<(String, String)>,
}

/// Brings an archive back, all of it or nothing; without `write` it only says what it would do. A page that the notebook has is left
/// alone; one that was deleted for good comes back under another id. Whose a page is comes along by name, and what was noted on it with
/// the definition of its tracker. Last changed it was when it came back: that is the moment of its only update here, and no field of it.
///
/// With `restore`, what lies in the trash comes out of it, as it is here.
pub async fn bring_back(app: &App, bytes: &[u8], write: bool, restore: bool) -> Result<BroughtBack, Failure> {
    const FIRST: usize = 20;
    let vault = app.vault().await?;
    let task = Task::begin(app, TASK);
    let Archive { pages, mut beside } = read(bytes)?;
    let total = pages.len() as u64;
    let mut back = BroughtBack::default();
    let (mut fresh, mut out_of_trash) = (Vec::new(), Vec::new());
    let mut others = Vec::new();
    for (id, kind) in beside.documents().into_iter().filter(|_| restore) {
        if known(&vault, id, kind).await?.is_some_and(|(_, trashed)| trashed) {
            others.push(id);
        }
    }
    let mut seen = BTreeSet::new();
    for page in pages {
        let id: Uuid = page.id.parse().map_err(|_| Failure::refused("archive-damaged"))?;
        if !seen.insert(id) {
            return Err(Failure::refused("archive-damaged"));
        }
        let leaving = checked(&page, id)?;
        let here = match known(&vault, id, &PAGE).await? {
            None => known(&vault, again(&vault, id), &PAGE).await?,
            here => here,
        };
        if let Some((id, trashed)) = here.filter(|(_, trashed)| !(restore && *trashed)) {
            back.known += 1;
            if trashed {
                back.trashed.push((id.to_string(), leaving.title));
            }
            continue;
        }
        back.pages += 1;
        if back.first.len() < FIRST {
            back.first.push(sample(&leaving));
        }
        if let Some((id, _)) = here {
            out_of_trash.push(id);
        } else {
            back.attachments += page.attachments.len() as u64;
            leaving.person.iter().for_each(|person| beside.meets(person));
            fresh.push((leaving, page.attachments));
        }
    }
    let mut coming = beside.coming(&vault).await?;
    back.beside.clone_from(&coming.counts);
    let nothing =
        fresh.is_empty() && out_of_trash.is_empty() && others.is_empty() && coming.counts.is_empty();
    if !write || nothing {
        return Ok(back);
    }
    // Files first: one that no page takes in the end is removed at the next start.
    let mut ready = Vec::with_capacity(fresh.len());
    for (done, (mut page, files)) in fresh.into_iter().enumerate() {
        task.go_on()?;
        let written = keep_files(&vault, &mut page, files).await?;
        ready.push((page, written));
        task.step(done as u64 + 1, total.saturating_mul(2))?;
    }
    let mut work = vault.work(By::Import).await?;
    let here = coming.before_pages(&mut work, &vault).await?;
    back.ids.extend(out_of_trash.iter().map(Uuid::to_string));
    for id in out_of_trash.into_iter().chain(others) {
        work.edit(id, |doc| if doc.trashed().is_some() { doc.untrash() } else { Ok(()) }).await?;
    }
    let mut renamed = BTreeMap::new();
    for (done, (mut page, written)) in ready.into_iter().enumerate() {
        task.go_on()?;
        here.renames(&mut page);
        let names = tags::ids(&mut work, &vault, &page.tags).await?;
        let made =
            work.create_as(page.id, &PAGE, vault.personal_space(), |doc| fill(doc, &page, &names)).await;
        if matches!(made, Err(StoreError::NotFound)) {
            // It was deleted for good here, and what was deleted stays so under its id.
            let again = again(&vault, page.id);
            renamed.insert(page.id.to_string(), again.to_string());
            for text in [&mut page.text, &mut page.agreements, &mut page.only_me] {
                *text = text.replace(&address(page.id, ""), &address(again, ""));
            }
            page.id = again;
            work.create_as(again, &PAGE, vault.personal_space(), |doc| fill(doc, &page, &names)).await?;
        } else {
            made?;
        }
        for file in &written {
            work.attach(page.id, file).await?;
        }
        back.ids.push(page.id.to_string());
        task.step(total + done as u64 + 1, total.saturating_mul(2))?;
    }
    coming.after_pages(&mut work, &vault, &here, &renamed).await?;
    back.batch = Some(work.commit().await?.to_string());
    Ok(back)
}

fn sample(page: &Leaving) -> ImportSample {
    let texts = [&page.text, &page.agreements].map(|text| || text.clone());
    ImportSample {
        title: page.title.clone(),
        first_words: kind::first_words_of(&page.title, !page.method.is_empty(), &texts),
        date: page.date.clone(),
        known: false,
    }
}

/// The id of a document of a kind that is here, and whether it lies in the trash.
async fn known(vault: &Vault, id: Uuid, kind: &Kind) -> Result<Option<(Uuid, bool)>, StoreError> {
    if vault.kind_of(id).await?.as_deref() != Some(kind.name) {
        return Ok(None);
    }
    match vault.with(id, |doc| Ok(Some((id, doc.trashed().is_some())))).await {
        Err(StoreError::NotFound) => Ok(None),
        other => other,
    }
}

/// The id under which a page comes back that was deleted for good here.
fn again(vault: &Vault, id: Uuid) -> Uuid {
    made_id(vault, &format!("archive {id}"))
}

fn read(bytes: &[u8]) -> Result<Archive, Failure> {
    #[derive(Deserialize)]
    struct Named {
        format: Option<String>,
    }
    let named: Named = serde_json::from_slice(bytes).map_err(|_| Failure::refused("archive-damaged"))?;
    match named.format.as_deref() {
        Some(shape::FORMAT | "kring-journal/1") => {}
        Some(newer) if newer.starts_with("kring-journal/") => return Err(Failure::refused("archive-newer")),
        _ => return Err(Failure::refused("archive-foreign")),
    }
    serde_json::from_slice(bytes).map_err(|_| Failure::refused("archive-damaged"))
}

/// A page of an archive, if it is one that the notebook could have written.
fn checked(page: &shape::Page, id: Uuid) -> Result<Leaving, Failure> {
    let damaged = |_| Failure::refused("archive-damaged");
    let title = crate::line::plain(&page.title);
    check_title(&title).map_err(damaged)?;
    kind::read_date(&page.date).map_err(damaged)?;
    for text in [&page.text, &page.only_me, &page.agreements] {
        check_text(text).map_err(damaged)?;
    }
    let session = page.session.as_ref();
    let said = session.map(|session| session.said.clone()).unwrap_or_default();
    Ok(Leaving {
        id,
        title: title.into_owned(),
        date: page.date.clone(),
        tags: page.tags.clone(),
        written: page.created.clone(),
        modified: 0,
        text: page.text.clone(),
        only_me: page.only_me.clone(),
        agreements: page.agreements.clone(),
        person: session.map(|session| (session.person.id.clone(), session.person.name.clone())),
        session: said.into_iter().filter(|(name, value)| is_said(name, value)).collect(),
        method: page.method.clone(),
        source: page.source.clone(),
        more: came::kept(page.more.clone()),
        values: page.values.clone(),
        attachments: BTreeMap::new(),
    })
}

/// Writes a page's files. One whose id is taken gets another, and the page's texts follow.
async fn keep_files(
    vault: &Vault,
    page: &mut Leaving,
    files: Vec<shape::Attachment>,
) -> Result<Vec<Written>, Failure> {
    let mut written = Vec::with_capacity(files.len());
    let mut seen = BTreeSet::new();
    for file in files {
        let bytes = file.bytes()?;
        if bytes.len() as u64 > LARGEST_ATTACHMENT || !seen.insert(file.id.clone()) {
            return Err(Failure::refused("archive-damaged"));
        }
        let (id, name, media_type) = (Some(file.id.clone()), file.name.clone(), file.media_type.clone());
        let new = vault.write_attachments(vec![NewAttachment { id, name, media_type, bytes }]).await?;
        let Some(kept) = new.into_iter().next() else { continue };
        if kept.id != file.id {
            let (old, new) = (address(page.id, &file.id), address(page.id, &kept.id));
            for text in [&mut page.text, &mut page.agreements, &mut page.only_me] {
                *text = text.replace(&old, &new);
            }
        }
        written.push(kept);
    }
    Ok(written)
}
