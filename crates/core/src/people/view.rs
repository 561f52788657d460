//! What the verbs about people take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::session::{Fee, Mode};

/// A person by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonName {
    /// The id.
    pub id: String,
    /// The short name.
    pub name: String,
}

/// What a page says of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionView {
    /// Whose it is.
    pub person: PersonName,
    /// How long it took; `null` when that was not said.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part, the coach aside; 1 is a session with one person.
    pub size: u32,
}

/// A session as it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionGiven {
    /// Whose it is: an id, or a short name; a name that nobody has yet makes a new person.
    pub person: String,
    /// How long it took, 1 to 1,440 minutes.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part, 1 to 1,000.
    pub size: u32,
}

/// What is to change in a session; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionChange {
    /// Whose it is, by id or name; an empty one says that the page is no session.
    pub person: Option<String>,
    /// How long it took.
    pub minutes: Option<u32>,
    /// How it was held.
    pub mode: Option<Mode>,
    /// Whether it was paid.
    pub fee: Option<Fee>,
    /// How many took part.
    pub size: Option<u32>,
}

impl From<SessionGiven> for SessionChange {
    fn from(given: SessionGiven) -> Self {
        let SessionGiven { person, minutes, mode, fee, size } = given;
        Self { person: Some(person), minutes, mode, fee, size: Some(size) }
    }
}
