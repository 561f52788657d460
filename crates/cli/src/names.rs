//! `names`: what in a text may tell whom it is about. Needs no notebook.

use std::path::Path;

use kring_core::language::{Messages, say};
use kring_core::names;
use kring_core::names::view::{NameAlias, NameFound, NameKind, NamesCheck};

use crate::args::names::Names;
use crate::input::{new_place, page_text};
use crate::session::Session;
use crate::stop::{Done, Stop};
use crate::watch::stoppable;

pub async fn run(session: &Session, command: Names) -> Done {
    match command {
        Names::Check { file, alias } => {
            let request = request(&file, &alias)?;
            let found = stoppable(session, async { Ok(names::check(&session.app, request).await?) }).await?;
            session.answer(&found, |messages, found| {
                let nothing = found.findings.is_empty().then(|| say!(messages, "cli-names-nothing"));
                let lines = found.findings.iter().map(|found| line(messages, found)).chain(nothing);
                lines.chain([found.reminder.clone()]).collect::<Vec<_>>().join("\n")
            })
        }
        Names::Replace { file, alias, out } => {
            let out = new_place(&out)?;
            let request = request(&file, &alias)?;
            let replaced =
                stoppable(session, async { Ok(names::save(&session.app, request, &out).await?) }).await?;
            session.answer(&replaced, |messages, replaced| {
                let done = say!(
                    messages, "cli-names-replaced", "count" => replaced.replaced, "path" => out.display()
                );
                let left = replaced.left.iter().map(|found| line(messages, found));
                let lines = [done].into_iter().chain(left).chain([replaced.reminder.clone()]);
                lines.collect::<Vec<_>>().join("\n")
            })
        }
    }
}

fn request(file: &Path, alias: &[String]) -> Done<NamesCheck> {
    let known = alias.iter().map(|pair| known(pair)).collect::<Done<_>>()?;
    Ok(NamesCheck { text: page_text(file)?, known, ..NamesCheck::default() })
}

fn known(pair: &str) -> Done<NameAlias> {
    let (name, alias) = pair.split_once('=').ok_or(Stop::Usage("cli-names-no-alias"))?;
    let (name, alias) = (name.trim().to_owned(), alias.trim().to_owned());
    if name.is_empty() || alias.is_empty() {
        return Err(Stop::Usage("cli-names-no-alias"));
    }
    Ok(NameAlias { name, alias })
}

/// What it is, the words, and what to say instead.
fn line(messages: &Messages, found: &NameFound) -> String {
    let kind = match found.kind {
        NameKind::Person => "cli-names-person",
        NameKind::Employer => "cli-names-employer",
        NameKind::Place => "cli-names-place",
        NameKind::Date => "cli-names-date",
        NameKind::Detail => "cli-names-detail",
    };
    let kind = messages.say(kind, &[]);
    say!(messages, "cli-names-found", "kind" => kind, "text" => found.text, "alias" => found.alias)
}
