//! What people agree on who share a group.

use std::collections::BTreeMap;

use kring_core::charter::view::{
    CharterId, CharterPropose, CharterTextEdit, ClauseList, ClauseMove, Somebody, VersionId, VoiceAdd,
    VoiceKind,
};
use kring_core::journal::view::Edit;
use kring_core::meeting::view::*;
use kring_core::sync::sharing::view::SharingBegin;
use kring_core::sync::view::{SyncDeviceId, SyncRevoke};
use kring_core::{charter, meeting, sync};
use kring_tests::*;

use super::{Pair, adds, group_of, in_step, standing};
use crate::meeting::{comes, lines, opens, plans};
use crate::sync::{joins as joins_own, looks, turns_on};

/// Changes a few letters of what a charter says it is for.
pub(super) async fn writes_purpose(person: &Person, pair: &Pair, edit: (usize, &str)) {
    let view = pair.read_by(person).await;
    let request = CharterTextEdit {
        id: view.id,
        path: "purpose".into(),
        language: "en".into(),
        base: view.base,
        edits: vec![Edit(edit.0, edit.0, edit.1.into())],
    };
    charter::text_edit(&person.app, request).await.unwrap();
}

#[tokio::test]
async fn whoever_is_let_in_has_everything_that_is_in_the_group_and_nothing_else() {
    let pair = Pair::is_in().await;
    pair.ann().writes("Mine", "nobody else reads this").await;
    let draft = plans(pair.ann(), "Still a draft", "Welcome 10").await;
    pair.ben.writes("His", "nor this").await;
    pair.in_step().await;
    let (here, there) = (pair.read_by(pair.ann()).await, pair.read_by(&pair.ben).await);
    assert_eq!(here.content, there.content);
    let people = group_of(&pair.ben, &pair.circle).await.people;
    let told: Vec<(&str, bool)> = people.iter().map(|one| (one.name.as_str(), one.me)).collect();
    assert_eq!(told, [("Ann", false), ("Ben", true)]);
    assert!(people.iter().all(|one| one.key.is_some()), "both are known by their keys");
    assert!(pair.ben.finds("nobody").await.is_empty() && pair.ann().finds("nor").await.is_empty());
    assert!(meeting::open(&pair.ben.app, MeetingId { id: draft.id }).await.is_err(), "a draft is one’s own");
    let sharing = standing(pair.ann(), &pair.circle).await;
    let told: Vec<(&str, bool, bool)> =
        sharing.people.iter().map(|one| (one.name.as_str(), one.me, one.keeper)).collect();
    assert_eq!(told, [("Ann", true, true), ("Ben", false, false)]);
    assert_eq!((sharing.status.waiting, sharing.status.refused), (0, 0));
    for person in [pair.ann(), &pair.ben] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_charter_that_two_people_edit_apart_keeps_what_each_of_them_wrote() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let first = pair.read_by(ann).await.content.guidelines[0].id.clone();
    let last = pair.read_by(ann).await.content.guidelines[2].id.clone();
    adds(ann, &pair.ann.id, "From Ann").await;
    adds(ben, &pair.ann.id, "From Ben").await;
    // “We help each other to see our work with fresh eyes.”
    writes_purpose(ann, &pair, (2, " really")).await;
    writes_purpose(ben, &pair, (50, ", and to rest")).await;
    let moved = |before: &str, clause: &str| ClauseMove {
        id: pair.ann.id.clone(),
        list: ClauseList::Guidelines,
        clause: clause.into(),
        before: Some(before.into()),
    };
    charter::clause_move(&ben.app, moved(&first, &last)).await.unwrap();
    pair.in_step().await;
    let (here, there) = (pair.read_by(ann).await.content, pair.read_by(ben).await.content);
    assert_eq!(here, there);
    let labels: Vec<&str> = here.guidelines.iter().map(|one| one.label["en"].text.as_str()).collect();
    assert_eq!(labels[..3], ["Time", "Listening", "Keeping"], "moved by Ben");
    assert!(labels.contains(&"From Ann") && labels.contains(&"From Ben") && labels.len() == 5);
    let purpose = &here.purpose["en"].text;
    assert_eq!(purpose, "We really help each other to see our work with fresh eyes, and to rest.");
}

#[tokio::test]
async fn an_agenda_a_list_of_who_comes_and_an_action_are_edited_offline_by_both() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let draft = plans(ann, "Spring", "Welcome 10\nCase 35\nClose 5").await;
    let set = MeetingSet { id: draft.id.clone(), circle: Some(pair.circle.clone()), ..MeetingSet::default() };
    meeting::set(&ann.app, set).await.unwrap();
    let note = ItemSet { only_me: Some("Ben is tired".into()), ..ItemSet::default() };
    crate::meeting::sets_item(ann, &draft.id, &draft.items[0].id, note).await;
    let shared = meeting::share(&ann.app, MeetingId { id: draft.id }).await.unwrap();
    assert!(shared.with_others, "Ben gets it when the storage is looked at");
    let shared = shared.meeting;
    assert_eq!(opens(ann, &shared.id).await.items[0].only_me, "Ben is tired");
    let action =
        ActionSet { id: shared.id.clone(), text: Some("Find a room".into()), ..ActionSet::default() };
    let action = meeting::action_set(&ann.app, action).await.unwrap().id;
    pair.in_step().await;
    assert_eq!(opens(ben, &shared.id).await.items[0].only_me, "", "what only I read stays with me");
    assert!(ben.finds("tired").await.is_empty());

    let (first, second, third) =
        (shared.items[0].id.clone(), shared.items[1].id.clone(), shared.items[2].id.clone());
    let moved = |item: &str, before: &str| ItemMove {
        id: shared.id.clone(),
        item: item.into(),
        before: Some(before.into()),
    };
    meeting::item_move(&ann.app, moved(&third, &first)).await.unwrap();
    meeting::item_move(&ben.app, moved(&second, &first)).await.unwrap();
    comes(ann, &shared.id, "Cy").await;
    let cy = comes(ben, &shared.id, "Dee").await;
    let there = MeetingPersonSet {
        id: shared.id.clone(),
        person: Some(cy),
        attendance: Some(Attendance::Present),
        ..Default::default()
    };
    meeting::person_set(&ben.app, there).await.unwrap();
    let done = ActionSet {
        id: shared.id.clone(),
        action: Some(action.clone()),
        done: Some(true),
        ..ActionSet::default()
    };
    meeting::action_set(&ben.app, done).await.unwrap();
    let owned = ActionSet {
        id: shared.id.clone(),
        action: Some(action),
        owner: Some("Ben".into()),
        ..ActionSet::default()
    };
    meeting::action_set(&ann.app, owned).await.unwrap();
    pair.in_step().await;

    let (here, there) = (opens(ann, &shared.id).await, opens(ben, &shared.id).await);
    assert_eq!(lines(&here), lines(&there));
    assert_eq!(here.items.len(), 3);
    assert_eq!(here.items[2].id, first, "both moved something in front of it");
    let who = |view: &MeetingView| {
        view.people.iter().map(|one| (one.name.clone(), one.attendance)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(who(&here), who(&there));
    assert_eq!(who(&here)["Dee"], Attendance::Present);
    assert!(who(&here).contains_key("Cy"));
    let all = AgreedQuery { meeting: Some(shared.id.clone()), ..AgreedQuery::default() };
    for person in [ann, ben] {
        let [row] = &meeting::actions(&person.app, all.clone()).await.unwrap()[..] else {
            panic!("one action");
        };
        assert_eq!((row.owner.as_str(), row.done.is_some()), ("Ben", true));
        person.verifies().await;
    }
}

#[tokio::test]
async fn what_one_takes_out_of_an_agenda_stays_where_another_wrote_into_it_meanwhile() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let draft = plans(ann, "Spring", "Welcome 10\nCase 35\nClose 5").await;
    let set = MeetingSet { id: draft.id.clone(), circle: Some(pair.circle.clone()), ..MeetingSet::default() };
    meeting::set(&ann.app, set).await.unwrap();
    let shared = meeting::share(&ann.app, MeetingId { id: draft.id }).await.unwrap().meeting;
    let noted = |action: Option<String>| ActionSet { id: shared.id.clone(), action, ..ActionSet::default() };
    let find = ActionSet { text: Some("Find a room".into()), ..noted(None) };
    let find = meeting::action_set(&ann.app, find).await.unwrap().id;
    let ask = ActionSet { text: Some("Ask Joris".into()), ..noted(None) };
    let ask = meeting::action_set(&ann.app, ask).await.unwrap().id;
    pair.in_step().await;

    let [welcome, case] = [0, 1].map(|at: usize| shared.items[at].id.clone());
    for item in [&welcome, &case] {
        let gone = ItemId { id: shared.id.clone(), item: item.clone() };
        meeting::item_remove(&ann.app, gone).await.unwrap();
    }
    for action in [&find, &ask] {
        let gone = ActionSet { removed: Some(true), ..noted(Some(action.clone())) };
        meeting::action_set(&ann.app, gone).await.unwrap();
    }
    let says = ItemSet { text: Some("Three questions.".into()), ..ItemSet::default() };
    crate::meeting::sets_item(ben, &shared.id, &case, says).await;
    let sooner = ItemMove { id: shared.id.clone(), item: welcome.clone(), before: None };
    meeting::item_move(&ben.app, sooner).await.unwrap();
    let done = ActionSet { done: Some(true), ..noted(Some(find.clone())) };
    meeting::action_set(&ben.app, done).await.unwrap();
    pair.in_step().await;

    for person in [ann, ben] {
        let view = opens(person, &shared.id).await;
        let items: Vec<(&str, &str)> =
            view.items.iter().map(|one| (one.title.as_str(), one.text.as_str())).collect();
        assert_eq!(items, [("Case", "Three questions."), ("Close", "")], "to move something keeps nothing");
        let actions: Vec<(&str, bool)> =
            view.actions.iter().map(|one| (one.text.as_str(), one.done.is_some())).collect();
        assert_eq!(actions, [("Find a room", true)]);
        person.verifies().await;
    }
    // Whoever has seen what was written may still take it out.
    let gone = ItemId { id: shared.id.clone(), item: case };
    meeting::item_remove(&ann.app, gone).await.unwrap();
    pair.in_step().await;
    assert_eq!(opens(ben, &shared.id).await.items.len(), 1);
}

#[tokio::test]
async fn what_somebody_signed_is_verified_by_the_others_and_what_is_forged_is_put_aside() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let propose = CharterPropose { id: pair.ann.id.clone(), ..CharterPropose::default() };
    let version = charter::propose(&ann.app, propose).await.unwrap().id;
    pair.in_step().await;
    let says = async |kind: VoiceKind| {
        let who = Somebody { member: None, name: "Ben".into() };
        let (noted_by, reason) = (String::new(), String::new());
        let voice = VoiceAdd { version: version.clone(), kind, who, noted_by, reason };
        charter::voice_add(&ben.app, voice).await.unwrap();
    };
    says(VoiceKind::Signature).await;
    pair.in_step().await;
    let statements = || charter::statements(&ann.app, CharterId { id: pair.ann.id.clone() });
    let [signed] = &statements().await.unwrap()[..] else { panic!("one statement") };
    assert_eq!((signed.who.name.as_str(), signed.held.as_deref(), signed.own), ("Ben", None, false));
    let voices = charter::proposal(&ann.app, VersionId { id: version.clone() }).await.unwrap().voices;
    let of_ben = voices.iter().find(|voice| voice.name == "Ben").unwrap();
    assert!(of_ben.said.is_some(), "it counts for Ann");

    // Ben's notebook says that he said something else.
    says(VoiceKind::Acknowledgement).await;
    {
        let vault = ben.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        sqlx::query("UPDATE statement SET at = at + 1 WHERE n = (SELECT max(n) FROM statement)")
            .execute(reader.connection().unwrap())
            .await
            .unwrap();
    }
    pair.in_step().await;
    assert_eq!(statements().await.unwrap().len(), 1, "what is forged counts for nothing");
    let aside = sync::aside(&ann.app, ()).await.unwrap();
    assert_eq!(
        aside.iter().map(|one| (one.why.as_str(), one.device.as_str())).collect::<Vec<_>>(),
        [("forged", "Ben")]
    );
    adds(ben, &pair.ann.id, "Still heard").await;
    pair.in_step().await;
    assert_eq!(pair.read_by(ann).await.content.guidelines.len(), 4, "and keeps nothing else back");
}

#[tokio::test]
async fn what_comes_from_a_group_goes_on_to_my_other_computer_and_back() {
    let pair = Pair::is_in().await;
    let own = tempfile::tempdir().unwrap();
    turns_on(pair.ann(), own.path()).await;
    let other = a_coach().await;
    joins_own(pair.ann(), &other).await;
    let everybody = [pair.ann(), &pair.ben, &other];
    in_step(&everybody).await;
    adds(&pair.ben, &pair.ann.id, "From Ben").await;
    looks(&pair.ben).await;
    assert_eq!(looks(pair.ann()).await.waiting, 0, "what came from the group goes on at once");
    adds(&other, &pair.ann.id, "From the other computer").await;
    // By the laptop, which hands on what comes by one storage when it looks into the other.
    in_step(&everybody).await;
    in_step(&everybody).await;
    for person in everybody {
        let guidelines = pair.read_by(person).await.content.guidelines;
        assert_eq!(guidelines.len(), 5, "everybody has both");
        person.verifies().await;
    }
    let elsewhere = standing(&other, &pair.circle).await.elsewhere;
    assert_eq!(elsewhere.as_deref(), Some("Laptop"), "the other computer knows by which one it is shared");
    let listed = sync::sharing::list(&other.app, ()).await.unwrap();
    let told: Vec<_> = listed.iter().map(|one| (one.name.as_str(), one.elsewhere.as_deref())).collect();
    assert_eq!(told, [("Tuesday circle", Some("Laptop"))], "and lists it");
    // It may be let in itself, and then neither loses nor doubles anything.
    super::joins(pair.ann(), &other, &pair.circle, "Ann").await;
    adds(&other, &pair.ann.id, "By itself").await;
    in_step(&everybody).await;
    in_step(&everybody).await;
    for person in everybody {
        assert_eq!(pair.read_by(person).await.content.guidelines.len(), 6);
        let status = looks(person).await;
        assert_eq!((status.refused, standing(person, &pair.circle).await.status.refused), (0, 0));
    }
    let people = standing(pair.ann(), &pair.circle).await.people;
    assert_eq!(
        people.iter().map(|one| (one.name.as_str(), one.devices)).collect::<Vec<_>>(),
        [("Ann", 2), ("Ben", 1)]
    );
}

#[tokio::test]
async fn what_a_computer_shared_that_was_lost_is_not_said_to_come_by_it_still() {
    let (pair, own, other) = (Pair::is_in().await, tempfile::tempdir().unwrap(), a_coach().await);
    turns_on(pair.ann(), own.path()).await;
    joins_own(pair.ann(), &other).await;
    in_step(&[pair.ann(), &other]).await;
    let before = standing(&other, &pair.circle).await;
    assert_eq!((before.elsewhere.as_deref(), before.elsewhere_out), (Some("Laptop"), false));
    let devices = sync::status(&other.app, ()).await.unwrap().devices;
    let id = devices.into_iter().find(|one| !one.here).unwrap().id;
    sync::revoke(&other.app, SyncRevoke { id, with: vec![] }).await.unwrap();
    let after = standing(&other, &pair.circle).await;
    assert_eq!((after.elsewhere.as_deref(), after.elsewhere_out), (Some("Laptop"), true));
    // What the others share is not begun a second time beside them.
    let (circle, address) = (pair.circle.clone(), sync::address_of(own.path()));
    let begin = SharingBegin { circle, address, login: None, name: None };
    assert_eq!(sync::sharing::begin(&other.app, begin).await.unwrap_err().code, "sharing-elsewhere-out");
}

#[tokio::test]
async fn whom_a_lost_computer_let_in_is_named_and_goes_with_it() {
    let (pair, own, other) = (Pair::is_in().await, tempfile::tempdir().unwrap(), a_coach().await);
    let lost = pair.ann();
    turns_on(lost, own.path()).await;
    joins_own(lost, &other).await;
    in_step(&[lost, &other]).await;
    super::joins(lost, &other, &pair.circle, "Ann").await;
    // Whoever has it lets in a computer of their own, and somebody into the group.
    let (thief, wim) = (a_coach().await, a_coach().await);
    joins_own(lost, &thief).await;
    super::joins(lost, &wim, &pair.circle, "Wim").await;
    in_step(&[&other]).await;

    let id = sync::status(&thief.app, ()).await.unwrap().devices.into_iter().find(|one| one.here).unwrap().id;
    let devices = sync::status(&other.app, ()).await.unwrap().devices;
    let laptop = devices.into_iter().find(|one| one.name == "Laptop").unwrap().id;
    let of_laptop = || SyncDeviceId { id: laptop.clone() };
    let named = sync::brought(&other.app, of_laptop()).await.unwrap();
    let groups: Vec<_> = named.iter().map(|one| (one.name.as_str(), one.group_name.as_str())).collect();
    assert_eq!(groups.len(), 3, "{groups:?}");
    for (name, of) in [("Second ", ""), ("Ben", "Tuesday circle"), ("Wim", "Tuesday circle")] {
        assert!(groups.iter().any(|one| one.0.starts_with(name) && one.1 == of), "{groups:?}");
    }
    let of_wim = named.iter().find(|one| one.name == "Wim").unwrap().id.clone();
    let nobody = SyncRevoke { id: laptop.clone(), with: vec!["ab".repeat(32)] };
    assert_eq!(sync::revoke(&other.app, nobody).await.unwrap_err().code, "sync-device-missing");

    let revoke = SyncRevoke { id: laptop.clone(), with: vec![id.clone()] };
    let left = sync::revoke(&other.app, revoke).await.unwrap();
    assert_eq!(left.devices.iter().filter(|one| one.active).count(), 1, "{:?}", left.devices);
    let stay = sync::brought(&other.app, of_laptop()).await.unwrap();
    assert!(stay.iter().any(|one| one.id == of_wim) && stay.iter().all(|one| one.id != id));
    // Who is seen only then goes after it.
    sync::revoke(&other.app, SyncRevoke { id: laptop, with: vec![of_wim] }).await.unwrap();
    let people = standing(&other, &pair.circle).await.people;
    let in_it: Vec<_> =
        people.iter().filter(|one| one.active).map(|one| (one.name.as_str(), one.devices)).collect();
    assert_eq!(in_it, [("Ann", 1), ("Ben", 1)]);
    let after = other.writes("After", "what the thief does not read").await;
    in_step(&[&other]).await;
    assert!(!after.id.is_empty() && sync::now(&thief.app, ()).await.is_ok());
    assert!(thief.finds("thief").await.is_empty());
}
