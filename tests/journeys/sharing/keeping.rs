//! Closed notes that are kept longer where three people share them: all say yes, each in their own notebook, or the old day holds.

use kring_core::intervision::model::Stage;
use kring_core::intervision::view::{ClosedClose, ClosedHold, ClosedKeep, Shred};
use kring_core::journal::view::Batch;
use kring_core::sync::sharing::view::{SharingBegin, SharingGroup};
use kring_core::{Failure, intervision, journal, sync};
use kring_crypto::Hex;
use kring_store::{By, Doc, Field, Statement, StoreError};
use kring_tests::traces::{self, in_pages, pages};
use kring_tests::*;
use tempfile::TempDir;

use super::{in_step, joins, removes};
use crate::intervision::{a_group, a_session, code, day, everybody_keeps_notes, lives_through, reads};
use crate::sync::{files, looks};

/// A closed group that Ann, Bo and Noor share, with a session that all three have.
pub(super) struct Room {
    pub(super) ann: Person,
    bo: Person,
    noor: Person,
    pub(super) group: String,
    pub(super) session: String,
    storage: TempDir,
}

impl Room {
    /// Its session ends so many days from now.
    pub(super) async fn of_three(days: i32) -> Self {
        let (ann, bo, noor) = (a_coach().await, a_coach().await, a_coach().await);
        let storage = tempfile::tempdir().unwrap();
        let group = a_group(&ann, &day(&ann, days)).await.id;
        everybody_keeps_notes(&ann, &group).await;
        let session = a_session(&ann, &group, "The night shift").await.id;
        let address = sync::address_of(storage.path());
        let request = SharingBegin { circle: group.clone(), address, login: None, name: None };
        sync::sharing::begin(&ann.app, request).await.unwrap();
        joins(&ann, &bo, &group, "Bo").await;
        joins(&ann, &noor, &group, "Noor").await;
        let room = Self { ann, bo, noor, group, session, storage };
        room.in_step().await;
        room
    }

    pub(super) fn all(&self) -> [&Person; 3] {
        [&self.ann, &self.bo, &self.noor]
    }

    pub(super) async fn in_step(&self) {
        in_step(&self.all()).await;
    }

    pub(super) async fn keeps(&self, person: &Person, until: &str) -> Result<Batch, Failure> {
        let request = ClosedKeep { id: self.session.clone(), until: until.into(), agreed_by: vec![] };
        intervision::keep(&person.app, request).await
    }

    /// Ann and Bo say yes to a day, and everybody has heard of it; Noor's is not there yet.
    pub(super) async fn two_say_yes(&self, until: &str) {
        self.keeps(&self.ann, until).await.unwrap();
        self.keeps(&self.bo, until).await.unwrap();
        self.in_step().await;
    }

    /// All three say yes to a day, Noor last, and Bo has not heard of hers yet. Returns what she did.
    async fn moves_before_bo_hears(&self, until: &str) -> Batch {
        self.two_say_yes(until).await;
        let last = self.keeps(&self.noor, until).await.unwrap();
        in_step(&[&self.ann, &self.noor]).await;
        let old = reads(&self.bo, &self.session).await.ends;
        assert_ne!(old, until);
        assert_eq!(self.ends().await, [until.to_owned(), old, until.to_owned()]);
        last
    }

    /// These say yes to a day, the last of all who are asked, and it moves for everybody.
    async fn moves(&self, people: &[&Person], until: &str) {
        for person in people {
            self.keeps(person, until).await.unwrap();
        }
        self.in_step().await;
        assert_eq!(self.ends().await, thrice(until));
    }

    /// These say yes to a day, and it moves only once somebody who came in later does.
    async fn moves_not_without(&self, people: &[&Person], late: &Person, until: &str) {
        for person in people {
            self.keeps(person, until).await.unwrap();
        }
        let all = [&self.ann, &self.bo, &self.noor, late];
        in_step(&all).await;
        assert_ne!(self.ends().await, thrice(until));
        let keeping = reads(&self.ann, &self.session).await.keeping.unwrap();
        assert_eq!(keeping.asked, ["Cleo"]);
        self.keeps(late, until).await.unwrap();
        in_step(&all).await;
        assert_eq!(self.ends().await, thrice(until));
    }

    /// The days on which it ends, in each of the three notebooks.
    pub(super) async fn ends(&self) -> [String; 3] {
        let [ann, bo, noor] = self.all().map(|person| reads(person, &self.session));
        [ann.await.ends, bo.await.ends, noor.await.ends]
    }

    /// Changes a document as a program could that follows no rule.
    pub(super) async fn writes(
        &self,
        person: &Person,
        id: &str,
        edit: impl FnOnce(&Doc) -> Result<(), StoreError>,
    ) {
        let vault = person.app.vault().await.unwrap();
        let mut work = vault.work(By::Person).await.unwrap();
        work.edit(id.parse().unwrap(), edit).await.unwrap();
        work.commit().await.unwrap();
    }
}

pub(super) fn thrice(day: &str) -> [String; 3] {
    [day, day, day].map(str::to_owned)
}

#[tokio::test]
async fn two_yeses_of_three_leave_the_old_day_and_the_third_moves_it_for_all() {
    let room = Room::of_three(60).await;
    let [ann, bo, noor] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 90));
    let noted = vec!["Bo".to_owned(), "Noor".to_owned()];
    let request = ClosedKeep { id: room.session.clone(), until: until.clone(), agreed_by: noted };
    assert_eq!(code(intervision::keep(&ann.app, request).await), "closed-keep-shared");
    let taken_back = room.keeps(ann, &until).await.unwrap();
    assert!(reads(ann, &room.session).await.keeping.is_some());
    journal::undo(&ann.app, taken_back).await.unwrap();
    assert_eq!(reads(ann, &room.session).await.keeping, None);

    room.keeps(ann, &until).await.unwrap();
    room.in_step().await;
    let keeping = reads(bo, &room.session).await.keeping.unwrap();
    assert_eq!((keeping.until.as_str(), keeping.me), (until.as_str(), true));
    assert_eq!(keeping.agreed, ["Ann"]);
    assert_eq!(keeping.asked, ["Bo", "Noor"]);
    // Who would keep it longer still has nothing against this day.
    room.keeps(bo, &day(ann, 120)).await.unwrap();
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&old));
    let keeping = reads(bo, &room.session).await.keeping.unwrap();
    assert_eq!((keeping.until.as_str(), keeping.me), (until.as_str(), false));
    assert_eq!(keeping.asked, ["Noor"]);

    room.moves(&[noor], &until).await;
    let late = a_coach().await;
    joins(ann, &late, &room.group, "Cleo").await;
    in_step(&[ann, &late]).await;
    for person in [ann, bo, noor, &late] {
        let view = reads(person, &room.session).await;
        assert_eq!((view.ends.as_str(), view.keeping), (until.as_str(), None), "nobody new is asked");
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_yes_that_somebody_forged_or_took_from_elsewhere_counts_for_nothing() {
    let room = Room::of_three(60).await;
    let [ann, _, noor] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 90));
    room.two_say_yes(&until).await;
    let (vault, hers) = (ann.app.vault().await.unwrap(), noor.app.vault().await.unwrap());
    let (key, own) = (Hex(hers.identity().person), Hex(vault.identity().person));
    let session = room.session.parse().unwrap();
    let place = format!("{own} {old}");
    let said = vault.with(session, |doc| Ok(doc.entry("keep", &place))).await.unwrap().unwrap();
    let said: Statement = serde_json::from_str(&said).unwrap();
    let another = a_session(noor, &room.group, "Another").await.id.parse().unwrap();
    let topic = |day: &str| said.topic.replace(&old, day);
    let forged = [
        said.clone(),
        Statement { signer: key, ..said.clone() },
        hers.sign(said.space, another, &said.kind, &said.topic, String::new()),
        hers.sign(said.space, session, "signature", &said.topic, String::new()),
        hers.sign(said.space, session, &said.kind, &topic(&day(ann, 59)), String::new()),
        hers.sign(said.space, session, &said.kind, &format!("{until} {old} other"), String::new()),
    ];
    let place = format!("{key} {old}");
    for (number, yes) in forged.iter().enumerate() {
        let yes = serde_json::to_string(yes).unwrap();
        room.writes(ann, &room.session, |doc| doc.set_entry("keep", &place, &yes)).await;
        looks(ann).await;
        assert_eq!(reads(ann, &room.session).await.ends, old, "{number}");
    }
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&old));
    // Her own yes counts.
    room.moves(&[noor], &until).await;
}

#[tokio::test]
async fn what_one_alone_writes_into_the_session_or_the_group_moves_no_day() {
    let room = Room::of_three(60).await;
    let [ann, bo, _] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 200));
    let ends = |to: String| move |doc: &Doc| doc.set_field("ends", Field::Text(to));
    room.writes(bo, &room.session, ends(until.clone())).await;
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&old));
    // Alone in the group, as far as the group itself says.
    room.writes(bo, &room.group, |doc| {
        doc.entries("people").keys().try_for_each(|one| doc.set_entry("gone", one, "yes"))
    })
    .await;
    room.keeps(bo, &until).await.unwrap();
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&old));
    let earlier = day(ann, 30);
    room.writes(bo, &room.session, ends(earlier.clone())).await;
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&earlier), "an earlier day counts at once");
    let between = day(ann, 45);
    room.moves(&room.all(), &between).await;
}

#[tokio::test]
async fn whoever_hears_late_follows_all_yeses_also_once_somebody_would_keep_the_notes_even_longer() {
    let room = Room::of_three(60).await;
    let [ann, bo, noor] = room.all();
    let (until, longer) = (day(ann, 90), day(ann, 120));
    let last = room.moves_before_bo_hears(&until).await;
    room.keeps(noor, &longer).await.unwrap();
    assert_eq!(code(journal::undo(&noor.app, last).await), "undo-bound", "Bo has still to hear of it");
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&until));
    room.moves(&[ann, bo], &longer).await;
}

#[tokio::test]
async fn whoever_hears_late_follows_all_yeses_also_where_somebody_was_let_in_meanwhile() {
    let room = Room::of_three(60).await;
    let [ann, bo, noor] = room.all();
    let until = day(ann, 90);
    room.moves_before_bo_hears(&until).await;
    let late = a_coach().await;
    joins(ann, &late, &room.group, "Cleo").await;
    in_step(&[ann, noor, &late, bo]).await;
    assert_eq!(room.ends().await, thrice(&until));
    assert_eq!(reads(&late, &room.session).await.ends, until);
    // Whoever is in is asked about the next day.
    room.moves_not_without(&[ann, bo, noor], &late, &day(ann, 120)).await;
}

#[tokio::test]
async fn a_yes_that_leaves_the_others_out_moves_no_day_for_them() {
    let room = Room::of_three(60).await;
    let [ann, bo, _] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 90));
    room.keeps(bo, &until).await.unwrap();
    let vault = bo.app.vault().await.unwrap();
    let (session, own) = (room.session.parse().unwrap(), Hex(vault.identity().person).to_string());
    let place = format!("{own} {old}");
    let said = vault.with(session, |doc| Ok(doc.entry("keep", &place))).await.unwrap().unwrap();
    let said: Statement = serde_json::from_str(&said).unwrap();
    assert_eq!(said.body.split(' ').count(), 3, "it names all who were asked");
    let alone = vault.sign(said.space, session, &said.kind, &said.topic, own);
    let alone = serde_json::to_string(&alone).unwrap();
    room.writes(bo, &room.session, |doc| doc.set_entry("keep", &place, &alone)).await;
    in_step(&[bo, ann, &room.noor]).await;
    let [of_ann, _, of_noor] = room.ends().await;
    assert_eq!([of_ann, of_noor], [old.clone(), old]);
}

#[tokio::test]
async fn whoever_hears_late_follows_the_yeses_also_where_the_group_agreed_on_something_else_since() {
    let room = Room::of_three(60).await;
    let ann = &room.ann;
    let (until, longer) = (day(ann, 90), day(ann, 120));
    room.moves_before_bo_hears(&until).await;
    let limits = |doc: &Doc| doc.set_field("limits", Field::Text("No names of clients.".into()));
    room.writes(ann, &room.group, limits).await;
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&until));
    room.moves(&room.all(), &longer).await;
}

#[tokio::test]
async fn an_earlier_day_that_all_wanted_since_stays_for_whoever_hears_late() {
    let room = Room::of_three(60).await;
    let [ann, _, noor] = room.all();
    let (until, between) = (day(ann, 90), day(ann, 75));
    room.moves_before_bo_hears(&until).await;
    let ends = Field::Text(between.clone());
    room.writes(noor, &room.session, move |doc| doc.set_field("ends", ends)).await;
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&between));
}

#[tokio::test]
async fn notes_that_are_closed_on_the_day_on_which_they_were_to_end_once_end_then() {
    let room = Room::of_three(3).await;
    let until = day(&room.ann, 30);
    for person in room.all() {
        room.keeps(person, &until).await.unwrap();
        room.in_step().await;
    }
    assert_eq!(room.ends().await, thrice(&until));
    for person in room.all() {
        lives_through(person, 3).await;
    }
    let agreed_by = ["Bo", "Noor"].map(str::to_owned).to_vec();
    let close = ClosedClose { id: room.session.clone(), agreed_by };
    intervision::close(&room.ann.app, close).await.unwrap();
    room.in_step().await;
    assert_eq!(room.ends().await, thrice(&day(&room.ann, 0)));
}

#[tokio::test]
async fn whoever_left_the_others_notes_who_agreed_and_keeps_their_own_copy_longer() {
    let room = Room::of_three(60).await;
    let [ann, bo, noor] = room.all();
    let (old, until) = (day(ann, 60), day(ann, 90));
    let group = SharingGroup { circle: room.group.clone() };
    sync::sharing::leave(&noor.app, group).await.unwrap();
    let each = async |person: &Person| reads(person, &room.session).await.each_says_yes;
    assert_eq!((each(noor).await, each(ann).await), (false, true));
    assert_eq!(code(room.keeps(noor, &until).await), "closed-agreement-of-all");
    let agreed_by = ["Ann", "Bo"].map(str::to_owned).to_vec();
    let request = ClosedKeep { id: room.session.clone(), until: until.clone(), agreed_by };
    intervision::keep(&noor.app, request).await.unwrap();
    lives_through(noor, 1).await;
    in_step(&[ann, bo]).await;
    assert_eq!(room.ends().await, [old.clone(), old, until]);
}

#[tokio::test]
async fn whoever_was_taken_out_is_asked_no_more() {
    let room = Room::of_three(60).await;
    let [ann, bo, _] = room.all();
    let until = day(ann, 90);
    room.two_say_yes(&until).await;
    assert_ne!(reads(ann, &room.session).await.ends, until);
    removes(ann, &room.group, "Noor").await;
    in_step(&[ann, bo]).await;
    for person in [ann, bo] {
        assert_eq!(reads(person, &room.session).await.ends, until);
    }
}

#[tokio::test]
async fn what_is_held_stays_with_all_and_its_seven_days_begin_when_it_is_let_go() {
    let room = Room::of_three(3).await;
    let hold = |held| ClosedHold { id: room.session.clone(), held };
    intervision::hold(&room.bo.app, hold(true)).await.unwrap();
    room.in_step().await;
    for person in room.all() {
        lives_through(person, 12).await;
    }
    room.in_step().await;
    intervision::hold(&room.bo.app, hold(false)).await.unwrap();
    room.in_step().await;
    let today = day(&room.ann, 0);
    assert_eq!(room.ends().await, thrice(&today));
    for person in room.all() {
        lives_through(person, 2).await;
        assert_eq!(reads(person, &room.session).await.stage, Stage::Grace);
    }
}

#[tokio::test]
async fn a_yes_lies_readable_nowhere_and_ends_with_the_notes() {
    let room = Room::of_three(60).await;
    let until = day(&room.ann, 90);
    room.keeps(&room.ann, &until).await.unwrap();
    room.in_step().await;
    let said = [format!("{until} {}", day(&room.ann, 60)), "closed_keep".to_owned()];
    let is_nowhere = async || {
        for path in files(room.storage.path()) {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!said.iter().any(|words| traces::holds(&bytes, words.as_bytes())));
        }
        for person in room.all() {
            let key = person.app.vault().await.unwrap().raw_database_key();
            let here = pages(&person.folder().join("vault.db"), &key);
            assert!(!said.iter().any(|words| in_pages(&here, words)));
        }
    };
    is_nowhere().await;
    let agreed_by = ["Bo", "Noor"].map(str::to_owned).to_vec();
    let shred = Shred { id: room.session.clone(), typed: "Tuesday door".into(), agreed_by };
    intervision::shred(&room.ann.app, shred).await.unwrap();
    room.in_step().await;
    is_nowhere().await;
    let session = room.session.parse().unwrap();
    for person in room.all() {
        let vault = person.app.vault().await.unwrap();
        assert!(matches!(vault.with(session, |_| Ok(())).await, Err(StoreError::NotFound)));
        assert!(vault.statements(session).await.unwrap().is_empty());
        person.verifies().await;
    }
}
