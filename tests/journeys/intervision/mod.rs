//! Stories of closed groups: what is said there stays there, and ends on the day that was promised.

mod agreeing;
mod conducting;
mod damaged;
mod ending;
mod keys;
mod leaving;
mod staying;
mod supervising;
mod traces;
mod whatever;

use kring_core::intervision::view::{
    ClosedExport, ClosedGroupAdd, ClosedGroupSet, ClosedGroupView, ClosedNotes, ClosedSessionId,
    ClosedSessionNew, ClosedSessionView, Layer,
};
use kring_core::journal::export::view::Format;
use kring_core::{Failure, intervision};
use kring_tests::*;
pub use traces::documents_that_ever_held;

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(answer: Result<T, Failure>) -> String {
    answer.unwrap_err().code
}

/// A group of three with the coach as Ann; everybody keeps notes.
pub async fn a_group(ann: &Person, ends: &str) -> ClosedGroupView {
    let request = ClosedGroupAdd {
        name: "Tuesday door".into(),
        people: vec!["Noor".into(), "Bo".into()],
        me: Some("Ann".into()),
        ends: Some(ends.into()),
    };
    intervision::group_add(&ann.app, request).await.unwrap()
}

/// A session of a group.
pub async fn a_session(ann: &Person, group: &str, title: &str) -> ClosedSessionView {
    let request = ClosedSessionNew {
        method: "incident".into(),
        title: title.into(),
        group: Some(group.into()),
        ..ClosedSessionNew::default()
    };
    intervision::new(&ann.app, request).await.unwrap()
}

/// A session in a closed space of its own, which nobody else holds.
pub async fn a_session_alone(ann: &Person, title: &str, ends: &str) -> ClosedSessionView {
    let request = ClosedSessionNew {
        method: "incident".into(),
        title: title.into(),
        ends: Some(ends.into()),
        ..ClosedSessionNew::default()
    };
    intervision::new(&ann.app, request).await.unwrap()
}

pub async fn notes(ann: &Person, id: &str, layer: Layer, text: &str) {
    let request = ClosedNotes { id: id.into(), layer, text: text.into(), was: None };
    intervision::notes(&ann.app, request).await.unwrap();
}

pub async fn reads(ann: &Person, id: &str) -> ClosedSessionView {
    intervision::open(&ann.app, ClosedSessionId { id: id.into() }).await.unwrap()
}

/// Whether a session is not to be found.
pub async fn is_gone(person: &Person, id: &str) -> bool {
    let request = ClosedSessionId { id: id.into() };
    intervision::open(&person.app, request).await.is_err_and(|refused| refused.code == "closed-not-found")
}

pub async fn everybody_keeps_notes(ann: &Person, group: &str) {
    let set = ClosedGroupSet {
        id: group.into(),
        keeps: Some(intervision::model::Keeps::Everyone),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, set).await.unwrap();
}

pub fn as_markdown(id: &str, layer: Layer, agreed_by: &[&str]) -> ClosedExport {
    let agreed_by = agreed_by.iter().map(|name| (*name).to_owned()).collect();
    ClosedExport {
        id: id.into(),
        layer,
        format: Some(Format::Md),
        agreed_by: Some(agreed_by),
        ..ClosedExport::default()
    }
}

/// The day that is so many days from now.
pub fn day(ann: &Person, days: i32) -> String {
    use jiff::ToSpan;
    ann.app.today().checked_add(days.days()).unwrap().to_string()
}

/// Days pass, and the notebook is opened on each of them.
pub async fn lives_through(ann: &Person, days: i64) {
    for _ in 0..days {
        ann.locks().await;
        ann.waits_days(1);
        ann.unlocks().await;
    }
}
