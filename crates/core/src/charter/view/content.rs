//! What a charter says, as the window receives it: all its texts with how they stand to each other, and all its values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text by language (BCP 47). A language in which it was never written is not in it.
pub type Texts = BTreeMap<String, SaidView>;

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaidView {
    /// Markdown; one line where it is a title or a label.
    pub text: String,
    /// How it stands to the other languages.
    pub state: TextState,
    /// The language that it is translated from.
    pub from: Option<String>,
}

/// How a text stands to the other languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextState {
    /// Written in this language.
    #[default]
    Source,
    /// Translated, and true to what it was translated from.
    Translated,
    /// Translated from something that has changed since.
    Stale,
}

/// Everything that a charter says. A text's path is the name of its field here, with a dot before a field of a field; those of a
/// clause are `clause.<id>.label` and `clause.<id>.text`, those of a role `role.<id>.label` and `role.<id>.duties`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Content {
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
    pub objectives: Vec<ClauseView>,
    /// What stands above the guidelines.
    pub preamble: Texts,
    /// How people deal with each other, in order.
    pub guidelines: Vec<ClauseView>,
    /// Who belongs to it.
    pub membership: MembershipView,
    /// The parts that people play, vacant ones too.
    pub roles: Vec<RoleView>,
    /// How often and how long the group meets.
    pub cadence: CadenceView,
    /// When the charter is looked at again.
    pub review: ReviewView,
    /// What may leave the room.
    pub confidentiality: ConfidentialityView,
    /// How the group decides.
    pub decisions: DecisionsView,
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
    pub sections: Vec<ClauseView>,
    /// The sentences that an import recognised parts in, by path.
    pub sentences: BTreeMap<String, String>,
}

/// An objective, a guideline, or a free section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseView {
    /// Stays with it through every version.
    pub id: String,
    /// A word or two; may be empty.
    pub label: Texts,
    /// What it means.
    pub text: Texts,
}

/// Who belongs to the group. Paths: `membership.who`, `membership.pathways`, `membership.terms`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MembershipView {
    /// Who the members are.
    pub who: Texts,
    /// How one becomes a member, step by step.
    pub pathways: Texts,
    /// When new people may join, how many, what is expected, and how one leaves.
    pub terms: Texts,
}

/// A part that somebody plays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CharterRole")]
pub struct RoleView {
    /// Stays with it through every version.
    pub id: String,
    /// What it is called.
    pub label: Texts,
    /// What whoever has it does.
    pub duties: Texts,
    /// Who has it now.
    pub holders: Vec<HolderView>,
    /// Who had it before, and who will have it, by the first day.
    pub others: Vec<HolderView>,
    /// Whether nobody has it.
    pub vacant: bool,
    /// For how many months somebody has it; `null` without an end.
    pub term_months: Option<u32>,
}

/// Somebody who has a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderView {
    /// Names the entry within its role; empty in a version.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation, as it is written beside the name; may be empty.
    pub organisation: String,
    /// Since when (ISO 8601), if that is known.
    pub from: Option<String>,
    /// Until when, if that is known.
    pub until: Option<String>,
    /// When the term of the role is over, if it has one and the beginning is known.
    pub term_ends: Option<String>,
}

/// How often and how long the group meets. Values: `cadence.target`, `cadence.at_least` (such as `1 month`), `cadence.minutes`,
/// `cadence.zone`; text: `cadence.text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CadenceView {
    /// How often it wants to meet.
    pub target: Option<IntervalView>,
    /// How often it meets at least.
    pub at_least: Option<IntervalView>,
    /// How long a meeting lasts, in minutes.
    pub minutes: Option<u32>,
    /// The zone (IANA) of its meetings.
    pub zone: Option<String>,
    /// What else is to be said about it.
    pub text: Texts,
}

/// Every so many days, weeks or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IntervalView {
    /// How many, at least one.
    pub every: u32,
    /// Of what.
    pub unit: IntervalUnit,
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IntervalUnit {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
}

/// When the charter is looked at again. Values: `review.from`, `review.until`, `review.meetings_min`, `review.meetings_max`; text:
/// `review.text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewView {
    /// The first day of the time for it (ISO 8601).
    pub from: Option<String>,
    /// The last day of the time for it.
    pub until: Option<String>,
    /// After so many meetings at the earliest.
    pub meetings_min: Option<u32>,
    /// After so many meetings at the latest.
    pub meetings_max: Option<u32>,
    /// What is asked then.
    pub text: Texts,
}

/// What may leave the room. Value: `confidentiality.level`; text: `confidentiality.text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConfidentialityView {
    /// How much is kept.
    pub level: Option<ConfidentialityLevel>,
    /// What else is to be said about it.
    pub text: Texts,
}

/// How much of what is said stays in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConfidentialityLevel {
    /// May be told, with names.
    Open,
    /// The Chatham House Rule.
    Chatham,
    /// Stories and names stay, what was learnt may leave.
    StaysLeaves,
    /// Nothing leaves.
    Strict,
    /// Something leaves only when whoever told it says yes, each time.
    NeedConsent,
}

/// How the group decides. Values: `decisions.rule`, `decisions.quorum_percent`, `decisions.majority_percent`; text: `decisions.text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionsView {
    /// The rule.
    pub rule: Option<DecisionRule>,
    /// How many members must take part, in percent of them.
    pub quorum_percent: Option<u32>,
    /// How many of those who take part must agree, in percent, where the rule is a majority.
    pub majority_percent: Option<u32>,
    /// What else is to be said about it.
    pub text: Texts,
}

/// A rule of decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionRule {
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
