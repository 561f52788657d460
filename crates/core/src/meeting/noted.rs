//! What is noted at a meeting: what was put aside, decided, and who does what.

use uuid::Uuid;

use super::change::{self, Changing, day, line, note};
use super::items::write_columns;
use super::read::column;
use super::run::Run;
use super::store;
use super::view::{ActionSet, DecisionSet, Noting, ParkedSet};
use crate::app::App;
use crate::failure::Failure;
use crate::register;

/// A column and its new value.
type Column<'a> = (&'static str, &'a Option<String>);

/// Puts something aside, or changes that.
pub async fn parked_set(app: &App, request: ParkedSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let text = request.text.as_deref().map(|text| line(text, "text")).transpose()?;
    let done = request.done.map(|done| if done { "yes" } else { "" }.to_owned());
    let changing = change::begin(&vault, &request.id).await?;
    let known = changing.was.parked.iter().any(|one| Some(&one.id) == request.parked.as_ref());
    let columns = [(column::PARKED_TEXT, &text), (column::PARKED_DONE, &done)];
    write(changing, request.parked, known, &columns, request.removed).await
}

/// Notes a decision, or changes one.
pub async fn decision_set(app: &App, request: DecisionSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let rule = request.rule.as_deref().map(|text| line(text, "rule")).transpose()?;
    let objections = request.objections.as_deref().map(|text| note(text, "text")).transpose()?;
    let review = date(request.review.as_deref())?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let text = changing.linking(request.text.as_deref(), "text").await?;
    let item = item(&changing, request.item, request.decision.is_none())?;
    let known = changing.was.decisions.iter().any(|one| Some(&one.id) == request.decision.as_ref());
    let columns = [
        (column::DECISION_TEXT, &text),
        (column::DECISION_RULE, &rule),
        (column::DECISION_OBJECTIONS, &objections),
        (column::DECISION_REVIEW, &review),
        (column::DECISION_ITEM, &item),
    ];
    write(changing, request.decision, known, &columns, request.removed).await
}

/// Notes an action, or changes one.
pub async fn action_set(app: &App, request: ActionSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let owner = request.owner.as_deref().map(|text| line(text, "owner")).transpose()?;
    let due = date(request.due.as_deref())?;
    let today = app.today().to_string();
    // What is carried over stands in the meeting that agreed it, and is ticked off from every later one that shows it.
    let home = match &request.action {
        Some(action) => store::meeting_of_action(&vault, action).await?,
        None => None,
    };
    let mut changing = change::begin(&vault, &home.unwrap_or(request.id)).await?;
    let text = changing.linking(request.text.as_deref(), "text").await?;
    let item = item(&changing, request.item, request.action.is_none())?;
    let was = changing.was.actions.iter().find(|one| Some(&one.id) == request.action.as_ref());
    // What is done already keeps its day.
    let since = was.and_then(|was| was.done).map_or(today, |day| day.to_string());
    let done = request.done.map(|done| if done { since } else { String::new() });
    let known = was.is_some();
    let columns = [
        (column::ACTION_TEXT, &text),
        (column::ACTION_OWNER, &owner),
        (column::ACTION_DUE, &due),
        (column::ACTION_ITEM, &item),
        (column::ACTION_DONE, &done),
    ];
    write(changing, request.action, known, &columns, request.removed).await
}

/// Writes an entry; the first column is the one that makes it one, and it says something.
async fn write(
    mut changing: Changing<'_>,
    wanted: Option<String>,
    known: bool,
    columns: &[Column<'_>],
    removed: Option<bool>,
) -> Result<Noting, Failure> {
    let first = columns.first().and_then(|(_, text)| text.as_deref());
    if wanted.is_some() && !known {
        return Err(Failure::refused("meeting-noted-not-found"));
    }
    if first == Some("") || (wanted.is_none() && first.is_none()) {
        return Err(Failure::request("text"));
    }
    let id = wanted.unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let name = names.first().copied().unwrap_or_default();
    changing
        .edit(|doc| match removed {
            // What somebody else notes of it meanwhile is not lost with it.
            Some(true) => register::let_go(doc, &id, &names, &[]),
            _ => write_columns(doc, &id, columns, name),
        })
        .await?;
    // What becomes of it later is no change of the minutes.
    let later = [column::ACTION_DONE, column::PARKED_DONE];
    let says = |(name, value): &Column<'_>| value.is_some() && !later.contains(name);
    if removed == Some(true) || columns.iter().any(says) {
        changing.reopens().await?;
    }
    Ok(Noting { id, batch: changing.commit().await?.batch })
}

fn date(text: Option<&str>) -> Result<Option<String>, Failure> {
    let read = |text: &str| day(text).map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    Ok(text.map(read).transpose()?)
}

/// The item that something belongs to: the one that is named; for something new, else the one that runs.
fn item(changing: &Changing<'_>, named: Option<String>, new: bool) -> Result<Option<String>, Failure> {
    if let Some(item) = named.as_deref().filter(|item| !item.is_empty()) {
        changing.has_item(item)?;
    }
    let running = || Run::of(&changing.was.events, None).current.filter(|_| new);
    Ok(named.or_else(running))
}
