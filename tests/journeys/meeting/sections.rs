//! Sections of an agenda: on paper, in a mail, and back from there.

use kring_core::meeting;
use kring_core::meeting::view::*;
use kring_core::settings::preferences::Language;
use kring_tests::*;

use super::{opens, plans, sets_item};

async fn told(person: &Person, meeting: &str, sheet: Sheet) -> SheetText {
    let request = SheetQuery {
        id: meeting.into(),
        sheet,
        form: SheetForm::Md,
        language: Some(Language::En),
        paper: None,
    };
    meeting::sheet_text(&person.app, request).await.unwrap()
}

/// Section, title and minutes of each item.
fn parts(view: &MeetingView) -> Vec<(String, String, u32)> {
    view.items.iter().map(|item| (item.section.clone(), item.title.clone(), item.minutes)).collect()
}

#[tokio::test]
async fn an_agenda_with_sections_says_where_they_end_and_comes_back_as_it_left() {
    let ann = a_coach().await;
    let view =
        plans(&ann, "Network", "Check-in 10\n# Learning\nCase 30\nBreak 5\nCheck-out 10\nDates 5").await;
    for item in &view.items[3..] {
        let set = ItemSet { section: Some(String::new()), ..ItemSet::default() };
        sets_item(&ann, &view.id, &item.id, set).await;
    }
    let wanted = parts(&opens(&ann, &view.id).await);
    assert_eq!(wanted[2].0, "Learning");
    assert_eq!(wanted[3].0, "");
    let agenda = told(&ann, &view.id, Sheet::Agenda).await;
    assert!(agenda.text.contains("|  |  | **Learning** |\n"), "{}", agenda.text);
    assert!(
        agenda.text.contains("|  |  |  |\n| 12:45 |"),
        "what stands in no section is set apart: {}",
        agenda.text
    );
    let again = plans(&ann, "Network", &agenda.text).await;
    assert_eq!(parts(&again), wanted);
}

#[tokio::test]
async fn a_hand_out_in_a_mail_reads_as_an_agenda_with_what_everyone_is_told() {
    let ann = a_coach().await;
    let view = plans(&ann, "Network", "Check-in 10\nCase 40").await;
    let set = ItemSet { text: Some("Read *one* page before.".into()), ..ItemSet::default() };
    sets_item(&ann, &view.id, &view.items[1].id, set).await;
    let role = MeetingRoleSet {
        id: view.id.clone(),
        role: "host".into(),
        person: Some("Noor".into()),
        ..MeetingRoleSet::default()
    };
    meeting::role_set(&ann.app, role).await.unwrap();
    let chat = told(&ann, &view.id, Sheet::HandOut).await.chat;
    let at = |words: &str| chat.find(words).unwrap_or_else(|| panic!("{words} is not in {chat}"));
    assert!(at("Noor") < at("12:10 Case (40 minutes)"), "{chat}");
    assert!(at("12:10 Case (40 minutes)") < at("Read one page before."), "{chat}");
}
