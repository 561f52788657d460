//! A page begins with a method, and a person makes a model of their own: with the keyboard, in the real window.

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{DOWN, ENTER, Window};

/// Alt+Up, and Alt let go.
const ALT_UP: &str = "\u{e00a}\u{e013}\u{e000}";

#[tokio::test]
async fn an_empty_page_begins_with_a_method_and_the_caret_waits_in_its_first_gap() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.sees("page-begin").await;
    window.writes_in_the_page().await;
    window.presses_control("g").await;
    window.sees("picker-driscoll").await;
    window.keeps_picture("methods/picker").await;
    window.types("grow").await;
    window.sees_no_more("picker-driscoll").await;
    window.types(DOWN).await;
    window.chooses("picker-language-fr").await;
    window.reads_in("picker-tgrow", "T-GROW").await;
    window.tabs_to("picker-input").await;
    window.types(ENTER).await;
    window.sees_no_more("picker").await;
    window.page_says("## Thème").await;
    window.writes_in_the_page().await;
    window.types("Avec le texte au bon endroit.").await;
    window.is_saved().await;
    window.reads_in("page-method", "T-GROW").await;
    window.keeps_picture("methods/page").await;
    let text = window.page_text().await;
    let gap = text.find("Avec le texte").expect("it was typed");
    assert!(text.find("## Thème").unwrap() < gap && gap < text.find("## Objectif").unwrap(), "{text}");

    // A page that holds words stays as it is: the method goes on a new one.
    window.presses_control("g").await;
    window.sees("picker-driscoll").await;
    window.types("so what").await;
    window.sees_no_more("picker-gibbs").await;
    window.types(ENTER).await;
    window.page_says("## Now what?").await;
    window.writes_in_the_page().await;
    window.locks().await;
    let pages = home.asks(&["journal", "list"]);
    assert_eq!(pages.as_array().unwrap().len(), 5);
    let begun = |page: &serde_json::Value| home.asks(&["journal", "show", page["id"].as_str().unwrap()]);
    let methods: Vec<_> =
        pages.as_array().unwrap().iter().map(|page| begun(page)["method"].clone()).collect();
    assert!(methods.contains(&"tgrow".into()) && methods.contains(&"driscoll".into()), "{methods:?}");
    window.ends().await;
}

#[tokio::test]
async fn a_method_is_read_made_ones_own_changed_undone_and_used() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-methods").await;
    window.fills("methods-people", "6").await;
    window.sees_no_more("method-grow").await;
    window.clicks("method-incident").await;
    window.reads_in("method", "Hendriksen").await;
    window.keeps_picture("methods/incident").await;
    window.fills("methods-people", "1").await;
    window.clicks("method-driscoll").await;
    window.reads_in("method", "So what?").await;
    window.clicks("method-copy").await;
    window.sees("own-name").await;
    window.fills("own-name", "Mine").await;
    window.reads_in("own-row", "Mine").await;

    window.clicks("section-remove").await;
    window.reads_in("toast", &sentence("en", "own-section-removed")).await;
    window.keeps_picture("methods/own").await;
    window.clicks("toast-act").await;
    let headings = "return [...document.querySelectorAll('[data-test=section-heading]')].map((field) => field.value).join('|')";
    let reads = async |wanted: &str| {
        crate::waiting::until(&format!("the sections are {wanted}"), async || {
            (window.script(headings, vec![]).await == wanted).then_some(())
        })
        .await;
    };
    reads("What?|So what?|Now what?").await;
    window.tabs_to_number("section-heading", 1).await;
    window.types(ALT_UP).await;
    reads("So what?|What?|Now what?").await;
    assert_eq!(
        window.script("return document.activeElement.value", vec![]).await,
        "So what?",
        "the hands stay on the section that moves"
    );
    window.clicks("section-add").await;
    window.types("Thanks").await;
    window.is_saved().await;
    window.clicks("method-start").await;
    window.page_says("## Thanks").await;
    let text = window.page_text().await;
    assert!(text.starts_with("## So what?\n\n> Why does it matter"), "{text}");

    window.clicks("rail-methods").await;
    window.clicks("own-row").await;
    window.clicks("own-trash").await;
    window.sees_no_more("own-row").await;
    window.clicks("toast-act").await;
    window.reads_in("own-row", "Mine").await;
    // A new one in which nothing is written is kept nowhere; one in which something is, is.
    window.clicks("own-new").await;
    window.sees("own-name").await;
    window.clicks("section-add").await;
    window.clicks("rail-journal").await;
    window.clicks("rail-methods").await;
    window.clicks("own-new").await;
    window.sees("own-name").await;
    window.fills("own-purpose", "After a lesson").await;
    window.is_saved().await;
    window.is_sound().await;
    window.locks().await;
    let list = home.asks(&["method", "list"]);
    let own = list.as_array().unwrap().iter().filter(|method| method["own"] == true);
    let own: Vec<&str> = own.map(|method| method["name"].as_str().unwrap()).collect();
    assert_eq!(own, ["Mine", "My model"]);
    window.ends().await;
}
