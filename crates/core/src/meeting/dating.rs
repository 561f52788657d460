//! Looking for a date: those that are asked about, and what people say of them.

use kring_store::StoreError;
use uuid::Uuid;

use super::change;
use super::kind;
use super::people::wanted;
use super::read::{Meeting, column};
use super::view::{CanCome, DateAnswer, DateSet, DateView, Noting};
use crate::app::App;
use crate::failure::Failure;
use crate::register;

/// Asks about a date, notes what somebody says of one, or takes a date out.
pub async fn date_set(app: &App, request: DateSet) -> Result<Noting, Failure> {
    let vault = app.vault().await?;
    let start =
        request.start.as_deref().map(|start| kind::read_wall(start).map(kind::write_wall)).transpose()?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let known = changing.was.dates.iter().any(|date| Some(&date.id) == request.date.as_ref());
    if request.date.is_some() && !known {
        return Err(Failure::refused("meeting-date-not-found"));
    }
    if request.date.is_none() && start.is_none() {
        return Err(Failure::request("start"));
    }
    let person = request.person.as_deref().map(|person| wanted(&changing.was, person)).transpose()?;
    let id = request.date.unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    let can = request.can.map(code).transpose()?;
    changing
        .edit(|doc| {
            if request.removed == Some(true) {
                return register::remove(doc, &id);
            }
            if let Some(start) = &start {
                register::set(doc, &id, &[(column::DATE_START, start)])?;
            }
            let Some(person) = &person else { return Ok(()) };
            let key = format!("{id}/{person}");
            match &can {
                Some(can) => register::set(doc, &key, &[(column::ANSWERS, can)]),
                None => doc.clear_entry(column::ANSWERS, &key),
            }
        })
        .await?;
    Ok(Noting { id, batch: changing.commit().await?.batch })
}

/// As documents write an answer.
fn code(can: CanCome) -> Result<String, StoreError> {
    let value = serde_json::to_value(can).map_err(|_| StoreError::Internal("answer"))?;
    value.as_str().map(str::to_owned).ok_or(StoreError::Internal("answer"))
}

/// The dates that are asked about, with how they do.
pub(super) fn views(meeting: &Meeting) -> Vec<DateView> {
    let score = |answers: &std::collections::BTreeMap<String, CanCome>| -> u32 {
        answers.values().map(|answer| *answer as u32).sum()
    };
    let best = meeting.dates.iter().map(|date| score(&date.answers)).max().unwrap_or(0);
    let mut dates: Vec<DateView> = meeting
        .dates
        .iter()
        .map(|date| DateView {
            id: date.id.clone(),
            start: kind::write_wall(date.start),
            answers: date
                .answers
                .iter()
                .map(|(person, can)| DateAnswer { person: person.clone(), can: *can })
                .collect(),
            score: score(&date.answers),
            works: true,
            best: best > 0 && score(&date.answers) == best,
        })
        .collect();
    dates.sort_by(|one, other| one.start.cmp(&other.start));
    dates
}
