//! The dates of a series, one at a time: no two at one moment, none that is left out, and whom answers to an invitation go to.

use kring_core::meeting;
use kring_core::meeting::rule::{Ends, Rule};
use kring_core::meeting::view::*;
use kring_tests::*;

use super::opens;
use super::series::tuesdays;

#[tokio::test]
async fn two_dates_are_never_at_one_moment_and_what_is_left_out_is_not_prepared() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let set = async |date: &str, start: Option<&str>, skipped| {
        let start = start.map(str::to_owned);
        let request = SeriesDateSet {
            id: series.id.clone(),
            date: date.into(),
            start,
            skipped,
            ..SeriesDateSet::default()
        };
        meeting::series_date_set(&ann.app, request).await.map(|_| ()).map_err(|failure| failure.code)
    };
    let taken = || Err("meeting-series-date-taken".to_owned());
    assert_eq!(set("2026-02-17T12:00", Some("2026-03-17T12:00"), None).await, taken());
    set("2026-02-17T12:00", Some("2026-02-20T12:00"), None).await.unwrap();
    assert_eq!(set("2026-03-17T12:00", Some("2026-02-20T12:00"), None).await, taken());
    set("2026-04-21T12:00", None, Some(true)).await.unwrap();
    let prepare = SeriesMeeting { id: series.id.clone(), date: "2026-04-21T12:00".into() };
    let refused = meeting::series_meeting(&ann.app, prepare.clone()).await.unwrap_err();
    assert_eq!(refused.code, "meeting-series-date-skipped");
    set("2026-03-17T12:00", Some("2026-04-21T12:00"), None).await.unwrap();
    assert_eq!(set("2026-04-21T12:00", None, Some(false)).await, taken(), "somebody else is there now");
    set("2026-03-17T12:00", Some(""), None).await.unwrap();
    set("2026-04-21T12:00", None, Some(false)).await.unwrap();
    meeting::series_meeting(&ann.app, prepare).await.unwrap();
    let over = Rule { ends: Ends::On { date: "2020-01-01".parse().unwrap() }, ..series.rule };
    let set = SeriesSet { id: series.id.clone(), rule: Some(over), ..SeriesSet::default() };
    assert_eq!(meeting::series_set(&ann.app, set).await.unwrap_err().code, "meeting-series-no-dates");
}

#[tokio::test]
async fn nobody_who_only_takes_part_is_made_to_gather_the_answers() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let person = SeriesPersonSet {
        id: series.id.clone(),
        name: Some("Bo".into()),
        email: Some("bo@example.org".into()),
        ..SeriesPersonSet::default()
    };
    meeting::series_person_set(&ann.app, person).await.unwrap();
    let out = ann.home.path().join("series.ics");
    meeting::save_invitation(&ann.app, Invite { id: series.id.clone(), ..Invite::default() }, &out)
        .await
        .unwrap();
    let file = std::fs::read_to_string(out).unwrap();
    assert!(
        file.contains("METHOD:PUBLISH") && !file.contains("ORGANIZER") && !file.contains("ATTENDEE"),
        "{file}"
    );
}

#[tokio::test]
async fn what_is_typed_is_kept_as_it_is_meant() {
    let ann = a_coach().await;
    let new = |start: &str, zone: &str| MeetingAdd {
        title: "Circle".into(),
        start: Some(start.into()),
        zone: Some(zone.into()),
        ..MeetingAdd::default()
    };
    let refused = meeting::add(&ann.app, new("2026-12-01", "Europe/Brussels")).await.unwrap_err();
    assert_eq!(refused.code, "invalid-request", "a day alone says no time");
    let view = meeting::add(&ann.app, new("2026-12-01T12:00", "europe/brussels")).await.unwrap();
    assert_eq!(view.zone, "Europe/Brussels");
    let id = super::comes(&ann, &view.id, "Ann").await;
    assert_eq!(super::comes(&ann, &view.id, "ann").await, id);
    assert_eq!(opens(&ann, &view.id).await.people[0].name, "Ann", "naming somebody renames nobody");
    ann.is_at("2026-11-01T08:00:00Z");
    for start in ["2026-10-06T12:00", "2026-12-08T12:00"] {
        let request = DateSet { id: view.id.clone(), start: Some(start.into()), ..DateSet::default() };
        meeting::date_set(&ann.app, request).await.unwrap();
    }
    let works: Vec<bool> = opens(&ann, &view.id).await.dates.iter().map(|date| date.works).collect();
    assert_eq!(works, [false, true], "what is past works for nobody");
}
