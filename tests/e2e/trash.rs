//! Putting a page away, and thinking better of it.

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::Window;

/// What is pressed or filled in, and lies below the note that is shown.
const BELOW_THE_NOTE: &str = "const note = document.querySelector('[data-test=toast]').getBoundingClientRect();
    return [...document.querySelectorAll('button, input, textarea, select')].filter((one) => {
        const box = one.getBoundingClientRect();
        const meet = box.left < note.right && note.left < box.right && box.top < note.bottom && note.top < box.bottom;
        return meet && !one.closest('[data-test=toasts]');
    }).map((one) => one.dataset.test || one.textContent.trim())";

#[tokio::test]
async fn a_page_in_the_trash_comes_back_by_undo_by_putting_it_back_and_not_after_its_end() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("A long silence").await;
    window.clicks("page-trash").await;
    window.reads_in("toast", &sentence("en", "page-trashed")).await;
    window.lists(&["La piste de mardi", "Eén gesprek"]).await;
    window.keeps_picture("trash/toast").await;
    assert_eq!(
        window.script(BELOW_THE_NOTE, vec![]).await,
        serde_json::json!([]),
        "the note is in nobody's way"
    );
    window.clicks("toast-act").await;
    window.lists(&["A long silence", "La piste de mardi", "Eén gesprek"]).await;

    window.clicks_page("A long silence").await;
    window.clicks("page-trash").await;
    window.clicks("trash-open").await;
    window.reads_in("trash-row", "A long silence").await;
    window.keeps_picture("trash/trash").await;
    window.clicks("trash-restore").await;
    window.sees_no_more("trash-row").await;
    window.clicks("rail-journal").await;
    window.lists(&["A long silence", "La piste de mardi", "Eén gesprek"]).await;

    window.clicks_page("A long silence").await;
    window.clicks("page-trash").await;
    window.clicks("trash-open").await;
    window.clicks("trash-destroy").await;
    window.sees("destroy-dialog").await;
    window.keeps_picture("trash/destroy").await;
    window.clicks("destroy-confirm").await;
    window.sees_no_more("trash-row").await;
    window.is_sound().await;
    window.locks().await;
    assert_eq!(home.asks(&["search", "silence"]).as_array().unwrap().len(), 0);
    assert_eq!(home.asks(&["journal", "list"]).as_array().unwrap().len(), 2);
    window.ends().await;
}
