//! Where somebody who works by keyboard stands after an act that shows something else: at its heading, or where it asks to be written in.

use kring_core::meeting;
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::{MeetingAdd, SeriesAdd};

use crate::groups;
use crate::home::Home;
use crate::window::{ENTER, RIGHT, Window, until};

const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";
const RELEASE: &str = "\u{e000}";

/// Tab comes to something to be chosen, and Enter chooses it.
async fn chooses(window: &Window, test: &str) {
    window.tabs_to(test).await;
    window.types(ENTER).await;
}

/// The heading of what is shown has the focus: that of this meeting, series or list.
async fn stands_at(window: &Window, heading: &str) {
    let script = "const at = document.activeElement, title = at.querySelector('input, textarea')?.value ?? at.textContent;
        return at.tagName === 'H1' ? title.trim() : `${at.tagName} ${at.dataset.test ?? ''}`";
    let mut last = String::new();
    let arrived = crate::waiting::patiently(std::time::Duration::from_secs(20), async || {
        last = window.script(script, vec![]).await.as_str().unwrap_or_default().to_owned();
        (last == heading).then_some(())
    });
    assert!(arrived.await.is_some(), "{heading} has the focus, and not {last}");
}

async fn stands_on(window: &Window, test: &str) {
    until(&format!("{test} has the focus"), async || {
        (window.script("return document.activeElement.dataset.test ?? ''", vec![]).await == test)
            .then_some(())
    })
    .await;
}

#[tokio::test]
async fn whatever_a_meeting_room_shows_instead_has_the_focus_at_its_heading() {
    let home = Home::with_pages(async |app, _| {
        let group = groups::forms(app).await;
        let new = MeetingAdd {
            title: "Learning group".into(),
            start: Some("2031-12-02T12:00".into()),
            circle: Some(group.id.clone()),
            lines: Some("Arrive 5\nCase 35\nClose 10".into()),
            ..MeetingAdd::default()
        };
        meeting::add(app, new).await.unwrap();
        let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 1, day: Day::Tu }, ends: Ends::Never };
        let add = SeriesAdd {
            title: "First Tuesdays".into(),
            start: "2036-01-01T12:00".into(),
            rule: Some(rule),
            zone: Some("Europe/Brussels".into()),
            minutes: Some(60),
            circle: Some(group.id),
            copy: None,
        };
        meeting::series_add(app, add).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;

    // A new meeting, begun while the focus is elsewhere: where it has an agenda at its title, else where the first item is written.
    chooses(&window, "rail-meetings").await;
    window.sees("meeting-new").await;
    window.types(&format!("{CONTROL}{SHIFT}n{RELEASE}")).await;
    window.fills("meeting-new-title", "Intake with Wout").await;
    window.fills("meeting-new-lines", "Contract 20 / Goals 25 / Close 5").await;
    chooses(&window, "meeting-make").await;
    stands_at(&window, "Intake with Wout").await;
    chooses(&window, "meetings-back").await;
    stands_at(&window, "Meetings").await;
    chooses(&window, "meeting-new").await;
    window.fills("meeting-new-title", "Nothing yet").await;
    window.types(ENTER).await;
    stands_on(&window, "agenda-add").await;

    // From tab to tab the hand stays on the tab.
    window.tabs_to("meeting-tab-agenda").await;
    window.types(RIGHT).await;
    window.sees("write-up").await;
    stands_on(&window, "meeting-tab-write-up").await;
    window.types(RIGHT).await;
    stands_on(&window, "meeting-tab-dates").await;
    window.types(RIGHT).await;
    window.sees("agenda").await;
    stands_on(&window, "meeting-tab-agenda").await;
    chooses(&window, "meeting-trash").await;
    stands_at(&window, "Meetings").await;

    // One that is opened, shared, mixed, run, left and written up.
    chooses(&window, "agreed-open").await;
    stands_at(&window, "Actions and decisions").await;
    chooses(&window, "meetings-back").await;
    stands_at(&window, "Meetings").await;
    window.tabs_to_words("meeting-row", "Learning group").await;
    window.types(ENTER).await;
    stands_at(&window, "Learning group").await;
    chooses(&window, "agenda-share").await;
    window.sees_no_more("agenda-share").await;
    stands_at(&window, "Learning group").await;
    chooses(&window, "meeting-run").await;
    window.sees("run").await;
    stands_at(&window, "Learning group").await;
    chooses(&window, "run-leave").await;
    window.sees("run-cover").await;
    stands_at(&window, "Learning group").await;
    chooses(&window, "run-write-up").await;
    window.sees("write-up").await;
    stands_at(&window, "Learning group").await;
    chooses(&window, "meetings-back").await;
    stands_at(&window, "Meetings").await;

    // A series, a date of it that is prepared, and a new one.
    chooses(&window, "series-row").await;
    stands_at(&window, "First Tuesdays").await;
    chooses(&window, "series-prepare").await;
    window.sees("agenda").await;
    stands_on(&window, "agenda-add").await;
    chooses(&window, "meetings-back").await;
    stands_at(&window, "Meetings").await;
    chooses(&window, "series-new").await;
    window.fills("series-new-title", "Supervision").await;
    window.types(ENTER).await;
    window.sees("series").await;
    stands_at(&window, "Supervision").await;
    chooses(&window, "series-trash").await;
    stands_at(&window, "Meetings").await;
    window.is_sound().await;
    window.ends().await;
}
