//! What leaves: one layer, under the level that was agreed, with a line that says so.

use kring_core::charter::view::ConfidentialityLevel;
use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedAgree, ClosedAlias, ClosedGroupSet, ClosedLeaves, ClosedLeftQuery, ClosedPermissionSet,
    ClosedSessionSet, Layer, Scope, Shred, StatementQuery,
};
use kring_core::journal::export::view::Format;
use kring_tests::*;

use super::*;
use crate::export::borders::runs;

async fn level(ann: &Person, group: &str, level: ConfidentialityLevel) {
    let set = ClosedGroupSet { id: group.into(), level: Some(level), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, set).await.unwrap();
}

#[tokio::test]
async fn an_export_holds_one_layer_and_leaves_a_line() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "About waiting").await.id;
    let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    notes(&ann, &id, Layer::Group, "Bo asked Fatima.").await;
    notes(&ann, &id, Layer::Mine, "only mine").await;
    notes(&ann, &id, Layer::Supervision, "only for supervision").await;
    let look = intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    assert_eq!((look.text.as_str(), look.named.len(), look.found.len()), ("Person 3 asked F.", 0, 0));
    notes(
        &ann,
        &id,
        Layer::Group,
        "Bo asked Fatima. Toen belde zij met Wilhelmina uit Oudenaarde over haar werk.",
    )
    .await;
    let look = intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    assert_eq!(
        look.found,
        ["Wilhelmina", "Oudenaarde"],
        "in the language of the text, whatever that of the screen is"
    );
    notes(&ann, &id, Layer::Group, "Bo asked Fatima.").await;
    let out = ann.home.path().join("notes.md");
    let saved = intervision::export(&ann.app, as_markdown(&id, Layer::Group, &[]), &out).await.unwrap();
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(
        text.contains("Person 3 asked F.") && !text.contains("mine") && !text.contains("supervision"),
        "{text}"
    );
    let brief = ann.home.path().join("brief.md");
    intervision::export(&ann.app, as_markdown(&id, Layer::Supervision, &[]), &brief).await.unwrap();
    let text = std::fs::read_to_string(&brief).unwrap();
    assert!(
        text.contains("only for supervision") && !text.contains("waiting") && !text.contains("Bo"),
        "{text}"
    );
    let left = intervision::left(&ann.app, ClosedLeftQuery::default()).await.unwrap();
    let line = left.iter().find(|line| line.id == saved.id).unwrap();
    assert_eq!((line.what.as_str(), line.form.as_str(), line.rule.as_str()), ("group", "md", "stays_leaves"));
    assert_eq!((line.hash.as_str(), line.hash.len()), (saved.hash.as_str(), 64));
    assert_eq!(left.len(), 2);
    let narrowed = async |query: ClosedLeftQuery| {
        let lines = intervision::left(&ann.app, query).await.unwrap();
        lines.into_iter().map(|line| line.what).collect::<Vec<_>>()
    };
    let all = ClosedLeftQuery::default();
    let (today, tomorrow) = (Some(day(&ann, 0)), Some(day(&ann, 1)));
    let brief = ClosedLeftQuery { what: Some(ClosedLeaves::Supervision), ..all.clone() };
    assert_eq!(narrowed(brief).await, ["supervision"]);
    let of_group = ClosedLeftQuery { of: Some(group), from: today.clone(), to: today, ..all.clone() };
    assert_eq!(narrowed(of_group).await, ["supervision", "group"]);
    assert!(narrowed(ClosedLeftQuery { from: tomorrow, ..all.clone() }).await.is_empty());
    let elsewhere = a_session_alone(&ann, "Another", &day(&ann, 30)).await.id;
    assert!(narrowed(ClosedLeftQuery { of: Some(elsewhere), ..all }).await.is_empty());
}

#[tokio::test]
async fn notes_leave_only_under_the_level_that_was_agreed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "A case").await.id;
    notes(&ann, &id, Layer::Group, "Bo asked Noor.").await;
    let set = ClosedSessionSet { id: id.clone(), owner: Some("Noor".into()), ..ClosedSessionSet::default() };
    intervision::set(&ann.app, set).await.unwrap();
    let out = |name: &str| ann.home.path().join(name);
    level(&ann, &group, ConfidentialityLevel::Strict).await;
    let refused = intervision::export(&ann.app, as_markdown(&id, Layer::Group, &["Bo"]), &out("a.md")).await;
    assert_eq!(code(refused), "closed-nothing-leaves");
    assert!(
        !out("a.md").exists()
            && intervision::left(&ann.app, ClosedLeftQuery::default()).await.unwrap().is_empty()
    );
    intervision::export(&ann.app, as_markdown(&id, Layer::Group, &["Bo", "Noor"]), &out("a.md"))
        .await
        .unwrap();
    level(&ann, &group, ConfidentialityLevel::NeedConsent).await;
    let refused = intervision::export(&ann.app, as_markdown(&id, Layer::Group, &["Bo"]), &out("b.md")).await;
    assert_eq!(code(refused), "closed-nothing-leaves");
    intervision::export(&ann.app, as_markdown(&id, Layer::Group, &["Noor"]), &out("b.md")).await.unwrap();
    level(&ann, &group, ConfidentialityLevel::Open).await;
    let look = intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    assert_eq!(
        (look.text.as_str(), look.named),
        ("Bo asked Noor.", vec!["Bo".to_owned(), "Noor".to_owned()])
    );
}

#[tokio::test]
async fn without_a_permission_a_name_leaves_as_its_alias() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 90)).await.id;
    notes(&ann, &id, Layer::Mine, "Fatima said yes.").await;
    let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "F.".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    let text = async || intervision::look(&ann.app, as_markdown(&id, Layer::Mine, &[])).await.unwrap().text;
    assert_eq!(text().await, "F. said yes.");
    let set = ClosedPermissionSet {
        id: id.clone(),
        who: Some("Fatima".into()),
        scope: Some(Scope::Name),
        ..ClosedPermissionSet::default()
    };
    let given = intervision::permission_set(&ann.app, set).await.unwrap();
    assert_eq!(text().await, "Fatima said yes.");
    for wrong in [1, -1] {
        let (permission, withdrawn) = (Some(given.id.clone()), Some(day(&ann, wrong)));
        let set =
            ClosedPermissionSet { id: id.clone(), permission, withdrawn, ..ClosedPermissionSet::default() };
        let refused = intervision::permission_set(&ann.app, set).await;
        assert_eq!(code(refused), "closed-permission-days", "not on a day to come, nor before it was given");
    }
    assert_eq!(text().await, "Fatima said yes.");
    let set = ClosedPermissionSet {
        id: id.clone(),
        permission: Some(given.id),
        withdrawn: Some(day(&ann, 0)),
        ..ClosedPermissionSet::default()
    };
    intervision::permission_set(&ann.app, set).await.unwrap();
    assert_eq!(text().await, "F. said yes.");
    assert!(reads(&ann, &id).await.permissions[0].withdrawn.is_some());
}

#[tokio::test]
async fn an_attendance_statement_tells_no_case_and_survives_when_the_group_agreed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    let attest = ClosedGroupSet { id: group.clone(), attest: Some(true), ..ClosedGroupSet::default() };
    intervision::group_set(&ann.app, attest).await.unwrap();
    let agree = ClosedAgree { id: group.clone(), person: "Noor".into(), date: None };
    intervision::group_agree(&ann.app, agree).await.unwrap();
    let id = a_session(&ann, &group, "The theme of the day").await.id;
    let set = ClosedSessionSet {
        id: id.clone(),
        minutes: Some(95),
        present: Some(vec!["Noor".into(), "Ann".into()]),
        question: Some("A question of the case".into()),
        ..ClosedSessionSet::default()
    };
    intervision::set(&ann.app, set).await.unwrap();
    let query = |person: &str, format| StatementQuery {
        id: group.clone(),
        person: person.into(),
        format: Some(format),
        ..StatementQuery::default()
    };
    let out = |name: &str| ann.home.path().join(name);
    intervision::save_statement(&ann.app, query("noor", Format::Md), &out("before.md")).await.unwrap();
    let before = std::fs::read_to_string(out("before.md")).unwrap();
    assert!(
        before.contains("Noor") && before.contains("Tuesday door") && before.contains("1:35"),
        "{before}"
    );
    assert!(!before.contains("theme") && !before.contains("question"), "{before}");
    let nobody = intervision::save_statement(&ann.app, query("Bo", Format::Md), &out("bo.md")).await;
    assert_eq!(code(nobody), "closed-nobody-there");
    assert!(
        intervision::attended(&ann.app, ()).await.unwrap().is_empty(),
        "while it lives it has its own page"
    );
    let shred = Shred { id: group.clone(), typed: "Tuesday door".into(), agreed_by: vec![] };
    intervision::shred(&ann.app, shred).await.unwrap();
    let ended = intervision::attended(&ann.app, ()).await.unwrap();
    assert_eq!((ended[0].id.as_str(), ended[0].name.as_str()), (group.as_str(), "Tuesday door"));
    assert_eq!(
        (ended.len(), ended[0].people.as_slice()),
        (1, ["Ann".to_owned(), "Noor".to_owned()].as_slice())
    );
    intervision::save_statement(&ann.app, query("Noor", Format::Md), &out("after.md")).await.unwrap();
    assert_eq!(std::fs::read_to_string(out("after.md")).unwrap(), before, "it survives the end of the group");
    intervision::save_statement(&ann.app, query("Noor", Format::Pdf), &out("after.pdf")).await.unwrap();
    let text = runs("pdftotext", &["-layout", out("after.pdf").to_str().unwrap(), "-"]);
    assert!(text.contains("Tuesday door") && text.contains("1:35") && !text.contains("theme"), "{text}");
}
