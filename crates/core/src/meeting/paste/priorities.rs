//! How much an item matters, and what it is for. Pure.

use super::super::model::Priority;

const MUST: &[&str] = &[
    "must",
    "must have",
    "moet",
    "moeten",
    "doit",
    "indispensable",
    "obligatoire",
    "required",
    "mandatory",
    "essential",
    "essentiel",
    "essentieel",
    "verplicht",
    "noodzakelijk",
    "onmisbaar",
];
const SHOULD: &[&str] = &[
    "should",
    "should have",
    "zou",
    "zouden",
    "zou moeten",
    "devrait",
    "souhaitable",
    "souhaité",
    "desirable",
    "wenselijk",
    "gewenst",
];
const COULD: &[&str] = &[
    "could",
    "could have",
    "kan",
    "kunnen",
    "zou kunnen",
    "pourrait",
    "possible",
    "si possible",
    "facultatif",
    "optional",
    "optioneel",
    "facultatief",
    "nice to have",
    "if time allows",
    "if time",
    "if possible",
    "indien tijd",
    "indien mogelijk",
    "als er tijd is",
    "mag wegvallen",
    "si le temps le permet",
];
/// What only a column of priorities says.
const IN_COLUMN: [(Priority, &[&str]); 3] = [
    (Priority::Must, &["m", "1", "a", "high", "hoog", "haute", "haut", "élevée", "p1"]),
    (Priority::Should, &["s", "2", "b", "medium", "midden", "middel", "moyenne", "moyen", "p2"]),
    (Priority::Could, &["c", "3", "low", "laag", "basse", "bas", "faible", "p3"]),
];
/// What an item is for.
const PURPOSES: &str = "decision decide discussion discuss information info inform consultation brainstorm advice decisions \
    décision décider discuter débat avis concertation informer \
    besluit beslissing beslissen besluitvorming bespreking bespreken discussie informatie advies besluiten ter";
/// Words between the purposes of `ter informatie` and `info & besluit`.
const JOINED: &str = "for pour ter voor en et and & + / information";

/// How much an item matters.
pub fn priority(text: &str) -> Option<Priority> {
    let small = plain(text);
    let among = |words: &[&str]| words.contains(&small.as_str());
    if among(MUST) {
        Some(Priority::Must)
    } else if among(SHOULD) {
        Some(Priority::Should)
    } else {
        Some(Priority::Could).filter(|_| among(COULD))
    }
}

/// How much an item matters as a column of priorities tells it.
pub fn priority_in_column(text: &str) -> Option<Priority> {
    let small = plain(text);
    let told = || IN_COLUMN.iter().find(|(_, words)| words.contains(&small.as_str()));
    priority(text).or_else(|| told().map(|(priority, _)| *priority))
}

/// Whether words say what an item is for: `besluit`, `pour décision`, `info & discussion`.
pub fn is_purpose(text: &str) -> bool {
    let small = plain(text);
    let words: Vec<&str> = small.split([' ', ',', '/']).filter(|word| !word.is_empty()).collect();
    words.iter().all(|word| among(PURPOSES, word) || among(JOINED, word))
        && words.iter().any(|word| among(PURPOSES, word))
        && words.len() < 6
}

/// A priority or a purpose behind a dash: `Budget – besluit`, `Jaarplan - MOET`.
pub fn loud(end: &str) -> bool {
    priority(end).is_some() || is_purpose(end)
}

fn plain(text: &str) -> String {
    let signs = |sign: char| !sign.is_alphanumeric();
    text.trim_matches(signs).to_lowercase().replace('’', "'")
}

/// Whether a word is one of a list.
pub fn among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}
