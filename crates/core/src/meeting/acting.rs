//! What an act means in something that runs: an agenda, or the steps of a method. Pure.

use jiff::tz::TimeZone;

use super::model::LONGEST;
use super::run::{Event, Happened, Run, Stamp, Standing};
use super::view::RunAct;
use crate::failure::Failure;

/// Something that runs item by item.
pub(crate) trait Course {
    /// The item that comes next; nothing when it will be over.
    fn next(&self, run: &Run) -> Option<String>;
    /// Whether there is such an item.
    fn has(&self, item: &str) -> bool;
    /// Who takes turns now, in order.
    fn circle(&self, run: &Run) -> Vec<&str>;
    /// The id of somebody who takes part.
    fn person(&self, named: &str) -> Result<String, Failure>;
    /// Whether it is measured who speaks how long.
    fn measured(&self) -> bool;
    /// Whether it will not be held.
    fn cancelled(&self) -> bool {
        false
    }
}

/// Refuses an act that means nothing where it stands.
pub(crate) fn ready(course: &impl Course, run: &Run, act: &RunAct) -> Result<(), Failure> {
    let ready = match act {
        RunAct::Start => run.standing == Standing::Waiting && !course.cancelled(),
        RunAct::Reopen => run.standing == Standing::Ended,
        RunAct::Pause => run.standing == Standing::Running,
        RunAct::Resume => run.standing == Standing::Paused,
        RunAct::Park { .. } => true,
        _ => matches!(run.standing, Standing::Running | Standing::Paused),
    };
    if ready { Ok(()) } else { Err(Failure::refused("meeting-run-not-now")) }
}

/// What happens by an act that is ready. Moving and putting aside change more than the record: whoever can do that does it.
pub(crate) fn follows(course: &impl Course, run: &Run, act: RunAct) -> Result<Vec<Happened>, Failure> {
    let resumed = (run.standing == Standing::Paused).then_some(Happened::Resumed);
    let next = || course.next(run).map_or(Happened::Ended, |item| Happened::Begun { item });
    let running = || run.current.clone().ok_or_else(|| Failure::refused("meeting-run-no-item"));
    let known = |item: String| {
        if course.has(&item) { Ok(item) } else { Err(Failure::refused("meeting-item-not-found")) }
    };
    let turn = |person: String| vec![Happened::Turn { person, measured: course.measured() }];
    Ok(match act {
        RunAct::Start => {
            let first = course.next(run).map(|item| Happened::Begun { item });
            [Some(Happened::Started), first].into_iter().flatten().collect()
        }
        RunAct::Pause => vec![Happened::Paused],
        RunAct::Resume => vec![Happened::Resumed],
        RunAct::Next => resumed.into_iter().chain([next()]).collect(),
        RunAct::Begin { item } => {
            resumed.into_iter().chain([Happened::Begun { item: known(item)? }]).collect()
        }
        RunAct::Extend { minutes } => {
            let item = running()?;
            if !(1..=LONGEST).contains(&minutes) {
                return Err(Failure::request("minutes"));
            }
            vec![Happened::Extended { item, minutes }]
        }
        // Passes an item over; when it is the one that runs, the next begins. What is over was not passed over.
        RunAct::Skip { item } => {
            let item = known(item.map_or_else(running, Ok)?)?;
            let runs = run.current.as_ref() == Some(&item);
            if !runs && run.begun.contains(&item) && !run.skipped.contains(&item) {
                return Err(Failure::refused("meeting-run-item-over"));
            }
            [Some(Happened::Skipped { item }), runs.then(next)].into_iter().flatten().collect()
        }
        RunAct::Round { kind } => vec![Happened::Round { kind }],
        RunAct::Turn { person: Some(person) } => turn(course.person(&person)?),
        RunAct::Turn { person: None } => match run.waiting(&course.circle(run)).first() {
            Some(next) => turn((*next).to_owned()),
            None => vec![Happened::Round { kind: None }],
        },
        RunAct::Pass { person } => {
            let person = match person {
                Some(person) => course.person(&person)?,
                None => run.speaks.clone().ok_or_else(|| Failure::refused("meeting-run-nobody-speaks"))?,
            };
            vec![Happened::Passed { person }]
        }
        RunAct::Down => vec![Happened::Down],
        RunAct::End => vec![Happened::Ended],
        RunAct::Reopen => {
            let last = run.begun.last().filter(|item| course.has(item));
            let last = last.map(|item| Happened::Begun { item: item.clone() });
            [Some(Happened::Reopened), last].into_iter().flatten().collect()
        }
        RunAct::Move { .. } | RunAct::Park { .. } => return Err(Failure::refused("meeting-run-not-now")),
    })
}

/// An event that comes after another. Where it is not `measured` who speaks how long, a turn has the moment of the event before it, from
/// which no length follows.
pub(crate) fn event(before: Option<&Event>, now: &Stamp, measured: bool, what: Happened) -> Event {
    let of_a_person = matches!(what, Happened::Turn { .. } | Happened::Passed { .. } | Happened::Down);
    let before = before.filter(|_| of_a_person && !measured);
    let when = before.map_or(now, |before| &before.when).clone();
    let zone = TimeZone::system().iana_name().unwrap_or_default().to_owned();
    Event { when, zone, what }
}
