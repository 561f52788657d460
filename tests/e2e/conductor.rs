//! A closed group is conducted in the real window: by the keyboard, safe to project, and of the case nothing stays.

use serde_json::Value;

use crate::messages::sentence;
use crate::pages;
use crate::room::{CASE, RUNNING, founded};
use crate::window::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, UP, Window, until};

#[tokio::test]
async fn the_incident_method_runs_by_keyboard_and_says_at_each_moment_who_may_speak() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1280, 800).await;
    window.prepares_a_session().await;
    // A line and its weight, while it is prepared; the sum comes from the core, which never hears the line.
    window.fills("choosing-line", CASE).await;
    window.selects("choosing-energy", "3").await;
    window.reads_in("choosing-row", "3").await;
    window.selects_words("conduct-part-facilitator", "Bo").await;
    window.selects_words("conduct-part-previous", "Dirk").await;
    window.keeps_picture("conductor/prepare").await;
    window.clicks("conduct-begin").await;
    window.sees("conducting").await;
    window.shows_nothing_private("waiting").await;

    window.types(" ").await;
    window.conducts("Look back").await;
    window.may(["listen", "guide", "listen", "speak", "listen", "listen"]).await;
    window.reads_in("conduct-withheld", "how it ended").await;
    window.shows_nothing_private("look-back").await;

    // Everyone in turn: one passes and comes after the others.
    window.types(RIGHT).await;
    window.conducts("one line").await;
    window.reads_in("conduct-speaks", &sentence("en", "conduct-hush-round")).await;
    window.reads_in("conduct-writing", &sentence("en", "conduct-writes-nobody")).await;
    window.types(DOWN).await;
    window.may(["speak", "wait", "wait", "wait", "wait", "wait"]).await;
    window.types("p").await;
    window.may(["wait", "wait", "wait", "wait", "wait", "wait"]).await;
    window.shows_nothing_private("round").await;
    for name in ["Bo", "Cleo", "Dirk", "Elif", "Fay", "Ann"] {
        window.types(DOWN).await;
        window.reads_in("talking-now", name).await;
    }
    window.types(DOWN).await;
    window.reads_in("conduct-speaks", &sentence("en", "conduct-hush-heard")).await;

    // The case is chosen in the room, without its line.
    window.types(RIGHT).await;
    window.conducts("Choose").await;
    window.sees("choosing").await;
    window.reads_in("choosing-take", &sentence("en", "conduct-choose")).await;
    window.selects("choosing-urgency", "2").await;
    window.tabs_to_number("choosing-take", 2).await;
    window.types(ENTER).await;
    window.reads_in("choosing", "Cleo brings the case").await;
    window.shows_nothing_private("choosing").await;

    window.types(RIGHT).await;
    window.conducts("Questions").await;
    window.may(["ask", "guide", "answer", "ask", "ask", "ask"]).await;
    window.shows_nothing_private("questions").await;
    // A pause: nobody speaks, and the time of the step stands still.
    window.types(" ").await;
    window.reads_in("conduct-speaks", &sentence("en", "conduct-hush-pause")).await;
    window.may(["listen", "guide", "listen", "listen", "listen", "listen"]).await;
    window.reads_in("run-tone", &sentence("en", "pace-break")).await;
    window.shows_nothing_private("pause").await;
    window.types(" ").await;
    window.may(["ask", "guide", "answer", "ask", "ask", "ask"]).await;
    window.types(UP).await;
    until("the step has 17 minutes", async || {
        let left = window.reads("run-left").await;
        left.split(':').next()?.parse::<u32>().ok().filter(|minutes| *minutes >= 16)
    })
    .await;

    window.types(RIGHT).await;
    window.conducts("Analysis apart").await;
    window.may(["speak", "guide", "listen", "speak", "speak", "speak"]).await;
    window.reads_in("voices", &sentence("en", "conduct-apart")).await;
    window.reads_in("conduct-writing", "case owner").await;
    window.shows_nothing_private("apart").await;
    // Back to what was, and on again: what was done is done.
    window.types(LEFT).await;
    window.conducts("Questions").await;
    window.types(RIGHT).await;
    window.conducts("Advice round").await;
    window.may(["wait", "guide", "listen", "wait", "wait", "wait"]).await;
    window.types(DOWN).await;
    window.may(["wait", "guide", "listen", "speak", "wait", "wait"]).await;
    window.shows_nothing_private("advice").await;
    window.types("l").await;
    window.sees("conduct-steps-list").await;
    window.shows_nothing_private("steps").await;
    window.types("l").await;

    // Beside a video call.
    window.types("f").await;
    window.sees("run-strip").await;
    until("the strip says who speaks", async || {
        let text = window.property("run-strip", "textContent").await;
        (text.as_str()?.contains("Dirk") && text.as_str()?.contains("Evaluation")).then_some(())
    })
    .await;
    window.shows_nothing_private("strip").await;
    window.types("f").await;
    window.sees("conducting").await;

    window.types(RIGHT).await;
    window.conducts("Evaluation").await;
    window.may(["listen", "guide", "speak", "listen", "listen", "listen"]).await;
    window.reads_in("conduct-told", "how it ended").await;
    window.shows_nothing_private("evaluation").await;

    // No other room is a key away, and what is left is a cover.
    window.presses_control("k").await;
    assert!(!window.shows("palette").await);
    window.types(ESCAPE).await;
    window.sees("conduct-cover").await;
    window.shows_nothing_private("cover").await;
    window.clicks("conduct-return").await;
    window.sees("conducting").await;
    window.types(RIGHT).await;
    window.sees("conduct-took").await;
    window.shows_nothing_private("ended").await;
    window.clicks("conduct-keep").await;
    window.sees_no_more("conduct-cover").await;
    window.is_sound().await;
    window.locks().await;

    // A session stays: method, who was there, whose turn it was. Nothing of a case.
    let sessions = home.asks(&["intervision", "list"]);
    let [session] = sessions.as_array().unwrap().as_slice() else { panic!("one session: {sessions}") };
    assert_eq!(session["method"], "incident");
    let shown = home.asks(&["intervision", "show", session["id"].as_str().unwrap()]);
    assert_eq!(shown["present"].as_array().unwrap().len(), 6);
    assert!(shown["owner"].is_string() && shown["question"] == "" && shown["notes"] == "", "{shown}");
    assert!(!shown.to_string().contains(CASE));
    window.ends().await;
}

#[tokio::test]
async fn a_projected_session_is_read_from_the_back_of_the_room() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1920, 1080).await;
    until("the window is 1080 high", async || {
        (window.script("return window.innerHeight", vec![]).await == 1080).then_some(())
    })
    .await;
    let mut small = Vec::new();
    for screen in RUNNING {
        window.goes_to_a_session(screen).await;
        window.shows_nothing_private(&format!("projected-{screen}")).await;
        small.extend(window.small_text().await.into_iter().map(|text| format!("{screen}: {text}")));
        window.leaves_the_session(screen).await;
        // What is said of the session that was put away is gone with the page.
        window.starts_afresh().await;
        window.sees("rail-today").await;
    }
    assert!(small.is_empty(), "{small:#?}");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn no_screen_that_may_be_projected_shows_anything_private() {
    let home = pages::a_notebook(8).await;
    let listed = home.asks(&["journal", "list", "--limit", "50"]);
    let mut private: Vec<String> =
        listed.as_array().unwrap().iter().map(|page| page["title"].as_str().unwrap().to_owned()).collect();
    private.retain(|title| title.chars().count() > 6);
    assert!(private.len() > 3);
    private.extend(
        [crate::held::ONLY_ME, crate::closed::SAID, crate::closed::DOOR, "The client who always agrees"]
            .map(str::to_owned),
    );
    private.push(crate::home::NAME.to_owned());
    let window = Window::opens_unlocked(&home).await;
    for screen in
        crate::screens::OPEN.into_iter().filter(|name| name.starts_with("run") || RUNNING.contains(name))
    {
        window.goes_to(screen).await;
        window.keeps_picture(&format!("projected/{screen}")).await;
        let all = window.everything().await;
        let seen: Vec<&String> = private.iter().filter(|words| all.contains(words.as_str())).collect();
        assert!(seen.is_empty(), "{screen} shows {seen:?}");
        assert_eq!(window.client.title().await.unwrap(), "Kring");
        window.leaves(screen).await;
    }
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_session_that_is_killed_in_the_middle_is_taken_up_where_it_was() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.prepares_a_session().await;
    window.clicks("conduct-begin").await;
    window.sees("conducting").await;
    window.types(" ").await;
    window.conducts("one line").await;
    window.types(RIGHT).await;
    window.conducts("Choose").await;
    window.dies().await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("k").await;
    window.clicks("palette-conduct").await;
    window.clicks("conduct-group").await;
    window.conducts("Choose").await;
    // Over a lock the room is where it was.
    window.locks().await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.conducts("Choose").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn every_screen_of_a_session_fits_and_shuts_nobody_out() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    let mut found = Vec::new();
    // What runs stands where it was left, so each dress comes back to the same screen.
    let mut look = async |screen: &str, seen: &str| {
        for (language, theme) in [("en", "light"), ("fr", "dark"), ("nl", "light")] {
            window.resizes(1280, 800).await;
            window.wears(language, theme).await;
            window.sees("rail-today").await;
            window.presses_control("k").await;
            window.clicks("palette-conduct").await;
            window.clicks("conduct-group").await;
            if screen == "cover" {
                window.sees("conducting").await;
                window.types(ESCAPE).await;
            }
            window.sees(seen).await;
            for (width, height) in [(1280, 800), (400, 800)] {
                window.resizes(width, height).await;
                window.keeps_picture(&format!("conductor/shots/{screen}-{language}-{theme}-{width}")).await;
                window.fits(&format!("{screen} ({language}, {width})")).await;
            }
            found.extend(window.barriers_of(&format!("{screen}, {language}, {theme}")).await);
        }
    };
    look("prepare", "conduct-sum").await;
    window.clicks("conduct-begin").await;
    window.sees("conduct-start").await;
    look("waiting", "conduct-start").await;
    window.types(" ").await;
    window.sees("conduct-rule").await;
    look("round", "talking").await;
    window.types(RIGHT).await;
    look("choosing", "choosing").await;
    look("cover", "conduct-cover").await;
    window.clicks("conduct-return").await;
    window.clicks("conduct-other").await;
    window.clicks("conduct-end").await;
    look("ended", "conduct-took").await;
    assert_eq!(found, Vec::<String>::new());
    let kept: Value =
        window.script("return document.querySelectorAll('[data-test=voice]').length", vec![]).await;
    assert_eq!(kept, 0, "the cover names nobody");
    window.is_sound().await;
    window.ends().await;
}
