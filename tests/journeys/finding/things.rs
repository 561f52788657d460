//! Pages lead to meetings and charters and to what stands in them, and from there one finds back to the pages.

use kring_core::charter::view::CharterId;
use kring_core::journal::view::*;
use kring_core::meeting::view::{
    ActionSet, DecisionSet, ItemSet, MeetingId, MeetingPart, MeetingSet, MeetingTextEdit, MeetingView,
    ParkedSet,
};
use kring_core::search::view::SearchQuery;
use kring_core::{charter, journal, meeting, search};
use kring_store::Doc;
use kring_tests::*;

use super::page;
use crate::charter::a_group;
use crate::intervision::{a_session_alone, day};
use crate::meeting::{opens, plans, sets_item};

async fn offered(coach: &Person, typed: &str) -> Vec<LinkThing> {
    offered_in(coach, typed, None).await
}

async fn offered_in(coach: &Person, typed: &str, circle: Option<String>) -> Vec<LinkThing> {
    journal::links::things(&coach.app, LinkTyping { typed: typed.into(), limit: 10, circle, session: None })
        .await
        .unwrap()
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

/// What links to a thing: its title, whether only I read it, and the sentence.
async fn speakers(coach: &Person, kind: ThingKind, id: &str) -> Vec<(String, bool, String)> {
    let found = journal::links::of_thing(&coach.app, ThingId { kind, id: id.into() }).await.unwrap();
    let said = |link: Backlink| {
        let sentence = link.sentence.into_iter().map(|part| part.text).collect();
        (link.title, link.mine, sentence)
    };
    found.into_iter().map(said).collect()
}

#[tokio::test]
async fn agenda_and_minutes_lead_to_the_charter_and_what_only_i_read_to_my_pages() {
    let group = a_group(&["en"]).await;
    let coach = &group.facilitator;
    let circle = charter::open(&coach.app, CharterId { id: group.id.clone() }).await.unwrap().circle;
    let mine = page(coach, "Doubts", "2026-09-01", &[], "").await;
    let view = plans(coach, "Spring circle", "Listening round 10").await;
    let [clause] = <[LinkThing; 1]>::try_from(offered_in(coach, "listening", Some(circle)).await).unwrap();
    assert_eq!(clause.kind, ThingKind::Charter, "the meeting belongs to no group, and is not offered");
    let elsewhere = Some("0190f2b4-7c1a-7d33-8a10-0123456789ab".to_owned());
    assert_eq!(offered_in(coach, "listening", elsewhere).await, []);
    let item = view.items[0].id.clone();
    let set = ItemSet {
        text: Some(format!("As we [agreed]({}).", address(&clause))),
        only_me: Some(format!("See [what I doubt](kring:page/{}).", mine.id)),
        ..ItemSet::default()
    };
    sets_item(coach, &view.id, &item, set).await;
    let minutes = format!("We spoke of [listening]({}). It was hard.", address(&clause));
    writes_minutes(coach, &view, &minutes).await;
    let wanted = [("Spring circle".to_owned(), false, "As we agreed.".to_owned())];
    assert_eq!(speakers(coach, ThingKind::Charter, &group.id).await, wanted, "a meeting is named once");
    let links = journal::links::of_page(&coach.app, PageId { id: mine.id.clone() }).await.unwrap();
    let [notes] = links.backlinks.as_slice() else { panic!("{links:?}") };
    assert_eq!((&notes.id, notes.kind, notes.mine), (&view.id, Some(ThingKind::Meeting), true));
    coach.app.vault().await.unwrap().reindex(|_, _| true).await.unwrap();
    assert_eq!(speakers(coach, ThingKind::Charter, &group.id).await, wanted, "after a rebuild too");
    meeting::trash(&coach.app, MeetingId { id: view.id.clone() }).await.unwrap();
    assert!(speakers(coach, ThingKind::Charter, &group.id).await.is_empty());
    let links = journal::links::of_page(&coach.app, PageId { id: mine.id }).await.unwrap();
    assert!(links.backlinks.is_empty(), "notes of a meeting in the trash lead nowhere");
    coach.verifies().await;
}

#[tokio::test]
async fn what_others_read_never_holds_the_address_of_a_page_or_a_session() {
    let coach = a_coach().await;
    let mine = page(&coach, "Doubts", "2026-09-01", &[], "").await.id;
    let view = plans(&coach, "Spring circle", "Round 10").await;
    let text = format!("Before [my doubts](kring:page/{mine}) and [that](kring:session/{mine}), after.");
    let told = writes_minutes(&coach, &view, &text).await;
    assert_eq!(opens(&coach, &view.id).await.write_up.text, "Before my doubts and that, after.");
    assert!(!told.patches.is_empty(), "the editor that shows it is told");
    let item = view.items[0].id.clone();
    sets_item(&coach, &view.id, &item, ItemSet { text: Some(text), ..ItemSet::default() }).await;
    let item = opens(&coach, &view.id).await.items.remove(0);
    assert_eq!(item.text, "Before my doubts and that, after.");
    let link = || Some(format!("[it](kring:page/{mine})"));
    let id = view.id.clone();
    let decision = DecisionSet { id: id.clone(), text: link(), objections: link(), ..DecisionSet::default() };
    meeting::decision_set(&coach.app, decision).await.unwrap();
    let action = ActionSet { id: id.clone(), text: link(), owner: link(), ..ActionSet::default() };
    meeting::action_set(&coach.app, action).await.unwrap();
    let parked = ParkedSet { id: id.clone(), text: link(), ..ParkedSet::default() };
    meeting::parked_set(&coach.app, parked).await.unwrap();
    let set =
        MeetingSet { id: id.clone(), title: link(), purpose: link(), place: link(), ..MeetingSet::default() };
    meeting::set(&coach.app, set).await.unwrap();
    // Nor does its past, which travels as well.
    let vault = coach.app.vault().await.unwrap();
    let written = vault.with(id.parse().unwrap(), Doc::ever_written).await.unwrap();
    assert!(written.contains("my doubts") && !written.contains(&mine), "{written}");
}

async fn writes_minutes(coach: &Person, view: &MeetingView, text: &str) -> Edited {
    let edit = MeetingTextEdit {
        id: view.id.clone(),
        part: MeetingPart::WriteUp,
        item: None,
        base: view.version.clone(),
        edits: vec![Edit(0, 0, text.to_owned())],
    };
    meeting::edit_text(&coach.app, edit).await.unwrap()
}

#[tokio::test]
async fn a_page_leads_to_a_session_and_back_and_tells_nothing_of_it() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "How do I begin with Wilhelmina", &day(&ann, 90)).await.id;
    let from =
        page(&ann, "Afterwards", "2026-09-16", &[], &format!("I still hear [it](kring:session/{id}).")).await;
    let found = leads(&ann, &from).await;
    let thing = found[0].as_ref().unwrap();
    assert_eq!((thing.kind, &thing.id, thing.title.as_str()), (ThingKind::Session, &id, ""));
    assert_eq!(back(&ann, ThingKind::Session, &id).await, ["I still hear it."]);
    assert_eq!(offered(&ann, "wilhelmina").await, [], "what is closed is offered nowhere");
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

#[tokio::test]
async fn a_meeting_is_found_and_shown_by_what_its_links_say_and_by_no_address() {
    let coach = a_coach().await;
    let mine = page(&coach, "Doubts", "2026-09-01", &[], "").await.id;
    let before = plans(&coach, "Winter circle", "Round 10").await.id;
    let view = plans(&coach, "Spring circle", "Round 10").await;
    writes_minutes(&coach, &view, &format!("As we [agreed](kring:meeting/{before}), we rest.")).await;
    let only_me = Some(format!("See [what I feared](kring:page/{mine})."));
    sets_item(&coach, &view.id, &view.items[0].id, ItemSet { only_me, ..ItemSet::default() }).await;
    for (query, wanted) in
        [("agreed", Some("As we agreed, we rest.")), ("feared", Some("See what I feared.")), ("kring", None)]
    {
        let request = SearchQuery { query: query.into(), limit: 9, ..SearchQuery::default() };
        let hits = search::search(&coach.app, request).await.unwrap();
        let said: Vec<String> =
            hits.into_iter().map(|hit| hit.snippet.into_iter().map(|part| part.text).collect()).collect();
        assert_eq!(said.len(), usize::from(wanted.is_some()), "{query}: {said:?}");
        assert!(said.iter().all(|said| said.contains(wanted.unwrap_or_default())), "{query}: {said:?}");
    }
    coach.verifies().await;
}
