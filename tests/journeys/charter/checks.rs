//! What does not fit is refused in a sentence, and changes nothing.

use std::collections::BTreeMap;

use kring_core::charter;
use kring_core::charter::view::{
    CharterAgree, CharterLanguages, CharterPropose, CharterSet, CharterTextSet, CommentAdd, VersionId,
    VoiceKind, WorthQuery,
};

use super::{Group, a_group};

async fn sets(group: &Group, values: &[(&str, &str)]) -> Result<(), String> {
    let pair = |(path, value): &(&str, &str)| ((*path).to_owned(), Some((*value).to_owned()));
    let values: BTreeMap<String, Option<String>> = values.iter().map(pair).collect();
    let request = CharterSet { id: group.id.clone(), values };
    let refused = charter::set(&group.facilitator.app, request).await.map(|_| ());
    refused.map_err(|failure| failure.args.get("field").cloned().unwrap_or(failure.code))
}

#[tokio::test]
async fn values_that_contradict_each_other_are_refused() {
    let group = a_group(&["en"]).await;
    let turned = [("review.from", "2027-06-01"), ("review.until", "2027-01-01")];
    assert_eq!(sets(&group, &turned).await.unwrap_err(), "review_until");
    let turned = [("review.meetings_min", "5"), ("review.meetings_max", "3")];
    assert_eq!(sets(&group, &turned).await.unwrap_err(), "review_meetings");
    sets(&group, &[("review.meetings_min", "3")]).await.unwrap();
    assert_eq!(sets(&group, &[("review.meetings_max", "2")]).await.unwrap_err(), "review_meetings");
    let review = group.content().await.review;
    assert_eq!((review.from, review.meetings_min, review.meetings_max), (None, Some(3), None));
}

#[tokio::test]
async fn a_charter_keeps_a_title_and_languages_that_there_are() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let (id, path, language) = (group.id.clone(), "title".into(), "en".into());
    let empty = CharterTextSet { id, path, language, text: " ".into() };
    assert_eq!(charter::text_set(app, empty).await.unwrap_err().code, "invalid-request");
    let unknown = CharterLanguages { id: group.id.clone(), languages: vec!["xx".into()] };
    assert_eq!(charter::languages(app, unknown).await.unwrap_err().code, "invalid-request");
    assert_eq!(group.content().await.title["en"].text, "Tuesday circle");
}

#[tokio::test]
async fn nobody_has_agreed_to_anything_on_a_day_to_come() {
    let group = a_group(&["en"]).await;
    let date = Some(group.facilitator.app.today().tomorrow().unwrap().to_string());
    let agree = CharterAgree { id: group.id.clone(), date, by: "Ann".into(), ..CharterAgree::default() };
    let refused = charter::agree(&group.facilitator.app, agree).await.unwrap_err();
    assert_eq!((refused.code.as_str(), group.versions().await.len()), ("agree-date-to-come", 0));
}

#[tokio::test]
async fn a_comment_stands_at_a_part_that_there_is() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let clause = group.content().await.guidelines[0].id.clone();
    let propose = CharterPropose { id: group.id.clone(), ..CharterPropose::default() };
    let version = charter::propose(app, propose).await.unwrap().id;
    let comment = async |path: &str| {
        let (text, by) = ("Yes?".into(), "Bo".into());
        let request = CommentAdd { version: version.clone(), path: path.into(), text, by };
        charter::comment_add(app, request).await.map(|_| ()).map_err(|failure| failure.code)
    };
    for path in ["", "purpose", "cadence", "guidelines", &format!("clause.{clause}.text")] {
        comment(path).await.unwrap();
    }
    for path in ["clause.99.text", "nowhere", "objection.99"] {
        assert_eq!(comment(path).await.unwrap_err(), "clause-not-found", "{path}");
    }
}

#[tokio::test]
async fn an_objection_is_answered_where_it_stands() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let propose = CharterPropose { id: group.id.clone(), ..CharterPropose::default() };
    let version = charter::propose(&group.facilitator.app, propose).await.unwrap().id;
    let says = async |kind| group.says(&version, kind, "Bo", "Ann", "It leaves out the newcomers.").await;
    let objection = says(VoiceKind::Objection).await.unwrap();
    let answer = async |to: &str| {
        let path = format!("objection.{to}");
        let (text, by) = ("They are named in the next line.".into(), "Ann".into());
        let request = CommentAdd { version: version.clone(), path, text, by };
        charter::comment_add(&group.facilitator.app, request).await.map_err(|failure| failure.code)
    };
    answer(&objection).await.unwrap();
    let wanted = VersionId { id: version.clone() };
    let comments = charter::proposal(&group.facilitator.app, wanted).await.unwrap().comments;
    assert_eq!(comments[0].path, format!("objection.{objection}"));
    let consent = says(VoiceKind::Consent).await.unwrap();
    assert_eq!(
        answer(&consent).await.unwrap_err(),
        "clause-not-found",
        "what is no objection needs no answer"
    );
}

#[tokio::test]
async fn a_role_without_a_name_is_not_missed_by_name() {
    let group = a_group(&["en"]).await;
    for label in ["", "Host"] {
        let request = charter::view::ClauseAdd {
            id: group.id.clone(),
            list: charter::view::ClauseList::Roles,
            before: None,
            labels: BTreeMap::from([("en".to_owned(), label.to_owned())]),
            texts: BTreeMap::new(),
        };
        charter::clause_add(&group.facilitator.app, request).await.unwrap();
    }
    let query = WorthQuery { id: Some(group.id.clone()) };
    let lines = charter::worth(&group.facilitator.app, query).await.unwrap();
    let vacant: Vec<&String> =
        lines.iter().filter(|line| line.code == "vacant").map(|line| &line.values["name"]).collect();
    assert_eq!(vacant, ["Host"]);
}
