//! A closed group in the real window, from its founding to its certificate; and what has ended while nobody looked.

use kring_core::vault;
use kring_core::vault::view::Unlock;

use crate::closed::{DOOR, SAID, founds, meets};
use crate::home::{Home, PASSPHRASE};
use crate::messages::sentence;
use crate::window::{ENTER, ESCAPE, RIGHT, TAB, Window, until};

const TITLE: &str = "The client who always agrees";
const INSIGHT: &str = "Next time I ask what the yes protects.";
const SHIFT: &str = "\u{e008}";

/// Waits until there are so many of a name.
async fn are_there(window: &Window, test: &str, many: usize) {
    let script = "return document.querySelectorAll(arguments[0]).length";
    until(&format!("{many} of {test}"), async || {
        let found = window.script(script, vec![crate::window::named(test).into()]).await;
        (found.as_u64() == Some(many as u64)).then_some(())
    })
    .await;
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
    window.fills("closed-new-ends", "2031-06-30").await;
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

    // One insight goes to the journal with one key; the undo takes it back.
    window.types(&format!("\u{e009}{SHIFT}j\u{e000}")).await;
    window.reads_in("toasts", &sentence("en", "closed-taken")).await;
    let pages = async || {
        window.asks("page_list", serde_json::json!({ "before": null, "limit": 10, "trashed": false })).await
    };
    let listed = format!("{:?}", pages().await);
    assert!(listed.contains(&sentence("en", "closed-take-away")), "{listed}");
    window.takes_the_last_back().await;
    until("the page is taken back", async || {
        (!format!("{:?}", pages().await).contains(&sentence("en", "closed-take-away"))).then_some(())
    })
    .await;

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
    let outside = window.asks("search", serde_json::json!({ "query": "heard", "kind": null, "tag": null, "from": null, "to": null, "limit": 9, "typing": false })).await.unwrap();
    assert_eq!(outside.as_array().map(Vec::len), Some(0));

    ends_by_hand(&window).await;
    window.is_sound().await;
    window.ends().await;
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
    assert!(said.contains("Ann") && said.contains("1:30"), "{said}");
    assert!(!said.contains(TITLE) && !said.contains("curious"), "{said}");
    window.clicks("closed-statement-close").await;
}

/// The end is brought near, is told on Today without a word of it, and the session is destroyed by hand.
async fn ends_by_hand(window: &Window) {
    window.clicks("rail-closed").await;
    window.clicks("closed-row").await;
    window.clicks("closed-session-row").await;
    window.clicks("closed-close").await;
    window.clicks("closed-end-do").await;
    window.reads_in("closed-layer-group", &sentence("en", "closed-notes-ended")).await;
    window.sees("closed-read-mine").await;
    window.clicks("rail-today").await;
    let told = window.reads_in("closed-notices", "A closed group").await;
    assert!(!told.contains("Tuesday") && !told.contains(TITLE), "{told}");
    window.clicks("closed-notice-look").await;
    window.clicks("closed-ending").await;
    window.clicks("closed-destroy-open").await;
    window.sees("closed-destroy-plan").await;
    window.fills("closed-destroy-typed", "Tuesday").await;
    assert_eq!(window.property("closed-destroy-do", "disabled").await, true);
    window.fills("closed-destroy-typed", "Tuesday door").await;
    window.clicks("closed-destroy-do").await;
    window.reads_in("toasts", "destroyed for good").await;
    window.clicks("closed-tab-end").await;
    window.clicks("closed-back").await;
    let certificate = window.reads_in("closed-certificate", &sentence("en", "closed-ended-session")).await;
    assert!(!certificate.contains(TITLE), "{certificate}");
    are_there(window, "closed-left-line", 3).await;
    window.selects("closed-left-what", "statement").await;
    are_there(window, "closed-left-line", 1).await;
    window.fills("closed-left-to", "2020-01-01").await;
    window.reads_in("closed-left", &sentence("en", "closed-left-none")).await;
    window.keeps_picture("intervision/certificate").await;
}

#[tokio::test]
async fn what_has_ended_waits_for_a_word_about_the_clock_and_leaves_a_certificate() {
    let home = Home::with_pages(async |app, clock| {
        clock.shows_minutes_ago(60 * 24 * 60);
        let group = founds(app, 20).await;
        meets(app, &group.id, TITLE).await;
        // From its next opening on, a notebook with something closed knows when it was last seen.
        app.close().await.unwrap();
        vault::unlock(app, Unlock { passphrase: PASSPHRASE.into() }).await.unwrap();
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.reads_in("closed-notices", &sentence("en", "closed-notice-clock")).await;
    window.clicks("closed-notice-look").await;
    window.sees("closed-clock").await;
    window.keeps_picture("intervision/clock").await;
    // Until then it can be read.
    window.clicks("closed-row").await;
    window.clicks("closed-session-row").await;
    window.reads_in("closed-read-group", SAID).await;
    window.clicks("closed-session-back").await;
    window.clicks("closed-back").await;
    window.clicks("closed-clock-right").await;
    are_there(&window, "closed-certificate", 2).await;
    are_there(&window, "closed-row", 0).await;
    window.reads_in("closed-certificates", &sentence("en", "closed-rule-end-date")).await;
    let certificates = window.reads("closed-certificates").await;
    let page = window.everything().await;
    assert!(!certificates.contains(DOOR) && !page.contains(SAID), "a certificate holds no word");
    // Who was there survives, because the group agreed to it.
    window.reads_in("closed-attended-row", DOOR).await;
    window.clicks("closed-attended-open").await;
    window.selects_words("closed-statement-person", "Noor").await;
    window.chooses("closed-statement-form-md").await;
    let file = home.path("after.md");
    home.will_pick(&[&file]);
    window.keeps_picture("intervision/attended").await;
    window.clicks("closed-statement-do").await;
    window.sees("closed-statement-saved").await;
    let said = std::fs::read_to_string(&file).unwrap();
    assert!(said.contains("Noor") && said.contains(DOOR) && !said.contains(TITLE), "{said}");
    window.clicks("closed-statement-close").await;
    window.is_sound().await;
    window.ends().await;
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
    let found = serde_json::json!({ "query": "protects", "kind": null, "tag": null, "from": null, "to": null, "limit": 9, "typing": false });
    let pages = async || window.asks("search", found.clone()).await.unwrap().as_array().map(Vec::len);
    assert_eq!(pages().await, Some(1));
    window.takes_the_last_back().await;
    until("the page is taken back", async || (pages().await == Some(0)).then_some(())).await;
    window.is_sound().await;
    window.ends().await;
}
