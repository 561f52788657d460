//! What Day One notes beside the words of an entry: the journal, the marks, the place, the weather, the music, the steps.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::dates;
use super::notes::{field, flags};

/// All of it by name; what is not known is empty. `journal` is the name of the journal, `home` the zone of entries that name none.
pub fn more(value: &Value, journal: &str, home: &TimeZone) -> Vec<(&'static str, String)> {
    let mut more = flags(value, &[("starred", "starred"), ("isPinned", "pinned"), ("isAllDay", "all_day")]);
    more.push(("folder", journal.to_owned()));
    more.extend(place(value.get("location").unwrap_or(&Value::Null)));
    let zone = field(value, "timeZone").and_then(dates::zone).unwrap_or_else(|| home.clone());
    more.extend(weather(value.get("weather").unwrap_or(&Value::Null), &zone));
    let music = value.get("music").unwrap_or(&Value::Null);
    more.push(("music", joined(music, &["track", "artist", "album"])));
    let moving = value.get("userActivity").unwrap_or(&Value::Null);
    more.push(("activity", field(moving, "activityName").unwrap_or_default().to_owned()));
    let steps = moving.get("stepCount").and_then(Value::as_u64).filter(|steps| *steps > 0);
    more.push(("steps", steps.map(|steps| steps.to_string()).unwrap_or_default()));
    more
}

/// The place by its name, else by its degrees; and the degrees as they are written.
fn place(place: &Value) -> Vec<(&'static str, String)> {
    // What somebody calls the place themselves comes before what a map calls it.
    let mut names = said(place, &["userLabel", "placeName", "localityName", "country"]);
    names.dedup();
    let named = names.join(", ");
    let degrees = |name: &str| place.get(name).and_then(Value::as_f64).map(|degrees| format!("{degrees:.5}"));
    let unnamed = || Some(format!("{}, {}", degrees("latitude")?, degrees("longitude")?));
    vec![
        ("place", if named.is_empty() { unnamed().unwrap_or_default() } else { named }),
        ("region", field(place, "administrativeArea").unwrap_or_default().to_owned()),
        ("latitude", written(place, "latitude", "")),
        ("longitude", written(place, "longitude", "")),
        ("altitude", written(place, "altitude", " m")),
    ]
}

fn weather(weather: &Value, zone: &TimeZone) -> Vec<(&'static str, String)> {
    let degrees = |name: &str| rounded(weather, name, " °C");
    let parts =
        |parts: [String; 2]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let said = field(weather, "conditionsDescription").unwrap_or_default().to_owned();
    let clock = |name: &str| {
        let at = field(weather, name).and_then(dates::instant).map(|at| at.to_zoned(zone.clone()));
        at.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
    };
    vec![
        ("weather", parts([said, degrees("temperatureCelsius")])),
        ("wind", parts([rounded(weather, "windSpeedKPH", " km/h"), rounded(weather, "windBearing", "°")])),
        ("wind_chill", degrees("windChillCelsius")),
        ("humidity", written(weather, "relativeHumidity", " %")),
        ("pressure", written(weather, "pressureMB", " mbar")),
        ("visibility", written(weather, "visibilityKM", " km")),
        ("sunrise", clock("sunriseDate")),
        ("sunset", clock("sunsetDate")),
        ("moon_phase", written(weather, "moonPhase", "")),
    ]
}

fn joined(value: &Value, names: &[&str]) -> String {
    said(value, names).join(", ")
}

/// What these fields say, those that say something.
fn said<'v>(value: &'v Value, names: &[&str]) -> Vec<&'v str> {
    names.iter().filter_map(|name| field(value, name)).filter(|said| !said.trim().is_empty()).collect()
}

/// A number as it is written, and its unit.
fn written(value: &Value, name: &str, unit: &str) -> String {
    value
        .get(name)
        .filter(|value| value.is_number())
        .map(|number| format!("{number}{unit}"))
        .unwrap_or_default()
}

/// A number with at most one digit behind its point, and its unit.
fn rounded(value: &Value, name: &str, unit: &str) -> String {
    let number = value.get(name).and_then(Value::as_f64);
    // A zero has no sign.
    number.map(|number| format!("{}{unit}", (number * 10.0).round() / 10.0 + 0.0)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use serde_json::json;

    use super::more;

    #[test]
    fn nothing_that_is_noted_beside_the_words_is_lost_or_made_less_exact() {
        let entry = json!({
            "timeZone": "Europe/Brussels",
            "location": { "userLabel": "Bij Noor", "placeName": "Grand-Place", "localityName": "Grand-Place", "country": "Belgique", "administrativeArea": "BXL", "latitude": 50.8467, "longitude": 4.3525 },
            "weather": {
                "conditionsDescription": "Partly Cloudy", "temperatureCelsius": 12.5, "windSpeedKPH": 10, "windBearing": 270,
                "windChillCelsius": -0.04, "sunriseDate": "2023-05-01T04:10:00Z", "moonPhase": 0.5, "relativeHumidity": 81,
            },
        });
        let told: Vec<String> = more(&entry, "Journal", &TimeZone::UTC)
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        let wanted = [
            "folder: Journal",
            "place: Bij Noor, Grand-Place, Belgique",
            "region: BXL",
            "latitude: 50.8467",
            "longitude: 4.3525",
            "weather: Partly Cloudy, 12.5 °C",
            "wind: 10 km/h, 270°",
            "wind_chill: 0 °C",
            "humidity: 81 %",
            "sunrise: 2023-05-01 06:10",
            "moon_phase: 0.5",
        ];
        assert_eq!(told, wanted);
    }

    #[test]
    fn a_place_without_a_name_is_called_by_its_degrees() {
        let entry = json!({ "location": { "latitude": 51.0513, "longitude": 3.7098 } });
        let told = more(&entry, "Journal", &TimeZone::UTC);
        assert!(told.contains(&("place", "51.05130, 3.70980".to_owned())));
    }
}
