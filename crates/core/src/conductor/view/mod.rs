//! What the conductor takes and gives.

mod kept;

pub use kept::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::moment::{Hush, May, WhoWrites};
use crate::meeting::view::{RunState, Speaker, Tone};
use crate::method::model::Tool;
use crate::settings::preferences::Language;

/// A method for a group.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ConductorQuery {
    /// The method's id.
    pub method: String,
    /// Everybody, in the order in which they sit and speak.
    pub people: Vec<Speaker>,
    /// Minutes in all; `null` for what the method takes.
    pub minutes: Option<u32>,
    /// How many cases, where a method is done for each person; `null` for as many as fit.
    pub turns: Option<u32>,
    /// Who is to have which part.
    pub roles: Vec<RoleHeld>,
    /// The language, or `null` for that of the interface.
    pub language: Option<Language>,
}

/// Who has a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleHeld {
    /// The part's id.
    pub role: String,
    /// The ids of the people.
    pub people: Vec<String>,
}

/// A method laid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConductorPlan {
    /// The method's id.
    pub method: String,
    /// Its name.
    pub name: String,
    /// Minutes in all: what the steps add up to.
    pub minutes: u32,
    /// Less time than it needs.
    pub tight: bool,
    /// More or fewer people than it is for.
    pub unfit: bool,
    /// How many turns it has.
    pub turns: u32,
    /// Who sits together.
    pub tables: Vec<Vec<Speaker>>,
    /// The parts, with those who have them in the first turn.
    pub roles: Vec<RolePlayed>,
    /// The steps in order.
    pub steps: Vec<ConductedStep>,
    /// What the method has beside them, and why it is left out.
    pub left_out: Vec<StepLeftOut>,
    /// What is kept back for a while, and how.
    pub withhold: Option<String>,
}

/// A step that is for parts alone which nobody has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepLeftOut {
    /// Its name.
    pub name: String,
    /// The parts that it is for.
    pub parts: Vec<String>,
}

/// A part, and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RolePlayed {
    /// Its id.
    pub id: String,
    /// Its name in the method's words.
    pub name: String,
    /// Who has it.
    pub people: Vec<Speaker>,
    /// One person should have it, and nobody does.
    pub vacant: bool,
    /// It brings the case.
    pub case: bool,
    /// It guards the method.
    pub leads: bool,
    /// Everybody has it who has no other; it is not handed out.
    pub many: bool,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConductedStep {
    /// Its id: an item of the record.
    pub id: String,
    /// Which step of its turn it is, from 1.
    pub number: u32,
    /// How many its turn has.
    pub of: u32,
    /// The turn, from 1.
    pub turn: u32,
    /// Its name.
    pub name: String,
    /// Minutes that it has, with those it was given meanwhile.
    pub minutes: u32,
    /// What is done, and what is not.
    pub rule: String,
    /// Questions that help.
    pub questions: Vec<String>,
    /// What is on the table.
    pub tool: Option<Tool>,
    /// The names of its columns or lines.
    pub parts: Vec<String>,
    /// Who speaks, by part.
    pub speaks: Vec<String>,
    /// Those of them who only answer.
    pub answers: Vec<String>,
    /// Who says nothing, by part.
    pub silent: Vec<String>,
    /// Who writes.
    pub writing: WhoWrites,
    /// By part, when only some write.
    pub writes: Vec<String>,
    /// People work in groups of so many at the same time.
    pub groups: Option<u32>,
    /// Everyone takes a turn.
    pub each: bool,
    /// Whoever has the turn may pass.
    pub pass: bool,
}

/// A method that runs. Safe to show to everyone in the room: nothing in it is of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConductorView {
    /// Whether the clock runs.
    pub state: RunState,
    /// The step that runs.
    pub step: Option<ConductedStep>,
    /// The step after it.
    pub next: Option<ConductedStep>,
    /// Seconds that the step has taken, pauses left out.
    pub taken: u32,
    /// Seconds that it has left; less than nothing when it takes too long.
    pub left: i32,
    /// The colour of that.
    pub tone: Option<Tone>,
    /// Seconds that all of it has taken, pauses and all.
    pub elapsed: u32,
    /// Seconds until it is over, as it looks now.
    pub remaining: u32,
    /// Everybody, and what they may do.
    pub people: Vec<PersonNow>,
    /// Why nobody speaks.
    pub hush: Option<Hush>,
    /// The round that goes on.
    pub round: Option<RoundNow>,
    /// What is kept back as yet.
    pub withheld: Option<String>,
    /// What was kept back, and is told now.
    pub told: Option<String>,
    /// The part whose holder calls the pause; `null` where anyone does.
    pub guards: Option<RolePlayed>,
}

/// Somebody in a method that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonNow {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their parts, by name.
    pub roles: Vec<String>,
    /// What they may do.
    pub may: May,
    /// They sit outside, turned away or with the camera off.
    pub apart: bool,
}

/// A round in a method that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoundNow {
    /// Who has the word.
    pub speaks: Option<Speaker>,
    /// Who is still to speak, in order.
    pub waiting: Vec<Speaker>,
    /// Seconds for each; the first of the circle may have one more.
    pub seconds: u32,
    /// Whether one may pass.
    pub pass: bool,
}
