//! The shape of a series.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, Field};

use crate::circle;
use crate::meeting::invited::Invited;
use crate::meeting::kind::{self, read_wall, read_zone};
use crate::meeting::model::LONGEST;
use crate::meeting::people::read_email;
use crate::meeting::read::{Columns, column, listed};
use crate::meeting::recurrence::{Change, Series as Recurrence};
use crate::meeting::rule::Rule;

/// The rule, JSON.
pub const RULE: &str = "rule";
/// The meeting that each begins as a copy of, by id.
pub const COPY: &str = "copy";
/// The parts that go round, JSON.
pub const PARTS: &str = "parts";
/// Dates that were moved: the time that the rule gives to the new one.
pub const MOVED: &str = "moved";
/// Dates that were left out.
pub const SKIPPED: &str = "skipped";
/// Who cannot come: a date to a JSON list of ids.
pub const AWAY: &str = "away";
/// Who can come and would rather have no turn: a date to a JSON list of ids.
pub const RATHER_NOT: &str = "rather_not";
/// Who was chosen: a date, a slash and a part, to an id.
pub const TURNS: &str = "turns";
/// Since when somebody takes turns.
pub const PERSON_SINCE: &str = "person_since";
/// Until when.
pub const PERSON_UNTIL: &str = "person_until";
/// Whether they lead without taking turns.
pub const PERSON_OUTSIDE: &str = "person_outside";
/// Whether they learn the parts first.
pub const PERSON_LEARNING: &str = "person_learning";
/// Whose notebook it is: the public key of their notebook, hex.
pub const PERSON_KEY: &str = "person_key";
/// Who of the group takes no part in the series.
pub const PERSON_OUT: &str = "person_out";

/// A series.
pub static SERIES: Kind = Kind {
    name: "series",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "series", columns: &["title", "circle"] }],
    project,
};

/// A series as its document holds it.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its title.
    pub title: String,
    /// The first date.
    pub start: DateTime,
    /// The zone (IANA).
    pub zone: String,
    /// How it goes on.
    pub rule: Rule,
    /// How long each meeting may take.
    pub minutes: u32,
    /// Where.
    pub place: String,
    /// The group, by id; may be empty.
    pub circle: String,
    /// The meeting that each begins as a copy of; may be empty.
    pub copy: String,
    /// The parts that go round.
    pub parts: Vec<String>,
    /// Who takes part; whoever belongs to the group comes with [`Series::joined_by`].
    pub people: Vec<Member>,
    /// Who of the group does not.
    pub out: BTreeSet<String>,
    /// Dates that were moved.
    pub moved: BTreeMap<DateTime, DateTime>,
    /// Dates that were left out.
    pub skipped: BTreeSet<DateTime>,
    /// Who cannot come.
    pub away: BTreeMap<DateTime, BTreeSet<String>>,
    /// Who would rather have no turn.
    pub rather_not: BTreeMap<DateTime, BTreeSet<String>>,
    /// Who was chosen for a part on a date.
    pub chosen: BTreeMap<(DateTime, String), String>,
    /// How often its invitation changed.
    pub sequence: u32,
    /// What was sent last, in short.
    pub sent: String,
    /// Whom its invitation went to.
    pub invited: Invited,
}

/// Somebody who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the view")]
pub struct Member {
    pub id: String,
    pub name: String,
    pub email: String,
    pub since: Option<Date>,
    pub until: Option<Date>,
    pub outside: bool,
    pub learning: bool,
    pub of_group: bool,
    pub key: String,
}

impl Series {
    /// Reads a document; nothing when it has no start or rule that could be followed.
    pub fn of(doc: &Doc) -> Option<Self> {
        let text = |name: &str| doc.text_field(name).unwrap_or_default();
        let number = |name: &str| match doc.field(name) {
            Some(Field::Int(number)) => u32::try_from(number).unwrap_or(0),
            _ => 0,
        };
        let dates = |register: &str| {
            let entries = doc.entries(register).into_iter();
            entries
                .filter_map(|(date, value)| Some((read_wall(&date).ok()?, value)))
                .collect::<BTreeMap<_, _>>()
        };
        let rule: Rule = serde_json::from_str(&text(RULE)).ok()?;
        rule.check().ok()?;
        let mut columns = Columns::of(doc);
        let zone = text(kind::ZONE);
        read_zone(&zone).ok()?;
        Some(Self {
            title: text(kind::TITLE),
            start: read_wall(&text(kind::START)).ok()?,
            zone,
            rule,
            minutes: number(kind::MINUTES).min(LONGEST),
            place: text(kind::PLACE),
            circle: text(kind::CIRCLE),
            copy: text(COPY),
            parts: serde_json::from_str(&text(PARTS)).unwrap_or_default(),
            people: listed(doc, kind::PEOPLE, column::PERSON_NAME)
                .into_iter()
                .map(|id| member(&mut columns, id))
                .collect(),
            out: doc.entries(PERSON_OUT).into_keys().collect(),
            moved: dates(MOVED)
                .into_iter()
                .filter_map(|(date, to)| Some((date, read_wall(&to).ok()?)))
                .collect(),
            skipped: dates(SKIPPED).into_keys().collect(),
            away: people_at(dates(AWAY)),
            rather_not: people_at(dates(RATHER_NOT)),
            chosen: doc
                .entries(TURNS)
                .into_iter()
                .filter_map(|(key, person)| {
                    let (date, part) = key.split_once('/')?;
                    Some(((read_wall(date).ok()?, part.to_owned()), person))
                })
                .collect(),
            sequence: number(kind::SEQUENCE),
            sent: text(kind::SENT),
            invited: Invited::of(doc),
        })
    }

    /// When its meetings are.
    pub fn recurrence(&self) -> Recurrence {
        let moved = self.moved.iter().map(|(date, to)| (*date, Change::Moved(*to)));
        let skipped = self.skipped.iter().map(|date| (*date, Change::Cancelled));
        Recurrence {
            start: self.start,
            zone: read_zone(&self.zone).unwrap_or(jiff::tz::TimeZone::UTC),
            rule: self.rule.clone(),
            changes: moved.chain(skipped).collect(),
        }
    }

    /// The people of the group take part as long as they belong to it. What the series knows of somebody counts before what the group
    /// does: another address, another first day.
    pub fn joined_by(mut self, group: Vec<circle::kind::Member>) -> Self {
        // Whoever belongs to the group stands where the group has them, whatever the series knows of them.
        let mut order: Vec<String> = Vec::new();
        for member in group.into_iter().filter(|member| !self.out.contains(&member.id)) {
            let name = crate::people::kind::folded(&member.name);
            let same = |person: &&mut Member| {
                person.id == member.id || crate::people::kind::folded(&person.name) == name
            };
            let mail = read_email(&member.contact).unwrap_or_default();
            match self.people.iter_mut().find(same) {
                Some(person) => {
                    order.push(person.id.clone());
                    person.of_group = true;
                    person.since = person.since.or(member.since);
                    person.until = person.until.or(member.until);
                    if person.email.is_empty() {
                        person.email = mail;
                    }
                }
                None => {
                    order.push(member.id.clone());
                    self.people.push(Member {
                        id: member.id,
                        name: member.name,
                        email: mail,
                        since: member.since,
                        until: member.until,
                        of_group: true,
                        ..Member::default()
                    });
                }
            }
        }
        self.people.sort_by_key(|person| order.iter().position(|id| *id == person.id).map_or(0, |at| at + 1));
        self
    }

    /// Who takes part on a day, or will.
    pub fn here(&self, today: Date) -> impl Iterator<Item = &Member> {
        self.people.iter().filter(move |person| person.until.is_none_or(|until| until >= today))
    }

    /// Who cannot come on a date.
    pub fn away_on(&self, date: DateTime) -> BTreeSet<String> {
        self.away.get(&date).cloned().unwrap_or_default()
    }

    /// A person by id, or by name whatever its case and accents.
    pub fn person(&self, wanted: &str) -> Option<&Member> {
        let name = crate::people::kind::folded(wanted);
        let by_id = self.people.iter().find(|person| person.id == wanted);
        by_id.or_else(|| self.people.iter().find(|person| crate::people::kind::folded(&person.name) == name))
    }
}

fn people_at(dates: BTreeMap<DateTime, String>) -> BTreeMap<DateTime, BTreeSet<String>> {
    dates.into_iter().filter_map(|(date, ids)| Some((date, serde_json::from_str(&ids).ok()?))).collect()
}

fn member(columns: &mut Columns<'_>, id: String) -> Member {
    Member {
        name: columns.get(column::PERSON_NAME, &id),
        email: columns.get(column::PERSON_EMAIL, &id),
        since: columns.date(PERSON_SINCE, &id),
        until: columns.date(PERSON_UNTIL, &id),
        outside: columns.get(PERSON_OUTSIDE, &id) == "yes",
        learning: columns.get(PERSON_LEARNING, &id) == "yes",
        of_group: false,
        key: columns.get(PERSON_KEY, &id),
        id,
    }
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let series = Series::of(doc).ok_or(Invalid("series"))?;
    let rows = vec![Row { table: 0, cells: vec![Cell::Text(series.title), Cell::Text(series.circle)] }];
    // A series is found by its meetings, and in the list of series.
    let (title, body, facets) = (String::new(), String::new(), Vec::new());
    Ok(Projection { date: jiff::civil::date(1, 1, 1), moment: 0, title, body, facets, rows })
}
