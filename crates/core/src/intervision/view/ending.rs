//! What endings take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::intervision::model::Stage;

/// Why something ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EndRule {
    /// Its day had come, and seven more.
    #[default]
    EndDate,
    /// By hand: nobody else held it.
    ByHand,
    /// Before its day, by those whom the agreement names.
    Agreement,
    /// Names were taken out, and a document without them took its place.
    Anonymised,
    /// A name was replaced by an alias.
    Alias,
    /// Somebody else of the group ended it, in their notebook.
    Elsewhere,
}

/// What ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EndedKind {
    /// The notes of a session.
    #[default]
    Session,
    /// A group.
    Group,
    /// A document that got a successor.
    Document,
}

/// An end that comes nearer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedEnding {
    /// The session or group.
    pub id: String,
    /// Which of both.
    pub kind: EndedKind,
    /// Its title or name.
    pub title: String,
    /// The day.
    pub ends: String,
    /// Where it stands.
    pub stage: Stage,
    /// The day from which the next opening destroys.
    pub destroyed_on: String,
    /// How many days are left: until the day, and in the seven days after it until the next opening destroys. 0 for what is held or due.
    pub days_left: u32,
}

/// That something ends, for screens that are not closed: without a word of what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedNotice {
    /// A session or a group.
    pub kind: EndedKind,
    /// The day.
    pub ends: String,
    /// Where it stands.
    pub stage: Stage,
    /// The day from which the next opening destroys.
    pub destroyed_on: String,
}

/// Notes that stay longer, by agreement of all. Where the group is shared it is my yes alone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedKeep {
    /// The session.
    pub id: String,
    /// The new day.
    pub until: String,
    /// The others who agreed, by id or name; nobody where the group is shared.
    pub agreed_by: Vec<String>,
}

/// Notes that end now, by the agreement.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedClose {
    /// The session.
    pub id: String,
    /// The others who want it, by id or name.
    pub agreed_by: Vec<String>,
}

/// Notes that are held because they were formally requested, or no longer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedHold {
    /// The session.
    pub id: String,
    /// Held or not.
    pub held: bool,
}

/// What destroying would take.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ShredPlan {
    /// The session or group.
    pub id: String,
    /// Which of both.
    pub kind: EndedKind,
    /// What has to be typed: the group's name.
    pub name: String,
    /// How many sessions end.
    pub sessions: u32,
    /// Whether nobody else holds any of it.
    pub only_mine: bool,
    /// Who shares the group, as it calls them: their copies end when their notebooks next look at the storage.
    pub held_by: Vec<String>,
    /// Complete copies that were written elsewhere, and may hold closed notes.
    pub outside: Vec<crate::people::view::OutsideCopy>,
}

/// Where closed notes lie beside this notebook.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedKept {
    /// There are some, and no other place is known that holds them.
    pub alone: bool,
    /// That has not been said yet.
    pub tell: bool,
    /// Complete copies that were written elsewhere with closed notes, or may hold them.
    pub outside: Vec<crate::people::view::OutsideCopy>,
}

/// Destroys for good.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Shred {
    /// The session or group.
    pub id: String,
    /// The group's name, typed.
    pub typed: String,
    /// The others who want it, by id or name; where others hold notes too, the agreement asks for them.
    pub agreed_by: Vec<String>,
}

/// What remains of something that ended: no word of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Certificate {
    /// The session or group.
    pub id: String,
    /// Which of both.
    pub kind: EndedKind,
    /// When, RFC 3339.
    pub at: String,
    /// By which rule.
    pub rule: EndRule,
    /// How many documents had their keys destroyed.
    pub documents: u32,
}

/// Names are to be taken out for good.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Anonymise {
    /// The session.
    pub id: String,
    /// The day on which the successor ends.
    pub until: String,
    /// The others who agreed, by id or name.
    pub agreed_by: Vec<String>,
}

/// A later end that somebody said yes to in a group that is shared. Until all have, the old one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedKeeping {
    /// The day that those who said yes so far agree on.
    pub until: String,
    /// Who said yes, by name.
    pub agreed: Vec<String>,
    /// Who is still asked, by name.
    pub asked: Vec<String>,
    /// Whether my yes is not there yet.
    pub me: bool,
}

/// What would take the place of a session, and what would end.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnonymisePlan {
    /// The session.
    pub id: String,
    /// Title, question and the group's notes as they would be, Markdown.
    pub text: String,
    /// How many names would be replaced.
    pub replaced: u32,
    /// What in it may still point at somebody: names that nobody gave an alias, places, days.
    pub left: Vec<String>,
    /// Notes of mine would be destroyed.
    pub mine: bool,
    /// Notes for a supervision would be destroyed.
    pub supervision: bool,
}

/// What took the place of a session.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Anonymised {
    /// The successor.
    pub id: String,
    /// How many names were replaced.
    pub replaced: u32,
    /// What in it may still point at somebody: names that nobody gave an alias, places, days.
    pub left: Vec<String>,
}

/// Whether endings wait because the clock is not believed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClockState {
    /// What this computer's clock says, RFC 3339.
    pub now: String,
    /// How many endings wait for the answer whether that is right.
    pub waiting: u32,
}
