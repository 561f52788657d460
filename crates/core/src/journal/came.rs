//! What came along with a page from another program: the place, the weather, fields that somebody made for themselves. By name, as JSON.

use std::collections::BTreeMap;

use kring_store::{Doc, Field, StoreError};
use serde_json::Value;

use super::kind;
use super::view::Came;

/// A page carries at most so many, with names of at most so many letters, and of all of them together so many bytes.
const MOST: usize = 250;
const LONGEST_NAME: usize = 80;
const LARGEST: usize = 100_000;

/// What a page carries along.
pub(super) fn read(doc: &Doc) -> BTreeMap<String, Value> {
    let text = doc.text_field(kind::SOURCE_MORE).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Writes it.
pub(crate) fn write(doc: &Doc, values: &BTreeMap<String, Value>) -> Result<(), StoreError> {
    let text = serde_json::to_string(values).map_err(|_| StoreError::Internal("source"))?;
    doc.set_field(kind::SOURCE_MORE, Field::Text(text))
}

/// Of values from a file those that a page can carry: each says something, has a name of one line, and there is room for it.
pub(crate) fn kept(values: impl IntoIterator<Item = (String, Value)>) -> BTreeMap<String, Value> {
    let mut room = LARGEST;
    let mut kept = BTreeMap::new();
    for (name, value) in values {
        let sound = !name.is_empty() && crate::line::fits(&name, LONGEST_NAME);
        let says = !matches!(&value, Value::Null) && value != "";
        let length = name.len() + value.to_string().len();
        if sound && says && kept.len() < MOST && length <= room {
            room -= length;
            kept.insert(name, value);
        }
    }
    kept
}

/// It as it is shown.
pub(super) fn shown(doc: &Doc) -> Vec<Came> {
    read(doc).into_iter().map(|(name, value)| Came { name, value: words(&value) }).collect()
}

/// A value as somebody reads it: a list with commas, and JSON only where things lie in each other.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            items.iter().map(words).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_shown_as_they_were_meant() {
        for (value, shown) in [
            (json!("Gent"), "Gent"),
            (json!(7), "7"),
            (json!(true), "true"),
            (json!(["[[Wim]]", "Noor", 3]), "[[Wim]], Noor, 3"),
            (json!({"a": [1, 2]}), r#"{"a":[1,2]}"#),
        ] {
            assert_eq!(words(&value), shown);
        }
    }

    #[test]
    fn what_says_nothing_or_has_no_name_is_not_carried() {
        let values =
            [("a", json!("")), ("b", json!(null)), ("", json!(1)), ("c\nd", json!(1)), ("e", json!(0))];
        let kept = kept(values.map(|(name, value)| (name.to_owned(), value)));
        assert_eq!(kept.into_keys().collect::<Vec<_>>(), ["e"]);
    }

    proptest! {
        // Each case is most of a megabyte of text.
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn a_page_never_carries_more_than_there_is_room_for(values in proptest::collection::vec((".{0,100}", ".{0,2000}"), 0..400)) {
            let values = values.into_iter().map(|(name, value)| (name, Value::from(value)));
            let kept = kept(values);
            let text = serde_json::to_string(&kept).unwrap();
            prop_assert!(kept.len() <= MOST && text.len() <= 2 * LARGEST);
        }
    }
}
