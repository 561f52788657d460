//! Writes a charter: its texts, values, clauses, who has a role; and what helps with writing.

use std::fmt::Display;

use kring_core::charter;
use kring_core::charter::view::{
    CharterLanguages, CharterSet, CharterTextSet, CharterTextState, ClauseAdd, ClauseId, ClauseList,
    ClauseMove, ClauseTake, Content, GuideQuery, GuideTask, GuideTick, HolderId, HolderSet, Worth,
    WorthQuery, WorthQuiet,
};
use kring_core::language::Messages;

use super::history::past;
use super::names::{clause, list_of, open, path};
use crate::answer::Answer;
use crate::args::charter::Charter;
use crate::args::charter_parts::{Clause, Holder};
use crate::input::page_text;
use crate::output::labelled;
use crate::session::Session;
use crate::stop::{Done, Stop};

pub async fn ask(session: &Session, command: Charter) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Charter::Edit { id, path: wanted, language, text, file } => {
            let content = open(session, &id).await?.content;
            let text = match (text, file) {
                (Some(text), _) => text,
                (None, Some(file)) => page_text(&file)?.trim_end_matches('\n').to_owned(),
                (None, None) => String::new(),
            };
            let language = language.unwrap_or_else(|| first_language(&content));
            let request = CharterTextSet { id: id.clone(), path: path(&content, &wanted), language, text };
            Answer::did(messages, &id, charter::text_set(app, request).await?)
        }
        Charter::Set { id, values } => {
            let content = open(session, &id).await?.content;
            let pair = |value: &String| {
                let (wanted, value) = value.split_once('=')?;
                let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
                Some((path(&content, wanted.trim()), value))
            };
            let pairs: Option<_> = values.iter().map(pair).collect();
            let values = pairs.ok_or(Stop::Usage("cli-charter-values"))?;
            Answer::did(messages, &id, charter::set(app, CharterSet { id: id.clone(), values }).await?)
        }
        Charter::Languages { id, languages } => {
            let request = CharterLanguages { id: id.clone(), languages };
            Answer::did(messages, &id, charter::languages(app, request).await?)
        }
        Charter::Translation { id, path: wanted, language, from } => {
            let content = open(session, &id).await?.content;
            let request = CharterTextState { id: id.clone(), path: path(&content, &wanted), language, from };
            Answer::did(messages, &id, charter::text_state(app, request).await?)
        }
        Charter::Clause(command) => of_clause(session, command).await,
        Charter::Holder(command) => of_holder(session, command).await,
        Charter::Worth { id } => {
            let lines = charter::worth(app, WorthQuery { id }).await?;
            Answer::list(&lines, |line| worth(messages, line))
        }
        Charter::Quiet { id, code } => {
            let request = WorthQuiet { id: id.clone(), code };
            Answer::did(messages, &id, charter::not_this_season(app, request).await?)
        }
        Charter::Starters => {
            let starters = charter::starters(app, ()).await?;
            Answer::list(&starters, |starter| {
                format!("{}  {}\n    {}", starter.id, starter.name, starter.purpose)
            })
        }
        Charter::Library => {
            let library = charter::library(app, ()).await?;
            let language = session.tag();
            let line = |clause: &charter::view::LibraryClause| {
                let label = clause.labels.get(language).map(String::as_str).unwrap_or_default();
                format!("{}  {}  {label}", clause.id, clause.path)
            };
            let text = library.clauses.iter().map(line).collect::<Vec<_>>().join("\n");
            Answer::of(&library, text)
        }
        Charter::Guide { id } => {
            let steps = charter::guide(app, GuideQuery { id }).await?;
            let task = |task: &GuideTask| {
                format!("- [{}] {}  {}", if task.done { "x" } else { " " }, task.id, task.text)
            };
            Answer::list(&steps, |step| {
                let tasks: Vec<String> = step.tasks.iter().map(task).collect();
                format!("## {}\n{}\n{}\n", step.name, step.text, tasks.join("\n"))
            })
        }
        Charter::Tick { id, task, undo } => {
            let request = GuideTick { id: id.clone(), task, done: !undo };
            Answer::did(messages, &id, charter::guide_tick(app, request).await?)
        }
        _ => Err(Stop::internal()),
    }
}

async fn of_clause(session: &Session, command: Clause) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Clause::Add { id, list, label, text, language, before } => {
            if label.trim().is_empty() && text.trim().is_empty() {
                return Err(Stop::Usage("cli-charter-clause-empty"));
            }
            let (content, list) = (open(session, &id).await?.content, list_of(list));
            let language = language.unwrap_or_else(|| first_language(&content));
            let before = before.map(|before| clause(&content, list, &before));
            let (labels, texts) = ([(language.clone(), label)].into(), [(language, text)].into());
            let made = charter::clause_add(app, ClauseAdd { id, list, before, labels, texts }).await?;
            Answer::made(messages, made.id, made.batch)
        }
        Clause::Move { id, list, clause: wanted, before } => {
            let (content, list) = (open(session, &id).await?.content, list_of(list));
            let wanted = clause(&content, list, &wanted);
            let before = before.map(|before| clause(&content, list, &before));
            let request = ClauseMove { id, list, clause: wanted.clone(), before };
            Answer::did(messages, &wanted, charter::clause_move(app, request).await?)
        }
        Clause::Take { id, clause } => {
            let made = charter::take(app, ClauseTake { id, clause }).await?;
            Answer::made(messages, made.id, made.batch)
        }
        Clause::Remove { id, list, clause: wanted } => {
            let (content, list) = (open(session, &id).await?.content, list_of(list));
            let wanted = clause(&content, list, &wanted);
            let request = ClauseId { id, list, clause: wanted.clone() };
            Answer::did(messages, &wanted, charter::clause_remove(app, request).await?)
        }
        Clause::Past { id, list, clause: wanted } => {
            let (content, list) = (open(session, &id).await?.content, list_of(list));
            let clause = clause(&content, list, &wanted);
            past(session, ClauseId { id, list, clause }).await
        }
    }
}

async fn of_holder(session: &Session, command: Holder) -> Done<Answer> {
    let (app, messages) = (&session.app, &session.messages);
    match command {
        Holder::Set { id, role, name, holder, organisation, from, until } => {
            let role = clause(&open(session, &id).await?.content, ClauseList::Roles, &role);
            let request = HolderSet { id, role, holder, name, organisation, from, until };
            let made = charter::holder_set(app, request).await?;
            Answer::made(messages, made.id, made.batch)
        }
        Holder::Remove { id, role, holder } => {
            let role = clause(&open(session, &id).await?.content, ClauseList::Roles, &role);
            let request = HolderId { id, role, holder: holder.clone() };
            Answer::did(messages, &holder, charter::holder_remove(app, request).await?)
        }
    }
}

fn first_language(content: &Content) -> String {
    content.languages.first().cloned().unwrap_or_default()
}

/// A line that is worth a look, as a sentence.
fn worth(messages: &Messages, line: &Worth) -> String {
    let values: Vec<(&str, &dyn Display)> =
        line.values.iter().map(|(name, value)| (name.as_str(), value as &dyn Display)).collect();
    labelled(messages, &line.title, messages.say(&format!("cli-worth-{}", line.code), &values))
}
