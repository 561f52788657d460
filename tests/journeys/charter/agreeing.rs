//! Agreeing: noted in a meeting, or asked of the group and closed by the charter's own rule; and what changed since.

use kring_core::charter;
use kring_core::charter::view::{
    CharterAgree, CharterId, CharterPropose, CharterSet, CommentAdd, CommentDone, ProposalView, RoundClose,
    SinceQuery, StatementId, StatementKind, VersionId, VersionMade, VersionStatus, VoiceKind, Worth,
    WorthQuery,
};
use kring_core::circle;
use kring_core::circle::view::{MemberSet, MemberValues};
use kring_core::journal;
use kring_core::journal::view::Batch;
use kring_core::meeting;
use kring_core::meeting::view::{MeetingAdd, MeetingId, MeetingSet};

use super::{Group, a_group, who};

async fn agrees(group: &Group, names: &[&str]) -> VersionMade {
    let request = CharterAgree {
        id: group.id.clone(),
        date: Some("2026-09-12".into()),
        meeting: "the September meeting".into(),
        names: names.iter().map(|name| who(name)).collect(),
        by: "Ann".into(),
        ..CharterAgree::default()
    };
    charter::agree(&group.facilitator.app, request).await.unwrap()
}

async fn proposes(group: &Group) -> String {
    let request =
        CharterPropose { id: group.id.clone(), reason: "Because".into(), ..CharterPropose::default() };
    charter::propose(&group.facilitator.app, request).await.unwrap().id
}

async fn proposal(group: &Group, version: &str) -> ProposalView {
    charter::proposal(&group.facilitator.app, VersionId { id: version.into() }).await.unwrap()
}

#[tokio::test]
async fn what_a_meeting_agreed_is_shown_as_noted_and_never_as_signed() {
    let group = a_group(&["en"]).await;
    let made = agrees(&group, &["Bo", "Cy"]).await;
    assert_eq!((made.version.number, made.version.status), (1, VersionStatus::Adopted));
    assert_eq!(made.version.effective.as_deref(), Some("2026-09-12"));
    assert_eq!(made.version.author, "", "whoever notes it did not write it");
    let statements =
        charter::statements(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    let [adoption] = &statements[..] else { panic!("one statement: {statements:?}") };
    assert_eq!((adoption.kind, adoption.number), (StatementKind::Adoption, Some(1)));
    assert_eq!(
        (adoption.noted_by.as_deref(), adoption.meeting.as_str()),
        (Some("Ann"), "the September meeting")
    );
    let names: Vec<&str> = adoption.agreed.iter().map(|who| who.name.as_str()).collect();
    assert_eq!(names, ["Bo", "Cy"]);
    assert_eq!((adoption.held.as_deref(), adoption.withdrawn), (None, false));
    assert_eq!(group.sees().await.in_force.unwrap().number, 1);
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn a_later_agreement_follows_the_earlier_and_an_undo_takes_it_back() {
    let group = a_group(&["en"]).await;
    agrees(&group, &["Bo"]).await;
    group.writes("purpose", "en", "Another purpose.").await;
    let second = agrees(&group, &["Bo"]).await;
    let status = async || group.versions().await.into_iter().map(|row| row.status).collect::<Vec<_>>();
    assert_eq!(status().await, [VersionStatus::Superseded, VersionStatus::Adopted]);
    let undone = journal::undo(&group.facilitator.app, Batch { batch: second.batch }).await.unwrap();
    assert_eq!(status().await, [VersionStatus::Adopted], "what was made goes, what was said is taken back");
    assert_eq!(group.sees().await.in_force.unwrap().number, 1);
    journal::undo(&group.facilitator.app, undone).await.unwrap();
    assert_eq!(status().await, [VersionStatus::Superseded, VersionStatus::Adopted]);
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn agreeing_to_what_is_a_version_already_makes_no_second_one() {
    let group = a_group(&["en"]).await;
    let kept = group.keeps("ready").await;
    let agreed = agrees(&group, &["Bo"]).await;
    assert_eq!((agreed.id, agreed.version.number), (kept.id, 1));
}

#[tokio::test]
async fn kring_asks_who_notes_it_when_the_group_does_not_say() {
    let group = a_group(&["en"]).await;
    let request = CharterAgree { id: group.id.clone(), ..CharterAgree::default() };
    let refused = charter::agree(&group.facilitator.app, request.clone()).await.unwrap_err();
    assert_eq!(refused.code, "agree-by-whom");
    assert!(group.versions().await.is_empty(), "nothing was made");
    group.has(&["Ann", "Bo"]).await;
    charter::agree(&group.facilitator.app, request).await.unwrap();
    let statements =
        charter::statements(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    assert_eq!(statements[0].noted_by.as_deref(), Some("Ann"));
}

#[tokio::test]
async fn a_round_of_consent_ends_by_the_charters_own_rule() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy", "Di"]).await;
    let values = [("decisions.rule", "consent"), ("decisions.quorum_percent", "75")];
    let values = values.into_iter().map(|(path, value)| (path.to_owned(), Some(value.to_owned()))).collect();
    charter::set(&group.facilitator.app, CharterSet { id: group.id.clone(), values }).await.unwrap();
    let version = proposes(&group).await;
    let close = async || {
        let request = RoundClose { version: version.clone(), ..RoundClose::default() };
        charter::round_close(&group.facilitator.app, request).await
    };
    assert_eq!(close().await.unwrap_err().code, "round-too-few");
    group.says(&version, VoiceKind::Consent, "Ann", "", "").await.unwrap();
    group.says(&version, VoiceKind::Consent, "bo", "Ann", "").await.unwrap();
    let refused = group.says(&version, VoiceKind::Objection, "Cy", "Ann", " ").await.unwrap_err();
    assert_eq!(refused, "objection-reason");
    let objection = group
        .says(&version, VoiceKind::Objection, "Cy", "Ann", "It keeps newcomers out, whom we want.")
        .await
        .unwrap();
    assert_eq!(close().await.unwrap_err().code, "round-not-agreed");
    let seen = proposal(&group, &version).await;
    let outcome = &seen.outcome;
    assert_eq!((outcome.members, outcome.quorum, outcome.consents, outcome.objections), (4, 3, 2, 1));
    let cy = seen.voices.iter().find(|voice| voice.name == "Cy").unwrap().said.clone().unwrap();
    assert_eq!(
        (cy.noted_by.as_deref(), cy.reason.as_str()),
        (Some("Ann"), "It keeps newcomers out, whom we want.")
    );

    let withdraw = StatementId { charter: group.id.clone(), id: objection };
    charter::withdraw(&group.facilitator.app, withdraw).await.unwrap();
    group.says(&version, VoiceKind::Consent, "Cy", "Ann", "").await.unwrap();
    let adopted = close().await.unwrap().version;
    assert_eq!(adopted.status, VersionStatus::Adopted);
    let statements =
        charter::statements(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    let adoption = statements.iter().find(|one| one.kind == StatementKind::Adoption).unwrap();
    let names: Vec<&str> = adoption.agreed.iter().map(|who| who.name.as_str()).collect();
    assert_eq!(names, ["Ann", "Bo", "Cy"], "those who consented, and nobody else");
    assert_eq!(close().await.unwrap_err().code, "proposal-closed");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn a_charter_without_a_rule_claims_none_and_takes_everybody() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy", "Di"]).await;
    let version = proposes(&group).await;
    let close = async || {
        let request = RoundClose { version: version.clone(), ..RoundClose::default() };
        charter::round_close(&group.facilitator.app, request).await
    };
    group.says(&version, VoiceKind::Consent, "Ann", "", "").await.unwrap();
    let outcome = proposal(&group, &version).await.outcome;
    assert_eq!((outcome.rule, outcome.quorum, outcome.agreed), (None, 4, false), "one voice of four");
    assert_eq!(close().await.unwrap_err().code, "round-no-rule");
    for name in ["Bo", "Cy", "Di"] {
        group.says(&version, VoiceKind::Consent, name, "Ann", "").await.unwrap();
    }
    assert!(proposal(&group, &version).await.outcome.agreed);
    assert_eq!(close().await.unwrap().version.status, VersionStatus::Adopted);
}

#[tokio::test]
async fn comments_stand_at_the_part_that_they_are_about() {
    let group = a_group(&["en"]).await;
    let clause = group.content().await.guidelines[0].id.clone();
    let version = proposes(&group).await;
    let app = &group.facilitator.app;
    let comment = CommentAdd {
        version: version.clone(),
        path: format!("clause.{clause}"),
        text: "What if somebody does not stop?".into(),
        by: "Bo".into(),
    };
    let id = charter::comment_add(app, comment.clone()).await.unwrap().id;
    charter::comment_done(app, CommentDone { version: version.clone(), comment: id.clone(), done: true })
        .await
        .unwrap();
    let seen = proposal(&group, &version).await.comments;
    assert_eq!(
        (seen[0].path.as_str(), seen[0].by.as_str(), seen[0].done),
        (comment.path.as_str(), "Bo", true)
    );
    charter::unpropose(app, VersionId { id: version.clone() }).await.unwrap();
    assert_eq!(charter::comment_add(app, comment).await.unwrap_err().code, "proposal-closed");
    assert_eq!(
        group.versions().await[0].status,
        VersionStatus::Named,
        "what was proposed stays among the versions"
    );
}

#[tokio::test]
async fn everybody_sees_what_changed_since_they_agreed() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy"]).await;
    let app = &group.facilitator.app;
    agrees(&group, &["Ann", "Bo", "A guest"]).await;
    group.adds("Silence", "We let silence work.").await;
    let second = agrees(&group, &["Ann"]).await;
    let agreed = charter::agreed(app, CharterId { id: group.id.clone() }).await.unwrap();
    let of = |name: &str| agreed.iter().find(|agreed| agreed.who.name == name).unwrap();
    assert_eq!((of("Ann").version.as_ref().unwrap().number, of("Ann").behind), (2, false));
    assert_eq!((of("Bo").version.as_ref().unwrap().number, of("Bo").behind), (1, true));
    assert_eq!((of("Cy").version.as_ref(), of("Cy").how), (None, None));
    assert!(of("A guest").who.member.is_none());
    let since = async |name: &str| {
        charter::since(app, SinceQuery { id: group.id.clone(), who: who(name) })
            .await
            .map_err(|failure| failure.code)
    };
    let changes = since("Bo").await.unwrap().changes;
    assert_eq!(changes.iter().map(|change| change.label.as_str()).collect::<Vec<_>>(), ["Silence"]);
    assert!(since("Ann").await.unwrap().changes.is_empty());
    assert_eq!(since("Cy").await.unwrap_err(), "never-agreed");

    let worth = async || charter::worth(app, WorthQuery { id: Some(group.id.clone()) }).await.unwrap();
    let unacknowledged = |lines: &[Worth]| {
        lines.iter().find(|line| line.code == "unacknowledged").map(|line| line.values["count"].clone())
    };
    assert_eq!(
        unacknowledged(&worth().await).as_deref(),
        Some("2"),
        "Bo and Cy; a guest is nobody's business"
    );
    group.says(&second.id, VoiceKind::Acknowledgement, "Bo", "Ann", "").await.unwrap();
    assert_eq!(unacknowledged(&worth().await).as_deref(), Some("1"));
}

#[tokio::test]
async fn whoever_consents_and_then_objects_agreed_to_what_was_before() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    agrees(&group, &["Bo"]).await;
    group.writes("purpose", "en", "Another purpose.").await;
    let version = proposes(&group).await;
    let last = async || {
        let agreed =
            charter::agreed(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
        let bo = agreed.into_iter().find(|one| one.who.name == "Bo").unwrap();
        bo.version.map(|version| version.number)
    };
    group.says(&version, VoiceKind::Consent, "Bo", "Ann", "").await.unwrap();
    assert_eq!(last().await, Some(2));
    group.says(&version, VoiceKind::Objection, "Bo", "Ann", "Newcomers would stay away.").await.unwrap();
    assert_eq!(last().await, Some(1));
}

#[tokio::test]
async fn what_holds_from_a_later_day_is_agreed_and_not_in_force_yet() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let app = &group.facilitator.app;
    let later = app.today().saturating_add(jiff::ToSpan::days(17)).to_string();
    let agrees_for_later = async |names: &[&str]| {
        let names = names.iter().map(|name| who(name)).collect();
        let effective = Some(later.clone());
        let request = CharterAgree { id: group.id.clone(), names, effective, ..CharterAgree::default() };
        charter::agree(app, request).await.unwrap()
    };
    let first = agrees_for_later(&["Ann", "Bo"]).await;
    let seen = group.sees().await;
    assert_eq!((first.version.status, seen.in_force), (VersionStatus::Upcoming, None));
    assert_eq!(seen.upcoming.map(|row| row.number), Some(1));
    group.writes("purpose", "en", "Another purpose.").await;
    agrees(&group, &["Ann", "Bo"]).await;
    group.writes("purpose", "en", "A third purpose.").await;
    agrees_for_later(&["Ann"]).await;
    let seen = group.sees().await;
    assert_eq!(
        (seen.in_force.unwrap().number, seen.upcoming.unwrap().number),
        (2, 3),
        "the second holds until the day comes"
    );
    let behind = async || {
        let agreed = charter::agreed(app, CharterId { id: group.id.clone() }).await.unwrap();
        agreed.into_iter().map(|one| one.behind).collect::<Vec<_>>()
    };
    let since = async |name: &str| {
        let query = SinceQuery { id: group.id.clone(), who: who(name) };
        charter::since(app, query).await.unwrap().changes.len()
    };
    assert_eq!((behind().await, since("Ann").await, since("Bo").await), (vec![false, false], 0, 0));
    group.facilitator.waits_days(18);
    assert_eq!((behind().await, since("Ann").await, since("Bo").await), (vec![false, true], 0, 1));
    assert_eq!(group.sees().await.in_force.unwrap().number, 3);
}

#[tokio::test]
async fn one_proposal_is_open_at_a_time_and_a_later_agreement_ends_it() {
    let group = a_group(&["en"]).await;
    let first = proposes(&group).await;
    let again = CharterPropose { id: group.id.clone(), ..CharterPropose::default() };
    let refused = charter::propose(&group.facilitator.app, again).await.unwrap_err();
    assert_eq!((refused.code.as_str(), group.versions().await.len()), ("proposal-open", 1));
    group.writes("purpose", "en", "Another purpose.").await;
    agrees(&group, &["Bo"]).await;
    assert_eq!(group.versions().await[0].status, VersionStatus::Named, "the group went past it");
    assert_eq!(group.sees().await.proposal, None);
    let comment = CommentAdd { version: first, path: String::new(), text: "Late".into(), by: "Bo".into() };
    assert_eq!(
        charter::comment_add(&group.facilitator.app, comment).await.unwrap_err().code,
        "proposal-closed"
    );
    proposes(&group).await;
}

#[tokio::test]
async fn nobody_speaks_for_another_without_saying_that_it_is_noted() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo"]).await;
    let version = proposes(&group).await;
    assert_eq!(group.says(&version, VoiceKind::Consent, "Bo", "", "").await.unwrap_err(), "voice-own-key");
    assert_eq!(
        group.says(&version, VoiceKind::Signature, "Bo", "Ann", "").await.unwrap_err(),
        "voice-own-key"
    );
    group.says(&version, VoiceKind::Signature, "Ann", "", "").await.unwrap();
    let seen = proposal(&group, &version).await;
    let ann = seen.voices.iter().find(|voice| voice.name == "Ann").unwrap().said.clone().unwrap();
    assert_eq!((ann.kind, ann.noted_by, ann.own), (StatementKind::Signature, None, true));
}

#[tokio::test]
async fn whoever_has_left_has_no_voice() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann", "Bo", "Cy"]).await;
    let version = proposes(&group).await;
    group.says(&version, VoiceKind::Consent, "Cy", "Ann", "").await.unwrap();
    let left = MemberValues { until: Some("2025-01-01".into()), ..MemberValues::default() };
    let set = MemberSet { circle: group.sees().await.circle, member: "Cy".into(), values: left };
    circle::member_set(&group.facilitator.app, set).await.unwrap();
    let refused = group.says(&version, VoiceKind::Consent, "Cy", "Ann", "").await.unwrap_err();
    assert_eq!(refused, "voice-not-belonging");
    let seen = proposal(&group, &version).await;
    assert_eq!((seen.voices.len(), seen.outcome.quorum, seen.outcome.consents), (2, 2, 0));
}

#[tokio::test]
async fn a_group_that_meets_too_seldom_is_told_and_so_is_one_that_wanted_to_look_again() {
    let group = a_group(&["en"]).await;
    let app = &group.facilitator.app;
    let values = [("cadence.at_least", "1 month"), ("review.meetings_min", "2")];
    let values = values.into_iter().map(|(path, value)| (path.to_owned(), Some(value.to_owned()))).collect();
    charter::set(app, CharterSet { id: group.id.clone(), values }).await.unwrap();
    let request = CharterAgree { id: group.id.clone(), by: "Ann".into(), ..CharterAgree::default() };
    charter::agree(app, request).await.unwrap();
    let codes = async || {
        let lines = charter::worth(app, WorthQuery { id: Some(group.id.clone()) }).await.unwrap();
        lines.into_iter().map(|line| line.code).collect::<Vec<_>>()
    };
    group.facilitator.waits_days(80);
    assert_eq!(codes().await, ["cadence-none"], "it has not met at all since the charter took effect");
    let circle = Some(group.sees().await.circle);
    let meets = async |days: i32| {
        let start = Some(format!("{}T12:00", app.today().saturating_add(jiff::ToSpan::days(days))));
        let request =
            MeetingAdd { title: "Circle".into(), start, circle: circle.clone(), ..MeetingAdd::default() };
        meeting::add(app, request).await.unwrap().id
    };
    meets(-50).await;
    meets(7).await;
    assert_eq!(codes().await, ["cadence"], "what is only planned is no meeting that was held");
    let called_off = meets(-3).await;
    assert_eq!(codes().await, ["review-meetings"]);
    let cancelled = MeetingSet { id: called_off.clone(), cancelled: Some(true), ..MeetingSet::default() };
    meeting::set(app, cancelled).await.unwrap();
    assert_eq!(codes().await, ["cadence"], "a meeting that was called off was not held");
    let taken_back = MeetingSet { id: called_off.clone(), cancelled: Some(false), ..MeetingSet::default() };
    meeting::set(app, taken_back).await.unwrap();
    meeting::trash(app, MeetingId { id: called_off }).await.unwrap();
    assert_eq!(codes().await, ["cadence"], "and what lies in the trash does not count");
}
