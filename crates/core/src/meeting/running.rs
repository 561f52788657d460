//! Runs a meeting: every act becomes an event of its record, which is on the disk before it is answered.
//!
//! Nothing of a running meeting lives in memory alone, so a kill, a lock or a dead battery loses nothing that was shown.

use jiff::tz::TimeZone;
use kring_store::StoreError;
use uuid::Uuid;

use super::change::{self, Changing, line};
use super::items::ids;
use super::kind::{EVENTS, ITEMS};
use super::model::LONGEST;
use super::outlook::{circle, steps, view};
use super::read::{Item, Meeting, column};
use super::run::{Event, Happened, Run, Stamp, Standing};
use super::show;
use super::view::{MeetingId, RunAct, RunDo, RunView};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::register;

/// More events than any meeting has.
const MOST_EVENTS: usize = 20_000;

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
    let events: Vec<Event> = happened.into_iter().map(|what| event(&changing.was, &now, what)).collect();
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
pub(super) fn stamp(app: &App) -> Stamp {
    let (count, counter) = app.count();
    Stamp { at: app.now().as_millisecond(), count, counter: counter.to_string() }
}

/// An event. Who speaks when is measured only where the group agreed to that: else a turn has the moment of the event before it, from
/// which no length follows.
fn event(meeting: &Meeting, now: &Stamp, what: Happened) -> Event {
    let of_a_person = matches!(what, Happened::Turn { .. } | Happened::Passed { .. } | Happened::Down);
    let before = meeting.events.last().filter(|_| of_a_person && !meeting.shares);
    let when = before.map_or(now, |before| &before.when).clone();
    let zone = TimeZone::system().iana_name().unwrap_or_default().to_owned();
    Event { when, zone, what }
}

/// What an act means where the meeting stands. It is refused where it means nothing.
async fn act(changing: &mut Changing<'_>, run: &Run, act: RunAct) -> Result<Vec<Happened>, Failure> {
    let goes_on = matches!(run.standing, Standing::Running | Standing::Paused);
    let ready = match act {
        RunAct::Start => run.standing == Standing::Waiting && !changing.was.cancelled,
        RunAct::Reopen => run.standing == Standing::Ended,
        RunAct::Pause => run.standing == Standing::Running,
        RunAct::Resume => run.standing == Standing::Paused,
        RunAct::Park { .. } => true,
        _ => goes_on,
    };
    if !ready {
        return Err(Failure::refused("meeting-run-not-now"));
    }
    let resumed = (run.standing == Standing::Paused).then_some(Happened::Resumed);
    let happened = match act {
        RunAct::Start => {
            let first = next_block(&changing.was, run).map(|item| Happened::Begun { item });
            [Some(Happened::Started), first].into_iter().flatten().collect()
        }
        RunAct::Pause => vec![Happened::Paused],
        RunAct::Resume => vec![Happened::Resumed],
        RunAct::Next => {
            let next =
                next_block(&changing.was, run).map_or(Happened::Ended, |item| Happened::Begun { item });
            resumed.into_iter().chain([next]).collect()
        }
        RunAct::Begin { item } => {
            changing.has_item(&item)?;
            resumed.into_iter().chain([Happened::Begun { item }]).collect()
        }
        RunAct::Extend { minutes } => {
            let item = run.current.clone().ok_or_else(|| Failure::refused("meeting-run-no-item"))?;
            if !(1..=LONGEST).contains(&minutes) {
                return Err(Failure::request("minutes"));
            }
            vec![Happened::Extended { item, minutes }]
        }
        RunAct::Skip { item } => skip(changing, run, item)?,
        RunAct::Move { item, before } => move_item(changing, run, item, before).await?,
        RunAct::Park { text } => park(changing, run, &text).await?,
        RunAct::Round { kind } => vec![Happened::Round { kind }],
        RunAct::Turn { person: Some(person) } => {
            vec![Happened::Turn { person: super::people::wanted(&changing.was, &person)? }]
        }
        RunAct::Turn { person: None } => match run.waiting(&circle(&changing.was)).first() {
            Some(next) => vec![Happened::Turn { person: (*next).to_owned() }],
            None => vec![Happened::Round { kind: None }],
        },
        RunAct::Pass { person } => {
            let person = match person {
                Some(person) => super::people::wanted(&changing.was, &person)?,
                None => run.speaks.clone().ok_or_else(|| Failure::refused("meeting-run-nobody-speaks"))?,
            };
            vec![Happened::Passed { person }]
        }
        RunAct::Down => vec![Happened::Down],
        RunAct::End => vec![Happened::Ended],
        RunAct::Reopen => {
            let last = run.begun.last().filter(|item| changing.was.item(item).is_some());
            let last = last.map(|item| Happened::Begun { item: item.clone() });
            [Some(Happened::Reopened), last].into_iter().flatten().collect()
        }
    };
    Ok(happened)
}

/// Passes an item over; when it is the one that runs, the next begins.
fn skip(changing: &Changing<'_>, run: &Run, item: Option<String>) -> Result<Vec<Happened>, Failure> {
    let item = item.or_else(|| run.current.clone()).ok_or_else(|| Failure::refused("meeting-run-no-item"))?;
    changing.has_item(&item)?;
    let mut happened = vec![Happened::Skipped { item: item.clone() }];
    if run.current.as_ref() == Some(&item) {
        happened
            .push(next_block(&changing.was, run).map_or(Happened::Ended, |item| Happened::Begun { item }));
    }
    Ok(happened)
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
