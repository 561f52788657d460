//! Lines that have their places become a charter.

use std::collections::BTreeMap;

use super::fields::{Fields, in_words};
use super::roles::role;
use super::sense::labels;
use super::{Fact, Line, Place, Shape};
use crate::charter::{Charter, Clause, Role, Said, Texts};

/// No charter stands in more languages.
const MOST_LANGUAGES: usize = 3;

/// The charter of these lines, and what was read from sentences.
pub(super) fn assemble(lines: &[Line]) -> (Charter, Vec<Fact>) {
    let languages = languages(lines);
    let mut charter = Charter { languages: languages.clone(), ..Charter::default() };
    let mut fields = Fields::default();
    for (at, line) in lines.iter().enumerate() {
        match line.shape {
            Shape::Heading => fields.heading(),
            Shape::Fields => {
                let known = fields.facts.len();
                fields.hear(&mut charter, line, at);
                // Words that say no field, or none that is new, are words of the section.
                if in_words(line) && fields.facts.len() == known {
                    put(&mut charter, &mut fields, line, at, &languages);
                }
            }
            Shape::Begins | Shape::GoesOn => {
                put(&mut charter, &mut fields, line, at, &languages);
                fields.hear(&mut charter, line, at);
            }
        }
    }
    fields.look_elsewhere(&mut charter, lines);
    pair_clauses(&mut charter.objectives, &languages);
    pair_clauses(&mut charter.guidelines, &languages);
    pair_clauses(&mut charter.sections, &languages);
    pair_roles(&mut charter.roles, &languages);
    (charter, fields.facts)
}

/// The languages of the lines, in the order in which they are seen first.
fn languages(lines: &[Line]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    // Columns stand in the order of the source, a map in that of the alphabet. The first line that stands in most of them tells; the
    // language of a title alone is often guessed.
    let said = || lines.iter().filter(|line| line.place != Place::Aside);
    let most = said().map(|line| line.order.len()).max().unwrap_or_default();
    let widest = said().find(|line| line.order.len() == most).into_iter();
    for language in widest.chain(said()).flat_map(|line| line.order.iter()) {
        if seen.len() < MOST_LANGUAGES && !seen.contains(language) {
            seen.push(language.clone());
        }
    }
    seen
}

fn put(charter: &mut Charter, fields: &mut Fields, line: &Line, at: usize, languages: &[String]) {
    let line = &within(line, languages);
    match line.place {
        Place::Objectives => clause(&mut charter.objectives, line),
        Place::Guidelines => clause(&mut charter.guidelines, line),
        Place::Sections => section(&mut charter.sections, line),
        Place::Roles => role(&mut charter.roles, fields, line, at),
        Place::Title | Place::Tagline => {
            let texts = if line.place == Place::Title { &mut charter.title } else { &mut charter.tagline };
            let plain = whole(line).into_iter().map(|(language, text)| {
                let words = crate::read::text::plain(&text);
                (language, words.split_whitespace().collect::<Vec<_>>().join(" "))
            });
            for (language, text) in plain {
                let said = texts.entry(language).or_default();
                said.text = if said.text.is_empty() { text } else { format!("{} – {text}", said.text) };
            }
        }
        place => {
            if let Some(texts) = texts_of(charter, place) {
                add(texts, &whole(line), &line.mark);
            }
        }
    }
}

/// A line in the languages of the charter; what is said in another one stands with the first.
fn within(line: &Line, languages: &[String]) -> Line {
    let mut line = line.clone();
    let Some(first) = languages.first() else { return line };
    for texts in [&mut line.label, &mut line.text] {
        let foreign: Vec<String> =
            texts.keys().filter(|language| !languages.contains(language)).cloned().collect();
        for language in foreign {
            let Some(text) = texts.remove(&language) else { continue };
            let own = texts.entry(first.clone()).or_default();
            *own = if own.is_empty() { text } else { format!("{own}\n\n{text}") };
        }
    }
    line
}

fn texts_of(charter: &mut Charter, place: Place) -> Option<&mut Texts> {
    Some(match place {
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
        Place::Title | Place::Tagline | Place::Aside => return None,
        Place::Objectives | Place::Guidelines | Place::Roles | Place::Sections => return None,
    })
}

fn clause(clauses: &mut Vec<Clause>, line: &Line) {
    match clauses.last_mut().filter(|_| line.shape == Shape::GoesOn) {
        Some(clause) => add(&mut clause.text, &whole(line), &line.mark),
        None => {
            let mut clause = Clause::default();
            let (label, text) = labelled(line);
            add(&mut clause.label, &label, "");
            add(&mut clause.text, &text, "");
            clauses.push(clause);
        }
    }
}

/// A free section is headed by a heading only; a colon in its text is one of its words.
fn section(sections: &mut Vec<Clause>, line: &Line) {
    match sections.last_mut().filter(|_| line.shape == Shape::GoesOn) {
        Some(section) => add(&mut section.text, &whole(line), &line.mark),
        None => {
            let mut section = Clause::default();
            add(&mut section.label, &line.label, "");
            add(&mut section.text, &line.text, &line.mark);
            sections.push(section);
        }
    }
}

pub(super) type ByLanguage = BTreeMap<String, String>;

/// The label and the text of a line, the label being at the start of the text where there is none of its own.
pub(super) fn labelled(line: &Line) -> (ByLanguage, ByLanguage) {
    labelled_by(line, labels::split)
}

pub(super) fn labelled_by(
    line: &Line,
    split: fn(&str) -> Option<labels::Labelled>,
) -> (ByLanguage, ByLanguage) {
    if !line.label.is_empty() || line.plain {
        return (line.label.clone(), line.text.clone());
    }
    let (mut labels, mut texts) = (BTreeMap::new(), BTreeMap::new());
    for (language, text) in &line.text {
        match split(text) {
            Some(found) => {
                labels.insert(language.clone(), found.label);
                texts.insert(language.clone(), found.rest);
            }
            None => {
                texts.insert(language.clone(), text.clone());
            }
        }
    }
    (labels, texts)
}

/// The label and the text in one, for places where nothing has a label.
pub(super) fn whole(line: &Line) -> ByLanguage {
    let mut all = line.text.clone();
    for (language, label) in &line.label {
        let text = all.entry(language.clone()).or_default();
        *text = if text.is_empty() { label.clone() } else { format!("**{label}:** {text}") };
    }
    all
}

/// Adds what a line says below what stands there: an item right below the item before it, anything else as a paragraph.
pub(super) fn add(texts: &mut Texts, more: &ByLanguage, mark: &str) {
    for (language, text) in more.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let said: &mut Said = texts.entry(language.clone()).or_default();
        let last = said.text.lines().last().unwrap_or_default();
        let below = !mark.is_empty() && (last.starts_with("- ") || last.starts_with(' ') || counted(last));
        if !said.text.is_empty() {
            said.text.push_str(if below { "\n" } else { "\n\n" });
        }
        said.text.push_str(mark);
        said.text.push_str(&text.replace('\n', &format!("\n{}", " ".repeat(mark.len()))));
    }
}

fn counted(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". "))
}

/// Clauses that were listed once in each language, one list below the other, become clauses in all of them.
fn pair_clauses(clauses: &mut Vec<Clause>, languages: &[String]) {
    let tongue = |clause: &Clause| only(&[&clause.label, &clause.text]);
    let Some(rest) = paired(clauses, languages, tongue) else { return };
    for (place, other) in rest {
        if let Some(clause) = clauses.get_mut(place) {
            clause.label.extend(other.label);
            clause.text.extend(other.text);
        }
    }
}

fn pair_roles(roles: &mut Vec<Role>, languages: &[String]) {
    let tongue = |role: &Role| only(&[&role.label, &role.duties]);
    let Some(rest) = paired(roles, languages, tongue) else { return };
    for (place, other) in rest {
        if let Some(role) = roles.get_mut(place) {
            role.label.extend(other.label);
            role.duties.extend(other.duties);
            let new = other
                .holders
                .into_iter()
                .filter(|holder| !role.holders.iter().any(|known| known.name == holder.name));
            let new: Vec<_> = new.collect();
            role.holders.extend(new);
        }
    }
}

/// The one language of some texts, if it is one.
fn only(texts: &[&Texts]) -> Option<String> {
    let mut languages = texts.iter().flat_map(|texts| texts.keys());
    let first = languages.next()?.clone();
    languages.all(|language| *language == first).then_some(first)
}

/// Leaves the things of the first language, and gives those of the others with the place of the one that each belongs to. Only where
/// every thing is in one language, and there are as many in each.
fn paired<T>(
    things: &mut Vec<T>,
    languages: &[String],
    tongue: impl Fn(&T) -> Option<String>,
) -> Option<Vec<(usize, T)>> {
    let tongues: Option<Vec<String>> = things.iter().map(&tongue).collect();
    let tongues = tongues.filter(|_| languages.len() > 1)?;
    let count = |language: &str| tongues.iter().filter(|tongue| *tongue == language).count();
    let spoken: Vec<&String> = languages.iter().filter(|language| count(language) > 0).collect();
    let (first, others) = spoken.split_first()?;
    if others.is_empty() || others.iter().any(|language| count(language) != count(first)) {
        return None;
    }
    let mut kept = Vec::new();
    let mut rest: Vec<(String, T)> = Vec::new();
    for (thing, tongue) in std::mem::take(things).into_iter().zip(tongues) {
        if tongue == **first {
            kept.push(thing);
        } else {
            rest.push((tongue, thing));
        }
    }
    *things = kept;
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let placed = rest.into_iter().map(|(tongue, thing)| {
        let place = places.entry(tongue).or_default();
        *place += 1;
        (*place - 1, thing)
    });
    Some(placed.collect())
}
