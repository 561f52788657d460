//! `meeting agenda`, `minutes`, `export`, `invite`: what is read, saved and sent.

use std::path::PathBuf;

use kring_core::journal::export::view::PaperSize;
use kring_core::language::{Messages, say};
use kring_core::meeting;
use kring_core::meeting::view::{
    Approve, Asks, ComposeWriteUp, Invite, MeetingId, MeetingPart, SeriesId, Sheet, SheetForm, SheetQuery,
    SheetText,
};
use kring_core::{App, Failure};
use serde::Serialize;

use super::{reopened, write};
use crate::args::Paper;
use crate::args::meeting::{Form, Meeting, Sheet as Wanted};
use crate::input::{form, new_place};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, ask_with};

/// The minutes of a meeting.
#[derive(Serialize)]
struct Minutes {
    /// The batch in which their text was written or they were approved, for undo.
    batch: Option<String>,
    id: String,
    /// Whether they were approved and are a draft again.
    reopened: bool,
    text: String,
}

/// What is done to minutes before they are printed.
struct Doing {
    compose: bool,
    replace: bool,
    approve: bool,
    draft: bool,
    body: bool,
}

pub async fn run(session: &Session, command: Meeting) -> Done {
    let app = &session.app;
    match command {
        Meeting::Agenda { id } => {
            let text = ask(session, meeting::sheet_text(app, query(session, id, Sheet::Agenda))).await?;
            session.answer(&text, |_, text: &SheetText| text.text.trim_end().to_owned())
        }
        Meeting::Minutes { id, compose, replace, file, approve, draft, body } => {
            let doing = Doing { compose, replace, approve, draft, body };
            minutes(session, id, doing, file).await
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
                Ok((saved, if invites { Known::of(app, id).await } else { Known::default() }))
            });
            let (saved, known) = answer.await?;
            session.answer(&saved, |messages, saved| invited(messages, &saved.path, &known))
        }
        Meeting::Invite { id, out, cancel, person } => {
            let out = new_place(&out)?;
            let answer = ask(session, async {
                let invite = Invite { id: id.clone(), cancel, person };
                let saved = meeting::save_invitation(app, invite, &out).await?;
                Ok((saved, if cancel { Known::default() } else { Known::of(app, id).await }))
            });
            let (saved, known) = answer.await?;
            session.answer(&saved, |messages, saved| invited(messages, &saved.path, &known))
        }
        _ => Ok(()),
    }
}

/// What whoever sends an invitation wants to know of it.
#[derive(Default)]
struct Known {
    /// By how many minutes the agenda is longer than it says; none for a series.
    over: u32,
    /// Why it asks nobody to come.
    asks_nobody: Option<&'static str>,
}

impl Known {
    async fn of(app: &App, id: String) -> Self {
        if let Ok(view) = meeting::open(app, MeetingId { id: id.clone() }).await {
            return Self { over: view.sum.over, asks_nobody: nobody_asked(view.asks) };
        }
        let view = meeting::series_open(app, SeriesId { id }).await;
        Self { over: 0, asks_nobody: view.ok().and_then(|view| nobody_asked(view.asks)) }
    }
}

/// Why an invitation asks nobody to come, where that is so.
fn nobody_asked(asks: Asks) -> Option<&'static str> {
    match asks {
        Asks::Everyone => None,
        Asks::NoAddress => Some("asks-no-address"),
        Asks::NoSender => Some("asks-no-sender"),
        Asks::SenderWithoutAddress => Some("asks-sender-without-address"),
    }
}

fn invited(messages: &Messages, path: &str, known: &Known) -> String {
    let mut said = say!(messages, "cli-meeting-saved", "path" => path);
    if known.over > 0 {
        said = format!("{said}\n{}", say!(messages, "meeting-invited-short", "count" => known.over));
    }
    if let Some(why) = known.asks_nobody {
        said = format!("{said}\n{}", say!(messages, why));
    }
    said
}

async fn minutes(session: &Session, id: String, doing: Doing, file: Option<PathBuf>) -> Done {
    let app = &session.app;
    let minutes = ask_with(session, file.as_deref(), |text| async {
        let was = meeting::open(app, MeetingId { id: id.clone() }).await?.write_up;
        if doing.compose && !doing.replace && !was.text.trim().is_empty() {
            return Err(Failure::refused("meeting-minutes-written"));
        }
        let mut batch = None;
        if doing.compose {
            batch = meeting::compose(app, ComposeWriteUp { id: id.clone(), write: true }).await?.batch;
        }
        if let Some(text) = text {
            batch = Some(write(app, &id, MeetingPart::WriteUp, &text).await?.batch);
        }
        if doing.approve || doing.draft {
            let approve = Approve { id: id.clone(), approved: doing.approve };
            let approved = meeting::approve(app, approve).await?.batch;
            batch = batch.or(Some(approved));
        }
        let now = meeting::open(app, MeetingId { id: id.clone() }).await?.write_up;
        let reopened = was.approved.is_some() && now.approved.is_none() && !doing.draft;
        let text = match doing.body {
            true => now.text,
            false => meeting::sheet_text(app, query(session, id.clone(), Sheet::WriteUp)).await?.text,
        };
        Ok(Minutes { batch, id: id.clone(), reopened, text })
    });
    session.answer(&minutes.await?, |messages, minutes| {
        let text = minutes.text.trim_end().to_owned();
        if minutes.reopened { reopened(messages, &(text + "\n")) } else { text }
    })
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
