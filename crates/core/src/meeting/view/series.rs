//! What series of meetings and the search for a date take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::leaving::Uninvited;
use crate::meeting::dates::Answer;
use crate::meeting::rotation::Reason;
use crate::meeting::rule::Rule;

/// A series by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SeriesId {
    /// The id.
    pub id: String,
}

/// Which series to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SeriesListQuery {
    /// Only what is in the trash, or nothing of it.
    pub trashed: bool,
}

/// A series in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// Its next date, `YYYY-MM-DDTHH:MM` in its zone.
    pub next: Option<String>,
    /// The zone.
    pub zone: String,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The first date, `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// The zone: the time of day there stays, whatever summer time does.
    pub zone: String,
    /// How it goes on.
    pub rule: Rule,
    /// How long each meeting may take.
    pub minutes: u32,
    /// Where.
    pub place: String,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// The meeting that each begins as a copy of.
    pub copy: Option<String>,
    /// The parts that go round.
    pub roles: Vec<String>,
    /// Who takes part.
    pub people: Vec<SeriesPerson>,
    /// Its dates, from the last one that was on.
    pub dates: Vec<SeriesDateView>,
    /// How often the invitation changed since it was first sent.
    pub sequence: u32,
    /// Who was invited and taken out again.
    pub uninvited: Vec<Uninvited>,
    /// What its invitation asks of those who take part.
    pub asks: Asks,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// What the invitation to a series asks of those who take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// To come, everybody whose address is known: they can answer.
    Everyone,
    /// Nothing: nobody has an address.
    NoAddress,
    /// Nothing: it is not known whose notebook this is, so nobody would get the answers.
    NoSender,
    /// Nothing: whose notebook this is has no address for the answers.
    SenderWithoutAddress,
}

/// Somebody who takes part in a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesPerson {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Where invitations go.
    pub email: String,
    /// Since which day they take turns, ISO 8601; `null` from the beginning.
    pub since: Option<String>,
    /// Until which day.
    pub until: Option<String>,
    /// Whether they lead without taking turns: somebody from outside.
    pub outside: bool,
    /// Whether they learn the parts first, beside somebody else.
    pub learning: bool,
    /// Whether they take part because they belong to the group.
    pub of_group: bool,
    /// Whether this is their notebook.
    pub me: bool,
}

/// One date of a series, as a meeting names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesDate {
    /// The series.
    pub id: String,
    /// The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
    pub date: String,
}

/// One date of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesDateView {
    /// The date as the rule gives it, `YYYY-MM-DDTHH:MM`: its name.
    pub date: String,
    /// When it really starts.
    pub start: String,
    /// Whether it was left out.
    pub skipped: bool,
    /// The meeting that was made for it.
    pub meeting: Option<String>,
    /// Those who cannot come, by id.
    pub away: Vec<String>,
    /// Those who can come and would rather have no turn, by id.
    pub rather_not: Vec<String>,
    /// Who plays which part: as the meeting says, else as the turn is.
    pub roles: Vec<SeriesTurn>,
}

/// Whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesTurn {
    /// The part.
    pub role: String,
    /// Who, by id; `null` when nobody can.
    pub person: Option<String>,
    /// Their name.
    pub name: String,
    /// Who learns it beside them, by name.
    pub shadow: String,
    /// Whether this was chosen by hand.
    pub chosen: bool,
    /// Why it is their turn; `null` for what was chosen.
    pub why: Option<TurnWhy>,
}

/// Why it is somebody's turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnWhy {
    /// What sets them apart from the others who could.
    pub reason: Reason,
    /// How often they had the part before; whoever joined later began with the median.
    pub times: u32,
    /// The day of the last time, ISO 8601.
    pub last: Option<String>,
}

/// Asks how often a group wants to meet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CadenceQuery {
    /// The group.
    pub circle: String,
    /// The first date, `YYYY-MM-DDTHH:MM`.
    pub start: String,
}

/// How often a group wants to meet, as its charter says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cadence {
    /// How it goes on.
    pub rule: Rule,
    /// How long a meeting lasts.
    pub minutes: Option<u32>,
    /// The zone.
    pub zone: Option<String>,
}

/// A new series.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SeriesAdd {
    /// Its title.
    pub title: String,
    /// The first date, `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// How it goes on; as often as the charter of the group says when it is not said.
    pub rule: Option<Rule>,
    /// The zone; the group's, or this computer's, when it is not said.
    pub zone: Option<String>,
    /// How long each meeting may take.
    pub minutes: Option<u32>,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// The meeting that each begins as a copy of, by id.
    pub copy: Option<String>,
}

/// New values for a series; `null` leaves a value as it is, an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct SeriesSet {
    /// The series.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// The first date.
    pub start: Option<String>,
    /// The zone.
    pub zone: Option<String>,
    /// How it goes on.
    pub rule: Option<Rule>,
    /// How long each meeting may take.
    pub minutes: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// The meeting that each begins as a copy of.
    pub copy: Option<String>,
    /// The parts that go round.
    pub roles: Option<Vec<String>>,
}

/// Adds somebody to a series, or changes what is known of them; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct SeriesPersonSet {
    /// The series.
    pub id: String,
    /// The person; `null` for somebody new, or the one with the name that is given.
    pub person: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Where invitations go.
    pub email: Option<String>,
    /// Since which day they take turns; empty from the beginning.
    pub since: Option<String>,
    /// Until which day; empty for no end.
    pub until: Option<String>,
    /// Whether they lead without taking turns.
    pub outside: Option<bool>,
    /// Whether they learn the parts first.
    pub learning: Option<bool>,
    /// Whether this is their notebook, so that answers to the invitation come to them.
    pub me: Option<bool>,
    /// Whether they are taken out.
    pub removed: Option<bool>,
}

/// Changes one date of a series; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct SeriesDateSet {
    /// The series.
    pub id: String,
    /// The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
    pub date: String,
    /// When it starts instead; empty for its own time.
    pub start: Option<String>,
    /// Whether it is left out.
    pub skipped: Option<bool>,
    /// Those who cannot come, by id or name.
    pub away: Option<Vec<String>>,
    /// Those who would rather have no turn, by id or name.
    pub rather_not: Option<Vec<String>>,
}

/// Chooses who plays a part on one date; two dates that change places are a swap.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct SeriesTurnSet {
    /// The series.
    pub id: String,
    /// The date as the rule gives it.
    pub date: String,
    /// The part.
    pub role: String,
    /// Who plays it, by id or name; empty to leave it to the turn.
    pub person: Option<String>,
    /// The date to swap with instead.
    pub swap: Option<String>,
}

/// Prepares the meeting of one date.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SeriesMeeting {
    /// The series.
    pub id: String,
    /// The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
    pub date: String,
}

/// A date that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateView {
    /// Its id.
    pub id: String,
    /// When, `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// What each said; who said nothing is not in it.
    pub answers: Vec<DateAnswer>,
    /// Two for each yes, one for each if needed.
    pub score: u32,
    /// Whether it is still to come, and everyone who is needed can come.
    pub works: bool,
    /// Whether it is the best one.
    pub best: bool,
}

/// What somebody said of a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateAnswer {
    /// Who, by id.
    pub person: String,
    /// What.
    pub can: Answer,
}

/// Asks about a date, or notes what somebody said of one.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct DateSet {
    /// The meeting.
    pub id: String,
    /// The date; `null` for a new one.
    pub date: Option<String>,
    /// When, `YYYY-MM-DDTHH:MM`.
    pub start: Option<String>,
    /// Who answers, by id or name.
    pub person: Option<String>,
    /// What they say; `null` beside a person takes their answer back.
    pub can: Option<Answer>,
    /// Whether the date is taken out.
    pub removed: Option<bool>,
}
