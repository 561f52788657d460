//! How closed documents end.
//!
//! One transaction writes the certificate and the list of what has to go. Then `sealed.keys` is replaced without their keys: from that
//! moment nothing of them can be read again, in this folder, in kept backups (which never had the keys), or in any copy without them.
//! Their rows, snapshots and attachments follow in one more transaction, then the log file is emptied and the list struck out. A program
//! that ends in between goes on at the next opening, from the list. Kept backups are written anew without the rows and with what the
//! certificate says, so that a notebook that is brought back from one knows what has ended.

use std::collections::BTreeSet;

use kring_store::{By, Doc, Ended, Field, StoreError, Vault, Work};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use super::desk::{Desk, desk_or_none, read_desk};
use super::kind::{CASE, DESK, GROUP, LAYER, desk_id, group};
use super::model::MayEnd;
use super::read::{Group, Session, every, groups, in_use, is_damaged, read_case, read_group, sessions};
use super::record::{self, There};
use super::supervision::{ends_with, handed};
use super::view::{Certificate, ClosedGroupId, EndRule, EndedKind, Shred, ShredPlan};
use super::{ending, statement, store};
use crate::app::{App, Event};
use crate::failure::Failure;
use crate::journal::read_id;
use crate::sync::sharing::held_by;

/// What is to be destroyed, and why.
pub(super) struct Burial {
    /// The session or group.
    pub of: Uuid,
    /// Which of both, or a document that got a successor.
    pub kind: EndedKind,
    /// By which rule.
    pub rule: EndRule,
    /// The documents.
    pub ids: Vec<Uuid>,
}

impl Burial {
    /// Writes the certificate and the list; nothing is destroyed before this is durable.
    pub async fn write(&self, work: &mut Work<'_>, vault: &Vault) -> Result<(), StoreError> {
        let at = crate::journal::write_instant(vault.now());
        let documents = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let certificate =
            Certificate { id: self.of.to_string(), kind: self.kind, at, rule: self.rule, documents };
        record::begin(work, vault, &certificate, &self.ids).await
    }
}

/// Destroys what a list still names. Nothing happens when there is none.
pub(super) async fn finish(vault: &Vault) -> Result<(), Failure> {
    for (entry, doomed) in record::unfinished(vault).await? {
        let mut work = vault.work(By::Person).await?;
        let mut there = Vec::new();
        for id in &doomed {
            if work.knows(*id).await? {
                there.push(*id);
            }
        }
        drop(work);
        if !there.is_empty() {
            vault.purge_all(&there).await?;
        }
        if let Some(said) = record::said(vault, &entry).await? {
            let told = serde_json::to_string(&said).map_err(|_| StoreError::Internal("certificate"))?;
            vault.end_in_backups(Ended { ids: doomed, told }).await?;
        }
        let mut work = vault.work(By::Person).await?;
        record::finished(&mut work, vault, &entry).await?;
        work.commit().await?;
    }
    Ok(())
}

/// A notebook that was brought back from a backup is told what has ended since.
pub(super) async fn hear(vault: &Vault) -> Result<(), Failure> {
    let untold = vault.untold().await?;
    if untold.is_empty() {
        return Ok(());
    }
    let mut work = vault.work(By::Person).await?;
    for said in &untold {
        if let Ok((entry, certificate)) = serde_json::from_str::<(String, Certificate)>(said) {
            record::write(&mut work, vault, (&entry, &certificate), &[]).await?;
        }
    }
    work.told().await?;
    work.commit().await?;
    Ok(())
}

/// What lists still name: their keys are not to come back from anywhere.
pub(crate) async fn doomed(vault: &Vault) -> Result<BTreeSet<Uuid>, StoreError> {
    Ok(record::unfinished(vault).await?.into_values().flatten().collect())
}

/// Everything that belongs to a session; of one whose desk is damaged, all but what lies with me alone.
pub(super) async fn parts(vault: &Vault, session: &Session) -> Result<Vec<Uuid>, Failure> {
    let desk = desk_or_none(vault, session.id).await?;
    let mut ids = own_parts(vault, session, &desk);
    if let Some(handed) = ends_with(vault, &desk).await? {
        let desk = desk_or_none(vault, handed.id).await?;
        ids.extend(own_parts(vault, &handed, &desk));
    }
    Ok(ids)
}

/// The same without what was handed to a supervision.
pub(super) fn own_parts(vault: &Vault, session: &Session, desk: &Desk) -> Vec<Uuid> {
    let mut ids = vec![session.id, session.case];
    ids.extend(session.notes);
    ids.extend([desk.mine, desk.supervision, desk.pair].into_iter().flatten());
    ids.push(desk_id(vault, session.id));
    ids
}

/// What no session has any more, as after an undo. It goes with the next ending.
async fn left_over(vault: &Vault) -> Result<Vec<Uuid>, Failure> {
    let (readable, unreadable) = sessions(vault, None).await?;
    // Whose a document is cannot be told where a session or its desk does not say what is its own.
    if !unreadable.is_empty() {
        return Ok(vec![]);
    }
    let mut used = BTreeSet::new();
    for session in readable {
        if is_damaged(vault, desk_id(vault, session.id)).await? {
            return Ok(vec![]);
        }
        used.extend(parts(vault, &session).await?);
        used.insert(session.group);
    }
    let mut found = Vec::new();
    for kind in [CASE.name, LAYER.name, DESK.name] {
        found.extend(every(vault, (kind, None), |id, _| Ok(id)).await?.0);
    }
    let pair = |id, doc: &Doc| {
        let pair = doc.field(group::PAIR) == Some(Field::Bool(true));
        let shared = doc.text_field(group::NAME).is_some_and(|name| !name.is_empty());
        Ok((pair && !shared).then_some(id))
    };
    found.extend(every(vault, (GROUP.name, None), pair).await?.0.into_iter().flatten());
    found.retain(|id| !used.contains(id));
    // What somebody else wrote may belong to a session that is still on its way.
    let mut own = Vec::new();
    for id in found {
        if store::is_of_this_device(vault, id).await? {
            own.push(id);
        }
    }
    Ok(own)
}

/// Destroys sessions, and the groups that nothing holds any more.
pub(super) async fn destroy(
    app: &App,
    vault: &Vault,
    ending: &[Session],
    groups: &[Group],
    rule: EndRule,
) -> Result<(), Failure> {
    let mut spare = left_over(vault).await?;
    let held = record::held(vault).await?;
    let (mut burials, mut with_it) = (Vec::new(), Vec::new());
    let mut there: Vec<There> = Vec::new();
    for session in ending {
        let desk = read_desk(vault, session.id).await?;
        with_it.extend(ends_with(vault, &desk).await?.map(|handed| handed.id));
        let mut ids = parts(vault, session).await?;
        ids.append(&mut spare);
        burials.push(Burial { of: session.id, kind: EndedKind::Session, rule, ids });
        // A group that cannot be read any more has agreed to nothing.
        if let Ok(group) = read_group(vault, session.group).await
            && group.attest
            && !session.trashed
        {
            there.extend(statement::there(app, &group, session, None).await?);
        }
    }
    for group in groups {
        let mut ids = vec![group.id];
        ids.extend(crate::conductor::of_group(vault, group.id).await?);
        ids.append(&mut spare);
        burials.push(Burial { of: group.id, kind: EndedKind::Group, rule, ids });
    }
    let mut work = vault.work(By::Person).await?;
    for id in ending.iter().map(|session| session.id).chain(with_it) {
        // Somebody may have begun to hold it since it was read.
        let known = work.knows(id).await?;
        if known && work.edit(id, |doc| Session::of(id, doc)).await?.held.is_some() {
            return Err(Failure::refused("closed-held"));
        }
    }
    for burial in &mut burials {
        let mut known = Vec::new();
        for id in &burial.ids {
            // Another session may point at what was requested of this one.
            if work.knows(*id).await? && !record::holds(&held, *id) {
                known.push(*id);
            }
        }
        burial.ids = known;
        burial.write(&mut work, vault).await?;
    }
    record::keep(&mut work, vault, &there).await?;
    work.commit().await?;
    finish(vault).await
}

/// The kept backups follow at once what has ended. What cannot be written now is at the next opening.
pub(super) async fn follow_in_backups(app: &App, vault: &Vault) {
    let _ = vault.finish_erasing(|done, total| app.tell(Event::Progress("erase", done, total))).await;
}

/// Who else holds notes of a group.
pub(super) struct Holders {
    /// Nobody can: neither by what was agreed, nor because they have the group.
    pub nobody: bool,
    /// Those who have the group, by name.
    pub others: Vec<String>,
}

/// Who else holds the notes of these sessions of a group.
pub(super) async fn holders(vault: &Vault, group: &Group, sessions: &[Session]) -> Result<Holders, Failure> {
    let mine = |session: &Session| group.circle(&session.owner).only_mine(group.keeps);
    let known = held_by(vault, group.id).await?;
    let nobody = sessions.iter().all(mine) && known.as_ref().is_some_and(Vec::is_empty);
    // Where only another computer of mine is in it, the group itself says who was let in, as far as that has come here.
    let let_in = || {
        let others = group.people.iter().filter(|person| person.keyed && person.id != group.me);
        others.map(|person| person.name.clone()).collect()
    };
    Ok(Holders { nobody, others: known.unwrap_or_else(let_in) })
}

/// A session, or a group with all of its sessions.
struct Target {
    kind: EndedKind,
    /// What has to be typed: the group's name, or the title of the only session of its space.
    name: String,
    group: Group,
    sessions: Vec<Session>,
}

async fn target(vault: &Vault, id: &str) -> Result<Target, Failure> {
    let id = read_id(id)?;
    let all = sessions(vault, None).await?.0;
    if let Some(session) = all.iter().find(|session| session.id == id) {
        let group = read_group(vault, session.group).await?;
        let name = match group.is_named() {
            true => group.name.clone(),
            false => read_case(vault, session.case).await?.0,
        };
        return Ok(Target { kind: EndedKind::Session, name, group, sessions: vec![session.clone()] });
    }
    let group = read_group(vault, id).await?;
    let sessions: Vec<_> = all.into_iter().filter(|session| session.group == id).collect();
    // What may stand against it in a session that is damaged nobody knows.
    if in_use(vault, &sessions).await?.contains(&id) {
        return Err(StoreError::Damaged("document").into());
    }
    Ok(Target { kind: EndedKind::Group, name: group.name.clone(), group, sessions })
}

/// What destroying by hand would take, and what has to be typed for it. Changes nothing.
pub async fn plan(app: &App, request: ClosedGroupId) -> Result<ShredPlan, Failure> {
    let vault = app.vault().await?;
    let target = target(&vault, &request.id).await?;
    let holders = holders(&vault, &target.group, &target.sessions).await?;
    Ok(ShredPlan {
        id: request.id,
        kind: target.kind,
        name: target.name.clone(),
        sessions: u32::try_from(target.sessions.len()).unwrap_or(u32::MAX),
        only_mine: holders.nobody,
        held_by: holders.others,
        outside: super::outside::outside(&vault).await?,
    })
}

/// Destroys by hand, at once. What others hold too ends by hand only when those whom the agreement names want it.
pub async fn shred(app: &App, request: Shred) -> Result<Vec<Certificate>, Failure> {
    let vault = app.vault().await?;
    let target = target(&vault, &request.id).await?;
    let group = &target.group;
    // To the letter: what is destroyed is the one that was meant, and neither spaces nor how an accent is written mean another.
    let meant = |name: &str| name.trim().nfc().collect::<String>();
    if meant(&request.typed) != meant(&target.name) {
        return Err(Failure::refused("closed-name-differs"));
    }
    if target.sessions.iter().any(|session| session.held.is_some()) {
        return Err(Failure::refused("closed-held"));
    }
    for session in &target.sessions {
        // What was handed ends with it, and does not stay behind because it is damaged.
        handed(&vault, &read_desk(&vault, session.id).await?).await?;
    }
    let by = group.ids(&request.agreed_by)?;
    // Where all agreed that the day stands, it stands for what lies with me alone too.
    target.sessions.iter().try_for_each(|session| ending::day_is_free(app, session, group))?;
    let barred = |session: &&Session| !group.circle(&session.owner).may_end(group.may_end, &by);
    let only_mine = holders(&vault, group, &target.sessions).await?.nobody;
    if let Some(session) = target.sessions.iter().find(barred).filter(|_| !only_mine) {
        let here = group.people.iter().any(|person| person.id == session.owner);
        return Err(Failure::refused(match (group.may_end, here) {
            (MayEnd::Owner, false) => "closed-owner-unsaid",
            (MayEnd::Owner, true) => "closed-owner-ends",
            _ => "closed-others-hold",
        }));
    }
    let rule = if only_mine { EndRule::ByHand } else { EndRule::Agreement };
    let whole = match target.kind {
        EndedKind::Group => vec![target.group.clone()],
        // The closed space that a session was given goes with it.
        _ => ending::emptied(&vault, &target.sessions).await?,
    };
    destroy(app, &vault, &target.sessions, &whole, rule).await?;
    follow_in_backups(app, &vault).await;
    let wanted: BTreeSet<String> = target.sessions.iter().map(|session| session.id.to_string()).collect();
    let mut all = record::certificates(app, ()).await?;
    all.retain(|one| wanted.contains(&one.id) || one.id == group.id.to_string());
    Ok(all)
}

/// Groups whose day has come and that hold no session but those that end now.
pub(super) async fn over(app: &App, vault: &Vault, ending: &[Session]) -> Result<Vec<Group>, Failure> {
    let today = app.today();
    let left = in_use(vault, ending).await?;
    let over = |group: &Group| {
        let due = group.ends.is_some_and(|ends| today >= super::model::destroyed_on(ends));
        due && (group.is_named() || !group.pair) && !left.contains(&group.id)
    };
    Ok(groups(vault).await?.0.into_iter().filter(over).collect())
}
