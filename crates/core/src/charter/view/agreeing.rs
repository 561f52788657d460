//! Agreeing: noted in a meeting, or proposed, commented, consented and signed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DecisionRule, VersionRow};

/// Somebody who is ticked or speaks: a member of the circle, or a name alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Somebody {
    /// Who it is in the circle.
    pub member: Option<String>,
    /// The name.
    pub name: String,
}

/// *Agreed in the meeting of …*: noted by whoever has the notebook.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CharterAgree {
    /// The charter.
    pub id: String,
    /// The version that was agreed, or `null` for what the charter says now, which becomes a version.
    #[ts(optional = nullable)]
    pub version: Option<String>,
    /// The day of the meeting (ISO 8601), or `null` for today.
    #[ts(optional = nullable)]
    pub date: Option<String>,
    /// What the meeting was called; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub meeting: String,
    /// Who agreed.
    #[ts(optional, as = "Option<Vec<Somebody>>")]
    pub names: Vec<Somebody>,
    /// Who notes it; may be empty when the circle knows whose notebook this is.
    #[ts(optional, as = "Option<String>")]
    pub by: String,
    /// The new version's name.
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// Why it was changed.
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// Who wrote the new version; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub author: String,
    /// From when it holds, or `null` for the day that the version names, else that of the meeting.
    #[ts(optional = nullable)]
    pub effective: Option<String>,
}

/// What the charter says now, asked of the group.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CharterPropose {
    /// The charter.
    pub id: String,
    /// A name for the version; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// Why; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// From when it would hold.
    #[ts(optional = nullable)]
    pub effective: Option<String>,
    /// Who proposes it; may be empty.
    #[ts(optional, as = "Option<String>")]
    pub author: String,
    /// Until when comments are awaited (ISO 8601).
    #[ts(optional = nullable)]
    pub comments_until: Option<String>,
}

/// A proposal with everything that was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalView {
    /// The version.
    pub version: VersionRow,
    /// Until when comments are awaited.
    pub comments_until: Option<String>,
    /// The comments, oldest first.
    pub comments: Vec<CommentView>,
    /// The circle's people, and what each of them said.
    pub voices: Vec<VoiceView>,
    /// What the charter's own rule makes of it.
    pub outcome: Outcome,
}

/// A comment on a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommentView {
    /// Its id.
    pub id: String,
    /// The path of what it is about, `objection.` and its id for an objection; empty for the whole.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Who says it, as noted; may be empty.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Whether it was dealt with.
    pub done: bool,
}

/// A new comment on a proposal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CommentAdd {
    /// The version that is proposed.
    pub version: String,
    /// The path of what it is about, `objection.` and its id for an objection; empty for the whole.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Who says it; may be empty.
    pub by: String,
}

/// A comment that was dealt with, or not after all.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CommentDone {
    /// The version that is proposed.
    pub version: String,
    /// The comment.
    pub comment: String,
    /// Whether it was dealt with.
    pub done: bool,
}

/// What somebody can say to a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VoiceKind {
    /// Has read it, and knows that it holds.
    Acknowledgement,
    /// Can live with it.
    Consent,
    /// Sees a harm to the purpose.
    Objection,
    /// Signs it. Only with the person's own key.
    Signature,
    /// Did not agree, or does no longer, whatever was noted of it.
    Disagreement,
}

/// Somebody of the circle in a consent round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoiceView {
    /// Who it is in the circle.
    pub member: Option<String>,
    /// The name.
    pub name: String,
    /// The last that they said to it, if anything.
    pub said: Option<StatementView>,
}

/// What a rule makes of the voices so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outcome {
    /// The rule of the charter that is in force, else of the proposal; `null` when neither has one.
    pub rule: Option<DecisionRule>,
    /// How many belong to the circle today.
    pub members: u32,
    /// How many of them must speak; without a rule, everybody.
    pub quorum: u32,
    /// How many consent, or signed.
    pub consents: u32,
    /// How many object.
    pub objections: u32,
    /// Whether enough of them spoke.
    pub enough: bool,
    /// Whether it is agreed, as things stand.
    pub agreed: bool,
}

/// Something to be said to a version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VoiceAdd {
    /// The version.
    pub version: String,
    /// What is said.
    pub kind: VoiceKind,
    /// Who says it.
    pub who: Somebody,
    /// Who notes it for them; empty when whoever has the notebook speaks for themselves.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub noted_by: String,
    /// Why: an objection says which harm it sees, and to what of the purpose.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// A round that is closed: what was agreed comes into force.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RoundClose {
    /// The version that is proposed.
    pub version: String,
    /// Who notes it; may be empty when the circle knows whose notebook this is.
    #[ts(optional, as = "Option<String>")]
    pub by: String,
    /// From when it holds, or `null` for the day that was proposed, else today.
    #[ts(optional = nullable)]
    pub effective: Option<String>,
}

/// What a signed statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// A version was agreed.
    Adoption,
    /// Somebody has read it.
    Acknowledgement,
    /// Somebody can live with it.
    Consent,
    /// Somebody objects.
    Objection,
    /// Somebody signed it.
    Signature,
    /// Somebody did not agree, or does no longer, whatever was noted of it.
    Disagreement,
    /// Another statement is taken back.
    Withdrawal,
    /// Something that this program does not know.
    Unknown,
}

/// A signed statement as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatementView {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub kind: StatementKind,
    /// The number of the version, if the charter has one with this hash.
    pub number: Option<u32>,
    /// Who says it.
    pub who: Somebody,
    /// Who noted it for them; `null` when their own key says it.
    pub noted_by: Option<String>,
    /// Who agreed, of an adoption.
    pub agreed: Vec<Somebody>,
    /// Who of those who agree by it said since that they did not, or do no longer.
    pub against: Vec<Somebody>,
    /// The meeting, of an adoption.
    pub meeting: String,
    /// The day of the meeting, of an adoption.
    pub date: Option<String>,
    /// Why.
    pub reason: String,
    /// When it was signed, RFC 3339.
    pub at: String,
    /// Whether it was taken back since.
    pub withdrawn: bool,
    /// Why it does not count: names the reason. `null` when it counts.
    pub held: Option<String>,
    /// The key that signed it, in short form for comparing.
    pub key: String,
    /// Whether the key of this notebook signed it.
    pub own: bool,
}

/// A statement by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StatementId {
    /// The charter.
    pub charter: String,
    /// The statement.
    pub id: String,
}

/// A statement whose key is known to be somebody's: they compared the short forms.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StatementAssign {
    /// The charter.
    pub charter: String,
    /// The statement.
    pub id: String,
    /// Whose key it is, in the circle.
    pub member: String,
}

/// Somebody's last agreement, and whether the charter moved on since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreedView {
    /// Who.
    pub who: Somebody,
    /// The version that they last agreed to, if any.
    pub version: Option<VersionRow>,
    /// How: as noted in a meeting, consented, signed, acknowledged.
    pub how: Option<StatementKind>,
    /// Who noted it for them; `null` when their own key says it.
    pub noted_by: Option<String>,
    /// When: the day of the meeting (ISO 8601 date) in which it was agreed, or the moment in which they said it (RFC 3339).
    pub at: Option<String>,
    /// Whether what is in force differs from what they agreed to.
    pub behind: bool,
    /// By what they said since that they did not agree to a version, or do no longer. `null` when they agreed to it again.
    pub against: Option<StatementView>,
}

/// What changed since somebody agreed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SinceQuery {
    /// The charter.
    pub id: String,
    /// Who: a member of the circle, or a name.
    pub who: Somebody,
}

/// A proposal in a file, to be looked at before it is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalFileView {
    /// The charter's title in its first language.
    pub title: String,
    /// The version's number.
    pub number: u32,
    /// Its name; may be empty.
    pub name: String,
    /// Why; may be empty.
    pub reason: String,
    /// What it says.
    pub content: super::Content,
    /// The circle's people, to choose from.
    pub people: Vec<Somebody>,
    /// Whether the file is whole: what it says has the hash that it names.
    pub whole: bool,
    /// What was said to it; `held` names what is wrong.
    pub statements: Vec<StatementView>,
}

/// A file that the person chose, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalChosen {
    /// The file.
    pub path: String,
    /// What is in it.
    pub proposal: ProposalFileView,
}

/// A proposal in a file, to be signed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProposalSign {
    /// The file.
    pub path: String,
    /// As whom: somebody of the file's people, or a name.
    pub who: Somebody,
    /// What is said.
    pub kind: VoiceKind,
    /// Why: an objection says which harm it sees.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// What came in with a signed file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignaturesAdded {
    /// The charter.
    pub id: String,
    /// The statements that are new.
    pub statements: Vec<StatementView>,
    /// How many were known already.
    pub known: u32,
}
