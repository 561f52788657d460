//! `method`: the catalogue, and models of one's own.
//!
//! The catalogue is no secret: listing and showing it asks for no passphrase that nobody can give.

use std::path::{Path, PathBuf};

use kring_core::journal::view::Batch;
use kring_core::language::{Messages, say};
use kring_core::method;
use kring_core::method::model;
use kring_core::method::view::{
    MethodAdd, MethodEdit, MethodId, MethodListQuery, MethodQuery, MethodRow, MethodView, PhaseView,
    SectionEdit,
};
use serde::Serialize;

use crate::args::method::{Family, Method};
use crate::input::{is_stdin, page_text};
use crate::mix;
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

/// A model that is in the trash now, or out of it.
#[derive(Serialize)]
struct Moved {
    id: String,
    batch: String,
}

pub async fn run(session: &Session, command: Method) -> Done {
    match command {
        Method::List { people, minutes, family, trash } => {
            let family = family.map(of_the_catalogue);
            list(session, MethodListQuery { people, minutes, family, trashed: trash, language: None }).await
        }
        Method::Show { id } => show(session, id).await,
        Method::Add { name, purpose, file } => {
            let key = session.key(is_stdin(file.as_deref())).await?;
            let sections = file.as_deref().map(sections).transpose()?.unwrap_or_default();
            let model = stoppable(session, async {
                session.unlock(key).await?;
                Ok(method::add(&session.app, MethodAdd { name, purpose, sections }).await?)
            });
            session
                .answer(&model.await?, |messages, model| say!(messages, "cli-method-added", "id" => model.id))
        }
        Method::Copy { id } => {
            let key = session.key(false).await?;
            let model = stoppable(session, async {
                session.unlock(key).await?;
                Ok(method::copy(&session.app, MethodQuery { id, language: None }).await?)
            });
            session
                .answer(&model.await?, |messages, model| say!(messages, "cli-method-added", "id" => model.id))
        }
        Method::Mix(command) => mix::run(session, *command).await,
        Method::Mixes(command) => mix::kept(session, command).await,
        Method::Edit { id, name, purpose, file } => edit(session, id, name, purpose, file).await,
        Method::Trash { id } => {
            let key = session.key(false).await?;
            let moved = stoppable(session, async {
                session.unlock(key).await?;
                let Batch { batch } = method::trash(&session.app, MethodId { id: id.clone() }).await?;
                Ok(Moved { id, batch })
            });
            session.answer(&moved.await?, |messages, _| say!(messages, "cli-method-trashed"))
        }
        Method::Untrash { id } => {
            let key = session.key(false).await?;
            let moved = stoppable(session, async {
                session.unlock(key).await?;
                let Batch { batch } = method::untrash(&session.app, MethodId { id: id.clone() }).await?;
                Ok(Moved { id, batch })
            });
            session.answer(&moved.await?, |messages, _| say!(messages, "cli-method-untrashed"))
        }
    }
}

async fn list(session: &Session, query: MethodListQuery) -> Done {
    // Without a notebook, or anybody who could open it, there is still the catalogue.
    let key = match session.key(false).await {
        Ok(key) => Some(key),
        Err(Stop::Usage(_)) if !query.trashed => None,
        Err(Stop::Refused(failure)) if failure.code == "vault-missing" && !query.trashed => None,
        Err(stop) => return Err(stop),
    };
    let available = query.minutes;
    let rows = stoppable(session, async {
        if let Some(key) = key {
            session.unlock(key).await?;
        }
        Ok(method::list(&session.app, query).await?)
    });
    session.answer_list(&rows.await?, |messages, row| line(messages, row, available))
}

async fn show(session: &Session, id: String) -> Done {
    let query = MethodQuery { id, language: None };
    match method::show(&session.app, query.clone()).await {
        Ok(method) => return session.answer(&method, page),
        Err(failure) if failure.code != "locked" => return Err(failure.into()),
        Err(_) => {}
    }
    let key = session.key(false).await?;
    let model = stoppable(session, async {
        session.unlock(key).await?;
        Ok(method::show(&session.app, query).await?)
    });
    session.answer(&model.await?, page)
}

async fn edit(
    session: &Session,
    id: String,
    name: Option<String>,
    purpose: Option<String>,
    file: Option<PathBuf>,
) -> Done {
    let key = session.key(is_stdin(file.as_deref())).await?;
    let sections = file.as_deref().map(sections).transpose()?;
    let model = stoppable(session, async {
        session.unlock(key).await?;
        method::edit(&session.app, MethodEdit { id: id.clone(), name, purpose, sections }).await?;
        Ok(method::show(&session.app, MethodQuery { id, language: None }).await?)
    });
    session.answer(&model.await?, |messages, model| say!(messages, "cli-method-edited", "id" => model.id))
}

fn of_the_catalogue(family: Family) -> model::Family {
    match family {
        Family::Coaching => model::Family::Coaching,
        Family::Journal => model::Family::Journal,
        Family::Intervision => model::Family::Intervision,
        Family::Gathering => model::Family::Gathering,
        Family::Decision => model::Family::Decision,
        Family::Closing => model::Family::Closing,
    }
}

fn sections(file: &Path) -> Done<Vec<SectionEdit>> {
    Ok(method::markdown::sections(&page_text(file)?))
}

/// A method in a list.
fn line(messages: &Messages, row: &MethodRow, available: Option<u32>) -> String {
    let mut how = match (row.people, row.minutes) {
        (Some(people), Some(minutes)) => suits(messages, people.min, people.max, minutes),
        _ => say!(messages, "cli-method-own"),
    };
    if let Some(available) = available.filter(|available| row.minutes.is_some_and(|usual| usual > *available))
    {
        let shorter = say!(messages, "cli-method-shorter", "count" => available);
        how = format!("{how}, {shorter}");
    }
    format!("{}  {}  ({how})\n    {}", row.id, row.name, row.purpose).trim_end().to_owned()
}

/// For how many people it is, and how long it takes.
fn suits(messages: &Messages, min: u32, max: u32, minutes: u32) -> String {
    if min == max {
        return say!(messages, "cli-method-for-exactly", "count" => min, "minutes" => minutes);
    }
    say!(messages, "cli-method-for", "min" => min, "max" => max, "minutes" => minutes)
}

/// A method as it is read.
fn page(messages: &Messages, method: &MethodView) -> String {
    let mut parts = vec![method.name.clone()];
    let mut paragraph = |text: &str| {
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    };
    paragraph(&method.purpose);
    paragraph(&method.when);
    if let (Some(people), Some(minutes)) = (method.people, method.minutes) {
        paragraph(&suits(messages, people.min, people.max, minutes));
        if method.times > 1 {
            let each = minutes / method.times;
            paragraph(&say!(messages, "cli-method-times", "count" => method.times, "minutes" => each));
        }
    }
    for (number, phase) in method.phases.iter().enumerate() {
        paragraph(&step(messages, number + 1, phase));
    }
    if let Some(held) = &method.withhold {
        paragraph(&held.what);
    }
    let questions: Vec<String> = method.questions.iter().map(|question| format!("- {question}")).collect();
    paragraph(&questions.join("\n"));
    if !method.source.is_empty() {
        paragraph(&say!(messages, "cli-method-source", "source" => method.source));
    }
    parts.join("\n\n")
}

fn step(messages: &Messages, number: usize, phase: &PhaseView) -> String {
    let mut lines = vec![match phase.minutes {
        Some(minutes) => {
            let speaks = phase.speaks.join(", ");
            let message = if phase.times > 1 { "cli-method-step-times" } else { "cli-method-step" };
            say!(
                messages, message, "number" => number, "name" => phase.name,
                "times" => phase.times, "minutes" => minutes, "who" => speaks
            )
        }
        None => format!("{number}. {}", phase.name),
    }];
    if !phase.rule.is_empty() {
        lines.push(format!("   {}", phase.rule));
    }
    lines.extend(phase.questions.iter().map(|question| format!("   - {question}")));
    lines.join("\n")
}
