//! Days and times as programs and people write them. What is not a day of the calendar is none.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};

/// A day, with a time when one is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The diary day.
    pub date: Date,
    /// The moment, with its zone.
    pub written: Option<Zoned>,
}

impl Day {
    /// A day without a time.
    pub fn only(date: Date) -> Self {
        Self { date, written: None }
    }

    /// A moment in a zone.
    pub fn at(instant: Timestamp, zone: TimeZone) -> Option<Self> {
        let written = instant.to_zoned(zone);
        let date = written.date();
        is_ours(date).then_some(Self { date, written: Some(written) })
    }

    /// A time on the clock at home.
    fn local(date: Date, time: Time, home: &TimeZone) -> Self {
        let written = DateTime::from_parts(date, time).to_zoned(home.clone()).ok();
        Self { date, written }
    }
}

/// The years that a page can have.
pub(super) fn is_ours(date: Date) -> bool {
    (0..=9999).contains(&date.year())
}

/// A moment that a program wrote, RFC 3339, in a zone. At the end of the calendar only its day.
pub fn moment(text: &str, zone: &TimeZone) -> Option<Day> {
    match instant(text) {
        Some(instant) => Day::at(instant, zone.clone()),
        None => {
            year_first(text.trim()).filter(|(_, rest)| rest.starts_with('T')).and_then(|_| read(text, zone))
        }
    }
}

/// An instant, RFC 3339.
pub fn instant(text: &str) -> Option<Timestamp> {
    text.trim().parse().ok()
}

/// A zone by its name, or by its distance from UTC.
pub fn zone(name: &str) -> Option<TimeZone> {
    let name = name.trim();
    if name.is_empty() || name.len() > 64 {
        return None;
    }
    if let Ok(zone) = TimeZone::get(name) {
        return Some(zone);
    }
    let distance = name.strip_prefix("GMT").or_else(|| name.strip_prefix("UTC")).unwrap_or(name);
    offset(distance)
}

/// `+01:00`, `+0100`, `+1` or `Z`.
fn offset(text: &str) -> Option<TimeZone> {
    if matches!(text, "Z" | "z") {
        return Some(TimeZone::UTC);
    }
    let (sign, digits) = match (text.strip_prefix('+'), text.strip_prefix(['-', '−'])) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let digits: String = digits.chars().filter(|letter| *letter != ':').collect();
    if !digits.chars().all(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number, 0),
        4 => (number / 100, number % 100),
        _ => return None,
    };
    if hours > 15 || minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok().map(TimeZone::fixed)
}

/// A day with or without a time, the year first or the month by its name.
pub fn read(text: &str, home: &TimeZone) -> Option<Day> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    if text.len() > 64 {
        return None;
    }
    let (date, rest) = year_first(text).or_else(|| named_month(text))?;
    timed(date, rest, home)
}

/// The same for a day by itself, in figures where only one order makes a day: `31-12-2023`, `20231231`. In a file of many days these tell
/// the order together. It may be a link to the page of the day.
pub fn read_alone(text: &str, home: &TimeZone) -> Option<Day> {
    let plain = unlinked(text.trim().trim_matches(['"', '\'']).trim());
    read(plain, home).or_else(|| {
        let (date, rest) = day_first(plain).or_else(|| compact(plain))?;
        timed(date, rest, home)
    })
}

/// What a link is about, `[[Diary/2025-04-02|Wednesday]]`: the name of its page. Else the text itself.
fn unlinked(text: &str) -> &str {
    let Some(inside) = text.strip_prefix("[[").and_then(|text| text.strip_suffix("]]")) else { return text };
    let place = inside.split(['|', '#']).next().unwrap_or(inside);
    place.rsplit('/').next().unwrap_or(place).trim()
}

fn timed(date: Date, rest: &str, home: &TimeZone) -> Option<Day> {
    if !is_ours(date) {
        return None;
    }
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim_start();
    let rest = ["at ", "à ", "om "].iter().find_map(|word| rest.strip_prefix(*word)).unwrap_or(rest).trim();
    if rest.is_empty() {
        return Some(Day::only(date));
    }
    let (time, rest) = clock(rest)?;
    let zone = rest.split('[').next().unwrap_or_default().trim();
    if zone.is_empty() && rest.is_empty() {
        return Some(Day::local(date, time, home));
    }
    let named = rest.split_once('[').and_then(|(_, name)| name.strip_suffix(']')).and_then(self::zone);
    let zone_known = named.or_else(|| self::zone(zone))?;
    // At the end of the calendar a day can be written, and a moment of it not.
    let Ok(zoned) = DateTime::from_parts(date, time).to_zoned(zone_known) else {
        return Some(Day::only(date));
    };
    if zone.eq_ignore_ascii_case("z") && !rest.contains('[') {
        // UTC is how programs write an instant; the day is the one at home.
        return Day::at(zoned.timestamp(), home.clone()).or(Some(Day::only(date)));
    }
    Some(Day { date, written: Some(zoned) })
}

/// `YYYY-MM-DD`, also with slashes; and what follows.
fn year_first(text: &str) -> Option<(Date, &str)> {
    let (start, rest) = text.split_at_checked(10)?;
    if rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let separator = start.chars().nth(4).filter(|letter| "-/.".contains(*letter))?;
    Some((civil(start.split(separator))?, rest))
}

/// `31-12-2023` or `12/31/2023`; where both orders make a day, none. And what follows.
fn day_first(text: &str) -> Option<(Date, &str)> {
    let (start, rest) = text.split_at_checked(10)?;
    let separator = start.chars().nth(2).filter(|letter| "-/.".contains(*letter))?;
    if rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<&str> = start.split(separator).collect();
    let [one, two, year] = parts[..] else { return None };
    let day = |day, month| civil([year, month, day].into_iter());
    match (day(one, two), day(two, one)) {
        (Some(date), None) | (None, Some(date)) => Some((date, rest)),
        (Some(date), Some(other)) if date == other => Some((date, rest)),
        _ => None,
    }
}

/// `20231231`, and what follows.
fn compact(text: &str) -> Option<(Date, &str)> {
    let (start, rest) = text.split_at_checked(8)?;
    if rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let (year, day) = start.split_at_checked(4)?;
    let (month, day) = day.split_at_checked(2)?;
    Some((civil([year, month, day].into_iter())?, rest))
}

pub(super) fn civil<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<Date> {
    let mut number = |length: usize| {
        let part = parts.next()?;
        let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i16>().ok().filter(|_| digits)
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `Fri 10 Nov 2023`, `10 November 2023`, `1er novembre 2023`, `November 10, 2023`, `Friday, November 10th, 2023`.
fn named_month(text: &str) -> Option<(Date, &str)> {
    let mut rest = text;
    let mut word = || {
        let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        rest = after.trim_start();
        word.trim_end_matches([',', '.'])
    };
    let words = [word(), word(), word()];
    let is_name = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let (day, named, year) = match words {
        // `Sunday, March 3, 2024`.
        [weekday, named, day] if is_name(weekday) && is_name(named) => (day, named, word()),
        // `March 3, 2024`.
        [named, day, year] if is_name(named) && !is_name(year) => (day, named, year),
        [weekday, day, named] if is_name(weekday) => (day, named, word()),
        [day, named, year] => (day, named, year),
    };
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let day =
        ["er", "st", "nd", "rd", "th", "e"].iter().find_map(|end| day.strip_suffix(*end)).unwrap_or(day);
    Date::new(year, month(named)?, day.parse().ok()?).ok().map(|date| (date, rest))
}

/// A month by its name or the start of it, in English, French or Dutch.
pub fn month(name: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["jan"],
        &["feb", "fév", "fev"],
        &["mar", "maa", "mrt"],
        &["apr", "avr"],
        &["may", "mai", "mei"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû", "aou"],
        &["sep"],
        &["oct", "okt"],
        &["nov"],
        &["dec", "déc"],
    ];
    let name = name.to_lowercase();
    let found = NAMES.iter().position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    i8::try_from(found + 1).ok()
}

/// `HH:MM`, with seconds and their parts, with AM or PM, or `HHhMM`; and what follows.
fn clock(text: &str) -> Option<(Time, &str)> {
    let end =
        text.find(|letter: char| !(letter.is_ascii_digit() || ":.h".contains(letter))).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let mut parts = digits.split([':', 'h']);
    let mut number = |most: i8| {
        let part = parts.next()?;
        part.parse::<i8>().ok().filter(|number| (0..=most).contains(number) && part.len() <= 2)
    };
    let (mut hour, minute) = (number(23)?, number(59)?);
    let (second, nano) = match parts.next() {
        None => (0, 0),
        Some(seconds) => {
            let (whole, part) = seconds.split_once('.').unwrap_or((seconds, "0"));
            let second: i8 = whole.parse().ok().filter(|second| (0..=60).contains(second))?;
            let part: String = part.chars().chain("000000000".chars()).take(9).collect();
            (second.min(59), part.parse().ok()?)
        }
    };
    let rest = rest.trim_start();
    let after = |half: &str| {
        let start = rest.get(..half.len())?;
        start.eq_ignore_ascii_case(half).then(|| rest.get(half.len()..).unwrap_or_default().trim_start())
    };
    let rest = match (after("am"), after("pm")) {
        (Some(rest), _) if (1..=12).contains(&hour) => {
            hour %= 12;
            rest
        }
        (_, Some(rest)) if (1..=12).contains(&hour) => {
            hour = hour % 12 + 12;
            rest
        }
        _ => rest,
    };
    Time::new(hour, minute, second, nano).ok().map(|time| (time, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Option<String> {
        let home = TimeZone::get("Europe/Brussels").unwrap();
        read(text, &home).map(|day| match day.written {
            Some(written) => written.strftime("%Y-%m-%d %H:%M:%S %z").to_string(),
            None => day.date.to_string(),
        })
    }

    #[test]
    fn days_are_read_in_the_forms_that_people_use() {
        for (text, wanted) in [
            ("2023-11-02", "2023-11-02"),
            ("2023/11/12 10:00", "2023-11-12 10:00:00 +0100"),
            ("2023-11-04 07:05 PM", "2023-11-04 19:05:00 +0100"),
            ("2023-11-05 12:10 AM", "2023-11-05 00:10:00 +0100"),
            ("Fri 10 Nov 2023 08:00", "2023-11-10 08:00:00 +0100"),
            ("10 novembre 2023 09:00", "2023-11-10 09:00:00 +0100"),
            ("March 3, 2024 10:15 AM", "2024-03-03 10:15:00 +0100"),
            ("Sunday, March 3rd, 2024 at 10:15", "2024-03-03 10:15:00 +0100"),
            ("lundi 1er janvier 2024, 09h30", "2024-01-01 09:30:00 +0100"),
            ("mardi 2 janvier 2024 à 9h05", "2024-01-02 09:05:00 +0100"),
            ("woensdag 3 januari 2024 om 21:40", "2024-01-03 21:40:00 +0100"),
            ("2024-01-15 14h30", "2024-01-15 14:30:00 +0100"),
            ("9999-12-31T23:59:59Z", "9999-12-31"),
            ("9999-12-31T23:59:59+01:00", "9999-12-31"),
            ("2024-03-07T09:15:00+01:00", "2024-03-07 09:15:00 +0100"),
            ("2024-03-08T23:30:00Z", "2024-03-09 00:30:00 +0100"),
            ("2024-03-09T20:05:59.123456", "2024-03-09 20:05:59 +0100"),
            ("2024-03-05T10:00:00-05:00[America/New_York]", "2024-03-05 10:00:00 -0500"),
        ] {
            assert_eq!(seen(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn a_day_in_figures_is_read_where_only_one_order_makes_a_day() {
        let alone = |text| read_alone(text, &TimeZone::UTC).map(|day| day.date.to_string());
        for (text, wanted) in [
            ("31-12-2023", Some("2023-12-31")),
            ("12/31/2023 10:00", Some("2023-12-31")),
            ("05.05.2024", Some("2024-05-05")),
            ("20231231", Some("2023-12-31")),
            ("2023-12-31", Some("2023-12-31")),
            ("04/03/2024", None),
            ("32-12-2023", None),
            ("20231301", None),
            ("202312311", None),
        ] {
            assert_eq!(alone(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "2024-02-30",
            "04/03/2024",
            "not a date",
            "2024-13-01",
            "99999-01-01",
            "2024-01-01 25:00",
            "",
            "2024-01-01x",
            "2024-01-01 9h",
            "Monday March 2024",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
