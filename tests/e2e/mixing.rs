//! People are mixed in the real window: typed, mixed, shown on the wall, printed; and whoever came late, and whoever met before.

use crate::groups;
use crate::home::Home;
use crate::messages::sentence;
use crate::window::{ESCAPE, Window, until};

const RIGHT: &str = "\u{e014}";

/// The people of each round as the page shows them, sorted within a group.
async fn rounds(window: &Window) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-test=mix-round]')].map((round) =>
        [...round.querySelectorAll('.tables > li')].map((group) =>
            [...group.querySelectorAll('ul > li')].map((name) => name.firstChild.textContent.trim()).sort().join('+')))";
    serde_json::from_value(window.script(script, vec![]).await).unwrap()
}

async fn has_rounds(window: &Window, many: usize) -> Vec<Vec<String>> {
    until(&format!("{many} rounds"), async || {
        let rounds = rounds(window).await;
        (rounds.len() == many).then_some(rounds)
    })
    .await
}

#[tokio::test]
async fn pairs_are_mixed_shown_and_only_rounds_to_come_change_when_somebody_comes_late() {
    let home = Home::with_pages(async |app, _| {
        groups::forms(app).await;
    })
    .await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-groups").await;
    // It says what it is, beside others that do.
    window.reads_in("groups-mixing", &sentence("en", "mixing-room")).await;
    window.clicks("group-row").await;
    window.clicks("group-tab-people").await;
    window.clicks("members-mix").await;
    window.clicks("mix-bring").await;
    until("the people of the group are there", async || {
        let names = window.property("mix-people", "value").await;
        (names == "Ann\nBram\nClaire\nIdris").then_some(())
    })
    .await;
    window.fills("mix-title", "First evening").await;
    window.fills("mix-rounds", "3").await;
    window.clicks("mix-do").await;
    let first = has_rounds(&window, 3).await;
    let mut met: Vec<&String> = first.iter().flatten().collect();
    met.sort();
    met.dedup();
    assert_eq!(met.len(), 6, "in three rounds all four have met: {first:?}");
    window.reads_in("mix-repeats", "Nobody meets anybody twice").await;
    window.keeps_picture("mixing/pairs").await;

    // On the wall a round fills the window; the arrows turn it, and Escape leaves it.
    window.clicks("mix-wall-open").await;
    window.reads_in("mix-wall", "Round 1 of 3").await;
    window.keeps_picture("mixing/wall").await;
    window.types(RIGHT).await;
    window.reads_in("mix-wall", "Round 2 of 3").await;
    window.types(ESCAPE).await;
    window.sees_no_more("mix-wall").await;

    // The first round is held; then Zoé comes.
    window.clicks("mix-hold").await;
    window.sees("mix-unhold").await;
    window.fills("mix-people", "Ann\nBram\nClaire\nIdris\nZoé\nYve").await;
    window.sees("mix-stale").await;
    window.clicks("mix-do").await;
    let now = until("Zoé has somebody in every round to come", async || {
        let now = has_rounds(&window, 3).await;
        now[1..].iter().all(|round| round.concat().contains("Zoé")).then_some(now)
    })
    .await;
    window.sees_no_more("mix-stale").await;
    assert_eq!(now[0], first[0], "what was held stays");
    window.keeps_picture("mixing/late").await;

    // It is kept: the notebook is locked, and the plan is there as it was; the next plan of the group knows who has met.
    window.locks().await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.clicks("rail-methods").await;
    window.clicks("methods-mixing").await;
    window.reads_in("mix-row", "First evening").await;
    window.clicks("mix-row").await;
    assert_eq!(has_rounds(&window, 3).await, now);
    window.clicks("rail-groups").await;
    window.clicks("rail-groups").await;
    window.clicks("group-row").await;
    window.clicks("group-tab-people").await;
    window.clicks("members-mix").await;
    window.reads_in("mix-history", "1 earlier plan").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn groups_have_a_facilitator_each_and_a_plan_comes_back_from_the_trash() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.presses_control("k").await;
    window.sees("palette-input").await;
    window.types(&sentence("en", "mixing-room")).await;
    window.clicks("palette-mixing").await;
    window.clicks("mix-begin").await;
    window.chooses("mix-way-groups").await;
    window.fills("mix-people", "Ann\nBo\nCy\nDi\nEd\nFay\nGus\nHal\nIda").await;
    window.fills("mix-size", "3").await;
    window.fills("mix-rounds", "2").await;
    window.script("document.querySelector('[data-test=mix-more]').open = true", vec![]).await;
    window.fills("mix-facilitators", "Ann, Bo, Cy").await;
    window.fills("mix-apart", "Di, Ed").await;
    window.clicks("mix-do").await;
    let rounds = has_rounds(&window, 2).await;
    for group in rounds.iter().flatten() {
        let leads =
            ["Ann", "Bo", "Cy"].iter().filter(|name| group.split('+').any(|one| one == **name)).count();
        assert_eq!(leads, 1, "{rounds:?}");
        assert!(!(group.contains("Di") && group.contains("Ed")), "{rounds:?}");
    }
    window.keeps_picture("mixing/groups").await;
    let cards = home.path("cards.pdf");
    home.will_pick(&[&cards]);
    window.clicks("mix-cards").await;
    window.reads_in("toast", "cards.pdf").await;
    assert!(std::fs::read(&cards).unwrap().starts_with(b"%PDF"));
    window.clicks("mix-trash").await;
    window.sees_no_more("mix-row").await;
    window.takes_the_last_back().await;
    window.sees("mix-row").await;
    window.is_sound().await;
    window.ends().await;
}

#[tokio::test]
async fn mentors_and_mentees_are_paired_by_their_wishes_which_the_wall_does_not_show() {
    let home = Home::with_pages(async |app, _| crate::pages::writes_a_few(app).await).await;
    let window = Window::opens_unlocked(&home).await;
    window.clicks("rail-methods").await;
    window.clicks("methods-mixing").await;
    window.clicks("mix-begin").await;
    window.chooses("mix-way-mentors").await;
    window.fills("mix-title", "Mentors 2027").await;
    window.fills("mix-people", "Ann\nBo").await;
    window.fills("mix-guests", "Cy\nDi\nEd").await;
    window.fills("mix-wishes", "Cy: Bo, Ann\nDi: Bo\nBo: Di, Cy").await;
    window.clicks("mix-do").await;
    window.reads_in("mix-mentors", "Cythe mentee’s wish no. 2").await;
    window.reads_in("mix-mentors", "Dithe mentee’s wish no. 1the mentor’s wish no. 1").await;
    window.reads_in("mix-result", "Without a mentor: Ed").await;
    // With two places each, nobody is left out; what stands below says that it is from before.
    window.fills("mix-places", "2").await;
    window.sees("mix-stale").await;
    window.clicks("mix-do").await;
    window.sees_no_more("mix-stale").await;
    window.reads_in("mix-unmet", "Everyone who named somebody").await;
    window.keeps_picture("mixing/mentors").await;
    window.is_sound().await;
    window.clicks("mix-wall-open").await;
    window.reads_in("mix-wall", "Ed").await;
    assert!(!window.reads("mix-wall").await.contains("wish"));
    window.keeps_picture("mixing/mentors-wall").await;
    window.is_sound().await;
    window.types(ESCAPE).await;
    window.sees_no_more("mix-wall").await;
    // It is kept as it was.
    window.locks().await;
    window.unlocks(crate::home::PASSPHRASE).await;
    window.clicks("rail-methods").await;
    window.clicks("methods-mixing").await;
    window.clicks("mix-row").await;
    window.reads_in("mix-mentors", "Ed").await;
    assert_eq!(window.property("mix-places", "value").await, "2");
    window.ends().await;
}
