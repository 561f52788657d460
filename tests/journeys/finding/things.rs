//! Pages lead to meetings and charters and to what stands in them, and from there one finds back to the pages.

use kring_core::journal::view::*;
use kring_core::meeting::view::{ActionSet, DecisionSet, MeetingId};
use kring_core::{journal, meeting};
use kring_tests::*;

use super::page;
use crate::charter::a_group;
use crate::meeting::plans;

async fn offered(coach: &Person, typed: &str) -> Vec<LinkThing> {
    journal::links::things(&coach.app, LinkTyping { typed: typed.into(), limit: 10 }).await.unwrap()
}

async fn back(coach: &Person, kind: ThingKind, id: &str) -> Vec<String> {
    let found = journal::links::of_thing(&coach.app, ThingId { kind, id: id.into() }).await.unwrap();
    let said = |link: Backlink| link.sentence.into_iter().map(|part| part.text).collect::<String>();
    found.into_iter().map(said).collect()
}

async fn leads(coach: &Person, page: &PageView) -> Vec<Option<LinkThing>> {
    let links = journal::links::of_page(&coach.app, PageId { id: page.id.clone() }).await.unwrap();
    links.links.into_iter().map(|link| link.thing).collect()
}

fn address(thing: &LinkThing) -> String {
    let kind = if thing.kind == ThingKind::Meeting { "meeting" } else { "charter" };
    let part = thing.part.as_ref().map(|part| format!("#{part}")).unwrap_or_default();
    format!("kring:{kind}/{}{part}", thing.id)
}

#[tokio::test]
async fn an_item_a_decision_an_action_and_a_clause_are_linked_to_and_followed_both_ways() {
    let group = a_group(&["en"]).await;
    let coach = &group.facilitator;
    let id = plans(coach, "Spring circle", "Opening of the garden 10\nRest 5").await.id;
    let decision =
        DecisionSet { id: id.clone(), text: Some("The garden stays open".into()), ..Default::default() };
    meeting::decision_set(&coach.app, decision).await.unwrap();
    let action = ActionSet { id: id.clone(), text: Some("Mow the garden".into()), ..Default::default() };
    meeting::action_set(&coach.app, action).await.unwrap();
    let garden = offered(coach, "gard").await;
    let titles: Vec<&str> = garden.iter().map(|thing| thing.title.as_str()).collect();
    assert_eq!(titles, ["Opening of the garden", "The garden stays open", "Mow the garden"]);
    assert!(
        garden.iter().all(|thing| thing.id == id && thing.within == "Spring circle" && thing.part.is_some())
    );
    let clause = offered(coach, "listening").await;
    let [clause] = clause.as_slice() else { panic!("{clause:?}") };
    assert_eq!(
        (clause.kind, clause.within.as_str(), &clause.id),
        (ThingKind::Charter, "Tuesday circle", &group.id)
    );
    let whole = offered(coach, "tuesday cir").await;
    assert_eq!((whole.len(), whole[0].part.as_deref(), whole[0].title.as_str()), (1, None, "Tuesday circle"));
    assert_eq!(offered(coach, " ").await, [], "nothing is offered before a word is typed");
    let [item, decided, acted] = garden.as_slice() else { panic!("{garden:?}") };
    let text = format!(
        "I doubted [that]({}). We [listen]({}) too little.\n\nAlso [it]({}), and [this]({}).",
        address(decided),
        address(clause),
        address(item),
        address(acted)
    );
    let from = page(coach, "After the circle", "2026-09-16", &[], &text).await;
    let wanted = [decided, clause, item, acted].map(|thing| Some(thing.clone()));
    assert_eq!(leads(coach, &from).await, wanted);
    assert_eq!(back(coach, ThingKind::Meeting, &id).await, ["I doubted that."]);
    assert_eq!(back(coach, ThingKind::Charter, &group.id).await, ["We listen too little."]);
    coach.app.vault().await.unwrap().reindex(|_, _| true).await.unwrap();
    assert_eq!(back(coach, ThingKind::Meeting, &id).await.len(), 1, "after a rebuild too");
    meeting::trash(&coach.app, MeetingId { id: id.clone() }).await.unwrap();
    assert_eq!(
        leads(coach, &from).await.iter().filter(|thing| thing.is_some()).count(),
        1,
        "only the clause is left"
    );
    journal::trash(&coach.app, PageId { id: from.id }).await.unwrap();
    assert_eq!(back(coach, ThingKind::Charter, &group.id).await, Vec::<String>::new());
    coach.verifies().await;
}

#[tokio::test]
async fn what_is_gone_from_a_meeting_leaves_a_link_to_the_meeting() {
    let coach = a_coach().await;
    let id = plans(&coach, "Autumn circle", "Opening 10").await.id;
    let text = format!(
        "See [the beginning](kring:meeting/{id}#nothing), [none](kring:meeting/{})",
        "0190f2b4-7c1a-7d33-8a10-0123456789ab"
    );
    let from = page(&coach, "From", "2026-09-16", &[], &text).await;
    let found = leads(&coach, &from).await;
    let first = found[0].as_ref().unwrap();
    assert_eq!(
        (first.title.as_str(), first.part.as_deref(), found[1].as_ref()),
        ("Autumn circle", None, None)
    );
}
