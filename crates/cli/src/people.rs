//! `people`: someone I coach.

use std::path::{Path, PathBuf};

use kring_core::Failure;
use kring_core::language::{Messages, say};
use kring_core::people;
use kring_core::people::hours::clock;
use kring_core::people::session::{Fee, Mode};
use kring_core::people::view::{
    Erase, EraseKind, EraseOther, ErasePage, ErasePlan, Erased, HandOver, HandOverFormat, Hours, HoursExport,
    HoursFormat, HoursOf, HoursQuery, PersonAdd, PersonId, PersonSet, PersonView, SessionView, Successor,
};
use serde::Serialize;

use crate::args::people::{self as grammar, HandOverForm, HoursForm, People};
use crate::input::{form, is_stdin, new_place, page_text};
use crate::journal::named;
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::{ask, stoppable};

/// A person whose values were set.
#[derive(Serialize)]
struct Changed {
    id: String,
    batch: String,
}

pub async fn run(session: &Session, command: People) -> Done {
    match command {
        People::List => list(session).await,
        People::Due => due(session).await,
        People::Add { name } => {
            let view = ask(session, people::add(&session.app, PersonAdd { name })).await?;
            session.answer(&view, |messages, view| say!(messages, "cli-person-added", "id" => view.id))
        }
        People::Show { who } => {
            let view = ask(session, people::open(&session.app, PersonId { id: who })).await?;
            session.answer(&view, person)
        }
        People::Rename { who, name } => {
            set(session, PersonSet { id: who, name: Some(name), ..PersonSet::default() }, None).await
        }
        People::End { who, date } => {
            let date = date.unwrap_or_else(|| session.app.today().to_string());
            set(session, PersonSet { id: who, ended: Some(date), ..PersonSet::default() }, None).await
        }
        People::Edit { who, permission, ended, review, note_file } => {
            let change = PersonSet { id: who, permission, ended, review, ..PersonSet::default() };
            set(session, change, note_file).await
        }
        People::Hours(request) => hours(session, request).await,
        People::HandOver { who, format, out, with_only_me } => {
            hand_over(session, who, format, &out, with_only_me).await
        }
        People::Erase { who, yes: false, .. } => {
            let plan = ask(session, people::plan(&session.app, PersonId { id: who })).await?;
            session.answer(&plan, planned)
        }
        People::Erase { who, yes: true, successors } => erase(session, who, &successors).await,
    }
}

async fn list(session: &Session) -> Done {
    let rows = ask(session, people::list(&session.app, ())).await?;
    session.answer_list(&rows, |messages, row| {
        let sums = say!(messages, "cli-sessions", "count" => row.sessions, "time" => clock(row.minutes));
        let last = row.last.clone().unwrap_or_else(|| "-".repeat(10));
        format!("{last}  {}  {}  {sums}", row.id, row.name)
    })
}

async fn due(session: &Session) -> Done {
    let rows = ask(session, people::due(&session.app, ())).await?;
    session.answer_list(&rows, |_, row| {
        format!("{}  {}  {}", row.ended.as_deref().unwrap_or("-"), row.id, row.name)
    })
}

async fn set(session: &Session, mut request: PersonSet, note: Option<PathBuf>) -> Done {
    let key = session.key(is_stdin(note.as_deref())).await?;
    request.note = note.as_deref().map(page_text).transpose()?;
    let changed = stoppable(session, async {
        session.unlock(key).await?;
        let id = people::wanted(session.app.vault().await?.as_ref(), &request.id).await?.to_string();
        request.id = id.clone();
        let batch = people::set(&session.app, request).await?.batch;
        Ok(Changed { id, batch })
    });
    session
        .answer(&changed.await?, |messages, changed| say!(messages, "cli-person-changed", "id" => changed.id))
}

async fn hours(session: &Session, request: grammar::Hours) -> Done {
    let grammar::Hours { from, to, person, out, format, without_names } = request;
    let query = HoursQuery { from, to, person };
    let Some(out) = out else {
        let hours = ask(session, people::hours(&session.app, query)).await?;
        return session.answer(&hours, summed);
    };
    let out = new_place(&out)?;
    let format = match form(format, &out, "cli-hours-ending")? {
        HoursForm::Csv => HoursFormat::Csv,
        HoursForm::Xlsx => HoursFormat::Xlsx,
    };
    let export = HoursExport { query, format, without_names };
    let saved = ask(session, people::export_hours(&session.app, export, &out)).await?;
    session.answer(&saved, |messages, saved| say!(messages, "cli-hours-saved", "path" => saved.path))
}

async fn hand_over(session: &Session, who: String, form: HandOverForm, out: &Path, only_me: bool) -> Done {
    let out = new_place(out)?;
    let format = match form {
        HandOverForm::Md => HandOverFormat::Markdown,
        HandOverForm::Json => HandOverFormat::Json,
    };
    let request = HandOver { id: who, format, only_me };
    let done = ask(session, people::hand_over(&session.app, request, &out)).await?;
    session.answer(
        &done,
        |messages, done| say!(messages, "cli-handed-over", "count" => done.pages, "path" => done.path),
    )
}

async fn erase(session: &Session, who: String, successors: &[String]) -> Done {
    let read = |given: &String| -> Done<(String, String)> {
        let (page, file) = given.split_once('=').ok_or(Stop::Usage("cli-no-successor"))?;
        Ok((page.to_owned(), page_text(Path::new(file))?))
    };
    let texts: Vec<(String, String)> = successors.iter().map(read).collect::<Done<_>>()?;
    let key = session.key(false).await?;
    let erased = stoppable(session, async {
        session.unlock(key).await?;
        let plan = people::plan(&session.app, PersonId { id: who }).await?;
        let mut successors = Vec::new();
        for (page, text) in texts {
            let known = plan.pages.iter().chain(&plan.mentions).find(|known| known.id == page);
            let title = known.map(|known| known.title.clone()).unwrap_or_default();
            // It is taken over unseen.
            if people::says(&title, &plan.person.name) {
                return Err(Stop::Refused(Failure::refused("successor-names")));
            }
            successors.push(Successor { page, title, text, ..Successor::default() });
        }
        let request = Erase { id: plan.person.id.clone(), typed: plan.person.name.clone(), successors };
        Ok(people::erase(&session.app, request).await?)
    });
    session.answer(&erased.await?, gone)
}

/// What a page says of a session, in a line.
pub fn session_line(messages: &Messages, session: &SessionView) -> String {
    let name = if session.person.name.is_empty() { &session.person.id } else { &session.person.name };
    said(messages, Some(name), session.minutes, session.mode, session.fee, session.size)
}

fn said(
    messages: &Messages,
    name: Option<&String>,
    minutes: Option<u32>,
    mode: Option<Mode>,
    fee: Option<Fee>,
    size: u32,
) -> String {
    let words = |name: &str, code: &str| say!(messages, &format!("hours-{name}-{code}"));
    let said = [
        name.cloned(),
        minutes.map(|minutes| say!(messages, "cli-minutes", "count" => minutes)),
        mode.map(|mode| words("mode", Mode::code(mode))),
        fee.map(|fee| words("fee", Fee::code(fee))),
        (size > 1).then(|| say!(messages, "cli-group", "count" => size)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn person(messages: &Messages, view: &PersonView) -> String {
    let mut lines = vec![format!("{}  {}", view.id, view.name)];
    let days = [
        ("person-permission", &view.permission),
        ("person-ended", &view.ended),
        ("person-review", &view.review),
    ];
    lines.extend(
        days.into_iter().filter_map(|(name, day)| Some(say!(messages, name, "date" => day.as_ref()?))),
    );
    let (count, time) = (view.hours.sessions, &view.hours.time);
    lines.push(say!(messages, "person-sessions", "count" => count, "time" => time));
    lines.extend(view.hours.kinds.iter().map(|sum| kind_line(messages, sum)));
    lines.extend(view.sessions.iter().map(|session| {
        let about = said(messages, None, session.minutes, session.mode, session.fee, session.size);
        let title = named(messages, &session.title, &session.first_words);
        format!("{}  {}  {title}  {about}", session.date, session.id)
    }));
    for agreed in &view.agreements {
        lines.push(format!(
            "\n## {}, {}\n\n{}",
            say!(messages, "person-agreements"),
            agreed.date,
            agreed.text.trim_end()
        ));
    }
    if !view.note.is_empty() {
        lines.push(format!("\n## {}\n\n{}", say!(messages, "person-only-me"), view.note.trim_end()));
    }
    lines.join("\n")
}

fn kind_line(messages: &Messages, sum: &HoursOf) -> String {
    let fee = say!(messages, &format!("hours-fee-{}", sum.fee.map_or("unsaid", Fee::code)));
    let kind = say!(messages, if sum.group { "hours-group" } else { "hours-individual" });
    let period = sum.period.as_deref().map(|period| format!("{period}  ")).unwrap_or_default();
    format!("  {period}{:>8}  {fee}, {kind} ({})", sum.time, sum.sessions)
}

fn summed(messages: &Messages, hours: &Hours) -> String {
    let mut lines = vec![say!(messages, "person-sessions", "count" => hours.sessions, "time" => hours.time)];
    if hours.unsaid > 0 {
        lines.push(say!(messages, "cli-hours-unsaid", "count" => hours.unsaid));
    }
    let sums = [&hours.kinds, &hours.years, &hours.months].into_iter().flatten();
    lines.extend(sums.map(|sum| kind_line(messages, sum)));
    lines.join("\n")
}

fn planned(messages: &Messages, plan: &ErasePlan) -> String {
    let name = &plan.person.name;
    let mut lines = vec![say!(messages, "cli-erase-would", "name" => name, "count" => plan.pages.len())];
    let page = |page: &ErasePage| {
        let title = named(messages, &page.title, &page.first_words);
        format!("  {}  {}  {title}", page.date, page.id)
    };
    lines.extend(plan.pages.iter().map(page));
    if !plan.mentions.is_empty() {
        lines.push(say!(messages, "cli-erase-mentions", "name" => name));
        lines.extend(plan.mentions.iter().map(page));
    } else {
        lines.push(say!(messages, "erase-no-mentions", "name" => name));
    }
    if !plan.named.is_empty() {
        lines.push(say!(messages, "erase-named", "name" => name, "names" => plan.named.join(" · ")));
    }
    if !plan.others.is_empty() {
        lines.push(say!(messages, "erase-others", "name" => name));
    }
    for kind in EraseKind::ALL {
        let told = |other: &EraseOther| {
            let date = (!other.date.is_empty()).then(|| format!("({})", other.date));
            let title = Some(other.title.clone()).filter(|title| !title.is_empty());
            title.into_iter().chain(date).collect::<Vec<_>>().join(" ")
        };
        let names: Vec<String> = plan.others.iter().filter(|other| other.kind == kind).map(told).collect();
        if !names.is_empty() {
            let (id, count) = (format!("erase-other-{}", kind.code()), names.len());
            lines.push(format!("  {}", say!(messages, &id, "count" => count, "names" => names.join(" · "))));
        }
    }
    if plan.closed {
        lines.push(say!(messages, "erase-closed"));
    }
    if !plan.trackers.is_empty() {
        lines.push(say!(messages, "cli-erase-trackers", "names" => plan.trackers.join(", ")));
    }
    lines.push(say!(messages, "cli-erase-backups", "count" => plan.backups));
    lines.push(say!(messages, "cli-erase-outside", "count" => plan.outside.len()));
    lines.extend(plan.outside.iter().map(|copy| format!("  {}  {}", day_of(&copy.made), copy.path)));
    lines.push(say!(messages, "cli-erase-yes"));
    lines.join("\n")
}

fn gone(messages: &Messages, erased: &Erased) -> String {
    let mut lines = vec![say!(messages, "cli-erased", "count" => erased.pages, "backups" => erased.backups)];
    for (message, count) in
        [("cli-erased-removed", erased.backups_removed), ("cli-erased-waiting", erased.backups_waiting)]
    {
        if count > 0 {
            lines.push(say!(messages, message, "count" => count));
        }
    }
    lines.push(say!(messages, "cli-erase-outside", "count" => erased.outside.len()));
    lines.extend(erased.outside.iter().map(|copy| format!("  {}  {}", day_of(&copy.made), copy.path)));
    lines.join("\n")
}

/// The day of a moment.
fn day_of(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}
