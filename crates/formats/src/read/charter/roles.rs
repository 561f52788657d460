//! Lines among the roles of a charter, made into roles: what they are called, who has them, what those do.

use std::collections::BTreeMap;

use super::assemble::{ByLanguage, add, labelled, labelled_by, whole};
use super::facts::holders::Held;
use super::facts::words::words;
use super::facts::{holding, rules};
use super::fields::Fields;
use super::sense::{labels, vocabulary};
use super::{Line, Shape};
use crate::charter::Role;

/// A name that does not look like any stands in a text that is no longer, in letters.
const SHORT: usize = 160;

/// A role, or more of the last one.
pub(super) fn role(roles: &mut Vec<Role>, fields: &mut Fields, line: &Line, at: usize) {
    if line.shape == Shape::GoesOn && !roles.is_empty() {
        return more_of_role(roles, fields, line, at);
    }
    let (mut label, mut text) = labelled_by(line, labels::split_role);
    // A heading may name who has the role, too.
    let headed = text.is_empty();
    for (language, words) in label.iter_mut().filter(|_| headed) {
        if let Some((name, held)) = labels::split_heading(words) {
            *words = name;
            text.insert(language.clone(), held);
        }
    }
    if !line.plain {
        turned(&mut label, &mut text);
    }
    let mut role = Role::default();
    add(&mut role.label, &label, "");
    let field = format!("roles.{}.holders", roles.len());
    if text.values().all(|text| text.trim().is_empty()) {
        // A label with nobody behind it.
        fields.note(&field, &line.source, at);
    }
    for (language, text) in text {
        let sure = label.contains_key(&language) && strong(line);
        let (held, duties) = held(&text, sure);
        if held.is_some() {
            fields.note(&field, &line.source, at);
        }
        if held == Some(Held::Vacant) && !text.trim().is_empty() {
            fields.vacant = Some(roles.len());
        }
        if let Some(Held::By(holders)) = held {
            let new = holders.into_iter().filter(|holder| !role.holders.contains(holder));
            let new: Vec<_> = new.collect();
            role.holders.extend(new);
        }
        add(&mut role.duties, &BTreeMap::from([(language, duties)]), "");
    }
    roles.push(role);
}

/// Who has a role, by the first line of what stands behind its label, and what is left of the text.
fn held(text: &str, sure: bool) -> (Option<Held>, String) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let sure = sure && !first.trim_end().ends_with(['.', '!', '?']) && first.chars().count() < SHORT;
    let found = holding::begin(first, false).or_else(|| holding::begin(first, true).filter(|_| sure));
    let Some((held, beside)) = found else { return (None, text.trim().to_owned()) };
    // What goes on in the next line goes on in the same paragraph, unless it ended.
    let between = if beside.is_empty() || beside.ends_with(['.', '!', '?', ',']) { "\n" } else { "\n\n" };
    (Some(held), format!("{beside}{between}{}", rest.trim()).trim().to_owned())
}

/// `Mary Poole: Chair` is the role of a chair: where the label is surely somebody and a role stands behind it, they change places.
fn turned(label: &mut ByLanguage, text: &mut ByLanguage) {
    const MOST_WORDS: usize = 4;
    for (language, name) in label.iter_mut() {
        let Some(said) = text.get_mut(language) else { continue };
        let end = said.find([',', '.', ';', '\n']).or_else(|| said.find(" – ")).unwrap_or(said.len());
        let (called, rest) = said.split_at_checked(end).unwrap_or((said.as_str(), ""));
        let words = called.split_whitespace().count();
        let is_called = words <= MOST_WORDS && !called.contains('(') && names_one_role(called);
        if is_called && labels::is_somebody(name) {
            let rest = rest.trim_start_matches([',', '.', ';', '\n', ' ', '–']);
            let turned = format!("{name}\n{rest}").trim().to_owned();
            *name = crate::read::text::plain(called).trim().to_owned();
            *said = turned;
        }
    }
}

/// Whether words are a role and no name: each of them is of one, or small.
fn names_one_role(called: &str) -> bool {
    let small = |word: &str| !word.starts_with(char::is_uppercase);
    vocabulary::is_role(called)
        && called.split_whitespace().all(|word| small(word) || vocabulary::is_role(word))
}

/// What stands below the name of a role: who has it, or what they do.
fn more_of_role(roles: &mut [Role], fields: &mut Fields, line: &Line, at: usize) {
    let number = roles.len().saturating_sub(1);
    let Some(role) = roles.last_mut() else { return };
    let (mut label, mut text) = labelled(line);
    // `Ann Lee – opens the door` is no label with its text.
    if line.text.values().any(|said| is_dashed(said, &label)) {
        (label, text) = (BTreeMap::new(), line.text.clone());
    }
    let named = label.values().any(|label| vocabulary::is_holder_label(label));
    let first = role.holders.is_empty() && role.duties.is_empty();
    // `Ann Claes (City) · for 12 months`
    let said = text.values().next().map_or("", String::as_str);
    let (names, rest) = said.split_once(" · ").unwrap_or((said, ""));
    let months = rules::term(&words(rest)).filter(|_| rest.split_whitespace().count() <= 4);
    let plain = label.is_empty() && first && line.mark.is_empty() && (rest.is_empty() || months.is_some());
    let names = if months.is_some() { names } else { said };
    // `Writes.` is a sentence, and names nobody.
    let sentence = names.ends_with('.') && names.split_whitespace().count() == 1;
    let plain = plain && !sentence;
    // Below `Held by: Ann Lee` may stand what they do, in the same paragraph.
    let (names, below) = names.split_once('\n').filter(|_| named).unwrap_or((names, ""));
    let held = (named || plain).then(|| holding::begin(names, named)).flatten();
    let vacant = fields.vacant == Some(number) && !named;
    let held = held.filter(|(held, _)| !vacant || *held == Held::Vacant);
    let Some((held, beside)) = held.filter(|_| !names.contains('\n')) else {
        return add(&mut role.duties, &whole(line), &line.mark);
    };
    fields.note(&format!("roles.{number}.holders"), said, at);
    match held {
        Held::By(holders) => role.holders.extend(holders),
        Held::Vacant => fields.vacant = Some(number),
    }
    let language = text.keys().next().cloned().unwrap_or_default();
    add(&mut role.duties, &BTreeMap::from([(language.clone(), beside)]), "");
    add(&mut role.duties, &BTreeMap::from([(language, below.to_owned())]), "");
    if role.term_months.is_none() && months.is_some() {
        role.term_months = months;
        fields.note(&format!("roles.{number}.term_months"), said, at);
    }
}

/// Whether a label is parted from its text by a dash.
fn is_dashed(said: &str, label: &ByLanguage) -> bool {
    let dash = |rest: &str| rest.trim_start().starts_with(['–', '—']);
    label.values().any(|label| said.strip_prefix(label.as_str()).is_some_and(dash))
}

/// Whether the label of a line was set apart by more than a colon.
fn strong(line: &Line) -> bool {
    !line.label.is_empty()
        || line.text.values().any(|text| labels::split_role(text).is_some_and(|label| label.strong))
}

/// For how many months a role is had, if its duties say so.
pub(super) fn term(role: &Role) -> Option<u32> {
    role.duties.values().find_map(|said| rules::term(&words(&said.text)))
}
