//! How closed notes end: `endings`, `keep`, `close`, `hold`, `anonymise`, `shred`, `certificates`, `clock`.

use kring_core::intervision;
use kring_core::intervision::model::Stage;
use kring_core::intervision::view::{
    Anonymise, AnonymisePlan, Certificate, ClockState, ClosedClose, ClosedEnding, ClosedGroupId, ClosedHold,
    ClosedKeep, ClosedSessionId, Shred, ShredPlan,
};
use kring_core::language::{Messages, say};

use super::values;
use crate::answer::Answer;
use crate::args::OnOff;
use crate::args::intervision::Intervision;
use crate::output::complain;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, unstoppable};

pub async fn run(session: &Session, command: Intervision) -> Done {
    let app = &session.app;
    match command {
        Intervision::Endings => {
            let endings = async {
                let all = intervision::endings(app, ()).await?;
                Ok((all, intervision::clock_state(app, ()).await?))
            };
            let (all, clock) = ask(session, endings).await?;
            if clock.waiting > 0 {
                complain(&clocked(&session.messages, &clock));
            }
            session.answer_list(&all, |messages, one: &ClosedEnding| {
                format!("{}  {}  {}", one.id, one.title, staged(messages, one))
            })
        }
        Intervision::Keep { id, until, by } => {
            let keep = ClosedKeep { id: id.clone(), until, agreed_by: by.agreed };
            let keeps = async {
                let batch = intervision::keep(app, keep).await?;
                Ok((batch, intervision::open(app, ClosedSessionId { id: id.clone() }).await?.keeping))
            };
            match ask(session, keeps).await? {
                // My yes, which I can take back as long as others are asked.
                (batch, Some(keeping)) => {
                    complain(&values::keeping(&session.messages, &keeping));
                    Answer::did(&session.messages, &id, batch)?.give(session)
                }
                (batch, None) => Answer::stands(&session.messages, &id, batch)?.give(session),
            }
        }
        Intervision::Close { id, by } => {
            let close = ClosedClose { id: id.clone(), agreed_by: by.agreed };
            let batch = ask(session, intervision::close(app, close)).await?;
            Answer::did(&session.messages, &id, batch)?.give(session)
        }
        Intervision::Hold { id, switch } => {
            let hold = ClosedHold { id: id.clone(), held: switch == OnOff::On };
            let batch = ask(session, intervision::hold(app, hold)).await?;
            match switch {
                OnOff::On => Answer::stands(&session.messages, &id, batch)?.give(session),
                OnOff::Off => Answer::did(&session.messages, &id, batch)?.give(session),
            }
        }
        Intervision::Anonymise { id, until: Some(until), yes: true, by } => {
            let request = Anonymise { id, until, agreed_by: by.agreed };
            let done = ask(session, intervision::anonymise(app, request)).await?;
            session.answer(&done, |messages, done| {
                let said = say!(messages, "cli-closed-anonymised", "id" => done.id, "count" => done.replaced);
                let lines = std::iter::once(said).chain(values::pointing(messages, &done.left));
                lines.collect::<Vec<_>>().join("\n")
            })
        }
        Intervision::Anonymise { id, .. } => {
            let plan = ask(session, intervision::anonymise_look(app, ClosedSessionId { id })).await?;
            session.answer(&plan, without_names)
        }
        Intervision::Shred { id, name: None, .. } => {
            let plan = ask(session, intervision::plan(app, ClosedGroupId { id })).await?;
            session.answer(&plan, planned)
        }
        Intervision::Shred { id, name: Some(typed), by } => {
            shred(session, Shred { id, typed, agreed_by: by.agreed }).await
        }
        Intervision::Certificates => {
            let all = ask(session, intervision::certificates(app, ())).await?;
            session.answer_list(&all, certificate)
        }
        Intervision::Clock { right } => {
            let state = match right {
                true => ask(session, intervision::clock_right(app, ())).await?,
                false => ask(session, intervision::clock_state(app, ())).await?,
            };
            session.answer(&state, clocked)
        }
        _ => Ok(()),
    }
}

/// Where an end stands, and how long is left.
fn staged(messages: &Messages, one: &ClosedEnding) -> String {
    let said = match one.stage {
        Stage::Held => return say!(messages, "closed-end-held"),
        Stage::Due => return say!(messages, "closed-end-due", "date" => one.ends),
        Stage::Open | Stage::Soon => "cli-closed-stage-soon",
        Stage::VerySoon => "cli-closed-stage-very-soon",
        Stage::Grace => "cli-closed-stage-grace",
    };
    say!(messages, said, "date" => one.ends, "destroyed" => one.destroyed_on, "count" => one.days_left)
}

fn clocked(messages: &Messages, state: &ClockState) -> String {
    say!(messages, "cli-closed-clock", "now" => values::second(&state.now), "count" => state.waiting)
}

/// What would take the place of a session, and what would end with it.
fn without_names(messages: &Messages, plan: &AnonymisePlan) -> String {
    let mut lines = vec![plan.text.clone(), String::new()];
    lines.push(say!(messages, "cli-closed-would-replace", "count" => plan.replaced));
    lines.extend(values::pointing(messages, &plan.left));
    lines.extend(plan.mine.then(|| say!(messages, "closed-anonymise-ends-mine")));
    lines.extend(plan.supervision.then(|| say!(messages, "closed-anonymise-ends-supervision")));
    lines.push(say!(messages, "closed-aliases-are-not"));
    lines.push(say!(messages, "cli-closed-anonymise-yes"));
    lines.join("\n")
}

async fn shred(session: &Session, request: Shred) -> Done {
    let app = &session.app;
    let key = session.key(false).await?;
    let gone = unstoppable(async {
        session.unlock(key).await?;
        Ok(intervision::shred(app, request).await?)
    });
    let gone = gone.await?;
    session.answer(&gone, |messages, gone| {
        let mut lines: Vec<String> = gone.iter().map(|one| certificate(messages, one)).collect();
        lines.push(say!(messages, "closed-out-of-reach"));
        lines.join("\n")
    })
}

fn planned(messages: &Messages, plan: &ShredPlan) -> String {
    let mut lines = vec![say!(messages, "cli-closed-would", "name" => plan.name, "count" => plan.sessions)];
    if !plan.only_mine {
        lines.push(say!(messages, "cli-closed-others"));
    }
    if !plan.held_by.is_empty() {
        lines.push(say!(messages, "closed-destroy-held-by", "names" => plan.held_by.join(", ")));
    }
    lines.push(say!(messages, "closed-out-of-reach"));
    lines.extend(plan.outside.iter().map(|copy| format!("  {}  {}", values::second(&copy.made), copy.path)));
    lines.push(say!(messages, "cli-closed-yes", "name" => plan.name));
    lines.join("\n")
}

fn certificate(messages: &Messages, one: &Certificate) -> String {
    let word = |part: &str, value: serde_json::Value| {
        say!(messages, &format!("closed-{part}-{}", value.as_str().unwrap_or_default().replace('_', "-")))
    };
    let kind = word("kind", serde_json::to_value(one.kind).unwrap_or_default());
    let rule = word("rule", serde_json::to_value(one.rule).unwrap_or_default());
    format!("{}  {}  {kind}  {rule}", values::second(&one.at), one.id)
}
