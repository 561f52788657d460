//! Dates follow when their series is given another time or day: what was moved, left out, chosen or prepared stays with its date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use kring_store::{Doc, StoreError, Work};
use uuid::Uuid;

use super::kind::{self as shape, Series};
use crate::meeting::change::set_text;
use crate::meeting::kind::{self, read_wall, write_wall};
use crate::meeting::read::Meeting;
use crate::meeting::recurrence::{Series as Recurrence, instant};
use crate::register;

/// More dates than this are not looked at.
const MOST: usize = 4_000;

/// The times that the rule gives to dates which something is known of: what it was, and what it is now. Those that stay are left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Followed(BTreeMap<DateTime, DateTime>);

impl Followed {
    /// What becomes of the dates that the series, or a meeting made for it, knows something of; `from` is now.
    pub fn between(
        was: &Series,
        now: &Series,
        made: impl Iterator<Item = DateTime>,
        from: Timestamp,
    ) -> Self {
        let chosen = was.chosen.keys().map(|(date, _)| *date);
        let named = was.moved.keys().chain(&was.skipped).chain(was.away.keys()).chain(was.rather_not.keys());
        let known: BTreeSet<DateTime> = named.copied().chain(chosen).chain(made).collect();
        let Some(last) = known.last().copied() else { return Self::default() };
        let times = |series: &Series| -> Vec<DateTime> {
            let rule = Recurrence { changes: BTreeMap::new(), ..series.recurrence() };
            let mut beyond = 0;
            let enough = |date: &DateTime| {
                beyond += usize::from(*date > last);
                beyond <= 2
            };
            rule.occurrences().map(|one| one.planned).take(MOST).take_while(enough).collect()
        };
        let (before, after) = (times(was), times(now));
        let known: Vec<DateTime> = known.into_iter().filter(|date| before.contains(date)).collect();
        let zone = was.recurrence().zone;
        Self(follow(&known, &before, &after, |date| instant(date, &zone) >= from))
    }

    /// The time of a date now; where it is given to a meeting, its day may have been chosen by hand, and so may its hour.
    fn time(&self, date: DateTime, start: DateTime) -> DateTime {
        match self.0.get(&date) {
            Some(now) if start == date => *now,
            Some(now) if start.time() == date.time() => start.date().to_datetime(now.time()),
            _ => start,
        }
    }

    /// Has the series' own notes follow.
    pub fn write(&self, doc: &Doc) -> Result<(), StoreError> {
        for column in [shape::MOVED, shape::SKIPPED, shape::AWAY, shape::RATHER_NOT, shape::TURNS] {
            let mut follows = Vec::new();
            for (key, value) in doc.entries(column) {
                let (date, part) =
                    key.split_once('/').map_or((key.as_str(), None), |(date, part)| (date, Some(part)));
                let Some((was, now)) = read_wall(date).ok().and_then(|was| Some((was, *self.0.get(&was)?)))
                else {
                    continue;
                };
                doc.clear_entry(column, &key)?;
                let value = match read_wall(&value) {
                    Ok(start) if column == shape::MOVED => write_wall(self.time(was, start)),
                    _ => value,
                };
                if column == shape::MOVED && value == write_wall(now) {
                    continue;
                }
                let name = part.map_or_else(|| write_wall(now), |part| format!("{}/{part}", write_wall(now)));
                follows.push((name, value));
            }
            for (key, value) in follows {
                register::set(doc, &key, &[(column, &value)])?;
            }
        }
        Ok(())
    }

    /// Has the meetings that were made follow. One that was held already keeps the time at which it was.
    pub async fn meetings(
        &self,
        work: &mut Work<'_>,
        series: &Recurrence,
        made: BTreeMap<DateTime, (Uuid, Meeting)>,
        from: Timestamp,
    ) -> Result<(), StoreError> {
        for (date, (id, meeting)) in made {
            let Some(now) = self.0.get(&date) else { continue };
            let comes = meeting.start.filter(|start| instant(*start, &series.zone) >= from);
            work.edit(id, |doc| {
                set_text(doc, kind::OCCURRENCE, &write_wall(*now))?;
                comes.map_or(Ok(()), |start| set_text(doc, kind::START, &write_wall(self.time(date, start))))
            })
            .await?;
        }
        Ok(())
    }
}

/// The new time for each date that gets one: that of its day, else the nearest that the rule did not give before, on the same side of now and
/// nearer than any neighbour. No two dates get the same one, and a date that no new one is near keeps its name, so that it is there again
/// when the series is put back.
fn follow(
    known: &[DateTime],
    before: &[DateTime],
    now: &[DateTime],
    comes: impl Fn(DateTime) -> bool,
) -> BTreeMap<DateTime, DateTime> {
    let days = |one: DateTime, other: DateTime| (one.date() - other.date()).get_days().unsigned_abs();
    let gap = |all: &[DateTime], date: DateTime| {
        let others = all.iter().filter(|one| one.date() != date.date());
        others.map(|one| days(*one, date)).min().unwrap_or(u32::MAX)
    };
    // A day that the rule gave before as well belongs to itself.
    let stays: BTreeSet<Date> = before.iter().map(|date| date.date()).collect();
    let (mut taken, mut found) = (BTreeSet::new(), BTreeMap::new());
    for date in known {
        let same = now.iter().copied().find(|one| one.date() == date.date());
        let near = || {
            let free = |one: &DateTime| {
                !stays.contains(&one.date()) && !taken.contains(one) && comes(*one) == comes(*date)
            };
            let nearest = now.iter().copied().filter(free).min_by_key(|one| days(*one, *date))?;
            let reach = gap(before, *date).min(gap(now, nearest));
            (days(nearest, *date) < reach).then_some(nearest)
        };
        if let Some(next) = same.or_else(near) {
            taken.insert(next);
            found.insert(*date, next);
        }
    }
    found.retain(|was, now| was != now);
    found
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::datetime;
    use proptest::prelude::*;

    use super::*;

    fn weekly(first: DateTime) -> Vec<DateTime> {
        (0..20).map(|week| first + (week * 7).days()).collect()
    }

    /// What becomes of dates at the beginning of the year.
    fn moves(known: &[DateTime], was: &[DateTime], now: &[DateTime]) -> BTreeMap<DateTime, DateTime> {
        follow(known, was, now, |_| true)
    }

    #[test]
    fn another_hour_or_another_day_of_the_week_takes_every_date_along() {
        let was = weekly(datetime(2026, 1, 6, 12, 0, 0, 0));
        for now in [weekly(datetime(2026, 1, 6, 14, 30, 0, 0)), weekly(datetime(2026, 1, 8, 12, 0, 0, 0))] {
            let found = moves(&was[2..9], &was, &now);
            assert_eq!(found, was[2..9].iter().copied().zip(now[2..9].iter().copied()).collect());
        }
    }

    #[test]
    fn a_series_that_begins_later_leaves_earlier_dates_alone() {
        let was = weekly(datetime(2026, 1, 6, 12, 0, 0, 0));
        let now = weekly(datetime(2026, 3, 3, 14, 0, 0, 0));
        let found = moves(&was, &was, &now);
        assert_eq!(found.get(&was[8]), Some(&now[0]));
        assert!(was[..8].iter().all(|date| !found.contains_key(date)));
    }

    #[test]
    fn a_day_that_is_dropped_hands_nothing_to_a_day_that_stays() {
        let (tuesdays, thursdays) =
            (weekly(datetime(2026, 1, 6, 12, 0, 0, 0)), weekly(datetime(2026, 1, 8, 12, 0, 0, 0)));
        let mut both = [tuesdays.clone(), thursdays.clone()].concat();
        both.sort();
        assert_eq!(moves(&thursdays[..3], &both, &tuesdays), BTreeMap::new());
        let every_third: Vec<DateTime> = tuesdays.iter().copied().step_by(3).collect();
        assert_eq!(moves(&tuesdays[1..3], &tuesdays, &every_third), BTreeMap::new());
    }

    #[test]
    fn what_comes_does_not_become_what_was() {
        let was = weekly(datetime(2026, 1, 6, 12, 0, 0, 0));
        let sundays = weekly(datetime(2026, 1, 4, 12, 0, 0, 0));
        let today = datetime(2026, 1, 12, 8, 0, 0, 0);
        let found = follow(&was[1..2], &was, &sundays, |date| date >= today);
        assert_eq!(found.get(&was[1]), Some(&sundays[2]), "the next Sunday, and not yesterday");
        let later = weekly(datetime(2026, 1, 15, 12, 0, 0, 0));
        assert_eq!(follow(&was[..1], &was, &later, |date| date >= today), BTreeMap::new());
    }

    proptest! {
        #[test]
        fn no_two_dates_become_one(days in prop::collection::btree_set(0i32..400, 1..30), shift in -20i32..20, every in 1i32..40) {
            let first = datetime(2026, 1, 6, 12, 0, 0, 0);
            let known: Vec<DateTime> = days.iter().map(|day| first + day.days()).collect();
            let now: Vec<DateTime> = (0..20).map(|number| first + (shift + number * every).days() + 2.hours()).collect();
            let found = moves(&known, &known, &now);
            let different: BTreeSet<_> = found.values().collect();
            prop_assert_eq!(different.len(), found.len());
            prop_assert!(found.values().all(|date| now.contains(date)));
        }
    }
}
