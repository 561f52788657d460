//! A closed group in the real window, from its founding to its certificate.

use std::sync::Arc;

use jiff::ToSpan;

use crate::closed::{are_there, founds};
use crate::home::{Home, PASSPHRASE};
use crate::messages::sentence;
use crate::window::{ENTER, ESCAPE, RIGHT, TAB, Window, until};

const TITLE: &str = "The client who always agrees";
const INSIGHT: &str = "Next time I ask what the yes protects.";
const SHIFT: &str = "\u{e008}";
/// In how many days the notes of the group end.
const LASTS: u32 = 40;

/// What asks the journal for a word.
fn searching(word: &str) -> serde_json::Value {
    serde_json::json!({ "query": word, "kind": null, "tag": null, "from": null, "to": null, "limit": 9, "typing": false })
}

async fn says(window: &Window, test: &str, words: &str) {
    until(&format!("{test} says {words:?}"), async || {
        window.text_of(test).await.contains(words).then_some(())
    })
    .await;
}

/// Six people found a group and agree to how it works.
async fn six_agree(window: &Window) {
    window.presses_control("k").await;
    window.sees("palette-input").await;
    // By the word of whoever comes for it, which no button bears.
    window.types("intervision").await;
    window.clicks("palette-closed-new").await;
    window.fills("closed-new-name", "Tuesday door").await;
    window.fills("closed-new-me", "Ann").await;
    window.fills("closed-new-people", "Noor, Bo, Cas, Dina, Eva").await;
    let ends = jiff::Zoned::now().date().checked_add(i64::from(LASTS).days()).unwrap();
    window.fills("closed-new-ends", &ends.to_string()).await;
    window.clicks("closed-found").await;
    window.sees("closed-level-limits").await;
    window.chooses("closed-keeps-everyone").await;
    window.chooses("closed-may-end-anyone").await;
    window.clicks("closed-attest").await;
    window.clicks("closed-agreement-save").await;
    window.reads_in("toast", &sentence("en", "closed-agreement-kept")).await;
    window.keeps_picture("intervision/agreement").await;
    window.clicks("closed-tab-people").await;
    for left in (0..6).rev() {
        window.clicks("closed-agree").await;
        are_there(window, "closed-agree", left).await;
    }
    window.keeps_picture("intervision/people").await;
    // Whoever finds nothing is told what is searched elsewhere.
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types("nowhere").await;
    window.reads_in("nothing-found", &sentence("en", "palette-nothing-closed")).await;
    window.types(ESCAPE).await;
    window.sees_no_more("palette").await;
}

/// The steps of the incident method, in their order.
const STEPS: [&str; 7] =
    ["Look back", "one line", "Choose", "Questions", "Analysis apart", "Advice round", "Evaluation"];

/// The six are conducted by the incident method, by keys, from its first step to its last; a session stays.
async fn six_are_conducted(window: &Window) {
    window.clicks("rail-today").await;
    window.sees("today").await;
    window.prepares_a_session().await;
    window.selects("conduct-method", "incident").await;
    let laid = "return document.querySelector('[data-test=conduct]')?.dataset.plan === 'incident'";
    until("the method is laid out", async || window.script(laid, vec![]).await.as_bool().filter(|yes| *yes))
        .await;
    window.selects_words("conduct-part-facilitator", "Bo").await;
    window.selects_words("conduct-part-previous", "Dina").await;
    window.clicks("conduct-begin").await;
    window.sees("conduct-start").await;
    window.types(" ").await;
    for step in STEPS {
        window.conducts(step).await;
        if step == "Choose" {
            window.tabs_to_number("choosing-take", 3).await;
            window.types(ENTER).await;
            window.reads_in("choosing", "Cas brings the case").await;
        }
        window.types(RIGHT).await;
    }
    window.sees("conduct-took").await;
    window.fills("conduct-keep-title", TITLE).await;
    window.clicks("conduct-keep").await;
    window.sees_no_more("conduct-cover").await;
    window.clicks("rail-today").await;
    window.clicks("rail-closed").await;
    window.clicks("closed-row").await;
    window.clicks("closed-session-row").await;
    window.sees("closed-layer-supervision").await;
    window.fills("closed-minutes", &format!("90{TAB}")).await;
    were_there(window, 6).await;
}

/// A session by the incident method is begun from its form; so many are there.
async fn a_session_begins(window: &Window, people: u64) {
    window.clicks("closed-session-new").await;
    window.fills("closed-session-title", TITLE).await;
    window.sees("closed-session-method").await;
    until("methods are offered", async || {
        let chosen = window.property("closed-session-method", "value").await;
        chosen.as_str().is_some_and(|id| !id.is_empty()).then_some(())
    })
    .await;
    window.selects("closed-session-method", "incident").await;
    window.clicks("closed-session-begin").await;
    window.sees("closed-layer-supervision").await;
    // Ticked as fast as a hand can: none is lost.
    let tick = "document.querySelectorAll('[data-test=closed-present]').forEach((box) => box.click())";
    window.script(tick, vec![]).await;
    were_there(window, people).await;
}

async fn were_there(window: &Window, people: u64) {
    let here = "return document.querySelectorAll('[data-test=closed-present]:checked').length";
    until("everybody was there", async || {
        (window.script(here, vec![]).await.as_u64()? == people).then_some(())
    })
    .await;
}

async fn writes(window: &Window, layer: &str, words: &str) {
    let test = format!("closed-text-{layer}");
    window.clicks(&test).await;
    window.types(words).await;
    says(window, &test, words).await;
    window.is_saved().await;
}

#[tokio::test]
async fn a_closed_group_lives_behind_its_door_from_its_founding_to_its_certificate() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    assert!(!window.shows("rail-closed").await, "nobody sees an empty room");
    six_agree(&window).await;
    six_are_conducted(&window).await;

    // Three layers, each for its own eyes; a name gives way to its alias everywhere.
    writes(&window, "question", "How do I stay curious with Fatima?").await;
    writes(&window, "group", "We heard that Fatima says yes, and Daan lives in Utrecht.").await;
    writes(&window, "mine", INSIGHT).await;
    writes(&window, "supervision", "My hurry with Fatima.").await;
    window.sees("closed-found-name").await;
    let drawn = "return getComputedStyle(document.querySelector('.found-name')).textDecorationLine";
    assert_eq!(window.script(drawn, vec![]).await, "underline", "a name is pointed at where it stands");
    window.fills("closed-alias-name", "Fatima").await;
    window.fills("closed-alias", "F.").await;
    window.clicks("closed-alias-add").await;
    says(&window, "closed-text-group", "We heard that F. says yes").await;
    says(&window, "closed-text-question", "curious with F.?").await;
    window.keeps_picture("intervision/layers").await;
    window.types(&format!("\u{e009}{SHIFT}a\u{e000}")).await;
    until("no name is left", async || {
        let text = window.text_of("closed-text-group").await;
        (!text.contains("Utrecht") && !text.contains("Daan")).then_some(())
    })
    .await;
    window.reads_in("closed-aliases", &sentence("en", "closed-aliases-are-not")).await;

    carries_an_insight(&window).await;
    withdraws_a_permission(&window).await;
    holds_and_lets_go(&window).await;
    leaves_on_paper(&window, &home).await;

    // Locked, the page holds nothing of it; what is searched from outside finds nothing.
    window.locks().await;
    let page = window.everything().await;
    for word in ["Tuesday door", TITLE, "We heard", INSIGHT] {
        assert!(!page.contains(word), "{word} is left in the page");
    }
    window.unlocks(PASSPHRASE).await;
    let outside = window.asks("search", searching("heard")).await.unwrap();
    assert_eq!(outside.as_array().map(Vec::len), Some(0));

    window.ends().await;
    comes_near_its_end(&home).await;
    is_over(&home).await;
}

/// One insight goes to the journal with one key; the undo takes it back, and the next time it stays.
async fn carries_an_insight(window: &Window) {
    let there = async |wanted: bool| {
        until(&format!("a page with the insight is there: {wanted}"), async || {
            let listed = serde_json::json!({ "before": null, "limit": 10, "trashed": false });
            let listed = format!("{:?}", window.asks("page_list", listed).await);
            (listed.contains(&sentence("en", "closed-take-away")) == wanted).then_some(())
        })
        .await;
    };
    let carry = format!("\u{e009}{SHIFT}j\u{e000}");
    window.types(&carry).await;
    window.reads_in("toasts", &sentence("en", "closed-taken")).await;
    there(true).await;
    window.takes_the_last_back().await;
    there(false).await;
    window.types(&carry).await;
    there(true).await;
}

/// Whoever may be named and may not any more: it is asked first, because the alias stands for good.
async fn withdraws_a_permission(window: &Window) {
    window.clicks("closed-permission-add").await;
    window.fills("closed-permission-who", "Fatima").await;
    window.selects("closed-permission-scope", "name").await;
    window.clicks("closed-permission-do").await;
    window.clicks("closed-permission-withdraw").await;
    window.reads_in("closed-withdraw", &sentence("en", "closed-permission-withdraw-what")).await;
    window.keeps_picture("intervision/withdraws").await;
    window.clicks("closed-withdraw-do").await;
    window.reads_in("toasts", "The permission is withdrawn").await;
    window.sees_no_more("closed-permission-withdraw").await;
    says(window, "closed-text-group", "We heard that F. says yes").await;
}

/// What is held says that it stays, and offers nothing that would be refused.
async fn holds_and_lets_go(window: &Window) {
    window.clicks("closed-hold").await;
    window.reads_in("closed-end-line", &sentence("en", "closed-end-held")).await;
    assert!(!window.shows("closed-close").await && !window.shows("closed-destroy-open").await);
    window.clicks("closed-hold").await;
    window.sees("closed-close").await;
    window.sees("closed-text-group").await;
}

/// The group's notes leave under aliases, and a statement of who was there.
async fn leaves_on_paper(window: &Window, home: &Home) {
    window.clicks("closed-leave").await;
    window.reads_in("closed-leave-text", "We heard that F. says yes").await;
    window.keeps_picture("intervision/leaves").await;
    for form in ["md", "pdf"] {
        let file = home.path(&format!("notes.{form}"));
        home.will_pick(&[&file]);
        window.chooses(&format!("closed-leave-form-{form}")).await;
        window.clicks("closed-leave-do").await;
        window.sees("closed-left-saved").await;
        window.clicks("closed-leave-close").await;
        window.clicks("closed-leave").await;
        window.sees("closed-leave-text").await;
    }
    let notes = std::fs::read_to_string(home.path("notes.md")).unwrap();
    assert!(notes.contains("We heard that F. says yes"), "{notes}");
    for word in ["Fatima", "Daan", "Utrecht", INSIGHT, "My hurry"] {
        assert!(!notes.contains(word), "{word} left: {notes}");
    }
    assert!(std::fs::read(home.path("notes.pdf")).unwrap().starts_with(b"%PDF"));
    window.types(ESCAPE).await;
    window.sees_no_more("closed-leave-sheet").await;
    window.clicks("closed-session-back").await;
    window.clicks("closed-tab-people").await;
    window.clicks("closed-statement-open").await;
    window.chooses("closed-statement-form-md").await;
    let file = home.path("statement.md");
    home.will_pick(&[&file]);
    window.clicks("closed-statement-do").await;
    window.sees("closed-statement-saved").await;
    let said = std::fs::read_to_string(&file).unwrap();
    for told in ["Ann", "Tuesday door", "1:30", "Incident method", "Date and signature"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(!said.contains(TITLE) && !said.contains("curious"), "{said}");
    window.clicks("closed-statement-close").await;
}

/// By the clock of the computer: fourteen days before the end and three, Today says so without a word of it, and not before.
async fn comes_near_its_end(home: &Arc<Home>) {
    for (left, told) in [(15, false), (14, true), (3, true)] {
        home.is_days_later(LASTS - left);
        let window = Window::opens_unlocked(home).await;
        let notices = window.asks("intervision_notices", serde_json::Value::Null).await.unwrap();
        assert_eq!(notices.as_array().unwrap().is_empty(), !told, "{left} days before: {notices}");
        if told {
            let line = window.reads_in("closed-notices", "A closed group").await;
            assert!(!line.contains("Tuesday") && !line.contains(TITLE), "{line}");
            window.keeps_picture(&format!("intervision/{left}-days-before")).await;
        }
        window.ends().await;
    }
}

/// Seven days after the end by the clock of the computer, and a word that the clock is right: what is left are certificates, what left on
/// paper, and the insight.
async fn is_over(home: &Arc<Home>) {
    home.is_days_later(LASTS + 7);
    let window = Window::opens_unlocked(home).await;
    window.reads_in("closed-notices", &sentence("en", "closed-notice-clock")).await;
    window.clicks("closed-notice-look").await;
    window.clicks("closed-clock-right").await;
    are_there(&window, "closed-certificate", 2).await;
    are_there(&window, "closed-row", 0).await;
    let certificates = window.reads_in("closed-certificates", &sentence("en", "closed-rule-end-date")).await;
    assert!(certificates.contains(&sentence("en", "closed-ended-session")), "{certificates}");
    assert!(!certificates.contains("Tuesday door"), "{certificates}");
    let page = window.everything().await;
    assert!(!page.contains(TITLE) && !page.contains("We heard"), "no word is left");
    tells_what_left(&window, home).await;
    window.keeps_picture("intervision/certificate").await;
    let kept = window.asks("search", searching("protects")).await.unwrap();
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "the insight stays in the journal");
    window.is_sound().await;
    window.ends().await;
}

/// What left, under its details the hash of the very file that was written; narrowed by what it was, and by days.
async fn tells_what_left(window: &Window, home: &Home) {
    are_there(window, "closed-left-line", 3).await;
    let left = window.property("closed-left", "textContent").await.to_string();
    for file in ["notes.md", "notes.pdf", "statement.md"] {
        let hash = blake3::hash(&std::fs::read(home.path(file)).unwrap()).to_hex();
        assert!(left.contains(hash.as_str()), "{file}: {left}");
    }
    window.selects("closed-left-what", "statement").await;
    are_there(window, "closed-left-line", 1).await;
    window.fills("closed-left-to", "2020-01-01").await;
    window.reads_in("closed-left", &sentence("en", "closed-left-none")).await;
}

#[tokio::test]
async fn an_insight_goes_among_the_things_to_do_or_to_a_meeting_and_comes_back() {
    let mut meeting = String::new();
    let home = Home::with_pages(async |app, _| {
        founds(app, 90).await;
        meeting = crate::held::is_prepared(app).await.id;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-closed").await;
    window.clicks("closed-row").await;
    a_session_begins(&window, 3).await;
    let actions = async || {
        let shown = window.asks("meeting_open", serde_json::json!({ "id": meeting })).await.unwrap();
        shown["actions"].to_string()
    };
    let take = async |to: &str, said: &str| {
        window.clicks("closed-take").await;
        window.fills("closed-take-words", "Ask Daan what the yes protects").await;
        window.reads_in("closed-take-points", "Daan").await;
        window.chooses(&format!("closed-take-to-{to}")).await;
        window.keeps_picture(&format!("intervision/take-{to}")).await;
        window.clicks("closed-take-do").await;
        window.sees_no_more("closed-take-sheet").await;
        window.reads_in("toasts", &sentence("en", said)).await;
    };
    take("meeting", "closed-taken-meeting").await;
    assert!(actions().await.contains("what the yes protects"));
    window.takes_the_last_back().await;
    until("the action is taken back", async || {
        (!actions().await.contains("what the yes protects")).then_some(())
    })
    .await;
    take("actions", "closed-taken-actions").await;
    let pages = async || window.asks("search", searching("protects")).await.unwrap().as_array().map(Vec::len);
    assert_eq!(pages().await, Some(1));
    window.takes_the_last_back().await;
    until("the page is taken back", async || (pages().await == Some(0)).then_some(())).await;
    window.is_sound().await;
    window.ends().await;
}
