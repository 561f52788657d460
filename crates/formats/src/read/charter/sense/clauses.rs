//! Labels of clauses that are told by more than one of them, or by no colon: `Kindness - we are kind`, `**Kindness.** We are kind.`

use super::labels::{Labelled, ended, listed, split, stopped, stressed};
use crate::read::charter::{Line, Place, Shape};

/// A clause that says no more than its label has no more words.
const SHORT: usize = 3;

/// Gives the clauses of each list the labels that are told so.
pub fn label(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let place = lines.get(at).map(|line| line.place);
        let rest = lines.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|line| Some(line.place) == place && is_clause(line)).count();
        if let Some(clauses) = lines.get_mut(at..at + length) {
            give(clauses);
        }
        at += length.max(1);
    }
}

fn is_clause(line: &Line) -> bool {
    matches!(line.place, Place::Objectives | Place::Guidelines)
        && line.shape == Shape::Begins
        && line.label.is_empty()
        && !line.plain
}

fn give(clauses: &mut [Line]) {
    const LEAST: usize = 2;
    let hyphened = |line: &&Line| !line.mark.is_empty() && told(line, listed).is_some();
    let short = |line: &Line| line.text.values().all(|text| text.split_whitespace().count() <= SHORT);
    // One hyphen may stand anywhere in a sentence; in a list of them it parts labels.
    let alike = clauses.iter().filter(hyphened).count() >= LEAST
        && clauses.iter().all(|line| hyphened(&line) || short(line) || told(line, split).is_some());
    // One short sentence may stand anywhere; a list whose items all begin with one has labels.
    let all_ended = clauses.len() > LEAST
        && clauses.iter().all(|line| !line.mark.is_empty() && told(line, ended).is_some());
    // So may stressed words; where each of the items begins with some and goes on anew, those are labels.
    let all_stressed = clauses.len() >= LEAST
        && clauses.iter().all(|line| !line.mark.is_empty() && told(line, stressed).is_some());
    for line in clauses.iter_mut().filter(|line| told(line, split).is_none()) {
        let found =
            told(line, stopped).or_else(|| told(line, listed).filter(|_| alike && !line.mark.is_empty()));
        let found = found.or_else(|| told(line, ended).filter(|_| all_ended));
        let found = found.or_else(|| told(line, stressed).filter(|_| all_stressed));
        for (language, found) in found.into_iter().flatten() {
            line.label.insert(language.clone(), found.label);
            line.text.insert(language, found.rest);
        }
    }
}

/// The label of a line in each of its languages; nothing where one of them has none.
fn told(line: &Line, how: fn(&str) -> Option<Labelled>) -> Option<Vec<(String, Labelled)>> {
    line.text.iter().map(|(language, text)| Some((language.clone(), how(text)?))).collect()
}
