//! Sheets, forms and panels that stand in no list of rooms: each is opened, and nothing on it shuts anybody out.

use kring_core::circle;
use kring_core::circle::view::CircleAdd;

use crate::held::{self, HELD, TITLE};
use crate::home::Home;
use crate::window::{ESCAPE, TAB, Window, until};
use crate::{groups, pages};

/// Control, Shift and K.
const LINK: &str = "\u{e009}\u{e008}k\u{e000}";
const F11: &str = "\u{e03b}";

impl Window {
    /// Opens a sheet by what leads to it, looks at it, and leaves it again.
    async fn looks_at_the_sheet(&self, act: &str, sheet: &str) {
        self.opens_in_sight(act, sheet).await;
        self.shuts_nobody_out(sheet).await;
        self.types(ESCAPE).await;
        self.sees_no_more(sheet).await;
    }
}

#[tokio::test]
async fn no_sheet_of_a_charter_or_a_meeting_shuts_anybody_out() {
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        groups::writes_a_charter(app).await;
        let empty = CircleAdd { name: "Reading evening".into(), ..CircleAdd::default() };
        circle::add(app, empty).await.unwrap();
        held::is_prepared(app).await;
        held::was_held(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.goes_to_a_group("charter-begin").await;
    window.clicks("charter-starter").await;
    window.sees("charter-paper").await;
    window.shuts_nobody_out("charter-starter-sheet").await;
    window.types(ESCAPE).await;
    window.sees_no_more("charter-starter-sheet").await;

    window.goes_to_a_group("charter").await;
    for act in ["charter-propose", "charter-name"] {
        window.sees("charter-more").await;
        window.script("document.querySelector('[data-test=charter-more]').open = true", vec![]).await;
        window.looks_at_the_sheet(act, "charter-version-sheet").await;
    }
    window.script("document.querySelector('[data-test=charter-more]').open = true", vec![]).await;
    window.looks_at_the_sheet("charter-sign-file", "charter-sign-sheet").await;
    window.goes_to_a_group("charter-writer").await;
    // Names are offered here, and Escape lets them go first.
    window.opens_in_sight("charter-holder-add", "charter-holder-sheet").await;
    window.shuts_nobody_out("charter-holder-sheet").await;
    window.clicks("dialog-close").await;
    window.sees_no_more("charter-holder-sheet").await;

    window.opens_meeting(HELD).await;
    window.clicks("meeting-tab-write-up").await;
    window.sees("happened").await;
    window.looks_at_the_sheet("decision-row", "decision-sheet").await;
    window.looks_at_the_sheet("action-open", "action-sheet").await;
    window.opens_meeting(TITLE).await;
    window.clicks("meeting-tab-dates").await;
    window.fills("dates-day", "2031-12-02").await;
    window.fills("dates-time", "12:00").await;
    window.clicks("dates-ask").await;
    window.sees("dates-date").await;
    window.shuts_nobody_out("days that are asked about").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn no_panel_over_a_page_shuts_anybody_out() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.writes_in_the_page().await;
    window.types("Where the word stands, the word is found.").await;
    window.is_saved().await;
    window.types(LINK).await;
    window.sees("link-form").await;
    window.shuts_nobody_out("link-form").await;
    window.types(ESCAPE).await;
    window.sees_no_more("link-form").await;

    window.writes_in_the_page().await;
    window.presses_control("f").await;
    window.sees("find-input").await;
    window.types(&format!("word{TAB}")).await;
    window.reads_in("find-count", "2").await;
    window.shuts_nobody_out("find in the page").await;
    window.types(ESCAPE).await;
    window.sees_no_more("find-input").await;

    window.types(F11).await;
    until("the rail is away", async || (!window.shows("rail").await).then_some(())).await;
    window.shuts_nobody_out("nothing but the page").await;
    window.is_sound().await;
    window.ends().await;
}
