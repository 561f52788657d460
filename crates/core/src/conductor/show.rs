//! Shows a method laid out and a method that runs, in words.

use std::collections::BTreeSet;

use super::cast::{Cast, held};
use super::moment::{Moment, WhoWrites, goes_round};
use super::plan::{Group, Plan, Step};
use super::view::{
    ConductedStep, ConductorPlan, ConductorQuery, ConductorView, PersonNow, RoleHeld, RolePlayed, RoundNow,
    StepLeftOut,
};
use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
use crate::meeting::run::{Run, Standing};
use crate::meeting::view::{RunState, Speaker};
use crate::meeting::{seconds, tone};
use crate::method::model::{EVERYONE, Method, NOBODY, Role, Words};
use crate::method::{Tongue, in_catalogue};

/// Lays a method of the catalogue out for a group. Keeps nothing.
pub async fn plan_view(app: &App, query: ConductorQuery) -> Result<ConductorPlan, Failure> {
    let plan = plan(&query)?;
    let told = Telling::of(app, &plan, &query);
    let cast = plan.casts.first().cloned().unwrap_or_default();
    Ok(ConductorPlan {
        method: plan.method.id.clone(),
        name: told.say(&plan.method.name),
        minutes: plan.minutes,
        tight: plan.tight,
        unfit: plan.unfit,
        turns: plan.turns(),
        tables: plan.tables.iter().map(|table| told.speakers(table)).collect(),
        roles: plan.method.roles.iter().map(|role| told.played(role, &cast)).collect(),
        steps: plan.steps.iter().map(|step| told.step(step, 0)).collect(),
        left_out: told.left_out(),
        withhold: plan.method.withhold.as_ref().map(|held| told.say(&held.what)),
    })
}

/// The plan that a query asks for.
pub fn plan(query: &ConductorQuery) -> Result<Plan<'static>, Failure> {
    let found = in_catalogue(&query.method).filter(|method| method.is_for_a_group());
    let method = found.ok_or_else(|| Failure::refused("method-not-found"))?;
    let people = query.people.iter().map(|person| person.id.clone()).collect();
    let mut roles = Cast::new();
    for RoleHeld { role, people } in &query.roles {
        roles.entry(role.clone()).or_default().extend(people.iter().cloned());
    }
    Plan::new(method, Group { people, minutes: query.minutes, turns: query.turns, roles })
}

/// How a method stands by its record, for the screen that everyone sees.
pub fn look(app: &App, query: &ConductorQuery, run: &Run) -> Result<ConductorView, Failure> {
    let plan = plan(query)?;
    let told = Telling::of(app, &plan, query);
    let moment = Moment::of(&plan, run);
    let more = |step: &Step| run.extended.get(&step.id).copied().unwrap_or(0);
    let given = |step: &Step| i64::from(step.minutes.saturating_add(more(step))) * 60;
    let taken = moment.step.and_then(|step| run.taken.get(&step.id)).map_or(0, |taken| seconds(*taken));
    let planned = moment.step.map_or(0, given);
    let left = planned - i64::from(taken);
    let open = |step: &&Step| !run.begun.contains(&step.id) && !run.skipped.contains(&step.id);
    let rest: i64 = plan.steps.iter().filter(open).map(given).sum();
    let ended = run.standing == Standing::Ended;
    let withhold = plan.method.withhold.as_ref().map(|held| told.say(&held.what));
    let cast = moment.step.map(|step| plan.cast(step)).or(plan.casts.first());
    let person = |place: super::moment::Place| PersonNow {
        name: told.speaker(&place.person).name,
        roles: cast.map_or_else(Vec::new, |cast| {
            held(plan.method, cast, &place.person).into_iter().map(|role| told.say(&role.name)).collect()
        }),
        may: place.may,
        apart: place.apart,
        id: place.person,
    };
    let guards = plan.method.roles.iter().find(|role| role.guards).zip(cast);
    Ok(ConductorView {
        state: match run.standing {
            Standing::Waiting => RunState::Waiting,
            Standing::Running => RunState::Running,
            Standing::Paused => RunState::Paused,
            Standing::Ended => RunState::Ended,
        },
        step: moment.step.map(|step| told.step(step, more(step))),
        next: moment.next.map(|step| told.step(step, more(step))),
        taken,
        left: i32::try_from(left).unwrap_or(i32::MIN),
        tone: moment.step.and_then(|_| tone(left, planned)),
        elapsed: seconds(run.elapsed),
        remaining: if ended { 0 } else { u32::try_from(rest + left.max(0)).unwrap_or(u32::MAX) },
        people: moment.people.into_iter().map(person).collect(),
        hush: moment.hush,
        round: moment.round.map(|round| RoundNow {
            speaks: round.speaks.map(|person| told.speaker(&person)),
            waiting: told.speakers(&round.waiting),
            seconds: round.seconds.last().map_or(0, |(_, seconds)| *seconds),
            pass: round.pass,
        }),
        withheld: withhold.clone().filter(|_| moment.withheld),
        told: withhold.filter(|_| moment.told),
        guards: guards.map(|(role, cast)| told.played(role, cast)),
    })
}

/// What a plan is told with: a language, and the names of the people.
struct Telling<'a> {
    method: &'a Method,
    tongue: Tongue,
    messages: Messages,
    people: &'a [Speaker],
    /// The phases that have a step.
    there: BTreeSet<usize>,
}

impl<'a> Telling<'a> {
    fn of(app: &App, plan: &Plan<'a>, query: &'a ConductorQuery) -> Self {
        let language = query.language.unwrap_or_else(|| app.preferences().language);
        let tongue = Tongue::of(app, Some(language));
        let there = plan.steps.iter().map(|step| step.phase).collect();
        Self { method: plan.method, tongue, messages: Messages::of(language), people: &query.people, there }
    }

    fn say(&self, words: &Words) -> String {
        self.tongue.say(words)
    }

    fn speaker(&self, id: &str) -> Speaker {
        let found = self.people.iter().find(|person| person.id == id);
        found.cloned().unwrap_or_else(|| Speaker { id: id.to_owned(), name: String::new() })
    }

    fn speakers(&self, ids: &[String]) -> Vec<Speaker> {
        ids.iter().map(|id| self.speaker(id)).collect()
    }

    fn who(&self, ids: &[String]) -> Vec<String> {
        let name = |id: &String| match self.method.role(id) {
            Some(role) => self.say(&role.name),
            None if id == EVERYONE => self.messages.say("method-everyone", &[]),
            None if id == NOBODY => self.messages.say("method-nobody", &[]),
            None => id.clone(),
        };
        ids.iter().map(name).collect()
    }

    fn played(&self, role: &Role, cast: &Cast) -> RolePlayed {
        let people = cast.get(&role.id).map_or_else(Vec::new, |people| self.speakers(people));
        RolePlayed {
            id: role.id.clone(),
            name: self.say(&role.name),
            vacant: people.is_empty() && !role.optional && !role.many && !role.open,
            people,
            case: role.case,
            leads: role.leads,
            many: role.many,
        }
    }

    fn left_out(&self) -> Vec<StepLeftOut> {
        let phases = self.method.phases.iter().enumerate().filter(|(at, _)| !self.there.contains(at));
        phases
            .map(|(_, phase)| StepLeftOut { name: self.say(&phase.name), parts: self.who(&phase.speaks) })
            .collect()
    }

    fn step(&self, step: &Step, more: u32) -> ConductedStep {
        let phase = &self.method.phases[step.phase];
        // What is left out has no number.
        let rounds = |phases: usize| {
            self.there
                .range(..phases)
                .filter_map(|at| self.method.phases.get(*at))
                .map(|one| one.times)
                .sum::<u32>()
        };
        let writing = super::moment::writing(phase);
        ConductedStep {
            id: step.id.clone(),
            number: rounds(step.phase) + step.round + 1,
            of: rounds(self.method.phases.len()),
            turn: u32::try_from(step.turn + 1).unwrap_or(u32::MAX),
            name: self.say(&phase.name),
            minutes: step.minutes.saturating_add(more),
            rule: self.say(&phase.rule),
            questions: phase.questions.iter().map(|words| self.say(words)).collect(),
            tool: phase.tool,
            parts: phase.parts.iter().map(|words| self.say(words)).collect(),
            speaks: self.who(&phase.speaks),
            answers: self.who(&phase.answers),
            silent: self.who(&phase.silent),
            writing,
            writes: if writing == WhoWrites::Some { self.who(&phase.writes) } else { Vec::new() },
            groups: phase.groups,
            each: goes_round(phase),
            pass: phase.pass,
        }
    }
}
