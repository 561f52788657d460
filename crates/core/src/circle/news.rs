//! What other people changed in a group since the person last looked, and that they have looked.
//!
//! How far they looked lies with the notebook's settings, so that another device of theirs knows it too. It is noted when they are done with
//! what was told and not when it is: a glance loses nothing, and what arrives meanwhile stays new. Before the first time nothing is new.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_store::{Brought, Doc, Heard, StoreError, Vault, Version};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::kind::{self, CIRCLE};
use super::open::read_id;
use super::view::{CircleId, News, NewsChange, NewsLine, NewsPlace, NewsSeen};
use crate::app::App;
use crate::charter::{self, kind::CHARTER, version::VERSION};
use crate::failure::Failure;
use crate::journal::write_instant;
use crate::meeting::{self, kind::MEETING};
use crate::settings::notebook;

/// So many stretches of what somebody wrote into a document are looked at, the last; of those before it is told only that they were.
const STRETCHES: usize = 8;
/// Where nothing new came, that somebody looked is noted again after so long, in milliseconds: 6 hours.
const AGAIN: u64 = 6 * 3_600_000;
/// The part that stands for what was signed.
const SAID: &str = "said";

/// A part of a document, and what in it is another than before.
pub(crate) type Place = (&'static str, String);

/// When somebody looked last, and how far what they saw had come.
#[derive(Default, Serialize, Deserialize)]
struct Looked {
    at: i64,
    heard: Heard,
}

/// What other people changed in a circle.
pub async fn news(app: &App, request: CircleId) -> Result<News, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    // Whoever was taken out keeps their key, and their name with it.
    let people = vault.with(id, |doc| Ok(kind::people(doc))).await?;
    let names = people.into_iter().filter(|member| !member.key.is_empty());
    told(app, &vault, id, &names.map(|member| (member.key, member.name)).collect()).await
}

/// Notes that the person has seen what was told of a circle.
pub async fn news_seen(app: &App, request: NewsSeen) -> Result<(), Failure> {
    let vault = app.vault().await?;
    let id = read_id(&vault, &request.id).await?;
    note_seen(app, &vault, id, &request.heard).await
}

/// In how many things of a circle other people changed something, for each of them. No thing is opened for it, so one counts also where
/// nothing of the change can be seen.
pub(super) async fn count(vault: &Vault, circle: Uuid) -> Result<u32, Failure> {
    let Some(looked) = looked(vault, circle).await? else { return Ok(0) };
    let count = vault.count_brought(circle, &looked.heard, &keys(vault, circle).await?).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What these people, by their keys, changed in a space.
pub(crate) async fn told(
    app: &App,
    vault: &Vault,
    space: Uuid,
    names: &BTreeMap<String, String>,
) -> Result<News, Failure> {
    let looked = looked(vault, space).await?;
    let people: BTreeSet<String> = names.keys().cloned().collect();
    let before = looked.as_ref().map(|looked| looked.heard.clone()).unwrap_or_default();
    let heard = write_heard(&vault.heard(space, &before, &people).await?);
    let Some(looked) = looked else { return Ok(News { since: None, lines: Vec::new(), heard }) };
    let mut things: BTreeMap<(Uuid, String), Vec<Brought>> = BTreeMap::new();
    for one in vault.brought(space, &before, &people).await? {
        things.entry((one.about, one.person.clone())).or_default().push(one);
    }
    let mut lines = Vec::new();
    for ((id, person), brought) in things {
        let who = names.get(&person).cloned().unwrap_or_default();
        match vault.with(id, |doc| Ok(line(doc, id, &brought, app.today()))).await {
            Ok(found) => lines.extend(found.map(|line| NewsLine { who, ..line })),
            Err(StoreError::Locked) => return Err(StoreError::Locked.into()),
            // It ended, its key is not here yet, or it cannot be read, which the check of everything names. The rest is told.
            Err(_) => {}
        }
    }
    lines.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
    Ok(News { since: Some(write_instant(looked.at)), lines, heard })
}

/// Notes that what was told of a space was seen. What was seen already never becomes new again. Where nobody else is, nothing can be new,
/// and nothing is noted: what ends there leaves no trace of when somebody looked at it.
pub(crate) async fn note_seen(app: &App, vault: &Vault, space: Uuid, heard: &str) -> Result<(), Failure> {
    let told: Heard = serde_json::from_str(heard).map_err(|_| Failure::request("heard"))?;
    let shared = notebook::shared_groups(vault).await?;
    if shared.get(&space.to_string()).is_none_or(|device| device.is_empty()) {
        return Ok(());
    }
    let known = looked(vault, space).await?;
    let mut raised = known.as_ref().map(|known| known.heard.clone()).unwrap_or_default();
    for (log, last) in told {
        let seen = raised.entry(log).or_insert(last);
        *seen = last.max(*seen);
    }
    let now = app.now().as_millisecond();
    if known.is_some_and(|known| known.heard == raised && now.abs_diff(known.at) < AGAIN) {
        return Ok(());
    }
    let text = serde_json::to_string(&Looked { at: now, heard: raised });
    notebook::note_looked(vault, &space.to_string(), &text.unwrap_or_default()).await
}

/// Where in the order of arrival the first of what others wrote into a document of a circle stands since the person last looked.
pub(crate) async fn first_brought(
    vault: &Vault,
    circle: Uuid,
    document: Uuid,
) -> Result<Option<i64>, Failure> {
    let Some(looked) = looked(vault, circle).await? else { return Ok(None) };
    let brought = vault.brought(circle, &looked.heard, &keys(vault, circle).await?).await?;
    let written = brought.iter().filter(|one| one.about == document && one.between.is_some());
    Ok(written.map(|one| one.n).min())
}

/// The keys of a circle's people, also of those who were taken out.
async fn keys(vault: &Vault, circle: Uuid) -> Result<BTreeSet<String>, Failure> {
    let people = vault.with(circle, |doc| Ok(kind::people(doc))).await?;
    Ok(people.into_iter().map(|member| member.key).filter(|key| !key.is_empty()).collect())
}

async fn looked(vault: &Vault, space: Uuid) -> Result<Option<Looked>, Failure> {
    let noted = notebook::looked(vault).await?;
    Ok(noted.get(&space.to_string()).and_then(|text| serde_json::from_str(text).ok()))
}

fn write_heard(heard: &Heard) -> String {
    serde_json::to_string(heard).unwrap_or_default()
}

/// What somebody did to a document, in a line without their name; nothing where nothing of it can be seen.
fn line(doc: &Doc, id: Uuid, brought: &[Brought], today: Date) -> Option<NewsLine> {
    let kind = brought.first()?.kind.as_str();
    let begins = brought.iter().any(|one| one.begins);
    let in_trash = doc.trashed().is_some();
    // Whatever is written comes back from the trash: what they wrote last lies there where they threw it away themselves.
    let threw_away = || {
        let last = brought.iter().filter_map(|one| one.between.as_ref()).next_back();
        last.is_some_and(|(_, after)| doc.at(after).is_ok_and(|then| then.trashed().is_some()))
    };
    if begins && in_trash && !threw_away() {
        return None;
    }
    let (written, earlier) = if begins { (Vec::new(), false) } else { stretches(brought) };
    let (mut places, mut unread): (BTreeSet<Place>, bool) = (BTreeSet::new(), earlier);
    let mut trashed = begins && in_trash;
    for (before, after) in written {
        let (Ok(old), Ok(new)) = (doc.at(&before), doc.at(&after)) else {
            // That it changed is all there is to tell.
            unread = true;
            continue;
        };
        trashed |= old.trashed().is_none() && new.trashed().is_some() && in_trash;
        places.extend(differs(kind, &old, &new, today));
        if (old.trashed().is_some(), new.trashed().is_some()) == (true, false) {
            places.insert(("back", String::new()));
        }
    }
    let said = brought.iter().filter(|one| one.between.is_none()).map(|one| (SAID, one.n.to_string()));
    places.extend(said);
    let change = match (begins, trashed) {
        (_, true) => NewsChange::Trashed,
        (true, _) => NewsChange::Added,
        _ if places.is_empty() && !unread && tells_places(kind) => return None,
        _ => NewsChange::Changed,
    };
    let (title, date) = named(kind, doc, today);
    Some(NewsLine {
        id: id.to_string(),
        kind: kind.to_owned(),
        who: String::new(),
        change,
        title,
        date,
        places: counted(places),
        at: write_instant(brought.iter().map(|one| one.at).max()?),
    })
}

/// The last stretches in which somebody wrote: what they wrote on, and what that led to. Where they took in meanwhile what others wrote,
/// another begins, so that nobody is told to have written that. Also whether there were more before.
fn stretches(brought: &[Brought]) -> (Vec<(Version, Version)>, bool) {
    let mut all: Vec<(Version, Version)> = Vec::new();
    for (before, after) in brought.iter().filter_map(|one| one.between.clone()) {
        match all.last_mut() {
            Some(last) if last.1 == before => last.1 = after,
            _ => all.push((before, after)),
        }
    }
    let earlier = all.len().saturating_sub(STRETCHES);
    (all.into_iter().skip(earlier).collect(), earlier > 0)
}

/// Whether it is known of documents of a kind where they differ.
fn tells_places(kind: &str) -> bool {
    [CIRCLE.name, CHARTER.name, MEETING.name].contains(&kind)
}

/// Where a document is another than before, as far as that is told of its kind.
fn differs(kind: &str, old: &Doc, new: &Doc, today: Date) -> Vec<Place> {
    match kind {
        name if name == CIRCLE.name => places(old, new),
        name if name == CHARTER.name => charter::places(old, new, today),
        name if name == MEETING.name => meeting::places(old, new),
        _ => Vec::new(),
    }
}

/// Where a circle is another than before: its people by who they are, its looks by their names.
fn places(old: &Doc, new: &Doc) -> Vec<Place> {
    let [was, is] = [old, new].map(kind::people);
    let gone = was.iter().filter(|one| !is.contains(*one));
    let people = gone.chain(is.iter().filter(|one| !was.contains(*one)));
    let mut places: Vec<Place> = people.map(|one| ("people", one.id.clone())).collect();
    let looks = [kind::NAME, kind::CALLS_ITSELF, kind::ZONE, kind::ACCENT, kind::FOOTER, kind::LOGO];
    let looks = looks.into_iter().filter(|field| old.text_field(field) != new.text_field(field));
    places.extend(looks.map(|field| ("looks", field.to_owned())));
    places
}

/// What a document is called, and its day.
fn named(kind: &str, doc: &Doc, today: Date) -> (String, Option<String>) {
    match kind {
        name if name == CIRCLE.name => (doc.text_field(kind::NAME).unwrap_or_default(), None),
        name if name == CHARTER.name => (charter::title(doc, today), None),
        name if name == VERSION.name => (charter::version::called(doc), None),
        name if name == MEETING.name => meeting::named(doc),
        // What is closed is named by whoever may.
        _ => (String::new(), None),
    }
}

fn counted(places: BTreeSet<Place>) -> Vec<NewsPlace> {
    let mut counts: Vec<NewsPlace> = Vec::new();
    for (part, _) in places {
        match counts.last_mut() {
            Some(last) if last.part == part => last.count += 1,
            _ => counts.push(NewsPlace { part: part.to_owned(), count: 1 }),
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrote(before: u8, after: u8) -> Brought {
        let version = |byte| Version::from_bytes(vec![byte]);
        Brought {
            n: i64::from(after),
            at: 0,
            person: "aa".into(),
            about: Uuid::nil(),
            kind: "charter".into(),
            begins: false,
            between: Some((version(before), version(after))),
        }
    }

    /// From where to where somebody wrote, and whether they also did before.
    fn told(brought: &[Brought]) -> (Vec<(u8, u8)>, bool) {
        let (found, earlier) = stretches(brought);
        (found.iter().map(|(a, b)| (a.as_bytes()[0], b.as_bytes()[0])).collect(), earlier)
    }

    #[test]
    fn what_somebody_took_in_from_others_divides_what_they_wrote_however_much_that_is() {
        assert_eq!(told(&[wrote(1, 2), wrote(2, 3), wrote(5, 6)]), (vec![(1, 3), (5, 6)], false));
        let many: Vec<Brought> = (0..20).map(|at| wrote(at * 2, at * 2 + 1)).collect();
        let last: Vec<(u8, u8)> = (12..20).map(|at| (at * 2, at * 2 + 1)).collect();
        assert_eq!(told(&many), (last, true), "what others wrote between them is not said to be theirs");
    }

    #[test]
    fn places_are_counted_part_by_part() {
        let places = [("items", "b"), ("items", "a"), ("decisions", "a")];
        let counts = counted(places.map(|(part, id)| (part, id.to_owned())).into());
        let told: Vec<(&str, u32)> = counts.iter().map(|place| (place.part.as_str(), place.count)).collect();
        assert_eq!(told, [("decisions", 1), ("items", 2)]);
    }
}
