//! This computer's login opens the notebook, against a real Secret Service.

use crate::home::Home;
use crate::pages;
use crate::window::{Window, until};

#[tokio::test]
async fn this_computers_login_opens_the_notebook_for_as_long_as_it_is_switched_on() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens(&home).await;
    assert!(!window.shows("unlock-keychain").await, "nobody has switched it on");
    window.unlocks(crate::home::PASSPHRASE).await;
    window.turns_to("notebook").await;
    window.clicks("keychain").await;
    is_on(&window, true).await;
    window.keeps_picture("keychain/on").await;
    window.locks().await;
    window.keeps_picture("keychain/locked").await;
    window.clicks("unlock-keychain").await;
    window.sees("shell").await;
    window.is_ready().await;
    window.ends().await;

    // Also after the program has been started again.
    let window = Window::opens(&home).await;
    window.clicks("unlock-keychain").await;
    window.sees("shell").await;
    window.turns_to("notebook").await;
    window.clicks("keychain").await;
    is_on(&window, false).await;
    window.locks().await;
    assert!(!window.shows("unlock-keychain").await);
    window.ends().await;
}

async fn is_on(window: &Window, on: bool) {
    until(&format!("the switch says {on}"), async || {
        (window.property("keychain", "checked").await == on).then_some(())
    })
    .await;
}
