//! When the meetings of a series are. Pure.
//!
//! Wall time is the truth: a meeting at noon stays at noon whatever the clocks of its zone do, and its instant is computed. A time that
//! a change of clocks skips is later by what was skipped; one that comes twice means the first (RFC 5545, section 3.3.5).

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::rule::Rule;

/// A series: where it begins, how it goes on, and what became of single meetings.
#[derive(Clone, Debug)]
pub struct Series {
    /// From when on. When the rule does not fit this day, the first meeting is on the next that fits.
    pub start: DateTime,
    /// The zone whose clocks it follows.
    pub zone: TimeZone,
    /// How it goes on.
    pub rule: Rule,
    /// What became of single meetings, by the time that the rule gives them.
    pub changes: BTreeMap<DateTime, Change>,
}

/// What became of one meeting of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It does not take place.
    Cancelled,
    /// It takes place at another time.
    Moved(DateTime),
}

/// One meeting of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Its place in the series, from 1; a cancelled one keeps its place.
    pub number: u32,
    /// When the rule has it: its name for as long as the series lives.
    pub planned: DateTime,
    /// When it is.
    pub start: DateTime,
    /// It does not take place.
    pub cancelled: bool,
}

impl Series {
    /// Its meetings in the order of the rule, cancelled and moved ones at their places.
    pub fn occurrences(&self) -> impl Iterator<Item = Occurrence> + '_ {
        (1..).zip(self.rule.times(self.start)).map(|(number, planned)| match self.changes.get(&planned) {
            None => Occurrence { number, planned, start: planned, cancelled: false },
            Some(Change::Cancelled) => Occurrence { number, planned, start: planned, cancelled: true },
            Some(Change::Moved(to)) => Occurrence { number, planned, start: *to, cancelled: false },
        })
    }

    /// The next meetings that take place at an instant or later, at most so many, in the order in which they are.
    pub fn next(&self, from: Timestamp, most: usize) -> Vec<Occurrence> {
        let comes = |one: &Occurrence| !one.cancelled && instant(one.start, &self.zone) >= from;
        // What was moved may come from anywhere in the series; what was not comes in order.
        let last_change = self.changes.keys().next_back();
        let mut found: Vec<Occurrence> = Vec::new();
        let mut ahead = 0;
        for one in self.occurrences() {
            let past_changes = last_change.is_none_or(|last| one.planned > *last);
            if past_changes && ahead >= most {
                break;
            }
            if comes(&one) {
                ahead += usize::from(one.start == one.planned);
                found.push(one);
            }
        }
        found.sort_by_key(|one| (one.start, one.number));
        found.truncate(most);
        found
    }
}

/// The instant of a wall time.
pub fn instant(wall: DateTime, zone: &TimeZone) -> Timestamp {
    // A zone is at most 26 hours away, so only the first and last day that there are have no instant.
    zone.to_timestamp(wall).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;
    use proptest::prelude::*;

    use super::super::rule::{Day, Ends, Pattern};
    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn third_tuesdays() -> Series {
        let pattern = Pattern::MonthlyBy { nth: 3, day: Day::Tu };
        Series {
            start: datetime(2026, 1, 1, 12, 0, 0, 0),
            zone: zone("Europe/Brussels"),
            rule: Rule { every: 1, pattern, ends: Ends::After { count: 12 } },
            changes: BTreeMap::new(),
        }
    }

    #[test]
    fn the_third_tuesday_at_noon_stays_at_noon_when_the_clocks_change() {
        let series = third_tuesdays();
        let found: Vec<(String, String)> = series
            .occurrences()
            .map(|one| {
                (one.start.to_string(), instant(one.start, &series.zone).strftime("%H:%M").to_string())
            })
            .collect();
        let days = [
            "01-20", "02-17", "03-17", "04-21", "05-19", "06-16", "07-21", "08-18", "09-15", "10-20",
            "11-17", "12-15",
        ];
        let noon = days.map(|day| format!("2026-{day}T12:00:00"));
        assert_eq!(found.iter().map(|(wall, _)| wall).collect::<Vec<_>>(), noon.iter().collect::<Vec<_>>());
        let utc: Vec<&str> = found.iter().map(|(_, utc)| utc.as_str()).collect();
        let summer = ["10:00"; 7];
        assert_eq!(utc, [&["11:00"; 3][..], &summer, &["11:00"; 2]].concat());
    }

    #[test]
    fn toronto_is_five_hours_away_in_the_odd_weeks_and_six_in_all_others() {
        let pattern = Pattern::Weekly { on: vec![Day::Tu] };
        let start = datetime(2026, 1, 6, 12, 0, 0, 0);
        let rule = Rule { every: 1, pattern, ends: Ends::After { count: 52 } };
        let brussels = Series { start, zone: zone("Europe/Brussels"), rule, changes: BTreeMap::new() };
        let toronto = zone("America/Toronto");
        let five: Vec<String> = brussels
            .occurrences()
            .filter(|one| {
                let there = toronto.to_datetime(instant(one.start, &brussels.zone));
                assert!([6, 7].contains(&there.hour()), "{there}");
                there.hour() == 7
            })
            .map(|one| one.start.date().to_string())
            .collect();
        // Clocks change on 8 March and 1 November there, on 29 March and 25 October here.
        assert_eq!(five, ["2026-03-10", "2026-03-17", "2026-03-24", "2026-10-27"]);
    }

    #[test]
    fn a_time_that_the_clocks_skip_is_later_and_one_that_comes_twice_is_the_first() {
        let brussels = zone("Europe/Brussels");
        let skipped = instant(datetime(2026, 3, 29, 2, 30, 0, 0), &brussels);
        assert_eq!(brussels.to_datetime(skipped), datetime(2026, 3, 29, 3, 30, 0, 0));
        let twice = instant(datetime(2026, 10, 25, 2, 30, 0, 0), &brussels);
        assert_eq!(twice.to_string(), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn a_moved_meeting_keeps_its_place_and_comes_when_it_is() {
        let mut series = third_tuesdays();
        let at = |month, day| datetime(2026, month, day, 12, 0, 0, 0);
        series.changes.insert(at(3, 17), Change::Moved(datetime(2026, 4, 28, 9, 0, 0, 0)));
        series.changes.insert(at(5, 19), Change::Cancelled);
        let next = series.next(instant(at(3, 1), &series.zone), 3);
        let told: Vec<(u32, DateTime)> = next.iter().map(|one| (one.number, one.start)).collect();
        assert_eq!(told, [(4, at(4, 21)), (3, datetime(2026, 4, 28, 9, 0, 0, 0)), (6, at(6, 16))]);
        assert_eq!(series.occurrences().count(), 12, "a cancelled meeting counts");
    }

    proptest! {
        #[test]
        fn what_comes_next_is_what_takes_place_from_then_on(
            gone in prop::collection::btree_map(0usize..12, prop::option::of(-90i64..90), 0..8),
            from in 0i64..400,
            most in 0usize..6,
        ) {
            let mut series = third_tuesdays();
            let planned: Vec<DateTime> = series.rule.times(series.start).collect();
            for (at, moved) in gone {
                let change = match moved {
                    None => Change::Cancelled,
                    Some(days) => Change::Moved(planned[at].checked_add(jiff::Span::new().days(days)).unwrap()),
                };
                series.changes.insert(planned[at], change);
            }
            let from = instant(series.start.checked_add(jiff::Span::new().days(from)).unwrap(), &series.zone);
            let mut all: Vec<Occurrence> = series.occurrences().filter(|one| !one.cancelled).collect();
            all.retain(|one| instant(one.start, &series.zone) >= from);
            all.sort_by_key(|one| (one.start, one.number));
            all.truncate(most);
            prop_assert_eq!(series.next(from, most), all);
        }
    }
}
