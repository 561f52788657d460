//! Trackers and what was noted for days, as they leave and come back with an archive.

use std::collections::{BTreeMap, BTreeSet};

use kring_store::{StoreError, Vault, Work};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::kind::{self, VALUES};
use super::view::TrackerView;
use super::{registry, store};
use crate::failure::Failure;
use crate::journal::kind::read_date;

/// What was noted for a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DayValues {
    /// The day, ISO 8601.
    pub date: String,
    /// The values, by the ids of their trackers.
    pub values: BTreeMap<String, String>,
}

/// The definitions of these trackers, by id, in the person's order; of all of them when none are named.
pub(crate) async fn definitions(
    vault: &Vault,
    wanted: Option<&BTreeSet<String>>,
) -> Result<Vec<TrackerView>, StoreError> {
    let all = registry::all(vault).await?.into_iter();
    Ok(all.filter(|tracker| wanted.is_none_or(|wanted| wanted.contains(&tracker.id))).collect())
}

/// What was noted for days, oldest first.
pub(crate) async fn days(vault: &Vault) -> Result<Vec<DayValues>, StoreError> {
    let mut days: Vec<DayValues> = Vec::new();
    for (date, tracker, value) in store::day_values(vault).await? {
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => _ = day.values.insert(tracker, value),
            None => days.push(DayValues { date, values: BTreeMap::from([(tracker, value)]) }),
        }
    }
    Ok(days)
}

/// How many trackers and how many days with something noted would come. `people` says who somebody of the archive is here, by id.
pub(crate) async fn would_come(
    vault: &Vault,
    theirs: &[TrackerView],
    days: &[DayValues],
    people: &BTreeMap<String, String>,
) -> Result<(u64, u64), Failure> {
    let here = registry::all(vault).await?;
    let (mut ids, mut come) = (BTreeMap::new(), 0);
    for tracker in theirs.iter().filter_map(|tracker| sound(tracker.clone(), people)) {
        match known(&here, &tracker) {
            Some(known) => _ = ids.insert(tracker.id, known.id.clone()),
            None => come += 1,
        }
    }
    let noted: BTreeSet<(String, String)> =
        store::day_values(vault).await?.into_iter().map(|(date, tracker, _)| (date, tracker)).collect();
    let is_new = |day: &&DayValues| {
        let id = |id: &String| ids.get(id).unwrap_or(id).clone();
        day.values.keys().any(|tracker| !noted.contains(&(day.date.clone(), id(tracker))))
    };
    days.iter().try_for_each(|day| checked(day).map(|_| ()))?;
    Ok((come, days.iter().filter(is_new).count() as u64))
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
        for tracker in theirs.into_iter().filter_map(|tracker| sound(tracker, people)) {
            if let Some(known) = known(&here, &tracker) {
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

/// Notes for days what was noted there, `trackers` by their ids here. What is noted for a day here stays.
pub(crate) async fn days_brought_along(
    work: &mut Work<'_>,
    vault: &Vault,
    days: &[DayValues],
    trackers: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    for day in days {
        let place = kind::day(work, vault, checked(day)?).await?;
        work.edit(place, |doc| -> Result<(), StoreError> {
            let here = doc.entries(VALUES);
            for (tracker, value) in &day.values {
                let id = trackers.get(tracker).unwrap_or(tracker);
                if !here.contains_key(id) {
                    doc.set_entry(VALUES, id, value)?;
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn checked(day: &DayValues) -> Result<jiff::civil::Date, Failure> {
    read_date(&day.date).map_err(|_| Failure::refused("archive-damaged"))
}

/// A definition with its person's id here, if it is one that can be.
fn sound(mut tracker: TrackerView, people: &BTreeMap<String, String>) -> Option<TrackerView> {
    tracker.person = tracker.person.and_then(|person| people.get(&person).cloned());
    let is_id = tracker.id.parse::<Uuid>().is_ok();
    registry::checked(tracker).ok().filter(|_| is_id)
}

/// The same tracker among those here, else one that is alike.
fn known<'t>(here: &'t [TrackerView], tracker: &TrackerView) -> Option<&'t TrackerView> {
    let same = here.iter().find(|known| known.id == tracker.id);
    let alike = |known: &&TrackerView| {
        let TrackerView { name, measure, per, person, .. } = tracker;
        (&known.name, &known.measure, &known.per, &known.person) == (name, measure, per, person)
    };
    same.or_else(|| here.iter().find(alike))
}
