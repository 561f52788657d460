//! Someone I coach: a session is written up, the next one begins with what was agreed, and in the end nothing of them is left.

use serde_json::Value;

use crate::home::Home;
use crate::messages::parts;
use crate::pages;
use crate::window::{ENTER, ESCAPE, TAB, Window, until};

const AGREED: &str = "One question each for Monday";
const MINE: &str = "I talked too much, and knew it.";
/// Printing is kept from the paper: what would be on it is remembered.
const PRINT: &str = "window.print = () => {
    window.kringPrinted = document.querySelector('.printed').innerText;
    window.dispatchEvent(new Event('afterprint'));
}";

/// A session with somebody new, as it is written up.
async fn writes_up(window: &Window) {
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "What the team does not say").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    window.types("We drew the team, and nobody stood in the middle.").await;
    window.clicks("session-begin").await;
    window.sees("session-person").await;
    // A name that was begun and left makes nobody.
    window.types(&format!("No{ESCAPE}")).await;
    window.sees_no_more("session-person").await;
    window.clicks("session-begin").await;
    window.sees("session-person").await;
    window.types(&format!("Noor{ENTER}")).await;
    // What was written before it was anybody's is mine, until I say that it is for both.
    window.reads_in("only-me-text", "nobody stood in the middle").await;
    window.answers("session-for-both").await;
    window.reads_in("page-text", "nobody stood in the middle").await;
    window.fills("session-minutes", "90").await;
    window.types(ENTER).await;
    window.selects("session-mode", "video").await;
    window.selects("session-fee", "paid").await;
    window.fills("session-size", "6").await;
    window.types(ENTER).await;
    window.clicks("agreements-text").await;
    // In a field of a form the Tab key goes on to the next, in a list too.
    window.types(&format!("- [ ] {AGREED}{TAB}")).await;
    let held = "return document.activeElement?.dataset.test ?? ''";
    until("the part below has the caret", async || {
        (window.script(held, vec![]).await == "only-me-text").then_some(())
    })
    .await;
    window.types(MINE).await;
    window.is_saved().await;
}

#[tokio::test]
async fn the_next_session_begins_with_what_was_agreed_and_only_what_is_for_both_leaves() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    writes_up(&window).await;
    window.keeps_picture("coached/session").await;

    // To read, every part is there; on paper, what is mine alone is not.
    window.presses_control("e").await;
    window.reads_in("reading-agreements", AGREED).await;
    window.reads_in("reading-only-me", MINE).await;
    window.keeps_picture("coached/reading").await;
    window.script(PRINT, vec![]).await;
    window.clicks("page-print").await;
    let printed = until("the page is printed", async || {
        window.script("return window.kringPrinted ?? null", vec![]).await.as_str().map(str::to_owned)
    });
    let printed = printed.await;
    assert!(printed.contains("nobody stood in the middle") && printed.contains(AGREED), "{printed}");
    assert!(!printed.contains("I talked"), "{printed}");
    window.types(ESCAPE).await;
    window.sees_no_more("reading").await;

    // The person: hours to the minute, and a new page that shows last time.
    window.clicks("session-person-open").await;
    window.reads_in("person-hours", "1:30").await;
    let agreed = window.reads_in("person-agreements", AGREED).await;
    assert!(!agreed.contains("[ ]"), "a task is a box, and no signs: {agreed}");
    window.clicks("person-permission-today").await;
    window.fills("person-note", "Prefers to walk.").await;
    window.clicks("person-name").await;
    window.keeps_picture("coached/person").await;
    window.clicks("session-new").await;
    let agreed = window.reads_in("last-time", AGREED).await;
    assert!(!agreed.contains("[ ]"), "{agreed}");
    window.keeps_picture("coached/next").await;
    window.clicks("last-time-copy").await;
    window.reads_in("agreements-text", AGREED).await;
    window.is_saved().await;

    // For the client: one page that shows what leaves, and the file holds no more.
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks_page("What the team does not say").await;
    let file = home.path("for Noor.html");
    window.clicks("page-export").await;
    window.chooses("export-format-html").await;
    window.sees("export-for-client").await;
    window.chooses("export-for-client").await;
    window.clicks("export-see").await;
    window.keeps_picture("coached/what-leaves").await;
    home.will_pick(&[&file]);
    window.clicks("export-save").await;
    window.sees("export-done").await;
    let left = std::fs::read_to_string(&file).unwrap();
    assert!(left.contains("nobody stood") && left.contains(AGREED), "{left}");
    assert!(!left.contains("I talked") && !left.contains("paid"), "{left}");
    window.clicks("export-close").await;

    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("people-open").await;
    window.clicks("hours-open").await;
    window.reads_in("hours-total", "1:30").await;
    let table = home.path("hours.csv");
    window.chooses("hours-format-csv").await;
    home.will_pick(&[&table]);
    window.keeps_picture("coached/hours").await;
    window.clicks("hours-save").await;
    let table = until("the hours are written", async || std::fs::read_to_string(&table).ok()).await;
    assert!(table.contains("Noor") && table.contains("90"), "{table}");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn what_is_kept_about_somebody_is_handed_over_without_what_is_mine() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    writes_up(&window).await;
    window.clicks("session-person-open").await;
    let mine = home.path("Noor, all of it");
    for (folder, with_mine) in [(home.path("for Noor"), false), (mine, true)] {
        window.clicks("hand-over-open").await;
        window.reads_in("hand-over", "What the team does not say").await;
        if with_mine {
            window.clicks("hand-over-only-me").await;
            window.sees("hand-over-warning").await;
            window.keeps_picture("coached/hand-over").await;
        }
        std::fs::create_dir(&folder).unwrap();
        home.will_pick(&[&folder]);
        window.clicks("hand-over-save").await;
        window.sees_no_more("hand-over").await;
        let left = everything_in(&folder);
        assert!(left.contains("nobody stood in the middle") && left.contains(AGREED), "{left}");
        assert_eq!(left.contains(MINE), with_mine, "{left}");
    }
    window.is_sound().await;
    window.ends().await;
}

/// The words of every file in a folder and below it.
fn everything_in(folder: &std::path::Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let words = entries.map(|path| {
        if path.is_dir() { everything_in(&path) } else { std::fs::read_to_string(path).unwrap() }
    });
    words.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn who_is_erased_leaves_nothing_behind_but_what_was_written_anew() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    writes_up(&window).await;
    window.clicks("session-person-open").await;
    window.clicks("person-ended-today").await;
    let review = "return document.querySelector('[data-test=person-review]')?.value?.length === 10";
    until("a day to look again is proposed", async || {
        window.script(review, vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    window.clicks("erase-open").await;
    window.sees("erase-goes").await;
    window.clicks("successor-begin").await;
    window.fills("successor-title", "On drawing a team").await;
    window.fills("successor-text", "A team without a middle can be drawn.").await;
    window.keeps_picture("coached/erase").await;
    assert_eq!(window.property("erase-do", "disabled").await, true);
    window.fills("erase-typed", "noor").await;
    window.clicks("erase-do").await;
    window.sees("erased-done").await;
    window.keeps_picture("coached/erased").await;
    window.is_sound().await;
    window.locks().await;
    assert_eq!(home.asks(&["people", "list"]).as_array().map(Vec::len), Some(0));
    assert_eq!(home.asks(&["search", "middle"])[0]["title"], "On drawing a team");
    assert_eq!(home.asks(&["search", "monday"]), Value::Array(vec![]));
    window.ends().await;
}

#[tokio::test]
async fn what_is_noted_again_and_again_becomes_a_drawing_with_its_table() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("people-open").await;
    window.fills("people-add", "Noor").await;
    window.types(ENTER).await;
    window.sees("person").await;
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("trackers-open").await;
    window.clicks("tracker-new").await;
    window.fills("tracker-name", "Trust").await;
    window.selects_words("tracker-person", "Only pages with Noor").await;
    window.clicks("tracker-save").await;
    window.sees_no_more("tracker-form").await;
    window.reads_in("tracker", "On pages with Noor").await;
    for (name, kind) in
        [("Energy", "scale"), ("Hours slept", "number"), ("Walked", "yes_no"), ("Weather", "choice")]
    {
        window.clicks("tracker-new").await;
        window.fills("tracker-name", name).await;
        window.chooses(&format!("tracker-kind-{kind}")).await;
        if kind == "choice" {
            window.fills("tracker-options", &format!("clear{ENTER}fog")).await;
        }
        window.keeps_picture(&format!("trackers/new-{kind}")).await;
        window.clicks("tracker-save").await;
        window.sees_no_more("tracker-form").await;
    }
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    // What belongs to pages with Noor is not asked on this one.
    window.clicks("value-scale").await;
    window.types("7").await;
    window.fills("value-number", "6.5").await;
    window.types(ENTER).await;
    window.clicks("value-yes").await;
    window.selects("value-choice", "fog").await;
    let noted = "return [...document.querySelectorAll('[data-test=noted]')].map((one) => one.dataset.value)";
    until("four values are noted", async || {
        (window.script(noted, vec![]).await == serde_json::json!(["7", "6.5", "yes", "fog"])).then_some(())
    })
    .await;
    window.keeps_picture("trackers/noted").await;
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("trackers-open").await;
    window.sees("chart").await;
    window.clicks("chart-table-open").await;
    window.reads_in("chart-table", "7").await;
    window.keeps_picture("trackers/drawn").await;
    let table = home.path("values.csv");
    home.will_pick(&[&table]);
    window.clicks("tracker-export-csv").await;
    window.reads_in("toasts", &parts("en", "saved-at")[0]).await;
    let table = until("the values are written", async || std::fs::read_to_string(&table).ok()).await;
    assert!(table.contains("Energy") && table.contains("6.5") && table.contains("fog"), "{table}");
    window.is_sound().await;
    window.ends().await;
}
