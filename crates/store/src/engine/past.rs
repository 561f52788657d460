//! What was ever written into a document.

use loro::VersionVector;
use serde_json::Value;

use super::Doc;
use crate::error::StoreError;

impl Doc {
    /// All that was ever written into it, what was taken out again included: values, and texts as far as they were written in one go.
    pub fn ever_written(&self) -> Result<String, StoreError> {
        self.inner.commit();
        let (from, to) = (VersionVector::default(), self.inner.oplog_vv());
        let history =
            self.inner.export_json_updates(&from, &to).map_err(|_| StoreError::Internal("history"))?;
        let history = serde_json::to_value(&history).map_err(|_| StoreError::Internal("history"))?;
        let mut written = String::new();
        // Where the text that was written last ends.
        let mut end: Option<(String, u64)> = None;
        for op in list(&history["changes"]).flat_map(|change| list(&change["ops"])) {
            let (place, content) = (op["container"].as_str().unwrap_or_default(), &op["content"]);
            let Some(text) = content["text"].as_str() else {
                strings(&content["value"], &mut written);
                continue;
            };
            let at = content["pos"].as_u64().unwrap_or_default();
            if end.as_ref().is_none_or(|(last, end)| last != place || *end != at) {
                written.push('\n');
            }
            written.push_str(text);
            end = Some((place.to_owned(), at + text.chars().count() as u64));
        }
        Ok(written)
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Adds every string of a value, a line each.
fn strings(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => {
            into.push('\n');
            into.push_str(text);
        }
        Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        Value::Object(values) => values.values().for_each(|value| strings(value, into)),
        _ => {}
    }
}
