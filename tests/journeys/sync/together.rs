//! What two devices agree on.

use kring_core::journal::view::{AttachmentAdd, PageAdd, PageId, PageListQuery};
use kring_core::meeting::view::{MeetingAdd, MeetingId};
use kring_core::people::view::SessionGiven;
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{TrackerAdd, TrackerRecord};
use kring_core::{charter, circle, journal, meeting, people, sync, tracker};
use kring_tests::*;
use proptest::prelude::*;

use super::{Both, joins, looks, turns_on};
use crate::pages::{edit, id};

#[tokio::test]
async fn what_was_written_before_arrives_on_a_new_device_whole() {
    let laptop = a_coach().await;
    let session = SessionGiven { person: "Noor".into(), minutes: Some(50), mode: None, fee: None, size: 1 };
    let add = PageAdd {
        title: "What Noor wants".into(),
        text: "We walked.".into(),
        tags: vec!["quiet".into()],
        session: Some(session),
        ..PageAdd::default()
    };
    let page = journal::add(&laptop.app, add).await.unwrap();
    let sleep = TrackerAdd {
        name: "Sleep".into(),
        measure: Measure::Number,
        unit: "h".into(),
        options: vec![],
        per: Per::Day,
        person: None,
    };
    let sleep = tracker::add(&laptop.app, sleep).await.unwrap().tracker;
    let record = TrackerRecord {
        tracker: sleep.id.clone(),
        page: None,
        date: Some("2026-03-04".into()),
        value: "7.5".into(),
    };
    tracker::record(&laptop.app, record).await.unwrap();
    let meet = MeetingAdd {
        title: "Spring".into(),
        start: Some("2026-04-01T10:00".into()),
        ..MeetingAdd::default()
    };
    let met = meeting::add(&laptop.app, meet).await.unwrap();
    let group = circle::view::CircleAdd { name: "Tuesday".into(), calls_itself: String::new(), zone: None };
    let group = circle::add(&laptop.app, group).await.unwrap();

    let (storage, other) = (tempfile::tempdir().unwrap(), a_coach().await);
    turns_on(&laptop, storage.path()).await;
    joins(&laptop, &other).await;

    let there = other.reads(&page.id).await;
    assert_eq!((there.text, there.tags, there.title), (page.text, page.tags, page.title));
    assert_eq!(there.session.unwrap().person.name, "Noor");
    assert_eq!(people::list(&other.app, ()).await.unwrap().len(), 1);
    assert_eq!(other.finds("walked").await, [page.id.clone()]);
    let trackers = tracker::list(&other.app, ()).await.unwrap();
    assert_eq!(trackers.iter().map(|one| &one.name).collect::<Vec<_>>(), ["Sleep"]);
    let noted = tracker::view::NotedQuery { page: None, date: Some("2026-03-04".into()) };
    assert_eq!(tracker::noted(&other.app, noted).await.unwrap()[0].value.as_deref(), Some("7.5"));
    let meeting = meeting::open(&other.app, MeetingId { id: met.id.clone() }).await.unwrap();
    assert_eq!(meeting.title, "Spring");
    let circles = circle::list(&other.app, circle::view::CircleListQuery::default()).await.unwrap();
    assert_eq!(circles.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [group.id.as_str()]);
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    assert_eq!(one.identity().person, two.identity().person, "both are one person’s");
    assert_ne!(one.identity().log, two.identity().log, "and each has a log of its own");
    laptop.verifies().await;
    other.verifies().await;
}

#[tokio::test]
async fn what_is_changed_on_both_meets_in_the_middle() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("Shared", "one two").await;
    both.are_in_step().await;
    edit(&laptop.app, &page, &[(3, 3, " and")]).await.unwrap();
    edit(&other.app, &page, &[(7, 7, " three")]).await.unwrap();
    let new = other.writes("Elsewhere", "written on the train").await;
    both.are_in_step().await;
    assert_eq!(laptop.reads(&page.id).await.text, "one and two three");
    assert_eq!(other.reads(&page.id).await.text, "one and two three");
    assert_eq!(laptop.finds("train").await, [new.id]);

    journal::trash(&laptop.app, id(&page)).await.unwrap();
    let now = other.reads(&page.id).await;
    edit(&other.app, &now, &[(0, 0, "still needed: ")]).await.unwrap();
    both.are_in_step().await;
    for person in [laptop, other] {
        let page = person.reads(&page.id).await;
        assert_eq!(page.trashed, None, "trash does not beat an edit that it had not seen");
        assert_eq!(page.text, "still needed: one and two three");
        person.verifies().await;
    }
    let status = sync::status(&laptop.app, ()).await.unwrap();
    assert_eq!((status.waiting, status.refused, status.failure), (0, 0, None));
    assert_eq!(status.devices.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Laptop", "Second"]);
    assert!(status.devices.iter().all(|device| device.active && device.behind == 0));
}

#[tokio::test]
async fn what_is_purged_goes_from_the_other_device_and_beats_edits_it_had_not_seen() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("Doomed", "said and over").await;
    let kept = laptop.writes("Kept", "said and kept").await;
    both.are_in_step().await;
    assert_eq!(other.finds("said").await.len(), 2);
    journal::purge(&laptop.app, PageId { id: page.id.clone() }).await.unwrap();
    edit(&other.app, &page, &[(0, 0, "unseen ")]).await.unwrap();
    both.are_in_step().await;
    for person in [laptop, other] {
        assert!(journal::open(&person.app, id(&page)).await.is_err());
        assert_eq!(person.finds("said").await, [kept.id.clone()]);
        person.verifies().await;
        let status = sync::status(&person.app, ()).await.unwrap();
        assert_eq!((status.refused, status.waiting), (0, 0));
    }
}

#[tokio::test]
async fn an_image_arrives_with_its_page_and_goes_with_it() {
    let both = Both::are_in().await;
    let (laptop, other) = (&both.laptop, &both.other);
    let page = laptop.writes("With an image", "").await;
    let picture = include_bytes!("../../fixtures/two-pixels.png").to_vec();
    let add = AttachmentAdd { page: page.id.clone(), name: "p.png".into(), media_type: "image/png".into() };
    let image = journal::attach(&laptop.app, add, picture.clone()).await.unwrap();
    both.are_in_step().await;
    let vault = other.app.vault().await.unwrap();
    let document = page.id.parse().unwrap();
    assert_eq!(vault.read_attachment(document, &image.id).await.unwrap().1, picture);
    other.verifies().await;
    let pieces = || {
        super::files(both.storage.path()).iter().filter(|path| path.parent().unwrap().ends_with("b")).count()
    };
    assert_eq!(pieces(), 1);
    // A storage that was set back gets it again from whoever has it.
    let all = super::files(both.storage.path());
    let piece = all.into_iter().find(|path| path.parent().unwrap().ends_with("b")).unwrap();
    std::fs::remove_file(&piece).unwrap();
    looks(other).await;
    assert_eq!(pieces(), 0, "nobody looks for it all the time");
    other.waits_days(1);
    other.waits_minutes(1);
    looks(other).await;
    assert!(piece.exists());
    // What somebody puts in its place keeps nothing from going, however large it is.
    std::fs::File::create(&piece).unwrap().set_len(20 << 20).unwrap();
    journal::purge(&laptop.app, id(&page)).await.unwrap();
    both.are_in_step().await;
    assert_eq!(pieces(), 0, "the storage does not keep what belongs to nothing");
    assert!(vault.read_attachment(document, &image.id).await.is_err());
}

#[tokio::test]
async fn signatures_and_what_was_agreed_travel() {
    let both = Both::are_in().await;
    let new = charter::view::CharterNew { title: "How we work".into(), ..Default::default() };
    let made = charter::new(&both.laptop.app, new).await.unwrap();
    both.are_in_step().await;
    let there =
        charter::open(&both.other.app, charter::view::CharterId { id: made.id.clone() }).await.unwrap();
    assert_eq!(there.id, made.id);
    both.other.verifies().await;
}

#[tokio::test]
async fn looking_again_changes_nothing() {
    let both = Both::are_in().await;
    both.laptop.writes("One", "page").await;
    both.are_in_step().await;
    let before = super::files(both.storage.path());
    for _ in 0..3 {
        looks(&both.laptop).await;
        looks(&both.other).await;
    }
    assert_eq!(super::files(both.storage.path()), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn whatever_two_devices_do_between_looks_they_agree(acts in prop::collection::vec((any::<bool>(), 0u8..8, 0usize..40, "[a-zé🙂 ]{0,9}"), 1..24)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let both = Both::are_in().await;
            let page = both.laptop.writes("Both", "a first sentence to begin with").await;
            both.are_in_step().await;
            for (first, act, at, text) in acts {
                let person = if first { &both.laptop } else { &both.other };
                match act {
                    0 => { journal::trash(&person.app, id(&page)).await.unwrap(); }
                    1 => { journal::untrash(&person.app, id(&page)).await.unwrap(); }
                    2 => { looks(person).await; }
                    3 => { person.writes(&text, "more").await; }
                    _ => {
                        let now = person.reads(&page.id).await;
                        let _ = edit(&person.app, &now, &[(at, at, &text)]).await;
                    }
                }
            }
            both.are_in_step().await;
            let (a, b) = (both.laptop.reads(&page.id).await, both.other.reads(&page.id).await);
            assert_eq!((a.text, a.title, a.tags, a.trashed), (b.text, b.title, b.tags, b.trashed));
            let all = PageListQuery { limit: 500, ..PageListQuery::default() };
            let list = |rows: Vec<journal::view::PageRow>| rows.into_iter().map(|row| (row.id, row.title)).collect::<std::collections::BTreeSet<_>>();
            let one = list(journal::list(&both.laptop.app, all.clone()).await.unwrap());
            assert_eq!(one, list(journal::list(&both.other.app, all).await.unwrap()));
            both.laptop.verifies().await;
            both.other.verifies().await;
        });
    }
}
