//! Somebody new: looks around in the example, begins a notebook of their own, reads the guide.
//!
//! With `KRING_GUIDE=1` (`cargo xtask shots --guide`) the example is photographed for the guide, in each language.

use std::time::Duration;

use kring_core::demo::PASSPHRASE;

use crate::home::{Home, NAME};
use crate::messages::sentence;
use crate::window::{ENTER, Window, until, within};

/// How long the example may take to be written, in a program that is not optimised, on a busy machine.
const A_MINUTE: Duration = Duration::from_secs(120);

/// F1.
const HELP: &str = "\u{e031}";

/// Screens of the guide: the name of the picture, and the way there.
const SCREENS: [&str; 5] = ["today", "session", "charter", "agenda", "backups"];

fn languages() -> &'static [&'static str] {
    let all = std::env::var_os("KRING_GUIDE").is_some_and(|wanted| wanted == "1");
    if all { &["en", "fr", "nl"] } else { &["fr"] }
}

fn folder() -> &'static str {
    if languages().len() > 1 { "" } else { "guide/" }
}

async fn looks_around(window: &Window) {
    window.sees("first-run").await;
    window.clicks("demo-look").await;
    within(A_MINUTE, "the example is written", async || window.shows("shell").await.then_some(())).await;
    window.is_ready().await;
}

#[tokio::test]
async fn who_looks_around_first_is_told_the_passphrase_and_begins_a_notebook_of_their_own() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    looks_around(&window).await;
    window.goes_to("journal").await;
    window.clicks("page-row").await;
    window.page_says(PASSPHRASE).await;
    window.locks().await;
    window.reads_in("lock-name", PASSPHRASE).await;
    window.keeps_picture("guide/locked-example").await;
    window.unlocks(PASSPHRASE).await;
    window.locks().await;
    window.clicks("demo-leave").await;
    window.sees("first-run").await;
    window.makes_a_notebook(NAME).await;
    window.locks().await;
    window.reads_in("lock-name", NAME).await;
    assert!(!window.shows("demo-leave").await, "one's own notebook is no example");
    window.ends().await;

    // The next start knows nothing of the example.
    let window = Window::opens(&home).await;
    window.reads_in("lock-name", NAME).await;
    window.ends().await;
}

#[tokio::test]
async fn in_a_narrow_window_what_can_wait_is_one_line_until_somebody_looks() {
    let window = Window::opens(&Home::new()).await;
    window.resizes(1280, 800).await;
    looks_around(&window).await;
    window.sees("worth-lines").await;
    assert!(!window.shows("today-waits-open").await, "beside the page there is room for all of it");
    window.resizes(400, 800).await;
    window.sees("today-waits-open").await;
    assert!(!window.shows("worth-lines").await, "the page is not pushed away");
    assert!(window.shows("offer-recovery").await, "what a forgotten passphrase means is said as it was");
    window.fits("today").await;
    window.keeps_picture("guide/today-narrow").await;
    window.clicks("today-waits-open").await;
    window.sees("worth-lines").await;
    window.ends().await;
}

#[tokio::test]
async fn the_guide_is_found_in_the_palette_and_read_with_the_keyboard() {
    let window = Window::opens(&Home::new()).await;
    window.makes_a_notebook(NAME).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    // By what whoever needs it calls it.
    window.types("help").await;
    window.sees("palette-guide").await;
    window.types(ENTER).await;
    window.sees("guide-topics").await;
    window.clicks("guide-limits").await;
    window.reads_in("guide-text", "without a key").await;
    window.keeps_picture("guide/page").await;
    window.clicks("guide-back").await;
    window.sees("guide-first-words").await;

    // The key that asks for help leads there as well.
    window.clicks("rail-today").await;
    window.types(HELP).await;
    window.clicks("shortcut-guide").await;
    window.sees("guide-topics").await;
    window.ends().await;
}

#[tokio::test]
async fn what_the_palette_opens_can_be_written_in_at_once() {
    let window = Window::opens(&Home::new()).await;
    window.makes_a_notebook(NAME).await;
    chooses(&window, &sentence("en", "charter-paste")).await;
    window.sees("charter-paste").await;
    window.types("We listen").await;
    assert_eq!(window.property("charter-paste-text", "value").await, "We listen");

    // A session asks with whom; a name that is known needs its beginning only.
    for typed in ["Priya", "pri"] {
        chooses(&window, &sentence("en", "session-write")).await;
        window.sees_no_more("session-minutes").await;
        window.sees("session-person").await;
        window.types(typed).await;
        until("the name is whole", async || {
            (window.property("session-person", "value").await == "Priya").then_some(())
        })
        .await;
        window.types(ENTER).await;
        window.fills("session-minutes", "45").await;
        window.types(ENTER).await;
        window.is_saved().await;
    }

    // Each page of the guide by its own name.
    chooses(&window, "another computer").await;
    window.reads_in("guide-text", "moves as a backup").await;
    window.ends().await;
}

async fn chooses(window: &Window, words: &str) {
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&format!("{words}{ENTER}")).await;
    window.sees_no_more("palette").await;
}

#[tokio::test]
async fn the_example_is_worth_a_picture_in_every_language() {
    for language in languages() {
        let window = Window::opens(&Home::new()).await;
        window.wears(language, "light").await;
        window.resizes(1280, 800).await;
        looks_around(&window).await;
        for screen in SCREENS {
            shows(&window, screen).await;
            window.keeps_picture(&format!("{}{language}-{screen}", folder())).await;
            window.fits(screen).await;
        }
        window.ends().await;
    }
}

async fn shows(window: &Window, screen: &str) {
    match screen {
        "session" => {
            window.goes_to("people").await;
            window.clicks("person-row").await;
            window.clicks("person-session").await;
            window.sees("part-only-me").await;
        }
        "charter" => {
            window.goes_to("groups").await;
            window.clicks("group-row").await;
            window.sees("charter-reader").await;
        }
        "agenda" => window.goes_to("meeting").await,
        screen => window.goes_to(screen).await,
    }
    window.rests().await;
}
