//! Writing a meeting up: who was there, what was decided, who does what until it is done, and minutes from what happened.

use kring_core::circle::view::CircleAdd;
use kring_core::journal::view::{Batch, Edit};
use kring_core::meeting::view::*;
use kring_core::{circle, journal, meeting};
use kring_tests::*;

use super::{comes, does, opens, plans};

async fn agrees(person: &Person, meeting: &str, text: &str, owner: &str, due: &str) -> String {
    let request = ActionSet {
        id: meeting.into(),
        text: Some(text.into()),
        owner: Some(owner.into()),
        due: Some(due.into()),
        ..ActionSet::default()
    };
    meeting::action_set(&person.app, request).await.unwrap().id
}

#[tokio::test]
async fn minutes_are_composed_from_what_happened_written_on_and_approved() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10\nNews 10\nCase 35\nClose 5").await;
    let empty = meeting::approve(&ann.app, Approve { id: view.id.clone(), approved: true }).await;
    assert_eq!(empty.unwrap_err().code, "meeting-nothing-to-approve");
    ann.is_at("2026-09-15T10:02:00Z");
    does(&ann, &view.id, RunAct::Start).await;
    ann.waits_minutes(12);
    does(&ann, &view.id, RunAct::Skip { item: Some(view.items[1].id.clone()) }).await;
    does(&ann, &view.id, RunAct::Next).await;
    let decision = DecisionSet {
        id: view.id.clone(),
        text: Some("We meet on Tuesdays.".into()),
        rule: Some("consent".into()),
        review: Some("2027-01-15".into()),
        ..DecisionSet::default()
    };
    let decided = meeting::decision_set(&ann.app, decision).await.unwrap();
    ann.waits_minutes(40);
    does(&ann, &view.id, RunAct::End).await;
    let look =
        meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: false }).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.write_up.state, WriteUpState::None, "looking writes nothing");
    let written =
        meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: true }).await.unwrap();
    assert_eq!(written.text, look.text);
    let now = opens(&ann, &view.id).await;
    assert_eq!(
        now.write_up.text,
        "## Welcome\n\n*From 12:02, 12 minutes (10 minutes planned)*\n\n## Case\n\n*From 12:14, 40 minutes (35 minutes planned)*\n\n\
         ## News\n\n*Passed over*\n\n## Close\n\n*Not reached*\n"
    );
    assert_eq!(now.decisions[0].item.as_deref(), Some(view.items[2].id.as_str()), "it belongs to what ran");
    let edit = MeetingTextEdit {
        id: view.id.clone(),
        part: MeetingPart::WriteUp,
        item: None,
        base: now.version.clone(),
        edits: vec![Edit(0, 0, "We were five.\n\n".into())],
    };
    meeting::edit_text(&ann.app, edit).await.unwrap();
    let change = DecisionSet {
        id: view.id.clone(),
        decision: Some(decided.id),
        objections: Some("None.".into()),
        ..DecisionSet::default()
    };
    meeting::decision_set(&ann.app, change).await.unwrap();
    meeting::approve(&ann.app, Approve { id: view.id.clone(), approved: true }).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert!(now.write_up.text.starts_with("We were five."));
    assert_eq!((now.write_up.state, now.decisions[0].rule.as_str()), (WriteUpState::Approved, "consent"));
    journal::undo(&ann.app, Batch { batch: written.batch.unwrap() }).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.write_up.text, "We were five.\n\n", "what came later stays");
    meeting::approve(&ann.app, Approve { id: view.id.clone(), approved: true }).await.unwrap();
    meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: true }).await.unwrap();
    assert_eq!(
        opens(&ann, &view.id).await.write_up.state,
        WriteUpState::Draft,
        "what changes is approved anew"
    );
    assert_eq!(ann.finds("Tuesdays").await, [view.id.clone()]);
    ann.verifies().await;
}

#[tokio::test]
async fn actions_are_carried_over_until_they_are_done_and_listed_across_meetings() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let group = CircleAdd { name: "Tuesday circle".into(), ..CircleAdd::default() };
    let group = circle::add(&ann.app, group).await.unwrap().id;
    let mut meetings = Vec::new();
    for start in ["2026-09-08T12:00", "2026-09-15T12:00", "2026-09-22T12:00"] {
        let request = MeetingAdd {
            title: "Circle".into(),
            start: Some(start.into()),
            zone: Some("Europe/Brussels".into()),
            circle: Some(group.clone()),
            lines: Some("Case 60".into()),
            ..MeetingAdd::default()
        };
        meetings.push(meeting::add(&ann.app, request).await.unwrap().id);
    }
    let letter = agrees(&ann, &meetings[0], "Write the letter", "Noor", "2026-09-10").await;
    agrees(&ann, &meetings[0], "Find a room", "Bo", "2026-10-01").await;
    for id in &meetings[..2] {
        does(&ann, id, RunAct::Start).await;
        does(&ann, id, RunAct::End).await;
    }
    ann.is_at("2026-09-22T08:00:00Z");
    let carried = opens(&ann, &meetings[2]).await.carried;
    let told: Vec<(&str, u32, bool)> =
        carried.iter().map(|row| (row.text.as_str(), row.carried, row.late)).collect();
    assert_eq!(told, [("Write the letter", 1, true), ("Find a room", 1, false)]);
    assert!(opens(&ann, &meetings[0]).await.carried.is_empty(), "nothing comes from later");
    let done = ActionSet {
        id: meetings[0].clone(),
        action: Some(letter.clone()),
        done: Some(true),
        ..ActionSet::default()
    };
    let batch = meeting::action_set(&ann.app, done).await.unwrap().batch;
    let open = AgreedQuery { open: Some(true), ..AgreedQuery::default() };
    let rows = meeting::actions(&ann.app, open.clone()).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["Find a room"]);
    let carried = opens(&ann, &meetings[2]).await.carried;
    assert_eq!(carried.len(), 2, "what was done since last time is still told this time");
    journal::undo(&ann.app, Batch { batch }).await.unwrap();
    let of_noor = AgreedQuery { owner: Some("noor".into()), ..open };
    assert_eq!(meeting::actions(&ann.app, of_noor).await.unwrap()[0].id, letter);
    let elsewhere = AgreedQuery { circle: Some("another".into()), ..AgreedQuery::default() };
    assert!(meeting::actions(&ann.app, elsewhere).await.unwrap().is_empty());
    let gone = ActionSet {
        id: meetings[0].clone(),
        action: Some(letter),
        removed: Some(true),
        ..Default::default()
    };
    meeting::action_set(&ann.app, gone.clone()).await.unwrap();
    assert_eq!(meeting::action_set(&ann.app, gone).await.unwrap_err().code, "meeting-noted-not-found");
    ann.verifies().await;
}

#[tokio::test]
async fn planned_against_actual_is_kept_by_method() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10").await;
    for _ in 0..2 {
        let item = ItemSet { method: Some("grow".into()), minutes: Some(20), ..ItemSet::default() };
        meeting::item_add(&ann.app, ItemAdd { id: view.id.clone(), item, before: None }).await.unwrap();
    }
    does(&ann, &view.id, RunAct::Start).await;
    for minutes in [8, 25, 30] {
        ann.waits_minutes(minutes);
        does(&ann, &view.id, RunAct::Next).await;
    }
    let spent = meeting::spent(&ann.app, AgreedQuery::default()).await.unwrap();
    let told: Vec<(Option<&str>, u32, u32, u32)> = spent
        .iter()
        .map(|one| (one.method.as_ref().map(|method| method.id.as_str()), one.times, one.planned, one.actual))
        .collect();
    assert_eq!(told, [(None, 1, 600, 480), (Some("grow"), 2, 2400, 3300)]);
}

#[tokio::test]
async fn who_was_there_is_noted_and_nobody_is_there_twice() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Case 60").await;
    let bo = comes(&ann, &view.id, "Bo").await;
    assert_eq!(comes(&ann, &view.id, " BO ").await, bo, "a name that is there is somebody who is there");
    comes(&ann, &view.id, "Cy").await;
    let set = MeetingPersonSet {
        id: view.id.clone(),
        person: Some(bo.clone()),
        attendance: Some(Attendance::Excused),
        email: Some("bo@example.org".into()),
        ..Default::default()
    };
    meeting::person_set(&ann.app, set).await.unwrap();
    let moved = MeetingPersonMove { id: view.id.clone(), person: "Cy".into(), before: Some("Bo".into()) };
    meeting::person_move(&ann.app, moved).await.unwrap();
    let now = opens(&ann, &view.id).await;
    let told: Vec<(&str, Attendance)> =
        now.people.iter().map(|person| (person.name.as_str(), person.attendance)).collect();
    assert_eq!(told, [("Cy", Attendance::Expected), ("Bo", Attendance::Excused)]);
    for email in ["bo", "bo@", "@example", "a b@c", "a@b@c", "a@b\r\nX: y", "<a@b>"] {
        let wrong = MeetingPersonSet {
            id: view.id.clone(),
            person: Some(bo.clone()),
            email: Some(email.into()),
            ..Default::default()
        };
        assert_eq!(
            meeting::person_set(&ann.app, wrong).await.unwrap_err().code,
            "invalid-request",
            "{email}"
        );
    }
}

#[tokio::test]
async fn what_was_approved_is_a_draft_again_when_it_says_something_else() {
    let ann = a_coach().await;
    let id = plans(&ann, "Circle", "Welcome 10\nCase 35").await.id;
    ann.is_at("2026-09-15T10:02:00Z");
    does(&ann, &id, RunAct::Start).await;
    let gone = meeting::trash(&ann.app, MeetingId { id: id.clone() }).await.unwrap_err();
    assert_eq!(gone.code, "meeting-is-running");
    let off = MeetingSet { id: id.clone(), cancelled: Some(true), ..MeetingSet::default() };
    assert_eq!(meeting::set(&ann.app, off).await.unwrap_err().code, "meeting-is-running");
    does(&ann, &id, RunAct::End).await;
    let action = agrees(&ann, &id, "Ask the city", "Ann", "").await;
    meeting::compose(&ann.app, ComposeWriteUp { id: id.clone(), write: true }).await.unwrap();
    let state = async || opens(&ann, &id).await.write_up.state;
    let approves = async || {
        meeting::approve(&ann.app, Approve { id: id.clone(), approved: true }).await.unwrap();
        assert_eq!(state().await, WriteUpState::Approved);
    };
    approves().await;
    let done = ActionSet { id: id.clone(), action: Some(action), done: Some(true), ..ActionSet::default() };
    meeting::action_set(&ann.app, done).await.unwrap();
    assert_eq!(state().await, WriteUpState::Approved, "what is done later was agreed then");
    agrees(&ann, &id, "Something else", "Ann", "").await;
    assert_eq!(state().await, WriteUpState::Draft);
    approves().await;
    let decided = DecisionSet { id: id.clone(), text: Some("Later".into()), ..DecisionSet::default() };
    meeting::decision_set(&ann.app, decided).await.unwrap();
    assert_eq!(state().await, WriteUpState::Draft);
    approves().await;
    let renamed = MeetingSet { id: id.clone(), title: Some("Other".into()), ..MeetingSet::default() };
    meeting::set(&ann.app, renamed).await.unwrap();
    assert_eq!(state().await, WriteUpState::Draft);
}

#[tokio::test]
async fn minutes_name_parts_purposes_what_was_not_reached_and_whose_attendance_nobody_noted() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Morning:\nWelcome 10\nCase 35\nClose 5").await;
    let purpose = ItemSet { purpose: Some("One question".into()), ..ItemSet::default() };
    super::sets_item(&ann, &view.id, &view.items[0].id, purpose).await;
    comes(&ann, &view.id, "Noor").await;
    let host = MeetingRoleSet {
        id: view.id.clone(),
        role: "host".into(),
        person: Some("Noor".into()),
        ..Default::default()
    };
    meeting::role_set(&ann.app, host).await.unwrap();
    ann.is_at("2026-09-15T10:00:00Z");
    does(&ann, &view.id, RunAct::Start).await;
    ann.waits_minutes(12);
    does(&ann, &view.id, RunAct::End).await;
    meeting::compose(&ann.app, ComposeWriteUp { id: view.id.clone(), write: true }).await.unwrap();
    let request = SheetQuery {
        id: view.id.clone(),
        sheet: Sheet::WriteUp,
        form: SheetForm::Md,
        language: Some(kring_core::settings::preferences::Language::En),
        paper: None,
    };
    let text = meeting::sheet_text(&ann.app, request).await.unwrap().text;
    crate::export::borders::in_order(
        &text,
        &[
            "Host: Noor",
            "- Not noted: Noor",
            "## Morning",
            "### Welcome",
            "One question",
            "### Case",
            "*Not reached*",
            "### Close",
        ],
    );
}
