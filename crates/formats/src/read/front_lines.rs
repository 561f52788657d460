//! Front matter that the strict readers refuse: what can be read of it, one field after the other.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde_json::Value as Json;

use super::front::{Field, LONGEST_VALUE, Read, Value};

/// What stands around the fields, and belongs to none.
const STRAY: &str = "front matter";
/// The longest name of a field, in characters.
const LONGEST_NAME: usize = 60;

/// How a field is written.
#[derive(Clone, Copy)]
pub struct Notation {
    /// What stands between its name and its value.
    pub sign: char,
    /// Reads strictly.
    pub strict: fn(&str) -> Read,
}

/// What could be read: the fields, and the names of those that could not, which come as they are written.
#[derive(Default)]
pub struct Lines {
    pub fields: Vec<Field>,
    pub unread: Vec<String>,
    /// By name, where the first of that name stands, and how many there are.
    known: BTreeMap<String, (usize, usize)>,
}

/// Reads a head. Nothing when it is words between two lines across.
pub fn read(head: &str, notation: Notation) -> Option<Lines> {
    if !has_fields(head, notation.sign) {
        return None;
    }
    let mut lines = Lines::default();
    for part in parts(head, notation.sign) {
        match part.fields(notation) {
            Some(fields) => fields.into_iter().for_each(|field| lines.add(field)),
            None => {
                lines.unread.push(part.name.clone());
                lines.add(part.as_written());
            }
        }
    }
    Some(lines)
}

impl Lines {
    /// Adds a field. One that comes twice with something else to say gets a number, and nothing of it is lost.
    fn add(&mut self, field: Field) {
        let mut known = match self.known.entry(field.name.clone()) {
            Entry::Vacant(place) => {
                place.insert((self.fields.len(), 1));
                return self.fields.push(field);
            }
            Entry::Occupied(known) => known,
        };
        let (at, times) = known.get_mut();
        match self.fields.get_mut(*at) {
            Some(first) if first.value == Value::Empty => *first = field,
            Some(first) if field.value == Value::Empty || first.whole == field.whole => {}
            _ => {
                *times += 1;
                self.unread.push(field.name.clone());
                self.fields.push(Field { name: format!("{} ({times})", field.name), ..field });
            }
        }
    }
}

/// A field with the lines that belong to it.
struct Part<'t> {
    name: String,
    lines: Vec<&'t str>,
}

impl Part<'_> {
    /// What it says; nothing when it cannot be understood.
    fn fields(&self, notation: Notation) -> Option<Vec<Field>> {
        let strictly = |text: &str| match (notation.strict)(text) {
            Read::Fields(fields) if !fields.is_empty() => Some(fields),
            _ => None,
        };
        let indented = |line: &&str| {
            let bare = line.trim_start_matches([' ', '\t']);
            let lead = line.len() - bare.len();
            format!("{}{bare}", line.get(..lead).unwrap_or_default().replace('\t', "  "))
        };
        strictly(&self.lines.join("\n"))
            .or_else(|| strictly(&self.lines.iter().map(indented).collect::<Vec<_>>().join("\n")))
            .or_else(|| self.simple(notation.sign).map(|field| vec![field]))
    }

    /// `key: value`, `key: [a, b]`, or a key with a list below it.
    fn simple(&self, sign: char) -> Option<Field> {
        let (first, below) = self.lines.split_first()?;
        let (_, value) = key(first, sign)?;
        let below: Vec<&str> = below.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        let value = match value {
            "" if !below.is_empty() => Value::List(below.into_iter().map(bulleted).collect::<Option<_>>()?),
            _ if !below.is_empty() || is_alias(value) => return None,
            _ if value.starts_with('[') => Value::List(listed(value)?),
            _ => Value::Text(unquoted(value).to_owned()),
        };
        let whole = match &value {
            Value::List(texts) => Json::from(texts.clone()),
            Value::Text(text) => Json::from(text.as_str()),
            _ => Json::Null,
        };
        Some(Field { name: self.name.clone(), value, whole: Some(whole).filter(|_| self.fits()) })
    }

    fn as_written(&self) -> Field {
        let whole = self.fits().then(|| Json::from(self.lines.join("\n").trim_end()));
        Field { name: self.name.clone(), value: Value::Other, whole }
    }

    fn fits(&self) -> bool {
        self.lines.iter().map(|line| line.len() + 1).sum::<usize>() <= LONGEST_VALUE
    }
}

/// Whether most of what begins a line is a field, and one of them has a name of one word.
fn has_fields(head: &str, sign: char) -> bool {
    let outer = || head.lines().filter(|line| !is_below(line) && !line.starts_with('#'));
    let names: Vec<&str> = outer().filter_map(|line| key(line, sign)).map(|(name, _)| name).collect();
    names.len() * 2 >= outer().count() && names.iter().any(|name| !name.contains(' '))
}

/// The fields of a head, each with the lines below it.
fn parts(head: &str, sign: char) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut table = false;
    for line in head.lines() {
        // A table of TOML goes on to the next one.
        let title = line.strip_prefix('[').filter(|_| sign == '=');
        table |= title.is_some();
        let name = title
            .and_then(|title| Some(title.trim_start_matches('[').split_once(']')?.0.trim()))
            .or_else(|| key(line, sign).filter(|_| !table).map(|(name, _)| name));
        match (name, parts.last_mut()) {
            (Some(name), _) => parts.push(Part { name: name.to_owned(), lines: vec![line] }),
            (None, Some(part)) if table || is_below(line) || part.name == STRAY => part.lines.push(line),
            _ if line.trim().is_empty() || line.starts_with('#') => {}
            _ => parts.push(Part { name: STRAY.to_owned(), lines: vec![line] }),
        }
    }
    parts
}

/// Whether a line belongs to the field above it.
fn is_below(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with([' ', '\t', '-', ']', '}'])
}

/// The name and the value of a line that begins a field.
fn key(line: &str, sign: char) -> Option<(&str, &str)> {
    let ends = |at: &usize| {
        let rest = line.get(at + sign.len_utf8()..).unwrap_or_default();
        sign != ':' || rest.is_empty() || rest.starts_with([' ', '\t'])
    };
    let at = line.match_indices(sign).map(|(at, _)| at).find(ends)?;
    let name = unquoted(line.get(..at)?.trim_end());
    let begins = name.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let whole = begins && !is_below(line) && name.chars().count() <= LONGEST_NAME;
    whole.then_some((name, line.get(at + sign.len_utf8()..)?.trim()))
}

/// What stands behind a dash.
fn bulleted(line: &str) -> Option<String> {
    let item = line.strip_prefix('-').filter(|item| item.is_empty() || item.starts_with([' ', '\t']))?;
    Some(unquoted(item.trim()).to_owned())
}

/// The items of `[a, b]`.
fn listed(value: &str) -> Option<Vec<String>> {
    let inner = value.strip_prefix('[')?.strip_suffix(']')?;
    if inner.contains(['[', ']', '{', '}']) {
        return None;
    }
    let (mut items, mut quote) = (vec![String::new()], None);
    for letter in inner.chars() {
        let last = items.last_mut()?;
        match letter {
            ',' if quote.is_none() => items.push(String::new()),
            '"' | '\'' if quote == Some(letter) => quote = None,
            '"' | '\'' if quote.is_none() && last.trim().is_empty() => quote = Some(letter),
            _ => last.push(letter),
        }
    }
    let items = items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty());
    quote.is_none().then(|| items.collect())
}

/// `*name`, which stands for something that was said elsewhere.
fn is_alias(value: &str) -> bool {
    let name = value.strip_prefix('*');
    name.is_some_and(|name| name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter)))
}

/// Without the quotes around it.
fn unquoted(text: &str) -> &str {
    let within =
        |quote: char| text.strip_prefix(quote)?.strip_suffix(quote).filter(|text| !text.contains(quote));
    within('"').or_else(|| within('\'')).unwrap_or(text)
}
