//! `journal`: pages.

use std::path::PathBuf;

use kring_core::journal;
use kring_core::journal::view::{Batch, PageAdd, PageId, PageListQuery, PageRewrite, PageRow, PageView};
use kring_core::language::{Messages, say};
use serde::Serialize;

use crate::args::Journal;
use crate::input::{is_stdin, page_text};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

/// Rows that are read at once.
const ROWS: u64 = 500;

/// A page that is in the trash now.
#[derive(Serialize)]
struct Trashed {
    id: String,
    batch: String,
}

pub async fn run(session: &Session, command: Journal) -> Done {
    match command {
        Journal::Add { title, date, tags, file } => {
            let key = session.key(is_stdin(file.as_deref())).await?;
            let text = file.as_deref().map(page_text).transpose()?.unwrap_or_default();
            let page = stoppable(session, async {
                session.unlock(key).await?;
                Ok(journal::add(&session.app, PageAdd { title, date, tags, text }).await?)
            });
            session.answer(&page.await?, |messages, page| say!(messages, "cli-page-added", "id" => page.id))
        }
        Journal::List { limit } => list(session, limit.unwrap_or(u64::MAX)).await,
        Journal::Show { id } => show(session, id).await,
        Journal::Edit { id, title, date, tags, file } => {
            edit(session, PageRewrite { id, title, date, tags, text: None }, file).await
        }
        Journal::Trash { id } => trash(session, id).await,
        Journal::Undo { batch } => undo(session, batch).await,
    }
}

async fn list(session: &Session, limit: u64) -> Done {
    let key = session.key(false).await?;
    let rows = stoppable(session, async {
        session.unlock(key).await?;
        let mut rows: Vec<PageRow> = Vec::new();
        loop {
            let wanted = ROWS.min(limit - rows.len() as u64);
            let before = rows.last().map(|row| row.cursor.clone());
            let query = PageListQuery { before, limit: u32::try_from(wanted).unwrap_or(0), trashed: false };
            let more = journal::list(&session.app, query).await?;
            let all = (more.len() as u64) < ROWS;
            rows.extend(more);
            if all || rows.len() as u64 >= limit {
                return Ok(rows);
            }
        }
    });
    session.answer_list(&rows.await?, |messages, row| {
        heading(messages, &row.id, &row.title, &row.date, &row.tags)
    })
}

async fn show(session: &Session, id: String) -> Done {
    let key = session.key(false).await?;
    let page = stoppable(session, async {
        session.unlock(key).await?;
        Ok(journal::open(&session.app, PageId { id }).await?)
    });
    session.answer(&page.await?, |messages, page| {
        let heading = heading(messages, &page.id, &page.title, &page.date, &page.tags);
        format!("{heading}\n\n{}", page.text.trim_end_matches('\n'))
    })
}

async fn edit(session: &Session, mut request: PageRewrite, file: Option<PathBuf>) -> Done {
    let key = session.key(is_stdin(file.as_deref())).await?;
    request.text = file.as_deref().map(page_text).transpose()?;
    let page = stoppable(session, async {
        session.unlock(key).await?;
        Ok(journal::rewrite(&session.app, request).await?)
    });
    session
        .answer(&page.await?, |messages, page: &PageView| say!(messages, "cli-page-edited", "id" => page.id))
}

async fn trash(session: &Session, id: String) -> Done {
    let key = session.key(false).await?;
    let trashed = stoppable(session, async {
        session.unlock(key).await?;
        let Batch { batch } = journal::trash(&session.app, PageId { id: id.clone() }).await?;
        Ok(Trashed { id, batch })
    });
    session.answer(&trashed.await?, |messages, _| say!(messages, "cli-page-trashed"))
}

async fn undo(session: &Session, batch: String) -> Done {
    let key = session.key(false).await?;
    let undone = stoppable(session, async {
        session.unlock(key).await?;
        Ok(journal::undo(&session.app, Batch { batch }).await?)
    });
    session.answer(&undone.await?, |messages, _| say!(messages, "cli-undone"))
}

/// The line that names a page.
pub fn heading(messages: &Messages, id: &str, title: &str, date: &str, tags: &[String]) -> String {
    let title = if title.is_empty() { say!(messages, "cli-untitled") } else { title.to_owned() };
    let tags: String = tags.iter().map(|tag| format!(" #{tag}")).collect();
    format!("{date}  {id}  {title}{tags}")
}
