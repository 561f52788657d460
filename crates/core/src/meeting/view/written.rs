//! What writing a meeting up takes and gives: who was there, what was decided, who does what, the minutes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RunLine;

/// Whether somebody was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Attendance {
    /// Not noted yet.
    #[default]
    Expected,
    /// There.
    Present,
    /// Not there, and said so.
    Excused,
    /// Not there.
    Absent,
    /// There, without belonging to the group.
    Guest,
}

impl Attendance {
    /// Every answer.
    pub const ALL: [Self; 5] = [Self::Expected, Self::Present, Self::Excused, Self::Absent, Self::Guest];

    /// As documents and commands write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Present => "present",
            Self::Excused => "excused",
            Self::Absent => "absent",
            Self::Guest => "guest",
        }
    }

    /// Reads what [`Attendance::code`] wrote; anything else is not noted.
    pub fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.code() == code).unwrap_or_default()
    }

    /// Whether they take part, as far as one knows.
    pub fn takes_part(self) -> bool {
        !matches!(self, Self::Excused | Self::Absent)
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingPerson {
    /// Their id: on a group's meeting, that of the person in the group.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Where invitations go.
    pub email: String,
    /// Whether they were there.
    pub attendance: Attendance,
    /// What was remarked on that: `until 15:20`.
    pub remark: String,
    /// Seconds that they spoke, where the group agreed that turns are measured.
    pub spoke: Option<u32>,
}

/// Adds somebody, or changes what is known of them; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MeetingPersonSet {
    /// The meeting.
    pub id: String,
    /// The person; `null` for somebody new, or the one with the name that is given.
    pub person: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Where invitations go.
    pub email: Option<String>,
    /// Whether they were there.
    pub attendance: Option<Attendance>,
    /// What is remarked on that; an empty one takes it away.
    pub remark: Option<String>,
    /// Whether they are taken out.
    pub removed: Option<bool>,
}

/// Where somebody is to stand in the order of the talking piece.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeetingPersonMove {
    /// The meeting.
    pub id: String,
    /// The person.
    pub person: String,
    /// The person that they are to stand before; `null` for the end.
    pub before: Option<String>,
}

/// A part that somebody plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRole {
    /// `facilitator`, `host`, `guardian`, `scribe`, or a word of the group's own.
    pub role: String,
    /// Who, by id; `null` while nobody is found.
    pub person: Option<String>,
    /// Their name.
    pub name: String,
    /// Who learns it beside them, by id.
    pub shadow: Option<String>,
    /// Their name.
    pub shadow_name: String,
}

/// Says who plays a part. A person is an id or a name; an empty one for nobody.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MeetingRoleSet {
    /// The meeting.
    pub id: String,
    /// The part.
    pub role: String,
    /// Who plays it.
    pub person: Option<String>,
    /// Who learns it beside them.
    pub shadow: Option<String>,
    /// Whether the part is taken out.
    pub removed: Option<bool>,
}

/// Something that was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParkedView {
    /// Its id.
    pub id: String,
    /// What.
    pub text: String,
    /// The item during which it came up.
    pub item: Option<String>,
    /// Whether it was taken up since.
    pub done: bool,
}

/// Changes what was put aside; without an id, puts something aside. `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ParkedSet {
    /// The meeting.
    pub id: String,
    /// What was put aside; `null` for something new.
    pub parked: Option<String>,
    /// What it says.
    pub text: Option<String>,
    /// Whether it was taken up.
    pub done: Option<bool>,
    /// Whether it is taken out.
    pub removed: Option<bool>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// Its id.
    pub id: String,
    /// What was decided.
    pub text: String,
    /// By which rule, such as consent.
    pub rule: String,
    /// Objections that were heard, and what became of them.
    pub objections: String,
    /// The day on which to look at it again, ISO 8601.
    pub review: Option<String>,
    /// The item it belongs to.
    pub item: Option<String>,
}

/// Notes a decision, or changes one; `null` leaves a value as it is, an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct DecisionSet {
    /// The meeting.
    pub id: String,
    /// The decision; `null` for a new one.
    pub decision: Option<String>,
    /// What was decided.
    pub text: Option<String>,
    /// By which rule.
    pub rule: Option<String>,
    /// Objections that were heard.
    pub objections: Option<String>,
    /// The day on which to look at it again.
    pub review: Option<String>,
    /// The item it belongs to.
    pub item: Option<String>,
    /// Whether it is taken out.
    pub removed: Option<bool>,
}

/// Something that somebody is going to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionView {
    /// Its id.
    pub id: String,
    /// What.
    pub text: String,
    /// Who, by name.
    pub owner: String,
    /// By which day, ISO 8601.
    pub due: Option<String>,
    /// The item it belongs to.
    pub item: Option<String>,
    /// The day on which it was done, ISO 8601.
    pub done: Option<String>,
}

/// Notes an action, or changes one; `null` leaves a value as it is, an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ActionSet {
    /// The meeting at which it was agreed.
    pub id: String,
    /// The action; `null` for a new one.
    pub action: Option<String>,
    /// What.
    pub text: Option<String>,
    /// Who, by name.
    pub owner: Option<String>,
    /// By which day.
    pub due: Option<String>,
    /// The item it belongs to.
    pub item: Option<String>,
    /// Whether it is done: from today on.
    pub done: Option<bool>,
    /// Whether it is taken out.
    pub removed: Option<bool>,
}

/// Something that was noted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Noting {
    /// Its id.
    pub id: String,
    /// The batch, for undo.
    pub batch: String,
}

/// Which actions or decisions to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct AgreedQuery {
    /// Only those of this group, by id.
    pub circle: Option<String>,
    /// Only those of this series, by id.
    pub series: Option<String>,
    /// Only those of this meeting, by id.
    pub meeting: Option<String>,
    /// Of actions, only those that are not done.
    pub open: Option<bool>,
    /// Of actions, only those of this owner, by name.
    pub owner: Option<String>,
}

/// An action in a list over many meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionRow {
    /// Its id.
    pub id: String,
    /// What.
    pub text: String,
    /// Who, by name.
    pub owner: String,
    /// By which day, ISO 8601.
    pub due: Option<String>,
    /// The day on which it was done, ISO 8601.
    pub done: Option<String>,
    /// Whether its day is over and it is not done.
    pub late: bool,
    /// How many meetings it was carried over to.
    pub carried: u32,
    /// The meeting at which it was agreed.
    pub meeting: String,
    /// That meeting's title.
    pub title: String,
    /// That meeting's day, ISO 8601; empty when it has none.
    pub date: String,
    /// The group.
    pub circle: Option<String>,
}

/// A decision in a list over many meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionRow {
    /// Its id.
    pub id: String,
    /// What was decided.
    pub text: String,
    /// By which rule.
    pub rule: String,
    /// Objections that were heard.
    pub objections: String,
    /// The day on which to look at it again, ISO 8601.
    pub review: Option<String>,
    /// The item that it was made under, by its title; empty when it belongs to none.
    pub item_title: String,
    /// The meeting at which it was decided.
    pub meeting: String,
    /// That meeting's title.
    pub title: String,
    /// That meeting's day, ISO 8601; empty when it has none.
    pub date: String,
    /// The group.
    pub circle: Option<String>,
}

/// How far the minutes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum WriteUpState {
    /// Nothing is written.
    #[default]
    None,
    /// A draft.
    Draft,
    /// The group approved them.
    Approved,
}

/// The minutes of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteUpView {
    /// The text, Markdown.
    pub text: String,
    /// How far they are.
    pub state: WriteUpState,
    /// The day on which they were approved, ISO 8601.
    pub approved: Option<String>,
    /// What happened, line by line.
    pub record: Vec<RunLine>,
    /// How evenly time to speak was spread, where it was measured with the group's agreement.
    pub shares: Option<Shares>,
}

/// How evenly time to speak was spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Shares {
    /// From 0 (one person spoke) to 1000 (all spoke as much): normalised entropy in thousandths.
    pub evenness: u32,
    /// From 0 (all spoke as much) to 1000: Gini's measure in thousandths.
    pub gini: u32,
}

/// Composes minutes from what happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComposeWriteUp {
    /// The meeting.
    pub id: String,
    /// Whether they replace what is written; else they are only shown.
    pub write: bool,
}

/// Minutes that were composed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Composed {
    /// The text, Markdown.
    pub text: String,
    /// The batch, for undo, when they were written.
    pub batch: Option<String>,
}

/// Approves minutes, or takes that back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Approve {
    /// The meeting.
    pub id: String,
    /// Whether they are approved.
    pub approved: bool,
}
