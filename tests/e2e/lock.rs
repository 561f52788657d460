//! Locking, and the ways back in.

use std::process::{Command, Stdio};

use kring_core::vault::view::Unlock;
use kring_core::{App, vault};

use crate::home::{Home, NAME, PASSPHRASE, program};
use crate::messages::sentence;
use crate::window::{END, ENTER, Window, until};

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

#[tokio::test]
async fn a_notebook_that_is_open_elsewhere_is_left_alone_until_it_is_free() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    let elsewhere = App::new(home.places());
    vault::unlock(&elsewhere, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    window.fills("passphrase", PASSPHRASE).await;
    window.types(ENTER).await;
    window.reads_in("failure", &sentence("en", "error-vault-in-use")).await;
    window.keeps_picture("lock/in-use").await;
    elsewhere.close().await.unwrap();
    window.unlocks(PASSPHRASE).await;
    window.ends().await;
}

#[tokio::test]
async fn a_second_start_leaves_everything_to_the_first() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    let mut second = Command::new(program("KRING_BIN", "kring"))
        .envs(home.environment())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let ended = until("the second start has ended", async || second.try_wait().unwrap()).await;
    assert!(ended.success(), "{ended}");
    window.page_says(SENTENCE).await;
    window.is_saved().await;
    window.ends().await;
}
