//! What the box beside a wiki page tells in fields, such as `| facilitator = Ann Lee`.

use super::wikitext::{DEEPEST, blocks};
use super::wikiwords::shown;
use super::{Block, Column, Kind, Notes};
use crate::read::charter::sense::vocabulary::{is_role, place};

/// The fields of a template that charters have, too, as a table of two columns; and what else it tells, a line for each field, where
/// the template stands: who has which role as well, where `roles` have a section of their own. Nothing where it tells fewer than two
/// fields of a charter.
pub fn read(source: &str, depth: usize, roles: bool, notes: &mut Notes) -> Option<(Block, Option<Block>)> {
    let inside = source.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let fields: Vec<(String, &str)> = parts(inside).into_iter().skip(1).filter_map(field).collect();
    let known = |name: &str| place(name).is_some() || (is_role(name) && !roles);
    if depth >= DEEPEST || fields.iter().filter(|(name, _)| known(name)).count() < 2 {
        return None;
    }
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (name, value) in fields {
        let lines: Vec<&str> = value.lines().collect();
        let value = Column::of(String::new(), &blocks(&lines, depth + 1, notes));
        if !name.is_empty() && known(&name) {
            rows.push(vec![Column::new("", name), value]);
        } else {
            let label = if name.is_empty() { String::new() } else { format!("{name}: ") };
            others.push(format!("{label}{}", value.text));
        }
    }
    let source = shown(source);
    let told = Block { source: source.clone(), kind: Kind::Table(rows), ..Block::default() };
    let rest = (!others.is_empty()).then(|| Block::new(&source, Kind::Raw, others.join("\n\n")));
    Some((told, rest))
}

/// What the box beside a page calls that of which the page tells.
pub fn name(source: &str) -> Option<&str> {
    const NAMES: [&str; 6] = ["Name", "Nom", "Naam", "Title", "Titre", "Titel"];
    let inside = source.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let mut parts = parts(inside).into_iter();
    let called = parts.next()?.trim().to_lowercase();
    let is_box = called.starts_with("infobox") || called.starts_with("boîte");
    let mut told = parts.filter_map(field).filter(|(name, _)| NAMES.contains(&name.as_str()));
    told.next().map(|(_, value)| value).filter(|value| is_box && !value.contains(['{', '<', '\n']))
}

/// The name of a field in words, empty where it has none, and its value; nothing where it says nothing.
fn field(part: &str) -> Option<(String, &str)> {
    let is_name = |name: &&str| !name.contains(['[', '{', '<', '\'']);
    let named = part.split_once('=').filter(|(name, _)| is_name(name));
    let (name, value) = named.unwrap_or(("", part));
    let words = name.trim().replace('_', " ");
    let mut letters = words.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let value = value.trim();
    (!value.is_empty()).then_some((name, value))
}

/// The parts of a template between its bars, those inside links and other templates left alone.
fn parts(inside: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut before) = (Vec::new(), 0, 0_usize, ' ');
    for (at, sign) in inside.char_indices() {
        match (before, sign) {
            ('[', '[') | ('{', '{') => (depth, before) = (depth + 1, ' '),
            (']', ']') | ('}', '}') => (depth, before) = (depth.saturating_sub(1), ' '),
            (_, '|') if depth == 0 => {
                parts.extend(inside.get(start..at));
                (start, before) = (at + 1, ' ');
            }
            _ => before = sign,
        }
    }
    parts.extend(inside.get(start..));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_parted_outside_links_and_templates() {
        let inside = "Box | host = [[User:Ann|Ann Lee]] {{small|since 2021}} | note_keeper = vacant | x";
        let fields: Vec<(String, &str)> = parts(inside).into_iter().skip(1).filter_map(field).collect();
        let told: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!(
            told,
            [("Host", "[[User:Ann|Ann Lee]] {{small|since 2021}}"), ("Note keeper", "vacant"), ("", "x")]
        );
    }

    #[test]
    fn the_box_beside_a_page_says_what_it_is_called() {
        assert_eq!(
            name("{{Infobox group\n| name = Night circle\n| founded = 2021\n}}"),
            Some("Night circle")
        );
        assert_eq!(name("{{Quote|name=Ann}}"), None);
    }

    #[test]
    fn a_template_without_fields_of_a_charter_stays_as_it_is() {
        for source in ["{{Stub}}", "{{Quote|To learn|author=Ann}}", "{{Box|founded=2021|host=Ann Lee}}"] {
            assert!(read(source, 0, false, &mut Notes::default()).is_none(), "{source}");
        }
    }
}
