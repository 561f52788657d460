//! A method laid out for a group: its steps in whole minutes that add up to what there is, and who has which part in each. Pure.

use super::cast::{Cast, cast, held, tables};
use crate::failure::Failure;
use crate::meeting::fit::{fitted, half};
use crate::method::model::{Method, Phase};

/// More people or minutes than any group has.
const MOST: u32 = 1000;
/// More turns than fit into a day.
const MOST_TURNS: u32 = 20;

/// What a group has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Everybody's id, in the order in which they sit and speak.
    pub people: Vec<String>,
    /// Minutes in all; nothing for what the method takes.
    pub minutes: Option<u32>,
    /// How many cases are to be taken of a method that is done for each person; nothing for as many as fit.
    pub turns: Option<u32>,
    /// Who is to have which part.
    pub roles: Cast,
}

/// A method laid out for a group.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The method.
    pub method: &'a Method,
    /// Everybody's id, in the order in which they sit and speak.
    pub people: Vec<String>,
    /// Minutes in all: exactly what the steps add up to.
    pub minutes: u32,
    /// Less time than the method needs, so that it suffers.
    pub tight: bool,
    /// More or fewer people than the method is for.
    pub unfit: bool,
    /// Who sits together; one table unless parts go around among more people than the method is for.
    pub tables: Vec<Vec<String>>,
    /// Who has which part, turn by turn.
    pub casts: Vec<Cast>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Turn, phase and round, counted from 1: the same in every plan of the method, so a record stays readable when people or minutes change.
    pub id: String,
    /// The turn, from 0.
    pub turn: usize,
    /// The phase of the method, from 0.
    pub phase: usize,
    /// Which time in a row, from 0.
    pub round: u32,
    /// Minutes.
    pub minutes: u32,
}

impl<'a> Plan<'a> {
    /// Lays a method out. Refused when there is nobody, when somebody or a part is not known, when the case owner would lead the
    /// conversation about the case, and when not every step can have a minute.
    pub fn new(method: &'a Method, group: Group) -> Result<Self, Failure> {
        let Group { people, minutes, turns, roles } = group;
        let distinct =
            people.iter().enumerate().all(|(at, one)| !people.iter().take(at).any(|two| one == two));
        if people.is_empty() || people.len() > MOST as usize || !distinct {
            return Err(Failure::request("people"));
        }
        let known = |(role, held): (&String, &Vec<String>)| {
            method.role(role).is_some() && held.iter().all(|one| people.contains(one))
        };
        if !roles.iter().all(known) || minutes.is_some_and(|minutes| minutes > MOST) {
            return Err(Failure::request(if minutes.is_some_and(|all| all > MOST) {
                "minutes"
            } else {
                "roles"
            }));
        }
        let seated = tables(method, &people);
        let turns = count(method, &people, &seated, minutes, turns);
        let left_out: Vec<bool> =
            method.phases.iter().map(|phase| says_nothing(method, phase, &roles)).collect();
        let mut steps = steps(method, turns, &left_out);
        let saved: u32 = method
            .phases
            .iter()
            .zip(&left_out)
            .filter(|(_, out)| **out)
            .map(|(phase, _)| phase.minutes)
            .sum();
        let usual = (method.minutes / method.times.max(1)).saturating_sub(saved) * turns;
        let minutes = minutes.unwrap_or(usual);
        if (minutes as usize) < steps.len() {
            return Err(Failure::refused("conductor-too-short"));
        }
        let weights: Vec<u32> = steps.iter().map(|step| method.phases[step.phase].minutes.max(1)).collect();
        let least = half(usual, steps.len());
        for (step, minutes) in steps.iter_mut().zip(fitted(minutes, &weights)) {
            step.minutes = minutes;
        }
        let casts: Vec<Cast> = (0..turns as usize).map(|turn| all(method, &seated, &roles, turn)).collect();
        let tables = seated.iter().map(|table| table.iter().map(|one| (*one).to_owned()).collect()).collect();
        let size = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let unfit = !(method.people.fit(size) || (method.goes_around() && size > method.people.max));
        let plan = Self { method, people, minutes, tight: minutes < least, unfit, tables, casts, steps };
        if plan.owner_leads() { Err(Failure::refused("conductor-owner-leads")) } else { Ok(plan) }
    }

    /// A step by its id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The phase of a step.
    pub fn phase(&self, step: &Step) -> &'a Phase {
        &self.method.phases[step.phase]
    }

    /// Who has which part in a step.
    pub fn cast(&self, step: &Step) -> &Cast {
        &self.casts[step.turn]
    }

    /// How many turns it has.
    pub fn turns(&self) -> u32 {
        u32::try_from(self.casts.len()).unwrap_or(u32::MAX)
    }

    fn owner_leads(&self) -> bool {
        let both = |cast: &Cast, person: &String| {
            let parts = held(self.method, cast, person);
            parts.iter().any(|role| role.case) && parts.iter().any(|role| role.leads && !role.case)
        };
        self.casts.iter().any(|cast| self.people.iter().any(|person| both(cast, person)))
    }
}

/// How often the whole is done.
fn count(
    method: &Method,
    people: &[String],
    tables: &[Vec<&str>],
    minutes: Option<u32>,
    turns: Option<u32>,
) -> u32 {
    let size = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
    if method.goes_around() {
        let largest = tables.iter().map(Vec::len).max().unwrap_or(1);
        return size(largest).clamp(1, MOST_TURNS);
    }
    if !method.each {
        return 1;
    }
    let fit = minutes.map_or(1, |minutes| minutes / method.minutes.max(1));
    turns.unwrap_or(fit.min(size(people.len()))).clamp(1, MOST_TURNS)
}

/// Whether a phase is for parts alone that the method works without and that nobody has: the first time there is no last time to look back
/// at.
fn says_nothing(method: &Method, phase: &Phase, roles: &Cast) -> bool {
    let nobody = |role: &String| {
        method.role(role).is_some_and(|role| role.optional) && roles.get(role).is_none_or(Vec::is_empty)
    };
    !phase.speaks.is_empty() && phase.speaks.iter().all(nobody)
}

fn steps(method: &Method, turns: u32, left_out: &[bool]) -> Vec<Step> {
    let mut steps = Vec::new();
    for turn in 0..turns as usize {
        let times = method.phases.iter().map(|phase| phase.times).zip(left_out).enumerate();
        for (phase, (times, _)) in times.filter(|(_, (_, out))| !**out) {
            for round in 0..times {
                let id = format!("{}-{}-{}", turn + 1, phase + 1, round + 1);
                steps.push(Step { id, turn, phase, round, minutes: 0 });
            }
        }
    }
    steps
}

/// Who has which part, at all tables together.
fn all(method: &Method, tables: &[Vec<&str>], roles: &Cast, turn: usize) -> Cast {
    let mut all = Cast::new();
    for table in tables {
        for (role, mut people) in cast(method, table, roles, turn) {
            all.entry(role).or_default().append(&mut people);
        }
    }
    all
}
