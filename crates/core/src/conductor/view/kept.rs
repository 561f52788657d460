//! What a closed group that is conducted takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConductorPlan, ConductorView, RoleHeld};
use crate::conductor::choice::{Offer, Weighed};
use crate::intervision::view::Layer;
use crate::meeting::view::Speaker;
use crate::method::view::MethodRow;

/// A closed group before it begins.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConductorRoom {
    /// The group.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its people, in the order in which they sit.
    pub people: Vec<Speaker>,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
    /// The methods that can be conducted.
    pub methods: Vec<MethodRow>,
    /// What runs in it.
    pub running: Option<Conducted>,
}

/// A method for those of a closed group who are here.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ConductorBegin {
    /// The group.
    pub id: String,
    /// The method.
    pub method: String,
    /// Who is here, by id or name, in the order in which they sit; all of the group where it is empty.
    pub people: Vec<String>,
    /// Minutes in all; `null` for what the method takes.
    pub minutes: Option<u32>,
    /// How many cases, where a method is done for each person; `null` for as many as fit.
    pub turns: Option<u32>,
    /// Who is to have which part.
    pub roles: Vec<RoleHeld>,
}

/// Gives a part to somebody.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConductorPart {
    /// The group.
    pub id: String,
    /// The part's id.
    pub role: String,
    /// The people, by id or name; nobody takes it back.
    pub people: Vec<String>,
}

/// A method that runs in a closed group. Safe to show to everyone in the room: nothing in it is of a case.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Conducted {
    /// The group.
    pub id: String,
    /// The method as it is laid out.
    pub plan: ConductorPlan,
    /// The ids of the steps that were begun, the first one first.
    pub begun: Vec<String>,
    /// The ids of those that were passed over.
    pub skipped: Vec<String>,
    /// How it stands.
    #[serde(flatten)]
    pub now: ConductorView,
}

/// Whose turn it is, and how cases weigh.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TurnsAsked {
    /// The group.
    pub id: String,
    /// The ids of those who are here; all of the group where it is empty.
    pub people: Vec<String>,
    /// The cases that are offered. What they are about stays with whoever offers them.
    pub offers: Vec<Offer>,
}

/// How turns were spread over the sessions that a group has. For its eyes only.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConductorTurns {
    /// The group.
    pub id: String,
    /// How many sessions there are.
    pub sessions: u32,
    /// What each had.
    pub people: Vec<TurnsHad>,
    /// Who is proposed to bring a case.
    pub case: Option<String>,
    /// Who is proposed to lead.
    pub leads: Option<String>,
    /// The cases as they weigh, the heaviest first.
    pub weighed: Vec<Weighed>,
}

/// What somebody had of the turns.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TurnsHad {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Sessions that they were at.
    pub there: u32,
    /// How often they brought a case.
    pub cases: u32,
    /// How often they led.
    pub led: u32,
    /// Sessions that they were at since their last case.
    pub waited: u32,
}

/// Puts away what runs in a group.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ConductorClose {
    /// The group.
    pub id: String,
    /// What is to be kept of it; `null` for nothing.
    pub keep: Option<ConductorKeep>,
}

/// A session to be kept: method, day, minutes, who was there.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ConductorKeep {
    /// A title that names nobody; `null` for the method's name.
    pub title: Option<String>,
    /// The day on which its notes end; `null` for that of the group.
    pub ends: Option<String>,
    /// Whether it says who brought the case and who led, so that turns stay fair.
    pub turns: bool,
    /// What lay on the table, Markdown; `null` for nothing of it.
    pub notes: Option<String>,
    /// Whose notes it becomes; `null` for the group's.
    pub layer: Option<Layer>,
}

/// What was put away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConductorClosed {
    /// The group.
    pub id: String,
    /// The session that was kept.
    pub session: Option<String>,
}
