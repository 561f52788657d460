//! `journal history|diff|return|untrash|destroy`: what a page was, and the way back.

use kring_core::journal;
use kring_core::journal::view::{DiffKind, DiffPart, MarkQuery, PageDiffQuery, PageId, PagePart};
use kring_core::language::{Messages, say};
use serde::Serialize;

use crate::answer::Answer;
use crate::journal::whole;
use crate::session::Session;
use crate::stop::Done;
use crate::watch::ask;

/// A page that is no more.
#[derive(Serialize)]
struct Destroyed {
    id: String,
}

pub async fn history(session: &Session, id: String) -> Done {
    let marks = ask(session, journal::history(&session.app, PageId { id })).await?;
    session.answer_list(&marks, |messages, mark| {
        let (added, removed) = (mark.added, mark.removed);
        let size = say!(messages, "cli-version", "added" => added, "removed" => removed);
        format!("{}  {}  {size}", mark.id, mark.to)
    })
}

pub async fn show(session: &Session, id: String, mark: String) -> Done {
    let page = ask(session, journal::at(&session.app, MarkQuery { id, mark })).await?;
    session.answer(&page, whole)
}

pub async fn diff(session: &Session, id: String, from: String, to: Option<String>) -> Done {
    let parts = ask(session, journal::diff(&session.app, PageDiffQuery { id, from, to })).await?;
    session.answer(&parts, |messages, parts| compared(messages, parts))
}

/// The texts with what came and went in brackets, each under its name when there is more than one.
fn compared(messages: &Messages, parts: &[DiffPart]) -> String {
    let names = [
        (PagePart::Body, "person-both"),
        (PagePart::Agreements, "person-agreements"),
        (PagePart::OnlyMe, "person-only-me"),
    ];
    let texts = names.into_iter().filter_map(|(part, name)| {
        let own = parts.iter().filter(|stretch| stretch.part == part);
        let text: String = own
            .map(|stretch| match stretch.kind {
                DiffKind::Same => stretch.text.clone(),
                DiffKind::Added => format!("{{+{}+}}", stretch.text),
                DiffKind::Removed => format!("[-{}-]", stretch.text),
            })
            .collect();
        (!text.trim().is_empty()).then(|| (name, text.trim_end().to_owned()))
    });
    let texts: Vec<(&str, String)> = texts.collect();
    match texts.as_slice() {
        [(_, text)] => text.clone(),
        texts => {
            let apart = texts.iter().map(|(name, text)| format!("## {}\n\n{text}", say!(messages, name)));
            apart.collect::<Vec<_>>().join("\n\n")
        }
    }
}

pub async fn go_back(session: &Session, id: String, mark: String) -> Done {
    let query = MarkQuery { id: id.clone(), mark };
    let batch = ask(session, journal::return_to(&session.app, query)).await?;
    Answer::did(&session.messages, &id, batch)?.give(session)
}

pub async fn untrash(session: &Session, id: String) -> Done {
    let batch = ask(session, journal::untrash(&session.app, PageId { id: id.clone() })).await?;
    Answer::did(&session.messages, &id, batch)?.give(session)
}

pub async fn destroy(session: &Session, id: String) -> Done {
    ask(session, journal::purge(&session.app, PageId { id: id.clone() })).await?;
    session.answer(&Destroyed { id }, |messages, _| say!(messages, "cli-page-destroyed"))
}
