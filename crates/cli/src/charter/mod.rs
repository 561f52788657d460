//! `charter`: what a circle agreed on, how it came about, who agreed.
//!
//! It opens the notebook once, asks the core, and makes its answer. Start reading here, then at the file of a group of commands. What
//! needs no notebook, checking a file, asks for no passphrase.

mod agreeing;
mod files;
mod history;
mod names;
mod show;
mod writing;

use kring_core::charter;
use kring_core::charter::view::{CharterId, CharterListQuery, CharterNew};
use kring_core::journal::view::ThingKind;
use kring_core::language::say;

use crate::answer::Answer;
use crate::args::charter::Charter;
use crate::finding;
use crate::input::{is_stdin, new_place};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

pub async fn run(session: &Session, command: Charter) -> Done {
    if let Charter::Verify { file } = &command {
        return files::verify(session, file).await;
    }
    let command = match command {
        Charter::Links { id } => return finding::thing_links(session, ThingKind::Charter, id).await,
        command => command,
    };
    let reads_stdin = match &command {
        Charter::Import { file, .. } => is_stdin(Some(file)),
        Charter::Edit { file, .. } => is_stdin(file.as_deref()),
        _ => false,
    };
    // Before anybody is asked for a passphrase.
    if let Charter::ExportProposal { out, .. } | Charter::Sign { out, .. } = &command {
        new_place(out)?;
    }
    if let Charter::Export(export) = &command {
        new_place(&export.out)?;
    }
    let key = session.key(reads_stdin).await?;
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        ask(session, command).await
    });
    answer.await?.give(session)
}

async fn ask(session: &Session, command: Charter) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Charter::New { title, circle, languages, starter } => {
            let languages = Some(languages).filter(|languages| !languages.is_empty());
            let made = charter::new(app, CharterNew { title, circle, languages, starter }).await?;
            Answer::of(&show::Shown::of(&made), say!(messages, "cli-charter-made", "id" => made.id))
        }
        Charter::List { trash } => {
            let rows = charter::list(app, CharterListQuery { trashed: trash }).await?;
            Answer::list(&rows, |row| format!("{}  {}", row.id, row.title))
        }
        Charter::Show { id, version } => show::show(session, id, version).await,
        Charter::Trash { id } => {
            Answer::did(messages, &id, charter::trash(app, CharterId { id: id.clone() }).await?)
        }
        Charter::Untrash { id } => {
            Answer::did(messages, &id, charter::untrash(app, CharterId { id: id.clone() }).await?)
        }
        Charter::Edit { .. }
        | Charter::Set { .. }
        | Charter::Languages { .. }
        | Charter::Translation { .. }
        | Charter::Clause(_)
        | Charter::Holder(_)
        | Charter::Worth { .. }
        | Charter::Quiet { .. }
        | Charter::Starters
        | Charter::Library
        | Charter::Guide { .. }
        | Charter::Tick { .. } => writing::ask(session, command).await,
        Charter::Versions { .. }
        | Charter::Name { .. }
        | Charter::Diff { .. }
        | Charter::Return { .. }
        | Charter::News { .. }
        | Charter::Since { .. } => history::ask(session, command).await,
        Charter::Import { .. }
        | Charter::Export(_)
        | Charter::ExportProposal { .. }
        | Charter::Sign { .. }
        | Charter::AddSignature { .. }
        | Charter::Verify { .. } => files::ask(session, command).await,
        command => agreeing::ask(session, command).await,
    }
}
