//! What other people wrote in a closed group since the person last looked. It is asked for by the group's own screen and answered to
//! nothing else: no list, count or notice of another screen knows of it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::kind::{CASE, GROUP, LAYER};
use super::read::{read_group, read_title, sessions};
use super::sharing::people_by_key;
use super::view::ClosedGroupId;
use crate::app::App;
use crate::circle;
use crate::circle::view::{News, NewsChange, NewsLine, NewsPlace, NewsSeen};
use crate::failure::Failure;
use crate::journal::read_id;

/// What other people wrote in a closed group: a line for each of them and each session.
pub async fn group_news(app: &App, request: ClosedGroupId) -> Result<News, Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    let names = people_by_key(&vault, group.id).await?;
    let mut news = circle::told(app, &vault, group.id, &names).await?;
    let mut session_of: BTreeMap<String, (Uuid, Uuid, bool)> = BTreeMap::new();
    for session in sessions(&vault, Some(group.id)).await?.0 {
        // Of one that lies in the trash it is told that somebody put it there, and nothing else.
        let parts = [Some(session.case), session.notes].into_iter().filter(|_| !session.trashed);
        for part in parts.flatten().chain([session.id]) {
            session_of.insert(part.to_string(), (session.id, session.case, session.trashed));
        }
    }
    let mut lines: Vec<NewsLine> = Vec::new();
    for line in news.lines {
        if line.kind == GROUP.name {
            lines.push(NewsLine { title: group.name.clone(), ..line });
            continue;
        }
        // Whatever no session points at has a successor, or is still to come.
        let Some((session, case, trashed)) = session_of.get(&line.id) else { continue };
        if *trashed && line.change != NewsChange::Trashed {
            continue;
        }
        let id = session.to_string();
        let place = place_of(&line);
        // What cannot be read has no title, and keeps nothing else back.
        let title = read_title(&vault, *case).await.unwrap_or_default();
        match lines.iter_mut().find(|known| known.id == id && known.who == line.who) {
            Some(known) => {
                known.places.extend(place);
                if line.id == id {
                    known.change = line.change;
                }
            }
            None => {
                let kind = super::kind::SESSION.name.to_owned();
                let change = if line.id == id { line.change } else { NewsChange::Changed };
                lines.push(NewsLine { kind, change, title, places: place.into_iter().collect(), id, ..line });
            }
        }
    }
    news.lines = lines;
    Ok(news)
}

/// Notes that the person has seen what was told of a closed group.
pub async fn group_news_seen(app: &App, request: NewsSeen) -> Result<(), Failure> {
    let vault = app.vault().await?;
    let group = read_group(&vault, read_id(&request.id)?).await?;
    circle::note_seen(app, &vault, group.id, &request.heard).await
}

/// The part of a session that a document is.
fn place_of(line: &NewsLine) -> Option<NewsPlace> {
    let part = match line.kind.as_str() {
        kind if kind == CASE.name => "case",
        kind if kind == LAYER.name => "notes",
        _ => return None,
    };
    Some(NewsPlace { part: part.to_owned(), count: 1 })
}
