//! What the verbs of methods take and give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Family, People, Timing};
use crate::settings::preferences::Language;

/// Which methods to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MethodListQuery {
    /// Only those for so many people.
    pub people: Option<u32>,
    /// Only those that can be done in so many minutes, be it shorter than usually.
    pub minutes: Option<u32>,
    /// Only those of this family.
    pub family: Option<Family>,
    /// Only models of one's own that are in the trash, or nothing of it.
    pub trashed: bool,
    /// The language, or `null` for that of the interface.
    pub language: Option<Language>,
}

/// A method in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MethodRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A model of one's own.
    pub own: bool,
    /// What it is for; `null` for a model of one's own.
    pub family: Option<Family>,
    /// What it does, in a sentence.
    pub purpose: String,
    /// How many people it is for, where that is known.
    pub people: Option<People>,
    /// How long it takes, where that is known; with `each`, one person's turn.
    pub minutes: Option<u32>,
    /// How short it can be made, where that is known; with `each`, one person's turn.
    pub least: Option<u32>,
    /// The whole of it is done once for each person.
    pub each: bool,
    /// Where the minutes come from.
    pub timing: Option<Timing>,
    /// Where it comes from.
    pub source: String,
}

/// A method by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MethodQuery {
    /// The id.
    pub id: String,
    /// The language, or `null` for that of the interface. A model of one's own has only its own.
    pub language: Option<Language>,
}

/// A method, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MethodView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A model of one's own.
    pub own: bool,
    /// The name of the method that it is a copy of.
    pub from: Option<String>,
    /// What it is for; `null` for a model of one's own.
    pub family: Option<Family>,
    /// What it does, in a sentence.
    pub purpose: String,
    /// When to use it.
    pub when: String,
    /// Where it comes from.
    pub source: String,
    /// How many people it is for, where that is known.
    pub people: Option<People>,
    /// How long it takes, where that is known; with `each`, one person's turn.
    pub minutes: Option<u32>,
    /// The whole of it is done this many times.
    pub times: u32,
    /// The whole of it is done once for each person.
    pub each: bool,
    /// Where the minutes come from.
    pub timing: Option<Timing>,
    /// The parts that people play.
    pub roles: Vec<RoleView>,
    /// What is kept back for a while.
    pub withhold: Option<WithholdView>,
    /// Its steps or sections.
    pub phases: Vec<PhaseView>,
    /// Questions that belong to no step.
    pub questions: Vec<String>,
    /// Since when it is in the trash, RFC 3339.
    pub trashed: Option<String>,
}

/// A part that someone plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleView {
    /// Its name.
    pub name: String,
    /// The method works without.
    pub optional: bool,
}

/// Something that is told only later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithholdView {
    /// What, and how.
    pub what: String,
    /// The step in which it is told, counted from 1.
    pub until: u32,
    /// A variant, not part of the usual form.
    pub optional: bool,
}

/// A step, or a section of a model of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhaseView {
    /// The section's id; `null` in the catalogue.
    pub id: Option<String>,
    /// Its name: the heading on a page.
    pub name: String,
    /// How long it takes, once.
    pub minutes: Option<u32>,
    /// It is done this many times in a row.
    pub times: u32,
    /// People work in groups of so many at the same time; done several times, they meet others each time.
    pub groups: Option<u32>,
    /// Everyone takes a turn within these minutes.
    pub each: bool,
    /// Whoever has the turn may pass.
    pub pass: bool,
    /// Who speaks, by name.
    pub speaks: Vec<String>,
    /// Who says nothing, by name.
    pub silent: Vec<String>,
    /// What is done, and what is not.
    pub rule: String,
    /// Questions that help.
    pub questions: Vec<String>,
}

/// A section of a model of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// The heading on a page.
    pub heading: String,
    /// Its questions.
    pub questions: Vec<String>,
}

/// A section as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SectionEdit {
    /// Its id, or `null` for a new one.
    pub id: Option<String>,
    /// The heading on a page; may be empty.
    pub heading: String,
    /// Its questions.
    pub questions: Vec<String>,
}

/// A new model of one's own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MethodAdd {
    /// Its name.
    pub name: String,
    /// What it is for; may be empty.
    pub purpose: String,
    /// Its sections in order.
    pub sections: Vec<SectionEdit>,
}

/// New values for a model of one's own; `null` leaves a value as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct MethodEdit {
    /// The model.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// All its sections in order.
    pub sections: Option<Vec<SectionEdit>>,
}

/// A model of one's own by its id.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MethodId {
    /// The id.
    pub id: String,
}

/// A page to be begun from a method.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MethodPageQuery {
    /// The method.
    pub id: String,
    /// The language of the page, or `null` for that of the interface.
    pub language: Option<Language>,
    /// Only this one of the questions that belong to no step, counted from 0.
    pub question: Option<u32>,
}

/// What a page begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuidedPage {
    /// The method, for the page to remember.
    pub method: String,
    /// The method's name.
    pub name: String,
    /// The text, Markdown.
    pub text: String,
    /// Where the writing begins: a position in UTF-16 code units of the text.
    pub caret: u32,
}
