//! A group's meeting: its people, its zone, who has a part by its charter; and what leaves looks like the group.

use std::fs;

use kring_core::charter::view::{CharterNew, ClauseAdd, ClauseList, HolderSet};
use kring_core::circle::view::{CircleAdd, CircleSet, MemberAdd, MemberValues};
use kring_core::meeting::view::*;
use kring_core::{charter, circle, meeting};
use kring_tests::*;

use super::opens;
use crate::export::borders::runs;

/// A group in Toronto of three, one of whom facilitates by its charter.
async fn a_group(person: &Person) -> String {
    let app = &person.app;
    let zone = Some("America/Toronto".to_owned());
    let group =
        circle::add(app, CircleAdd { name: "Valley circle".into(), zone, ..Default::default() }).await;
    let group = group.unwrap().id;
    for (name, contact) in [("Ada", "ada@example.org"), ("Bo", "514 555 0100"), ("Cy", "")] {
        let values = MemberValues { contact: Some(contact.into()), ..MemberValues::default() };
        circle::member_add(app, MemberAdd { circle: group.clone(), name: name.into(), values })
            .await
            .unwrap();
    }
    let set = CircleSet {
        id: group.clone(),
        accent: Some("#2a5c8c".into()),
        footer: Some("Valley circle · valley.example".into()),
        ..CircleSet::default()
    };
    circle::set(app, set).await.unwrap();
    let new = CharterNew {
        title: "Our charter".into(),
        circle: Some(group.clone()),
        languages: Some(vec!["en".into()]),
        starter: None,
    };
    let charter = charter::new(app, new).await.unwrap().id;
    let role = ClauseAdd {
        id: charter.clone(),
        list: ClauseList::Roles,
        before: None,
        labels: [("en".to_owned(), "Facilitator".to_owned())].into(),
        texts: [].into(),
    };
    let role = charter::clause_add(app, role).await.unwrap().id;
    charter::holder_set(app, HolderSet { id: charter, role, name: "Bo".into(), ..HolderSet::default() })
        .await
        .unwrap();
    group
}

#[tokio::test]
async fn a_groups_meeting_begins_with_its_people_its_zone_and_who_facilitates() {
    let ann = a_coach().await;
    let group = a_group(&ann).await;
    let titled =
        |circle: Option<String>| MeetingAdd { title: "Winter".into(), circle, ..MeetingAdd::default() };
    let made = meeting::add(&ann.app, titled(Some(group.clone()))).await.unwrap();
    let people: Vec<(&str, &str)> =
        made.people.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
    assert_eq!(people, [("Ada", "ada@example.org"), ("Bo", ""), ("Cy", "")], "a telephone is no address");
    assert_eq!((made.zone.as_str(), made.roles[0].role.as_str()), ("America/Toronto", "facilitator"));
    assert_eq!(made.roles[0].name, "Bo");
    assert!(!made.shared, "it is a draft of mine");

    // Given to a group later, it takes them over too, and in one step that can be undone; who is there already stays alone.
    let alone = meeting::add(&ann.app, titled(None)).await.unwrap();
    let join = MeetingSet { id: alone.id.clone(), circle: Some(group), ..MeetingSet::default() };
    let batch = meeting::set(&ann.app, join.clone()).await.unwrap();
    assert_eq!(opens(&ann, &alone.id).await.people.len(), 3);
    kring_core::journal::undo(&ann.app, batch).await.unwrap();
    assert_eq!(opens(&ann, &alone.id).await.people.len(), 0);
    super::comes(&ann, &alone.id, "Dee").await;
    meeting::set(&ann.app, join).await.unwrap();
    assert_eq!(opens(&ann, &alone.id).await.people.len(), 1);
}

#[tokio::test]
async fn what_leaves_bears_the_groups_name_and_its_line_and_a_chat_gets_plain_lines() {
    let ann = a_coach().await;
    let group = a_group(&ann).await;
    let add = MeetingAdd {
        title: "Winter *circle*".into(),
        start: Some("2026-12-01T12:00".into()),
        circle: Some(group),
        lines: Some("Check-in 8\nCase 45".into()),
        ..MeetingAdd::default()
    };
    let made = meeting::add(&ann.app, add).await.unwrap();
    let query = |form| SheetQuery {
        id: made.id.clone(),
        sheet: Sheet::Agenda,
        form,
        language: Some(kring_core::settings::preferences::Language::En),
        paper: None,
    };
    let out = ann.home.path().join("agenda.pdf");
    meeting::save_sheet(&ann.app, query(SheetForm::Pdf), &out).await.unwrap();
    let text = runs("pdftotext", &[out.to_str().unwrap(), "-"]);
    assert!(text.contains("Valley circle\n") && text.contains("valley.example"), "{text}");
    assert!(runs("pdfinfo", &[out.to_str().unwrap()]).contains("Pages:           1\n"));
    let page = ann.home.path().join("agenda.html");
    meeting::save_sheet(&ann.app, query(SheetForm::Html), &page).await.unwrap();
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("--accent: #2A5C8C") && page.contains("<footer>Valley circle"), "{page}");

    let chat = meeting::sheet_text(&ann.app, query(SheetForm::Html)).await.unwrap().chat;
    assert!(chat.starts_with("Winter *circle*\n\n"), "{chat}");
    assert!(chat.ends_with("12:00 Check-in (8 minutes)\n12:08 Case (45 minutes)"), "{chat}");
}
