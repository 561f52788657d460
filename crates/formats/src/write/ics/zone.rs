//! A time zone as a `VTIMEZONE` (RFC 5545, section 3.6.5), computed from the zone's own data.
//!
//! Where the clocks change by the same rule every year, the rule is written, so that it holds however long a series goes on. Where they do
//! not, each change is written by itself.

use jiff::civil::{DateTime, Weekday};
use jiff::tz::{Dst, Offset, TimeZone, TimeZoneTransition};
use jiff::{SignedDuration, Timestamp};

use super::lines::Lines;

/// In so many years a weekday falls on every day of the month that a rule allows.
const YEARS: i64 = 28;
/// Changes that follow no rule are written for so many years of a series without an end.
const YEARS_WITHOUT_A_RULE: i64 = 10;

/// How many changes before a meeting are looked at, to find out since when a rule holds.
const BEFORE: usize = 60;

/// A moment at which the clocks change.
#[derive(Clone, Debug)]
struct Change {
    /// The time that the clocks show until then.
    wall: DateTime,
    before: Offset,
    after: Offset,
    summer: bool,
    name: String,
}

/// Writes the zone with all that holds from `from` until `until`, or from then on.
pub fn write(lines: &mut Lines, zone: &TimeZone, name: &str, from: Timestamp, until: Option<Timestamp>) {
    lines.raw("BEGIN:VTIMEZONE");
    lines.text("TZID", name);
    let (changes, holds) = changes(zone, from, years_after(from, YEARS));
    // A rule is written from the year on since which it holds: some calendars look at years long gone.
    let since = (0..=holds).rev().map_while(|first| rules(changes.get(first..)?)).last();
    match since {
        Some(rules) => {
            for (change, rule) in rules {
                observance(lines, change, Some(&rule));
            }
        }
        None => {
            let until = until.unwrap_or_else(|| years_after(from, YEARS_WITHOUT_A_RULE));
            let needed = changes.iter().enumerate().skip(holds);
            for (_, change) in needed.filter(|(at, change)| *at == holds || instant(change) <= until) {
                observance(lines, change, None);
            }
        }
    }
    if changes.is_empty() {
        let info = zone.to_offset_info(from);
        let always = Change {
            wall: DateTime::constant(1970, 1, 1, 0, 0, 0, 0),
            before: info.offset(),
            after: info.offset(),
            summer: false,
            name: info.abbreviation().to_owned(),
        };
        observance(lines, &always, None);
    }
    lines.raw("END:VTIMEZONE");
}

/// The changes of some decades before `from` until `until`, and the place of the one that holds at `from`.
fn changes(zone: &TimeZone, from: Timestamp, until: Timestamp) -> (Vec<Change>, usize) {
    // One that happens at that very moment holds already.
    let after = from.checked_add(SignedDuration::from_secs(1)).unwrap_or(from);
    let mut changes: Vec<Change> =
        zone.preceding(after).take(BEFORE).map(|change| Change::of(zone, &change)).collect();
    changes.reverse();
    let holds = changes.len().saturating_sub(1);
    let comes = zone.following(from).take_while(|change| change.timestamp() < until);
    changes.extend(comes.map(|change| Change::of(zone, &change)));
    (changes, holds)
}

impl Change {
    fn of(zone: &TimeZone, change: &TimeZoneTransition<'_>) -> Self {
        let at = change.timestamp();
        let before = at.checked_sub(SignedDuration::from_secs(1)).unwrap_or(at);
        let before = zone.to_offset(before);
        Self {
            wall: before.to_datetime(at),
            before,
            after: change.offset(),
            summer: change.dst() == Dst::Yes,
            name: change.abbreviation().to_owned(),
        }
    }
}

/// The rules that give these changes, each with its first change; `None` when they are not two a year, each by a rule of its own.
fn rules(changes: &[Change]) -> Option<[(&Change, String); 2]> {
    let every_other = |first: usize| changes.iter().skip(first).step_by(2).collect::<Vec<_>>();
    let [one, other] = [every_other(0), every_other(1)];
    Some([(*one.first()?, rule(&one)?), (*other.first()?, rule(&other)?)])
}

/// The rule by which the clocks change once a year, as the value of an `RRULE`.
fn rule(changes: &[&Change]) -> Option<String> {
    let first = changes.first()?;
    let day = |change: &Change| change.wall.date();
    let (mut year, weekday) = (first.wall.year(), first.wall.weekday());
    for change in changes {
        let same = change.wall.year() == year
            && change.wall.month() == first.wall.month()
            && change.wall.weekday() == weekday
            && change.wall.time() == first.wall.time()
            && (change.before, change.after, change.summer) == (first.before, first.after, first.summer);
        if !same {
            return None;
        }
        year += 1;
    }
    let (month, letters) = (first.wall.month(), letters(weekday));
    let each = |fits: &dyn Fn(&Change) -> bool| changes.iter().all(|change| fits(change));
    if each(&|change| day(change).day() + 7 > day(change).days_in_month()) {
        return Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1{letters}"));
    }
    let least = changes.iter().map(|change| day(change).day()).min()?;
    let most = changes.iter().map(|change| day(change).day()).max()?;
    // Fewer than seven days seen, or more: no rule that is known from these years alone.
    if most - least != 6 {
        return None;
    }
    if least % 7 == 1 {
        return Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={}{letters}", least / 7 + 1));
    }
    let days: Vec<String> = (least..=most).map(|day| day.to_string()).collect();
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={};BYDAY={letters}", days.join(",")))
}

fn observance(lines: &mut Lines, change: &Change, rule: Option<&str>) {
    let kind = if change.summer { "DAYLIGHT" } else { "STANDARD" };
    lines.raw(&format!("BEGIN:{kind}"));
    lines.raw(&format!("DTSTART:{}", change.wall.strftime("%Y%m%dT%H%M%S")));
    if let Some(rule) = rule {
        lines.raw(&format!("RRULE:{rule}"));
    }
    lines.raw(&format!("TZOFFSETFROM:{}", offset(change.before)));
    lines.raw(&format!("TZOFFSETTO:{}", offset(change.after)));
    lines.text("TZNAME", &change.name);
    lines.raw(&format!("END:{kind}"));
}

/// An offset as RFC 5545 writes it: `+0100`, with seconds where there are any.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let rest = if seconds % 60 == 0 { String::new() } else { format!("{:02}", seconds % 60) };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}

fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

fn instant(change: &Change) -> Timestamp {
    change.before.to_timestamp(change.wall).unwrap_or(Timestamp::MAX)
}

fn years_after(from: Timestamp, years: i64) -> Timestamp {
    from.checked_add(SignedDuration::from_hours(years * 366 * 24)).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, from: &str, until: Option<&str>) -> Vec<String> {
        let mut lines = Lines::default();
        let zone = TimeZone::get(name).unwrap();
        write(&mut lines, &zone, name, from.parse().unwrap(), until.map(|until| until.parse().unwrap()));
        String::from_utf8(lines.into_bytes()).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_zone_whose_clocks_change_by_rule_says_the_rule() {
        let expected = [
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Brussels",
            "BEGIN:DAYLIGHT",
            "DTSTART:19960331T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "END:VTIMEZONE",
        ];
        assert_eq!(written("Europe/Brussels", "2026-01-20T11:00:00Z", None), expected);
        let toronto = written("America/Toronto", "2026-07-01T12:00:00Z", None);
        assert!(toronto.contains(&"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU".into()), "{toronto:?}");
        assert!(toronto.contains(&"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU".into()), "{toronto:?}");
        let jerusalem = written("Asia/Jerusalem", "2026-07-01T12:00:00Z", None);
        assert!(
            jerusalem
                .contains(&"RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR".into()),
            "the Friday before the last Sunday: {jerusalem:?}"
        );
    }

    #[test]
    fn a_zone_whose_clocks_stand_still_says_what_holds() {
        let kolkata = written("Asia/Kolkata", "2026-01-20T11:00:00Z", None);
        assert!(kolkata.contains(&"TZOFFSETTO:+0530".into()));
        assert_eq!(kolkata.iter().filter(|line| line.starts_with("BEGIN:")).count(), 2);
        let fixed = written("Etc/GMT+5", "2026-01-20T11:00:00Z", None);
        assert_eq!(fixed[3..5], ["DTSTART:19700101T000000", "TZOFFSETFROM:-0500"]);
    }

    #[test]
    fn changes_without_a_rule_are_written_one_by_one() {
        // The clocks of Morocco follow the moon.
        let year = written("Africa/Casablanca", "2026-01-20T11:00:00Z", Some("2026-12-31T00:00:00Z"));
        assert!(!year.iter().any(|line| line.starts_with("RRULE")));
        assert_eq!(year.iter().filter(|line| line.starts_with("DTSTART")).count(), 3, "{year:?}");
    }
}
