//! Adds a series and gives it new values: when, who, which dates are moved or left out, whose turn it is.

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use kring_store::{By, Doc, Field, StoreError, Vault};
use uuid::Uuid;

use super::away::Absences;
use super::cadence;
use super::follow::Followed;
use super::kind::{self as shape, SERIES, Series};
use super::show::{dates, made, recurrence, series_of, view};
use crate::app::App;
use crate::circle;
use crate::failure::Failure;
use crate::journal::kind::read_date;
use crate::journal::view::Batch;
use crate::journal::{check_title, read_id};
use crate::meeting::change::{line, set_text};
use crate::meeting::kind::{self, own_zone, read_wall, write_wall, zone_name};
use crate::meeting::model::LONGEST;
use crate::meeting::recurrence::{Change, Series as Recurrence};
use crate::meeting::rule::Rule;
use crate::meeting::store;
use crate::meeting::view::{
    MeetingState, SeriesAdd, SeriesDateSet, SeriesId, SeriesSet, SeriesTurnSet, SeriesView,
};
use crate::register;

/// What a meeting of a series takes when nobody says.
const USUAL: u32 = 60;
/// More parts than people can share.
const MOST_PARTS: usize = 12;

/// Adds a series.
pub async fn add(app: &App, request: SeriesAdd) -> Result<SeriesView, Failure> {
    let vault = app.vault().await?;
    let circle = request.circle.as_deref().filter(|circle| !circle.is_empty());
    let said = match circle {
        Some(circle) => cadence::of(app, &vault, circle, read_wall(&request.start)?).await?,
        None => None,
    };
    let (rule, minutes, zone) =
        said.map_or((None, None, None), |said| (Some(said.rule), said.minutes, said.zone));
    let rule = request.rule.or(rule).ok_or_else(|| Failure::refused("meeting-series-no-cadence"))?;
    let change = SeriesSet {
        title: Some(request.title),
        start: Some(request.start),
        zone: Some(request.zone.or(zone).unwrap_or_else(own_zone)),
        rule: Some(rule),
        minutes: Some(request.minutes.or(minutes).unwrap_or(USUAL)),
        circle: request.circle,
        copy: request.copy,
        ..SeriesSet::default()
    };
    let change = checked(&vault, change).await?;
    if let (Some(start), Some(rule)) = (&change.start, &change.rule) {
        comes(rule, read_wall(start)?)?;
    }
    let mut work = vault.work(By::Person).await?;
    let id = work.create(&SERIES, |doc| write(doc, &change)).await?;
    work.commit().await?;
    view(app, id).await
}

/// Sets title, dates, length, place, group, parts. With another first date or rule, what is known of single dates stays with them.
pub async fn set(app: &App, request: SeriesSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let was = series_of(&vault, id).await?.0;
    let change = checked(&vault, request).await?;
    let start = change.start.as_deref().map(read_wall).transpose()?.unwrap_or(was.start);
    let rule = change.rule.clone().unwrap_or_else(|| was.rule.clone());
    if change.start.is_some() || change.rule.is_some() {
        comes(&rule, start)?;
    }
    let made = made(&vault, id).await?;
    let now = Series { start, rule, ..was.clone() };
    let followed = Followed::between(&was, &now, made.keys().copied(), app.now());
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| {
        write(doc, &change)?;
        followed.write(doc)
    })
    .await?;
    followed.meetings(&mut work, &was.recurrence(), made, app.now()).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Refuses a rule that has no date from its first day on.
fn comes(rule: &Rule, start: DateTime) -> Result<(), Failure> {
    match rule.times(start).next() {
        Some(_) => Ok(()),
        None => Err(Failure::refused("meeting-series-no-dates")),
    }
}

/// Moves a date, leaves it out, or notes who cannot come.
pub async fn date_set(app: &App, request: SeriesDateSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let series = series_of(&vault, id).await?.0;
    let date = known(app, &vault, id, &series, &request.date).await?;
    let start = match request.start.as_deref().map(str::trim) {
        None => None,
        Some("") => Some(None),
        Some(start) => Some(Some(read_wall(start)?).filter(|start| *start != date)),
    };
    let (away, rather_not) = (ids(&series, request.away)?, ids(&series, request.rather_not)?);
    let moves = start.is_some() || request.skipped.is_some();
    let mut made = made(&vault, id).await?;
    if moves && request.skipped != Some(true) {
        free(&recurrence(&series, &made), date, start)?;
    }
    let meeting = made.remove(&date);
    if moves && meeting.as_ref().is_some_and(|(_, meeting)| meeting.state() == MeetingState::Running) {
        return Err(Failure::refused("meeting-is-running"));
    }
    let absences = match (&away, &meeting) {
        (Some(away), Some((_, meeting))) => {
            Absences::of(app, &vault, (id, &series), date, away.clone(), meeting).await?
        }
        _ => Absences::default(),
    };
    let meeting = meeting.map(|(meeting, _)| meeting).filter(|_| moves || !absences.is_empty());
    let name = write_wall(date);
    let mut work = vault.work(By::Person).await?;
    work.edit(id, |doc| {
        match start {
            None => {}
            Some(None) => doc.clear_entry(shape::MOVED, &name)?,
            Some(Some(start)) => register::set(doc, &name, &[(shape::MOVED, &write_wall(start))])?,
        }
        match request.skipped {
            None => {}
            Some(true) => register::set(doc, &name, &[(shape::SKIPPED, "yes")])?,
            Some(false) => doc.clear_entry(shape::SKIPPED, &name)?,
        }
        for (column, people) in [(shape::AWAY, &away), (shape::RATHER_NOT, &rather_not)] {
            let Some(people) = people else { continue };
            let ids = serde_json::to_string(people).map_err(|_| StoreError::Internal("people"))?;
            register::set(doc, &name, &[(column, &ids)])?;
        }
        Ok(())
    })
    .await?;
    // The meeting that was made for the date goes with it, in the same step.
    if let Some(meeting) = meeting {
        work.edit(meeting, |doc| {
            if let Some(start) = start {
                set_text(doc, kind::START, &write_wall(start.unwrap_or(date)))?;
            }
            absences.write(doc)?;
            request.skipped.map_or(Ok(()), |skipped| doc.set_field(kind::CANCELLED, Field::Bool(skipped)))
        })
        .await?;
    }
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// Refuses a moment at which another date of the series is already.
fn free(recurrence: &Recurrence, date: DateTime, start: Option<Option<DateTime>>) -> Result<(), Failure> {
    let then = match (start, recurrence.changes.get(&date)) {
        (Some(start), _) => start.unwrap_or(date),
        (None, Some(Change::Moved(start))) => *start,
        (None, _) => date,
    };
    // What was moved may come from anywhere in the series; what was not comes in order.
    let last = recurrence.changes.keys().next_back().copied().unwrap_or(then).max(then);
    let mut others = recurrence.occurrences().take_while(|one| one.planned <= last);
    match others.any(|one| one.planned != date && !one.cancelled && one.start == then) {
        true => Err(Failure::refused("meeting-series-date-taken")),
        false => Ok(()),
    }
}

/// The ids of people of a series.
fn ids(series: &Series, people: Option<Vec<String>>) -> Result<Option<BTreeSet<String>>, Failure> {
    people.map(|people| people.iter().map(|person| wanted(series, person)).collect()).transpose()
}

/// Chooses who plays a part on a date, leaves it to the turn again, or has two dates change places.
pub async fn turn_set(app: &App, request: SeriesTurnSet) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    let series = series_of(&vault, id).await?.0;
    let date = known(app, &vault, id, &series, &request.date).await?;
    if !series.parts.contains(&request.role) {
        return Err(Failure::request("role"));
    }
    let key = |date: DateTime| format!("{}/{}", write_wall(date), request.role);
    let comes = |date: DateTime, person: &String| match series.away_on(date).contains(person) {
        true => Err(Failure::refused("meeting-series-away")),
        false => Ok(()),
    };
    let mut turns: Vec<(String, String)> = Vec::new();
    match (&request.swap, request.person.as_deref().map(str::trim)) {
        (Some(other), None) => {
            let other = known(app, &vault, id, &series, other).await?;
            let all = dates(app, &vault, id, &series, Some(date.max(other))).await?;
            let holder = |wanted: DateTime| {
                let at = all.dates.iter().position(|date| date.planned == wanted)?;
                all.turns.get(at)?.iter().find(|turn| turn.part == request.role)?.person.clone()
            };
            let nobody = || Failure::refused("meeting-series-nobody-to-swap");
            let (one, two) = (holder(date).ok_or_else(nobody)?, holder(other).ok_or_else(nobody)?);
            comes(date, &two)?;
            comes(other, &one)?;
            turns.extend([(key(date), two), (key(other), one)]);
        }
        (None, Some(person)) => {
            let person = if person.is_empty() { String::new() } else { wanted(&series, person)? };
            comes(date, &person)?;
            turns.push((key(date), person));
        }
        _ => return Err(Failure::request("person")),
    }
    edit(&vault, id, |doc| {
        turns.iter().try_for_each(|(key, person)| register::set(doc, key, &[(shape::TURNS, person)]))
    })
    .await
}

/// Puts a series into the trash; its meetings stay.
pub async fn trash(app: &App, request: SeriesId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    series_of(&vault, id).await?;
    Ok(Batch { batch: vault.trash(id).await?.to_string() })
}

/// Takes a series out of the trash.
pub async fn untrash(app: &App, request: SeriesId) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let id = read_id(&request.id)?;
    series_of(&vault, id).await?;
    Ok(Batch { batch: vault.untrash(id).await?.to_string() })
}

/// The values without stray blanks, or what is wrong with them.
async fn checked(vault: &Vault, change: SeriesSet) -> Result<SeriesSet, Failure> {
    let title = change.title.map(|title| title.trim().to_owned());
    if let Some(title) = &title {
        check_title(title)?;
        if title.is_empty() {
            return Err(Failure::request("title"));
        }
    }
    let start = change.start.as_deref().map(|start| read_wall(start).map(write_wall)).transpose()?;
    let zone = change.zone.as_deref().map(zone_name).transpose()?;
    let rule: Option<Rule> = change.rule;
    if rule.as_ref().is_some_and(|rule| rule.check().is_err()) {
        return Err(Failure::refused("meeting-series-rule"));
    }
    if let Some(circle) = change.circle.as_deref().filter(|circle| !circle.is_empty()) {
        circle::read_id(vault, circle).await?;
    }
    if change.minutes.is_some_and(|minutes| !(1..=LONGEST).contains(&minutes)) {
        return Err(Failure::request("minutes"));
    }
    if let Some(copy) = change.copy.as_deref().filter(|copy| !copy.is_empty()) {
        let id = read_id(copy)?;
        store::space(vault, id).await?.ok_or_else(|| Failure::refused("meeting-not-found"))?;
    }
    let roles = change.roles.map(|roles| roles.iter().map(|role| line(role, "role")).collect());
    let roles: Option<Vec<String>> = roles.transpose()?;
    let roles = roles.map(|mut roles| {
        let mut seen = BTreeSet::new();
        roles.retain(|role| !role.is_empty() && !role.contains('/') && seen.insert(role.clone()));
        roles
    });
    if roles.as_ref().is_some_and(|roles| roles.len() > MOST_PARTS) {
        return Err(Failure::request("role"));
    }
    let place = change.place.as_deref().map(|place| line(place, "where")).transpose()?;
    Ok(SeriesSet { title, start, zone, rule, roles, place, ..change })
}

fn write(doc: &Doc, change: &SeriesSet) -> Result<(), StoreError> {
    let json = |value: Result<String, serde_json::Error>| value.map_err(|_| StoreError::Internal("series"));
    let rule = change.rule.as_ref().map(|rule| json(serde_json::to_string(rule))).transpose()?;
    let parts = change.roles.as_ref().map(|roles| json(serde_json::to_string(roles))).transpose()?;
    let texts = [
        (kind::TITLE, &change.title),
        (kind::START, &change.start),
        (kind::ZONE, &change.zone),
        (shape::RULE, &rule),
        (kind::PLACE, &change.place),
        (kind::CIRCLE, &change.circle),
        (shape::COPY, &change.copy),
        (shape::PARTS, &parts),
    ];
    for (name, text) in texts {
        text.as_deref().map_or(Ok(()), |text| set_text(doc, name, text))?;
    }
    change.minutes.map_or(Ok(()), |minutes| doc.set_field(kind::MINUTES, Field::Int(minutes.into())))
}

pub(super) async fn edit(
    vault: &Vault,
    id: Uuid,
    edit: impl FnOnce(&Doc) -> Result<(), StoreError>,
) -> Result<Batch, Failure> {
    let mut work = vault.work(By::Person).await?;
    work.edit(id, edit).await?;
    Ok(Batch { batch: work.commit().await?.to_string() })
}

/// A date that the rule gives, by its wall time or by its day.
pub(super) async fn known(
    app: &App,
    vault: &Vault,
    id: Uuid,
    series: &Series,
    date: &str,
) -> Result<DateTime, Failure> {
    // The day is enough: a series has one date on it.
    let date = match read_date(date.trim()) {
        Ok(day) => DateTime::from_parts(day, series.start.time()),
        Err(_) => read_wall(date)?,
    };
    let all = dates(app, vault, id, series, Some(date)).await?;
    let found = all.dates.iter().any(|one| one.planned == date);
    if found { Ok(date) } else { Err(Failure::refused("meeting-series-date-not-found")) }
}

/// The id of somebody who takes part, by id or name.
pub(super) fn wanted(series: &Series, person: &str) -> Result<String, Failure> {
    let found = series.person(person).map(|person| person.id.clone());
    found.ok_or_else(|| Failure::refused("meeting-person-not-found"))
}
