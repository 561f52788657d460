//! `journal`: pages.

use std::path::PathBuf;

use kring_core::journal;
use kring_core::journal::view::{
    Batch, Came, PageAdd, PageId, PageListQuery, PageRewrite, PageRow, PageView,
};
use kring_core::language::{Messages, say};
use kring_core::method;
use kring_core::method::view::MethodPageQuery;
use serde::Serialize;

use crate::args::journal::Journal;
use crate::args::people as about;
use crate::finding::{self, args::Narrow};
use crate::input::{is_stdin, page_text};
use crate::output::labelled;
use crate::people::session_line;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;
use crate::{attachment, past};

/// Rows that are read at once.
const ROWS: u64 = 500;

/// A page that is in the trash now.
#[derive(Serialize)]
struct Trashed {
    id: String,
    batch: String,
}

/// A page as it is now, and what takes the edit back.
#[derive(Serialize)]
struct Edited {
    #[serde(flatten)]
    page: PageView,
    batch: String,
}

pub async fn run(session: &Session, command: Journal) -> Done {
    match command {
        Journal::Add { title, date, tags, file, method, question, session: about } => {
            let page = PageAdd { title, date, tags, method, session: about.given(), ..PageAdd::default() };
            // Counted from 1 on the outside.
            add(session, page, question.map(|number| number - 1), Texts::named(file, &about)).await
        }
        Journal::List { narrow, limit, trash } => {
            list(session, narrow, limit.unwrap_or(u64::MAX), trash).await
        }
        Journal::Show { id, at: None } => show(session, id).await,
        Journal::Show { id, at: Some(version) } => past::show(session, id, version).await,
        Journal::Edit { id, title, date, tags, file, session: about } => {
            let change = about.change();
            let page = PageRewrite { id, title, date, tags, session: change, ..PageRewrite::default() };
            edit(session, page, Texts::named(file, &about)).await
        }
        Journal::Trash { id } => trash(session, id).await,
        Journal::Untrash { id } => past::untrash(session, id).await,
        Journal::Destroy { id, yes: _ } => past::destroy(session, id).await,
        Journal::History { id } => past::history(session, id).await,
        Journal::Diff { id, old, new } => past::diff(session, id, old, new).await,
        Journal::Return { id, version } => past::go_back(session, id, version).await,
        Journal::Attach { id, file } => attachment::add(session, id, &file).await,
        Journal::File { id, file, out } => attachment::save(session, id, file, &out).await,
        Journal::Undo { batch } => finding::undo(session, batch).await,
        Journal::Calendar { when } => finding::calendar(session, when).await,
        Journal::Links { id } => finding::page_links(session, id).await,
        Journal::Tags(command) => finding::tags(session, command).await,
        Journal::Phrases(command) => finding::phrases(session, command).await,
        Journal::Searches(command) => finding::searches(session, command).await,
    }
}

/// The files that hold a page's texts. One of them may be standard input.
struct Texts {
    body: Option<PathBuf>,
    only_me: Option<PathBuf>,
    agreements: Option<PathBuf>,
}

impl Texts {
    fn named(body: Option<PathBuf>, about: &about::Session) -> Self {
        Self { body, only_me: about.only_me_file.clone(), agreements: about.agreements_file.clone() }
    }

    fn any_is_stdin(&self) -> bool {
        [&self.body, &self.only_me, &self.agreements].into_iter().any(|file| is_stdin(file.as_deref()))
    }

    /// Reads them: body, only me, agreements. A body that left with its marks has its parts again, before what other files hold.
    fn read(&self) -> Done<[Option<String>; 3]> {
        let read = |file: &Option<PathBuf>| file.as_deref().map(page_text).transpose();
        let (body, only_me, agreements) = (read(&self.body)?, read(&self.only_me)?, read(&self.agreements)?);
        let Some([text, agreed, mine]) = body.as_deref().map(journal::marked_parts) else {
            return Ok([None, only_me, agreements]);
        };
        let marked = |part: String| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
        let both = |file: Option<String>, part: String| match (file, marked(part)) {
            (Some(file), Some(part)) => Some(format!("{part}\n\n{file}")),
            (file, part) => file.or(part),
        };
        Ok([Some(text), both(only_me, mine), both(agreements, agreed)])
    }
}

async fn add(session: &Session, mut request: PageAdd, question: Option<u32>, texts: Texts) -> Done {
    let key = session.key(texts.any_is_stdin()).await?;
    let [text, only_me, agreements] = texts.read()?.map(Option::unwrap_or_default);
    request = PageAdd { text, only_me, agreements, ..request };
    let page = stoppable(session, async {
        session.unlock(key).await?;
        if let Some(id) = request.method.clone() {
            let begun = MethodPageQuery { id, language: None, question };
            request.text = method::page(&session.app, begun).await?.text;
        }
        Ok(journal::add(&session.app, request).await?)
    });
    session.answer(&page.await?, |messages, page| match &page.session {
        // A name finds somebody whatever its accents, so it is said whom it found.
        Some(about) => say!(messages, "cli-page-added-for", "id" => page.id, "person" => about.person.name),
        None => say!(messages, "cli-page-added", "id" => page.id),
    })
}

async fn list(session: &Session, narrow: Narrow, most: u64, trashed: bool) -> Done {
    let Narrow { tag, with, from, to } = narrow;
    let narrowed = PageListQuery { tag, with, from, to, trashed, ..PageListQuery::default() };
    let key = session.key(false).await?;
    let rows = stoppable(session, async {
        session.unlock(key).await?;
        let mut rows: Vec<PageRow> = Vec::new();
        loop {
            let wanted = ROWS.min(most - rows.len() as u64);
            let before = rows.last().map(|row| row.cursor.clone());
            let limit = u32::try_from(wanted).unwrap_or(0);
            let query = PageListQuery { before, limit, ..narrowed.clone() };
            let more = journal::list(&session.app, query).await?;
            let all = (more.len() as u64) < ROWS;
            rows.extend(more);
            if all || rows.len() as u64 >= most {
                return Ok(rows);
            }
        }
    });
    session.answer_list(&rows.await?, |messages, row| {
        heading(messages, &row.id, (&row.title, &row.first_words), &row.date, &row.tags)
    })
}

async fn show(session: &Session, id: String) -> Done {
    let key = session.key(false).await?;
    let page = stoppable(session, async {
        session.unlock(key).await?;
        Ok(journal::open(&session.app, PageId { id }).await?)
    });
    session.answer(&page.await?, whole)
}

/// A page with its heading.
pub fn whole(messages: &Messages, page: &PageView) -> String {
    let heading = heading(messages, &page.id, (&page.title, ""), &page.date, &page.tags);
    format!("{heading}\n{}", page_body(messages, page))
}

/// A page below its heading: its session, and its texts apart when it has more than one.
fn page_body(messages: &Messages, page: &PageView) -> String {
    let session = page.session.as_ref().map(|session| session_line(messages, session) + "\n");
    let parts = [
        ("person-both", &page.text),
        ("person-agreements", &page.agreements),
        ("person-only-me", &page.only_me),
    ];
    let apart = page.session.is_some() || parts.iter().skip(1).any(|(_, text)| !text.is_empty());
    let texts: Vec<String> = parts
        .iter()
        .filter(|(_, text)| !apart || !text.is_empty())
        .take(if apart { parts.len() } else { 1 })
        .map(|(name, text)| {
            let text = text.trim_end_matches('\n');
            if apart { format!("\n## {}\n\n{text}", say!(messages, name)) } else { format!("\n{text}") }
        })
        .collect();
    session.unwrap_or_default() + &texts.join("\n") + &came(messages, page)
}

/// What came along with a page from another program, below everything else.
fn came(messages: &Messages, page: &PageView) -> String {
    if page.came.is_empty() {
        return String::new();
    }
    let line = |came: &Came| {
        // Names that every program means alike have words; others are the writer's own.
        let id = format!("came-{}", came.name.replace('_', "-"));
        let said = messages.say(&id, &[]);
        let name = if said == id { came.name.clone() } else { said };
        let yes = (came.value == "true").then(|| say!(messages, "trackers-yes"));
        format!("\n- {}", labelled(messages, &name, yes.as_ref().unwrap_or(&came.value)))
    };
    format!("\n\n## {}\n{}", say!(messages, "came"), page.came.iter().map(line).collect::<String>())
}

async fn edit(session: &Session, mut request: PageRewrite, texts: Texts) -> Done {
    let key = session.key(texts.any_is_stdin()).await?;
    let [text, only_me, agreements] = texts.read()?;
    request = PageRewrite { text, only_me, agreements, ..request };
    let page = stoppable(session, async {
        session.unlock(key).await?;
        let (page, Batch { batch }) = journal::rewritten(&session.app, request).await?;
        Ok(Edited { page, batch })
    });
    session.answer(&page.await?, |messages, Edited { page, batch }| {
        say!(messages, "cli-page-edited", "id" => page.id, "batch" => batch)
    })
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

/// What a page is called in a list: by its title, else in brackets by its first words.
pub fn named(messages: &Messages, title: &str, first_words: &str) -> String {
    match (title, first_words) {
        ("", "") => say!(messages, "cli-untitled"),
        ("", words) => format!("({words})"),
        (title, _) => title.to_owned(),
    }
}

/// The line that names a page.
pub fn heading(messages: &Messages, id: &str, title: (&str, &str), date: &str, tags: &[String]) -> String {
    let title = named(messages, title.0, title.1);
    let tags: String = tags.iter().map(|tag| format!(" #{tag}")).collect();
    format!("{date}  {id}  {title}{tags}")
}
