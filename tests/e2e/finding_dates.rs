//! Finding a date in the real window: everybody's answers are in sight, dates that suit as well all say so, and one becomes the meeting's.

use std::sync::Arc;

use kring_core::meeting::dates::Answer;
use kring_core::meeting::view::{DateSet, MeetingAdd, MeetingPersonSet};
use kring_core::{App, meeting};

use crate::home::Home;
use crate::keys::BACK;
use crate::messages::sentence;
use crate::window::{ENTER, Window, until};

const TITLE: &str = "Startdag voorjaar";
const PEOPLE: [&str; 6] = [
    "Hilde Van Nevel",
    "Oumaima El Idrissi",
    "Jorne Schepens",
    "Marleen De Cuyper",
    "Tibo Lagae",
    "Souleymane Diop",
];

/// A morning without a date yet, three dates, and what six people say of each: yes, no, or if needed.
async fn is_asked_about(app: &Arc<App>) {
    let new = MeetingAdd { title: TITLE.into(), minutes: Some(180), ..MeetingAdd::default() };
    let id = meeting::add(app, new).await.unwrap().id;
    for name in PEOPLE {
        let person =
            MeetingPersonSet { id: id.clone(), name: Some(name.into()), ..MeetingPersonSet::default() };
        meeting::person_set(app, person).await.unwrap();
    }
    for (start, answers) in
        [("2036-02-05T09:00", "yyniyn"), ("2036-02-08T13:00", "nnnyiy"), ("2036-02-12T09:00", "yyniyn")]
    {
        let ask = DateSet { id: id.clone(), start: Some(start.into()), ..DateSet::default() };
        let date = meeting::date_set(app, ask).await.unwrap().id;
        for (name, answer) in PEOPLE.iter().zip(answers.chars()) {
            let can = match answer {
                'y' => Answer::Yes,
                'n' => Answer::No,
                _ => Answer::IfNeeded,
            };
            let (date, person) = (Some(date.clone()), Some((*name).to_owned()));
            let said = DateSet { id: id.clone(), date, person, can: Some(can), ..DateSet::default() };
            meeting::date_set(app, said).await.unwrap();
        }
    }
}

/// Of each date, in order, whether its head says this.
async fn heads_say(window: &Window, words: &str, wanted: [bool; 3]) {
    let script = "return [...document.querySelectorAll('[data-test=dates-date]')].map((one) => one.innerText.includes(arguments[0]))";
    until(&format!("{words:?} stands at {wanted:?}"), async || {
        let found = window.script(script, vec![words.into()]).await;
        (found == serde_json::json!(wanted)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn dates_that_suit_as_well_all_say_so_and_the_one_that_is_taken_is_marked() {
    let home = Home::with_pages(async |app, _| is_asked_about(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1280, 800).await;
    window.opens_meeting(TITLE).await;
    window.clicks("meeting-tab-dates").await;
    window.reads_in("dates", PEOPLE[5]).await;
    let best = sentence("en", "dates-best");
    heads_say(&window, &best, [true, false, true]).await;
    // Six people and three dates stand on the page as they are: nothing of them is beyond its edge.
    let inside = "const table = document.querySelector('[data-test=dates] table'); return table.parentElement.scrollWidth <= table.parentElement.clientWidth";
    assert_eq!(window.script(inside, vec![]).await, true, "everything is in sight");
    window.keeps_picture("meeting/dates").await;
    let barriers = window.barriers_of("finding a date").await;

    // An answer by hand moves the balance: the sixth could come on the last date after all.
    window.tabs_to_number("dates-answer", 17).await;
    let says = "const one = document.activeElement; one.value = 'yes'; one.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(says, vec![]).await;
    heads_say(&window, &best, [false, false, true]).await;
    window.tabs_to_number("dates-take", 2).await;
    window.types(ENTER).await;
    heads_say(&window, &sentence("en", "dates-chosen"), [false, false, true]).await;
    window.keeps_picture("meeting/dates-chosen").await;

    // In a narrow window whose answers they are stays in sight.
    window.resizes(400, 800).await;
    let moved = "const region = document.querySelector('[data-test=dates] table').parentElement;
        region.scrollLeft = 100;
        const name = region.querySelector('[data-test=dates-person] th').getBoundingClientRect();
        return region.scrollLeft > 0 && Math.abs(name.left - region.getBoundingClientRect().left) < 2";
    until("the names stay", async || window.script(moved, vec![]).await.as_bool().filter(|yes| *yes)).await;
    window.keeps_picture("meeting/dates-narrow").await;
    // What the keys come to on the way back stands beside the names, not below them.
    let covered = "const { activeElement: one } = document;
        return one.getBoundingClientRect().left < one.closest('tr').firstElementChild.getBoundingClientRect().right - 1";
    window
        .script("document.querySelector('[data-test=dates] table').parentElement.scrollLeft = 1000", vec![])
        .await;
    window.tabs_to_number("dates-answer", 17).await;
    for at in [16, 15] {
        window.types(BACK).await;
        let name = format!("the answer {at} is in sight");
        until(&name, async || (window.script(covered, vec![]).await == false).then_some(())).await;
    }
    assert_eq!(barriers, Vec::<String>::new());
    window.is_sound().await;
    window.ends().await;
}
