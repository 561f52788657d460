//! Closed notes that three people share, where a clock is years off or what is known of a group is damaged: nothing ends too early or too late.

use kring_core::intervision;
use kring_core::intervision::model::Stage;
use kring_core::intervision::view::ClosedHold;
use kring_store::{BookEdit, Doc, Field};

use super::keeping::{Room, thrice};
use crate::intervision::{a_session_alone, day, is_gone, lives_through, reads};
use crate::sync::looks;

#[tokio::test]
async fn a_clock_that_is_years_off_lets_nobody_keep_what_is_held_until_then() {
    let room = Room::of_three(60).await;
    let [ann, bo, _] = room.all();
    let old = day(ann, 60);
    intervision::hold(&bo.app, ClosedHold { id: room.session.clone(), held: true }).await.unwrap();
    room.in_step().await;
    lives_through(ann, 1).await;
    let years = 3 * 365 * 24 * 60;
    ann.sets_the_clock(years);
    looks(ann).await;
    ann.sets_the_clock(-years);
    intervision::hold(&bo.app, ClosedHold { id: room.session.clone(), held: false }).await.unwrap();
    room.in_step().await;
    let later = Field::Text(day(ann, 400));
    room.writes(bo, &room.session, move |doc: &Doc| doc.set_field("ends", later)).await;
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&old));
}

#[tokio::test]
async fn whoever_says_that_a_doubted_clock_is_right_still_has_the_seven_days_of_what_is_let_go_then() {
    let room = Room::of_three(5).await;
    let [ann, bo, noor] = room.all();
    intervision::hold(&bo.app, ClosedHold { id: room.session.clone(), held: true }).await.unwrap();
    room.in_step().await;
    lives_through(ann, 1).await;
    ann.locks().await;
    ann.waits_days(100);
    bo.waits_days(101);
    noor.waits_days(101);
    ann.unlocks().await;
    assert_eq!(intervision::clock_right(&ann.app, ()).await.unwrap().waiting, 0);
    intervision::hold(&bo.app, ClosedHold { id: room.session.clone(), held: false }).await.unwrap();
    looks(bo).await;
    looks(ann).await;
    let view = reads(ann, &room.session).await;
    assert_eq!((view.ends, view.stage), (day(ann, 0), Stage::Grace));
    lives_through(ann, 1).await;
    assert_eq!(reads(ann, &room.session).await.stage, Stage::Grace, "it can still be read");
}

#[tokio::test]
async fn a_group_whose_members_cannot_be_read_keeps_nothing_else_from_ending() {
    let room = Room::of_three(60).await;
    let ann = &room.ann;
    let alone = a_session_alone(ann, "A case", &day(ann, 2)).await.id;
    room.keeps(ann, &day(ann, 90)).await.unwrap();
    let vault = ann.app.vault().await.unwrap();
    for space in vault.books().await.unwrap() {
        // No number is that short.
        vault.edit_book(space, &[BookEdit::Set("upto", vec![], vec![7])]).await.unwrap();
    }
    drop(vault);
    lives_through(ann, 10).await;
    assert!(is_gone(ann, &alone).await);
    assert_eq!(reads(ann, &room.session).await.ends, day(ann, 50), "and its own notes stay as they are");
}
