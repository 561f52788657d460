//! Front matter: YAML between `---`, TOML between `+++`.

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Value as Json};

/// No front matter of a person's is longer, in bytes.
const LONGEST: usize = 64 * 1024;
/// More aliases or deeper nesting than this is a trap.
const MOST_ALIASES: usize = 32;
const DEEPEST: usize = 24;
/// A value of which a page carries no more along, in bytes.
const LONGEST_VALUE: usize = 16 * 1024;

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

/// A text taken apart.
#[derive(Debug, PartialEq)]
pub struct Front<'t> {
    /// The fields in their order.
    pub fields: Vec<Field>,
    /// There was front matter that could not be understood; it is part of the body.
    pub broken: bool,
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
    let none = Front { fields: Vec::new(), broken: false, body: text };
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
    let read = if ends.len() == 1 { toml(head) } else { yaml(head) };
    match read {
        Read::Fields(fields) => Front { fields, broken: false, body },
        Read::NoFields => none,
        Read::Broken => Front { broken: true, ..none },
    }
}

enum Read {
    Fields(Vec<Field>),
    NoFields,
    Broken,
}

fn yaml(head: &str) -> Read {
    if is_trap(head) {
        return Read::Broken;
    }
    let Ok(documents) = Yaml::load_from_str(head) else {
        // Words between two lines across are no fields.
        let keyed =
            head.lines().any(|line| line.split_once(':').is_some_and(|(key, _)| !key.trim().contains(' ')));
        return if keyed { Read::Broken } else { Read::NoFields };
    };
    let Some(Yaml::Mapping(map)) = documents.into_iter().next() else { return Read::NoFields };
    let mut fields = Vec::new();
    for (key, value) in &map {
        let Some(key) = scalar(key) else { continue };
        let mut room = LONGEST_VALUE;
        let whole = json(value, &mut room);
        let value = match value {
            Yaml::Sequence(items) => Value::List(items.iter().filter_map(scalar).collect()),
            Yaml::Value(Scalar::Null) => Value::Empty,
            other => scalar(other).map_or(Value::Other, Value::Text),
        };
        fields.push(Field { name: key, value, whole });
    }
    Read::Fields(fields)
}

/// Aliases that multiply, and nesting that takes all the stack.
fn is_trap(head: &str) -> bool {
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

/// A value as JSON; nothing when it is longer than `room`, in bytes.
fn json(value: &Yaml<'_>, room: &mut usize) -> Option<Json> {
    let text = match value {
        Yaml::Mapping(_) | Yaml::Sequence(_) => String::new(),
        other => scalar(other).unwrap_or_default(),
    };
    *room = room.checked_sub(text.len() + 1)?;
    match value {
        Yaml::Mapping(map) => {
            let mut fields = Map::new();
            for (key, value) in map {
                let Some(key) = scalar(key) else { continue };
                *room = room.checked_sub(key.len())?;
                fields.insert(key, json(value, room)?);
            }
            Some(Json::Object(fields))
        }
        Yaml::Sequence(items) => {
            items.iter().map(|item| json(item, room)).collect::<Option<_>>().map(Json::Array)
        }
        Yaml::Tagged(_, inner) => json(inner, room),
        Yaml::Value(Scalar::Null) => Some(Json::Null),
        Yaml::Value(Scalar::Integer(number)) => Some(Json::from(*number)),
        Yaml::Value(Scalar::Boolean(yes)) => Some(Json::from(*yes)),
        _ => Some(Json::from(text)),
    }
}

fn scalar(value: &Yaml<'_>) -> Option<String> {
    match value {
        Yaml::Value(Scalar::String(text)) => Some(text.to_string()),
        Yaml::Value(Scalar::Integer(number)) => Some(number.to_string()),
        Yaml::Value(Scalar::FloatingPoint(number)) => Some(number.to_string()),
        Yaml::Value(Scalar::Boolean(yes)) => Some(yes.to_string()),
        Yaml::Tagged(_, inner) if !matches!(**inner, Yaml::Tagged(..)) => scalar(inner),
        _ => None,
    }
}

fn toml(head: &str) -> Read {
    if is_trap(head) {
        return Read::Broken;
    }
    let Ok(table) = head.parse::<toml::Table>() else { return Read::Broken };
    let one = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(yes) => Some(yes.to_string()),
        toml::Value::Datetime(date) => Some(date.to_string()),
        _ => None,
    };
    let fields = table.iter().map(|(key, value)| {
        let whole = serde_json::to_string(value).ok().filter(|text| text.len() <= LONGEST_VALUE);
        let whole = match value {
            toml::Value::Datetime(date) => Some(Json::from(date.to_string())),
            _ => whole.and_then(|text| serde_json::from_str(&text).ok()),
        };
        let value = match value {
            toml::Value::Array(items) => Value::List(items.iter().filter_map(one).collect()),
            other => one(other).map_or(Value::Other, Value::Text),
        };
        Field { name: key.clone(), value, whole }
    });
    Read::Fields(fields.collect())
}
