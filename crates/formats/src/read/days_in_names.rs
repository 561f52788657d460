//! The day that the name or the path of a file tells.

use jiff::civil::Date;

use super::dates::{civil, is_ours};

/// The day at the start of a file's name, and what is left of the name: `2024-03-05 Noor`, `20240311 groep`, `2024_03_18`.
pub fn in_name(stem: &str) -> Option<(Date, &str)> {
    let parted = || {
        let (start, rest) = stem.split_at_checked(10)?;
        let separator = start.chars().nth(4).filter(|letter| "-_.".contains(*letter))?;
        Some((civil(start.split(separator))?, rest))
    };
    let joined = || {
        let (start, rest) = stem.split_at_checked(8)?;
        let (year, after) = start.split_at_checked(4)?;
        let (month, day) = after.split_at_checked(2)?;
        Some((civil([year, month, day].into_iter())?, rest))
    };
    let (date, rest) = parted().or_else(joined)?;
    if rest.starts_with(|letter: char| letter.is_ascii_digit()) || !is_ours(date) {
        return None;
    }
    Some((date, rest.trim_start_matches([' ', '-', '_', '.', '–'])))
}

/// The first day of the week or month that a name is: `2024-W10`, `2024-03`.
pub fn period(stem: &str) -> Option<Date> {
    let (year, rest) = stem.split_once('-').filter(|(year, _)| year.len() == 4)?;
    let number = |digits: &str| {
        let two = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<i8>().ok().filter(|_| two)
    };
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year = year.parse().ok()?;
    match rest.strip_prefix(['W', 'w']) {
        Some(week) => {
            let monday = jiff::civil::ISOWeekDate::new(year, number(week)?, jiff::civil::Weekday::Monday);
            monday.ok().map(|day| day.date())
        }
        None => Date::new(year, number(rest)?, 1).ok(),
    }
    .filter(|day| is_ours(*day))
}

/// The day that a path spells: `…/2024/02/13.md`.
pub fn in_path(path: &str) -> Option<Date> {
    let path = path.rsplit_once('.').map_or(path, |(path, _)| path);
    let mut parts = path.rsplit('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    civil([year, month, day].into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_and_a_month_begin_on_their_first_day() {
        for (name, wanted) in [
            ("2024-W10", Some("2024-03-04")),
            ("2020-W53", Some("2020-12-28")),
            ("2021-W53", None),
            ("2024-03", Some("2024-03-01")),
            ("2024-13", None),
            ("2024-3", None),
            ("2024-03 notes", None),
            ("+024-03", None),
        ] {
            assert_eq!(period(name).map(|day| day.to_string()).as_deref(), wanted, "{name}");
        }
    }

    #[test]
    fn names_and_paths_tell_the_day() {
        let day = |stem| in_name(stem).map(|(date, rest)| (date.to_string(), rest));
        assert_eq!(day("2024-03-05 Noor"), Some(("2024-03-05".into(), "Noor")));
        assert_eq!(day("20240311 groep"), Some(("2024-03-11".into(), "groep")));
        assert_eq!(day("2024_03_18"), Some(("2024-03-18".into(), "")));
        assert_eq!(day("2024-02-30 x"), None);
        assert_eq!(day("202403119"), None);
        assert_eq!(in_path("a/2024/02/13.md").map(|date| date.to_string()).as_deref(), Some("2024-02-13"));
        assert_eq!(in_path("2024/Wim/13.md"), None);
    }
}
