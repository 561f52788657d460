//! A closed group that several people share: whose key is whose, and what ends with an ending that came from somebody else.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kring_store::{By, Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use super::desk::desk_or_none;
use super::destroy::{Burial, finish, parts};
use super::kind::{DESK, GROUP, desk_id, group};
use super::read::{groups, not_found, read_group, sessions};
use super::record::{self, There};
use super::supervision::ends_with;
use super::view::{EndRule, EndedKind};
use super::{statement, store};
use crate::app::App;
use crate::circle::own_key;
use crate::conductor;
use crate::failure::Failure;
use crate::people::kind::folded;
use crate::register;

/// Whether there is a closed group with this id, which somebody founded and which can be read.
pub(crate) async fn is_group(vault: &Vault, id: Uuid) -> Result<bool, Failure> {
    Ok(groups(vault).await?.0.iter().any(|group| group.id == id && group.is_named()))
}

/// What a group is called; `None` as long as it is not here.
pub(crate) async fn name_of(vault: &Vault, id: Uuid) -> Result<Option<String>, Failure> {
    Ok(groups(vault).await?.0.into_iter().find(|group| group.id == id).map(|group| group.name))
}

/// The names of a group's people by their keys, hex; nobody as long as it is not here.
pub(crate) async fn people_by_key(vault: &Vault, id: Uuid) -> Result<BTreeMap<String, String>, Failure> {
    let named = |doc: &Doc| {
        // Also those who take no part any more.
        let (keys, people) = (doc.entries(group::KEYS), doc.entries(group::PEOPLE));
        let named = keys.into_iter().filter_map(|(id, key)| Some((key, people.get(&id)?.clone())));
        Ok(named.collect())
    };
    match vault.with(id, named).await {
        Err(StoreError::NotFound) => Ok(BTreeMap::new()),
        people => Ok(people?),
    }
}

/// What a group calls the notebook's person, if it knows who of its people that is.
pub(crate) async fn me_in(vault: &Vault, id: Uuid) -> Result<Option<String>, Failure> {
    let group = read_group(vault, id).await?;
    Ok(group.people.into_iter().find(|person| person.id == group.me).map(|person| person.name))
}

/// Notes the key of somebody: of who has it already, of the one by this id or name, or of somebody new by this name.
pub(crate) async fn recognise(vault: &Vault, id: Uuid, who: &str, key: &str) -> Result<(), Failure> {
    let new = Uuid::now_v7().simple().to_string();
    edit(vault, id, |doc| {
        let (people, keys) = (register::entries(doc, group::PEOPLE), doc.entries(group::KEYS));
        let theirs: Vec<&String> =
            keys.iter().filter(|(_, known)| *known == key).map(|(one, _)| one).collect();
        if theirs.iter().any(|one| people.contains_key(*one)) {
            return Ok(());
        }
        // Also whoever took no part for a while is who they were.
        if let Some(one) = theirs.first() {
            return register::restore(doc, one);
        }
        // Whoever has a key is somebody already; another one by the same name is another person.
        let free = |one: &&String| keys.get(*one).is_none_or(String::is_empty);
        let named = || people.iter().find(|(_, name)| folded(name) == folded(who)).map(|(one, _)| one);
        let known = people.contains_key(who).then_some(who).or_else(|| named().map(String::as_str));
        // Where two share a space, whoever comes is the one that is waited for, whatever they call themselves.
        let pair = doc.field(group::PAIR) == Some(Field::Bool(true));
        let waited_for = || people.keys().find(|one| pair && free(one));
        let known = known.map(str::to_owned).filter(|one| free(&one)).or_else(|| waited_for().cloned());
        match known {
            Some(one) => register::set(doc, &one, &[(group::KEYS, key)]),
            None => register::set(doc, &new, &[(group::PEOPLE, who.trim()), (group::KEYS, key)]),
        }
    })
    .await
}

/// Whether a space of two has both already, so that nobody by this key comes to it, also once one of them is gone: what was said there was
/// said to that one.
pub(crate) async fn is_full(vault: &Vault, id: Uuid, key: &str) -> Result<bool, Failure> {
    match read_group(vault, id).await {
        Ok(group) if group.pair => {}
        Ok(_) => return Ok(false),
        Err(failure) if failure == not_found() => return Ok(false),
        Err(failure) => return Err(failure),
    }
    let (own, known) = (own_key(vault), people_by_key(vault, id).await?);
    let of_another = |one: &String| !one.is_empty() && *one != own;
    Ok(key != own && !known.contains_key(key) && known.keys().any(of_another))
}

/// Lets go whoever has this key: they take no part any more.
pub(crate) async fn lets_go(vault: &Vault, id: Uuid, key: &str) -> Result<(), Failure> {
    edit(vault, id, |doc| {
        let keys = doc.entries(group::KEYS);
        let of = keys.into_iter().filter(|(_, known)| known == key);
        of.map(|(one, _)| one).try_for_each(|one| register::remove(doc, &one))
    })
    .await
}

async fn edit(
    vault: &Vault,
    id: Uuid,
    edit: impl FnOnce(&Doc) -> Result<(), StoreError>,
) -> Result<(), Failure> {
    let mut work: Work<'_> = vault.work(By::Person).await?;
    // One that has ended has nobody in it any more.
    if work.kind_of(id).await?.as_deref() != Some(GROUP.name) {
        return Ok(());
    }
    work.edit(id, edit).await?;
    work.commit().await?;
    Ok(())
}

/// What a group has to keep because it was formally requested: its held sessions with what they hold.
pub(crate) async fn kept_on_request(vault: &Vault, group: Uuid) -> Result<BTreeSet<Uuid>, Failure> {
    let mut kept = BTreeSet::new();
    for session in sessions(vault, Some(group)).await?.0 {
        if session.held.is_some() {
            kept.extend(parts(vault, &session).await?);
            kept.insert(group);
        }
    }
    // Also where somebody made the session say something else meanwhile.
    for (session, (_, parts)) in record::held(vault).await? {
        if store::home(vault, session).await?.is_some_and(|(_, space)| space == group) {
            kept.extend(parts);
            kept.extend([session, group]);
        }
    }
    Ok(kept)
}

/// What a group holds whose day has come: for seven days it can still be read, and then it ends by itself.
pub(crate) async fn still_read(vault: &Vault, group: Uuid, today: Date) -> Result<BTreeSet<Uuid>, Failure> {
    let mut read = BTreeSet::new();
    for session in sessions(vault, Some(group)).await?.0 {
        if session.ends <= today {
            read.extend(parts(vault, &session).await?);
            read.insert(group);
        }
    }
    Ok(read)
}

/// What is here, before it is heard what others ended, or another device of the same person.
pub(crate) struct Here {
    /// The group; `None` for everything.
    group: Option<Uuid>,
    /// The groups and sessions, as far as they are here.
    known: BTreeSet<Uuid>,
    /// The groups among them.
    groups: BTreeSet<Uuid>,
    sessions: Vec<Held>,
}

/// A session that is here.
struct Held {
    id: Uuid,
    /// Its group.
    of: Uuid,
    /// Its documents, mine about it among them.
    parts: Vec<Uuid>,
    /// Who was there, where that stays.
    there: Vec<There>,
}

/// What a group holds here, or all of them.
pub(crate) async fn what_is_here(app: &App, group: Option<Uuid>) -> Result<Here, Failure> {
    let vault = app.vault().await?;
    let among = |id: Uuid| group.is_none_or(|group| group == id);
    let groups: Vec<_> = groups(&vault).await?.0.into_iter().filter(|one| among(one.id)).collect();
    let ids: BTreeSet<Uuid> = groups.iter().map(|one| one.id).collect();
    let mut here = Here { group, known: ids.clone(), groups: ids, sessions: vec![] };
    for session in sessions(&vault, group).await?.0 {
        let of = groups.iter().find(|one| one.id == session.group && one.attest && !session.trashed);
        let there = match of {
            // My other device has written this down already.
            Some(of) if group.is_some() => statement::there(app, of, &session, None).await?,
            _ => vec![],
        };
        here.known.insert(session.id);
        let parts = parts(&vault, &session).await?;
        here.sessions.push(Held { id: session.id, of: session.group, parts, there });
    }
    Ok(here)
}

/// Ends whole what was ended elsewhere meanwhile: also what only I had of it. What somebody else ended gets a certificate that says so; of
/// what I ended on another device there is one.
pub(crate) async fn end_with_the_others(vault: &Vault, before: Here) -> Result<(), Failure> {
    if before.known.is_empty() && before.group.is_none() {
        return Ok(());
    }
    let ended = vault.ended(before.group).await?;
    let certified = record::certified(vault).await?;
    let mut gone: BTreeMap<Uuid, (Vec<Uuid>, Vec<There>)> = BTreeMap::new();
    let mut of_ended = vec![];
    for Held { id, of, parts, there } in before.sessions {
        if ended.contains(&id) {
            gone.insert(id, (parts, there));
        } else if ended.contains(&of) {
            // Begun here while the group ended there: nothing of a group outlives it.
            of_ended.push((id, parts, there));
        }
    }
    let outlived: BTreeSet<Uuid> = of_ended.iter().map(|(id, ..)| *id).collect();
    for (id, parts, there) in of_ended {
        gone.entry(id).or_insert((parts, there));
    }
    // Also where the program ended between hearing of it and this: a desk without its session, a run without its group.
    let desks: BTreeSet<Uuid> = store::ids(vault, DESK.name).await?.into_iter().collect();
    for id in ended {
        let (of, mut parts) = (desk_id(vault, id), vec![]);
        if desks.contains(&of) && !gone.contains_key(&id) {
            let desk = desk_or_none(vault, id).await?;
            parts.extend([Some(of), desk.mine, desk.supervision, desk.pair].into_iter().flatten());
            if let Some(handed) = ends_with(vault, &desk).await? {
                parts.extend(super::destroy::parts(vault, &handed).await?);
            }
        }
        if before.groups.contains(&id) || before.group == Some(id) {
            parts.extend(conductor::of_group(vault, id).await?);
        }
        if !parts.is_empty() || before.known.contains(&id) {
            gone.entry(id).or_default().0.extend(parts);
        }
    }
    let held = record::held(vault).await?;
    let mut work = vault.work(By::Person).await?;
    let (mut burials, mut stays) = (vec![], vec![]);
    for (of, (mut parts, there)) in gone {
        parts.retain(|id| !record::holds(&held, *id));
        let ids = known(&mut work, parts).await?;
        let begun_meanwhile = outlived.contains(&of);
        let kind = match before.group {
            None if !begun_meanwhile => EndedKind::Document,
            Some(group) if group == of => EndedKind::Group,
            _ => EndedKind::Session,
        };
        let may_tell = before.group.is_some() || begun_meanwhile;
        let tells = may_tell && before.known.contains(&of) && !certified.contains(&of);
        if tells || !ids.is_empty() {
            burials.push(Burial { of, kind, rule: EndRule::Elsewhere, ids });
            stays.extend(if tells { there } else { vec![] });
        }
    }
    if burials.is_empty() {
        return Ok(());
    }
    for burial in &burials {
        burial.write(&mut work, vault).await?;
    }
    record::keep(&mut work, vault, &stays).await?;
    work.commit().await?;
    finish(vault).await
}

async fn known(work: &mut Work<'_>, ids: Vec<Uuid>) -> Result<Vec<Uuid>, StoreError> {
    let mut here = vec![];
    for id in ids {
        if work.knows(id).await? {
            here.push(id);
        }
    }
    Ok(here)
}
