//! What a tracker is and which values it takes. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The end of a scale.
pub const SCALE_END: u8 = 10;
/// Digits before and after the point of a number.
const DIGITS: (usize, usize) = (18, 12);
/// The two values of a yes-or-no tracker.
pub const YES: &str = "yes";
/// The other one.
pub const NO: &str = "no";

/// What kind of values a tracker takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// A whole number from 0 to 10.
    Scale,
    /// A decimal number, kept exactly as it was written, with a unit.
    Number,
    /// Yes or no.
    YesNo,
    /// One of the person's own words.
    Choice,
}

impl Measure {
    /// Its name in the registry.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::Number => "number",
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
        }
    }

    /// The reverse of [`Measure::name`].
    pub fn read(name: &str) -> Option<Self> {
        [Self::Scale, Self::Number, Self::YesNo, Self::Choice].into_iter().find(|one| one.name() == name)
    }
}

/// Where a tracker is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// On a page, as often as there are pages.
    Page,
    /// For a day, once.
    Day,
}

impl Per {
    /// Its name in the registry.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Day => "day",
        }
    }

    /// The reverse of [`Per::name`].
    pub fn read(name: &str) -> Option<Self> {
        [Self::Page, Self::Day].into_iter().find(|one| one.name() == name)
    }
}

/// The value as it is kept, when the text is one that the tracker takes: `7`, `3.50`, `yes`, an option as the person spelled it.
pub fn read_value(measure: Measure, options: &[String], text: &str) -> Option<String> {
    let text = text.trim();
    match measure {
        Measure::Scale => {
            let short = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u8>()
                .ok()
                .filter(|value| short && *value <= SCALE_END)
                .map(|value| value.to_string())
        }
        Measure::Number => decimal(text),
        Measure::YesNo => match text.to_lowercase().as_str() {
            "yes" | "y" | "oui" | "o" | "ja" | "j" => Some(YES.into()),
            "no" | "n" | "non" | "nee" => Some(NO.into()),
            _ => None,
        },
        Measure::Choice => {
            let folded = text.to_lowercase();
            let same = options.iter().find(|option| *option == text);
            same.or_else(|| options.iter().find(|option| option.to_lowercase() == folded)).cloned()
        }
    }
}

/// Whether a recorded value is one that the tracker takes today.
pub fn fits(measure: Measure, options: &[String], value: &str) -> bool {
    read_value(measure, options, value).is_some_and(|read| read == value)
}

/// A decimal number with a point, without leading zeros; what was written after the point stays, `3.50` is not `3.5`.
/// A comma is read as a point. No spaces, no exponents.
pub fn decimal(text: &str) -> Option<String> {
    let text = text.trim();
    let negative = text.strip_prefix(['-', '\u{2212}']);
    let digits = negative.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    let (whole, part) = match digits.split_once(['.', ',']) {
        Some((whole, part)) => (whole, Some(part)),
        None => (digits, None),
    };
    let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let part_reads = part.is_none_or(|part| !part.is_empty() && part.len() <= DIGITS.1 && only_digits(part));
    if !only_digits(whole) || !part_reads || (whole.is_empty() && part.is_none()) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > DIGITS.0 {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let number = part.map_or_else(|| whole.to_owned(), |part| format!("{whole}.{part}"));
    let nothing = number.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    Some(if negative.is_some() && !nothing { format!("-{number}") } else { number })
}

/// A name, unit or option: one line of at most `most` characters, without the space around it.
pub fn line(text: &str, most: usize) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    crate::line::fits(&text, most).then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_kept_as_it_was_written() {
        for (written, kept) in [
            ("3.50", Some("3.50")),
            ("3,5", Some("3.5")),
            (" 007 ", Some("7")),
            ("-0,0", Some("0.0")),
            ("\u{2212}12.25", Some("-12.25")),
            (".5", Some("0.5")),
            ("+4", Some("4")),
            ("0.1", Some("0.1")),
            ("", None),
            ("-", None),
            ("5.", None),
            ("1e5", None),
            ("1 000", None),
            ("1.000,5", None),
            ("1234567890123456789", None),
            ("٣", None),
        ] {
            assert_eq!(decimal(written).as_deref(), kept, "{written}");
        }
    }

    #[test]
    fn each_kind_takes_its_own_values() {
        let options = vec!["Calm".to_owned(), "calm".to_owned(), "Tense".to_owned()];
        let read = |measure, text| read_value(measure, &options, text);
        assert_eq!(read(Measure::Scale, " 10 ").as_deref(), Some("10"));
        assert_eq!(read(Measure::Scale, "07").as_deref(), Some("7"));
        for wrong in ["11", "-1", "7.5", "", "+7", "007"] {
            assert_eq!(read(Measure::Scale, wrong), None, "{wrong}");
        }
        assert_eq!(read(Measure::YesNo, "OUI").as_deref(), Some(YES));
        assert_eq!(read(Measure::YesNo, "nee").as_deref(), Some(NO));
        assert_eq!(read(Measure::YesNo, "perhaps"), None);
        assert_eq!(read(Measure::Choice, "calm").as_deref(), Some("calm"), "the exact spelling comes first");
        assert_eq!(read(Measure::Choice, "TENSE").as_deref(), Some("Tense"));
        assert_eq!(read(Measure::Choice, "tired"), None);
    }

    proptest! {
        #[test]
        fn what_is_kept_fits_and_is_kept_again_alike(text in "[-+]?[0-9]{0,20}([.,][0-9]{0,14})?") {
            if let Some(kept) = decimal(&text) {
                prop_assert!(fits(Measure::Number, &[], &kept));
                prop_assert_eq!(decimal(&kept), Some(kept.clone()));
                let (a, b): (f64, f64) = (text.replace(',', ".").parse().unwrap(), kept.parse().unwrap());
                prop_assert_eq!(a, b, "the number itself is the same");
            }
        }

        #[test]
        fn no_text_is_read_as_a_value_that_does_not_fit(text in ".{0,12}", options in proptest::collection::vec("[a-zA-ZéÉ ]{1,6}", 0..4)) {
            for measure in [Measure::Scale, Measure::Number, Measure::YesNo, Measure::Choice] {
                let options: Vec<String> = options.iter().filter_map(|option| line(option, 80)).collect();
                if let Some(kept) = read_value(measure, &options, &text) {
                    prop_assert!(fits(measure, &options, &kept), "{:?} {}", measure, kept);
                }
            }
        }
    }
}
