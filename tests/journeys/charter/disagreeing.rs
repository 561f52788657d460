//! One person takes their agreement back, whoever noted it; and who wrote what was agreed.

use kring_core::charter;
use kring_core::charter::view::{
    AgreedView, CharterAgree, CharterId, Somebody, StatementKind, StatementView, VersionMade, VersionStatus,
    VoiceKind,
};

use super::{Group, a_group, who};

async fn agrees(group: &Group, names: &[&str]) -> VersionMade {
    let names = names.iter().map(|name| who(name)).collect();
    let request = CharterAgree { id: group.id.clone(), names, by: "Ann".into(), ..CharterAgree::default() };
    charter::agree(&group.facilitator.app, request).await.unwrap()
}

async fn disagrees(group: &Group, version: &str, name: &str, noted_by: &str) -> Result<String, String> {
    group.says(version, VoiceKind::Disagreement, name, noted_by, "I was not in the room.").await
}

async fn agreed(group: &Group, name: &str) -> Option<AgreedView> {
    let id = CharterId { id: group.id.clone() };
    let all = charter::agreed(&group.facilitator.app, id).await.unwrap();
    all.into_iter().find(|one| one.who.name == name)
}

async fn adoption(group: &Group) -> StatementView {
    let id = CharterId { id: group.id.clone() };
    let all = charter::statements(&group.facilitator.app, id).await.unwrap();
    all.into_iter().find(|one| one.kind == StatementKind::Adoption).unwrap()
}

fn names(people: &[Somebody]) -> Vec<&str> {
    people.iter().map(|one| one.name.as_str()).collect()
}

#[tokio::test]
async fn one_person_takes_their_agreement_back_and_the_note_of_the_meeting_stays() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy"]).await;
    let version = agrees(&group, &["Ann", "Bo", "Cy"]).await.id;
    disagrees(&group, &version, "Bo", "Ann").await.unwrap();
    let bo = agreed(&group, "Bo").await.unwrap();
    assert_eq!((bo.version, bo.how), (None, None));
    let against = bo.against.unwrap();
    assert_eq!((against.number, against.noted_by.as_deref()), (Some(1), Some("Ann")));
    assert_eq!(against.reason, "I was not in the room.");
    let noted = adoption(&group).await;
    assert_eq!(names(&noted.agreed), ["Ann", "Bo", "Cy"], "what was noted is not rewritten");
    assert_eq!((names(&noted.against), noted.withdrawn), (vec!["Bo"], false));
    let cy = agreed(&group, "Cy").await.unwrap();
    assert_eq!((cy.version.map(|row| row.number), cy.against), (Some(1), None), "nobody else is touched");
    assert_eq!(group.versions().await[0].status, VersionStatus::Adopted, "and it stays in force");
    assert_eq!(disagrees(&group, &version, "Bo", "Ann").await.unwrap_err(), "disagree-never-agreed");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn ones_own_key_says_it_for_oneself_and_for_nobody_else() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = agrees(&group, &["Ann", "Bo"]).await.id;
    assert_eq!(disagrees(&group, &version, "Bo", "").await.unwrap_err(), "voice-own-key");
    disagrees(&group, &version, "Ann", "").await.unwrap();
    let against = agreed(&group, "Ann").await.unwrap().against.unwrap();
    assert_eq!((against.noted_by, against.own, against.held), (None, true, None));
}

#[tokio::test]
async fn who_agreed_in_a_meeting_agreed_on_its_day_and_not_when_it_was_noted() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let request = CharterAgree {
        id: group.id.clone(),
        names: vec![who("Bo")],
        by: "Ann".into(),
        date: Some("2025-03-02".into()),
        ..CharterAgree::default()
    };
    let version = charter::agree(&group.facilitator.app, request).await.unwrap().version.id;
    assert_eq!(agreed(&group, "Bo").await.unwrap().at.as_deref(), Some("2025-03-02"));
    group.says(&version, VoiceKind::Consent, "Ann", "", "").await.unwrap();
    let ann = agreed(&group, "Ann").await.unwrap().at.unwrap();
    assert!(ann.contains('T'), "the moment in which she said it: {ann}");
}

#[tokio::test]
async fn whoever_agrees_again_is_against_nothing_any_more() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = agrees(&group, &["Ann", "Bo"]).await.id;
    disagrees(&group, &version, "Bo", "Ann").await.unwrap();
    let again = agrees(&group, &["Bo"]).await;
    assert_eq!(again.id, version, "the same version");
    let bo = agreed(&group, "Bo").await.unwrap();
    assert_eq!((bo.version.map(|row| row.number), bo.against), (Some(1), None));
}

#[tokio::test]
async fn a_guest_can_take_it_back_too_and_only_who_agreed() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = agrees(&group, &["Ann", "A guest"]).await.id;
    assert_eq!(disagrees(&group, &version, "Bo", "Ann").await.unwrap_err(), "disagree-never-agreed");
    disagrees(&group, &version, "a guest", "Ann").await.unwrap();
    assert!(agreed(&group, "A guest").await.unwrap().against.is_some());
    assert_eq!(names(&adoption(&group).await.against), ["A guest"]);
}

#[tokio::test]
async fn what_somebody_said_with_their_own_key_nobody_else_takes_back() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = agrees(&group, &["Bo"]).await.id;
    group.says(&version, VoiceKind::Consent, "Ann", "", "").await.unwrap();
    assert_eq!(disagrees(&group, &version, "Ann", "Bo").await.unwrap_err(), "disagree-own-key");
    assert!(agreed(&group, "Ann").await.unwrap().version.is_some());
    disagrees(&group, &version, "Ann", "").await.unwrap();
    assert!(agreed(&group, "Ann").await.unwrap().version.is_none());
}

#[tokio::test]
async fn what_is_said_later_counts_later_also_by_a_clock_that_is_behind() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    group.facilitator.sets_the_clock(2);
    let version = agrees(&group, &["Ann", "Bo"]).await.id;
    group.facilitator.sets_the_clock(-2);
    disagrees(&group, &version, "Bo", "Ann").await.unwrap();
    let bo = agreed(&group, "Bo").await.unwrap();
    assert!(bo.version.is_none() && bo.against.is_some(), "{bo:?}");
    agrees(&group, &["Bo"]).await;
    let bo = agreed(&group, "Bo").await.unwrap();
    assert!(bo.version.is_some() && bo.against.is_none(), "{bo:?}");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn whoever_has_only_read_it_has_nothing_to_take_back() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = agrees(&group, &["Ann"]).await.id;
    group.says(&version, VoiceKind::Acknowledgement, "Bo", "Ann", "").await.unwrap();
    assert_eq!(disagrees(&group, &version, "Bo", "Ann").await.unwrap_err(), "disagree-never-agreed");
    group.says(&version, VoiceKind::Consent, "Bo", "Ann", "").await.unwrap();
    disagrees(&group, &version, "Bo", "Ann").await.unwrap();
    assert!(agreed(&group, "Bo").await.unwrap().against.is_some());
}

#[tokio::test]
async fn a_consent_is_taken_back_once_by_whoever_said_it() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy"]).await;
    let version = agrees(&group, &["Cy"]).await.id;
    for (name, noted_by) in [("Bo", "Ann"), ("Ann", "")] {
        group.says(&version, VoiceKind::Consent, name, noted_by, "").await.unwrap();
        disagrees(&group, &version, name, noted_by).await.unwrap();
        let again = disagrees(&group, &version, name, noted_by).await;
        assert_eq!(again.unwrap_err(), "disagree-never-agreed", "{name} has nothing left to take back");
        let id = CharterId { id: group.id.clone() };
        let told = charter::statements(&group.facilitator.app, id).await.unwrap();
        let consents: Vec<&StatementView> =
            told.iter().filter(|one| one.kind == StatementKind::Consent && one.who.name == name).collect();
        assert_eq!(consents.len(), 1);
        assert!(names(&consents[0].against) == [name] && !consents[0].withdrawn, "it shows who is against");
        let disagreements = told.iter().filter(|one| one.kind == StatementKind::Disagreement);
        assert_eq!(disagreements.filter(|one| one.who.name == name).count(), 1);
    }
    // Whoever consents once more may take that back, too.
    group.says(&version, VoiceKind::Consent, "Bo", "Ann", "").await.unwrap();
    assert!(agreed(&group, "Bo").await.unwrap().version.is_some());
    disagrees(&group, &version, "Bo", "Ann").await.unwrap();
    assert!(agreed(&group, "Bo").await.unwrap().version.is_none());
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn who_wrote_what_is_agreed_is_kept_with_the_new_version() {
    let group = a_group(&["en"]).await;
    let request = CharterAgree {
        id: group.id.clone(),
        by: "Ann".into(),
        author: "Bo and Cy".into(),
        ..CharterAgree::default()
    };
    let made = charter::agree(&group.facilitator.app, request).await.unwrap();
    assert_eq!(made.version.author, "Bo and Cy");
    let noted = adoption(&group).await;
    assert_eq!(noted.noted_by.as_deref(), Some("Ann"), "whoever notes it is somebody else");
}
