//! What a page was, and going back to it.

use kring_core::journal;
use kring_core::journal::view::PageRewrite;

use crate::home::Home;
use crate::pages;
use crate::window::Window;

const FIRST: &str = "The goal sounded borrowed.";
const THEN: &str = "The goal sounded borrowed, and then became his own.";
const NOW: &str = "The goal became his own.";

/// A computer with one page that was written on three days.
pub async fn a_page_of_three_days() -> std::sync::Arc<Home> {
    Home::with_pages(async |app, clock| {
        clock.shows_minutes_ago(3 * 24 * 60);
        let page = pages::writes(app, "Goals", FIRST).await;
        for (minutes, text) in [(2 * 24 * 60, THEN), (24 * 60, NOW)] {
            clock.shows_minutes_ago(minutes);
            let request =
                PageRewrite { id: page.id.clone(), text: Some(text.into()), ..PageRewrite::default() };
            journal::rewrite(app, request).await.expect("the page is rewritten");
        }
        clock.shows_minutes_ago(0);
    })
    .await
}

#[tokio::test]
async fn an_earlier_version_is_compared_and_brought_back_and_that_can_be_undone() {
    let home = a_page_of_three_days().await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-journal").await;
    window.clicks_page("Goals").await;
    window.clicks("history-open").await;
    window.sees("history-mark").await;
    let marks = "[...document.querySelectorAll('[data-test=history-mark]')]";
    let dates = window
        .script(&format!("return {marks}.map((mark) => mark.querySelector('time').dateTime)"), vec![])
        .await;
    let dates: Vec<&str> = dates.as_array().unwrap().iter().filter_map(serde_json::Value::as_str).collect();
    assert_eq!(dates.len(), 3, "three spells of writing: {dates:?}");
    let oldest = dates.iter().enumerate().min_by_key(|(_, date)| **date).unwrap().0;
    let newest = dates.iter().enumerate().max_by_key(|(_, date)| **date).unwrap().0;

    // The page is what it was then: there is nothing to return to.
    window.script(&format!("{marks}[arguments[0]].click()"), vec![newest.into()]).await;
    window.sees("diff-same").await;
    window.sees_no_more("history-return").await;

    window.script(&format!("{marks}[arguments[0]].click()"), vec![oldest.into()]).await;
    window.sees("diff").await;
    let diff = "return [...document.querySelectorAll('[data-test=diff] del, [data-test=diff] ins')].map((part) => part.localName)";
    let kinds = window.script(diff, vec![]).await;
    assert!(
        kinds.as_array().is_some_and(|kinds| kinds.contains(&"del".into()) && kinds.contains(&"ins".into())),
        "{kinds}"
    );
    window.keeps_picture("history/diff").await;

    window.clicks("history-return").await;
    window.page_says(FIRST).await;
    window.keeps_picture("history/returned").await;
    window.clicks("toast-act").await;
    window.page_says(NOW).await;
    window.is_sound().await;
    window.ends().await;
}
