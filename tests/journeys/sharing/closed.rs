//! A closed group that its people share: what is said there reaches those in the room and nobody else, and ends for all of them.

use std::fs;

use kring_core::intervision::view::{
    ClosedAlias, ClosedGroupAdd, ClosedGroupId, ClosedHold, ClosedNotes, ClosedSessionId, ClosedSessionSet,
    EndRule, Layer, Shred,
};
use kring_core::sync::sharing::view::{SharingApprove, SharingBegin, SharingGroup};
use kring_core::sync::view::{SyncLogin, SyncLoginAnew, SyncState};
use kring_core::{backup, intervision, sync};
use kring_tests::traces::{self, canary, hold, in_pages, pages};
use kring_tests::*;
use tempfile::TempDir;

use super::{asks, in_step, joins, removes, shares, standing};
use crate::intervision::{
    a_group, a_session, code, day, documents_that_ever_held, everybody_keeps_notes, is_gone, notes, reads,
};
use crate::sync::recovery::{recovers, words_of};
use crate::sync::{files, looks, turns_on};

/// A closed group that Ann shares; Bo is in, with a session that both have.
pub struct Door {
    pub ann: Person,
    pub bo: Person,
    pub group: String,
    pub session: String,
    storage: TempDir,
}

impl Door {
    pub async fn is_shared() -> Self {
        let (ann, bo, storage) = (a_coach().await, a_coach().await, tempfile::tempdir().unwrap());
        let group = a_group(&ann, &day(&ann, 60)).await.id;
        everybody_keeps_notes(&ann, &group).await;
        let session = a_session(&ann, &group, "A case").await.id;
        notes(&ann, &session, Layer::Group, "what was said").await;
        let request = SharingBegin {
            circle: group.clone(),
            address: sync::address_of(storage.path()),
            login: None,
            name: None,
        };
        let begun = sync::sharing::begin(&ann.app, request).await.expect("a closed group is shared too");
        assert!(begun.sharing.closed && begun.sharing.status.failure.is_none());
        joins(&ann, &bo, &group, "Bo").await;
        let door = Self { ann, bo, group, session, storage };
        door.in_step().await;
        door
    }

    pub async fn in_step(&self) {
        in_step(&[&self.ann, &self.bo]).await;
    }

    fn keys(&self) -> usize {
        files(self.storage.path()).iter().filter(|path| path.parent().unwrap().ends_with("d")).count()
    }
}

async fn ends(person: &Person, id: &str) -> Result<(), kring_core::Failure> {
    let agreed_by = ["Ann", "Noor", "Bo"].map(str::to_owned).to_vec();
    let request = Shred { id: id.into(), typed: "Tuesday door".into(), agreed_by };
    intervision::shred(&person.app, request).await.map(|_| ())
}

#[tokio::test]
async fn what_two_people_wrote_in_turns_is_whole_for_whoever_joins_late_and_for_a_new_machine() {
    let door = Door::is_shared().await;
    let mut said = String::new();
    for (number, person) in [&door.bo, &door.ann, &door.bo, &door.ann].into_iter().enumerate() {
        said = format!("{said}\n\nturn {number}");
        notes(person, &door.session, Layer::Group, &said).await;
        door.in_step().await;
    }
    turns_on(&door.ann, door.storage.path()).await;
    let words = words_of(&door.ann).await;
    looks(&door.ann).await;
    let (cleo, machine) = (a_coach().await, a_newcomer());
    joins(&door.ann, &cleo, &door.group, "Cleo").await;
    recovers(&machine, door.storage.path(), &words).await.expect("the words are right");
    for _ in 0..3 {
        in_step(&[&door.ann, &door.bo, &cleo, &machine]).await;
    }
    for person in [&door.ann, &door.bo, &cleo, &machine] {
        assert_eq!(reads(person, &door.session).await.notes.trim(), said.trim());
        assert_eq!(looks(person).await.refused, 0);
        person.verifies().await;
    }
    assert!(standing(&machine, &door.group).await.closed, "the new machine knows that it is closed");
}

#[tokio::test]
async fn what_came_while_somebody_was_writing_stays_in_the_notes_and_the_question() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    let asks = async |person: &Person, question: &str, asked: &str| {
        let (question, asked) = (Some(question.to_owned()), Some(asked.to_owned()));
        let set = ClosedSessionSet { id: door.session.clone(), question, asked, ..Default::default() };
        intervision::set(&person.app, set).await.unwrap();
    };
    asks(ann, "Why now?", "").await;
    door.in_step().await;
    notes(bo, &door.session, Layer::Group, "what was said\n\nBo heard more").await;
    asks(bo, "Why now? And with whom?", "Why now?").await;
    door.in_step().await;
    // What Ann has on her screen is from before.
    let (text, was) = ("First a round. what was said".to_owned(), Some("what was said".to_owned()));
    let write = ClosedNotes { id: door.session.clone(), layer: Layer::Group, text, was };
    intervision::notes(&ann.app, write).await.unwrap();
    asks(ann, "Really: Why now?", "Why now?").await;
    door.in_step().await;
    for person in [ann, bo] {
        let view = reads(person, &door.session).await;
        assert_eq!(view.notes, "First a round. what was said\n\nBo heard more");
        assert_eq!(view.question, "Really: Why now? And with whom?");
    }
}

#[tokio::test]
async fn whoever_is_let_into_a_closed_group_reads_its_notes_and_nothing_that_is_mine() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    notes(ann, &door.session, Layer::Mine, "what I felt").await;
    notes(ann, &door.session, Layer::Supervision, "what I ask").await;
    let alias = ClosedAlias { id: door.session.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    door.in_step().await;
    let there = reads(bo, &door.session).await;
    assert_eq!((there.title.as_str(), there.notes.as_str()), ("A case", "what was said"));
    assert_eq!((there.mine.as_str(), there.supervision.as_str(), there.names.len()), ("", "", 0));
    notes(bo, &door.session, Layer::Group, "what was said, and what Bo heard").await;
    notes(bo, &door.session, Layer::Mine, "what Bo felt").await;
    door.in_step().await;
    let here = reads(ann, &door.session).await;
    assert_eq!(
        (here.notes.as_str(), here.mine.as_str()),
        ("what was said, and what Bo heard", "what I felt")
    );
    // Each is the owner of their own notebook.
    for (person, name) in [(ann, "Ann"), (bo, "Bo")] {
        let request = ClosedGroupId { id: door.group.clone() };
        let group = intervision::group_open(&person.app, request).await.unwrap();
        let me: Vec<_> = group.people.iter().filter(|one| one.me).map(|one| one.name.as_str()).collect();
        assert_eq!((me, group.people.len()), (vec![name], 3));
        let status = standing(person, &door.group).await.status;
        assert_eq!((status.state, status.refused, status.waiting), (SyncState::On, 0, 0));
        person.verifies().await;
    }
}

#[tokio::test]
async fn whoever_is_let_in_reads_at_no_moment_where_only_the_others_may_go() {
    let circle = crate::charter::a_group(&["en"]).await;
    let (ann, cleo, secret) = (&circle.facilitator, a_coach().await, circle.id.clone());
    let (elsewhere, storage) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    shares(&circle, elsewhere.path()).await;
    let (me, ends) = (Some("Ann".to_owned()), Some(day(ann, 60)));
    let add = ClosedGroupAdd { name: "Tuesday door".into(), people: vec![], me, ends };
    let group = intervision::group_add(&ann.app, add).await.unwrap().id;
    let address = sync::address_of(storage.path());
    let begin = SharingBegin { circle: group.clone(), address, login: None, name: None };
    sync::sharing::begin(&ann.app, begin).await.unwrap();
    let session = a_session(ann, &group, "A case").await.id;
    notes(ann, &session, Layer::Group, &format!("See [our charter](kring:charter/{secret}).")).await;
    assert!(reads(ann, &session).await.notes.contains(&secret), "control: all who are in may go there");
    looks(ann).await;
    asks(ann, &cleo, &group, "Cleo").await.unwrap();
    looks(ann).await;
    let id = standing(ann, &group).await.status.requests[0].id.clone();
    let approve = SharingApprove { circle: group.clone(), id, member: None, keeper: false };
    let looking = async {
        for _ in 0..12 {
            // As long as she waits there is nothing for her.
            let _ = sync::now(&cleo.app, ()).await;
            let seen = intervision::open(&cleo.app, ClosedSessionId { id: session.clone() }).await;
            assert!(!seen.is_ok_and(|view| view.notes.contains(&secret)), "she reads where it led");
        }
    };
    let (approved, ()) = tokio::join!(sync::sharing::approve(&ann.app, approve), looking);
    approved.unwrap();
    in_step(&[ann, &cleo]).await;
    assert_eq!(reads(&cleo, &session).await.notes, "See our charter.");
    for person in [ann, &cleo] {
        let vault = person.app.vault().await.unwrap();
        assert_eq!(documents_that_ever_held(&vault, &secret).await, 0);
        person.verifies().await;
    }
}

#[tokio::test]
async fn an_ending_reaches_everybody_at_their_next_sync_and_takes_what_was_written_meanwhile() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    let (words, own) = (canary(401), canary(402));
    notes(ann, &door.session, Layer::Group, &words).await;
    notes(bo, &door.session, Layer::Mine, &own).await;
    door.in_step().await;
    let before = door.keys();
    assert_eq!(reads(bo, &door.session).await.notes, words);
    let mut ended = Vec::new();
    for person in [ann, bo] {
        ended.extend(person.app.vault().await.unwrap().closed_keys(None).await.unwrap());
        backup::now(&person.app, ()).await.unwrap();
    }
    let plan = intervision::plan(&ann.app, ClosedGroupId { id: door.session.clone() }).await.unwrap();
    assert_eq!((plan.only_mine, plan.held_by), (false, vec!["Bo".to_owned()]));
    let alone = Shred { id: door.session.clone(), typed: "Tuesday door".into(), agreed_by: vec![] };
    assert_eq!(code(intervision::shred(&ann.app, alone).await), "closed-others-hold");

    ends(ann, &door.session).await.unwrap();
    notes(bo, &door.session, Layer::Group, "written meanwhile").await;
    door.in_step().await;
    let left = ann.app.vault().await.unwrap().closed_keys(None).await.unwrap();
    ended.retain(|(id, _)| left.iter().all(|(lives, _)| lives != id));
    assert!(ended.len() >= 6, "control: both had the keys of what ended");
    for person in [ann, bo] {
        assert!(is_gone(person, &door.session).await);
        let vault = person.app.vault().await.unwrap();
        vault.finish_erasing(|_, _| {}).await.unwrap();
        let kept = person.folder().join("backups").join(&backup::list(&person.app, ()).await.unwrap()[0].id);
        for folder in [&person.folder(), &kept] {
            let here = pages(&folder.join("vault.db"), &vault.raw_database_key());
            assert!(!in_pages(&here, &words) && !in_pages(&here, &own));
            assert!(ended.iter().all(|(_, key)| !hold(&here, key.as_bytes())), "no key of what ended");
        }
        assert!(sync::aside(&person.app, ()).await.unwrap().is_empty());
        assert_eq!(vault.closed_keys(None).await.unwrap().len(), 1, "the group itself goes on");
        person.verifies().await;
    }
    assert_eq!(door.keys(), before - 3, "session, case and notes have no key in the storage any more");
    let told = intervision::certificates(&bo.app, ()).await.unwrap();
    assert_eq!(
        told.iter().map(|one| (one.id.as_str(), one.rule)).collect::<Vec<_>>(),
        [(door.session.as_str(), EndRule::Elsewhere)]
    );
    door.in_step().await;
    assert_eq!(intervision::certificates(&bo.app, ()).await.unwrap().len(), 1, "it is told once");
}

#[tokio::test]
async fn whoever_joins_late_has_the_keys_of_what_lives_and_none_of_what_ended_or_comes_after_they_left() {
    let door = Door::is_shared().await;
    let (ann, noor) = (&door.ann, a_coach().await);
    let lives = a_session(ann, &door.group, "Another").await.id;
    notes(ann, &lives, Layer::Group, "goes on").await;
    ends(ann, &door.session).await.unwrap();
    door.in_step().await;
    joins(ann, &noor, &door.group, "Noor").await;
    in_step(&[ann, &noor, &door.bo]).await;
    assert_eq!(reads(&noor, &lives).await.notes, "goes on");
    assert!(is_gone(&noor, &door.session).await);
    assert!(sync::aside(&noor.app, ()).await.unwrap().is_empty());

    removes(ann, &door.group, "Noor").await;
    let later = a_session(ann, &door.group, "After").await.id;
    notes(ann, &later, Layer::Group, "she has left").await;
    notes(ann, &lives, Layer::Group, "goes on without her").await;
    in_step(&[ann, &noor, &door.bo]).await;
    assert_eq!(reads(&door.bo, &later).await.notes, "she has left");
    assert!(is_gone(&noor, &later).await);
    assert_eq!(reads(&noor, &lives).await.notes, "goes on", "what she has she keeps, until its day");
    assert_eq!(standing(&noor, &door.group).await.status.state, SyncState::Outside);
}

#[tokio::test]
async fn what_somebody_holds_because_it_was_requested_nobody_else_ends() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    intervision::hold(&bo.app, ClosedHold { id: door.session.clone(), held: true }).await.unwrap();
    door.in_step().await;
    assert!(reads(ann, &door.session).await.held.is_some(), "the others are told");
    intervision::hold(&ann.app, ClosedHold { id: door.session.clone(), held: false }).await.unwrap();
    ends(ann, &door.session).await.unwrap();
    door.in_step().await;
    let held = reads(bo, &door.session).await;
    assert_eq!(held.notes, "what was said");
    assert!(held.held.is_some(), "nobody else takes back what was asked of Bo");
    let why: Vec<String> = sync::aside(&bo.app, ()).await.unwrap().into_iter().map(|one| one.why).collect();
    assert!(why.len() >= 3 && why.iter().all(|why| why == "held"), "{why:?}");
    bo.verifies().await;

    // Once nobody asks for it any more, what the others ended has ended here too.
    intervision::hold(&bo.app, ClosedHold { id: door.session.clone(), held: false }).await.unwrap();
    door.in_step().await;
    assert!(is_gone(bo, &door.session).await);
    assert!(sync::aside(&bo.app, ()).await.unwrap().is_empty());
    let told = intervision::certificates(&bo.app, ()).await.unwrap();
    let told: Vec<_> = told.iter().map(|one| (one.id.as_str(), one.rule)).collect();
    assert_eq!(told, [(door.session.as_str(), EndRule::Elsewhere)]);
    assert_eq!(bo.app.vault().await.unwrap().closed_keys(None).await.unwrap().len(), 1, "the group goes on");
    bo.verifies().await;
}

#[tokio::test]
async fn a_storage_and_every_open_list_say_nothing_of_a_closed_group() {
    let door = Door::is_shared().await;
    let words = canary(404);
    notes(&door.bo, &door.session, Layer::Group, &words).await;
    door.in_step().await;
    assert_eq!(reads(&door.ann, &door.session).await.notes, words);
    let secrets = [words.as_str(), "Tuesday door", "A case", "closed_", door.group.as_str()];
    for path in files(door.storage.path()) {
        let bytes = [fs::read(&path).unwrap(), path.as_os_str().as_encoded_bytes().to_vec()].concat();
        assert!(!secrets.iter().any(|secret| traces::holds(&bytes, secret.as_bytes())));
    }
    for person in [&door.ann, &door.bo] {
        let all = serde_json::to_string(&sync::now(&person.app, ()).await.unwrap()).unwrap();
        assert!(!all.contains("Tuesday door") && !all.contains("\"Bo\"") && !all.contains("\"Ann\""));
        assert!(all.contains(&door.group), "it says that there is one");
        let key = person.app.vault().await.unwrap().raw_database_key();
        let here = pages(&person.folder().join("vault.db"), &key);
        assert!(!in_pages(&here, "Tuesday door") && !in_pages(&here, &words));
        assert_eq!(standing(person, &door.group).await.name, "Tuesday door", "its own screen says it");
    }
}

#[tokio::test]
async fn the_second_device_of_somebody_in_a_closed_group_reads_and_writes_there_too() {
    let door = Door::is_shared().await;
    let own = tempfile::tempdir().unwrap();
    turns_on(&door.bo, own.path()).await;
    let phone = a_coach().await;
    crate::sync::joins(&door.bo, &phone).await;
    let all = [&door.bo, &phone, &door.ann];
    in_step(&all).await;
    assert_eq!(reads(&phone, &door.session).await.notes, "what was said");
    notes(&phone, &door.session, Layer::Group, "what was said, on the way home").await;
    in_step(&[&phone, &door.bo, &door.ann]).await;
    assert_eq!(reads(&door.ann, &door.session).await.notes, "what was said, on the way home");
    let plan = intervision::plan(&phone.app, ClosedGroupId { id: door.session.clone() }).await.unwrap();
    assert_eq!((plan.only_mine, plan.held_by), (false, vec!["Ann".to_owned()]), "as the laptop says it");
    ends(&door.ann, &door.session).await.unwrap();
    in_step(&[&door.ann, &door.bo, &phone]).await;
    for person in all {
        assert!(is_gone(person, &door.session).await);
    }
}

#[tokio::test]
async fn the_last_one_to_leave_a_closed_group_leaves_no_key_behind() {
    let (ann, storage) = (a_coach().await, tempfile::tempdir().unwrap());
    let group = a_group(&ann, &day(&ann, 60)).await.id;
    let address = sync::address_of(storage.path());
    let request = SharingBegin { circle: group.clone(), address, login: None, name: None };
    sync::sharing::begin(&ann.app, request).await.unwrap();
    looks(&ann).await;
    let keys = || files(storage.path()).into_iter().filter(|path| path.parent().unwrap().ends_with("d"));
    assert_eq!(keys().count(), 1);
    sync::sharing::leave(&ann.app, SharingGroup { circle: group.clone() }).await.unwrap();
    assert_eq!(keys().count(), 0);
    let request = ClosedGroupId { id: group };
    assert_eq!(intervision::group_open(&ann.app, request).await.unwrap().name, "Tuesday door");
}

#[tokio::test]
async fn a_closed_group_that_has_ended_is_shared_with_nobody_any_more() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    notes(bo, &door.session, Layer::Mine, "mine").await;
    let meanwhile = a_session(bo, &door.group, "Begun meanwhile").await.id;
    notes(bo, &meanwhile, Layer::Mine, "mine meanwhile").await;
    ends(ann, &door.group).await.unwrap();
    looks(ann).await;
    looks(bo).await;
    assert!(is_gone(bo, &meanwhile).await, "nothing of a group outlives it");
    // That it ended is told to whoever may have heard of it.
    looks(bo).await;
    for (person, ended) in [(ann, 2), (bo, 3)] {
        let request = ClosedGroupId { id: door.group.clone() };
        assert_eq!(code(intervision::group_open(&person.app, request).await), "closed-not-found");
        assert!(sync::sharing::list(&person.app, ()).await.unwrap().is_empty());
        assert!(person.app.vault().await.unwrap().closed_keys(None).await.unwrap().is_empty());
        let told = intervision::certificates(&person.app, ()).await.unwrap();
        assert_eq!(told.len(), ended, "the sessions and the group");
        person.verifies().await;
    }
    assert_eq!(door.keys(), 0);
}

#[tokio::test]
async fn who_one_is_for_the_storage_of_a_closed_group_is_said_anew() {
    let door = Door::is_shared().await;
    let login = SyncLogin { name: "anneke".into(), secret: "the new one of the provider".into() };
    let request = SyncLoginAnew { circle: Some(door.group.clone()), login };
    sync::login(&door.ann.app, request).await.expect("the group is found");
    let status = standing(&door.ann, &door.group).await.status;
    assert_eq!(status.login.map(|login| login.name).as_deref(), Some("anneke"));
}
