//! Pages link to each other by title or for good, and know who links to them.

use kring_core::journal;
use kring_core::journal::view::*;
use kring_tests::*;

use super::{page, retitle};

async fn links(coach: &Person, page: &PageView) -> PageLinks {
    journal::links::of_page(&coach.app, PageId { id: page.id.clone() }).await.unwrap()
}

async fn linked_from(coach: &Person, page: &PageView) -> Vec<String> {
    links(coach, page).await.backlinks.into_iter().map(|link| link.title).collect()
}

async fn meant(coach: &Person, title: &str) -> Vec<String> {
    let found = journal::links::find(&coach.app, LinkQuery { title: title.into() }).await.unwrap();
    found.into_iter().map(|page| page.id).collect()
}

fn leads(links: &PageLinks) -> Vec<Option<&str>> {
    links.links.iter().map(|link| link.page.as_deref()).collect()
}

#[tokio::test]
async fn a_page_says_who_links_to_it_and_in_which_sentence() {
    let coach = a_coach().await;
    let circle = page(&coach, "L’été du cercle", "2024-01-01", &[], "").await;
    let text = format!(
        "First thing. It began with [[L'ETE du cercle|that summer]], and never ended. [[Nowhere#Part]] and [here](kring:page/{}).",
        circle.id
    );
    let from = page(&coach, "From", "2024-02-01", &[], &text).await;
    page(&coach, "Code", "2024-02-02", &[], "`[[L’été du cercle]]`").await;
    let backlinks = links(&coach, &circle).await.backlinks;
    assert_eq!(backlinks.len(), 1);
    let sentence: String = backlinks[0].sentence.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(sentence, "It began with that summer, and never ended.");
    let marked: Vec<_> =
        backlinks[0].sentence.iter().filter(|part| part.hit).map(|part| part.text.as_str()).collect();
    assert_eq!(marked, ["that summer"]);
    let out = links(&coach, &from).await;
    assert_eq!(leads(&out), [Some(circle.id.as_str()), None, Some(circle.id.as_str())]);
    assert_eq!((out.links[1].title.as_deref(), out.links[1].heading.as_str()), (Some("Nowhere"), "Part"));
    journal::trash(&coach.app, PageId { id: from.id.clone() }).await.unwrap();
    assert!(links(&coach, &circle).await.backlinks.is_empty());
    coach.verifies().await;
}

#[tokio::test]
async fn a_page_with_another_title_is_still_found_by_links_to_the_old_one() {
    let coach = a_coach().await;
    let target = page(&coach, "GROW", "2024-01-01", &[], "").await;
    let from = page(&coach, "From", "2024-02-01", &[], "See [[grow]].").await;
    let renamed = retitle(&coach, &target, "GROW, tweede keer").await;
    retitle(&coach, &target, "Doelen").await;
    assert_eq!(leads(&links(&coach, &from).await), [Some(target.id.as_str())]);
    assert_eq!(linked_from(&coach, &target).await, ["From"]);
    assert!(journal::links::find(&coach.app, LinkQuery { title: "grow".into() }).await.unwrap()[0].former);
    assert!(meant(&coach, "GROW, tweede keer").await.is_empty(), "nobody linked to that one");
    // A page that has the title now comes before one that had it.
    let new = page(&coach, "Grow", "2020-01-01", &[], "").await;
    assert_eq!(meant(&coach, "GROW").await, [new.id.clone(), target.id.clone()]);
    assert_eq!(leads(&links(&coach, &from).await), [Some(new.id.as_str())]);
    assert_eq!(
        (linked_from(&coach, &new).await, linked_from(&coach, &target).await),
        (vec!["From".into()], vec![])
    );
    journal::undo(&coach.app, renamed).await.unwrap();
    coach.verifies().await;
}

#[tokio::test]
async fn of_pages_with_one_title_the_newest_is_meant_and_all_are_offered() {
    let coach = a_coach().await;
    let old = page(&coach, "Tuesday circle", "2023-01-01", &[], "").await;
    let new = page(&coach, "Tuesday Circle", "2024-01-01", &[], "").await;
    let from = page(&coach, "From", "2024-02-01", &[], "[[tuesday circle]]").await;
    assert_eq!(meant(&coach, "Tuesday circle").await, [new.id.clone(), old.id.clone()]);
    let out = links(&coach, &from).await;
    assert_eq!((leads(&out), out.links[0].others), (vec![Some(new.id.as_str())], 1));
    assert_eq!(linked_from(&coach, &old).await, ["From"], "and both say that they may be meant");
    journal::trash(&coach.app, PageId { id: new.id.clone() }).await.unwrap();
    assert_eq!(leads(&links(&coach, &from).await), [Some(old.id.as_str())]);
}

#[tokio::test]
async fn a_link_to_nothing_finds_its_page_when_that_is_made() {
    let coach = a_coach().await;
    let from = page(&coach, "From", "2024-02-01", &[], "[[To be written]] [[From]] [[#Below]]").await;
    assert_eq!(leads(&links(&coach, &from).await), [None, Some(from.id.as_str()), Some(from.id.as_str())]);
    assert!(linked_from(&coach, &from).await.is_empty(), "a page that links to itself is no news");
    let made = page(&coach, "To be written", "2024-02-02", &[], "").await;
    assert_eq!(leads(&links(&coach, &from).await)[0], Some(made.id.as_str()));
    assert_eq!(linked_from(&coach, &made).await, ["From"]);
    journal::purge(&coach.app, PageId { id: made.id.clone() }).await.unwrap();
    assert_eq!(leads(&links(&coach, &from).await)[0], None);
    coach.verifies().await;
}

#[tokio::test]
async fn titles_are_offered_while_they_are_typed() {
    let coach = a_coach().await;
    for (title, date) in [
        ("Peer circle", "2024-01-01"),
        ("Circle of six", "2024-01-02"),
        ("Other", "2024-01-03"),
        ("", "2024-01-04"),
    ] {
        page(&coach, title, date, &[], "circle").await;
    }
    let offered = async |typed: &str| {
        let typing = LinkTyping { typed: typed.into(), limit: 10, circle: None, session: None };
        let found = journal::links::complete(&coach.app, typing).await.unwrap();
        found.into_iter().map(|page| page.title).collect::<Vec<_>>()
    };
    assert_eq!(offered("cir").await, ["Circle of six", "Peer circle"]);
    assert_eq!(offered("peer c").await, ["Peer circle"]);
    assert_eq!(offered("").await, ["", "Other", "Circle of six", "Peer circle"]);
    assert_eq!(offered("\"-- \" nothing").await, Vec::<String>::new());
}

#[tokio::test]
async fn links_are_there_after_a_rebuild() {
    let coach = a_coach().await;
    let target = page(&coach, "Target", "2024-01-01", &[], "").await;
    page(&coach, "From", "2024-02-01", &[], "[[Target]]").await;
    retitle(&coach, &target, "Renamed").await;
    coach.app.vault().await.unwrap().reindex(|_, _| true).await.unwrap();
    assert_eq!(linked_from(&coach, &target).await, ["From"]);
    coach.verifies().await;
}
