//! A series that is given another hour or day takes along what is known of its dates.

use kring_core::meeting;
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::*;
use kring_tests::*;

use super::opens;
use super::series::{joins, opens_series, tuesdays};

#[tokio::test]
async fn the_next_date_in_the_list_is_when_its_meeting_says_it_is() {
    let ann = a_coach().await;
    ann.is_at("2026-02-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let next = async || {
        let rows = meeting::series_list(&ann.app, SeriesListQuery { trashed: false }).await.unwrap();
        rows[0].next.clone().unwrap()
    };
    assert_eq!(next().await, "2026-02-17T12:00");
    let request = SeriesMeeting { id: series.id.clone(), date: "2026-02-17T12:00".into() };
    let made = meeting::series_meeting(&ann.app, request).await.unwrap();
    let sets = async |set: MeetingSet| {
        meeting::set(&ann.app, MeetingSet { id: made.id.clone(), ..set }).await.unwrap();
    };
    sets(MeetingSet { start: Some("2026-02-18T09:00".into()), ..MeetingSet::default() }).await;
    assert_eq!(next().await, "2026-02-18T09:00");
    sets(MeetingSet { cancelled: Some(true), ..MeetingSet::default() }).await;
    assert_eq!(next().await, "2026-03-17T12:00");
}

#[tokio::test]
async fn what_is_known_of_a_date_stays_with_it_when_the_series_moves() {
    let ann = a_coach().await;
    ann.is_at("2026-02-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    for name in ["A", "B"] {
        joins(&ann, &series.id, name, None).await;
    }
    let id = || series.id.clone();
    let roles = Some(vec!["facilitator".into()]);
    meeting::series_set(&ann.app, SeriesSet { id: id(), roles, ..SeriesSet::default() }).await.unwrap();
    let on = |date: &str| SeriesDateSet { id: id(), date: date.into(), ..SeriesDateSet::default() };
    let moved = SeriesDateSet { start: Some("2026-03-18T12:00".into()), ..on("2026-03-17T12:00") };
    let skipped = SeriesDateSet { skipped: Some(true), ..on("2026-04-21T12:00") };
    let away = SeriesDateSet { away: Some(vec!["A".into()]), ..on("2026-05-19T12:00") };
    for change in [moved, skipped, away] {
        meeting::series_date_set(&ann.app, change).await.unwrap();
    }
    let turn = SeriesTurnSet {
        id: id(),
        date: "2026-06-16T12:00".into(),
        role: "facilitator".into(),
        person: Some("B".into()),
        swap: None,
    };
    meeting::series_turn_set(&ann.app, turn).await.unwrap();
    let prepares = async |date: &str| {
        let request = SeriesMeeting { id: id(), date: date.into() };
        meeting::series_meeting(&ann.app, request).await.unwrap()
    };
    let (held, coming) = (prepares("2026-01-20T12:00").await, prepares("2026-07-21T12:00").await);

    // From noon to half past two: the first date was at noon and stays in the past.
    let later = SeriesSet { id: id(), start: Some("2026-01-20T14:30".into()), ..SeriesSet::default() };
    meeting::series_set(&ann.app, later).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    let date = |name: &str| now.dates.iter().find(|date| date.date == name).unwrap();
    assert_eq!(date("2026-03-17T14:30").start, "2026-03-18T14:30", "another day, at the usual hour");
    assert!(date("2026-04-21T14:30").skipped);
    assert_eq!(date("2026-05-19T14:30").away.len(), 1);
    let turn = &date("2026-06-16T14:30").roles[0];
    assert!(turn.chosen && turn.name == "B");
    assert_eq!(opens(&ann, &coming.id).await.start.as_deref(), Some("2026-07-21T14:30"));
    assert_eq!(date("2026-07-21T14:30").meeting.as_deref(), Some(coming.id.as_str()), "it is not made twice");
    assert_eq!(prepares("2026-07-21T14:30").await.id, coming.id);
    let was = opens(&ann, &held.id).await;
    assert_eq!(was.start.as_deref(), Some("2026-01-20T12:00"), "what was held was at noon");

    // On Wednesdays instead: the same dates, a day later.
    let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::We }, ends: Ends::Never };
    let other = SeriesSet { id: id(), rule: Some(rule), ..SeriesSet::default() };
    meeting::series_set(&ann.app, other).await.unwrap();
    let wednesdays = opens_series(&ann, &series.id).await;
    let skipped: Vec<&str> =
        wednesdays.dates.iter().filter(|date| date.skipped).map(|date| date.date.as_str()).collect();
    assert_eq!(skipped, ["2026-04-15T14:30"]);

    ann.verifies().await;
}

#[tokio::test]
async fn a_day_that_comes_back_is_prepared_anew() {
    let ann = a_coach().await;
    ann.is_at("2026-02-10T08:00:00Z");
    let id = tuesdays(&ann).await.id;
    let prepares = async |date: &str| {
        let request = SeriesMeeting { id: id.clone(), date: date.into() };
        meeting::series_meeting(&ann.app, request).await.unwrap()
    };
    let on = async |days: &[Day]| {
        let rule = Rule { every: 1, pattern: Pattern::Weekly { on: days.to_vec() }, ends: Ends::Never };
        let set = SeriesSet { id: id.clone(), rule: Some(rule), ..SeriesSet::default() };
        meeting::series_set(&ann.app, set).await.unwrap();
    };
    on(&[Day::Tu]).await;
    let first = prepares("2026-03-17T12:00").await;
    on(&[Day::We]).await;
    assert_eq!(opens(&ann, &first.id).await.start.as_deref(), Some("2026-03-18T12:00"));
    on(&[Day::Tu, Day::We]).await;
    let tuesday = prepares("2026-03-17T12:00").await;
    assert_eq!(tuesday.start.as_deref(), Some("2026-03-17T12:00"));
    assert_ne!(tuesday.id, first.id, "the first one is on Wednesday");
    assert_eq!(prepares("2026-03-18T12:00").await.id, first.id);
    ann.verifies().await;
}

#[tokio::test]
async fn whoever_is_away_has_no_turn_and_is_not_expected_also_where_the_meeting_is_prepared() {
    let ann = a_coach().await;
    ann.is_at("2026-02-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    for name in ["A", "B", "C"] {
        joins(&ann, &series.id, name, None).await;
    }
    let id = || series.id.clone();
    let roles = Some(vec!["facilitator".into()]);
    meeting::series_set(&ann.app, SeriesSet { id: id(), roles, ..SeriesSet::default() }).await.unwrap();
    let date = || "2026-03-17T12:00".to_owned();
    let prepared = meeting::series_meeting(&ann.app, SeriesMeeting { id: id(), date: date() }).await.unwrap();
    let first = prepared.roles[0].name.clone();
    let away = |names: &[&str]| SeriesDateSet {
        id: id(),
        date: date(),
        away: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        ..SeriesDateSet::default()
    };
    meeting::series_date_set(&ann.app, away(&[&first])).await.unwrap();
    let told = |view: &MeetingView| {
        let person = view.people.iter().find(|person| person.name == first).unwrap();
        (view.roles[0].name.clone(), person.attendance)
    };
    let (next, attendance) = told(&opens(&ann, &prepared.id).await);
    assert_eq!(attendance, Attendance::Excused);
    assert!(next != first && !next.is_empty(), "somebody else has the turn: {next}");
    let now = opens_series(&ann, &series.id).await;
    let row = now.dates.iter().find(|one| one.date == date()).unwrap();
    assert_eq!(row.roles[0].name, next);
    let turn = SeriesTurnSet {
        id: id(),
        date: date(),
        role: "facilitator".into(),
        person: Some(first.clone()),
        swap: None,
    };
    let refused = meeting::series_turn_set(&ann.app, turn).await.unwrap_err();
    assert_eq!(refused.code, "meeting-series-away");
    meeting::series_date_set(&ann.app, away(&[])).await.unwrap();
    assert_eq!(
        told(&opens(&ann, &prepared.id).await),
        (next, Attendance::Expected),
        "what was handed on stays"
    );
    let april = || "2026-04-21T12:00".to_owned();
    meeting::series_date_set(&ann.app, SeriesDateSet { date: april(), ..away(&["A", "B"]) }).await.unwrap();
    let made = meeting::series_meeting(&ann.app, SeriesMeeting { id: id(), date: april() }).await.unwrap();
    let excused: Vec<&str> = made
        .people
        .iter()
        .filter(|person| person.attendance == Attendance::Excused)
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!((excused, made.roles[0].name.as_str()), (vec!["A", "B"], "C"));
}

#[tokio::test]
async fn the_start_of_a_meeting_that_runs_stands() {
    let ann = a_coach().await;
    let view = super::plans(&ann, "Circle", "Welcome 10").await;
    super::does(&ann, &view.id, RunAct::Start).await;
    let set =
        |start: &str| MeetingSet { id: view.id.clone(), start: Some(start.into()), ..MeetingSet::default() };
    let refused = meeting::set(&ann.app, set("2026-12-22T14:00")).await.unwrap_err();
    assert_eq!(refused.code, "meeting-is-running");
    meeting::set(&ann.app, set("2026-09-15T12:00")).await.unwrap();
}
