//! What an agenda is made of, as plain values, and what may stand in it. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The longest item, and the longest meeting, in minutes: a day.
pub const LONGEST: u32 = 24 * 60;
/// The most items that an agenda holds.
pub const MOST_ITEMS: usize = 200;
/// The most people who take part.
pub const MOST_PEOPLE: usize = 1000;

/// What happens to an item when time is short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// It keeps its minutes.
    Must,
    /// It gives of its minutes when those that could be have nothing left to give.
    #[default]
    Should,
    /// It gives first, and goes first.
    Could,
}

impl Priority {
    const ALL: [Self; 3] = [Self::Must, Self::Should, Self::Could];

    /// As documents and commands write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Could => "could",
        }
    }

    /// Reads what [`Priority::code`] wrote; anything else is the middle one.
    pub fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.code() == code).unwrap_or_default()
    }
}

/// What a new spreading of the time makes of an item's minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spread {
    /// The item.
    pub item: String,
    /// Its minutes before.
    pub was: u32,
    /// Its minutes now; 0 when it is left out.
    pub minutes: u32,
}
