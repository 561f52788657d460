//! Signatures: a proposal goes to somebody else's notebook and comes back signed; what is not theirs does not count.

use std::path::{Path, PathBuf};

use kring_core::charter;
use kring_core::charter::view::{
    CharterId, CharterPropose, ProposalSign, Somebody, StatementAssign, StatementKind, StatementView,
    VersionId, VoiceKind,
};
use kring_core::circle;
use kring_core::circle::view::{CircleId, MemberSet, MemberValues};
use kring_core::journal;
use kring_store::{By, Statement};
use kring_tests::*;
use serde_json::Value;

use super::{Group, a_group};

/// Proposes what it says now, and writes it into a file.
async fn sends_out(group: &Group) -> (String, PathBuf) {
    let request = CharterPropose { id: group.id.clone(), ..CharterPropose::default() };
    let version = charter::propose(&group.facilitator.app, request).await.unwrap().id;
    let path = group.facilitator.home.path().join("proposal.json");
    charter::save_proposal(&group.facilitator.app, VersionId { id: version.clone() }, &path).await.unwrap();
    (version, path)
}

async fn signs(person: &Person, file: &Path, name: &str, kind: VoiceKind) -> PathBuf {
    let out = person.home.path().join(format!("{name}.json"));
    let who = Somebody { member: None, name: name.into() };
    let request = ProposalSign { path: file.display().to_string(), who, kind, reason: String::new() };
    charter::sign_proposal(&person.app, request, &out).await.unwrap();
    out
}

async fn adds(group: &Group, file: &Path) -> Vec<StatementView> {
    let request = CharterId { id: group.id.clone() };
    charter::add_signatures(&group.facilitator.app, request, file).await.unwrap().statements
}

async fn statements(group: &Group) -> Vec<StatementView> {
    charter::statements(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap()
}

async fn assigns(group: &Group, statement: &StatementView, member: &str) -> Result<(), String> {
    let request =
        StatementAssign { charter: group.id.clone(), id: statement.id.clone(), member: member.into() };
    charter::assign(&group.facilitator.app, request).await.map(|_| ()).map_err(|failure| failure.code)
}

/// A file with something else in it.
fn altered(file: &Path, change: impl FnOnce(&mut Value)) -> PathBuf {
    let mut value: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    change(&mut value);
    let path = file.with_extension("altered.json");
    std::fs::write(&path, value.to_string()).unwrap();
    path
}

#[tokio::test]
async fn a_signature_comes_from_the_signers_own_notebook_and_counts_once_the_key_is_known() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo"]).await;
    let (_, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let signed = signs(&bo, &file, "Bo", VoiceKind::Signature).await;

    let looked = charter::look_at_proposal(&signed).await.unwrap();
    assert!(looked.whole, "without any notebook");
    assert_eq!((looked.statements[0].who.name.as_str(), looked.statements[0].held.as_deref()), ("Bo", None));

    let [new] = &adds(&group, &signed).await[..] else { panic!("one signature") };
    assert_eq!((new.kind, new.held.as_deref()), (StatementKind::Signature, Some("unknown-signer")));
    assert!(adds(&group, &signed).await.is_empty(), "known already");
    assigns(&group, new, &people[1]).await.unwrap();
    let [now] = &statements(&group).await[..] else { panic!("one statement") };
    assert_eq!((now.held.as_deref(), now.noted_by.as_deref(), now.own), (None, None, false));
    let circle = group.sees().await.circle;
    let seen = circle::open(&group.facilitator.app, CircleId { id: circle }).await.unwrap();
    let member = seen.people.iter().find(|member| member.name == "Bo").unwrap();
    assert_eq!(member.key.as_ref(), Some(&now.key), "the short form that the two of them compared");
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn nobodys_statement_can_be_made_by_anothers_notebook() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo", "Cy"]).await;
    let (version, file) = sends_out(&group).await;
    let (bo, mallory) = (a_coach().await, a_coach().await);
    let genuine = signs(&bo, &file, "Bo", VoiceKind::Consent).await;
    let [consent] = &adds(&group, &genuine).await[..] else { panic!("one consent") };
    assigns(&group, consent, &people[1]).await.unwrap();

    let in_bos_name = signs(&mallory, &file, "Bo", VoiceKind::Signature).await;
    let held = adds(&group, &in_bos_name).await;
    assert_eq!(held[0].held.as_deref(), Some("not-their-key"));
    assert_eq!(assigns(&group, &held[0], &people[2]).await.unwrap_err(), "statement-names-another");

    let reworded = altered(&genuine, |value| {
        let body = value["statements"][0]["body"].as_str().unwrap().replace("Bo", "Cy");
        value["statements"][0]["body"] = body.into();
    });
    let held = adds(&group, &reworded).await;
    assert_eq!(held[0].held.as_deref(), Some("forged"));
    assert_eq!(assigns(&group, &held[0], &people[2]).await.unwrap_err(), "statement-forged");

    let as_another = altered(&genuine, |value| {
        value["statements"][0]["kind"] = "charter-signature".into();
    });
    assert_eq!(
        adds(&group, &as_another).await[0].held.as_deref(),
        Some("forged"),
        "a consent is no signature"
    );

    let counting: Vec<_> = statements(&group).await.into_iter().filter(|one| one.held.is_none()).collect();
    assert_eq!(counting.len(), 1, "only what Bo said with Bo's own key");
    let proposal = charter::proposal(&group.facilitator.app, VersionId { id: version }).await.unwrap();
    assert_eq!((proposal.outcome.consents, proposal.outcome.objections), (1, 0));
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn a_file_that_was_changed_on_its_way_is_neither_believed_nor_signed() {
    let group = a_group(&["en"]).await;
    let (_, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let changed = altered(&file, |value| {
        let frozen = value["frozen"].as_str().unwrap().replace("fresh eyes", "closed eyes");
        value["frozen"] = frozen.into();
    });
    let looked = charter::look_at_proposal(&changed).await.unwrap();
    assert!(!looked.whole && looked.content.purpose.is_empty());
    let who = Somebody { member: None, name: "Bo".into() };
    let request = ProposalSign {
        path: changed.display().to_string(),
        who,
        kind: VoiceKind::Signature,
        reason: String::new(),
    };
    let out = bo.home.path().join("signed.json");
    let refused = charter::sign_proposal(&bo.app, request, &out).await.unwrap_err();
    assert_eq!((refused.code.as_str(), out.exists()), ("proposal-damaged", false));
    let refused =
        charter::add_signatures(&group.facilitator.app, CharterId { id: group.id.clone() }, &changed);
    assert_eq!(refused.await.unwrap_err().code, "proposal-damaged");
    for (text, code) in [
        ("{}", "proposal-foreign"),
        ("no json", "proposal-foreign"),
        (r#"{"kring":"charter-proposal","format":1}"#, "proposal-damaged"),
        (r#"{"kring":"charter-proposal","format":2}"#, "proposal-newer"),
    ] {
        let path = bo.home.path().join("other.json");
        std::fs::write(&path, text).unwrap();
        assert_eq!(charter::look_at_proposal(&path).await.unwrap_err().code, code, "{text}");
    }
}

#[tokio::test]
async fn a_signature_for_another_text_of_the_same_version_says_so_and_does_not_count() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo"]).await;
    let (version, file) = sends_out(&group).await;
    // Whole, and with the ids of this version, but with what another charter says.
    let elsewhere = a_group(&["en"]).await;
    elsewhere.writes("welcome", "en", "Whoever comes is welcome elsewhere.").await;
    let (_, theirs) = sends_out(&elsewhere).await;
    let theirs: Value = serde_json::from_slice(&std::fs::read(theirs).unwrap()).unwrap();
    let other = altered(&file, |value| {
        for field in ["hash", "frozen"] {
            value[field] = theirs[field].clone();
        }
    });
    let bo = a_coach().await;
    let signed = signs(&bo, &other, "Bo", VoiceKind::Signature).await;
    let [new] = &adds(&group, &signed).await[..] else { panic!("one signature") };
    assigns(&group, new, &people[1]).await.unwrap();
    let [now] = &statements(&group).await[..] else { panic!("one statement") };
    assert_eq!((now.held.as_deref(), now.number), (Some("another-version"), None));
    assert_eq!(now.who.name, "Bo");
    let proposal = charter::proposal(&group.facilitator.app, VersionId { id: version }).await.unwrap();
    assert_eq!(proposal.outcome.consents, 0);
}

#[tokio::test]
async fn a_signature_for_one_charter_is_refused_by_another() {
    let (group, other) = (a_group(&["en"]).await, a_group(&["en"]).await);
    let (_, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let signed = signs(&bo, &file, "Bo", VoiceKind::Signature).await;
    let request = CharterId { id: other.id.clone() };
    let refused = charter::add_signatures(&other.facilitator.app, request, &signed).await.unwrap_err();
    assert_eq!(refused.code, "proposal-of-another");
    let swapped = altered(&signed, |value| value["charter"] = other.id.clone().into());
    let request = CharterId { id: other.id.clone() };
    let refused = charter::add_signatures(&other.facilitator.app, request, &swapped).await.unwrap_err();
    assert_eq!(refused.code, "proposal-of-another");
}

#[tokio::test]
async fn what_was_said_outlives_a_backup_and_reaches_the_other_device() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo"]).await;
    let laptop = &group.facilitator;
    let stick = laptop.home.path().join("stick");
    kring_core::backup::to(&laptop.app, &stick, false).await.unwrap();
    let other = a_newcomer();
    kring_core::backup::restore(&other.app, &stick, &other.home.path().join("second")).await.unwrap();
    other.unlocks().await;

    let (_, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let signed = signs(&bo, &file, "Bo", VoiceKind::Signature).await;
    let [new] = &adds(&group, &signed).await[..] else { panic!("one signature") };
    assigns(&group, new, &people[1]).await.unwrap();

    let (one, two) = (laptop.app.vault().await.unwrap(), other.app.vault().await.unwrap());
    let space = group.sees().await.circle.parse().unwrap();
    let updates = one.export_since(space, &Default::default()).await.unwrap();
    // In whatever order it arrives: the statement before what it is about.
    let (said, documents): (Vec<_>, Vec<_>) =
        updates.into_iter().partition(|update| update.kind == "statement");
    assert_eq!(said.len(), 1);
    two.apply(&said).await.unwrap();
    two.apply(&documents).await.unwrap();
    two.apply(&said).await.unwrap();
    let id = CharterId { id: group.id.clone() };
    assert_eq!(charter::statements(&other.app, id).await.unwrap(), statements(&group).await);
    assert_eq!(
        one.frontier().await.unwrap(),
        two.frontier().await.unwrap(),
        "and nothing is left to hand over"
    );
    kring_core::vault::reindex(&other.app, ()).await.unwrap();
    let id = CharterId { id: group.id.clone() };
    assert_eq!(charter::statements(&other.app, id).await.unwrap()[0].held, None, "a rebuild judges the same");
    other.verifies().await;
    laptop.verifies().await;
}

#[tokio::test]
async fn a_forged_statement_among_updates_is_kept_aside_and_never_counts() {
    let group = a_group(&["en"]).await;
    group.has(&["Ann"]).await;
    let mallory = a_coach().await;
    let vault = group.facilitator.app.vault().await.unwrap();
    let (charter_id, space) = (group.id.parse().unwrap(), group.sees().await.circle.parse().unwrap());
    let kept = group.keeps("kept").await;
    let topic = format!("{} {}", kept.id.replace('-', ""), kept.version.hash);
    let body = format!(
        r#"{{"hash":"{}","meeting":"","date":"2026-01-01","names":[],"by":"Ann"}}"#,
        kept.version.hash
    );
    let theirs = mallory.app.vault().await.unwrap().sign(space, charter_id, "charter-adoption", &topic, body);
    let forged = Statement { signer: vault.identity().person.into(), ..theirs.clone() };
    let mut work = vault.work(By::Sync).await.unwrap();
    for statement in [&theirs, &forged] {
        work.take_statement(statement).await.unwrap();
    }
    work.commit().await.unwrap();
    let held: Vec<_> = statements(&group).await.into_iter().map(|one| one.held.unwrap()).collect();
    assert_eq!(held, ["unknown-signer", "forged"]);
    assert_eq!(group.sees().await.in_force, None);
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn somebody_who_is_taken_out_of_the_group_counts_no_longer_and_a_purge_leaves_nothing() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo"]).await;
    let (_, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let signed = signs(&bo, &file, "Bo", VoiceKind::Signature).await;
    let [new] = &adds(&group, &signed).await[..] else { panic!("one signature") };
    assigns(&group, new, &people[1]).await.unwrap();
    let circle = group.sees().await.circle;
    let gone = circle::view::MemberId { circle: circle.clone(), member: people[1].clone() };
    let batch = circle::member_remove(&group.facilitator.app, gone).await.unwrap();
    assert_eq!(statements(&group).await[0].held.as_deref(), Some("unknown-signer"));
    journal::undo(&group.facilitator.app, batch).await.unwrap();
    assert_eq!(statements(&group).await[0].held, None);
    let not_me = MemberValues { me: Some(false), ..MemberValues::default() };
    let set = MemberSet { circle, member: "Ann".into(), values: not_me };
    circle::member_set(&group.facilitator.app, set).await.unwrap();

    let vault = group.facilitator.app.vault().await.unwrap();
    let id = group.id.parse().unwrap();
    vault.purge(id).await.unwrap();
    assert!(vault.statements(id).await.unwrap().is_empty());
    group.facilitator.verifies().await;
}

#[tokio::test]
async fn one_key_is_one_person_under_whatever_names_it_signs() {
    let group = a_group(&["en"]).await;
    let people = group.has(&["Ann", "Bo", "Cy", "Di"]).await;
    let (version, file) = sends_out(&group).await;
    let bo = a_coach().await;
    let own = signs(&bo, &file, "Bo", VoiceKind::Consent).await;
    let ghost = signs(&bo, &file, "Ghost", VoiceKind::Consent).await;
    let [consent] = &adds(&group, &own).await[..] else { panic!("one consent") };
    adds(&group, &ghost).await;
    assigns(&group, consent, &people[1]).await.unwrap();
    let seen = charter::proposal(&group.facilitator.app, VersionId { id: version.clone() }).await.unwrap();
    assert_eq!(
        (seen.voices.len(), seen.outcome.members, seen.outcome.consents),
        (4, 4, 1),
        "and no fifth voice"
    );
    let said = statements(&group).await;
    assert!(
        said.iter().all(|one| one.who.member.as_ref() == Some(&people[1])),
        "a name alone is the key's owner"
    );
    let of_ghost = said.iter().find(|one| one.id != consent.id).unwrap();
    assert_eq!(assigns(&group, of_ghost, &people[2]).await.unwrap_err(), "statement-key-of-another");
    assigns(&group, of_ghost, &people[1]).await.unwrap();
    let agreed = charter::agreed(&group.facilitator.app, CharterId { id: group.id.clone() }).await.unwrap();
    assert_eq!(agreed.len(), 4, "and no fifth who agreed");
    let seen = charter::proposal(&group.facilitator.app, VersionId { id: version }).await.unwrap();
    assert_eq!((seen.outcome.members, seen.outcome.consents), (4, 1));
}
