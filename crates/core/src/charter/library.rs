//! The library of clauses and the levels of confidentiality with their limits: the files of `methods/charter`, read once.
//!
//! The format is described in `methods/charter/README.md`. A key that is not known is an error; a file that is not sound is left out
//! rather than shown by half, and a test keeps that from happening.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use kring_formats::charter::{Interval, Level, Rule};
use serde::Deserialize;

use super::values::{level_code, rule_code, write_interval};
use super::view::{ClauseList, ConfidentialityLevel, LevelView, Library, LibraryClause, LimitView};
use crate::app::App;
use crate::failure::Failure;
use crate::method::Tongue;
use crate::method::model::Words;
use crate::settings::preferences::Language;

/// The format that this program reads.
pub(super) const FORMAT: u32 = 1;

macro_rules! files {
    ($folder:literal: $($id:literal)*) => {
        &[$(($id, include_str!(concat!("../../../../methods/charter/", $folder, "/", $id, ".toml")))),*]
    };
}
pub(super) use files;

/// The files in the order in which they are offered.
const FILES: &[(&str, &str)] = files!("library":
    "purpose" "objectives" "guidelines" "keeping" "membership" "roles" "meetings" "decisions" "means" "sections"
);
const LEVELS: &str = include_str!("../../../../methods/charter/confidentiality.toml");

/// The languages that everything here is written in.
pub(super) const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Nl];

/// A clause as a file tells it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clause {
    /// Its id, in the library.
    pub id: Option<String>,
    /// Where in a charter it goes.
    pub section: Option<String>,
    /// Its label.
    pub label: Option<Words>,
    /// What it says.
    pub text: Option<Words>,
    /// The clause of the library that stands here, in a starter.
    #[serde(rename = "use")]
    pub like: Option<String>,
    target: Option<Interval>,
    at_least: Option<Interval>,
    minutes: Option<u32>,
    months: Option<u32>,
    meetings_min: Option<u32>,
    meetings_max: Option<u32>,
    level: Option<Level>,
    rule: Option<Rule>,
    quorum_percent: Option<u32>,
    majority_percent: Option<u32>,
    /// For how many months somebody has a role.
    pub term_months: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClauseFile {
    format: u32,
    clauses: Vec<Clause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelFile {
    format: u32,
    levels: Vec<LevelEntry>,
    limits: Limits,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelEntry {
    id: Level,
    label: Words,
    line: Words,
    text: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    whose: Words,
    lead: Words,
    items: Vec<Limit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    id: String,
    label: Words,
    text: Words,
    #[serde(default)]
    public: bool,
}

static CLAUSES: LazyLock<Vec<Clause>> = LazyLock::new(|| {
    let files = FILES.iter().filter_map(|(_, text)| toml::from_str::<ClauseFile>(text).ok());
    let sound = files.filter(|file| file.format == FORMAT).flat_map(|file| file.clauses);
    sound.filter(|clause| clause.id.is_some() && clause.place().is_some()).collect()
});
static SHELF: LazyLock<Option<LevelFile>> =
    LazyLock::new(|| toml::from_str::<LevelFile>(LEVELS).ok().filter(|file| file.format == FORMAT));

/// Where a clause goes: into a list, or into the text of this path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// A clause, role or section of its own.
    Into(ClauseList),
    /// One more paragraph of a text.
    To(&'static str),
}

impl Clause {
    /// Where it goes; `None` when its section is none.
    pub(super) fn place(&self) -> Option<Goes> {
        let section = self.section.as_deref()?;
        if let Some(list) = ClauseList::read(section) {
            return Some(Goes::Into(list));
        }
        let of_text = format!("{section}.text");
        let path = super::model::TEXTS.into_iter().find(|path| *path == section || *path == of_text);
        path.map(Goes::To)
    }

    /// The values that it sets, by path; a review counts from today. The term of a role is not among them.
    pub(super) fn values(&self, today: Date) -> BTreeMap<&'static str, String> {
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        let review =
            |months: u32| today.checked_add(i64::from(months).months()).ok().map(|day| day.to_string());
        let all = [
            ("cadence.target", self.target.map(write_interval)),
            ("cadence.at_least", self.at_least.map(write_interval)),
            ("cadence.minutes", number(self.minutes)),
            ("review.from", self.months.and_then(review)),
            ("review.meetings_min", number(self.meetings_min)),
            ("review.meetings_max", number(self.meetings_max)),
            ("confidentiality.level", self.level.map(|level| level_code(level).to_owned())),
            ("decisions.rule", self.rule.map(|rule| rule_code(rule).to_owned())),
            ("decisions.quorum_percent", number(self.quorum_percent)),
            ("decisions.majority_percent", number(self.majority_percent)),
        ];
        all.into_iter().filter_map(|(path, value)| Some((path, value?))).collect()
    }
}

/// A clause of the library by its id.
pub(super) fn in_library(id: &str) -> Option<&'static Clause> {
    CLAUSES.iter().find(|clause| clause.id.as_deref() == Some(id))
}

/// The library: clauses by the part of a charter that they are for, levels and limits.
pub async fn library(app: &App, (): ()) -> Result<Library, Failure> {
    let each = |words: &Words| in_each(app, words);
    let clause = |clause: &Clause| {
        let (list, path) = match clause.place()? {
            Goes::Into(list) => (Some(list), list.name()),
            Goes::To(path) => (None, path),
        };
        let values = clause.values(app.today()).into_iter().map(|(path, value)| (path.to_owned(), value));
        let term = clause.term_months.map(|months| ("term_months".to_owned(), months.to_string()));
        Some(LibraryClause {
            id: clause.id.clone()?,
            list,
            path: path.to_owned(),
            labels: clause.label.as_ref().map(each).unwrap_or_default(),
            texts: clause.text.as_ref().map(each).unwrap_or_default(),
            values: values.chain(term).collect(),
        })
    };
    let level = |level: &LevelEntry| LevelView {
        level: ConfidentialityLevel::from(level.id),
        names: each(&level.label),
        lines: each(&level.line),
        texts: each(&level.text),
    };
    let limit = |limit: &Limit| LimitView {
        id: limit.id.clone(),
        names: each(&limit.label),
        texts: each(&limit.text),
        public: limit.public,
    };
    let shelf = SHELF.as_ref();
    Ok(Library {
        clauses: CLAUSES.iter().filter_map(clause).collect(),
        levels: shelf.map(|shelf| shelf.levels.iter().map(level).collect()).unwrap_or_default(),
        limits_whose: shelf.map(|shelf| each(&shelf.limits.whose)).unwrap_or_default(),
        limits_lead: shelf.map(|shelf| each(&shelf.limits.lead)).unwrap_or_default(),
        limits: shelf.map(|shelf| shelf.limits.items.iter().map(limit).collect()).unwrap_or_default(),
    })
}

/// What a level comes to, in a sentence.
pub(super) fn level_line(level: Level) -> Option<&'static Words> {
    SHELF.as_ref()?.levels.iter().find(|entry| entry.id == level).map(|entry| &entry.line)
}

/// Where confidentiality ends: whose words these are, what stands before the limits, and each with its name.
pub(super) fn limits() -> Option<([&'static Words; 2], impl Iterator<Item = [&'static Words; 2]>)> {
    let limits = &SHELF.as_ref()?.limits;
    Some(([&limits.whose, &limits.lead], limits.items.iter().map(|limit| [&limit.label, &limit.text])))
}

/// Words in those of a charter's languages that they are written in, in the order of these.
pub(super) fn in_languages<'w>(
    words: &'w Words,
    languages: &'w [String],
) -> impl Iterator<Item = (&'w String, &'w str)> {
    let known = |wanted: &String| {
        LANGUAGES.into_iter().find(|language| wanted.split('-').next() == Some(super::new::tag(*language)))
    };
    languages.iter().filter_map(move |wanted| Some((wanted, words.of(known(wanted)?))))
}

/// Words by the tag of their language, as they are written where the person is.
pub(super) fn in_each(app: &App, words: &Words) -> BTreeMap<String, String> {
    let say = |language| (super::new::tag(language).to_owned(), Tongue::of(app, Some(language)).say(words));
    LANGUAGES.map(say).into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_sound_and_every_clause_has_a_place_of_its_own_name() {
        crate::charter::testing::listed("library", FILES);
        let mut ids = BTreeSet::new();
        for (file, text) in FILES {
            let read: ClauseFile = toml::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(read.format, FORMAT);
            for clause in read.clauses {
                let id = clause.id.clone().unwrap();
                assert!(ids.insert(id.clone()), "{id} comes twice");
                assert!(clause.place().is_some(), "{id} belongs nowhere");
                assert!(clause.label.is_some() && clause.text.is_some() && clause.like.is_none(), "{id}");
                let mut charter = kring_formats::charter::Charter::default();
                for (path, value) in clause.values(jiff::civil::date(2026, 1, 1)) {
                    super::super::values::set_value(&mut charter, path, Some(&value)).unwrap();
                    let section = clause.section.as_deref().unwrap();
                    assert_eq!(path.split('.').next(), Some(section), "{id} sets something of another part");
                }
            }
        }
        assert_eq!(CLAUSES.len(), ids.len());
    }

    #[test]
    fn every_level_is_there_with_limits_that_none_can_leave_out() {
        let shelf: LevelFile = toml::from_str(LEVELS).unwrap();
        let levels: Vec<Level> = shelf.levels.iter().map(|level| level.id).collect();
        assert_eq!(levels, super::super::values::LEVELS);
        assert!(shelf.limits.items.len() >= 3 && shelf.limits.items.iter().any(|limit| limit.public));
    }
}
