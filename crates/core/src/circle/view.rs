//! What the verbs of circles take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::view::Attachment;

/// Which circles to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CircleListQuery {
    /// Only what is in the trash, or nothing of it.
    pub trashed: bool,
}

/// A circle in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CircleRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it calls itself: community, circle, learning group; may be empty.
    pub calls_itself: String,
    /// How many people belong to it today.
    pub people: u32,
    /// Its charter, if it has one.
    pub charter: Option<String>,
    /// In how many things other people changed something since the person last looked.
    pub news: u32,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A new circle.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CircleAdd {
    /// Its name.
    pub name: String,
    /// What it calls itself; may be empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub calls_itself: String,
    /// The zone (IANA) of its meetings, or `null` for this computer's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub zone: Option<String>,
}

/// A circle by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CircleId {
    /// The id.
    pub id: String,
}

/// A circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CircleView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it calls itself; may be empty.
    pub calls_itself: String,
    /// The zone (IANA) of its meetings.
    pub zone: String,
    /// The colour of what it exports, `#rrggbb`.
    pub accent: Option<String>,
    /// What stands at the foot of what it exports.
    pub footer: String,
    /// The picture at the head of what it exports.
    pub logo: Option<Attachment>,
    /// Its people by name, also those who left.
    pub people: Vec<MemberView>,
    /// Its charter, if it has one.
    pub charter: Option<String>,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// Someone in a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MemberView {
    /// Names them within the circle.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation; may be empty.
    pub organisation: String,
    /// How to reach them; may be empty.
    pub contact: String,
    /// What they bring.
    pub brings: String,
    /// What they look for.
    pub seeks: String,
    /// Whether they allow to be listed where others see it.
    pub listed: bool,
    /// The first day (ISO 8601), if that is known.
    pub since: Option<String>,
    /// The last day, once they left.
    pub until: Option<String>,
    /// Whether they belong to it today.
    pub belongs: bool,
    /// How far they are on the way: the furthest step.
    pub stage: Option<Stage>,
    /// The steps that they took, in order.
    pub steps: Vec<StepView>,
    /// Whether this is the person whose notebook it is.
    pub me: bool,
    /// The key with which they sign, in short form for comparing.
    pub key: Option<String>,
}

/// How far somebody is on the way into a circle, and out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PathwayStage")]
pub enum Stage {
    /// A guest, for once.
    Guest,
    /// Stands behind it without taking part.
    Sponsor,
    /// Would like to know more.
    Interested,
    /// Was asked to come.
    Invited,
    /// Took the training.
    Trained,
    /// Sits beside someone with experience.
    Shadowing,
    /// Leads together with somebody.
    CoFacilitating,
    /// Leads.
    Facilitating,
    /// Goes along with others on their way.
    Mentor,
    /// Was here, and stays a friend.
    Alumni,
}

/// A step on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Which one.
    pub stage: Stage,
    /// When (ISO 8601), if that is known.
    pub date: Option<String>,
    /// What shows it.
    pub evidence: String,
    /// Who says so.
    pub endorsed_by: String,
}

/// New values for a circle; `null` leaves a value as it is, and an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CircleSet {
    /// The circle.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What it calls itself.
    pub calls_itself: Option<String>,
    /// The zone of its meetings.
    pub zone: Option<String>,
    /// The colour of what it exports, `#rrggbb`.
    pub accent: Option<String>,
    /// What stands at the foot of what it exports.
    pub footer: Option<String>,
}

/// Someone new in a circle.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MemberAdd {
    /// The circle.
    pub circle: String,
    /// The name.
    pub name: String,
    /// The rest of what is known.
    #[serde(default)]
    #[ts(optional, as = "Option<MemberValues>")]
    pub values: MemberValues,
}

/// What a circle knows of somebody; `null` leaves a value as it is, and an empty text takes it away.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MemberValues {
    /// The name.
    #[ts(optional = nullable)]
    pub name: Option<String>,
    /// The organisation.
    #[ts(optional = nullable)]
    pub organisation: Option<String>,
    /// How to reach them.
    #[ts(optional = nullable)]
    pub contact: Option<String>,
    /// What they bring.
    #[ts(optional = nullable)]
    pub brings: Option<String>,
    /// What they look for.
    #[ts(optional = nullable)]
    pub seeks: Option<String>,
    /// Whether they allow to be listed.
    #[ts(optional = nullable)]
    pub listed: Option<bool>,
    /// The first day.
    #[ts(optional = nullable)]
    pub since: Option<String>,
    /// The last day.
    #[ts(optional = nullable)]
    pub until: Option<String>,
    /// Whether this is the person whose notebook it is: their signatures are made with the key of this notebook.
    #[ts(optional = nullable)]
    pub me: Option<bool>,
}

/// Someone in a circle with new values.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MemberSet {
    /// The circle.
    pub circle: String,
    /// Who.
    pub member: String,
    /// What is new.
    pub values: MemberValues,
}

/// Someone in a circle.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MemberId {
    /// The circle.
    pub circle: String,
    /// Who.
    pub member: String,
}

/// Something new, and the batch that made it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Made {
    /// What it is called by.
    pub id: String,
    /// The batch, for undo.
    pub batch: String,
}

/// A step that somebody took.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StepSet {
    /// The circle.
    pub circle: String,
    /// Who.
    pub member: String,
    /// The step.
    pub step: StepView,
}

/// A step that was not taken after all.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StepClear {
    /// The circle.
    pub circle: String,
    /// Who.
    pub member: String,
    /// Which one.
    pub stage: Stage,
}

/// What other people changed in a group since the person last looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct News {
    /// When they last looked, RFC 3339; `null` before the first time, when nothing is new.
    pub since: Option<String>,
    /// What changed, newest first: a line for each person and each thing.
    pub lines: Vec<NewsLine>,
    /// How far these lines go, for whoever has seen them.
    pub heard: String,
}

/// What somebody did to one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewsLine {
    /// The document; of a closed group, the session or the group.
    pub id: String,
    /// Its kind: `circle`, `charter`, `charter_version`, `meeting`, `closed_group` or `closed_session`.
    pub kind: String,
    /// Who, by name; empty where the group does not know them any more.
    pub who: String,
    /// What they did.
    pub change: NewsChange,
    /// What it is called; of a version its number, and its name in brackets.
    pub title: String,
    /// Its day, ISO 8601, when it has one.
    pub date: Option<String>,
    /// Where in it, as far as that is told.
    pub places: Vec<NewsPlace>,
    /// When they last did, RFC 3339, by their clock.
    pub at: String,
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NewsChange {
    /// It is new.
    Added,
    /// It says something else.
    Changed,
    /// It is in the trash.
    Trashed,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewsPlace {
    /// Which: a part of a charter, `items`, `decisions`, `said` for what was signed, and so on.
    pub part: String,
    /// How many changes there.
    pub count: u32,
}

/// What was told of a group was seen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewsSeen {
    /// The group.
    pub id: String,
    /// How far it went: `heard` of what was told.
    pub heard: String,
}
