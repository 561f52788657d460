//! `journal calendar|links|tags|phrases|searches|undo`: what was written is found again.
//!
//! The grammar is in `args.rs`; each function asks one verb of the core.

pub mod args;

use kring_core::Failure;
use kring_core::journal::view::{
    Backlink, Batch, CalendarQuery, DayCount, PageId, PageLinks, Phrase, PhraseAdd, PhraseId, PhraseKind,
    PhraseQuery, TagName, TagRename, TagRow, ThingId, ThingKind,
};
use kring_core::journal::{self, links, phrases};
use kring_core::language::{Messages, say};
use kring_core::search::days;
use kring_core::search::saved;
use kring_core::search::view::{SavedId, SavedRename, SavedSearch, SearchSave};
use serde::Serialize;

use crate::journal::heading;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;
use args::{Kind, Phrases, Searches, Tags};

/// A day in a calendar.
#[derive(Serialize)]
struct Day {
    id: String,
    pages: u32,
}

impl From<DayCount> for Day {
    fn from(day: DayCount) -> Self {
        Self { id: day.date, pages: day.pages }
    }
}

/// A tag: its name is what every command takes.
#[derive(Serialize)]
struct Tag {
    id: String,
    name: String,
    pages: u32,
}

impl From<TagRow> for Tag {
    fn from(row: TagRow) -> Self {
        Self { id: row.name.clone(), name: row.name, pages: row.pages }
    }
}

/// Opens the notebook and asks.
async fn ask<T>(session: &Session, asked: impl Future<Output = Result<T, Failure>>) -> Done<T> {
    let key = session.key(false).await?;
    stoppable(session, async {
        session.unlock(key).await?;
        Ok(asked.await?)
    })
    .await
}

fn changed(session: &Session, batch: &Batch) -> Done {
    session.answer(batch, |messages, batch| say!(messages, "cli-changed", "batch" => batch.batch))
}

/// The days of a year, a month, or everything that have pages.
pub async fn calendar(session: &Session, when: Option<String>) -> Done {
    let (from, to) = match &when {
        None => ("0000-01-01".to_owned(), "9999-12-31".to_owned()),
        Some(when) => {
            let days = days::stretch(when, session.app.preferences().region);
            let (first, last) = days.ok_or_else(|| Failure::request("date"))?;
            (first.to_string(), last.to_string())
        }
    };
    let found = ask(session, journal::calendar(&session.app, CalendarQuery { from, to })).await?;
    let days: Vec<Day> = found.days.into_iter().map(Day::from).collect();
    session.answer_list(&days, |_, day| format!("{}  {}", day.id, day.pages))
}

/// What a page links to, and what links to it.
pub async fn page_links(session: &Session, id: String) -> Done {
    let found = ask(session, links::of_page(&session.app, PageId { id })).await?;
    session.answer(&found, |messages, found: &PageLinks| {
        let out = found.links.iter().map(|link| {
            let to = link.page.as_ref().or(link.thing.as_ref().map(|thing| &thing.id));
            let to = to.cloned().unwrap_or_else(|| say!(messages, "cli-link-nowhere"));
            format!("-> {to}  {}", link.words)
        });
        let back = found.backlinks.iter().map(|link| from(messages, link));
        out.chain(back).collect::<Vec<_>>().join("\n")
    })
}

/// The pages that link to a meeting or a charter, or to a part of it.
pub async fn thing_links(session: &Session, kind: ThingKind, id: String) -> Done {
    let found = ask(session, links::of_thing(&session.app, ThingId { kind, id })).await?;
    session.answer_list(&found, from)
}

/// A page that links here, with its sentence.
fn from(messages: &Messages, link: &Backlink) -> String {
    let sentence: String = link.sentence.iter().map(|part| part.text.as_str()).collect();
    let to: String = link.parts.iter().map(|part| format!("\n    -> {part}")).collect();
    let title = (link.title.as_str(), link.first_words.as_str());
    format!("<- {}\n    {sentence}{to}", heading(messages, &link.id, title, &link.date, &[]))
}

/// Takes a batch back.
pub async fn undo(session: &Session, batch: String) -> Done {
    changed(session, &ask(session, journal::undo(&session.app, Batch { batch })).await?)
}

pub async fn tags(session: &Session, command: Tags) -> Done {
    let app = &session.app;
    match command {
        Tags::List => {
            let rows = ask(session, journal::tag_list(app, ())).await?;
            let tags: Vec<Tag> = rows.into_iter().map(Tag::from).collect();
            session.answer_list(&tags, |_, tag| format!("{}  {}", tag.pages, tag.name))
        }
        Tags::Rename { tag, name, merge } => {
            changed(session, &ask(session, journal::tag_rename(app, TagRename { tag, name, merge })).await?)
        }
        Tags::Remove { tag } => {
            changed(session, &ask(session, journal::tag_delete(app, TagName { tag })).await?)
        }
    }
}

fn kind(kind: Kind) -> PhraseKind {
    match kind {
        Kind::Phrase => PhraseKind::Phrase,
        Kind::Question => PhraseKind::Question,
    }
}

pub async fn phrases(session: &Session, command: Phrases) -> Done {
    let app = &session.app;
    let line = |_: &Messages, phrase: &Phrase| format!("{}  {}", phrase.id, phrase.text.replace('\n', " "));
    match command {
        Phrases::List { words, kind: of } => {
            let query = PhraseQuery { words, kind: of.map(kind) };
            session.answer_list(&ask(session, phrases::phrase_list(app, query)).await?, line)
        }
        Phrases::Add { text, kind: of, page } => {
            let request = PhraseAdd { text, kind: of.map(kind), source: page };
            session.answer(&ask(session, phrases::phrase_add(app, request)).await?, line)
        }
        Phrases::Remove { id } => {
            changed(session, &ask(session, phrases::phrase_remove(app, PhraseId { id })).await?)
        }
    }
}

pub async fn searches(session: &Session, command: Searches) -> Done {
    let app = &session.app;
    let line = |_: &Messages, saved: &SavedSearch| {
        let query = if saved.query == saved.name { "" } else { saved.query.as_str() };
        format!("{}  {}  {query}", saved.id, saved.name).trim_end().to_owned()
    };
    match command {
        Searches::List => session.answer_list(&ask(session, saved::list(app, ())).await?, line),
        Searches::Add { query, name } => {
            session.answer(&ask(session, saved::save(app, SearchSave { name, query })).await?, line)
        }
        Searches::Rename { id, name } => {
            changed(session, &ask(session, saved::rename(app, SavedRename { id, name })).await?)
        }
        Searches::Remove { id } => changed(session, &ask(session, saved::remove(app, SavedId { id })).await?),
    }
}
