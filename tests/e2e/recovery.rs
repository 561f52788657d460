//! A forgotten passphrase: the sheet is made, saved, and opens the notebook.

use serde_json::Value;

use crate::home::{Home, PASSPHRASE};
use crate::messages::{parts, sentence};
use crate::window::Window;

const NEW: &str = "another calm set of words";
const SENTENCE: &str = "Only the sheet of paper brings this back.";

#[tokio::test]
async fn the_words_of_the_sheet_open_the_notebook_and_a_word_that_is_none_is_named() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.makes_a_notebook("Kept").await;
    window.writes_in_the_page().await;
    window.types(SENTENCE).await;
    window.is_saved().await;

    window.turns_to("notebook").await;
    window.clicks("recovery-make").await;
    window.sees("recovery-words").await;
    let shown = window.script("return [...document.querySelectorAll('[data-test=recovery-words] .word')].map((word) => word.textContent)", vec![]);
    let words: Vec<String> =
        shown.await.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect();
    assert_eq!(words.len(), 24);
    window.keeps_picture("recovery/sheet").await;

    let paper = home.path("stick/sheet.txt");
    home.will_pick(&[&paper]);
    window.clicks("recovery-save").await;
    window.reads_in("recovery-saved", &paper.display().to_string()).await;
    let saved = std::fs::read_to_string(&paper).unwrap();
    for word in &words {
        assert!(saved.contains(word.as_str()), "{word} is missing on the saved sheet");
    }
    window.clicks("recovery-confirm").await;
    window.sees_no_more("recovery-sheet").await;
    window.reads_in("settings-sheet", &parts("en", "sheet-saved")[1]).await;
    window.locks().await;
    let screen = window.everything().await;
    assert!(!screen.contains(SENTENCE));

    let mut wrong = words.clone();
    wrong[4] = "kring".into();
    window.clicks("use-words").await;
    window.fills("recover-words", &wrong.join(" ")).await;
    window.fills("passphrase-new", NEW).await;
    window.fills("passphrase-again", NEW).await;
    window.clicks("recover").await;
    window
        .reads_in(
            "failure",
            &format!(
                "{} 5 {}",
                parts("en", "error-words-not-a-word")[0],
                parts("en", "error-words-not-a-word")[1]
            ),
        )
        .await;
    window.keeps_picture("recovery/wrong-word").await;

    wrong[4] = words[5].clone();
    window.fills("recover-words", &wrong.join(" ")).await;
    window.clicks("recover").await;
    window.reads_in("failure", &sentence("en", "error-words-checksum")).await;

    window.fills("recover-words", &words[..23].join(" ")).await;
    window.clicks("recover").await;
    window.reads_in("failure", "23").await;

    window.fills("recover-words", &words.join(" ")).await;
    window.clicks("recover").await;
    window.sees("shell").await;
    window.clicks("rail-today").await;
    window.page_says(SENTENCE).await;
    window.is_sound().await;
    window.locks().await;

    window.fills("passphrase", PASSPHRASE).await;
    window.clicks("unlock").await;
    window.reads_in("lock-screen", &sentence("en", "error-vault-wrong-passphrase")).await;
    window.unlocks(NEW).await;
    window.ends().await;
}
