//! Special cases for which a group decides in another way than it does for the rest: large purchases, changes of the charter.

use super::rules::contains;
use super::words::{Word, matches};

/// What such cases are about, whatever else is said.
const CASES: [&str; 9] = [
    "purchase|purchases|expense|expenses|expenditure|expenditures|spending over|above|of|more",
    "purchase|purchases|expense|expenses|expenditure|expenditures need|needs|require|requires|take|takes",
    "amending|amend|amendments|amendment|dissolving|dissolve|dissolution|expelling|expulsion",
    "achat|achats|dépense|dépenses de|supérieur|supérieurs|supérieure|supérieures|au|demande|demandent|exige|exigent",
    "modifier|modification|modifications|dissoudre|dissolution|exclure|exclusion",
    "aankoop|aankopen|uitgave|uitgaven boven|van|vanaf|vraagt|vragen|vereist|vereisen",
    "wijzigen|wijziging|wijzigingen|ontbinding|ontbinden|uitsluiting|uitsluiten",
    "changing|change this|the|our charter|agreement|agreements|document|rules",
    "changes|change to|of|in this|the|our charter|agreement|agreements|document|rules",
];
/// Said where the same holds for all.
const ALL: &str = "also|including|even|all|any|every|whether|too|aussi|compris|tout|tous|toute|toutes|même|ook|inclusief|alle|elk|elke|zelfs";
/// By which another part of the sentence begins.
const PARTS: &str = "but|except|while|whereas|mais|sauf|tandis|maar|behalve|terwijl";

/// The words of a sentence without the parts that tell of special cases.
pub fn without(words: &[Word]) -> Vec<Word> {
    let is_special = |part: &&[Word]| CASES.iter().any(|case| contains(case, part)) && !contains(ALL, part);
    parts(words).iter().filter(|part| !is_special(part)).flat_map(|part| part.iter().cloned()).collect()
}

/// The parts of a sentence that tell of one case each.
fn parts(words: &[Word]) -> Vec<&[Word]> {
    let begins = |at: usize, word: &Word| {
        let next = words.get(at..).unwrap_or_default();
        at > 0 && (word.before.contains([';', '(', ')', '–', '—']) || matches(PARTS, next).is_some())
    };
    let starts = words.iter().enumerate().filter(|(at, word)| begins(*at, word)).map(|(at, _)| at);
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| words.get(*from..to)).collect()
}
