//! What a charter is made of, by path: its texts, its values, its lists. Pure.
//!
//! A path names a part as documents, requests and the views do: `purpose`, `membership.who`, `clause.<id>.text`, `cadence.minutes`.

use jiff::civil::Date;
use kring_formats::charter::{
    Charter, Clause, Holder, Interval, Level, Role, Rule, Said, State, Texts, Unit,
};
use kring_store::StoreError;

use super::view::ClauseList;

/// The texts that are no clause's, in the order of a charter.
pub const TEXTS: [&str; 17] = [
    "title",
    "tagline",
    "welcome",
    "purpose",
    "preamble",
    "membership.who",
    "membership.pathways",
    "membership.terms",
    "cadence.text",
    "review.text",
    "confidentiality.text",
    "decisions.text",
    "amendment",
    "conflict",
    "resources",
    "measures",
    "closure",
];

/// The values, in the order of a charter.
pub const VALUES: [&str; 12] = [
    "cadence.target",
    "cadence.at_least",
    "cadence.minutes",
    "cadence.zone",
    "review.from",
    "review.until",
    "review.meetings_min",
    "review.meetings_max",
    "confidentiality.level",
    "decisions.rule",
    "decisions.quorum_percent",
    "decisions.majority_percent",
];

/// A clause, a role or a section: what stands in one of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Stays with it through every version.
    pub id: String,
    /// A word or two.
    pub label: Texts,
    /// What it means; the duties of a role.
    pub text: Texts,
    /// Who has it, of a role.
    pub holders: Vec<Holder>,
    /// For how many months somebody has it, of a role.
    pub term_months: Option<u32>,
}

impl From<Clause> for Item {
    fn from(Clause { id, label, text }: Clause) -> Self {
        Self { id, label, text, ..Self::default() }
    }
}

impl From<Role> for Item {
    fn from(Role { id, label, duties, holders, term_months }: Role) -> Self {
        Self { id, label, text: duties, holders, term_months }
    }
}

impl From<Item> for Clause {
    fn from(Item { id, label, text, .. }: Item) -> Self {
        Self { id, label, text }
    }
}

impl From<Item> for Role {
    fn from(Item { id, label, text, holders, term_months }: Item) -> Self {
        Self { id, label, duties: text, holders, term_months }
    }
}

impl ClauseList {
    /// Every list, in the order of a charter.
    pub const ALL: [Self; 4] = [Self::Objectives, Self::Guidelines, Self::Roles, Self::Sections];

    /// As documents, requests and commands write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Guidelines => "guidelines",
            Self::Roles => "roles",
            Self::Sections => "sections",
        }
    }

    /// Reads what [`ClauseList::name`] wrote.
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }

    /// What stands in it in a charter, in order.
    pub fn of(self, charter: &Charter) -> Vec<Item> {
        let clauses = |clauses: &[Clause]| clauses.iter().cloned().map(Item::from).collect();
        match self {
            Self::Objectives => clauses(&charter.objectives),
            Self::Guidelines => clauses(&charter.guidelines),
            Self::Roles => charter.roles.iter().cloned().map(Item::from).collect(),
            Self::Sections => clauses(&charter.sections),
        }
    }

    /// Puts items into a charter in place of what stands in this list.
    pub fn put(self, charter: &mut Charter, items: Vec<Item>) {
        match self {
            Self::Objectives => charter.objectives = items.into_iter().map(Clause::from).collect(),
            Self::Guidelines => charter.guidelines = items.into_iter().map(Clause::from).collect(),
            Self::Roles => charter.roles = items.into_iter().map(Role::from).collect(),
            Self::Sections => charter.sections = items.into_iter().map(Clause::from).collect(),
        }
    }

    /// The path of an item, without the part of it.
    pub fn path(self, id: &str) -> String {
        format!("{}.{id}", if self == Self::Roles { "role" } else { "clause" })
    }

    /// The path of an item's label.
    pub fn label_path(self, id: &str) -> String {
        format!("{}.label", self.path(id))
    }

    /// The path of an item's text.
    pub fn text_path(self, id: &str) -> String {
        format!("{}.{}", self.path(id), if self == Self::Roles { "duties" } else { "text" })
    }
}

/// A text that is no clause's, by its path.
pub fn text<'c>(charter: &'c Charter, path: &str) -> Option<&'c Texts> {
    Some(match path {
        "title" => &charter.title,
        "tagline" => &charter.tagline,
        "welcome" => &charter.welcome,
        "purpose" => &charter.purpose,
        "preamble" => &charter.preamble,
        "membership.who" => &charter.membership.who,
        "membership.pathways" => &charter.membership.pathways,
        "membership.terms" => &charter.membership.terms,
        "cadence.text" => &charter.cadence.text,
        "review.text" => &charter.review.text,
        "confidentiality.text" => &charter.confidentiality.text,
        "decisions.text" => &charter.decisions.text,
        "amendment" => &charter.amendment,
        "conflict" => &charter.conflict,
        "resources" => &charter.resources,
        "measures" => &charter.measures,
        "closure" => &charter.closure,
        _ => return None,
    })
}

/// The same, to be written.
pub fn text_mut<'c>(charter: &'c mut Charter, path: &str) -> Option<&'c mut Texts> {
    Some(match path {
        "title" => &mut charter.title,
        "tagline" => &mut charter.tagline,
        "welcome" => &mut charter.welcome,
        "purpose" => &mut charter.purpose,
        "preamble" => &mut charter.preamble,
        "membership.who" => &mut charter.membership.who,
        "membership.pathways" => &mut charter.membership.pathways,
        "membership.terms" => &mut charter.membership.terms,
        "cadence.text" => &mut charter.cadence.text,
        "review.text" => &mut charter.review.text,
        "confidentiality.text" => &mut charter.confidentiality.text,
        "decisions.text" => &mut charter.decisions.text,
        "amendment" => &mut charter.amendment,
        "conflict" => &mut charter.conflict,
        "resources" => &mut charter.resources,
        "measures" => &mut charter.measures,
        "closure" => &mut charter.closure,
        _ => return None,
    })
}

/// A value by its path, as documents and requests write it.
pub fn value(charter: &Charter, path: &str) -> Option<String> {
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    match path {
        "cadence.target" => charter.cadence.target.map(write_interval),
        "cadence.at_least" => charter.cadence.at_least.map(write_interval),
        "cadence.minutes" => number(charter.cadence.minutes),
        "cadence.zone" => charter.cadence.zone.clone(),
        "review.from" => charter.review.from.clone(),
        "review.until" => charter.review.until.clone(),
        "review.meetings_min" => number(charter.review.meetings_min),
        "review.meetings_max" => number(charter.review.meetings_max),
        "confidentiality.level" => charter.confidentiality.level.map(|level| level_code(level).to_owned()),
        "decisions.rule" => charter.decisions.rule.map(|rule| rule_code(rule).to_owned()),
        "decisions.quorum_percent" => number(charter.decisions.quorum_percent),
        "decisions.majority_percent" => number(charter.decisions.majority_percent),
        _ => None,
    }
}

/// Sets a value by its path; `None` takes it away. Refuses a path that is none, and what is out of its bounds.
pub fn set_value(charter: &mut Charter, path: &str, value: Option<&str>) -> Result<(), StoreError> {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    let number = |most: u32, field| {
        let number = value.map(|value| value.parse::<u32>().ok().filter(|number| (1..=most).contains(number)));
        number.map(|number| number.ok_or(StoreError::Request(field))).transpose()
    };
    let day = |field| {
        let day = value.map(|value| value.parse::<Date>().ok().filter(|_| value.len() == 10));
        day.map(|day| day.map(|day| day.to_string()).ok_or(StoreError::Request(field))).transpose()
    };
    let interval = |field| {
        value.map(|value| read_interval(value).ok_or(StoreError::Request(field))).transpose()
    };
    match path {
        "cadence.target" => charter.cadence.target = interval("target")?,
        "cadence.at_least" => charter.cadence.at_least = interval("at_least")?,
        "cadence.minutes" => charter.cadence.minutes = number(10_080, "minutes")?,
        "cadence.zone" => {
            let known = value.is_none_or(|zone| jiff::tz::TimeZone::get(zone).is_ok());
            charter.cadence.zone = value.filter(|_| known).map(str::to_owned);
            known.then_some(()).ok_or(StoreError::Request("zone"))?;
        }
        "review.from" => charter.review.from = day("from")?,
        "review.until" => charter.review.until = day("until")?,
        "review.meetings_min" => charter.review.meetings_min = number(1000, "meetings_min")?,
        "review.meetings_max" => charter.review.meetings_max = number(1000, "meetings_max")?,
        "confidentiality.level" => {
            let level = value.map(|value| read_level(value).ok_or(StoreError::Request("level")));
            charter.confidentiality.level = level.transpose()?;
        }
        "decisions.rule" => {
            let rule = value.map(|value| read_rule(value).ok_or(StoreError::Request("rule")));
            charter.decisions.rule = rule.transpose()?;
        }
        "decisions.quorum_percent" => charter.decisions.quorum_percent = number(100, "quorum_percent")?,
        "decisions.majority_percent" => charter.decisions.majority_percent = number(100, "majority_percent")?,
        _ => return Err(StoreError::Request("path")),
    }
    Ok(())
}

/// An interval as documents and requests write it: `1 month`, `2 week`.
pub fn write_interval(interval: Interval) -> String {
    let unit = match interval.unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
    };
    format!("{} {unit}", interval.every)
}

/// Reads an interval; `s` behind the unit is welcome.
pub fn read_interval(text: &str) -> Option<Interval> {
    let (every, unit) = text.split_once(' ')?;
    let unit = match unit.trim().trim_end_matches('s') {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        _ => return None,
    };
    let every = every.parse().ok().filter(|every| (1..=1000).contains(every))?;
    Some(Interval { every, unit })
}

/// Every level, from open to closed.
pub const LEVELS: [Level; 5] =
    [Level::Open, Level::Chatham, Level::StaysLeaves, Level::Strict, Level::NeedConsent];

/// A level as documents and requests write it.
pub fn level_code(level: Level) -> &'static str {
    match level {
        Level::Open => "open",
        Level::Chatham => "chatham",
        Level::StaysLeaves => "stays_leaves",
        Level::Strict => "strict",
        Level::NeedConsent => "need_consent",
    }
}

/// Reads a level.
pub fn read_level(code: &str) -> Option<Level> {
    LEVELS.into_iter().find(|level| level_code(*level) == code)
}

/// Every rule.
pub const RULES: [Rule; 5] =
    [Rule::Facilitator, Rule::Majority, Rule::Consensus, Rule::Consent, Rule::ConsentThenVote];

/// A rule as documents and requests write it.
pub fn rule_code(rule: Rule) -> &'static str {
    match rule {
        Rule::Facilitator => "facilitator",
        Rule::Majority => "majority",
        Rule::Consensus => "consensus",
        Rule::Consent => "consent",
        Rule::ConsentThenVote => "consent_then_vote",
    }
}

/// Reads a rule.
pub fn read_rule(code: &str) -> Option<Rule> {
    RULES.into_iter().find(|rule| rule_code(*rule) == code)
}

/// A text that is written in one language.
pub fn said(text: impl Into<String>) -> Said {
    Said { text: text.into(), state: State::Source }
}

/// A text in the first of the languages in which it was written.
pub fn first<'t>(texts: &'t Texts, languages: &[String]) -> &'t str {
    let written = languages.iter().find_map(|language| texts.get(language)).or_else(|| texts.values().next());
    written.map_or("", |said| said.text.as_str())
}

/// One to three languages, each once, as tags like `en` or `fr-CA`.
pub fn checked_languages(languages: &[String]) -> Result<Vec<String>, StoreError> {
    let mut checked: Vec<String> = Vec::new();
    for language in languages {
        let language = language.trim();
        let parts: Vec<&str> = language.split('-').collect();
        let plain = |part: &&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_tag = parts.iter().all(plain) && parts.first().is_some_and(|first| (2..=3).contains(&first.len()));
        if !is_tag || language.len() > 20 {
            return Err(StoreError::Request("languages"));
        }
        if !checked.iter().any(|known| known == language) {
            checked.push(language.to_owned());
        }
    }
    if (1..=3).contains(&checked.len()) { Ok(checked) } else { Err(StoreError::Request("languages")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_to_a_part_of_its_own() {
        let mut charter = Charter::default();
        for path in TEXTS {
            text_mut(&mut charter, path).unwrap().insert("en".into(), said(path));
        }
        for path in TEXTS {
            assert_eq!(text(&charter, path).unwrap()["en"].text, path);
        }
        assert!(text(&charter, "nothing").is_none());
    }

    #[test]
    fn every_value_is_read_as_it_was_written() {
        let mut charter = Charter::default();
        let values = [
            "1 month", "3 month", "60", "Europe/Brussels", "2026-09-01", "2026-11-30", "3", "4", "stays_leaves",
            "consent_then_vote", "50", "75",
        ];
        for (path, given) in VALUES.into_iter().zip(values) {
            assert_eq!(value(&charter, path), None);
            set_value(&mut charter, path, Some(given)).unwrap();
            assert_eq!(value(&charter, path).as_deref(), Some(given), "{path}");
        }
        for path in VALUES {
            set_value(&mut charter, path, None).unwrap();
        }
        assert_eq!(charter, Charter::default());
    }

    #[test]
    fn what_is_out_of_bounds_is_refused_and_changes_nothing_else() {
        let mut charter = Charter::default();
        for (path, wrong) in [
            ("cadence.target", "0 month"),
            ("cadence.target", "monthly"),
            ("cadence.minutes", "-5"),
            ("cadence.zone", "Europe/Nowhere"),
            ("review.from", "2026-13-01"),
            ("review.from", "autumn"),
            ("confidentiality.level", "secret"),
            ("decisions.quorum_percent", "101"),
            ("nothing.at_all", "1"),
        ] {
            assert!(set_value(&mut charter, path, Some(wrong)).is_err(), "{path} {wrong}");
        }
        assert_eq!(charter, Charter::default());
    }

    #[test]
    fn languages_are_tags_each_once_and_three_at_most() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert_eq!(checked_languages(&tags(&["en", " fr-CA ", "en"])).unwrap(), ["en", "fr-CA"]);
        for wrong in [&[][..], &["e"], &["english language"], &["en", "fr", "nl", "de"], &["en."]] {
            assert!(checked_languages(&tags(wrong)).is_err(), "{wrong:?}");
        }
    }
}
