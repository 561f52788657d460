//! `meeting`: agendas, meetings that run, minutes, and series of them.
//!
//! Start at [`run`]; `items.rs` changes agendas, `noting.rs` people and what was agreed, `running.rs` a meeting that runs, `leaving.rs` what
//! is saved, `series.rs` series, `shown.rs` says it all.

mod items;
mod leaving;
mod noting;
mod running;
mod series;
mod shown;

pub use running::of as act_of;
pub use shown::clock;

use kring_core::journal::view::{Batch, ThingKind};
use kring_core::language::{Messages, say};
use kring_core::meeting;
use kring_core::meeting::view::{
    AgreedQuery, MeetingAdd, MeetingId, MeetingListQuery, MeetingPart, MeetingSet, MeetingTextEdit, PasteLook,
};
use serde::Serialize;

use crate::args::meeting::{Edit, Meeting, New, Of};
use crate::finding;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, ask_with};

/// Something that was changed.
#[derive(Serialize)]
struct Changed {
    id: String,
    batch: String,
}

impl Changed {
    fn new(id: &str, batch: Batch) -> Self {
        Self { id: id.to_owned(), batch: batch.batch }
    }
}

/// Says that something was changed.
fn changed(session: &Session, id: &str, batch: Batch) -> Done {
    session.answer(
        &Changed::new(id, batch),
        |messages, changed| say!(messages, "cli-meeting-changed", "id" => changed.id),
    )
}

pub async fn run(session: &Session, command: Meeting) -> Done {
    let app = &session.app;
    match command {
        Meeting::New(request) => new(session, request).await,
        Meeting::List { circle, series, from, to, trash } => {
            let query = MeetingListQuery { circle, series, from, to, trashed: Some(trash) };
            let rows = ask(session, meeting::list(app, query)).await?;
            session.answer_list(&rows, shown::row)
        }
        Meeting::Show { id } => {
            let view = ask(session, meeting::open(app, MeetingId { id })).await?;
            session.answer(&view, shown::meeting)
        }
        Meeting::Links { id } => finding::thing_links(session, ThingKind::Meeting, id).await,
        Meeting::Edit(request) => edit(session, *request).await,
        Meeting::Templates => {
            let rows = meeting::templates(app, ()).await?;
            session.answer_list(&rows, shown::template)
        }
        Meeting::Share { id } => {
            let shared = ask(session, meeting::share(app, MeetingId { id })).await?;
            session.answer(&shared, |messages, shared| {
                let id = if shared.with_others { "cli-meeting-shared-others" } else { "cli-meeting-shared" };
                say!(messages, id, "id" => shared.meeting.id, "batch" => shared.batch)
            })
        }
        Meeting::Trash { id } => {
            let batch = ask(session, meeting::trash(app, MeetingId { id: id.clone() })).await?;
            session.answer(&Changed::new(&id, batch), |messages, _| say!(messages, "cli-meeting-trashed"))
        }
        Meeting::Untrash { id } => {
            let batch = ask(session, meeting::untrash(app, MeetingId { id: id.clone() })).await?;
            session.answer(&Changed::new(&id, batch), |messages, _| say!(messages, "cli-meeting-untrashed"))
        }
        Meeting::Actions { of, open, owner } => {
            let query = AgreedQuery { open: Some(open), owner, ..query(of) };
            let rows = ask(session, meeting::actions(app, query)).await?;
            session.answer_list(&rows, shown::action)
        }
        Meeting::Decisions { of } => {
            let rows = ask(session, meeting::decisions(app, query(of))).await?;
            session.answer_list(&rows, shown::decision)
        }
        Meeting::Spent { of } => {
            let rows = ask(session, meeting::spent(app, query(of))).await?;
            session.answer_list(&rows, shown::spent)
        }
        Meeting::Series(command) => series::run(session, command).await,
        Meeting::Run { id, act } => running::run(session, id, act).await,
        Meeting::Agenda { .. }
        | Meeting::Minutes { .. }
        | Meeting::Export { .. }
        | Meeting::Invite { .. } => leaving::run(session, command).await,
        Meeting::AddItem { .. }
        | Meeting::EditItem { .. }
        | Meeting::MoveItem { .. }
        | Meeting::RemoveItem { .. }
        | Meeting::Unfold { .. }
        | Meeting::Paste { .. }
        | Meeting::Respread { .. } => items::run(session, command).await,
        Meeting::Person { .. }
        | Meeting::Role { .. }
        | Meeting::Date { .. }
        | Meeting::Decide { .. }
        | Meeting::Act { .. }
        | Meeting::Park { .. } => noting::run(session, command).await,
    }
}

fn query(of: Of) -> AgreedQuery {
    AgreedQuery { circle: of.circle, series: of.series, meeting: of.meeting, ..AgreedQuery::default() }
}

async fn new(session: &Session, request: New) -> Done {
    let New { title, start, zone, minutes, circle, template, copy, file } = request;
    let language = session.global.language();
    let added = ask_with(session, file.as_deref(), |lines| async move {
        let left_out = match lines.clone() {
            Some(lines) => meeting::paste_look(&session.app, PasteLook { lines }).await?.left_out,
            None => Vec::new(),
        };
        let request = MeetingAdd { title, start, zone, minutes, circle, lines, template, copy, language };
        Ok((meeting::add(&session.app, request).await?, left_out))
    });
    let (view, left_out) = added.await?;
    session.answer(&view, |messages, view| {
        say!(messages, "cli-meeting-added", "id" => view.id) + &shown::left_out(messages, &left_out)
    })
}

async fn edit(session: &Session, request: Edit) -> Done {
    let Edit { id, title, purpose, start, zone, minutes, late, place, circle, .. } = request;
    let (cancelled, shares_agreed, file) = (request.cancelled, request.shares_agreed, request.only_me_file);
    let set = MeetingSet {
        id: id.clone(),
        title,
        purpose,
        start,
        zone,
        minutes,
        late,
        place,
        circle,
        cancelled,
        shares_agreed,
    };
    let app = &session.app;
    let edited = ask_with(session, file.as_deref(), |text| async move {
        let meeting = set.id.clone();
        let was = approved(app, &meeting).await;
        let batch = meeting::set(app, set).await?;
        let reopened = was && !approved(app, &meeting).await;
        let batch = match text {
            Some(text) => write(app, &meeting, MeetingPart::OnlyMe, &text).await?,
            None => batch,
        };
        Ok(Edited { batch: batch.batch, id: meeting, reopened })
    });
    session.answer(&edited.await?, |messages, edited| {
        let said = say!(messages, "cli-meeting-changed", "id" => edited.id);
        if edited.reopened { reopened(messages, &said) } else { said }
    })
}

/// A meeting that was edited, and what became of minutes that were approved.
#[derive(Serialize)]
struct Edited {
    batch: String,
    id: String,
    /// Whether the minutes were approved and are a draft again.
    reopened: bool,
}

/// Whether the minutes of a meeting are approved.
async fn approved(app: &kring_core::App, id: &str) -> bool {
    let view = meeting::open(app, MeetingId { id: id.to_owned() }).await;
    view.is_ok_and(|view| view.write_up.approved.is_some())
}

/// Adds to what is said that the minutes are approved no more.
fn reopened(messages: &Messages, said: &str) -> String {
    format!("{said}\n{}", say!(messages, "cli-meeting-reopened"))
}

/// Replaces a whole text of a meeting.
async fn write(
    app: &kring_core::App,
    id: &str,
    part: MeetingPart,
    text: &str,
) -> Result<Batch, kring_core::Failure> {
    let view = meeting::open(app, MeetingId { id: id.to_owned() }).await?;
    let (before, base) = match part {
        MeetingPart::OnlyMe => (view.only_me, view.only_me_version),
        _ => (view.write_up.text, view.version),
    };
    let edits = meeting::replacing(&before, text);
    let request = MeetingTextEdit { id: id.to_owned(), part, item: None, base, edits };
    Ok(Batch { batch: meeting::edit_text(app, request).await?.batch })
}
