//! A page that wants out: in the editor, to read and on paper nothing of it runs, loads or leads anywhere.

use serde_json::json;

use crate::home::Home;
use crate::pages;
use crate::window::{Window, until};

const PAGE: &str = include_str!("../fixtures/hostile_page.md");
/// What there is in `arguments[0]` that could do something, and what the page has done so far.
const LOOK: &str = "
    const host = document.querySelector(arguments[0]);
    const all = [...host.querySelectorAll('*')];
    const odd = all.filter((one) => 'script iframe object embed form base link meta style video audio math svg marquee'.split(' ').includes(one.localName));
    const handlers = all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')));
    const away = (one) => !/^(https?:|mailto:|#$)/.test(one.getAttribute('href') ?? '#');
    const links = [...host.querySelectorAll('a')].filter(away);
    // The editor keeps a place for the caret with images that show nothing and have no address.
    const images = [...host.querySelectorAll('img[src], img[srcset]')].filter((one) => one.srcset || !one.src.startsWith('kring:'));
    const ours = new RegExp(`^(${location.origin}|kring:|tauri:|ipc:|data:application)`);
    return {
        ran: window.kringWasHere ?? null,
        title: document.title,
        odd: odd.map((one) => one.outerHTML.slice(0, 80)),
        handlers: handlers.map((one) => one.outerHTML.slice(0, 80)),
        links: links.map((one) => one.outerHTML.slice(0, 80)),
        images: images.map((one) => one.outerHTML.slice(0, 80)),
        loaded: performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !ours.test(name)),
        policies: document.querySelectorAll('meta[http-equiv]').length,
    }";

async fn is_inert(window: &Window, place: &str, before: &serde_json::Value) {
    window.rests().await;
    let found = window.script(LOOK, vec![place.into()]).await;
    for what in ["odd", "handlers", "links", "images", "loaded"] {
        assert_eq!(found[what], json!([]), "{what} in {place}");
    }
    assert_eq!((&found["ran"], &found["title"]), (&json!(null), &before["title"]), "{place}");
    assert_eq!(found["policies"], before["policies"], "no policy came or went in {place}");
    assert_eq!(window.refusals().await, Vec::<String>::new(), "{place} did not even try");
}

#[tokio::test]
async fn a_page_that_wants_out_stays_text_in_the_editor_to_read_and_on_paper() {
    let home = Home::with_pages(async |app, _| {
        pages::writes(app, "Wants out", PAGE).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    let before = window.script(LOOK, vec!["body".into()]).await;
    window.clicks("rail-journal").await;
    window.clicks_page("Wants out").await;
    window.page_says("A page that wants out").await;
    // Every line is drawn once, edited and not.
    let scroll = "const scroller = document.querySelector('[data-test=page] [data-scroll]');
        scroller.scrollTop = arguments[0] * scroller.clientHeight;
        return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2";
    for step in 0..60 {
        let end = window.script(scroll, vec![step.into()]).await;
        is_inert(&window, "[data-test=page-text]", &before).await;
        if end == json!(true) {
            break;
        }
    }
    assert_eq!(window.page_text().await, PAGE, "not a letter of it has changed");
    window.keeps_picture("hostile/editor").await;

    window.clicks("page-read").await;
    window.reads_in("reading", "Everything below is text that somebody pasted").await;
    is_inert(&window, "[data-test=reading]", &before).await;
    window.keeps_picture("hostile/reading").await;
    let print = "window.print = () => { window.kringSheet = document.querySelector('.printed') !== null; }";
    window.script(print, vec![]).await;
    window.clicks("page-print").await;
    until("the sheet is laid out", async || {
        window.script("return window.kringSheet ?? false", vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    is_inert(&window, ".printed", &before).await;
    window.script("window.dispatchEvent(new Event('afterprint'))", vec![]).await;
    window.ends().await;
}
