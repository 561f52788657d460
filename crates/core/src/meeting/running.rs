//! Runs a meeting: every act becomes an event of its record, which is on the disk before it is answered.
//!
//! Nothing of a running meeting lives in memory alone, so a kill, a lock or a dead battery loses nothing that was shown.

use kring_store::StoreError;
use uuid::Uuid;

use super::acting::{Course, event, follows, ready};
use super::change::{self, Changing, line};
use super::items::ids;
use super::kind::{EVENTS, ITEMS};
use super::outlook::{circle, steps, view};
use super::read::{Item, Meeting, column};
use super::run::{Event, Happened, Run, Stamp};
use super::show;
use super::view::{MeetingId, RunAct, RunDo, RunView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::register;

/// More events than any meeting has.
pub(crate) const MOST_EVENTS: usize = 20_000;

/// How a meeting stands.
pub async fn running(app: &App, request: MeetingId) -> Result<RunView, Failure> {
    let vault = app.vault().await?;
    let opened = show::read(&vault, read_id(&request.id)?).await?;
    Ok(view(app, &request.id, &opened.meeting, None))
}

/// Does something, notes it in the record, and shows how the meeting stands.
pub async fn run_do(app: &App, request: RunDo) -> Result<RunView, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let now = stamp(app);
    let run = Run::of(&changing.was.events, Some(&now));
    let happened = act(&mut changing, &run, request.act).await?;
    if changing.was.events.len() + happened.len() > MOST_EVENTS {
        return Err(Failure::refused("meeting-record-full"));
    }
    let events: Vec<Event> = happened
        .into_iter()
        .map(|what| event(changing.was.events.last(), &now, changing.was.shares, what))
        .collect();
    let lines: Vec<String> = events
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()
        .map_err(|_| StoreError::Internal("event"))?;
    changing.edit(|doc| lines.iter().try_for_each(|line| doc.append(EVENTS, line))).await?;
    let meeting = changing.work.edit(changing.id, |doc| Ok(Meeting::of(doc))).await?;
    let batch = changing.commit().await?.batch;
    Ok(view(app, &request.id, &meeting, Some(batch)))
}

/// The moment that it is.
pub fn stamp(app: &App) -> Stamp {
    let (count, counter) = app.count();
    Stamp { at: app.now().as_millisecond(), count, counter: counter.to_string() }
}

/// What an act means where the meeting stands. It is refused where it means nothing.
async fn act(changing: &mut Changing<'_>, run: &Run, act: RunAct) -> Result<Vec<Happened>, Failure> {
    ready(&changing.was, run, &act)?;
    match act {
        RunAct::Move { item, before } => move_item(changing, run, item, before).await,
        RunAct::Park { text } => park(changing, run, &text).await,
        act => follows(&changing.was, run, act),
    }
}

impl Course for Meeting {
    fn next(&self, run: &Run) -> Option<String> {
        next_block(self, run)
    }

    fn has(&self, item: &str) -> bool {
        self.item(item).is_some()
    }

    fn circle(&self, _run: &Run) -> Vec<&str> {
        circle(self)
    }

    fn person(&self, named: &str) -> Result<String, Failure> {
        super::people::wanted(self, named)
    }

    fn measured(&self) -> bool {
        self.shares
    }

    fn cancelled(&self) -> bool {
        self.cancelled
    }
}

async fn move_item(
    changing: &mut Changing<'_>,
    run: &Run,
    item: String,
    before: Option<String>,
) -> Result<Vec<Happened>, Failure> {
    changing.has_item(&item)?;
    if let Some(before) = &before {
        changing.has_item(before)?;
    }
    if run.begun.contains(&item) {
        return Err(Failure::refused("meeting-run-item-begun"));
    }
    let there = ids(&changing.was.items);
    changing.edit(|doc| change::place(doc, ITEMS, &there, &item, before.as_deref())).await?;
    Ok(vec![Happened::Moved { item }])
}

async fn park(changing: &mut Changing<'_>, run: &Run, text: &str) -> Result<Vec<Happened>, Failure> {
    let text = line(text, "text")?;
    if text.is_empty() {
        return Err(Failure::request("text"));
    }
    let parked = Uuid::now_v7().simple().to_string();
    let item = run.current.clone().unwrap_or_default();
    changing
        .edit(|doc| {
            register::set(doc, &parked, &[(column::PARKED_TEXT, &text), (column::PARKED_ITEM, &item)])
        })
        .await?;
    Ok(vec![Happened::Parked { parked }])
}

/// The first item of the step that comes next: the first that was neither begun nor passed over nor left out, behind the one that runs;
/// what was moved before that one comes after all.
pub(super) fn next_block(meeting: &Meeting, run: &Run) -> Option<String> {
    let steps = steps(meeting);
    let current =
        steps.iter().position(|step| step.iter().any(|item| Some(&item.id) == run.current.as_ref()));
    let open = |step: &&Vec<&Item>| {
        step.iter().any(|item| item.minutes > 0)
            && !step.iter().any(|item| run.begun.contains(&item.id) || run.skipped.contains(&item.id))
    };
    let behind = current.map_or(0, |current| current + 1);
    let mut order = steps.iter().skip(behind).chain(steps.iter().take(behind));
    order.find(open)?.first().map(|item| item.id.clone())
}
