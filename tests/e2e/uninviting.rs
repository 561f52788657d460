//! Somebody is taken out after the invitation went out, of a meeting and of a whole series: the cancellation for them alone.

use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingPersonSet, SeriesPersonSet};

use crate::groups;
use crate::home::Home;
use crate::window::Window;

const WHO: [&str; 2] = ["Hanneke", "Mathieu"];

fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase())
}

#[tokio::test]
async fn whoever_is_taken_out_of_a_meeting_gets_a_cancellation_of_their_own() {
    let home = Home::with_pages(async |app, _| {
        let new = MeetingAdd {
            title: "Learning group".into(),
            start: Some("2031-12-02T12:00".into()),
            lines: Some("Arrive 5\nCase 35\nClose 10".into()),
            ..MeetingAdd::default()
        };
        let id = meeting::add(app, new).await.unwrap().id;
        for name in WHO {
            let set = MeetingPersonSet {
                id: id.clone(),
                name: Some(name.into()),
                email: Some(address(name)),
                ..MeetingPersonSet::default()
            };
            meeting::person_set(app, set).await.unwrap();
        }
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting("Learning group").await;
    let (invitation, draft) = (home.path("stick").join("first.ics"), home.path("stick").join("alone.eml"));
    window.opens_in_sight("agenda-send", "send-text").await;
    assert!(!window.shows("send-uninvite").await, "nobody was taken out");
    home.will_pick(&[&invitation]);
    window.clicks("send-invite").await;
    window.reads_in("meeting-sent", "first.ics").await;
    window.clicks("dialog-close").await;
    window.clicks("agenda-details").await;
    window.clicks("person-remove").await;
    window.sees("toast").await;
    window.clicks("meeting-details-done").await;
    window.opens_in_sight("agenda-send", "send-uninvite").await;
    window.keeps_picture("meeting/uninvite").await;
    let barriers = window.barriers_of("a cancellation for one").await;
    home.will_pick(&[&draft]);
    window.clicks("send-uninvite").await;
    window.reads_in("meeting-sent", "alone.eml").await;
    let mail = std::fs::read_to_string(&draft).unwrap();
    assert!(mail.contains(&address(WHO[0])) && !mail.contains(&address(WHO[1])), "{mail}");
    assert!(mail.contains("method=CANCEL"), "{mail}");
    assert!(barriers.is_empty(), "{barriers:#?}");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn whoever_is_taken_out_of_a_series_is_told_from_its_people() {
    let home = Home::with_pages(async |app, _| {
        // Answers come to whose notebook it is, so the series belongs to a group that knows who that is.
        let group = groups::forms(app).await.id;
        let id = groups::third_tuesdays(app, "2031-01-21T12:00", Some(group)).await;
        for name in &groups::PEOPLE[..2] {
            let set = SeriesPersonSet {
                id: id.clone(),
                name: Some((*name).into()),
                email: Some(address(name)),
                ..SeriesPersonSet::default()
            };
            meeting::series_person_set(app, set).await.unwrap();
        }
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.clicks("series-row").await;
    let (invitation, draft) = (home.path("stick").join("whole.ics"), home.path("stick").join("alone.eml"));
    home.will_pick(&[&invitation]);
    window.clicks("series-invite").await;
    window.reads_in("toast", "whole.ics").await;
    assert!(!window.shows("series-uninvited").await, "nobody was taken out");
    let open = "[...document.querySelectorAll('[data-test=series-person]')]
        .find((one) => one.textContent.includes(arguments[0])).click()";
    window.script(open, vec![groups::PEOPLE[1].into()]).await;
    window.sees("series-person-sheet").await;
    window.clicks("series-person-remove").await;
    window.sees("series-uninvited").await;
    window.keeps_picture("series/uninvite").await;
    let barriers = window.barriers_of("a cancellation for one, of a series").await;
    home.will_pick(&[&draft]);
    window.clicks("send-uninvite").await;
    window.reads_in("series-uninvited", "Saved on").await;
    let mail = std::fs::read_to_string(&draft).unwrap();
    assert!(mail.contains(&format!("To: {} <{}>", groups::PEOPLE[1], address(groups::PEOPLE[1]))), "{mail}");
    assert!(mail.contains("method=CANCEL"), "{mail}");
    assert!(barriers.is_empty(), "{barriers:#?}");
    window.is_sound().await;
    window.ends().await;
}
