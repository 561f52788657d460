//! A version in the languages that leave, with its title block and a page to sign on.

use kring_formats::charter::{Charter, Holder};
use kring_formats::write::charter::{Edition, Frame, Headings, Names, Sheet, Words};
use kring_store::Vault;

use super::super::library::level_line;
use super::super::statements;
use super::super::versions::all;
use super::super::view::{CharterExport, CharterFormat, StatementKind, StatementView, VersionStatus};
use super::Leaving;
use super::words::Tongue;
use crate::app::App;
use crate::circle::kind as circle;
use crate::failure::Failure;
use crate::say;

/// The sheet of a version, or of what the charter says now.
pub async fn sheet(
    app: &App,
    vault: &Vault,
    leaving: &Leaving,
    frame: Frame,
    request: &CharterExport,
) -> Result<Sheet, Failure> {
    let rows = all(app, vault, leaving.charter).await?;
    let adoption = match &leaving.version {
        Some(version) => statements::views(vault, leaving.charter, &rows).await?.into_iter().rfind(|said| {
            said.counts() && said.kind == StatementKind::Adoption && said.number == Some(version.number)
        }),
        None => None,
    };
    let today = app.today();
    let people = vault.with(leaving.space, |doc| Ok(circle::people(doc))).await?;
    let names: Vec<String> =
        people.iter().filter(|member| member.belongs(today)).map(|member| member.name.clone()).collect();
    // A file that goes on being edited has no page to sign on.
    let signs = matches!(request.format, CharterFormat::Pdf | CharterFormat::Docx | CharterFormat::Html);
    let without = request.without_names;
    let words = leaving.says.languages.iter().map(|language| {
        let tongue = Tongue::of(app, language);
        let about = about(&tongue, leaving, adoption.as_ref(), without);
        words(&tongue, language, &leaving.says, about)
    });
    let edition = Edition {
        words: words.collect(),
        frame,
        names: if without {
            Names::LeftOut(people.into_iter().map(|member| member.name).collect())
        } else {
            Names::Shown
        },
        signing: signs.then_some(names),
        charter: leaving.says.clone(),
    };
    Ok(edition.sheet())
}

/// The sheet of a charter that lies in no notebook: its words and nothing about it.
pub fn bare(app: &App, charter: &Charter) -> Sheet {
    let words = charter.languages.iter().map(|language| {
        let tongue = Tongue::of(app, language);
        words(&tongue, language, charter, Vec::new())
    });
    let words = words.collect();
    Edition { words, frame: Frame::default(), names: Names::Shown, signing: None, charter: charter.clone() }
        .sheet()
}

fn words(tongue: &Tongue, language: &str, charter: &Charter, about: Vec<(String, String)>) -> Words {
    let say = |id: &str| tongue.say(id);
    let term = |months: Option<u32>| {
        months.map(|count| say!(tongue.phrases.messages, "paper-term", "count" => count)).unwrap_or_default()
    };
    let span = |holder: &Holder| {
        let messages = &tongue.phrases.messages;
        let day = |day: &Option<String>| day.as_deref().map(|day| tongue.date(day));
        match (day(&holder.from), day(&holder.until)) {
            (Some(from), Some(until)) => {
                say!(messages, "paper-holder-between", "from" => from, "until" => until)
            }
            (Some(from), None) => say!(messages, "paper-holder-since", "date" => from),
            (None, Some(until)) => say!(messages, "paper-holder-until", "date" => until),
            (None, None) => String::new(),
        }
    };
    let level = charter.confidentiality.level;
    let line = level.and_then(level_line).map(|words| words.of(tongue.language).to_owned());
    Words {
        language: language.to_owned(),
        called: say("paper-called"),
        about,
        headings: headings(tongue),
        cadence: tongue.cadence(&charter.cadence),
        review: tongue.review(&charter.review),
        confidentiality: line.unwrap_or_default(),
        limits: if level.is_some() { tongue.limits() } else { String::new() },
        decisions: tongue.decisions(&charter.decisions),
        terms: charter.roles.iter().map(|role| term(role.term_months)).collect(),
        spans: charter.roles.iter().map(|role| role.holders.iter().map(span).collect()).collect(),
        vacant: say("paper-vacant"),
        held: say("paper-held"),
        somebody: say("paper-somebody"),
        stale: say("paper-stale"),
        signing: say("paper-signing"),
        sign_fields: ["paper-sign-name", "paper-sign-date", "paper-sign-signature"].map(say),
    }
}

/// The title block: status, version, from when, who agreed when.
fn about(
    tongue: &Tongue,
    leaving: &Leaving,
    adoption: Option<&StatementView>,
    without_names: bool,
) -> Vec<(String, String)> {
    let messages = &tongue.phrases.messages;
    let status = match leaving.version.as_ref().map(|version| version.status) {
        None => "draft",
        Some(VersionStatus::Named) => "named",
        Some(VersionStatus::Proposed) => "proposed",
        Some(VersionStatus::Adopted) => "adopted",
        Some(VersionStatus::Upcoming) => "upcoming",
        Some(VersionStatus::Superseded) => "superseded",
    };
    let mut about = vec![("paper-about-status", tongue.say(&format!("paper-status-{status}")))];
    if let Some(version) = &leaving.version {
        about.push(("paper-about-version", version.number.to_string()));
        // What nobody agreed to is not in force, whatever day it names.
        let label = match version.status {
            VersionStatus::Named => None,
            VersionStatus::Proposed => Some("paper-about-proposed"),
            VersionStatus::Adopted | VersionStatus::Upcoming | VersionStatus::Superseded => {
                Some("paper-about-effective")
            }
        };
        let day = version.effective.as_deref().map(|day| tongue.date(day));
        about.extend(label.zip(day));
        if !version.author.is_empty() && !without_names {
            about.push(("paper-about-author", version.author.clone()));
        }
    }
    if let Some(adoption) = adoption {
        let date = tongue.date(adoption.date.as_deref().unwrap_or_default());
        let said = match &adoption.noted_by {
            Some(by) if !without_names => say!(messages, "paper-agreed-in", "date" => date, "by" => by),
            _ => say!(messages, "paper-agreed-on", "date" => date),
        };
        about.push(("paper-about-agreed", said));
    }
    about.into_iter().map(|(id, value)| (tongue.say(id), value)).collect()
}

fn headings(tongue: &Tongue) -> Headings {
    let heading = |name: &str| tongue.say(&format!("paper-heading-{name}"));
    Headings {
        welcome: heading("welcome"),
        purpose: heading("purpose"),
        objectives: heading("objectives"),
        guidelines: heading("guidelines"),
        members: heading("members"),
        pathways: heading("pathways"),
        terms: heading("terms"),
        roles: heading("roles"),
        cadence: heading("cadence"),
        review: heading("review"),
        confidentiality: heading("confidentiality"),
        decisions: heading("decisions"),
        amendment: heading("amendment"),
        conflict: heading("conflict"),
        resources: heading("resources"),
        measures: heading("measures"),
        closure: heading("closure"),
        sections: heading("sections"),
        signing: heading("signing"),
    }
}
