//! The attendance statement: who was there when, for how long and by which method. No case, no question, no theme.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::Date;
use kring_store::Vault;
use uuid::Uuid;

use super::leave::{ending, phrases};
use super::read::{Group, Session, groups, read_group, sessions};
use super::record::{self, There};
use super::sheet::{Sheet, save};
use super::view::{ClosedAttended, ClosedLeft, ClosedSaved, StatementQuery};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::view::Format;
use crate::journal::export::{Phrases, safe_name};
use crate::journal::kind::read_date;
use crate::journal::read_id;
use crate::language::say;
use crate::method;
use crate::method::view::MethodQuery;
use crate::people::hours::clock;
use crate::people::kind::folded;
use crate::settings::preferences::Language;

/// What the file is called at first.
pub async fn statement_name(app: &App, request: &StatementQuery) -> Result<String, Failure> {
    let kind = phrases(app, request.language).say("closed-statement");
    Ok(format!("{}.{}", safe_name(&kind, "Kring"), ending(request.format.unwrap_or(Format::Pdf))))
}

/// Writes who was there when, from the sessions that are here and from what survived those that ended.
pub async fn save_statement(app: &App, request: StatementQuery, out: &Path) -> Result<ClosedSaved, Failure> {
    let vault = app.vault().await?;
    let day = |text: &Option<String>| text.as_deref().map(read_date).transpose();
    let (from, to) = (day(&request.from)?, day(&request.to)?);
    let phrases = phrases(app, request.language);
    let group = read_group(&vault, read_id(&request.id)?).await.ok();
    let lines = lines(app, &vault, group.as_ref(), &request, (from, to)).await?;
    let first = lines.first().ok_or_else(|| Failure::refused("closed-nobody-there"))?;
    let (person, name) = (first.person.clone(), first.name.clone());
    let sheet = Sheet {
        kind: phrases.say("closed-statement"),
        title: say!(phrases.messages, "closed-statement-title", "name" => person),
        about: name,
        text: text(&phrases, &lines),
    };
    let line = ClosedLeft {
        id: Uuid::now_v7().simple().to_string(),
        of: request.id.clone(),
        group: request.id.clone(),
        what: "statement".into(),
        form: String::new(),
        at: app.now().to_string(),
        rule: group.map(|group| super::kind::code(group.level)).unwrap_or_default(),
        hash: String::new(),
    };
    let format = request.format.unwrap_or(Format::Pdf);
    save(app, &vault, sheet, format, (request.paper, &phrases), line, out).await
}

async fn lines(
    app: &App,
    vault: &Vault,
    group: Option<&Group>,
    request: &StatementQuery,
    (from, to): (Option<Date>, Option<Date>),
) -> Result<Vec<There>, Failure> {
    let name = match group {
        // Whoever left has a right to what they were there for.
        Some(group) => {
            let id = request.person.trim();
            let known = group.everybody().find(|one| one.id == id);
            known.map_or_else(|| request.person.clone(), |one| one.name.clone())
        }
        None => request.person.clone(),
    };
    let mut lines = record::kept(vault).await?;
    lines.retain(|line| line.group == request.id);
    if let Some(group) = group {
        for session in sessions(vault, Some(group.id)).await?.0.iter().filter(|one| !one.trashed) {
            lines.extend(there(app, group, session, request.language).await?);
        }
    }
    let today = app.today();
    lines.retain(|line| {
        let day: Option<Date> = line.date.parse().ok();
        // Nobody was at what is still to come.
        day.is_none_or(|day| day <= today)
            && folded(&line.person) == folded(&name)
            && from.is_none_or(|from| day.is_some_and(|day| day >= from))
            && to.is_none_or(|to| day.is_some_and(|day| day <= to))
    });
    lines.sort_by(|a, b| a.date.cmp(&b.date));
    Ok(lines)
}

/// Who was at a session, as it may be told.
pub(super) async fn there(
    app: &App,
    group: &Group,
    session: &Session,
    language: Option<Language>,
) -> Result<Vec<There>, Failure> {
    // A method that is gone leaves its id.
    let method = match method::show(app, MethodQuery { id: session.method.clone(), language }).await {
        Ok(method) => method.name,
        Err(_) => session.method.clone(),
    };
    let people = group.everybody().filter(|person| session.present.contains(&person.id));
    Ok(people
        .map(|person| There {
            person: person.name.clone(),
            group: group.id.to_string(),
            name: group.name.clone(),
            date: session.date.clone(),
            minutes: session.minutes.unwrap_or(0),
            method: method.clone(),
        })
        .collect())
}

/// Groups that ended and whose attendance survives, because they agreed that it does; by name.
pub async fn attended(app: &App, (): ()) -> Result<Vec<ClosedAttended>, Failure> {
    let vault = app.vault().await?;
    let here: BTreeSet<String> = groups(&vault).await?.0.iter().map(|group| group.id.to_string()).collect();
    let mut ended: BTreeMap<String, ClosedAttended> = BTreeMap::new();
    for line in record::kept(&vault).await?.into_iter().filter(|line| !here.contains(&line.group)) {
        let of = ended.entry(line.group.clone()).or_insert_with(|| ClosedAttended {
            id: line.group,
            name: line.name,
            people: Vec::new(),
        });
        if !of.people.contains(&line.person) {
            of.people.push(line.person);
        }
    }
    let mut all: Vec<ClosedAttended> = ended.into_values().collect();
    all.iter_mut().for_each(|one| one.people.sort());
    all.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

/// The days as a table, their sum, and a line to sign on.
fn text(phrases: &Phrases, lines: &[There]) -> String {
    let say = |id: &str| phrases.say(id);
    let cell = |text: &str| text.replace('|', "\\|");
    let mut out = format!(
        "| {} | {} | {} |\n| --- | ---: | --- |\n",
        say("closed-statement-date"),
        say("closed-statement-hours"),
        say("closed-statement-method")
    );
    for line in lines {
        let day = line.date.parse().map_or_else(|_| line.date.clone(), |day| phrases.date(day));
        out.push_str(&format!("| {day} | {} | {} |\n", clock(line.minutes), cell(&line.method)));
    }
    let sum = clock(lines.iter().map(|line| line.minutes).sum());
    let count = lines.len();
    let sum = say!(phrases.messages, "closed-statement-sum", "count" => count, "hours" => sum);
    let sign = say("closed-statement-sign");
    format!("{out}\n{sum}\n\n{sign}\n")
}
