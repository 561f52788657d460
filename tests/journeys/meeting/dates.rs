//! The dates of a series, one at a time: no two at one moment, none that is left out, and whom answers to an invitation go to.

use kring_core::circle::view::{CircleAdd, MemberAdd, MemberValues};
use kring_core::meeting::rule::{Ends, Rule};
use kring_core::meeting::view::*;
use kring_core::{circle, meeting};
use kring_tests::*;

use super::opens;
use super::series::{opens_series, tuesdays};

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
async fn whether_a_series_asks_anybody_to_come_is_known_before_it_is_sent() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let id = tuesdays(&ann).await.id;
    let sets = async |name: &str, email: Option<&str>, me: Option<bool>| {
        let (name, email) = (Some(name.into()), email.map(str::to_owned));
        let set = SeriesPersonSet { id: id.clone(), name, email, me, ..SeriesPersonSet::default() };
        meeting::series_person_set(&ann.app, set).await.unwrap();
    };
    let out = ann.home.path().join("asks.ics");
    let asks = async || {
        let _ = std::fs::remove_file(&out);
        let invite = Invite { id: id.clone(), ..Invite::default() };
        meeting::save_invitation(&ann.app, invite, &out).await.unwrap();
        let file = std::fs::read_to_string(&out).unwrap().replace("\r\n ", "");
        let organizer = file.lines().find(|line| line.starts_with("ORGANIZER")).unwrap_or_default();
        let answered = file.contains("METHOD:REQUEST") && organizer.ends_with("mailto:ann@example.org");
        let asks = opens_series(&ann, &id).await.asks;
        assert_eq!(answered, asks == Asks::Everyone, "{file}");
        asks
    };
    sets("Bo", None, None).await;
    assert_eq!(asks().await, Asks::NoAddress);
    sets("Bo", Some("bo@example.org"), None).await;
    assert_eq!(asks().await, Asks::NoSender);
    sets("Bo", None, Some(true)).await;
    sets("Ann", None, Some(true)).await;
    let me: Vec<bool> = opens_series(&ann, &id).await.people.iter().map(|person| person.me).collect();
    assert_eq!(me, [false, true], "one of them is the person whose notebook it is");
    assert_eq!(asks().await, Asks::SenderWithoutAddress);
    sets("Ann", Some("ann@example.org"), None).await;
    assert_eq!(asks().await, Asks::Everyone);
    sets("Ann", None, Some(false)).await;
    assert_eq!(asks().await, Asks::NoSender);
}

#[tokio::test]
async fn whether_a_meeting_asks_anybody_to_come_is_known_before_it_is_sent() {
    let ann = a_coach().await;
    let id = super::plans(&ann, "Startdag", "Aankomen 10").await.id;
    assert_eq!(opens(&ann, &id).await.asks, Asks::NoAddress, "nobody takes part");
    super::comes(&ann, &id, "Oumaima").await;
    let tibo = super::comes(&ann, &id, "Tibo").await;
    assert_eq!(opens(&ann, &id).await.asks, Asks::NoAddress);
    let email = |email: &str| MeetingPersonSet {
        id: id.clone(),
        person: Some(tibo.clone()),
        email: Some(email.into()),
        ..MeetingPersonSet::default()
    };
    meeting::person_set(&ann.app, email("tibo@example.org")).await.unwrap();
    assert_eq!(opens(&ann, &id).await.asks, Asks::Everyone, "one address is enough");
    meeting::person_set(&ann.app, email("")).await.unwrap();
    assert_eq!(opens(&ann, &id).await.asks, Asks::NoAddress);
}

#[tokio::test]
async fn a_namesake_of_whose_notebook_it_is_gets_no_answers() {
    let jan = a_coach().await;
    jan.is_at("2026-01-10T08:00:00Z");
    let id = tuesdays(&jan).await.id;
    let sets = async |set: SeriesPersonSet| {
        let set = SeriesPersonSet { id: id.clone(), ..set };
        meeting::series_person_set(&jan.app, set).await.unwrap().id
    };
    let comes = |name: &str, email: &str| SeriesPersonSet {
        name: Some(name.into()),
        email: Some(email.into()),
        ..SeriesPersonSet::default()
    };
    sets(comes("Jan", "jan.peeters@example.org")).await;
    let me = sets(SeriesPersonSet { me: Some(true), ..comes("Jan V", "jan.vos@example.org") }).await;
    let renamed =
        SeriesPersonSet { person: Some(me), name: Some("Jan".into()), ..SeriesPersonSet::default() };
    sets(renamed).await;
    let mine: Vec<bool> = opens_series(&jan, &id).await.people.iter().map(|person| person.me).collect();
    assert_eq!(mine, [false, true]);
    let out = jan.home.path().join("series.ics");
    let invite = Invite { id: id.clone(), ..Invite::default() };
    meeting::save_invitation(&jan.app, invite, &out).await.unwrap();
    let file = std::fs::read_to_string(out).unwrap().replace("\r\n ", "");
    let organizer = file.lines().find(|line| line.starts_with("ORGANIZER")).unwrap();
    assert!(organizer.ends_with("mailto:jan.vos@example.org"), "{organizer}");
}

#[tokio::test]
async fn whoever_keeps_a_group_together_and_takes_no_part_gets_the_answers() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let id = tuesdays(&ann).await.id;
    let add = CircleAdd { name: "Tuesday circle".into(), ..CircleAdd::default() };
    let group = circle::add(&ann.app, add).await.unwrap().id;
    let comes = async |name: &str, me: Option<bool>| {
        let contact = Some(format!("{}@example.org", name.to_lowercase()));
        let values = MemberValues { contact, me, ..MemberValues::default() };
        let member = MemberAdd { circle: group.clone(), name: name.into(), values };
        circle::member_add(&ann.app, member).await.unwrap();
    };
    comes("Bo", None).await;
    let set = SeriesSet { id: id.clone(), circle: Some(group.clone()), ..SeriesSet::default() };
    meeting::series_set(&ann.app, set).await.unwrap();
    assert_eq!(opens_series(&ann, &id).await.asks, Asks::NoSender);
    comes("Ann", Some(true)).await;
    let out = SeriesPersonSet {
        id: id.clone(),
        name: Some("Ann".into()),
        removed: Some(true),
        ..SeriesPersonSet::default()
    };
    meeting::series_person_set(&ann.app, out).await.unwrap();
    let view = opens_series(&ann, &id).await;
    assert_eq!((view.people.len(), view.asks), (1, Asks::Everyone));
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
