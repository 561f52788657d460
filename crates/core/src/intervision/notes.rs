//! Writes notes: the group's, mine, or those for my supervision, each into the space where it belongs.

use kring_store::{By, Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use super::desk::{Desk, edit_desk};
use super::destroy::finish;
use super::group::write_new;
use super::kind::{GROUP, LAYER, code, desk, group, layer, session};
use super::model::Keeps;
use super::names::written;
use super::read::{Group, Opened, Session, opened, read_notes};
use super::readers::{for_group, for_spaces};
use super::set::writes;
use super::standing::{stands, together, unless_moved, until_it_stands};
use super::successor;
use super::supervision::is_handed;
use super::view::{ClosedNotes, ClosedWritten, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::check_text;
use crate::names::given::replaced;

/// Writes notes, whole, with what others wrote since they were read. In what others can read, names that have an alias are replaced before
/// anything is kept; what was written before then gives way to a successor, and cannot be brought back.
pub async fn notes(app: &App, request: ClosedNotes) -> Result<ClosedWritten, Failure> {
    let vault = app.vault().await?;
    check_text(&request.text)?;
    until_it_stands(|| as_it_stands(app, &vault, &request)).await
}

/// Writes notes into what was read. Nothing where somebody wrote there meanwhile: nothing was changed, and it is to be read anew.
async fn as_it_stands(
    app: &App,
    vault: &Vault,
    request: &ClosedNotes,
) -> Result<Option<ClosedWritten>, Failure> {
    let was = opened(vault, &request.id).await?;
    let Opened { session, group, desk } = &was;
    writes(app, session)?;
    check_layer(group, &session.owner, request.layer)?;
    if request.layer == Layer::Supervision && is_handed(vault, desk).await? {
        return Err(Failure::refused("closed-supervision-handed"));
    }
    let document = known(session, desk, request.layer);
    let read = read_notes(vault, document).await;
    let Some(now) = unless_moved(vault, &was, read).await? else { return Ok(None) };
    let text = match &request.was {
        Some(was) => together(was, &request.text, &now)?,
        None => request.text.clone(),
    };
    check_text(&text)?;
    let (text, count) = match request.layer {
        Layer::Mine => (text, 0),
        Layer::Group => replaced(&for_group(app, vault, group, &text).await?, &desk.pairs()),
        Layer::Supervision => replaced(&for_spaces(vault, &[], &text).await?, &desk.pairs()),
    };
    let mut work = vault.work(By::Person).await?;
    if !stands(&mut work, vault, &was).await? {
        return Ok(None);
    }
    if let Some(document) = document
        && written(&mut work, document).await? != now
    {
        return Ok(None);
    }
    // A name may have begun in one save and ended in this one: its first letters lie in the past of what was written before.
    if let (Some(old), Some(space)) = (document, space_of(session, desk, request.layer))
        && count > 0
    {
        successor::of_notes(&mut work, vault, session, (request.layer, space), &text).await?;
        successor::bury(&mut work, vault, session, vec![old]).await?;
        work.commit().await?;
        finish(vault).await?;
        return Ok(Some(ClosedWritten { id: session.id.to_string(), batch: None, replaced: count }));
    }
    write(&mut work, vault, (session, desk), request.layer, &text).await?;
    let batch = Some(work.commit().await?.to_string());
    Ok(Some(ClosedWritten { id: session.id.to_string(), batch, replaced: count }))
}

/// Refuses notes that the group's agreement leaves to somebody else.
pub(super) fn check_layer(group: &Group, owner: &str, layer: Layer) -> Result<(), Failure> {
    if layer != Layer::Group || group.circle(owner).may_write(group.keeps) {
        return Ok(());
    }
    let code = if group.keeps == Keeps::Nobody { "closed-no-notes" } else { "closed-notes-with-others" };
    Err(Failure::refused(code))
}

/// Writes a layer, which is made when there is none yet.
pub(super) async fn write(
    work: &mut Work<'_>,
    vault: &Vault,
    (session, desk): (&Session, &Desk),
    layer: Layer,
    text: &str,
) -> Result<(), StoreError> {
    let document = match known(session, desk, layer) {
        Some(document) => document,
        None => make(work, vault, session, layer).await?,
    };
    work.edit(document, |doc| doc.replace_text(layer::BODY, text)).await
}

/// The space that a layer lies in, when that is one that others can read.
fn space_of(session: &Session, desk: &Desk, layer: Layer) -> Option<Uuid> {
    match layer {
        Layer::Group => Some(session.group),
        Layer::Mine => None,
        Layer::Supervision => desk.pair,
    }
}

/// The document of a layer, when there is one.
pub(super) fn known(session: &Session, desk: &Desk, layer: Layer) -> Option<Uuid> {
    match layer {
        Layer::Group => session.notes,
        Layer::Mine => desk.mine,
        Layer::Supervision => desk.supervision,
    }
}

/// Makes the document of a layer, and lets its session find it.
pub(super) async fn make(
    work: &mut Work<'_>,
    vault: &Vault,
    session: &Session,
    wanted: Layer,
) -> Result<Uuid, StoreError> {
    let id = Uuid::now_v7();
    let space = match wanted {
        Layer::Group => session.group,
        Layer::Mine => vault.personal_space(),
        Layer::Supervision => Uuid::now_v7(),
    };
    if wanted == Layer::Supervision {
        work.create_as(space, &GROUP, space, |doc| {
            write_new(doc, "", Some(session.ends))?;
            doc.set_field(group::PAIR, Field::Bool(true))
        })
        .await?;
    }
    work.create_as(id, &LAYER, space, |doc| fill(doc, wanted, session, "")).await?;
    point(work, vault, session, wanted, id, space).await?;
    Ok(id)
}

/// Writes a new document of notes.
pub(super) fn fill(doc: &Doc, wanted: Layer, session: &Session, text: &str) -> Result<(), StoreError> {
    doc.set_field(layer::LAYER, Field::Text(code(wanted)))?;
    doc.set_field(layer::ENDS, Field::Text(session.ends.to_string()))?;
    doc.replace_text(layer::BODY, text)
}

/// Lets a session find its notes: the group's from the session, the others from my desk.
pub(super) async fn point(
    work: &mut Work<'_>,
    vault: &Vault,
    session: &Session,
    wanted: Layer,
    id: Uuid,
    space: Uuid,
) -> Result<(), StoreError> {
    let to =
        |field: &'static str, id: Uuid| move |doc: &Doc| doc.set_field(field, Field::Text(id.to_string()));
    match wanted {
        Layer::Group => work.edit(session.id, to(session::NOTES, id)).await,
        Layer::Mine => edit_desk(work, vault, session.id, to(desk::MINE, id)).await,
        Layer::Supervision => {
            edit_desk(work, vault, session.id, |doc| {
                to(desk::SUPERVISION, id)(doc)?;
                to(desk::PAIR, space)(doc)
            })
            .await
        }
    }
}
