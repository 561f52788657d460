//! The shape of a method as its file tells it, and what must hold of it. Pure.
//!
//! The format is described in `methods/README.md`. A key that is not known is an error.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::settings::preferences::Language;

/// The format that this program reads.
pub const FORMAT: u32 = 1;
/// Who speaks when all may.
pub const EVERYONE: &str = "everyone";
/// Who speaks when there is silence.
pub const NOBODY: &str = "nobody";

/// A method.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Version of the format.
    pub format: u32,
    /// Its id: never changed, never used again.
    pub id: String,
    /// What it is for.
    pub family: Family,
    /// How many people it is meant for.
    pub people: People,
    /// All of its minutes; with `each`, those of one person's turn.
    pub minutes: u32,
    /// Where the minutes come from.
    pub timing: Timing,
    /// The whole of it is done this many times.
    #[serde(default = "once")]
    pub times: u32,
    /// The whole of it is done once for each person.
    #[serde(default)]
    pub each: bool,
    /// Its name.
    pub name: Words,
    /// What it does, in a sentence.
    pub purpose: Words,
    /// When to use it.
    pub when: Words,
    /// Where it comes from.
    pub source: Words,
    /// What the case owner keeps back for a while.
    pub withhold: Option<Withhold>,
    /// The parts that people play.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Its steps in order; a set of questions has none.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// Questions that belong to no step.
    #[serde(default)]
    pub questions: Vec<Words>,
}

/// Something said in each of the three languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// English.
    pub en: String,
    /// French, with its no-break spaces.
    pub fr: String,
    /// Dutch.
    pub nl: String,
}

/// What a method is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// A conversation of two.
    Coaching,
    /// Writing and looking back.
    Journal,
    /// Consulting each other about a case.
    Intervision,
    /// Meeting and exchanging in circles and large groups.
    Gathering,
    /// Deciding together.
    Decision,
    /// Looking back together, and parting.
    Closing,
}

/// How many people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// Where the minutes come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Timing {
    /// From the source.
    Source,
    /// The order is the source's, the minutes are our proposal.
    Ours,
}

/// A part that someone plays.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Named by `speaks` and `silent`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The method works without.
    #[serde(default)]
    pub optional: bool,
    /// Brings the case.
    #[serde(default)]
    pub case: bool,
    /// Guards the method: may say so at any time when it is left.
    #[serde(default)]
    pub leads: bool,
    /// Calls the pause, which anyone may ask for.
    #[serde(default)]
    pub guards: bool,
    /// Everybody has it who has no other.
    #[serde(default)]
    pub many: bool,
    /// Nobody has it beforehand: people come forward.
    #[serde(default)]
    pub open: bool,
    /// Whoever has this role has that one as well.
    pub with: Option<String>,
}

/// A step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name: the heading on a page.
    pub name: Words,
    /// How long it takes, once.
    pub minutes: u32,
    /// It is done this many times in a row.
    #[serde(default = "once")]
    pub times: u32,
    /// People work in groups of so many at the same time; done several times, they meet others each time.
    pub groups: Option<u32>,
    /// Everyone takes a turn within these minutes.
    #[serde(default)]
    pub each: bool,
    /// Whoever has the turn may pass.
    #[serde(default)]
    pub pass: bool,
    /// Roles, `everyone` or `nobody`.
    pub speaks: Vec<String>,
    /// Those of them who only answer.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Roles that say nothing.
    #[serde(default)]
    pub silent: Vec<String>,
    /// Roles that sit outside, turned away or with the camera off.
    #[serde(default)]
    pub apart: Vec<String>,
    /// Who writes now: roles, `everyone` or `nobody`; nothing when it is left to each.
    #[serde(default)]
    pub writes: Vec<String>,
    /// What is on the table.
    pub tool: Option<Tool>,
    /// The names of its columns or lines.
    #[serde(default)]
    pub parts: Vec<Words>,
    /// What is done, and what is not.
    pub rule: Words,
    /// Questions that help.
    #[serde(default)]
    pub questions: Vec<Words>,
}

/// What a step works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    /// Cases, each in one line.
    Cases,
    /// The cases, weighed by urgency, energy, relevance and turn.
    Choice,
    /// Questions, laid by how they touch: warm, neutral, cold.
    Temperature,
    /// What was found, side by side.
    Columns,
    /// What an observer looks at, line by line.
    Sheet,
    /// A number from 0 to 10.
    Scale,
}

/// Something that is told only later.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withhold {
    /// What, and how.
    pub what: Words,
    /// The step in which it is told, counted from 1.
    pub until: u32,
    /// A variant, not part of the method's usual form.
    #[serde(default)]
    pub optional: bool,
}

fn once() -> u32 {
    1
}

impl Words {
    /// In a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
            Language::Nl => &self.nl,
        }
    }
}

impl People {
    /// Whether so many people are neither too few nor too many.
    pub fn fit(self, people: u32) -> bool {
        (self.min..=self.max).contains(&people)
    }
}

impl Method {
    /// Reads a method's file.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The minutes that its steps add up to.
    pub fn added_up(&self) -> u32 {
        self.times * self.phases.iter().map(|phase| phase.minutes * phase.times).sum::<u32>()
    }

    /// What is not sound in it; nothing in a catalogue that may be shown.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut must = |holds: bool, what: &str| {
            if !holds {
                faults.push(format!("{}: {what}", self.id));
            }
        };
        let plain = |id: &str| !id.is_empty() && id.bytes().all(|letter| letter.is_ascii_alphanumeric());
        must(self.format == FORMAT, "another format");
        must(plain(&self.id), "an id of other signs than letters and digits");
        must(self.people.min >= 1 && self.people.min <= self.people.max, "a group of an impossible size");
        must(self.times >= 1 && self.phases.iter().all(|phase| phase.times >= 1), "something done no times");
        must(self.phases.is_empty() || self.added_up() == self.minutes, "minutes that do not add up");
        must(!self.phases.is_empty() || !self.questions.is_empty(), "neither steps nor questions");
        must(self.all_words().all(Words::complete), "words missing in a language");
        let roles: BTreeSet<&str> = self.roles.iter().map(|role| role.id.as_str()).collect();
        must(roles.len() == self.roles.len() && roles.iter().all(|id| plain(id)), "roles that clash");
        for phase in &self.phases {
            let speaks = |id: &String| roles.contains(id.as_str()) || id == EVERYONE || id == NOBODY;
            must(!phase.speaks.is_empty() && phase.speaks.iter().all(speaks), "someone unknown speaks");
            must(phase.silent.iter().all(|id| roles.contains(id.as_str())), "someone unknown is silent");
            must(!phase.silent.iter().any(|id| phase.speaks.contains(id)), "someone speaks in silence");
            let fits = phase.groups.is_none_or(|size| (2..=self.people.max).contains(&size));
            must(fits, "groups of an impossible size");
        }
        let steps = u32::try_from(self.phases.len()).unwrap_or(u32::MAX);
        let told = self.withhold.as_ref().is_none_or(|held| (1..=steps).contains(&held.until));
        must(told, "something withheld until a step that there is not");
        faults.extend(self.staging_faults());
        faults
    }

    /// Everything it says.
    pub fn all_words(&self) -> impl Iterator<Item = &Words> {
        let own = [&self.name, &self.purpose, &self.when, &self.source];
        let held = self.withhold.iter().map(|held| &held.what);
        let roles = self.roles.iter().map(|role| &role.name);
        let phases = self.phases.iter().flat_map(|phase| {
            [&phase.name, &phase.rule].into_iter().chain(&phase.questions).chain(&phase.parts)
        });
        own.into_iter().chain(held).chain(roles).chain(phases).chain(&self.questions)
    }
}

impl Words {
    fn complete(&self) -> bool {
        [&self.en, &self.fr, &self.nl]
            .iter()
            .all(|text| !text.is_empty() && text.trim() == text.as_str() && !text.contains(char::is_control))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
        format = 1
        id = "small"
        family = "intervision"
        people = { min = 2, max = 4 }
        minutes = 12
        times = 2
        timing = "ours"
        name = { en = "a", fr = "b", nl = "c" }
        purpose = { en = "a", fr = "b", nl = "c" }
        when = { en = "a", fr = "b", nl = "c" }
        source = { en = "a", fr = "b", nl = "c" }
        [[roles]]
        id = "owner"
        name = { en = "a", fr = "b", nl = "c" }
        [[phases]]
        name = { en = "a", fr = "b", nl = "c" }
        minutes = 2
        times = 3
        groups = 2
        speaks = ["everyone"]
        silent = ["owner"]
        rule = { en = "a", fr = "b", nl = "c" }
    "#;

    #[test]
    fn a_small_method_is_sound() {
        assert_eq!(Method::read(SMALL).unwrap().faults(), Vec::<String>::new());
    }

    #[test]
    fn what_is_not_sound_is_found() {
        for (right, wrong) in [
            ("format = 1", "format = 2"),
            ("\"small\"", "\"sm all\""),
            ("minutes = 12", "minutes = 13"),
            ("times = 2", "times = 0"),
            ("min = 2", "min = 5"),
            ("groups = 2", "groups = 1"),
            ("groups = 2", "groups = 5"),
            ("[\"everyone\"]", "[\"somebody\"]"),
            ("[\"everyone\"]", "[\"owner\"]"),
            ("silent = [\"owner\"]", "silent = [\"nobody\"]"),
            ("nl = \"c\" }\n        purpose", "nl = \" \" }\n        purpose"),
        ] {
            let text = SMALL.replacen(right, wrong, 1);
            assert_ne!(text, SMALL, "{right}");
            assert!(!Method::read(&text).unwrap().faults().is_empty(), "{wrong}");
        }
    }

    #[test]
    fn a_key_that_is_not_known_is_an_error() {
        for key in ["format = 1", "minutes = 2\n", "id = \"owner\""] {
            let text = SMALL.replacen(key, &format!("{key}\nstars = 5"), 1);
            assert!(Method::read(&text).is_err(), "{key}");
        }
        assert!(Method::read(&SMALL.replacen("nl = \"c\"", "de = \"c\"", 1)).is_err());
    }
}
