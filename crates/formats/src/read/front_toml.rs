//! TOML front matter: its values with the letters that they were written in.

use serde_json::{Map, Value as Json};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::front::{DEEPEST, Field, LONGEST_VALUE, Read, Value, is_trap, plain};

/// Reads a whole head, strictly.
pub fn read(head: &str) -> Read {
    if is_trap(head) {
        return Read::Refused;
    }
    let Ok(table) = DeTable::parse(head) else { return Read::Refused };
    let fields = table.get_ref().iter().map(|(key, value)| {
        let mut room = LONGEST_VALUE;
        let whole = json(value, head, &mut room, 0);
        let value = match value.get_ref() {
            DeValue::Array(items) => {
                Value::List(items.iter().filter_map(|item| scalar(item, head)).collect())
            }
            _ => scalar(value, head).map_or(Value::Other, Value::Text),
        };
        Field { name: key.get_ref().to_string(), value, whole }
    });
    Read::Fields(fields.collect())
}

/// The letters of a value; nothing for a list or a table.
fn scalar(value: &Spanned<DeValue<'_>>, head: &str) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
        _ => head.get(value.span()).map(str::to_owned),
    }
}

/// A value as JSON; nothing when it is longer than `room`, in bytes, or too deep.
fn json(value: &Spanned<DeValue<'_>>, head: &str, room: &mut usize, depth: usize) -> Option<Json> {
    let text = scalar(value, head).unwrap_or_default();
    *room = room.checked_sub(text.len() + 1).filter(|_| depth < DEEPEST)?;
    match value.get_ref() {
        DeValue::Table(table) => {
            let mut fields = Map::new();
            for (key, value) in table {
                let key = key.get_ref().to_string();
                *room = room.checked_sub(key.len())?;
                fields.insert(key, json(value, head, room, depth + 1)?);
            }
            Some(Json::Object(fields))
        }
        DeValue::Array(items) => {
            let items = items.iter().map(|item| json(item, head, room, depth + 1));
            items.collect::<Option<_>>().map(Json::Array)
        }
        DeValue::Integer(_) | DeValue::Boolean(_) => Some(plain(&text)),
        _ => Some(Json::from(text)),
    }
}
