//! A group that shares a charter, as it could have come about.

use std::sync::Arc;

use kring_core::charter::view::{
    CharterAgree, CharterNew, CharterPropose, CharterTextSet, CharterView, Somebody, VoiceAdd, VoiceKind,
};
use kring_core::circle::view::{CircleAdd, CircleListQuery, CircleView, MemberAdd, MemberValues};
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::{ItemAdd, ItemSet, MeetingAdd, MeetingView, SeriesAdd, SeriesSet};
use kring_core::mixing::view::{MixKeep, MixRequest};
use kring_core::{App, charter, circle, meeting, mixing};

pub const GROUP: &str = "Tuesday circle";
pub const PEOPLE: [&str; 4] = ["Ann", "Bram", "Claire", "Idris"];

/// A group of four; the first of them is the person whose notebook it is.
pub async fn forms(app: &Arc<App>) -> CircleView {
    let made = circle::add(app, CircleAdd { name: GROUP.into(), ..CircleAdd::default() }).await.unwrap();
    for (number, name) in PEOPLE.iter().enumerate() {
        let values = MemberValues { me: Some(number == 0), ..MemberValues::default() };
        let member = MemberAdd { circle: made.id.clone(), name: (*name).into(), values };
        circle::member_add(app, member).await.unwrap();
    }
    made
}

/// The group with a charter from a starter, in two languages.
pub async fn writes_a_charter(app: &Arc<App>) -> CharterView {
    let group = forms(app).await;
    let new = CharterNew {
        title: "Our charter".into(),
        circle: Some(group.id),
        languages: Some(vec!["en".into(), "fr".into()]),
        starter: Some("circle".into()),
    };
    charter::new(app, new).await.unwrap()
}

/// The purpose in English says something else.
pub async fn says(app: &Arc<App>, id: &str, purpose: &str) {
    let text =
        CharterTextSet { id: id.into(), path: "purpose".into(), language: "en".into(), text: purpose.into() };
    charter::text_set(app, text).await.unwrap();
}

/// The group agrees to what the charter says now.
pub async fn agrees(app: &Arc<App>, id: &str, people: &[&str]) {
    let names = people.iter().map(|name| Somebody { member: None, name: (*name).into() }).collect();
    let agree = CharterAgree { id: id.into(), names, ..CharterAgree::default() };
    charter::agree(app, agree).await.unwrap();
}

/// A group with a history: two versions that were agreed, and a third that is proposed and consented to by one.
pub async fn has_a_history(app: &Arc<App>) -> CharterView {
    let written = writes_a_charter(app).await;
    agrees(app, &written.id, &PEOPLE).await;
    says(app, &written.id, "We meet so that nobody has to coach alone.").await;
    agrees(app, &written.id, &PEOPLE[..2]).await;
    says(app, &written.id, "We meet so that nobody has to coach alone, and we take our time.").await;
    let propose = CharterPropose { id: written.id.clone(), ..CharterPropose::default() };
    let proposal = charter::propose(app, propose).await.unwrap();
    let voice = VoiceAdd {
        version: proposal.id,
        kind: VoiceKind::Consent,
        who: Somebody { member: None, name: PEOPLE[1].into() },
        noted_by: PEOPLE[0].into(),
        reason: String::new(),
    };
    charter::voice_add(app, voice).await.unwrap();
    written
}

/// The group's next meeting, with an agenda that runs over and a method in it.
pub async fn prepares_a_meeting(app: &Arc<App>) -> MeetingView {
    let groups = circle::list(app, CircleListQuery::default()).await.unwrap();
    let group = groups.iter().find(|row| row.name == GROUP).map(|row| row.id.clone());
    let new = MeetingAdd {
        title: "Winter circle".into(),
        start: Some("2031-12-02T12:00".into()),
        minutes: Some(60),
        circle: group,
        lines: Some("Check-in 8 / Actions from last time 5 / Decisions 10 / Check-out 7".into()),
        ..MeetingAdd::default()
    };
    let made = meeting::add(app, new).await.unwrap();
    let case = ItemSet { method: Some("incident".into()), minutes: Some(40), ..ItemSet::default() };
    let before = made.items.get(2).map(|item| item.id.clone());
    meeting::item_add(app, ItemAdd { id: made.id.clone(), item: case, before }).await.unwrap();
    made
}

/// A series on every third Tuesday from this moment on, of a group where there is one. Returns its id.
pub async fn third_tuesdays(app: &Arc<App>, start: &str, circle: Option<String>) -> String {
    let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::Tu }, ends: Ends::Never };
    let add = SeriesAdd {
        title: GROUP.into(),
        start: start.into(),
        rule: Some(rule),
        zone: Some("Europe/Brussels".into()),
        minutes: None,
        circle,
        copy: None,
    };
    meeting::series_add(app, add).await.unwrap().id
}

/// The group meets in a series whose parts go round, and has a plan of who meets whom.
pub async fn meets(app: &Arc<App>, circle: &str) {
    let id = third_tuesdays(app, "2026-01-20T12:00", Some(circle.into())).await;
    let roles = Some(vec!["facilitator".into(), "host".into()]);
    meeting::series_set(app, SeriesSet { id, roles, ..SeriesSet::default() }).await.unwrap();
    let question = MixRequest {
        people: PEOPLE.map(str::to_owned).to_vec(),
        size: 2,
        rounds: 3,
        seed: 1,
        ..MixRequest::default()
    };
    let mix = mixing::mix(app, question.clone()).await.unwrap();
    let (title, circle) = ("First evening".into(), Some(circle.into()));
    let keep = MixKeep { id: None, title, circle, meeting: None, date: None, question, mix };
    mixing::keep(app, keep).await.unwrap();
}
