//! What the verbs of mixing take and give. People are named by their names, which therefore differ.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who is to be mixed, and what is to be heeded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
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
    /// Mentors (`people`) and mentees (`guests`) who find each other for longer, instead of rounds; `null` for rounds. Wishes name the
    /// dearest first, and those who are to be apart never go together.
    pub mentoring: Option<Mentoring>,
}

/// How mentors and mentees find each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mentoring {
    /// Whose wishes count first.
    pub first: MixSide,
    /// How many mentees a mentor takes at most.
    pub places: u32,
    /// Mentors who take another number; 0 for none at all.
    #[serde(default)]
    pub places_of: Vec<MixPlaces>,
}

/// A side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MixSide {
    /// Those who are looking for a mentor.
    #[default]
    Mentees,
    /// The mentors.
    Mentors,
}

/// How many mentees a mentor takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixPlaces {
    /// The mentor.
    pub who: String,
    /// How many at most.
    pub places: u32,
}

/// Whom somebody would like to meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixWish {
    /// Who.
    pub who: String,
    /// Whom; where wishes have an order, the dearest first.
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
    /// How often two meet in it who have met before; those who are to stay together are not counted.
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
    /// How often two meet in rounds to come who have met before; those who are to stay together are not counted.
    pub repeats: u32,
    /// How often two meet in rounds to come who were to be apart.
    pub apart: u32,
    /// By how many people the groups to come differ from an even spread.
    pub uneven: u32,
    /// Wishes that do not come true; of mentors and mentees, the people of whose wishes none does.
    pub unmet: u32,
    /// Mentors and mentees who go together, when they were asked for; `rounds` is one then, in which each group is a mentor and the mentees.
    pub mentoring: Option<MixMentoring>,
}

/// Mentors and mentees who go together. No mentor and mentee who may have each other would both rather do so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixMentoring {
    /// Who goes with whom, mentor by mentor.
    pub pairs: Vec<MixPair>,
    /// Mentees for whom there is no mentor.
    pub no_mentor: Vec<String>,
    /// Mentors who have no mentee.
    pub no_mentee: Vec<String>,
}

/// A mentor and a mentee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixPair {
    /// The mentor.
    pub mentor: String,
    /// The mentee.
    pub mentee: String,
    /// Which of the mentor's wishes this is, counted from 1; `null` when they did not name the mentee.
    pub mentor_wish: Option<u32>,
    /// Which of the mentee's wishes this is; `null` when they did not name the mentor.
    pub mentee_wish: Option<u32>,
}

/// Rounds that are to be printed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MixSave {
    /// What stands above them; may be empty.
    pub title: String,
    /// The rounds.
    pub mix: MixView,
    /// Those who can facilitate, by name: in each group the first of them does.
    #[serde(default)]
    pub leads: Vec<String>,
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

/// Keeps a plan in the notebook.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MixKeep {
    /// The plan that is kept already; `null` for a new one.
    #[serde(default)]
    pub id: Option<String>,
    /// What stands above it; may be empty.
    pub title: String,
    /// The group whose people they are.
    #[serde(default)]
    pub circle: Option<String>,
    /// The meeting it is for.
    #[serde(default)]
    pub meeting: Option<String>,
    /// The day on which it is used, ISO 8601; today when it is not said.
    #[serde(default)]
    pub date: Option<String>,
    /// What was asked.
    pub question: MixRequest,
    /// The rounds.
    pub mix: MixView,
}

/// A plan that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixMade {
    /// Its id.
    pub id: String,
    /// Undoes it.
    pub batch: String,
}

/// A plan by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MixId {
    /// The id.
    pub id: String,
}

/// Which plans to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct MixListQuery {
    /// Only those of this group, by id.
    pub circle: Option<String>,
    /// Only those for this meeting, by id.
    pub meeting: Option<String>,
    /// Only what is in the trash, or nothing of it.
    pub trashed: Option<bool>,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixRow {
    /// Its id.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// The group whose people they are.
    pub circle: Option<String>,
    /// The meeting it is for.
    pub meeting: Option<String>,
    /// The day on which it is used, ISO 8601.
    pub date: String,
    /// How many people.
    pub people: u32,
    /// How many rounds.
    pub rounds: u32,
    /// How many of them were held.
    pub held: u32,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A plan as it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixKept {
    /// Its id.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// The group whose people they are.
    pub circle: Option<String>,
    /// The meeting it is for.
    pub meeting: Option<String>,
    /// The day on which it is used, ISO 8601.
    pub date: String,
    /// What was asked.
    pub question: MixRequest,
    /// The rounds.
    pub mix: MixView,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// Asks who of a group has met.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MixMetQuery {
    /// The group.
    pub circle: String,
    /// A plan that does not count, because it is being made.
    #[serde(default)]
    pub except: Option<String>,
    /// The day of the plan that is made; today when it is not said.
    #[serde(default)]
    pub date: Option<String>,
}

/// Who has met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixMet {
    /// The groups, as a request takes them.
    pub groups: Vec<Vec<String>>,
    /// In how many plans.
    pub plans: u32,
}
