//! What leaves a closed space: one layer at a time, looked at first, under the level that the group agreed, with a line that says so.

use std::collections::BTreeSet;
use std::path::Path;

use kring_store::Vault;
use uuid::Uuid;

use super::model::names_people;
use super::notes::known;
use super::read::{Opened, Person, opened, read_case, read_notes};
use super::sheet::{Sheet, save};
use super::supervision::handed;
use super::view::{ClosedExport, ClosedLeft, ClosedLook, ClosedSaved, Layer};
use crate::app::App;
use crate::failure::Failure;
use crate::journal::export::view::Format;
use crate::journal::export::{Phrases, safe_name};
use crate::journal::links::readable;
use crate::language::{Messages, say};
use crate::names::given::{holds, replaced};
use crate::names::model::Known;
use crate::names::proposed::is_taken;
use crate::names::view::{NameAlias, NamesCheck};
use crate::settings::preferences::Language;

/// What would leave.
struct Leaving {
    title: String,
    text: String,
    replaced: u32,
    named: Vec<String>,
    doubtful: Vec<String>,
    pairs: Vec<Known>,
}

/// Shows the text as it would leave, and the names that stand in it. Writes nothing.
pub async fn look(app: &App, request: ClosedExport) -> Result<ClosedLook, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    let leaving = leaving(app, &vault, &opened, &request).await?;
    let text = [leaving.title.as_str(), &leaving.text].join("\n\n");
    let found = pointing(app, text, leaving.pairs).await?;
    Ok(ClosedLook {
        id: opened.session.id.to_string(),
        title: leaving.title,
        about: about(&phrases(app, request.language), &opened),
        text: leaving.text,
        replaced: leaving.replaced,
        named: leaving.named,
        doubtful: leaving.doubtful,
        found,
        rule: opened.group.level,
    })
}

/// What of a text may point at somebody, each once. Aliases are no names. Of a text that is longer than any, the beginning is looked at.
pub(super) async fn pointing(app: &App, text: String, pairs: Vec<Known>) -> Result<Vec<String>, Failure> {
    let known = pairs.into_iter().map(|Known { name, alias }| NameAlias { name, alias }).collect();
    let text = text.chars().take(crate::names::LONGEST).collect();
    let check = crate::names::check(app, NamesCheck { text, known, ..NamesCheck::default() }).await?;
    let mut found: Vec<String> = Vec::new();
    for one in check.findings {
        if !found.contains(&one.text) {
            found.push(one.text);
        }
    }
    Ok(found)
}

/// What the file is called at first. It names nobody and no case.
pub async fn export_name(app: &App, request: &ClosedExport) -> Result<String, Failure> {
    let vault = app.vault().await?;
    let session = opened(&vault, &request.id).await?.session;
    let kind = phrases(app, request.language).say(heading(request.layer));
    let name = [kind.as_str(), session.date.as_str()].join(" ");
    Ok(format!("{}.{}", safe_name(name.trim(), "Kring"), ending(request.format.unwrap_or(Format::Pdf))))
}

/// Writes one layer as a file.
pub async fn export(app: &App, request: ClosedExport, out: &Path) -> Result<ClosedSaved, Failure> {
    let vault = app.vault().await?;
    let opened = opened(&vault, &request.id).await?;
    let by = opened.group.ids(request.agreed_by.as_deref().unwrap_or_default())?;
    // My own notes are mine; what was said in the group leaves as it agreed.
    if request.layer != Layer::Mine
        && !opened.group.circle(&opened.session.owner).may_leave(opened.group.level, &by)
    {
        return Err(Failure::refused("closed-nothing-leaves"));
    }
    let leaving = leaving(app, &vault, &opened, &request).await?;
    if leaving.text.trim().is_empty() {
        return Err(Failure::refused("closed-nothing-written"));
    }
    let phrases = phrases(app, request.language);
    let sheet = Sheet {
        kind: phrases.say(heading(request.layer)),
        title: leaving.title,
        about: about(&phrases, &opened),
        text: leaving.text,
    };
    let line = ClosedLeft {
        id: Uuid::now_v7().simple().to_string(),
        of: opened.session.id.to_string(),
        group: opened.group.id.to_string(),
        what: super::kind::code(request.layer),
        form: String::new(),
        at: app.now().to_string(),
        rule: super::kind::code(opened.group.level),
        hash: String::new(),
    };
    let format = request.format.unwrap_or(Format::Pdf);
    save(app, &vault, sheet, format, (request.paper, &phrases), line, out).await
}

/// The line below the title: the day, and when what is told ends.
fn about(phrases: &Phrases, opened: &Opened) -> String {
    let day = opened.session.date.parse().map(|day| phrases.day(day)).unwrap_or_default();
    let ends = say!(phrases.messages, "closed-sheet-ends", "date" => phrases.day(opened.session.ends));
    [day, ends].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

pub(super) fn phrases(app: &App, language: Option<Language>) -> Phrases {
    let preferences = app.preferences();
    Phrases::new(language.unwrap_or(preferences.language), preferences.region)
}

pub(super) fn ending(format: Format) -> &'static str {
    match format {
        Format::Pdf => "pdf",
        Format::Docx => "docx",
        Format::Html => "html",
        Format::Md => "md",
        Format::Json => "json",
    }
}

fn heading(layer: Layer) -> &'static str {
    match layer {
        Layer::Group => "closed-sheet-group",
        Layer::Mine => "closed-sheet-mine",
        Layer::Supervision => "closed-sheet-supervision",
    }
}

/// What stands for people of the group: a number for each, past those that stand for somebody else in the text or by an alias.
pub(super) fn numbered<'a>(
    messages: &Messages,
    people: impl Iterator<Item = &'a Person>,
    pairs: &[Known],
    text: &str,
) -> Vec<Known> {
    let aliases = (1_usize..).map(|number| say!(messages, "closed-someone", "number" => number));
    let free = aliases.filter(|alias| !is_taken(alias, pairs, &[text]));
    people.zip(free).map(|(one, alias)| Known { name: one.name.clone(), alias }).collect()
}

/// The text of one layer as it would leave: names without a permission as their aliases, people in the room as the level asks for.
async fn leaving(
    app: &App,
    vault: &Vault,
    opened: &Opened,
    request: &ClosedExport,
) -> Result<Leaving, Failure> {
    let Opened { session, group, desk } = opened;
    let phrases = phrases(app, request.language);
    // What leaves leads to nothing here: links are their words.
    let (title, question) = read_case(vault, session.case).await?;
    let question = readable(&question).0;
    let document = match (request.layer, handed(vault, desk).await?) {
        (Layer::Supervision, Some(handed)) => handed.notes,
        (layer, _) => known(session, desk, layer),
    };
    let notes = readable(&read_notes(vault, document).await?).0;
    // The title and the question are the group's; what leaves of another layer is that layer alone.
    let (title, text) = match request.layer {
        Layer::Group if question.trim().is_empty() => (title, notes),
        Layer::Group => {
            let below = |heading, text: &str| match text.trim().is_empty() {
                true => String::new(),
                false => format!("## {}\n\n{text}\n\n", phrases.say(heading)),
            };
            let asked = below("closed-sheet-question", &question);
            (title, asked + below(heading(Layer::Group), &notes).trim_end())
        }
        layer => (phrases.say(heading(layer)), notes),
    };
    let said = format!("{title}\n{text}");
    let mut pairs = desk.pairs();
    if request.layer != Layer::Mine && !names_people(group.level) {
        let numbered = numbered(&phrases.messages, group.everybody(), &pairs, &said);
        pairs.extend(numbered.into_iter().filter(|one| !desk.may_be_named(&one.name)));
    }
    let doubtful = desk.doubtful().into_iter().filter(|name| holds(&said, name)).collect();
    let ((title, first), (text, then)) = (replaced(&title, &pairs), replaced(&text, &pairs));
    let whole = format!("{title}\n{text}");
    let names = desk.names.iter().map(|(_, pair)| &pair.name).chain(group.everybody().map(|one| &one.name));
    let named: BTreeSet<String> = names.filter(|name| holds(&whole, name)).cloned().collect();
    let named = named.into_iter().collect();
    Ok(Leaving { title, text, replaced: first + then, named, doubtful, pairs })
}
