//! A meeting as its document holds it: read into a plain value, and written property by property.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Zoned};
use kring_store::{Doc, Field};

use super::dates::Answer;
use super::invited::Invited;
use super::kind;
use super::model::{LONGEST, Priority};
use super::plan::{Slot, clock};
use super::run::{Event, Run};
use super::view::Attendance;
use super::words::with_words;
use crate::register::{self, value};

/// A meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Its start on the wall.
    pub start: Option<DateTime>,
    /// The zone of that (IANA).
    pub zone: String,
    /// What it may take.
    pub minutes: Option<u32>,
    /// Minutes lost at its beginning.
    pub late: u32,
    /// Where it is.
    pub place: String,
    /// The group, by id; may be empty.
    pub circle: String,
    /// The series, by id; may be empty.
    pub series: String,
    /// Which date of the series.
    pub occurrence: String,
    /// Called off.
    pub cancelled: bool,
    /// The group agreed that turns are measured.
    pub shares: bool,
    /// The day on which its minutes were approved.
    pub approved: Option<Date>,
    /// How often its invitation changed.
    pub sequence: u32,
    /// What was sent as its invitation last, in short; empty when none was made.
    pub sent: String,
    /// Whom its invitation went to.
    pub invited: Invited,
    /// Its name in all calendars, when that is not its id.
    pub uid: String,
    /// The meeting that was shared from it, by id; may be empty.
    pub shared_as: String,
    /// When it was made, RFC 9557.
    pub made: String,
    /// Its items in order.
    pub items: Vec<Item>,
    /// Who takes part, in order.
    pub people: Vec<Person>,
    /// Parts, and who plays and who learns them, by id; an empty one for nobody.
    pub roles: BTreeMap<String, (String, String)>,
    /// Dates that are asked about.
    pub dates: Vec<Proposal>,
    /// What was put aside.
    pub parked: Vec<Parked>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// What somebody is going to do.
    pub actions: Vec<Action>,
    /// What happened.
    pub events: Vec<Event>,
    /// The minutes.
    pub write_up: String,
}

with_words! {
    /// An item.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    #[allow(missing_docs, reason = "the names are those of the view")]
    pub struct Item {
        pub id: String,
        pub title: String,
        pub purpose: String,
        pub minutes: u32,
        pub method: String,
    } words [String] {
        pub priority: Priority,
        pub text: String,
        pub locked: Option<Time>,
        pub section: String,
        pub track: String,
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the view")]
pub struct Person {
    pub id: String,
    pub name: String,
    pub email: String,
    pub attendance: Attendance,
    pub remark: String,
}

/// A date that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// When, on the wall of the meeting's zone.
    pub start: DateTime,
    /// What people say, by their id.
    pub answers: BTreeMap<String, Answer>,
}

/// What was put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the view")]
pub struct Parked {
    pub id: String,
    pub text: String,
    pub item: String,
    pub done: bool,
}

/// A decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the view")]
pub struct Decision {
    pub id: String,
    pub text: String,
    pub rule: String,
    pub objections: String,
    pub review: Option<Date>,
    pub item: String,
}

/// An action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the view")]
pub struct Action {
    pub id: String,
    pub text: String,
    pub owner: String,
    pub due: Option<Date>,
    pub item: String,
    pub done: Option<Date>,
}

/// The registers of properties, each with the id of what it belongs to; those of an item's words stand in `words.rs`.
pub mod column {
    #![allow(missing_docs, reason = "the names say what they hold")]
    pub const ITEM_TITLE: &str = "item_title";
    pub const ITEM_MINUTES: &str = "item_minutes";
    pub const ITEM_METHOD: &str = "item_method";
    pub const ITEM_PRIORITY: &str = "item_priority";
    pub const ITEM_LOCKED: &str = "item_locked";
    pub const PERSON_NAME: &str = "person_name";
    pub const PERSON_EMAIL: &str = "person_email";
    pub const PERSON_ATTENDANCE: &str = "person_attendance";
    pub const PERSON_REMARK: &str = "person_remark";
    pub const ROLES: &str = "roles";
    pub const SHADOWS: &str = "shadows";
    pub const DATE_START: &str = "date_start";
    pub const ANSWERS: &str = "answers";
    pub const PARKED_TEXT: &str = "parked_text";
    pub const PARKED_ITEM: &str = "parked_item";
    pub const PARKED_DONE: &str = "parked_done";
    pub const DECISION_TEXT: &str = "decision_text";
    pub const DECISION_RULE: &str = "decision_rule";
    pub const DECISION_OBJECTIONS: &str = "decision_objections";
    pub const DECISION_REVIEW: &str = "decision_review";
    pub const DECISION_ITEM: &str = "decision_item";
    pub const ACTION_TEXT: &str = "action_text";
    pub const ACTION_OWNER: &str = "action_owner";
    pub const ACTION_DUE: &str = "action_due";
    pub const ACTION_ITEM: &str = "action_item";
    pub const ACTION_DONE: &str = "action_done";
}
use column::*;

/// Registers that were read.
pub(super) struct Columns<'a> {
    doc: &'a Doc,
    read: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl<'a> Columns<'a> {
    pub fn of(doc: &'a Doc) -> Self {
        Self { doc, read: BTreeMap::new() }
    }

    pub fn get(&mut self, column: &'static str, id: &str) -> String {
        let doc = self.doc;
        value(self.read.entry(column).or_insert_with(|| doc.entries(column)), id)
    }

    pub fn date(&mut self, column: &'static str, id: &str) -> Option<Date> {
        self.get(column, id).parse().ok()
    }
}

/// The ids of a list that are there, each once; one that no list names, for whatever reason, comes last.
pub(super) fn listed(doc: &Doc, list: &str, column: &str) -> Vec<String> {
    let there = register::entries(doc, column);
    let mut seen = BTreeSet::new();
    let ids = doc.list(list).into_iter().chain(there.keys().cloned());
    ids.filter(|id| there.contains_key(id) && seen.insert(id.clone())).collect()
}

impl Meeting {
    /// Reads a document. What cannot be read counts as not said.
    pub fn of(doc: &Doc) -> Self {
        let text = |name: &str| doc.text_field(name).unwrap_or_default();
        let number = |name: &str| match doc.field(name) {
            Some(Field::Int(number)) => u32::try_from(number).unwrap_or(0),
            _ => 0,
        };
        let yes = |name: &str| doc.field(name) == Some(Field::Bool(true));
        let mut columns = Columns::of(doc);
        Self {
            title: text(kind::TITLE),
            purpose: text(kind::PURPOSE),
            start: kind::read_wall(&text(kind::START)).ok(),
            zone: text(kind::ZONE),
            minutes: Some(number(kind::MINUTES).min(LONGEST)).filter(|minutes| *minutes > 0),
            late: number(kind::LATE).min(LONGEST),
            place: text(kind::PLACE),
            circle: text(kind::CIRCLE),
            series: text(kind::SERIES),
            occurrence: text(kind::OCCURRENCE),
            cancelled: yes(kind::CANCELLED),
            shares: yes(kind::SHARES),
            approved: text(kind::APPROVED).parse().ok(),
            sequence: number(kind::SEQUENCE),
            sent: text(kind::SENT),
            invited: Invited::of(doc),
            uid: text(kind::UID),
            shared_as: text(kind::SHARED_AS),
            made: text(kind::MADE),
            items: listed(doc, kind::ITEMS, ITEM_TITLE)
                .into_iter()
                .map(|id| item(&mut columns, id))
                .collect(),
            people: listed(doc, kind::PEOPLE, PERSON_NAME)
                .into_iter()
                .map(|id| Person::of(&mut columns, id))
                .collect(),
            roles: roles(doc),
            dates: proposals(doc),
            parked: register::entries(doc, PARKED_TEXT)
                .into_iter()
                .map(|(id, text)| Parked {
                    text,
                    item: columns.get(PARKED_ITEM, &id),
                    done: columns.get(PARKED_DONE, &id) == "yes",
                    id,
                })
                .collect(),
            decisions: register::entries(doc, DECISION_TEXT)
                .into_iter()
                .map(|(id, text)| Decision {
                    text,
                    rule: columns.get(DECISION_RULE, &id),
                    objections: columns.get(DECISION_OBJECTIONS, &id),
                    review: columns.date(DECISION_REVIEW, &id),
                    item: columns.get(DECISION_ITEM, &id),
                    id,
                })
                .collect(),
            actions: register::entries(doc, ACTION_TEXT)
                .into_iter()
                .map(|(id, text)| Action {
                    text,
                    owner: columns.get(ACTION_OWNER, &id),
                    due: columns.date(ACTION_DUE, &id),
                    item: columns.get(ACTION_ITEM, &id),
                    done: columns.date(ACTION_DONE, &id),
                    id,
                })
                .collect(),
            events: doc
                .list(kind::EVENTS)
                .iter()
                .filter_map(|event| serde_json::from_str(event).ok())
                .collect(),
            write_up: doc.text(kind::WRITE_UP),
        }
    }

    /// Its items as the arithmetic sees them. `past` says which are not changed any more.
    pub fn slots(&self, past: &dyn Fn(&Item) -> bool) -> Vec<Slot> {
        let start = self.zoned();
        let slot = |item: &Item| Slot {
            minutes: item.minutes,
            priority: item.priority,
            locked: item.locked.zip(start.as_ref()).and_then(|(time, start)| offset(start, time)),
            section: item.section.clone(),
            track: item.track.clone(),
            past: past(item),
        };
        self.items.iter().map(slot).collect()
    }

    /// The minutes that its items leave of it, where they leave any.
    pub fn free(&self) -> Option<u32> {
        Some(clock(&self.slots(&|_| false), self.late, self.minutes).free).filter(|free| *free > 0)
    }

    /// An item by its id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// A person by id, or by name whatever its case and accents.
    pub fn person(&self, wanted: &str) -> Option<&Person> {
        let name = crate::people::kind::folded(wanted);
        let by_id = self.people.iter().find(|person| person.id == wanted);
        by_id.or_else(|| self.people.iter().find(|person| crate::people::kind::folded(&person.name) == name))
    }

    /// The time of day so many milliseconds after a run began, in the meeting's zone.
    pub fn at(&self, run: &Run, passed: u64) -> Option<Zoned> {
        let passed = SignedDuration::from_millis(i64::try_from(passed).ok()?);
        let zone = kind::read_zone(&self.zone).ok()?;
        Some(kind::instant(run.started).checked_add(passed).ok()?.to_zoned(zone))
    }

    /// Of items that were done: the item, its method, and the seconds that it was planned to take and took.
    pub fn spent(&self) -> Vec<(String, String, u32, u32)> {
        let run = Run::of(&self.events, None);
        let spent = |id: &String| {
            let item = self.item(id)?;
            let taken = run.taken.get(id).copied().unwrap_or(0);
            // Side by side, nobody measures how long each track takes.
            let alone = item.track.is_empty() && !run.skipped.contains(id);
            let actual = u32::try_from((taken + 500) / 1000).unwrap_or(u32::MAX);
            alone.then(|| (id.clone(), item.method.clone(), item.minutes * 60, actual))
        };
        run.begun.iter().filter_map(spent).collect()
    }
}

/// Minutes from the start of a meeting to a time of day: that day's, or the next's when it is more than half a day before.
pub(super) fn offset(start: &Zoned, time: Time) -> Option<i64> {
    let zone = start.time_zone();
    let on = |date: Date| {
        Some(date.to_datetime(time).to_zoned(zone.clone()).ok()?.duration_since(start).as_mins())
    };
    let today = on(start.date())?;
    if today < -12 * 60 { on(start.date().tomorrow().ok()?) } else { Some(today) }
}

fn item(columns: &mut Columns<'_>, id: String) -> Item {
    let said = Item::saying(|word| columns.get(word.column, &id));
    Item {
        minutes: columns.get(ITEM_MINUTES, &id).parse().unwrap_or(0).min(LONGEST),
        method: columns.get(ITEM_METHOD, &id),
        priority: Priority::read(&columns.get(ITEM_PRIORITY, &id)),
        text: columns.doc.text(&kind::item_text(&id)),
        locked: columns.get(ITEM_LOCKED, &id).parse().ok(),
        id,
        ..said
    }
}

fn roles(doc: &Doc) -> BTreeMap<String, (String, String)> {
    let shadows = doc.entries(SHADOWS);
    let roles = doc.entries(ROLES).into_iter();
    roles.map(|(role, person)| (role.clone(), (person, value(&shadows, &role)))).collect()
}

fn proposals(doc: &Doc) -> Vec<Proposal> {
    let mut answers: BTreeMap<String, BTreeMap<String, Answer>> = BTreeMap::new();
    for (key, answer) in doc.entries(ANSWERS) {
        if let (Some((date, person)), Ok(answer)) =
            (key.split_once('/'), serde_json::from_value(answer.into()))
        {
            answers.entry(date.to_owned()).or_default().insert(person.to_owned(), answer);
        }
    }
    let dates = register::entries(doc, DATE_START).into_iter();
    dates
        .filter_map(|(id, start)| {
            let start = kind::read_wall(&start).ok()?;
            Some(Proposal { start, answers: answers.remove(&id).unwrap_or_default(), id })
        })
        .collect()
}
