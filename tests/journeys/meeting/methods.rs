//! Methods in an agenda: as items that unfold, in the minutes that there are, and what there is instead where these are too few.

use kring_core::journal::view::Batch;
use kring_core::meeting::view::*;
use kring_core::method::model::Family;
use kring_core::method::view::{MethodAdd, MethodListQuery, SectionEdit};
use kring_core::{journal, meeting, method};
use kring_tests::*;

use super::{opens, plans, sets_item};

#[tokio::test]
async fn a_method_drops_in_as_steps_that_fit_and_unfold() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Welcome 5").await;
    let item = ItemSet { method: Some("grow".into()), minutes: Some(40), ..ItemSet::default() };
    let add = ItemAdd { id: view.id.clone(), item, before: None };
    let added = meeting::item_add(&ann.app, add).await.unwrap();
    let now = opens(&ann, &view.id).await;
    let grow = &now.items[1];
    assert!(grow.title.contains("GROW"), "an item without a title is called by its method: {}", grow.title);
    assert_eq!(grow.steps.iter().map(|step| step.minutes).sum::<u32>(), 40);
    assert_eq!(grow.steps[0].begins.as_deref(), Some("12:05"));
    assert_eq!(grow.tight, None);
    let said =
        ItemSet { only_me: Some("Breathe.".into()), purpose: Some("To choose".into()), ..ItemSet::default() };
    sets_item(&ann, &view.id, &added.items[0], said).await;
    let id = ItemId { id: view.id.clone(), item: added.items[0].clone() };
    let unfolded = meeting::item_unfold(&ann.app, id).await.unwrap();
    let now = opens(&ann, &view.id).await;
    assert_eq!(unfolded.items.len(), 4);
    assert_eq!(now.items.len(), 5);
    assert!(now.items[1..].iter().all(|item| item.section.contains("GROW")));
    assert_eq!(now.sum.planned, 45);
    assert_eq!((now.items[1].purpose.as_str(), now.items[1].only_me.as_str()), ("To choose", "Breathe."));
    assert!(now.items[2..].iter().all(|item| item.only_me.is_empty()));
    journal::undo(&ann.app, Batch { batch: unfolded.batch }).await.unwrap();
    assert_eq!(opens(&ann, &view.id).await.items.len(), 2);
    sets_item(&ann, &view.id, &added.items[0], ItemSet { minutes: Some(6), ..ItemSet::default() }).await;
    let tight = opens(&ann, &view.id).await.items[1].tight.clone().unwrap();
    assert!(tight.least > 6, "below half of its time a method is tight");
    let id = ItemId { id: view.id.clone(), item: added.items[0].clone() };
    let refused = meeting::item_unfold(&ann.app, id).await.unwrap_err();
    assert!(refused.code.starts_with("meeting-item-too-short"), "{refused:?}");
    assert_eq!(
        (refused.args["least"].clone(), refused.args["minutes"].as_str()),
        (tight.least.to_string(), "6")
    );
    assert_eq!(opens(&ann, &view.id).await.items.len(), 2, "nothing is cut silently");
}

#[tokio::test]
async fn a_model_of_ones_own_is_an_item_whose_sections_share_its_minutes() {
    let ann = a_coach().await;
    let section = |heading: &str| SectionEdit { heading: heading.into(), ..SectionEdit::default() };
    let sections = vec![section("What happened"), section("What I saw"), section("What now")];
    let own = MethodAdd { name: "Our three looks".into(), sections, ..MethodAdd::default() };
    let own = method::add(&ann.app, own).await.unwrap();
    let view = plans(&ann, "Circle", "Check-in 10").await;
    let item = ItemSet { method: Some(own.id), minutes: Some(32), ..ItemSet::default() };
    meeting::item_add(&ann.app, ItemAdd { id: view.id.clone(), item, before: None }).await.unwrap();
    let item = opens(&ann, &view.id).await.items.remove(1);
    let steps: Vec<(&str, u32)> = item.steps.iter().map(|step| (step.name.as_str(), step.minutes)).collect();
    assert_eq!(item.title, "Our three looks");
    assert_eq!(steps.iter().map(|step| step.1).sum::<u32>(), 32, "they fill it: {steps:?}");
    assert!(
        steps.iter().all(|step| (10..=11).contains(&step.1)) && steps[0].0 == "What happened",
        "{steps:?}"
    );
    let unfold = ItemId { id: view.id.clone(), item: item.id };
    meeting::item_unfold(&ann.app, unfold).await.unwrap();
    let titles: Vec<String> = opens(&ann, &view.id).await.items.into_iter().map(|item| item.title).collect();
    assert_eq!(titles, ["Check-in", "What happened", "What I saw", "What now"]);
}

#[tokio::test]
async fn below_its_minimum_a_method_gives_way_to_a_shorter_one_for_as_many_people() {
    let ann = a_coach().await;
    let view = plans(&ann, "Circle", "Check-in 10").await;
    for name in ["Ann", "Bo", "Cy", "Dee", "Eli", "Fem"] {
        super::comes(&ann, &view.id, name).await;
    }
    let listed = method::list(&ann.app, MethodListQuery::default()).await.unwrap();
    let least = |id: &str| listed.iter().find(|row| row.id == id).unwrap().least.unwrap();
    let adds = async |id: &str, minutes| {
        let item = ItemSet { method: Some(id.into()), minutes: Some(minutes), ..ItemSet::default() };
        meeting::item_add(&ann.app, ItemAdd { id: view.id.clone(), item, before: None }).await.unwrap();
        opens(&ann, &view.id).await.items.pop().unwrap()
    };
    assert_eq!(adds("incident", least("incident")).await.tight, None);
    for (id, minutes) in [("incident", least("incident") - 1), ("incident", 25), ("balint", 40)] {
        let item = adds(id, minutes).await;
        let tight = item.tight.unwrap();
        assert_eq!(tight.least, least(id));
        let instead = tight.instead.unwrap();
        assert_eq!(instead.id, "five", "it takes forty-five minutes usually, and can be done in these");
        let id = ItemId { id: view.id.clone(), item: item.id.clone() };
        let refused = meeting::item_unfold(&ann.app, id).await.unwrap_err();
        assert_eq!(
            (refused.code.as_str(), &refused.args["instead"]),
            ("meeting-item-too-short-instead", &instead.name)
        );
        let (people, family) = (Some(6), Some(Family::Intervision));
        let query = MethodListQuery { people, minutes: Some(minutes), family, ..MethodListQuery::default() };
        let offered = method::list(&ann.app, query).await.unwrap();
        assert!(offered.iter().any(|row| row.id == instead.id), "the list offers it too");
        sets_item(&ann, &view.id, &item.id, ItemSet { method: Some(instead.id), ..ItemSet::default() }).await;
        let now = opens(&ann, &view.id).await.items.pop().unwrap();
        assert_eq!((now.tight, now.steps.iter().map(|step| step.minutes).sum::<u32>()), (None, minutes));
    }
    let turns = adds("als", 60).await.tight.unwrap();
    assert_eq!(turns.least, 6 * least("als"), "a turn each takes its minutes from all six");
    assert_eq!(adds("incident", 10).await.tight.unwrap().instead, None, "nothing can be done in ten minutes");
}

#[tokio::test]
async fn a_method_takes_a_turn_each_or_what_the_meeting_has_left() {
    let ann = a_coach().await;
    let request = MeetingAdd { title: "Learning set".into(), ..MeetingAdd::default() };
    let view = meeting::add(&ann.app, request).await.unwrap();
    for name in ["Ann", "Bo", "Cy"] {
        super::comes(&ann, &view.id, name).await;
    }
    let adds = async || {
        let item = ItemSet { method: Some("als".into()), ..ItemSet::default() };
        meeting::item_add(&ann.app, ItemAdd { id: view.id.clone(), item, before: None }).await.unwrap();
        opens(&ann, &view.id).await.items.pop().unwrap().minutes
    };
    assert_eq!(adds().await, 3 * 35, "the meeting has no end yet");
    let day = MeetingSet { id: view.id.clone(), minutes: Some(180), ..MeetingSet::default() };
    meeting::set(&ann.app, day).await.unwrap();
    assert_eq!(adds().await, 180 - 3 * 35, "what is left of three hours");
}
