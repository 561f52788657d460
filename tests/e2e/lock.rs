//! Locking, and the ways back in.

use crate::home::{Home, NAME, PASSPHRASE};
use crate::messages::sentence;
use crate::window::{END, ENTER, Window};

const SENTENCE: &str = "She paused for a long time before she answered.";

#[tokio::test]
async fn a_wrong_passphrase_is_refused_in_a_sentence_and_the_right_one_leads_back_to_the_same_page() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    assert_eq!(window.reads("lock-name").await, NAME);
    window.keeps_picture("lock/locked").await;
    window.unlocks(PASSPHRASE).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    window.page_says("silence").await;
    window.clicks("page-text").await;
    window.presses_control(END).await;
    window.types(&format!("{ENTER}{ENTER}{SENTENCE}")).await;
    window.keeps_picture("lock/written").await;
    window.page_says(SENTENCE).await;
    window.locks().await;

    window.fills("passphrase", "four calm words their").await;
    window.types(ENTER).await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-wrong-passphrase")).await;
    window.keeps_picture("lock/wrong-passphrase").await;
    assert_eq!(window.property("passphrase", "ariaInvalid").await, "true");

    window.unlocks(PASSPHRASE).await;
    window.keeps_picture("lock/back").await;
    window.page_says(SENTENCE).await;
    assert_eq!(window.property("page-title", "value").await, "A long silence");
    window.writes_in_the_page().await;
    window.types(" And then?").await;
    window.page_says(&format!("{SENTENCE} And then?")).await;
    window.is_saved().await;
    window.ends().await;
}
