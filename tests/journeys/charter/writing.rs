//! Writing a charter: its clauses, its languages, its values, who has a role.

use kring_core::charter;
use kring_core::charter::view::{
    CharterId, CharterLanguages, CharterListQuery, CharterNew, CharterSet, CharterTextEdit, CharterTextState,
    ClauseId, ClauseList, ClauseMove, ClauseTake, GuideQuery, GuideTick, HolderSet, StarterId, TextState,
    Worth, WorthQuery, WorthQuiet,
};
use kring_core::circle;
use kring_core::circle::view::{
    CircleAdd, CircleId, CircleListQuery, MemberAdd, MemberSet, MemberValues, Stage, StepSet, StepView,
};
use kring_core::journal;
use kring_core::journal::view::{Batch, Edit};
use kring_tests::*;

use super::a_group;

#[tokio::test]
async fn a_charter_can_be_written_by_one_person_alone() {
    let group = a_group(&["en"]).await;
    let seen = group.sees().await;
    assert_eq!(seen.circle_name, "Tuesday circle", "the group is there without anybody having made it");
    let circles = circle::list(&group.facilitator.app, CircleListQuery::default()).await.unwrap();
    assert_eq!((circles.len(), circles[0].people), (1, 0));
    assert_eq!(circles[0].charter.as_deref(), Some(group.id.as_str()));
    assert_eq!(group.guidelines().await, ["Listening", "Keeping", "Time"]);
    let found = group.facilitator.finds("fresh eyes").await;
    assert_eq!(found, [group.id.clone()], "what a charter says can be searched for");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn a_group_has_one_charter() {
    let group = a_group(&["en"]).await;
    let circle = Some(group.sees().await.circle);
    let second = CharterNew { title: "Another".into(), circle, ..CharterNew::default() };
    let refused = charter::new(&group.facilitator.app, second).await.unwrap_err();
    assert_eq!(refused.code, "charter-exists");
    charter::trash(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    let circle = Some(group.sees().await.circle);
    let again = CharterNew { title: "Another".into(), circle, ..CharterNew::default() };
    charter::new(&group.facilitator.app, again).await.unwrap();
}

#[tokio::test]
async fn clauses_move_and_go_and_every_step_can_be_taken_back() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let ids: Vec<String> = group.content().await.guidelines.into_iter().map(|clause| clause.id).collect();
    let list = ClauseList::Guidelines;
    let to_front =
        ClauseMove { id: group.id.clone(), list, clause: ids[2].clone(), before: Some(ids[0].clone()) };
    charter::clause_move(app, to_front).await.unwrap();
    assert_eq!(group.guidelines().await, ["Time", "Listening", "Keeping"]);
    let remove = ClauseId { id: group.id.clone(), list, clause: ids[0].clone() };
    let batch = charter::clause_remove(app, remove.clone()).await.unwrap();
    assert_eq!(group.guidelines().await, ["Time", "Keeping"]);
    assert_eq!(charter::clause_remove(app, remove).await.unwrap_err().code, "clause-not-found");
    journal::undo(app, Batch { batch: batch.batch }).await.unwrap();
    assert_eq!(group.guidelines().await, ["Time", "Listening", "Keeping"], "in the place that it had");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn an_editor_that_is_behind_loses_nothing() {
    let group = a_group(&["en"]).await;
    let shown = group.sees().await;
    let edit = |at: usize, text: &str| CharterTextEdit {
        id: group.id.clone(),
        path: "purpose".into(),
        language: "en".into(),
        base: shown.base.clone(),
        edits: vec![Edit(at, at, text.into())],
    };
    let app = &group.facilitator.app;
    charter::text_edit(app, edit(0, "Together: ")).await.unwrap();
    let second = charter::text_edit(app, edit(2, " all")).await.unwrap();
    assert_eq!(second.patches, [Edit(0, 0, "Together: ".into())], "and is told what came meanwhile");
    let purpose = group.content().await.purpose["en"].text.clone();
    assert_eq!(purpose, "Together: We all help each other to see our work with fresh eyes.");
    let label = |text: &str| CharterTextEdit { path: "title".into(), ..edit(0, text) };
    assert!(charter::text_edit(app, label("two\nlines ")).await.is_err(), "a title is one line");
    assert_eq!(group.content().await.title["en"].text, "Tuesday circle");
}

#[tokio::test]
async fn a_translation_is_stale_when_what_it_was_made_from_changes() {
    let group = a_group(&["en", "nl"]).await;
    let state = async || group.content().await.purpose["nl"].clone();
    group.writes("purpose", "nl", "We helpen elkaar om met frisse ogen naar ons werk te kijken.").await;
    assert_eq!((state().await.state, state().await.from.as_deref()), (TextState::Translated, Some("en")));
    group.writes("purpose", "en", "We help each other to see our work anew.").await;
    assert_eq!(state().await.state, TextState::Stale);
    let code = |lines: Vec<Worth>| lines.into_iter().map(|line| line.code).collect::<Vec<_>>();
    let worth = async || charter::worth(&group.facilitator.app, WorthQuery::default()).await.unwrap();
    assert_eq!(code(worth().await), ["stale"]);
    let quiet = WorthQuiet { id: group.id.clone(), code: "stale".into() };
    charter::not_this_season(&group.facilitator.app, quiet).await.unwrap();
    assert_eq!(code(worth().await), [""; 0]);
    group.facilitator.waits_days(100);
    assert_eq!(code(worth().await), ["stale"], "a season later it is told again");

    let request = CharterTextState {
        id: group.id.clone(),
        path: "purpose".into(),
        language: "nl".into(),
        from: Some("en".into()),
    };
    charter::text_state(&group.facilitator.app, request.clone()).await.unwrap();
    assert_eq!(state().await.state, TextState::Translated, "somebody looked, and says that it is true again");
    let by_itself = CharterTextState { from: None, ..request };
    charter::text_state(&group.facilitator.app, by_itself).await.unwrap();
    assert_eq!((state().await.state, state().await.from), (TextState::Source, None));
}

#[tokio::test]
async fn a_language_that_is_left_out_comes_back_with_its_words() {
    let group = a_group(&["en", "fr"]).await;
    group.writes("purpose", "fr", "Nous nous entraidons.").await;
    let languages = async |tags: &[&str]| {
        let languages = tags.iter().map(|tag| (*tag).to_owned()).collect();
        charter::languages(&group.facilitator.app, CharterLanguages { id: group.id.clone(), languages }).await
    };
    languages(&["en"]).await.unwrap();
    assert!(!group.content().await.purpose.contains_key("fr"));
    languages(&["fr", "en", "nl"]).await.unwrap();
    let content = group.content().await;
    assert_eq!(
        (content.languages.join(" "), content.purpose["fr"].text.as_str()),
        ("fr en nl".into(), "Nous nous entraidons.")
    );
    assert!(languages(&["en", "fr", "nl", "de"]).await.is_err(), "three columns fit on a page");
}

#[tokio::test]
async fn values_are_set_together_or_not_at_all() {
    let group = a_group(&["en"]).await;
    let set = async |values: &[(&str, &str)]| {
        let values =
            values.iter().map(|(path, value)| ((*path).to_owned(), Some((*value).to_owned()))).collect();
        charter::set(&group.facilitator.app, CharterSet { id: group.id.clone(), values }).await
    };
    set(&[
        ("cadence.target", "1 month"),
        ("cadence.minutes", "90"),
        ("confidentiality.level", "stays_leaves"),
    ])
    .await
    .unwrap();
    let refused = set(&[("cadence.at_least", "3 month"), ("cadence.minutes", "soon")]).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["field"].as_str()), ("invalid-request", "minutes"));
    let content = group.content().await;
    assert_eq!((content.cadence.minutes, content.cadence.at_least), (Some(90), None));
}

#[tokio::test]
async fn a_role_has_holders_over_time_and_may_be_vacant() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let role = charter::clause_add(
        app,
        charter::view::ClauseAdd {
            id: group.id.clone(),
            list: ClauseList::Roles,
            before: None,
            labels: [("en".to_owned(), "Host".to_owned())].into(),
            texts: [("en".to_owned(), "Opens and closes.".to_owned())].into(),
        },
    )
    .await
    .unwrap()
    .id;
    let today = app.today();
    let holder = |name: &str, from: i32, until: Option<i32>| HolderSet {
        id: group.id.clone(),
        role: role.clone(),
        name: name.into(),
        from: Some(today.saturating_add(jiff::ToSpan::days(from)).to_string()),
        until: until.map(|days| today.saturating_add(jiff::ToSpan::days(days)).to_string()),
        ..HolderSet::default()
    };
    assert!(group.content().await.roles[0].vacant);
    charter::holder_set(app, holder("Ada", -400, Some(-40))).await.unwrap();
    charter::holder_set(app, holder("Bo", -39, None)).await.unwrap();
    let values = [(format!("role.{role}.term_months"), Some("12".to_owned()))].into();
    charter::set(app, CharterSet { id: group.id.clone(), values }).await.unwrap();
    let seen = group.content().await.roles[0].clone();
    assert_eq!(
        (seen.holders[0].name.as_str(), seen.others[0].name.as_str(), seen.vacant),
        ("Bo", "Ada", false)
    );
    let ends = today.saturating_add(jiff::ToSpan::days(-39)).saturating_add(jiff::ToSpan::months(12));
    assert_eq!(seen.holders[0].term_ends, Some(ends.to_string()));
    let gone = HolderSet { holder: Some(seen.holders[0].id.clone()), ..holder("Bo", -39, Some(-1)) };
    charter::holder_set(app, gone).await.unwrap();
    assert!(group.content().await.roles[0].vacant, "whoever left yesterday does not have it today");
    let backwards = charter::holder_set(app, holder("Cy", 2, Some(1))).await.unwrap_err();
    assert_eq!(backwards.args["field"], "until");
}

#[tokio::test]
async fn a_charter_begins_with_a_starter_in_the_languages_that_are_wanted() {
    let facilitator = a_coach().await;
    let starters = charter::starters(&facilitator.app, ()).await.unwrap();
    assert!(starters.len() >= 5);
    for starter in starters {
        let whole = charter::starter(&facilitator.app, StarterId { id: starter.id.clone() }).await.unwrap();
        assert_eq!(whole.content.purpose.len(), 3, "{} is written in three languages", starter.id);
        let new = CharterNew {
            title: format!("Ours, from {}", starter.name),
            languages: Some(vec!["fr".into(), "nl".into()]),
            starter: Some(starter.id.clone()),
            circle: None,
        };
        let made = charter::new(&facilitator.app, new).await.unwrap().content;
        assert_eq!(
            (made.purpose.len(), made.purpose["nl"].from.as_deref()),
            (2, Some("fr")),
            "{}",
            starter.id
        );
        assert_eq!(made.guidelines.len(), whole.content.guidelines.len());
        assert!(made.title["fr"].text.starts_with("Ours, from"));
    }
    let library = charter::library(&facilitator.app, ()).await.unwrap();
    assert!(library.clauses.len() > 30 && library.levels.len() == 5 && !library.limits.is_empty());
    facilitator.verifies().await;
}

#[tokio::test]
async fn a_clause_of_the_library_comes_with_its_values_and_goes_with_one_undo() {
    let group = a_group(&["en", "fr-CA"]).await;
    let app = &group.facilitator.app;
    group.writes("cadence.text", "en", "We meet at noon.").await;
    group.writes("cadence.text", "fr-CA", "Nous nous voyons à midi.").await;
    let before = group.content().await;
    assert_eq!(before.cadence.text["fr-CA"].state, TextState::Translated);
    let library = charter::library(app, ()).await.unwrap();
    let take = async |clause: &charter::view::LibraryClause| {
        let request = ClauseTake { id: group.id.clone(), clause: clause.id.clone() };
        charter::take(app, request).await.unwrap()
    };

    let cadence = library
        .clauses
        .iter()
        .find(|clause| clause.path == "cadence.text" && clause.values.len() > 1)
        .unwrap();
    let made = take(cadence).await;
    let after = group.content().await;
    assert_eq!(made.id, "cadence.text");
    assert!(after.cadence.target.is_some() || after.cadence.minutes.is_some(), "its values came too");
    let said = &after.cadence.text;
    assert_eq!(said["en"].text, format!("We meet at noon.\n\n{}", cadence.texts["en"]));
    assert!(said["fr-CA"].text.starts_with("Nous nous voyons à midi.\n\n"));
    assert_eq!(said["fr-CA"].state, TextState::Translated, "both languages got the same paragraph");
    journal::undo(app, Batch { batch: made.batch }).await.unwrap();
    assert_eq!(group.content().await.cadence, before.cadence);

    let role = library.clauses.iter().find(|clause| clause.values.contains_key("term_months")).unwrap();
    let made = take(role).await;
    let taken = group.content().await.roles[0].clone();
    assert_eq!((taken.id == made.id, taken.label.len()), (true, 2));
    assert_eq!(taken.term_months.map(|months| months.to_string()).as_ref(), role.values.get("term_months"));
    journal::undo(app, Batch { batch: made.batch }).await.unwrap();
    assert!(group.content().await.roles.is_empty());

    let nothing = ClauseTake { id: group.id.clone(), clause: "nothing".into() };
    assert_eq!(charter::take(app, nothing).await.unwrap_err().code, "library-clause-not-found");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn the_guide_ticks_what_it_can_see_and_waits_for_nothing() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let guide = async || charter::guide(app, GuideQuery { id: Some(group.id.clone()) }).await.unwrap();
    let steps = guide().await;
    let names: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(names, ["form", "focus", "execute", "discuss", "reflect"]);
    let all: Vec<_> = steps.iter().flat_map(|step| &step.tasks).collect();
    let purpose = all.iter().find(|task| task.fields.iter().any(|field| field == "purpose")).unwrap();
    assert!(purpose.done && !purpose.ticked, "there is a purpose");
    let undone = all.iter().find(|task| !task.done).unwrap();
    let tick = |done| GuideTick { id: group.id.clone(), task: undone.id.clone(), done };
    charter::guide_tick(app, tick(true)).await.unwrap();
    let find = |steps: Vec<charter::view::GuideStep>| {
        steps.into_iter().flat_map(|step| step.tasks).find(|task| task.id == undone.id).unwrap()
    };
    assert!(find(guide().await).ticked);
    charter::guide_tick(app, tick(false)).await.unwrap();
    assert!(!find(guide().await).done);
}

#[tokio::test]
async fn people_of_a_group_come_with_what_they_bring_and_how_far_they_are() {
    let facilitator = a_coach().await;
    let app = &facilitator.app;
    let new = CircleAdd {
        name: "Learning group".into(),
        calls_itself: "community".into(),
        zone: Some("Europe/Brussels".into()),
    };
    let circle = circle::add(app, new).await.unwrap().id;
    let values = MemberValues {
        organisation: Some("Harbour".into()),
        brings: Some("patience".into()),
        ..MemberValues::default()
    };
    let add = MemberAdd { circle: circle.clone(), name: "Noor".into(), values };
    let noor = circle::member_add(app, add).await.unwrap().id;
    let step = |stage, date: &str| StepSet {
        circle: circle.clone(),
        member: noor.clone(),
        step: StepView {
            stage,
            date: Some(date.into()),
            evidence: "two meetings".into(),
            endorsed_by: "Bo".into(),
        },
    };
    circle::step_set(app, step(Stage::Shadowing, "2026-02-01")).await.unwrap();
    circle::step_set(app, step(Stage::Trained, "2026-01-01")).await.unwrap();
    let seen = circle::open(app, CircleId { id: circle.clone() }).await.unwrap();
    let member = &seen.people[0];
    assert_eq!((member.stage, member.steps.len()), (Some(Stage::Shadowing), 2), "the furthest step counts");
    assert_eq!(
        (member.organisation.as_str(), member.brings.as_str(), member.belongs),
        ("Harbour", "patience", true)
    );
    let left = MemberValues { until: Some("2026-01-31".into()), ..MemberValues::default() };
    circle::member_set(app, MemberSet { circle: circle.clone(), member: "noor".into(), values: left })
        .await
        .unwrap();
    let seen = circle::open(app, CircleId { id: circle }).await.unwrap();
    assert!(!seen.people[0].belongs, "whoever left is still there, as somebody who left");
    facilitator.verifies().await;
}

#[tokio::test]
async fn what_is_deleted_for_good_takes_its_versions_along() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let kept = group.keeps("one").await;
    let circle = group.sees().await.circle;
    circle::trash(app, CircleId { id: circle }).await.unwrap();
    assert!(
        charter::list(app, CharterListQuery::default()).await.unwrap().is_empty(),
        "without its group it is not listed"
    );
    group.facilitator.waits_days(31);
    app.tidy_up().await.unwrap();
    for id in [&group.id, &kept.id] {
        let vault = app.vault().await.unwrap();
        assert!(vault.with(id.parse().unwrap(), |_| Ok(())).await.is_err());
    }
    group.facilitator.verifies().await;
}
