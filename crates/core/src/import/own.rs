//! Pages that left as Markdown and come back: under their own id, with whose they are.

use std::collections::{BTreeMap, BTreeSet};

use kring_formats::read::Entry;
use kring_store::{StoreError, Vault, Work};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::plan::Fate;
use crate::failure::Failure;
use crate::journal::export::file_seal;
use crate::journal::{modified, write_instant};
use crate::line;
use crate::people;
use crate::people::kind::check_name;
use crate::people::session::{Fee, LARGEST, LONGEST, Mode, Session};
use crate::people::view::SessionChange;
use crate::tracker;
use crate::tracker::view::TrackerView;

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

/// What becomes of a page that is here, by the seal that its file left with; `None` where that tells nothing.
pub(super) async fn fate(vault: &Vault, id: Uuid, entry: &Entry) -> Result<Option<Fate>, StoreError> {
    let Some((own, (seal, file))) = entry.own.as_ref().and_then(|own| Some((own, own.sealed.as_ref()?)))
    else {
        return Ok(None);
    };
    if file_seal(file) == *seal {
        return Ok(Some(Fate::Same));
    }
    // Somebody has changed the file. It is the newer one only if the page is still as it was when it left.
    let is_here = write_instant(modified(vault, id).await?) == own.modified;
    Ok(Some(if is_here { Fate::Changed } else { Fate::Edited }))
}

/// Whether the page is renewed from a file that left from here and was changed outside.
pub(super) fn is_renewed(entry: &Entry, fate: Fate) -> bool {
    fate == Fate::Changed && entry.own.as_ref().is_some_and(|own| own.sealed.is_some())
}

/// What was noted on the page of an entry: by the ids of trackers here, and what none of these takes. `None` where the file says nothing
/// of it.
pub(super) fn values(
    entry: &Entry,
    trackers: &[TrackerView],
) -> Option<(BTreeMap<String, String>, Map<String, Value>)> {
    let values = entry.own.as_ref()?.values.as_ref()?;
    Some(tracker::by_id(trackers, values))
}

/// Whose the page of an entry is, and how the session was. What cannot be is left out.
pub(super) async fn session(work: &mut Work<'_>, entry: &Entry) -> Result<Option<Session>, Failure> {
    let Some(own) = entry.own.as_ref() else { return Ok(None) };
    let person = line::plain(&own.person).trim().to_owned();
    if check_name(&person).is_err() {
        return Ok(None);
    }
    let said =
        |name: &str| own.session.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    let number = |name: &str, most: u32| {
        said(name).and_then(|value| value.parse().ok()).filter(|number| (1..=most).contains(number))
    };
    let change = SessionChange {
        person: Some(person),
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
