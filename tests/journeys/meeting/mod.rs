//! Meetings, from a title to minutes: how they are planned, run, written up, sent, and come back.

mod dates;
mod group;
mod leaving;
mod methods;
mod planning;
mod running;
mod sections;
mod series;
mod sharing;
mod shifting;
mod turns;
mod uninviting;
mod words;
mod writing;

use kring_core::meeting;
use kring_core::meeting::view::*;
use kring_tests::*;

/// A noon meeting of an hour, with these lines as its agenda.
pub async fn plans(person: &Person, title: &str, lines: &str) -> MeetingView {
    let request = MeetingAdd {
        title: title.into(),
        start: Some("2026-09-15T12:00".into()),
        zone: Some("Europe/Brussels".into()),
        minutes: Some(60),
        lines: Some(lines.into()),
        ..MeetingAdd::default()
    };
    meeting::add(&person.app, request).await.unwrap()
}

pub async fn opens(person: &Person, id: &str) -> MeetingView {
    meeting::open(&person.app, MeetingId { id: id.into() }).await.unwrap()
}

pub async fn sets_item(person: &Person, meeting: &str, item: &str, set: ItemSet) {
    let request = ItemEdit { id: meeting.into(), item: item.into(), set };
    meeting::item_set(&person.app, request).await.unwrap();
}

pub async fn does(person: &Person, meeting: &str, act: RunAct) -> RunView {
    meeting::run_do(&person.app, RunDo { id: meeting.into(), act }).await.unwrap()
}

pub async fn comes(person: &Person, meeting: &str, name: &str) -> String {
    let request = MeetingPersonSet { id: meeting.into(), name: Some(name.into()), ..Default::default() };
    meeting::person_set(&person.app, request).await.unwrap().id
}

/// An agenda as `begins title minutes`.
pub fn lines(view: &MeetingView) -> Vec<String> {
    let line = |item: &ItemView| {
        format!("{} {} {}", item.begins.as_deref().unwrap_or("-"), item.title, item.minutes)
    };
    view.items.iter().map(line).collect()
}
