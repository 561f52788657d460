//! What an installer brings: a window and a terminal program, on a computer that has nothing else of Kring.
//!
//! Among the other stories they are the programs that cargo built; `cargo xtask dist --try` tells it with the installed ones.

use std::path::Path;

use crate::home::{Home, NAME, PASSPHRASE};
use crate::window::Window;

const SENTENCE: &str = "The first sentence on this computer.";

#[tokio::test]
async fn what_is_installed_is_begun_locked_opened_and_keeps_nothing_but_the_notebook() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.sees("first-run").await;
    window.keeps_picture("installed/first-run").await;
    window.makes_a_notebook(NAME).await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;
    window.keeps_picture("installed/page").await;
    window.locks().await;
    window.keeps_picture("installed/locked").await;
    window.unlocks(PASSPHRASE).await;
    window.page_says(SENTENCE).await;
    window.locks().await;
    window.ends().await;

    assert_eq!(home.asks(&["journal", "list"]).as_array().unwrap().len(), 1, "one page was written");
    assert_eq!(home.asks(&["vault", "verify"])["ok"], true);
    assert!(home.files_with(SENTENCE).is_empty(), "what was written lies in the open");
    for (place, kept) in [("data", &["kring"][..]), ("config", &["kring"]), ("state", &[])] {
        assert_eq!(names(&home.path(place)), kept, "what the programs keep in {place}");
    }
}

/// What a folder holds, by name.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
