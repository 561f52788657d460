//! Many closed documents at once: one that cannot be read hides none of the others.

use std::collections::BTreeSet;

use kring_store::{Doc, StoreError, Vault};
use uuid::Uuid;

use super::kind::{GROUP, SESSION, case};
use super::read::{Group, Session, keys_lost, sound};
use super::record;
use crate::circle::own_key;
use crate::failure::Failure;

/// Whether an error is of the one document that was asked for: no key opens it, it makes no sense, or its own bytes are damaged. Where many
/// are looked at, it must not hide the others.
pub(super) fn is_of_one(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NotFound | StoreError::Invalid(_) | StoreError::Damaged("document" | "sealed document")
    )
}

/// Whether the bytes of a document are damaged here. Elsewhere it may be whole.
pub(super) async fn is_damaged(vault: &Vault, id: Uuid) -> Result<bool, StoreError> {
    match vault.with(id, |_| Ok(())).await {
        Ok(()) | Err(StoreError::NotFound) => Ok(false),
        Err(error) if is_of_one(&error) => Ok(true),
        Err(error) => Err(error),
    }
}

/// What was read of one document among many; nothing where it is that document which cannot be read, and not all of them.
pub(super) async fn or_nothing<T: Default>(
    vault: &Vault,
    id: Option<Uuid>,
    read: Result<T, Failure>,
) -> Result<T, Failure> {
    match (read, id) {
        (Err(failure), Some(id)) if failure != keys_lost() => match vault.with(id, |_| Ok(())).await {
            Err(error) if is_of_one(&error) => Ok(T::default()),
            _ => Err(failure),
        },
        (read, _) => read,
    }
}

/// The title of what was brought; empty as long as it is still on its way from somebody else's notebook, and where it cannot be read.
pub(super) async fn read_title(vault: &Vault, id: Uuid) -> Result<String, Failure> {
    match vault.with(id, |doc| Ok(doc.text_field(case::TITLE).unwrap_or_default())).await {
        Err(error) if is_of_one(&error) => Ok(String::new()),
        title => Ok(title?),
    }
}

/// What can be read of a kind in a space, or in all, with what cannot (its key is gone, it makes no sense, it is damaged) as bare ids.
pub(crate) async fn every<T>(
    vault: &Vault,
    (kind, space): (&str, Option<Uuid>),
    read: impl Fn(Uuid, &Doc) -> Result<T, StoreError>,
) -> Result<(Vec<T>, Vec<Uuid>), Failure> {
    let (mut all, mut closed) = (Vec::new(), Vec::new());
    for id in super::store::ids_in(vault, kind, space).await? {
        match vault.with(id, |doc| read(id, doc)).await {
            Ok(one) => all.push(one),
            Err(error) if is_of_one(&error) => closed.push(id),
            Err(error) => return Err(error.into()),
        }
    }
    Ok((all, closed))
}

/// Every group.
pub(super) async fn groups(vault: &Vault) -> Result<(Vec<Group>, Vec<Uuid>), Failure> {
    every(vault, (GROUP.name, None), |id, doc| Ok(Group::of(id, doc, &own_key(vault)))).await
}

/// One session; nothing where it is not here or makes no sense. One that is damaged is not taken for one that is not here.
pub(super) async fn find_session(vault: &Vault, id: Uuid) -> Result<Option<Session>, Failure> {
    if !super::store::ids(vault, SESSION.name).await?.contains(&id) {
        return Ok(None);
    }
    let noted = (record::held(vault).await?, record::latest(vault).await?);
    match vault.with(id, |doc| Session::of(id, doc)).await {
        Ok(read) => Ok(sound(vault, read, &noted).await?),
        Err(StoreError::NotFound | StoreError::Invalid(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The groups that hold a session but for these. One that is damaged here counts: elsewhere it may be whole, be held, or last longer.
pub(super) async fn in_use(vault: &Vault, without: &[Session]) -> Result<BTreeSet<Uuid>, Failure> {
    let (mut read, unread) = sessions(vault, None).await?;
    read.retain(|session| !without.iter().any(|one| one.id == session.id));
    let mut used: BTreeSet<Uuid> = read.into_iter().map(|session| session.group).collect();
    for id in unread {
        if is_damaged(vault, id).await? {
            used.extend(super::store::home(vault, id).await?.map(|(_, space)| space));
        }
    }
    Ok(used)
}

/// The sessions of a group, or of all.
pub(crate) async fn sessions(
    vault: &Vault,
    group: Option<Uuid>,
) -> Result<(Vec<Session>, Vec<Uuid>), Failure> {
    let (read, mut closed) = every(vault, (SESSION.name, group), Session::of).await?;
    let mut all = Vec::with_capacity(read.len());
    let noted = (record::held(vault).await?, record::latest(vault).await?);
    for session in read {
        let id = session.id;
        match sound(vault, session, &noted).await? {
            Some(session) => all.push(session),
            None => closed.push(id),
        }
    }
    Ok((all, closed))
}
