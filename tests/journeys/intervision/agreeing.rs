//! What a closed group agrees is changed by all, and taken back by nobody alone.

use kring_core::intervision;
use kring_core::intervision::view::{
    Anonymise, ClosedAgree, ClosedClose, ClosedGroupId, ClosedGroupSet, ClosedGroupView, ClosedHold,
    ClosedKeep, ClosedPersonSet, ClosedSessionSet, Layer, StatementQuery,
};
use kring_core::journal;
use kring_core::journal::view::{Batch, PageId};
use kring_tests::*;

use super::*;

async fn shows(ann: &Person, group: &str) -> ClosedGroupView {
    intervision::group_open(&ann.app, ClosedGroupId { id: group.into() }).await.unwrap()
}

async fn agrees(ann: &Person, group: &str, person: &str) {
    let agree = ClosedAgree { id: group.into(), person: person.into(), date: None };
    intervision::group_agree(&ann.app, agree).await.unwrap();
}

fn both() -> Vec<String> {
    vec!["Noor".into(), "Bo".into()]
}

#[tokio::test]
async fn a_change_of_the_agreement_takes_everybody_once_somebody_has_agreed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let set = |by: &[&str]| ClosedGroupSet {
        id: group.clone(),
        leaves: Some("what we learnt".into()),
        agreed_by: Some(by.iter().map(|name| (*name).to_owned()).collect()),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, set(&[])).await.unwrap();
    let agree = ClosedAgree { id: group.clone(), person: "noor".into(), date: None };
    intervision::group_agree(&ann.app, agree).await.unwrap();
    assert_eq!(code(intervision::group_set(&ann.app, set(&["Bo"])).await), "closed-agreement-of-all");
    intervision::group_set(&ann.app, set(&["Bo", "Noor"])).await.unwrap();
}

#[tokio::test]
async fn what_all_agreed_to_is_not_taken_back_by_one() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let id = a_session(&ann, &group, "A case").await.id;
    let stands = ClosedGroupSet {
        id: group.clone(),
        may_end: Some(intervision::model::MayEnd::Everyone),
        leaves: Some("what we learnt".into()),
        ..ClosedGroupSet::default()
    };
    let before = intervision::group_set(&ann.app, stands).await.unwrap();
    agrees(&ann, &group, "Noor").await;
    let undo = async |batch: Batch| journal::undo(&ann.app, batch).await;
    assert_eq!(code(undo(before).await), "undo-bound");
    assert_eq!(shows(&ann, &group).await.leaves, "what we learnt");

    let until = day(&ann, 60);
    let keep = ClosedKeep { id: id.clone(), until: until.clone(), agreed_by: both() };
    let kept = intervision::keep(&ann.app, keep).await.unwrap();
    assert_eq!(code(undo(kept).await), "undo-bound", "notes would end earlier");
    assert_eq!(reads(&ann, &id).await.ends, until);
    let close = ClosedClose { id: id.clone(), agreed_by: both() };
    let closed = intervision::close(&ann.app, close).await.unwrap();
    undo(closed).await.unwrap();
    assert_eq!(reads(&ann, &id).await.ends, until, "an end that was set too early can be taken back");

    for refused in [
        code(journal::trash(&ann.app, PageId { id: id.clone() }).await),
        code(journal::purge(&ann.app, PageId { id: id.clone() }).await),
        code(journal::purge(&ann.app, PageId { id: group.clone() }).await),
    ] {
        assert_eq!(refused, "not-found", "what is closed is no page");
    }
    ann.verifies().await;
}

#[tokio::test]
async fn who_i_am_in_a_group_renews_nobody_s_agreement() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    agrees(&ann, &group, "Noor").await;
    let me = ClosedGroupSet {
        id: group.clone(),
        me: Some("Bo".into()),
        agreed_by: Some(vec!["Noor".into(), "Bo".into(), "Ann".into()]),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, me).await.unwrap();
    let agreed: Vec<String> = shows(&ann, &group)
        .await
        .people
        .into_iter()
        .filter(|one| one.agreed.is_some())
        .map(|one| one.name)
        .collect();
    assert_eq!(agreed, ["Noor"]);
}

#[tokio::test]
async fn nobody_takes_back_a_hold_or_anonymises_before_a_day_that_stands() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let id = a_session(&ann, &group, "A case").await.id;
    let hold = ClosedHold { id: id.clone(), held: true };
    let held = intervision::hold(&ann.app, hold).await.unwrap();
    assert_eq!(code(journal::undo(&ann.app, held).await), "undo-bound");
    assert!(reads(&ann, &id).await.held.is_some());
    let look = async || intervision::anonymise_look(&ann.app, ClosedSessionId { id: id.clone() }).await;
    assert_eq!(code(look().await), "closed-held");
    intervision::hold(&ann.app, ClosedHold { id: id.clone(), held: false }).await.unwrap();
    let stands = ClosedGroupSet {
        id: group.clone(),
        may_end: Some(intervision::model::MayEnd::Nobody),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, stands).await.unwrap();
    assert_eq!(code(look().await), "closed-day-stands");
    let early = Anonymise { id: id.clone(), until: day(&ann, 200), agreed_by: both() };
    assert_eq!(code(intervision::anonymise(&ann.app, early).await), "closed-day-stands");
}

#[tokio::test]
async fn whoever_was_out_meanwhile_has_agreed_to_what_was_before() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    for person in both() {
        agrees(&ann, &group, &person).await;
    }
    let mut left = Vec::new();
    for person in both() {
        let leave = ClosedPersonSet {
            id: group.clone(),
            person: Some(person),
            removed: Some(true),
            ..ClosedPersonSet::default()
        };
        left.push(intervision::group_person(&ann.app, leave).await.unwrap());
    }
    let leaves = |text: &str| ClosedGroupSet {
        id: group.clone(),
        leaves: Some(text.into()),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, leaves("everything")).await.unwrap();
    for batch in left {
        journal::undo(&ann.app, batch).await.unwrap();
    }
    let now = shows(&ann, &group).await;
    let others = || now.people.iter().filter(|one| !one.me);
    assert_eq!(others().count(), 2);
    assert!(others().all(|one| one.agreed.is_none() && one.agreed_before.is_some()), "{:?}", now.people);
    assert_eq!(
        code(intervision::group_set(&ann.app, leaves("nothing")).await),
        "closed-agreement-of-all",
        "they are asked all the same"
    );
    agrees(&ann, &group, "Bo").await;
    let now = shows(&ann, &group).await;
    let bo = now.people.iter().find(|one| one.name == "Bo").unwrap();
    assert!(bo.agreed.is_some() && bo.agreed_before.is_none());
}

#[tokio::test]
async fn who_was_there_survives_when_names_are_taken_out_of_the_notes() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    let attest = ClosedGroupSet { id: group.clone(), attest: Some(true), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, attest).await.unwrap();
    let id = a_session(&ann, &group, "A case").await.id;
    let set = ClosedSessionSet {
        id: id.clone(),
        minutes: Some(60),
        present: Some(both()),
        ..ClosedSessionSet::default()
    };
    intervision::set(&ann.app, set).await.unwrap();
    let statement = async |file: &str| {
        let out = ann.home.path().join(file);
        let query = StatementQuery {
            id: group.clone(),
            person: "Noor".into(),
            format: Some(Format::Md),
            ..StatementQuery::default()
        };
        intervision::save_statement(&ann.app, query, &out).await.unwrap();
        std::fs::read_to_string(out).unwrap()
    };
    let before = statement("before.md").await;
    let request = Anonymise { id, until: day(&ann, 200), agreed_by: both() };
    let made = intervision::anonymise(&ann.app, request).await.unwrap();
    assert!(reads(&ann, &made.id).await.present.is_empty());
    assert_eq!(statement("after.md").await, before);
}

#[tokio::test]
async fn what_was_begun_with_a_later_day_ends_with_the_group_once_all_have_agreed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    let [follows, held, kept] = ["Follows", "Held", "Kept"];
    let begin = async |title: &str| a_session(&ann, &group, title).await.id;
    let (follows, held, kept) = (begin(follows).await, begin(held).await, begin(kept).await);
    notes(&ann, &follows, Layer::Mine, "what I saw").await;
    intervision::hold(&ann.app, ClosedHold { id: held.clone(), held: true }).await.unwrap();
    let sooner = ClosedGroupSet { id: group.clone(), ends: Some(day(&ann, 40)), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, sooner).await.unwrap();
    let keep = ClosedKeep { id: kept.clone(), until: day(&ann, 95), agreed_by: both() };
    intervision::keep(&ann.app, keep).await.unwrap();
    agrees(&ann, &group, "Noor").await;
    assert_eq!(reads(&ann, &follows).await.ends, day(&ann, 90), "not all have agreed yet");
    agrees(&ann, &group, "Bo").await;
    assert_eq!(reads(&ann, &follows).await.ends, day(&ann, 40), "endings follow the agreement");
    assert_eq!(reads(&ann, &held).await.ends, day(&ann, 90), "what is held stays as it is");
    assert_eq!(reads(&ann, &kept).await.ends, day(&ann, 95), "all agreed that it stays longer");
    ann.verifies().await;
}

#[tokio::test]
async fn notes_end_with_the_group_when_the_last_who_had_not_agreed_leaves_it() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    let session = a_session(&ann, &group, "A case").await.id;
    let sooner = ClosedGroupSet { id: group.clone(), ends: Some(day(&ann, 40)), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, sooner).await.unwrap();
    agrees(&ann, &group, "Noor").await;
    assert_eq!(reads(&ann, &session).await.ends, day(&ann, 90), "Bo has not agreed");
    let leaves =
        ClosedPersonSet { id: group.clone(), person: Some("Bo".into()), name: None, removed: Some(true) };
    intervision::group_person(&ann.app, leaves).await.unwrap();
    assert_eq!(reads(&ann, &session).await.ends, day(&ann, 40));
    ann.verifies().await;
}
