//! Day One Classic: a folder `Journal.dayone` with a property list for each entry, and beside them at most one photo for each, called as its
//! entry. An entry becomes what the JSON of today's Day One would say of it, so that it is known again when it comes that way too.

use serde_json::{Map, Value, json};

use super::Unreadable;
use super::notes::{field, json_text};
use super::property_list::{self, number};
use super::source::{ending, is_hidden, stem};

/// What the fields of an entry are called today, and those of its parts.
const ENTRY: [(&str, &str); 5] = [
    ("Creation Date", "creationDate"),
    ("Entry Text", "text"),
    ("Starred", "starred"),
    ("Tags", "tags"),
    ("Time Zone", "timeZone"),
];
const PLACE: [(&str, &str); 7] = [
    ("Place Name", "placeName"),
    ("Locality", "localityName"),
    ("Country", "country"),
    ("Administrative Area", "administrativeArea"),
    ("Latitude", "latitude"),
    ("Longitude", "longitude"),
    ("Altitude", "altitude"),
];
const WEATHER: [(&str, &str); 10] = [
    ("Description", "conditionsDescription"),
    ("Celsius", "temperatureCelsius"),
    ("Wind Speed KPH", "windSpeedKPH"),
    ("Wind Bearing", "windBearing"),
    ("Wind Chill Celsius", "windChillCelsius"),
    ("Relative Humidity", "relativeHumidity"),
    ("Pressure MB", "pressureMB"),
    ("Visibility KM", "visibilityKM"),
    ("Sunrise Date", "sunriseDate"),
    ("Sunset Date", "sunsetDate"),
];
const MUSIC: [(&str, &str); 3] = [("Track", "track"), ("Artist", "artist"), ("Album", "album")];

/// Whether a file is an entry.
pub fn is_entry(path: &str) -> bool {
    ending(path) == "doentry" && !is_hidden(path)
}

/// The journal that an entry lies in: `Journal.dayone`, or `Journal_dayone` where it lay on iCloud. Empty when its folder was not chosen.
pub fn journal(path: &str) -> &str {
    let named = |part| ["_dayone", ".dayone"].into_iter().find_map(|end| str::strip_suffix(part, end));
    path.split('/').rev().find_map(named).unwrap_or_default()
}

/// An entry as today's JSON has it. `is_photo` says whether a photo is called so, in small letters.
pub fn entry(bytes: &[u8], path: &str, is_photo: &dyn Fn(&str) -> bool) -> Result<Value, Unreadable> {
    let told = property_list::read(&json_text(bytes)?)?;
    if !told.is_object() {
        return Err(Unreadable::Malformed);
    }
    let part = |name: &str, fields: &[(&str, &str)]| {
        Value::Object(told.get(name).map(|part| renamed(part, fields)).unwrap_or_default())
    };
    let mut weather = told.get("Weather").map(|weather| renamed(weather, &WEATHER)).unwrap_or_default();
    // Degrees are written as words.
    for value in weather.values_mut() {
        if let Some(degrees) = value.as_str().and_then(number) {
            *value = degrees;
        }
    }
    let named = stem(path);
    let uuid = field(&told, "UUID").map(str::trim).filter(|uuid| !uuid.is_empty()).unwrap_or(named);
    let photo = [uuid, named].into_iter().find(|name| is_photo(&name.to_ascii_lowercase()));
    let mut entry = renamed(&told, &ENTRY);
    for (name, value) in [
        ("uuid", json!(uuid)),
        ("photos", photo.map_or_else(|| json!([]), |name| json!([{ "identifier": name }]))),
        ("location", part("Location", &PLACE)),
        ("weather", Value::Object(weather)),
        ("music", part("Music", &MUSIC)),
        (
            "userActivity",
            json!({ "activityName": told.get("Activity"), "stepCount": told.get("Step Count") }),
        ),
    ] {
        entry.insert(name.to_owned(), value);
    }
    Ok(Value::Object(entry))
}

/// Those of these fields that a value has, by their other names.
fn renamed(value: &Value, fields: &[(&str, &str)]) -> Map<String, Value> {
    fields.iter().filter_map(|(was, is)| Some(((*is).to_owned(), value.get(*was)?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::journal;
    use crate::read::stories::{Brought, remarks, text};
    use crate::read::tests::Few;
    use crate::read::{Program, recognise};

    const ENTRY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">
<plist version=\"1.0\"><dict>
\t<key>Activity</key><string>Walking</string>
\t<key>Creation Date</key><date>2014-10-23T22:36:33Z</date>
\t<key>Creator</key><dict><key>Software Agent</key><string>Day One Mac/1.10.2</string></dict>
\t<key>Entry Text</key><string># Na het gesprek met Fatou\n\nZe zei &lt;niets&gt; &amp; ik ook. Één *lange* stilte.</string>
\t<key>Location</key><dict><key>Place Name</key><string>Coupure Links 5</string><key>Locality</key><string>Gent</string>
\t\t<key>Country</key><string>België</string><key>Latitude</key><real>51.05</real><key>Longitude</key><real>3.71</real></dict>
\t<key>Starred</key><true/><key>Step Count</key><integer>2300</integer>
\t<key>Tags</key><array><string>supervisie</string><string>Fatou D.</string></array>
\t<key>Time Zone</key><string>Europe/Brussels</string>
\t<key>UUID</key><string>0FB2CC5ABDD54C5B9B26B31C3843B7BE</string>
\t<key>Weather</key><dict><key>Celsius</key><string>9</string><key>Description</key><string>Drizzle</string>
\t\t<key>Relative Humidity</key><integer>88</integer></dict>
</dict></plist>";

    fn file<'t>(name: &str, text: &'t str) -> (String, &'t str) {
        (format!("Dropbox/Praktijk.dayone/{name}"), text)
    }

    fn brought(files: &[(String, &str)]) -> Brought {
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        Brought::files(Program::DayOne, &files)
    }

    #[test]
    fn an_entry_of_the_classic_program_comes_with_its_photo_and_all_that_it_says() {
        let files = [
            file("entries/0FB2CC5ABDD54C5B9B26B31C3843B7BE.doentry", ENTRY),
            file("photos/0FB2CC5ABDD54C5B9B26B31C3843B7BE.jpg", "a photo"),
        ];
        let brought = brought(&files);
        let entry = brought.entry("0FB2CC5ABDD54C5B9B26B31C3843B7BE");
        assert_eq!(
            (entry.title.as_str(), entry.date.to_string()),
            ("Na het gesprek met Fatou", "2014-10-24".into())
        );
        let photo = "0FB2CC5ABDD54C5B9B26B31C3843B7BE.jpg";
        assert!(text(entry).starts_with("Ze zei <niets> & ik ook. Één *lange* stilte."), "{}", text(entry));
        assert_eq!(entry.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), [photo]);
        assert_eq!(entry.tags, ["supervisie", "Fatou D."]);
        let more =
            |name: &str| entry.more.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        for (name, value) in [
            ("folder", "Praktijk"),
            ("starred", "true"),
            ("place", "Coupure Links 5, Gent, België"),
            ("weather", "Drizzle, 9 °C"),
            ("humidity", "88 %"),
            ("activity", "Walking"),
            ("steps", "2300"),
        ] {
            assert_eq!(more(name), Some(value.into()), "{name}");
        }
        assert_eq!((remarks(entry), brought.refused()), (Vec::<String>::new(), Vec::new()));
    }

    #[test]
    fn one_that_cannot_be_read_keeps_no_other_out_and_a_copy_with_other_words_comes_too() {
        let other = ENTRY.replace("Één *lange* stilte", "Twee");
        let files = [
            file("entries/0FB2CC5ABDD54C5B9B26B31C3843B7BE (conflicted copy).doentry", &other),
            file("entries/0FB2CC5ABDD54C5B9B26B31C3843B7BE.doentry", ENTRY),
            file("entries/AA.doentry", "bplist00"),
            file("entries/.BB.doentry", "left by a Mac"),
        ];
        let brought = brought(&files);
        assert_eq!(brought.entries.len(), 2);
        assert_eq!(brought.refused(), ["malformed Dropbox/Praktijk.dayone/entries/AA.doentry"]);
    }

    #[test]
    fn its_folder_is_known_by_its_entries_and_named_by_its_journal() {
        let files = vec![("entries/AA.doentry".to_owned(), ENTRY.as_bytes().to_vec())];
        assert_eq!(recognise(&mut Few::of(files)), Some(Program::DayOne));
        let paths = [
            "Apps/Journal.dayone/entries/A.doentry",
            "Journal_dayone/entries/A.doentry",
            "entries/A.doentry",
        ];
        assert_eq!(paths.map(journal), ["Journal", "Journal", ""]);
    }
}
