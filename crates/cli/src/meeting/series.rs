//! `meeting series`: meetings that come back.

use kring_core::Failure;
use kring_core::language::say;
use kring_core::meeting;
use kring_core::meeting::rule::{self, Day, Ends, Pattern};
use kring_core::meeting::view::{
    SeriesAdd, SeriesDateSet, SeriesId, SeriesListQuery, SeriesMeeting, SeriesPersonSet, SeriesSet,
    SeriesTurnSet,
};

use super::{changed, shown};
use crate::args::series::{Rule, Series};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::ask;

pub async fn run(session: &Session, command: Series) -> Done {
    let app = &session.app;
    match command {
        Series::List { trash } => {
            let request = SeriesListQuery { trashed: trash };
            let rows = ask(session, meeting::series_list(app, request)).await?;
            session.answer_list(&rows, shown::series_row)
        }
        Series::New { title, start, zone, minutes, circle, copy, rule } => {
            let rule = read(rule)?;
            if rule.is_none() && circle.is_none() {
                return Err(Stop::Usage("cli-series-no-rule"));
            }
            let request = SeriesAdd { title, start, rule, zone, minutes, circle, copy };
            let view = ask(session, meeting::series_add(app, request)).await?;
            session.answer(&view, |messages, view| say!(messages, "cli-series-added", "id" => view.id))
        }
        Series::Show { id } => {
            let view = ask(session, meeting::series_open(app, SeriesId { id })).await?;
            session.answer(&view, shown::series)
        }
        Series::Edit { id, title, start, zone, minutes, place, circle, copy, roles, rule } => {
            let ends = rule.count.is_some() || rule.until.is_some();
            let rule = read(rule)?;
            let set = async {
                // Another rhythm does not make a series endless that was to end.
                let rule = match rule {
                    Some(rule) if !ends => {
                        let was = meeting::series_open(app, SeriesId { id: id.clone() }).await?.rule;
                        Some(rule::Rule { ends: was.ends, ..rule })
                    }
                    rule => rule,
                };
                let id = id.clone();
                meeting::series_set(
                    app,
                    SeriesSet { id, title, start, zone, rule, minutes, place, circle, copy, roles },
                )
                .await
            };
            changed(session, &id, ask(session, set).await?)
        }
        Series::Person { id, name, email, since, until, outside, learning, me, remove } => {
            let known = SeriesPersonSet {
                id: id.clone(),
                name: Some(name.clone()),
                email,
                since,
                until,
                outside,
                learning,
                me,
                removed: Some(remove),
                ..SeriesPersonSet::default()
            };
            let noting = ask(session, async {
                let view = meeting::series_open(app, SeriesId { id }).await?;
                let set = match view.people.iter().any(|person| person.id == name) {
                    true => SeriesPersonSet { person: Some(name), name: None, ..known },
                    false => known,
                };
                meeting::series_person_set(app, set).await
            });
            session.answer(
                &noting.await?,
                |messages, noting| say!(messages, "cli-meeting-noted", "id" => noting.id),
            )
        }
        Series::Date { id, date, start, skip, keep, away, rather_not } => {
            let skipped = if skip { Some(true) } else { keep.then_some(false) };
            let people = |people: Option<Vec<String>>| {
                people.map(|people| people.into_iter().filter(|person| !person.is_empty()).collect())
            };
            let (away, rather_not) = (people(away), people(rather_not));
            let request = SeriesDateSet { id: id.clone(), date, start, skipped, away, rather_not };
            changed(session, &id, ask(session, meeting::series_date_set(app, request)).await?)
        }
        Series::Turn { id, date, role, person, swap } => {
            let person = if swap.is_some() { None } else { Some(person.unwrap_or_default()) };
            let request = SeriesTurnSet { id: id.clone(), date, role, person, swap };
            changed(session, &id, ask(session, meeting::series_turn_set(app, request)).await?)
        }
        Series::Prepare { id, date } => {
            let view = ask(session, meeting::series_meeting(app, SeriesMeeting { id, date })).await?;
            session.answer(&view, |messages, view| say!(messages, "cli-meeting-added", "id" => view.id))
        }
        Series::Trash { id } => {
            let batch = ask(session, meeting::series_trash(app, SeriesId { id: id.clone() })).await?;
            changed(session, &id, batch)
        }
        Series::Untrash { id } => {
            let batch = ask(session, meeting::series_untrash(app, SeriesId { id: id.clone() })).await?;
            changed(session, &id, batch)
        }
    }
}

/// The rule that was asked for, if any was.
fn read(asked: Rule) -> Done<Option<rule::Rule>> {
    let wrong = || Stop::from(Failure::refused("meeting-series-rule"));
    let day = |letters: &str| {
        Day::ALL.into_iter().find(|day| day.letters().eq_ignore_ascii_case(letters)).ok_or_else(wrong)
    };
    let pattern = match (asked.weekly, asked.monthly) {
        (Some(days), _) => {
            Pattern::Weekly { on: days.iter().map(|letters| day(letters)).collect::<Done<_>>()? }
        }
        (None, Some(on)) => {
            let at = on.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(on.len());
            let (number, letters) = on.split_at_checked(at).ok_or_else(wrong)?;
            let number: i8 = number.parse().map_err(|_| wrong())?;
            match letters {
                "" => Pattern::MonthlyOn { date: number },
                letters => Pattern::MonthlyBy { nth: number, day: day(letters)? },
            }
        }
        _ if asked.daily => Pattern::Daily,
        _ if asked.yearly => Pattern::Yearly,
        _ => return Ok(None),
    };
    let ends = match (asked.count, asked.until) {
        (Some(count), _) => Ends::After { count },
        (None, Some(until)) => Ends::On { date: until.parse().map_err(|_| wrong())? },
        (None, None) => Ends::Never,
    };
    Ok(Some(rule::Rule { every: asked.every.unwrap_or(1), pattern, ends }))
}
