//! A computer without a graphics card.

use crate::home::{Home, NAME, PASSPHRASE};
use crate::window::Window;

const SENTENCE: &str = "He said it to the window, and then to me.";

#[tokio::test]
async fn a_window_that_is_drawn_without_layers_is_used_like_any_other() {
    let home = Home::without_layers();
    let window = Window::opens(&home).await;
    window.makes_a_notebook(NAME).await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    for room in ["rail-journal", "rail-meetings", "rail-methods", "rail-today"] {
        window.clicks(room).await;
        window.rests().await;
    }
    window.locks().await;
    window.unlocks(PASSPHRASE).await;
    window.page_says(SENTENCE).await;
    window.ends().await;
}
