//! `intervision group`: who is in, and what they agreed.

use kring_core::circle::view::NewsSeen;
use kring_core::intervision::model::{Keeps, MayEnd};
use kring_core::intervision::view::{
    ClosedAgree, ClosedFormer, ClosedGroupAdd, ClosedGroupId, ClosedGroupRow, ClosedGroupSet,
    ClosedGroupView, ClosedPairAdd, ClosedPersonSet,
};
use kring_core::language::{Messages, say};
use kring_core::{charter, intervision};

use super::values;
use crate::answer::Answer;
use crate::args::OnOff;
use crate::args::intervision::Group;
use crate::circle::news_told;
use crate::output::labelled;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

pub async fn run(session: &Session, command: Group) -> Done {
    let app = &session.app;
    match command {
        Group::Add { name, person, me, end } => {
            let request = ClosedGroupAdd { name, people: person, me, ends: end };
            let view = ask(session, intervision::group_add(app, request)).await?;
            session.answer(&view, |messages, view| say!(messages, "cli-closed-founded", "id" => view.id))
        }
        Group::Pair { supervisor, me, end } => {
            let request = ClosedPairAdd { supervisor, me, ends: end };
            let view = ask(session, intervision::pair_add(app, request)).await?;
            session.answer(&view, |messages, view| say!(messages, "cli-closed-pair", "id" => view.id))
        }
        Group::List => {
            let rows = ask(session, intervision::group_list(app, ())).await?;
            session.answer_list(&rows, row)
        }
        Group::Show { id } => {
            let view = ask(session, intervision::group_open(app, ClosedGroupId { id })).await?;
            let library = charter::library(app, ()).await?;
            let level = library.levels.iter().find(|one| one.level == view.level);
            let line = level.and_then(|level| level.lines.get(session.tag()));
            session.answer(&view, |messages, view| shown(messages, view, line.map(String::as_str)))
        }
        Group::News { id, seen } => {
            let news = ask(session, intervision::group_news(app, ClosedGroupId { id: id.clone() })).await?;
            if seen {
                let heard = news.heard.clone();
                ask(session, intervision::group_news_seen(app, NewsSeen { id, heard })).await?;
            }
            session.answer(&news, news_told)
        }
        Group::Edit { id, name, level, limits, leaves, keeps, keeper, end, may_end, attest, me, by } => {
            let set = ClosedGroupSet {
                id: id.clone(),
                name,
                level: level.map(values::level),
                limits,
                leaves,
                keeps: keeps.map(values::keeps),
                keeper,
                ends: end,
                may_end: may_end.map(values::may_end),
                attest: attest.map(|switch| switch == OnOff::On),
                me,
                agreed_by: Some(by.agreed),
            };
            let batch = ask(session, intervision::group_set(app, set)).await?;
            Answer::did(&session.messages, &id, batch)?.give(session)
        }
        Group::Person { id, person, name, removed } => {
            let set = ClosedPersonSet { id: id.clone(), person, name, removed: removed.then_some(true) };
            let batch = ask(session, intervision::group_person(app, set)).await?;
            Answer::did(&session.messages, &id, batch)?.give(session)
        }
        Group::Agree { id, person, date } => {
            let agree = ClosedAgree { id: id.clone(), person, date };
            let batch = ask(session, intervision::group_agree(app, agree)).await?;
            Answer::did(&session.messages, &id, batch)?.give(session)
        }
    }
}

fn row(messages: &Messages, row: &ClosedGroupRow) -> String {
    if row.readable {
        format!("{}  {}", row.id, row.name)
    } else {
        values::unreadable(messages, &row.id, row.lost)
    }
}

/// A group as text, with what its level of confidentiality comes to.
fn shown(messages: &Messages, view: &ClosedGroupView, level: Option<&str>) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.name)];
    lines.extend(level.map(str::to_owned));
    if let Some(ends) = &view.ends {
        lines.push(say!(messages, "cli-closed-group-ends", "date" => ends));
    }
    lines.extend([&view.limits, &view.leaves].into_iter().filter(|text| !text.is_empty()).cloned());
    let keeper = view.people.iter().find(|one| view.keeper.as_deref() == Some(one.id.as_str()));
    let keeper = keeper.filter(|_| view.keeps == Keeps::Keeper);
    let keeps = match view.keeps {
        Keeps::Owner => "closed-keeps-owner",
        Keeps::Keeper => "closed-keeps-keeper",
        Keeps::Everyone => "closed-keeps-everyone",
        Keeps::Nobody => "closed-keeps-nobody",
    };
    let who = keeper.map_or_else(|| say!(messages, keeps), |one| one.name.clone());
    lines.push(labelled(messages, &say!(messages, "closed-keeps"), who));
    lines.push(say!(
        messages,
        match view.may_end {
            MayEnd::Everyone => "closed-may-end-said-everyone",
            MayEnd::Owner => "closed-may-end-said-owner",
            MayEnd::Anyone => "closed-may-end-said-anyone",
            MayEnd::Nobody => "closed-may-end-said-nobody",
        }
    ));
    if view.attest {
        lines.push(say!(messages, "closed-attest"));
    }
    lines.extend(view.people.iter().map(|person| {
        let now = person.agreed.as_ref().map(|day| say!(messages, "closed-agreed-on", "date" => day));
        let then =
            person.agreed_before.as_ref().map(|day| say!(messages, "closed-agreed-before", "date" => day));
        let agreed = now.or(then).map(|said| format!("  {said}")).unwrap_or_default();
        format!("{}  {}{agreed}", person.id, person.name)
    }));
    let left =
        |person: &ClosedFormer| say!(messages, "cli-closed-former", "id" => person.id, "name" => person.name);
    lines.extend(view.former.iter().map(left));
    lines.extend(view.sessions.iter().map(|row| format!("{}  {}  {}", row.date, row.id, row.title)));
    lines.join("\n")
}
