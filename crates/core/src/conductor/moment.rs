//! How a method stands at a moment: which step runs, what everybody may do, whose turn it is, what is kept back. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cast::held;
use super::plan::{Plan, Step};
use crate::meeting::run::{Run, Standing};
use crate::meeting::spread::shares;
use crate::method::model::{EVERYONE, NOBODY, Phase};

/// What somebody may do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum May {
    /// Speak.
    Speak,
    /// Ask.
    Ask,
    /// Answer what is asked.
    Answer,
    /// Say so when the method is left, and otherwise listen.
    Guide,
    /// Speak when their turn comes.
    Wait,
    /// Listen.
    Listen,
}

/// Why nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Hush {
    /// Somebody called a pause.
    Pause,
    /// Silence belongs to this step.
    Silence,
    /// Nobody has the word yet in a round.
    Round,
    /// Everyone had their turn: the next step, or another round.
    Heard,
    /// No step runs.
    Between,
}

/// Who writes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum WhoWrites {
    /// It is left to each.
    Free,
    /// Nobody.
    Nobody,
    /// Everyone, each for themselves.
    Everyone,
    /// Only those named.
    Some,
}

/// Somebody at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Who.
    pub person: String,
    /// What they may do.
    pub may: May,
    /// They sit outside, turned away or with the camera off.
    pub apart: bool,
}

/// A round at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Who has the word.
    pub speaks: Option<String>,
    /// Who is still to speak, in order.
    pub waiting: Vec<String>,
    /// Seconds for each who takes a turn, in the order of the circle; they add up to the step.
    pub seconds: Vec<(String, u32)>,
    /// Whether one may pass.
    pub pass: bool,
}

/// How a method stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment<'a> {
    /// The step that runs.
    pub step: Option<&'a Step>,
    /// The step after it.
    pub next: Option<&'a Step>,
    /// Everybody, in the order in which they sit.
    pub people: Vec<Place>,
    /// Why nobody speaks.
    pub hush: Option<Hush>,
    /// The round of this step.
    pub round: Option<Round>,
    /// Something is still kept back.
    pub withheld: bool,
    /// What was kept back is told in this step.
    pub told: bool,
    /// Who writes.
    pub writing: WhoWrites,
}

impl<'a> Moment<'a> {
    /// How a method stands by its record.
    pub fn of(plan: &'a Plan<'_>, run: &Run) -> Self {
        let goes_on = matches!(run.standing, Standing::Running | Standing::Paused);
        let step = run.current.as_deref().filter(|_| goes_on).and_then(|id| plan.step(id));
        let next = if run.standing == Standing::Ended { None } else { next(plan, run) };
        let round = step.and_then(|step| round(plan, run, step));
        let hush = hush(plan, run, step, round.as_ref());
        let place = |person: &String| {
            let may = step
                .filter(|_| goes_on)
                .map_or(free(run, hush), |step| may(plan, step, person, hush, round.as_ref()));
            let apart = step.is_some_and(|step| has(plan, step, &plan.phase(step).apart, person));
            Place { person: person.clone(), may, apart }
        };
        let until = plan.method.withhold.as_ref().map(|held| held.until as usize);
        let at = step.map(|step| step.phase + 1);
        let before = |until: usize| goes_on && at.is_none_or(|at| at < until);
        Self {
            step,
            next,
            people: plan.people.iter().map(place).collect(),
            hush,
            withheld: until.is_some_and(before),
            told: until.is_some() && until == at,
            writing: step.map_or(WhoWrites::Free, |step| writing(plan.phase(step))),
            round,
        }
    }
}

/// The step that comes next: the first behind the one that runs that was neither begun nor passed over; before the beginning the first.
pub(super) fn next<'a>(plan: &'a Plan<'_>, run: &Run) -> Option<&'a Step> {
    let current = run.current.as_deref().and_then(|id| plan.steps.iter().position(|step| step.id == id));
    let done = |step: &&Step| run.begun.contains(&step.id) || run.skipped.contains(&step.id);
    plan.steps.iter().skip(current.map_or(0, |at| at + 1)).find(|step| !done(step))
}

/// Whether everyone takes a turn in a step, one after another and all together.
pub(super) fn goes_round(phase: &Phase) -> bool {
    phase.each && phase.groups.is_none()
}

/// Those who take turns in a step, beginning after whoever brings the case, who comes last.
pub(super) fn circle<'a>(plan: &'a Plan<'_>, step: &Step) -> Vec<&'a str> {
    let phase = plan.phase(step);
    let turns =
        |person: &&str| has(plan, step, &phase.speaks, person) && !has(plan, step, &phase.answers, person);
    let case = |person: &str| held(plan.method, plan.cast(step), person).iter().any(|role| role.case);
    let seats: Vec<&str> = plan.people.iter().map(String::as_str).collect();
    let first = seats.iter().position(|person| case(person)).map_or(0, |owner| owner + 1);
    let (before, after) = seats.split_at(first);
    after.iter().chain(before).copied().filter(turns).collect()
}

/// Whether somebody has one of these parts in a step.
fn has(plan: &Plan<'_>, step: &Step, roles: &[String], person: &str) -> bool {
    let cast = plan.cast(step);
    roles.iter().any(|role| {
        role == EVERYONE || cast.get(role).is_some_and(|people| people.iter().any(|one| one == person))
    })
}

fn round(plan: &Plan<'_>, run: &Run, step: &Step) -> Option<Round> {
    let phase = plan.phase(step);
    if !goes_round(phase) {
        return None;
    }
    let circle = circle(plan, step);
    let given = step.minutes.saturating_add(run.extended.get(&step.id).copied().unwrap_or(0));
    let seconds = shares(given.saturating_mul(60), &vec![1; circle.len()]);
    let waiting = if run.round.is_some() { run.waiting(&circle) } else { Vec::new() };
    Some(Round {
        speaks: run.speaks.clone(),
        waiting: waiting.into_iter().map(str::to_owned).collect(),
        seconds: circle.into_iter().map(str::to_owned).zip(seconds).collect(),
        pass: phase.pass,
    })
}

fn hush(plan: &Plan<'_>, run: &Run, step: Option<&Step>, round: Option<&Round>) -> Option<Hush> {
    match (run.standing, step) {
        (Standing::Paused, _) => Some(Hush::Pause),
        (Standing::Running, None) => Some(Hush::Between),
        (Standing::Running, Some(step)) => {
            let silent = plan.phase(step).speaks.iter().all(|role| role == NOBODY);
            match round {
                _ if silent => Some(Hush::Silence),
                Some(round) if round.speaks.is_none() && !round.seconds.is_empty() => {
                    Some(if round.waiting.is_empty() { Hush::Heard } else { Hush::Round })
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// What somebody may do while no step runs: talk freely before the beginning and after the end.
fn free(run: &Run, hush: Option<Hush>) -> May {
    match (run.standing, hush) {
        (Standing::Waiting | Standing::Ended, _) => May::Speak,
        _ => May::Listen,
    }
}

fn may(plan: &Plan<'_>, step: &Step, person: &str, hush: Option<Hush>, round: Option<&Round>) -> May {
    let phase = plan.phase(step);
    let parts = held(plan.method, plan.cast(step), person);
    let listens = if parts.iter().any(|role| role.leads && !role.case) { May::Guide } else { May::Listen };
    match hush {
        // Whoever guards the circle says why it pauses.
        Some(Hush::Pause) if parts.iter().any(|role| role.guards) => return May::Speak,
        Some(Hush::Pause | Hush::Silence | Hush::Between) => return listens,
        _ => {}
    }
    let speaks = has(plan, step, &phase.speaks, person);
    let answers = has(plan, step, &phase.answers, person);
    if let Some(round) = round.filter(|round| !round.seconds.is_empty()) {
        return match () {
            () if round.speaks.as_deref() == Some(person) => May::Speak,
            // When all have spoken, whoever answers has the word.
            () if answers && hush == Some(Hush::Heard) => May::Speak,
            () if answers && round.speaks.is_some() => May::Answer,
            () if round.waiting.iter().any(|one| one == person) => May::Wait,
            () => listens,
        };
    }
    match (speaks, answers) {
        (true, true) => May::Answer,
        (true, false) if phase.answers.is_empty() => May::Speak,
        (true, false) => May::Ask,
        (false, _) => listens,
    }
}

pub(super) fn writing(phase: &Phase) -> WhoWrites {
    match phase.writes.as_slice() {
        [] => WhoWrites::Free,
        [who] if who == NOBODY => WhoWrites::Nobody,
        [who] if who == EVERYONE => WhoWrites::Everyone,
        _ => WhoWrites::Some,
    }
}
