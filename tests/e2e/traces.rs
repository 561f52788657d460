//! After locking nothing of a page is left: not in the window, not on the disk.

use std::path::PathBuf;
use std::time::Duration;

use kring_core::journal::view::PageView;
use kring_tests::traces::{canary, holds, in_pages, pages as decrypted};
use serde_json::json;

use crate::clipboard;
use crate::closed;
use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{Window, until, within};

const SENTENCE: &str = "A canary sings: zinnebeeldig.";
const WORD: &str = "zinnebeeldig";

#[tokio::test]
async fn an_idle_notebook_locks_itself_and_nothing_of_it_is_left() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    let mut preferences =
        window.asks("app_status", serde_json::Value::Null).await.unwrap()["preferences"].clone();
    preferences["idle_minutes"] = 1.into();
    window.asks("preferences_set", preferences).await.unwrap();
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    assert!(window.everything().await.contains(WORD), "the control: before locking it is there");
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(WORD).await;
    window.sees("hit").await;

    let patience = Duration::from_secs(100);
    within(patience, "an idle notebook locks itself", async || {
        window.shows("lock-screen").await.then_some(())
    })
    .await;
    window.is_locked().await;
    leaves_nothing(&window).await;
    window.keeps_picture("traces/locked").await;
    assert_eq!(
        window.asks("page_list", serde_json::json!({ "before": null, "limit": 1, "trashed": false })).await,
        Err("locked".into())
    );
    assert_eq!(window.asks("search", serde_json::json!({ "query": WORD, "kind": null, "tag": null, "from": null, "to": null, "limit": 1, "typing": false })).await, Err("locked".into()));
    window.ends().await;
    assert_eq!(home.files_with(WORD), Vec::<std::path::PathBuf>::new());

    // The scan finds what is there.
    std::fs::write(home.path("cache/control"), format!("... {WORD} ...")).unwrap();
    assert_eq!(home.files_with(WORD), [home.path("cache/control")]);
}

#[tokio::test]
async fn a_program_that_is_stopped_while_open_leaves_nothing_in_the_open() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    window.ends().await;
    assert_eq!(home.files_with(WORD), Vec::<std::path::PathBuf>::new());

    let window = Window::opens(&home).await;
    window.sees("lock-screen").await;
    leaves_nothing(&window).await;
    assert_eq!(home.asks(&["search", WORD]).as_array().unwrap().len(), 1, "what was saved is there");
    window.ends().await;
}

/// A notebook with a page to be destroyed and one to be kept, each with words of its own, and the key of its database.
struct Canaries {
    home: std::sync::Arc<Home>,
    doomed: PageView,
    key: [u8; 32],
}

impl Canaries {
    async fn hatch() -> Self {
        let mut hatched = None;
        let home = Home::with_pages(async |app, _| {
            pages::writes_a_few(app).await;
            pages::writes(app, "Kept", &canary(1)).await;
            let doomed = pages::writes(app, "Doomed", &canary(2)).await;
            hatched = Some((doomed, app.vault().await.unwrap().raw_database_key()));
        })
        .await;
        let (doomed, key) = hatched.unwrap();
        Self { home, doomed, key }
    }

    /// Whether the words are in a page of the database, a free one, one of the write-ahead log, or in what is compressed there.
    fn finds(&self, number: u64) -> bool {
        in_pages(&decrypted(&self.home.path("data/kring/notebook/vault.db"), &self.key), &canary(number))
    }

    /// The files in which anything lies open: words of either page, or the key.
    fn lies_open(&self) -> Vec<PathBuf> {
        let hex: String = self.key.iter().map(|byte| format!("{byte:02x}")).collect();
        let words = [canary(1), canary(2), hex, crate::home::PASSPHRASE.to_owned()];
        let mut found: Vec<PathBuf> = words.iter().flat_map(|words| self.home.files_with(words)).collect();
        found.extend(self.home.files_where(|bytes| holds(bytes, &self.key)));
        found
    }
}

#[tokio::test]
async fn what_was_destroyed_stays_away_and_nothing_lies_open_when_the_window_is_killed() {
    for destroyed in [false, true] {
        let canaries = Canaries::hatch().await;
        let window = Window::opens_unlocked(&canaries.home).await;
        window.clicks("rail-journal").await;
        window.clicks_page("Doomed").await;
        window.page_says(&canary(2)).await;
        window.presses_control("k").await;
        window.sees("palette-input").await;
        window.types(&canary(2)).await;
        window.sees("hit").await;
        if destroyed {
            window.asks("page_trash", json!({ "id": canaries.doomed.id })).await.unwrap();
            window.asks("page_purge", json!({ "id": canaries.doomed.id })).await.unwrap();
        }
        window.dies().await;
        assert!(canaries.finds(1), "control: what was kept is found");
        assert_eq!(canaries.finds(2), !destroyed, "without the purge it is found, with it never");
        assert_eq!(canaries.lies_open(), Vec::<PathBuf>::new());
        // The next opening settles what the kill has left, and brings nothing back.
        assert_eq!(canaries.home.asks(&["vault", "verify"])["ok"], true);
        assert_eq!((canaries.finds(1), canaries.finds(2)), (true, !destroyed));
        std::fs::write(canaries.home.path("tmp/control"), canaries.key).unwrap();
        assert_eq!(
            canaries.lies_open(),
            [canaries.home.path("tmp/control")],
            "control: the scan finds what is there"
        );
    }
}

#[tokio::test]
async fn what_a_closed_group_keeps_lies_open_in_no_file_while_it_lives_and_nowhere_at_all_after_its_end() {
    for destroyed in [false, true] {
        let mut made = None;
        let home = Home::with_pages(async |app, _| {
            let group = closed::founds(app, 90).await;
            let id = closed::meets(app, &group.id, &canary(3)).await;
            made = Some((id, app.vault().await.unwrap().raw_database_key()));
        })
        .await;
        let (id, key) = made.unwrap();
        let window = Window::opens_unlocked(&home).await;
        window.goes_to_the_closed("closed-session").await;
        window.clicks("closed-text-mine").await;
        window.types(&canary(4)).await;
        window.is_saved().await;
        window.clicks("closed-session-back").await;
        window.fills("closed-search", &canary(3)).await;
        window.sees("closed-hit").await;
        if destroyed {
            let shred = json!({ "id": id, "typed": closed::DOOR, "agreed_by": [] });
            window.asks("intervision_shred", shred).await.unwrap();
        }
        window.dies().await;
        let database = home.path("data/kring/notebook/vault.db");
        for words in [canary(3), canary(4)] {
            assert_eq!(home.files_with(&words), Vec::<PathBuf>::new(), "the web view's folders among them");
            assert!(!in_pages(&decrypted(&database, &key), &words), "in the database it is ciphertext");
        }
        let control = home.path("cache/control");
        std::fs::write(&control, canary(3)).unwrap();
        assert_eq!(home.files_with(&canary(3)), [control], "control: the scan finds what is there");
        // The next opening settles what the kill has left.
        let listed = home.asks(&["intervision", "list"]);
        if destroyed {
            assert_eq!(listed, json!([]));
        } else {
            let shown = home.asks(&["intervision", "show", &id]);
            assert_eq!((&shown["title"], &shown["mine"]), (&json!(canary(3)), &json!(canary(4))), "control");
        }
    }
}

#[tokio::test]
async fn what_is_copied_behind_the_door_is_a_secret_and_gone_after_a_minute() {
    let home = Home::with_pages(async |app, _| {
        let group = closed::founds(app, 90).await;
        closed::meets(app, &group.id, "The client who always agrees").await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.goes_to_the_closed("closed-session").await;
    window.clicks("closed-text-group").await;
    window.presses_control("a").await;
    window.presses_control("c").await;
    window.reads_in("toasts", &sentence("en", "closed-copied")).await;
    let on_clipboard =
        async |target: &'static str| tokio::task::spawn_blocking(|| clipboard::holds(target)).await.unwrap();
    assert_eq!(on_clipboard("UTF8_STRING").await.as_deref(), Some(closed::SAID));
    assert_eq!(
        on_clipboard("x-kde-passwordManagerHint").await.as_deref(),
        Some("secret"),
        "programs that keep what was copied are told not to"
    );
    // It can be pasted, and what is cut is gone from where it was.
    window.clicks("closed-text-mine").await;
    window.presses_control("v").await;
    until("it is pasted", async || {
        window.text_of("closed-text-mine").await.contains(closed::SAID).then_some(())
    })
    .await;
    window.presses_control("a").await;
    window.presses_control("x").await;
    until("it is cut", async || window.text_of("closed-text-mine").await.is_empty().then_some(())).await;
    within(Duration::from_secs(90), "the clipboard is emptied", async || {
        on_clipboard("UTF8_STRING").await.is_none().then_some(())
    })
    .await;
    window.is_saved().await;
    window.is_sound().await;
    window.ends().await;
}

async fn leaves_nothing(window: &Window) {
    let screen = window.everything().await;
    for trace in [WORD, "A long silence", "La piste de mardi"] {
        assert!(!screen.contains(trace), "{trace:?} is still in the page");
    }
    let kept = window
        .script(
            "return JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])",
            vec![],
        )
        .await;
    assert!(!kept.as_str().unwrap().contains(WORD), "{kept}");
    assert_eq!(window.client.title().await.unwrap(), "Kring");
}
