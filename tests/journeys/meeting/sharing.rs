//! A draft that is shared with its group; and what leaves of a series, as other programs read it.

use std::fs;

use kring_core::circle::view::{CircleAdd, MemberAdd, MemberValues};
use kring_core::journal::view::Batch;
use kring_core::meeting::rule::{Day, Ends, Pattern, Rule};
use kring_core::meeting::view::*;
use kring_core::{circle, journal, meeting};
use kring_tests::*;

use super::{does, opens, plans, sets_item};
use crate::invitations::{starts, understood};

async fn a_group(person: &Person) -> String {
    let group = CircleAdd { name: "Valley".into(), ..CircleAdd::default() };
    let group = circle::add(&person.app, group).await.unwrap().id;
    for (name, contact) in [("Ann", "ann@example.org"), ("Bo", "bo@example.org"), ("Cy", "by the mill")] {
        let me = (name == "Ann").then_some(true);
        let values = MemberValues { contact: Some(contact.into()), me, ..MemberValues::default() };
        let member = MemberAdd { circle: group.clone(), name: name.into(), values };
        circle::member_add(&person.app, member).await.unwrap();
    }
    group
}

async fn shares(person: &Person, id: &str) -> Result<MeetingView, String> {
    let shared = meeting::share(&person.app, MeetingId { id: id.into() }).await;
    shared.map(|shared| shared.meeting).map_err(|failure| failure.code)
}

async fn invites(person: &Person, id: &str) -> Vec<u8> {
    let out = person.home.path().join("invitation.ics");
    let request = Invite { id: id.into(), ..Invite::default() };
    meeting::save_invitation(&person.app, request, &out).await.unwrap();
    fs::read(out).unwrap()
}

#[tokio::test]
async fn a_draft_is_mine_until_i_share_it_and_what_only_i_read_stays_with_me() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let draft = plans(&ann, "Winter circle", "Check-in 10\nCase 45\nClose 5").await;
    assert_eq!(shares(&ann, &draft.id).await.unwrap_err(), "meeting-without-group");
    let group = a_group(&ann).await;
    let join = MeetingSet { id: draft.id.clone(), circle: Some(group.clone()), ..MeetingSet::default() };
    meeting::set(&ann.app, join).await.unwrap();
    let note = ItemSet { only_me: Some("Bo may need time.".into()), ..ItemSet::default() };
    sets_item(&ann, &draft.id, &draft.items[1].id, note).await;
    let before = understood(&[("draft.ics", invites(&ann, &draft.id).await)]).remove(0);

    let shared = shares(&ann, &draft.id).await.unwrap();
    assert!(shared.shared && shared.id != draft.id, "a copy in the space of the group");
    let titles: Vec<&str> = shared.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!((titles, shared.people.len()), (vec!["Check-in", "Case", "Close"], 3));
    assert_eq!(shared.items[1].only_me, "Bo may need time.", "still beside the item, for me alone");
    let vault = ann.app.vault().await.unwrap();
    let updates = vault.export_since(group.parse().unwrap(), &Default::default()).await.unwrap();
    let of = |id: &str| id.parse::<uuid::Uuid>().unwrap().as_bytes().to_vec();
    assert!(updates.iter().any(|update| update.id == of(&shared.id)), "the group's space has the meeting");
    let others = updates.iter().any(|update| update.kind == "meeting_notes" || update.id == of(&draft.id));
    assert!(!others, "and neither the draft nor a word of what only I read");

    // From then on the copy is the meeting: the draft points at it, is listed no more, and is not shared a second time.
    let was = opens(&ann, &draft.id).await;
    assert_eq!((was.shared, was.shared_as.as_deref()), (false, Some(shared.id.as_str())));
    assert_eq!(shares(&ann, &draft.id).await.unwrap_err(), "meeting-shared-already");
    // What would be noted in the draft, and be in no list, is refused.
    let lost = RunDo { id: draft.id.clone(), act: RunAct::Start };
    let refused = meeting::run_do(&ann.app, lost).await.unwrap_err();
    assert_eq!(refused.code, "meeting-is-shared");
    assert_eq!(shares(&ann, &shared.id).await.unwrap_err(), "meeting-shared-already");
    let listed = meeting::list(&ann.app, MeetingListQuery::default()).await.unwrap();
    assert_eq!(listed.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), [shared.id.as_str()]);
    let after = understood(&[("shared.ics", invites(&ann, &shared.id).await)]).remove(0);
    let event = |read: &serde_json::Value| read["icalendar"]["events"][0]["uid"].clone();
    assert_eq!(event(&before), event(&after), "calendars know it as the same event");
    let run = does(&ann, &shared.id, RunAct::Start).await;
    assert_eq!(run.item.unwrap().title, "Check-in");
    ann.verifies().await;
}

#[tokio::test]
async fn what_was_shared_is_taken_back_and_the_draft_is_the_meeting_again() {
    let ann = a_coach().await;
    ann.is_at("2026-09-01T08:00:00Z");
    let draft = plans(&ann, "Winter circle", "Check-in 10\nCase 45").await;
    let group = a_group(&ann).await;
    let join = MeetingSet { id: draft.id.clone(), circle: Some(group), ..MeetingSet::default() };
    meeting::set(&ann.app, join).await.unwrap();
    let note = ItemSet { only_me: Some("Bo may need time.".into()), ..ItemSet::default() };
    sets_item(&ann, &draft.id, &draft.items[1].id, note).await;
    let shared = meeting::share(&ann.app, MeetingId { id: draft.id.clone() }).await.unwrap();
    assert!(!shared.with_others, "nobody was let into the group");
    let rows = async || {
        let rows = meeting::list(&ann.app, MeetingListQuery::default()).await.unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(rows().await, std::slice::from_ref(&shared.meeting.id));
    journal::undo(&ann.app, Batch { batch: shared.batch }).await.unwrap();
    assert_eq!(rows().await, std::slice::from_ref(&draft.id), "listed again, and the copy no more");
    let again = opens(&ann, &draft.id).await;
    assert_eq!(
        (again.shared, again.shared_as, again.items[1].only_me.as_str()),
        (false, None, "Bo may need time.")
    );
    assert!(opens(&ann, &shared.meeting.id).await.trashed.is_some());
    // It can be changed, run and shared as before.
    sets_item(&ann, &draft.id, &draft.items[0].id, ItemSet { minutes: Some(5), ..ItemSet::default() }).await;
    let second = shares(&ann, &draft.id).await.unwrap();
    assert_eq!((second.items[0].minutes, second.items[1].only_me.as_str()), (5, "Bo may need time."));
    ann.verifies().await;
}

#[tokio::test]
async fn a_meeting_in_which_something_was_decided_is_not_taken_back() {
    let ann = a_coach().await;
    let draft = plans(&ann, "Winter circle", "Check-in 10\nCase 45").await;
    let join =
        MeetingSet { id: draft.id.clone(), circle: Some(a_group(&ann).await), ..MeetingSet::default() };
    meeting::set(&ann.app, join).await.unwrap();
    let shared = meeting::share(&ann.app, MeetingId { id: draft.id.clone() }).await.unwrap();
    let id = shared.meeting.id;
    let text = Some("We meet at noon.".to_owned());
    let decision = DecisionSet { id: id.clone(), text, ..DecisionSet::default() };
    meeting::decision_set(&ann.app, decision).await.unwrap();
    let undone = journal::undo(&ann.app, Batch { batch: shared.batch }).await;
    assert_eq!(undone.unwrap_err().code, "undo-not-possible");
    let kept = opens(&ann, &id).await;
    assert_eq!((kept.trashed, kept.decisions.len()), (None, 1), "it is the group's still");
    assert_eq!(opens(&ann, &draft.id).await.shared_as, Some(id));
    ann.verifies().await;
}

/// Third Tuesdays at noon of a group, with a date that is left out and one that is moved.
async fn a_series(person: &Person) -> SeriesView {
    let rule = Rule { every: 1, pattern: Pattern::MonthlyBy { nth: 3, day: Day::Tu }, ends: Ends::Never };
    let add = SeriesAdd {
        title: "Tuesday circle".into(),
        start: "2026-01-20T12:00".into(),
        rule: Some(rule),
        zone: Some("Europe/Brussels".into()),
        minutes: Some(90),
        circle: Some(a_group(person).await),
        copy: None,
    };
    let series = meeting::series_add(&person.app, add).await.unwrap();
    for (date, start, skipped) in [
        ("2026-02-17T12:00", None, Some(true)),
        ("2026-03-17T12:00", Some("2026-03-18T14:00".to_owned()), None),
    ] {
        let set = SeriesDateSet {
            id: series.id.clone(),
            date: date.into(),
            start,
            skipped,
            ..SeriesDateSet::default()
        };
        meeting::series_date_set(&person.app, set).await.unwrap();
    }
    series
}

#[tokio::test]
async fn two_calendars_accept_the_invitation_to_a_series_with_what_was_moved_and_left_out() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = a_series(&ann).await;
    let read = understood(&[("series.ics", invites(&ann, &series.id).await)]).remove(0);
    assert_eq!(read["icalendar"]["faults"], serde_json::json!([]));
    for program in ["icalendar", "vobject"] {
        assert_eq!(read[program]["method"], "REQUEST", "{program}");
        let events = read[program]["events"].as_array().unwrap();
        assert_eq!(events.len(), 2, "{program}: the whole, and the date that was moved");
        for event in events {
            assert_eq!((&event["title"], &event["sequence"]), (&"Tuesday circle".into(), &0.into()));
            assert_eq!(
                event["guests"],
                serde_json::json!(["mailto:ann@example.org", "mailto:bo@example.org"]),
                "{program}: whose address is known"
            );
        }
    }
    assert_eq!(read["icalendar"]["events"][0]["minutes"], 90);
    let whole: Vec<String> = starts(&read, 0).into_iter().map(|(wall, _)| wall).take(3).collect();
    assert_eq!(whole, ["2026-01-20T12:00", "2026-03-17T12:00", "2026-04-21T12:00"], "without February");
    assert_eq!(starts(&read, 1)[0].0, "2026-03-18T14:00");
}

#[tokio::test]
async fn a_series_is_a_mail_draft_with_its_next_dates_and_comes_back_from_the_trash() {
    let ann = a_coach().await;
    ann.is_at("2026-01-10T08:00:00Z");
    let series = a_series(&ann).await;
    let request = |sheet| SheetQuery {
        id: series.id.clone(),
        sheet,
        form: SheetForm::Eml,
        language: Some(kring_core::settings::preferences::Language::En),
        paper: None,
    };
    let name = meeting::sheet_name(&ann.app, &request(Sheet::Invitation)).await.unwrap();
    assert_eq!(name, "Invitation - Tuesday circle - 2026-01-20.eml");
    let out = ann.home.path().join(name);
    meeting::save_sheet(&ann.app, request(Sheet::Invitation), &out).await.unwrap();
    let mail = understood(&[("draft.eml", fs::read(&out).unwrap())]).remove(0);
    assert_eq!((&mail["defects"], &mail["subject"]), (&serde_json::json!([]), &"Tuesday circle".into()));
    assert_eq!(mail["to"].as_array().unwrap().len(), 2);
    let text = mail["parts"][0]["content"].as_str().unwrap();
    assert!(text.contains("Wednesday 18 March 2026, 14:00–15:30"), "{text}");
    assert!(!text.contains("17 February"), "what is left out is not announced: {text}");
    assert_eq!(mail["parts"][1]["name"], "Invitation - Tuesday circle - 2026-01-20.ics");
    let refused = meeting::save_sheet(&ann.app, request(Sheet::Agenda), &out).await.unwrap_err();
    assert_eq!(refused.code, "invalid-request", "a series has no agenda of its own");

    let list = async |trashed| {
        let rows = meeting::series_list(&ann.app, SeriesListQuery { trashed }).await.unwrap();
        rows.into_iter().map(|row| (row.title, row.trashed.is_some())).collect::<Vec<_>>()
    };
    let id = SeriesId { id: series.id.clone() };
    meeting::series_trash(&ann.app, id.clone()).await.unwrap();
    assert_eq!((list(false).await, list(true).await), (vec![], vec![("Tuesday circle".to_owned(), true)]));
    meeting::series_untrash(&ann.app, id).await.unwrap();
    assert_eq!((list(false).await, list(true).await), (vec![("Tuesday circle".to_owned(), false)], vec![]));
    ann.verifies().await;
}
