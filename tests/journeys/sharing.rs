//! A group that several people share, each with a notebook of their own, over a folder that somebody else carries.

mod apart;
mod border;
mod clocks;
mod closed;
mod hostile;
mod keeping;
mod latecomers;
mod news;
mod people;
mod together;

use std::collections::BTreeMap;
use std::path::Path;

use kring_core::charter::view::{CharterId, CharterView, ClauseAdd, ClauseList};
use kring_core::circle::view::{CircleId, CircleView};
use kring_core::sync::sharing::view::{
    Sharing, SharingApprove, SharingBegin, SharingGroup, SharingJoin, SharingPersonId,
};
use kring_core::sync::view::SyncState;
use kring_core::{Failure, charter, circle, sync};
use kring_tests::*;

use crate::charter::{Group, a_group};
use crate::sync::looks;

/// Ann, whose group it was, and Ben, whom she let in.
pub struct Pair {
    pub ann: Group,
    pub ben: Person,
    pub storage: tempfile::TempDir,
    pub circle: String,
}

impl Pair {
    /// A group with a charter, shared by Ann; Ben is in.
    pub async fn is_in() -> Self {
        let (ann, storage) = (a_group(&["en"]).await, tempfile::tempdir().unwrap());
        let circle = shares(&ann, storage.path()).await;
        let ben = a_coach().await;
        joins(&ann.facilitator, &ben, &circle, "Ben").await;
        let pair = Self { ann, ben, storage, circle };
        in_step(&[&pair.ann.facilitator, &pair.ben]).await;
        pair
    }

    pub fn ann(&self) -> &Person {
        &self.ann.facilitator
    }

    /// The charter as somebody has it.
    pub async fn read_by(&self, person: &Person) -> CharterView {
        charter::open(&person.app, CharterId { id: self.ann.id.clone() }).await.expect("the charter is here")
    }

    pub async fn in_step(&self) {
        in_step(&[self.ann(), &self.ben]).await;
    }
}

/// Shares the group of a charter. Returns the group.
pub async fn shares(group: &Group, folder: &Path) -> String {
    let circle = group.sees().await.circle;
    let request = SharingBegin {
        circle: circle.clone(),
        address: sync::address_of(folder),
        login: None,
        name: Some("Ann".into()),
    };
    let begun = sync::sharing::begin(&group.facilitator.app, request).await.expect("the folder is taken");
    assert_eq!((begun.sharing.status.state, begun.sharing.keeper), (SyncState::On, true));
    assert_eq!(begun.sharing.status.failure, None);
    circle
}

/// Asks to be let in with a new invitation.
pub async fn asks(keeper: &Person, person: &Person, circle: &str, name: &str) -> Result<Sharing, Failure> {
    let request = SharingGroup { circle: circle.into() };
    let text = sync::sharing::invite(&keeper.app, request).await.expect("an invitation is made").text;
    sync::sharing::join(&person.app, SharingJoin { text, name: name.into(), address: None, login: None })
        .await
}

/// Asks, and is let in by somebody who compared the words.
pub async fn joins(keeper: &Person, person: &Person, circle: &str, name: &str) {
    let waiting = asks(keeper, person, circle, name).await.expect("the invitation is good");
    let called = if waiting.closed { "" } else { "Tuesday circle" };
    assert_eq!((waiting.status.state, waiting.name.as_str()), (SyncState::Waiting, called));
    looks(keeper).await;
    let requests = standing(keeper, circle).await.status.requests;
    assert_eq!(requests.len(), 1);
    assert_eq!(Some(&requests[0].words), waiting.status.words.as_ref(), "both show the same six words");
    let id = requests[0].id.clone();
    let approve = SharingApprove { circle: circle.into(), id, member: None, keeper: false };
    sync::sharing::approve(&keeper.app, approve).await.expect("they are let in");
    looks(person).await;
    assert_eq!(standing(person, circle).await.status.state, SyncState::On);
}

/// How a group is shared, in somebody's notebook.
pub async fn standing(person: &Person, circle: &str) -> Sharing {
    let request = SharingGroup { circle: circle.into() };
    sync::sharing::standing(&person.app, request).await.expect("it is known")
}

/// A group as somebody has it.
pub async fn group_of(person: &Person, circle: &str) -> CircleView {
    circle::open(&person.app, CircleId { id: circle.into() }).await.expect("the group is here")
}

/// Takes somebody out by their name.
pub async fn removes(keeper: &Person, circle: &str, name: &str) -> Sharing {
    let people = standing(keeper, circle).await.people;
    let id = people.into_iter().find(|one| one.name == name).expect("they are in").id;
    let request = SharingPersonId { circle: circle.into(), id };
    sync::sharing::remove(&keeper.app, request).await.expect("they are taken out")
}

/// Somebody adds a guideline to a charter.
pub async fn adds(person: &Person, charter: &str, label: &str) {
    let request = ClauseAdd {
        id: charter.into(),
        list: ClauseList::Guidelines,
        before: None,
        labels: BTreeMap::from([("en".to_owned(), label.to_owned())]),
        texts: BTreeMap::from([("en".to_owned(), "We try it for a month.".to_owned())]),
    };
    charter::clause_add(&person.app, request).await.expect("a guideline is added");
}

/// Each looks twice: once to send, once to hear of it.
pub async fn in_step(people: &[&Person]) {
    for _ in 0..2 {
        for person in people {
            looks(person).await;
        }
    }
}
