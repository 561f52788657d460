//! Links to meetings and charters and to what stands in them: an item, a decision, an action, a clause; and to sessions of closed groups. They
//! are followed there and back. To whoever writes what others read, no more is offered than all of them read; of a session a link holds its id
//! alone.

use std::collections::BTreeSet;

use kring_store::{Doc, Search, StoreError, Vault, words};
use uuid::Uuid;

use super::find::linking;
use super::{Target, store, stored};
use crate::app::App;
use crate::charter::kind::CHARTER;
use crate::failure::Failure;
use crate::intervision::{self, kind::session};
use crate::journal::open::read_id;
use crate::journal::view::{Backlink, LinkThing, LinkTyping, ThingId, ThingKind};
use crate::meeting::kind::MEETING;
use crate::{charter, meeting};

/// Documents that are looked through for what is being typed.
const LOOKED_THROUGH: usize = 12;
/// Documents that are found for it, before those of other groups are left out.
const FOUND: u32 = 400;

/// A text, with the part of a meeting or a charter that it is of.
pub(crate) type Place = (Option<String>, String);

/// A meeting or a charter as links see it: its title, its day, and its parts by id.
pub(crate) struct Thing {
    pub title: String,
    pub date: String,
    pub parts: Vec<(String, String)>,
    /// It is a draft that lives on as its group's meeting.
    pub lives_on: bool,
}

/// Meetings and charters, and parts of them, that fit what is being typed, the newest first; none without a word. Sessions are not among
/// them: what is closed stands in no list.
pub async fn things(app: &App, request: LinkTyping) -> Result<Vec<LinkThing>, Failure> {
    let vault = app.vault().await?;
    let typed: Vec<String> = words(&request.typed).map(|word| word.folded).collect();
    let mut search = Search::parse(&request.typed.replace(['"', '-'], " "), true);
    let mut offers = Vec::new();
    if typed.is_empty() || search.is_empty() {
        return Ok(offers);
    }
    search.any.push(vec![format!("kind:{}", MEETING.name), format!("kind:{}", CHARTER.name)]);
    let among = among(app, &request).await?;
    let fits = |said: &str| {
        let said: Vec<String> = words(said).map(|word| word.folded).collect();
        typed.iter().all(|word| said.iter().any(|other| other.starts_with(word)))
    };
    let mut looked = 0;
    for found in vault.find(&search, FOUND).await? {
        if looked == LOOKED_THROUGH {
            break;
        }
        let kind = match found.kind.as_str() {
            kind if kind == MEETING.name => ThingKind::Meeting,
            kind if kind == CHARTER.name => ThingKind::Charter,
            _ => continue,
        };
        if let Some(spaces) = &among
            && !space(&vault, found.id).await?.is_some_and(|space| spaces.contains(&space))
        {
            continue;
        }
        let thing = vault.with(found.id, |doc| Ok(read(kind, doc))).await?;
        if thing.lives_on {
            continue;
        }
        looked += 1;
        let offer = |part: Option<String>, title: String, within: String| LinkThing {
            kind,
            id: found.id.to_string(),
            part,
            title,
            within,
            date: thing.date.clone(),
        };
        let whole = fits(&thing.title).then(|| offer(None, thing.title.clone(), String::new()));
        let parts = thing.parts.iter().filter(|(_, said)| fits(said));
        let parts = parts.map(|(id, said)| offer(Some(id.clone()), said.clone(), thing.title.clone()));
        offers.extend(whole.into_iter().chain(parts));
    }
    offers.truncate(usize::try_from(request.limit.clamp(1, 50)).unwrap_or(1));
    Ok(offers)
}

/// The spaces of what is offered; nothing where that is everything.
async fn among(app: &App, request: &LinkTyping) -> Result<Option<Vec<Uuid>>, Failure> {
    if let Some(session) = &request.session {
        return intervision::circles_of(app, session).await.map(Some);
    }
    Ok(request.circle.as_ref().map(|circle| circle.parse().into_iter().collect()))
}

async fn space(vault: &Vault, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    store::space(vault.read().await?.connection()?, id).await
}

/// What links to a meeting, a charter or a session, or to a part of it, newest first, each with a sentence.
pub async fn of_thing(app: &App, request: ThingId) -> Result<Vec<Backlink>, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    // What led to the draft of a meeting leads to the meeting.
    let drafts = store::drafts(&vault, id).await?;
    let targets = std::iter::once(id).chain(drafts).map(|id| Target::Thing(request.kind, id));
    let targets: BTreeSet<String> = targets.filter_map(|target| stored(&target)).collect();
    Ok(linking(&vault, &targets).await?)
}

/// Where a link leads to; nothing when that is gone, or in the trash.
pub(super) async fn thing_at(
    vault: &Vault,
    kind: ThingKind,
    id: Uuid,
    part: &str,
) -> Result<Option<LinkThing>, StoreError> {
    let look = |doc: &Doc| Ok(doc.trashed().is_none().then(|| read(kind, doc)));
    let thing = match vault.with(id, look).await {
        Ok(Some(thing)) => thing,
        Ok(None) | Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let whole = LinkThing {
        kind,
        id: id.to_string(),
        part: None,
        title: thing.title.clone(),
        within: String::new(),
        date: thing.date,
    };
    if part.is_empty() {
        return Ok(Some(whole));
    }
    // A part that is gone leaves what it stood in.
    let found = thing.parts.into_iter().find(|(id, _)| id == part);
    Ok(Some(match found {
        Some((id, title)) => LinkThing { part: Some(id), title, within: thing.title, ..whole },
        None => whole,
    }))
}

fn read(kind: ThingKind, doc: &Doc) -> Thing {
    match kind {
        ThingKind::Meeting => meeting::finding::thing(doc),
        ThingKind::Charter => charter::linking::thing(doc),
        // Its day says which one is meant, and nothing of it.
        ThingKind::Session => Thing {
            title: String::new(),
            date: doc.text_field(session::DATE).unwrap_or_default(),
            parts: Vec::new(),
            lives_on: false,
        },
    }
}
