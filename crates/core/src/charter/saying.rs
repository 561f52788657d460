//! What is said to a charter and signed: the forms of the statements, and the rules by which they count.
//!
//! A statement is about a charter; its topic names the version and the hash of what it says. Its body is JSON. Who speaks for
//! themselves signs with the key that the circle knows as theirs; who notes down what somebody else said signs with their own key and
//! says so, and it is always shown as noted. A signature is never noted by another.

use kring_store::{Around, Held, Rule, Statement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::view::{Somebody, VoiceKind};
use crate::circle::kind as circle;

/// A version was agreed in a meeting, or by a round.
pub const ADOPTION: &str = "charter-adoption";

/// The body of an adoption.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// The hash of what was agreed, hex.
    pub hash: String,
    /// What the meeting was called; may be empty.
    pub meeting: String,
    /// The day of the meeting, ISO 8601.
    pub date: String,
    /// Who agreed.
    pub names: Vec<Named>,
    /// Who notes it.
    pub by: String,
}

/// The body of everything that one person says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The hash of what it is said to, hex.
    pub hash: String,
    /// Who says it.
    pub who: Named,
    /// Who notes it for them; empty when they say it themselves.
    pub noted_by: String,
    /// Why.
    pub reason: String,
}

/// Somebody by name, and by their place in the circle if they have one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Who it is in the circle; empty for a name alone.
    pub member: String,
    /// The name.
    pub name: String,
}

impl From<Somebody> for Named {
    fn from(Somebody { member, name }: Somebody) -> Self {
        Self { member: member.unwrap_or_default(), name }
    }
}

impl From<Named> for Somebody {
    fn from(Named { member, name }: Named) -> Self {
        Self { member: Some(member).filter(|member| !member.is_empty()), name }
    }
}

impl VoiceKind {
    /// Everything that one person can say.
    pub const ALL: [Self; 5] =
        [Self::Acknowledgement, Self::Consent, Self::Objection, Self::Signature, Self::Disagreement];

    /// The kind of the statement.
    pub fn statement(self) -> &'static str {
        match self {
            Self::Acknowledgement => "charter-acknowledgement",
            Self::Consent => "charter-consent",
            Self::Objection => "charter-objection",
            Self::Signature => "charter-signature",
            Self::Disagreement => "charter-disagreement",
        }
    }

    /// Reads what [`VoiceKind::statement`] wrote.
    pub fn read(kind: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|voice| voice.statement() == kind)
    }
}

/// The topic of what is said to a version.
pub fn topic(version: Uuid, hash: &str) -> String {
    format!("{} {hash}", version.simple())
}

/// The version and the hash of a topic.
pub fn read_topic(topic: &str) -> Option<(Uuid, &str)> {
    let (version, hash) = topic.split_once(' ')?;
    Some((version.parse().ok()?, hash))
}

/// The rules of this feature.
pub static RULES: [&Rule; 6] = [
    &Rule { kind: ADOPTION, check: check_adoption },
    &Rule { kind: "charter-acknowledgement", check: check_voice },
    &Rule { kind: "charter-consent", check: check_voice },
    &Rule { kind: "charter-objection", check: check_voice },
    &Rule { kind: "charter-signature", check: check_voice },
    &Rule { kind: "charter-disagreement", check: check_voice },
];

/// An adoption is noted by whoever has this notebook, or by somebody whose key the circle knows.
fn check_adoption(statement: &Statement, around: &Around<'_>) -> Result<(), Held> {
    let body: Adoption = serde_json::from_str(&statement.body).map_err(|_| Held("not-understood"))?;
    check_topic(statement, &body.hash)?;
    check_signer(statement, around)
}

fn check_voice(statement: &Statement, around: &Around<'_>) -> Result<(), Held> {
    let voice: Voice = serde_json::from_str(&statement.body).map_err(|_| Held("not-understood"))?;
    check_topic(statement, &voice.hash)?;
    if !voice.noted_by.is_empty() {
        let may_be_noted = VoiceKind::read(&statement.kind) != Some(VoiceKind::Signature);
        return if may_be_noted { check_signer(statement, around) } else { Err(Held("not-their-own")) };
    }
    let owner = around.space.and_then(|space| circle::owner_of(space, &statement.signer.to_string()));
    let named = &voice.who.member;
    match owner {
        // A name alone: it is whoever the circle knows by this key.
        Some(owner) if named.is_empty() || owner == *named => Ok(()),
        // The key is somebody else's, or they have another: this was made in another's name.
        Some(_) => Err(Held("not-their-key")),
        None if around.space.is_some_and(|space| circle::key_of(space, named).is_some()) => {
            Err(Held("not-their-key"))
        }
        None => Err(Held("unknown-signer")),
    }
}

fn check_topic(statement: &Statement, hash: &str) -> Result<(), Held> {
    match read_topic(&statement.topic) {
        Some((_, named)) if named == hash => Ok(()),
        _ => Err(Held("not-understood")),
    }
}

fn check_signer(statement: &Statement, around: &Around<'_>) -> Result<(), Held> {
    let known = statement.signer.as_bytes() == around.own
        || around.space.is_some_and(|space| circle::knows_key(space, &statement.signer.to_string()));
    if known { Ok(()) } else { Err(Held("unknown-signer")) }
}
