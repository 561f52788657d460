//! Trackers: what is noted again and again is kept exactly, whatever becomes of the definition, and is seen through time.

use kring_core::journal::view::{Batch, PageAdd, PageSet};
use kring_core::tracker::model::{Measure, Per};
use kring_core::tracker::view::*;
use kring_core::{App, Failure, journal, tracker};
use kring_tests::*;
use proptest::prelude::*;

use crate::pages::id;
use crate::sessions::with;

fn definition(name: &str, measure: Measure, per: Per) -> TrackerAdd {
    let options = if measure == Measure::Choice { vec!["calm".into(), "tense".into()] } else { vec![] };
    TrackerAdd { name: name.into(), measure, unit: String::new(), options, per, person: None }
}

async fn defines(app: &App, name: &str, measure: Measure, per: Per) -> TrackerView {
    tracker::add(app, definition(name, measure, per)).await.unwrap().tracker
}

async fn records(
    app: &App,
    tracker: &TrackerView,
    place: (Option<&str>, Option<&str>),
    value: &str,
) -> Result<TrackerRecorded, Failure> {
    let (page, date) = (place.0.map(str::to_owned), place.1.map(str::to_owned));
    let request = TrackerRecord { tracker: tracker.id.clone(), page, date, value: value.into() };
    tracker::record(app, request).await
}

async fn on(app: &App, page: Option<&str>, date: Option<&str>) -> Vec<(String, Option<String>, bool)> {
    let query = NotedQuery { page: page.map(str::to_owned), date: date.map(str::to_owned) };
    let noted = tracker::noted(app, query).await.unwrap();
    let name = |noted: &Noted| noted.tracker.as_ref().map_or("?".into(), |tracker| tracker.name.clone());
    noted.iter().map(|noted| (name(noted), noted.value.clone(), noted.fits)).collect()
}

async fn line(app: &App, query: SeriesQuery) -> Vec<(String, String)> {
    let series = tracker::series(app, query).await.unwrap();
    series.points.into_iter().map(|point| (point.date, point.value)).collect()
}

fn all_of(tracker: &TrackerView) -> SeriesQuery {
    SeriesQuery { tracker: tracker.id.clone(), ..SeriesQuery::default() }
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(date, value)| ((*date).into(), (*value).into())).collect()
}

async fn undoes(app: &App, batch: &str) {
    journal::undo(app, Batch { batch: batch.into() }).await.unwrap();
}

#[tokio::test]
async fn values_are_kept_exactly_and_seen_where_they_were_noted() {
    let coach = a_coach().await;
    let app = &coach.app;
    let energy = defines(app, "Energy", Measure::Scale, Per::Page).await;
    let slept = defines(app, "Slept", Measure::Number, Per::Day).await;
    let walked = defines(app, "Walked", Measure::YesNo, Per::Day).await;
    let page = coach.writes("A session", "about listening").await;

    assert_eq!(on(app, Some(&page.id), None).await, [("Energy".into(), None, true)], "only those for pages");
    assert_eq!(on(app, None, None).await.len(), 1, "a page that is not written yet offers the same");
    records(app, &energy, (Some(&page.id), None), " 7 ").await.unwrap();
    let seven = ValueView { tracker: energy.id.clone(), value: "7".into() };
    assert_eq!(coach.reads(&page.id).await.values, [seven]);
    assert_eq!(
        records(app, &slept, (None, Some("2026-03-02")), "7,50").await.unwrap().value,
        Some("7.50".into())
    );
    records(app, &walked, (None, Some("2026-03-02")), "nee").await.unwrap();
    let day = on(app, None, Some("2026-03-02")).await;
    assert_eq!(
        day,
        [("Slept".into(), Some("7.50".into()), true), ("Walked".into(), Some("no".into()), true)]
    );

    for (tracker, place, value, code) in [
        (&energy, (Some(page.id.as_str()), None), "11", "tracker-value-scale"),
        (&slept, (None, None), "a lot", "tracker-value-number"),
        (&walked, (None, None), "perhaps", "tracker-value-yes-no"),
        (&energy, (None, None), "5", "tracker-on-page"),
        (&walked, (Some(page.id.as_str()), None), "yes", "tracker-on-day"),
        (&slept, (None, Some("yesterday")), "7", "invalid-request"),
        (&energy, (Some(slept.id.as_str()), None), "5", "not-found"),
    ] {
        assert_eq!(records(app, tracker, place, value).await.unwrap_err().code, code);
    }
    assert_eq!(
        line(app, all_of(&slept)).await,
        pairs(&[("2026-03-02", "7.50")]),
        "what is refused changes nothing"
    );
    coach.locks().await;
    let coach = coach.restarts();
    coach.unlocks().await;
    assert_eq!(line(&coach.app, all_of(&slept)).await, pairs(&[("2026-03-02", "7.50")]));
    kring_core::vault::reindex(&coach.app, ()).await.unwrap();
    assert_eq!(line(&coach.app, all_of(&energy)).await.len(), 1, "a rebuild knows the same values");
    coach.verifies().await;
}

#[tokio::test]
async fn a_definition_that_changes_changes_no_value() {
    let coach = a_coach().await;
    let app = &coach.app;
    let mood = defines(app, "Mood", Measure::Choice, Per::Page).await;
    let page = coach.writes("Then", "").await;
    records(app, &mood, (Some(&page.id), None), "TENSE").await.unwrap();
    let here = || on(app, Some(&page.id), None);
    assert_eq!(here().await, [("Mood".into(), Some("tense".into()), true)]);

    let other = TrackerEdit {
        id: mood.id.clone(),
        name: Some("Weather".into()),
        options: Some(vec!["sunny".into(), "cloudy".into()]),
        ..TrackerEdit::default()
    };
    tracker::edit(app, other).await.unwrap();
    assert_eq!(here().await, [("Weather".into(), Some("tense".into()), false)], "shown as what it is");
    let as_scale =
        TrackerEdit { id: mood.id.clone(), measure: Some(Measure::Scale), ..TrackerEdit::default() };
    tracker::edit(app, as_scale).await.unwrap();
    let series = tracker::series(app, all_of(&mood)).await.unwrap();
    assert_eq!(
        (series.points[0].value.as_str(), series.points[0].fits),
        ("tense", false),
        "and never dropped"
    );

    let away = TrackerArchive { id: mood.id.clone(), archived: true };
    let away = tracker::archive(app, away).await.unwrap();
    assert_eq!(here().await, [("Weather".into(), Some("tense".into()), false)], "also when it is put away");
    let new = coach.writes("Now", "").await;
    assert!(on(app, Some(&new.id), None).await.is_empty(), "but it is not offered any more");
    assert_eq!(records(app, &mood, (Some(&new.id), None), "3").await.unwrap_err().code, "tracker-archived");
    undoes(app, &away.batch).await;
    assert_eq!(on(app, Some(&new.id), None).await.len(), 1, "putting away can be undone");

    let cleared = TrackerClear { tracker: mood.id.clone(), page: Some(page.id.clone()), date: None };
    let cleared = tracker::clear(app, cleared).await.unwrap();
    assert_eq!(here().await, [("Weather".into(), None, true)]);
    undoes(app, &cleared.batch).await;
    assert_eq!(here().await[0].1.as_deref(), Some("tense"));
    coach.verifies().await;
}

#[tokio::test]
async fn every_step_can_be_undone_and_takes_nothing_else_along() {
    let coach = a_coach().await;
    let app = &coach.app;
    let first = tracker::add(app, definition("First", Measure::Scale, Per::Day)).await.unwrap();
    let second = defines(app, "Second", Measure::Scale, Per::Day).await;
    let day = Some("2026-05-04");
    let one = records(app, &first.tracker, (None, day), "3").await.unwrap();
    records(app, &second, (None, day), "4").await.unwrap();
    undoes(app, &one.batch).await;
    let noted = on(app, None, day).await;
    assert_eq!(noted, [("First".into(), None, true), ("Second".into(), Some("4".into()), true)]);
    // The day was made for the value that was undone: it is not lost with it, not even after the trash was emptied.
    coach.waits_days(40);
    app.tidy_up().await.unwrap();
    records(app, &first.tracker, (None, day), "5").await.unwrap();
    assert_eq!(on(app, None, day).await[0].1.as_deref(), Some("5"));

    undoes(app, &first.batch).await;
    let names: Vec<String> = tracker::list(app, ()).await.unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Second"], "the other definition stays");
    let noted = on(app, None, day).await;
    assert_eq!(
        noted[1],
        ("?".into(), Some("5".into()), false),
        "a value without a definition is shown all the same"
    );

    let third = defines(app, "Third", Measure::Scale, Per::Day).await;
    let to_front = TrackerReorder { id: third.id.clone(), before: Some(second.id.clone()) };
    let moved = tracker::reorder(app, to_front).await.unwrap();
    let order = || async {
        let all = tracker::list(app, ()).await.unwrap();
        all.into_iter().map(|one| one.name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(order().await, "Third Second");
    undoes(app, &moved.batch).await;
    assert_eq!(order().await, "Second Third");
    let edit = TrackerEdit { id: second.id.clone(), name: Some("Renamed".into()), ..TrackerEdit::default() };
    let edited = tracker::edit(app, edit).await.unwrap();
    undoes(app, &edited.batch).await;
    assert_eq!(order().await, "Second Third");
    coach.verifies().await;
}

#[tokio::test]
async fn a_series_is_narrowed_by_time_and_tag_and_leaves_the_trash_out() {
    let coach = a_coach().await;
    let app = &coach.app;
    let energy = defines(app, "Energy", Measure::Scale, Per::Page).await;
    let slept = defines(app, "Slept", Measure::Number, Per::Day).await;
    let mut pages = Vec::new();
    for (date, tags, value) in
        [("2026-01-10", vec!["team"], "2"), ("2026-02-10", vec![], "5"), ("2026-03-10", vec!["Team"], "9")]
    {
        let tags = tags.into_iter().map(str::to_owned).collect();
        let add = PageAdd { title: "S".into(), date: Some(date.into()), tags, ..PageAdd::default() };
        let page = journal::add(app, add).await.unwrap();
        records(app, &energy, (Some(&page.id), None), value).await.unwrap();
        records(app, &slept, (None, Some(date)), "7.5").await.unwrap();
        pages.push(page);
    }
    let all = [("2026-01-10", "2"), ("2026-02-10", "5"), ("2026-03-10", "9")];
    assert_eq!(line(app, all_of(&energy)).await, pairs(&all));
    let (from, to) = (Some("2026-02-10".to_owned()), Some("2026-02-28".to_owned()));
    assert_eq!(line(app, SeriesQuery { from, to, ..all_of(&energy) }).await, pairs(&all[1..2]));
    let tagged = |tracker| SeriesQuery { tag: Some("#TEAM".into()), ..all_of(tracker) };
    assert_eq!(line(app, tagged(&energy)).await, pairs(&[all[0], all[2]]));
    let days = pairs(&[("2026-01-10", "7.5"), ("2026-03-10", "7.5")]);
    assert_eq!(line(app, tagged(&slept)).await, days, "days on which there is such a page");
    let unknown = SeriesQuery { tag: Some("nowhere".into()), ..all_of(&energy) };
    assert!(line(app, unknown).await.is_empty());

    journal::trash(app, id(&pages[2])).await.unwrap();
    assert_eq!(line(app, all_of(&energy)).await, pairs(&all[..2]));
    assert_eq!(line(app, tagged(&slept)).await, days[..1]);
    let set = PageSet {
        id: pages[0].id.clone(),
        title: None,
        date: Some("2026-02-20".into()),
        tags: None,
        method: None,
    };
    journal::set(app, set).await.unwrap();
    assert_eq!(
        line(app, all_of(&energy)).await,
        pairs(&[("2026-02-10", "5"), ("2026-02-20", "2")]),
        "a value moves with its page"
    );
    coach.verifies().await;
}

#[tokio::test]
async fn a_tracker_of_one_person_is_offered_on_their_pages_and_nowhere_else() {
    let coach = a_coach().await;
    let app = &coach.app;
    let add = PageAdd { title: "A session".into(), session: Some(with("Noor")), ..PageAdd::default() };
    let session = journal::add(app, add).await.unwrap();
    let page = coach.writes("Alone", "").await;
    let of_noor =
        TrackerAdd { person: Some("noor".into()), ..definition("Trust", Measure::Scale, Per::Page) };
    let trust = tracker::add(app, of_noor.clone()).await.unwrap().tracker;
    assert_eq!(
        trust.person,
        session.session.as_ref().map(|session| session.person.id.clone()),
        "by name or by id"
    );
    assert_eq!(on(app, Some(&session.id), None).await, [("Trust".into(), None, true)]);
    assert!(on(app, Some(&page.id), None).await.is_empty());
    let nobody = TrackerAdd { person: Some("Nobody".into()), ..of_noor };
    assert_eq!(tracker::add(app, nobody).await.unwrap_err().code, "person-not-found");

    let renamed = TrackerEdit { id: trust.id.clone(), name: Some("Rest".into()), ..TrackerEdit::default() };
    assert_eq!(tracker::edit(app, renamed).await.unwrap().tracker.person, trust.person);
    let for_all = TrackerEdit { id: trust.id.clone(), person: Some(String::new()), ..TrackerEdit::default() };
    let change = tracker::edit(app, for_all).await.unwrap();
    assert_eq!(change.tracker.person, None);
    assert_eq!(on(app, Some(&page.id), None).await.len(), 1);
    undoes(app, &change.batch).await;
    assert!(on(app, Some(&page.id), None).await.is_empty());
    // A day is nobody's.
    let by_day = TrackerEdit { id: trust.id.clone(), per: Some(Per::Day), ..TrackerEdit::default() };
    assert_eq!(tracker::edit(app, by_day).await.unwrap().tracker.person, None);
    coach.verifies().await;
}

#[tokio::test]
async fn values_leave_as_a_table_that_a_spreadsheet_reads() {
    let coach = a_coach().await;
    let app = &coach.app;
    let slept =
        tracker::add(app, TrackerAdd { unit: "h".into(), ..definition("Slept", Measure::Number, Per::Day) })
            .await
            .unwrap()
            .tracker;
    let walked = defines(app, "=Walked", Measure::YesNo, Per::Day).await;
    records(app, &slept, (None, Some("2026-03-02")), "-7.50").await.unwrap();
    records(app, &walked, (None, Some("2026-03-03")), "yes").await.unwrap();
    let export = async |format, name: &str| {
        let out = coach.home.path().join(name);
        let saved = tracker::export(app, TrackerExport { series: vec![], format }, &out).await.unwrap();
        assert_eq!((saved.trackers, saved.values), (2, 2));
        std::fs::read(out).unwrap()
    };
    let text = String::from_utf8(export(SheetFormat::Csv, "all.csv").await).unwrap();
    assert!(text.contains("2026-03-02,Slept,-7.50,h,\r\n"), "{text}");
    assert!(text.contains(",'=Walked,"), "a name is never a formula: {text}");
    assert!(export(SheetFormat::Xlsx, "all.xlsx").await.starts_with(b"PK"));
    let chart = |svg: &str| ChartSave { tracker: slept.id.clone(), svg: svg.into() };
    let out = coach.home.path().join("chart.svg");
    tracker::save_chart(app, chart("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), &out).await.unwrap();
    assert!(tracker::save_chart(app, chart("#!/bin/sh"), &out).await.is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]
    /// A plain list of what was recorded last says the same as the series, in whatever order, with whatever undone.
    #[test]
    fn a_series_is_what_was_recorded_last(acts in prop::collection::vec((0usize..2, 1u8..5, 0u8..12), 1..24)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let coach = a_coach().await;
            let app = &coach.app;
            let trackers = [
                defines(app, "One", Measure::Scale, Per::Day).await,
                defines(app, "Two", Measure::Scale, Per::Day).await,
            ];
            let mut expected = std::collections::BTreeMap::new();
            for (which, day, value) in acts {
                let (tracker, date) = (&trackers[which], format!("2026-04-0{day}"));
                let key = (which, date.clone());
                if value > 10 {
                    let clear = TrackerClear { tracker: tracker.id.clone(), page: None, date: Some(date) };
                    tracker::clear(app, clear).await.unwrap();
                    expected.remove(&key);
                } else {
                    let done = records(app, tracker, (None, Some(&date)), &value.to_string()).await.unwrap();
                    if value == 10 && expected.get(&key) != Some(&"10".to_owned()) {
                        undoes(app, &done.batch).await;
                    } else {
                        expected.insert(key, value.to_string());
                    }
                }
            }
            for (which, tracker) in trackers.iter().enumerate() {
                let wanted: Vec<(String, String)> = expected
                    .iter()
                    .filter(|((of, _), _)| *of == which)
                    .map(|((_, date), value)| (date.clone(), value.clone()))
                    .collect();
                assert_eq!(line(app, all_of(tracker)).await, wanted);
            }
            coach.verifies().await;
        });
    }
}

#[tokio::test]
async fn trackers_of_somebody_who_is_erased_go_with_them() {
    use kring_core::people::{self, view::*};
    let coach = a_coach().await;
    let page = PageAdd { title: "Hour".into(), session: Some(with("Noor")), ..PageAdd::default() };
    journal::add(&coach.app, page).await.unwrap();
    defines(&coach.app, "Mine", Measure::Scale, Per::Page).await;
    let hers =
        TrackerAdd { person: Some("Noor".into()), ..definition("Noor's courage", Measure::Scale, Per::Page) };
    tracker::add(&coach.app, hers).await.unwrap();
    let plan = people::plan(&coach.app, PersonId { id: "Noor".into() }).await.unwrap();
    assert_eq!(plan.trackers, ["Noor's courage"]);
    let erase = Erase { id: "Noor".into(), typed: "Noor".into(), successors: Vec::new() };
    people::erase(&coach.app, erase).await.unwrap();
    let left: Vec<String> =
        tracker::list(&coach.app, ()).await.unwrap().into_iter().map(|tracker| tracker.name).collect();
    assert_eq!(left, ["Mine"]);
    coach.verifies().await;
}
