//! An agenda: added up, pasted, dragged, spread anew, kept to oneself.

use kring_core::journal::view::Edit;
use kring_core::meeting::model::Priority;
use kring_core::meeting::view::*;
use kring_core::{backup, journal, meeting};
use kring_tests::*;

use super::{lines, opens, plans, sets_item};

#[tokio::test]
async fn a_meeting_needs_a_title_and_nothing_else() {
    let ann = a_coach().await;
    let request = MeetingAdd { title: "Tuesday".into(), ..MeetingAdd::default() };
    let view = meeting::add(&ann.app, request).await.unwrap();
    assert_eq!((view.start, view.at, view.minutes, view.shared), (None, None, None, false));
    let added = meeting::item_add(
        &ann.app,
        ItemAdd {
            id: view.id.clone(),
            item: ItemSet { title: Some("Arrive".into()), ..ItemSet::default() },
            before: None,
        },
    );
    added.await.unwrap();
    assert_eq!(lines(&opens(&ann, &view.id).await), ["- Arrive 10"]);
    for (wrong, code) in [
        (MeetingAdd::default(), "invalid-request"),
        (MeetingAdd { start: Some("soon".into()), ..titled() }, "invalid-request"),
        (MeetingAdd { zone: Some("Mars/Olympus".into()), ..titled() }, "invalid-request"),
        (MeetingAdd { minutes: Some(1441), ..titled() }, "invalid-request"),
        (MeetingAdd { template: Some("none".into()), ..titled() }, "meeting-template-not-found"),
        (MeetingAdd { copy: Some(ann.writes("A page", "").await.id), ..titled() }, "meeting-not-found"),
    ] {
        assert_eq!(meeting::add(&ann.app, wrong).await.unwrap_err().code, code);
    }
    let list = meeting::list(&ann.app, MeetingListQuery::default()).await.unwrap();
    assert_eq!(list.len(), 1, "a refusal makes nothing");
    ann.verifies().await;
}

fn titled() -> MeetingAdd {
    MeetingAdd { title: "Tuesday".into(), ..MeetingAdd::default() }
}

#[tokio::test]
async fn pasted_lines_are_an_agenda_whose_clock_follows_every_change() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10 / Case 35 min / Close 5").await;
    assert_eq!(lines(&view), ["12:00 Welcome 10", "12:10 Case 35", "12:45 Close 5"]);
    assert_eq!((view.sum.planned, view.sum.free, view.sum.over), (50, 10, 0));
    assert_eq!(view.sum.ends.as_deref(), Some("12:50"));
    let [welcome, case, close] = [0, 1, 2].map(|at| view.items[at].id.clone());
    let moved = ItemMove { id: view.id.clone(), item: close.clone(), before: Some(case.clone()) };
    let batch = meeting::item_move(&ann.app, moved).await.unwrap();
    sets_item(&ann, &view.id, &case, ItemSet { minutes: Some(60), ..ItemSet::default() }).await;
    let now = opens(&ann, &view.id).await;
    assert_eq!(lines(&now), ["12:00 Welcome 10", "12:10 Close 5", "12:15 Case 60"]);
    assert_eq!((now.items[2].over, now.sum.over), (15, 15), "what is too much shows where it happens");
    sets_item(&ann, &view.id, &case, ItemSet { locked: Some("12:20".into()), ..ItemSet::default() }).await;
    let now = opens(&ann, &view.id).await;
    assert_eq!((now.items[2].begins.as_deref(), now.items[2].free), (Some("12:20"), 5));
    journal::undo(&ann.app, batch).await.unwrap();
    let titles: Vec<String> = opens(&ann, &view.id).await.items.into_iter().map(|item| item.title).collect();
    assert_eq!(titles, ["Welcome", "Case", "Close"], "moving back leaves what came later");
    let gone = ItemId { id: view.id.clone(), item: welcome };
    let batch = meeting::item_remove(&ann.app, gone.clone()).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.items.len(), 2);
    assert_eq!(meeting::item_remove(&ann.app, gone).await.unwrap_err().code, "meeting-item-not-found");
    journal::undo(&ann.app, batch).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.items[0].title, "Welcome");
    ann.verifies().await;
}

#[tokio::test]
async fn one_key_spreads_the_time_anew_and_a_plan_b_shows_beforehand_what_it_takes() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Check-in 8\nNews 10\nCase 35\nClose 7").await;
    for (at, priority) in
        [(0, Priority::Must), (1, Priority::Could), (2, Priority::Should), (3, Priority::Must)]
    {
        let set = ItemSet { priority: Some(priority), ..ItemSet::default() };
        sets_item(&ann, &view.id, &view.items[at].id, set).await;
    }
    let lost = |lost| Respread { id: view.id.clone(), lost: Some(lost) };
    let plan = meeting::plan_b(&ann.app, lost(20)).await.unwrap();
    let told: Vec<(u32, u32)> = plan.items.iter().map(|one| (one.was, one.minutes)).collect();
    assert_eq!((told, plan.over), (vec![(10, 0), (35, 25)], 0));
    assert_eq!(opens(&ann, &view.id).await.sum.planned, 60, "looking changes nothing");
    let batch = meeting::respread(&ann.app, lost(20)).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert_eq!(lines(&now), ["12:20 Check-in 8", "12:28 News 0", "12:28 Case 25", "12:53 Close 7"]);
    assert_eq!((now.late, now.sum.ends.as_deref(), now.sum.over), (20, Some("13:00"), 0));
    journal::undo(&ann.app, batch).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.sum.planned, 60);
    let far = meeting::plan_b(&ann.app, lost(50)).await.unwrap();
    assert_eq!(far.over, 5, "the musts take fifteen minutes and ten are left");
}

#[tokio::test]
async fn minutes_lost_before_a_fixed_time_are_given_by_what_follows_it_and_the_clock_goes_on() {
    let ann = a_coach().await;
    let request = MeetingAdd {
        title: "Team day".into(),
        start: Some("2026-10-13T09:30".into()),
        zone: Some("Europe/Amsterdam".into()),
        minutes: Some(120),
        lines: Some("Onthaal 20\nCasus 40\nBesluit 30\nVrij 30".into()),
        ..MeetingAdd::default()
    };
    let view = meeting::add(&ann.app, request).await.unwrap();
    let locked = Some("09:50".to_owned());
    sets_item(&ann, &view.id, &view.items[1].id, ItemSet { locked, ..ItemSet::default() }).await;
    let could = ItemSet { priority: Some(Priority::Could), ..ItemSet::default() };
    sets_item(&ann, &view.id, &view.items[3].id, could).await;
    let lost = Respread { id: view.id.clone(), lost: Some(45) };
    assert_eq!(meeting::plan_b(&ann.app, lost.clone()).await.unwrap().over, 25, "the fixed time has passed");
    meeting::respread(&ann.app, lost).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert_eq!(lines(&now), ["10:15 Onthaal 0", "10:15 Casus 40", "10:55 Besluit 30", "11:25 Vrij 5"]);
    assert_eq!((now.sum.planned, now.sum.over, now.sum.ends.as_deref()), (120, 0, Some("11:30")));
    assert_eq!(now.items[1].over, 25, "what is late says so");
    assert_eq!(now.items[1].locked.as_deref(), Some("09:50"), "and is not let go");
}

#[tokio::test]
async fn a_template_and_an_earlier_meeting_are_begun_from() {
    let ann = a_coach().await;
    let templates = meeting::templates(&ann.app, ()).await.unwrap();
    let minutes: Vec<(&str, u32)> =
        templates.iter().map(|template| (template.id.as_str(), template.minutes)).collect();
    assert_eq!(minutes, [("onehour", 60), ("circlehour", 60), ("kickoff", 420), ("closure", 120)]);
    let request = MeetingAdd { template: Some("circlehour".into()), ..titled() };
    let hour = meeting::add(&ann.app, request).await.unwrap();
    let roles: Vec<&str> = hour.roles.iter().map(|role| role.role.as_str()).collect();
    assert_eq!((roles, hour.sum.planned), (vec!["guardian", "host", "scribe"], 60));
    let set = ItemSet { only_me: Some("Breathe.".into()), ..ItemSet::default() };
    sets_item(&ann, &hour.id, &hour.items[0].id, set).await;
    let role = MeetingRoleSet {
        id: hour.id.clone(),
        role: "host".into(),
        person: Some("Bo".into()),
        ..Default::default()
    };
    meeting::role_set(&ann.app, role).await.unwrap();
    let there = MeetingSet { id: hour.id.clone(), zone: Some("Asia/Tokyo".into()), ..MeetingSet::default() };
    meeting::set(&ann.app, there).await.unwrap();
    let request = MeetingAdd { copy: Some(hour.id.clone()), ..titled() };
    let copy = meeting::add(&ann.app, request).await.unwrap();
    assert_eq!(copy.zone, "Asia/Tokyo", "fixed times stay what they are");
    assert_eq!((copy.items.len(), copy.items[0].only_me.as_str()), (7, "Breathe."));
    assert_eq!(copy.people[0].name, "Bo");
    assert_ne!(copy.items[0].id, hour.items[0].id);
    ann.verifies().await;
}

#[tokio::test]
async fn what_only_i_read_is_found_by_me_and_goes_with_the_meeting_into_the_trash() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 10").await;
    let edit = |base: &str, item: Option<&str>, text: &str| MeetingTextEdit {
        id: view.id.clone(),
        part: MeetingPart::OnlyMe,
        item: item.map(str::to_owned),
        base: base.into(),
        edits: vec![Edit(0, 0, text.into())],
    };
    // Both editors show the meeting as it was opened, before there was any note.
    let item = view.items[0].id.as_str();
    meeting::edit_text(&ann.app, edit(&view.only_me_version, None, "Wim is tired")).await.unwrap();
    meeting::edit_text(&ann.app, edit(&view.only_me_version, Some(item), "quietly ")).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert_eq!((now.only_me.as_str(), now.items[0].only_me.as_str()), ("Wim is tired", "quietly "));
    let found = ann.finds("tired").await;
    assert_eq!(found, [view.id.clone()], "the note is found as the meeting it belongs to");
    let batch = meeting::trash(&ann.app, MeetingId { id: view.id.clone() }).await.unwrap();
    assert!(ann.finds("tired").await.is_empty());
    let trashed = MeetingListQuery { trashed: Some(true), ..MeetingListQuery::default() };
    assert_eq!(meeting::list(&ann.app, trashed).await.unwrap().len(), 1);
    journal::undo(&ann.app, batch).await.unwrap();
    assert_eq!(ann.finds("tired").await, [view.id]);
    ann.verifies().await;
}

#[tokio::test]
async fn two_devices_that_prepare_one_meeting_agree() {
    let laptop = a_coach().await;
    let view = plans(&laptop, "Circle", "Welcome 10\nCase 35\nClose 5").await;
    let stick = laptop.home.path().join("stick");
    backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_newcomer();
    backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
    other.unlocks().await;
    let item = view.items[1].id.clone();
    let first = view.items[0].id.clone();
    for device in [&laptop, &other] {
        let moved = ItemMove { id: view.id.clone(), item: item.clone(), before: Some(first.clone()) };
        meeting::item_move(&device.app, moved).await.unwrap();
    }
    let paste = |lines: &str| MeetingPaste { id: view.id.clone(), lines: lines.into(), before: None };
    meeting::paste(&laptop.app, paste("From the laptop 3")).await.unwrap();
    meeting::paste(&other.app, paste("From the train 4")).await.unwrap();
    sets_item(&laptop, &view.id, &item, ItemSet { minutes: Some(30), ..ItemSet::default() }).await;
    sets_item(&other, &view.id, &item, ItemSet { lead: Some("Noor".into()), ..ItemSet::default() }).await;
    let note = ItemSet { only_me: Some("from the train".into()), ..ItemSet::default() };
    sets_item(&other, &view.id, &first, note).await;
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    for _ in 0..2 {
        crate::devices::hand_over(&one, &two).await;
        crate::devices::hand_over(&two, &one).await;
    }
    let (here, there) = (opens(&laptop, &view.id).await, opens(&other, &view.id).await);
    assert_eq!(lines(&here), lines(&there));
    assert_eq!(here.items.len(), 5, "both keep what each added");
    assert_eq!(here.items.iter().filter(|one| one.id == item).count(), 1, "what both moved is there once");
    let case = here.items.iter().find(|one| one.id == item).unwrap();
    assert_eq!((case.minutes, case.lead.as_str()), (30, "Noor"));
    let welcome = here.items.iter().find(|one| one.id == first).unwrap();
    assert_eq!(welcome.only_me, "from the train");
    laptop.verifies().await;
    other.verifies().await;
}

#[tokio::test]
async fn a_date_is_found_that_suits_most_and_has_those_who_are_needed() {
    let ann = a_coach().await;
    ann.is_at("2026-09-20T08:00:00Z");
    let view = meeting::add(&ann.app, titled()).await.unwrap();
    let mut people = Vec::new();
    for name in ["Ann", "Bo", "Cy"] {
        people.push(super::comes(&ann, &view.id, name).await);
    }
    let mut dates = Vec::new();
    for start in ["2026-10-06T12:00", "2026-10-13T12:00"] {
        let request = DateSet { id: view.id.clone(), start: Some(start.into()), ..DateSet::default() };
        dates.push(meeting::date_set(&ann.app, request).await.unwrap().id);
    }
    let again = DateSet { id: view.id.clone(), start: Some("2026-10-06T12:00".into()), ..DateSet::default() };
    assert_eq!(
        meeting::date_set(&ann.app, again.clone()).await.unwrap().id,
        dates[0],
        "a date is asked about once"
    );
    let same = DateSet { date: Some(dates[1].clone()), ..again };
    assert_eq!(meeting::date_set(&ann.app, same).await.unwrap_err().code, "meeting-date-asked");
    use kring_core::meeting::dates::Answer;
    for (date, person, can) in [
        (0, "Ann", Answer::Yes),
        (0, "Bo", Answer::Yes),
        (0, "Cy", Answer::No),
        (1, "Ann", Answer::IfNeeded),
        (1, "Cy", Answer::Yes),
    ] {
        let request = DateSet {
            id: view.id.clone(),
            date: Some(dates[date].clone()),
            person: Some(person.into()),
            can: Some(can),
            ..DateSet::default()
        };
        meeting::date_set(&ann.app, request).await.unwrap();
    }
    let best = |view: &MeetingView| view.dates.iter().map(|date| (date.score, date.best)).collect::<Vec<_>>();
    assert_eq!(best(&opens(&ann, &view.id).await), [(4, true), (3, false)]);
    let role = MeetingRoleSet {
        id: view.id.clone(),
        role: "facilitator".into(),
        person: Some("Cy".into()),
        ..Default::default()
    };
    meeting::role_set(&ann.app, role).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert_eq!(best(&now), [(4, false), (3, true)], "whoever facilitates has to be there");
    assert_eq!(now.dates[1].answers.len(), 2);
    let request = SheetQuery {
        id: view.id.clone(),
        sheet: Sheet::Agenda,
        form: SheetForm::Md,
        language: Some(kring_core::settings::preferences::Language::En),
        paper: None,
    };
    let told = meeting::sheet_text(&ann.app, request).await.unwrap();
    for text in [told.text, told.chat] {
        let answers = [
            "Proposed dates",
            "6 October",
            "yes: Ann, Bo · no: Cy",
            "13 October",
            "suits best",
            "no answer yet: Bo",
        ];
        crate::export::borders::in_order(&text, &answers);
    }
}
