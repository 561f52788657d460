//! What a closed group agrees: changed by all, noted of each, and not changed back by one. That somebody agreed is a note, which whoever made
//! it by mistake can take back; it shows then that they have not agreed.
//!
//! Whoever agrees, agrees to terms; their sum is noted with it. Terms that come to differ in another way (two changes that were made apart,
//! somebody who was out of the group meanwhile) leave everybody's agreement to the earlier ones, and it shows as that.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kring_store::{By, Doc, Field, Promise, StoreError, Vault};
use uuid::Uuid;

use super::desk::{Desk, desk_or_none, read_desk};
use super::ending::set_end;
use super::group::{ends, named};
use super::keeping::day_of;
use super::kind::{GROUP, SESSION, code, group, put, session};
use super::read::{Group, Person, Session, groups, read_group, sessions};
use super::set::check_day;
use super::view::{ClosedAgree, ClosedGroupSet};
use crate::app::App;
use crate::circle::own_key;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::read_id;
use crate::journal::view::Batch;
use crate::register;

/// The longest text of an agreement, in bytes.
const LONGEST: usize = 10_000;

/// What a group agrees to, as a sum: BLAKE3 of the values as JSON, hex.
pub(super) fn terms(doc: &Doc) -> String {
    let fields = [
        group::LEVEL,
        group::LIMITS,
        group::LEAVES,
        group::NOTES,
        group::KEEPER,
        group::ENDS,
        group::MAY_END,
    ];
    let mut said: Vec<String> =
        fields.iter().map(|field| doc.text_field(field).unwrap_or_default()).collect();
    said.push((doc.field(group::ATTEST) == Some(Field::Bool(true))).to_string());
    let said = serde_json::to_vec(&said).unwrap_or_default();
    blake3::hash(&said).to_hex().to_string()
}

/// Whether a document of this kind says who is in a closed group.
pub(crate) fn is_of_people(kind: &str) -> bool {
    kind == GROUP.name
}

/// What an undo has to leave as it is: terms that somebody agreed to, a hold, the day on which notes end, which may only come later, and
/// the yeses that moved it: whoever hears of them late follows them. Neither a group nor a session goes to the trash by it.
pub(crate) fn bound(kind: &str, doc: &Doc) -> Option<Promise> {
    let trashed = doc.trashed().is_some();
    if kind == GROUP.name {
        let here = register::entries(doc, group::PEOPLE);
        let agreed = doc.entries(group::AGREED).into_keys().any(|person| here.contains_key(&person));
        let was = terms(doc);
        return Some(Box::new(move |doc| {
            doc.trashed().is_some() == trashed && (!agreed || terms(doc) == was)
        }));
    }
    let ends = |doc: &Doc| doc.text_field(session::ENDS).and_then(|day| day.parse::<Date>().ok());
    let held = |doc: &Doc| doc.text_field(session::HELD).is_some_and(|day| !day.is_empty());
    (kind == SESSION.name).then(|| {
        let (was, was_held) = (ends(doc), held(doc));
        let mut moved = doc.entries(session::KEEP);
        moved.retain(|place, _| day_of(place).is_some_and(|day| was.is_some_and(|was| day < was)));
        Box::new(move |doc: &Doc| {
            let said = doc.entries(session::KEEP);
            let stay = moved.iter().all(|(place, yes)| said.get(place) == Some(yes));
            doc.trashed().is_some() == trashed && ends(doc) >= was && (!was_held || held(doc)) && stay
        }) as Promise
    })
}

/// Changes what was agreed. Once somebody has agreed, everybody has to.
pub async fn group_set(app: &App, request: ClosedGroupSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let name = request.name.as_deref().map(named).transpose()?;
    let ends = ends(request.ends.as_deref(), app.today())?;
    for text in [&request.limits, &request.leaves].into_iter().flatten() {
        if text.len() > LONGEST {
            return Err(Failure::request("text"));
        }
    }
    let person = |named: &Option<String>| match named.as_deref().map(str::trim) {
        None => Ok(None),
        Some("") => Ok(Some(String::new())),
        Some(named) => group.person(named).map(|person| Some(person.id.clone())),
    };
    let (keeper, me) = (person(&request.keeper)?, person(&request.me)?);
    let agreed = group.is_agreed();
    let by = group.ids(request.agreed_by.as_deref().unwrap_or_default())?;
    if agreed && !group.circle("").is_everyone(&by) {
        return Err(Failure::refused("closed-agreement-of-all"));
    }
    let today = app.today().to_string();
    let texts = [
        (group::NAME, name),
        (group::LEVEL, request.level.map(code)),
        (group::LIMITS, request.limits.clone()),
        (group::LEAVES, request.leaves.clone()),
        (group::NOTES, request.keeps.map(code)),
        (group::KEEPER, keeper),
        (group::ENDS, ends.map(|day| day.to_string())),
        (group::MAY_END, request.may_end.map(code)),
        (group::ME, me.clone()),
    ];
    let outliving = match ends {
        Some(day) if group.ends.is_none_or(|was| day < was) => outliving(&vault, &group, day).await?,
        _ => Vec::new(),
    };
    let (own, was) = (own_key(&vault), group.me.clone());
    // In a group that is shared a key says who is whose notebook's owner.
    let keys = me.filter(|me| group.shared && *me != was).map(|me| [(was, String::new()), (me, own)]);
    let mut work = vault.work(By::Person).await?;
    work.edit(group.id, |doc| -> Result<(), StoreError> {
        let was_to = terms(doc);
        for (field, value) in &texts {
            if let Some(value) = value {
                put(doc, field, value.trim())?;
            }
        }
        for (person, key) in keys.into_iter().flatten().filter(|(person, _)| !person.is_empty()) {
            register::set(doc, &person, &[(group::KEYS, &key)])?;
        }
        if let Some(attest) = request.attest {
            doc.set_field(group::ATTEST, Field::Bool(attest))?;
        }
        let to = terms(doc);
        // What stays as it was is agreed to by those who agreed to it.
        for person in group.people.iter().filter(|_| agreed && to != was_to) {
            register::set(doc, &person.id, &[(group::AGREED, &today), (group::AGREED_TO, &to)])?;
        }
        Ok(())
    })
    .await?;
    for (session, desk) in &outliving {
        match ends {
            Some(day) if agreed => set_end(&mut work, session, desk, day).await?,
            // Where nobody has agreed yet, a session keeps the day that it was begun with until all have.
            _ => work.edit(session.id, |doc| doc.set_field(session::FOLLOWS, Field::Bool(true))).await?,
        }
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Notes that somebody agreed to how the group works.
pub async fn group_agree(app: &App, request: ClosedAgree) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let person = group.person(&request.person)?.id.clone();
    let following = following(app, &vault, &group, Some(person.as_str())).await?;
    let day = match &request.date {
        Some(day) => read_date(day)?,
        None => app.today(),
    };
    if day > app.today() {
        return Err(Failure::refused("closed-day-to-come"));
    }
    let mut work = vault.work(By::Person).await?;
    work.edit(group.id, |doc| {
        let said = [(group::AGREED, day.to_string()), (group::AGREED_TO, terms(doc))];
        register::set(doc, &person, &said.each_ref().map(|(column, value)| (*column, value.as_str())))
    })
    .await?;
    for (session, desk, ends) in following {
        set_end(&mut work, &session, &desk, ends).await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Lets sessions follow where all have agreed and no device saw the last of them do so, because each heard of one.
pub(super) async fn follow(app: &App, vault: &Vault) -> Result<(), Failure> {
    let waiting = sessions(vault, None).await?.0.into_iter().filter(|session| session.follows);
    let waiting: BTreeSet<Uuid> = waiting.map(|session| session.group).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    for group in groups(vault).await?.0.into_iter().filter(|group| waiting.contains(&group.id)) {
        found.extend(following(app, vault, &group, None).await?);
    }
    for (session, desk, ends) in found {
        let mut work = vault.work(By::Person).await?;
        // One whose notes cannot be written keeps its day, and no other from its own.
        if set_end(&mut work, &session, &desk, ends).await.is_ok() {
            work.commit().await?;
        }
    }
    Ok(())
}

/// The sessions that end with the group once all have agreed, with `agreeing` among them, each with its end: the group's day, or today where
/// that has passed. Where nobody has agreed there is nothing to follow.
pub(super) async fn following(
    app: &App,
    vault: &Vault,
    group: &Group,
    agreeing: Option<&str>,
) -> Result<Vec<(Session, Desk, Date)>, Failure> {
    let agrees = |one: &&Person| agreeing == Some(one.id.as_str()) || (one.agreed.is_some() && one.to_this);
    let agreed: BTreeSet<String> = group.people.iter().filter(agrees).map(|one| one.id.clone()).collect();
    let (all, mut found) = (!agreed.is_empty() && group.circle("").is_everyone(&agreed), Vec::new());
    let Some(day) = group.ends.filter(|_| all) else { return Ok(found) };
    for session in sessions(vault, Some(group.id)).await?.0 {
        let ends = day.max(app.today()).max(session.date.parse().unwrap_or(day));
        if session.follows && session.held.is_none() && ends < session.ends {
            let desk = desk_or_none(vault, session.id).await?;
            found.push((session, desk, ends));
        }
    }
    Ok(found)
}

/// The sessions of a group whose notes would outlive the day that all agree on now; they end then too. Those that all agreed to keep longer
/// than the group was to last do not, and neither does what is held.
async fn outliving(vault: &Vault, group: &Group, day: Date) -> Result<Vec<(Session, Desk)>, Failure> {
    let mut found = Vec::new();
    for session in sessions(vault, Some(group.id)).await?.0 {
        let kept_longer = group.ends.is_some_and(|was| session.ends > was);
        if session.ends <= day || kept_longer || session.held.is_some() {
            continue;
        }
        check_day(session.date.parse().ok(), day)?;
        let desk = read_desk(vault, session.id).await?;
        found.push((session, desk));
    }
    Ok(found)
}
