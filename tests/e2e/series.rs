//! Meetings that come back, in the real window: begun as the charter says, turns that say why, dates that are moved and left out, and
//! the invitation of the whole.

use kring_core::circle::view::{CircleAdd, MemberAdd, MemberValues};
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::SeriesAdd;
use kring_core::{circle, meeting};

use crate::groups::{self, GROUP};
use crate::home::Home;
use crate::messages::sentence;
use crate::window::{TAB, Window, until};

async fn holders(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-test=series-turn] .name')].map((name) => name.textContent.trim())";
    serde_json::from_value(window.script(script, vec![]).await).unwrap()
}

async fn turns_are(window: &Window, wanted: &[&str]) {
    until(&format!("the turns are {wanted:?}"), async || {
        holders(window)
            .await
            .starts_with(&wanted.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
            .then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_series_goes_round_fairly_is_moved_swapped_prepared_and_sent() {
    let home = Home::with_pages(async |app, _| {
        groups::forms(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.clicks("series-new").await;
    window.fills("series-new-title", "Tuesday circle").await;
    window.fills("series-new-day", "2036-01-15").await;
    window.fills("series-new-time", "12:00").await;
    window.sets("series-new-zone", "Europe/Brussels").await;
    let chosen = format!(
        "return [...document.querySelectorAll('[data-test=series-new-group] option')].find((one) => one.textContent === '{GROUP}').value"
    );
    let group = window.script(&chosen, vec![]).await;
    let group = group.as_str().unwrap().to_owned();
    window.selects("series-new-group", &group).await;
    window.reads_in("series-new-words", "The third Tuesday of every month").await;
    window.reads_in("series-unit", "month").await;
    window.keeps_picture("series/new").await;
    window.clicks("series-make").await;
    window.sees("series-date").await;
    window.clicks("series-part-facilitator").await;
    turns_are(&window, &["Ann", "Bram", "Claire", "Idris", "Ann"]).await;
    window.keeps_picture("series/turns").await;

    // Why it is somebody's turn, and a swap with another date.
    window.clicks("series-turn").await;
    window.reads_in("series-why", "the name decides").await;
    window.keeps_picture("series/why").await;
    window.selects("series-swap", "2036-02-19T12:00").await;
    window.sees_no_more("series-turn-sheet").await;
    turns_are(&window, &["Bram", "Ann", "Claire"]).await;
    window.takes_the_last_back().await;
    turns_are(&window, &["Ann", "Bram", "Claire"]).await;

    // Somebody is away; a date is left out; undo brings it back.
    window.clicks("series-date-change").await;
    window.sees("series-date-sheet").await;
    window.selects("series-presence", "away").await;
    window.clicks("series-date-close").await;
    turns_are(&window, &["Bram", "Ann", "Claire"]).await;
    window.clicks("series-date-change").await;
    window.fills("series-move-day", "16 jan 2036").await;
    window.types(TAB).await;
    window.sees("series-move-back").await;
    window.keeps_picture("series/date").await;
    window.clicks("series-date-close").await;
    window.reads_in("series-date", "moved from").await;

    // The invitation of the whole has everybody's dates; sent again after a change, it is newer.
    let first = home.path("first.ics");
    let second = home.path("second.ics");
    home.will_pick(&[&first]);
    window.clicks("series-invite").await;
    window.reads_in("toast", "first.ics").await;
    let sent = std::fs::read_to_string(&first).unwrap();
    assert!(sent.contains("RRULE:FREQ=MONTHLY;BYDAY=3TU") && sent.contains("SEQUENCE:0"), "{sent}");
    assert!(sent.contains("RECURRENCE-ID;TZID=Europe/Brussels:20360115T120000"), "{sent}");
    window.clicks("series-date-change").await;
    window.clicks("series-skip").await;
    window.clicks("series-date-close").await;
    window.reads_in("series-date", "left out").await;
    let struck = "return [...document.querySelectorAll('[data-test=series-date]')].slice(0, 2).map((date) =>
        [...date.querySelectorAll('.when > span')].map((one) => getComputedStyle(one).textDecorationLine).join()).join(' ')";
    assert_eq!(
        window.script(struck, vec![]).await,
        "line-through,line-through none,none",
        "its day and its hour"
    );
    home.will_pick(&[&second]);
    window.clicks("series-invite").await;
    until("the second is written", async || second.exists().then_some(())).await;
    let sent = std::fs::read_to_string(&second).unwrap();
    assert!(
        sent.contains("SEQUENCE:1") && sent.contains("EXDATE;TZID=Europe/Brussels:20360115T120000"),
        "{sent}"
    );

    // A date that is prepared is a meeting with the people of the group.
    window.clicks("series-prepare").await;
    window.sees("meeting").await;
    window.clicks("meetings-back").await;
    window.reads_in("series-row", "Tuesday circle").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn somebody_who_learns_stands_beside_the_first_turn_and_somebody_from_outside_uses_up_none() {
    let home = Home::with_pages(async |app, _| {
        groups::third_tuesdays(app, "2036-01-15T12:00", None).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.clicks("series-row").await;
    window.fills("series-person-add", "Aya, Bram, Ms Okafor, Tuur").await;
    window.clicks("series-person-add-do").await;
    let clicks_number = async |test: &str, at: usize| {
        let one = "const one = document.querySelectorAll(arguments[0])[arguments[1]]; one?.click(); return one !== undefined";
        let named = format!("[data-test={test}]");
        until(&format!("{test} number {at} is there"), async || {
            window.script(one, vec![named.clone().into(), at.into()]).await.as_bool().filter(|yes| *yes)
        })
        .await;
    };
    clicks_number("series-person", 3).await;
    let says = async |switch: &str| {
        window.clicks(switch).await;
        until(&format!("{switch} is on"), async || {
            (window.property(switch, "checked").await == true).then_some(())
        })
        .await;
        window.clicks("series-person-close").await;
        window.sees_no_more("series-person-sheet").await;
    };
    says("series-person-learning").await;
    window.clicks("series-part-facilitator").await;
    turns_are(&window, &["Aya", "Bram", "Ms Okafor", "Tuur"]).await;
    window.reads_in("series-turn", "with Tuur learning").await;

    clicks_number("series-person", 2).await;
    says("series-person-outside").await;
    turns_are(&window, &["Aya", "Bram", "Tuur", "Aya"]).await;
    clicks_number("series-turn", 1).await;
    window.selects_words("series-choose", "Ms Okafor, from outside").await;
    window.clicks("series-turn-close").await;
    turns_are(&window, &["Aya", "Ms Okafor", "Bram", "Tuur"]).await;
    window.keeps_picture("series/outside-and-learning").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn whether_anybody_is_asked_to_come_is_said_before_a_series_is_sent() {
    let home = Home::with_pages(async |app, _| {
        let group = circle::add(app, CircleAdd { name: GROUP.into(), ..CircleAdd::default() }).await.unwrap();
        for name in &groups::PEOPLE[..2] {
            let contact = Some(format!("{}@example.org", name.to_lowercase()));
            let values = MemberValues { contact, ..MemberValues::default() };
            let member = MemberAdd { circle: group.id.clone(), name: (*name).into(), values };
            circle::member_add(app, member).await.unwrap();
        }
        let rule = Rule { every: 2, pattern: Pattern::Weekly { on: vec![Day::Th] }, ends: Ends::Never };
        let add = SeriesAdd {
            title: "Every other Thursday".into(),
            start: "2036-02-07T16:30".into(),
            rule: Some(rule),
            zone: Some("Europe/Brussels".into()),
            minutes: Some(90),
            circle: Some(group.id),
            copy: None,
        };
        meeting::series_add(app, add).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.clicks("series-row").await;
    window.reads_in("series-asks", &sentence("en", "asks-no-sender")).await;
    window.keeps_picture("series/asks-nobody").await;
    let barriers = window.barriers_of("a series that asks nobody to come").await;

    // It leads to where somebody says who they are.
    window.clicks("series-asks-people").await;
    window.clicks("member-row").await;
    window.clicks("member-is-me").await;
    window.clicks("member-save").await;
    window.sees_no_more("member-sheet").await;
    window.clicks("rail-meetings").await;
    window.clicks("series-row").await;
    window.sees("series-invite").await;
    window.sees_no_more("series-asks").await;

    let first = home.path("asks.ics");
    home.will_pick(&[&first]);
    window.clicks("series-invite").await;
    window.reads_in("toast", "asks.ics").await;
    let sent = std::fs::read_to_string(&first).unwrap();
    assert!(sent.contains("METHOD:REQUEST") && sent.contains("mailto:ann@example.org"), "{sent}");
    assert!(barriers.is_empty(), "{barriers:#?}");
    window.is_sound().await;
    window.ends().await;
}
