//! Days as people type them to find what was written then: the year first, or day and month in the order of the region. Pure.

use jiff::civil::{Date, date};
use kring_store::StoreError;

use crate::settings::preferences::Region;

/// What may stand between the figures of a day.
const BETWEEN: [char; 3] = ['-', '/', '.'];

/// The first and the last day of what a text names: a year (`2025`), a month (`2025-12`, `12/2025`) or a day (`2025-12-31`,
/// `31/12/2025`, `31.12.25`). Where day and month could be either, the region says which is which: the month is first in the United
/// States alone.
pub fn stretch(text: &str, region: Region) -> Option<(Date, Date)> {
    let between = text.chars().find(|letter| BETWEEN.contains(letter)).unwrap_or('-');
    let parts: Vec<&str> = text.split(between).collect();
    match parts[..] {
        [year] => year_of(year).map(|year| (date(year, 1, 1), date(year, 12, 31))),
        [one, two] => {
            let month = |year, month| Date::new(year_of(year)?, figures(month)?, 1).ok();
            month(one, two).or_else(|| month(two, one)).map(|first| (first, first.last_of_month()))
        }
        [one, two, three] => {
            let day = |year: Option<i16>, month, day| Date::new(year?, figures(month)?, figures(day)?).ok();
            let last = year_of(three)
                .or_else(|| figures::<i16>(three).filter(|_| three.len() == 2).map(|year| 2000 + year));
            let (usual, turned) = (day(last, two, one), day(last, one, two));
            let ordered = if region == Region::EnUs { turned.or(usual) } else { usual.or(turned) };
            day(year_of(one), two, three).or(ordered).map(|day| (day, day))
        }
        _ => None,
    }
}

/// What comes right before, or right after, what a text names, with the year first: beside a year a year, beside a month a month,
/// beside a day a day.
pub fn beside(text: &str, after: bool, region: Region) -> Option<String> {
    let (first, last) = stretch(text, region)?;
    let day = if after { last.tomorrow() } else { first.yesterday() };
    let day = day.ok().filter(|day| day.year() >= 0)?;
    let letters = match (first == last, first.month() == last.month()) {
        (true, _) => 10,
        (false, true) => 7,
        (false, false) => 4,
    };
    day.to_string().get(..letters).map(str::to_owned)
}

/// The days that two texts enclose, each a year, a month or a day: from the first day of one to the last of the other.
pub fn between(
    from: Option<&str>,
    to: Option<&str>,
    region: Region,
) -> Result<(Option<Date>, Option<Date>), StoreError> {
    let named = |text: &str| stretch(text, region).ok_or(StoreError::Request("date"));
    let (from, to) = (from.map(named).transpose()?, to.map(named).transpose()?);
    Ok((from.map(|(first, _)| first), to.map(|(_, last)| last)))
}

/// Whether a text is the beginning of a year, a month or a day.
pub fn may_become(text: &str, region: Region) -> bool {
    const RESTS: [&str; 9] = ["", "0", "00", "000", "1", "2", "2000", "-2000", "1-2000"];
    let between = text.chars().find(|letter| BETWEEN.contains(letter)).unwrap_or('-').to_string();
    RESTS.iter().any(|rest| stretch(&format!("{text}{}", rest.replace('-', &between)), region).is_some())
}

/// A year: four figures.
fn year_of(text: &str) -> Option<i16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_year)
}

/// One or two figures.
fn figures<N: std::str::FromStr>(text: &str) -> Option<N> {
    let are_figures = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| are_figures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both(text: &str, region: Region) -> Option<String> {
        stretch(text, region).map(|(first, last)| format!("{first} {last}"))
    }

    #[test]
    fn a_year_or_a_month_is_a_stretch_of_days() {
        for (text, wanted) in [
            ("2024", "2024-01-01 2024-12-31"),
            ("2024-02", "2024-02-01 2024-02-29"),
            ("2024/2", "2024-02-01 2024-02-29"),
            ("02/2024", "2024-02-01 2024-02-29"),
            ("2.2024", "2024-02-01 2024-02-29"),
            ("2024-2-3", "2024-02-03 2024-02-03"),
            ("2024/02/03", "2024-02-03 2024-02-03"),
            ("2024.02.03", "2024-02-03 2024-02-03"),
        ] {
            for region in [Region::NlBe, Region::EnUs, Region::EnCa] {
                assert_eq!(both(text, region).as_deref(), Some(wanted), "{text}");
            }
        }
    }

    #[test]
    fn day_and_month_stand_in_the_order_of_the_region() {
        for text in ["04/03/2025", "4-3-2025", "04.03.2025", "4/3/25"] {
            for region in [
                Region::NlBe,
                Region::NlNl,
                Region::FrBe,
                Region::FrFr,
                Region::FrCa,
                Region::EnGb,
                Region::EnCa,
            ] {
                assert_eq!(both(text, region).as_deref(), Some("2025-03-04 2025-03-04"), "{text} {region:?}");
            }
            assert_eq!(both(text, Region::EnUs).as_deref(), Some("2025-04-03 2025-04-03"), "{text}");
        }
        for text in ["31/12/2025", "31-12-2025", "31.12.2025", "12/31/2025", "31/12/25"] {
            for region in [Region::NlBe, Region::EnGb, Region::EnUs] {
                assert_eq!(
                    both(text, region).as_deref(),
                    Some("2025-12-31 2025-12-31"),
                    "one order makes a day: {text}"
                );
            }
        }
    }

    #[test]
    fn before_and_after_a_year_comes_a_year_and_a_month_by_a_month() {
        for (text, before, after) in [
            ("2025", Some("2024"), Some("2026")),
            ("01/2025", Some("2024-12"), Some("2025-02")),
            ("1/3/2024", Some("2024-02-29"), Some("2024-03-02")),
            ("0000", None, Some("0001")),
            ("31/12/9999", Some("9999-12-30"), None),
            ("yesterday", None, None),
        ] {
            let beside = |is_after| beside(text, is_after, Region::FrBe);
            assert_eq!((beside(false).as_deref(), beside(true).as_deref()), (before, after), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "24",
            "-",
            "2024-13",
            "2024-02-30",
            "2024-",
            "2024-1-1-1",
            "+024",
            "20240101",
            "2024-00",
            "30/02/2024",
            "13/13/2024",
            "31/12/2025.",
            "31/12-2025",
            "31 12 2025",
            "31/12",
            "1/1/025",
            "٣١/١٢/٢٠٢٥",
            "yesterday",
        ] {
            assert_eq!(both(text, Region::NlBe), None, "{text}");
        }
    }

    #[test]
    fn the_beginning_of_a_day_is_told_from_what_becomes_none() {
        for whole in [
            "2024-02-29",
            "2024-2-3",
            "31/12/2025",
            "29.02.2024",
            "29/2/2032",
            "4-3-25",
            "12/2025",
            "30/04/1998",
        ] {
            for (end, _) in whole.char_indices() {
                for region in [Region::FrBe, Region::EnUs] {
                    assert!(may_become(&whole[..end], region), "{}", &whole[..end]);
                }
            }
        }
        for text in [
            "yesterday",
            "2024-13",
            "2024-02-30",
            "2024-1-1-1",
            "20240",
            "2024-00-",
            "32/",
            "13/13",
            "31/12/20255",
        ] {
            assert!(!may_become(text, Region::NlBe), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_day_or_none(text in "[0-9a-zé./ \\-]{0,14}") {
            if let Some((first, last)) = stretch(&text, Region::NlBe) {
                prop_assert!(first <= last);
                prop_assert!(may_become(&text, Region::NlBe));
            }
        }

        #[test]
        fn every_day_is_read_as_its_region_writes_it(days in 0..3_000_000_i64) {
            let day = date(0, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            let (year, month, of_month) = (day.year(), day.month(), day.day());
            for between in BETWEEN {
                let european = format!("{of_month:02}{between}{month:02}{between}{year:04}");
                prop_assert_eq!(stretch(&european, Region::FrFr), Some((day, day)));
                let american = format!("{month}{between}{of_month}{between}{year:04}");
                prop_assert_eq!(stretch(&american, Region::EnUs), Some((day, day)));
            }
        }
    }
}
