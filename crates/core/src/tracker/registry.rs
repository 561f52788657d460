//! The registry as a document holds it: a register for each property, so that two devices change different ones, and a list for the order.

use std::collections::BTreeMap;

use kring_store::{Doc, StoreError, Vault, Work};
use uuid::Uuid;

use super::kind::TRACKERS;
use super::list::folded;
use super::model::{Measure, Per, line};
use super::view::TrackerView;
use crate::failure::Failure;
use crate::journal::tags::made_id;
use crate::people;

const ORDER: &str = "order";
const NAME: &str = "names";
const MEASURE: &str = "kinds";
const UNIT: &str = "units";
const OPTIONS: &str = "options";
const PER: &str = "per";
const PERSON: &str = "persons";
const ARCHIVED: &str = "archived";

/// A name has at most this many characters; a unit and an option fewer.
const LONGEST: usize = 80;
const LONGEST_UNIT: usize = 20;
const MOST_OPTIONS: usize = 24;

/// The registry's id, made alike on every device.
pub(super) fn id(vault: &Vault) -> Uuid {
    made_id(vault, "trackers")
}

/// Makes sure that the registry is there, and gives its id.
pub(super) async fn ensure(work: &mut Work<'_>, vault: &Vault) -> Result<Uuid, StoreError> {
    let id = id(vault);
    work.ensure(id, &TRACKERS, |_| Ok(())).await?;
    Ok(id)
}

/// Every tracker in the person's order, the archived ones too.
pub(super) async fn all(vault: &Vault) -> Result<Vec<TrackerView>, StoreError> {
    match vault.with(id(vault), |doc| Ok(read(doc))).await {
        Err(StoreError::NotFound) => Ok(Vec::new()),
        other => other,
    }
}

/// One tracker by its id.
pub(super) async fn one(vault: &Vault, id: &str) -> Result<TrackerView, Failure> {
    let found = all(vault).await?.into_iter().find(|tracker| tracker.id == id);
    found.ok_or_else(|| Failure::refused("tracker-not-found"))
}

/// The trackers of a registry.
pub(super) fn read(doc: &Doc) -> Vec<TrackerView> {
    let names = doc.entries(NAME);
    let of: BTreeMap<&str, BTreeMap<String, String>> = [MEASURE, UNIT, OPTIONS, PER, PERSON, ARCHIVED]
        .into_iter()
        .map(|name| (name, doc.entries(name)))
        .collect();
    let value = |name: &str, id: &str| of.get(name).and_then(|entries| entries.get(id)).cloned();
    let mut order = doc.list(ORDER);
    // One that no list names, for whatever reason, is still there.
    let unlisted: Vec<String> = names.keys().filter(|id| !order.contains(id)).cloned().collect();
    order.extend(unlisted);
    let view = |id: String| {
        Some(TrackerView {
            name: names.get(&id)?.clone(),
            measure: value(MEASURE, &id).and_then(|name| Measure::read(&name))?,
            per: value(PER, &id).and_then(|name| Per::read(&name))?,
            unit: value(UNIT, &id).unwrap_or_default(),
            options: value(OPTIONS, &id)
                .and_then(|list| serde_json::from_str(&list).ok())
                .unwrap_or_default(),
            person: value(PERSON, &id).filter(|person| !person.is_empty()),
            archived: value(ARCHIVED, &id).filter(|at| !at.is_empty()),
            id,
        })
    };
    let mut seen = std::collections::BTreeSet::new();
    order.into_iter().filter(|id| seen.insert(id.clone())).filter_map(view).collect()
}

/// Writes what differs between two states of a tracker; for a new one, `old` is `None` and it comes last.
pub(super) fn write(doc: &Doc, old: Option<&TrackerView>, new: &TrackerView) -> Result<(), StoreError> {
    let options = |tracker: &TrackerView| {
        serde_json::to_string(&tracker.options).map_err(|_| StoreError::Internal("options"))
    };
    let set = |register: &str, before: Option<String>, after: String| {
        if before.as_deref().unwrap_or_default() == after {
            Ok(())
        } else {
            doc.set_entry(register, &new.id, &after)
        }
    };
    if old.is_none() {
        doc.append(ORDER, &new.id)?;
    }
    set(NAME, old.map(|old| old.name.clone()), new.name.clone())?;
    set(MEASURE, old.map(|old| old.measure.name().into()), new.measure.name().into())?;
    set(PER, old.map(|old| old.per.name().into()), new.per.name().into())?;
    set(UNIT, old.map(|old| old.unit.clone()), new.unit.clone())?;
    set(OPTIONS, old.map(options).transpose()?, options(new)?)?;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    set(PERSON, old.map(|old| text(&old.person)), text(&new.person))?;
    set(ARCHIVED, old.map(|old| text(&old.archived)), text(&new.archived))
}

/// Takes a tracker's definition out.
pub(super) fn forget(doc: &Doc, tracker: &str) -> Result<(), StoreError> {
    let registers = [NAME, MEASURE, UNIT, OPTIONS, PER, PERSON, ARCHIVED];
    registers.into_iter().try_for_each(|register| doc.clear_entry(register, tracker))
}

/// Moves a tracker so that it stands before another, or at the end. `false` when one of them is not there.
pub(super) fn place(doc: &Doc, tracker: &str, before: Option<&str>) -> Result<bool, StoreError> {
    let order = doc.list(ORDER);
    let position = |id: &str| order.iter().position(|item| item == id);
    let (Some(from), Some(before)) = (position(tracker), before.map_or(Some(order.len()), position)) else {
        return Ok(false);
    };
    // What stands behind it moves up when it leaves its place.
    let to = if before > from { before - 1 } else { before };
    doc.move_item(ORDER, from, to)?;
    Ok(true)
}

/// The id of the person whose pages a tracker is to belong to, by id or short name; an empty one stays, and means nobody.
pub(super) async fn person(vault: &Vault, wanted: Option<String>) -> Result<Option<String>, Failure> {
    match wanted {
        Some(name) if !name.trim().is_empty() => Ok(Some(people::wanted(vault, &name).await?.to_string())),
        other => Ok(other.map(|_| String::new())),
    }
}

/// Refuses the name of another tracker in use that is about the same person or about nobody, whatever its case and accents.
pub(super) fn free(all: &[TrackerView], tracker: &TrackerView) -> Result<(), Failure> {
    let key = folded(&tracker.name);
    let beside = |other: &&TrackerView| other.id != tracker.id && other.archived.is_none();
    let same = |other: &TrackerView| other.person == tracker.person && folded(&other.name) == key;
    if all.iter().filter(beside).any(same) { Err(Failure::refused("tracker-exists")) } else { Ok(()) }
}

/// The definition without stray spaces, or what is wrong with it.
pub(super) fn checked(mut tracker: TrackerView) -> Result<TrackerView, Failure> {
    let name = line(&tracker.name, LONGEST).filter(|name| !name.is_empty());
    tracker.name = name.ok_or_else(|| Failure::request("name"))?;
    tracker.unit = line(&tracker.unit, LONGEST_UNIT).ok_or_else(|| Failure::request("unit"))?;
    let mut options: Vec<String> = Vec::new();
    for option in &tracker.options {
        let option = line(option, LONGEST).ok_or_else(|| Failure::refused("tracker-options"))?;
        if !option.is_empty() && !options.contains(&option) {
            options.push(option);
        }
    }
    let enough = if tracker.measure == Measure::Choice { 2 } else { 0 };
    if !(enough..=MOST_OPTIONS).contains(&options.len()) {
        return Err(Failure::refused("tracker-options"));
    }
    tracker.options = options;
    // A day belongs to nobody.
    tracker.person = tracker.person.filter(|person| !person.is_empty() && tracker.per == Per::Page);
    Ok(tracker)
}
