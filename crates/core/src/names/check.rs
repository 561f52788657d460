//! Looks at a text for names, and puts aliases in their place. Keeps nothing.

use std::collections::BTreeMap;
use std::path::Path;

use super::find::find;
use super::given::replaced;
use super::model::{Finding, Known};
use super::view::{NameAlias, NameFound, NameKind, NamesCheck, NamesFound, NamesReplaced};
use super::words::Tongue;
use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
use crate::settings::preferences::Language;

/// More characters than a text that leaves has.
pub(crate) const LONGEST: usize = 1_000_000;
/// More names than a group knows.
const MOST_KNOWN: usize = 5_000;

/// What of a text may point at somebody.
pub async fn check(app: &App, request: NamesCheck) -> Result<NamesFound, Failure> {
    let (language, known) = sound(app, &request)?;
    let findings = named(find(&request.text, language, &known), &known, &Messages::of(language));
    Ok(NamesFound { findings, reminder: reminder(app, &request) })
}

/// Puts the known aliases in the place of their names, everywhere, and says what is left.
pub async fn replace_all(app: &App, request: NamesCheck) -> Result<NamesReplaced, Failure> {
    let (language, known) = sound(app, &request)?;
    let (text, replaced) = replaced(&request.text, &known);
    let left = named(find(&text, language, &known), &known, &Messages::of(language));
    Ok(NamesReplaced { text, replaced, left, reminder: reminder(app, &request) })
}

/// The same, written to a new file whole; what it says of it.
pub async fn save(app: &App, request: NamesCheck, out: &Path) -> Result<NamesReplaced, Failure> {
    let replaced = replace_all(app, request).await?;
    kring_store::write_whole(out, replaced.text.as_bytes())?;
    Ok(replaced)
}

/// That aliases are not anonymity, for whoever reads the screen.
fn reminder(app: &App, request: &NamesCheck) -> String {
    let language = request.language.unwrap_or_else(|| app.preferences().language);
    Messages::of(language).say("names-not-anonymity", &[])
}

/// The language of the text, and the names that say something. Who works in three languages does not say each time which one a note is in.
fn sound(app: &App, request: &NamesCheck) -> Result<(Language, Vec<Known>), Failure> {
    if request.text.chars().count() > LONGEST {
        return Err(Failure::request("text"));
    }
    if request.known.len() > MOST_KNOWN {
        return Err(Failure::request("known"));
    }
    let known = |NameAlias { name, alias }: &NameAlias| Known {
        name: name.trim().into(),
        alias: alias.trim().into(),
    };
    let full = |known: &Known| !known.name.is_empty() && !known.alias.is_empty();
    let known = request.known.iter().map(known).filter(full).collect();
    let told = request.language.or_else(|| Tongue::spoken(&request.text));
    Ok((told.unwrap_or_else(|| app.preferences().language), known))
}

/// Findings with the alias that is known, or with one that is proposed and that nothing else has.
fn named(findings: Vec<Finding>, known: &[Known], messages: &Messages) -> Vec<NameFound> {
    let mut proposed: Vec<(NameKind, String, String)> = Vec::new();
    let mut counts: BTreeMap<NameKind, usize> = BTreeMap::new();
    let taken = |alias: &str| known.iter().any(|known| known.alias == alias);
    let mut propose = |kind: NameKind, text: &str| -> String {
        let words = text.to_lowercase();
        // A part of a name alone is the same person.
        let part = |whole: &str| words.split(' ').all(|word| whole.split(' ').any(|other| other == word));
        let same =
            |(of, whole, _): &&(NameKind, String, String)| *whole == words || (*of == kind && part(whole));
        if let Some((_, _, alias)) = proposed.iter().find(same) {
            return alias.clone();
        }
        let alias = loop {
            let number = counts.entry(kind).or_default();
            *number += 1;
            let alias = messages.say(message(kind), &[("number", &number)]);
            if !taken(&alias) {
                break alias;
            }
        };
        proposed.push((kind, words, alias.clone()));
        alias
    };
    let small = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let view = |finding: Finding| {
        let kind = NameKind::from(finding.kind);
        NameFound {
            kind,
            start: small(finding.start),
            end: small(finding.end),
            known: finding.alias.is_some(),
            alias: finding.alias.unwrap_or_else(|| propose(kind, &finding.text)),
            text: finding.text,
        }
    };
    findings.into_iter().map(view).collect()
}

fn message(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "names-alias-person",
        NameKind::Employer => "names-alias-employer",
        NameKind::Place => "names-alias-place",
        NameKind::Date => "names-alias-date",
        NameKind::Detail => "names-alias-detail",
    }
}
