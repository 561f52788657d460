//! Somebody is taken out of a meeting after the invitation went out: the cancellation for them alone.

use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingPersonSet};

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
