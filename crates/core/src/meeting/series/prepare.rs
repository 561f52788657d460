//! Prepares the meeting of one date.

use kring_store::By;
use uuid::Uuid;

use super::kind::Member;
use super::set::known;
use super::show::{dates, series_of};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::journal::tags::made_id;
use crate::meeting::add::{copied, write};
use crate::meeting::kind::write_wall;
use crate::meeting::read::{Meeting, Person};
use crate::meeting::show::view;
use crate::meeting::view::{Attendance, MeetingView, SeriesMeeting};

/// The meeting of a date, made when there is none yet: the agenda of the meeting that the series begins with, its people, whose turn it is.
pub async fn prepare(app: &App, request: SeriesMeeting) -> Result<MeetingView, Failure> {
    let vault = app.vault().await?;
    let series_id = read_id(&request.id)?;
    let series = series_of(&vault, series_id).await?.0;
    let date = known(app, &vault, series_id, &series, &request.date).await?;
    let all = dates(app, &vault, series_id, &series, Some(date)).await?;
    if let Some(meeting) = all.meetings.get(&date) {
        return view(app, *meeting).await;
    }
    let missing = || Failure::refused("meeting-series-date-not-found");
    let at = all.dates.iter().position(|one| one.planned == date).ok_or_else(missing)?;
    let one = all.dates.get(at).ok_or_else(missing)?;
    if one.cancelled {
        return Err(Failure::refused("meeting-series-date-skipped"));
    }
    let start = one.start;
    let mut beginning = match read_id(&series.copy) {
        // A meeting that is gone leaves the series without an agenda to begin with.
        Ok(copy) => copied(&vault, copy).await.unwrap_or_default(),
        Err(_) => Default::default(),
    };
    let there = |person: &&Member| {
        let day = start.date();
        person.since.is_none_or(|since| since <= day) && person.until.is_none_or(|until| day <= until)
    };
    let away = series.away_on(date);
    let attendance = |id: &String| if away.contains(id) { Attendance::Excused } else { Attendance::Expected };
    let person = |person: &Member| Person {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        attendance: attendance(&person.id),
        ..Person::default()
    };
    let people: Vec<Person> = series.people.iter().filter(there).map(person).collect();
    let mut roles: std::collections::BTreeMap<String, (String, String)> =
        beginning.meeting.roles.keys().map(|role| (role.clone(), (String::new(), String::new()))).collect();
    for turn in all.turns.get(at).into_iter().flatten() {
        let holders = (turn.person.clone().unwrap_or_default(), turn.shadow.clone().unwrap_or_default());
        roles.insert(turn.part.clone(), holders);
    }
    beginning.meeting = Meeting {
        title: series.title.clone(),
        start: Some(start),
        zone: series.zone.clone(),
        minutes: Some(series.minutes),
        place: series.place.clone(),
        circle: series.circle.clone(),
        series: series_id.to_string(),
        occurrence: write_wall(date),
        people: if people.is_empty() { beginning.meeting.people } else { people },
        roles,
        ..beginning.meeting
    };
    // Every device gives the meeting of a date the same id; one that was deleted for good does not come back under it.
    let id = made_id(&vault, &format!("series {series_id} {}", write_wall(date)));
    // A meeting that followed its series to another date keeps the id that it was made with.
    let taken = vault.work(By::Person).await?.knows(id).await?;
    let id = if taken { Uuid::now_v7() } else { id };
    let id = match write(app, &vault, id, beginning.clone()).await {
        Err(failure) if failure.code == "not-found" => write(app, &vault, Uuid::now_v7(), beginning).await?,
        other => other?,
    };
    view(app, id).await
}
