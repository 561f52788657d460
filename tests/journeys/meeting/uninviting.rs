//! Somebody is taken out of a meeting after the invitation went out: a cancellation goes to them alone.

use std::fs;

use kring_core::circle::view::{CircleAdd, MemberAdd, MemberValues};
use kring_core::meeting::view::*;
use kring_core::{circle, meeting};
use kring_tests::*;

use super::series::{opens_series, tuesdays};
use super::{opens, plans};
use crate::invitations::understood;

async fn sets(person: &Person, id: &str, name: &str, removed: Option<bool>) {
    let email = removed.is_none().then(|| format!("{}@example.org", name.to_lowercase()));
    let set =
        MeetingPersonSet { id: id.into(), name: Some(name.into()), email, removed, ..Default::default() };
    meeting::person_set(&person.app, set).await.unwrap();
}

async fn sends(person: &Person, id: &str, only: Option<&str>, file: &str) -> Vec<u8> {
    let out = person.home.path().join(file);
    let _ = fs::remove_file(&out);
    let request = Invite { id: id.into(), cancel: only.is_some(), person: only.map(str::to_owned) };
    meeting::save_invitation(&person.app, request, &out).await.unwrap();
    fs::read(out).unwrap()
}

#[tokio::test]
async fn whoever_is_taken_out_after_the_invitation_is_told_alone_and_two_calendars_take_it() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let id = plans(&ann, "Tuesday circle", "Check-in 10\nCase 45\nClose 5").await.id;
    for name in ["Noor", "Bo", "Cy"] {
        sets(&ann, &id, name, None).await;
    }
    let first = understood(&[("first.ics", sends(&ann, &id, None, "first.ics").await)]).remove(0);
    sets(&ann, &id, "Bo", Some(true)).await;
    let gone = opens(&ann, &id).await.uninvited;
    assert_eq!((gone.len(), gone[0].email.as_str(), &gone[0].told), (1, "bo@example.org", &None));

    let alone = sends(&ann, &id, Some("bo"), "bo.ics").await;
    let text = String::from_utf8(alone.clone()).unwrap();
    assert!(
        !text.contains("Check-in") && !text.contains("STATUS"),
        "the meeting goes on without them: {text}"
    );
    let read = understood(&[("bo.ics", alone)]).remove(0);
    assert_eq!(read["icalendar"]["faults"], serde_json::json!([]));
    for program in ["icalendar", "vobject"] {
        assert_eq!(read[program]["method"], "CANCEL", "{program}");
        let (event, before) = (&read[program]["events"][0], &first[program]["events"][0]);
        assert_eq!(event["uid"], before["uid"]);
        assert_eq!((&before["sequence"], &event["sequence"]), (&0.into(), &1.into()), "{program}");
        assert_eq!(event["guests"], serde_json::json!(["mailto:bo@example.org"]), "{program}");
    }
    assert_eq!(opens(&ann, &id).await.uninvited[0].told.as_deref(), Some("2026-09-01"));

    let mail = understood(&[("bo.eml", sends(&ann, &id, Some("Bo"), "bo.eml").await)]).remove(0);
    assert_eq!(mail["to"], serde_json::json!([["Bo", "bo@example.org"]]));
    assert_eq!(mail["parts"][1]["method"], "CANCEL");
    let content = mail["parts"][1]["content"].as_str().unwrap();
    assert!(content.contains("SEQUENCE:1"), "saved again, it is the same change: {content}");

    let rest = understood(&[("rest.ics", sends(&ann, &id, None, "rest.ics").await)]).remove(0);
    for program in ["icalendar", "vobject"] {
        let event = &rest[program]["events"][0];
        assert_eq!(
            (&rest[program]["method"], &event["sequence"]),
            (&"REQUEST".into(), &1.into()),
            "{program}"
        );
        assert_eq!(event["guests"].as_array().unwrap().len(), 2, "{program}");
    }

    sets(&ann, &id, "Bo", None).await;
    assert!(opens(&ann, &id).await.uninvited.is_empty(), "whoever is there again is expected again");
    let nobody = Invite { id: id.clone(), cancel: true, person: Some("Cy".into()) };
    let refused = meeting::save_invitation(&ann.app, nobody, &ann.home.path().join("cy.ics")).await;
    assert_eq!(refused.unwrap_err().code, "meeting-person-not-uninvited");
    ann.verifies().await;
}

#[tokio::test]
async fn whoever_never_had_an_invitation_is_told_nothing() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let id = plans(&ann, "Tuesday circle", "Check-in 10").await.id;
    for name in ["Noor", "Bo"] {
        sets(&ann, &id, name, None).await;
    }
    sets(&ann, &id, "Bo", Some(true)).await;
    assert!(opens(&ann, &id).await.uninvited.is_empty());
}

#[tokio::test]
async fn whoever_is_taken_out_of_a_whole_series_is_told_alone_and_only_if_they_were_invited() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let id = tuesdays(&ann).await.id;
    // Answers come to whose notebook it is, so the series belongs to a group that knows who that is.
    let add = CircleAdd { name: "Tuesday circle".into(), ..CircleAdd::default() };
    let group = circle::add(&ann.app, add).await.unwrap().id;
    let me = MemberValues { me: Some(true), ..MemberValues::default() };
    let member = MemberAdd { circle: group.clone(), name: "Ann".into(), values: me };
    circle::member_add(&ann.app, member).await.unwrap();
    let of_group = SeriesSet { id: id.clone(), circle: Some(group), ..SeriesSet::default() };
    meeting::series_set(&ann.app, of_group).await.unwrap();
    let sets = async |name: &str, removed: Option<bool>| {
        let email = removed.is_none().then(|| format!("{}@example.org", name.to_lowercase()));
        let set =
            SeriesPersonSet { id: id.clone(), name: Some(name.into()), email, removed, ..Default::default() };
        meeting::series_person_set(&ann.app, set).await.unwrap();
    };
    for name in ["Ann", "Noor", "Bo"] {
        sets(name, None).await;
    }
    sends(&ann, &id, None, "whole.ics").await;
    assert!(opens_series(&ann, &id).await.uninvited.is_empty(), "all of them are still there");
    sets("Cy", None).await;
    for name in ["Cy", "Bo"] {
        sets(name, Some(true)).await;
    }
    let gone = opens_series(&ann, &id).await.uninvited;
    assert_eq!((gone.len(), gone[0].name.as_str(), &gone[0].told), (1, "Bo", &None));

    let alone = understood(&[("bo.ics", sends(&ann, &id, Some(&gone[0].id), "bo.ics").await)]).remove(0);
    assert_eq!(alone["icalendar"]["method"], "CANCEL");
    assert_eq!(alone["icalendar"]["events"][0]["guests"], serde_json::json!(["mailto:bo@example.org"]));
    assert_eq!(opens_series(&ann, &id).await.uninvited[0].told.as_deref(), Some("2026-01-10"));
    sets("Bo", None).await;
    assert!(opens_series(&ann, &id).await.uninvited.is_empty(), "whoever is there again is expected again");
}
