//! What is done several times, and for how long each time: `3 rounds of 8 minutes`, `5 min par groupe`. Pure.

use super::measure::length;
use super::words::number;
use super::{Kind, LONGEST, MOST, Token, tokens};

/// What is done several times, when a word or a sign stands before how long it takes.
const ROUNDS: [&str; 14] = [
    "round",
    "rounds",
    "turns",
    "rotations",
    "tours",
    "manches",
    "cycles",
    "rondes",
    "rondjes",
    "beurten",
    "rotaties",
    "passages",
    "cyclussen",
    "draaien",
];
/// How often, with nothing between it and how long it takes.
const TIMES: [&str; 4] = ["times", "fois", "keer", "maal"];
/// What stands between them.
const OF: [&str; 6] = ["of", "de", "d", "van", "à", "x"];
/// Words between a title and its length: `Pause de 10 min`, `Pauze van een kwartier`, `Closing for 10 minutes`.
const LEADING: [&str; 18] = [
    " of",
    " for",
    " de",
    " d'",
    " d’",
    " pendant",
    " durant",
    " van",
    " gedurende",
    ", duration",
    " - duration",
    " – duration",
    ", durée",
    " - durée",
    " – durée",
    ", duur",
    " - duur",
    " – duur",
];
/// Of each of whom something is told.
const EACH: [&str; 8] = ["per", "each", "apiece", "chacun", "chacune", "elk", "elke", "ieder"];
/// Of whom `par` tells a pace, without an s behind them; `5 min par la présidente` says who leads.
const PAR: [&str; 10] =
    ["groupe", "personne", "per", "tour", "équipe", "binôme", "trio", "participant", "participante", "sou"];

/// The minutes of all rounds at the end of a text: 24 of `3 rondes van 8 minuten`.
pub fn rounds_behind(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let end = tokens.len() - usize::from(tokens.last()?.is_sign(&[')', ']', '.']));
    let at = (1..end).rev().take(MOST).find(|at| tokens.get(*at).is_some_and(knows))?;
    all_rounds(tokens.get(..end)?, at)
}

/// The same at the beginning of a text: 60 of `3 rondes van 20 minuten speeddaten`.
pub fn rounds_before(text: &str) -> Option<u32> {
    let tokens = tokens(text);
    let begins = |end: &usize| tokens.get(*end).is_none_or(|next| next.apart);
    let mut ends = (4..=MOST.min(tokens.len())).rev().filter(begins);
    ends.find_map(|end| all_rounds(tokens.get(..end)?, 1))
}

/// The minutes of all rounds that end these tokens, where the word for them stands at a place.
fn all_rounds(tokens: &[Token], at: usize) -> Option<u32> {
    if !knows(tokens.get(at)?) {
        return None;
    }
    let behind = tokens.get(at + 1..)?;
    let joints = behind.iter().take_while(|token| is_of(token)).count();
    if joints == 0 && !TIMES.contains(&tokens.get(at)?.word()) {
        return None;
    }
    let each = length(behind.get(joints..)?)?;
    let times = match &tokens.get(at - 1)?.kind {
        Kind::Number(times) => *times,
        word => number(&[word])?,
    };
    times.checked_mul(each).filter(|minutes| times > 1 && *minutes <= LONGEST / 2)
}

/// Whether it says that something is done several times.
fn knows(token: &Token) -> bool {
    ROUNDS.contains(&token.word()) || TIMES.contains(&token.word())
}

fn is_of(token: &Token) -> bool {
    OF.contains(&token.word()) || token.is_sign(&['×', '\'', '’'])
}

/// Whether what stands behind a length makes a pace of it: `per group`, `par personne`, `each`.
pub fn is_pace(behind: &str) -> bool {
    let behind = behind.trim_start();
    let mut words = behind.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().filter(|first| behind.starts_with(*first));
    match first {
        Some("par") => words.next().is_some_and(|whom| PAR.contains(&whom.trim_end_matches('s'))),
        Some(first) => EACH.contains(&first),
        None => false,
    }
}

/// A title without the word that led to its length.
pub fn without_leading(words: &str) -> &str {
    LEADING.iter().find_map(|leading| words.strip_suffix(leading)).map_or(words, str::trim_end)
}
