//! Versions, and what differs between them.

use kring_core::app::App;
use kring_core::charter;
use kring_core::charter::view::{
    ChangeKind, ChangeView, CharterDiff, CharterDiffQuery, CharterId, CharterReturn, ClauseId, PastView,
    SinceQuery, VersionMade, VersionName, VersionRow,
};
use kring_core::journal::view::DiffKind;
use kring_core::language::{Messages, say};

use super::names::{open, somebody, version};
use super::show::status;
use crate::answer::Answer;
use crate::args::charter::{Charter, Noted};
use crate::session::Session;
use crate::stop::{Done, Stop};

pub async fn ask(session: &Session, command: Charter) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Charter::Versions { id } => {
            let rows = charter::versions(app, CharterId { id }).await?;
            Answer::list(&rows, |row| line(messages, row))
        }
        Charter::Name { id, noted } => {
            let Noted { name, reason, effective, author } = noted;
            let made =
                charter::version_name(app, VersionName { id, name, reason, effective, author }).await?;
            made_version(messages, &made)
        }
        Charter::Diff { id, from, to } => {
            let from = match from {
                Some(from) => Some(version(session, &id, &from).await?.id),
                None => open(session, &id).await?.latest.map(|latest| latest.id),
            };
            let to = match to {
                Some(to) => Some(version(session, &id, &to).await?.id),
                None => None,
            };
            let diff = charter::diff(app, CharterDiffQuery { id, from, to }).await?;
            Answer::of(&diff, differs(app, messages, &diff))
        }
        Charter::Return { id, version: wanted } => {
            let version = version(session, &id, &wanted).await?.id;
            let batch = charter::return_to(app, CharterReturn { id: id.clone(), version }).await?;
            Answer::did(messages, &id, batch)
        }
        Charter::Since { id, who } => {
            let diff = charter::since(app, SinceQuery { id, who: somebody(&who) }).await?;
            Answer::of(&diff, differs(app, messages, &diff))
        }
        Charter::News { id } => {
            let diff = charter::news(app, CharterId { id }).await?;
            Answer::of(&diff, differs(app, messages, &diff))
        }
        _ => Err(Stop::internal()),
    }
}

pub async fn past(session: &Session, request: ClauseId) -> Done<Answer> {
    let messages = &session.messages;
    let past = charter::past(&session.app, request).await?;
    Answer::list(&past, |PastView { version, changes }| {
        let changes: Vec<String> =
            changes.iter().map(|change| changed(&session.app, messages, change)).collect();
        format!("{}\n{}", line(messages, version), changes.join("\n"))
    })
}

/// A version that was made.
pub fn made_version(messages: &Messages, made: &VersionMade) -> Done<Answer> {
    let said = say!(
        messages, "cli-charter-version",
        "number" => made.version.number, "status" => state(messages, &made.version), "batch" => made.batch
    );
    Answer::of(made, said)
}

fn state(messages: &Messages, row: &VersionRow) -> String {
    messages.say(&format!("cli-charter-{}", status(row.status)), &[])
}

fn line(messages: &Messages, row: &VersionRow) -> String {
    let day: String = row.effective.clone().unwrap_or_else(|| row.made.chars().take(10).collect());
    let mut line = format!("v{}  {day}  {}  {}", row.number, state(messages, row), row.id);
    for text in [&row.name, &row.author, &row.reason].into_iter().filter(|text| !text.is_empty()) {
        line.push_str("  ");
        line.push_str(text);
    }
    line
}

fn differs(app: &App, messages: &Messages, diff: &CharterDiff) -> String {
    let called = |tag: &String| charter::language_called(app, tag);
    let gone = diff
        .languages_gone
        .iter()
        .map(|tag| say!(messages, "paper-language-gone", "language" => called(tag)));
    let new =
        diff.languages_new.iter().map(|tag| say!(messages, "paper-language-new", "language" => called(tag)));
    let changes = diff.changes.iter().map(|change| changed(app, messages, change));
    let lines: Vec<String> = gone.chain(new).chain(changes).collect();
    if lines.is_empty() { say!(messages, "cli-change-nothing") } else { lines.join("\n") }
}

/// A change in a line: where, what, and the words; what went in brackets with a minus sign, what came in braces with a plus sign.
fn changed(app: &App, messages: &Messages, change: &ChangeView) -> String {
    let kind = match change.kind {
        ChangeKind::Text => "text",
        ChangeKind::TextAdded => "text-added",
        ChangeKind::TextRemoved => "text-removed",
        ChangeKind::Relabelled => "relabelled",
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Moved => "moved",
        ChangeKind::Value => "value",
        ChangeKind::HolderAdded => "holder-added",
        ChangeKind::HolderRemoved => "holder-removed",
        ChangeKind::State => "state",
    };
    let told = charter::told(app, change);
    let place = [told.part, told.name].into_iter().filter(|part| !part.is_empty());
    let place = place.collect::<Vec<_>>().join(" · ");
    let language = change.language.as_ref().map(|language| format!(" [{language}]")).unwrap_or_default();
    let mut line = format!("{place}{language} – {}", messages.say(&format!("cli-change-{kind}"), &[]));
    match change.kind {
        ChangeKind::Moved | ChangeKind::Value => line.push_str(&format!(" {} → {}", told.from, told.to)),
        ChangeKind::HolderAdded => line.push_str(&format!(" {}", told.to)),
        ChangeKind::HolderRemoved => line.push_str(&format!(" {}", told.from)),
        _ => {}
    }
    if !change.words.is_empty() {
        line.push_str("\n    ");
        for stretch in &change.words {
            match stretch.kind {
                DiffKind::Same => line.push_str(&stretch.text),
                DiffKind::Added => line.push_str(&format!("{{+{}+}}", stretch.text)),
                DiffKind::Removed => line.push_str(&format!("[-{}-]", stretch.text)),
            }
        }
    }
    line
}
