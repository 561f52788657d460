//! Which lines of a text without marks are headings by how they stand, though no charter calls a section so: each is set as those are
//! that name a section.

use std::collections::BTreeSet;

use super::plain::{is_item, shouted};
use crate::read::charter::Place;
use crate::read::charter::facts::holding;
use crate::read::charter::sense::labels::{is_somebody, split};
use crate::read::charter::sense::vocabulary::{is_role, place};

/// A line that is not empty, and whether empty ones are around it.
struct Standing<'a> {
    line: &'a str,
    after_blank: bool,
    before_blank: bool,
}

/// The places of such headings among the lines that are not empty.
pub fn headings(lines: &[&str]) -> BTreeSet<usize> {
    let lines = standing(lines);
    let known: Vec<Option<Place>> = lines.iter().map(called).collect();
    let set = |loose: bool| {
        lines.iter().zip(&known).any(|(line, place)| place.is_some() && line.before_blank == loose)
    };
    let (loose, tight) = (set(true), set(false));
    let mut zone = None;
    let mut found = BTreeSet::new();
    for (at, line) in lines.iter().enumerate() {
        let place = known.get(at).copied().flatten();
        if place.is_some() || zone.is_none() {
            zone = place.or(zone);
            continue;
        }
        let alike = line.after_blank && if line.before_blank { loose } else { tight };
        let heads = lines.get(at + 1).is_some_and(|next| is_text(next.line, line.line));
        if alike && heads && may_head(line.line) && !names(line.line, zone) {
            found.insert(at);
        }
    }
    found
}

fn standing<'a>(lines: &[&'a str]) -> Vec<Standing<'a>> {
    let mut found: Vec<Standing<'a>> = Vec::new();
    let mut blank = true;
    for line in lines {
        if line.trim().is_empty() {
            blank = true;
            if let Some(last) = found.last_mut() {
                last.before_blank = true;
            }
        } else {
            found.push(Standing { line: line.trim(), after_blank: blank, before_blank: false });
            blank = false;
        }
    }
    found
}

/// The section that a line by itself names.
fn called(line: &Standing<'_>) -> Option<Place> {
    let alone = line.after_blank && !is_item(line.line) && !shouted(line.line);
    let heads = alone && !line.line.ends_with(['.', '!', '?', ',', ';', ':']);
    if heads { place(line.line) } else { None }
}

/// Whether a line may be a heading: a few words that begin large, no sentence and no item of a list.
fn may_head(line: &str) -> bool {
    const MOST_WORDS: usize = 5;
    const MOST_LETTERS: usize = 50;
    const TELLING: [&str; 10] = ["we", "i", "you", "nous", "on", "vous", "wij", "je", "ik", "jullie"];
    let mut words = line.split_whitespace();
    let first = words.next().map(str::to_lowercase).unwrap_or_default();
    let begins = line.starts_with(char::is_uppercase) && !TELLING.contains(&first.as_str());
    let fits = words.count() < MOST_WORDS && line.chars().count() <= MOST_LETTERS;
    let plain = !line.contains([':', ';', ',', '@', '|', '=', '(', '[', '"', '«', '“', '*', '_'])
        && !line.ends_with(['.', '!', '?', '…', '-', '–']);
    begins && fits && plain && !is_item(line) && !shouted(line) && split(line).is_none()
}

/// Whether a line reads as what stands below a heading.
fn is_text(line: &str, above: &str) -> bool {
    const LEAST_WORDS: usize = 7;
    is_item(line)
        || line.ends_with(['.', '!', '?', '…'])
        || line.split_whitespace().count() >= LEAST_WORDS
        || split(line).is_some()
        || (is_role(above) && holding::begin(line, false).is_some())
}

/// Whether a line names somebody where people are listed.
fn names(line: &str, zone: Option<Place>) -> bool {
    matches!(zone, Some(Place::Members | Place::Roles | Place::Pathways)) && is_somebody(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let lines: Vec<&str> = text.lines().collect();
        let full: Vec<&str> = lines.iter().copied().filter(|line| !line.trim().is_empty()).collect();
        headings(&lines).into_iter().map(|at| full[at]).collect()
    }

    #[test]
    fn a_line_that_stands_as_headings_stand_is_one() {
        let loose = "Circle\n\nPurpose\n\nWe learn.\n\nParking\n\nBehind the school.\n\nMembers\n\nAnn Lee\n\nCy Dee\n\nSnacks and tea\n\n- Tea";
        assert_eq!(found(loose), ["Parking", "Snacks and tea"]);
        let tight = "Kring\n\nDoel\nWe leren samen.\n\nKoffie\nWie wil, zet koffie.\n\nLeden\nAlle leraars van de school.\n\nTot slot";
        assert_eq!(found(tight), ["Koffie"]);
    }

    #[test]
    fn sentences_names_and_lines_set_otherwise_are_none() {
        for none in [
            // Nothing that names a section stands so.
            "Circle\n\nParking\n\nBehind the school.",
            // The known ones stand right above their text, and this one does not.
            "Circle\n\nPurpose\nWe learn.\n\nMembers\nTeachers of one school.\n\nParking\n\nBehind the school.",
            "Circle\n\nPurpose\n\nWe learn together\n\nEach of us brings a case to every meeting.\n\nMembers\n\nTeachers.",
            "Circle\n\nPurpose\n\nLearn.\n\nMembers\n\nAnn Lee\n\nShe teaches in the city.",
            "Circle\n\nPURPOSE\n\nLearn.\n\nMEMBERS\n\nTeachers.\n\nParking\n\nBehind the school.",
        ] {
            assert!(found(none).is_empty(), "{none}");
        }
    }
}
