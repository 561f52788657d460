//! Front matter: YAML between `---`, TOML between `+++`.

use serde_json::Value as Json;

use super::front_lines::{self, Notation};
use super::{front_toml, front_yaml};

/// No front matter of a person's is longer, in bytes.
const LONGEST: usize = 64 * 1024;
/// More aliases or deeper nesting than this is a trap.
const MOST_ALIASES: usize = 32;
pub(super) const DEEPEST: usize = 24;
/// A value of which a page carries no more along, in bytes.
pub(super) const LONGEST_VALUE: usize = 16 * 1024;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One value, as text.
    Text(String),
    /// A list of them.
    List(Vec<String>),
    /// Nothing.
    Empty,
    /// Something else.
    Other,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: String,
    pub value: Value,
    /// The same whole, as JSON; nothing when it holds more than a page should carry along.
    pub whole: Option<Json>,
}

impl Field {
    /// Whether there is anything in it.
    pub fn says_something(&self) -> bool {
        match &self.value {
            Value::Text(text) => !text.trim().is_empty(),
            Value::List(texts) => texts.iter().any(|text| !text.trim().is_empty()),
            Value::Empty => false,
            Value::Other => true,
        }
    }
}

/// A text taken apart.
#[derive(Debug, PartialEq)]
pub struct Front<'t> {
    /// The fields in their order.
    pub fields: Vec<Field>,
    /// The names of those that could not be understood: they come as they are written.
    pub unread: Vec<String>,
    /// The rest.
    pub body: &'t str,
}

impl Front<'_> {
    /// The first of these fields that is there.
    pub fn get(&self, names: &[&str]) -> Option<&Value> {
        let find = |name: &&str| {
            self.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| &field.value)
        };
        names.iter().find_map(|name| find(name).filter(|value| **value != Value::Empty))
    }

    /// The text of the first of these fields.
    pub fn text(&self, names: &[&str]) -> Option<&str> {
        match self.get(names)? {
            Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}

/// Takes a text apart. Lines end with `\n`.
pub fn split(text: &str) -> Front<'_> {
    let none = Front { fields: Vec::new(), unread: Vec::new(), body: text };
    let Some((first, rest)) = text.split_once('\n') else { return none };
    let ends: &[&str] = match first.trim_end() {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        _ => return none,
    };
    let mut at = 0;
    let mut found = None;
    for line in rest.split_inclusive('\n') {
        if ends.contains(&line.trim_end()) {
            found =
                Some((rest.get(..at).unwrap_or_default(), rest.get(at + line.len()..).unwrap_or_default()));
            break;
        }
        at += line.len();
        if at > LONGEST {
            break;
        }
    }
    let Some((head, body)) = found else { return none };
    let nothing = head.lines().all(|line| line.trim().is_empty());
    let (sign, strict): (char, fn(&str) -> Read) =
        if ends.len() == 1 { ('=', front_toml::read) } else { (':', front_yaml::read) };
    match strict(head) {
        Read::Fields(fields) => Front { fields, unread: Vec::new(), body },
        Read::NoFields if nothing => Front { body, ..none },
        Read::NoFields => none,
        Read::Refused => match front_lines::read(head, Notation { sign, strict }) {
            Some(lines) => Front { fields: lines.fields, unread: lines.unread, body },
            None => none,
        },
    }
}

/// What a strict reader makes of a head.
pub enum Read {
    Fields(Vec<Field>),
    /// It is written by the rules, and is no fields.
    NoFields,
    Refused,
}

/// A value as JSON: a number or a yes or no where that prints back to the same letters, else the letters.
pub(super) fn plain(text: &str) -> Json {
    // Larger ones are not exact in every program.
    const LARGEST: u64 = 1 << 53;
    let number = text.parse::<i64>().ok().filter(|number| number.unsigned_abs() <= LARGEST);
    match (text, number.filter(|number| number.to_string() == text)) {
        (_, Some(number)) => Json::from(number),
        ("true" | "false", _) => Json::from(text == "true"),
        _ => Json::from(text),
    }
}

/// Aliases that multiply, and nesting that takes all the stack.
pub(super) fn is_trap(head: &str) -> bool {
    let (mut aliases, mut depth) = (0, 0_usize);
    let mut before = ' ';
    for letter in head.chars() {
        aliases += usize::from(before == '*' && letter.is_alphanumeric());
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if aliases > MOST_ALIASES || depth > DEEPEST {
            return true;
        }
        before = letter;
    }
    head.lines().any(|line| {
        let indent = line.len() - line.trim_start().len();
        let marks = line
            .split(' ')
            .take_while(|part| matches!(*part, "-" | "?" | ":" | ""))
            .filter(|part| !part.is_empty());
        indent > 200 || marks.count() > DEEPEST
    })
}
