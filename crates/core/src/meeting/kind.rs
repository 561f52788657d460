//! The shapes: a meeting, and what only I read of it.
//!
//! A meeting has fields, a list of items, people and events each, and registers of properties by id, so that two devices that change
//! different ones agree. Long texts are texts of their own. What only I read lies in a document of its own in the personal space, so that
//! it can never go with a meeting that is shared.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kring_store::kind::{Cell, Invalid, Kind, Projection, Row, Table};
use kring_store::{Doc, StoreError, Vault, Work};
use uuid::Uuid;

use super::finding::linking;
use super::plan::clock;
use super::read::Meeting;
use super::run::{Run, Standing};
use super::view::{MeetingState, WriteUpState};
use super::words::labelled;
use crate::journal::links;
use crate::journal::tags::made_id;
use crate::people::kind::folded;

/// The fields.
pub const TITLE: &str = "title";
/// What it is for.
pub const PURPOSE: &str = "purpose";
/// Its start, wall time in its zone: `YYYY-MM-DDTHH:MM`.
pub const START: &str = "start";
/// The zone of its start (IANA).
pub const ZONE: &str = "zone";
/// What it may take, in minutes.
pub const MINUTES: &str = "minutes";
/// Minutes lost at its beginning.
pub const LATE: &str = "late";
/// Where it is.
pub const PLACE: &str = "place";
/// The group it belongs to, by id.
pub const CIRCLE: &str = "circle";
/// The series it belongs to, by id.
pub const SERIES: &str = "series";
/// Which of the dates of the series it is.
pub const OCCURRENCE: &str = "occurrence";
/// Whether it is called off.
pub const CANCELLED: &str = "cancelled";
/// Whether the group agreed that turns are measured.
pub const SHARES: &str = "shares";
/// The day on which its minutes were approved.
pub const APPROVED: &str = "approved";
/// How often its invitation changed since it was first sent.
pub const SEQUENCE: &str = "sequence";
/// What was sent as its invitation last, in short: a hash.
pub const SENT: &str = "sent";
/// Its name in all calendars; its id unless it is the copy of a draft.
pub const UID: &str = "uid";
/// Of a draft: the meeting in the group's space that was made from it.
pub const SHARED_AS: &str = "shared_as";
/// When it was made: an instant with its zone, RFC 9557.
pub const MADE: &str = "made";
/// The ids of its items in order.
pub const ITEMS: &str = "items";
/// The ids of those who take part, in the order of the talking piece.
pub const PEOPLE: &str = "people";
/// What happened while it ran, an event each.
pub const EVENTS: &str = "events";
/// The minutes.
pub const WRITE_UP: &str = "write_up";
/// Of the notes: the meeting they belong to.
pub const MEETING_OF: &str = "meeting";
/// Of the notes: what only I read of the meeting as a whole.
pub const ONLY_ME: &str = "only_me";

/// The text that everyone, or only I, read of an item.
pub fn item_text(item: &str) -> String {
    format!("item.{item}")
}

/// A meeting.
pub static MEETING: Kind = Kind {
    name: "meeting",
    schema: 2,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[
        Table {
            name: "meeting",
            columns: &[
                "title",
                "start",
                "zone",
                "at",
                "minutes",
                "circle",
                "series",
                "occurrence",
                "state",
                "write_up",
                "shared_as",
            ],
        },
        Table { name: "meeting_action", columns: &["id", "text", "owner", "folded", "due", "done"] },
        Table { name: "meeting_decision", columns: &["id", "text", "rule", "objections", "review", "item"] },
        Table { name: "meeting_spent", columns: &["item", "method", "planned", "actual"] },
        links::TABLE,
    ],
    project,
};

/// What only I read of a meeting.
pub static NOTES: Kind = Kind {
    name: "meeting_notes",
    schema: 1,
    sealed: false,
    stays: false,
    registry: false,
    tables: &[Table { name: "meeting_notes", columns: &["meeting"] }, links::TABLE],
    project: project_notes,
};

/// The id of the notes of a meeting, made alike on every device.
pub fn notes_id(vault: &Vault, meeting: Uuid) -> Uuid {
    made_id(vault, &format!("meeting notes {meeting}"))
}

/// Makes sure that a meeting has notes, and gives their id.
pub(super) async fn ensure_notes(
    work: &mut Work<'_>,
    vault: &Vault,
    meeting: Uuid,
) -> Result<Uuid, StoreError> {
    let id = notes_id(vault, meeting);
    let of = kring_store::Field::Text(meeting.to_string());
    work.ensure(id, &NOTES, |doc| doc.set_field(MEETING_OF, of)).await?;
    Ok(id)
}

/// Reads a wall time: `YYYY-MM-DDTHH:MM`, years 0001 to 9998, so that every zone has an instant for it. A day alone is none.
pub fn read_wall(text: &str) -> Result<DateTime, StoreError> {
    if !text.contains(':') {
        return Err(StoreError::Request("start"));
    }
    let wall: DateTime = text.trim().replace(' ', "T").parse().map_err(|_| StoreError::Request("start"))?;
    let plain = (1..=9998).contains(&wall.year()) && wall.second() == 0 && wall.subsec_nanosecond() == 0;
    if plain { Ok(wall) } else { Err(StoreError::Request("start")) }
}

/// Writes a wall time as [`read_wall`] reads it.
pub fn write_wall(wall: DateTime) -> String {
    wall.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// A zone by its name; the data is bundled.
pub fn read_zone(name: &str) -> Result<TimeZone, StoreError> {
    TimeZone::get(name.trim()).map_err(|_| StoreError::Request("zone"))
}

/// The name of a zone as the data write it, in whatever letters it is given.
pub fn zone_name(name: &str) -> Result<String, StoreError> {
    let zone = read_zone(name)?;
    Ok(zone.iana_name().unwrap_or(name.trim()).to_owned())
}

/// The name of this computer's zone.
pub fn own_zone() -> String {
    TimeZone::system().iana_name().unwrap_or("UTC").to_owned()
}

impl Meeting {
    /// Its start on the clocks of its zone.
    pub fn zoned(&self) -> Option<Zoned> {
        self.start?.to_zoned(read_zone(&self.zone).ok()?).ok()
    }

    /// Its day; the one on which it was made when no date is known.
    pub fn day(&self) -> Date {
        let made = || self.made.parse::<Zoned>().map(|made| made.date()).ok();
        self.start.map(DateTime::date).or_else(made).unwrap_or(jiff::civil::date(1, 1, 1))
    }

    /// How far it is.
    pub fn state(&self) -> MeetingState {
        match Run::of(&self.events, None).standing {
            Standing::Running | Standing::Paused => MeetingState::Running,
            Standing::Ended => MeetingState::Held,
            Standing::Waiting if self.cancelled => MeetingState::Cancelled,
            Standing::Waiting => MeetingState::Planned,
        }
    }

    /// How far its minutes are.
    pub fn write_up_state(&self) -> WriteUpState {
        match (self.write_up.trim().is_empty(), self.approved.is_some()) {
            (true, _) => WriteUpState::None,
            (false, true) => WriteUpState::Approved,
            (false, false) => WriteUpState::Draft,
        }
    }

    /// How long it is to take: what it may take, else what its items add up to.
    pub fn length(&self) -> u32 {
        self.minutes.unwrap_or_else(|| clock(&self.slots(&|_| false), self.late, None).end)
    }

    /// Everything that a search for words finds in it.
    pub fn words(&self) -> String {
        let items = self.items.iter().flat_map(|item| {
            let labelled = labelled().map(move |(_, word)| (word.of)(item));
            [&item.title, &item.purpose, &item.text].into_iter().chain(labelled).chain([&item.section])
        });
        let agreed = self.decisions.iter().flat_map(|one| [&one.text, &one.objections]);
        let actions = self.actions.iter().flat_map(|one| [&one.text, &one.owner]);
        let own = [&self.purpose, &self.place, &self.write_up];
        let people = self.people.iter().flat_map(|person| [&person.name, &person.remark]);
        let parked = self.parked.iter().map(|parked| &parked.text);
        let all = own.into_iter().chain(items).chain(agreed).chain(actions).chain(people).chain(parked);
        as_read(all)
    }
}

/// Texts one after the other as a search finds and shows them: links by their words, because nobody looks for an address.
pub(super) fn as_read<'t>(texts: impl Iterator<Item = &'t String>) -> String {
    let texts = texts.filter(|text| !text.is_empty()).map(|text| links::readable(text).0);
    texts.collect::<Vec<_>>().join("\n\n")
}

fn project(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let meeting = Meeting::of(doc);
    // A start that cannot be read would put the meeting nowhere.
    if doc.text_field(START).is_some_and(|start| !start.is_empty()) && meeting.zoned().is_none() {
        return Err(Invalid("start"));
    }
    let text = |text: &str| Cell::Text(text.to_owned());
    let at = meeting.zoned().map_or(0, |start| start.timestamp().as_millisecond());
    let start = meeting.start.map(write_wall).unwrap_or_default();
    let own = Row {
        table: 0,
        cells: vec![
            text(&meeting.title),
            text(&start),
            text(&meeting.zone),
            Cell::Int(at),
            Cell::Int(meeting.length().into()),
            text(&meeting.circle),
            text(&meeting.series),
            text(&meeting.occurrence),
            text(state_code(meeting.state())),
            text(write_up_code(meeting.write_up_state())),
            text(&meeting.shared_as),
        ],
    };
    let actions = meeting.actions.iter().map(|one| {
        let (due, done) = (day(one.due), day(one.done));
        let cells =
            vec![text(&one.id), text(&one.text), text(&one.owner), Cell::Text(folded(&one.owner)), due, done];
        Row { table: 1, cells }
    });
    let decisions = meeting.decisions.iter().map(|one| {
        let item = meeting.item(&one.item);
        let cells = vec![
            text(&one.id),
            text(&one.text),
            text(&one.rule),
            text(&one.objections),
            day(one.review),
            text(item.map_or("", |item| &item.title)),
        ];
        Row { table: 2, cells }
    });
    let spent = meeting.spent().into_iter().map(|(item, method, planned, actual)| Row {
        table: 3,
        cells: vec![
            Cell::Text(item),
            Cell::Text(method),
            Cell::Int(planned.into()),
            Cell::Int(actual.into()),
        ],
    });
    let (_, _, texts) = linking(doc);
    let links = links::targets(texts.iter().map(|(_, text)| text.as_str()), &MEETING);
    let rows = std::iter::once(own).chain(actions).chain(decisions).chain(spent).chain(links).collect();
    let moment = meeting
        .start
        .map_or(0, |start| i64::from(start.hour()) * 3_600_000 + i64::from(start.minute()) * 60_000);
    let (title, body) = (meeting.title.clone(), meeting.words());
    Ok(Projection { date: meeting.day(), moment, title, body, facets: vec!["kind:meeting".into()], rows })
}

fn project_notes(doc: &Doc, _schema: u32) -> Result<Projection, Invalid> {
    let meeting = doc.text_field(MEETING_OF).ok_or(Invalid("meeting"))?;
    let texts = all_texts(doc);
    let mut rows = vec![Row { table: 0, cells: vec![Cell::Text(meeting)] }];
    rows.extend(links::targets(texts.iter().map(String::as_str), &NOTES));
    // They are found by their words, and shown as their meeting; the day is not known here.
    let (date, body) = (jiff::civil::date(1, 1, 1), as_read(texts.iter()));
    Ok(Projection { date, moment: 0, title: String::new(), body, facets: vec!["kind:meeting".into()], rows })
}

/// The meeting that notes belong to.
pub(crate) fn meeting_of(doc: &Doc) -> Option<Uuid> {
    doc.text_field(MEETING_OF)?.parse().ok()
}

/// Every text of a document, by the order of their names.
pub fn all_texts(doc: &Doc) -> Vec<String> {
    let serde_json::Value::Object(whole) = doc.to_json() else { return Vec::new() };
    let texts = whole.into_iter().filter_map(|(_, value)| value.as_str().map(str::to_owned));
    texts.filter(|text| !text.trim().is_empty()).collect()
}

fn day(day: Option<Date>) -> Cell {
    Cell::Text(day.map(|day| day.to_string()).unwrap_or_default())
}

const STATES: [(MeetingState, &str); 4] = [
    (MeetingState::Planned, "planned"),
    (MeetingState::Running, "running"),
    (MeetingState::Held, "held"),
    (MeetingState::Cancelled, "cancelled"),
];
const WRITE_UPS: [(WriteUpState, &str); 3] =
    [(WriteUpState::None, "none"), (WriteUpState::Draft, "draft"), (WriteUpState::Approved, "approved")];

fn state_code(state: MeetingState) -> &'static str {
    STATES.iter().find(|(one, _)| *one == state).map_or("planned", |(_, code)| code)
}

fn write_up_code(state: WriteUpState) -> &'static str {
    WRITE_UPS.iter().find(|(one, _)| *one == state).map_or("none", |(_, code)| code)
}

/// Reads what the table holds.
pub(super) fn read_states(state: &str, write_up: &str) -> (MeetingState, WriteUpState) {
    let state = STATES.iter().find(|(_, code)| *code == state).map_or(MeetingState::Planned, |(one, _)| *one);
    let written =
        WRITE_UPS.iter().find(|(_, code)| *code == write_up).map_or(WriteUpState::None, |(one, _)| *one);
    (state, written)
}

/// Milliseconds as an instant.
pub(super) fn instant(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH)
}
