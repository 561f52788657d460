//! A meeting that runs: its clock, its talking piece, and a record that survives everything.

use jiff::Timestamp;
use kring_core::journal::view::Batch;
use kring_core::meeting::run::RoundKind;
use kring_core::meeting::view::*;
use kring_core::{journal, meeting};
use kring_tests::*;

use super::{comes, does, lines, opens, plans};

fn begin(item: &ItemView) -> RunAct {
    RunAct::Begin { item: item.id.clone() }
}

/// What the record says, as `minute what about`.
fn record(view: &MeetingView) -> Vec<String> {
    let line = |line: &RunLine| {
        let happened = serde_json::to_value(&line.happened).unwrap();
        format!("{} {} {}", line.offset / 60, happened["do"].as_str().unwrap(), line.about).trim().to_owned()
    };
    view.write_up.record.iter().map(line).collect()
}

#[tokio::test]
async fn the_clock_of_an_item_turns_amber_red_and_counts_what_is_too_long() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10\nCase 40\nClose 10").await;
    ann.is_at("2026-09-15T10:00:00Z");
    let waiting = meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    assert_eq!((waiting.state, waiting.item), (RunState::Waiting, None));
    let run = does(&ann, &view.id, RunAct::Start).await;
    assert_eq!((run.left, run.tone, run.behind), (600, Some(Tone::Green), 0));
    assert_eq!((run.ends.as_deref(), run.next.unwrap().title.as_str()), (Some("13:00"), "Case"));
    for (seconds, left, tone) in
        [(480, 120, Tone::Amber), (90, 30, Tone::Red), (30, 0, Tone::Over), (120, -120, Tone::Over)]
    {
        ann.waits_seconds(seconds);
        let run = meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
        assert_eq!((run.left, run.tone), (left, Some(tone)));
    }
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!((run.behind, run.ends.as_deref()), (120, Some("13:02")), "two minutes late");
    let run = does(&ann, &view.id, RunAct::Extend { minutes: 5 }).await;
    assert_eq!((run.left, run.ends.as_deref()), (45 * 60, Some("13:07")));
    assert_eq!(run.planned, 60, "the plan is what it was");
    let undone = Batch { batch: run.batch.unwrap() };
    journal::undo(&ann.app, undone).await.unwrap();
    let run = does(&ann, &view.id, RunAct::Pause).await;
    ann.waits_minutes(10);
    let paused = meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    assert_eq!((run.left, paused.left, paused.state), (2400, 2400, RunState::Paused));
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!((run.state, run.item.unwrap().title.as_str()), (RunState::Running, "Close"));
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!((run.state, run.next), (RunState::Ended, None));
    let held = opens(&ann, &view.id).await;
    assert_eq!(held.state, MeetingState::Held);
    let spent: Vec<Option<u32>> = held.items.iter().map(|item| item.spent).collect();
    assert_eq!(spent, [Some(720), Some(0), Some(0)]);
    ann.verifies().await;
}

#[tokio::test]
async fn items_are_skipped_moved_and_put_aside_while_it_runs() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 5\nNews 10\nCase 30\nClose 5").await;
    does(&ann, &view.id, RunAct::Start).await;
    let early = meeting::run_do(&ann.app, RunDo { id: view.id.clone(), act: RunAct::Start }).await;
    assert_eq!(early.unwrap_err().code, "meeting-run-not-now");
    let before = Some(view.items[1].id.clone());
    let run = does(&ann, &view.id, RunAct::Move { item: view.items[2].id.clone(), before }).await;
    assert_eq!(run.next.unwrap().title, "Case");
    let begun = RunAct::Move { item: view.items[0].id.clone(), before: None };
    let refused = meeting::run_do(&ann.app, RunDo { id: view.id.clone(), act: begun }).await;
    assert_eq!(refused.unwrap_err().code, "meeting-run-item-begun");
    does(&ann, &view.id, RunAct::Skip { item: Some(view.items[1].id.clone()) }).await;
    let run = does(&ann, &view.id, RunAct::Park { text: "Money".into() }).await;
    assert_eq!(run.parked, 1);
    does(&ann, &view.id, RunAct::Next).await;
    let over = RunAct::Skip { item: Some(view.items[0].id.clone()) };
    let refused = meeting::run_do(&ann.app, RunDo { id: view.id.clone(), act: over }).await;
    assert_eq!(refused.unwrap_err().code, "meeting-run-item-over", "it took place");
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!(run.item.unwrap().title, "Close", "what was skipped is passed over");
    does(&ann, &view.id, RunAct::End).await;
    let now = opens(&ann, &view.id).await;
    assert_eq!(lines(&now)[1], "12:05 Case 30");
    let states: Vec<ItemState> = now.items.iter().map(|item| item.state).collect();
    assert_eq!(states, [ItemState::Done, ItemState::Done, ItemState::Skipped, ItemState::Done]);
    assert_eq!(
        (now.parked[0].text.as_str(), now.parked[0].item.clone()),
        ("Money", Some(view.items[0].id.clone()))
    );
    let reopened = does(&ann, &view.id, RunAct::Reopen).await;
    assert_eq!((reopened.state, reopened.item.unwrap().title.as_str()), (RunState::Running, "Close"));
}

#[tokio::test]
async fn what_runs_side_by_side_runs_together() {
    let ann = a_coach().await;
    let view = plans(&ann, "Day", "Welcome 5\nWalk 20\nTalk 30\nClose 5").await;
    for (at, track) in [(1, "A"), (2, "B")] {
        let set =
            ItemSet { track: Some(track.into()), section: Some("Workshops".into()), ..ItemSet::default() };
        super::sets_item(&ann, &view.id, &view.items[at].id, set).await;
    }
    assert_eq!(lines(&opens(&ann, &view.id).await)[3], "12:35 Close 5");
    does(&ann, &view.id, RunAct::Start).await;
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!(run.left, 30 * 60, "the longest track is waited for");
    let now: Vec<ItemState> = run.items.iter().map(|item| item.state).collect();
    assert_eq!(now, [ItemState::Done, ItemState::Now, ItemState::Now, ItemState::Waiting]);
    let titles = |items: &[RunItem]| -> Vec<String> {
        items.iter().map(|item| format!("{} {}", item.track, item.title).trim().to_owned()).collect()
    };
    assert_eq!(titles(&run.together), ["A Walk", "B Talk"], "every track is shown");
    assert_eq!(titles(&run.next_together), ["Close"]);
    ann.waits_minutes(28);
    let run = does(&ann, &view.id, RunAct::Next).await;
    assert_eq!(run.item.unwrap().title, "Close");
    does(&ann, &view.id, RunAct::End).await;
    let spent: Vec<Option<u32>> = opens(&ann, &view.id).await.items.iter().map(|item| item.spent).collect();
    assert_eq!(spent, [Some(0), None, None, Some(0)], "nobody measures how long each track takes");
}

#[tokio::test]
async fn the_talking_piece_goes_round_and_turns_are_measured_only_where_the_group_agreed() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Check-in 30").await;
    for name in ["Ann", "Bo", "Cy"] {
        comes(&ann, &view.id, name).await;
    }
    does(&ann, &view.id, RunAct::Start).await;
    let run = does(&ann, &view.id, RunAct::Round { kind: Some(RoundKind::CheckIn) }).await;
    let names = |speakers: &[Speaker]| speakers.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&run.waiting), ["Ann", "Bo", "Cy"]);
    let run = does(&ann, &view.id, RunAct::Turn { person: None }).await;
    assert_eq!(
        (run.speaks.unwrap().name.as_str(), names(&run.waiting)),
        ("Ann", vec!["Bo".into(), "Cy".into()])
    );
    ann.waits_minutes(3);
    let run = does(&ann, &view.id, RunAct::Pass { person: Some("Bo".into()) }).await;
    assert_eq!(
        (run.speaking, names(&run.waiting)),
        (None, vec!["Cy".into(), "Bo".into()]),
        "nobody measures"
    );
    does(&ann, &view.id, RunAct::Turn { person: None }).await;
    let run = does(&ann, &view.id, RunAct::Turn { person: None }).await;
    assert_eq!(run.speaks.unwrap().name, "Bo");
    let run = does(&ann, &view.id, RunAct::Turn { person: None }).await;
    assert_eq!((run.round, run.speaks), (None, None), "everyone was heard");
    assert!(opens(&ann, &view.id).await.people.iter().all(|person| person.spoke.is_none()));
    let agreed = MeetingSet { id: view.id.clone(), shares_agreed: Some(true), ..MeetingSet::default() };
    meeting::set(&ann.app, agreed).await.unwrap();
    // What was not measured then cannot be told now.
    let spoke: Vec<u32> = opens(&ann, &view.id).await.people.iter().filter_map(|one| one.spoke).collect();
    assert_eq!(spoke.iter().sum::<u32>(), 0);
    for (name, minutes) in [("Ann", 20), ("Bo", 10), ("Cy", 10)] {
        does(&ann, &view.id, RunAct::Turn { person: Some(name.into()) }).await;
        ann.waits_minutes(minutes);
    }
    does(&ann, &view.id, RunAct::Down).await;
    let now = opens(&ann, &view.id).await;
    let spoke: Vec<Option<u32>> = now.people.iter().map(|person| person.spoke).collect();
    assert_eq!(spoke, [Some(1200), Some(600), Some(600)]);
    let shares = now.write_up.shares.unwrap();
    assert_eq!((shares.evenness, shares.gini), (946, 167));
}

#[tokio::test]
async fn a_three_hour_meeting_with_sleep_and_changes_of_clock_and_zone_ends_with_a_true_record() {
    let ann = a_coach().await;
    let request = MeetingAdd {
        title: "A long morning".into(),
        // In this night the clocks of Brussels go back at three.
        start: Some("2026-10-25T01:00".into()),
        zone: Some("Europe/Brussels".into()),
        minutes: Some(180),
        lines: Some("Open 10\nFirst 60\nSecond 60\nThird 40\nClose 10".into()),
        ..MeetingAdd::default()
    };
    let view = meeting::add(&ann.app, request).await.unwrap();
    let at = lines(&view);
    assert_eq!(at[2..4], ["02:10 Second 60", "02:10 Third 40"], "an hour later it is ten past two again");
    ann.is_at("2026-10-24T23:00:00Z");
    does(&ann, &view.id, RunAct::Start).await;
    ann.waits_minutes(10);
    does(&ann, &view.id, begin(&view.items[1])).await;
    // The computer sleeps for half an hour, and the notebook is locked.
    ann.waits_minutes(25);
    ann.locks().await;
    ann.waits_minutes(30);
    ann.unlocks().await;
    // Somebody notices that the clock is wrong, and sets it an hour forward, then two back.
    ann.sets_the_clock(60);
    ann.waits_minutes(10);
    does(&ann, &view.id, begin(&view.items[2])).await;
    ann.sets_the_clock(-120);
    ann.waits_minutes(50);
    does(&ann, &view.id, RunAct::Pause).await;
    ann.waits_minutes(10);
    does(&ann, &view.id, RunAct::Resume).await;
    ann.waits_minutes(5);
    does(&ann, &view.id, begin(&view.items[3])).await;
    // The group moves to another zone on the way, and the clock is set right.
    let moved =
        MeetingSet { id: view.id.clone(), zone: Some("America/Toronto".into()), ..MeetingSet::default() };
    meeting::set(&ann.app, moved).await.unwrap();
    ann.sets_the_clock(60);
    ann.waits_minutes(35);
    does(&ann, &view.id, RunAct::Next).await;
    ann.waits_minutes(5);
    // The program dies and is started again.
    let ann = ann.restarts();
    ann.unlocks().await;
    ann.waits_minutes(3);
    does(&ann, &view.id, RunAct::End).await;
    let held = opens(&ann, &view.id).await;
    assert_eq!(
        record(&held),
        [
            "0 started",
            "0 begun Open",
            "10 begun First",
            "75 begun Second",
            "125 paused",
            "135 resumed",
            "140 begun Third",
            "175 begun Close",
            "183 ended",
        ]
    );
    let spent: Vec<Option<u32>> = held.items.iter().map(|item| item.spent.map(|spent| spent / 60)).collect();
    assert_eq!(spent, [Some(10), Some(65), Some(55), Some(35), Some(8)]);
    let first: Timestamp = held.write_up.record[0].at.parse().unwrap();
    let last: Timestamp = held.write_up.record[8].at.parse().unwrap();
    assert_eq!(first.to_string(), "2026-10-24T23:00:00Z");
    assert_eq!(last.duration_since(first).as_mins(), 183, "lengths are what really passed");
    assert_eq!(held.write_up.record[8].time, "22:03", "on the clocks of Toronto now");
    ann.verifies().await;
    let folder = ann.folder();
    assert!(folder.exists());
}

#[tokio::test]
async fn a_notebook_with_a_running_meeting_is_not_locked_by_idleness() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Case 60").await;
    ann.is_at("2026-09-15T10:00:00Z");
    ann.app.touch();
    does(&ann, &view.id, RunAct::Start).await;
    ann.waits_minutes(45);
    assert!(!ann.app.lock_if_idle().await.unwrap(), "people talk, and nobody touches a key");
    ann.waits_minutes(60 * 3);
    assert!(
        ann.app.lock_if_idle().await.unwrap(),
        "a meeting that was forgotten does not keep it open for ever"
    );
    ann.unlocks().await;
    meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    ann.waits_minutes(15);
    assert!(ann.app.lock_if_idle().await.unwrap(), "looking at one that was forgotten keeps nothing open");

    // What is looked at beside it changes nothing for the one that runs.
    ann.unlocks().await;
    let second = plans(&ann, "Second circle", "Case 60").await;
    does(&ann, &second.id, RunAct::Start).await;
    meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    ann.waits_minutes(45);
    assert!(!ann.app.lock_if_idle().await.unwrap());
    does(&ann, &second.id, RunAct::End).await;
    ann.waits_minutes(15);
    assert!(ann.app.lock_if_idle().await.unwrap());
}

#[tokio::test]
async fn lost_minutes_are_spread_over_what_is_still_to_come() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10\nCase 30\nNews 10\nClose 10").await;
    ann.is_at("2026-09-15T10:00:00Z");
    does(&ann, &view.id, RunAct::Start).await;
    ann.waits_minutes(22);
    does(&ann, &view.id, RunAct::Next).await;
    let plan = meeting::plan_b(&ann.app, Respread { id: view.id.clone(), lost: None }).await.unwrap();
    // Fifty-two minutes have to become thirty-eight: what runs keeps its thirty.
    assert_eq!(plan.items.iter().map(|one| one.minutes).sum::<u32>(), 8);
    assert_eq!(plan.over, 0);
    meeting::respread(&ann.app, Respread { id: view.id.clone(), lost: None }).await.unwrap();
    let run = meeting::running(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    assert_eq!((run.ends.as_deref(), run.behind), (Some("13:00"), 0));
}
