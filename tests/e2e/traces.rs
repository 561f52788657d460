//! After locking nothing of a page is left: not in the window, not on the disk.

use std::time::Duration;

use crate::home::Home;
use crate::pages;
use crate::window::{Window, within};

const SENTENCE: &str = "A canary sings: zinnebeeldig.";
const WORD: &str = "zinnebeeldig";

#[tokio::test]
async fn an_idle_notebook_locks_itself_and_nothing_of_it_is_left() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    let mut preferences =
        window.asks("app_status", serde_json::Value::Null).await.unwrap()["preferences"].clone();
    preferences["idle_minutes"] = 1.into();
    window.asks("preferences_set", preferences).await.unwrap();
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    assert!(window.everything().await.contains(WORD), "the control: before locking it is there");
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(WORD).await;
    window.sees("hit").await;

    let patience = Duration::from_secs(100);
    within(patience, "an idle notebook locks itself", async || {
        window.shows("lock-screen").await.then_some(())
    })
    .await;
    window.is_locked().await;
    leaves_nothing(&window).await;
    window.keeps_picture("traces/locked").await;
    assert_eq!(
        window.asks("page_list", serde_json::json!({ "before": null, "limit": 1, "trashed": false })).await,
        Err("locked".into())
    );
    assert_eq!(window.asks("search", serde_json::json!({ "query": WORD, "kind": null, "tag": null, "from": null, "to": null, "limit": 1, "typing": false })).await, Err("locked".into()));
    window.ends().await;
    assert_eq!(home.files_with(WORD), Vec::<std::path::PathBuf>::new());

    // The scan finds what is there.
    std::fs::write(home.path("cache/control"), format!("... {WORD} ...")).unwrap();
    assert_eq!(home.files_with(WORD), [home.path("cache/control")]);
}

#[tokio::test]
async fn a_program_that_is_stopped_while_open_leaves_nothing_in_the_open() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    window.ends().await;
    assert_eq!(home.files_with(WORD), Vec::<std::path::PathBuf>::new());

    let window = Window::opens(&home).await;
    window.sees("lock-screen").await;
    leaves_nothing(&window).await;
    assert_eq!(home.asks(&["search", WORD]).as_array().unwrap().len(), 1, "what was saved is there");
    window.ends().await;
}

async fn leaves_nothing(window: &Window) {
    let screen = window.everything().await;
    for trace in [WORD, "A long silence", "La piste de mardi"] {
        assert!(!screen.contains(trace), "{trace:?} is still in the page");
    }
    let kept = window
        .script(
            "return JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])",
            vec![],
        )
        .await;
    assert!(!kept.as_str().unwrap().contains(WORD), "{kept}");
    assert_eq!(window.client.title().await.unwrap(), "Kring");
}
