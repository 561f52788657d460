//! From a name to a person, and back.

use std::collections::BTreeMap;

use kring_store::{Doc, Field, StoreError, Vault, Work};
use uuid::Uuid;

use super::kind::{self, PERSON};
use super::session::{self, Session};
use super::store;
use super::view::{PersonName, SessionChange, SessionView};
use crate::failure::Failure;
use crate::journal::kind as page;

/// The id of the person with this id or short name, whatever its case and accents; `None` when there is nobody.
pub async fn find(vault: &Vault, name: &str) -> Result<Option<Uuid>, Failure> {
    let mut reader = vault.read().await?;
    only(store::named(reader.connection()?, name.trim()).await?)
}

/// The same inside a work; a name that nobody has makes a person.
async fn find_or_make(work: &mut Work<'_>, name: &str) -> Result<Uuid, Failure> {
    let name = name.trim();
    if let Some(id) = only(store::named(work.connection()?, name).await?)? {
        // Someone is wanted again.
        work.edit(id, |doc| if doc.trashed().is_some() { doc.untrash() } else { Ok(()) }).await?;
        return Ok(id);
    }
    if name.parse::<Uuid>().is_ok() {
        return Err(Failure::refused("person-not-found"));
    }
    kind::check_name(name)?;
    // A random id: one made from the name would still tell, after an erasing, that the name was here.
    Ok(work.create(&PERSON, |doc| doc.set_field(kind::NAME, Field::Text(name.into()))).await?)
}

/// Two devices that were apart may each have made somebody of one name.
fn only(found: Vec<Uuid>) -> Result<Option<Uuid>, Failure> {
    match found.as_slice() {
        [] => Ok(None),
        [id] => Ok(Some(*id)),
        _ => Err(Failure::refused("person-ambiguous")),
    }
}

/// What a change makes of the session `was`. Returns what to write, `None` when the page is to be no session.
pub(crate) async fn settle(
    work: &mut Work<'_>,
    was: Option<Session>,
    change: SessionChange,
    whole: bool,
) -> Result<Option<Session>, Failure> {
    let says = change.minutes.is_some()
        || change.mode.is_some()
        || change.fee.is_some()
        || change.size.is_some_and(|size| size > 1);
    let person = match (&change.person, was) {
        // Minutes that nobody is named for would be in no sum.
        (Some(name), _) if says && name.trim().is_empty() => {
            return Err(Failure::refused("session-of-nobody"));
        }
        (Some(name), _) if name.trim().is_empty() => return Ok(None),
        (Some(name), _) => find_or_make(work, name).await?,
        (None, Some(was)) => was.person,
        (None, None) => return Err(Failure::refused("session-of-nobody")),
    };
    let kept = was.filter(|_| !whole);
    let session = Session {
        person,
        minutes: change.minutes.or_else(|| kept?.minutes),
        mode: change.mode.or_else(|| kept?.mode),
        fee: change.fee.or_else(|| kept?.fee),
        size: change.size.or_else(|| Some(kept?.size)).unwrap_or(1),
    };
    session.check()?;
    Ok(Some(session))
}

/// What was written before a page was anybody's was for nobody else's eyes: it goes under *Only me* when the page becomes a session.
pub(crate) fn keep_mine(doc: &Doc, session: Option<&Session>) -> Result<(), StoreError> {
    let written = doc.text(page::BODY);
    if session.is_none() || Session::of(doc).is_some() || written.trim().is_empty() {
        return Ok(());
    }
    let mine = doc.text(page::ONLY_ME);
    let between = if mine.is_empty() { "" } else { "\n\n" };
    doc.replace_text(page::ONLY_ME, &format!("{written}{between}{mine}"))?;
    doc.replace_text(page::BODY, "")
}

/// Writes what [`settle`] decided.
pub(crate) fn write(doc: &Doc, session: Option<Session>) -> Result<(), StoreError> {
    session.map_or_else(|| session::clear(doc), |session| session.write(doc))
}

impl From<Session> for SessionView {
    /// The name is not known to the page: see [`name_session`].
    fn from(session: Session) -> Self {
        let Session { person, minutes, mode, fee, size } = session;
        let person = PersonName { id: person.to_string(), name: String::new() };
        Self { person, minutes, mode, fee, size }
    }
}

/// Adds the person's name to a session. Somebody who was erased elsewhere has none.
pub(crate) async fn name_session(vault: &Vault, session: &mut Option<SessionView>) -> Result<(), StoreError> {
    let Some(session) = session else { return Ok(()) };
    let id = session.person.id.parse().map_err(|_| StoreError::NotFound)?;
    match vault.with(id, |doc| Ok(doc.text_field(kind::NAME))).await {
        Err(StoreError::NotFound) => Ok(()),
        name => name.map(|name| session.person.name = name.unwrap_or_default()),
    }
}

/// The short names by id.
pub async fn names(vault: &Vault) -> Result<BTreeMap<String, String>, StoreError> {
    Ok(store::people(vault).await?.into_iter().map(|known| (known.id.to_string(), known.name)).collect())
}

/// The same as [`find`], where somebody must be meant.
pub async fn wanted(vault: &Vault, name: &str) -> Result<Uuid, Failure> {
    find(vault, name).await?.ok_or_else(|| Failure::refused("person-not-found"))
}
