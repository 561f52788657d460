//! Spreads the time of a meeting anew, before it or while it runs, and shows beforehand what would come of that.

use kring_store::Field;

use super::change;
use super::items::write;
use super::kind;
use super::model::{LONGEST, Spread};
use super::outlook::steps;
use super::plan::{Slot, clock};
use super::read::Meeting;
use super::run::{Run, Standing};
use super::running::stamp;
use super::show;
use super::spread::{self, Spare};
use super::view::{ItemSet, PlanB, Respread};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::read_id;
use crate::journal::view::Batch;

/// Shows how the time would be spread when so many minutes are lost.
pub async fn plan_b(app: &App, request: Respread) -> Result<PlanB, Failure> {
    let vault = app.vault().await?;
    let meeting = show::read(&vault, read_id(&request.id)?).await?.meeting;
    Ok(planned(app, &meeting, request.lost)?.plan)
}

/// Spreads the time anew.
pub async fn respread(app: &App, request: Respread) -> Result<Batch, Failure> {
    let vault = app.vault().await?;
    let mut changing = change::begin(&vault, &request.id).await?;
    let Planned { plan, late } = planned(app, &changing.was, request.lost)?;
    let was_late = changing.was.late;
    changing
        .edit(|doc| {
            if late != was_late {
                doc.set_field(kind::LATE, Field::Int(late.into()))?;
            }
            plan.items.iter().try_for_each(|spread| {
                write(doc, &spread.item, &ItemSet { minutes: Some(spread.minutes), ..ItemSet::default() })
            })
        })
        .await?;
    changing.commit().await
}

struct Planned {
    plan: PlanB,
    /// Minutes lost at the beginning.
    late: u32,
}

/// What becomes of the items. Before the meeting, lost minutes are lost at its beginning; while it runs, what took too long is lost
/// already, and `lost` comes on top.
fn planned(app: &App, meeting: &Meeting, lost: Option<u32>) -> Result<Planned, Failure> {
    if lost.is_some_and(|lost| lost > LONGEST) {
        return Err(Failure::request("lost"));
    }
    let run = Run::of(&meeting.events, Some(&stamp(app)));
    let running = matches!(run.standing, Standing::Running | Standing::Paused);
    let (mut slots, late, from) = if running {
        let (slots, from) = remaining(app, meeting, &run);
        (slots, meeting.late, from + lost.unwrap_or(0))
    } else {
        let late = lost.unwrap_or(meeting.late);
        (meeting.slots(&|_| false), late, late)
    };
    // Minutes that are lost make nothing longer; without them, what is left is given out.
    let spare = if lost.is_some_and(|lost| lost > 0) { Spare::Left } else { Spare::Given };
    let minutes = spread::respread(&slots, from, meeting.minutes, spare);
    let changed = meeting
        .items
        .iter()
        .zip(&minutes)
        .zip(&slots)
        .filter(|((item, new), slot)| !slot.past && item.minutes != **new);
    let items = changed
        .map(|((item, new), _)| Spread { item: item.id.clone(), was: item.minutes, minutes: *new })
        .collect();
    for (slot, minutes) in slots.iter_mut().zip(minutes) {
        slot.minutes = minutes;
    }
    let over = clock(&slots, from, meeting.minutes).short();
    Ok(Planned { plan: PlanB { items, over }, late })
}

/// The items of a running meeting: those that were begun take no more time, except for what is left of the one that runs. Returns them with
/// the minute, counted from the planned start, at which the next can begin.
fn remaining(app: &App, meeting: &Meeting, run: &Run) -> (Vec<Slot>, u32) {
    let steps = steps(meeting);
    let begun = |id: &str| run.begun.iter().any(|one| one == id) || run.skipped.contains(id);
    let past = |id: &str| {
        let step = steps.iter().find(|step| step.iter().any(|item| item.id == id));
        step.map_or_else(|| begun(id), |step| step.iter().any(|item| begun(&item.id)))
    };
    let mut slots = meeting.slots(&|item| past(&item.id));
    let mut left = 0;
    for (slot, item) in slots.iter_mut().zip(&meeting.items) {
        if slot.past {
            if run.current.as_ref() == Some(&item.id) {
                let given = item.minutes + run.extended.get(&item.id).copied().unwrap_or(0);
                let taken = run.taken.get(&item.id).map_or(0, |taken| taken.div_ceil(60_000));
                left = given.saturating_sub(u32::try_from(taken).unwrap_or(u32::MAX));
            }
            (slot.minutes, slot.locked) = (0, None);
        }
    }
    let since = match meeting.zoned() {
        // A rehearsal on another day counts from its own beginning.
        Some(start) => {
            let since = app.now().duration_since(start.timestamp()).as_mins();
            if since.abs() < 12 * 60 {
                since.max(0)
            } else {
                i64::try_from(run.elapsed.div_ceil(60_000)).unwrap_or(0)
            }
        }
        None => i64::try_from(run.elapsed.div_ceil(60_000)).unwrap_or(0),
    };
    (slots, u32::try_from(since).unwrap_or(0).saturating_add(left))
}
