//! Agreeing: noted in a meeting, proposed and commented, consented, signed.

use kring_core::Failure;
use kring_core::charter;
use kring_core::charter::view::{
    AgreedView, CharterAgree, CharterId, CharterPropose, CommentAdd, CommentDone, ProposalView, RoundClose,
    Somebody, StatementAssign, StatementId, StatementKind, StatementView, VersionId, VoiceAdd, VoiceKind,
};
use kring_core::circle;
use kring_core::circle::view::CircleId;
use kring_core::language::{Messages, say};

use super::history::made_version;
use super::names::{open, proposal, somebody, version};
use crate::answer::Answer;
use crate::args::charter::{Charter, Noted, Voice};
use crate::output::labelled;
use crate::session::Session;
use crate::stop::{Done, Stop};

pub async fn ask(session: &Session, command: Charter) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Charter::Agree { .. } => agree(session, command).await,
        Charter::Propose { id, comments_until, noted } => {
            let Noted { name, reason, effective, author } = noted;
            let request = CharterPropose { id, name, reason, effective, author, comments_until };
            made_version(messages, &charter::propose(app, request).await?)
        }
        Charter::Proposal { id, version: wanted } => {
            let row = match wanted {
                Some(wanted) => version(session, &id, &wanted).await?,
                None => proposal(session, &id).await?,
            };
            let view = charter::proposal(app, VersionId { id: row.id }).await?;
            Answer::of(&view, proposed(messages, &view))
        }
        Charter::Unpropose { id } => {
            let row = proposal(session, &id).await?;
            Answer::did(messages, &row.id, charter::unpropose(app, VersionId { id: row.id.clone() }).await?)
        }
        Charter::Comment { id, text, path, by } => {
            let (row, content) = (proposal(session, &id).await?, open(session, &id).await?.content);
            let path = super::names::path(&content, &path);
            let made = charter::comment_add(app, CommentAdd { version: row.id, path, text, by }).await?;
            Answer::made(messages, made.id, made.batch)
        }
        Charter::CommentDone { id, comment, undo } => {
            let version = proposal(session, &id).await?.id;
            let request = CommentDone { version, comment: comment.clone(), done: !undo };
            Answer::did(messages, &comment, charter::comment_done(app, request).await?)
        }
        Charter::Consent { id, voice } => {
            let row = proposal(session, &id).await?;
            speak(session, row.id, VoiceKind::Consent, voice, String::new()).await
        }
        Charter::Object { id, reason, voice } => {
            let row = proposal(session, &id).await?;
            speak(session, row.id, VoiceKind::Objection, voice, reason).await
        }
        Charter::Acknowledge { id, voice } => {
            let current = open(session, &id).await?.in_force;
            let current = current.ok_or_else(|| Failure::refused("charter-not-in-force"))?;
            speak(session, current.id, VoiceKind::Acknowledgement, voice, String::new()).await
        }
        Charter::Disagree { id, version: wanted, reason, voice } => {
            let row = match wanted {
                Some(wanted) => version(session, &id, &wanted).await?,
                None => {
                    let view = open(session, &id).await?;
                    let agreed = view.in_force.or(view.upcoming);
                    agreed.ok_or_else(|| Failure::refused("disagree-never-agreed"))?
                }
            };
            speak(session, row.id, VoiceKind::Disagreement, voice, reason).await
        }
        Charter::Close { id, by, effective } => {
            let version = proposal(session, &id).await?.id;
            made_version(messages, &charter::round_close(app, RoundClose { version, by, effective }).await?)
        }
        Charter::Statements { id } => {
            let statements = charter::statements(app, CharterId { id }).await?;
            Answer::list(&statements, |statement| said(messages, statement))
        }
        Charter::Withdraw { id, statement } => {
            let request = StatementId { charter: id, id: statement.clone() };
            Answer::did(messages, &statement, charter::withdraw(app, request).await?)
        }
        Charter::Assign { id, statement, person } => {
            let member = member(session, &open(session, &id).await?.circle, &person).await?;
            let request = StatementAssign { charter: id, id: statement.clone(), member };
            Answer::did(messages, &statement, charter::assign(app, request).await?)
        }
        Charter::Agreed { id } => {
            let agreed = charter::agreed(app, CharterId { id }).await?;
            Answer::list(&agreed, |agreed| last(messages, agreed))
        }
        _ => Err(Stop::internal()),
    }
}

async fn agree(session: &Session, command: Charter) -> Done<Answer> {
    let Charter::Agree { id, version: wanted, meeting, date, names, also, everybody, by, noted } = command
    else {
        return Err(Stop::internal());
    };
    let version = match wanted {
        Some(wanted) => Some(version(session, &id, &wanted).await?.id),
        None => None,
    };
    let people = circle::open(&session.app, CircleId { id: open(session, &id).await?.circle }).await?.people;
    let known = |member: &circle::view::MemberView| Somebody {
        member: Some(member.id.clone()),
        name: member.name.clone(),
    };
    let mut agreeing: Vec<Somebody> = Vec::new();
    if everybody {
        agreeing.extend(people.iter().filter(|member| member.belongs).map(known));
    }
    for name in &names {
        let member = people
            .iter()
            .find(|member| member.id == *name || member.name.to_lowercase() == name.to_lowercase());
        match member {
            Some(member) => agreeing.push(known(member)),
            // Only where nobody is known does a name alone count.
            None if people.is_empty() => agreeing.push(somebody(name)),
            None => return Err(Failure::refused("agree-unknown").into()),
        }
    }
    agreeing.extend(also.iter().map(|name| somebody(name)));
    let Noted { name, reason, effective, author } = noted;
    let names = agreeing;
    let request = CharterAgree { id, version, date, meeting, names, by, name, reason, author, effective };
    made_version(&session.messages, &charter::agree(&session.app, request).await?)
}

async fn speak(
    session: &Session,
    version: String,
    kind: VoiceKind,
    voice: Voice,
    reason: String,
) -> Done<Answer> {
    let Voice { who, noted_by } = voice;
    let request = VoiceAdd { version, kind, who: somebody(&who), noted_by, reason };
    let made = charter::voice_add(&session.app, request).await?;
    Answer::made(&session.messages, made.id, made.batch)
}

/// Somebody of a circle by name or id.
async fn member(session: &Session, circle: &str, person: &str) -> Done<String> {
    let view = circle::open(&session.app, CircleId { id: circle.to_owned() }).await?;
    let same = |member: &circle::view::MemberView| {
        member.id == person || member.name.to_lowercase() == person.to_lowercase()
    };
    let found = view.people.into_iter().find(same);
    Ok(found.ok_or_else(|| Failure::refused("member-not-found"))?.id)
}

fn kind(messages: &Messages, kind: StatementKind) -> String {
    let id = match kind {
        StatementKind::Adoption => "adoption",
        StatementKind::Acknowledgement => "acknowledgement",
        StatementKind::Consent => "consent",
        StatementKind::Objection => "objection",
        StatementKind::Signature => "signature",
        StatementKind::Disagreement => "disagreement",
        StatementKind::Withdrawal => "withdrawal",
        StatementKind::Unknown => "unknown",
    };
    messages.say(&format!("cli-said-{id}"), &[])
}

/// A statement in a line: what, to which version, by whom, noted by whom, with which key, and why it does not count.
pub fn said(messages: &Messages, statement: &StatementView) -> String {
    let mut parts = vec![kind(messages, statement.kind)];
    parts.extend(statement.number.map(|number| format!("v{number}")));
    if statement.kind == StatementKind::Adoption {
        parts.extend(statement.date.clone());
        parts.extend(Some(&statement.meeting).filter(|meeting| !meeting.is_empty()).cloned());
        parts.push(names_of(&statement.agreed));
    } else {
        parts.push(statement.who.name.clone());
    }
    if !statement.against.is_empty() {
        parts.push(say!(messages, "cli-said-against", "names" => names_of(&statement.against)));
    }
    parts.extend(Some(&statement.reason).filter(|reason| !reason.is_empty()).cloned());
    parts.push(match &statement.noted_by {
        Some(by) => say!(messages, "cli-said-noted", "by" => by),
        None => say!(messages, "cli-said-key", "key" => statement.key),
    });
    parts.extend(statement.held.iter().map(|held| messages.say(&format!("cli-held-{held}"), &[])));
    if statement.withdrawn {
        parts.push(say!(messages, "cli-said-withdrawn"));
    }
    let words: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}  {}", words.join("  "), statement.id)
}

fn names_of(people: &[Somebody]) -> String {
    people.iter().map(|who| who.name.clone()).collect::<Vec<_>>().join(", ")
}

fn proposed(messages: &Messages, view: &ProposalView) -> String {
    let outcome = &view.outcome;
    let mut lines = vec![say!(
        messages, "cli-proposal",
        "number" => view.version.number, "consents" => outcome.consents, "objections" => outcome.objections,
        "quorum" => outcome.quorum, "members" => outcome.members
    )];
    lines.push(match (outcome.rule, outcome.agreed) {
        (Some(_), true) => say!(messages, "cli-proposal-agreed"),
        (Some(_), false) => say!(messages, "cli-proposal-open"),
        (None, true) => say!(messages, "cli-proposal-no-rule-agreed"),
        (None, false) => say!(messages, "cli-proposal-no-rule-open"),
    });
    for voice in &view.voices {
        match &voice.said {
            Some(statement) => lines.push(said(messages, statement)),
            None => lines.push(format!("\u{2013}  {}", voice.name)),
        }
    }
    for comment in &view.comments {
        let mark = if comment.done { "x" } else { " " };
        let said = labelled(messages, &comment.by, &comment.text);
        lines.push(format!("- [{mark}] {}  {} {said}", comment.id, comment.path));
    }
    lines.join("\n")
}

fn last(messages: &Messages, agreed: &AgreedView) -> String {
    let mut parts = vec![agreed.who.name.clone()];
    match (&agreed.version, agreed.how) {
        (Some(version), Some(how)) => {
            parts.push(format!("v{}", version.number));
            parts.push(kind(messages, how));
            parts.extend(agreed.noted_by.iter().map(|by| say!(messages, "cli-said-noted", "by" => by)));
            if agreed.behind {
                parts.push(say!(messages, "cli-agreed-behind"));
            }
        }
        _ if agreed.against.is_none() => parts.push(say!(messages, "cli-agreed-never")),
        _ => {}
    }
    if let Some(against) = &agreed.against {
        parts.push(kind(messages, against.kind));
        parts.extend(against.number.map(|number| format!("v{number}")));
        parts.extend(Some(&against.reason).filter(|reason| !reason.is_empty()).cloned());
        parts.extend(against.noted_by.iter().map(|by| say!(messages, "cli-said-noted", "by" => by)));
    }
    parts.join("  ")
}
