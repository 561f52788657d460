//! What became of a charter: the past of a clause, an old version that comes back, a text that was taken out whole, a translation that
//! is behind.

use std::sync::{Arc, Mutex};

use kring_core::charter::view::{CharterTextSet, VersionName};
use kring_core::{App, charter};

use crate::groups::{self, PEOPLE};
use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{ESCAPE, Window};

const FIRST: &str = "We meet so that nobody has to coach alone.";
const RULE: &str = "Stories stay here, learning leaves.";
const WHY: &str = "So that we can tell at home what we learnt";

async fn writes(app: &Arc<App>, id: &str, path: &str, text: &str) {
    let text = CharterTextSet { id: id.into(), path: path.into(), language: "en".into(), text: text.into() };
    charter::text_set(app, text).await.unwrap();
}

async fn keeps(app: &Arc<App>, id: &str, reason: &str) {
    let (reason, author) = (reason.into(), PEOPLE[1].into());
    let version = VersionName { id: id.into(), reason, author, ..VersionName::default() };
    charter::version_name(app, version).await.unwrap();
}

#[tokio::test]
async fn a_clause_tells_since_when_it_says_so_and_an_old_version_comes_back() {
    let clause = Mutex::new(String::new());
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let written = groups::writes_a_charter(app).await;
        writes(app, &written.id, "purpose", FIRST).await;
        keeps(app, &written.id, "As we began").await;
        let third = written.content.guidelines[2].id.clone();
        writes(app, &written.id, &format!("clause.{third}.text"), RULE).await;
        keeps(app, &written.id, WHY).await;
        // What it says now: the purpose is gone, and French with it has not been looked at again.
        writes(app, &written.id, "purpose", "").await;
        *clause.lock().unwrap() = third;
    })
    .await;
    let clause = clause.into_inner().unwrap();
    let window = Window::opens_unlocked(&home).await;
    // Beside today's page all that is worth a look is one line, until somebody looks.
    window.sees("today-worth").await;
    assert!(!window.shows("worth-lines").await);
    window.clicks("today-worth").await;
    window.sees("worth-lines").await;
    window.clicks("rail-groups").await;
    window.clicks("group-row").await;
    window.sees("charter-reader").await;

    // Worth a look: what was translated from words that have changed since.
    window.sees("worth-lines").await;
    let stale = "return document.querySelector('[data-test=worth][data-code=stale]')?.textContent ?? ''";
    let stale = window.script(stale, vec![]).await;
    assert!(stale.as_str().unwrap().contains("may be out of date"), "{stale}");

    // The past of a clause: since which version, by whom, and why.
    window.clicks("charter-edit").await;
    window.sees("charter-writer").await;
    let past = format!("document.querySelector('[data-id=\"{clause}\"] [data-test=charter-past]').click()");
    window.script(&past, vec![]).await;
    let told = window.reads_in("charter-past-step", WHY).await;
    assert!(told.contains("Version 2") && told.contains(PEOPLE[1]), "{told}");
    window.reads_in("charter-past-sheet", "Version 1").await;
    window.keeps_picture("charter/past").await;
    window.types(ESCAPE).await;
    window.sees_no_more("charter-past-sheet").await;
    window.clicks("charter-edit").await;

    // What was taken out whole is called so, and writing goes on from the version that had it.
    window.clicks("charter-history-open").await;
    window.reads_in("charter-comparison", &sentence("en", "charter-change-text-removed-bare")).await;
    window.keeps_picture("charter/removed").await;
    window.script("document.querySelectorAll('[data-test=charter-stop]')[0].click()", vec![]).await;
    window.reads_in("charter-version", "As we began").await;
    window.clicks("charter-return").await;
    window.reads_in("toast", &sentence("en", "charter-returned")).await;
    window.clicks("charter-history-open").await;
    window.reads_in("charter-paper", FIRST).await;
    window.is_sound().await;
    window.ends().await;
}
