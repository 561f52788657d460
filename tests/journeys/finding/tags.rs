//! Tags are renamed, merged and deleted in one document, and everything comes back with one undo.

use kring_core::journal::view::*;
use kring_core::{App, Failure, journal};
use kring_store::{By, Doc};
use kring_tests::*;

use super::{listed, page};

async fn rename(app: &App, tag: &str, name: &str, merge: bool) -> Result<Batch, Failure> {
    journal::tag_rename(app, TagRename { tag: tag.into(), name: name.into(), merge }).await
}

async fn delete(app: &App, tag: &str) -> Batch {
    journal::tag_delete(app, TagName { tag: tag.into() }).await.unwrap()
}

async fn tags(coach: &Person) -> Vec<(String, u32)> {
    let rows = journal::tag_list(&coach.app, ()).await.unwrap();
    rows.into_iter().map(|row| (row.name, row.pages)).collect()
}

fn counts(of: &[(&str, u32)]) -> Vec<(String, u32)> {
    of.iter().map(|(name, pages)| ((*name).to_owned(), *pages)).collect()
}

async fn with(coach: &Person, tag: &str) -> Vec<String> {
    listed(coach, PageListQuery { tag: Some(tag.into()), ..Default::default() }).await
}

#[tokio::test]
async fn a_tag_gets_another_name_and_no_page_is_rewritten() {
    let coach = a_coach().await;
    let one = page(&coach, "One", "2024-01-01", &["Silence", "team"], "").await;
    page(&coach, "Two", "2024-01-02", &["silence"], "").await;
    assert_eq!(tags(&coach).await, counts(&[("Silence", 2), ("team", 1)]));
    let renamed = rename(&coach.app, "silence", "#Stilte", false).await.unwrap();
    assert_eq!(coach.reads(&one.id).await.tags, ["Stilte", "team"]);
    assert_eq!(coach.reads(&one.id).await.version, one.version, "the page itself is as it was");
    assert_eq!(with(&coach, "STILTE").await, ["Two", "One"]);
    assert!(coach.finds("tag:silence").await.is_empty());
    journal::undo(&coach.app, renamed).await.unwrap();
    assert_eq!(tags(&coach).await, counts(&[("Silence", 2), ("team", 1)]));
    rename(&coach.app, "silence", "SILENCE", false).await.unwrap();
    assert_eq!(tags(&coach).await[0].0, "SILENCE", "other capitals are another name of the same tag");
    coach.verifies().await;
}

#[tokio::test]
async fn a_name_that_was_given_up_can_be_used_again() {
    let coach = a_coach().await;
    page(&coach, "One", "2024-01-01", &["silence"], "").await;
    rename(&coach.app, "silence", "pauze", false).await.unwrap();
    let new = page(&coach, "Two", "2024-01-02", &["silence"], "").await;
    assert_eq!(new.tags, ["silence"]);
    assert_eq!(with(&coach, "silence").await, ["Two"]);
    assert_eq!(with(&coach, "pauze").await, ["One"]);
}

#[tokio::test]
async fn two_tags_become_one_only_when_that_is_meant() {
    let coach = a_coach().await;
    let both = page(&coach, "Both", "2024-01-03", &["silence", "stilte"], "").await;
    let one = page(&coach, "One", "2024-01-02", &["silence"], "").await;
    page(&coach, "Two", "2024-01-01", &["stilte"], "").await;
    let refused = rename(&coach.app, "silence", "Stilte", false).await.unwrap_err();
    assert_eq!(refused.code, "tag-exists");
    let merged = rename(&coach.app, "silence", "Stilte", true).await.unwrap();
    assert_eq!(tags(&coach).await, counts(&[("stilte", 3)]));
    assert_eq!(coach.reads(&both.id).await.tags, ["stilte"], "shown once");
    assert_eq!(coach.reads(&one.id).await.version, one.version);
    assert_eq!(with(&coach, "stilte").await, ["Both", "One", "Two"]);
    assert_eq!(coach.finds("-tag:stilte kind:page").await, Vec::<String>::new());
    // What is written on such a page meanwhile stays when the two part again.
    let set = PageSet {
        method: None,
        id: one.id.clone(),
        title: None,
        date: None,
        tags: Some(vec!["stilte".into(), "new".into()]),
    };
    journal::set(&coach.app, set).await.unwrap();
    journal::undo(&coach.app, merged).await.unwrap();
    assert_eq!(coach.reads(&both.id).await.tags, ["silence", "stilte"]);
    assert_eq!(coach.reads(&one.id).await.tags, ["new", "silence"]);
    coach.verifies().await;
}

#[tokio::test]
async fn a_deleted_tag_is_on_no_page_and_comes_back_whole() {
    let coach = a_coach().await;
    let one = page(&coach, "One", "2024-01-01", &["silence", "team"], "").await;
    let deleted = delete(&coach.app, "silence").await;
    assert_eq!(coach.reads(&one.id).await.tags, ["team"]);
    assert!(coach.finds("tag:silence").await.is_empty());
    // The tags of the page are changed while nobody sees it.
    let set = PageSet {
        id: one.id.clone(),
        title: None,
        date: None,
        tags: Some(vec!["calm".into()]),
        method: None,
    };
    journal::set(&coach.app, set).await.unwrap();
    // A tag of that name is a new one.
    page(&coach, "Two", "2024-01-02", &["silence"], "").await;
    assert_eq!(tags(&coach).await, counts(&[("calm", 1), ("silence", 1), ("team", 0)]));
    journal::undo(&coach.app, deleted).await.unwrap();
    assert_eq!(coach.reads(&one.id).await.tags, ["calm", "silence"]);
    assert_eq!(tags(&coach).await, counts(&[("calm", 1), ("silence", 2), ("team", 0)]), "two ids, one tag");
    assert_eq!(with(&coach, "silence").await, ["Two", "One"]);
    assert_eq!(
        journal::tag_delete(&coach.app, TagName { tag: "nowhere".into() }).await.unwrap_err().code,
        "tag-missing"
    );
    for name in ["", "  ", "#", "!!", &"x".repeat(81)] {
        assert_eq!(
            rename(&coach.app, "calm", name, true).await.unwrap_err().code,
            "invalid-request",
            "{name}"
        );
    }
    coach.verifies().await;
}

#[tokio::test]
async fn an_undo_can_be_undone_and_survives_a_restart() {
    let coach = a_coach().await;
    let one = page(&coach, "One", "2024-01-01", &["silence"], "").await;
    let deleted = delete(&coach.app, "silence").await;
    let undone = journal::undo(&coach.app, deleted).await.unwrap();
    journal::undo(&coach.app, undone).await.unwrap();
    assert!(coach.reads(&one.id).await.tags.is_empty());
    coach.locks().await;
    let coach = coach.restarts();
    coach.unlocks().await;
    assert!(coach.reads(&one.id).await.tags.is_empty());
    coach.verifies().await;
}

#[tokio::test]
async fn undoing_a_page_with_its_first_tag_leaves_the_tag_to_others() {
    let coach = a_coach().await;
    let one = page(&coach, "One", "2024-01-01", &[], "").await;
    let set = |id: &str| PageSet {
        id: id.into(),
        title: None,
        date: None,
        tags: Some(vec!["shared".into()]),
        method: None,
    };
    let tagged = journal::set(&coach.app, set(&one.id)).await.unwrap();
    let two = page(&coach, "Two", "2024-01-02", &["shared"], "").await;
    journal::undo(&coach.app, tagged).await.unwrap();
    assert!(coach.reads(&one.id).await.tags.is_empty());
    assert_eq!(coach.reads(&two.id).await.tags, ["shared"]);
}

#[tokio::test]
async fn devices_that_name_two_tags_alike_see_one() {
    let coach = a_coach().await;
    page(&coach, "One", "2024-01-02", &["silence"], "").await;
    page(&coach, "Two", "2024-01-01", &["stilte"], "").await;
    // As it arrives when the other device renamed without knowing of the first tag.
    let vault = coach.app.vault().await.unwrap();
    let register = journal::tags::made_id(&vault, "tags");
    let mut work = vault.work(By::Person).await.unwrap();
    let rename = |doc: &Doc| {
        let (id, _) = doc.entries("names").into_iter().find(|(_, name)| name == "stilte").unwrap();
        doc.set_entry("names", &id, "Silence")
    };
    work.edit(register, rename).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(tags(&coach).await[0].1, 2);
    assert_eq!(with(&coach, "silence").await, ["One", "Two"]);
    rename_both(&coach).await;
}

async fn rename_both(coach: &Person) {
    rename(&coach.app, "silence", "calm", false).await.unwrap();
    assert_eq!(tags(coach).await, counts(&[("calm", 2)]));
}
