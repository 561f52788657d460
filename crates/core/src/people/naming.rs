//! What names somebody, or did once: pages of others with all of their past, tags, saved searches, phrases.

use std::collections::BTreeSet;

use kring_store::{Doc, Search, StoreError, Term, Vault, words};
use uuid::Uuid;

use super::kind::folded;
use super::store;
use super::view::ErasePage;
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::journal::phrases;
use crate::journal::tags;
use crate::journal::view::PhraseQuery;
use crate::search::saved;

/// The most pages of others that are named.
const MOST_MENTIONS: u32 = 1000;

/// A name as texts say it: the words of it, without case and accents.
struct Name(Vec<String>);

impl Name {
    fn of(name: &str) -> Self {
        Self(folded(name).split(' ').map(str::to_owned).collect())
    }

    /// The name, and the name as Dutch says that something is somebody's: `Jeroen`, `Jeroens`.
    fn forms(&self) -> [Vec<String>; 2] {
        let mut whose = self.0.clone();
        if let Some(last) = whose.last_mut() {
            last.push('s');
        }
        [self.0.clone(), whose]
    }

    fn is_in(&self, text: &str) -> bool {
        let said: Vec<String> = words(text).map(|word| word.folded).collect();
        self.forms().iter().any(|form| said.windows(form.len()).any(|place| place == form))
    }
}

/// Pages of others that name somebody, now or in their past, and pages that were theirs once. Every page's past is read for it.
pub(super) async fn mentions(
    app: &App,
    vault: &Vault,
    (id, name): (Uuid, &str),
    own: &BTreeSet<String>,
) -> Result<Vec<ErasePage>, Failure> {
    let name = Name::of(name);
    let mut found: BTreeSet<Uuid> = BTreeSet::new();
    let mut mentions = Vec::new();
    for words in name.forms() {
        let search = Search { terms: vec![Term { words, open_end: false, not: false }], ..Search::default() };
        for one in vault.find(&search, MOST_MENTIONS).await? {
            if found.insert(one.id) && !own.contains(&one.id.to_string()) {
                mentions.extend(store::page(vault, one.id).await?);
            }
        }
    }
    let id = id.to_string();
    let past = |doc: &Doc| {
        let written = doc.ever_written()?;
        Ok(written.contains(&id) || name.is_in(&written))
    };
    let pages = store::pages(vault).await?;
    let total = pages.len() as u64;
    for (done, page) in pages.into_iter().enumerate() {
        app.tell(Event::Progress("mentions", done as u64, total));
        if found.contains(&page) || own.contains(&page.to_string()) {
            continue;
        }
        match vault.with(page, past).await {
            Ok(true) => mentions.extend(store::page(vault, page).await?),
            Ok(false) | Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(mentions)
}

/// What else names somebody, in its own words: tags, saved searches, phrases.
pub(super) async fn elsewhere(app: &App, vault: &Vault, name: &str) -> Result<Vec<String>, Failure> {
    let name = Name::of(name);
    let mut said: Vec<String> = tags::names(vault).await?.into_values().collect();
    said.extend(saved::list(app, ()).await?.into_iter().map(|saved| {
        if saved.name == saved.query { saved.name } else { format!("{} ({})", saved.name, saved.query) }
    }));
    said.extend(
        phrases::phrase_list(app, PhraseQuery::default()).await?.into_iter().map(|phrase| phrase.text),
    );
    said.retain(|said| name.is_in(said));
    said.sort();
    said.dedup();
    Ok(said)
}
