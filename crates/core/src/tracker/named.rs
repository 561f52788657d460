//! What was noted on a page, by the names of trackers: as a file has it that other programs read.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::model::{Measure, NO, Per, YES};
use super::view::TrackerView;

/// The longest value, in characters.
const LONGEST: usize = 300;

/// Values by the names of their trackers, in the person's order; by its id where a name would not lead back to it.
pub(crate) fn by_name(trackers: &[TrackerView], values: &BTreeMap<String, String>) -> Vec<(String, Value)> {
    let known = trackers.iter().filter_map(|tracker| {
        let value = values.get(&tracker.id)?;
        let leads_back = named(trackers, &tracker.name).is_some_and(|found| found.id == tracker.id);
        let key = if leads_back { &tracker.name } else { &tracker.id };
        Some((key.clone(), written(tracker.measure, value)))
    });
    let gone = values.iter().filter(|(id, _)| !trackers.iter().any(|tracker| tracker.id == **id));
    known.chain(gone.map(|(id, value)| (id.clone(), Value::from(value.as_str())))).collect()
}

/// The reverse: values by the ids of their trackers, and what no tracker here takes.
pub(crate) fn by_id(
    trackers: &[TrackerView],
    values: &Map<String, Value>,
) -> (BTreeMap<String, String>, Map<String, Value>) {
    let (mut known, mut unknown) = (BTreeMap::new(), Map::new());
    for (key, value) in values {
        match (named(trackers, key), read(value)) {
            (Some(tracker), Some(value)) => _ = known.insert(tracker.id.clone(), value),
            _ => _ = unknown.insert(key.clone(), value.clone()),
        }
    }
    (known, unknown)
}

/// The one tracker of pages that a name, or an id, means. One that is put away means itself only where no other has its name.
fn named<'t>(trackers: &'t [TrackerView], key: &str) -> Option<&'t TrackerView> {
    let of_pages = || trackers.iter().filter(|tracker| tracker.per == Per::Page);
    if let Some(known) = of_pages().find(|tracker| tracker.id == key) {
        return Some(known);
    }
    let alike: Vec<&TrackerView> = of_pages().filter(|tracker| tracker.name == key).collect();
    let used: Vec<&TrackerView> =
        alike.iter().filter(|tracker| tracker.archived.is_none()).copied().collect();
    match (used.as_slice(), alike.as_slice()) {
        ([one], _) | ([], [one]) => Some(one),
        _ => None,
    }
}

fn written(measure: Measure, value: &str) -> Value {
    let number = || value.parse().ok().filter(|number: &serde_json::Number| number.to_string() == value);
    match (measure, value) {
        (Measure::YesNo, YES) => Value::Bool(true),
        (Measure::YesNo, NO) => Value::Bool(false),
        _ => number().map_or_else(|| Value::from(value), Value::Number),
    }
}

fn read(value: &Value) -> Option<String> {
    let text = match value {
        Value::Bool(yes) => if *yes { YES } else { NO }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    let fits = text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    fits.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tracker(id: &str, name: &str, measure: Measure) -> TrackerView {
        TrackerView {
            id: id.into(),
            name: name.into(),
            measure,
            unit: String::new(),
            options: Vec::new(),
            per: Per::Page,
            person: None,
            archived: None,
        }
    }

    #[test]
    fn values_come_back_exactly_whatever_their_trackers_are_called() {
        let put_away = TrackerView { archived: Some("2026".into()), ..tracker("5", "Calm", Measure::Scale) };
        let trackers = [
            tracker("1", "Calm", Measure::Scale),
            tracker("2", "Weight", Measure::Number),
            tracker("3", "Walked", Measure::YesNo),
            tracker("4", "Weather: \"outside\"", Measure::Choice),
            put_away,
            tracker("6", "Twice", Measure::Scale),
            tracker("7", "Twice", Measure::Scale),
        ];
        let values =
            [("1", "7"), ("2", "72.50"), ("3", "yes"), ("4", "no"), ("5", "3"), ("6", "1"), ("gone", "x")];
        let values: BTreeMap<String, String> =
            values.into_iter().map(|(id, value)| (id.to_owned(), value.to_owned())).collect();
        let said = by_name(&trackers, &values);
        let wanted = serde_json::json!({
            "Calm": 7, "Weight": "72.50", "Walked": true, "Weather: \"outside\"": "no", "5": 3, "6": 1, "gone": "x",
        });
        assert_eq!(Value::Object(said.iter().cloned().collect()), wanted);
        let (back, unknown) = by_id(&trackers, &said.into_iter().collect());
        let mut known = values.clone();
        known.remove("gone");
        assert_eq!((back, unknown.keys().map(String::as_str).collect::<Vec<_>>()), (known, vec!["gone"]));
    }

    #[test]
    fn what_is_noted_for_a_day_comes_onto_no_page() {
        let slept = TrackerView { per: Per::Day, ..tracker("1", "Slept", Measure::Number) };
        let values = Map::from_iter(["1", "Slept"].map(|key| (key.to_owned(), Value::from("7"))));
        let (known, unknown) = by_id(&[slept], &values);
        assert_eq!((known.len(), unknown), (0, values));
    }
}
