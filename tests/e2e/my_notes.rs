//! What only I read of a meeting stands beside what is projected, in a window of its own.

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use crate::held::{ONLY_ME, prepared};
use crate::window::{ESCAPE, Window, until};

impl Window {
    /// How many windows there are.
    pub async fn many(&self) -> usize {
        self.client.windows().await.map_or(0, |windows| windows.len())
    }

    /// Waits for a second window and goes on in it; returns the first.
    pub async fn turns_to_another(&self) -> WindowHandle {
        let first = self.client.window().await.unwrap();
        let other = until("there is a second window", async || {
            self.client.windows().await.ok()?.into_iter().find(|window| *window != first)
        })
        .await;
        self.client.switch_to_window(other).await.unwrap();
        first
    }

    /// Goes on in a window from before.
    pub async fn turns_back_to(&self, first: WindowHandle) {
        self.client.switch_to_window(first).await.unwrap();
    }
}

#[tokio::test]
async fn my_notes_stand_in_a_window_of_their_own_that_knows_one_meeting_and_goes_with_the_lock() {
    let (home, id) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.runs_the_meeting().await;
    window.types(" ").await;
    window.runs_item("Check-in").await;
    assert!(!window.reads("run").await.contains(ONLY_ME), "what is projected shows nothing of mine");
    window.types("o").await;
    let first = window.turns_to_another().await;
    window.is_ready().await;
    window.reads_in("my-notes", ONLY_ME).await;
    window.sees("my-notes-item").await;
    window.keeps_picture("running/my-notes").await;
    window.shuts_nobody_out("what only I read, beside a meeting").await;
    window.clicks("my-notes-whole").await;
    window.types("Whom have we not heard?").await;
    until("what is written is kept", async || {
        let meeting = window.asks("meeting_open", json!(id)).await.unwrap();
        (meeting["only_me"] == "Whom have we not heard?").then_some(())
    })
    .await;
    // No other command answers in it.
    assert!(window.asks("page_list", json!({})).await.is_err());
    assert!(window.asks("vault_lock", Value::Null).await.is_err());
    window.is_sound().await;
    window.turns_back_to(first).await;
    window.sees("run").await;
    window.types(ESCAPE).await;
    window.sees("run-cover").await;
    assert_eq!(window.many().await, 2, "the cover hides what is projected, and the notes stay");
    window.locks().await;
    until("the notes are gone with the lock", async || (window.many().await == 1).then_some(())).await;
    window.ends().await;
}
