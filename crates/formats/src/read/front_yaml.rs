//! YAML front matter: its values with the letters that they were written in.

use saphyr::{ScalarStyle, Yaml, YamlLoader};
use saphyr_parser::Parser;
use serde_json::{Map, Value as Json};

use super::front::{Field, LONGEST_VALUE, Read, Value, is_trap, plain};

/// Reads a whole head, strictly.
pub fn read(head: &str) -> Read {
    if is_trap(head) {
        return Read::Refused;
    }
    let Some(documents) = load(head) else { return Read::Refused };
    let Some(Yaml::Mapping(map)) = documents.into_iter().next() else { return Read::NoFields };
    let mut fields = Vec::new();
    for (key, value) in &map {
        let Some(key) = scalar(key) else { continue };
        let mut room = LONGEST_VALUE;
        let whole = json(value, &mut room);
        let value = match value {
            Yaml::Sequence(items) => Value::List(items.iter().filter_map(scalar).collect()),
            value if is_null(value) => Value::Empty,
            other => scalar(other).map_or(Value::Other, Value::Text),
        };
        fields.push(Field { name: key, value, whole });
    }
    Read::Fields(fields)
}

/// The documents of a text, each scalar as it is written.
fn load(head: &str) -> Option<Vec<Yaml<'_>>> {
    let mut loader = YamlLoader::default();
    loader.early_parse(false);
    Parser::new_from_iter(head.chars()).load(&mut loader, true).ok()?;
    if loader.error().is_some() {
        return None;
    }
    Some(loader.into_documents())
}

fn is_null(value: &Yaml<'_>) -> bool {
    let Yaml::Representation(text, ScalarStyle::Plain, _) = value else { return false };
    ["", "~", "null", "Null", "NULL"].contains(&text.as_ref())
}

/// The letters of a scalar; nothing for a list, a map, or one that says that there is nothing.
fn scalar(value: &Yaml<'_>) -> Option<String> {
    match value {
        value if is_null(value) => None,
        Yaml::Representation(text, _, _) => Some(text.to_string()),
        Yaml::Tagged(_, inner) if !matches!(**inner, Yaml::Tagged(..)) => scalar(inner),
        _ => None,
    }
}

/// What a template leaves to be filled in, `{{date}}`, which YAML reads as a map in a map.
fn template(value: &Yaml<'_>) -> Option<String> {
    let name = scalar(only_key(only_key(value)?)?)?;
    Some(format!("{{{{{name}}}}}"))
}

/// The key of a map that has one alone, and no value for it.
fn only_key<'y, 'i>(value: &'y Yaml<'i>) -> Option<&'y Yaml<'i>> {
    let Yaml::Mapping(map) = value else { return None };
    let (key, value) = map.iter().next()?;
    (map.len() == 1 && is_null(value)).then_some(key)
}

/// A value as JSON; nothing when it is longer than `room`, in bytes.
fn json(value: &Yaml<'_>, room: &mut usize) -> Option<Json> {
    if let Some(text) = template(value) {
        *room = room.checked_sub(text.len())?;
        return Some(Json::from(text));
    }
    let text = scalar(value).unwrap_or_default();
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
        value if is_null(value) => Some(Json::Null),
        Yaml::Representation(text, ScalarStyle::Plain, None) => Some(plain(text)),
        _ => Some(Json::from(text)),
    }
}
