//! What another program wrote comes in: looked at, brought in, found by a word, and taken back as a whole.

use std::path::Path;

use crate::home::Home;
use crate::images::{PHOTO, images};
use crate::pages;
use crate::window::{ENTER, Window};

fn fixture(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import").join(path)
}

#[tokio::test]
async fn a_journal_is_brought_in_found_by_a_word_and_taken_back_as_a_whole() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("import").await;
    window.selects("import-from", "dayone").await;
    home.will_pick(&[&fixture("dayone/journals/input.zip")]);
    window.clicks("import-file").await;
    window.sees("import-report").await;
    window.sees("import-first").await;
    window.sees("import-folders").await;
    window.keeps_picture("importing/look").await;
    window.clicks("import-go").await;
    window.sees("import-done").await;
    window.keeps_picture("importing/done").await;
    window.clicks("import-show").await;
    window.sees("page-row").await;
    window.keeps_picture("importing/timeline").await;

    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(WORD).await;
    window.sees("hit").await;
    window.keeps_picture("importing/found").await;
    window.types(ENTER).await;
    window.sees_no_more("palette").await;
    window.page_says(WORD).await;

    // Having looked at what came, one may still take all of it back.
    window.turns_to("import").await;
    window.sees("import-done").await;
    window.clicks("import-undo").await;
    window.sees_no_more("import-done").await;
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.lists(&["A long silence", "La piste de mardi", "Eén gesprek"]).await;
    window.is_sound().await;
    window.ends().await;
}

/// A word of the journal that is brought in.
const WORD: &str = "improviser";

#[tokio::test]
async fn what_cannot_be_read_gets_one_sentence_and_nothing_comes() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("import").await;
    window.selects("import-from", "dayone").await;
    for (file, code) in [
        ("hostile/zip-ratio/input.zip", "error-import-too-large"),
        ("hostile/zip-not/input.zip", "error-import-damaged"),
    ] {
        home.will_pick(&[&fixture(file)]);
        window.clicks("import-file").await;
        window.reads_in("failure", &crate::messages::sentence("en", code)).await;
    }
    window.keeps_picture("importing/refused").await;
    window.is_sound().await;
    window.locks().await;
    assert_eq!(home.asks(&["journal", "list"]).as_array().unwrap().len(), 3);
    window.ends().await;
}

#[tokio::test]
async fn a_telephones_photo_is_seen_and_what_came_along_is_there_for_who_looks() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    std::fs::create_dir(home.path("notes")).unwrap();
    let page = home.path("notes/2024-03-05 The wheel.md");
    std::fs::write(home.path("notes/IMG_0001.HEIC"), PHOTO).unwrap();
    std::fs::write(&page, "---\nmood: 7\nplace: Gent\n---\n\nOn the wall: ![the wheel](IMG_0001.HEIC)\n")
        .unwrap();
    let window = Window::opens_unlocked(&home).await;
    window.turns_to("import").await;
    home.will_pick(&[page.parent().unwrap()]);
    window.clicks("import-folder").await;
    window.clicks("import-go").await;
    window.sees("import-done").await;
    window.clicks("import-show").await;
    window.clicks_page("The wheel").await;
    let shown = images(&window, 1).await;
    assert_eq!(shown[0].1, 48);
    window.clicks("came").await;
    window.reads_in("came", "Gent").await;
    window.keeps_picture("importing/came").await;
    window.is_sound().await;
    window.ends().await;
}
