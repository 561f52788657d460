//! Looking for a date: those that are asked about, and what people say of them.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kring_store::StoreError;
use uuid::Uuid;

use super::change;
use super::dates::{Answer, Choice, Standing, Wanted, rank};
use super::kind;
use super::people::wanted;
use super::read::{Meeting, Proposal, column};
use super::recurrence::instant;
use super::view::{DateAnswer, DateSet, DateView, Noting};
use crate::app::App;
use crate::failure::Failure;
use crate::register;

/// Asks about a date, notes what somebody says of one, or takes a date out.
pub async fn date_set(app: &App, request: DateSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let start =
        request.start.as_deref().map(|start| kind::read_wall(start).map(kind::write_wall)).transpose()?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let known = changing.was.dates.iter().any(|date| Some(&date.id) == request.date.as_ref());
    if request.date.is_some() && !known {
        return Err(Failure::refused("meeting-date-not-found"));
    }
    if request.date.is_none() && start.is_none() {
        return Err(Failure::request("start"));
    }
    let person = request.person.as_deref().map(|person| wanted(&changing.was, person)).transpose()?;
    // A date is asked about once: whoever asks again means the same.
    let same = |date: &&Proposal| start.as_ref().is_some_and(|start| *start == kind::write_wall(date.start));
    let asked = changing.was.dates.iter().find(same).map(|date| date.id.clone());
    if request.date.is_some() && asked.is_some() && asked != request.date {
        return Err(Failure::refused("meeting-date-asked"));
    }
    let id = request.date.or(asked).unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    let can = request.can.map(code).transpose()?;
    changing
        .edit(|doc| {
            if request.removed == Some(true) {
                return register::remove(doc, &id);
            }
            if let Some(start) = &start {
                register::set(doc, &id, &[(column::DATE_START, start)])?;
            }
            let Some(person) = &person else { return Ok(()) };
            let key = format!("{id}/{person}");
            match &can {
                Some(can) => register::set(doc, &key, &[(column::ANSWERS, can)]),
                None => doc.clear_entry(column::ANSWERS, &key),
            }
        })
        .await?;
    Ok(Noting { id, batch: changing.commit().await?.batch })
}

/// As documents write an answer.
fn code(can: Answer) -> Result<String, StoreError> {
    let value = serde_json::to_value(can).map_err(|_| StoreError::Internal("answer"))?;
    value.as_str().map(str::to_owned).ok_or(StoreError::Internal("answer"))
}

/// The dates that are asked about, the earliest first, with how they do: one at which somebody can be there for each part that is
/// filled comes before all others; of those that suit as well, each is the best. One that is past by `now` works for nobody.
pub(super) fn views(meeting: &Meeting, now: Option<Timestamp>) -> Vec<DateView> {
    let Ok(zone) = kind::read_zone(&meeting.zone) else { return Vec::new() };
    let mut dates: Vec<_> = meeting.dates.iter().collect();
    dates.sort_by_key(|date| date.start);
    let choice =
        |date: &&Proposal| Choice { start: instant(date.start, &zone), answers: date.answers.clone() };
    let choices: Vec<Choice> = dates.iter().map(choice).collect();
    let holders = meeting.roles.values().map(|(person, _)| person).filter(|person| !person.is_empty());
    let needed = holders.map(|person| BTreeSet::from([person.clone()])).collect();
    let ranks = rank(&choices, &Wanted { needed, lost_out: BTreeSet::new() });
    let past = |number: usize| now.is_some_and(|now| choices.get(number).is_some_and(|one| one.start < now));
    let suits = |one: &Standing| (one.lacks.len(), one.points);
    let best = ranks.iter().find(|one| one.points > 0 && !past(one.choice)).map(suits);
    let view = |(number, date): (usize, &&Proposal)| {
        let standing = ranks.iter().find(|one| one.choice == number)?;
        let past = past(number);
        let answers =
            date.answers.iter().map(|(person, can)| DateAnswer { person: person.clone(), can: *can });
        Some(DateView {
            id: date.id.clone(),
            start: kind::write_wall(date.start),
            answers: answers.collect(),
            score: u32::try_from(standing.points).unwrap_or(u32::MAX),
            works: standing.lacks.is_empty() && !past,
            best: !past && best == Some(suits(standing)),
        })
    };
    dates.iter().enumerate().filter_map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(start: &str, answers: &[(&str, Answer)]) -> Proposal {
        let answers = answers.iter().map(|(person, can)| ((*person).to_owned(), *can)).collect();
        Proposal { id: start.to_owned(), start: kind::read_wall(start).unwrap(), answers }
    }

    fn best(dates: &[Proposal], now: Option<&str>) -> Vec<bool> {
        let zone = "Europe/Brussels".to_owned();
        let meeting = Meeting { dates: dates.to_vec(), zone, ..Meeting::default() };
        let now = now.map(|now| now.parse().unwrap());
        views(&meeting, now).into_iter().map(|date| date.best).collect()
    }

    #[test]
    fn of_dates_that_suit_as_well_each_is_the_best_and_none_that_is_past() {
        use Answer::{IfNeeded, No, Yes};
        let dates = [
            proposal("2027-02-03T09:00", &[("Hilde", Yes), ("Tibo", Yes), ("Kaat", No)]),
            proposal("2027-02-05T13:00", &[("Hilde", Yes), ("Tibo", IfNeeded), ("Kaat", No)]),
            proposal("2027-02-10T09:00", &[("Hilde", Yes), ("Tibo", IfNeeded), ("Kaat", IfNeeded)]),
        ];
        assert_eq!(best(&dates, None), [true, false, true]);
        assert_eq!(best(&dates, Some("2027-02-04T08:00:00Z")), [false, false, true]);
        assert_eq!(best(&dates, Some("2027-03-01T08:00:00Z")), [false, false, false]);
        let unanswered = [proposal("2027-02-03T09:00", &[]), proposal("2027-02-10T09:00", &[("Hilde", No)])];
        assert_eq!(best(&unanswered, None), [false, false], "nobody said yes to any");
    }
}
