//! Lines that have their places become a charter.

use std::collections::BTreeMap;

use super::{Fact, Line, Place, Shape};
use crate::charter::{Charter, Clause, Role, Said, State, Texts};

/// No charter stands in more languages.
const MOST_LANGUAGES: usize = 3;

/// The charter of these lines, and what was read from sentences.
pub(super) fn assemble(lines: &[Line]) -> (Charter, Vec<Fact>) {
    let mut charter = Charter { languages: languages(lines), ..Charter::default() };
    for line in lines {
        if line.shape != Shape::Heading {
            put(&mut charter, line);
        }
    }
    (charter, Vec::new())
}

/// The languages of the lines, in the order in which they are seen first.
fn languages(lines: &[Line]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for language in lines.iter().flat_map(|line| line.label.keys().chain(line.text.keys())) {
        if seen.len() < MOST_LANGUAGES && !seen.contains(language) {
            seen.push(language.clone());
        }
    }
    seen
}

fn put(charter: &mut Charter, line: &Line) {
    match line.place {
        Place::Objectives => clause(&mut charter.objectives, line),
        Place::Guidelines => clause(&mut charter.guidelines, line),
        Place::Sections => clause(&mut charter.sections, line),
        Place::Roles => role(&mut charter.roles, line),
        place => {
            if let Some(texts) = texts_of(charter, place) {
                add(texts, &whole(line), &line.mark);
            }
        }
    }
}

fn texts_of(charter: &mut Charter, place: Place) -> Option<&mut Texts> {
    Some(match place {
        Place::Title => &mut charter.title,
        Place::Tagline => &mut charter.tagline,
        Place::Welcome => &mut charter.welcome,
        Place::Purpose => &mut charter.purpose,
        Place::Preamble => &mut charter.preamble,
        Place::Members => &mut charter.membership.who,
        Place::Pathways => &mut charter.membership.pathways,
        Place::Terms => &mut charter.membership.terms,
        Place::Cadence => &mut charter.cadence.text,
        Place::Review => &mut charter.review.text,
        Place::Confidentiality => &mut charter.confidentiality.text,
        Place::Decisions => &mut charter.decisions.text,
        Place::Amendment => &mut charter.amendment,
        Place::Conflict => &mut charter.conflict,
        Place::Resources => &mut charter.resources,
        Place::Measures => &mut charter.measures,
        Place::Closure => &mut charter.closure,
        Place::Objectives | Place::Guidelines | Place::Roles | Place::Sections => return None,
    })
}

fn clause(clauses: &mut Vec<Clause>, line: &Line) {
    match clauses.last_mut().filter(|_| line.shape == Shape::GoesOn) {
        Some(clause) => add(&mut clause.text, &whole(line), &line.mark),
        None => {
            let mut clause = Clause::default();
            add(&mut clause.label, &line.label, "");
            add(&mut clause.text, &line.text, "");
            clauses.push(clause);
        }
    }
}

fn role(roles: &mut Vec<Role>, line: &Line) {
    match roles.last_mut().filter(|_| line.shape == Shape::GoesOn) {
        Some(role) => add(&mut role.duties, &whole(line), &line.mark),
        None => {
            let mut role = Role::default();
            add(&mut role.label, &line.label, "");
            add(&mut role.duties, &line.text, "");
            roles.push(role);
        }
    }
}

/// The label and the text in one, for places where nothing has a label.
fn whole(line: &Line) -> BTreeMap<String, String> {
    let mut all = line.text.clone();
    for (language, label) in &line.label {
        let text = all.entry(language.clone()).or_default();
        *text = if text.is_empty() { label.clone() } else { format!("**{label}:** {text}") };
    }
    all
}

/// Adds what a line says below what stands there: an item right below the item before it, anything else as a paragraph.
fn add(texts: &mut Texts, more: &BTreeMap<String, String>, mark: &str) {
    for (language, text) in more {
        let said =
            texts.entry(language.clone()).or_insert_with(|| Said { state: State::Source, ..Said::default() });
        let last = said.text.lines().last().unwrap_or_default();
        let below = !mark.is_empty() && is_item(last);
        if !said.text.is_empty() {
            said.text.push_str(if below { "\n" } else { "\n\n" });
        }
        said.text.push_str(mark);
        said.text.push_str(text);
    }
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.starts_with("- ") || (digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". ")))
}
