//! A closed group as it could have come about, and the way to its screens.

use std::sync::Arc;

use jiff::ToSpan;
use kring_core::intervision::model::{Keeps, MayEnd};
use kring_core::intervision::view::{
    ClosedAgree, ClosedGroupAdd, ClosedGroupSet, ClosedGroupView, ClosedNotes, ClosedSessionNew,
    ClosedSessionSet, Layer, Shred,
};
use kring_core::{App, intervision};

use crate::window::{Window, named, until};

/// What the group is called.
pub const DOOR: &str = "Thursday door";
/// What stands in its notes and nowhere else.
pub const SAID: &str = "She says yes to everything, Daan in Utrecht told us.";

/// A group of three that has agreed; what it keeps ends in so many days.
pub async fn founds(app: &Arc<App>, days: i32) -> ClosedGroupView {
    let ends = app.today().checked_add(days.days()).unwrap().to_string();
    let add = ClosedGroupAdd {
        name: DOOR.into(),
        people: vec!["Noor".into(), "Bo".into()],
        me: Some("Ann".into()),
        ends: Some(ends),
    };
    let group = intervision::group_add(app, add).await.unwrap();
    let set = ClosedGroupSet {
        id: group.id.clone(),
        keeps: Some(Keeps::Everyone),
        may_end: Some(MayEnd::Anyone),
        attest: Some(true),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(app, set).await.unwrap();
    for person in ["Ann", "Noor"] {
        let agree = ClosedAgree { id: group.id.clone(), person: person.into(), date: None };
        intervision::group_agree(app, agree).await.unwrap();
    }
    group
}

/// A session of the group, with a question and notes.
pub async fn meets(app: &Arc<App>, group: &str, title: &str) -> String {
    let new = ClosedSessionNew {
        method: "incident".into(),
        title: title.into(),
        group: Some(group.into()),
        ..ClosedSessionNew::default()
    };
    let id = intervision::new(app, new).await.unwrap().id;
    let set = ClosedSessionSet {
        id: id.clone(),
        question: Some("How do I stay curious?".into()),
        owner: Some("Noor".into()),
        minutes: Some(90),
        present: Some(vec!["Ann".into(), "Noor".into(), "Bo".into()]),
        ..ClosedSessionSet::default()
    };
    intervision::set(app, set).await.unwrap();
    let notes = ClosedNotes { id: id.clone(), layer: Layer::Group, text: SAID.into(), was: None };
    intervision::notes(app, notes).await.unwrap();
    id
}

/// A group whose notes end in ten days, with one session that lies open and one that ended by hand.
pub async fn has_a_door(app: &Arc<App>) {
    let group = founds(app, 10).await;
    let gone = meets(app, &group.id, "A team that falls silent").await;
    let shred = Shred { id: gone, typed: DOOR.into(), agreed_by: Vec::new() };
    intervision::shred(app, shred).await.unwrap();
    meets(app, &group.id, "The client who always agrees").await;
}

/// Waits until there are so many of a name.
pub async fn are_there(window: &Window, test: &str, many: usize) {
    let script = "return document.querySelectorAll(arguments[0]).length";
    until(&format!("{many} of {test}"), async || {
        let found = window.script(script, vec![named(test).into()]).await;
        (found.as_u64() == Some(many as u64)).then_some(())
    })
    .await;
}

impl Window {
    /// Goes to a screen of closed groups.
    pub async fn goes_to_the_closed(&self, screen: &str) {
        self.clicks("rail-today").await;
        self.sees("today").await;
        self.clicks("rail-closed").await;
        self.sees("closed-row").await;
        match screen {
            "closed" => return,
            "closed-new" => {
                self.clicks("closed-new").await;
                self.sees("closed-new-sheet").await;
                return;
            }
            _ => {}
        }
        self.clicks("closed-row").await;
        self.sees("closed-session-row").await;
        match screen {
            "closed-agreement" => {
                self.clicks("closed-tab-agreement").await;
                self.sees("closed-level-limits").await;
            }
            "closed-people" | "closed-statement" => {
                self.clicks("closed-tab-people").await;
                self.sees("closed-person").await;
                if screen == "closed-statement" {
                    self.clicks("closed-statement-open").await;
                    self.sees("closed-statement-sheet").await;
                }
            }
            "closed-end" => {
                self.clicks("closed-tab-end").await;
                self.sees("closed-destroy-open").await;
            }
            "closed-session-new" => {
                self.clicks("closed-session-new").await;
                self.sees("closed-session-sheet").await;
            }
            "closed-session" | "closed-take" | "closed-leave" | "closed-keep" | "closed-anonymise"
            | "closed-destroy" => {
                self.clicks("closed-session-row").await;
                self.sees("closed-found-name").await;
                self.opens_of_the_session(screen).await;
            }
            _ => {}
        }
    }

    async fn opens_of_the_session(&self, screen: &str) {
        match screen {
            "closed-take" => self.opens_in_sight("closed-take", "closed-take-words").await,
            "closed-leave" => self.opens_in_sight("closed-leave", "closed-leave-text").await,
            "closed-keep" => self.opens_in_sight("closed-keep", "closed-end-sheet").await,
            "closed-anonymise" => self.opens_in_sight("closed-anonymise", "closed-without-names").await,
            "closed-destroy" => self.opens_in_sight("closed-destroy-open", "closed-destroy-plan").await,
            _ => {}
        }
    }

    /// The text of an editor as it has it, by its name.
    pub async fn text_of(&self, test: &str) -> String {
        let script = "const text = document.querySelector(arguments[0]);
            return text?.cmTile?.view.state.sliceDoc() ?? ''";
        let text = self.script(script, vec![named(test).into()]).await;
        text.as_str().unwrap_or_default().to_owned()
    }
}
