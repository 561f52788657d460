//! What leaves: one layer, under the level that was agreed, with a line that says so.

use kring_core::charter::view::ConfidentialityLevel;
use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedAgree, ClosedAlias, ClosedAliasRemove, ClosedGroupId, ClosedGroupSet, ClosedLeaves,
    ClosedLeftQuery, ClosedPermissionSet, ClosedPersonSet, ClosedSessionSet, ClosedTake, Layer, Scope, Shred,
    StatementQuery,
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
async fn whoever_was_there_and_whoever_has_an_alias_stay_two_people_in_what_leaves() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "About waiting").await.id;
    // The alias that is proposed for the first person, and one that stands in the text alone.
    let alias = ClosedAlias { id: id.clone(), name: "Fatima".into(), alias: "Person 3".into() };
    intervision::alias_set(&ann.app, alias).await.unwrap();
    let set = ClosedSessionSet { id: id.clone(), question: Some("Who waits?".into()), ..Default::default() };
    intervision::set(&ann.app, set).await.unwrap();
    notes(&ann, &id, Layer::Group, "Bo asked Fatima. Person 1 had left. Ann waited.").await;
    let look = intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    let said = "Person 5 asked Person 3. Person 1 had left. Person 2 waited.";
    let asked = "## The question\n\nWho waits?\n\n## Notes of the group\n\n";
    assert_eq!(look.text, format!("{asked}{said}"));
    let plan = intervision::anonymise_look(&ann.app, ClosedSessionId { id }).await.unwrap();
    assert!(plan.text.ends_with(said), "{}", plan.text);
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
    let file = blake3::hash(&std::fs::read(&out).unwrap()).to_hex();
    assert_eq!(
        (line.hash.as_str(), saved.hash.as_str()),
        (file.as_str(), file.as_str()),
        "of what was written"
    );
    assert_eq!(left.len(), 2);
    let narrowed = async |query: ClosedLeftQuery| {
        let lines = intervision::left(&ann.app, query).await.unwrap();
        lines.into_iter().map(|line| line.what).collect::<Vec<_>>()
    };
    let all = ClosedLeftQuery::default();
    let (today, tomorrow) = (Some(day(&ann, 0)), Some(day(&ann, 1)));
    let brief = ClosedLeftQuery { what: Some(ClosedLeaves::Supervision), ..all.clone() };
    assert_eq!(narrowed(brief).await, ["supervision"]);
    let of_group = ClosedLeftQuery { of: Some(group.clone()), from: today.clone(), to: today, ..all.clone() };
    assert_eq!(narrowed(of_group).await, ["supervision", "group"]);
    assert!(narrowed(ClosedLeftQuery { from: tomorrow, ..all.clone() }).await.is_empty());
    let elsewhere = a_session_alone(&ann, "Another", &day(&ann, 30)).await.id;
    assert!(narrowed(ClosedLeftQuery { of: Some(elsewhere), ..all.clone() }).await.is_empty());
    let shred = Shred { id, typed: "Tuesday door".into(), agreed_by: vec!["Bo".into(), "Noor".into()] };
    intervision::shred(&ann.app, shred).await.unwrap();
    let of_group = ClosedLeftQuery { of: Some(group), ..all };
    assert_eq!(narrowed(of_group).await.len(), 2, "what left is told after the session has ended");
}

#[tokio::test]
async fn what_leaves_says_what_it_is_and_when_it_ends() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "About waiting", &day(&ann, 30)).await.id;
    notes(&ann, &id, Layer::Group, "We learnt to wait.").await;
    let look = intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    assert_eq!(look.title, "About waiting");
    let out = ann.home.path().join("notes.md");
    intervision::export(&ann.app, as_markdown(&id, Layer::Group, &[]), &out).await.unwrap();
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(look.about.contains("These notes end on") && text.contains(&look.about), "{text}");
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
    let nobodys = ClosedSessionSet { id: id.clone(), owner: Some(String::new()), ..Default::default() };
    intervision::set(&ann.app, nobodys).await.unwrap();
    let refused =
        intervision::export(&ann.app, as_markdown(&id, Layer::Group, &["Noor"]), &out("c.md")).await;
    assert_eq!(code(refused), "closed-nothing-leaves", "it may be anybody's case");
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
    let ahead = ClosedPermissionSet {
        id: id.clone(),
        who: Some("Bo".into()),
        given: Some(day(&ann, 1)),
        ..ClosedPermissionSet::default()
    };
    assert_eq!(code(intervision::permission_set(&ann.app, ahead).await), "closed-permission-days");
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
async fn an_alias_is_nobody_elses_and_can_be_let_go() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "A case").await.id;
    let alias =
        |name: &str, alias: &str| ClosedAlias { id: id.clone(), name: name.into(), alias: alias.into() };
    for (name, to, refusal) in [
        ("Fatima", "Noor", "closed-alias-somebody"),
        ("Fatima", "e", "closed-alias-short"),
        ("Fatima Akif", "Fatima A.", "closed-alias-tells"),
    ] {
        assert_eq!(code(intervision::alias_set(&ann.app, alias(name, to)).await), refusal, "{to}");
    }
    let (who, scope) = (Some("Sven Maes".to_owned()), Some(Scope::Name));
    let may = ClosedPermissionSet { id: id.clone(), who, scope, ..ClosedPermissionSet::default() };
    intervision::permission_set(&ann.app, may).await.unwrap();
    let named = intervision::alias_set(&ann.app, alias("Fatima", "Sven")).await;
    assert_eq!(code(named), "closed-alias-somebody", "who may be named is named, and nobody else");
    intervision::alias_set(&ann.app, alias("Fatima Akif", "the nurse")).await.unwrap();
    assert_eq!(
        code(intervision::alias_set(&ann.app, alias("Lieve", "The nurse")).await),
        "closed-alias-taken"
    );
    intervision::alias_set(&ann.app, alias("Fatima", "the nurse")).await.unwrap();
    notes(&ann, &id, Layer::Group, "Fatima heard Lieves story.").await;
    intervision::alias_set(&ann.app, alias("Lieve", "Kim")).await.unwrap();
    assert_eq!(reads(&ann, &id).await.notes, "the nurse heard Kims story.");
    let two = intervision::alias_set(&ann.app, alias("Kim", "Z.")).await;
    assert_eq!(code(two), "closed-name-is-alias", "Kim would be Lieve and somebody else too");
    let remove = |name: &str| ClosedAliasRemove { id: id.clone(), name: name.into() };
    assert_eq!(code(intervision::alias_remove(&ann.app, remove("Bo")).await), "closed-alias-not-found");
    intervision::alias_remove(&ann.app, remove("fatima")).await.unwrap();
    notes(&ann, &id, Layer::Group, "Fatima came. So did Lieve.").await;
    let view = reads(&ann, &id).await;
    assert_eq!(
        (view.names.len(), view.notes.as_str()),
        (2, "the nurse came. So did Kim."),
        "its other half stays"
    );
}

#[tokio::test]
async fn what_i_take_along_says_what_may_still_point_at_somebody() {
    let ann = a_coach().await;
    let id = a_session_alone(&ann, "A case", &day(&ann, 90)).await.id;
    let take = ClosedTake {
        id: id.clone(),
        text: "I want to ask Wilhelmina sooner, and to listen.".into(),
        ..ClosedTake::default()
    };
    let taken = intervision::take(&ann.app, take).await.unwrap();
    assert_eq!(taken.left, ["Wilhelmina"]);
}

#[tokio::test]
async fn days_that_were_not_yet_are_refused() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let agree = ClosedAgree { id: group.clone(), person: "Noor".into(), date: Some(day(&ann, 1)) };
    assert_eq!(code(intervision::group_agree(&ann.app, agree).await), "closed-day-to-come");
    let id = a_session(&ann, &group, "A case").await.id;
    let late = ClosedSessionSet { id, date: Some(day(&ann, 31)), ..ClosedSessionSet::default() };
    assert_eq!(code(intervision::set(&ann.app, late).await), "closed-day-after-end");
}

#[tokio::test]
async fn whoever_leaves_keeps_their_statement_and_nobody_leaves_who_is_needed() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 30)).await.id;
    let keeper = ClosedGroupSet {
        id: group.clone(),
        keeps: Some(kring_core::intervision::model::Keeps::Keeper),
        keeper: Some("Bo".into()),
        ..ClosedGroupSet::default()
    };
    intervision::group_set(&ann.app, keeper).await.unwrap();
    let id = a_session(&ann, &group, "A case").await.id;
    let there =
        ClosedSessionSet { id, minutes: Some(60), present: Some(vec!["Noor".into()]), ..Default::default() };
    intervision::set(&ann.app, there).await.unwrap();
    let leaves = |person: &str| ClosedPersonSet {
        id: group.clone(),
        person: Some(person.into()),
        removed: Some(true),
        ..ClosedPersonSet::default()
    };
    assert_eq!(code(intervision::group_person(&ann.app, leaves("Bo")).await), "closed-person-keeps");
    assert_eq!(code(intervision::group_person(&ann.app, leaves("Ann")).await), "closed-person-me");
    intervision::group_person(&ann.app, leaves("Noor")).await.unwrap();
    let view = intervision::group_open(&ann.app, ClosedGroupId { id: group.clone() }).await.unwrap();
    assert_eq!((view.people.len(), view.former[0].name.as_str()), (2, "Noor"));
    let query = StatementQuery {
        id: group,
        person: "Noor".into(),
        format: Some(Format::Md),
        ..StatementQuery::default()
    };
    let out = ann.home.path().join("noor.md");
    intervision::save_statement(&ann.app, query, &out).await.unwrap();
    assert!(std::fs::read_to_string(out).unwrap().contains("1:00"));
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
    for told in ["Noor", "Tuesday door", "1:35", "Incident method", "Date and signature: ___"] {
        assert!(before.contains(told), "{told}: {before}");
    }
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

#[tokio::test]
async fn whoever_may_be_named_has_their_first_name_unless_somebody_else_has_it_too() {
    let ann = a_coach().await;
    let group = a_group(&ann, &day(&ann, 90)).await.id;
    everybody_keeps_notes(&ann, &group).await;
    let id = a_session(&ann, &group, "About waiting").await.id;
    let permitted = ClosedPermissionSet {
        id: id.clone(),
        who: Some("Anna Peeters".into()),
        scope: Some(Scope::Name),
        ..ClosedPermissionSet::default()
    };
    intervision::permission_set(&ann.app, permitted).await.unwrap();
    let alias = async |name: &str, alias: &str| {
        let alias = ClosedAlias { id: id.clone(), name: name.into(), alias: alias.into() };
        intervision::alias_set(&ann.app, alias).await.unwrap();
    };
    let look = async || intervision::look(&ann.app, as_markdown(&id, Layer::Group, &[])).await.unwrap();
    alias("Anna", "Q.").await;
    notes(&ann, &id, Layer::Group, "Then Anna asked.").await;
    let seen = look().await;
    assert_eq!((seen.text.as_str(), seen.doubtful.len()), ("Then Anna asked.", 0));
    alias("Anna Smets", "Z.").await;
    notes(&ann, &id, Layer::Mine, "Anna was there.").await;
    let seen = intervision::look(&ann.app, as_markdown(&id, Layer::Mine, &[])).await.unwrap();
    assert!(!seen.text.contains("Anna"), "nobody can tell which of both it is: {}", seen.text);
    assert_eq!(seen.doubtful, ["Anna"]);
}
