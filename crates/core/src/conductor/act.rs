//! What an act means in a method that runs. Pure.

use super::moment::{circle, goes_round, next};
use super::plan::Plan;
use crate::failure::Failure;
use crate::meeting::acting::{Course, event, follows, ready};
use crate::meeting::run::{Event, Happened, RoundKind, Run, Stamp};
use crate::meeting::view::RunAct;

impl Course for Plan<'_> {
    fn next(&self, run: &Run) -> Option<String> {
        next(self, run).map(|step| step.id.clone())
    }

    fn has(&self, item: &str) -> bool {
        self.step(item).is_some()
    }

    fn circle(&self, run: &Run) -> Vec<&str> {
        run.current.as_deref().and_then(|id| self.step(id)).map_or_else(Vec::new, |step| circle(self, step))
    }

    fn person(&self, named: &str) -> Result<String, Failure> {
        let found = self.people.iter().find(|person| *person == named);
        found.cloned().ok_or_else(|| Failure::refused("meeting-person-not-found"))
    }

    /// Nobody's minutes are counted in the room where trust is needed most.
    fn measured(&self) -> bool {
        false
    }
}

/// What happens by an act. Refused where it means nothing, and when somebody would pass where the method has everyone speak.
///
/// A step in which everyone takes a turn begins its round by itself, and ends it when the next begins.
pub fn act(plan: &Plan<'_>, run: &Run, act: RunAct) -> Result<Vec<Happened>, Failure> {
    ready(plan, run, &act)?;
    let step = run.current.as_deref().and_then(|id| plan.step(id));
    match &act {
        RunAct::Pass { .. } if !step.is_some_and(|step| plan.phase(step).pass) => {
            return Err(Failure::refused("conductor-no-pass"));
        }
        RunAct::Turn { person: Some(person) } => {
            let turns = plan.circle(run);
            if !turns.is_empty() && !turns.contains(&person.as_str()) {
                return Err(Failure::refused("conductor-not-their-turn"));
            }
        }
        _ => {}
    }
    let mut happened = Vec::new();
    for what in follows(plan, run, act)? {
        let begun = match &what {
            Happened::Begun { item } => plan.step(item),
            _ => None,
        };
        happened.push(what);
        if let Some(step) = begun {
            let kind = goes_round(plan.phase(step)).then_some(RoundKind::Round);
            if kind.is_some() || run.round.is_some() {
                happened.push(Happened::Round { kind });
            }
        }
    }
    Ok(happened)
}

/// What happened as events of the record, behind those that it has.
pub fn events(record: &[Event], now: &Stamp, happened: Vec<Happened>) -> Vec<Event> {
    happened.into_iter().map(|what| event(record.last(), now, false, what)).collect()
}
