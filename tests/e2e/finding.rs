//! What was written is found again: by its day, its tag, by what links to it, by a search that is kept, by a phrase.

use kring_core::meeting;
use kring_core::meeting::view::MeetingAdd;

use crate::home::Home;
use crate::pages;
use crate::window::{ENTER, ESCAPE, Window, until};

/// Control and Shift, an M, and both let go: keeps the words that are chosen.
const KEEP: &str = "\u{e009}\u{e008}m\u{e000}";

#[tokio::test]
async fn a_page_is_found_by_its_day_its_tag_and_what_links_to_it() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    // A link is offered by its title, stays with its page, and is followed by keyboard.
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "Afterwards").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    window.types("It began with [[A long").await;
    let offered = "return document.querySelector('.cm-tooltip-autocomplete li')?.textContent.includes('A long silence') ?? false";
    until("the title is offered", async || window.script(offered, vec![]).await.as_bool().filter(|yes| *yes))
        .await;
    window.keeps_picture("finding/title-offered").await;
    window.types(ENTER).await;
    window.page_says("[A long silence](kring:page/").await;
    window.fills("tag-input", "stilte").await;
    window.types(ENTER).await;
    window.is_saved().await;
    window.clicks("page-text").await;
    window.presses_control(ENTER).await;
    window.page_says("I asked what she wanted to keep").await;
    window.reads_in("backlinks", "It began with A long silence").await;
    window.keeps_picture("finding/backlinks").await;
    window.clicks("backlink").await;
    window.page_says("It began with").await;

    // A tag gets another name in its own room, and the pages follow.
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("open-tags").await;
    window.clicks("tag-rename").await;
    window.clears().await;
    window.types(&format!("silence{ENTER}")).await;
    let renamed = "return document.querySelector('[data-test=tag-row]')?.dataset.name === 'silence'";
    until("the tag has another name", async || {
        window.script(renamed, vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    window.clicks("tag-open").await;
    window.sees("narrowed-tag").await;
    window.lists(&["Afterwards"]).await;
    window.keeps_picture("finding/by-tag").await;
    window.clicks("narrowed-tag").await;
    window.lists(&["Afterwards", "A long silence", "La piste de mardi", "Eén gesprek"]).await;

    // The calendar counts the pages of today, and shows them.
    window.clicks("calendar-open").await;
    window.sees("calendar-grid").await;
    let today = "const day = [...document.querySelectorAll('[data-test=calendar-day]')].find((day) => /(^|\\D)4(\\D|$)/.test(day.getAttribute('aria-label') ?? ''));
        const count = document.querySelector('[data-test=calendar-grid]').innerText.split(/\\s+/);
        return count.includes('4')";
    until("four pages are counted", async || window.script(today, vec![]).await.as_bool().filter(|yes| *yes))
        .await;
    window.keeps_picture("finding/calendar").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_page_leads_to_an_item_of_a_meeting_and_the_meeting_back_to_the_page() {
    let home = Home::with_pages(async |app, _| {
        let lines = Some("Opening of the garden 10".into());
        let new = MeetingAdd { title: "Spring circle".into(), lines, ..MeetingAdd::default() };
        meeting::add(app, new).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.fills("page-title", "Afterwards").await;
    window.types(ENTER).await;
    window.writes_in_the_page().await;
    window.types("I doubted [[gard").await;
    let offered = "return document.querySelector('.cm-tooltip-autocomplete li')?.textContent.includes('Opening of the garden') ?? false";
    until("the item is offered", async || window.script(offered, vec![]).await.as_bool().filter(|yes| *yes))
        .await;
    window.keeps_picture("finding/item-offered").await;
    window.types(ENTER).await;
    window.page_says("[Opening of the garden](kring:meeting/").await;
    window.is_saved().await;
    window.presses_control(ENTER).await;
    window.sees("agenda").await;
    // Others may look at a meeting too: what a page says of it waits until it is asked for.
    let open = "const list = document.querySelector('[data-test=backlinks]'); return list ? list.open : null";
    until("the meeting knows of the page", async || {
        window.script(open, vec![]).await.as_bool().filter(|open| !*open)
    })
    .await;
    window.clicks("backlinks").await;
    window.reads_in("backlinks", "I doubted Opening of the garden").await;
    window.keeps_picture("finding/meeting-backlinks").await;
    window.clicks("backlink").await;
    window.page_says("I doubted").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn in_a_decision_a_link_is_chosen_by_keyboard_and_followed_both_ways() {
    let home = Home::with_pages(async |app, _| {
        for (title, lines) in
            [("Spring circle", "Opening of the garden 10"), ("Autumn circle", "Look back 10")]
        {
            let new = MeetingAdd { title: title.into(), lines: Some(lines.into()), ..MeetingAdd::default() };
            meeting::add(app, new).await.unwrap();
        }
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-meetings").await;
    window.tabs_to_words("meeting-row", "Autumn").await;
    window.types(ENTER).await;
    window.clicks("meeting-tab-write-up").await;
    window.clicks("decision-add").await;
    window.types("We go on with [[gard").await;
    let offered = "return document.querySelector('.cm-tooltip-autocomplete li')?.textContent.includes('Opening of the garden') ?? false";
    until("the item is offered", async || window.script(offered, vec![]).await.as_bool().filter(|yes| *yes))
        .await;
    window.keeps_picture("finding/decision-offered").await;
    window.types(ENTER).await;
    window.types(" in May").await;
    // The link is one word: what lies behind it is not to be seen.
    let shown = "return document.querySelector('[data-test=decision-add]').innerText.trim()";
    until("the words stand there", async || {
        let shown = window.script(shown, vec![]).await;
        (shown == "We go on with Opening of the garden in May").then_some(())
    })
    .await;
    window.types(ENTER).await;
    window.reads_in("decisions", "We go on with Opening of the garden in May").await;
    window.keeps_picture("finding/decision-linked").await;
    window.tabs_to("linked").await;
    window.types(ENTER).await;
    window.sees("agenda").await;
    window.reads_in("backlinks-shared", "We go on with Opening of the garden in May").await;
    window.keeps_picture("finding/item-linked-from").await;
    // The way back leads to the decision itself.
    window.clicks("backlink").await;
    window.sees("write-up").await;
    let at = "return document.activeElement?.closest('[data-part]') !== null && document.activeElement?.dataset.test === 'decision-row'";
    until("the decision has the focus", async || {
        window.script(at, vec![]).await.as_bool().filter(|yes| *yes)
    })
    .await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_search_and_a_phrase_are_kept_and_used_again() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("question -gardé").await;
    window.reads_in("hit", "third question").await;
    window.clicks("palette-search-save").await;
    window.types(ESCAPE).await;
    window.sees_no_more("palette").await;
    window.clicks("rail-journal").await;
    window.clicks("rail-journal").await;
    window.clicks("open-searches").await;
    window.reads_in("search-row", "question -gardé").await;
    window.clicks("search-open").await;
    window.reads_in("hit", "third question").await;
    window.types(ENTER).await;
    window.sees_no_more("palette").await;
    window.page_says("third question").await;

    // Words of a page go into my language, and from there into another page.
    window.writes_in_the_page().await;
    window.presses_control("a").await;
    window.types(KEEP).await;
    window.answers("phrase-show").await;
    window.reads_in("phrase-row", "I asked what she wanted to keep").await;
    window.keeps_picture("finding/my-language").await;
    // What a list lets go of comes back without leaving the list.
    window.clicks("phrase-remove").await;
    window.sees_no_more("phrase-row").await;
    window.keeps_picture("finding/let-go").await;
    window.answers("undo").await;
    window.reads_in("phrase-row", "I asked what she wanted to keep").await;
    // Without a mouse the keys that undo do it.
    window.clicks("phrase-remove").await;
    window.sees_no_more("phrase-row").await;
    window.presses_control("z").await;
    window.reads_in("phrase-row", "I asked what she wanted to keep").await;
    window.types(ESCAPE).await;
    window.sees_no_more("phrases").await;
    window.clicks("rail-journal").await;
    window.clicks_page("Eén gesprek").await;
    window.clicks("page-text").await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&crate::messages::sentence("en", "phrases")).await;
    window.types(ENTER).await;
    window.clicks("phrase-insert").await;
    window.page_says("I asked what she wanted to keep").await;
    window.is_saved().await;
    window.is_sound().await;
    window.ends().await;
}

/// The journey that every day is made of: write, lock, unlock, find, take along.
#[tokio::test]
async fn what_was_written_is_there_after_the_lock_is_found_and_leaves_with_the_keyboard_alone() {
    let home = Home::with_pages(async |app, _| pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("n").await;
    window.sees_no_more("today").await;
    window.writes_in_the_page().await;
    window.types("An unmistakable hesitation before the answer.").await;
    window.is_saved().await;
    window.keeps_picture("daily/written").await;
    window.locks().await;
    assert!(!window.everything().await.contains("unmistakable"), "nothing of it is behind the lock");
    window.keeps_picture("daily/locked").await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("unmistak").await;
    window.reads_in("hit", "An unmistakable hesitation").await;
    window.keeps_picture("daily/found").await;
    window.types(ENTER).await;
    window.page_says("unmistakable hesitation").await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&crate::messages::sentence("en", "export")).await;
    window.types(ENTER).await;
    window.sees("export-look").await;
    let file = home.path("kept.pdf");
    home.will_pick(&[&file]);
    window.tabs_to("export-save").await;
    window.types(ENTER).await;
    window.sees("export-done").await;
    window.keeps_picture("daily/exported").await;
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
    window.is_sound().await;
    window.ends().await;
}
