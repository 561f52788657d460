//! Follows links: which pages a title means, what a page links to, and what links to it.

use std::collections::{BTreeSet, HashMap};

use kring_store::{Doc, Search, StoreError, Vault};
use uuid::Uuid;

use super::store::{self, Named};
use super::things::{Place, thing_at};
use super::{Link, Target, key, readable, stored};
use crate::app::App;
use crate::charter;
use crate::charter::kind::CHARTER;
use crate::failure::Failure;
use crate::journal::kind;
use crate::journal::open::page;
use crate::journal::view::{
    Backlink, LinkQuery, LinkTarget, LinkTyping, PageId, PageLink, PageLinks, ThingKind,
};
use crate::meeting;
use crate::meeting::kind::{MEETING, NOTES};
use crate::search::snippet;

/// Pages that are named as linking here; more are only counted by nobody.
const MOST_BACKLINKS: u32 = 200;

/// The pages that a title means, the best first: those that have it, then those that had it, the newest first.
pub async fn find(app: &App, request: LinkQuery) -> Result<Vec<LinkTarget>, Failure> {
    let vault = app.vault().await?;
    Ok(store::named(&vault, &key(&request.title)).await?.into_iter().map(LinkTarget::from).collect())
}

/// Pages whose title fits what is being typed, the newest first; without a word the newest pages.
pub async fn complete(app: &App, request: LinkTyping) -> Result<Vec<LinkTarget>, Failure> {
    let vault = app.vault().await?;
    let mut search =
        Search { in_title: true, ..Search::parse(&request.typed.replace(['"', '-'], " "), true) };
    search.facets.push("kind:page".into());
    let found = vault.find(&search, request.limit.clamp(1, 50)).await?;
    let places: Vec<i64> = found.iter().map(|found| found.place).collect();
    let rows = crate::journal::store::list_of(&vault, &places).await?;
    let view = |row: crate::journal::store::ListRow| LinkTarget {
        id: row.id.to_string(),
        title: row.title,
        first_words: row.first_words,
        date: row.date,
        former: false,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// What a page links to, and the sentences in which others link to it.
pub async fn of_page(app: &App, request: PageId) -> Result<PageLinks, Failure> {
    let vault = app.vault().await?;
    let id = page(&vault, &request.id).await?;
    Ok(PageLinks { links: outgoing(&vault, id).await?, backlinks: incoming(&vault, id).await? })
}

async fn outgoing(vault: &Vault, id: Uuid) -> Result<Vec<PageLink>, StoreError> {
    let texts = vault.with(id, |doc| Ok(kind::TEXTS.map(|part| doc.text(part)))).await?;
    let mut known: HashMap<String, Vec<Named>> = HashMap::new();
    let mut links = Vec::new();
    for link in texts.iter().flat_map(|text| super::links(text)) {
        let mut view = PageLink {
            words: link.label,
            heading: link.heading,
            title: None,
            page: None,
            thing: None,
            others: 0,
        };
        match link.target {
            Target::Here => view.page = Some(id.to_string()),
            Target::Page(page) => {
                // A page that is gone for good is a link to nothing.
                match vault.with(page, |doc| Ok(doc.trashed().is_none())).await {
                    Ok(true) => view.page = Some(page.to_string()),
                    Ok(false) | Err(StoreError::NotFound) => {}
                    Err(error) => return Err(error),
                }
            }
            Target::Thing(kind, thing) => {
                let part = std::mem::take(&mut view.heading);
                view.thing = thing_at(vault, kind, thing, &part).await?;
            }
            Target::Title(title) => {
                let name = key(&title);
                if !known.contains_key(&name) {
                    known.insert(name.clone(), store::named(vault, &name).await?);
                }
                let pages = known.get(&name).map(Vec::as_slice).unwrap_or_default();
                view.page = pages.first().map(|page| page.id.to_string());
                let alike =
                    pages.iter().filter(|page| Some(page.former) == pages.first().map(|best| best.former));
                view.others = u32::try_from(alike.count().saturating_sub(1)).unwrap_or(u32::MAX);
                view.title = Some(title);
            }
        }
        links.push(view);
    }
    Ok(links)
}

async fn incoming(vault: &Vault, id: Uuid) -> Result<Vec<Backlink>, StoreError> {
    let mut targets: BTreeSet<String> = stored(&Target::Page(id)).into_iter().collect();
    for (name, former) in store::names(vault, id).await? {
        // A title that this page gave up belongs to whoever has it now.
        let taken = former && store::named(vault, &name).await?.first().is_some_and(|first| first.id != id);
        if !taken {
            targets.insert(format!("name:{name}"));
        }
    }
    Ok(linking(vault, &targets).await?.into_iter().filter(|link| link.id != id.to_string()).collect())
}

/// What links to any of these targets, each with the first sentence that does.
pub(super) async fn linking(vault: &Vault, targets: &BTreeSet<String>) -> Result<Vec<Backlink>, StoreError> {
    let wanted: Vec<String> = targets.iter().cloned().collect();
    let mut backlinks: Vec<Backlink> = Vec::new();
    for (id, kind) in store::linking(vault, &wanted, MOST_BACKLINKS).await? {
        // What was destroyed meanwhile links nowhere.
        let (head, texts) = match speaker(vault, id, &kind).await {
            Ok(Some(found)) => found,
            Ok(None) | Err(StoreError::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let mut told: Option<Backlink> = None;
        for (part, text) in texts {
            let (shown, placed) = readable(&text);
            let leads =
                |(_, link): &(_, Link)| stored(&link.target).is_some_and(|one| targets.contains(&one));
            let (here, found): (Vec<_>, Vec<Link>) = placed.into_iter().filter(leads).unzip();
            let Some(first) = here.first() else { continue };
            let told = told.get_or_insert_with(|| {
                let sentence = snippet::sentence(&shown, first.start, &here);
                Backlink { sentence, part, ..head.clone() }
            });
            for link in found {
                let is_part = matches!(link.target, Target::Thing(..)) && !link.heading.is_empty();
                if is_part && !told.parts.contains(&link.heading) {
                    told.parts.push(link.heading);
                }
            }
        }
        backlinks.extend(told);
    }
    // Notes of a meeting have no day of their own, and stand at the meeting's.
    backlinks.sort_by(|a, b| b.date.cmp(&a.date));
    Ok(backlinks)
}

/// What a document is that links somewhere, and its texts, each with the part of it that it is of; nothing when its meeting is not here.
async fn speaker(vault: &Vault, id: Uuid, kind: &str) -> Result<Option<(Backlink, Vec<Place>)>, StoreError> {
    let head = |id: Uuid, kind: Option<ThingKind>, mine: bool, title: String, date: String| Backlink {
        id: id.to_string(),
        kind,
        mine,
        title,
        first_words: String::new(),
        date,
        sentence: Vec::new(),
        part: None,
        parts: Vec::new(),
    };
    if kind == CHARTER.name {
        let of_charter = |doc: &Doc| {
            let (title, texts) = charter::linking::linking(doc);
            Ok(Some((head(id, Some(ThingKind::Charter), false, title, String::new()), texts)))
        };
        return vault.with(id, of_charter).await;
    }
    let of_page = |doc: &Doc| {
        let said = |name: &str| doc.text_field(name).unwrap_or_default();
        let texts = kind::TEXTS.map(|part| (None, doc.text(part))).to_vec();
        let head = head(id, None, true, said(kind::TITLE), said(kind::DATE));
        Ok(Some((Backlink { first_words: kind::first_words(doc), ..head }, texts)))
    };
    if kind != MEETING.name && kind != NOTES.name {
        return vault.with(id, of_page).await;
    }
    let (meeting, texts) = match kind == NOTES.name {
        true => {
            let notes = |doc: &Doc| Ok((meeting::kind::meeting_of(doc), meeting::finding::noted(doc)));
            let (meeting, texts) = vault.with(id, notes).await?;
            (meeting.unwrap_or(id), Some(texts))
        }
        false => (id, None),
    };
    let mine = texts.is_some();
    let of_meeting = |doc: &Doc| {
        let (title, date, own) = meeting::finding::linking(doc);
        let head = head(meeting, Some(ThingKind::Meeting), mine, title, date);
        Ok(doc.trashed().is_none().then(|| (head, texts.unwrap_or(own))))
    };
    vault.with(meeting, of_meeting).await
}

impl From<Named> for LinkTarget {
    fn from(page: Named) -> Self {
        let Named { id, title, first_words, date, former } = page;
        Self { id: id.to_string(), title, first_words, date, former }
    }
}
