//! Series as the window receives them.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use kring_store::Vault;
use uuid::Uuid;

use super::kind::Series;
use super::turns::{Turn, turns};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::{read_id, write_instant};
use crate::meeting::kind::{read_wall, write_wall};
use crate::meeting::read::Meeting;
use crate::meeting::recurrence::{Change, Occurrence, Series as Recurrence, instant};
use crate::meeting::store;
use crate::meeting::view::{
    MeetingState, SeriesDateView, SeriesId, SeriesListQuery, SeriesPerson, SeriesRow, SeriesTurn, SeriesView,
    TurnWhy,
};
use crate::meeting::{invite, invited};

/// How many dates ahead are shown.
const AHEAD: usize = 12;
/// More dates than this are not looked at; they would be eleven years of working days.
const MOST_DATES: usize = 4_000;

/// Every series outside the trash, or in it, by title.
pub async fn list(app: &App, request: SeriesListQuery) -> Result<Vec<SeriesRow>, Failure> {
    let vault = app.vault().await?;
    let mut rows = Vec::new();
    for id in store::series(&vault, request.trashed).await? {
        let (series, trashed) = series_of(&vault, id).await?;
        let times = store::times_of_series(&vault, id).await?;
        let times = times.iter().filter_map(|(date, start, off)| {
            let start = read_wall(start).ok();
            Some((read_wall(date).ok()?, start, *off))
        });
        let next = following(&series, times).next(app.now(), 1).first().map(|date| write_wall(date.start));
        let circle = some(&series.circle);
        rows.push(SeriesRow {
            id: id.to_string(),
            title: series.title,
            circle,
            next,
            zone: series.zone,
            trashed: trashed.map(write_instant),
        });
    }
    rows.sort_by_key(|row| row.title.to_lowercase());
    Ok(rows)
}

/// A series as it is now.
pub async fn open(app: &App, request: SeriesId) -> Result<SeriesView, Failure> {
    view(app, read_id(&request.id)?).await
}

/// A series with the people of its group, and since when it is in the trash.
pub(super) async fn series_of(vault: &Vault, id: Uuid) -> Result<(Series, Option<i64>), Failure> {
    if !store::is_series(vault, id).await? {
        return Err(not_found());
    }
    let (series, trashed) = vault.with(id, |doc| Ok((Series::of(doc), doc.trashed()))).await?;
    let series = series.ok_or_else(not_found)?;
    let group = crate::meeting::people::of_group(vault, &series.circle).await?;
    Ok((series.joined_by(group), trashed))
}

/// A series by its id.
pub(in crate::meeting) async fn read(vault: &Vault, id: Uuid) -> Result<Series, Failure> {
    Ok(series_of(vault, id).await?.0)
}

/// There is no such series.
pub(super) fn not_found() -> Failure {
    Failure::refused("meeting-series-not-found")
}

/// The dates up to some that are still to come, with the turns of all of them, and the meetings that were made.
pub(super) struct Dates {
    pub dates: Vec<Occurrence>,
    pub turns: Vec<Vec<Turn>>,
    pub meetings: BTreeMap<DateTime, Uuid>,
}

/// The meetings that were made for dates of a series.
pub(in crate::meeting) async fn made(
    vault: &Vault,
    id: Uuid,
) -> Result<BTreeMap<DateTime, (Uuid, Meeting)>, Failure> {
    let mut made = BTreeMap::new();
    for (meeting, date) in store::of_series(vault, id).await? {
        let Ok(date) = read_wall(&date) else { continue };
        made.insert(date, (meeting, crate::meeting::show::read(vault, meeting).await?.meeting));
    }
    Ok(made)
}

/// When the meetings of a series are: one that was made says so itself.
pub(in crate::meeting) fn recurrence(
    series: &Series,
    made: &BTreeMap<DateTime, (Uuid, Meeting)>,
) -> Recurrence {
    following(series, made.iter().map(|(date, (_, meeting))| (*date, meeting.start, meeting.cancelled)))
}

/// The same, of each meeting the date that it was made for, when it is, and whether it is called off.
fn following(series: &Series, made: impl Iterator<Item = (DateTime, Option<DateTime>, bool)>) -> Recurrence {
    let mut recurrence = series.recurrence();
    for (date, start, off) in made {
        let change = match start {
            _ if off => Some(Change::Cancelled),
            Some(start) if start != date => Some(Change::Moved(start)),
            _ => None,
        };
        match change {
            Some(change) => recurrence.changes.insert(date, change),
            None => recurrence.changes.remove(&date),
        };
    }
    recurrence
}

/// All dates of a series up to the last that is shown, or up to `wanted`.
pub(super) async fn dates(
    app: &App,
    vault: &Vault,
    id: Uuid,
    series: &Series,
    wanted: Option<DateTime>,
) -> Result<Dates, Failure> {
    let made = made(vault, id).await?;
    let (now, recurrence) = (app.now(), recurrence(series, &made));
    let mut ahead = 0;
    let mut dates = Vec::new();
    for date in recurrence.occurrences().take(MOST_DATES) {
        ahead += usize::from(instant(date.start, &recurrence.zone) >= now);
        let enough = ahead > AHEAD && wanted.is_none_or(|wanted| date.planned > wanted);
        if enough {
            break;
        }
        dates.push(date);
    }
    let (mut meetings, mut settled) = (BTreeMap::new(), BTreeMap::new());
    for (date, (id, meeting)) in made {
        meetings.insert(date, id);
        // Whoever is away has no turn, unless the meeting tells otherwise because it was held.
        let (away, held) = (series.away_on(date), meeting.state() == MeetingState::Held);
        let roles = meeting.roles.into_iter().filter(|(_, (person, _))| held || !away.contains(person));
        settled.extend(roles.map(|(part, (person, _))| ((date, part), person)));
    }
    let turns = turns(series, &dates, &settled);
    Ok(Dates { dates, turns, meetings })
}

/// A series as it is now.
pub(super) async fn view(app: &App, id: Uuid) -> Result<SeriesView, Failure> {
    let vault = app.vault().await?;
    let (series, trashed) = series_of(&vault, id).await?;
    let Dates { dates, turns, meetings } = dates(app, &vault, id, &series, None).await?;
    let own = invite::own_of(&vault, &series).await?;
    let zone = series.recurrence().zone;
    let next = dates.iter().position(|date| instant(date.start, &zone) >= app.now()).unwrap_or(dates.len());
    let name =
        |id: &String| series.people.iter().find(|person| person.id == *id).map(|person| person.name.clone());
    let turn = |turn: &Turn| SeriesTurn {
        role: turn.part.clone(),
        name: turn.person.as_ref().and_then(name).unwrap_or_default(),
        shadow: turn.shadow.as_ref().and_then(name).unwrap_or_default(),
        person: turn.person.clone(),
        chosen: turn.chosen,
        why: turn.why.as_ref().map(|why| TurnWhy {
            reason: why.reason,
            times: why.times,
            last: why.last.map(|day| day.to_string()),
        }),
    };
    let shown = dates.iter().zip(&turns).skip(next.saturating_sub(1)).map(|(date, turns)| SeriesDateView {
        date: write_wall(date.planned),
        start: write_wall(date.start),
        skipped: date.cancelled,
        meeting: meetings.get(&date.planned).map(Uuid::to_string),
        away: series.away.get(&date.planned).into_iter().flatten().cloned().collect(),
        rather_not: series.rather_not.get(&date.planned).into_iter().flatten().cloned().collect(),
        roles: turns.iter().map(turn).collect(),
    });
    let ids = || series.people.iter().map(|person| &person.id);
    let person = |person: &super::kind::Member| SeriesPerson {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        since: person.since.map(|day| day.to_string()),
        until: person.until.map(|day| day.to_string()),
        outside: person.outside,
        learning: person.learning,
        of_group: person.of_group,
        me: own.as_ref().is_some_and(|own| own.is(&person.id, &person.name, ids())),
    };
    Ok(SeriesView {
        id: id.to_string(),
        dates: shown.collect(),
        people: series.people.iter().map(person).collect(),
        uninvited: invited::of_series(&series, app.today()),
        asks: invite::asks(&series, own.as_ref(), app.today()),
        start: write_wall(series.start),
        circle: some(&series.circle),
        copy: some(&series.copy),
        trashed: trashed.map(write_instant),
        title: series.title,
        zone: series.zone,
        rule: series.rule,
        minutes: series.minutes,
        place: series.place,
        roles: series.parts,
        sequence: series.sequence,
    })
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}
