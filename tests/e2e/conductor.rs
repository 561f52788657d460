//! A closed group is conducted in the real window: by the keyboard, safe to project, and of the case nothing stays.

use std::sync::Arc;

use kring_core::intervision;
use kring_core::intervision::view::ClosedGroupAdd;
use serde_json::{Value, json};

use crate::home::Home;
use crate::messages::sentence;
use crate::pages;
use crate::window::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, UP, Window, until};

const GROUP: &str = "Thursday door";
const PEOPLE: [&str; 6] = ["Ann", "Bo", "Cleo", "Dirk", "Elif", "Fay"];
/// A case in one line: it is nowhere but on the screen where it is typed.
const CASE: &str = "The pupil who hides behind the heating";

/// The screens that are projected while a session runs.
const RUNNING: [&str; 8] = [
    "conduct-step",
    "conduct-round",
    "conduct-choosing",
    "conduct-temperature",
    "conduct-columns",
    "conduct-scale",
    "conduct-cover",
    "conduct-ended",
];

/// A computer with a closed group of six; the first of them is the person whose notebook it is.
async fn founded() -> Arc<Home> {
    Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        let add = ClosedGroupAdd {
            name: GROUP.into(),
            me: Some(PEOPLE[0].into()),
            people: PEOPLE[1..].iter().map(|name| (*name).into()).collect(),
            ends: Some("2199-12-31".into()),
        };
        intervision::group_add(app, add).await.expect("a closed group is founded");
    })
    .await
}

impl Window {
    /// From the palette to the group, before it begins.
    async fn prepares_a_session(&self) {
        self.presses_control("k").await;
        self.sees("palette-conduct").await;
        self.clicks("palette-conduct").await;
        self.clicks("conduct-group").await;
        self.sees("conduct-sum").await;
    }

    /// What each may do, as the page says it, in the order in which they sit.
    async fn voices(&self) -> String {
        let script = "return [...document.querySelectorAll('[data-test=voice]')]
            .map((one) => `${one.dataset.name} ${one.dataset.may}`).join(', ')";
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    async fn may(&self, wanted: [&str; 6]) {
        let wanted = PEOPLE.iter().zip(wanted).map(|(name, may)| format!("{name} {may}"));
        let wanted = wanted.collect::<Vec<_>>().join(", ");
        until(&format!("the page says {wanted}"), async || (self.voices().await == wanted).then_some(()))
            .await;
    }

    async fn conducts(&self, step: &str) {
        self.reads_in("conduct-now", step).await;
    }

    /// Begins a method in the group that runs nothing, and goes to a step of it, counted from 1.
    async fn begins_a_method(&self, method: &str, step: usize) {
        self.prepares_a_session().await;
        self.selects("conduct-method", method).await;
        let chosen =
            format!("return document.querySelector('[data-test=conduct]')?.dataset.plan === '{method}'");
        until(&format!("{method} is laid out"), async || {
            self.script(&chosen, vec![]).await.as_bool().filter(|yes| *yes)
        })
        .await;
        self.clicks("conduct-begin").await;
        self.sees("conduct-start").await;
        self.types(" ").await;
        self.sees("conduct-number").await;
        self.goes_on(step - 1).await;
    }

    /// So many steps on. A key that is pressed while the last is still under way is not heard, so each is seen to have come.
    async fn goes_on(&self, steps: usize) {
        let here = "return document.querySelector('.stage header')?.textContent.replace(/[0-9]+ min.*/, '')";
        for _ in 0..steps {
            let before = self.script(here, vec![]).await;
            self.types(RIGHT).await;
            until("the next step has begun", async || {
                let now = self.script(here, vec![]).await;
                (now.is_string() && now != before).then_some(())
            })
            .await;
        }
    }

    /// Ends what runs and keeps nothing of it.
    async fn puts_it_away(&self) {
        while !self.shows("conduct-took").await {
            if self.shows("conduct-return").await {
                self.clicks("conduct-return").await;
                self.sees("conducting").await;
            }
            if !self.shows("conduct-end").await {
                self.clicks("conduct-other").await;
            }
            self.clicks("conduct-end").await;
            self.sees("conduct-took").await;
        }
        self.clicks("conduct-keep-nothing").await;
        self.sees_no_more("conduct-cover").await;
    }

    /// A screen of a closed group that is conducted; every notebook with closed groups has them.
    pub async fn goes_to_a_session(&self, screen: &str) {
        match screen {
            "conduct" => self.prepares_a_session().await,
            "conduct-round" => self.begins_a_method("incident", 2).await,
            "conduct-choosing" => self.begins_a_method("incident", 3).await,
            "conduct-temperature" => {
                self.begins_a_method("ten", 3).await;
                for question in ["What is the yes for?", ""] {
                    self.fills("card-words", &format!("{question}{ENTER}")).await;
                }
                self.clicks("card-lay-0").await;
                self.sees("card").await;
            }
            "conduct-columns" => {
                self.begins_a_method("success", 2).await;
                self.fills("card-words", &format!("One question, not three{ENTER}")).await;
                self.sees("card").await;
            }
            "conduct-scale" => {
                self.begins_a_method("sf", 3).await;
                self.chooses("scale-7").await;
            }
            "conduct-cover" => {
                self.begins_a_method("incident", 1).await;
                self.types(ESCAPE).await;
                self.sees("conduct-cover").await;
            }
            "conduct-ended" => {
                self.begins_a_method("success", 2).await;
                self.fills("card-words", &format!("One question, not three{ENTER}")).await;
                self.clicks("conduct-other").await;
                self.clicks("conduct-end").await;
                self.sees("conduct-keep-table").await;
            }
            _ => self.begins_a_method("incident", 1).await,
        }
    }

    /// Out of the room again, with nothing kept.
    pub async fn leaves_the_session(&self, screen: &str) {
        if screen == "conduct" {
            self.clicks("conduct-close").await;
        } else {
            self.puts_it_away().await;
        }
        self.sees("rail-today").await;
    }

    /// Puts the keyboard on one of several that bear a name.
    async fn goes_by_key_to(&self, test: &str, at: usize) {
        let script = "document.querySelectorAll(`[data-test=${arguments[0]}]`)[arguments[1]].focus()";
        self.script(script, vec![test.into(), json!(at)]).await;
    }

    /// A picture of a running screen, on which nothing of the case stands, and nothing of the notebook.
    async fn shows_nothing_private(&self, name: &str) {
        self.keeps_picture(&format!("conductor/{name}")).await;
        let all = self.everything().await;
        for private in [CASE, GROUP, "A long silence", "La piste de mardi"] {
            assert!(!all.contains(private), "{private} is on the screen {name}");
        }
    }
}

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
    window.keeps_picture("conductor/prepare").await;
    window.clicks("conduct-begin").await;
    window.sees("conducting").await;
    window.shows_nothing_private("waiting").await;

    window.types(" ").await;
    window.conducts("Look back").await;
    window.may(["listen", "guide", "listen", "listen", "listen", "listen"]).await;
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
    window.selects("choosing-urgency", "2").await;
    window.goes_by_key_to("choosing-take", 2).await;
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
    window.goes_by_key_to("card-lay-2", 1).await;
    window.types(ENTER).await;
    window.goes_by_key_to("card-lay-0", 0).await;
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
        window.goes_by_key_to("card-words", at).await;
        window.types(&format!("{words}{ENTER}")).await;
        window.reads_in("on-table", words).await;
    }
    window.keeps_picture("conductor/columns").await;
    window.goes_by_key_to("card-remove", 1).await;
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
        window.goes_by_key_to("conduct-person", at).await;
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
    for _ in 0..4 {
        let fay = "[...document.querySelectorAll('[data-test=conduct-seat]')].find((one) => one.textContent.includes('Fay')).querySelector('input').focus()";
        window.script(fay, vec![]).await;
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
    window.conducts("Look back").await;
    window.types(RIGHT).await;
    window.conducts("one line").await;
    window.dies().await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("k").await;
    window.clicks("palette-conduct").await;
    window.clicks("conduct-group").await;
    window.conducts("one line").await;
    // Over a lock the room is where it was.
    window.locks().await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.conducts("one line").await;
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
    window.types(RIGHT).await;
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
