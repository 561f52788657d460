//! What leaves of a meeting: on one page, in every form, and never what only I read.

use std::fs;
use std::path::{Path, PathBuf};

use kring_core::journal::export::view::PaperSize;
use kring_core::meeting;
use kring_core::meeting::view::*;
use kring_core::settings;
use kring_core::settings::preferences::{Language, Preferences, Region};
use kring_tests::*;

use super::{comes, does, opens, plans, sets_item};
use crate::export::borders::{in_order, office, runs};

/// A coach in Brussels who writes English, wherever this is tested.
async fn a_host() -> Person {
    let ann = a_coach().await;
    let preferences = Preferences { language: Language::En, region: Region::EnGb, ..ann.app.preferences() };
    settings::set_preferences(&ann.app, preferences).await.unwrap();
    ann.is_at("2026-09-01T08:00:00Z");
    ann
}

pub async fn saves(person: &Person, meeting: &str, sheet: Sheet, form: SheetForm) -> PathBuf {
    let request = SheetQuery {
        id: meeting.into(),
        sheet,
        form,
        language: Some(Language::En),
        paper: Some(PaperSize::A4),
    };
    let name = meeting::sheet_name(&person.app, &request).await.unwrap();
    let out = person.home.path().join(name);
    let _ = fs::remove_file(&out);
    meeting::save_sheet(&person.app, request, &out).await.unwrap();
    out
}

async fn a_circle(person: &Person) -> MeetingView {
    let view = plans(person, "Peer: circle", "Check-in 8\nCase 45 @Noor\nCheck-out 7").await;
    let set = ItemSet {
        purpose: Some("One question, looked at from all sides".into()),
        bring: Some("A question".into()),
        text: Some("Please read *one* page before.".into()),
        only_me: Some("Wim interrupts; give him the bell.".into()),
        method: Some("incident".into()),
        ..ItemSet::default()
    };
    sets_item(person, &view.id, &view.items[1].id, set).await;
    let host = MeetingRoleSet {
        id: view.id.clone(),
        role: "host".into(),
        person: Some("Noor".into()),
        ..Default::default()
    };
    meeting::role_set(&person.app, host).await.unwrap();
    let place = MeetingSet {
        id: view.id.clone(),
        place: Some("Room 4, https://meet.example/tuesday".into()),
        ..MeetingSet::default()
    };
    meeting::set(&person.app, place).await.unwrap();
    opens(person, &view.id).await
}

fn pages(pdf: &Path) -> String {
    let info = runs("pdfinfo", &[&pdf.display().to_string()]);
    info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().to_owned()
}

#[tokio::test]
async fn the_hand_out_of_every_template_lies_on_one_page() {
    let ann = a_host().await;
    for template in meeting::templates(&ann.app, ()).await.unwrap() {
        let request = MeetingAdd {
            title: "A day of our circle".into(),
            template: Some(template.id.clone()),
            ..MeetingAdd::default()
        };
        let view = meeting::add(&ann.app, request).await.unwrap();
        let pdf = saves(&ann, &view.id, Sheet::HandOut, SheetForm::Pdf).await;
        assert_eq!(pages(&pdf), "1", "{}", template.id);
    }
}

#[tokio::test]
async fn an_agenda_of_up_to_fifty_items_lies_on_one_page() {
    let ann = a_host().await;
    let view = a_circle(&ann).await;
    let pdf = saves(&ann, &view.id, Sheet::Agenda, SheetForm::Pdf).await;
    assert!(pdf.ends_with("Agenda - Peer circle - 2026-09-15.pdf"), "{}", pdf.display());
    assert_eq!(pages(&pdf), "1");
    let text = runs("pdftotext", &["-layout", &pdf.display().to_string(), "-"]);
    in_order(
        &text,
        &[
            "Agenda",
            "Peer: circle",
            "Tuesday 15 September 2026",
            "12:00–13:00",
            "Room 4",
            "Host: Noor",
            "Time",
            "Min",
            "Item",
            "Lead",
            "Bring",
            "12:00",
            "8",
            "Check-in",
            "12:08",
            "45",
            "Case",
            "Noor",
            "A question",
            "12:53",
            "7",
            "Check-out",
            "60 minutes in all",
        ],
    );
    let many: Vec<String> =
        (1..=47).map(|number| format!("Item of the day with the number {number:02}, 8 min")).collect();
    let paste = MeetingPaste { id: view.id.clone(), lines: many.join("\n"), before: None };
    meeting::paste(&ann.app, paste).await.unwrap();
    let pdf = saves(&ann, &view.id, Sheet::Agenda, SheetForm::Pdf).await;
    assert_eq!(pages(&pdf), "1", "fifty items are set tighter");
}

#[tokio::test]
async fn what_only_i_read_stands_in_the_script_and_nowhere_else() {
    let ann = a_host().await;
    let view = a_circle(&ann).await;
    does(&ann, &view.id, RunAct::Start).await;
    does(&ann, &view.id, RunAct::End).await;
    meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: true }).await.unwrap();
    let says = async |sheet, form| {
        let out = saves(&ann, &view.id, sheet, form).await;
        match form {
            SheetForm::Pdf => runs("pdftotext", &["-layout", &out.display().to_string(), "-"]),
            SheetForm::Docx => runs("unzip", &["-p", &out.display().to_string(), "word/document.xml"]),
            SheetForm::Xlsx => runs("unzip", &["-p", &out.display().to_string()]),
            _ => fs::read_to_string(out).unwrap(),
        }
    };
    let forms = [SheetForm::Pdf, SheetForm::Docx, SheetForm::Md, SheetForm::Html];
    for form in forms {
        let script = says(Sheet::Script, form).await;
        assert!(script.contains("Wim interrupts"), "{form:?} {script}");
        assert!(script.contains("Only me") && script.contains("Check-out"));
        for sheet in [Sheet::Agenda, Sheet::HandOut, Sheet::WriteUp, Sheet::Actions] {
            assert!(!says(sheet, form).await.contains("Wim"), "{sheet:?} {form:?}");
        }
        assert!(
            says(Sheet::HandOut, form).await.contains("page before"),
            "what everyone reads is in the hand-out"
        );
    }
    let workbook = says(Sheet::Script, SheetForm::Xlsx).await;
    assert!(workbook.contains("Wim interrupts"), "in a workbook too");
    assert!(workbook.contains("Please read one page before."), "without marks: {workbook}");
    assert!(workbook.find(">Time</t>").unwrap() < workbook.find(">Min</t>").unwrap(), "as in the agenda");
    let minutes = says(Sheet::WriteUp, SheetForm::Xlsx).await;
    assert!(minutes.contains("Check-out") && !minutes.contains("## "), "{minutes}");
    assert!(minutes.contains("Decisions") && !minutes.contains("From earlier meetings"), "no empty sheet");
    for (sheet, form) in [
        (Sheet::Invitation, SheetForm::Ics),
        (Sheet::Agenda, SheetForm::Eml),
        (Sheet::Agenda, SheetForm::Xlsx),
    ] {
        assert!(!says(sheet, form).await.contains("Wim"), "{sheet:?} {form:?}");
    }
    for sheet in [Sheet::Script, Sheet::WriteUp] {
        assert!(!says(sheet, SheetForm::Eml).await.contains("text/calendar"), "{sheet:?} invites nobody");
    }
    assert!(!says(Sheet::Script, SheetForm::Eml).await.contains('@'), "what only I read is for nobody");
    let text = meeting::sheet_text(
        &ann.app,
        SheetQuery {
            id: view.id.clone(),
            sheet: Sheet::Agenda,
            form: SheetForm::Md,
            language: Some(Language::Nl),
            paper: None,
        },
    );
    let text = text.await.unwrap();
    assert!(text.text.contains("| Tijd | Min | Punt | Leiding | Meebrengen |"), "{}", text.text);
    assert!(text.html.contains("<table") && !text.html.contains("Wim"));
}

#[tokio::test]
async fn minutes_begin_with_decisions_and_actions_and_say_whether_they_are_approved() {
    let ann = a_host().await;
    let view = a_circle(&ann).await;
    let there = [("Noor", Attendance::Present, "until 12:40"), ("Bo", Attendance::Excused, "")];
    for (name, attendance, remark) in there {
        comes(&ann, &view.id, name).await;
        let set = MeetingPersonSet {
            id: view.id.clone(),
            name: Some(name.into()),
            attendance: Some(attendance),
            remark: Some(remark.into()),
            ..Default::default()
        };
        meeting::person_set(&ann.app, set).await.unwrap();
    }
    let action = ActionSet {
        id: view.id.clone(),
        text: Some("Ask for a room | with *windows*".into()),
        owner: Some("Bo".into()),
        due: Some("2026-10-01".into()),
        ..ActionSet::default()
    };
    meeting::action_set(&ann.app, action).await.unwrap();
    does(&ann, &view.id, RunAct::Start).await;
    let text = format!("We [go on](kring:meeting/{}).", view.id);
    let decision = DecisionSet { id: view.id.clone(), text: Some(text), ..DecisionSet::default() };
    meeting::decision_set(&ann.app, decision).await.unwrap();
    let listed = meeting::decisions(&ann.app, AgreedQuery::default()).await.unwrap();
    assert_eq!(listed[0].item_title, "Check-in", "it was made under what ran");
    does(&ann, &view.id, RunAct::Park { text: "Money".into() }).await;
    does(&ann, &view.id, RunAct::End).await;
    meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: true }).await.unwrap();
    let markdown = fs::read_to_string(saves(&ann, &view.id, Sheet::WriteUp, SheetForm::Md).await).unwrap();
    in_order(
        &markdown,
        &[
            "# Peer: circle",
            "*Draft, not approved yet*",
            "## Decisions",
            "Item",
            "We go on.",
            "Check-in",
            "## Actions",
            "Ask for a room \\| with \\*windows\\*",
            "Bo",
            "1 October 2026",
            "## Who was there",
            "Present: Noor (until 12:40)",
            "Excused: Bo",
            "## Check-in",
            "## Put aside",
            "- Money",
        ],
    );
    meeting::approve(&ann.app, Approve { id: view.id.clone(), approved: true }).await.unwrap();
    let docx = saves(&ann, &view.id, Sheet::WriteUp, SheetForm::Docx).await;
    let read = office(&docx, "txt");
    in_order(
        &read,
        &[
            "Approved on",
            "Decisions",
            "Item",
            "We go on.",
            "Check-in",
            "Actions",
            "Ask for a room | with *windows*",
            "Present: Noor (until 12:40)",
        ],
    );
    let sheet = saves(&ann, &view.id, Sheet::Actions, SheetForm::Xlsx).await;
    let words = runs("unzip", &["-p", &sheet.display().to_string(), "xl/sharedStrings.xml"]);
    assert!(words.contains("Ask for a room | with *windows*"), "{words}");
    let minutes = saves(&ann, &view.id, Sheet::WriteUp, SheetForm::Xlsx).await;
    let words = runs("unzip", &["-p", &minutes.display().to_string(), "xl/sharedStrings.xml"]);
    for said in ["Who was there", "Excused", "Check-in", "Money"] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(!words.contains("## "), "without marks: {words}");
}

#[tokio::test]
async fn an_invitation_keeps_its_name_and_counts_what_changed() {
    let ann = a_host().await;
    let view = a_circle(&ann).await;
    let person = |name: &str, email: &str| MeetingPersonSet {
        id: view.id.clone(),
        name: Some(name.into()),
        email: Some(email.into()),
        ..Default::default()
    };
    meeting::person_set(&ann.app, person("Noor", "noor@example.org")).await.unwrap();
    meeting::person_set(&ann.app, person("Bo", "bo@example.org")).await.unwrap();
    let sent = async |cancel: bool| {
        let request = Invite { id: view.id.clone(), cancel, person: None };
        let out = ann.home.path().join("invitation.ics");
        let _ = fs::remove_file(&out);
        meeting::save_invitation(&ann.app, request, &out).await.unwrap();
        fs::read_to_string(out).unwrap().replace("\r\n ", "")
    };
    let request = Invite { id: view.id.clone(), ..Invite::default() };
    let name = meeting::invitation_name(&ann.app, &request).await.unwrap();
    assert_eq!(name, "Invitation - Peer circle - 2026-09-15.ics");
    let value = |file: &str, name: &str| {
        let line = file.lines().find(|line| line.starts_with(name));
        line.unwrap_or_else(|| panic!("{name} in {file}"))[name.len()..].to_owned()
    };
    let first = sent(false).await;
    assert_eq!((value(&first, "METHOD:"), value(&first, "SEQUENCE:")), ("REQUEST".into(), "0".into()));
    assert_eq!(value(&first, "DTSTART;TZID=Europe/Brussels:"), "20260915T120000");
    assert!(
        first.contains("mailto:bo@example.org") && value(&first, "ORGANIZER").contains("noor@example.org")
    );
    assert!(value(&first, "DESCRIPTION:").contains("12:08 Case (45 minutes\\, Noor)"), "{first}");
    ann.waits_minutes(5);
    assert_eq!(value(&sent(false).await, "SEQUENCE:"), "0", "nothing changed");
    let later =
        MeetingSet { id: view.id.clone(), start: Some("2026-09-16T12:00".into()), ..MeetingSet::default() };
    meeting::set(&ann.app, later).await.unwrap();
    let changed = sent(false).await;
    assert_eq!(value(&changed, "SEQUENCE:"), "1");
    assert_eq!(value(&changed, "UID:"), value(&first, "UID:"));
    let called_off = {
        let back = MeetingSet {
            id: view.id.clone(),
            start: Some("2026-09-15T12:00".into()),
            ..MeetingSet::default()
        };
        meeting::set(&ann.app, back).await.unwrap();
        sent(true).await
    };
    assert_eq!(
        (value(&called_off, "METHOD:"), value(&called_off, "SEQUENCE:"), value(&called_off, "STATUS:")),
        ("CANCEL".into(), "2".into(), "CANCELLED".into())
    );
    assert_eq!(value(&called_off, "UID:"), value(&first, "UID:"));
    assert_eq!(opens(&ann, &view.id).await.state, MeetingState::Cancelled);
    let undated = meeting::add(&ann.app, MeetingAdd { title: "Some day".into(), ..MeetingAdd::default() });
    let request = Invite { id: undated.await.unwrap().id, ..Invite::default() };
    let out = ann.home.path().join("none.ics");
    let refused = meeting::save_invitation(&ann.app, request, &out).await.unwrap_err();
    assert_eq!((refused.code.as_str(), out.exists()), ("meeting-without-date", false));
}

#[tokio::test]
async fn whoever_has_an_address_is_invited_also_where_nobody_facilitates() {
    let ann = a_host().await;
    let view = plans(&ann, "Peer circle", "Check-in 8\nCase 45").await;
    for (name, email) in [("Noor", ""), ("Bo", "bo@example.org"), ("Cy", "cy@example.org")] {
        let person = MeetingPersonSet {
            id: view.id.clone(),
            name: Some(name.into()),
            email: Some(email.into()),
            ..Default::default()
        };
        meeting::person_set(&ann.app, person).await.unwrap();
    }
    let out = ann.home.path().join("invitation.ics");
    meeting::save_invitation(&ann.app, Invite { id: view.id.clone(), ..Invite::default() }, &out)
        .await
        .unwrap();
    let file = fs::read_to_string(out).unwrap().replace("\r\n ", "");
    let line = |name: &str| file.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert_eq!(line("METHOD"), "METHOD:REQUEST");
    assert!(line("ORGANIZER").ends_with("mailto:bo@example.org"), "{file}");
    for guest in ["bo@example.org", "cy@example.org"] {
        let invited = file.lines().any(|line| line.starts_with("ATTENDEE") && line.contains(guest));
        assert!(invited, "{guest} in {file}");
    }
}

#[tokio::test]
async fn whatever_leaves_of_a_cancelled_meeting_says_so_first() {
    let ann = a_host().await;
    let id = a_circle(&ann).await.id;
    let off = MeetingSet { id: id.clone(), cancelled: Some(true), ..MeetingSet::default() };
    meeting::set(&ann.app, off).await.unwrap();
    for sheet in [Sheet::Agenda, Sheet::HandOut, Sheet::Script, Sheet::WriteUp, Sheet::Actions] {
        let file = saves(&ann, &id, sheet, SheetForm::Md).await;
        let said = std::fs::read_to_string(file).unwrap();
        assert!(said.contains("**This meeting is cancelled.**"), "{sheet:?}: {said}");
        let ics = SheetQuery { id: id.clone(), sheet, form: SheetForm::Ics, language: None, paper: None };
        if sheet != Sheet::Agenda {
            let refused = meeting::save_sheet(&ann.app, ics, &ann.home.path().join("not.ics")).await;
            assert_eq!(refused.unwrap_err().code, "meeting-sheet-no-ics");
        }
    }
    for sheet in [Sheet::Agenda, Sheet::Invitation] {
        let mail = std::fs::read_to_string(saves(&ann, &id, sheet, SheetForm::Eml).await).unwrap();
        assert!(mail.contains("Subject: Cancelled: ") && mail.contains("Cancellation"), "{mail}");
    }
    let agenda = SheetQuery {
        id,
        sheet: Sheet::Agenda,
        form: SheetForm::Md,
        language: Some(Language::En),
        paper: None,
    };
    let chat = meeting::sheet_text(&ann.app, agenda).await.unwrap().chat;
    assert!(chat.contains("This meeting is cancelled."), "{chat}");
}
