//! What groups take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ClosedSessionRow;
use crate::charter::view::ConfidentialityLevel;
use crate::intervision::model::{Keeps, MayEnd};

/// A new closed group.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedGroupAdd {
    /// Its name.
    pub name: String,
    /// The names of its people.
    #[ts(as = "Vec<String>")]
    pub people: Vec<String>,
    /// Which of them is the owner of this notebook.
    pub me: Option<String>,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
}

/// A closed space of two, for a supervision.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedPairAdd {
    /// Who supervises.
    pub supervisor: String,
    /// The name of the owner of this notebook there.
    pub me: String,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
}

/// Notes for a supervision, to be handed to whoever supervises.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedSupervise {
    /// The session that they are about.
    pub id: String,
    /// The space of two.
    pub pair: String,
}

/// Where notes for a supervision went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedSupervised {
    /// Their session in the space of two.
    pub id: String,
    /// The space of two.
    pub group: String,
    /// What that is called.
    pub name: String,
}

/// A group by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedGroupId {
    /// The id.
    pub id: String,
}

/// What a group agreed; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedGroupSet {
    /// The group.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// The level of confidentiality.
    pub level: Option<ConfidentialityLevel>,
    /// Its limits, in words.
    pub limits: Option<String>,
    /// What may leave, in words.
    pub leaves: Option<String>,
    /// Who keeps notes.
    pub keeps: Option<Keeps>,
    /// The participant who does.
    pub keeper: Option<String>,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
    /// Who may end it earlier.
    pub may_end: Option<MayEnd>,
    /// Whether who was there when survives the end.
    pub attest: Option<bool>,
    /// Which participant is the owner of this notebook.
    pub me: Option<String>,
    /// Who says so: once somebody has agreed, everybody has to agree to a change.
    pub agreed_by: Option<Vec<String>>,
}

/// Adds a participant, renames one, or notes that one left.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ClosedPersonSet {
    /// The group.
    pub id: String,
    /// The participant; `null` for somebody new.
    pub person: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Whether they leave the group.
    pub removed: Option<bool>,
}

/// Notes that somebody agreed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedAgree {
    /// The group.
    pub id: String,
    /// The participant, by id or name.
    pub person: String,
    /// On which day, or `null` for today.
    pub date: Option<String>,
}

/// A participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedPerson {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Whether this is the owner of the notebook.
    pub me: bool,
    /// The day on which they agreed.
    pub agreed: Option<String>,
    /// The day on which they agreed to something else than what the group agrees now; `null` where they agree to this.
    pub agreed_before: Option<String>,
    /// Whether the group knows them by the key of a notebook of their own.
    pub keyed: bool,
}

/// A group in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedGroupRow {
    /// Its id.
    pub id: String,
    /// Its name; empty when its keys are not here and it can be read no more.
    pub name: String,
    /// Whether it can be read.
    pub readable: bool,
    /// Whether its keys were here and are lost: it has not ended.
    pub lost: bool,
    /// How many people take part.
    pub people: u32,
    /// Whether it is a space of two, for a supervision.
    pub pair: bool,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
}

/// Somebody who was in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedFormer {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// A group.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClosedGroupView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The level of confidentiality.
    pub level: ConfidentialityLevel,
    /// Its limits, in words.
    pub limits: String,
    /// What may leave, in words.
    pub leaves: String,
    /// Who keeps notes.
    pub keeps: Keeps,
    /// The participant who does, by id.
    pub keeper: Option<String>,
    /// The day on which what it keeps ends.
    pub ends: Option<String>,
    /// Who may end it earlier.
    pub may_end: MayEnd,
    /// Whether who was there when survives the end.
    pub attest: bool,
    /// Whether it is a space of two, for a supervision.
    pub pair: bool,
    /// Its people.
    pub people: Vec<ClosedPerson>,
    /// Those who were in it and take no part any more.
    pub former: Vec<ClosedFormer>,
    /// Its sessions, newest first.
    pub sessions: Vec<ClosedSessionRow>,
}
