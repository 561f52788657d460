//! Trackers that leave and come back with the pages of an archive.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{StoreError, Vault, Work};
use uuid::Uuid;

use super::registry;
use super::view::TrackerView;
use crate::failure::Failure;

/// The definitions of these trackers, by id, in the person's order.
pub(crate) async fn definitions(
    vault: &Vault,
    wanted: &BTreeSet<String>,
) -> Result<Vec<TrackerView>, StoreError> {
    let all = registry::all(vault).await?.into_iter();
    Ok(all.filter(|tracker| wanted.contains(&tracker.id)).collect())
}

/// Which trackers those of an archive are here: the same one, else one that is alike, else one that is made. `people` says who
/// somebody of the archive is here, by id. Gives, for the id of each of theirs, the id here.
pub(crate) async fn brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    theirs: Vec<TrackerView>,
    people: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut ids = BTreeMap::new();
    if theirs.is_empty() {
        return Ok(ids);
    }
    let registry = registry::ensure(work, vault).await?;
    work.edit(registry, |doc| -> Result<(), StoreError> {
        let mut here = registry::read(doc);
        for mut tracker in theirs {
            tracker.person = tracker.person.and_then(|person| people.get(&person).cloned());
            let is_id = tracker.id.parse::<Uuid>().is_ok();
            let Some(tracker) = registry::checked(tracker).ok().filter(|_| is_id) else { continue };
            let same = here.iter().find(|known| known.id == tracker.id);
            let alike = |known: &&TrackerView| {
                let TrackerView { name, measure, per, person, .. } = &tracker;
                (&known.name, &known.measure, &known.per, &known.person) == (name, measure, per, person)
            };
            if let Some(known) = same.or_else(|| here.iter().find(alike)) {
                ids.insert(tracker.id, known.id.clone());
                continue;
            }
            registry::write(doc, None, &tracker)?;
            ids.insert(tracker.id.clone(), tracker.id.clone());
            here.push(tracker);
        }
        Ok(())
    })
    .await?;
    Ok(ids)
}
