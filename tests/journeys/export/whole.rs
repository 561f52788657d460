//! An archive of everything is one: what stands beside the pages leaves with them, comes back once, and respects what is there.

use std::fs;

use kring_core::import::view::ImportRequest;
use kring_core::journal::archive::{BroughtBack, bring_back};
use kring_core::journal::export::view::{Audience, ExportRequest, Format};
use kring_core::journal::phrases;
use kring_core::journal::view::{Batch, PageAdd, PageId, PhraseAdd, PhraseId, PhraseQuery, PhraseSet};
use kring_core::method::view::{MethodAdd, MethodQuery, SectionEdit};
use kring_core::people::view::{PersonAdd, PersonId, PersonSet, SessionGiven};
use kring_core::search::saved;
use kring_core::search::view::{SavedRename, SearchSave};
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::{SeriesQuery, TrackerAdd, TrackerRecord};
use kring_core::{import, journal, method, people, tracker};
use kring_tests::Person;

use super::{a_writer, everything, leaves, pages};

/// What somebody has beside pages, by id.
struct Belongings {
    page: String,
    noor: String,
    sleep: String,
    phrase: String,
    search: String,
    model: String,
}

async fn settles_in(ann: &Person) -> Belongings {
    let add = MethodAdd {
        name: "Three doors".into(),
        purpose: "To see where it sticks.".into(),
        sections: vec![SectionEdit {
            id: None,
            heading: "The first door".into(),
            questions: vec!["What is behind it?".into(), "Who closed it?".into()],
        }],
    };
    let model = method::add(&ann.app, add).await.unwrap().id;
    let session = SessionGiven { person: "Noor".into(), minutes: Some(50), mode: None, fee: None, size: 1 };
    let add = PageAdd {
        title: "First".into(),
        date: Some("2026-01-05".into()),
        session: Some(session),
        method: Some(model.clone()),
        ..PageAdd::default()
    };
    let page = journal::add(&ann.app, add).await.unwrap();
    let noor = page.session.unwrap().person.id;
    let set = PersonSet {
        id: noor.clone(),
        permission: Some("2026-01-05".into()),
        ended: Some("2026-06-30".into()),
        review: Some("2029-01-01".into()),
        note: Some("Prefers *mornings*.\n".into()),
        ..PersonSet::default()
    };
    people::set(&ann.app, set).await.unwrap();
    // Nobody's pages name him yet.
    people::add(&ann.app, PersonAdd { name: "Wim".into() }).await.unwrap();
    let add = TrackerAdd {
        name: "Sleep".into(),
        measure: Measure::Number,
        unit: "h".into(),
        options: Vec::new(),
        per: Per::Day,
        person: None,
    };
    let sleep = tracker::add(&ann.app, add).await.unwrap().tracker.id;
    for (date, value) in [("2026-03-01", "7.50"), ("2026-03-02", "6")] {
        notes(ann, &sleep, date, value).await;
    }
    let add = PhraseAdd { text: "What else?".into(), kind: None, source: Some(page.id.clone()) };
    let phrase = phrases::phrase_add(&ann.app, add).await.unwrap().id;
    let search = SearchSave { name: "Mine".into(), query: "tag:calm".into() };
    let search = saved::save(&ann.app, search).await.unwrap().id;
    Belongings { page: page.id, noor, sleep, phrase, search, model }
}

async fn notes(person: &Person, tracker: &str, date: &str, value: &str) {
    let (tracker, date, value) = (tracker.to_owned(), Some(date.to_owned()), value.to_owned());
    tracker::record(&person.app, TrackerRecord { tracker, page: None, date, value }).await.unwrap();
}

async fn values(person: &Person, tracker: &str) -> Vec<(String, String)> {
    let query = SeriesQuery { tracker: tracker.to_owned(), ..SeriesQuery::default() };
    let series = tracker::series(&person.app, query).await.unwrap();
    series.points.into_iter().map(|point| (point.date, point.value)).collect()
}

fn counts(back: &BroughtBack) -> Vec<(&str, u32)> {
    back.beside.iter().map(|beside| (beside.what.as_str(), beside.count)).collect()
}

#[tokio::test]
async fn what_stands_beside_the_pages_comes_back_with_its_ids_and_once() {
    let ann = a_writer().await;
    let had = settles_in(&ann).await;
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let bytes = fs::read(archive).unwrap();

    let ben = a_writer().await;
    let come = [("people", 2), ("trackers", 1), ("days", 2), ("phrases", 1), ("searches", 1), ("methods", 1)];
    assert_eq!(counts(&bring_back(&ben.app, &bytes, false, false).await.unwrap()), come);
    assert!(people::list(&ben.app, ()).await.unwrap().is_empty(), "looking writes nothing");
    let back = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    assert_eq!(counts(&back), come);

    let noor = people::open(&ben.app, PersonId { id: had.noor.clone() }).await.unwrap();
    let day = |day: &str| Some(day.to_owned());
    assert_eq!((noor.name.as_str(), noor.note.as_str()), ("Noor", "Prefers *mornings*.\n"));
    assert_eq!(
        (noor.permission, noor.ended, noor.review),
        (day("2026-01-05"), day("2026-06-30"), day("2029-01-01"))
    );
    let everybody = people::list(&ben.app, ()).await.unwrap();
    assert_eq!(everybody.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Noor", "Wim"]);
    let noted = [("2026-03-01", "7.50"), ("2026-03-02", "6")].map(|(day, value)| (day.into(), value.into()));
    assert_eq!(values(&ben, &had.sleep).await, noted);
    let kept = phrases::phrase_list(&ben.app, PhraseQuery::default()).await.unwrap();
    assert_eq!((kept.len(), &kept[0].id, kept[0].text.as_str()), (1, &had.phrase, "What else?"));
    assert_eq!(kept[0].source.as_ref().unwrap().id, had.page);
    let searches = saved::list(&ben.app, ()).await.unwrap();
    assert_eq!((searches.len(), &searches[0].id, searches[0].query.as_str()), (1, &had.search, "tag:calm"));
    let query = MethodQuery { id: had.model.clone(), language: None };
    let model = method::show(&ben.app, query).await.unwrap();
    assert_eq!((model.name.as_str(), model.purpose.as_str()), ("Three doors", "To see where it sticks."));
    assert_eq!(model.phases[0].questions, ["What is behind it?", "Who closed it?"]);
    assert_eq!(ben.reads(&had.page).await.method, Some(had.model.clone()));

    let again = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    assert_eq!(
        (again.pages, counts(&again), again.batch.as_ref()),
        (0, vec![], None),
        "a second time changes nothing"
    );
    ben.verifies().await;
    journal::undo(&ben.app, Batch { batch: back.batch.unwrap() }).await.unwrap();
    assert!(people::list(&ben.app, ()).await.unwrap().is_empty());
    assert!(tracker::list(&ben.app, ()).await.unwrap().is_empty());
    assert!(phrases::phrase_list(&ben.app, PhraseQuery::default()).await.unwrap().is_empty());
    assert!(saved::list(&ben.app, ()).await.unwrap().is_empty());

    // What was taken back can be put back: the page, whose it is, and what stood beside it.
    let again = bring_back(&ben.app, &bytes, true, false).await.unwrap();
    assert_eq!((again.pages, again.trashed.len()), (0, 1), "what is in the trash stays there");
    let again = bring_back(&ben.app, &bytes, true, true).await.unwrap();
    assert_eq!((again.pages, again.ids.as_slice()), (1, &[had.page.clone()][..]));
    assert_eq!(ben.reads(&had.page).await.session.unwrap().person.name, "Noor");
    assert_eq!(people::list(&ben.app, ()).await.unwrap().len(), 2);
    journal::undo(&ben.app, Batch { batch: again.batch.unwrap() }).await.unwrap();
    assert!(ben.reads(&had.page).await.trashed.is_some());
    assert!(people::list(&ben.app, ()).await.unwrap().is_empty());
    ben.verifies().await;
}

#[tokio::test]
async fn what_was_noted_for_days_leaves_beside_the_pages_of_a_folder_of_everything() {
    let ann = a_writer().await;
    let had = settles_in(&ann).await;
    let sheet = |folder: &std::path::Path| fs::read_to_string(folder.join("Trackers.csv")).ok();
    let (folder, _) = leaves(&ann, everything(Format::Md), "all").await.unwrap();
    let rows = sheet(&folder).unwrap();
    let rows: Vec<&str> = rows.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        rows,
        ["Day,Tracker,Value,Unit,Page", "2026-03-01,Sleep,7.50,h,", "2026-03-02,Sleep,6,h,"],
        "for any program that reads tables"
    );
    let (some, _) = leaves(&ann, pages(Format::Md, &[&had.page]), "some").await.unwrap();
    let client = ExportRequest { audience: Audience::Client, ..everything(Format::Md) };
    let (theirs, _) = leaves(&ann, client, "theirs").await.unwrap();
    assert_eq!((sheet(&some), sheet(&theirs)), (None, None), "and with nothing less than everything");

    let request = ImportRequest { path: folder.display().to_string(), ..ImportRequest::default() };
    let back = import::look(&ann.app, request).await.unwrap();
    let beside: Vec<(&str, &str)> =
        back.refused.iter().map(|one| (one.source_id.as_str(), one.reason.as_str())).collect();
    assert_eq!((back.same, beside), (1, vec![("Trackers.csv", "not-a-page")]));
}

#[tokio::test]
async fn what_somebody_made_their_own_stays_when_an_archive_is_taken_back() {
    let ann = a_writer().await;
    let had = settles_in(&ann).await;
    for text in ["What is it like?", "And now?"] {
        phrases::phrase_add(&ann.app, PhraseAdd { text: text.into(), kind: None, source: None })
            .await
            .unwrap();
    }
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let ben = a_writer().await;
    phrases::phrase_add(&ben.app, PhraseAdd { text: "Mine?".into(), kind: None, source: None })
        .await
        .unwrap();
    let back = bring_back(&ben.app, &fs::read(archive).unwrap(), true, false).await.unwrap();
    let set = PhraseSet { id: had.phrase.clone(), text: Some("What else is there?".into()), kind: None };
    phrases::phrase_set(&ben.app, set).await.unwrap();
    saved::rename(&ben.app, SavedRename { id: had.search.clone(), name: "Calm".into() }).await.unwrap();
    let undone = journal::undo(&ben.app, Batch { batch: back.batch.unwrap() }).await.unwrap();
    let texts = async || {
        let all = phrases::phrase_list(&ben.app, PhraseQuery::default()).await.unwrap();
        let mut texts: Vec<String> = all.into_iter().map(|phrase| phrase.text).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts().await, ["Mine?", "What else is there?"]);
    assert_eq!(saved::list(&ben.app, ()).await.unwrap()[0].name, "Calm");
    journal::undo(&ben.app, undone).await.unwrap();
    assert_eq!(texts().await, ["And now?", "Mine?", "What else is there?", "What is it like?"]);
    ben.verifies().await;
}

#[tokio::test]
async fn what_is_here_already_stays_as_it_is() {
    let ann = a_writer().await;
    let had = settles_in(&ann).await;
    let (archive, _) = leaves(&ann, everything(Format::Json), "all.json").await.unwrap();
    let bytes = fs::read(archive).unwrap();

    // Somebody who knows another Noor, has the same words, and noted the same night.
    let cleo = a_writer().await;
    let noor = people::add(&cleo.app, PersonAdd { name: "noor".into() }).await.unwrap().id;
    let note = PersonSet { id: noor.clone(), note: Some("Mine.".into()), ..PersonSet::default() };
    people::set(&cleo.app, note).await.unwrap();
    let add = PhraseAdd { text: "what ELSE?".into(), kind: None, source: None };
    phrases::phrase_add(&cleo.app, add).await.unwrap();
    let add = TrackerAdd {
        name: "Sleep".into(),
        measure: Measure::Number,
        unit: "h".into(),
        options: Vec::new(),
        per: Per::Day,
        person: None,
    };
    let sleep = tracker::add(&cleo.app, add).await.unwrap().tracker.id;
    notes(&cleo, &sleep, "2026-03-01", "8").await;
    let back = bring_back(&cleo.app, &bytes, true, false).await.unwrap();
    assert_eq!(counts(&back), [("people", 1), ("days", 1), ("searches", 1), ("methods", 1)]);
    let there = people::open(&cleo.app, PersonId { id: noor }).await.unwrap();
    assert_eq!((there.note.as_str(), there.ended, there.sessions.len()), ("Mine.", None, 1));
    let noted = [("2026-03-01", "8"), ("2026-03-02", "6")].map(|(day, value)| (day.into(), value.into()));
    assert_eq!(values(&cleo, &sleep).await, noted);
    assert_eq!(phrases::phrase_list(&cleo.app, PhraseQuery::default()).await.unwrap().len(), 1);

    // What was taken out of a collection comes back, as a page does that was deleted for good; the second time there is nothing to bring.
    phrases::phrase_remove(&ann.app, PhraseId { id: had.phrase.clone() }).await.unwrap();
    journal::trash(&ann.app, PageId { id: had.page.clone() }).await.unwrap();
    journal::purge(&ann.app, PageId { id: had.page.clone() }).await.unwrap();
    let back = bring_back(&ann.app, &bytes, true, false).await.unwrap();
    assert_eq!((back.pages, counts(&back)), (1, vec![("phrases", 1)]));
    let kept = phrases::phrase_list(&ann.app, PhraseQuery::default()).await.unwrap();
    assert_eq!((&kept[0].id, &kept[0].source.as_ref().unwrap().id), (&had.phrase, &back.ids[0]));
    let again = bring_back(&ann.app, &bytes, true, false).await.unwrap();
    assert_eq!((again.pages, again.known, again.batch), (0, 1, None));
    for person in [&ann, &cleo] {
        person.verifies().await;
    }
}

#[tokio::test]
async fn an_archive_of_some_pages_holds_what_they_name_and_nobody_else() {
    let ann = a_writer().await;
    let had = settles_in(&ann).await;
    let other = ann.writes("Alone", "words").await;
    for (ids, come) in
        [(vec![had.page.as_str()], vec![("people", 1), ("methods", 1)]), (vec![other.id.as_str()], vec![])]
    {
        let name = format!("{}.json", ids[0]);
        let (archive, _) = leaves(&ann, pages(Format::Json, &ids), &name).await.unwrap();
        let text = fs::read_to_string(archive).unwrap();
        assert!(
            !text.contains("Wim") && !text.contains("What else?") && !text.contains("tag:calm"),
            "{text}"
        );
        let ben = a_writer().await;
        let back = bring_back(&ben.app, text.as_bytes(), true, false).await.unwrap();
        assert_eq!((back.pages, counts(&back)), (1, come));
        ben.verifies().await;
    }
}

#[tokio::test]
async fn what_an_archive_cannot_have_said_is_refused_whole() {
    let ann = a_writer().await;
    for beside in [
        r#""people":[{"id":"x","name":"Noor"}]"#,
        r#""people":[{"id":"0190a1b2-0000-7000-8000-000000000000","name":"Noor","ended":"soon"}]"#,
        r#""days":[{"date":"2026-02-30","values":{}}]"#,
        r#""phrases":[{"id":"x","text":"What else?"}]"#,
        r#""phrases":[{"id":"0190a1b200007000800000000000000a","text":""}]"#,
        r#""searches":[{"id":"0190a1b200007000800000000000000a","name":"a\nb","query":"c"}]"#,
        r#""methods":[{"id":"0190a1b2-0000-7000-8000-000000000000","name":""}]"#,
        r#""methods":[{"id":"../x","name":"Doors"}]"#,
    ] {
        let archive = format!(r#"{{"format":"kring-journal/2","pages":[],{beside}}}"#);
        let refused = bring_back(&ann.app, archive.as_bytes(), true, false).await.unwrap_err();
        assert_eq!(refused.code, "archive-damaged", "{beside}");
    }
    assert!(people::list(&ann.app, ()).await.unwrap().is_empty());
    ann.verifies().await;
}
