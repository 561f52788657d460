//! Half-made letters: dead keys and Compose reach the text from the keyboard of the display, as they do on a desk.

use crate::display;
use crate::home::Home;
use crate::window::Window;

/// Presses keys of the display, by the names that X gives them.
fn presses(keys: &[&str]) {
    assert!(display::does(&[&["key", "--delay", "40"], keys].concat()), "{keys:?}");
}

#[tokio::test]
async fn dead_keys_and_compose_make_letters_in_the_page() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.makes_a_notebook("Letters").await;
    window.writes_in_the_page().await;
    let listen = "window.kringMade = [];
        document.addEventListener('compositionend', (event) => window.kringMade.push(event.data))";
    window.script(listen, vec![]).await;
    assert!(display::gives_the_window_the_keys());
    presses(&["dead_circumflex", "e"]);
    window.page_says("ê").await;
    presses(&["dead_diaeresis", "i"]);
    window.page_says("êï").await;
    presses(&["dead_grave", "a", "dead_acute", "E"]);
    window.page_says("êïàÉ").await;
    presses(&["Multi_key", "o", "e"]);
    window.page_says("êïàÉœ").await;
    // A key that makes nothing with the one before it leaves both.
    presses(&["dead_circumflex", "space", "x"]);
    window.page_says("êïàÉœ^x").await;
    window.is_saved().await;
    let made = window.script("return window.kringMade", vec![]).await;
    assert!(
        made.as_array().is_some_and(|made| made.contains(&"ê".into())),
        "the page hears of half-made letters: {made}"
    );
    window.keeps_picture("half-letters/made").await;
    window.is_sound().await;
    window.ends().await;
}
