//! From which day a charter holds: as its own text names it, as it was first agreed, and as it is corrected.

use kring_core::charter;
use kring_core::charter::view::{CharterAgree, CharterId, CharterImportRequest, Somebody, StatementId};
use kring_tests::*;

use super::{Group, a_group};

const TEXT: &str = "Lakeside circle\n\nPurpose\nWe learn from each other.\n\nGuidelines\n1. Respect: we listen.\n\
                    2. Time: we begin on time.\n\nThis charter takes effect on 1 November 2022.\n";

async fn agrees(group: &Group, days_ago: i32, name: &str) -> Option<String> {
    let date = group.facilitator.app.today().saturating_add(jiff::ToSpan::days(-days_ago)).to_string();
    let request = CharterAgree {
        id: group.id.clone(),
        date: Some(date),
        names: vec![Somebody { member: None, name: name.into() }],
        by: "Ann".into(),
        ..CharterAgree::default()
    };
    charter::agree(&group.facilitator.app, request).await.unwrap().version.effective
}

fn day(group: &Group, days_ago: i32) -> Option<String> {
    Some(group.facilitator.app.today().saturating_add(jiff::ToSpan::days(-days_ago)).to_string())
}

#[tokio::test]
async fn a_pasted_charter_holds_from_the_day_that_its_text_names() {
    let facilitator = a_coach().await;
    let request = CharterImportRequest { text: Some(TEXT.to_owned()), ..CharterImportRequest::default() };
    let look = charter::import_look(&facilitator.app, request.clone()).await.unwrap();
    assert_eq!(look.versions[0].effective.as_deref(), Some("2022-11-01"));
    let id = charter::import_write(&facilitator.app, request).await.unwrap().id;
    let group = Group { facilitator, id };
    let versions = group.versions().await;
    assert_eq!(versions[0].effective.as_deref(), Some("2022-11-01"));
    let sentence = group.content().await.sentences["effective"].clone();
    assert_eq!(sentence, "This charter takes effect on 1 November 2022.");
    let holds = agrees(&group, 0, "Bo").await;
    assert_eq!(holds.as_deref(), Some("2022-11-01"), "noted today, in force since then");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn whoever_agrees_later_does_not_put_off_from_when_it_holds() {
    let group = a_group(&["en"]).await;
    assert_eq!(agrees(&group, 30, "Bo").await, day(&group, 30));
    assert_eq!(agrees(&group, 3, "Cy, who is new").await, day(&group, 30));
    assert_eq!(group.versions().await.len(), 1);
}

#[tokio::test]
async fn a_day_that_was_noted_by_mistake_goes_with_the_agreement_that_is_taken_back() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    assert_eq!(agrees(&group, 0, "Bo").await, day(&group, 0));
    let said = charter::statements(app, CharterId { id: group.id.clone() }).await.unwrap();
    let request = StatementId { charter: group.id.clone(), id: said[0].id.clone() };
    charter::withdraw(app, request).await.unwrap();
    assert_eq!(agrees(&group, 40, "Bo").await, day(&group, 40));
    group.facilitator.verifies().await;
}
