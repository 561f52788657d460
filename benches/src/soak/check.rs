//! What must hold of a notebook whose program was killed.

use std::collections::BTreeSet;
use std::path::Path;

use kring_core::journal::kind;
use kring_crypto::words::RecoveryWords;
use kring_store::{Folder, Search, StoreError, Vault, With, restore};
use rand::RngExt;
use rand::rngs::StdRng;
use uuid::Uuid;

use super::model::{Act, Kept, Model, Page, Pages, folder, hash};
use crate::trouble::{Done, Trouble, ensure};

const SUBJECTS: &str = "SELECT id, kind FROM subject";
const EXPENSIVE: f64 = 0.2;

/// Opens the notebook and holds it against what was acknowledged and what was under way. Returns what is true now.
pub async fn check(home: &Path, before: &Model, pending: Option<&Act>, random: &mut StdRng) -> Done<Model> {
    let mut after = before.clone();
    if let Some(act) = pending {
        after.apply(act, None);
    }
    if !folder(home).join("vault.json").exists() {
        ensure(!before.exists, || "the notebook is gone".into())?;
        // Its making was cut short: the person makes it again, in the same place.
        let vault = Vault::create(before.setup(home), "Trial", &before.passphrase).await?;
        after = before.clone();
        after.apply(&Act::Create, None);
        vault.close().await?;
        return Ok(after);
    }
    // The steps of a migration that had begun are taken now.
    let passphrase = only_one_opens(home, before, &after).await?;
    let vault = Vault::unlock(after.setup(home), With::Passphrase(&passphrase)).await?;

    let pages = read(&vault).await?;
    if let Some(Act::PurgeOld(ids)) = pending {
        // Old pages go one by one.
        let gone = ids.iter().filter(|id| !pages.contains_key(id)).copied().collect();
        after = before.clone();
        after.apply(&Act::PurgeOld(gone), None);
    }
    let mut now = settle(before, &after, &pages)?;
    if let Some(act @ (Act::ChangeLocks(_) | Act::Sheet)) = pending {
        // The words that were about to be shown are in nobody's hands.
        let taken = matches!(act, Act::Sheet) || passphrase != before.passphrase;
        now.words = if taken { None } else { before.words.clone() };
        if !taken {
            now.backup_phrases.clone_from(&before.backup_phrases);
        }
    }
    now.passphrase.clone_from(&passphrase);

    let verified = vault.verify(|_, _| true).await?;
    ensure(verified.ok(), || format!("verify: {:?}", verified.checks))?;
    for (id, word) in now.gone.iter().rev().take(30) {
        let gone = matches!(vault.with(*id, |_| Ok(())).await, Err(StoreError::NotFound));
        let found = vault.find(&Search::parse(word, false), 5).await?;
        ensure(gone && found.is_empty(), || format!("{id} was purged and is there again"))?;
    }
    let blobs: usize = now.pages.values().map(|page| page.attachments.len()).sum();
    nothing_is_left(home, blobs)?;
    let kept = vault.backups()?;
    if let Some(backup) = &before.backup
        && !matches!(pending, Some(Act::Backup | Act::Migrate(_)))
    {
        ensure(kept.iter().any(|kept| kept.id == backup.id), || format!("the backup {} is gone", backup.id))?;
    }
    vault.close().await?;
    if let Some(words) = now.words.as_ref().filter(|_| random.random_bool(EXPENSIVE)) {
        let words =
            RecoveryWords::parse(words).map_err(|_| Trouble::Found("the words are no words".into()))?;
        Vault::unlock(now.setup(home), With::Words(&words)).await?.close().await?;
    }
    if let Some(newest) = kept.first().filter(|_| random.random_bool(EXPENSIVE)) {
        let backup = folder(home).join("backups").join(&newest.id);
        comes_back(home, &backup, &now, before.backup.as_ref().filter(|kept| kept.id == newest.id)).await?;
    }
    Ok(now)
}

/// Exactly one of the passphrases that may hold opens the notebook; which.
async fn only_one_opens(home: &Path, before: &Model, after: &Model) -> Done<String> {
    let header = Vault::look(&folder(home))?;
    let both: BTreeSet<&String> = [&before.passphrase, &after.passphrase].into();
    let opening: Vec<&String> =
        both.into_iter().filter(|phrase| header.open_with_passphrase(phrase).is_ok()).collect();
    match opening.as_slice() {
        [one] => Ok((*one).clone()),
        others => Err(Trouble::Found(format!("{} passphrases open the notebook", others.len()))),
    }
}

/// Which of the two states the notebook is in; it must be in one of them, whole.
fn settle(before: &Model, after: &Model, pages: &Pages) -> Done<Model> {
    let same = |model: &Model| model.pages == *pages;
    if same(after) {
        return Ok(after.clone());
    }
    if same(before) {
        return Ok(Model { steps: after.steps, days: after.days, ..before.clone() });
    }
    let mut differences = Vec::new();
    let ids: BTreeSet<&Uuid> = pages.keys().chain(before.pages.keys()).chain(after.pages.keys()).collect();
    for id in ids {
        let found = pages.get(id);
        if found != before.pages.get(id) && found != after.pages.get(id) {
            differences.push(format!(
                "{id}: found {}, acknowledged {}",
                told(found),
                told(before.pages.get(id))
            ));
        }
    }
    Err(Trouble::Found(format!("the pages differ: {differences:?}")))
}

fn told(page: Option<&Page>) -> String {
    page.map_or("nothing".into(), |page| {
        let Page { title, body, trashed, attachments, .. } = page;
        format!("{title:?}, {} bytes, trashed {trashed:?}, {} attachments", body.len(), attachments.len())
    })
}

/// Every page and note, as the notebook gives them. Days in the trash are those of the trial's clock.
async fn read(vault: &Vault) -> Done<Pages> {
    let subjects: Vec<(Vec<u8>, String)> = {
        let mut reader = vault.read().await?;
        sqlx::query_as(SUBJECTS).fetch_all(reader.connection()?).await?
    };
    let mut pages = Pages::new();
    for (id, kind_name) in subjects {
        let id = Uuid::from_slice(&id).map_err(|_| Trouble::Found("an id is none".into()))?;
        let page = vault
            .with(id, |doc| {
                let title = doc.text_field(kind::TITLE).unwrap_or_default();
                let days = doc.trashed().map(|at| {
                    (at - jiff::Timestamp::now().as_millisecond() + 43_200_000).div_euclid(86_400_000)
                });
                let attachments = doc.attachments().into_keys().collect();
                Ok(Page {
                    title,
                    body: doc.text(kind::BODY),
                    sealed: kind_name == "trial_note",
                    trashed: days,
                    attachments,
                })
            })
            .await;
        let mut page = match page {
            Ok(page) => page,
            // Its key was destroyed and the purge did not get further: nobody can read it any more.
            Err(StoreError::NotFound) if kind_name == "trial_note" => continue,
            Err(error) => return Err(error.into()),
        };
        let mut hashes = BTreeSet::new();
        for attachment in &page.attachments {
            hashes.insert(hash(&vault.read_attachment(id, attachment).await?.1));
        }
        page.attachments = hashes;
        pages.insert(id, page);
    }
    Ok(pages)
}

/// No half-written file, no forgotten database, no attachment that belongs to nothing.
fn nothing_is_left(home: &Path, attachments: usize) -> Done {
    let place = Folder::at(folder(home));
    let mut blobs = 0;
    let mut left = Vec::new();
    let mut waiting = vec![place.root().to_owned(), home.join("devices")];
    while let Some(path) = waiting.pop() {
        for entry in std::fs::read_dir(&path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name.ends_with(".next") {
                left.push(entry.path());
            } else if entry.file_type()?.is_dir() {
                waiting.push(entry.path());
            } else if path.starts_with(place.blobs()) {
                blobs += 1;
            }
        }
    }
    ensure(left.is_empty(), || format!("left behind: {left:?}"))?;
    ensure(blobs == attachments, || format!("{blobs} attachments lie there, {attachments} belong to pages"))
}

/// A kept backup opens in a new folder and holds what was acknowledged with it.
async fn comes_back(home: &Path, backup: &Path, now: &Model, kept: Option<&Kept>) -> Done {
    let elsewhere = tempfile::Builder::new().prefix("restored").tempdir_in(home)?;
    restore(backup, &elsewhere.path().join("notebook"))?;
    for phrase in &now.backup_phrases {
        match Vault::unlock(now.setup(elsewhere.path()), With::Passphrase(phrase)).await {
            Ok(vault) => {
                let there = async {
                    for (id, page) in
                        kept.iter().flat_map(|kept| &kept.pages).filter(|(_, page)| !page.sealed)
                    {
                        let body = vault.with(*id, |doc| Ok(doc.text(kind::BODY))).await?;
                        ensure(body == page.body, || {
                            format!("{id} came back from the backup with another text")
                        })?;
                    }
                    Ok::<(), Trouble>(())
                };
                there.await?;
                return Ok(vault.close().await?);
            }
            Err(StoreError::WrongPassphrase) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Trouble::Found("no passphrase opens the backup".into()))
}
