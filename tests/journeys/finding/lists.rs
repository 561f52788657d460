//! The calendar, the narrowed timeline, this day of other years, and one's own phrases.

use kring_core::journal;
use kring_core::journal::phrases::{phrase_add, phrase_list, phrase_remove, phrase_set};
use kring_core::journal::view::*;
use kring_tests::*;

use super::{about, listed, page};

#[tokio::test]
async fn the_calendar_counts_the_pages_of_each_day() {
    let coach = a_coach().await;
    for (title, date) in [("A", "2024-02-29"), ("B", "2024-02-29"), ("C", "2024-03-01"), ("D", "2023-12-31")]
    {
        page(&coach, title, date, &[], "").await;
    }
    let gone = page(&coach, "Gone", "2025-01-01", &[], "").await;
    journal::trash(&coach.app, PageId { id: gone.id }).await.unwrap();
    let query = |from: &str, to: &str| CalendarQuery { from: from.into(), to: to.into() };
    let year = journal::calendar(&coach.app, query("2024-01-01", "2024-12-31")).await.unwrap();
    let days: Vec<_> = year.days.iter().map(|day| (day.date.as_str(), day.pages)).collect();
    assert_eq!(days, [("2024-02-29", 2), ("2024-03-01", 1)]);
    assert_eq!((year.first.as_deref(), year.last.as_deref()), (Some("2023-12-31"), Some("2024-03-01")));
    assert_eq!(
        journal::calendar(&coach.app, query("2024", "2025-01-01")).await.unwrap_err().code,
        "invalid-request"
    );
    let empty = a_coach().await;
    let nothing = journal::calendar(&empty.app, query("0000-01-01", "9999-12-31")).await.unwrap();
    assert!(nothing.days.is_empty() && nothing.first.is_none());
}

#[tokio::test]
async fn the_timeline_is_narrowed_by_tag_and_time_and_goes_on_where_it_stopped() {
    let coach = a_coach().await;
    for number in 1..=9 {
        let tags: &[&str] = if number % 2 == 1 { &["odd"] } else { &[] };
        page(&coach, &number.to_string(), &format!("2024-0{number}-15"), tags, "").await;
    }
    let odd = || PageListQuery { tag: Some("Odd".into()), ..Default::default() };
    assert_eq!(listed(&coach, odd()).await, ["9", "7", "5", "3", "1"]);
    let between = PageListQuery { from: Some("2024-03".into()), to: Some("2024-07-15".into()), ..odd() };
    assert_eq!(listed(&coach, between).await, ["7", "5", "3"]);
    assert_eq!(
        listed(&coach, PageListQuery { to: Some("2023".into()), ..Default::default() }).await,
        Vec::<String>::new()
    );
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let rows = journal::list(&coach.app, PageListQuery { before, limit: 2, ..odd() }).await.unwrap();
        before = rows.last().map(|row| row.cursor.clone());
        seen.extend(rows.iter().map(|row| row.title.clone()));
        if rows.len() < 2 {
            break;
        }
    }
    assert_eq!(seen, ["9", "7", "5", "3", "1"]);
    assert!(
        listed(&coach, PageListQuery { tag: Some("unknown".into()), ..Default::default() }).await.is_empty()
    );
    let wrong = PageListQuery { from: Some("yesterday".into()), limit: 1, ..Default::default() };
    assert_eq!(journal::list(&coach.app, wrong).await.unwrap_err().code, "invalid-request");
}

#[tokio::test]
async fn pages_about_someone_do_not_come_up_by_themselves() {
    let coach = a_coach().await;
    let today = coach.app.today();
    let earlier = today.checked_sub(jiff::Span::new().years(4)).unwrap().to_string();
    let other = today.checked_sub(jiff::Span::new().years(8)).unwrap().to_string();
    let mine = page(&coach, "Mine", &earlier, &[], "").await;
    let session = page(&coach, "Session", &earlier, &[], "").await;
    let only = page(&coach, "Another session", &other, &[], "").await;
    about(&coach, &session, "somebody").await;
    about(&coach, &only, "somebody").await;
    assert_eq!(journal::today(&coach.app, ()).await.unwrap().on_this_day, [earlier.clone()]);
    let day =
        PageListQuery { from: Some(earlier.clone()), to: Some(earlier), alone: true, ..Default::default() };
    assert_eq!(listed(&coach, day.clone()).await, [mine.title]);
    assert_eq!(listed(&coach, PageListQuery { alone: false, ..day }).await.len(), 2);
    coach.verifies().await;
}

#[tokio::test]
async fn phrases_are_kept_once_found_changed_and_let_go() {
    let coach = a_coach().await;
    let source = page(&coach, "Session", "2024-01-01", &[], "Wat zou er dan anders zijn?").await;
    let add = |text: &str, source: Option<&str>| PhraseAdd {
        text: text.into(),
        kind: None,
        source: source.map(Into::into),
    };
    let question =
        phrase_add(&coach.app, add(" Wat zou er dan anders zijn ? » ", Some(&source.id))).await.unwrap();
    assert_eq!(question.kind, PhraseKind::Question);
    assert_eq!(question.source.as_ref().map(|page| page.title.as_str()), Some("Session"));
    let phrase = phrase_add(&coach.app, add("Staying with not knowing", None)).await.unwrap();
    assert_eq!(phrase.kind, PhraseKind::Phrase);
    let again = phrase_add(&coach.app, add("wat zou er dan anders zijn", None)).await.unwrap();
    assert_eq!(again.id, question.id, "the same words are kept once");
    let texts = async |words: &str, kind| {
        let query = PhraseQuery { words: words.into(), kind };
        let found = phrase_list(&coach.app, query).await.unwrap();
        found.into_iter().map(|phrase| phrase.id).collect::<Vec<_>>()
    };
    assert_eq!(texts("", None).await, [phrase.id.clone(), question.id.clone()]);
    assert_eq!(texts("not kno", None).await, [phrase.id.clone()]);
    assert_eq!(texts("", Some(PhraseKind::Question)).await, [question.id.clone()]);
    let set = PhraseSet { id: phrase.id.clone(), text: Some("Blijven bij niet weten".into()), kind: None };
    let changed = phrase_set(&coach.app, set).await.unwrap();
    assert_eq!(texts("niet weten", None).await, [phrase.id.clone()]);
    journal::undo(&coach.app, changed).await.unwrap();
    let removed = phrase_remove(&coach.app, PhraseId { id: question.id.clone() }).await.unwrap();
    assert_eq!(texts("", None).await, [phrase.id.clone()]);
    journal::undo(&coach.app, removed).await.unwrap();
    assert_eq!(texts("anders", None).await, [question.id.clone()]);
    journal::purge(&coach.app, PageId { id: source.id }).await.unwrap();
    let all = phrase_list(&coach.app, PhraseQuery::default()).await.unwrap();
    assert!(all.iter().all(|phrase| phrase.source.is_none()), "the words stay, the page is gone");
    assert_eq!(phrase_add(&coach.app, add("  ", None)).await.unwrap_err().code, "invalid-request");
    let missing = phrase_remove(&coach.app, PhraseId { id: "nothing".into() }).await.unwrap_err();
    assert_eq!(missing.code, "phrase-missing");
    assert!(coach.finds("weten").await.is_empty(), "phrases are no pages");
    coach.verifies().await;
}
