//! Endings follow the agreement.

use kring_core::backup;
use kring_core::intervision;
use kring_core::intervision::model::{MayEnd, Stage};
use kring_core::intervision::view::{
    Anonymise, ClosedAlias, ClosedClose, ClosedGroupId, ClosedGroupSet, ClosedHold, ClosedKeep,
    ClosedListQuery, ClosedNotes, ClosedSessionId, ClosedSessionSet, ClosedTake, EndRule, EndedKind, Layer,
    Shred,
};
use kring_core::journal;
use kring_core::journal::view::{Batch, PageId};
use kring_tests::interleaving::after_steps;
use kring_tests::*;

use super::*;

/// The hash of the newest kept backup.
async fn newest_backup(ann: &Person) -> String {
    ann.app.vault().await.unwrap().backups().unwrap()[0].manifest.database.clone()
}

#[tokio::test]
async fn notes_are_announced_read_for_seven_more_days_and_destroyed_at_the_next_opening() {
    let ann = a_coach().await;
    let ends = day(&ann, 15);
    let id = a_session_alone(&ann, "A case", &ends).await.id;
    notes(&ann, &id, Layer::Mine, "what I saw").await;
    let stage = async || {
        let all = intervision::endings(&ann.app, ()).await.unwrap();
        all.into_iter().find(|one| one.kind == EndedKind::Session).map(|one| one.stage)
    };
    assert_eq!(stage().await, None);
    lives_through(&ann, 1).await;
    assert_eq!(stage().await, Some(Stage::Soon), "14 days before");
    lives_through(&ann, 10).await;
    assert_eq!(stage().await, Some(Stage::Soon), "four days before");
    lives_through(&ann, 1).await;
    assert_eq!(stage().await, Some(Stage::VerySoon), "three days before");
    lives_through(&ann, 3).await;
    assert_eq!(stage().await, Some(Stage::Grace));
    let late = ClosedNotes { id: id.clone(), layer: Layer::Mine, text: "more".into(), was: None };
    assert_eq!(code(intervision::notes(&ann.app, late).await), "closed-ended");
    assert_eq!(reads(&ann, &id).await.mine, "what I saw");
    let take = ClosedTake { id: id.clone(), text: "what I learnt".into(), ..ClosedTake::default() };
    let taken = intervision::take(&ann.app, take).await.unwrap();
    lives_through(&ann, 6).await;
    assert_eq!(stage().await, Some(Stage::Grace), "the last of the seven days");
    lives_through(&ann, 1).await;
    assert_eq!(
        code(intervision::open(&ann.app, ClosedSessionId { id: id.clone() }).await),
        "closed-not-found"
    );
    assert!(intervision::list(&ann.app, ClosedListQuery::default()).await.unwrap().is_empty());
    assert!(
        intervision::group_list(&ann.app, ()).await.unwrap().is_empty(),
        "its own closed space goes with it"
    );
    let certificates = intervision::certificates(&ann.app, ()).await.unwrap();
    let of_it = certificates.iter().find(|one| one.id == id).unwrap();
    assert_eq!((of_it.rule, of_it.kind), (EndRule::EndDate, EndedKind::Session));
    let stays = ann.reads(&taken.id).await.text;
    assert!(stays.starts_with("what I learnt\n\n[Session of "), "what was taken along stays: {stays}");
    let links = journal::links::of_page(&ann.app, PageId { id: taken.id }).await.unwrap().links;
    assert!(links.iter().all(|link| link.thing.is_none()), "and leads nowhere any more: {links:?}");
    ann.verifies().await;
}

#[tokio::test]
async fn a_clock_that_jumped_asks_before_anything_is_destroyed() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 5)).await.id;
    lives_through(&ann, 1).await;
    ann.locks().await;
    ann.waits_days(400);
    ann.unlocks().await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Due, "still there");
    assert!(intervision::clock_state(&ann.app, ()).await.unwrap().waiting > 0);
    ann.writes("Ordinary", "a page written with this clock").await;
    ann.locks().await;
    ann.unlocks().await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Due, "opening once more is no answer");
    backup::now(&ann.app, ()).await.unwrap();
    let before = newest_backup(&ann).await;
    let state = intervision::clock_right(&ann.app, ()).await.unwrap();
    assert_eq!(state.waiting, 0);
    assert_ne!(newest_backup(&ann).await, before, "the kept backup is rid of it at once");
    assert_eq!(code(intervision::open(&ann.app, ClosedSessionId { id }).await), "closed-not-found");
}

#[tokio::test]
async fn a_clock_that_jumped_to_a_day_on_which_nothing_ends_is_asked_about_all_the_same() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 20)).await.id;
    lives_through(&ann, 1).await;
    ann.locks().await;
    ann.waits_days(25);
    ann.unlocks().await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Grace, "nothing is due yet");
    lives_through(&ann, 1).await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Due, "still there");
    assert!(intervision::clock_state(&ann.app, ()).await.unwrap().waiting > 0);
    assert_eq!(intervision::clock_right(&ann.app, ()).await.unwrap().waiting, 0);
    assert_eq!(code(intervision::open(&ann.app, ClosedSessionId { id }).await), "closed-not-found");
}

#[tokio::test]
async fn what_is_held_stays_as_it_is() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    notes(&ann, &id, Layer::Mine, "what I saw").await;
    intervision::hold(&ann.app, ClosedHold { id: id.clone(), held: true }).await.unwrap();
    let less = ClosedNotes { id: id.clone(), layer: Layer::Mine, text: String::new(), was: None };
    assert_eq!(code(intervision::notes(&ann.app, less).await), "closed-held");
    let other =
        ClosedSessionSet { id: id.clone(), title: Some("Nothing".into()), ..ClosedSessionSet::default() };
    assert_eq!(code(intervision::set(&ann.app, other).await), "closed-held");
    let held = reads(&ann, &id).await;
    assert_eq!((held.title.as_str(), held.mine.as_str(), held.may_write), ("A case", "what I saw", false));
}

#[tokio::test]
async fn what_is_held_is_not_destroyed_until_it_is_held_no_longer() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 1)).await.id;
    intervision::hold(&ann.app, ClosedHold { id: id.clone(), held: true }).await.unwrap();
    lives_through(&ann, 10).await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Held);
    let typed = Shred { id: id.clone(), typed: "A case".into(), agreed_by: vec![] };
    assert_eq!(code(intervision::shred(&ann.app, typed).await), "closed-held");
    let group = reads(&ann, &id).await.group;
    let hold = |id: &str| ClosedHold { id: id.into(), held: false };
    assert_eq!(code(intervision::hold(&ann.app, hold(&group)).await), "closed-is-a-group");
    let close = ClosedClose { id: id.clone(), agreed_by: vec![] };
    assert_eq!(code(intervision::close(&ann.app, close).await), "closed-held");
    intervision::hold(&ann.app, hold(&id)).await.unwrap();
    lives_through(&ann, 6).await;
    assert_eq!(reads(&ann, &id).await.stage, Stage::Grace, "the seven days begin when it is let go");
    lives_through(&ann, 1).await;
    assert_eq!(code(intervision::open(&ann.app, ClosedSessionId { id }).await), "closed-not-found");
}

#[tokio::test]
async fn notes_stay_longer_only_when_all_have_agreed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 20)).await.id;
    let id = a_session(&ann, &group, "A case").await.id;
    let until = day(&ann, 60);
    let keep = |by: &[&str]| ClosedKeep {
        id: id.clone(),
        until: until.clone(),
        agreed_by: by.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(code(intervision::keep(&ann.app, keep(&["Noor"])).await), "closed-agreement-of-all");
    assert_eq!(code(intervision::keep(&ann.app, keep(&["Nobody known"])).await), "closed-person-not-found");
    let other = a_session(&ann, &group, "Another case").await.id;
    let agreed = day(&ann, 20);
    intervision::keep(&ann.app, keep(&["Noor", "Bo"])).await.unwrap();
    let earlier = ClosedKeep { until: day(&ann, 59), ..keep(&["Noor", "Bo"]) };
    assert_eq!(code(intervision::keep(&ann.app, earlier).await), "closed-keep-earlier");
    assert_eq!(reads(&ann, &id).await.ends, until);
    assert_eq!(reads(&ann, &other).await.ends, agreed, "of another session nobody spoke");
    let opened = async || intervision::group_open(&ann.app, ClosedGroupId { id: group.clone() }).await;
    assert_eq!(opened().await.unwrap().ends.as_deref(), Some(agreed.as_str()));
    lives_through(&ann, 28).await;
    assert_eq!(code(intervision::open(&ann.app, ClosedSessionId { id: other }).await), "closed-not-found");
    assert_eq!(opened().await.unwrap().sessions.len(), 1, "the group lasts as long as what it holds");
    lives_through(&ann, 40).await;
    assert_eq!(code(opened().await), "closed-not-found");
}

#[tokio::test]
async fn what_a_group_keeps_ends_earlier_when_all_agree_on_an_earlier_day() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    let (long, short) = (a_session(&ann, &group, "Long").await.id, a_session(&ann, &group, "Short").await.id);
    notes(&ann, &long, Layer::Mine, "what I saw").await;
    let close = ClosedClose { id: short.clone(), agreed_by: vec!["Bo".into(), "Noor".into()] };
    intervision::close(&ann.app, close).await.unwrap();
    let kept = a_session(&ann, &group, "Kept").await.id;
    let all = vec!["Bo".to_owned(), "Noor".to_owned()];
    let set = |ends: &str, by: &[String]| ClosedGroupSet {
        id: group.clone(),
        ends: Some(ends.into()),
        agreed_by: Some(by.to_vec()),
        ..Default::default()
    };
    intervision::group_set(&ann.app, set(&day(&ann, 80), &[])).await.unwrap();
    assert_eq!(reads(&ann, &long).await.ends, day(&ann, 90), "nobody has agreed to anything yet");
    intervision::group_set(&ann.app, set(&day(&ann, 90), &[])).await.unwrap();
    let agree = intervision::view::ClosedAgree { id: group.clone(), person: "noor".into(), date: None };
    intervision::group_agree(&ann.app, agree).await.unwrap();
    let alone = intervision::group_set(&ann.app, set(&day(&ann, 30), &[])).await;
    assert_eq!(code(alone), "closed-agreement-of-all");
    let keep = ClosedKeep { id: kept.clone(), until: day(&ann, 95), agreed_by: all.clone() };
    intervision::keep(&ann.app, keep).await.unwrap();
    intervision::group_set(&ann.app, set(&day(&ann, 30), &all)).await.unwrap();
    assert_eq!(reads(&ann, &kept).await.ends, day(&ann, 95), "all agreed that it stays longer");
    assert_eq!(reads(&ann, &long).await.ends, day(&ann, 30));
    assert_eq!(reads(&ann, &short).await.ends, day(&ann, 0), "what ended already is not put off");
    intervision::group_set(&ann.app, set(&day(&ann, 60), &all)).await.unwrap();
    assert_eq!(reads(&ann, &long).await.ends, day(&ann, 30), "a later end of the group keeps nothing longer");
}

#[tokio::test]
async fn a_day_that_stands_stands_for_what_lies_with_me_alone_too() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 10)).await.id;
    let set = ClosedGroupSet { id: group.clone(), may_end: Some(MayEnd::Nobody), ..Default::default() };
    intervision::group_set(&ann.app, set).await.unwrap();
    let id = a_session(&ann, &group, "A case").await.id;
    for of in [&id, &group] {
        let typed = Shred { id: of.clone(), typed: "Tuesday door".into(), agreed_by: vec![] };
        assert_eq!(code(intervision::shred(&ann.app, typed).await), "closed-day-stands");
    }
    lives_through(&ann, 10).await;
    let typed = Shred { id, typed: "Tuesday door".into(), agreed_by: vec![] };
    assert_eq!(intervision::shred(&ann.app, typed).await.unwrap().len(), 1, "the day has come");
}

#[tokio::test]
async fn only_those_whom_the_agreement_names_end_notes_before_their_day() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "A case").await.id;
    let by = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let close = |names: &[&str]| ClosedClose { id: id.clone(), agreed_by: by(names) };
    let shred =
        |typed: &str, names: &[&str]| Shred { id: id.clone(), typed: typed.into(), agreed_by: by(names) };
    assert_eq!(code(intervision::close(&ann.app, close(&["Bo"])).await), "closed-may-not-end");
    assert_eq!(code(intervision::shred(&ann.app, shred("tuesday", &[])).await), "closed-name-differs");
    assert_eq!(
        code(intervision::shred(&ann.app, shred("Tuesday door", &["Bo"])).await),
        "closed-others-hold"
    );
    let set =
        ClosedGroupSet { id: group.clone(), may_end: Some(MayEnd::Nobody), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, set).await.unwrap();
    assert_eq!(code(intervision::close(&ann.app, close(&["Bo", "Noor"])).await), "closed-day-stands");
    let set =
        ClosedGroupSet { id: group.clone(), may_end: Some(MayEnd::Everyone), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, set).await.unwrap();
    intervision::close(&ann.app, close(&["Bo", "Noor"])).await.unwrap();
    assert_eq!(reads(&ann, &id).await.stage, Stage::Grace, "seven days to read and to take along");
    let gone = intervision::shred(&ann.app, shred("Tuesday door", &["Bo", "Noor"])).await.unwrap();
    assert_eq!(gone.iter().map(|one| one.rule).collect::<Vec<_>>(), [EndRule::Agreement]);
    let view = intervision::group_open(&ann.app, ClosedGroupId { id: group }).await.unwrap();
    assert!(view.sessions.is_empty() && view.people.len() == 3, "the group itself goes on");
}

#[tokio::test]
async fn where_whoever_brought_the_case_ends_its_notes_a_refusal_says_whose_yes_is_missing() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "A case").await.id;
    let owner = |name: &str| ClosedSessionSet {
        id: id.clone(),
        owner: Some(name.into()),
        ..ClosedSessionSet::default()
    };
    intervision::set(&ann.app, owner("")).await.unwrap();
    let set = ClosedGroupSet { id: group.clone(), may_end: Some(MayEnd::Owner), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, set).await.unwrap();
    let shred = |names: &[&str]| Shred {
        id: group.clone(),
        typed: "Tuesday door".into(),
        agreed_by: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(code(intervision::shred(&ann.app, shred(&["Bo"])).await), "closed-owner-unsaid");
    intervision::set(&ann.app, owner("Noor")).await.unwrap();
    assert_eq!(code(intervision::shred(&ann.app, shred(&["Bo"])).await), "closed-owner-ends");
    intervision::set(&ann.app, owner("")).await.unwrap();
    let gone = intervision::shred(&ann.app, shred(&["Bo", "Noor"])).await.unwrap();
    assert_eq!(gone.iter().map(|one| one.rule).collect::<Vec<_>>(), [EndRule::Agreement; 2], "all want it");
}

#[tokio::test]
async fn a_successor_without_names_takes_the_place_of_a_session() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "A case").await.id;
    let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    notes(&ann, &id, Layer::Group, "Fatima wrote to Noor and to Mr Janssens. We learnt to wait.").await;
    notes(&ann, &id, Layer::Mine, "Noor was moved.").await;
    let plan = intervision::anonymise_look(&ann.app, ClosedSessionId { id: id.clone() }).await.unwrap();
    assert!(plan.text.contains("F. wrote to Person 2") && plan.mine && !plan.supervision, "{plan:?}");
    assert!(plan.left.iter().any(|left| left.contains("Janssens")), "said before it happens: {plan:?}");
    let (until, agreed_by) = (day(&ann, 400), vec!["Noor".to_owned(), "Bo".to_owned()]);
    let request = Anonymise { id: id.clone(), until: until.clone(), agreed_by };
    backup::now(&ann.app, ()).await.unwrap();
    let before = newest_backup(&ann).await;
    let done = intervision::anonymise(&ann.app, request).await.unwrap();
    assert_ne!(newest_backup(&ann).await, before, "the kept backup is rid of the old one at once");
    let view = reads(&ann, &done.id).await;
    assert_eq!(view.notes, "F. wrote to Person 2 and to Mr Janssens. We learnt to wait.");
    assert!(
        done.left.iter().any(|left| left.contains("Janssens")),
        "what nobody gave an alias: {:?}",
        done.left
    );
    assert!(
        !done.left.iter().any(|left| left.contains("F.") || left.contains("Person 2")),
        "{:?}",
        done.left
    );
    assert!(view.anonymous && view.mine.is_empty() && view.present.is_empty() && view.names.is_empty());
    assert_eq!(view.ends, until);
    assert_eq!(
        code(intervision::open(&ann.app, ClosedSessionId { id: id.clone() }).await),
        "closed-not-found"
    );
    let certificates = intervision::certificates(&ann.app, ()).await.unwrap();
    assert_eq!(certificates.iter().find(|one| one.id == id).unwrap().rule, EndRule::Anonymised);
}

#[tokio::test]
async fn a_take_away_is_taken_back_by_one_undo() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
    let actions = ClosedTake {
        id: id.clone(),
        text: "call back\nwrite it down".into(),
        actions: Some(true),
        ..ClosedTake::default()
    };
    let taken = intervision::take(&ann.app, actions).await.unwrap();
    let page = ann.reads(&taken.id).await;
    assert_eq!(page.title, "Take-away");
    assert!(page.text.starts_with("- [ ] call back\n- [ ] write it down\n\n["), "{}", page.text);
    kring_core::journal::undo(&ann.app, Batch { batch: taken.batch }).await.unwrap();
    assert!(ann.reads(&taken.id).await.trashed.is_some());
}

#[tokio::test]
async fn what_is_written_while_a_session_becomes_anonymous_is_in_it_or_was_refused() {
    let ann = a_coach().await;
    for number in 0..8 {
        let id = a_session_alone(&ann, "A case", &day(&ann, 30)).await.id;
        notes(&ann, &id, Layer::Group, "One.").await;
        let write =
            ClosedNotes { id: id.clone(), layer: Layer::Group, text: "One. And two.".into(), was: None };
        let request = Anonymise { id, until: day(&ann, 60), agreed_by: vec![] };
        let (written, made) = after_steps(
            number,
            intervision::notes(&ann.app, write),
            intervision::anonymise(&ann.app, request),
        )
        .await;
        let kept = reads(&ann, &made.unwrap().id).await.notes;
        assert_eq!(kept.contains("two"), written.is_ok(), "{kept}");
    }
    ann.verifies().await;
}
