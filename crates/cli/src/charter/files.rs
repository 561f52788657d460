//! Charters that come from files and go into files.

use std::path::Path;

use kring_core::Failure;
use kring_core::charter;
use kring_core::charter::view::{
    CharterExport, CharterFormat, CharterId, CharterImportLook, CharterImportRequest, CharterImported,
    Content, LineCorrection, ProposalFileView, ProposalSign, VersionId, VoiceKind,
};
use kring_core::journal::export::Taken;
use kring_core::journal::export::view::PaperSize;
use kring_core::language::{Messages, say};
use serde_json::Value;

use super::agreeing::said;
use super::names::{proposal, somebody, version};
use super::show::first;
use crate::answer::Answer;
use crate::args::Paper;
use crate::args::charter::{Charter, Export, Form, Says};
use crate::input::{form, is_stdin, new_place, text};
use crate::output::labelled;
use crate::session::Session;
use crate::stop::{Done, Stop};

pub async fn ask(session: &Session, command: Charter) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Charter::Import { file, write, circle, places } => {
            import(session, &file, write, circle, places).await
        }
        Charter::Export(request) => export(session, request).await,
        Charter::ExportProposal { id, out } => {
            let row = proposal(session, &id).await?;
            let saved = charter::save_proposal(app, VersionId { id: row.id }, &new_place(&out)?).await?;
            Answer::of(&saved, say!(messages, "cli-charter-exported", "path" => saved.path))
        }
        Charter::Sign { file, who, out, say: what, reason } => {
            let kind = match what {
                Says::Signature => VoiceKind::Signature,
                Says::Consent => VoiceKind::Consent,
                Says::Objection => VoiceKind::Objection,
                Says::Acknowledgement => VoiceKind::Acknowledgement,
            };
            let path = there(&file)?.display().to_string();
            let request = ProposalSign { path, who: somebody(&who), kind, reason };
            let saved = charter::sign_proposal(app, request, &new_place(&out)?).await?;
            Answer::of(&saved, say!(messages, "cli-charter-signed", "path" => saved.path))
        }
        Charter::AddSignature { id, file } => {
            let added = charter::add_signatures(app, CharterId { id }, &there(&file)?).await?;
            let elsewhere = added.statements.iter();
            let elsewhere = elsewhere.filter(|one| one.held.as_deref() == Some("another-version"));
            let names: Vec<&str> = elsewhere.map(|one| one.who.name.as_str()).collect();
            let count = added.statements.len().saturating_sub(names.len());
            let mut lines = vec![say!(
                messages, "cli-charter-signatures", "count" => count, "known" => added.known
            )];
            if !names.is_empty() {
                lines.push(say!(
                    messages, "cli-charter-signatures-elsewhere",
                    "count" => names.len(), "names" => names.join(", ")
                ));
            }
            lines.extend(added.statements.iter().map(|statement| said(messages, statement)));
            Answer::of(&added, lines.join("\n"))
        }
        _ => Err(Stop::internal()),
    }
}

/// Checks a file. What is not whole ends with the exit code for damaged files.
pub async fn verify(session: &Session, file: &Path) -> Done {
    let view = charter::look_at_proposal(&there(file)?).await?;
    let sound = view.whole && view.statements.iter().all(|statement| statement.held.is_none());
    Answer::of(&view, checked(&session.messages, &view))?.give(session)?;
    if sound { Ok(()) } else { Err(Failure::damaged("proposal-not-sound").into()) }
}

fn checked(messages: &Messages, view: &ProposalFileView) -> String {
    let whole = if view.whole { "cli-proposal-whole" } else { "cli-proposal-not-whole" };
    let mut lines = vec![format!("v{}  {}", view.number, view.title), say!(messages, whole)];
    lines.extend(view.statements.iter().map(|statement| said(messages, statement)));
    lines.join("\n")
}

async fn import(
    session: &Session,
    file: &Path,
    write: bool,
    circle: Option<String>,
    places: Vec<String>,
) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    let corrections: Option<Vec<LineCorrection>> = places.iter().map(|place| correction(place)).collect();
    let corrections = corrections.ok_or(Stop::Usage("cli-charter-places"))?;
    let request = if is_stdin(Some(file)) {
        CharterImportRequest { text: Some(text(file)?), circle, corrections, path: None }
    } else {
        CharterImportRequest {
            path: Some(there(file)?.display().to_string()),
            circle,
            corrections,
            text: None,
        }
    };
    if write {
        let imported = charter::import_write(app, request).await?;
        let text = came(messages, &imported);
        return Answer::of(&imported, text);
    }
    let look = charter::import_look(app, request).await?;
    let text = recognised(messages, &look);
    Answer::of(&look, text)
}

/// `1:12=guidelines`: line 12 of the first version is a guideline. Both count from 1, as they are shown.
fn correction(text: &str) -> Option<LineCorrection> {
    let (at, place) = text.split_once('=')?;
    let (version, line) = at.split_once(':')?;
    let counted = |number: &str| number.parse::<u32>().ok()?.checked_sub(1);
    Some(LineCorrection { version: counted(version)?, line: counted(line)?, place: place.to_owned() })
}

fn came(messages: &Messages, imported: &CharterImported) -> String {
    let mut lines = vec![say!(
        messages, "cli-charter-imported",
        "id" => imported.id, "count" => imported.versions, "batch" => imported.batch
    )];
    if !imported.aside.is_empty() {
        lines.push(say!(messages, "cli-charter-aside", "count" => imported.aside.len()));
        lines.extend(imported.aside.iter().map(|line| format!("    {line}")));
    }
    if !imported.left.is_empty() {
        lines.push(say!(messages, "cli-charter-left", "count" => imported.left.len()));
        lines.extend(imported.left.iter().map(|line| format!("    {line}")));
    }
    lines.extend(imported.notes.iter().map(|note| noted(messages, note)));
    lines.join("\n")
}

fn recognised(messages: &Messages, look: &CharterImportLook) -> String {
    let mut lines = Vec::new();
    for (number, version) in (1_u32..).zip(&look.versions) {
        let content = &version.content;
        lines.push(say!(
            messages, "cli-charter-recognised",
            "number" => number, "languages" => content.languages.join(", "),
            "objectives" => content.objectives.len(), "guidelines" => content.guidelines.len(),
            "roles" => content.roles.len(), "left" => version.left
        ));
        lines.extend(content.roles.iter().filter(|role| !role.holders.is_empty()).map(|role| {
            let names: Vec<&str> = role.holders.iter().map(|holder| holder.name.as_str()).collect();
            format!(
                "{number}  {}",
                labelled(messages, &first(&role.label, &content.languages), names.join("; "))
            )
        }));
        lines.extend(version.lines.iter().map(|line| {
            let value = |path: &String| match version.effective.as_ref().filter(|_| path == "effective") {
                Some(day) => format!("{path}={day}"),
                None => valued(content, path),
            };
            let values: Vec<String> = line.values.iter().map(value).collect();
            let values = if values.is_empty() { String::new() } else { format!(" ({})", values.join(", ")) };
            format!("{number}:{}  {}{values}  {}", line.line + 1, line.place, line.text.trim())
        }));
    }
    lines.extend(look.notes.iter().map(|note| noted(messages, note)));
    lines.join("\n")
}

/// A value that was read, as `charter set` takes it: `cadence.minutes=5`; who has the roles by their names.
fn valued(content: &Content, path: &str) -> String {
    let content = serde_json::to_value(content).unwrap_or_default();
    let value = content.pointer(&format!("/{}", path.replace('.', "/"))).unwrap_or(&Value::Null);
    let said = match (value, value.get("every"), value.get("unit").and_then(Value::as_str)) {
        (_, Some(every), Some(unit)) => format!("{every} {unit}"),
        (Value::String(text), ..) => text.clone(),
        (Value::Null | Value::Object(_) | Value::Array(_), ..) => return path.to_owned(),
        (value, ..) => value.to_string(),
    };
    format!("{path}={said}")
}

fn noted(messages: &Messages, note: &charter::view::ImportNote) -> String {
    let reason = messages.say(&format!("import-why-{}", note.reason), &[]);
    match &note.about {
        Some(about) => labelled(messages, &reason, about),
        None => reason,
    }
}

async fn export(session: &Session, request: Export) -> Done<Answer> {
    let out = new_place(&request.out)?;
    let mut ids = [None, None];
    for (id, wanted) in ids.iter_mut().zip([&request.version, &request.since]) {
        if let Some(wanted) = wanted {
            *id = Some(version(session, &request.id, wanted).await?.id);
        }
    }
    let [version, since] = ids;
    let export = CharterExport {
        id: request.id,
        version,
        since,
        format: match form(request.format, &out, "cli-no-form")? {
            Form::Pdf => CharterFormat::Pdf,
            Form::Docx => CharterFormat::Docx,
            Form::Md => CharterFormat::Md,
            Form::Html => CharterFormat::Html,
            Form::Wikitext => CharterFormat::Wikitext,
            Form::Json => CharterFormat::Json,
        },
        languages: request.languages,
        without_names: request.without_names,
        paper: request.paper.map(|paper| match paper {
            Paper::A4 => PaperSize::A4,
            Paper::Letter => PaperSize::Letter,
        }),
    };
    let without_names = export.without_names;
    let exported = charter::export(&session.app, export, &out, Taken::Refuse).await?;
    let mut said = say!(session.messages, "cli-charter-exported", "path" => exported.path);
    if without_names {
        said.push('\n');
        said.push_str(&say!(session.messages, "charter-nameless-left"));
    }
    Answer::of(&exported, said)
}

/// The full path of a file that is there.
fn there(path: &Path) -> Done<std::path::PathBuf> {
    if path.is_file() {
        Ok(std::path::absolute(path).map_err(Failure::from)?)
    } else {
        Err(Stop::about("cli-file-missing", path))
    }
}

#[cfg(test)]
mod tests {
    use kring_core::settings::preferences::Language;

    use super::*;

    #[test]
    fn places_count_from_one_as_the_refusal_of_others_shows_in_every_language() {
        let read = correction("1:12=guidelines").map(|read| (read.version, read.line, read.place));
        assert_eq!(read, Some((0, 11, "guidelines".to_owned())));
        for text in ["0:12=guidelines", "1:0=guidelines", "1=guidelines", "1:12"] {
            assert!(correction(text).is_none(), "{text}");
        }
        for language in [Language::En, Language::Fr, Language::Nl] {
            let said = Messages::of(language).say("cli-charter-places", &[]);
            assert!(said.contains("1:12=guidelines"), "{said}");
        }
    }
}
