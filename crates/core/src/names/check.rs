//! Looks at a text for names, and puts aliases in their place. Keeps nothing.

use std::path::Path;

use super::find::find;
use super::given::{is_grammar, replaced};
use super::model::{Finding, Kind, Known};
use super::proposed::{is_taken, proposed};
use super::view::{NameAlias, NameFound, NameKind, NamesCheck, NamesFound, NamesReplaced};
use super::words::Tongue;
use super::written::folded;
use crate::app::App;
use crate::failure::Failure;
use crate::language::Messages;
use crate::settings::preferences::Language;

/// More characters than a text that leaves has, and all that is looked at at once.
pub(crate) const LONGEST: usize = 1_000_000;
/// More names than a group knows.
const MOST_KNOWN: usize = 5_000;

/// What of a text may point at somebody.
pub async fn check(app: &App, request: NamesCheck) -> Result<NamesFound, Failure> {
    let (language, known) = sound(app, &request)?;
    let findings = found(app, &request, &request.text, (language, &known));
    Ok(NamesFound { findings, reminder: reminder(app, &request) })
}

/// Puts the known aliases in the place of their names, everywhere, and says what is left.
pub async fn replace_all(app: &App, request: NamesCheck) -> Result<NamesReplaced, Failure> {
    let (language, known) = sound(app, &request)?;
    let (text, replaced) = replaced(&request.text, &known);
    let left = found(app, &request, &text, (language, &known));
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

/// What is found in a text, with aliases that fit those that are read before and after it.
fn found(
    app: &App,
    request: &NamesCheck,
    text: &str,
    (language, known): (Language, &[Known]),
) -> Vec<NameFound> {
    let before = request.before.iter().flat_map(|text| find(text, spoken(app, request, text), known));
    let before: Vec<Finding> = before.collect();
    let earlier = before.len();
    let all = before.into_iter().chain(find(text, language, known)).collect();
    let said: Vec<&str> = beside(request).chain([text]).collect();
    named(all, known, &said, &Messages::of(language)).split_off(earlier)
}

/// The texts of a request that are read before and after the one that is looked at.
fn beside(request: &NamesCheck) -> impl Iterator<Item = &str> {
    request.before.iter().chain(&request.after).map(String::as_str)
}

/// The language of a text. Who works in three languages does not say each time which one a note is in.
fn spoken(app: &App, request: &NamesCheck, text: &str) -> Language {
    let told = request.language.or_else(|| Tongue::spoken(text));
    told.unwrap_or_else(|| app.preferences().language)
}

/// The language of the text, and the names that say something.
fn sound(app: &App, request: &NamesCheck) -> Result<(Language, Vec<Known>), Failure> {
    let letters: usize =
        beside(request).chain([request.text.as_str()]).map(|text| text.chars().count()).sum();
    if letters > LONGEST {
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
    Ok((spoken(app, request, &request.text), known))
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

/// Findings with their aliases, as they are shown. An alias that stands in what is `said` stands for somebody already, whoever gave it.
fn named(findings: Vec<Finding>, known: &[Known], said: &[&str], messages: &Messages) -> Vec<NameFound> {
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
    let taken = |alias: &str| is_taken(alias, known, said);
    proposed(findings, taken, say).into_iter().map(view).collect()
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
