//! Everything with the keyboard alone.

use crate::home::{Home, PASSPHRASE};
use crate::messages::sentence;
use crate::pages;
use crate::window::{DOWN, ENTER, ESCAPE, TAB, Window};

#[tokio::test]
async fn a_word_is_found_in_its_sentence_and_its_page_opened_without_a_mouse() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    // The caret waits in the passphrase.
    window.types(&format!("{PASSPHRASE}{ENTER}")).await;
    window.sees("shell").await;
    window.writes_in_the_page().await;

    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("gesprek").await;
    window.sees("hit").await;
    window.keeps_picture("keyboard/nothing-of-that-word").await;
    window.clears().await;
    window.types("troisième").await;
    window.sees("nothing-found").await;
    window.clears().await;
    // Accents and capitals do not matter.
    window.types("GARDE").await;
    window.reads_in("hit", "Nous avons gardé une seule piste").await;
    let marked =
        window.script("return document.querySelector('[data-test=hit] mark')?.textContent ?? null", vec![]);
    assert_eq!(marked.await, "gardé");
    window.keeps_picture("keyboard/found").await;
    window.types(ENTER).await;
    window.sees_no_more("palette").await;
    window.page_says("Nous avons gardé").await;
    window.writes_in_the_page().await;

    // With the caret in a text a question mark is a question mark.
    window.types("?").await;
    window.page_says("?").await;
    assert!(!window.shows("shortcut-sheet").await);
    window.presses_control("j").await;
    window.sees_no_more("page").await;
    window.types("?").await;
    window.sees("shortcut-sheet").await;
    window.reads_in("shortcut-list", &sentence("en", "shortcut-palette")).await;
    window.keeps_picture("keyboard/shortcuts").await;
    // Nothing in it has asked for the focus: Enter does not close what was just opened.
    window.types(ENTER).await;
    window.sees("shortcut-sheet").await;
    window.types(ESCAPE).await;
    window.sees_no_more("shortcut-sheet").await;

    // The palette goes places too; Escape leaves it.
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(DOWN).await;
    window.types(ESCAPE).await;
    window.sees_no_more("palette").await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&sentence("en", "trash")).await;
    window.types(ENTER).await;
    window.sees("trash").await;

    // A new page, and from its title into its text.
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.presses_control("f").await;
    window.sees("find-input").await;
    window.types(ESCAPE).await;
    window.sees_no_more("find-input").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn the_tab_key_reaches_every_room_and_is_never_trapped() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..40 {
        window.types(TAB).await;
        let here = window.script("return document.activeElement?.dataset.test ?? ''", vec![]).await;
        met.insert(here.as_str().unwrap_or_default().to_owned());
    }
    for place in [
        "rail-today",
        "rail-journal",
        "rail-meetings",
        "rail-methods",
        "rail-search",
        "rail-settings",
        "rail-lock",
        "page-title",
        "page-text",
    ] {
        assert!(met.contains(place), "{place} is not reached by Tab: {met:?}");
    }
    window.ends().await;
}

#[tokio::test]
async fn words_are_found_and_replaced_in_a_page_without_a_mouse() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types("Maïté a parlé; maite écoute.").await;
    window.is_saved().await;
    window.presses_control("f").await;
    window.sees("find-input").await;
    window.types("maite").await;
    window.reads_in("find-count", "2 found").await;
    window.types(ENTER).await;
    window.reads_in("find-count", "1 of 2").await;
    // Past the three buttons beside the field, into the line below.
    for _ in 0..4 {
        window.types(TAB).await;
    }
    window.types("M.").await;
    window.types(ENTER).await;
    window.reads_in("find-count", "1 of 1").await;
    window.keeps_picture("keyboard/found-and-replaced").await;
    for _ in 0..2 {
        window.types(TAB).await;
    }
    window.types(ENTER).await;
    window.reads_in("find-count", "Nothing found").await;
    assert_eq!(window.page_text().await.trim(), "M. a parlé; M. écoute.");
    window.types(ESCAPE).await;
    window.sees_no_more("find-input").await;
    window.is_sound().await;
    window.ends().await;
}
