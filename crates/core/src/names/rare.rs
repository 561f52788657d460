//! What is true of hardly anybody else: an illness, a transplant, a twin, being the only one of a kind, what somebody used to be. Pure.

use super::text::{Shape, Token};
use super::words::Tongue;
use crate::settings::preferences::Language;

/// What may be said of more than eyes and ears.
const SENSES: &[&str] = &["blind", "deaf", "doof", "aveugle", "sourd", "sourde"];
/// Words behind *blind* and *deaf* with which they say nothing of eyes and ears.
const FIGURES: &[&str] = &["to", "spot", "spots", "trust", "date", "voor", "vertrouwen", "à", "aux", "au"];
/// What is said of hardly anybody in their trade, beside the senses.
const MARKS: &[&str] = &[
    "blinde",
    "dove",
    "black",
    "zwarte",
    "noir",
    "noire",
    "female",
    "vrouwelijke",
    "mannelijke",
    "gay",
    "trans",
    "transgender",
];
/// Of these there is one in a trade, whichever trade it is.
const GENDERS: &[&str] = &["vrouwelijke", "mannelijke"];
/// What stands before whoever was there before all others.
const BEFORE_ALL: &[&str] = &["first", "premier", "première", "eerste"];
/// Whom somebody is among, where they are theirs: *in her class*.
const GROUPS: &[&str] = &[
    "class",
    "family",
    "team",
    "school",
    "year",
    "department",
    "company",
    "ward",
    "staff",
    "street",
    "town",
    "troop",
    "cohort",
    "classe",
    "famille",
    "équipe",
    "école",
    "année",
    "service",
    "entreprise",
    "étage",
    "rue",
    "ville",
    "promotion",
    "région",
    "klas",
    "familie",
    "gezin",
    "ploeg",
    "jaar",
    "afdeling",
    "dienst",
    "bedrijf",
    "straat",
    "stad",
    "lichting",
    "streek",
];
/// Before a group, whose it is.
const THEIRS: &[&str] = &["his", "her", "their", "sa", "son", "leur", "zijn", "haar", "hun"];
/// What stands before what somebody was.
const FORMER: &[&[&str]] = &[
    &["used", "to", "be", "a"],
    &["used", "to", "be", "an"],
    &["was", "once", "a"],
    &["was", "once", "an"],
    &["former"],
    &["retired"],
    &["ex"],
    &["ancien"],
    &["ancienne"],
    &["était", "autrefois"],
    &["a", "été"],
    &["voormalig"],
    &["voormalige"],
    &["gewezen"],
    &["gepensioneerd"],
    &["gepensioneerde"],
    &["was", "vroeger"],
    &["was", "ooit"],
    &["vroeger"],
    &["was", "eerst"],
];

/// Behind a rare detail that begins here.
pub fn rare(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    only(tokens, at, tongue)
        .or_else(|| phrase(tokens, at, tongue))
        .or_else(|| former(tokens, at, tongue))
        .or_else(|| first_of_a_kind(tokens, at, tongue))
        .or_else(|| sensed(tokens, at, tongue))
        .or_else(|| illness(tokens, at, tongue))
}

fn low<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.low.as_str())
}

fn phrase(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let end = tongue.details.end(tokens, at)?;
    let senses = SENSES.contains(&low(tokens, end - 1));
    (!senses || !FIGURES.contains(&low(tokens, end))).then_some(end)
}

/// An illness that few people have: mucoviscidose, cystic fibrosis; in Dutch also by the end of a longer word.
fn illness(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let rare = |at: usize| tongue.rare.contains(low(tokens, at));
    let ends = ["transplantatie", "transplantaties", "prothese", "implantaat"];
    let long = ends.iter().any(|end| low(tokens, at).strip_suffix(end).is_some_and(|part| !part.is_empty()));
    let whole = low(tokens, at) == "cystic" && rare(at + 1);
    (whole || rare(at) || long).then_some(at + 1 + usize::from(whole))
}

/// Somebody by what they are, also with an ending or in a longer word: *huisarts*, *verpleegsters*, *ex-nun*.
fn is_somebody(word: &str, tongue: &Tongue) -> bool {
    let of = |word: &str| tongue.people.contains(word);
    of(word) || ["s", "es", "e", "n", "en"].iter().filter_map(|end| word.strip_suffix(end)).any(of)
}

/// The only woman, la seule infirmière, de jongste arts, the first woman in the post, the only Muslim.
fn only(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let first = [("first", "woman"), ("première", "femme"), ("eerste", "vrouw"), ("first", "female")];
    if first.contains(&(low(tokens, at), low(tokens, at + 1))) {
        return Some(at + 2);
    }
    if !tongue.unique.contains(low(tokens, at)) {
        return None;
    }
    let from = |at: usize| {
        let word = low(tokens, at);
        let origin = tongue.is_inhabitant(word) || (tongue.is_allowed(word) && !tongue.feasts.contains(word));
        tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Word
                && (is_somebody(word, tongue)
                    || (origin && (token.is_capital() || tongue.is_inhabitant(word))))
        })
    };
    // De enige vrouwelijke vrtlik.
    let behind = tokens.get(at + 2).is_some_and(|token| token.shape == Shape::Word);
    if GENDERS.contains(&low(tokens, at + 1)) && behind {
        return Some(at + 3).max(alone(tokens, at));
    }
    // The only black teacher, la seule jeune femme.
    (1..=2)
        .find(|count| {
            // The only person who may say it is no rare one.
            let anyone = ["person", "personne", "persoon"].contains(&low(tokens, at + count))
                && ["who", "that", "qui", "que", "à", "die", "to"].contains(&low(tokens, at + count + 1));
            let word = |at: usize| {
                tokens.get(at).is_some_and(|word| {
                    word.shape == Shape::Word
                        && !tongue.determiners.contains(word.low.as_str())
                        && !tongue.is_small(&word.low)
                })
            };
            let words = (at + 1..at + count).all(word);
            words && !anyone && from(at + count)
        })
        .map(|count| at + count + 1)
        .max(alone(tokens, at))
        .max(among(tokens, at))
}

/// The only one in her class, la seule de sa famille, de enige van zijn ploeg: nobody else of those whom somebody belongs to.
fn among(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let joins = ["in", "of", "on", "at", "de", "d'", "dans", "parmi", "van", "uit", "op", "bij"];
    let from = at + 1 + usize::from(["one", "personne", "persoon"].contains(&low(tokens, at + 1)));
    let whose = THEIRS.contains(&low(tokens, from + 1)) && GROUPS.contains(&low(tokens, from + 2));
    // Het enige in haar team is a thing, and only in his class a place.
    let led = at.checked_sub(1).map_or("", |before| low(tokens, before));
    let one = ["the", "la", "le", "l'", "de"].contains(&led);
    (one && joins.contains(&low(tokens, from)) && whose).then_some(from + 3)
}

/// The first deaf magistrate, la première maire noire, de eerste Turkse rechter.
fn first_of_a_kind(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let marked = |at: usize| {
        let word = low(tokens, at);
        SENSES.contains(&word) || MARKS.contains(&word) || tongue.is_inhabitant(word)
    };
    let who = |at: usize| is_somebody(low(tokens, at), tongue);
    let both = (marked(at + 1) && who(at + 2)) || (who(at + 1) && marked(at + 2));
    (BEFORE_ALL.contains(&low(tokens, at)) && both).then_some(at + 3)
}

/// A blind judge, un juge aveugle, een dove leraar.
fn sensed(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let sense = |at: usize| {
        let word = low(tokens, at);
        SENSES.contains(&word) || ["blinde", "dove"].contains(&word) && tongue.speech == Language::Nl
    };
    let who = |at: usize| is_somebody(low(tokens, at), tongue);
    let behind = tongue.speech == Language::Fr && who(at) && sense(at + 1);
    (behind || (sense(at) && who(at + 1))).then_some(at + 2)
}

/// The only one on the island, de enige in het dorp: few, because they are counted in a small place.
fn alone(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let small = [
        "island", "village", "parish", "île", "paroisse", "vallée", "hameau", "eiland", "dorp", "parochie",
        "gehucht", "valley", "hamlet", "polder",
    ];
    let ends =
        |at: &usize| tokens.get(*at).is_none_or(|token| token.shape != Shape::Word || token.is_capital());
    let to = (at + 1..at + 7).take_while(|at| !ends(at)).find(|at| small.contains(&low(tokens, *at)))?;
    Some(to + 1)
}

/// What somebody was: *used to be a nun*, *ancienne avocate*, *gewezen priester*, *ex-soldaat*.
fn former(tokens: &[Token<'_>], at: usize, tongue: &Tongue) -> Option<usize> {
    let word = low(tokens, at);
    let bound = ["ex-", "oud-"].iter().find_map(|start| word.strip_prefix(start));
    if bound.is_some_and(|rest| is_somebody(rest, tongue)) {
        return Some(at + 1);
    }
    let led = FORMER.iter().find(|lead| lead.iter().zip(at..).all(|(word, at)| low(tokens, at) == *word))?;
    let who = at + led.len();
    is_somebody(low(tokens, who), tongue).then_some(who + 1)
}
