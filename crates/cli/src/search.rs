//! `search`: over everything that is not closed, newest first.

use kring_core::search;
use kring_core::search::view::{Hit, HitPart, SearchQuery};
use serde::Serialize;

use crate::args::Search;
use crate::journal::heading;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

/// Something that was found.
#[derive(Serialize)]
struct Found {
    id: String,
    kind: String,
    title: String,
    /// Of a page without a title.
    first_words: String,
    date: String,
    /// The sentence around the first hit.
    snippet: String,
    /// The same sentence in parts: what was looked for is marked.
    parts: Vec<HitPart>,
}

impl From<Hit> for Found {
    fn from(hit: Hit) -> Self {
        let plain = |parts: &[HitPart]| parts.iter().map(|part| part.text.as_str()).collect();
        let (title, snippet) = (plain(&hit.title), plain(&hit.snippet));
        let Hit { id, kind, first_words, date, snippet: parts, .. } = hit;
        Self { id, kind, title, first_words, date, snippet, parts }
    }
}

pub async fn run(session: &Session, request: Search) -> Done {
    let key = session.key(false).await?;
    let Search { query, saved, kind, tag, with, from, to, limit } = request;
    let (query, limit) = (query.unwrap_or_default(), limit.unwrap_or(u32::MAX));
    let mut query = SearchQuery { query, kind, tag, with, from, to, limit, typing: false };
    let hits = stoppable(session, async {
        session.unlock(key).await?;
        if let Some(name) = saved {
            let known = search::saved::find(&session.app, &name).await?;
            query.query = format!("{} {}", known.query, query.query);
        }
        Ok(search::search(&session.app, query).await?)
    });
    let found: Vec<Found> = hits.await?.into_iter().map(Found::from).collect();
    session.answer_list(&found, |messages, found| {
        let heading = heading(messages, &found.id, (&found.title, &found.first_words), &found.date, &[]);
        if found.snippet.is_empty() { heading } else { format!("{heading}\n    {}", found.snippet) }
    })
}
