//! What other people changed in a group since somebody last looked.

use kring_core::charter::view::CharterId;
use kring_core::circle::view::{CircleId, CircleListQuery, News, NewsChange, NewsLine, NewsSeen};
use kring_core::intervision::view::{ClosedGroupId, Layer};
use kring_core::meeting::view::*;
use kring_core::sync::sharing::view::SharingGroup;
use kring_core::{charter, circle, intervision, meeting, sync};
use kring_tests::*;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::closed::Door;
use super::{Pair, adds, in_step, removes};
use crate::intervision::{a_group, day, notes};
use crate::meeting::plans;
use crate::sync::{joins as joins_own, turns_on};

async fn hears(person: &Person, circle: &str) -> News {
    circle::news(&person.app, CircleId { id: circle.into() }).await.expect("the group is here")
}

/// Somebody leaves the group's page after they have seen what is new; returns what that was.
async fn sees(person: &Person, circle: &str) -> News {
    let news = hears(person, circle).await;
    let seen = NewsSeen { id: circle.into(), heard: news.heard.clone() };
    circle::news_seen(&person.app, seen).await.expect("it is noted");
    news
}

fn told(line: &NewsLine) -> (&str, &str, NewsChange, Vec<(&str, u32)>) {
    let places = line.places.iter().map(|place| (place.part.as_str(), place.count)).collect();
    (&line.who, &line.kind, line.change, places)
}

/// A meeting of the group that both have.
async fn a_meeting_of(pair: &Pair) -> MeetingView {
    let shared = shares_a_meeting(pair.ann(), &pair.circle, "Winter").await;
    pair.in_step().await;
    shared
}

/// Somebody plans a meeting and gives it to the group.
pub(super) async fn shares_a_meeting(person: &Person, circle: &str, title: &str) -> MeetingView {
    let draft = plans(person, title, "Welcome 10\nCase 35").await;
    let set = MeetingSet { id: draft.id.clone(), circle: Some(circle.into()), ..MeetingSet::default() };
    meeting::set(&person.app, set).await.unwrap();
    meeting::share(&person.app, MeetingId { id: draft.id }).await.unwrap().meeting
}

async fn trashes(person: &Person, meeting: &MeetingView) {
    meeting::trash(&person.app, MeetingId { id: meeting.id.clone() }).await.unwrap();
}

/// The disk spoils what somebody has of a document, and the notebook is opened anew.
async fn is_torn(person: &Person, document: &str) {
    {
        let vault = person.app.vault().await.unwrap();
        let mut reader = vault.read().await.unwrap();
        let id = format!("x'{}'", document.replace('-', ""));
        let of = format!("doc = (SELECT n FROM subject WHERE id = {id})");
        for statement in ["DELETE FROM snapshot WHERE", "UPDATE log SET bytes = x'0102' WHERE"] {
            let tear = sqlx::raw_sql(AssertSqlSafe(format!("{statement} {of}")));
            tear.execute(reader.connection().unwrap()).await.unwrap();
        }
    }
    person.locks().await;
    person.unlocks().await;
}

/// How much a notebook has written down.
async fn written(person: &Person) -> i64 {
    let vault = person.app.vault().await.unwrap();
    let mut reader = vault.read().await.unwrap();
    sqlx::query_scalar("SELECT count(*) FROM log").fetch_one(reader.connection().unwrap()).await.unwrap()
}

async fn news_of_list(person: &Person) -> u32 {
    circle::list(&person.app, CircleListQuery::default()).await.unwrap()[0].news
}

#[tokio::test]
async fn what_others_changed_since_i_last_looked_is_told_with_who_what_and_where_until_i_have_seen_it() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let planned = a_meeting_of(&pair).await;
    let first = sees(ann, &pair.circle).await;
    assert!(first.since.is_none() && first.lines.is_empty(), "before the first time nothing is new");
    sees(ben, &pair.circle).await;
    assert!(hears(ann, &pair.circle).await.lines.is_empty(), "nothing happened");

    adds(ben, &pair.ann.id, "From Ben").await;
    adds(ann, &pair.ann.id, "From Ann").await;
    let text = Some("We meet by the river.".to_owned());
    let decision = DecisionSet { id: planned.id.clone(), text, ..DecisionSet::default() };
    meeting::decision_set(&ben.app, decision).await.unwrap();
    let item = ItemSet { title: Some("Tea".into()), minutes: Some(5), ..ItemSet::default() };
    let item = ItemAdd { id: planned.id.clone(), item, before: None };
    meeting::item_add(&ben.app, item).await.unwrap();
    pair.in_step().await;

    let news = hears(ann, &pair.circle).await;
    assert!(news.since.is_some());
    let mut lines: Vec<_> = news.lines.iter().map(told).collect();
    lines.sort_by_key(|line| line.1);
    assert_eq!(
        lines,
        [
            ("Ben", "charter", NewsChange::Changed, vec![("guidelines", 1)]),
            ("Ben", "meeting", NewsChange::Changed, vec![("decisions", 1), ("items", 1)]),
        ],
        "what Ann wrote is no news to her, and not said to be Ben’s"
    );
    let of_meeting = news.lines.iter().find(|line| line.kind == "meeting").unwrap();
    assert_eq!((of_meeting.id.as_str(), of_meeting.title.as_str()), (planned.id.as_str(), "Winter"));
    assert_eq!(of_meeting.date.as_deref(), Some("2026-09-15"));
    let of_ben: Vec<_> = hears(ben, &pair.circle).await.lines;
    assert_eq!(
        of_ben.iter().map(told).collect::<Vec<_>>(),
        [("Ann", "charter", NewsChange::Changed, vec![("guidelines", 1)])]
    );
    assert_eq!(news_of_list(ann).await, 2, "the list of groups says how many things are new");
    let compared = charter::news(&ann.app, CharterId { id: pair.ann.id.clone() }).await.unwrap();
    assert!(compared.changes.iter().any(|change| change.label == "From Ben"), "{compared:?}");

    assert_eq!(sees(ann, &pair.circle).await.lines.len(), 2, "a look alone loses nothing");
    assert!(hears(ann, &pair.circle).await.lines.is_empty());
    assert_eq!(news_of_list(ann).await, 0);
    let compared = charter::news(&ann.app, CharterId { id: pair.ann.id.clone() }).await.unwrap();
    assert!(compared.changes.is_empty());
    // What was told earlier is seen later, and nothing becomes new again by it.
    let late = NewsSeen { id: pair.circle.clone(), heard: first.heard };
    circle::news_seen(&ann.app, late).await.unwrap();
    assert!(hears(ann, &pair.circle).await.lines.is_empty());
    let nonsense = NewsSeen { id: pair.circle.clone(), heard: "yesterday".into() };
    assert!(circle::news_seen(&ann.app, nonsense).await.is_err());
}

#[tokio::test]
async fn what_arrives_while_the_news_is_read_stays_new_and_what_is_thrown_away_is_told_as_that() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let planned = a_meeting_of(&pair).await;
    sees(ann, &pair.circle).await;
    adds(ben, &pair.ann.id, "First").await;
    pair.in_step().await;
    let read = hears(ann, &pair.circle).await;
    meeting::trash(&ben.app, MeetingId { id: planned.id.clone() }).await.unwrap();
    pair.in_step().await;
    let seen = NewsSeen { id: pair.circle.clone(), heard: read.heard };
    circle::news_seen(&ann.app, seen).await.unwrap();
    let lines = hears(ann, &pair.circle).await.lines;
    let kinds: Vec<_> = lines.iter().map(|line| (line.kind.as_str(), line.change)).collect();
    assert_eq!(kinds, [("meeting", NewsChange::Trashed)]);
}

#[tokio::test]
async fn what_cannot_be_read_takes_away_neither_the_list_of_groups_nor_the_rest_of_the_news() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    let planned = a_meeting_of(&pair).await;
    sees(ann, &pair.circle).await;
    adds(ben, &pair.ann.id, "From Ben").await;
    let text = Some("We bring our own cups.".to_owned());
    let decision = DecisionSet { id: planned.id.clone(), text, ..DecisionSet::default() };
    meeting::decision_set(&ben.app, decision).await.unwrap();
    pair.in_step().await;

    is_torn(ann, &pair.ann.id).await;
    let lines = hears(ann, &pair.circle).await.lines;
    let told: Vec<_> = lines.iter().map(told).collect();
    assert_eq!(told, [("Ben", "meeting", NewsChange::Changed, vec![("decisions", 1)])]);
    assert_eq!(news_of_list(ann).await, 2, "the list opens nothing of what changed");
    is_torn(ann, &pair.circle).await;
    let rows = circle::list(&ann.app, CircleListQuery::default()).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Tuesday circle"]);
}

#[tokio::test]
async fn nobody_is_told_to_have_thrown_away_what_they_only_made() {
    let pair = Pair::is_in().await;
    let (ann, ben) = (pair.ann(), &pair.ben);
    sees(ann, &pair.circle).await;
    sees(ben, &pair.circle).await;
    let spring = shares_a_meeting(ben, &pair.circle, "Spring").await;
    let summer = shares_a_meeting(ben, &pair.circle, "Summer").await;
    pair.in_step().await;
    trashes(ann, &spring).await;
    trashes(ben, &summer).await;
    pair.in_step().await;
    for (person, who, title) in [(ann, "Ben", "Summer"), (ben, "Ann", "Spring")] {
        let lines = hears(person, &pair.circle).await.lines;
        let told: Vec<_> = lines.iter().map(|line| (&*line.who, line.change, &*line.title)).collect();
        assert_eq!(told, [(who, NewsChange::Trashed, title)]);
    }
}

#[tokio::test]
async fn a_look_at_a_group_that_nobody_shares_or_that_was_left_is_noted_nowhere() {
    let pair = Pair::is_in().await;
    let ben = &pair.ben;
    sees(ben, &pair.circle).await;
    assert!(hears(ben, &pair.circle).await.since.is_some());
    sync::sharing::leave(&ben.app, SharingGroup { circle: pair.circle.clone() }).await.unwrap();
    let alone = a_group(ben, &day(ben, 60)).await.id;
    let before = written(ben).await;
    for _ in 0..2 {
        assert!(
            sees(ben, &pair.circle).await.since.is_none(),
            "what is new there is no concern of his any more"
        );
        let of_closed = intervision::group_news(&ben.app, ClosedGroupId { id: alone.clone() }).await.unwrap();
        assert!(of_closed.since.is_none());
        let seen = NewsSeen { id: alone.clone(), heard: of_closed.heard };
        intervision::group_news_seen(&ben.app, seen).await.unwrap();
    }
    assert_eq!(written(ben).await, before, "a look alone writes nothing");
}

#[tokio::test]
async fn my_own_other_computer_brings_no_news_and_knows_what_i_have_seen() {
    let (pair, own, other) = (Pair::is_in().await, tempfile::tempdir().unwrap(), a_coach().await);
    turns_on(pair.ann(), own.path()).await;
    joins_own(pair.ann(), &other).await;
    let everybody = [pair.ann(), &pair.ben, &other];
    in_step(&everybody).await;
    sees(pair.ann(), &pair.circle).await;
    adds(&other, &pair.ann.id, "From the other computer").await;
    in_step(&everybody).await;
    in_step(&everybody).await;
    assert!(hears(pair.ann(), &pair.circle).await.lines.is_empty(), "it is hers");
    assert!(hears(&other, &pair.circle).await.since.is_some(), "it knows when she last looked");

    adds(&pair.ben, &pair.ann.id, "From Ben").await;
    in_step(&everybody).await;
    in_step(&everybody).await;
    for person in [pair.ann(), &other] {
        let lines = hears(person, &pair.circle).await.lines;
        let lines: Vec<_> = lines.iter().map(told).collect();
        assert_eq!(lines, [("Ben", "charter", NewsChange::Changed, vec![("guidelines", 1)])]);
    }
    sees(&other, &pair.circle).await;
    in_step(&everybody).await;
    assert!(hears(pair.ann(), &pair.circle).await.lines.is_empty(), "seen on one is seen on both");
}

#[tokio::test]
async fn what_somebody_changed_before_they_were_taken_out_is_told_with_their_name() {
    let pair = Pair::is_in().await;
    sees(pair.ann(), &pair.circle).await;
    adds(&pair.ben, &pair.ann.id, "From Ben").await;
    pair.in_step().await;
    removes(pair.ann(), &pair.circle, "Ben").await;
    let lines = hears(pair.ann(), &pair.circle).await.lines;
    assert_eq!(lines.iter().map(|line| line.who.as_str()).collect::<Vec<_>>(), ["Ben"]);
}

#[tokio::test]
async fn what_is_new_in_a_closed_group_is_told_on_its_own_screen_and_nowhere_else() {
    let door = Door::is_shared().await;
    let (ann, bo) = (&door.ann, &door.bo);
    let asked = || ClosedGroupId { id: door.group.clone() };
    let first = intervision::group_news(&ann.app, asked()).await.unwrap();
    assert!(first.since.is_none() && first.lines.is_empty());
    let seen = |heard| NewsSeen { id: door.group.clone(), heard };
    intervision::group_news_seen(&ann.app, seen(first.heard)).await.unwrap();
    notes(bo, &door.session, Layer::Group, "what was said, and what Bo heard").await;
    door.in_step().await;

    let news = intervision::group_news(&ann.app, asked()).await.unwrap();
    assert_eq!(news.lines.len(), 1, "{news:?}");
    let line = &news.lines[0];
    assert_eq!(told(line), ("Bo", "closed_session", NewsChange::Changed, vec![("notes", 1)]));
    assert_eq!((line.id.as_str(), line.title.as_str()), (door.session.as_str(), "A case"));
    // The verbs of other screens know nothing of it.
    assert!(circle::list(&ann.app, CircleListQuery::default()).await.unwrap().is_empty());
    let refused = circle::news(&ann.app, CircleId { id: door.group.clone() }).await.unwrap_err();
    assert_eq!(refused.code, "circle-not-found");
    assert!(circle::news_seen(&ann.app, seen(news.heard.clone())).await.is_err());

    intervision::group_news_seen(&ann.app, seen(news.heard)).await.unwrap();
    assert!(intervision::group_news(&ann.app, asked()).await.unwrap().lines.is_empty());

    notes(bo, &door.session, Layer::Group, "what was said, and nothing more").await;
    let session: Uuid = door.session.parse().unwrap();
    bo.app.vault().await.unwrap().trash(session).await.unwrap();
    door.in_step().await;
    let lines = intervision::group_news(&ann.app, asked()).await.unwrap().lines;
    let told: Vec<_> = lines.iter().map(told).collect();
    assert_eq!(
        told,
        [("Bo", "closed_session", NewsChange::Trashed, vec![])],
        "and nothing of what lies in it"
    );
}
