//! The values of a charter by path, as documents, requests and commands write them: text that is read within bounds. Pure.

use jiff::civil::Date;
use kring_formats::charter::{Charter, Interval, Level, Rule, Unit};
use kring_store::StoreError;

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
        let number =
            value.map(|value| value.parse::<u32>().ok().filter(|number| (1..=most).contains(number)));
        number.map(|number| number.ok_or(StoreError::Request(field))).transpose()
    };
    let day = |field| {
        let day = value.map(|value| value.parse::<Date>().ok().filter(|_| value.len() == 10));
        day.map(|day| day.map(|day| day.to_string()).ok_or(StoreError::Request(field))).transpose()
    };
    let interval =
        |field| value.map(|value| read_interval(value).ok_or(StoreError::Request(field))).transpose();
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
pub const RULES: [Rule; 6] = [
    Rule::Facilitator,
    Rule::Majority,
    Rule::Consensus,
    Rule::Consent,
    Rule::ConsentThenVote,
    Rule::ConsensusThenVote,
];

/// A rule as documents and requests write it.
pub fn rule_code(rule: Rule) -> &'static str {
    match rule {
        Rule::Facilitator => "facilitator",
        Rule::Majority => "majority",
        Rule::Consensus => "consensus",
        Rule::Consent => "consent",
        Rule::ConsentThenVote => "consent_then_vote",
        Rule::ConsensusThenVote => "consensus_then_vote",
    }
}

/// Reads a rule.
pub fn read_rule(code: &str) -> Option<Rule> {
    RULES.into_iter().find(|rule| rule_code(*rule) == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_read_as_it_was_written() {
        let mut charter = Charter::default();
        let values = [
            "1 month",
            "3 month",
            "60",
            "Europe/Brussels",
            "2026-09-01",
            "2026-11-30",
            "3",
            "4",
            "stays_leaves",
            "consent_then_vote",
            "50",
            "75",
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
}
