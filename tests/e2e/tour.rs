//! The guided tour: Kring's main job from the first minute to the export, in pictures.

use std::path::Path;

use crate::home::{Home, PASSPHRASE, out};
use crate::messages::sentence;
use crate::pages::a_notebook;
use crate::window::{DOWN, ENTER, Window, until};

/// The pictures, numbered in the order in which they were taken.
struct Album(u32);

impl Album {
    async fn keeps(&mut self, window: &Window, name: &str) {
        self.0 += 1;
        window.keeps_picture(&format!("{}{:02}-{name}", folder(), self.0)).await;
    }
}

fn is_long() -> bool {
    std::env::var_os("KRING_TOUR").is_some_and(|wanted| wanted == "1")
}

/// Of itself the tour has its folder; among the other stories it takes one below theirs.
fn folder() -> &'static str {
    if is_long() { "" } else { "tour/" }
}

#[tokio::test]
async fn a_person_begins_a_notebook_keeps_it_and_takes_it_along() {
    let mut album = Album(0);
    begins(&mut album).await;
    let home = a_notebook(if is_long() { 60 } else { 6 }).await;
    let window = Window::opens(&home).await;
    album.keeps(&window, "locked").await;
    window.unlocks(PASSPHRASE).await;
    window.sees("page").await;
    album.keeps(&window, "today").await;
    writes(&window, &mut album).await;
    reads_back(&window, &mut album).await;
    looks_after(&window, &home, &mut album).await;
    window.is_sound().await;
    window.locks().await;
    album.keeps(&window, "locked-again").await;
    exports(&home);
    window.ends().await;
}

async fn begins(album: &mut Album) {
    let window = Window::opens(&Home::new()).await;
    window.sees("first-run").await;
    album.keeps(&window, "welcome").await;
    window.clicks("first-next").await;
    window.fills("passphrase-new", PASSPHRASE).await;
    window.fills("passphrase-again", PASSPHRASE).await;
    window.reads_in("strength", "thief").await;
    album.keeps(&window, "name-and-passphrase").await;
    window.clicks("create-notebook").await;
    window.writes_in_the_page().await;
    window.types("The first sentence.").await;
    window.is_saved().await;
    album.keeps(&window, "first-sentence").await;
    window.clicks("offer-recovery").await;
    window.sees("recovery-words").await;
    album.keeps(&window, "recovery-sheet").await;
    window.clicks("recovery-confirm").await;
    window.sees_no_more("recovery-sheet").await;
    window.ends().await;
}

async fn writes(window: &Window, album: &mut Album) {
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "Waar de stilte begon").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    for line in [
        "# Goal",
        "",
        "He wants to say no **before** he is tired.",
        "",
        "- Vrijdag: één kleine proef",
        // The list goes on by itself.
        "Jeudi : en parler à deux",
    ] {
        window.types(&format!("{line}{ENTER}")).await;
    }
    window.fills("tag-input", "goals").await;
    window.types(ENTER).await;
    window.is_saved().await;
    album.keeps(window, "a-page").await;
}

async fn reads_back(window: &Window, album: &mut Album) {
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("silence").await;
    window.sees("hit").await;
    album.keeps(window, "search").await;
    // The search that was kept under this word comes first.
    window.types(&format!("{DOWN}{ENTER}")).await;
    window.sees_no_more("palette").await;
    window.sees("page").await;
    album.keeps(window, "found").await;
    window.goes_to("history").await;
    album.keeps(window, "history").await;
    window.clicks("history-close").await;
    window.clicks("page-trash").await;
    window.sees("toast-act").await;
    album.keeps(window, "in-the-trash-with-undo").await;
    window.clicks("toast-act").await;
    window.goes_to("trash").await;
    album.keeps(window, "trash").await;
}

async fn looks_after(window: &Window, home: &Home, album: &mut Album) {
    window.turns_to("backups").await;
    window.clicks("backup-now").await;
    window.reads_in("toasts", &sentence("en", "backup-made")).await;
    home.will_pick(&[&home.path("stick")]);
    window.clicks("backup-copy").await;
    window.sees("backup-done").await;
    album.keeps(window, "backups").await;
    window.turns_to("notebook").await;
    window.clicks("verify").await;
    window.sees("verify-report").await;
    album.keeps(window, "checked").await;
    window.turns_to("languages").await;
    window.chooses("language-fr").await;
    window.reads_in("rail-lock", &sentence("fr", "lock-now")).await;
    album.keeps(window, "in-french").await;
    window.turns_to("look").await;
    window.chooses("theme-dark").await;
    until("the paper is dark", async || {
        (window.script("return document.documentElement.dataset.theme", vec![]).await == "dark").then_some(())
    })
    .await;
    album.keeps(window, "dark").await;
    window.goes_to("page").await;
    album.keeps(window, "a-page-in-the-dark").await;
}

/// The whole notebook, written by the terminal program beside the pictures.
fn exports(home: &Home) {
    let folder = out().join(folder());
    let (json, markdown) = (folder.join("export.json"), folder.join("export"));
    let _ = std::fs::remove_file(&json);
    let _ = std::fs::remove_dir_all(&markdown);
    let text = |path: &Path| path.display().to_string();
    home.types(&["export", "--all", "--format", "json", "--out", &text(&json)]);
    home.types(&["export", "--all", "--format", "md", "--out", &text(&markdown)]);
    let exported = std::fs::read_to_string(&json).unwrap();
    assert!(exported.contains("Waar de stilte begon"), "the new page is in the export");
    assert!(std::fs::read_dir(&markdown).unwrap().count() > 0);
}
