//! For my supervision: a closed space of two, shared with whoever supervises, and the notes that are handed to it.
//!
//! The space is a closed group like any other: it is shared by an invitation, and what lies in it ends on its day for both. What is handed
//! becomes a session there, which says nothing of the one that it is about: no title, no question, no method, nobody who was there.

use kring_store::{By, Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::desk::{Desk, edit_desk};
use super::destroy::finish;
use super::group::{ends, group_open, write_new, write_people};
use super::kind::{self, CASE, GROUP, LAYER, SESSION, case, group, put, session as field};
use super::model::stage;
use super::names::{pass_on, written};
use super::notes::fill;
use super::read::{
    Group, Opened, Session, find_session, opened, or_nothing, read_group, read_notes, refuse_without_keys,
};
use super::set::writes;
use super::standing::{stands, unless_moved, until_it_stands};
use super::successor;
use super::view::{ClosedGroupId, ClosedGroupView, ClosedPairAdd, ClosedSupervise, ClosedSupervised, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::language::{Messages, say};
use crate::people::kind::{check_name, folded};

/// Makes a closed space of two. It is shared with whoever supervises as any closed group is; nobody else is ever let in.
pub async fn pair_add(app: &App, request: ClosedPairAdd) -> Result<ClosedGroupView, Failure> {
    let vault = app.vault().await?;
    let people = [request.me.trim().to_owned(), request.supervisor.trim().to_owned()];
    people.iter().try_for_each(|name| check_name(name))?;
    let [me, supervisor] = &people;
    if folded(me) == folded(supervisor) {
        return Err(Failure::refused("closed-person-there"));
    }
    let ends = ends(request.ends.as_deref(), app.today())?;
    refuse_without_keys(&vault).await?;
    let messages = Messages::of(app.preferences().language);
    let name = say!(messages, "closed-pair-name", "me" => me, "supervisor" => supervisor);
    let name: String = name.chars().take(120).collect();
    let mut work = vault.work(By::Person).await?;
    let id = Uuid::now_v7();
    work.create_as(id, &GROUP, id, |doc| {
        write_new(doc, &name, ends)?;
        write_people(doc, &people, true)?;
        doc.set_field(group::PAIR, Field::Bool(true))
    })
    .await?;
    work.commit().await?;
    group_open(app, ClosedGroupId { id: id.to_string() }).await
}

/// Hands the notes for a supervision to whoever supervises: they move into the space of two, and are written there from now on. It cannot
/// be undone: the other may have read them.
pub async fn supervise(app: &App, request: ClosedSupervise) -> Result<ClosedSupervised, Failure> {
    let vault = app.vault().await?;
    let supervised = until_it_stands(|| as_it_stands(app, &vault, &request)).await?;
    // An alias that cannot stand there stands in what was handed already.
    let _ = pass_on(app, &vault, &request.id).await;
    Ok(supervised)
}

/// Hands what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(
    app: &App,
    vault: &Vault,
    request: &ClosedSupervise,
) -> Result<Option<ClosedSupervised>, Failure> {
    let was = opened(vault, &request.id).await?;
    let Opened { session, desk, .. } = &was;
    writes(app, session)?;
    let pair = read_group(vault, read_id(&request.pair)?).await?;
    if !pair.pair || !pair.is_named() || pair.trashed || pair.id == session.group {
        return Err(Failure::refused("closed-not-a-pair"));
    }
    if is_handed(vault, desk).await? {
        return Err(Failure::refused("closed-supervision-handed"));
    }
    let Some(document) = desk.supervision else {
        return Err(Failure::refused("closed-nothing-written"));
    };
    let read = read_notes(vault, Some(document)).await;
    let Some(text) = unless_moved(vault, &was, read).await? else { return Ok(None) };
    if text.trim().is_empty() {
        return Err(Failure::refused("closed-nothing-written"));
    }
    // It lasts no longer than what it is about, nor than what the two agreed.
    let day = pair.ends.map_or(session.ends, |day| day.min(session.ends));
    if !stage(day, app.today(), false).writes() {
        return Err(Failure::refused("closed-ended"));
    }
    let title = say!(Messages::of(app.preferences().language), "closed-pair-notes");
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? || written(&mut work, document).await? != text {
        return Ok(None);
    }
    let (id, brought, notes) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let next = Session { id, group: pair.id, ends: day, ..session.clone() };
    work.create_as(brought, &CASE, pair.id, |doc| doc.set_field(case::TITLE, Field::Text(title))).await?;
    work.create_as(notes, &LAYER, pair.id, |doc| fill(doc, Layer::Group, &next, &text)).await?;
    work.create_as(id, &SESSION, pair.id, |doc: &Doc| -> Result<(), StoreError> {
        for (name, value) in [
            (field::GROUP, pair.id.to_string()),
            (field::DATE, app.today().to_string()),
            (field::ENDS, day.to_string()),
            (field::CASE, brought.to_string()),
            (field::NOTES, notes.to_string()),
            (field::OWNER, pair.me.clone()),
        ] {
            put(doc, name, &value)?;
        }
        Ok(())
    })
    .await?;
    edit_desk(&mut work, vault, session.id, |doc| {
        put(doc, kind::desk::SUPERVISION, "")?;
        put(doc, kind::desk::PAIR, "")?;
        put(doc, kind::desk::HANDED, &id.to_string())
    })
    .await?;
    // What was written before it was handed stays mine alone, and its past goes.
    let old = [Some(document), desk.pair].into_iter().flatten().collect();
    successor::bury(&mut work, vault, session, old).await?;
    work.commit().await?;
    finish(vault).await?;
    Ok(Some(told(&next, &pair)))
}

/// Where notes for a supervision went.
pub(super) fn told(handed: &Session, pair: &Group) -> ClosedSupervised {
    ClosedSupervised { id: handed.id.to_string(), group: pair.id.to_string(), name: pair.name.clone() }
}

/// Whether the notes for a supervision were handed and have not ended there, also on a device that is not in the space of two.
pub(super) async fn is_handed(vault: &Vault, desk: &Desk) -> Result<bool, Failure> {
    match desk.handed {
        Some(id) => Ok(!vault.ended(None).await?.contains(&id)),
        None => Ok(false),
    }
}

/// The session that the notes for a supervision became; nothing as long as they are with nobody, or once it has ended.
pub(super) async fn handed(vault: &Vault, desk: &Desk) -> Result<Option<Session>, Failure> {
    match desk.handed {
        // Whoever supervises writes it too: where it makes no sense it is not there.
        Some(id) => find_session(vault, id).await,
        None => Ok(None),
    }
}

/// The same where what it is about goes on without it if it is damaged.
pub(super) async fn handed_if_whole(vault: &Vault, desk: &Desk) -> Result<Option<Session>, Failure> {
    or_nothing(vault, desk.handed, handed(vault, desk).await).await
}

/// The same where it ends with what it is about: not where it was asked for.
pub(super) async fn ends_with(vault: &Vault, desk: &Desk) -> Result<Option<Session>, Failure> {
    Ok(handed_if_whole(vault, desk).await?.filter(|handed| handed.held.is_none()))
}
