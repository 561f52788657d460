//! What the verbs of mixing take and give. People are named by their names, which therefore differ.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who is to be mixed, and what is to be heeded.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MixRequest {
    /// Everyone; with `guests`, those who stay at their tables.
    pub people: Vec<String>,
    /// The other side, such as mentees for mentors; empty when everyone may meet everyone. Groups are pairs then.
    pub guests: Vec<String>,
    /// How many in a group, or so many more or less that all have a group; 2 makes pairs, and of an odd number one rests.
    pub size: u32,
    /// How many groups, instead of how large; `null` when `size` decides.
    pub groups: Option<u32>,
    /// How many rounds, those held already counted.
    pub rounds: u32,
    /// Where chance begins: the same seed gives the same rounds on every computer.
    pub seed: u32,
    /// In each list, people who are not to be in one group.
    pub apart: Vec<Vec<String>>,
    /// In each list, people who stay together in every round.
    pub together: Vec<Vec<String>>,
    /// In each list, people who are spread over the groups: those who can facilitate, who share a language or a team. What comes first
    /// is easiest to keep.
    pub spread: Vec<Vec<String>>,
    /// Whom people would like to meet.
    pub wishes: Vec<MixWish>,
    /// Groups that met at earlier times; whoever is not here now does not matter.
    pub before: Vec<Vec<String>>,
    /// The rounds that were held already: they stay as they were, and only rounds to come are made.
    pub held: Vec<MixRound>,
}

/// Whom somebody would like to meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixWish {
    /// Who.
    pub who: String,
    /// Whom.
    pub whom: Vec<String>,
}

/// A round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MixRound {
    /// The groups.
    pub groups: Vec<Vec<String>>,
    /// Who rests.
    pub rests: Vec<String>,
    /// How often two meet in it who have met before.
    pub repeats: u32,
}

/// Rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixView {
    /// Everyone, as they were named.
    pub people: Vec<String>,
    /// Where chance began.
    pub seed: u32,
    /// The rounds, those held already first.
    pub rounds: Vec<MixRound>,
    /// How many of them were held already.
    pub held: u32,
    /// How often two meet in rounds to come who have met before.
    pub repeats: u32,
    /// How often two meet in rounds to come who were to be apart.
    pub apart: u32,
    /// By how many people the groups to come differ from an even spread.
    pub uneven: u32,
    /// Wishes that do not come true.
    pub unmet: u32,
}

/// Rounds that are to be printed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MixSave {
    /// What stands above them; may be empty.
    pub title: String,
    /// The rounds.
    pub mix: MixView,
    /// In what form.
    pub format: MixFormat,
}

/// A form for rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MixFormat {
    /// A sheet for the wall, and a card for each person to cut out.
    Pdf,
    /// A row for each person, a column for each round.
    Xlsx,
    /// The same as text.
    Csv,
}
