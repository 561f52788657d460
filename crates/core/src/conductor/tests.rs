use std::collections::BTreeSet;

use proptest::prelude::*;

use super::act::{act, events};
use super::cast::Cast;
use super::moment::{Hush, May, Moment, circle};
use super::plan::{Group, Plan};
use crate::meeting::run::{Event, Run, Stamp, Standing};
use crate::meeting::view::RunAct;
use crate::method::model::{Family, Method, NOBODY};
use crate::method::{catalogue, in_catalogue};

const MINUTE: u64 = 60_000;

/// A group with a clock of its own that keeps the record.
struct Room<'a> {
    plan: Plan<'a>,
    record: Vec<Event>,
    count: u64,
}

impl<'a> Room<'a> {
    fn of(method: &'a Method, group: Group) -> Self {
        Self { plan: Plan::new(method, group).unwrap(), record: Vec::new(), count: 0 }
    }

    fn run(&self) -> Run {
        Run::of(&self.record, Some(&self.now()))
    }

    fn now(&self) -> Stamp {
        Stamp { at: i64::try_from(self.count).unwrap(), count: self.count, counter: "one".into() }
    }

    fn does(&mut self, what: RunAct) {
        let happened = act(&self.plan, &self.run(), what).unwrap();
        let events = events(&self.record, &self.now(), happened);
        self.record.extend(events);
    }

    fn refuses(&self, what: RunAct) -> String {
        act(&self.plan, &self.run(), what).unwrap_err().code
    }

    /// What each person may do, after a look at what must hold at every moment.
    fn may(&self) -> Vec<(String, May)> {
        let run = self.run();
        let moment = Moment::of(&self.plan, &run);
        assert_eq!(moment.people.len(), self.plan.people.len());
        let voices = |may: &May| matches!(may, May::Speak | May::Ask | May::Answer);
        let anybody = moment.people.iter().any(|place| voices(&place.may));
        if let Some(step) = moment.step {
            let phase = self.plan.phase(step);
            let id = &self.plan.method.id;
            let named = phase.speaks.iter().filter(|role| *role != NOBODY);
            let vacant = named.clone().all(|role| {
                self.plan.method.role(role).is_some() && !self.plan.cast(step).contains_key(role)
            });
            assert!(
                anybody || moment.hush.is_some() || vacant,
                "{id} {}: nobody may speak, and no reason",
                step.id
            );
            for place in &moment.people {
                let cast = self.plan.cast(step);
                let silent = phase
                    .silent
                    .iter()
                    .any(|role| cast.get(role).is_some_and(|who| who.contains(&place.person)));
                let silent = silent || place.apart;
                assert!(
                    !(silent && voices(&place.may)),
                    "{id} {}: {} is silent and may {:?}",
                    step.id,
                    place.person,
                    place.may
                );
            }
        }
        moment.people.into_iter().map(|place| (place.person, place.may)).collect()
    }

    /// Runs the whole, every round to its end, each step in its minutes.
    fn runs_from_start_to_end(&mut self) {
        assert!(self.may().iter().all(|(_, may)| *may == May::Speak), "before it begins everyone talks");
        self.does(RunAct::Start);
        let mut seen = Vec::new();
        while let Some(step) = self.run().current {
            seen.push(step.clone());
            let step = self.plan.step(&step).unwrap().clone();
            self.may();
            let people = circle(&self.plan, &step).len();
            if self.run().round.is_some() {
                let mut heard = BTreeSet::new();
                while self.run().round.is_some() && !self.run().waiting(&circle(&self.plan, &step)).is_empty()
                {
                    self.does(RunAct::Turn { person: None });
                    let may = self.may();
                    let speaks = may.iter().filter(|(_, may)| *may == May::Speak).collect::<Vec<_>>();
                    assert_eq!(speaks.len(), 1, "in a round one speaks");
                    assert!(heard.insert(speaks[0].0.clone()), "nobody speaks twice in a round");
                }
                assert_eq!(heard.len(), people);
                self.does(RunAct::Turn { person: None });
                assert_eq!(Moment::of(&self.plan, &self.run()).hush.is_some(), people > 0);
                self.may();
            }
            self.does(RunAct::Pause);
            assert_eq!(Moment::of(&self.plan, &self.run()).hush, Some(Hush::Pause));
            assert!(self.may().iter().all(|(_, may)| !matches!(may, May::Ask | May::Answer)));
            self.count += MINUTE;
            self.does(RunAct::Resume);
            self.count += u64::from(step.minutes) * MINUTE;
            self.does(RunAct::Next);
        }
        let run = self.run();
        let steps: Vec<String> = self.plan.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!((run.standing, seen), (Standing::Ended, steps));
        let taken: u64 = run.taken.values().sum();
        assert_eq!(taken, u64::from(self.plan.minutes) * MINUTE, "the steps take what was promised");
        self.may();
    }
}

fn people(count: u32) -> Vec<String> {
    (0..count).map(|number| format!("p{number}")).collect()
}

/// The first people have the parts that one has, in the method's order; the last one those that somebody comes forward for.
fn roles(method: &Method, people: &[String]) -> Cast {
    let single = method.roles.iter().filter(|role| !role.many && !role.open && !role.optional);
    let open = method.roles.iter().filter(|role| role.open && role.optional).zip(people.last());
    let all = single.zip(people).chain(open);
    all.map(|(role, person)| (role.id.clone(), vec![person.clone()])).collect()
}

fn group(method: &Method, count: u32, minutes: Option<u32>) -> Group {
    let people = people(count);
    Group { roles: roles(method, &people), people, minutes, turns: None }
}

#[test]
fn every_method_for_a_group_runs_from_start_to_end_and_says_who_may_speak() {
    let methods: Vec<&Method> = catalogue().iter().filter(|method| method.is_for_a_group()).collect();
    assert!(methods.len() >= 40, "{}", methods.len());
    let left_out = |method: &&Method| method.family == Family::Intervision && !method.is_for_a_group();
    assert!(!catalogue().iter().any(|method| left_out(&method)), "every method of intervision is among them");
    for method in methods {
        for count in [method.people.min.max(2), method.people.max.min(14)] {
            for minutes in [None, Some(method.minutes / 2 + 60)] {
                let mut room = Room::of(method, group(method, count, minutes));
                let sum: u32 = room.plan.steps.iter().map(|step| step.minutes).sum();
                assert_eq!(sum, room.plan.minutes, "{}", method.id);
                assert!(minutes.is_none_or(|minutes| minutes == sum), "{}", method.id);
                assert!(!room.plan.unfit || count != method.people.min, "{}", method.id);
                room.runs_from_start_to_end();
            }
        }
    }
}

#[test]
fn every_method_runs_also_when_nobody_has_a_part_yet() {
    for method in catalogue().iter().filter(|method| method.is_for_a_group()) {
        let people = people(method.people.min.max(2));
        Room::of(method, Group { people, ..Group::default() }).runs_from_start_to_end();
    }
}

#[test]
fn a_method_in_its_own_time_keeps_its_minutes() {
    for method in catalogue().iter().filter(|method| method.is_for_a_group()) {
        let count = if method.goes_around() { method.times } else { method.people.min };
        let plan = Plan::new(method, group(method, count, None)).unwrap();
        let kept = plan.steps.iter().all(|step| step.minutes == method.phases[step.phase].minutes);
        assert!(kept && !plan.tight && plan.minutes == method.minutes, "{}", method.id);
    }
}

#[test]
fn the_case_owner_listens_while_the_group_gossips_and_has_the_word_afterwards() {
    let method = in_catalogue("gossip").unwrap();
    let mut room = Room::of(method, group(method, 6, None));
    room.does(RunAct::Start);
    let of = |room: &Room<'_>, person: &str| {
        room.may().into_iter().find(|(one, _)| one == person).map(|(_, may)| may).unwrap()
    };
    assert_eq!([of(&room, "p0"), of(&room, "p1"), of(&room, "p2")], [May::Speak, May::Guide, May::Listen]);
    room.does(RunAct::Next);
    assert_eq!([of(&room, "p0"), of(&room, "p1"), of(&room, "p2")], [May::Answer, May::Guide, May::Ask]);
    room.does(RunAct::Next);
    assert_eq!([of(&room, "p0"), of(&room, "p1"), of(&room, "p2")], [May::Listen, May::Guide, May::Speak]);
    assert!(Moment::of(&room.plan, &room.run()).people[0].apart, "with their back turned");
    room.does(RunAct::Next);
    assert_eq!([of(&room, "p0"), of(&room, "p2")], [May::Speak, May::Listen]);
}

#[test]
fn the_outcome_is_kept_back_until_the_step_that_tells_it() {
    let method = in_catalogue("incident").unwrap();
    let mut room = Room::of(method, group(method, 6, None));
    room.does(RunAct::Start);
    for step in 1..=7 {
        let run = room.run();
        let moment = Moment::of(&room.plan, &run);
        assert_eq!((moment.withheld, moment.told), (step < 7, step == 7), "step {step}");
        room.does(RunAct::Next);
    }
    let run = room.run();
    assert!(!Moment::of(&room.plan, &run).withheld);
}

#[test]
fn the_first_time_there_is_no_last_time_to_look_back_at() {
    let method = in_catalogue("incident").unwrap();
    let plan = |previous: Option<&str>| {
        let mut group = Group { people: people(6), ..Group::default() };
        group.roles.extend(previous.map(|one| ("previous".to_owned(), vec![one.to_owned()])));
        Plan::new(method, group).unwrap()
    };
    let (first, later) = (plan(None), plan(Some("p3")));
    assert_eq!((first.steps[0].id.as_str(), first.minutes), ("1-2-1", 60));
    assert_eq!((later.steps[0].id.as_str(), later.minutes), ("1-1-1", 65));
    assert_eq!(first.steps[..], later.steps[1..], "the other steps stay what they are");
}

#[test]
fn in_a_triad_each_part_goes_around_and_the_observer_has_a_sheet() {
    let method = in_catalogue("triad").unwrap();
    let plan = Plan::new(method, Group { people: people(9), ..Group::default() }).unwrap();
    assert_eq!((plan.tables.len(), plan.turns(), plan.unfit), (3, 3, false));
    for role in ["coach", "coachee", "observer"] {
        let held: BTreeSet<&String> = plan.casts.iter().flat_map(|cast| &cast[role]).collect();
        assert_eq!(held.len(), 9, "everybody is {role} once");
    }
    assert_eq!(plan.phase(&plan.steps[1]).parts.len(), 4);
}

#[test]
fn passing_is_refused_where_the_method_has_everyone_speak_and_the_pause_is_the_guardians() {
    let ten = in_catalogue("ten").unwrap();
    let mut room = Room::of(ten, group(ten, 6, None));
    room.does(RunAct::Start);
    room.does(RunAct::Begin { item: "1-6-1".into() });
    room.does(RunAct::Turn { person: None });
    assert_eq!(room.run().speaks.as_deref(), Some("p2"), "the round begins beside the case owner");
    assert_eq!(room.refuses(RunAct::Pass { person: None }), "conductor-no-pass");
    assert_eq!(room.refuses(RunAct::Turn { person: Some("p0".into()) }), "conductor-not-their-turn");
    assert_eq!(room.refuses(RunAct::Move { item: "1-6-1".into(), before: None }), "meeting-run-not-now");

    let circle = in_catalogue("circleway").unwrap();
    let mut room = Room::of(circle, group(circle, 6, None));
    room.does(RunAct::Start);
    room.does(RunAct::Begin { item: "1-4-1".into() });
    room.does(RunAct::Turn { person: None });
    room.does(RunAct::Pass { person: None });
    room.does(RunAct::Pause);
    let speaks: Vec<String> =
        room.may().into_iter().filter(|(_, may)| *may == May::Speak).map(|(person, _)| person).collect();
    assert_eq!(speaks, ["p1"], "whoever guards the circle says why it pauses");
}

#[test]
fn what_cannot_be_laid_out_is_refused_with_its_reason() {
    let method = in_catalogue("five").unwrap();
    let plan = |change: fn(&mut Group)| {
        let mut group = group(method, 5, None);
        change(&mut group);
        Plan::new(method, group).map(|_| ()).unwrap_err().code
    };
    assert_eq!(plan(|group| group.minutes = Some(4)), "conductor-too-short");
    assert_eq!(
        plan(|group| {
            group.roles.insert("facilitator".into(), vec!["p0".into()]);
        }),
        "conductor-owner-leads"
    );
    assert_eq!(plan(|group| group.people.clear()), plan(|group| group.people.push("p0".into())));
}

proptest! {
    #[test]
    fn however_many_people_and_minutes_the_steps_add_up_and_everybody_has_a_place(
        at in 0usize..60, count in 2u32..24, minutes in 1u32..400, turn in prop::option::of(1u32..9),
    ) {
        let methods: Vec<&Method> = catalogue().iter().filter(|method| method.is_for_a_group()).collect();
        let method = methods[at % methods.len()];
        let group = Group { turns: turn, ..group(method, count, Some(minutes)) };
        match Plan::new(method, group) {
            Err(failure) => prop_assert_eq!(failure.code, "conductor-too-short"),
            Ok(plan) => {
                prop_assert_eq!(plan.steps.iter().map(|step| step.minutes).sum::<u32>(), minutes);
                prop_assert!(plan.steps.iter().all(|step| step.minutes > 0));
                prop_assert_eq!(plan.tables.iter().map(Vec::len).sum::<usize>(), count as usize);
                for cast in &plan.casts {
                    let placed: BTreeSet<&String> = cast.values().flatten().collect();
                    let many = method.roles.iter().any(|role| role.many);
                    prop_assert!(!many || placed.len() == count as usize, "somebody has no part");
                }
                let rounds = plan.steps.iter().map(|step| {
                    let run = Run { current: Some(step.id.clone()), standing: Standing::Running, ..Run::default() };
                    let seconds = Moment::of(&plan, &run).round.map(|round| round.seconds);
                    (step.minutes, seconds)
                });
                for (minutes, seconds) in rounds {
                    let sum = seconds.filter(|all| !all.is_empty()).map(|all| all.iter().map(|(_, one)| one).sum::<u32>());
                    prop_assert!(sum.is_none_or(|sum| sum == minutes * 60));
                }
            }
        }
    }
}
