//! A meeting in the real window: run by the keyboard, projected, folded away, killed in the middle, and written up.

use std::io::Read;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::groups::PEOPLE;
use crate::held::{HELD, ONLY_ME, TITLE, prepared};
use crate::home::PASSPHRASE;
use crate::messages::{parts, sentence};
use crate::window::{DOWN, ENTER, ESCAPE, LEFT, RIGHT, UP, Window, until};

impl Window {
    pub async fn runs_the_meeting(&self) {
        self.opens_meeting(TITLE).await;
        self.clicks("meeting-run").await;
        self.sees("run").await;
    }

    /// A screen of meetings that every notebook with meetings has.
    pub async fn goes_to_a_meeting(&self, screen: &str) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        match screen {
            "write-up" => {
                self.opens_meeting(HELD).await;
                self.clicks("meeting-tab-write-up").await;
                self.sees("happened").await;
            }
            "agreed" => {
                self.clicks("rail-meetings").await;
                if !self.shows("meetings").await {
                    self.clicks("rail-meetings").await;
                }
                self.clicks("agreed-open").await;
                self.sees("action-row").await;
            }
            _ => {
                self.runs_the_meeting().await;
                if self.shows("run-start").await {
                    self.clicks("run-start").await;
                    self.sees("run-on").await;
                }
                match screen {
                    "run-round" => {
                        self.clicks("run-other").await;
                        self.clicks("run-round-check_in").await;
                        self.sees("talking").await;
                        self.types("l").await;
                        self.sees("run-agenda-list").await;
                    }
                    "run-note" => {
                        self.types("a").await;
                        self.sees("run-jot-owner").await;
                    }
                    "run-cover" => {
                        self.clicks("run-leave").await;
                        self.sees("run-cover").await;
                    }
                    _ => {}
                }
            }
        }
    }

    /// Out of the run again, and into the notebook.
    pub async fn leaves_the_run(&self) {
        if self.shows("talking-end").await {
            self.clicks("talking-end").await;
            self.sees_no_more("talking").await;
        }
        while !self.shows("run-cover").await {
            self.types(ESCAPE).await;
        }
        self.clicks("run-to-agenda").await;
        self.sees("meeting").await;
    }

    /// The strip cuts its lines short, so that what stands in it is asked for, not what is seen of it.
    async fn strip_says(&self, words: &str) {
        until(&format!("the strip says {words:?}"), async || {
            self.property("run-strip", "textContent").await.as_str()?.contains(words).then_some(())
        })
        .await;
    }

    pub async fn runs_item(&self, title: &str) {
        self.reads_in("run-item", title).await;
    }

    async fn minutes_say(&self, words: &str) {
        let script =
            "return document.querySelector('[data-test=minutes-text]')?.cmTile?.view.state.sliceDoc() ?? ''";
        until(&format!("the minutes say {words:?}"), async || {
            self.script(script, vec![]).await.as_str()?.contains(words).then_some(())
        })
        .await;
    }

    /// What stands on the screen in letters smaller than a fortieth of its height, and by how much.
    pub async fn small_text(&self) -> Vec<Value> {
        self.rests().await;
        let script = "const least = window.innerHeight / 40;
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const holders = [...document.querySelectorAll('input, textarea, select')];
            while (texts.nextNode()) if (texts.currentNode.data.trim()) holders.push(texts.currentNode.parentElement);
            return holders.filter((one) => {
                const box = one.getBoundingClientRect();
                const size = parseFloat(getComputedStyle(one).fontSize);
                const drawn = !one.matches('input[type=radio], input[type=checkbox]') && one.checkVisibility() && box.width > 1;
                return drawn && size < least - 0.01;
            }).map((one) => `${one.textContent.trim()} (${getComputedStyle(one).fontSize} of ${least})`)";
        self.script(script, vec![]).await.as_array().unwrap().clone()
    }
}

#[tokio::test]
async fn a_meeting_is_run_by_the_keyboard_and_its_minutes_write_themselves() {
    let (home, id) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.runs_the_meeting().await;
    window.keeps_picture("running/waiting").await;

    window.types(" ").await;
    window.runs_item("Check-in").await;
    window.sees("run-on").await;
    window.keeps_picture("running/running").await;
    // Two minutes more are two minutes more: of eight it was given ten.
    window.types(UP).await;
    until("the item has ten minutes", async || {
        let left = window.reads("run-left").await;
        left.split(':').next()?.parse::<u32>().ok().filter(|minutes| *minutes >= 9)
    })
    .await;
    // A break stands the item's clock still.
    window.types(" ").await;
    window.reads_in("run-tone", &sentence("en", "pace-break")).await;
    window.types(" ").await;
    window.reads_in("run-tone", &sentence("en", "pace-green")).await;

    // Everyone has the talking piece once, in their order.
    window.clicks("run-other").await;
    window.clicks("run-round-check_in").await;
    window.sees("talking").await;
    for name in PEOPLE {
        window.types(DOWN).await;
        window.reads_in("talking-now", name).await;
    }
    window.keeps_picture("running/round").await;
    window.types(DOWN).await;
    window.sees_no_more("talking").await;

    window.types(RIGHT).await;
    window.runs_item("News").await;
    window.types("p").await;
    window.fills("run-jot-text", "Who pays for the room?").await;
    window.types(ENTER).await;
    window.sees_no_more("run-jot-form").await;
    window.types("s").await;
    window.runs_item("Case").await;
    window.types("d").await;
    window.fills("run-jot-text", "We ask once more, in person").await;
    window.types(ENTER).await;
    window.sees_no_more("run-jot-form").await;
    window.types("a").await;
    window.fills("run-jot-owner", "Idris").await;
    window.fills("run-jot-text", "Invite the colleague").await;
    window.types(ENTER).await;
    window.sees_no_more("run-jot-form").await;

    // The order changes while it runs: what closes the meeting comes before the decisions.
    window.types("l").await;
    window.sees("run-agenda-list").await;
    let move_up = "[...document.querySelectorAll('[data-test=run-item-up]')].at(-1).click()";
    window.script(move_up, vec![]).await;
    window.reads_in("run-next", "Check-out").await;
    window.keeps_picture("running/agenda").await;
    window.types("l").await;
    window.types(RIGHT).await;
    window.runs_item("Check-out").await;
    window.types(LEFT).await;
    window.runs_item("Case").await;
    // What was done is done: on from here goes to what was not.
    window.types(RIGHT).await;
    window.runs_item("Decisions").await;
    window.types(RIGHT).await;
    window.sees("run-took").await;
    window.keeps_picture("running/ended").await;

    window.clicks("run-write-up").await;
    window.sees("write-up").await;
    window.reads_in("decisions", "in person").await;
    window.reads_in("actions", "Idris").await;
    window.reads_in("attendance-all", &sentence("en", "attendance-everyone")).await;
    window.clicks("attendance-all").await;
    window.fills("attendance-remark", "until 12:40").await;
    window.clicks("write-up-compose").await;
    window.minutes_say("Check-out").await;
    window.clicks("decision-row").await;
    window.fills("decision-rule", "consent").await;
    window.clicks("decision-save").await;
    window.reads_in("decisions", "consent").await;
    window.keeps_picture("running/write-up").await;
    window.clicks("write-up-approve").await;
    window.reads_in("write-up-state", &parts("en", "write-up-approved")[0]).await;

    let file = home.path("stick").join("Minutes.pdf");
    home.will_pick(&[&file]);
    window.clicks("write-up-export").await;
    window.clicks("meeting-save-do").await;
    window.sees("meeting-saved").await;
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"), "a PDF was written");
    window.clicks("meeting-save-close").await;
    let file = home.path("stick").join("Minutes.md");
    home.will_pick(&[&file]);
    window.clicks("write-up-export").await;
    window.chooses("sheet-form-md").await;
    window.clicks("meeting-save-do").await;
    window.sees("meeting-saved").await;
    let minutes = std::fs::read_to_string(&file).unwrap();
    let says = ["We ask once more, in person", "Invite the colleague", "Who pays for the room?", "consent"];
    for words in says.into_iter().chain(["(until 12:40)"]) {
        assert!(minutes.contains(words), "{words} is not in {minutes}");
    }
    assert!(!minutes.contains(ONLY_ME), "{minutes}");
    window.clicks("meeting-save-close").await;
    window.is_sound().await;
    window.locks().await;

    // The terminal reads the same record.
    let shown = home.asks(&["meeting", "show", &id.id]);
    assert_eq!(shown["state"], "held");
    let states: Vec<(&str, &str)> = shown["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["title"].as_str().unwrap(), item["state"].as_str().unwrap()))
        .collect();
    assert_eq!(states[1], ("News", "skipped"));
    assert_eq!(states[3].0, "Check-out");
    assert_eq!(
        shown["people"].as_array().unwrap().iter().filter(|one| one["attendance"] == "present").count(),
        4
    );
    assert_eq!(shown["actions"][0]["owner"], "Idris");
    window.ends().await;
}

#[tokio::test]
async fn a_meeting_that_is_killed_in_the_middle_is_taken_up_again() {
    let (home, _) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.runs_the_meeting().await;
    window.types(" ").await;
    window.runs_item("Check-in").await;
    window.types(RIGHT).await;
    window.runs_item("News").await;
    window.types("p").await;
    window.fills("run-jot-text", "The heating").await;
    window.types(ENTER).await;
    window.sees_no_more("run-jot-form").await;
    window.dies().await;

    // Nobody has to look for it: unlocked, the notebook is where the room is.
    let window = Window::opens_unlocked(&home).await;
    window.runs_item("News").await;
    window.reads_in("run", "1 ").await;
    window.types(RIGHT).await;
    window.runs_item("Case").await;
    window.keeps_picture("running/taken-up").await;

    // Locked by hand, it goes on too.
    window.locks().await;
    window.unlocks(PASSPHRASE).await;
    window.runs_item("Case").await;

    // Left for the notebook, it is one click away.
    window.types(ESCAPE).await;
    window.sees("run-cover").await;
    window.clicks("run-to-agenda").await;
    window.sees("meeting").await;
    window.clicks("rail-ongoing").await;
    window.runs_item("Case").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_projected_meeting_is_read_from_the_back_of_the_room_and_shows_nothing_private() {
    let (home, _) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1920, 1080).await;
    until("the window is 1080 high", async || {
        (window.script("return window.innerHeight", vec![]).await == 1080).then_some(())
    })
    .await;
    window.runs_the_meeting().await;
    let mut small = Vec::new();
    let mut look = async |name: &str| {
        window.keeps_picture(&format!("running/projected-{name}")).await;
        small.extend(window.small_text().await.into_iter().map(|text| format!("{name}: {text}")));
        let all = window.everything().await;
        for private in [ONLY_ME, "A long silence", "La piste de mardi"] {
            assert!(!all.contains(private), "{private} is on the screen {name}");
        }
    };
    look("waiting").await;
    window.types(" ").await;
    window.runs_item("Check-in").await;
    look("running").await;
    window.clicks("run-other").await;
    window.clicks("run-round-round").await;
    window.sees("talking").await;
    window.types(DOWN).await;
    window.reads_in("talking-now", PEOPLE[0]).await;
    window.types("l").await;
    window.sees("run-agenda-list").await;
    look("agenda").await;
    window.types("a").await;
    window.sees("run-jot-owner").await;
    look("note").await;
    window.types(ESCAPE).await;
    window.sees_no_more("run-jot-form").await;
    window.clicks("run-leave").await;
    window.sees("run-cover").await;
    look("cover").await;
    window.clicks("run-back").await;
    window.clicks("run-other").await;
    window.clicks("run-end").await;
    window.sees("run-took").await;
    look("ended").await;
    assert!(small.is_empty(), "{}", small.join("\n"));

    // No other room is a key away.
    window.clicks("run-reopen").await;
    window.sees("run").await;
    window.presses_control("k").await;
    window.presses_control("j").await;
    window.types(RIGHT).await;
    window.runs_item("News").await;
    assert!(!window.shows("palette").await && !window.shows("journal").await);
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_running_meeting_folds_into_a_strip_and_keeps_the_display_awake() {
    let mut bus = Command::new("dbus-monitor")
        .args(["--session", "interface='org.freedesktop.ScreenSaver'"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-monitor starts");
    let (home, _) = prepared().await;
    let window = Window::opens_unlocked(&home).await;
    window.resizes(1280, 800).await;
    window.runs_the_meeting().await;
    window.types(" ").await;
    window.runs_item("Check-in").await;
    window.types("f").await;
    window.sees("run-strip").await;
    let narrow = async |wanted: bool| {
        until("the window has its size", async || {
            let width = window.script("return window.innerWidth", vec![]).await.as_u64()?;
            ((width < 700) == wanted).then_some(())
        })
        .await;
    };
    narrow(true).await;
    window.strip_says("Claire").await;
    window.strip_says("News").await;
    window.keeps_picture("running/strip").await;
    window.fits("strip").await;
    window.shuts_nobody_out("the strip").await;
    window.types(RIGHT).await;
    window.strip_says("Case").await;
    window.clicks("strip-unfold").await;
    window.sees("run").await;
    narrow(false).await;

    // Locked while it is folded, it is a window again.
    window.types("f").await;
    narrow(true).await;
    window.locks().await;
    narrow(false).await;
    window.is_sound().await;
    window.ends().await;

    bus.kill().unwrap();
    let mut heard = String::new();
    bus.stdout.take().unwrap().read_to_string(&mut heard).unwrap();
    bus.wait().unwrap();
    assert!(heard.contains("member=Inhibit"), "the desktop was never asked to stay awake:\n{heard}");
    assert!(!heard.contains(TITLE), "the desktop was told what is nobody's business:\n{heard}");
}
