//! A group and its charter: written, kept in versions, agreed, signed, brought in and taken out.

mod agreeing;
mod back;
mod checks;
mod disagreeing;
mod effective;
mod files;
mod signing;
mod versions;
mod writing;

use std::collections::BTreeMap;

use kring_core::charter::view::{
    CharterId, CharterNew, CharterTextSet, CharterView, ClauseAdd, ClauseList, Content, Somebody,
    VersionMade, VersionName, VersionRow, VoiceAdd, VoiceKind,
};
use kring_core::circle::view::{MemberAdd, MemberValues};
use kring_core::{charter, circle};
use kring_tests::*;

/// A group that writes its charter, in some languages.
pub struct Group {
    pub facilitator: Person,
    pub id: String,
}

/// A group of somebody who has just written down its name, its purpose and three guidelines.
pub async fn a_group(languages: &[&str]) -> Group {
    let facilitator = a_coach().await;
    let languages = Some(languages.iter().map(|tag| (*tag).to_owned()).collect());
    let new = CharterNew { title: "Tuesday circle".into(), languages, ..CharterNew::default() };
    let id = charter::new(&facilitator.app, new).await.unwrap().id;
    let group = Group { facilitator, id };
    group.writes("purpose", "en", "We help each other to see our work with fresh eyes.").await;
    for (label, text) in [
        ("Listening", "We let each other finish."),
        ("Keeping", "What is said here stays here."),
        ("Time", "We begin on time and end on time."),
    ] {
        group.adds(label, text).await;
    }
    group
}

/// Somebody by their name alone.
fn who(name: &str) -> Somebody {
    Somebody { member: None, name: name.into() }
}

impl Group {
    pub async fn sees(&self) -> CharterView {
        charter::open(&self.facilitator.app, CharterId { id: self.id.clone() }).await.unwrap()
    }

    pub async fn content(&self) -> Content {
        self.sees().await.content
    }

    pub async fn writes(&self, path: &str, language: &str, text: &str) {
        let request = CharterTextSet {
            id: self.id.clone(),
            path: path.into(),
            language: language.into(),
            text: text.into(),
        };
        charter::text_set(&self.facilitator.app, request).await.unwrap();
    }

    /// Adds a guideline and returns its id.
    pub async fn adds(&self, label: &str, text: &str) -> String {
        let request = ClauseAdd {
            id: self.id.clone(),
            list: ClauseList::Guidelines,
            before: None,
            labels: BTreeMap::from([("en".to_owned(), label.to_owned())]),
            texts: BTreeMap::from([("en".to_owned(), text.to_owned())]),
        };
        charter::clause_add(&self.facilitator.app, request).await.unwrap().id
    }

    /// The labels of the guidelines, in order.
    pub async fn guidelines(&self) -> Vec<String> {
        let content = self.content().await;
        content.guidelines.iter().map(|clause| clause.label["en"].text.clone()).collect()
    }

    /// Keeps what it says now as a version.
    pub async fn keeps(&self, name: &str) -> VersionMade {
        let request = VersionName { id: self.id.clone(), name: name.into(), ..VersionName::default() };
        charter::version_name(&self.facilitator.app, request).await.unwrap()
    }

    pub async fn versions(&self) -> Vec<VersionRow> {
        charter::versions(&self.facilitator.app, CharterId { id: self.id.clone() }).await.unwrap()
    }

    /// Says something of a version for somebody; with nobody who notes it, by one's own key. Returns its id, or the code of the refusal.
    pub async fn says(
        &self,
        version: &str,
        kind: VoiceKind,
        name: &str,
        noted_by: &str,
        reason: &str,
    ) -> Result<String, String> {
        let (version, noted_by, reason) = (version.into(), noted_by.into(), reason.into());
        let request = VoiceAdd { version, kind, who: who(name), noted_by, reason };
        let made = charter::voice_add(&self.facilitator.app, request).await;
        made.map(|made| made.id).map_err(|failure| failure.code)
    }

    /// Writes down who belongs to it; the first is whose notebook it is. Returns their ids.
    pub async fn has(&self, names: &[&str]) -> Vec<String> {
        let circle = self.sees().await.circle;
        let mut ids = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let values = MemberValues { me: (number == 0).then_some(true), ..MemberValues::default() };
            let request = MemberAdd { circle: circle.clone(), name: (*name).into(), values };
            ids.push(circle::member_add(&self.facilitator.app, request).await.unwrap().id);
        }
        ids
    }
}
