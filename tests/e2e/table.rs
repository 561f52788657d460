//! What lies on the table of a session that is conducted, who sits at it, and who calls the pause.

use serde_json::json;

use crate::messages::sentence;
use crate::room::founded;
use crate::window::{DOWN, ENTER, RIGHT, Window, until};

#[tokio::test]
async fn questions_are_laid_by_how_they_touch_and_stay_in_sight_until_they_are_answered() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1280, 800).await;
    window.begins_a_method("ten", 3).await;
    window.conducts("Warm, neutral, cold").await;
    // By the keyboard alone: three questions, the second by its number as on paper.
    for question in ["What is the yes for?", "", "Who would notice a no?"] {
        window.fills("card-words", &format!("{question}{ENTER}")).await;
    }
    let waiting = "return document.querySelectorAll('[data-test=card-waits]').length";
    until("three questions wait", async || (window.script(waiting, vec![]).await == 3).then_some(())).await;
    window.tabs_to_number("card-lay-2", 1).await;
    window.types(ENTER).await;
    window.tabs_to_number("card-lay-0", 0).await;
    window.types(ENTER).await;
    let laid = "return [...document.querySelectorAll('[data-test=table-part]')].map((part) => part.innerText.replace(/\\s+/g, ' ').trim())";
    until("the questions lie where they were laid", async || {
        let parts = window.script(laid, vec![]).await;
        (parts == json!(["warm What is the yes for?", "neutral", "cold Question 2"])).then_some(())
    })
    .await;
    // A key in a field is a letter, not a step; the room hears keys again outside of it.
    window.shows_nothing_private("temperature").await;
    window.script("document.activeElement?.blur()", vec![]).await;
    window.types(RIGHT).await;
    window.conducts("Answers").await;
    window.reads_in("on-table", "What is the yes for?").await;
    assert!(!window.shows("card-words").await, "what was laid is only looked at now");
    window.keeps_picture("conductor/temperature-later").await;
    // A number for how ready somebody is.
    window.goes_on(4).await;
    window.conducts("A new approach").await;
    window.chooses("scale-7").await;
    window.shows_nothing_private("scale").await;

    // Nothing of it is kept, unless it is said so: then it is notes in a closed layer like any other.
    window.clicks("conduct-other").await;
    window.clicks("conduct-end").await;
    window.sees("conduct-keep-table").await;
    window.chooses("conduct-keep-table-mine").await;
    window.keeps_picture("conductor/keeps-the-table").await;
    window.clicks("conduct-keep").await;
    window.sees_no_more("conduct-cover").await;
    window.is_sound().await;
    window.locks().await;
    let id = home.asks(&["intervision", "list"])[0]["id"].as_str().unwrap().to_owned();
    let shown = home.asks(&["intervision", "show", &id]);
    let mine = shown["mine"].as_str().unwrap();
    assert!(mine.contains("**cold**\n\n- Question 2") && mine.contains("7 / 10"), "{mine}");
    assert_eq!(shown["notes"], "");
    window.ends().await;
}

#[tokio::test]
async fn what_was_found_lies_side_by_side_and_is_gone_when_it_is_not_kept() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.begins_a_method("success", 2).await;
    window.conducts("Two columns").await;
    for (at, words) in [(0, "She waited"), (1, "A quiet room"), (0, "One question")] {
        window.tabs_to_number("card-words", at).await;
        window.types(&format!("{words}{ENTER}")).await;
        window.reads_in("on-table", words).await;
    }
    window.keeps_picture("conductor/columns").await;
    window.tabs_to_number("card-remove", 1).await;
    window.types(ENTER).await;
    let left =
        "return [...document.querySelectorAll('[data-test=card] .words')].map((one) => one.textContent)";
    until("one was taken away", async || {
        (window.script(left, vec![]).await == json!(["She waited", "A quiet room"])).then_some(())
    })
    .await;
    window.puts_it_away().await;
    window.begins_a_method("success", 2).await;
    assert!(!window.everything().await.contains("She waited"), "the next session begins with an empty table");
    window.is_sound().await;
    window.locks().await;
    assert_eq!(home.asks(&["intervision", "list"]), json!([]));
    assert_eq!(home.files_with("She waited"), Vec::<std::path::PathBuf>::new());
    window.ends().await;
}

#[tokio::test]
async fn in_triads_the_parts_go_around_and_what_an_observer_notes_is_covered_until_it_is_told() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.begins_a_method("triad", 2).await;
    window.conducts("Coaching").await;
    // Six people are two tables; each has its coach, coachee and observer.
    window.may(["speak", "speak", "listen", "speak", "speak", "listen"]).await;
    window.reads_in("voices", "Table 2").await;
    window.reads_in("conduct-writing", "observer").await;
    window.reads_in("table-stays", &sentence("en", "conduct-sheet-paper")).await;
    window.shows_nothing_private("triads").await;
    // The next turn gives each part to the next.
    window.goes_on(5).await;
    window.reads_in("conduct-turn", "2 of 3").await;
    window.may(["listen", "speak", "speak", "listen", "speak", "speak"]).await;
    window.puts_it_away().await;

    // At one table the observer may note on the screen: covered while the coach and the coachee sit before it.
    window.prepares_a_session().await;
    window.selects("conduct-method", "triad").await;
    for at in 3..6 {
        window.tabs_to_number("conduct-person", at).await;
        window.types(" ").await;
    }
    let three = "return document.querySelectorAll('[data-test=conduct-person]:checked').length";
    until("three are here", async || (window.script(three, vec![]).await == 3).then_some(())).await;
    window.reads_in("conduct-sum", "75").await;
    window.clicks("conduct-begin").await;
    window.sees("conduct-start").await;
    window.types(" ").await;
    window.conducts("Focus").await;
    window.types(RIGHT).await;
    window.conducts("Coaching").await;
    window.fills("card-words", &format!("and what else?{ENTER}")).await;
    window.sees("table-covered").await;
    assert!(!window.everything().await.contains("and what else?"), "what was noted is covered");
    window.keeps_picture("conductor/observer").await;
    window.script("document.activeElement?.blur()", vec![]).await;
    window.goes_on(2).await;
    window.conducts("The observer").await;
    window.reads_in("on-table", "and what else?").await;
    window.puts_it_away().await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn seats_are_changed_before_it_begins_and_the_guardian_calls_the_pause() {
    let home = founded().await;
    let window = Window::opens_unlocked(&home).await;
    window.prepares_a_session().await;
    window.selects("conduct-method", "circleway").await;
    window.sees("conduct-part-guardian").await;
    window.selects_words("conduct-part-guardian", "Dirk").await;
    // Fay sits between Ann and Bo, by the keyboard.
    for at in (2..6).rev() {
        window.tabs_to_number("conduct-person", at).await;
        window.types("\u{e00a}\u{e013}\u{e000}").await;
    }
    let seats = "return [...document.querySelectorAll('[data-test=conduct-seat]')].map((one) => one.innerText.trim())";
    until("Fay has another seat", async || {
        (window.script(seats, vec![]).await == json!(["Ann", "Fay", "Bo", "Cleo", "Dirk", "Elif"]))
            .then_some(())
    })
    .await;
    window.sees("conduct-sum").await;
    window.clicks("conduct-begin").await;
    window.sees("conduct-start").await;
    let order = async || {
        window
            .voices()
            .await
            .split(", ")
            .map(|one| one.split(' ').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(order().await, ["Ann", "Fay", "Bo", "Cleo", "Dirk", "Elif"]);
    window.types(" ").await;
    window.sees("conduct-number").await;
    window.goes_on(3).await;
    window.conducts("Check-in").await;
    window.reads_in("conduct-guards", "Dirk").await;
    window.types(DOWN).await;
    window.reads_in("talking-now", "Ann").await;
    window.types(DOWN).await;
    window.reads_in("talking-now", "Fay").await;
    window.reads_in("conduct-pause", &sentence("en", "conduct-pause-guard")).await;
    window.types(" ").await;
    window.reads_in("conduct-speaks", "Dirk says why").await;
    assert_eq!(
        window.voices().await,
        "Ann listen, Fay listen, Bo listen, Cleo listen, Dirk speak, Elif listen"
    );
    window.shows_nothing_private("guardian").await;
    window.types(" ").await;
    window.reads_in("talking-now", "Fay").await;
    window.puts_it_away().await;
    window.is_sound().await;
    window.ends().await;
}
