//! `circle`: groups of people, and what is known of them.

use kring_core::circle;
use kring_core::circle::view::{
    CircleAdd, CircleId, CircleListQuery, CircleRow, CircleSet, CircleView, MemberAdd, MemberId, MemberSet,
    MemberValues, MemberView, News, NewsChange, NewsLine, NewsPlace, NewsSeen, Stage, StepClear, StepSet,
    StepView,
};
use kring_core::language::{Messages, say};

use crate::answer::Answer;
use crate::args::circle::{self as args, Circle, Looks, Person, Values};
use crate::input;
use crate::session::Session;
use crate::stop::Done;
use crate::sync::day;
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
        Circle::News { id, seen } => {
            let news = circle::news(app, CircleId { id: id.clone() }).await?;
            if seen {
                circle::news_seen(app, NewsSeen { id, heard: news.heard.clone() }).await?;
            }
            Answer::of(&news, news_told(messages, &news))
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
    let people = say!(messages, "cli-circle-people", "count" => row.people);
    let news = (row.news > 0).then(|| format!("  {}", say!(messages, "news-count", "count" => row.news)));
    format!("{}  {}  {people}{}", row.id, row.name, news.unwrap_or_default())
}

fn shown(messages: &Messages, view: &CircleView) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.name)];
    lines.extend(Some(&view.calls_itself).filter(|word| !word.is_empty()).cloned());
    lines.push(view.zone.clone());
    lines.extend(view.people.iter().map(|member| one(messages, member)));
    lines.join("\n")
}

/// What other people changed, a line each.
pub fn news_told(messages: &Messages, news: &News) -> String {
    let Some(since) = news.since.as_ref().filter(|_| !news.lines.is_empty()) else {
        return say!(messages, "cli-news-none");
    };
    let mut lines = vec![say!(messages, "news-since", "when" => day(since))];
    lines.extend(news.lines.iter().map(|line| format!("{}  {}", line.id, news_line(messages, line))));
    lines.join("\n")
}

fn news_line(messages: &Messages, line: &NewsLine) -> String {
    let who = if line.who.is_empty() { say!(messages, "news-somebody") } else { line.who.clone() };
    let kind = line.kind.replace('_', "-");
    let undated = if line.kind == "meeting" && line.date.is_none() { "-undated" } else { "" };
    let (title, date) = (&line.title, line.date.clone().unwrap_or_default());
    let what = say!(messages, &format!("news-what-{kind}{undated}"), "title" => title, "date" => date);
    let change = match line.change {
        NewsChange::Added => "added",
        NewsChange::Changed => "changed",
        NewsChange::Trashed => "trashed",
    };
    let said = say!(messages, "news-line", "change" => change, "who" => who, "what" => what);
    let place = |place: &NewsPlace| {
        let id = match (line.kind.as_str(), place.part.as_str()) {
            (_, part @ ("said" | "languages" | "back")) => format!("news-place-{part}"),
            ("charter", "title") => "paper-field-title".to_owned(),
            ("charter", "tagline") => "paper-heading-welcome".to_owned(),
            ("charter", "membership") => "paper-heading-members".to_owned(),
            ("charter", part) => format!("paper-heading-{part}"),
            (_, part) => format!("news-place-{}", part.replace('_', "-")),
        };
        say!(messages, &id, "count" => place.count)
    };
    let places: Vec<String> = line.places.iter().map(place).collect();
    if places.is_empty() {
        return said;
    }
    say!(messages, "news-where", "line" => said, "places" => places.join(", "))
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
