//! A charter as a plain value: what readers of other programs' charters give, what the core compares and freezes, and what writers
//! set. It holds words and numbers only: no id but those that tell two clauses apart, no key, no signature.
//!
//! A text stands in up to three languages of equal rank. A charter in one language is the same value with one column.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::read::charter::goes_round;

/// A charter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Charter {
    /// Its languages in the order of their columns (BCP 47), one to three.
    pub languages: Vec<String>,
    /// What the group and its charter are called.
    pub title: Texts,
    /// A motto below the title.
    pub tagline: Texts,
    /// A word of welcome.
    pub welcome: Texts,
    /// What the group is for.
    pub purpose: Texts,
    /// What the group wants to reach, in order.
    pub objectives: Vec<Clause>,
    /// What stands above the guidelines.
    pub preamble: Texts,
    /// How people deal with each other, in order.
    pub guidelines: Vec<Clause>,
    /// Who belongs to it, and how one comes in and leaves.
    pub membership: Membership,
    /// The parts that people play, vacant ones too.
    pub roles: Vec<Role>,
    /// How often and how long the group meets.
    pub cadence: Cadence,
    /// When the charter is looked at again.
    pub review: Review,
    /// What may leave the room.
    pub confidentiality: Confidentiality,
    /// How the group decides.
    pub decisions: Decisions,
    /// How the charter is changed.
    pub amendment: Texts,
    /// What happens when people clash.
    pub conflict: Texts,
    /// Money, rooms, channels.
    pub resources: Texts,
    /// How one sees whether it works.
    pub measures: Texts,
    /// How the group ends.
    pub closure: Texts,
    /// Whatever else it says, in order.
    pub sections: Vec<Clause>,
}

/// A text by language (BCP 47). A language in which it was never written is not in it.
pub type Texts = BTreeMap<String, Said>;

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Markdown; one line where it is a title or a label.
    pub text: String,
    /// How it stands to the other languages.
    pub state: State,
}

/// How a text stands to the other languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Written in this language.
    #[default]
    Source,
    /// Translated, and true to what it was translated from.
    Translated,
    /// Translated from something that has changed since.
    Stale,
}

/// An objective, a guideline, or a free section: a short label and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clause {
    /// Stays with the clause through every version; a reader leaves it empty.
    pub id: String,
    /// A word or two; may be empty.
    pub label: Texts,
    /// What it means.
    pub text: Texts,
}

/// Who belongs to the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// Who the members are.
    pub who: Texts,
    /// How one becomes a member, step by step.
    pub pathways: Texts,
    /// When new people may join, how many, what is expected, and how one leaves.
    pub terms: Texts,
}

/// A part that somebody plays in the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Role {
    /// Stays with the role through every version; a reader leaves it empty.
    pub id: String,
    /// What it is called.
    pub label: Texts,
    /// What whoever has it does.
    pub duties: Texts,
    /// Who has it now; nobody means that it is vacant.
    pub holders: Vec<Holder>,
    /// For how many months somebody has it; `None` without an end.
    pub term_months: Option<u32>,
}

impl Role {
    /// Whether nobody has it; one that goes round is not vacant.
    pub fn is_vacant(&self) -> bool {
        self.holders.is_empty() && !self.duties.values().any(|said| goes_round(&said.text))
    }
}

/// Somebody who has a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The name.
    pub name: String,
    /// The organisation, as it is written beside the name; may be empty.
    pub organisation: String,
    /// Since when (ISO 8601 date), if that is known.
    pub from: Option<String>,
    /// Until when (ISO 8601 date), if that is known.
    pub until: Option<String>,
}

/// How often and how long the group meets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cadence {
    /// How often it wants to meet.
    pub target: Option<Interval>,
    /// How often it meets at least.
    pub at_least: Option<Interval>,
    /// How long a meeting lasts, in minutes.
    pub minutes: Option<u32>,
    /// The time zone (IANA) of its meetings.
    pub zone: Option<String>,
    /// What else is to be said about it.
    pub text: Texts,
}

/// Every so many days, weeks or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// How many, at least one.
    pub every: u32,
    /// Of what.
    pub unit: Unit,
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar; a quarter is three of them.
    Month,
}

/// When the charter is looked at again: on a day, after some meetings, or whichever comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// The first day of the time for it (ISO 8601 date).
    pub from: Option<String>,
    /// The last day of the time for it (ISO 8601 date).
    pub until: Option<String>,
    /// After so many meetings at the earliest.
    pub meetings_min: Option<u32>,
    /// After so many meetings at the latest.
    pub meetings_max: Option<u32>,
    /// What is asked then.
    pub text: Texts,
}

/// What may leave the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Confidentiality {
    /// How much is kept.
    pub level: Option<Level>,
    /// What else is to be said about it. The limits of every level are shown beside it and are not part of the charter's text.
    pub text: Texts,
}

/// How much of what is said stays in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// May be told, with names.
    Open,
    /// The Chatham House Rule: what was heard may be used, but not who said it or who was there.
    Chatham,
    /// Stories and names stay, what was learnt may leave.
    StaysLeaves,
    /// Nothing leaves.
    Strict,
    /// Something leaves only when whoever told it says yes, each time.
    NeedConsent,
}

/// How the group decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// The rule.
    pub rule: Option<Rule>,
    /// How many members must take part, in percent of them.
    pub quorum_percent: Option<u32>,
    /// How many of those who take part must agree, in percent, where the rule is a majority.
    pub majority_percent: Option<u32>,
    /// What else is to be said about it.
    pub text: Texts,
}

/// A rule of decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The facilitator decides.
    Facilitator,
    /// So many percent agree.
    Majority,
    /// Everybody agrees.
    Consensus,
    /// Nobody has a reasoned objection tied to the purpose.
    Consent,
    /// Consent, and a vote when it cannot be reached.
    ConsentThenVote,
    /// Consensus, and a vote when it cannot be reached.
    ConsensusThenVote,
}
