//! Meetings that come back: wall time is the truth, turns go round, and each date is prepared once.

use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::*;
use kring_core::{journal, meeting};
use kring_tests::*;

use super::{opens, plans};

async fn tuesdays(person: &Person) -> SeriesView {
    let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::Tu }, ends: Ends::Never };
    let request = SeriesAdd {
        title: "Tuesday circle".into(),
        start: "2026-01-20T12:00".into(),
        rule,
        zone: Some("Europe/Brussels".into()),
        minutes: None,
        circle: None,
        copy: None,
    };
    meeting::series_add(&person.app, request).await.unwrap()
}

async fn opens_series(person: &Person, id: &str) -> SeriesView {
    meeting::series_open(&person.app, SeriesId { id: id.into() }).await.unwrap()
}

async fn joins(person: &Person, id: &str, name: &str, since: Option<&str>) {
    let request = SeriesPersonSet {
        id: id.into(),
        name: Some(name.into()),
        since: since.map(str::to_owned),
        ..Default::default()
    };
    meeting::series_person_set(&person.app, request).await.unwrap();
}

#[tokio::test]
async fn the_third_tuesday_at_noon_stays_at_noon_in_march_and_october() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let dates: Vec<&str> = series.dates.iter().map(|date| date.date.as_str()).collect();
    assert!(dates.iter().all(|date| date.ends_with("T12:00")), "{dates:?}");
    let mut instants = Vec::new();
    for date in ["2026-03-17T12:00", "2026-04-21T12:00", "2026-10-20T12:00", "2026-11-17T12:00"] {
        let request = SeriesMeeting { id: series.id.clone(), date: date.into() };
        let made = meeting::series_meeting(&ann.app, request.clone()).await.unwrap();
        assert_eq!((made.start.as_deref(), made.minutes), (Some(date), Some(60)));
        assert_eq!(meeting::series_meeting(&ann.app, request).await.unwrap().id, made.id, "made once");
        instants.push(made.at.unwrap()[11..16].to_owned());
    }
    assert_eq!(instants, ["11:00", "10:00", "10:00", "11:00"]);
    let wrong = SeriesMeeting { id: series.id.clone(), date: "2026-03-18T12:00".into() };
    let refused = meeting::series_meeting(&ann.app, wrong).await.unwrap_err();
    assert_eq!(refused.code, "meeting-series-date-not-found");
    let wrong = SeriesSet {
        id: series.id.clone(),
        rule: Some(Rule { every: 0, ..series.rule }),
        ..SeriesSet::default()
    };
    assert_eq!(meeting::series_set(&ann.app, wrong).await.unwrap_err().code, "meeting-series-rule");
    ann.verifies().await;
}

#[tokio::test]
async fn dates_are_moved_left_out_and_come_back() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let set = |date: &str, start: Option<&str>, skipped| SeriesDateSet {
        id: series.id.clone(),
        date: date.into(),
        start: start.map(str::to_owned),
        skipped,
        away: None,
    };
    meeting::series_date_set(&ann.app, set("2026-02-17T12:00", Some("2026-02-18T14:00"), None))
        .await
        .unwrap();
    let batch = meeting::series_date_set(&ann.app, set("2026-03-17T12:00", None, Some(true))).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    let date = |name: &str| now.dates.iter().find(|date| date.date == name).unwrap();
    assert_eq!(date("2026-02-17T12:00").start, "2026-02-18T14:00");
    assert!(date("2026-03-17T12:00").skipped);
    let request = SeriesMeeting { id: series.id.clone(), date: "2026-02-17T12:00".into() };
    let made = meeting::series_meeting(&ann.app, request).await.unwrap();
    assert_eq!(made.start.as_deref(), Some("2026-02-18T14:00"), "a moved date is prepared where it is");
    assert_eq!(made.series.unwrap().date, "2026-02-17T12:00", "and keeps its name");
    journal::undo(&ann.app, batch).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    assert!(now.dates.iter().all(|date| !date.skipped));
}

#[tokio::test]
async fn turns_go_round_fairly_are_swapped_and_written_into_the_meeting() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let agenda = plans(&ann, "Agenda", "Check-in 10\nCase 50").await;
    let change = SeriesSet {
        id: series.id.clone(),
        roles: Some(vec!["facilitator".into()]),
        copy: Some(agenda.id.clone()),
        ..SeriesSet::default()
    };
    meeting::series_set(&ann.app, change).await.unwrap();
    for name in ["A", "B", "C"] {
        joins(&ann, &series.id, name, None).await;
    }
    joins(&ann, &series.id, "D", Some("2026-03-01")).await;
    let away = SeriesDateSet {
        id: series.id.clone(),
        date: "2026-03-17T12:00".into(),
        start: None,
        skipped: None,
        away: Some(vec!["C".into()]),
    };
    meeting::series_date_set(&ann.app, away).await.unwrap();
    let turns = |view: &SeriesView| -> Vec<String> {
        view.dates.iter().take(8).map(|date| date.roles[0].name.clone()).collect()
    };
    let fair = ["A", "B", "D", "C", "A", "B", "C", "D"];
    assert_eq!(turns(&opens_series(&ann, &series.id).await), fair);
    let swap = SeriesTurnSet {
        id: series.id.clone(),
        date: "2026-01-20T12:00".into(),
        role: "facilitator".into(),
        person: None,
        swap: Some("2026-02-17T12:00".into()),
    };
    let batch = meeting::series_turn_set(&ann.app, swap).await.unwrap();
    assert_eq!(turns(&opens_series(&ann, &series.id).await)[..2], ["B", "A"]);
    journal::undo(&ann.app, batch).await.unwrap();
    let request = SeriesMeeting { id: series.id.clone(), date: "2026-03-17T12:00".into() };
    let made = meeting::series_meeting(&ann.app, request).await.unwrap();
    assert_eq!((made.roles[0].name.as_str(), made.items.len(), made.people.len()), ("D", 2, 4));
    let role = MeetingRoleSet {
        id: made.id.clone(),
        role: "facilitator".into(),
        person: Some("B".into()),
        ..Default::default()
    };
    meeting::role_set(&ann.app, role).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    assert_eq!(
        (turns(&now)[2].as_str(), now.dates[2].roles[0].chosen),
        ("B", true),
        "what the meeting says counts"
    );
    assert_eq!(now.dates[2].meeting.as_deref(), Some(made.id.as_str()));
    let early = SeriesMeeting { id: series.id.clone(), date: "2026-02-17T12:00".into() };
    let early = meeting::series_meeting(&ann.app, early).await.unwrap();
    assert_eq!(opens(&ann, &early.id).await.people.len(), 3, "who joins later is not there yet");
    ann.verifies().await;
}
