//! Meetings that come back: wall time is the truth, turns go round, and each date is prepared once.

use kring_core::charter::view::{CharterNew, CharterSet};
use kring_core::circle::view::{CircleAdd, MemberAdd, MemberSet, MemberValues};
use kring_core::meeting::rotation::Reason;
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::*;
use kring_core::{charter, circle, journal, meeting};
use kring_tests::*;

use super::{opens, plans};

pub async fn tuesdays(person: &Person) -> SeriesView {
    let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::Tu }, ends: Ends::Never };
    let request = SeriesAdd {
        title: "Tuesday circle".into(),
        start: "2026-01-20T12:00".into(),
        rule: Some(rule),
        zone: Some("Europe/Brussels".into()),
        minutes: None,
        circle: None,
        copy: None,
    };
    meeting::series_add(&person.app, request).await.unwrap()
}

pub async fn opens_series(person: &Person, id: &str) -> SeriesView {
    meeting::series_open(&person.app, SeriesId { id: id.into() }).await.unwrap()
}

pub async fn joins(person: &Person, id: &str, name: &str, since: Option<&str>) {
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
        ..SeriesDateSet::default()
    };
    meeting::series_date_set(&ann.app, set("2026-02-17T12:00", Some("2026-02-18T14:00"), None))
        .await
        .unwrap();
    // The day is enough.
    let batch = meeting::series_date_set(&ann.app, set("2026-03-17", None, Some(true))).await.unwrap();
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
        away: Some(vec!["C".into()]),
        ..SeriesDateSet::default()
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

/// A group of three whose charter wants to meet every month for ninety minutes.
async fn a_circle(person: &Person) -> String {
    let made =
        circle::add(&person.app, CircleAdd { name: "Valley".into(), ..CircleAdd::default() }).await.unwrap();
    for (name, contact) in [("Ann", "ann@example.org"), ("Bo", "by the mill"), ("Cy", "cy@example.org")] {
        let values = MemberValues { contact: Some(contact.into()), ..MemberValues::default() };
        let member = MemberAdd { circle: made.id.clone(), name: name.into(), values };
        circle::member_add(&person.app, member).await.unwrap();
    }
    made.id
}

async fn leaves(person: &Person, circle: &str, name: &str, until: &str) {
    let group = circle::open(&person.app, circle::view::CircleId { id: circle.into() }).await.unwrap();
    let member = group.people.iter().find(|member| member.name == name).unwrap().id.clone();
    let values = MemberValues { until: Some(until.into()), ..MemberValues::default() };
    circle::member_set(&person.app, MemberSet { circle: circle.into(), member, values }).await.unwrap();
}

#[tokio::test]
async fn a_series_meets_as_often_as_the_charter_says_with_the_people_of_its_group() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let group = a_circle(&ann).await;
    let add = |rule| SeriesAdd {
        title: "Valley".into(),
        start: "2026-01-20T12:00".into(),
        rule,
        zone: Some("Europe/Brussels".into()),
        minutes: None,
        circle: Some(group.clone()),
        copy: None,
    };
    let refused = meeting::series_add(&ann.app, add(None)).await.unwrap_err();
    assert_eq!(refused.code, "meeting-series-no-cadence");
    let new = CharterNew { title: "Ours".into(), circle: Some(group.clone()), ..CharterNew::default() };
    let ours = charter::new(&ann.app, new).await.unwrap();
    let values = [("cadence.target", "1 month"), ("cadence.minutes", "90")];
    let values = values.map(|(name, value)| (name.to_owned(), Some(value.to_owned()))).into_iter().collect();
    charter::set(&ann.app, CharterSet { id: ours.id, values }).await.unwrap();
    let series = meeting::series_add(&ann.app, add(None)).await.unwrap();
    assert_eq!(series.rule.pattern, Pattern::MonthlyBy { nth: 3, day: Day::Tu });
    assert_eq!(series.minutes, 90);
    let people: Vec<(&str, &str)> =
        series.people.iter().map(|person| (person.name.as_str(), person.email.as_str())).collect();
    assert_eq!(people, [("Ann", "ann@example.org"), ("Bo", ""), ("Cy", "cy@example.org")]);

    // What the series knows of somebody moves nobody.
    let known = SeriesPersonSet {
        id: series.id.clone(),
        name: Some("Cy".into()),
        email: Some("cy@work.example".into()),
        ..Default::default()
    };
    meeting::series_person_set(&ann.app, known).await.unwrap();
    let names: Vec<String> =
        opens_series(&ann, &series.id).await.people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Ann", "Bo", "Cy"]);

    // Whoever leaves the group takes no turns afterwards and is not at the meeting; whoever is taken out of the series stays in the group.
    leaves(&ann, &group, "Bo", "2026-02-28").await;
    let roles =
        SeriesSet { id: series.id.clone(), roles: Some(vec!["facilitator".into()]), ..SeriesSet::default() };
    meeting::series_set(&ann.app, roles).await.unwrap();
    let turns = |view: &SeriesView| -> Vec<String> {
        view.dates.iter().take(5).map(|date| date.roles[0].name.clone()).collect()
    };
    assert_eq!(turns(&opens_series(&ann, &series.id).await), ["Ann", "Bo", "Cy", "Ann", "Cy"]);
    let request = SeriesMeeting { id: series.id.clone(), date: "2026-03-17T12:00".into() };
    let made = meeting::series_meeting(&ann.app, request).await.unwrap();
    assert_eq!(made.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ann", "Cy"]);
    let out = SeriesPersonSet {
        id: series.id.clone(),
        person: Some("Cy".into()),
        removed: Some(true),
        ..SeriesPersonSet::default()
    };
    let out = meeting::series_person_set(&ann.app, out).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    assert!(now.people.iter().all(|person| person.name != "Cy"), "{:?}", now.people);
    journal::undo(&ann.app, journal::view::Batch { batch: out.batch }).await.unwrap();
    assert_eq!(opens_series(&ann, &series.id).await.people.len(), 3);

    // A meeting of the group has its people from the beginning.
    let alone = MeetingAdd { title: "Extra".into(), circle: Some(group), ..MeetingAdd::default() };
    let alone = meeting::add(&ann.app, alone).await.unwrap();
    assert_eq!(alone.people.len(), 3);
    ann.verifies().await;
}

#[tokio::test]
async fn every_turn_says_why_it_is_somebodys() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    let roles =
        SeriesSet { id: series.id.clone(), roles: Some(vec!["facilitator".into()]), ..SeriesSet::default() };
    meeting::series_set(&ann.app, roles).await.unwrap();
    for name in ["A", "B"] {
        joins(&ann, &series.id, name, None).await;
    }
    let away = SeriesDateSet {
        id: series.id.clone(),
        date: "2026-04-21T12:00".into(),
        away: Some(vec!["B".into()]),
        ..SeriesDateSet::default()
    };
    meeting::series_date_set(&ann.app, away).await.unwrap();
    let rather = SeriesDateSet {
        id: series.id.clone(),
        date: "2026-05-19T12:00".into(),
        rather_not: Some(vec!["B".into()]),
        ..SeriesDateSet::default()
    };
    meeting::series_date_set(&ann.app, rather).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    let told: Vec<(&str, Reason, u32)> = now.dates[..5]
        .iter()
        .map(|date| {
            let turn = &date.roles[0];
            let why = turn.why.as_ref().unwrap();
            (turn.name.as_str(), why.reason, why.times)
        })
        .collect();
    let wanted = [
        ("A", Reason::Name, 0),
        ("B", Reason::Fewest, 0),
        ("A", Reason::Longest, 1),
        ("A", Reason::Only, 2),
        ("A", Reason::Others, 3),
    ];
    assert_eq!(told, wanted, "B is away, then would rather not");
    assert_eq!(now.dates[2].roles[0].why.as_ref().unwrap().last.as_deref(), Some("2026-01-20"));
    assert_eq!(now.dates[5].roles[0].name, "B", "neither costs a turn");
}

/// What stands in the lines of an invitation.
fn lines(ics: &std::path::Path, name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(ics).unwrap().replace("\r\n ", "");
    let start = |line: &&str| line.starts_with(&format!("{name}:")) || line.starts_with(&format!("{name};"));
    text.lines().filter(start).map(str::to_owned).collect()
}

#[tokio::test]
async fn an_invitation_to_a_series_keeps_its_name_raises_its_number_and_knows_what_was_moved() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = tuesdays(&ann).await;
    for (name, email) in [("Bo", "bo@example.org"), ("Ann", "ann@example.org")] {
        let person = SeriesPersonSet {
            id: series.id.clone(),
            name: Some(name.into()),
            email: Some(email.into()),
            ..SeriesPersonSet::default()
        };
        meeting::series_person_set(&ann.app, person).await.unwrap();
    }
    let group = CircleAdd { name: "Circle".into(), ..CircleAdd::default() };
    let circle = circle::add(&ann.app, group).await.unwrap().id;
    let me = MemberValues { me: Some(true), ..MemberValues::default() };
    let add = MemberAdd { circle: circle.clone(), name: "Ann".into(), values: me };
    circle::member_add(&ann.app, add).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let sends = async |id: &str, file: &str, cancel| {
        let out = folder.path().join(file);
        let request = Invite { id: id.into(), cancel, person: None };
        meeting::save_invitation(&ann.app, request, &out).await.unwrap();
        out
    };
    let of_group = SeriesSet { id: series.id.clone(), circle: Some(circle), ..SeriesSet::default() };
    meeting::series_set(&ann.app, of_group).await.unwrap();
    let first = sends(&series.id, "first.ics", false).await;
    assert_eq!(
        lines(&first, "ORGANIZER"),
        ["ORGANIZER;CN=\"Ann\":mailto:ann@example.org"],
        "whose notebook it is"
    );
    let uid = lines(&first, "UID");
    assert_eq!((uid.len(), lines(&first, "SEQUENCE")), (1, vec!["SEQUENCE:0".to_owned()]));
    assert_eq!(lines(&first, "ATTENDEE").len(), 2);
    assert!(lines(&first, "RRULE").contains(&"RRULE:FREQ=MONTHLY;BYDAY=3TU".to_owned()));
    let same = sends(&series.id, "same.ics", false).await;
    assert_eq!(lines(&same, "SEQUENCE"), ["SEQUENCE:0"], "sending the same again disturbs nobody");

    // A date that is left out, one that is moved, and a meeting that was made and moved itself.
    let date = |date: &str, start: Option<&str>, skipped| SeriesDateSet {
        id: series.id.clone(),
        date: date.into(),
        start: start.map(str::to_owned),
        skipped,
        ..SeriesDateSet::default()
    };
    meeting::series_date_set(&ann.app, date("2026-02-17T12:00", None, Some(true))).await.unwrap();
    let request = SeriesMeeting { id: series.id.clone(), date: "2026-03-17T12:00".into() };
    let made = meeting::series_meeting(&ann.app, request).await.unwrap();
    let moved =
        MeetingSet { id: made.id.clone(), start: Some("2026-03-18T14:00".into()), ..MeetingSet::default() };
    meeting::set(&ann.app, moved).await.unwrap();
    let now = opens_series(&ann, &series.id).await;
    let march = now.dates.iter().find(|date| date.date == "2026-03-17T12:00").unwrap();
    assert_eq!(march.start, "2026-03-18T14:00", "a meeting says itself when it is");
    let second = sends(&series.id, "second.ics", false).await;
    assert_eq!(lines(&second, "UID")[0], uid[0]);
    assert_eq!(lines(&second, "SEQUENCE"), ["SEQUENCE:1", "SEQUENCE:1"]);
    assert_eq!(lines(&second, "EXDATE"), ["EXDATE;TZID=Europe/Brussels:20260217T120000"]);
    assert_eq!(lines(&second, "RECURRENCE-ID"), ["RECURRENCE-ID;TZID=Europe/Brussels:20260317T120000"]);

    // The one meeting is the same event, and newer than what was sent of the whole.
    let one = sends(&made.id, "one.ics", false).await;
    assert_eq!(lines(&one, "UID"), uid);
    assert_eq!(lines(&one, "SEQUENCE"), ["SEQUENCE:2"]);
    // A date that is moved takes its meeting along, and one undo brings both back.
    let batch = meeting::series_date_set(&ann.app, date("2026-03-17T12:00", Some("2026-03-19T09:00"), None))
        .await
        .unwrap();
    assert_eq!(opens(&ann, &made.id).await.start.as_deref(), Some("2026-03-19T09:00"));
    journal::undo(&ann.app, batch).await.unwrap();
    assert_eq!(opens(&ann, &made.id).await.start.as_deref(), Some("2026-03-18T14:00"));
    let gone = sends(&series.id, "gone.ics", true).await;
    assert_eq!(
        (lines(&gone, "METHOD"), lines(&gone, "STATUS")),
        (vec!["METHOD:CANCEL".to_owned()], vec!["STATUS:CANCELLED".to_owned()])
    );
    assert_eq!((&lines(&gone, "UID"), lines(&gone, "SEQUENCE")), (&uid, vec!["SEQUENCE:3".to_owned()]));
}
