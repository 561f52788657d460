//! Hours: whole minutes, summed by kind and by month and year. Nothing is rounded.
//!
//! An hour with a group is an hour, however many took part.

use std::collections::BTreeMap;

use super::name::wanted;
use super::session::Fee;
use super::store::{self, Held};
use super::view::{Hours, HoursOf, HoursQuery, SessionRow};
use crate::app::App;
use crate::failure::Failure;
use crate::search::days;

/// The sums of the sessions that the query means, those in the trash aside.
pub async fn hours(app: &App, request: HoursQuery) -> Result<Hours, Failure> {
    let sessions: Vec<SessionRow> = sessions(app, &request).await?.into_iter().map(|held| held.row).collect();
    Ok(sum(&sessions))
}

/// The sessions that the query means, oldest first.
pub(super) async fn sessions(app: &App, request: &HoursQuery) -> Result<Vec<Held>, Failure> {
    let vault = app.vault().await?;
    let region = app.preferences().region;
    let (from, to) = days::between(request.from.as_deref(), request.to.as_deref(), region)?;
    let person = match &request.person {
        Some(person) => Some(wanted(&vault, person).await?.to_string()),
        None => None,
    };
    let held = store::between(&vault, from, to).await?;
    Ok(held.into_iter().filter(|held| person.as_ref().is_none_or(|person| *person == held.person)).collect())
}

/// Sums sessions.
pub fn sum(sessions: &[SessionRow]) -> Hours {
    let minutes: u32 = sessions.iter().filter_map(|session| session.minutes).sum();
    let month = |session: &SessionRow| Some(session.date.get(..7)?.to_owned());
    let year = |session: &SessionRow| Some(session.date.get(..4)?.to_owned());
    Hours {
        sessions: count(sessions.len()),
        unsaid: count(sessions.iter().filter(|session| session.minutes.is_none()).count()),
        minutes,
        time: clock(minutes),
        kinds: by(sessions, |_| None),
        months: by(sessions, month),
        years: by(sessions, year),
    }
}

fn by(sessions: &[SessionRow], period: impl Fn(&SessionRow) -> Option<String>) -> Vec<HoursOf> {
    let mut sums: BTreeMap<(Option<String>, usize, bool), HoursOf> = BTreeMap::new();
    for session in sessions {
        let (period, fee, group) = (period(session), session.fee, session.size > 1);
        // Paid first, and those that do not say last.
        let rank = fee.map_or(Fee::ALL.len(), |fee| fee as usize);
        let empty =
            HoursOf { period: period.clone(), fee, group, sessions: 0, minutes: 0, time: String::new() };
        let sum = sums.entry((period, rank, group)).or_insert(empty);
        sum.sessions += 1;
        sum.minutes += session.minutes.unwrap_or(0);
    }
    sums.into_values().map(|sum| HoursOf { time: clock(sum.minutes), ..sum }).collect()
}

/// Minutes as hours and minutes.
pub fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn session(minutes: Option<u32>, fee: Option<Fee>, size: u32, date: &str) -> SessionRow {
        SessionRow {
            id: String::new(),
            title: String::new(),
            first_words: String::new(),
            date: date.into(),
            minutes,
            mode: None,
            fee,
            size,
        }
    }

    #[test]
    fn half_an_hour_is_half_an_hour_and_a_group_of_six_one_hour() {
        let paid = Some(Fee::Paid);
        let hours = sum(&[
            session(Some(30), paid, 1, "2026-01-31"),
            session(Some(60), paid, 6, "2026-02-01"),
            session(None, None, 1, "2026-02-02"),
        ]);
        assert_eq!((hours.time.as_str(), hours.sessions, hours.unsaid), ("1:30", 3, 1));
        let kinds: Vec<_> =
            hours.kinds.iter().map(|kind| (kind.fee, kind.group, kind.time.as_str())).collect();
        assert_eq!(kinds, [(paid, false, "0:30"), (paid, true, "1:00"), (None, false, "0:00")]);
        let months: Vec<_> = hours.months.iter().filter_map(|month| month.period.as_deref()).collect();
        assert_eq!(months, ["2026-01", "2026-02", "2026-02"]);
        assert_eq!(hours.years.len(), 3);
    }

    proptest! {
        #[test]
        fn every_minute_is_in_every_sum_once(
            said in prop::collection::vec((prop::option::of(1u32..=1440), 0usize..4, 1u32..30, 0i32..800), 0..60)
        ) {
            let sessions: Vec<SessionRow> = said.iter().map(|(minutes, fee, size, day)| {
                let date = jiff::civil::date(2025, 1, 1).checked_add(jiff::Span::new().days(*day)).unwrap();
                session(*minutes, Fee::ALL.get(*fee).copied(), *size, &date.to_string())
            }).collect();
            let total: u32 = said.iter().filter_map(|(minutes, ..)| *minutes).sum();
            let hours = sum(&sessions);
            prop_assert_eq!(hours.minutes, total);
            for sums in [&hours.kinds, &hours.months, &hours.years] {
                prop_assert_eq!(sums.iter().map(|sum| sum.minutes).sum::<u32>(), total);
                prop_assert_eq!(sums.iter().map(|sum| sum.sessions).sum::<u32>(), hours.sessions);
                for sum in sums.iter() {
                    let (hours, minutes) = sum.time.split_once(':').unwrap();
                    prop_assert_eq!(minutes.len(), 2);
                    prop_assert_eq!(hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap(), sum.minutes);
                }
            }
        }
    }
}
