//! A closed group is conducted: what runs survives everything, and of it nothing stays but what the group wants.

use kring_core::conductor;
use kring_core::conductor::choice::Offer;
use kring_core::conductor::moment::{Hush, May};
use kring_core::conductor::view::{
    Conducted, ConductorBegin, ConductorClose, ConductorKeep, ConductorPart, RoleHeld, TurnsAsked,
};
use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedGroupAdd, ClosedGroupId, ClosedListQuery, ClosedSessionSet, Layer, Shred,
};
use kring_core::meeting::view::{RunAct, RunDo, RunState, Tone};
use kring_tests::*;

use super::*;

/// A group of six that keeps nothing yet.
async fn six(ann: &Person) -> ClosedGroupView {
    let request = ClosedGroupAdd {
        name: "Thursday door".into(),
        people: ["Bo", "Cleo", "Dirk", "Elif", "Fay"].map(str::to_owned).to_vec(),
        me: Some("Ann".into()),
        ends: Some("2199-12-31".into()),
    };
    intervision::group_add(&ann.app, request).await.unwrap()
}

async fn begins(ann: &Person, group: &str) -> Conducted {
    let role = |role: &str, person: &str| RoleHeld { role: role.into(), people: vec![person.into()] };
    let request = ConductorBegin {
        id: group.into(),
        method: "incident".into(),
        roles: vec![role("owner", "Cleo"), role("facilitator", "Bo"), role("previous", "Dirk")],
        ..ConductorBegin::default()
    };
    conductor::begin(&ann.app, request).await.unwrap()
}

async fn acts(ann: &Person, group: &str, act: RunAct) -> Conducted {
    conductor::run_do(&ann.app, RunDo { id: group.into(), act }).await.unwrap()
}

async fn stands(ann: &Person, group: &str) -> Conducted {
    conductor::now(&ann.app, ClosedGroupId { id: group.into() }).await.unwrap()
}

fn may(view: &Conducted, name: &str) -> May {
    view.now.people.iter().find(|person| person.name == name).unwrap().may
}

#[tokio::test]
async fn a_session_survives_sleep_a_set_clock_a_lock_and_a_crash() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    let ready = begins(&ann, &group).await;
    assert_eq!((ready.now.state, ready.plan.minutes, ready.plan.steps.len()), (RunState::Waiting, 65, 7));
    acts(&ann, &group, RunAct::Start).await;
    acts(&ann, &group, RunAct::Begin { item: "1-4-1".into() }).await;
    ann.waits_minutes(12);
    // Neither a clock that is put right nor one that is put back changes what is left.
    ann.sets_the_clock(90);
    let view = stands(&ann, &group).await;
    assert_eq!((view.now.left, view.now.tone), (180, Some(Tone::Amber)));
    ann.sets_the_clock(-300);
    assert_eq!(stands(&ann, &group).await.now.left, 180);
    assert_eq!(
        [may(&view, "Cleo"), may(&view, "Bo"), may(&view, "Fay")],
        [May::Answer, May::Guide, May::Ask]
    );
    acts(&ann, &group, RunAct::Pause).await;
    let view = acts(&ann, &group, RunAct::Extend { minutes: 5 }).await;
    assert_eq!((view.now.state, view.now.hush, view.now.left), (RunState::Paused, Some(Hush::Pause), 480));
    ann.locks().await;
    ann.unlocks().await;
    assert_eq!(stands(&ann, &group).await.now.left, 480, "a pause takes no time of the step");
    acts(&ann, &group, RunAct::Resume).await;
    let ann = ann.restarts();
    ann.unlocks().await;
    let view = stands(&ann, &group).await;
    assert_eq!((view.now.state, view.now.step.unwrap().name.as_str()), (RunState::Running, "Questions"));
    ann.verifies().await;
}

#[tokio::test]
async fn a_step_that_nobody_has_the_part_for_is_named_and_the_others_are_counted_without_it() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    let whole = begins(&ann, &group).await.plan;
    assert_eq!((whole.steps[0].number, whole.steps[0].of, whole.left_out.len()), (1, 7, 0));
    acts(&ann, &group, RunAct::Start).await;
    acts(&ann, &group, RunAct::End).await;
    let request = ConductorBegin { id: group, method: "incident".into(), ..ConductorBegin::default() };
    let first = conductor::lay_out(&ann.app, request).await.unwrap();
    let numbers: Vec<_> = first.steps.iter().map(|step| (step.number, step.of)).collect();
    assert_eq!(numbers, [(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6)]);
    let [left_out] = first.left_out.as_slice() else { panic!("{:?}", first.left_out) };
    assert_eq!(left_out.name, "Look back at the last case");
    assert_eq!(left_out.parts, ["case owner of last time"]);
}

#[tokio::test]
async fn what_ran_leaves_no_trace_but_the_session_that_the_group_keeps() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    begins(&ann, &group).await;
    let again = ConductorBegin { id: group.clone(), method: "five".into(), ..ConductorBegin::default() };
    assert_eq!(code(conductor::begin(&ann.app, again).await), "conductor-runs-already");
    acts(&ann, &group, RunAct::Start).await;
    // The case is chosen while it runs, and whoever leads cannot bring it.
    let part =
        |person: &str| ConductorPart { id: group.clone(), role: "owner".into(), people: vec![person.into()] };
    assert_eq!(code(conductor::part_set(&ann.app, part("Bo")).await), "conductor-owner-leads");
    let view = conductor::part_set(&ann.app, part("Dirk")).await.unwrap();
    assert_eq!(view.plan.roles[0].people[0].name, "Dirk");
    ann.waits_minutes(61);
    acts(&ann, &group, RunAct::End).await;
    let keep = ConductorKeep { turns: true, ..ConductorKeep::default() };
    let close = ConductorClose { id: group.clone(), keep: Some(keep) };
    let kept = conductor::close(&ann.app, close).await.unwrap().session.unwrap();
    let session = reads(&ann, &kept).await;
    let name = |id: &Option<String>| {
        let view = &view;
        view.plan.tables[0].iter().find(|one| Some(&one.id) == id.as_ref()).map(|one| one.name.clone())
    };
    assert_eq!((session.method.as_str(), session.minutes, session.present.len()), ("incident", Some(61), 6));
    assert_eq!(name(&session.owner).as_deref(), Some("Dirk"));
    assert!(session.question.is_empty() && session.notes.is_empty(), "of a case nothing is kept");
    let gone = conductor::now(&ann.app, ClosedGroupId { id: group.clone() }).await;
    assert_eq!(code(gone), "conductor-not-running");

    // The next round knows whose turn it is; a second one is put away without a word.
    let offers = ["Dirk", "Elif"].map(|person| Offer {
        id: person.into(),
        person: view.plan.tables[0].iter().find(|one| one.name == person).unwrap().id.clone(),
        urgency: 2,
        energy: 2,
        relevance: 1,
    });
    let asked = TurnsAsked { id: group.clone(), offers: offers.to_vec(), ..TurnsAsked::default() };
    let turns = conductor::turns_of(&ann.app, asked).await.unwrap();
    let had =
        turns.people.iter().map(|one| (one.name.as_str(), one.cases, one.led, one.there)).collect::<Vec<_>>();
    assert_eq!(had[1..4], [("Bo", 0, 1, 1), ("Cleo", 0, 0, 1), ("Dirk", 1, 0, 1)]);
    assert_eq!((turns.weighed[0].offer.id.as_str(), turns.weighed[0].turn), ("Elif", 3));
    assert_ne!(name(&turns.case).as_deref(), Some("Dirk"));
    begins(&ann, &group).await;
    acts(&ann, &group, RunAct::Start).await;
    let close = ConductorClose { id: group.clone(), keep: None };
    assert_eq!(conductor::close(&ann.app, close).await.unwrap().session, None);
    let list = ClosedListQuery { group: Some(group.clone()) };
    assert_eq!(intervision::list(&ann.app, list).await.unwrap().len(), 1);
    ann.verifies().await;
}

#[tokio::test]
async fn what_lay_on_the_table_is_kept_by_whoever_may_and_else_by_nobody() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    begins(&ann, &group).await;
    acts(&ann, &group, RunAct::Start).await;
    acts(&ann, &group, RunAct::End).await;
    let keep = |layer| ConductorClose {
        id: group.clone(),
        keep: Some(ConductorKeep {
            turns: true,
            notes: Some("- ask less".into()),
            layer: Some(layer),
            ..ConductorKeep::default()
        }),
    };
    // Cleo brought the case: the group's notes are hers.
    assert_eq!(code(conductor::close(&ann.app, keep(Layer::Group)).await), "closed-notes-with-others");
    assert_eq!(stands(&ann, &group).await.now.state, RunState::Ended, "what was refused changed nothing");
    let kept = conductor::close(&ann.app, keep(Layer::Mine)).await.unwrap().session.unwrap();
    let session = reads(&ann, &kept).await;
    assert_eq!((session.mine.as_str(), session.notes.as_str()), ("- ask less", ""));
    assert!(session.led.is_some() && session.led != session.owner);
    let fay = ClosedSessionSet { id: kept.clone(), led: Some("fay".into()), ..ClosedSessionSet::default() };
    intervision::set(&ann.app, fay).await.unwrap();
    let turns =
        conductor::turns_of(&ann.app, TurnsAsked { id: group, ..TurnsAsked::default() }).await.unwrap();
    let led: Vec<&str> = turns.people.iter().filter(|one| one.led > 0).map(|one| one.name.as_str()).collect();
    assert_eq!(led, ["Fay"], "who led is put right");
}

#[tokio::test]
async fn a_group_that_is_destroyed_takes_what_runs_in_it_along() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    let before = intervision::certificates(&ann.app, ()).await.unwrap().len();
    begins(&ann, &group).await;
    acts(&ann, &group, RunAct::Start).await;
    let everyone = ["Bo", "Cleo", "Dirk", "Elif", "Fay"].map(str::to_owned).to_vec();
    let shred = Shred { id: group.clone(), typed: "Thursday door".into(), agreed_by: everyone };
    intervision::shred(&ann.app, shred).await.unwrap();
    let certificates = intervision::certificates(&ann.app, ()).await.unwrap();
    assert_eq!(certificates.len(), before + 1);
    let of_it = certificates.iter().find(|one| one.id == group).unwrap();
    assert_eq!(of_it.documents, 2, "the group, and what ran in it");
    assert_eq!(code(conductor::now(&ann.app, ClosedGroupId { id: group }).await), "closed-not-found");
    ann.verifies().await;
}

#[tokio::test]
async fn a_session_that_runs_keeps_the_notebook_from_locking_by_idleness() {
    let ann = a_coach().await;
    let group = six(&ann).await.id;
    begins(&ann, &group).await;
    acts(&ann, &group, RunAct::Start).await;
    ann.waits_minutes(60);
    assert!(!ann.app.lock_if_idle().await.unwrap());
    conductor::close(&ann.app, ConductorClose { id: group, keep: None }).await.unwrap();
    assert!(ann.app.lock_if_idle().await.unwrap());
}
