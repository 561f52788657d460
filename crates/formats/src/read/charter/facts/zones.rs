//! The time zone that a sentence names: `Europe/Paris`, `London time`, `heure de Bruxelles`.

use jiff::tz::TimeZone;

/// The zone, by the name under which computers know it.
pub fn told(sentence: &str) -> Option<String> {
    let split = sentence.split(|letter: char| letter.is_whitespace() || "(),;".contains(letter));
    let words: Vec<&str> =
        split.map(|word| word.trim_end_matches(['.', ':'])).filter(|word| !word.is_empty()).collect();
    words.iter().find_map(|word| named(word)).or_else(|| of_city(&words))
}

/// A zone that is named as computers name it.
fn named(name: &str) -> Option<String> {
    let shaped = name.split_once('/').is_some_and(|(area, place)| area.len() > 3 && place.len() > 2);
    (shaped && TimeZone::get(name).is_ok()).then(|| name.to_owned())
}

/// A zone that is named by its city: `London time`, `New York time`, `heure de Paris`, `heure d’Athènes`.
fn of_city(words: &[&str]) -> Option<String> {
    (0..words.len()).find_map(|at| {
        let (before, rest) = words.split_at_checked(at)?;
        match rest {
            [time, ..] if time.eq_ignore_ascii_case("time") => {
                let two = before.len().checked_sub(2).and_then(|from| before.get(from..)).and_then(city);
                two.or_else(|| city(before.get(before.len().checked_sub(1)?..)?))
            }
            [hour, of, named @ ..] if ["heure", "tijd"].contains(&hour.to_lowercase().as_str()) => {
                if ["de", "van"].contains(of) {
                    return city(named.get(..1)?);
                }
                city(&[of.strip_prefix("d'").or_else(|| of.strip_prefix("d’"))?])
            }
            _ => None,
        }
    })
}

fn city(words: &[&str]) -> Option<String> {
    const AREAS: [&str; 7] = ["Europe", "America", "Africa", "Asia", "Australia", "Pacific", "Atlantic"];
    /// Cities that are called otherwise here.
    const CALLED: [(&str, &str); 6] = [
        ("Bruxelles", "Brussels"),
        ("Brussel", "Brussels"),
        ("Londres", "London"),
        ("Londen", "London"),
        ("Parijs", "Paris"),
        ("Montréal", "Montreal"),
    ];
    if !words.iter().all(|word| word.starts_with(char::is_uppercase)) {
        return None;
    }
    let name = words.join("_");
    let name = CALLED.iter().find(|(called, _)| *called == name).map_or(name.as_str(), |(_, name)| *name);
    AREAS.iter().map(|area| format!("{area}/{name}")).find(|zone| TimeZone::get(zone).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_their_names_and_by_their_cities() {
        for (sentence, wanted) in [
            ("Monthly, 60 minutes (Europe/Copenhagen).", Some("Europe/Copenhagen")),
            ("Every two weeks on Thursday, 45 minutes, London time", Some("Europe/London")),
            ("At nine, New York time.", Some("America/New_York")),
            ("Chaque mois à 14 h, heure de Bruxelles.", Some("Europe/Brussels")),
            ("We begin on time. First time here?", None),
            ("Une heure de Partage", None),
        ] {
            assert_eq!(told(sentence).as_deref(), wanted, "{sentence}");
        }
    }
}
