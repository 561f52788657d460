//! Backups: made, copied to a second place, and restored into a new folder.

use crate::home::Home;
use crate::messages::{parts, sentence};
use crate::pages;
use crate::window::{Window, until};

#[tokio::test]
async fn a_copy_in_a_second_place_becomes_a_notebook_again() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("backups").await;
    window.clicks("backup-now").await;
    window.reads_in("toast", &sentence("en", "backup-made")).await;
    window.reads_in("backup-list", &sentence("en", "backup-verified")).await;
    window.keeps_picture("backups/made").await;

    let stick = home.path("stick");
    home.will_pick(&[&stick]);
    window.clicks("backup-copy").await;
    let said = window.reads_in("backup-done", &parts("en", "saved-at")[0]).await;
    let copy =
        std::fs::read_dir(&stick).unwrap().filter_map(Result::ok).next().expect("a copy on the stick").path();
    assert!(said.contains(&copy.display().to_string()), "{said}");

    // What is written after the copy is not in it.
    window.clicks("rail-today").await;
    window.writes_in_the_page().await;
    window.types("Only in the first notebook.").await;
    window.is_saved().await;
    window.turns_to("backups").await;
    home.will_pick(&[&copy]);
    window.clicks("backup-restore").await;
    window.sees("lock-screen").await;
    window.keeps_picture("backups/restored").await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.turns_to("notebook").await;
    let first = home.path("data/kring/notebook").display().to_string();
    until("another notebook is open", async || {
        let status = window.asks("vault_state", serde_json::Value::Null).await.ok()?;
        (status["folder"].as_str()? != first).then_some(())
    })
    .await;
    window.clicks("rail-journal").await;
    window.lists(&["A long silence", "La piste de mardi", "Eén gesprek"]).await;
    window.locks().await;
    let hits = |words: &[&str]| home.asks(words).as_array().unwrap().len();
    assert_eq!(hits(&["search", "\"only in the first\""]), 0, "the copy is older than this");
    assert_eq!(
        hits(&["--vault", &first, "search", "\"only in the first\""]),
        1,
        "the first notebook lost a page"
    );
    window.ends().await;
}
