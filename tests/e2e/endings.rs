//! How closed notes end in the real window: by hand before their day, and on it while nobody looked.

use kring_core::vault;
use kring_core::vault::view::Unlock;

use crate::closed::{DOOR, SAID, are_there, founds, meets};
use crate::home::{Home, PASSPHRASE};
use crate::messages::sentence;
use crate::window::Window;

const TITLE: &str = "The client who always agrees";

#[tokio::test]
async fn a_session_that_is_ended_early_is_told_on_today_and_destroyed_by_whoever_types_its_group() {
    let home = Home::with_pages(async |app, _| {
        let group = founds(app, 90).await;
        meets(app, &group.id, TITLE).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-closed").await;
    window.clicks("closed-row").await;
    window.clicks("closed-session-row").await;
    window.clicks("closed-close").await;
    window.clicks("closed-end-do").await;
    window.reads_in("closed-layer-group", &sentence("en", "closed-notes-ended")).await;
    window.reads_in("closed-read-group", SAID).await;
    window.clicks("rail-today").await;
    let told = window.reads_in("closed-notices", "A closed group").await;
    assert!(!told.contains(DOOR) && !told.contains(TITLE), "{told}");
    window.clicks("closed-notice-look").await;
    window.clicks("closed-ending").await;
    window.clicks("closed-destroy-open").await;
    window.sees("closed-destroy-plan").await;
    window.fills("closed-destroy-typed", "Thursday").await;
    assert_eq!(window.property("closed-destroy-do", "disabled").await, true);
    window.fills("closed-destroy-typed", DOOR).await;
    window.clicks("closed-destroy-do").await;
    window.reads_in("toasts", "destroyed for good").await;
    window.clicks("closed-tab-end").await;
    window.clicks("closed-back").await;
    let certificate = window.reads_in("closed-certificate", &sentence("en", "closed-ended-session")).await;
    assert!(!certificate.contains(TITLE), "{certificate}");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn what_has_ended_waits_for_a_word_about_the_clock_and_leaves_a_certificate() {
    let home = Home::with_pages(async |app, clock| {
        clock.shows_minutes_ago(60 * 24 * 60);
        let group = founds(app, 20).await;
        meets(app, &group.id, TITLE).await;
        // From its next opening on, a notebook with something closed knows when it was last seen.
        app.close().await.unwrap();
        vault::unlock(app, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.reads_in("closed-notices", &sentence("en", "closed-notice-clock")).await;
    window.clicks("closed-notice-look").await;
    window.sees("closed-clock").await;
    window.keeps_picture("intervision/clock").await;
    // Until then it can be read.
    window.clicks("closed-row").await;
    window.clicks("closed-session-row").await;
    window.reads_in("closed-read-group", SAID).await;
    window.clicks("closed-session-back").await;
    window.clicks("closed-back").await;
    window.clicks("closed-clock-right").await;
    are_there(&window, "closed-certificate", 2).await;
    are_there(&window, "closed-row", 0).await;
    window.reads_in("closed-certificates", &sentence("en", "closed-rule-end-date")).await;
    let certificates = window.reads("closed-certificates").await;
    let page = window.everything().await;
    assert!(!certificates.contains(DOOR) && !page.contains(SAID), "a certificate holds no word");
    // Who was there survives, because the group agreed to it.
    window.reads_in("closed-attended-row", DOOR).await;
    window.clicks("closed-attended-open").await;
    window.selects_words("closed-statement-person", "Noor").await;
    window.chooses("closed-statement-form-md").await;
    let file = home.path("after.md");
    home.will_pick(&[&file]);
    window.keeps_picture("intervision/attended").await;
    window.clicks("closed-statement-do").await;
    window.sees("closed-statement-saved").await;
    let said = std::fs::read_to_string(&file).unwrap();
    assert!(said.contains("Noor") && said.contains(DOOR) && !said.contains(TITLE), "{said}");
    window.clicks("closed-statement-close").await;
    window.is_sound().await;
    window.ends().await;
}
