//! What is noted while a meeting runs, by whoever types on without looking.

use crate::held::prepared;
use crate::window::{ENTER, ESCAPE, Window, until};

impl Window {
    /// Waits until what is typed goes there.
    async fn has_the_caret(&self, test: &str) {
        until("the caret is there", async || {
            let at = self.script("return document.activeElement?.dataset.test ?? null", vec![]).await;
            (at == test).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn what_one_types_on_is_noted_wherever_one_clicked_and_moves_nothing() {
    let (home, id) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.runs_the_meeting().await;
    // The button that was clicked goes, and the focus with it.
    window.clicks("run-start").await;
    window.runs_item("Check-in").await;
    window.types("p").await;
    window.has_the_caret("run-jot-text").await;
    window.types("Slides, less of them").await;
    window.types(ESCAPE).await;
    window.sees_no_more("run-jot-form").await;
    window.types("a").await;
    window.has_the_caret("run-jot-text").await;
    // What was left is there again, and gives way to whoever types on.
    assert_eq!(window.property("run-jot-text", "value").await, "Slides, less of them");
    window.types("Skip the slides @bra by tomorrow").await;
    until("the line says who", async || {
        (window.property("run-jot-owner", "value").await == "Bram").then_some(())
    })
    .await;
    window.keeps_picture("running/jot").await;
    window.types(ENTER).await;
    window.sees_no_more("run-jot-form").await;
    window.runs_item("Check-in").await;
    window.is_sound().await;
    window.ends().await;
    let shown = home.asks(&["meeting", "show", &id.id]);
    assert_eq!(shown["state"], "running");
    assert_eq!(shown["actions"][0]["owner"], "Bram");
    assert_eq!(shown["actions"][0]["text"], "Skip the slides");
    assert!(shown["actions"][0]["due"].is_string(), "{shown}");
    assert_eq!(shown["items"][0]["state"], "now", "no letter of it skipped anything");
}
