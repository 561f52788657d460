//! `intervision conduct`: a method in a closed group, step by step.

use kring_core::conductor;
use kring_core::conductor::choice::Offer;
use kring_core::conductor::moment::{May, WhoWrites};
use kring_core::conductor::view::{
    Conducted, ConductorBegin, ConductorClose, ConductorClosed, ConductorKeep, ConductorPart, ConductorPlan,
    ConductorRoom, ConductorTurns, PersonNow, RoleHeld, TurnsAsked,
};
use kring_core::intervision::view::ClosedGroupId;
use kring_core::language::{Messages, say};
use kring_core::meeting::view::RunDo;
use kring_core::method;
use kring_core::method::model::People;
use kring_core::method::view::MethodQuery;
use kring_core::{App, Failure};
use serde::Serialize;

use super::values;
use crate::args::conductor::{Conduct, Laid};
use crate::meeting::{act_of, clock};
use crate::output::labelled;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, ask_with};

pub async fn run(session: &Session, command: Conduct) -> Done {
    let app = &session.app;
    match command {
        Conduct::Room { group } => {
            let room = ask(session, conductor::room(app, ClosedGroupId { id: group })).await?;
            session.answer(&room, shown)
        }
        Conduct::Turns { group, person, offer } => {
            let offers = offer.into_iter().enumerate().map(offered).collect();
            let asked = TurnsAsked { id: group, people: person, offers };
            let turns = ask(session, conductor::turns_of(app, asked)).await?;
            session.answer(&turns, spread)
        }
        Conduct::Plan(laid) => {
            let (plan, people) = ask(session, lay_out(app, begin(laid))).await?;
            session.answer(&plan, |messages, plan| planned(messages, plan, people))
        }
        Conduct::Begin(laid) => {
            let view = ask(session, conductor::begin(app, begin(laid))).await?;
            session.answer(&view, stands)
        }
        Conduct::Part { group, part, person } => {
            let set = ConductorPart { id: group, role: part, people: person };
            let view = ask(session, conductor::part_set(app, set)).await?;
            session.answer(&view, stands)
        }
        Conduct::Run { group, act } => {
            let view = match act {
                None => ask(session, conductor::now(app, ClosedGroupId { id: group })).await?,
                Some(act) => {
                    ask(session, conductor::run_do(app, RunDo { id: group, act: act_of(act) })).await?
                }
            };
            session.answer(&view, stands)
        }
        Conduct::Close { group, keep, title, end, without_turns, notes, layer } => {
            let closed = ask_with(session, notes.as_deref(), |notes| {
                let layer = notes.is_some().then_some(values::layer(layer));
                let kept = ConductorKeep { title, ends: end, turns: !without_turns, notes, layer };
                conductor::close(app, ConductorClose { id: group, keep: keep.then_some(kept) })
            });
            session.answer(&closed.await?, closing)
        }
    }
}

/// A plan, and how many people its method is for.
async fn lay_out(app: &App, laid: ConductorBegin) -> Result<(ConductorPlan, Option<People>), Failure> {
    let plan = conductor::lay_out(app, laid).await?;
    let query = MethodQuery { id: plan.method.clone(), language: None };
    Ok((plan, method::show(app, query).await?.people))
}

fn offered((at, (person, [urgency, energy, relevance])): (usize, (String, [u8; 3]))) -> Offer {
    Offer { id: at.to_string(), person, urgency, energy, relevance }
}

fn begin(laid: Laid) -> ConductorBegin {
    let Laid { group, method, person, minutes, turns, parts } = laid;
    let held = |(role, person)| RoleHeld { role, people: vec![person] };
    ConductorBegin {
        id: group,
        method,
        people: person,
        minutes,
        turns,
        roles: parts.into_iter().map(held).collect(),
    }
}

fn shown(messages: &Messages, room: &ConductorRoom) -> String {
    let mut lines = vec![room.name.clone()];
    lines.extend(room.people.iter().map(|person| format!("{}  {}", person.id, person.name)));
    lines.extend(room.methods.iter().map(|method| format!("{}  {}", method.id, method.name)));
    lines.extend(room.running.iter().map(|running| stands(messages, running)));
    lines.join("\n")
}

fn spread(messages: &Messages, turns: &ConductorTurns) -> String {
    let name = |id: &String| turns.people.iter().find(|one| one.id == *id).map(|one| one.name.as_str());
    let line = |id: &Option<String>, message: &str| {
        id.as_ref().and_then(name).map(|name| say!(messages, message, "name" => name))
    };
    let mut lines: Vec<String> = turns
        .people
        .iter()
        .map(|one| {
            let had =
                say!(messages, "conduct-had", "cases" => one.cases, "led" => one.led, "there" => one.there);
            format!("{}  {}  {had}", one.id, one.name)
        })
        .collect();
    lines.extend(line(&turns.case, "conduct-turn-case"));
    lines.extend(line(&turns.leads, "conduct-turn-leads"));
    lines.extend(
        turns
            .weighed
            .iter()
            .map(|one| format!("{}  {}", one.sum, name(&one.offer.person).unwrap_or_default())),
    );
    lines.join("\n")
}

fn planned(messages: &Messages, plan: &ConductorPlan, fits: Option<People>) -> String {
    let mut lines = vec![format!("{}  {}", plan.minutes, plan.name)];
    lines.extend(fits.filter(|_| plan.unfit).map(|fits| unfit(messages, plan, fits)));
    lines.extend(plan.tight.then(|| say!(messages, "conduct-tight")));
    let people = |people: &[kring_core::meeting::view::Speaker]| {
        people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    lines.extend(
        plan.roles
            .iter()
            .map(|role| format!("{}  {}", role.id, labelled(messages, &role.name, people(&role.people)))),
    );
    lines.extend(plan.steps.iter().map(|step| format!("{}  {}  {}", step.id, step.minutes, step.name)));
    let left_out = plan.left_out.iter().map(
        |step| say!(messages, "conduct-plan-left-out", "step" => step.name, "parts" => step.parts.join(", ")),
    );
    lines.extend(left_out);
    lines.join("\n")
}

/// That more or fewer people are there than the method is for.
fn unfit(messages: &Messages, plan: &ConductorPlan, fits: People) -> String {
    let count = plan.tables.iter().map(Vec::len).sum::<usize>();
    match count < fits.min as usize {
        true => say!(messages, "cli-conduct-too-few", "least" => fits.min, "count" => count),
        false => say!(messages, "cli-conduct-too-many", "most" => fits.max, "count" => count),
    }
}

fn stands(messages: &Messages, view: &Conducted) -> String {
    let now = &view.now;
    let mut lines = vec![view.plan.name.clone()];
    if let Some(step) = &now.step {
        lines.push(format!("> {}  {}", clock(now.left), step.name));
        lines.push(step.rule.clone());
        lines.extend(step.questions.iter().map(|question| format!("- {question}")));
        if step.writing != WhoWrites::Free {
            lines.push(
                say!(messages, &coded("conduct-writes", step.writing), "who" => step.writes.join(", ")),
            );
        }
    }
    for (name, what) in [("conduct-withheld", &now.withheld), ("conduct-told", &now.told)] {
        lines.extend(what.as_ref().map(|what| labelled(messages, &say!(messages, name), what)));
    }
    if let Some(hush) = now.hush {
        lines.push(say!(messages, &coded("conduct-hush", hush)));
    }
    let voice = |person: &PersonNow| matches!(person.may, May::Speak | May::Ask | May::Answer);
    // Where nobody has the part that speaks, the part is named.
    let silent = now.hush.is_none() && !now.people.iter().any(voice);
    if let Some(step) = now.step.as_ref().filter(|_| silent) {
        lines.push(labelled(messages, &say!(messages, "conduct-who"), step.speaks.join(", ")));
    }
    for person in now.people.iter().filter(|_| now.step.is_some()) {
        let apart = person.apart.then(|| say!(messages, "conduct-apart"));
        let may: Vec<String> = [say!(messages, may(person.may))].into_iter().chain(apart).collect();
        lines.push(format!("{}  {}", person.name, may.join(", ")));
    }
    if let Some(next) = &now.next {
        lines.push(say!(messages, "cli-meeting-next", "title" => next.name));
    }
    lines.join("\n")
}

/// The message of one of several, by its code.
fn coded(name: &str, one: impl Serialize) -> String {
    let code = serde_json::to_value(one).unwrap_or_default();
    format!("{name}-{}", code.as_str().unwrap_or_default())
}

/// What somebody may do, as a message.
const fn may(may: May) -> &'static str {
    match may {
        May::Speak => "conduct-may-speak",
        May::Ask => "conduct-may-ask",
        May::Answer => "conduct-may-answer",
        May::Guide => "conduct-may-guide",
        May::Wait => "conduct-may-wait",
        May::Listen => "conduct-may-listen",
    }
}

fn closing(messages: &Messages, closed: &ConductorClosed) -> String {
    match &closed.session {
        Some(id) => say!(messages, "conduct-kept-as", "id" => id),
        None => say!(messages, "conduct-put-away"),
    }
}
