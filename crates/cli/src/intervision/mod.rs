//! `intervision`: closed groups, sessions, notes in layers, endings, and what leaves.
//!
//! Start at [`run`]; `group.rs` has groups, `conducting.rs` a method that runs in one, `ending.rs` how things end, `leaving.rs`
//! what leaves, `values.rs` the words of the grammar.

mod conducting;
mod ending;
mod group;
mod leaving;
mod values;

use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedAlias, ClosedAliasRemove, ClosedListQuery, ClosedName, ClosedNotes, ClosedPermissionSet,
    ClosedSearch, ClosedSessionId, ClosedSessionNew, ClosedSessionRow, ClosedSessionSet, ClosedSessionView,
    ClosedSupervise, ClosedTake, ClosedWritten, Layer,
};
use kring_core::journal::view::ThingKind;
use kring_core::language::{Messages, say};
use serde::Serialize;

use crate::answer::Answer;
use crate::args::intervision::{Edit, Intervision};
use crate::finding;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::{ask, ask_with};

/// The notes of one layer.
#[derive(Serialize)]
struct Notes {
    id: String,
    layer: Layer,
    text: String,
}

pub async fn run(session: &Session, command: Intervision) -> Done {
    let app = &session.app;
    match command {
        Intervision::Group(command) => group::run(session, *command).await,
        Intervision::Conduct(command) => conducting::run(session, *command).await,
        Intervision::New { method, title, end, group, date } => {
            let asked = end.clone();
            let request =
                ClosedSessionNew { method, title, ends: end, group, date, ..ClosedSessionNew::default() };
            let view = ask(session, intervision::new(app, request)).await?;
            session.answer(&view, |messages, view| {
                let begun = say!(messages, "cli-closed-begun", "id" => view.id, "date" => view.ends);
                match asked.filter(|asked| asked.trim() > view.ends.as_str()) {
                    Some(_) => format!("{begun} {}", say!(messages, "closed-begun-earlier")),
                    None => begun,
                }
            })
        }
        Intervision::List { group } => {
            let rows = ask(session, intervision::list(app, ClosedListQuery { group })).await?;
            session.answer_list(&rows, row)
        }
        Intervision::Show { id } => {
            let view = ask(session, intervision::open(app, ClosedSessionId { id })).await?;
            session.answer(&view, shown)
        }
        Intervision::Links { id } => finding::thing_links(session, ThingKind::Session, id).await,
        Intervision::Edit(request) => edit(session, *request).await,
        Intervision::Notes { id, layer, file: None } => {
            let view = ask(session, intervision::open(app, ClosedSessionId { id })).await?;
            let layer = values::layer(layer);
            let text = match layer {
                Layer::Group => view.notes,
                Layer::Mine => view.mine,
                Layer::Supervision => view.supervision,
            };
            session.answer(&Notes { id: view.id, layer, text }, |_, notes| notes.text.trim_end().to_owned())
        }
        Intervision::Notes { id, layer, file } => {
            let layer = values::layer(layer);
            let written = ask_with(session, file.as_deref(), |text| {
                intervision::notes(app, ClosedNotes { id, layer, text: text.unwrap_or_default(), was: None })
            });
            session.answer(&written.await?, said)
        }
        Intervision::Supervise { id, pair } => {
            let supervised = intervision::supervise(app, ClosedSupervise { id, pair });
            session.answer(&ask(session, supervised).await?, |messages, went| {
                say!(messages, "cli-closed-supervised", "name" => went.name, "id" => went.id)
            })
        }
        Intervision::Search { id, query } => {
            let hits = ask(session, intervision::search(app, ClosedSearch { id, query })).await?;
            session.answer_list(&hits, |_, hit| format!("{}  {}", hit.id, hit.line))
        }
        Intervision::Names { id } => {
            let names = ask(session, intervision::names(app, ClosedSessionId { id })).await?;
            session.answer_list(&names, |_, name: &ClosedName| format!("{}  {}", name.name, name.alias))
        }
        Intervision::Alias { id, name, alias: None, .. } => {
            let remove = ClosedAliasRemove { id: id.clone(), name };
            let batch = ask(session, intervision::alias_remove(app, remove)).await?;
            Answer::did(&session.messages, &id, batch)?.give(session)
        }
        Intervision::Alias { id, name, alias: Some(alias), .. } => {
            let done = ask(session, intervision::alias_set(app, ClosedAlias { id, name, alias })).await?;
            session.answer(
                &done,
                |messages, done| say!(messages, "cli-closed-aliased", "count" => done.replaced),
            )
        }
        Intervision::Permission { id, permission, who, scope, given, withdrawn } => {
            let scope = scope.map(values::scope);
            let set = ClosedPermissionSet { id, permission, who, scope, given, withdrawn };
            let noted = ask(session, intervision::permission_set(app, set)).await?;
            session.answer(&noted, |messages, noted| {
                taken_back(messages, noted.batch.as_deref(), noted.replaced)
            })
        }
        Intervision::Take { id, file, title, actions, meeting } => {
            let language = session.global.language();
            let taken = ask_with(session, Some(&file), |text| {
                let (text, actions) = (text.unwrap_or_default(), Some(actions));
                intervision::take(app, ClosedTake { id, text, title, actions, meeting, language })
            });
            session.answer(&taken.await?, |messages, taken| {
                let mut lines =
                    vec![say!(messages, "cli-closed-taken", "id" => taken.id, "batch" => taken.batch)];
                lines.extend(values::pointing(messages, &taken.left));
                lines.join("\n")
            })
        }
        Intervision::Endings
        | Intervision::Keep { .. }
        | Intervision::Close { .. }
        | Intervision::Hold { .. }
        | Intervision::Anonymise { .. }
        | Intervision::Shred { .. }
        | Intervision::Certificates
        | Intervision::Clock { .. } => ending::run(session, command).await,
        Intervision::Look { .. }
        | Intervision::Export { .. }
        | Intervision::Brief { .. }
        | Intervision::Left { .. }
        | Intervision::Attended
        | Intervision::Kept
        | Intervision::Statement { .. } => leaving::run(session, command).await,
    }
}

async fn edit(session: &Session, request: Edit) -> Done {
    let Edit { id, title, question_file, owner, led, context, date, minutes, present } = request;
    let context = context.map(values::context);
    let present = (!present.is_empty()).then_some(present);
    let written = ask_with(session, question_file.as_deref(), |question| {
        let asked = None;
        let set =
            ClosedSessionSet { id, title, question, asked, owner, led, context, date, minutes, present };
        intervision::set(&session.app, set)
    });
    session.answer(&written.await?, said)
}

fn said(messages: &Messages, written: &ClosedWritten) -> String {
    taken_back(messages, written.batch.as_deref(), written.replaced)
}

/// What takes a change back, or how many names gave way: what gave way to an alias is gone, and nothing takes that back.
fn taken_back(messages: &Messages, batch: Option<&str>, replaced: u32) -> String {
    match batch {
        Some(batch) => say!(messages, "cli-changed", "batch" => batch),
        None => say!(messages, "cli-closed-aliased", "count" => replaced),
    }
}

fn row(messages: &Messages, row: &ClosedSessionRow) -> String {
    match row.stage {
        Some(_) => format!("{}  {}  {}  {}", row.date, row.id, row.ends, row.title),
        None => values::unreadable(messages, &row.id, row.lost),
    }
}

/// A session as text: its head, then each layer under a heading of its own.
fn shown(messages: &Messages, view: &ClosedSessionView) -> String {
    let mut lines = vec![
        format!("{}  {}  {}", view.date, view.id, view.title),
        say!(messages, "cli-closed-ends", "date" => view.ends, "destroyed" => view.destroyed_on),
    ];
    if let Some(held) = &view.held {
        lines.push(say!(messages, "cli-closed-held", "date" => held));
    }
    if let Some(keeping) = &view.keeping {
        lines.push(values::keeping(messages, keeping));
    }
    if let Some(went) = &view.supervised {
        lines.push(say!(messages, "cli-closed-with", "name" => went.name, "id" => went.id));
    }
    let parts = [
        ("closed-sheet-question", &view.question),
        ("closed-sheet-group", &view.notes),
        ("closed-sheet-mine", &view.mine),
        ("closed-sheet-supervision", &view.supervision),
    ];
    for (heading, text) in parts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        lines.push(format!("\n## {}\n\n{}", say!(messages, heading), text.trim_end()));
    }
    lines.join("\n")
}
