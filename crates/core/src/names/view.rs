//! What the names check takes and gives.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::Kind;
use crate::settings::preferences::Language;

/// A text to look at.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct NamesCheck {
    /// The text; with those before and after it at most a million characters.
    pub text: String,
    /// Its language, or `null` for the one that most of its words are common in, else that of the interface.
    pub language: Option<Language>,
    /// Names whose alias is known.
    pub known: Vec<NameAlias>,
    /// Texts that are read before it: whoever is named in one of them is proposed the same alias, and nobody else is.
    #[serde(default)]
    pub before: Vec<String>,
    /// Texts that are read after it: an alias that stands in one of them is proposed for nobody.
    #[serde(default)]
    pub after: Vec<String>,
}

/// A name, and what to say instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameAlias {
    /// The name.
    pub name: String,
    /// The alias.
    pub alias: String,
}

/// What may point at somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A person.
    Person,
    /// An employer or another organisation.
    Employer,
    /// A place.
    Place,
    /// A date.
    Date,
    /// A rare detail: an address, a number, an age, being the only one.
    Detail,
}

/// What the check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamesFound {
    /// In the order of the text, without overlaps.
    pub findings: Vec<NameFound>,
    /// What to say with it: that aliases are not anonymity, in the language that was asked for, else that of the interface.
    pub reminder: String,
}

/// Something that may point at somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameFound {
    /// What it points at.
    pub kind: NameKind,
    /// Where it begins, in UTF-16 code units of the text.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The words.
    pub text: String,
    /// What to say instead: the known alias, else a proposal: the same one for the same words, and for a part of a name.
    pub alias: String,
    /// The alias was known.
    pub known: bool,
}

/// A text with aliases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamesReplaced {
    /// The text.
    pub text: String,
    /// How many places were changed.
    pub replaced: u32,
    /// What is left that may point at somebody.
    pub left: Vec<NameFound>,
    /// What to say with it: that aliases are not anonymity, in the language that was asked for, else that of the interface.
    pub reminder: String,
}

impl From<Kind> for NameKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Person => Self::Person,
            Kind::Employer => Self::Employer,
            Kind::Place => Self::Place,
            Kind::Date => Self::Date,
            Kind::Detail => Self::Detail,
        }
    }
}
