//! A meeting is prepared in the real window: from nothing to a page and an invitation, by keyboard and without a network.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::groups;
use crate::home::{Home, NAME};
use crate::messages::sentence;
use crate::window::{DOWN, ENTER, TAB, Window, until};

/// Said to the story once it runs in a world without a network.
const OFFLINE: &str = "KRING_STORY_OFFLINE";
const ALT: &str = "\u{e00a}";
const SHIFT: &str = "\u{e008}";
const CONTROL: &str = "\u{e009}";
const RELEASE: &str = "\u{e000}";

/// Tells this story again where the only network is the computer's own loopback, which the driver needs; true once it is there.
fn is_told_offline(story: &str) -> bool {
    if std::env::var_os(OFFLINE).is_some() {
        return true;
    }
    let there = std::env::current_exe().unwrap();
    let told = Command::new("unshare")
        .args(["--net", "--map-root-user", "--", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(there)
        .args(["--exact", story, "--nocapture"])
        .env(OFFLINE, "1")
        .status()
        .unwrap();
    assert!(told.success(), "the story holds without a network");
    false
}

impl Window {
    /// What stands in a field of each item.
    async fn each(&self, test: &str, property: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((one) => String(one[arguments[1]]).trim())";
        let found =
            self.script(script, vec![format!("[data-test=\"{test}\"]").into(), property.into()]).await;
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    async fn each_is(&self, test: &str, property: &str, wanted: &[&str]) {
        until(&format!("the {test} are {wanted:?}"), async || {
            (self.each(test, property).await == wanted).then_some(())
        })
        .await;
    }

    async fn presses_alt(&self, key: &str) {
        self.types(&format!("{ALT}{key}{RELEASE}")).await;
    }

    /// Makes a meeting from its sheet.
    async fn makes_a_meeting(&self, title: &str, lines: &str) {
        self.types(&format!("{CONTROL}{SHIFT}n{RELEASE}")).await;
        self.sees("meeting-new-sheet").await;
        self.fills("meeting-new-title", title).await;
        self.fills("meeting-new-day", "2026-12-01").await;
        self.fills("meeting-new-time", "12:00").await;
        self.fills("meeting-new-minutes", "60").await;
        self.fills("meeting-new-lines", lines).await;
        self.clicks("meeting-make").await;
        self.sees("agenda-items").await;
    }
}

fn pages_of(pdf: &Path) -> String {
    let said = Command::new("pdfinfo").arg(pdf).output().unwrap();
    String::from_utf8_lossy(&said.stdout)
        .lines()
        .find(|line| line.starts_with("Pages:"))
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn an_agenda_from_nothing_to_a_page_and_an_invitation_takes_two_minutes_by_keyboard_and_no_network() {
    let story = "meeting::an_agenda_from_nothing_to_a_page_and_an_invitation_takes_two_minutes_by_keyboard_and_no_network";
    if !is_told_offline(story) {
        return;
    }
    assert!(std::net::TcpStream::connect("192.0.2.1:80").is_err(), "there is no way out of this computer");
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.makes_a_notebook(NAME).await;
    let began = Instant::now();

    window.types(&format!("{CONTROL}{SHIFT}n{RELEASE}")).await;
    window.sees("meeting-new-sheet").await;
    window.types(&format!("Tuesday circle{TAB}")).await;
    window.tabs_to("meeting-new-day").await;
    window.types("2026-12-01").await;
    window.tabs_to("meeting-new-time").await;
    window.types("12:00").await;
    window.tabs_to("meeting-new-minutes").await;
    window.types(&format!("60{TAB}")).await;
    window.types("Welcome 10 / Case 35 min / Close 5").await;
    window.reads_in("meeting-new-looked", "Case").await;
    window.keeps_picture("meeting/new").await;
    window.tabs_to("meeting-make").await;
    window.types(ENTER).await;
    window.each_is("item-title", "value", &["Welcome", "Case", "Close"]).await;
    window.each_is("item-lock", "textContent", &["12:00", "12:10", "12:45"]).await;

    // One more, and the time runs over where it happens; a key spreads it anew.
    window.tabs_to("agenda-add").await;
    window.types(&format!("Decisions 20{ENTER}")).await;
    window.each_is("item-minutes", "value", &["10", "35", "5", "20"]).await;
    window.reads_in("item-over", "10").await;
    window.reads_in("agenda-sum", "70").await;
    window.keeps_picture("meeting/over").await;
    window.presses_alt("r").await;
    window.sees_no_more("item-over").await;
    // What closes comes last.
    window.tabs_to_number("item-title", 2).await;
    window.presses_alt(DOWN).await;
    window.each_is("item-title", "value", &["Welcome", "Case", "Decisions", "Close"]).await;
    window.keeps_picture("meeting/planned").await;

    let (page, invitation) = (home.path("agenda.pdf"), home.path("invitation.ics"));
    home.will_pick(&[&page]);
    window.tabs_to("agenda-save").await;
    window.types(ENTER).await;
    window.sees("meeting-save").await;
    window.keeps_picture("meeting/save").await;
    window.tabs_to("meeting-save-do").await;
    window.types(ENTER).await;
    window.reads_in("meeting-saved", "agenda.pdf").await;
    assert_eq!(pages_of(&page), "Pages:           1");
    window.tabs_to("meeting-save-close").await;
    window.types(ENTER).await;
    window.sees_no_more("meeting-save").await;

    home.will_pick(&[&invitation]);
    window.tabs_to("agenda-send").await;
    window.types(ENTER).await;
    window.reads_in("send-text", "12:00 Welcome").await;
    window.keeps_picture("meeting/send").await;
    window.tabs_to("send-invite").await;
    window.types(ENTER).await;
    window.reads_in("meeting-sent", "invitation.ics").await;
    let took = began.elapsed();
    let file = std::fs::read_to_string(&invitation).unwrap();
    assert!(file.contains("SUMMARY:Tuesday circle") && file.contains("DTSTART:20261201T120000Z"), "{file}");
    assert!(took < Duration::from_secs(120), "it took {took:?}");
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_groups_meeting_has_its_people_and_stays_mine_until_it_is_shared() {
    let home = Home::with_pages(async |app, _| {
        groups::forms(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-groups").await;
    window.clicks("group-row").await;
    window.clicks("group-tab-meetings").await;
    window.sees("group-meetings").await;
    window.makes_a_meeting("Winter circle", "Arrive 5\nRound 20\nClose 5").await;
    window.reads_in("agenda", "Tuesday circle").await;
    window.reads_in("privacy-chip", &sentence("en", "privacy-only-me")).await;

    // What only I read stays behind when the agenda is shared.
    window.clicks("item-open").await;
    window.clicks("item-only-me").await;
    window.types("Let Idris begin.").await;
    window.clicks("item-text").await;
    window.types("What brings you here?").await;
    window.keeps_picture("meeting/item").await;
    window.clicks("agenda-details").await;
    window.reads_in("meeting-people", "Claire").await;
    window.keeps_picture("meeting/details").await;
    window.clicks("meeting-details-done").await;
    window.clicks("agenda-share").await;
    window.reads_in("privacy-chip", "Tuesday circle").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn a_method_drops_in_as_timed_items_that_unfold() {
    let home = Home::new();
    let window = Window::opens(&home).await;
    window.makes_a_notebook(NAME).await;
    window.makes_a_meeting("Learning group", "Welcome 5").await;
    window.clicks("agenda-method").await;
    window.sees("agenda-methods").await;
    window.keeps_picture("meeting/methods").await;
    window.clicks("agenda-take-five").await;
    window.sees_no_more("agenda-methods").await;
    window.clicks("item-unfold").await;
    window.sees("agenda-section").await;
    let before = window.each("item-title", "value").await;
    assert!(before.len() > 3, "{before:?}");

    // Ten minutes are lost: what would become of it is shown first.
    window.clicks("agenda-plan-b").await;
    window.sees("plan-b-items").await;
    window.keeps_picture("meeting/plan-b").await;
    window.clicks("plan-b-take").await;
    window.sees_no_more("plan-b").await;
    window.is_sound().await;
    window.ends().await;
}
