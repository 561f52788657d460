//! How a running meeting looks from outside: what runs, what is left, what comes, when it will be over, and what happened so far.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use super::kind;
use super::plan::{Block, Slot, blocks, clock};
use super::read::{Item, Meeting};
use super::run::{Event, Happened, Run, Standing};
use super::running::{next_block, stamp};
use super::show::seconds;
use super::view::{ItemState, RunItem, RunLine, RunState, RunView, Speaker, Tone};
use crate::app::App;

/// For how long after its time, and after the last that was done in it, a meeting keeps the notebook open.
const AWAKE_AFTER: SignedDuration = SignedDuration::from_hours(2);
/// A start that is further away from the plan than this is a rehearsal: fixed times mean nothing then.
const SAME_DAY: i64 = 12 * 3600;

/// The blocks of an agenda by the ids of their items; what runs side by side is one step.
pub(super) fn steps(meeting: &Meeting) -> Vec<Vec<&Item>> {
    let slots = meeting.slots(&|_| false);
    let items = |block: Block| {
        block.tracks.into_iter().flatten().filter_map(|item| meeting.items.get(item)).collect()
    };
    blocks(&slots).into_iter().map(items).collect()
}

/// Those who take part, in the order of the talking piece.
pub(super) fn circle(meeting: &Meeting) -> Vec<&str> {
    let there = meeting.people.iter().filter(|person| person.attendance.takes_part());
    there.map(|person| person.id.as_str()).collect()
}

/// The step that an item is part of.
pub(super) fn step_of<'s, 'm>(steps: &'s [Vec<&'m Item>], item: &str) -> Option<&'s Vec<&'m Item>> {
    steps.iter().find(|step| step.iter().any(|one| one.id == item))
}

/// What became of an item. What stands side by side runs together, under the clock of one of them.
pub(super) fn item_state(steps: &[Vec<&Item>], run: &Run, item: &str) -> ItemState {
    let beside = step_of(steps, item);
    let any = |is: &dyn Fn(&str) -> bool| beside.is_some_and(|step| step.iter().any(|one| is(&one.id)));
    if any(&|one| run.current.as_deref() == Some(one)) {
        ItemState::Now
    } else if run.skipped.contains(item) {
        ItemState::Skipped
    } else if any(&|one| run.begun.iter().any(|begun| begun == one)) {
        ItemState::Done
    } else {
        ItemState::Waiting
    }
}

/// How a meeting stands now.
pub(super) fn view(app: &App, id: &str, meeting: &Meeting, batch: Option<String>) -> RunView {
    let now = stamp(app);
    let run = Run::of(&meeting.events, Some(&now));
    let steps = steps(meeting);
    let step_of = |item: &str| step_of(&steps, item);
    let state = |item: &Item| item_state(&steps, &run, &item.id);
    let given = |item: &Item| item.minutes + run.extended.get(&item.id).copied().unwrap_or(0);
    let shown = |item: &Item| RunItem {
        id: item.id.clone(),
        title: item.title.clone(),
        lead: item.lead.clone(),
        text: item.text.clone(),
        minutes: given(item),
        track: item.track.clone(),
        state: state(item),
        spent: run.taken.get(&item.id).filter(|_| item.track.is_empty()).map(|taken| seconds(*taken)),
    };
    let current = run.current.as_deref().and_then(|item| meeting.item(item));
    let step = current.and_then(|item| step_of(&item.id));
    let planned = step.map_or(0, |step| length(step) + current.map_or(0, |item| given(item) - item.minutes));
    let taken = run.current.as_ref().and_then(|item| run.taken.get(item)).map_or(0, |taken| seconds(*taken));
    let left = i64::from(planned) * 60 - i64::from(taken);
    let ahead = Ahead::of(app, meeting, &run, &steps, left);
    let speaker = |person: &str| {
        let found = meeting.people.iter().find(|one| one.id == person)?;
        Some(Speaker { id: found.id.clone(), name: found.name.clone() })
    };
    let waiting = if run.round.is_some() { run.waiting(&circle(meeting)) } else { Vec::new() };
    let goes_on = matches!(run.standing, Standing::Running | Standing::Paused);
    app.stay_awake(id, goes_on.then(|| awake_until(app, meeting, &run)));
    let next = next_block(meeting, &run).filter(|_| run.standing != Standing::Ended);
    let beside = |item: &str| step_of(item).into_iter().flatten().filter(|item| item.minutes > 0);
    let together = |item: Option<&str>| item.into_iter().flat_map(beside).map(|item| shown(item)).collect();
    RunView {
        id: id.to_owned(),
        title: meeting.title.clone(),
        state: match run.standing {
            Standing::Waiting => RunState::Waiting,
            Standing::Running => RunState::Running,
            Standing::Paused => RunState::Paused,
            Standing::Ended => RunState::Ended,
        },
        together: together(run.current.as_deref()),
        next_together: together(next.as_deref()),
        item: current.map(shown),
        next: next.and_then(|item| meeting.item(&item)).map(shown),
        items: meeting.items.iter().map(shown).collect(),
        taken,
        left: i32::try_from(left).unwrap_or(i32::MIN),
        tone: current.and_then(|_| tone(left, i64::from(planned) * 60)),
        planned: clock(&meeting.slots(&|_| false), meeting.late, meeting.minutes).total,
        elapsed: seconds(run.elapsed),
        behind: if goes_on { i32::try_from(ahead.behind).unwrap_or(i32::MAX) } else { 0 },
        ends: goes_on.then(|| clock_of(meeting, ahead.end)),
        speaks: run.speaks.as_deref().and_then(speaker),
        speaking: run.measured.then(|| seconds(run.speaking)),
        round: run.round,
        waiting: waiting.into_iter().filter_map(speaker).collect(),
        parked: u32::try_from(meeting.parked.iter().filter(|parked| !parked.done).count())
            .unwrap_or(u32::MAX),
        batch,
    }
}

/// Until when a meeting is taken to go on in the room, although nobody touches a key. One that was forgotten keeps nothing open.
fn awake_until(app: &App, meeting: &Meeting, run: &Run) -> Timestamp {
    let given: u32 = run.extended.values().fold(meeting.length(), |sum, more| sum.saturating_add(*more));
    let last = run.offsets.last().copied().unwrap_or(0).max(u64::from(given) * 60_000);
    let milliseconds = |time: u64| SignedDuration::from_millis(i64::try_from(time).unwrap_or(i64::MAX / 4));
    let now = app.now();
    let to_come = milliseconds(last) - milliseconds(run.elapsed) + AWAKE_AFTER;
    now.checked_add(to_come).unwrap_or(now)
}

/// The minutes of a step: those of its longest track.
fn length(step: &[&Item]) -> u32 {
    let slots: Vec<Slot> = step
        .iter()
        .map(|item| Slot { minutes: item.minutes, track: item.track.clone(), ..Slot::default() })
        .collect();
    clock(&slots, 0, None).end
}

/// The colour of what is left, in seconds, of what was planned.
pub(crate) fn tone(left: i64, planned: i64) -> Option<Tone> {
    match left {
        _ if planned == 0 => None,
        left if left <= 0 => Some(Tone::Over),
        left if left * 20 <= planned => Some(Tone::Red),
        left if left * 5 <= planned => Some(Tone::Amber),
        _ => Some(Tone::Green),
    }
}

/// How it goes on from here.
struct Ahead {
    /// When it will be over.
    end: Timestamp,
    /// Seconds behind the plan.
    behind: i64,
}

impl Ahead {
    fn of(app: &App, meeting: &Meeting, run: &Run, steps: &[Vec<&Item>], left: i64) -> Self {
        let now = app.now();
        let elapsed = SignedDuration::from_millis(i64::try_from(run.elapsed).unwrap_or(0));
        let started = now.checked_sub(elapsed).unwrap_or(now);
        let plan = meeting.zoned().map(|start| start.timestamp());
        let apart =
            plan.map(|plan| started.duration_since(plan).as_secs()).filter(|apart| apart.abs() < SAME_DAY);
        // The arithmetic of the agenda in seconds, from now on, with what is still to come.
        let since_now = apart.map(|apart| apart + i64::from(seconds(run.elapsed)));
        let open = |item: &Item| item_state(steps, run, &item.id) == ItemState::Waiting;
        let mut slots = meeting.slots(&|_| false);
        let mut keep = meeting.items.iter().map(open);
        slots.retain(|_| keep.next().unwrap_or(false));
        for slot in &mut slots {
            slot.minutes *= 60;
            slot.locked = slot.locked.zip(since_now).map(|(minute, since)| (minute * 60 - since).max(0));
        }
        let rest = clock(&slots, u32::try_from(left.max(0)).unwrap_or(0), None).end;
        let end = now.checked_add(SignedDuration::from_secs(rest.into())).unwrap_or(now);
        let planned = i64::from(meeting.length()) * 60;
        let behind = i64::from(seconds(run.elapsed)) + i64::from(rest) + apart.unwrap_or(0) - planned;
        Self { end, behind }
    }
}

fn clock_of(meeting: &Meeting, at: Timestamp) -> String {
    zoned(meeting, at).strftime("%H:%M").to_string()
}

/// An instant on the clocks of the meeting's zone.
fn zoned(meeting: &Meeting, at: Timestamp) -> Zoned {
    at.to_zoned(kind::read_zone(&meeting.zone).unwrap_or_else(|_| TimeZone::system()))
}

/// What happened, line by line.
pub(super) fn record(meeting: &Meeting) -> Vec<RunLine> {
    let run = Run::of(&meeting.events, None);
    let started = kind::instant(run.started);
    let line = |(event, offset): (&Event, &u64)| {
        let passed = SignedDuration::from_millis(i64::try_from(*offset).unwrap_or(0));
        let at = started.checked_add(passed).unwrap_or(started);
        RunLine {
            at: at.to_string(),
            time: clock_of(meeting, at),
            offset: seconds(*offset),
            about: about(meeting, &event.what),
            happened: event.what.clone(),
        }
    };
    meeting.events.iter().zip(&run.offsets).map(line).collect()
}

/// The title, name or words that something was about.
fn about(meeting: &Meeting, what: &Happened) -> String {
    match what {
        Happened::Begun { item }
        | Happened::Extended { item, .. }
        | Happened::Skipped { item }
        | Happened::Moved { item } => meeting.item(item).map(|item| item.title.clone()),
        Happened::Turn { person, .. } | Happened::Passed { person } => {
            meeting.people.iter().find(|one| one.id == *person).map(|one| one.name.clone())
        }
        Happened::Parked { parked } => {
            meeting.parked.iter().find(|one| one.id == *parked).map(|one| one.text.clone())
        }
        _ => None,
    }
    .unwrap_or_default()
}
