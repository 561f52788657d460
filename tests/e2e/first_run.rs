//! The first minute: a language, a name, a passphrase, and the caret is in a page.

use crate::home::{Home, NAME, PASSPHRASE};
use crate::messages::sentence;
use crate::window::{ENTER, ESCAPE, Window};

const SENTENCE: &str = "The first sentence of a quiet notebook: l’été, één, naïve.";

#[tokio::test]
async fn the_first_sentence_is_in_the_notebook_within_a_minute() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.sees("first-run").await;
    window.keeps_picture("first-run/language").await;
    window.makes_a_notebook(NAME).await;

    window.writes_in_the_page().await;
    assert_eq!(window.page_text().await, "");
    window.types(SENTENCE).await;
    window.is_saved().await;
    assert_eq!(window.page_text().await, SENTENCE);
    assert_eq!(window.property("rail-notebook", "textContent").await, NAME);
    window.keeps_picture("first-run/first-sentence").await;
    window.is_sound().await;
    window.locks().await;

    let pages = home.asks(&["journal", "list"]);
    let pages = pages.as_array().unwrap();
    assert_eq!(pages.len(), 1, "one page was written");
    let page = home.asks(&["journal", "show", pages[0]["id"].as_str().unwrap()]);
    assert_eq!(page["text"], SENTENCE);
    assert_eq!(
        home.files_with("The first sentence"),
        Vec::<std::path::PathBuf>::new(),
        "words lie on the disk in the open"
    );
    window.ends().await;
}

#[tokio::test]
async fn an_empty_notebook_offers_three_ways_to_begin() {
    let window = Window::opens(&Home::new()).await;
    window.makes_a_notebook(NAME).await;
    window.sees("starts").await;
    window.keeps_picture("first-run/starts").await;
    window.clicks("start-session").await;
    window.fills("session-person", "M.").await;
    window.types(ENTER).await;
    window.sees("session-minutes").await;

    window.clicks("start-meeting").await;
    window.sees("meeting-new-sheet").await;
    window.types(ESCAPE).await;
    window.sees_no_more("meeting-new-sheet").await;
    window.clicks("start-charter").await;
    window.sees_no_more("starts").await;
    window.ends().await;
}

#[tokio::test]
async fn the_language_is_chosen_before_anything_else() {
    let window = Window::opens(&Home::new()).await;
    for language in ["fr", "nl", "en"] {
        window.chooses(&format!("language-{language}")).await;
        window.reads_in("first-run", &sentence(language, "welcome-what")).await;
        let spoken = window.script("return document.documentElement.lang", vec![]).await;
        assert!(spoken.as_str().unwrap().starts_with(language), "a screen reader would speak {spoken}");
        window.keeps_picture(&format!("first-run/language-{language}")).await;
    }
    window.ends().await;
}

#[tokio::test]
async fn a_weak_passphrase_and_one_written_differently_are_refused() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.clicks("first-next").await;
    window.fills("passphrase-new", "coaches").await;
    window.reads_in("strength", &sentence("en", "strength-1")).await;
    window.fills("passphrase-again", "coaches").await;
    window.clicks("create-notebook").await;
    window.reads_in("first-run", &sentence("en", "error-passphrase-too-weak")).await;
    window.keeps_picture("first-run/weak").await;

    window.fills("passphrase-new", PASSPHRASE).await;
    window.reads_in("strength", "thief").await;
    window.fills("passphrase-again", "four calm words their").await;
    window.clicks("create-notebook").await;
    window.reads_in("first-run", &sentence("en", "passphrase-differs")).await;
    assert!(!home.path("data/kring/notebook").exists(), "nothing was made");
    window.keeps_picture("first-run/differs").await;

    window.fills("passphrase-again", PASSPHRASE).await;
    window.clicks("create-notebook").await;
    window.sees("page").await;
    window.ends().await;
}
