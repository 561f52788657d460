//! Versions: kept, compared, brought back; and what became of a clause through them.

use kring_core::charter;
use kring_core::charter::view::{
    ChangeKind, CharterDiff, CharterDiffQuery, CharterLanguages, CharterReturn, ClauseId, ClauseList,
    ClauseMove, VersionId, VersionStatus,
};
use kring_store::{By, Field};
use kring_tests::*;

use super::{Group, a_group};

async fn diff(group: &Group, from: &str, to: Option<&str>) -> CharterDiff {
    let request =
        CharterDiffQuery { id: group.id.clone(), from: Some(from.into()), to: to.map(str::to_owned) };
    charter::diff(&group.facilitator.app, request).await.unwrap()
}

fn kinds(diff: &CharterDiff) -> Vec<(ChangeKind, &str)> {
    diff.changes.iter().map(|change| (change.kind, change.label.as_str())).collect()
}

#[tokio::test]
async fn a_version_keeps_what_was_said_then() {
    let group = a_group(&["en"]).await;
    let first = group.keeps("As we began").await;
    assert_eq!((first.version.number, first.version.status), (1, VersionStatus::Named));
    assert!(!group.sees().await.changed, "what is written is what the version says");
    group.writes("purpose", "en", "Something else entirely.").await;
    assert!(group.sees().await.changed);
    let kept =
        charter::version_open(&group.facilitator.app, VersionId { id: first.id.clone() }).await.unwrap();
    assert_eq!(kept.content.purpose["en"].text, "We help each other to see our work with fresh eyes.");
    let second = group.keeps("").await;
    assert_eq!(second.version.number, 2);
    let back = CharterReturn { id: group.id.clone(), version: first.id };
    charter::return_to(&group.facilitator.app, back).await.unwrap();
    assert_eq!(group.content().await.purpose["en"].text, kept.content.purpose["en"].text);
    assert_eq!(group.versions().await.len(), 2, "bringing back is an edit like any other");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn a_move_is_a_move_and_a_new_number_is_no_change() {
    let group = a_group(&["en"]).await;
    let ids: Vec<String> = group.content().await.guidelines.into_iter().map(|clause| clause.id).collect();
    let before = group.keeps("before").await.id;
    let to_front = ClauseMove {
        id: group.id.clone(),
        list: ClauseList::Guidelines,
        clause: ids[2].clone(),
        before: Some(ids[0].clone()),
    };
    charter::clause_move(&group.facilitator.app, to_front).await.unwrap();
    let moved = diff(&group, &before, None).await;
    assert_eq!(kinds(&moved), [(ChangeKind::Moved, "Time")]);
    assert_eq!((moved.changes[0].from.as_deref(), moved.changes[0].to.as_deref()), (Some("3"), Some("1")));

    let after = group.keeps("after").await.id;
    let remove = ClauseId { id: group.id.clone(), list: ClauseList::Guidelines, clause: ids[2].clone() };
    charter::clause_remove(&group.facilitator.app, remove).await.unwrap();
    let removed = diff(&group, &after, None).await;
    assert_eq!(kinds(&removed), [(ChangeKind::Removed, "Time")], "the others only have other numbers");
    group.writes(&format!("clause.{}.text", ids[0]), "en", "We let each other finish, always.").await;
    let worded = diff(&group, &after, None).await;
    let text = worded.changes.iter().find(|change| change.kind == ChangeKind::Text).unwrap();
    let new: Vec<&str> = text
        .words
        .iter()
        .filter(|stretch| stretch.kind == kring_core::journal::view::DiffKind::Added)
        .map(|stretch| stretch.text.as_str())
        .collect();
    assert_eq!(new.concat(), ", always", "by words, not as a whole");
}

#[tokio::test]
async fn a_text_that_came_or_went_whole_is_not_called_other_words() {
    let group = a_group(&["en"]).await;
    let clause = group.content().await.guidelines[0].id.clone();
    let before = group.keeps("before").await.id;
    group.writes("purpose", "en", "").await;
    group.writes("welcome", "en", "Good that you are here.").await;
    group.writes(&format!("clause.{clause}.text"), "en", "").await;
    let after = diff(&group, &before, None).await;
    let told =
        [(ChangeKind::TextAdded, ""), (ChangeKind::TextRemoved, ""), (ChangeKind::TextRemoved, "Listening")];
    assert_eq!(kinds(&after), told, "and the clause itself is still there");
    assert_eq!(after.changes[1].words[0].text, "We help each other to see our work with fresh eyes.");
}

#[tokio::test]
async fn a_language_that_is_gone_is_told_once() {
    let group = a_group(&["en", "fr"]).await;
    group.writes("purpose", "fr", "Nous regardons notre travail autrement.").await;
    group.writes("title", "fr", "Cercle du mardi").await;
    let both = group.keeps("both").await.id;
    let languages = CharterLanguages { id: group.id.clone(), languages: vec!["en".into()] };
    charter::languages(&group.facilitator.app, languages).await.unwrap();
    let diff = diff(&group, &both, None).await;
    assert_eq!(diff.languages_gone, ["fr"]);
    assert_eq!(kinds(&diff), [], "and not again at each of its texts");
}

#[tokio::test]
async fn a_clause_tells_since_when_it_says_what_it_says() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    group.keeps("one").await;
    let clause = group.content().await.guidelines[1].id.clone();
    group.writes("purpose", "en", "Not about this clause.").await;
    group.keeps("two").await;
    group.writes(&format!("clause.{clause}.text"), "en", "Stories stay, learning leaves.").await;
    let request = charter::view::VersionName {
        id: group.id.clone(),
        reason: "so that we can tell at home what we learnt".into(),
        author: "Ann".into(),
        ..Default::default()
    };
    charter::version_name(app, request).await.unwrap();
    let request = ClauseId { id: group.id.clone(), list: ClauseList::Guidelines, clause };
    let past = charter::past(app, request).await.unwrap();
    let numbers: Vec<u32> = past.iter().map(|past| past.version.number).collect();
    assert_eq!(numbers, [3, 1], "the second version did not touch it");
    assert_eq!((past[0].version.author.as_str(), past[1].changes[0].kind), ("Ann", ChangeKind::Added));
    assert_eq!(past[0].version.reason, "so that we can tell at home what we learnt");
}

#[tokio::test]
async fn a_version_whose_text_was_tampered_with_shows_nowhere() {
    let group = a_group(&["en"]).await;
    let kept = group.keeps("kept").await;
    let vault = group.facilitator.app.vault().await.unwrap();
    let mut work = vault.work(By::Sync).await.unwrap();
    let id = kept.id.parse().unwrap();
    work.edit(id, |doc| {
        let frozen = doc.text_field("frozen").unwrap().replace("fresh eyes", "closed eyes");
        doc.set_field("frozen", Field::Text(frozen))
    })
    .await
    .unwrap();
    work.commit().await.unwrap();
    assert!(group.versions().await.is_empty());
    let opened = charter::version_open(&group.facilitator.app, VersionId { id: kept.id }).await.unwrap_err();
    assert_eq!(opened.code, "version-not-found");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn two_devices_that_keep_a_version_each_get_two_numbers() {
    let group = a_group(&["en"]).await;
    group.keeps("one").await;
    let laptop = &group.facilitator;
    let stick = laptop.home.path().join("stick");
    kring_core::backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_newcomer();
    kring_core::backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
    other.unlocks().await;
    let name = |name: &str| charter::view::VersionName {
        id: group.id.clone(),
        name: name.into(),
        ..Default::default()
    };
    charter::version_name(&laptop.app, name("here")).await.unwrap();
    charter::version_name(&other.app, name("there")).await.unwrap();
    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    let space = group.sees().await.circle.parse().unwrap();
    for (from, to) in [(&one, &two), (&two, &one)] {
        let updates = from.export_since(space, &Default::default()).await.unwrap();
        to.apply(&updates).await.unwrap();
    }
    let id = charter::view::CharterId { id: group.id.clone() };
    let there = charter::versions(&other.app, id.clone()).await.unwrap();
    let here = group.versions().await;
    assert_eq!(here, there);
    assert_eq!(here.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 3]);
    let open = charter::open(&other.app, id).await.unwrap();
    assert_eq!((open.versions, open.latest.unwrap().number), (3, 3));
}
