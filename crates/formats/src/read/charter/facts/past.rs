//! What sentences say of what is over: that a charter was written in some year, or looked at last in some month.

use std::ops::Range;

use super::review::AGAIN;
use super::words::{Word, clauses};

/// Words by which something has happened to a charter.
const HAPPENED: [&str; 52] = [
    "written",
    "adopted",
    "agreed",
    "approved",
    "drafted",
    "founded",
    "born",
    "began",
    "signed",
    "updated",
    "established",
    "started",
    "accepted",
    "ratified",
    "published",
    "created",
    "drawn",
    "formed",
    "rédigé",
    "rédigée",
    "adopté",
    "adoptée",
    "écrit",
    "écrite",
    "convenu",
    "convenue",
    "né",
    "née",
    "fondé",
    "fondée",
    "créé",
    "créée",
    "signé",
    "signée",
    "approuvé",
    "approuvée",
    "établi",
    "établie",
    "geschreven",
    "vastgesteld",
    "aangenomen",
    "goedgekeurd",
    "opgesteld",
    "ontstaan",
    "gestart",
    "opgericht",
    "ondertekend",
    "afgesproken",
    "begonnen",
    "gemaakt",
    "opgemaakt",
    "bijgewerkt",
];
/// Words before which a review is over: `last reviewed`, `was reviewed`.
const OVER: [&str; 12] = [
    "last",
    "was",
    "were",
    "been",
    "été",
    "dernière",
    "dernier",
    "laatst",
    "laatste",
    "vorige",
    "werd",
    "werden",
];
/// Words by which a clause speaks of what is to come.
const TO_COME: [&str; 16] = [
    "next",
    "will",
    "shall",
    "again",
    "then",
    "until",
    "prochain",
    "prochaine",
    "sera",
    "serons",
    "volgende",
    "opnieuw",
    "zal",
    "zullen",
    "wordt",
    "tot",
];

/// The stretches of words that speak of what is over.
pub fn stretches(words: &[Word]) -> Vec<Range<usize>> {
    let over = clauses(words).into_iter().filter(|(_, clause)| is_over(clause));
    over.map(|(from, clause)| from..from + clause.len()).collect()
}

fn is_over(clause: &[Word]) -> bool {
    let again = |word: &Word| AGAIN.iter().any(|stem| word.low.starts_with(stem));
    let has = |list: &[&str]| clause.iter().any(|word| list.contains(&word.low.as_str()));
    let over = |(at, word): (usize, &Word)| {
        let next = clause.iter().skip(at + 1).take(2);
        OVER.contains(&word.low.as_str()) && next.into_iter().any(again)
    };
    if has(&TO_COME) {
        return false;
    }
    clause.iter().enumerate().any(over) || (has(&HAPPENED) && !clause.iter().any(again))
}
