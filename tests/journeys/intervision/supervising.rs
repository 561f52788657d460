//! For my supervision: a closed space of two, over a folder that somebody else carries.

use kring_core::intervision::model::Stage;
use kring_core::intervision::view::{
    ClosedAlias, ClosedClose, ClosedGroupId, ClosedHold, ClosedListQuery, ClosedPairAdd, ClosedPersonSet,
    ClosedSupervise, EndRule, Shred,
};
use kring_core::sync::sharing::view::{SharingApprove, SharingBegin};
use kring_core::{intervision, sync};
use kring_tests::*;
use tempfile::TempDir;

use super::*;
use crate::sharing::{asks, in_step, joins, removes, standing};
use crate::sync::looks;

/// Ann, who brought a case to her group, and Claire, who supervises her.
struct Two {
    ann: Person,
    claire: Person,
    /// The session of Ann's group.
    session: String,
    /// The space of two.
    pair: String,
    /// The session that her notes for Claire became.
    brought: String,
    storage: TempDir,
}

impl Two {
    async fn are_in_it() -> Self {
        let (ann, claire, storage) = (a_coach().await, a_coach().await, tempfile::tempdir().unwrap());
        let group = a_group(&ann, &day(&ann, 60)).await.id;
        everybody_keeps_notes(&ann, &group).await;
        let session = a_session(&ann, &group, "The team of Fatima").await.id;
        let layers = [
            (Layer::Group, "what was said"),
            (Layer::Mine, "what I felt"),
            (Layer::Supervision, "Why did I wait?"),
        ];
        for (layer, text) in layers {
            notes(&ann, &session, layer, text).await;
        }
        let add = ClosedPairAdd { supervisor: "Claire".into(), me: "Ann".into(), ends: None };
        let pair = intervision::pair_add(&ann.app, add).await.unwrap().id;
        let begin = SharingBegin {
            circle: pair.clone(),
            address: sync::address_of(storage.path()),
            login: None,
            name: None,
        };
        sync::sharing::begin(&ann.app, begin).await.expect("a space of two is shared as any closed group is");
        let request = ClosedSupervise { id: session.clone(), pair: pair.clone() };
        let brought = intervision::supervise(&ann.app, request).await.unwrap().id;
        joins(&ann, &claire, &pair, "Claire Dupont").await;
        let two = Self { ann, claire, session, pair, brought, storage };
        two.in_step().await;
        two
    }

    async fn in_step(&self) {
        in_step(&[&self.ann, &self.claire]).await;
    }
}

async fn ever_held(person: &Person, word: &str) -> usize {
    documents_that_ever_held(&person.app.vault().await.unwrap(), word).await
}

#[tokio::test]
async fn whoever_supervises_reads_the_notes_for_it_and_nothing_else() {
    let two = Two::are_in_it().await;
    let (ann, claire) = (&two.ann, &two.claire);
    let there = reads(claire, &two.brought).await;
    assert_eq!(
        (there.title.as_str(), there.notes.as_str(), there.method.as_str(), there.question.as_str()),
        ("Brought to supervision", "Why did I wait?", "", "")
    );
    assert_eq!((there.mine.as_str(), there.supervision.as_str(), there.may_write), ("", "", false));
    assert!(there.present.is_empty() && there.names.is_empty() && there.supervised.is_none());
    let sessions = intervision::list(&claire.app, ClosedListQuery::default()).await.unwrap();
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    for words in ["what was said", "what I felt", "Fatima", "Tuesday door"] {
        assert_eq!(ever_held(claire, words).await, 0, "{words}");
    }
    // Both are in it by the names that Ann gave, each as the owner of their own notebook.
    for (person, name) in [(ann, "Ann"), (claire, "Claire")] {
        let group =
            intervision::group_open(&person.app, ClosedGroupId { id: two.pair.clone() }).await.unwrap();
        assert_eq!((group.name.as_str(), group.pair), ("Supervision: Ann and Claire", true));
        let me: Vec<_> = group.people.iter().filter(|one| one.me).map(|one| one.name.as_str()).collect();
        assert_eq!((me, group.people.len()), (vec![name], 2));
        person.verifies().await;
    }
}

#[tokio::test]
async fn notes_that_were_handed_are_written_in_the_space_of_two_and_read_beside_their_session() {
    let two = Two::are_in_it().await;
    let (ann, claire) = (&two.ann, &two.claire);
    let write = ClosedNotes {
        id: two.session.clone(),
        layer: Layer::Supervision,
        text: "And again.".into(),
        was: None,
    };
    assert_eq!(code(intervision::notes(&ann.app, write).await), "closed-supervision-handed");
    let again = ClosedSupervise { id: two.session.clone(), pair: two.pair.clone() };
    assert_eq!(code(intervision::supervise(&ann.app, again).await), "closed-supervision-handed");
    notes(ann, &two.brought, Layer::Group, "Fatima waits, and so do I.").await;
    two.in_step().await;
    assert_eq!(reads(claire, &two.brought).await.notes, "Fatima waits, and so do I.");
    let beside = reads(ann, &two.session).await;
    assert_eq!(beside.supervision, "Fatima waits, and so do I.");
    assert_eq!(beside.supervised.unwrap().id, two.brought);

    // A name that gets its alias in the session has it there too, in no past either.
    assert!(ever_held(claire, "Fatima").await > 0, "control: it is there");
    let alias = ClosedAlias { id: two.session.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    notes(ann, &two.brought, Layer::Group, "F. waits, and so do I. Fatima called.").await;
    two.in_step().await;
    assert_eq!(reads(claire, &two.brought).await.notes, "F. waits, and so do I. F. called.");
    for person in [ann, claire] {
        assert_eq!(ever_held(person, "Fatima").await, 0);
        person.verifies().await;
    }
}

#[tokio::test]
async fn a_third_is_let_in_neither_now_nor_once_one_of_the_two_has_left() {
    let two = Two::are_in_it().await;
    let (ann, bo) = (&two.ann, a_coach().await);
    asks(ann, &bo, &two.pair, "Bo").await.expect("the invitation is good");
    looks(ann).await;
    let id = standing(ann, &two.pair).await.status.requests[0].id.clone();
    let approve = SharingApprove { circle: two.pair.clone(), id, member: None, keeper: false };
    assert_eq!(code(sync::sharing::approve(&ann.app, approve.clone()).await), "closed-pair-full");
    let add = ClosedPersonSet { id: two.pair.clone(), name: Some("Bo".into()), ..ClosedPersonSet::default() };
    assert_eq!(code(intervision::group_person(&ann.app, add).await), "closed-pair-full");
    removes(ann, &two.pair, "Claire").await;
    assert_eq!(code(sync::sharing::approve(&ann.app, approve).await), "closed-pair-full");
    looks(ann).await;
    // As long as he waits there is nothing for him.
    let _ = sync::now(&bo.app, ()).await;
    assert!(is_gone(&bo, &two.brought).await, "he reads nothing");
    assert_eq!(ever_held(&bo, "wait").await, 0);
}

#[tokio::test]
async fn what_was_handed_ends_on_its_day_and_with_its_session_for_both() {
    let two = Two::are_in_it().await;
    let (ann, claire) = (&two.ann, &two.claire);
    assert_eq!(reads(claire, &two.brought).await.ends, reads(ann, &two.session).await.ends);
    let everyone = ["Ann", "Noor", "Bo"].map(str::to_owned).to_vec();
    let close = ClosedClose { id: two.session.clone(), agreed_by: everyone.clone() };
    intervision::close(&ann.app, close).await.unwrap();
    two.in_step().await;
    assert_eq!(reads(claire, &two.brought).await.stage, Stage::Grace);
    let shred = Shred { id: two.session.clone(), typed: "Tuesday door".into(), agreed_by: everyone };
    intervision::shred(&ann.app, shred).await.unwrap();
    two.in_step().await;
    for person in [ann, claire] {
        assert!(is_gone(person, &two.brought).await);
        assert_eq!(ever_held(person, "wait").await, 0);
        person.verifies().await;
    }
    let told = intervision::certificates(&claire.app, ()).await.unwrap();
    let told: Vec<_> = told.iter().map(|one| (one.id.as_str(), one.rule)).collect();
    assert_eq!(told, [(two.brought.as_str(), EndRule::Elsewhere)]);
    assert!(two.storage.path().exists() && standing(ann, &two.pair).await.keeper, "the space goes on");
}

#[tokio::test]
async fn what_is_asked_for_of_a_session_is_asked_for_of_what_was_handed_too() {
    let two = Two::are_in_it().await;
    let (ann, claire) = (&two.ann, &two.claire);
    intervision::hold(&ann.app, ClosedHold { id: two.session.clone(), held: true }).await.unwrap();
    two.in_step().await;
    assert!(reads(claire, &two.brought).await.held.is_some(), "whoever supervises is told");
    let shred =
        Shred { id: two.brought.clone(), typed: "Supervision: Ann and Claire".into(), agreed_by: vec![] };
    assert_eq!(code(intervision::shred(&ann.app, shred).await), "closed-held");
    intervision::hold(&ann.app, ClosedHold { id: two.session.clone(), held: false }).await.unwrap();
    assert!(reads(ann, &two.brought).await.held.is_none());
}

#[tokio::test]
async fn what_was_handed_and_is_asked_for_by_itself_stays_so_whatever_becomes_of_its_session() {
    let two = Two::are_in_it().await;
    let ann = &two.ann;
    let holds = async |id: &str, held: bool| {
        intervision::hold(&ann.app, ClosedHold { id: id.into(), held }).await.unwrap();
    };
    holds(&two.brought, true).await;
    let since = reads(ann, &two.brought).await.held;
    ann.waits_days(1);
    holds(&two.session, true).await;
    assert!(reads(ann, &two.session).await.held > since);
    assert_eq!(reads(ann, &two.brought).await.held, since);
    holds(&two.session, false).await;
    assert!(reads(ann, &two.session).await.held.is_none());
    assert_eq!(reads(ann, &two.brought).await.held, since);
}

#[tokio::test]
async fn what_is_asked_for_twice_is_let_go_with_what_was_handed() {
    let two = Two::are_in_it().await;
    let ann = &two.ann;
    let holds = async |held: bool| {
        intervision::hold(&ann.app, ClosedHold { id: two.session.clone(), held }).await.unwrap();
    };
    holds(true).await;
    let since = reads(ann, &two.session).await.held;
    assert!(since.is_some());
    ann.waits_days(1);
    holds(true).await;
    for id in [&two.session, &two.brought] {
        assert_eq!(reads(ann, id).await.held, since);
    }
    holds(false).await;
    for id in [&two.session, &two.brought] {
        assert!(reads(ann, id).await.held.is_none());
    }
}

#[tokio::test]
async fn only_a_space_of_two_takes_notes_for_a_supervision() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 60)).await.id;
    let session = a_session(&ann, &group, "A case").await.id;
    let another = a_group(&ann, &day(&ann, 60)).await.id;
    let into = |pair: &str| ClosedSupervise { id: session.clone(), pair: pair.into() };
    assert_eq!(code(intervision::supervise(&ann.app, into(&another)).await), "closed-not-a-pair");
    let add = ClosedPairAdd { supervisor: "Ann ".into(), me: "ann".into(), ends: None };
    assert_eq!(code(intervision::pair_add(&ann.app, add).await), "closed-person-there");
    let add = ClosedPairAdd { supervisor: "Claire".into(), me: "Ann".into(), ends: Some(day(&ann, 20)) };
    let pair = intervision::pair_add(&ann.app, add).await.unwrap().id;
    assert_eq!(code(intervision::supervise(&ann.app, into(&pair)).await), "closed-nothing-written");
    notes(&ann, &session, Layer::Supervision, "My hurry.").await;
    let went = intervision::supervise(&ann.app, into(&pair)).await.unwrap();
    assert_eq!(reads(&ann, &went.id).await.ends, day(&ann, 20), "no longer than the two agreed");
    let left = intervision::shred(
        &ann.app,
        Shred {
            id: went.id.clone(),
            typed: went.name.clone(),
            agreed_by: vec!["Ann".into(), "Claire".into()],
        },
    );
    left.await.unwrap();
    let view = reads(&ann, &session).await;
    assert!(view.supervision.is_empty() && view.supervised.is_none(), "what ended there is not here either");
    notes(&ann, &session, Layer::Supervision, "What I ask next.").await;
    assert_eq!(reads(&ann, &session).await.supervision, "What I ask next.");
    ann.verifies().await;
}
