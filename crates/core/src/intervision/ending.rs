//! Endings: what comes when, what stays longer, what is held, what ends before its day.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Field, Vault, Work};
use uuid::Uuid;

use super::desk::{Desk, desk_or_none};
use super::destroy::{holders, own_parts};
use super::kind::{LAYER, group, layer, put, session};
use super::model::{Stage, days_left, destroyed_on, stage};
use super::read::{Group, Opened, Session, groups, in_use, is_of_one, opened, read_title, sessions};
use super::supervision::handed_if_whole;
use super::view::{ClosedClose, ClosedEnding, ClosedHold, ClosedKeep, ClosedNotice, EndedKind};
use super::{keeping, record};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::view::Batch;
use crate::sync::sharing::{held_by, keys_of};

/// What ends soon, waits in its last seven days, is due, or is held; the nearest first. Only closed screens show it: it has titles.
pub async fn endings(app: &App, (): ()) -> Result<Vec<ClosedEnding>, Failure> {
    let (vault, today) = (app.vault().await?, app.today());
    let (sessions, groups) = (sessions(&vault, None).await?.0, groups(&vault).await?.0);
    let mut all = Vec::new();
    for session in &sessions {
        let stage = session.stage(today);
        if session.trashed || (stage == Stage::Open && session.held.is_none()) {
            continue;
        }
        let stage = if session.held.is_some() { Stage::Held } else { stage };
        all.push(ClosedEnding {
            id: session.id.to_string(),
            kind: EndedKind::Session,
            title: read_title(&vault, session.case).await?,
            ends: session.ends.to_string(),
            stage,
            destroyed_on: destroyed_on(session.ends).to_string(),
            days_left: days_left(session.ends, today, stage),
        });
    }
    for group in groups {
        let Some(ends) = group.ends.filter(|_| !group.trashed && group.is_named()) else { continue };
        // A group lasts as long as what it still holds.
        let of_it = sessions.iter().filter(|session| session.group == group.id);
        if of_it.clone().any(|session| session.held.is_some()) {
            continue;
        }
        let ends = of_it.map(|session| session.ends).fold(ends, jiff::civil::Date::max);
        let stage = stage(ends, today, false);
        if stage != Stage::Open {
            all.push(ClosedEnding {
                id: group.id.to_string(),
                kind: EndedKind::Group,
                title: group.name,
                ends: ends.to_string(),
                stage,
                destroyed_on: destroyed_on(ends).to_string(),
                days_left: days_left(ends, today, stage),
            });
        }
    }
    all.sort_by(|a, b| a.ends.cmp(&b.ends).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

/// The same for any screen: that something ends and when, without title, name or id. What is held waits for nobody and is left out.
pub async fn notices(app: &App, (): ()) -> Result<Vec<ClosedNotice>, Failure> {
    let ending = endings(app, ()).await?.into_iter().filter(|one| one.stage != Stage::Held);
    let notice = |one: ClosedEnding| ClosedNotice {
        kind: one.kind,
        ends: one.ends,
        stage: one.stage,
        destroyed_on: one.destroyed_on,
    };
    Ok(ending.map(notice).collect())
}

/// Gives the notes of one session a later day, when all have agreed; also in the seven days after the end. Where the group is shared each of
/// them says so in their own notebook, and this is my yes. What the group agreed for the others stays, and the group lasts as long as what
/// it holds.
pub async fn keep(app: &App, request: ClosedKeep) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    let until = super::group::ends(Some(&request.until), app.today())?.filter(|day| *day > app.today());
    let until = until.ok_or_else(|| Failure::refused("closed-end-passed"))?;
    if until <= opened.session.ends {
        return Err(Failure::refused("closed-keep-earlier"));
    }
    if is_shared(&vault, &opened.session, &opened.group).await? {
        if !request.agreed_by.is_empty() {
            return Err(Failure::refused("closed-keep-shared"));
        }
        return keeping::say_yes(app, &vault, &opened.session, until).await;
    }
    agreed(&opened, &request.agreed_by)?;
    let mut work = vault.work(By::Person).await?;
    set_end(&mut work, &opened.session, &opened.desk, until).await?;
    // Where others wrote them too, before this notebook left them.
    if opened.session.latest.is_some() {
        record::lift(&mut work, &vault, opened.session.id, until).await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Whether a later day of these notes takes everybody's yes from their own notebook: as long as this one, or another device of the same
/// person, is where the others are.
pub(super) async fn is_shared(vault: &Vault, session: &Session, group: &Group) -> Result<bool, Failure> {
    if !group.shared && session.latest.is_none() {
        return Ok(false);
    }
    Ok(keys_of(vault, group.id).await?.is_some() || held_by(vault, group.id).await?.is_none())
}

/// Refuses what not all have agreed to.
pub(super) fn agreed(opened: &Opened, by: &[String]) -> Result<(), Failure> {
    let by = opened.group.ids(by)?;
    let all = opened.group.circle(&opened.session.owner).is_everyone(&by);
    if all { Ok(()) } else { Err(Failure::refused("closed-agreement-of-all")) }
}

/// Refuses to end notes before their day where others are there who agreed that nobody does.
pub(super) fn day_is_free(app: &App, session: &Session, group: &Group) -> Result<(), Failure> {
    let stands = session.ends > app.today() && group.circle(&session.owner).day_stands(group.may_end);
    if stands { Err(Failure::refused("closed-day-stands")) } else { Ok(()) }
}

/// Ends notes before their day: the seven days in which they can be read and taken along begin today.
pub async fn close(app: &App, request: ClosedClose) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let Opened { session, group, desk } = opened(&vault, &request.id).await?;
    let by = group.ids(&request.agreed_by)?;
    if session.held.is_some() {
        return Err(Failure::refused("closed-held"));
    }
    day_is_free(app, &session, &group)?;
    // What nobody else holds may be destroyed at once, and so it may be closed.
    let only_mine = holders(&vault, &group, std::slice::from_ref(&session)).await?.nobody;
    if !only_mine && !group.circle(&session.owner).may_end(group.may_end, &by) {
        return Err(Failure::refused("closed-may-not-end"));
    }
    let with_it = handed_with(&vault, &desk).await?;
    let mut work = vault.work(By::Person).await?;
    let today = app.today();
    if session.ends > today {
        set_end(&mut work, &session, &desk, today).await?;
    }
    if let Some((handed, desk)) = with_it.filter(|(handed, _)| handed.held.is_none() && handed.ends > today) {
        set_end(&mut work, &handed, &desk, today).await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Holds notes because they were formally requested, or holds them no longer. Where their day came meanwhile, the seven days in which they
/// can be read begin then.
pub async fn hold(app: &App, request: ClosedHold) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let Opened { session, desk, .. } = opened(&vault, &request.id).await?;
    let today = app.today();
    // What is held already is held since the same day, so that what was handed is let go with it.
    let since = session.held.unwrap_or(today);
    let day = if request.held { since.to_string() } else { String::new() };
    // What was handed to a supervision is asked for with what it is about. What was asked for by itself stays so.
    let with_it = handed_with(&vault, &desk).await?.filter(|(handed, _)| match request.held {
        true => handed.held.is_none(),
        false => handed.held == session.held,
    });
    let mut work = vault.work(By::Person).await?;
    for (session, desk) in [(session, desk)].into_iter().chain(with_it) {
        let held = if request.held { own_parts(&vault, &session, &desk) } else { vec![] };
        record::hold(&mut work, &vault, session.id, (&day, &held)).await?;
        work.edit(session.id, |doc| put(doc, session::HELD, &day)).await?;
        if !request.held && session.held.is_some() && session.ends < today {
            set_end(&mut work, &session, &desk, today).await?;
            if session.latest.is_some() {
                record::lift(&mut work, &vault, session.id, today).await?;
            }
        }
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// What was handed to a supervision, with my desk of it.
async fn handed_with(vault: &Vault, desk: &Desk) -> Result<Option<(Session, Desk)>, Failure> {
    match handed_if_whole(vault, desk).await? {
        Some(handed) => {
            let desk = desk_or_none(vault, handed.id).await?;
            Ok(Some((handed, desk)))
        }
        None => Ok(None),
    }
}

/// Gives a session and all of its notes another end. Before an earlier one no yes to a later day counts any more.
pub(super) async fn set_end(
    work: &mut Work<'_>,
    was: &Session,
    desk: &Desk,
    ends: jiff::civil::Date,
) -> Result<(), kring_store::StoreError> {
    let set = |field: &'static str| move |doc: &Doc| doc.set_field(field, Field::Text(ends.to_string()));
    work.edit(was.id, set(session::ENDS)).await?;
    if ends < was.ends && !was.keep.is_empty() {
        work.edit(was.id, |doc| {
            doc.entries(session::KEEP).keys().try_for_each(|one| doc.clear_entry(session::KEEP, one))
        })
        .await?;
    }
    if was.follows {
        work.edit(was.id, |doc| doc.set_field(session::FOLLOWS, Field::Bool(false))).await?;
    }
    for id in [was.notes, desk.mine, desk.supervision].into_iter().flatten() {
        if work.kind_of(id).await?.as_deref() == Some(LAYER.name) {
            match work.edit(id, set(layer::ENDS)).await {
                // One that cannot be read ends with its session all the same.
                Err(error) if is_of_one(&error) => {}
                done => done?,
            }
        }
    }
    match desk.pair {
        Some(pair) if work.knows(pair).await? => work.edit(pair, set(group::ENDS)).await,
        _ => Ok(()),
    }
}

/// The closed spaces that were made for one session alone and are empty without these.
pub(super) async fn emptied(vault: &Vault, ending: &[Session]) -> Result<Vec<Group>, Failure> {
    let used = in_use(vault, ending).await?;
    let of_these: BTreeSet<Uuid> = ending.iter().map(|session| session.group).collect();
    let empty =
        |group: &Group| of_these.contains(&group.id) && !used.contains(&group.id) && group.people.is_empty();
    Ok(groups(vault).await?.0.into_iter().filter(empty).collect())
}
