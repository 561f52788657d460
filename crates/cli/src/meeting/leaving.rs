//! `meeting agenda`, `minutes`, `export`, `invite`: what is read, saved and sent.

use std::path::PathBuf;

use kring_core::App;
use kring_core::journal::export::view::PaperSize;
use kring_core::language::{Messages, say};
use kring_core::meeting;
use kring_core::meeting::view::{
    Approve, ComposeWriteUp, Invite, MeetingId, MeetingPart, Sheet, SheetForm, SheetQuery, SheetText,
};
use serde::Serialize;

use super::write;
use crate::args::Paper;
use crate::args::meeting::{Form, Meeting, Sheet as Wanted};
use crate::input::{form, new_place};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, ask_with};

/// The minutes of a meeting.
#[derive(Serialize)]
struct Minutes {
    id: String,
    text: String,
}

pub async fn run(session: &Session, command: Meeting) -> Done {
    let app = &session.app;
    match command {
        Meeting::Agenda { id } => {
            let text = ask(session, meeting::sheet_text(app, query(session, id, Sheet::Agenda))).await?;
            session.answer(&text, |_, text: &SheetText| text.text.trim_end().to_owned())
        }
        Meeting::Minutes { id, compose, file, approve, draft } => {
            minutes(session, id, compose, file, approve, draft).await
        }
        Meeting::Export { id, sheet, format, out, paper } => {
            let out = new_place(&out)?;
            let form = sheet_form(form(format, &out, "cli-meeting-no-form")?);
            let paper = paper.map(|paper| match paper {
                Paper::A4 => PaperSize::A4,
                Paper::Letter => PaperSize::Letter,
            });
            let sheet = sheet_of(sheet);
            let invites = sheet == Sheet::Invitation || form == SheetForm::Ics;
            let request = SheetQuery { form, paper, ..query(session, id.clone(), sheet) };
            let answer = ask(session, async {
                let saved = meeting::save_sheet(app, request, &out).await?;
                Ok((saved, if invites { longer(app, id).await } else { 0 }))
            });
            let (saved, over) = answer.await?;
            session.answer(&saved, |messages, saved| invited(messages, &saved.path, over))
        }
        Meeting::Invite { id, out, cancel } => {
            let out = new_place(&out)?;
            let answer = ask(session, async {
                let invite = Invite { id: id.clone(), cancel };
                let saved = meeting::save_invitation(app, invite, &out).await?;
                Ok((saved, if cancel { 0 } else { longer(app, id).await }))
            });
            let (saved, over) = answer.await?;
            session.answer(&saved, |messages, saved| invited(messages, &saved.path, over))
        }
        _ => Ok(()),
    }
}

/// By how many minutes an agenda is longer than its invitation says; none for a series.
async fn longer(app: &App, id: String) -> u32 {
    meeting::open(app, MeetingId { id }).await.map_or(0, |view| view.sum.over)
}

fn invited(messages: &Messages, path: &str, over: u32) -> String {
    let saved = say!(messages, "cli-meeting-saved", "path" => path);
    if over == 0 {
        return saved;
    }
    format!("{saved}\n{}", say!(messages, "meeting-invited-short", "count" => over))
}

async fn minutes(
    session: &Session,
    id: String,
    compose: bool,
    file: Option<PathBuf>,
    approve: bool,
    draft: bool,
) -> Done {
    let app = &session.app;
    let text = ask_with(session, file.as_deref(), |text| async {
        if compose {
            meeting::compose(app, ComposeWriteUp { id: id.clone(), write: true }).await?;
        }
        if let Some(text) = text {
            write(app, &id, MeetingPart::WriteUp, &text).await?;
        }
        if approve || draft {
            meeting::approve(app, Approve { id: id.clone(), approved: approve }).await?;
        }
        meeting::sheet_text(app, query(session, id.clone(), Sheet::WriteUp)).await
    });
    let text = text.await?.text;
    session.answer(&Minutes { id, text }, |_, minutes| minutes.text.trim_end().to_owned())
}

fn query(session: &Session, id: String, sheet: Sheet) -> SheetQuery {
    SheetQuery { id, sheet, form: SheetForm::Md, language: session.global.language(), paper: None }
}

fn sheet_of(sheet: Wanted) -> Sheet {
    match sheet {
        Wanted::Agenda => Sheet::Agenda,
        Wanted::HandOut => Sheet::HandOut,
        Wanted::Script => Sheet::Script,
        Wanted::Minutes => Sheet::WriteUp,
        Wanted::Actions => Sheet::Actions,
        Wanted::Invitation => Sheet::Invitation,
    }
}

fn sheet_form(form: Form) -> SheetForm {
    match form {
        Form::Pdf => SheetForm::Pdf,
        Form::Docx => SheetForm::Docx,
        Form::Md => SheetForm::Md,
        Form::Html => SheetForm::Html,
        Form::Xlsx => SheetForm::Xlsx,
        Form::Ics => SheetForm::Ics,
        Form::Eml => SheetForm::Eml,
    }
}
