//! Meetings that a notebook holds before a story begins: one prepared, one that was held.

use std::sync::Arc;

use kring_core::meeting::view::{
    ActionSet, ComposeWriteUp, DecisionSet, ItemEdit, ItemSet, MeetingAdd, MeetingId, MeetingPersonSet,
    MeetingView, RunAct, RunDo,
};
use kring_core::{App, meeting};

use crate::groups::PEOPLE;
use crate::home::Home;
use crate::pages;

/// The meeting that is prepared.
pub const TITLE: &str = "November circle";
/// The meeting that was held.
pub const HELD: &str = "October circle";
const AGENDA: &str = "Check-in 8\nNews 5\nCase: the colleague who never answers 35\nDecisions 7\nCheck-out 5";
/// What only the facilitator reads of the meeting.
pub const ONLY_ME: &str = "Bram had a hard week";

async fn plans(app: &Arc<App>, title: &str) -> MeetingView {
    let add = MeetingAdd { title: title.into(), lines: Some(AGENDA.into()), ..MeetingAdd::default() };
    let made = meeting::add(app, add).await.unwrap();
    for name in PEOPLE {
        let person =
            MeetingPersonSet { id: made.id.clone(), name: Some(name.into()), ..MeetingPersonSet::default() };
        meeting::person_set(app, person).await.unwrap();
    }
    made
}

/// A meeting with an agenda, people, and a text that only its facilitator reads.
pub async fn is_prepared(app: &Arc<App>) -> MeetingView {
    let made = plans(app, TITLE).await;
    let set = ItemSet { lead: Some("Claire".into()), only_me: Some(ONLY_ME.into()), ..ItemSet::default() };
    let edit = ItemEdit { id: made.id.clone(), item: made.items[0].id.clone(), set };
    meeting::item_set(app, edit).await.unwrap();
    made
}

/// A meeting that was held: with a decision, an action, something put aside, and minutes.
pub async fn was_held(app: &Arc<App>) {
    let id = plans(app, HELD).await.id;
    let acts = [
        RunAct::Start,
        RunAct::Park { text: "Who pays for the room?".into() },
        RunAct::Next,
        RunAct::Skip { item: None },
        RunAct::End,
    ];
    for act in acts {
        meeting::run_do(app, RunDo { id: id.clone(), act }).await.unwrap();
    }
    let decision = DecisionSet {
        id: id.clone(),
        text: Some("We meet at noon".into()),
        rule: Some("consent".into()),
        review: Some("2027-01-19".into()),
        ..DecisionSet::default()
    };
    meeting::decision_set(app, decision).await.unwrap();
    let action = ActionSet {
        id: id.clone(),
        text: Some("Book the room".into()),
        owner: Some("Ann".into()),
        due: Some("2027-01-12".into()),
        ..ActionSet::default()
    };
    meeting::action_set(app, action).await.unwrap();
    meeting::compose(app, ComposeWriteUp { id, write: true }).await.unwrap();
}

/// A computer with a meeting that is prepared.
pub async fn prepared() -> (Arc<Home>, MeetingId) {
    let mut id = String::new();
    let home = Home::with_pages(async |app, _| {
        pages::writes_a_few(app).await;
        id = is_prepared(app).await.id;
    })
    .await;
    (home, MeetingId { id })
}
