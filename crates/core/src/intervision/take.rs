//! Takes my own words out of the room: into my journal, or among the things to do. The only way there, and one that an undo takes back.

use super::leave::pointing;
use super::read::{Session, opened};
use super::view::{ClosedTake, ClosedTaken};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::Phrases;
use crate::journal::view::PageAdd;
use crate::language::say;
use crate::meeting::view::ActionSet;
use crate::names::given::replaced;
use crate::{journal, meeting};

/// Carries the words that were handed over, and nothing else; a page of mine leads back to where they come from, by its day alone. Names that
/// have an alias leave as the alias; what may still point at somebody is said.
pub async fn take(app: &App, request: ClosedTake) -> Result<ClosedTaken, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    let pairs = opened.desk.pairs();
    let (text, _) = replaced(request.text.trim(), &pairs);
    let left = pointing(app, text.clone(), pairs.clone()).await?;
    if text.is_empty() {
        return Err(Failure::request("text"));
    }
    if let Some(meeting) = request.meeting {
        let action = ActionSet { id: meeting, text: Some(text), ..ActionSet::default() };
        let noted = meeting::action_set(app, action).await?;
        return Ok(ClosedTaken { id: noted.id, batch: noted.batch, left });
    }
    let text = if request.actions == Some(true) { to_do(&text) } else { text };
    let preferences = app.preferences();
    let phrases = Phrases::new(request.language.unwrap_or(preferences.language), preferences.region);
    let title = request.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = title.map_or_else(|| phrases.say("closed-take-away"), |title| replaced(title, &pairs).0);
    let text = format!("{text}\n\n{}", leading_back(&phrases, &opened.session));
    let page = journal::add(app, PageAdd { title, text, ..PageAdd::default() }).await?;
    let batch = super::store::batch_of(&vault, journal::read_id(&page.id)?).await?;
    Ok(ClosedTaken { id: page.id, batch: batch.to_string(), left })
}

/// A link to the session, as the window writes it (`links/address.ts`).
fn leading_back(phrases: &Phrases, session: &Session) -> String {
    let day = session.date.parse().map(|day| phrases.date(day)).unwrap_or_default();
    format!("[{}](kring:session/{})", say!(phrases.messages, "closed-link-words", "date" => day), session.id)
}

/// A line each as something to do.
fn to_do(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| {
        let bare = line.trim_start_matches(['-', '*', '+']).trim_start();
        let bare = bare.strip_prefix("[ ]").or_else(|| bare.strip_prefix("[x]")).unwrap_or(bare).trim_start();
        format!("- [ ] {bare}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::to_do;

    #[test]
    fn every_line_becomes_one_thing_to_do() {
        assert_eq!(to_do("- call\n\n* [ ] write\nrest"), "- [ ] call\n- [ ] write\n- [ ] rest");
    }
}
