//! Notes for a supervision are shared: a space of two is founded, the notes move into it, and lead from one to the other.

use kring_core::intervision;
use kring_core::intervision::view::{ClosedNotes, Layer};
use serde_json::json;

use crate::closed::{DOOR, founds, meets};
use crate::home::Home;
use crate::messages::sentence;
use crate::window::{Window, until};

const MINE: &str = "I laugh along, and then I am tired for a day.";
const SUPERVISOR: &str = "Marijke";

#[tokio::test]
async fn notes_for_a_supervision_move_into_a_space_of_two_that_both_of_them_write_in() {
    let home = Home::with_pages(async |app, _| {
        let group = founds(app, 90).await;
        let id = meets(app, &group.id, "The foreman who laughs it off").await;
        let notes = ClosedNotes { id, layer: Layer::Supervision, text: MINE.into(), was: None };
        intervision::notes(app, notes).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    let mut barriers = vec![];
    window.goes_to_the_closed("closed-session").await;
    window.opens_in_sight("closed-supervise", "closed-supervise-who").await;
    assert_eq!(window.property("closed-supervise-do", "disabled").await, true);
    assert_eq!(window.property("closed-supervise-me", "value").await, "Ann");
    window.fills("closed-supervise-who", SUPERVISOR).await;
    window.keeps_picture("supervision/sheet").await;
    barriers.extend(window.barriers_of("sharing notes for a supervision").await);
    window.clicks("closed-supervise-do").await;
    window.sees_no_more("closed-supervise-sheet").await;

    // The space is there, and says what comes next.
    window.reads_in("toasts", &sentence("en", "closed-supervise-then")).await;
    window.sees("closed-people").await;
    let people =
        "return [...document.querySelectorAll('[data-test=closed-person-name]')].map((one) => one.value)";
    until("nobody but the two of them is in it", async || {
        (window.script(people, vec![]).await == json!(["Ann", SUPERVISOR])).then_some(())
    })
    .await;
    window.keeps_picture("supervision/people").await;
    barriers.extend(window.barriers_of("the people of a space of two").await);
    window.clicks("closed-back").await;
    window.reads_in("closed-groups", &sentence("en", "closed-pair-row")).await;
    window.keeps_picture("supervision/rows").await;
    barriers.extend(window.barriers_of("closed groups with a space of two").await);

    // Where the notes were, they are not written any more; the way leads to where they are.
    let row = "[...document.querySelectorAll('[data-test=closed-row]')]
        .find((row) => row.textContent.includes(arguments[0])).click()";
    window.script(row, vec![DOOR.into()]).await;
    window.clicks("closed-session-row").await;
    window.reads_in("closed-supervised", SUPERVISOR).await;
    window.keeps_picture("supervision/handed").await;
    barriers.extend(window.barriers_of("a session whose notes are shared").await);
    window.clicks("closed-supervised-open").await;
    until("the notes are there", async || (window.text_of("closed-text-group").await == MINE).then_some(()))
        .await;
    let page = window.everything().await;
    assert!(!page.contains("laughs it off") && !page.contains("stay curious"), "the case stays behind");
    assert!(barriers.is_empty(), "{barriers:#?}");
    window.is_sound().await;
    window.ends().await;
}
