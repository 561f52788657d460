//! Pages that left as Markdown and come back: under their own id, with whose they are.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::read::Entry;
use kring_store::{Vault, Work};
use uuid::Uuid;

use crate::failure::Failure;
use crate::people;
use crate::people::kind::check_name;
use crate::people::session::{Fee, LARGEST, LONGEST, Mode, Session};
use crate::people::view::SessionChange;

/// The id that the page of an entry had, unless something else has it here, or it was deleted for good.
pub(super) async fn id(
    vault: &Vault,
    entry: &Entry,
    known: &BTreeMap<Uuid, i64>,
    purged: &BTreeSet<Uuid>,
) -> Option<Uuid> {
    let id: Uuid = entry.own.as_ref()?.id.parse().ok().filter(|id| !purged.contains(id))?;
    let free = known.contains_key(&id) || vault.with(id, |_| Ok(())).await.is_err();
    free.then_some(id)
}

/// Whose the page of an entry is, and how the session was. What cannot be is left out.
pub(super) async fn session(work: &mut Work<'_>, entry: &Entry) -> Result<Option<Session>, Failure> {
    let Some(own) = entry.own.as_ref().filter(|own| check_name(own.person.trim()).is_ok()) else {
        return Ok(None);
    };
    let said =
        |name: &str| own.session.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    let number = |name: &str, most: u32| {
        said(name).and_then(|value| value.parse().ok()).filter(|number| (1..=most).contains(number))
    };
    let change = SessionChange {
        person: Some(own.person.clone()),
        minutes: number("minutes", LONGEST),
        mode: said("mode").and_then(Mode::read),
        fee: said("fee").and_then(Fee::read),
        size: number("size", LARGEST),
    };
    match people::settle(work, None, change, true).await {
        // Two of one name are nobody in particular, and an id is no name.
        Err(failure) if matches!(failure.code.as_str(), "person-ambiguous" | "person-not-found") => Ok(None),
        settled => settled,
    }
}
