//! A group's charter in the real window: pasted and agreed, written and lived by, with the keyboard alone.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::groups::{self, GROUP, PEOPLE};
use crate::home::{Home, NAME};
use crate::messages::{parts, sentence};
use crate::pages;
use crate::window::{DOWN, ENTER, ESCAPE, TAB, Window, until};

/// Alt and an arrow, and Alt let go.
const ALT_UP: &str = "\u{e00a}\u{e013}\u{e000}";
const RIGHT: &str = "\u{e014}";

const CHARTER: &str = "Valley circles charter
Purpose
We meet so that nobody in the valley has to coach alone.
Objectives
1. Support: each meeting has room for two questions.
2. Network: we know who does what.
3. Practice: we try something before we name it.
Guidelines
1. Questions first: advice waits until it is asked for.
2. Everyone speaks: passing is allowed.
Meeting frequency
Meetings will be monthly, with a minimum of quarterly meetings, for one hour.
Parking
There are four places behind the mill.";

impl Window {
    /// Puts a text into a field at once, as pasting does.
    async fn pastes(&self, test: &str, text: &str) {
        self.sees(test).await;
        let script = "const field = document.querySelector(arguments[0]);
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, arguments[1]);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.script(script, vec![format!("[data-test=\"{test}\"]").into(), text.into()]).await;
    }

    /// What stands in each of those that bear the name.
    async fn all(&self, test: &str, property: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((one) => String(one[arguments[1]]).trim())";
        let found =
            self.script(script, vec![format!("[data-test=\"{test}\"]").into(), property.into()]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// Waits until those that bear the name read so.
    async fn all_are(&self, test: &str, property: &str, wanted: &[&str]) {
        until(&format!("the {test} are {wanted:?}"), async || {
            (self.all(test, property).await == wanted).then_some(())
        })
        .await;
    }

    async fn opens_more(&self, test: &str) {
        self.sees(test).await;
        self.script(&format!("document.querySelector('[data-test={test}]').open = true"), vec![]).await;
    }

    async fn goes_to_the_charter(&self) {
        self.clicks("rail-groups").await;
        self.clicks("group-row").await;
        self.sees("charter-reader").await;
    }
}

#[tokio::test]
async fn a_charter_is_pasted_and_agreed_within_three_minutes() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.makes_a_notebook(NAME).await;
    let began = Instant::now();
    window.clicks("start-charter").await;
    window.keeps_picture("charter/paste-empty").await;
    window.pastes("charter-paste-text", CHARTER).await;
    window.reads_in("charter-paper", "nobody in the valley").await;
    window.keeps_picture("charter/pasted").await;

    // Every line is there, and what was not recognised can be given a place.
    window.chooses("charter-paste-way-lines").await;
    let lines = window.all("charter-line", "textContent").await;
    assert!(CHARTER.lines().all(|line| lines.iter().any(|shown| shown.contains(line))), "{lines:?}");
    window.keeps_picture("charter/pasted-lines").await;
    let parking = "const line = [...document.querySelectorAll('[data-test=charter-line]')].find((one) => one.textContent.includes('behind the mill'));
        const choice = line.querySelector('select'); choice.value = 'resources'; choice.dispatchEvent(new Event('change', { bubbles: true }));";
    window.script(parking, vec![]).await;
    until("the line has its place", async || {
        let places = "return [...document.querySelectorAll('[data-test=charter-line]')].find((one) => one.textContent.includes('behind the mill'))?.dataset.place ?? ''";
        (window.script(places, vec![]).await == "resources").then_some(())
    })
    .await;
    window.clicks("charter-paste-keep").await;
    window.sees("charter-reader").await;
    window.reads_in("charter-paper", "behind the mill").await;

    window.clicks("charter-agree").await;
    // Nothing in the text says when that was: nobody is told that it was today.
    assert_eq!(window.property("charter-agree-date", "value").await, "");
    let day = "const day = document.querySelector('[data-test=charter-agree-date]');
        day.value = '2025-02-03'; day.dispatchEvent(new Event('input', { bubbles: true }));";
    window.script(day, vec![]).await;
    window.fills("charter-more-names", "Ann, Bram, Claire").await;
    window.fills("charter-agree-by", "Ann").await;
    window.keeps_picture("charter/agreeing").await;
    window.clicks("charter-agree-do").await;
    window.reads_in("charter-standing", &sentence("en", "charter-in-force")).await;
    assert!(began.elapsed() < Duration::from_secs(180), "it took {:?}", began.elapsed());
    window.keeps_picture("charter/agreed").await;
    window.is_sound().await;
    window.locks().await;

    let charters = home.asks(&["charter", "list"]);
    let id = charters[0]["id"].as_str().unwrap();
    let shown = home.asks(&["charter", "show", id]);
    assert_eq!(shown["objectives"].as_array().unwrap().len(), 3, "{shown}");
    assert_eq!(shown["guidelines"].as_array().unwrap().len(), 2, "{shown}");
    assert_eq!(shown["objectives"][0]["label"], "Support");
    window.ends().await;
}

#[tokio::test]
async fn a_group_writes_proposes_consents_adopts_amends_and_sees_what_changed() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        groups::forms(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-groups").await;
    window.clicks("group-row").await;
    window.sees("charter-begin").await;
    window.keeps_picture("charter/begin").await;
    window.clicks("charter-starter").await;
    window.sees("charter-paper").await;
    window.keeps_picture("charter/starter").await;
    window.clicks("charter-starter-begin").await;
    window.sees("charter-writer").await;

    // Written in its place: the purpose, and a clause of one's own.
    window.clicks("charter-purpose").await;
    window.sees("charter-purpose").await;
    window.presses_control("a").await;
    window.types("We meet so that nobody coaches alone.").await;
    window.clicks("charter-add-objectives").await;
    until("the label of the new clause waits", async || {
        let here = "return document.activeElement?.dataset.test === 'charter-label' && document.activeElement.value === ''";
        (window.script(here, vec![]).await == Value::Bool(true)).then_some(())
    })
    .await;
    window.types("Rest").await;
    window.is_saved().await;
    window.keeps_picture("charter/writing").await;
    window.clicks("charter-edit").await;
    window.reads_in("charter-reader", "nobody coaches alone").await;
    window.reads_in("charter-reader", "Rest").await;

    // Asked of the group: a comment, an objection that is lifted, consents; the charter's own rule closes the round.
    window.opens_more("charter-more").await;
    window.clicks("charter-propose").await;
    window.fills("charter-version-reason", "A first charter").await;
    window.clicks("charter-version-do").await;
    window.clicks("charter-to-proposal").await;
    window.sees("charter-round").await;
    window.clicks("charter-comment-open").await;
    // It says what it is about, and the caret waits in it.
    window.reads_in("charter-comments-about", &sentence("en", "charter-at-purpose")).await;
    window.types("Is a month not too often?").await;
    window.clicks("charter-comment-add").await;
    window.reads_in("charter-comment", "too often").await;
    window.types(ESCAPE).await;
    window.sees_no_more("charter-comments").await;
    window.clicks("charter-objects").await;
    window.fills("charter-objection-reason", "The purpose leaves out the newcomers.").await;
    window.clicks("charter-objection-do").await;
    window.reads_in("charter-outcome", &parts("en", "charter-outcome-wait")[0]).await;
    // It is answered where it stands.
    window.clicks("charter-objection-answer").await;
    window.reads_in("charter-comments-about", "leaves out the newcomers").await;
    window.types("The second line names them.").await;
    window.clicks("charter-comment-add").await;
    window.reads_in("charter-comment", "names them").await;
    window.types(ESCAPE).await;
    window.reads_in("charter-answer", "The second line names them.").await;
    window.keeps_picture("charter/objection").await;
    for voice in 0..PEOPLE.len() {
        let consents = format!(
            "document.querySelectorAll('[data-test=charter-voice]')[{voice}].querySelector('[data-test=charter-consents]')?.click()"
        );
        window.script(&consents, vec![]).await;
        until("the consent is noted", async || {
            let said = format!(
                "return document.querySelectorAll('[data-test=charter-voice]')[{voice}]?.dataset.said ?? ''"
            );
            (window.script(&said, vec![]).await == "consent").then_some(())
        })
        .await;
    }
    window.reads_in("charter-outcome", &sentence("en", "charter-outcome-agreed")).await;
    window.keeps_picture("charter/round").await;
    // The objection is none any more, and what was answered to it is still read.
    window.clicks("charter-comment-whole").await;
    window.reads_in("charter-comment", "The second line names them.").await;
    window.types(ESCAPE).await;
    window.sees_no_more("charter-comments").await;
    window.clicks("charter-round-close").await;
    window.reads_in("charter-standing", &sentence("en", "charter-in-force")).await;

    // Amended, agreed by two in a meeting: the others see what changed since they agreed.
    window.clicks("charter-edit").await;
    window.clicks("charter-purpose").await;
    window.presses_control("a").await;
    window.types("We meet so that nobody coaches alone, newcomers first.").await;
    window.is_saved().await;
    window.clicks("charter-edit").await;
    window.clicks("charter-changed").await;
    window.reads_in("charter-change", "newcomers first").await;
    window.keeps_picture("charter/changes").await;
    window.clicks("charter-history-open").await;
    window.clicks("charter-agree").await;
    window.sees("charter-tick").await;
    window.script("[...document.querySelectorAll('[data-test=charter-tick]')].slice(0, 2).forEach((one) => one.click())", vec![]).await;
    window.clicks("charter-agree-do").await;
    window.sees_no_more("charter-agree-sheet").await;
    window.opens_more("charter-agreed").await;
    window.clicks("charter-since").await;
    window.reads_in("charter-since-view", "newcomers first").await;
    window.keeps_picture("charter/since").await;
    window.clicks("charter-since-close").await;

    // One of them takes that back: it stands beside their name, and the meeting stays as it was noted.
    window.opens_more("charter-agreed").await;
    window.clicks("charter-disagree").await;
    window.fills("charter-disagree-reason", "I was not in the room.").await;
    window.keeps_picture("charter/disagree").await;
    window.clicks("charter-disagree-do").await;
    window.sees_no_more("charter-disagree-sheet").await;
    window.sees("charter-against").await;
    window.reads_in("charter-against-reason", "I was not in the room.").await;
    window.keeps_picture("charter/against").await;

    // It leaves as the group's own document.
    let file = home.path("stick").join("Charter.pdf");
    home.will_pick(&[&file]);
    window.clicks("charter-export-open").await;
    window.reads_in("charter-export-name", ".pdf").await;
    window.clicks("charter-export-save").await;
    window.sees("charter-export-done").await;
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"), "a PDF was written");
    window.keeps_picture("charter/exported").await;
    window.clicks("charter-export-close").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_charter_is_put_in_order_read_and_agreed_with_the_keyboard_alone() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        groups::writes_a_charter(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(GROUP).await;
    window.types(ENTER).await;
    window.sees("charter-reader").await;

    // The tabs are one stop, and the arrows turn them.
    window.tabs_to("group-tab-charter").await;
    window.types(RIGHT).await;
    window.sees("group-meetings").await;
    window.types(RIGHT).await;
    window.sees("members").await;
    window.types(RIGHT).await;
    window.sees("charter-reader").await;

    window.tabs_to("charter-edit").await;
    window.types(ENTER).await;
    window.sees("charter-writer").await;
    let labels = window.all("charter-label", "value").await;
    window.tabs_to_number("charter-label", 1).await;
    window.types(ALT_UP).await;
    let mut wanted: Vec<&str> = labels.iter().map(String::as_str).collect();
    wanted.swap(0, 1);
    window.all_are("charter-label", "value", &wanted).await;
    let held = "return document.activeElement?.value ?? ''";
    until("the hands stay on the clause that moves", async || {
        (window.script(held, vec![]).await == wanted[0]).then_some(())
    })
    .await;
    // From the label into its text, and on: no text holds the Tab key.
    window.types(TAB).await;
    window.types(&format!("{ESCAPE}{TAB}")).await;
    let elsewhere = "return document.activeElement?.closest('.cm-editor') === null";
    until("the text is left", async || {
        (window.script(elsewhere, vec![]).await == Value::Bool(true)).then_some(())
    })
    .await;

    window.tabs_back_to("charter-edit").await;
    window.types(ENTER).await;
    window.sees("charter-reader").await;
    window.tabs_to("charter-agree").await;
    window.types(ENTER).await;
    window.sees("charter-agree-sheet").await;
    window.tabs_to("charter-tick").await;
    window.types(" ").await;
    assert_eq!(window.property("charter-tick", "checked").await, true);
    window.tabs_to("charter-more-names").await;
    window.types(&format!("Zoë{ENTER}")).await;
    window.reads_in("charter-ticks", "Zoë").await;
    window.tabs_to("charter-agree-do").await;
    window.types(ENTER).await;
    window.sees_no_more("charter-agree-sheet").await;
    window.reads_in("charter-standing", &sentence("en", "charter-in-force")).await;
    window.types(DOWN).await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_removed_clause_comes_back_with_one_undo() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        groups::writes_a_charter(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.goes_to_the_charter().await;
    window.clicks("charter-edit").await;
    window.sees("charter-writer").await;
    let labels = window.all("charter-label", "value").await;
    let wanted: Vec<&str> = labels.iter().map(String::as_str).collect();
    window.script("document.querySelector('[data-test=charter-remove]').click()", vec![]).await;
    window.all_are("charter-label", "value", &wanted[1..]).await;
    window.clicks("toast-act").await;
    window.all_are("charter-label", "value", &wanted).await;
    window.is_sound().await;
    window.ends().await;
}
