//! What leaves closed spaces: `look`, `export`, `brief`, `left`, `statement`.

use std::path::Path;

use kring_core::charter;
use kring_core::intervision;
use kring_core::intervision::view::{
    ClosedAttended, ClosedExport, ClosedKept, ClosedLeft, ClosedLeftQuery, ClosedLook, ClosedSaved, Layer,
    StatementQuery,
};
use kring_core::language::{Messages, say};
use kring_core::people::view::OutsideCopy;

use super::values;
use crate::args::intervision::Intervision;
use crate::input::{form, new_place};
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

pub async fn run(session: &Session, command: Intervision) -> Done {
    let app = &session.app;
    let language = session.global.language();
    match command {
        Intervision::Look { id, out } => {
            let layer = values::layer(out.layer);
            let request = ClosedExport {
                id,
                layer,
                language,
                agreed_by: Some(out.by.agreed),
                ..ClosedExport::default()
            };
            let look = ask(session, intervision::look(app, request)).await?;
            session.answer(&look, looked)
        }
        Intervision::Export { id, out, format, path, paper } => {
            let request = ClosedExport {
                id,
                layer: values::layer(out.layer),
                format: Some(values::format(form(format, &path, "cli-no-form")?)),
                language,
                paper: paper.map(values::paper),
                agreed_by: Some(out.by.agreed),
            };
            export(session, request, &path).await
        }
        Intervision::Brief { id, format, path, by } => {
            let request = ClosedExport {
                id,
                layer: Layer::Supervision,
                format: Some(values::format(form(format, &path, "cli-no-form")?)),
                language,
                paper: None,
                agreed_by: Some(by.agreed),
            };
            export(session, request, &path).await
        }
        Intervision::Left { of, what, from, to } => {
            let query = ClosedLeftQuery { of, what: what.map(values::leaves), from, to };
            let lines = ask(session, intervision::left(app, query)).await?;
            let levels = charter::library(app, ()).await?.levels;
            session.answer_list(&lines, |messages, line: &ClosedLeft| {
                let what = say!(messages, &format!("closed-left-{}", line.what));
                let level = levels.iter().find(|level| {
                    serde_json::to_value(level.level).is_ok_and(|code| code == line.rule.as_str())
                });
                let rule = level.and_then(|level| level.names.get(session.tag()));
                let rule =
                    rule.map(|rule| say!(messages, "closed-left-rule", "rule" => rule)).unwrap_or_default();
                format!("{}  {}  {what}  {}  {rule}", values::second(&line.at), line.of, line.form)
                    .trim_end()
                    .to_owned()
            })
        }
        Intervision::Attended => {
            let groups = ask(session, intervision::attended(app, ())).await?;
            session.answer_list(&groups, |_, group: &ClosedAttended| {
                format!("{}  {}  {}", group.id, group.name, group.people.join(", "))
            })
        }
        Intervision::Kept => {
            let kept = ask(session, intervision::kept(app, ())).await?;
            session.answer(&kept, kept_where)
        }
        Intervision::Statement { id, person, from, to, format, out } => {
            let out = new_place(&out)?;
            let format = Some(values::format(form(format, &out, "cli-no-form")?));
            let request = StatementQuery { id, person, from, to, format, language, paper: None };
            let saved = ask(session, intervision::save_statement(app, request, &out)).await?;
            session.answer(&saved, path_of)
        }
        _ => Ok(()),
    }
}

async fn export(session: &Session, request: ClosedExport, out: &Path) -> Done {
    let out = new_place(out)?;
    let saved = ask(session, intervision::export(&session.app, request, &out)).await?;
    session.answer(&saved, path_of)
}

fn path_of(messages: &Messages, saved: &ClosedSaved) -> String {
    say!(messages, "cli-closed-saved", "path" => saved.path)
}

fn kept_where(messages: &Messages, kept: &ClosedKept) -> String {
    if kept.outside.is_empty() {
        return say!(messages, if kept.alone { "closed-kept-here-only" } else { "closed-kept-nothing" });
    }
    let copy = |copy: &OutsideCopy| say!(messages, "closed-kept-outside", "made" => values::second(&copy.made), "path" => copy.path);
    kept.outside.iter().map(copy).collect::<Vec<_>>().join("\n")
}

fn looked(messages: &Messages, look: &ClosedLook) -> String {
    let mut lines = vec![format!("# {}\n\n{}\n", look.title, look.about)];
    lines.extend([look.text.trim_end().to_owned(), String::new()]);
    lines.push(say!(messages, "cli-closed-aliased", "count" => look.replaced));
    if !look.named.is_empty() {
        lines.push(say!(messages, "cli-closed-named", "names" => look.named.join(", ")));
    }
    if !look.doubtful.is_empty() {
        lines.push(say!(messages, "closed-leave-doubtful", "names" => look.doubtful.join(", ")));
    }
    lines.extend(values::pointing(messages, &look.found));
    lines.push(say!(messages, "closed-aliases-are-not"));
    lines.join("\n")
}
