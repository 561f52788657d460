//! What one person says to a version: has read it, can live with it, objects, signs.

use kring_store::{By, StoreError, Vault, folded_name};
use uuid::Uuid;

use super::agreed::{agreeing, agrees, is_own, is_same};
use super::open::found;
use super::propose::checked_objection;
use super::saying::{Named, Voice, topic};
use super::statements::{self, hex};
use super::versions::{all, checked_reason, found_version, row_of};
use super::view::{Somebody, StatementView, VersionRow, VoiceAdd, VoiceKind};
use crate::app::App;
use crate::circle::view::Made;
use crate::circle::{self, checked_line, own_key};
use crate::failure::Failure;

/// Says something to a version: for oneself with one's own key, or noted down for somebody else.
pub async fn voice_add(app: &App, request: VoiceAdd) -> Result<Made, Failure> {
    let vault = app.vault().await?;
    let (version, charter) = found_version(&vault, &request.version).await?;
    let (_, space) = found(&vault, &charter.to_string()).await?;
    let rows = all(app, &vault, charter).await?;
    let row = row_of(&rows, version)?;
    let who = match request.kind {
        VoiceKind::Disagreement => who_agreed(&vault, (charter, space), &rows, row, &request).await?,
        _ => in_circle(app, &vault, space, &request.who).await?,
    };
    let voice = checked(&vault, space, &request, who, row.hash.clone()).await?;
    let (topic, body) = (topic(version, &voice.hash), written(&voice)?);
    let mut work = vault.work(By::Person).await?;
    let id = work.say(space, charter, request.kind.statement(), &topic, body).await?;
    Ok(Made { id: hex(&id), batch: work.commit().await?.to_string() })
}

async fn checked(
    vault: &Vault,
    space: Uuid,
    request: &VoiceAdd,
    who: Named,
    hash: String,
) -> Result<Voice, Failure> {
    let noted_by = checked_line(&request.noted_by, "noted_by")?;
    let reason = reason_of(request.kind, &request.reason)?;
    if noted_by.is_empty() {
        let own = own_key(vault);
        let key = vault.with(space, |doc| Ok(circle::kind::key_of(doc, &who.member))).await?;
        if key.as_deref() != Some(&own) {
            return Err(Failure::refused("voice-own-key"));
        }
    } else if request.kind == VoiceKind::Signature {
        return Err(Failure::refused("voice-own-key"));
    }
    Ok(Voice { hash, who, noted_by, reason })
}

/// Somebody as the circle knows them: by id, else by name. Only where nobody is known does a name alone count. Whoever does not belong
/// to it today has no voice.
async fn in_circle(app: &App, vault: &Vault, space: Uuid, who: &Somebody) -> Result<Named, Failure> {
    let name = checked_line(&who.name, "name")?;
    let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
    let (folded, nobody_known) = (folded_name(&name), people.is_empty());
    let found = match &who.member {
        Some(id) => {
            let member = people.into_iter().find(|member| member.id == *id);
            Some(member.ok_or_else(|| Failure::refused("member-not-found"))?)
        }
        None => people.into_iter().find(|member| folded_name(&member.name) == folded),
    };
    match found {
        Some(member) if !member.belongs(app.today()) => Err(Failure::refused("voice-not-belonging")),
        Some(member) => Ok(Named { member: member.id, name: member.name }),
        None if name.is_empty() => Err(Failure::request("name")),
        None if nobody_known => Ok(Named { member: String::new(), name }),
        None => Err(Failure::refused("member-not-found")),
    }
}

/// Who takes their agreement to a version back: somebody of whom it is known or noted that they agreed to it, whether they are in the
/// circle, left it or were a guest.
async fn who_agreed(
    vault: &Vault,
    (charter, space): (Uuid, Uuid),
    rows: &[VersionRow],
    row: &VersionRow,
    request: &VoiceAdd,
) -> Result<Named, Failure> {
    let who = &request.who;
    let folded = folded_name(&checked_line(&who.name, "name")?);
    let people = vault.with(space, |doc| Ok(circle::kind::people(doc))).await?;
    let known = people.into_iter().find(|member| match &who.member {
        Some(id) => member.id == *id,
        None => folded_name(&member.name) == folded,
    });
    let who = match known {
        Some(member) => Somebody { member: Some(member.id), name: member.name },
        None => who.clone(),
    };
    let told = statements::views(vault, charter, rows).await?;
    let counts = |said: &&StatementView| agrees(said) && said.number == Some(row.number) && said.counts();
    // Whoever took it back has nothing left to take back.
    let stands = |said: &&StatementView| !said.against.iter().any(|one| is_same(&who, one));
    let theirs = |said: &StatementView| agreeing(said).into_iter().find(|one| is_same(&who, one));
    let stand: Vec<_> =
        told.iter().filter(counts).filter(stands).filter(|said| theirs(said).is_some()).collect();
    if !request.noted_by.trim().is_empty() && stand.iter().any(|said| is_own(said)) {
        return Err(Failure::refused("disagree-own-key"));
    }
    match stand.first().and_then(|said| theirs(said)) {
        // Under the name that the circle has for them, else under the one that was noted.
        Some(_) if who.member.is_some() => Ok(who.into()),
        Some(noted) => Ok(noted.into()),
        None => Err(Failure::refused("disagree-never-agreed")),
    }
}

/// The reason of something that is said; an objection has one.
pub(super) fn reason_of(kind: VoiceKind, reason: &str) -> Result<String, Failure> {
    if kind == VoiceKind::Objection { checked_objection(reason) } else { Ok(checked_reason(reason)?) }
}

/// A voice as it is signed.
pub(super) fn written(voice: &Voice) -> Result<String, StoreError> {
    serde_json::to_string(voice).map_err(|_| StoreError::Internal("statement"))
}
