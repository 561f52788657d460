//! Looks at a text for names, and puts aliases in their place. Keeps nothing.

use std::path::Path;

use super::find::find;
use super::given::{is_grammar, replaced};
use super::model::{Finding, Kind, Known};
use super::proposed::proposed;
use super::view::{NameAlias, NameFound, NameKind, NamesCheck, NamesFound, NamesReplaced};
use super::words::Tongue;
use super::written::folded;
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
    kring_store::write_outside(out, replaced.text.as_bytes())?;
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
    let known: Vec<Known> = request.known.iter().map(known).filter(full).collect();
    refused(&known)?;
    let told = request.language.or_else(|| Tongue::spoken(&request.text));
    Ok((told.unwrap_or_else(|| app.preferences().language), known))
}

/// Refuses an alias that changes nothing or holds a second pair, and a name that stands in every sentence.
fn refused(known: &[Known]) -> Result<(), Failure> {
    if known.iter().any(tells_itself) {
        return Err(Failure::refused("closed-alias-tells"));
    }
    if known.iter().any(|known| known.alias.contains('=') || known.name.contains('=')) {
        return Err(Failure::request("alias"));
    }
    if known.iter().any(|known| is_grammar(&known.name)) {
        return Err(Failure::request("name"));
    }
    Ok(())
}

fn tells_itself(known: &Known) -> bool {
    folded(&known.name) == folded(&known.alias)
}

/// Findings with their aliases, as they are shown.
fn named(findings: Vec<Finding>, known: &[Known], messages: &Messages) -> Vec<NameFound> {
    let say = |kind: Kind, number: usize| messages.say(message(kind), &[("number", &number)]);
    let small = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let view = |(finding, alias): (Finding, String)| NameFound {
        kind: NameKind::from(finding.kind),
        start: small(finding.start),
        end: small(finding.end),
        known: finding.alias.is_some(),
        text: finding.text,
        alias,
    };
    proposed(findings, known, say).into_iter().map(view).collect()
}

fn message(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "names-alias-person",
        Kind::Employer => "names-alias-employer",
        Kind::Place => "names-alias-place",
        Kind::Date => "names-alias-date",
        Kind::Detail => "names-alias-detail",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_that_says_nothing_or_stands_for_a_small_word_is_refused() {
        let pair = |name: &str, alias: &str| [Known { name: name.into(), alias: alias.into() }];
        for (name, alias) in
            [("Anna", "Anna"), ("Élise", "elise"), ("Anna", "B = C"), ("the", "x"), ("van de", "x")]
        {
            assert!(refused(&pair(name, alias)).is_err(), "{name} = {alias}");
        }
        for (name, alias) in
            [("Anna", "B."), ("An", "Kim"), ("De Smet", "Claes"), ("Anna Peeters", "Anna P.")]
        {
            assert!(refused(&pair(name, alias)).is_ok(), "{name} = {alias}");
        }
    }
}
