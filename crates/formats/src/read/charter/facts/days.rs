//! Days, and stretches of days, among words: `12 September 2026`, `15/09/2027`, `Q2 2027`, `the fall of 2026`.

use jiff::civil::Date;

use super::numbers::ordinal;
use super::words::{Word, matches};
use crate::read::dates::month;

/// Words for the last day of a stretch.
const END: [&str; 4] = ["end", "fin", "eind", "einde"];
/// Words for the first months of a year.
const EARLY: [&str; 5] = ["early", "beginning", "début", "begin", "vroeg"];
const SEASONS: [(&[&str], i8); 4] = [
    (&["spring", "printemps", "lente", "voorjaar"], 3),
    (&["summer", "été", "zomer"], 6),
    (&["fall", "autumn", "automne", "herfst", "najaar"], 9),
    (&["winter", "hiver"], 12),
];

/// Two ends that name their year once: `1 September and 30 November 2026`, `1–30 June 2026`, `juin et septembre 2026`.
pub fn between(words: &[Word]) -> Option<(usize, Date, Date)> {
    const JOINTS: [&str; 10] = ["and", "to", "until", "till", "through", "et", "au", "à", "en", "tot"];
    const ARTICLES: [&str; 4] = ["the", "le", "de", "du"];
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let day = |at: usize| low(at).parse::<i8>().ok().filter(|_| low(at).len() < 3);
    let named = |at: usize| Some(low(at)).filter(|name| name.chars().count() > 2).and_then(month);
    let ordinal = |at: usize| usize::from(["st", "nd", "rd", "th", "er", "e"].contains(&low(at)));
    // The day and the month of the first end, in either order; one of them is enough.
    let (first_month, first_day, mut at) = match (named(0), day(0)) {
        (Some(month), _) => match day(1) {
            Some(day) => (Some(month), Some(day), 2 + ordinal(2)),
            None => (Some(month), None, 1),
        },
        (None, Some(day)) => {
            let after = 1 + ordinal(1);
            let month = named(after);
            (month, Some(day), after + usize::from(month.is_some()))
        }
        (None, None) => return None,
    };
    let dashed = words.get(at).is_some_and(|word| ["-", "–", "—"].contains(&word.before.as_str()));
    at += usize::from(JOINTS.contains(&low(at)));
    at += usize::from(ARTICLES.contains(&low(at)));
    let joined = dashed
        || words
            .get(at.checked_sub(1)?)
            .is_some_and(|word| JOINTS.contains(&word.low.as_str()) || ARTICLES.contains(&word.low.as_str()));
    let (length, begins, until) = stretch(words.get(at..)?).filter(|_| joined)?;
    // A day without a month is one of the month of a day, and of nothing longer.
    let month = first_month.or_else(|| (begins == until).then(|| until.month()))?;
    let of = |year: i16| Date::new(year, month, first_day.unwrap_or(1)).ok();
    let from = of(until.year()).filter(|from| *from <= until).or_else(|| of(until.year() - 1))?;
    Some((at + length, from, until))
}

/// A stretch of days: `2026-09-12`, `12 September 2026`, `September 12, 2026`, `September 2026`, `the fall of 2026`, `in 2026`.
pub fn stretch(words: &[Word]) -> Option<(usize, Date, Date)> {
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let day = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() < 3);
    let year =
        |text: &str| text.parse::<i16>().ok().filter(|year| text.len() == 4 && (1900..2200).contains(year));
    let ordinal = |at: usize| usize::from(["st", "nd", "rd", "th", "er", "e"].contains(&low(at)));
    let one = |length: usize, year: i16, month: i8, day: i8| {
        Date::new(year, month, day).ok().map(|date| (length, date, date))
    };
    let named = |text: &str| if text.chars().count() > 2 { month(text) } else { None };
    if let (Some(year), Some(month), Some(day)) = (year(low(0)), day(low(1)), day(low(2))) {
        return one(3, year, month, day);
    }
    if let Some(found) = by_numbers(words).or_else(|| part_of_year(words)) {
        return Some(found);
    }
    if END.contains(&low(0)) {
        let joints = ["of", "the", "de", "du", "d", "l", "van", "het"];
        let skipped = 1 + words.iter().skip(1).take_while(|word| joints.contains(&word.low.as_str())).count();
        let (length, until) = match year(low(skipped)) {
            Some(year) => (1, Date::new(year, 12, 31).ok()?),
            // An end has no end: a text of nothing else would fill the stack.
            None if END.contains(&low(skipped)) => return None,
            None => stretch(words.get(skipped..)?).map(|(length, _, until)| (length, until))?,
        };
        return Some((skipped + length, until, until));
    }
    if EARLY.contains(&low(0)) {
        let skipped = if ["of", "in"].contains(&low(1)) { 2 } else { 1 };
        let year = year(low(skipped))?;
        return Some((skipped + 1, Date::new(year, 1, 1).ok()?, Date::new(year, 3, 31).ok()?));
    }
    if let Some(first) = day(low(0)) {
        let at = 1 + ordinal(1);
        if let (Some(month), Some(year)) = (named(low(at)), year(low(at + 1))) {
            return one(at + 2, year, month, first);
        }
    }
    if let Some(month) = named(low(0)) {
        if let Some(day) = day(low(1)) {
            let at = 2 + ordinal(2);
            if let Some(year) = year(low(at)) {
                return one(at + 1, year, month, day);
            }
        }
        if let Some(year) = year(low(1)) {
            let first = Date::new(year, month, 1).ok()?;
            return Some((2, first, first.last_of_month()));
        }
    }
    let season = SEASONS.iter().find(|(names, _)| names.contains(&low(0)));
    if let Some((_, month)) = season {
        let skipped = (1..4).find(|at| year(low(*at)).is_some())?;
        let joints = ["of", "de", "van", "l", "the"];
        let year = (1..skipped).all(|at| joints.contains(&low(at))).then(|| year(low(skipped)))??;
        let first = Date::new(year, *month, 1).ok()?;
        let last = first.checked_add(jiff::Span::new().months(2)).ok()?.last_of_month();
        return Some((skipped + 1, first, last));
    }
    let joint = ["in", "en", "during", "courant"].contains(&low(0));
    let year = year(low(1)).filter(|_| joint)?;
    Some((2, Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// `15/09/2027`, `15.09.2027`. Which of two small numbers is the month nobody knows: those tell no day, but for points, behind which
/// the month always comes second.
fn by_numbers(words: &[Word]) -> Option<(usize, Date, Date)> {
    let number = |text: &str| text.parse::<i8>().ok().filter(|_| (1..=2).contains(&text.len()));
    let year = |word: &Word, sign: &str| {
        word.low.parse::<i16>().ok().filter(|year| word.before == sign && (1900..2200).contains(year))
    };
    let first = words.first()?;
    let next = words.get(1)?;
    let (length, day, month, year) = match first.low.split_once('.') {
        Some((day, month)) => (2, number(day)?, number(month)?, year(next, ".")?),
        None => {
            let sign = next.before.as_str();
            let (one, other) = (number(&first.low)?, number(&next.low)?);
            let year = year(words.get(2)?, sign).filter(|_| ["/", "-"].contains(&sign))?;
            match (one > 12, other > 12) {
                (false, true) => (3, other, one, year),
                (false, false) if one != other => return None,
                _ => (3, one, other, year),
            }
        }
    };
    Date::new(year, month, day).ok().map(|date| (length, date, date))
}

/// `Q2 2027`, `the second quarter of 2027`, `premier semestre de 2028`.
fn part_of_year(words: &[Word]) -> Option<(usize, Date, Date)> {
    const QUARTER: &str = "quarter|trimestre|kwartaal";
    const HALF: &str = "half|semestre|helft|halfjaar";
    let behind = |at: usize| words.get(at..).unwrap_or_default();
    let shortened = || {
        let number: u32 = words.get(1).filter(|word| word.before.is_empty())?.low.parse().ok()?;
        matches("q|t|k", words).map(|_| (2, number, 3))
    };
    let named = || {
        let (length, number) = ordinal(words)?;
        let months = match matches(QUARTER, behind(length)) {
            Some(_) => 3,
            None => matches(HALF, behind(length)).map(|_| 6)?,
        };
        Some((length + 1, number, months))
    };
    let (length, number, months) = shortened().or_else(named)?;
    let joint = usize::from(matches("of|in|de|du|van", behind(length)).is_some());
    let year = words.get(length + joint)?;
    let year = year.low.parse::<i16>().ok().filter(|year| (1900..2200).contains(year))?;
    let first = number
        .checked_sub(1)?
        .checked_mul(months)?
        .checked_add(1)
        .and_then(|month| i8::try_from(month).ok())?;
    let from = Date::new(year, first, 1).ok()?;
    let until = from.checked_add(jiff::Span::new().months(i64::from(months) - 1)).ok()?.last_of_month();
    Some((length + joint + 1, from, until))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn days_in_numbers_and_parts_of_years_are_understood() {
        for (text, from, until) in [
            ("25/09/2026", "2026-09-25", "2026-09-25"),
            ("09/25/2026", "2026-09-25", "2026-09-25"),
            ("4/4/2026", "2026-04-04", "2026-04-04"),
            ("3.10.2026", "2026-10-03", "2026-10-03"),
            ("28-02-2027", "2027-02-28", "2027-02-28"),
            ("Q3 2026", "2026-07-01", "2026-09-30"),
            ("T1 2026", "2026-01-01", "2026-03-31"),
            ("fourth quarter of 2026", "2026-10-01", "2026-12-31"),
            ("deuxième trimestre de 2026", "2026-04-01", "2026-06-30"),
            ("eerste kwartaal van 2026", "2026-01-01", "2026-03-31"),
            ("second half of 2026", "2026-07-01", "2026-12-31"),
            ("premier semestre 2026", "2026-01-01", "2026-06-30"),
        ] {
            let (_, first, last) = stretch(&words(text)).unwrap_or_default();
            assert_eq!((first.to_string(), last.to_string()), (from.to_owned(), until.to_owned()), "{text}");
        }
        let ends = "end of ".repeat(50_000);
        for none in ["3/4/2026", "32/13/2026", "Q5 2026", "seventh quarter of 2026", "1.5.2", ends.as_str()] {
            assert_eq!(stretch(&words(none)), None, "{none:.40}");
        }
    }
}
