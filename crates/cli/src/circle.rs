//! `circle`: groups of people, and what is known of them.

use kring_core::circle;
use kring_core::circle::view::{
    CircleAdd, CircleId, CircleListQuery, CircleRow, CircleSet, CircleView, MemberAdd, MemberId, MemberSet,
    MemberValues, MemberView, Stage, StepClear, StepSet, StepView,
};
use kring_core::language::{Messages, say};

use crate::answer::Answer;
use crate::args::circle::{self as args, Circle, Looks, Person, Values};
use crate::input;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::stoppable;

pub async fn run(session: &Session, command: Circle) -> Done {
    let key = session.key(false).await?;
    let answer = stoppable(session, async {
        session.unlock(key).await?;
        ask(session, command).await
    });
    answer.await?.give(session)
}

async fn ask(session: &Session, command: Circle) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Circle::New { name, looks } => {
            let Looks { calls_itself, zone, accent, footer } = looks;
            let add = CircleAdd { name, calls_itself: calls_itself.unwrap_or_default(), zone };
            let made = circle::add(app, add).await?;
            if accent.is_some() || footer.is_some() {
                let id = made.id.clone();
                circle::set(app, CircleSet { id, accent, footer, ..CircleSet::default() }).await?;
            }
            let made = circle::open(app, CircleId { id: made.id }).await?;
            Answer::of(&made, say!(messages, "cli-circle-made", "id" => made.id))
        }
        Circle::List { trash } => {
            let rows = circle::list(app, CircleListQuery { trashed: trash }).await?;
            Answer::list(&rows, |row| line(messages, row))
        }
        Circle::Show { id } => {
            let view = circle::open(app, CircleId { id }).await?;
            Answer::of(&view, shown(messages, &view))
        }
        Circle::Set { id, name, looks } => {
            let Looks { calls_itself, zone, accent, footer } = looks;
            let set = CircleSet { id: id.clone(), name, calls_itself, zone, accent, footer };
            Answer::did(messages, &id, circle::set(app, set).await?)
        }
        Circle::Logo { id, file: None } => {
            Answer::did(messages, &id, circle::logo_clear(app, CircleId { id: id.clone() }).await?)
        }
        Circle::Logo { id, file: Some(file) } => {
            let bytes = input::bytes(&file)?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let logo = circle::set_logo(app, &id, &name, bytes).await?;
            Answer::of(&logo, say!(messages, "cli-circle-logo"))
        }
        Circle::Person(command) => person(session, command).await,
        Circle::Trash { id } => {
            Answer::did(messages, &id, circle::trash(app, CircleId { id: id.clone() }).await?)
        }
        Circle::Untrash { id } => {
            Answer::did(messages, &id, circle::untrash(app, CircleId { id: id.clone() }).await?)
        }
    }
}

async fn person(session: &Session, command: Person) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Person::Add { circle, name, values } => {
            let made =
                circle::member_add(app, MemberAdd { circle, name, values: known(None, *values) }).await?;
            Answer::made(messages, made.id, made.batch)
        }
        Person::Set { circle, person, name, values } => {
            let set = MemberSet { circle, member: person.clone(), values: known(name, *values) };
            Answer::did(messages, &person, circle::member_set(app, set).await?)
        }
        Person::Remove { circle, person } => {
            let request = MemberId { circle, member: person.clone() };
            Answer::did(messages, &person, circle::member_remove(app, request).await?)
        }
        Person::Step { circle, person: member, stage, date, evidence, endorsed_by, clear } => {
            let (stage, id) = (stage_of(stage), member.clone());
            let batch = if clear {
                circle::step_clear(app, StepClear { circle, member, stage }).await?
            } else {
                let step = StepView { stage, date, evidence, endorsed_by };
                circle::step_set(app, StepSet { circle, member, step }).await?
            };
            Answer::did(messages, &id, batch)
        }
    }
}

fn known(name: Option<String>, values: Values) -> MemberValues {
    let Values { organisation, contact, brings, seeks, listed, since, until, me } = values;
    MemberValues { name, organisation, contact, brings, seeks, listed, since, until, me }
}

fn stage_of(stage: args::Stage) -> Stage {
    match stage {
        args::Stage::Guest => Stage::Guest,
        args::Stage::Sponsor => Stage::Sponsor,
        args::Stage::Interested => Stage::Interested,
        args::Stage::Invited => Stage::Invited,
        args::Stage::Trained => Stage::Trained,
        args::Stage::Shadowing => Stage::Shadowing,
        args::Stage::CoFacilitating => Stage::CoFacilitating,
        args::Stage::Facilitating => Stage::Facilitating,
        args::Stage::Mentor => Stage::Mentor,
        args::Stage::Alumni => Stage::Alumni,
    }
}

fn line(messages: &Messages, row: &CircleRow) -> String {
    format!("{}  {}  {}", row.id, row.name, say!(messages, "cli-circle-people", "count" => row.people))
}

fn shown(messages: &Messages, view: &CircleView) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.name)];
    lines.extend(Some(&view.calls_itself).filter(|word| !word.is_empty()).cloned());
    lines.push(view.zone.clone());
    lines.extend(view.people.iter().map(|member| one(messages, member)));
    lines.join("\n")
}

fn one(messages: &Messages, member: &MemberView) -> String {
    let mut parts = vec![member.name.clone()];
    parts.extend(Some(&member.organisation).filter(|text| !text.is_empty()).cloned());
    parts.extend(member.stage.map(|stage| stage.code().replace('_', " ")));
    if member.me {
        parts.push(say!(messages, "cli-circle-me"));
    }
    format!("{}  {}", member.id, parts.join(", "))
}
