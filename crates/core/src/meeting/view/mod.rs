//! What the meetings' verbs take and give: the meeting as it is prepared here, running, writing up, series and what leaves beside it.
//!
//! Times of day are `HH:MM` in the meeting's zone; lengths are whole minutes, and seconds where something was measured.

mod items;
mod leaving;
mod run;
mod series;
mod written;

pub use items::*;
pub use leaving::*;
pub use run::*;
pub use series::*;
pub use written::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Priority, Spread};
use super::words::with_words;
use crate::settings::preferences::Language;

/// A meeting by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeetingId {
    /// The id.
    pub id: String,
}

/// Which meetings to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MeetingListQuery {
    /// Only those of this group, by id.
    pub circle: Option<String>,
    /// Only those of this series, by id.
    pub series: Option<String>,
    /// From this day on, ISO 8601.
    pub from: Option<String>,
    /// Up to this day, inclusive.
    pub to: Option<String>,
    /// Only what is in the trash, or nothing of it.
    pub trashed: Option<bool>,
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MeetingState {
    /// Being prepared.
    Planned,
    /// Going on, or in a break.
    Running,
    /// Over.
    Held,
    /// Called off.
    Cancelled,
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it starts, `YYYY-MM-DDTHH:MM` in its zone; `null` while no date is known.
    pub start: Option<String>,
    /// The zone, such as `Europe/Brussels`.
    pub zone: String,
    /// The same as an instant, RFC 3339.
    pub at: Option<String>,
    /// How long it is to take: what it may take, else what its items add up to.
    pub minutes: u32,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// The series it belongs to.
    pub series: Option<String>,
    /// Whether others can read it: it lies in a group's space.
    pub shared: bool,
    /// How far it is.
    pub state: MeetingState,
    /// How far its minutes are.
    pub write_up: WriteUpState,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A meeting that was shared just now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingShared {
    /// The group's meeting.
    #[serde(flatten)]
    pub meeting: MeetingView,
    /// The batch, for undo.
    pub batch: String,
    /// Whether others may have it before it is taken back.
    pub with_others: bool,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// When it starts, `YYYY-MM-DDTHH:MM` in its zone; `null` while no date is known.
    pub start: Option<String>,
    /// The zone, such as `Europe/Brussels`.
    pub zone: String,
    /// The start as an instant, RFC 3339.
    pub at: Option<String>,
    /// What it may take; `null` when it takes what its items take.
    pub minutes: Option<u32>,
    /// Minutes that were lost at its beginning: the clock of its items starts so much later, and its end stays.
    pub late: u32,
    /// Where it is: a room, or an address of a video call.
    pub place: String,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// Whether others can read it: it lies in a group's space.
    pub shared: bool,
    /// Of a draft: the meeting in the group's space that was made from it.
    pub shared_as: Option<String>,
    /// The series it belongs to, and which of its dates it is.
    pub series: Option<SeriesDate>,
    /// How far it is.
    pub state: MeetingState,
    /// Its items in order.
    pub items: Vec<ItemView>,
    /// What they add up to.
    pub sum: AgendaSum,
    /// Who takes part, in the order in which the talking piece goes round.
    pub people: Vec<MeetingPerson>,
    /// Who plays which part.
    pub roles: Vec<MeetingRole>,
    /// Dates that are asked about, while no date is known.
    pub dates: Vec<DateView>,
    /// What was put aside.
    pub parked: Vec<ParkedView>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
    /// What somebody is going to do.
    pub actions: Vec<ActionView>,
    /// What was agreed at earlier meetings of the group or series and is not done.
    pub carried: Vec<ActionRow>,
    /// The minutes as they are written.
    pub write_up: WriteUpView,
    /// What only I read of the meeting as a whole, Markdown.
    pub only_me: String,
    /// Names this state of the texts for everyone; edits are based on it.
    pub version: String,
    /// Names this state of what only I read.
    pub only_me_version: String,
    /// Whether the group agreed that turns are measured.
    pub shares_agreed: bool,
    /// How often the invitation changed since it was first sent.
    pub sequence: u32,
    /// Who was invited and taken out again.
    pub uninvited: Vec<Uninvited>,
    /// What its invitation asks of those who take part.
    pub asks: Asks,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

with_words! {
    /// An item of an agenda, with its place on the clock.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
    pub struct ItemView {
        /// Its id.
        pub id: String,
        /// Its title.
        pub title: String,
        /// What it is for.
        pub purpose: String,
        /// How long it takes; 0 when it was left out.
        pub minutes: u32,
        /// The method it follows.
        pub method: Option<MethodName>,
    } words [String] {
        /// What happens to it when time is short.
        pub priority: Priority,
        /// What everyone reads, Markdown.
        pub text: String,
        /// What only I read, Markdown.
        pub only_me: String,
        /// The time at which it has to start, when that is fixed.
        pub locked: Option<String>,
        /// The section it stands in; an item opens a section when the one before it has another.
        pub section: String,
        /// Items of the same section with different tracks run side by side; empty for everyone together.
        pub track: String,
        /// When it starts; `null` while the meeting has no start.
        pub begins: Option<String>,
        /// When it ends.
        pub ends: Option<String>,
        /// Minutes from the start of the meeting.
        pub offset: u32,
        /// Minutes with nothing to do before it, because its time is fixed.
        pub free: u32,
        /// Minutes of it that lie after the time at which it has to be over.
        pub over: u32,
        /// The steps of its method, fitted to its minutes.
        pub steps: Vec<ItemStep>,
        /// The method needs more than this item has.
        pub tight: Option<Tight>,
        /// What became of it.
        pub state: ItemState,
        /// Seconds that it took.
        pub spent: Option<u32>,
    }
}

/// A method by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MethodName {
    /// Its id.
    pub id: String,
    /// Its name; empty when there is no such method any more.
    pub name: String,
}

/// A step of a method inside an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemStep {
    /// Its name.
    pub name: String,
    /// Minutes.
    pub minutes: u32,
    /// When it starts; `null` while the meeting has no start.
    pub begins: Option<String>,
    /// Who speaks, by name.
    pub speaks: Vec<String>,
    /// What is done, and what is not.
    pub rule: String,
}

/// An item that is shorter than its method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tight {
    /// Minutes that the method needs at least.
    pub least: u32,
    /// A method of the same family that fits.
    pub instead: Option<MethodName>,
}

/// What the items of an agenda add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaSum {
    /// Minutes from the start to the end of the last item, where an item with a fixed time waits until the one before it is over.
    pub planned: u32,
    /// Minutes that it may take.
    pub allowed: Option<u32>,
    /// Minutes of it that are more than it may take.
    pub over: u32,
    /// Minutes left at the end.
    pub free: u32,
    /// When the last item ends by the clock; `null` while the meeting has no start.
    pub ends: Option<String>,
}

/// A new meeting. Nothing but a title is needed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MeetingAdd {
    /// Its title.
    pub title: String,
    /// When it starts, `YYYY-MM-DDTHH:MM`.
    pub start: Option<String>,
    /// The zone; when it is not said that of the group, else of the meeting that is copied, else of this computer.
    pub zone: Option<String>,
    /// What it may take.
    pub minutes: Option<u32>,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// Lines that become its items, as [`MeetingPaste`] reads them.
    pub lines: Option<String>,
    /// The template that it begins with.
    pub template: Option<String>,
    /// The meeting that it begins as a copy of: items, people and parts, without what happened.
    pub copy: Option<String>,
    /// The language of the template's words, that of the interface when it is not said.
    pub language: Option<Language>,
}

/// New values for a meeting; `null` leaves a value as it is, an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MeetingSet {
    /// The meeting.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// When it starts, `YYYY-MM-DDTHH:MM`.
    pub start: Option<String>,
    /// The zone.
    pub zone: Option<String>,
    /// What it may take; 0 for what its items take.
    pub minutes: Option<u32>,
    /// Minutes lost at its beginning.
    pub late: Option<u32>,
    /// Where it is.
    pub place: Option<String>,
    /// The group it belongs to.
    pub circle: Option<String>,
    /// Whether it is called off.
    pub cancelled: Option<bool>,
    /// Whether the group agreed that turns are measured.
    pub shares_agreed: Option<bool>,
}

/// The texts of a meeting that are edited by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeetingPart {
    /// What everyone reads of an item; based on `version`.
    Item,
    /// What only I read, of an item or of the meeting as a whole; based on `only_me_version`.
    OnlyMe,
    /// The minutes; based on `version`.
    WriteUp,
}

/// Edits of one of a meeting's texts. Answered as edits of a page are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeetingTextEdit {
    /// The meeting.
    pub id: String,
    /// Which text.
    pub part: MeetingPart,
    /// The item whose text it is; `null` for a text of the meeting as a whole.
    pub item: Option<String>,
    /// The version that the editor shows.
    pub base: String,
    /// The edits.
    pub edits: Vec<crate::journal::view::Edit>,
}

/// Spreads the time anew: *could* gives first, then *should*; *must* and what has a fixed time stay.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Respread {
    /// The meeting.
    pub id: String,
    /// Minutes lost at the beginning, or, while it runs, from now on; `null` to keep what is noted.
    pub lost: Option<u32>,
}

/// How the time would be spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanB {
    /// The items whose minutes change.
    pub items: Vec<Spread>,
    /// Minutes that would still be too many.
    pub over: u32,
}

/// A template in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// How long it takes.
    pub minutes: u32,
    /// The titles of its items.
    pub items: Vec<String>,
}
