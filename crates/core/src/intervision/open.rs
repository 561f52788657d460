//! Shows sessions: a list, and one with all its layers in one view.

use kring_store::Vault;
use uuid::Uuid;

use super::ending::is_shared;
use super::keeping;
use super::model::destroyed_on;
use super::read::{Opened, not_found, opened, read_case, read_group, read_notes, read_title, sessions};
use super::set::writes;
use super::supervision::{handed_if_whole, told};
use super::view::{
    ClosedListQuery, ClosedName, ClosedPermission, ClosedSessionId, ClosedSessionRow, ClosedSessionView,
};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;

/// Sessions, newest first. One whose keys are not here is shown as what it is: ended, or left out of a backup.
pub async fn list(app: &App, request: ClosedListQuery) -> Result<Vec<ClosedSessionRow>, Failure> {
    let vault = app.vault().await?;
    let group = request.group.as_deref().map(read_id).transpose()?;
    rows(app, &vault, group).await
}

/// The sessions of a group, or of all.
pub(super) async fn rows(
    app: &App,
    vault: &Vault,
    group: Option<Uuid>,
) -> Result<Vec<ClosedSessionRow>, Failure> {
    let (sessions, closed) = sessions(vault, group).await?;
    let mut rows = Vec::new();
    for session in sessions.into_iter().filter(|session| !session.trashed) {
        let title = read_title(vault, session.case).await?;
        rows.push(ClosedSessionRow {
            id: session.id.to_string(),
            group: session.group.to_string(),
            title,
            stage: Some(session.stage(app.today())),
            ends: session.ends.to_string(),
            method: session.method,
            date: session.date,
            anonymous: session.anonymous,
            lost: false,
        });
    }
    rows.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| b.id.cmp(&a.id)));
    if group.is_none() && !closed.is_empty() {
        let lost = vault.closed_lost().await?;
        rows.extend(closed.into_iter().map(|id| ClosedSessionRow {
            id: id.to_string(),
            group: String::new(),
            title: String::new(),
            method: String::new(),
            date: String::new(),
            ends: String::new(),
            stage: None,
            lost: lost.contains(&id),
            anonymous: false,
        }));
    }
    Ok(rows)
}

/// One session.
pub async fn open(app: &App, request: ClosedSessionId) -> Result<ClosedSessionView, Failure> {
    let vault = app.vault().await?;
    let Opened { session, group, desk } = opened(&vault, &request.id).await?;
    let (title, question) = read_case(&vault, session.case).await?;
    let some = |text: String| (!text.is_empty()).then_some(text);
    let handed = handed_if_whole(&vault, &desk).await?;
    let supervised = match &handed {
        Some(handed) => read_group(&vault, handed.group).await.ok().map(|pair| told(handed, &pair)),
        None => None,
    };
    let supervision = match &handed {
        // The other may not have sent all of it yet.
        Some(handed) => match read_notes(&vault, handed.notes).await {
            Err(failure) if failure == not_found() => String::new(),
            notes => notes?,
        },
        None => read_notes(&vault, desk.supervision).await?,
    };
    let may_write = writes(app, &session).is_ok() && group.circle(&session.owner).may_write(group.keeps);
    Ok(ClosedSessionView {
        id: session.id.to_string(),
        group: session.group.to_string(),
        title,
        question,
        stage: session.stage(app.today()),
        ends: session.ends.to_string(),
        destroyed_on: destroyed_on(session.ends).to_string(),
        held: session.held.map(|day| day.to_string()),
        notes: read_notes(&vault, session.notes).await?,
        mine: read_notes(&vault, desk.mine).await?,
        supervision,
        supervised,
        keeping: keeping::view(&vault, &session, &group).await?,
        // Where that cannot be told, nobody's word counts for the others.
        each_says_yes: is_shared(&vault, &session, &group).await.unwrap_or(true),
        may_write,
        names: desk
            .names
            .into_iter()
            .map(|(id, pair)| ClosedName { id, name: pair.name, alias: pair.alias })
            .collect(),
        permissions: desk
            .permissions
            .into_iter()
            .map(|one| ClosedPermission {
                id: one.id,
                who: one.who,
                scope: one.scope,
                given: one.given,
                withdrawn: some(one.withdrawn),
            })
            .collect(),
        method: session.method,
        date: session.date,
        minutes: session.minutes,
        owner: some(session.owner),
        led: some(session.led),
        context: session.context,
        present: session.present.into_iter().collect(),
        anonymous: session.anonymous,
    })
}
