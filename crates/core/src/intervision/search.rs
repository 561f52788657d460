//! Finds words in a session or a group, while it is open: read, compared, and nowhere kept.

use std::collections::BTreeSet;

use kring_store::words;

use super::desk::desk_or_none;
use super::read::{opened, or_nothing, read_case, read_notes, sessions};
use super::sharing::is_group;
use super::view::{ClosedHit, ClosedSearch, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;

/// The lines that hold every word of the query, newest session first.
pub async fn search(app: &App, request: ClosedSearch) -> Result<Vec<ClosedHit>, Failure> {
    let vault = app.vault().await?;
    let wanted: BTreeSet<String> = words(&request.query).map(|word| word.folded.to_string()).collect();
    if wanted.is_empty() {
        return Err(kring_store::StoreError::Query.into());
    }
    let id = read_id(&request.id)?;
    let (all, _) = sessions(&vault, None).await?;
    let mut among: Vec<_> =
        all.into_iter().filter(|one| !one.trashed && (one.id == id || one.group == id)).collect();
    if among.is_empty() && !is_group(&vault, id).await? {
        // Refused with the sentence for what is not here.
        among.push(opened(&vault, &request.id).await?.session);
    }
    among.sort_by(|a, b| b.date.cmp(&a.date));
    let mut hits = Vec::new();
    for session in among {
        let desk = desk_or_none(&vault, session.id).await?;
        let case = read_case(&vault, session.case).await;
        let (title, question) = or_nothing(&vault, Some(session.case), case).await?;
        let text = async |id| or_nothing(&vault, id, read_notes(&vault, id).await).await;
        let texts = [
            (None, format!("{title}\n{question}")),
            (Some(Layer::Group), text(session.notes).await?),
            (Some(Layer::Mine), text(desk.mine).await?),
            (Some(Layer::Supervision), text(desk.supervision).await?),
        ];
        for (layer, text) in texts {
            let lines = text.lines().filter(|line| holds(line, &wanted));
            hits.extend(lines.map(|line| ClosedHit {
                id: session.id.to_string(),
                layer,
                line: line.trim().to_owned(),
            }));
        }
    }
    Ok(hits)
}

fn holds(line: &str, wanted: &BTreeSet<String>) -> bool {
    let here: BTreeSet<String> = words(line).map(|word| word.folded.to_string()).collect();
    wanted.is_subset(&here)
}
