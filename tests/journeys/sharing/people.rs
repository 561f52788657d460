//! Who comes into a group, who is taken out, and who leaves.

use kring_core::sync::sharing::view::{
    SharingApprove, SharingBegin, SharingGroup, SharingJoin, SharingPersonId, SharingRequestId,
};
use kring_core::sync::view::{SyncJoin, SyncState};
use kring_core::{charter, sync};
use kring_tests::*;

use super::{Pair, adds, asks, group_of, in_step, joins, removes, shares, standing};
use crate::charter::a_group;
use crate::sync::{files, looks, turns_on};

fn group(circle: &str) -> SharingGroup {
    SharingGroup { circle: circle.into() }
}

#[tokio::test]
async fn nobody_comes_into_a_group_whose_words_were_not_compared() {
    let (ann, storage) = (a_group(&["en"]).await, tempfile::tempdir().unwrap());
    let circle = shares(&ann, storage.path()).await;
    let (keeper, stranger) = (&ann.facilitator, a_coach().await);
    let waiting = asks(keeper, &stranger, &circle, "Ben").await.unwrap();
    in_step(&[keeper, &stranger]).await;
    let still = standing(&stranger, &circle).await;
    assert_eq!((still.status.state, &still.status.words), (SyncState::Waiting, &waiting.status.words));
    assert!(charter::list(&stranger.app, Default::default()).await.unwrap().is_empty());
    let id = standing(keeper, &circle).await.status.requests.remove(0).id;
    let refuse = SharingRequestId { circle: circle.clone(), id: id.clone() };
    assert!(sync::sharing::refuse(&keeper.app, refuse).await.unwrap().status.requests.is_empty());
    let approve = SharingApprove { circle: circle.clone(), id, member: None, keeper: false };
    let again = sync::sharing::approve(&keeper.app, approve).await.unwrap_err();
    assert_eq!(again.code, "sync-request-missing");
    // Whoever waited goes, and nothing of it stays.
    sync::sharing::leave(&stranger.app, group(&circle)).await.unwrap();
    assert!(sync::sharing::list(&stranger.app, ()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_square_of_an_invitation_says_what_its_text_says() {
    /// How many dots a square has on a side.
    const DOTS: usize = 4;
    let pair = Pair::is_in().await;
    let invite = sync::sharing::invite(&pair.ann().app, group(&pair.circle)).await.unwrap();
    let side = usize::try_from(invite.squares).unwrap();
    let mut dark = vec![false; side * side];
    for square in invite.code.split_terminator('M').skip(1) {
        let at = square.strip_suffix("h1v1h-1z").unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        dark[y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap()] = true;
    }
    let grey = |x, y| if dark[y / DOTS * side + x / DOTS] { 0 } else { u8::MAX };
    let read = square::reads_square(side * DOTS, side * DOTS, grey);
    assert_eq!(read.as_deref(), Some(invite.text.as_str()));
}

#[tokio::test]
async fn an_invitation_is_for_what_it_says_and_for_nothing_else() {
    let (ann, storage) = (a_group(&["en"]).await, tempfile::tempdir().unwrap());
    let circle = shares(&ann, storage.path()).await;
    let (keeper, ben) = (&ann.facilitator, a_coach().await);
    let invite = sync::sharing::invite(&keeper.app, group(&circle)).await.unwrap();
    assert!(invite.text.starts_with("kring-group-1-") && invite.squares > 29);
    let join = |text: &str| SharingJoin { text: text.into(), name: "Ben".into(), address: None, login: None };
    let as_device = SyncJoin { text: invite.text.clone(), name: None, address: None, login: None };
    assert_eq!(sync::join(&ben.app, as_device).await.unwrap_err().code, "sync-invite-group");
    let nameless = SharingJoin { name: " ".into(), ..join(&invite.text) };
    assert_eq!(sync::sharing::join(&ben.app, nameless).await.unwrap_err().code, "sharing-name");
    let cut = &invite.text[..invite.text.len() - 2];
    assert_eq!(sync::sharing::join(&ben.app, join(cut)).await.unwrap_err().code, "sync-invite-wrong");
    assert_eq!(sync::sharing::join(&keeper.app, join(&invite.text)).await.unwrap_err().code, "sharing-is-on");
    let own = tempfile::tempdir().unwrap();
    turns_on(keeper, own.path()).await;
    let of_devices = sync::invite(&keeper.app, ()).await.unwrap().text;
    assert_eq!(
        sync::sharing::join(&ben.app, join(&of_devices)).await.unwrap_err().code,
        "sharing-invite-own"
    );
    ben.waits_days(8);
    assert_eq!(sync::sharing::join(&ben.app, join(&invite.text)).await.unwrap_err().code, "sync-invite-old");
    assert!(sync::sharing::list(&ben.app, ()).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_was_taken_out_reads_nothing_of_what_follows_and_the_rest_go_on() {
    let pair = Pair::is_in().await;
    let (ann, ben, cy) = (pair.ann(), &pair.ben, a_coach().await);
    joins(ann, &cy, &pair.circle, "Cy").await;
    in_step(&[ann, ben, &cy]).await;
    // Whoever is no keeper takes nobody out and lets nobody in but a computer of their own, which their invitation says.
    assert!(sync::sharing::invite(&ben.app, group(&pair.circle)).await.unwrap().own);
    assert!(!sync::sharing::invite(&ann.app, group(&pair.circle)).await.unwrap().own);
    let people = standing(ben, &pair.circle).await.people;
    let of_cy = people.iter().find(|one| one.name == "Cy").unwrap().id.clone();
    let request = SharingPersonId { circle: pair.circle.clone(), id: of_cy };
    assert_eq!(sync::sharing::remove(&ben.app, request).await.unwrap_err().code, "sharing-not-keeper");
    let me = people.iter().find(|one| one.me).unwrap().id.clone();
    let myself = SharingPersonId { circle: pair.circle.clone(), id: me };
    assert_eq!(sync::sharing::remove(&ben.app, myself).await.unwrap_err().code, "sharing-person-own");

    adds(ben, &pair.ann.id, "From Ben, before").await;
    in_step(&[ann, ben, &cy]).await;
    let after = removes(ann, &pair.circle, "Ben").await;
    let told: Vec<(&str, bool)> = after.people.iter().map(|one| (one.name.as_str(), one.active)).collect();
    assert_eq!(told, [("Ann", true), ("Cy", true), ("Ben", false)]);
    let known = files(pair.storage.path());
    adds(ann, &pair.ann.id, "From Ann, after").await;
    adds(ben, &pair.ann.id, "From Ben, after").await;
    adds(&cy, &pair.ann.id, "From Cy, after").await;
    in_step(&[ann, &cy, ben]).await;
    let labels = async |person: &Person| -> Vec<String> {
        let guidelines = pair.read_by(person).await.content.guidelines;
        guidelines.iter().skip(3).map(|one| one.label["en"].text.clone()).collect()
    };
    for person in [ann, &cy] {
        let mut now = labels(person).await;
        now.sort();
        assert_eq!(now, ["From Ann, after", "From Ben, before", "From Cy, after"]);
        person.verifies().await;
    }
    assert_eq!(labels(ben).await, ["From Ben, before", "From Ben, after"], "what he has he keeps");
    assert_eq!(standing(ben, &pair.circle).await.status.state, SyncState::Outside);
    assert!(files(pair.storage.path()).len() > known.len(), "the rest go on");
    let ben_now = group_of(ann, &pair.circle).await.people.into_iter().find(|one| one.name == "Ben").unwrap();
    assert!(ben_now.until.is_some(), "the group notes the last day");
}

#[tokio::test]
async fn who_is_taken_out_while_the_storage_is_away_hears_of_it_once_it_is_back() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let away = tempfile::tempdir().unwrap();
    let (there, elsewhere) = (pair.storage.path(), away.path().join("unplugged"));
    std::fs::rename(there, &elsewhere).unwrap();
    removes(ann, &pair.circle, "Ben").await;
    std::fs::rename(&elsewhere, there).unwrap();
    adds(ben, &pair.ann.id, "From Ben, who does not know").await;
    looks(ann).await;
    looks(ben).await;
    let told = standing(ben, &pair.circle).await;
    assert_eq!((told.status.state, told.status.waiting), (SyncState::Outside, 0));
    assert!(told.people.iter().any(|one| one.me && !one.active));
}

#[tokio::test]
async fn who_leaves_keeps_a_copy_that_is_their_own() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    adds(ben, &pair.ann.id, "Written last").await;
    let last = sync::sharing::leave(&ann.app, group(&pair.circle)).await.unwrap_err();
    assert_eq!(last.code, "sharing-last-keeper", "nobody could let anyone in after that");
    let left = sync::sharing::leave(&ben.app, group(&pair.circle)).await.unwrap();
    assert!(left.left.is_some() && left.people.is_empty());
    looks(ann).await;
    let people = standing(ann, &pair.circle).await.people;
    let told: Vec<(&str, bool)> = people.iter().map(|one| (one.name.as_str(), one.active)).collect();
    assert_eq!(told, [("Ann", true), ("Ben", false)]);
    assert_eq!(pair.read_by(ann).await.content.guidelines.len(), 4, "what he wrote last arrived");
    let known = files(pair.storage.path());
    adds(ben, &pair.ann.id, "In the copy").await;
    adds(ann, &pair.ann.id, "In the group").await;
    assert_eq!(sync::now(&ben.app, ()).await.unwrap_err().code, "sync-off");
    assert_eq!(files(pair.storage.path()), known, "nothing more goes out");
    looks(ann).await;
    let labels = async |person: &Person| -> Vec<String> {
        let guidelines = pair.read_by(person).await.content.guidelines;
        guidelines.iter().skip(4).map(|one| one.label["en"].text.clone()).collect()
    };
    assert_eq!(labels(ben).await, ["In the copy"]);
    assert_eq!(labels(ann).await, ["In the group"]);
    for person in [ann, ben] {
        person.verifies().await;
    }
    let again = SharingBegin {
        circle: pair.circle.clone(),
        address: sync::address_of(pair.storage.path()),
        login: None,
        name: None,
    };
    assert_eq!(sync::sharing::begin(&ben.app, again).await.unwrap_err().code, "sharing-left");
    let refused = asks(ann, ben, &pair.circle, "Ben").await.unwrap_err();
    assert_eq!(refused.code, "sharing-left-changed", "what is in his own copy does not go to the others");
}

#[tokio::test]
async fn who_left_or_was_taken_out_comes_back_by_the_same_words_as_before() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    sync::sharing::leave(&ben.app, group(&pair.circle)).await.unwrap();
    looks(ann).await;
    adds(ann, &pair.ann.id, "While Ben was away").await;
    // Whoever takes it back that they asked has left as before, and may ask once more by the same invitation.
    let text = sync::sharing::invite(&ann.app, group(&pair.circle)).await.unwrap().text;
    for _ in 0..2 {
        let join = SharingJoin { text: text.clone(), name: "Ben".into(), address: None, login: None };
        sync::sharing::join(&ben.app, join).await.unwrap();
        let left = sync::sharing::leave(&ben.app, group(&pair.circle)).await.unwrap();
        assert!(left.left.is_some());
    }
    looks(ann).await;
    let id = standing(ann, &pair.circle).await.status.requests.remove(0).id;
    let refuse = SharingRequestId { circle: pair.circle.clone(), id };
    sync::sharing::refuse(&ann.app, refuse).await.unwrap();
    joins(ann, ben, &pair.circle, "Ben").await;
    in_step(&[ann, ben]).await;
    assert_eq!(pair.read_by(ben).await.content.guidelines.len(), 4);

    // Written before he knows that he is out: it comes when he does.
    adds(ben, &pair.ann.id, "Written meanwhile").await;
    removes(ann, &pair.circle, "Ben").await;
    in_step(&[ben, ann]).await;
    assert_eq!(standing(ben, &pair.circle).await.status.state, SyncState::Outside);
    sync::sharing::leave(&ben.app, group(&pair.circle)).await.unwrap();
    joins(ann, ben, &pair.circle, "Ben").await;
    adds(ben, &pair.ann.id, "Back again").await;
    in_step(&[ben, ann]).await;
    for person in [ann, ben] {
        assert_eq!(pair.read_by(person).await.content.guidelines.len(), 6);
        let now = standing(person, &pair.circle).await;
        let told: Vec<(&str, bool, u32)> =
            now.people.iter().map(|one| (one.name.as_str(), one.active, one.devices)).collect();
        assert_eq!(told.len(), 2);
        assert!(told.contains(&("Ann", true, 1)) && told.contains(&("Ben", true, 1)), "{told:?}");
        assert_eq!((now.status.refused, now.status.waiting, now.status.troubles.len()), (0, 0, 0));
        person.verifies().await;
    }
    let people = group_of(ann, &pair.circle).await.people;
    assert_eq!(people.len(), 2, "he is who he was");
    assert!(people.iter().all(|one| one.until.is_none()), "and has no last day any more");
}

#[tokio::test]
async fn who_leaves_does_not_know_the_keys_of_what_follows() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let epochs = async |person: &Person| -> usize {
        let vault = person.app.vault().await.unwrap();
        let space = vault.books().await.unwrap().remove(0);
        vault.book(space).await.unwrap().iter().filter(|line| line.sort == "epoch").count()
    };
    assert_eq!((epochs(ann).await, epochs(ben).await), (1, 1));
    sync::sharing::leave(&ben.app, group(&pair.circle)).await.unwrap();
    looks(ann).await;
    assert_eq!(epochs(ann).await, 3, "one that Ben began when he left, and the next, which he never saw");
    assert_eq!(epochs(ben).await, 0);
}

#[tokio::test]
async fn a_keeper_can_let_a_keeper_in_and_then_go() {
    let (ann, storage) = (a_group(&["en"]).await, tempfile::tempdir().unwrap());
    let circle = shares(&ann, storage.path()).await;
    let (ben, cy) = (a_coach().await, a_coach().await);
    let person = &ann.facilitator;
    asks(person, &ben, &circle, "Ben").await.unwrap();
    looks(person).await;
    let id = standing(person, &circle).await.status.requests.remove(0).id;
    let approve = SharingApprove { circle: circle.clone(), id, member: None, keeper: true };
    sync::sharing::approve(&person.app, approve).await.unwrap();
    in_step(&[&ben, person]).await;
    assert!(standing(&ben, &circle).await.keeper);
    sync::sharing::leave(&person.app, group(&circle)).await.unwrap();
    looks(&ben).await;
    joins(&ben, &cy, &circle, "Cy").await;
    adds(&cy, &ann.id, "From Cy").await;
    in_step(&[&cy, &ben]).await;
    let told = standing(&ben, &circle).await.people;
    assert_eq!(
        told.iter().map(|one| (one.name.as_str(), one.active)).collect::<Vec<_>>(),
        [("Ben", true), ("Cy", true), ("Ann", false)]
    );
}

#[tokio::test]
async fn a_member_who_is_made_a_keeper_lets_others_in() {
    let (of, storage) = (a_group(&["en"]).await, tempfile::tempdir().unwrap());
    let circle = shares(&of, storage.path()).await;
    let (ann, ben) = (&of.facilitator, a_coach().await);
    joins(ann, &ben, &circle, "Ben").await;
    in_step(&[ann, &ben]).await;
    let appoints = async |by: &Person, name: &str| {
        let people = standing(by, &circle).await.people;
        let id = people.into_iter().find(|one| one.name == name).unwrap().id;
        sync::sharing::appoint(&by.app, SharingPersonId { circle: circle.clone(), id }).await
    };
    assert_eq!(appoints(&ben, "Ben").await.unwrap_err().code, "sharing-not-keeper");
    appoints(ann, "Ben").await.unwrap();
    in_step(&[ann, &ben]).await;
    assert!(standing(&ben, &circle).await.keeper && standing(ann, &circle).await.keeper);
    sync::sharing::leave(&ann.app, group(&circle)).await.unwrap();
    looks(&ben).await;
    let cy = a_coach().await;
    joins(&ben, &cy, &circle, "Cy").await;
    adds(&cy, &of.id, "From Cy").await;
    in_step(&[&cy, &ben]).await;
    let told = standing(&ben, &circle).await.people;
    let active: Vec<&str> = told.iter().filter(|one| one.active).map(|one| one.name.as_str()).collect();
    assert_eq!(active, ["Ben", "Cy"]);
}
