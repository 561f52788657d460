//! A meeting in the real window, part by part: tracks that run side by side, methods that are longer than there is time, its people
//! mixed, and a series that is sent as a mail and comes back from the trash.

use std::sync::Arc;

use kring_core::meeting::model::Priority;
use kring_core::meeting::view::{
    ItemEdit, ItemSet, MeetingAdd, MeetingPersonSet, MeetingView, SeriesPersonSet,
};
use kring_core::{App, meeting};

use crate::groups;
use crate::home::Home;
use crate::messages::{parts, sentence};
use crate::pages;
use crate::window::{Window, until};

const TITLE: &str = "Open day";

/// A meeting of an hour for four, with two tracks in the middle.
async fn plans(app: &Arc<App>) -> MeetingView {
    let new = MeetingAdd {
        title: TITLE.into(),
        start: Some("2031-12-02T12:00".into()),
        minutes: Some(60),
        lines: Some("Welcome 5\nWalk by the river 30\nTalk 10\nDraw 15\nClose 5".into()),
        ..MeetingAdd::default()
    };
    let made = meeting::add(app, new).await.unwrap();
    for (at, track) in [(1, "Outside"), (2, "Inside"), (3, "Inside")] {
        let set =
            ItemSet { track: Some(track.into()), section: Some("Workshops".into()), ..ItemSet::default() };
        let edit = ItemEdit { id: made.id.clone(), item: made.items[at].id.clone(), set };
        meeting::item_set(app, edit).await.unwrap();
    }
    for name in ["Ada", "Bo", "Cy", "Dee"] {
        let person =
            MeetingPersonSet { id: made.id.clone(), name: Some(name.into()), ..MeetingPersonSet::default() };
        meeting::person_set(app, person).await.unwrap();
    }
    made
}

async fn prepared() -> Arc<Home> {
    Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        plans(app).await;
    })
    .await
}

#[tokio::test]
async fn tracks_that_run_side_by_side_are_all_on_the_screen_under_one_clock() {
    let home = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting(TITLE).await;
    window.clicks("meeting-run").await;
    window.clicks("run-start").await;
    window.reads_in("run-item", "Welcome").await;
    window.reads_in("run-next", "Walk by the river · Talk").await;
    window.clicks("run-on").await;
    window.sees("run-tracks").await;
    let tracks = window.reads("run-tracks").await;
    for words in ["Outside", "Walk by the river", "Inside", "Talk", "Draw"] {
        assert!(tracks.contains(words), "{words} in {tracks}");
    }
    let clocks =
        window.script("return document.querySelectorAll('[data-test=run-left]').length", vec![]).await;
    assert_eq!(clocks, 1);
    let left = window.reads("run-left").await;
    assert!(left.starts_with("30:") || left.starts_with("29:"), "the longest track is waited for: {left}");
    window.reads_in("run-next", "Close").await;
    window.keeps_picture("meeting/tracks").await;
    window.clicks("run-on").await;
    window.reads_in("run-item", "Close").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_method_that_is_longer_than_there_is_time_is_offered_and_says_so() {
    let home = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting(TITLE).await;
    window.clicks("agenda-method").await;
    window.fills("agenda-method-minutes", "50").await;
    window.fills("agenda-method-people", "6").await;
    let fits = |test: &str| {
        format!("return document.querySelector('[data-test=agenda-take-{test}]')?.dataset.fit ?? ''")
    };
    until("the incident method says that it is made shorter", async || {
        (window.script(&fits("incident"), vec![]).await == "shorter").then_some(())
    })
    .await;
    window.reads_in("agenda-take-incident", &parts("en", "agenda-method-shorter")[0]).await;
    window.keeps_picture("meeting/methods-longer").await;
    window.fills("agenda-method-minutes", "8").await;
    window.reads_in("agenda-take-incident", &parts("en", "agenda-method-tight")[0]).await;
    window.script("document.querySelector('[data-test=agenda-take-incident]').click()", vec![]).await;
    window.sees_no_more("agenda-methods").await;
    window.reads_in("item-tight", "minutes at least").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_fixed_time_that_cannot_be_kept_says_when_it_was_to_be() {
    let home = Home::with_pages(async |app, _| {
        let new = MeetingAdd {
            title: TITLE.into(),
            start: Some("2031-12-02T11:30".into()),
            minutes: Some(90),
            lines: Some("Assembly 50\nLunch 40".into()),
            ..MeetingAdd::default()
        };
        let made = meeting::add(app, new).await.unwrap();
        let must = ItemSet { priority: Some(Priority::Must), ..ItemSet::default() };
        let noon = ItemSet { locked: Some("12:00".into()), ..ItemSet::default() };
        for (at, set) in [must, noon].into_iter().enumerate() {
            let edit = ItemEdit { id: made.id.clone(), item: made.items[at].id.clone(), set };
            meeting::item_set(app, edit).await.unwrap();
        }
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting(TITLE).await;
    window.reads_in("item-over", "20").await;
    window.reads_in("item-late", "12:00").await;
    let clocks = "return [...document.querySelectorAll('[data-test=item-lock]')].map((one) => one.innerText.trim()).join(' ')";
    assert_eq!(window.script(clocks, vec![]).await, "11:30 12:20", "nothing stands before what it follows");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn the_people_of_a_meeting_are_mixed_from_where_they_stand() {
    let home = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting(TITLE).await;
    window.clicks("agenda-details").await;
    window.clicks("meeting-mix").await;
    window.sees("mix-plan").await;
    until("those who take part are there", async || {
        (window.property("mix-people", "value").await == "Ada\nBo\nCy\nDee").then_some(())
    })
    .await;
    window.fills("mix-rounds", "3").await;
    window.clicks("mix-do").await;
    window.reads_in("mix-result", "Ada").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn whoever_is_taken_out_and_may_have_the_invitation_is_to_be_told() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let id = plans(app).await.id;
        let (name, email) = (Some("Ada".into()), Some("ada@example.org".into()));
        let ada = MeetingPersonSet { id, name, email, ..MeetingPersonSet::default() };
        meeting::person_set(app, ada).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.opens_meeting(TITLE).await;
    window.clicks("agenda-details").await;
    window.clicks("person-remove").await;
    window.reads_in("toast", &sentence("en", "person-removed-told")).await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_series_leaves_as_a_mail_draft_and_comes_back_from_the_trash() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let id = groups::third_tuesdays(app, "2031-01-21T12:00", None).await;
        let (name, email) = (Some("Bo".into()), Some("bo@example.org".into()));
        let bo = SeriesPersonSet { id, name, email, ..SeriesPersonSet::default() };
        meeting::series_person_set(app, bo).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.clicks("series-row").await;
    let draft = home.path("stick").join("draft.eml");
    home.will_pick(&[&draft]);
    window.clicks("series-draft").await;
    window.reads_in("toast", "draft.eml").await;
    let mail = std::fs::read_to_string(&draft).unwrap();
    assert!(mail.contains("bo@example.org") && mail.contains("text/calendar"), "{mail}");

    window.clicks("series-trash").await;
    window.sees("series-gone").await;
    window.script("document.querySelector('[data-test=series-gone]').open = true", vec![]).await;
    window.clicks("series-restore").await;
    window.sees_no_more("series-gone").await;
    window.reads_in("series-row", "Tuesday circle").await;
    window.is_sound().await;
    window.ends().await;
}
