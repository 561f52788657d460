//! Someone I coach: pages that are sessions, in three parts.

use kring_core::journal::view::*;
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::*;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{TrackerAdd, TrackerRecord};
use kring_core::{backup, journal, people, tracker};
use kring_tests::*;

pub fn with(person: &str) -> SessionGiven {
    SessionGiven { person: person.into(), minutes: None, mode: None, fee: None, size: 1 }
}

pub async fn edit_part(coach: &Person, page: &PageView, part: PagePart, text: &str) -> Edited {
    let before = match part {
        PagePart::Body => &page.text,
        PagePart::Agreements => &page.agreements,
        PagePart::OnlyMe => &page.only_me,
    };
    let edits = vec![Edit(0, before.encode_utf16().count(), text.into())];
    let request = PageEdit { id: page.id.clone(), part: Some(part), base: page.version.clone(), edits };
    journal::edit(&coach.app, request).await.unwrap()
}

#[tokio::test]
async fn the_parts_of_a_page_are_written_found_and_compared_apart() {
    let coach = a_coach().await;
    let session =
        SessionGiven { minutes: Some(50), mode: Some(Mode::Walk), fee: Some(Fee::Paid), ..with("N") };
    let request = PageAdd {
        title: "Third time".into(),
        text: "We walked by the water.".into(),
        only_me: "I was tired.".into(),
        agreements: "- one letter".into(),
        session: Some(session),
        ..PageAdd::default()
    };
    let page = journal::add(&coach.app, request).await.unwrap();
    let said = page.session.clone().unwrap();
    assert_eq!((said.person.name.as_str(), said.minutes, said.size), ("N", Some(50), 1));
    assert_eq!((said.mode, said.fee), (Some(Mode::Walk), Some(Fee::Paid)));
    for words in ["water", "tired", "letter"] {
        assert_eq!(coach.finds(words).await, [page.id.clone()], "{words}");
    }
    coach.waits_minutes(30);
    // Both editors show the page as it was opened; neither knows of the other's edit.
    edit_part(&coach, &page, PagePart::OnlyMe, "I was wide awake.").await;
    let edited = edit_part(&coach, &page, PagePart::Agreements, "- two letters").await;
    assert_eq!(edited.patches, [], "the other part's edit does not come to this editor");
    let now = coach.reads(&page.id).await;
    assert_eq!(
        (now.text.as_str(), now.only_me.as_str(), now.agreements.as_str()),
        ("We walked by the water.", "I was wide awake.", "- two letters")
    );
    assert!(coach.finds("tired").await.is_empty());
    assert_eq!(coach.finds("awake").await, [page.id.clone()]);
    let marks = journal::history(&coach.app, PageId { id: page.id.clone() }).await.unwrap();
    assert!(
        marks[0].added > 0 && marks[0].removed > 0,
        "a version counts what changed in every part: {marks:?}"
    );
    let query = PageDiffQuery { id: page.id.clone(), from: marks.last().unwrap().id.clone(), to: None };
    let diff = journal::diff(&coach.app, query).await.unwrap();
    let added = |part| {
        let of = |one: &&DiffPart| one.part == part && one.kind == DiffKind::Added;
        diff.iter().filter(of).map(|one| one.text.as_str()).collect::<String>()
    };
    assert!(added(PagePart::Body).is_empty());
    assert!(added(PagePart::OnlyMe).contains("awake") && added(PagePart::Agreements).contains("two"));
    coach.verifies().await;
}

#[tokio::test]
async fn last_times_agreements_come_to_the_next_page_and_no_others() {
    let coach = a_coach().await;
    let add = async |date: &str, person: &str, agreements: &str| {
        let request = PageAdd {
            date: Some(date.into()),
            agreements: agreements.into(),
            session: Some(with(person)),
            ..PageAdd::default()
        };
        journal::add(&coach.app, request).await.unwrap()
    };
    let last = async |person: &str, date: &str, page: Option<&PageView>| {
        let page = page.map(|page| page.id.clone());
        let request = LastTime { person: person.into(), date: date.into(), page };
        people::last_time(&coach.app, request).await.unwrap().map(|agreed| agreed.text)
    };
    add("2026-01-05", "Noor", "- one letter").await;
    let second = add("2026-01-12", "NOOR", "- two letters").await;
    add("2026-01-13", "Wim", "- nothing of hers").await;
    let third = add("2026-01-19", "noor", "").await;
    assert_eq!(last("Noor", "2026-02-01", None).await, None, "last time nothing was agreed");
    assert_eq!(last("Noor", "2026-01-19", Some(&third)).await.as_deref(), Some("- two letters"));
    assert_eq!(last("noor", "2026-01-12", Some(&second)).await.as_deref(), Some("- one letter"));
    assert_eq!(last("Noor", "2026-01-04", None).await, None);
    assert_eq!(last("Nobody", "2026-02-01", None).await, None);
    journal::trash(&coach.app, PageId { id: second.id.clone() }).await.unwrap();
    assert_eq!(last("Noor", "2026-01-19", Some(&third)).await.as_deref(), Some("- one letter"));
}

#[tokio::test]
async fn a_session_is_set_changed_taken_back_and_undone() {
    let coach = a_coach().await;
    let page = coach.writes("Walk", "by the water").await;
    let set = async |session: Option<SessionGiven>| {
        people::set_session(&coach.app, SessionSet { page: page.id.clone(), session, for_both: false }).await
    };
    let made = set(Some(SessionGiven { minutes: Some(45), ..with("Noor") })).await.unwrap();
    let now = coach.reads(&page.id).await;
    assert_eq!((now.text.as_str(), now.only_me.as_str()), ("", "by the water"), "nobody else was to read it");
    let noor = now.session.unwrap();
    let renamed = PersonSet { id: "noor".into(), name: Some("N".into()), ..PersonSet::default() };
    let renaming = people::set(&coach.app, renamed).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.session.unwrap().person.name, "N", "the page follows the name");
    journal::undo(&coach.app, renaming).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.session.unwrap().person.name, "Noor");
    let other = coach.writes("Second", "").await;
    let request =
        SessionSet { page: other.id.clone(), session: Some(with(&noor.person.id)), for_both: false };
    people::set_session(&coach.app, request).await.unwrap();

    journal::undo(&coach.app, made).await.unwrap();
    let now = coach.reads(&page.id).await;
    assert_eq!((now.session, now.text.as_str(), now.only_me.as_str()), (None, "by the water", ""));
    let shared = SessionSet { page: page.id.clone(), session: Some(with("Noor")), for_both: true };
    let shared = people::set_session(&coach.app, shared).await.unwrap();
    assert_eq!(coach.reads(&page.id).await.text, "by the water");
    journal::undo(&coach.app, shared).await.unwrap();
    let list = people::list(&coach.app, ()).await.unwrap();
    assert_eq!((list.len(), list[0].sessions), (1, 1), "she has another session, so she stays");
    coach.waits_days(40);
    coach.app.tidy_up().await.unwrap();
    assert_eq!(coach.reads(&other.id).await.session.unwrap().person.name, "Noor", "and keeps her name");

    for (wrong, code) in [
        (SessionGiven { minutes: Some(1441), ..with("Noor") }, "invalid-request"),
        (SessionGiven { size: 0, ..with("Noor") }, "invalid-request"),
        (with("x\ny"), "invalid-request"),
        (with(&page.id), "person-not-found"),
    ] {
        assert_eq!(set(Some(wrong.clone())).await.unwrap_err().code, code, "{wrong:?}");
    }
    assert_eq!(people::list(&coach.app, ()).await.unwrap().len(), 1, "a refusal makes nobody");
    let taken = people::add(&coach.app, PersonAdd { name: " NOOR ".into() }).await.unwrap_err();
    assert_eq!(taken.code, "person-name-taken");
    coach.verifies().await;
}

#[tokio::test]
async fn two_devices_agree_on_a_session() {
    let laptop = a_coach().await;
    let request = PageAdd { session: Some(with("Noor")), ..PageAdd::default() };
    let page = journal::add(&laptop.app, request).await.unwrap();
    let stick = laptop.home.path().join("stick");
    backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_newcomer();
    backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
    other.unlocks().await;
    let person = page.session.clone().unwrap().person.id;
    let set = async |coach: &Person, given: SessionGiven| {
        let request = SessionSet { page: page.id.clone(), session: Some(given), for_both: false };
        people::set_session(&coach.app, request).await.unwrap();
    };
    set(&laptop, SessionGiven { minutes: Some(50), fee: Some(Fee::Paid), ..with(&person) }).await;
    set(&other, SessionGiven { mode: Some(Mode::Video), size: 4, ..with(&person) }).await;
    let now = coach_edits(&other, &page.id, PagePart::OnlyMe, "from the train").await;
    assert_eq!(now.only_me, "from the train");
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    for _ in 0..2 {
        crate::devices::hand_over(&one, &two).await;
        crate::devices::hand_over(&two, &one).await;
    }
    let (here, there) = (laptop.reads(&page.id).await, other.reads(&page.id).await);
    assert_eq!((&here.session, &here.only_me), (&there.session, &there.only_me));
    let session = here.session.unwrap();
    assert_eq!((session.minutes, session.fee), (Some(50), Some(Fee::Paid)), "what one said stays");
    assert_eq!((session.mode, session.size), (Some(Mode::Video), 4), "and what the other said");
    laptop.verifies().await;
    other.verifies().await;
}

#[tokio::test]
async fn a_session_that_names_somebody_who_is_erased_stays_the_session_it_is() {
    let coach = a_coach().await;
    let courage = TrackerAdd {
        name: "Courage".into(),
        measure: Measure::Scale,
        unit: String::new(),
        options: Vec::new(),
        per: Per::Page,
        person: None,
    };
    let tracker = tracker::add(&coach.app, courage).await.unwrap().tracker.id;
    let hour = |who: &str, text: &str| PageAdd {
        title: "Hour".into(),
        date: Some("2026-03-02".into()),
        tags: vec!["teams".into()],
        text: text.into(),
        agreements: "- [ ] Ask the board".into(),
        only_me: "Slower than last time.".into(),
        session: Some(SessionGiven {
            minutes: Some(50),
            mode: Some(Mode::Walk),
            fee: Some(Fee::Paid),
            ..with(who)
        }),
        method: Some("grow".into()),
    };
    let noor = journal::add(&coach.app, hour("Noor", "Bram stood in the way.")).await.unwrap();
    let bram = journal::add(&coach.app, hour("Bram", "Bram and the whole team.")).await.unwrap();
    let value = TrackerRecord { tracker, page: Some(noor.id.clone()), date: None, value: "7".into() };
    tracker::record(&coach.app, value).await.unwrap();

    let successor = |page: &PageView, text: &str| Successor {
        page: page.id.clone(),
        title: page.title.clone(),
        text: text.into(),
        ..Successor::default()
    };
    let successors =
        vec![successor(&noor, "A colleague stood in the way."), successor(&bram, "The whole team.")];
    let erase = Erase { id: "Bram".into(), typed: "Bram".into(), successors };
    let erased = people::erase(&coach.app, erase).await.unwrap();

    let kept = coach.reads(&erased.successors[0]).await;
    let was = noor.session.clone().unwrap();
    assert_eq!(
        (kept.session, kept.date, kept.tags, kept.method),
        (Some(was), noor.date, noor.tags, noor.method)
    );
    assert_eq!((kept.text, kept.agreements), ("A colleague stood in the way.".to_owned(), noor.agreements));
    assert_eq!((kept.only_me, kept.values[0].value.as_str()), (noor.only_me, "7"));
    let open = people::open(&coach.app, PersonId { id: "Noor".into() }).await.unwrap();
    assert_eq!((open.hours.minutes, open.agreements.len()), (50, 1), "no minute of hers is lost");

    let own = coach.reads(&erased.successors[1]).await;
    assert_eq!((own.session, own.method, own.text.as_str()), (None, None, "The whole team."));
    assert_eq!((own.agreements.as_str(), own.only_me.as_str()), ("", ""), "nothing of his own notes stays");
    coach.verifies().await;
}

#[tokio::test]
async fn what_a_session_says_of_whoever_is_erased_is_not_taken_along_unasked() {
    let coach = a_coach().await;
    let hour = |who: &str, agreements: &str| PageAdd {
        title: "Hour".into(),
        date: Some("2026-03-02".into()),
        tags: vec![],
        text: "A colleague came along.".into(),
        agreements: agreements.into(),
        only_me: "Slower.".into(),
        session: Some(with(who)),
        method: None,
    };
    let noor = journal::add(&coach.app, hour("Noor", "- [ ] Ask Bram")).await.unwrap();
    journal::add(&coach.app, hour("Bram", "")).await.unwrap();
    let successor =
        Successor { page: noor.id.clone(), title: "Hour".into(), text: noor.text, ..Successor::default() };
    let erase = |successor| Erase { id: "Bram".into(), typed: "Bram".into(), successors: vec![successor] };
    let refused = people::erase(&coach.app, erase(successor.clone())).await.unwrap_err();
    assert_eq!(refused.code, "successor-names");
    assert_eq!(coach.reads(&noor.id).await.agreements, "- [ ] Ask Bram", "nothing was erased");
    let given = Successor { agreements: Some("- [ ] Ask the chair".into()), ..successor };
    let erased = people::erase(&coach.app, erase(given)).await.unwrap();
    let kept = coach.reads(&erased.successors[0]).await;
    assert_eq!((kept.agreements.as_str(), kept.only_me.as_str()), ("- [ ] Ask the chair", "Slower."));
    coach.verifies().await;
}

#[tokio::test]
async fn a_picture_that_a_successor_keeps_is_not_called_after_whoever_is_erased() {
    let coach = a_coach().await;
    people::add(&coach.app, PersonAdd { name: "Bram".into() }).await.unwrap();
    let page = coach.writes("Teams", "Bram stood in the way.").await;
    let mut shown = Vec::new();
    for name in ["Bram_whiteboard.jpg", "team.jpg"] {
        let add = AttachmentAdd { page: page.id.clone(), name: name.into(), media_type: "image/png".into() };
        let image = journal::attach(&coach.app, add, b"\x89PNG\r\n\x1a\nteam".to_vec()).await.unwrap();
        shown.push(format!("![]({})", image.url));
    }
    let successor = Successor {
        page: page.id.clone(),
        title: page.title.clone(),
        text: shown.join(" "),
        ..Successor::default()
    };
    let erase = Erase { id: "Bram".into(), typed: "Bram".into(), successors: vec![successor] };
    let erased = people::erase(&coach.app, erase).await.unwrap();
    let kept = coach.reads(&erased.successors[0]).await;
    let mut names: Vec<&str> = kept.attachments.iter().map(|file| file.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["image", "team.jpg"]);
    coach.verifies().await;
}

async fn coach_edits(coach: &Person, id: &str, part: PagePart, text: &str) -> PageView {
    let page = coach.reads(id).await;
    edit_part(coach, &page, part, text).await;
    coach.reads(id).await
}
