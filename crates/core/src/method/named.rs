//! Which method of the catalogue words name, in whichever language they are written.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kring_store::folded_name;

use super::catalogue::catalogue;
use super::model::Method;

/// What people call methods as well, shorter than their names are.
const SHORT: &[(&str, &[&str])] = &[
    ("124all", &["1-2-4"]),
    ("als", &["action learning", "actieleren", "apprentissage par l’action"]),
    ("balint", &["Balint", "Balintgroep"]),
    ("brainstorm", &["brainstorming"]),
    ("brainwriting", &["brainwriting", "6-3-5"]),
    ("circleway", &["Circle Way"]),
    ("codev", &["codev", "codéveloppement"]),
    ("consent", &["consent", "consentement", "consentbesluit", "décision par consentement"]),
    ("consultancy", &["consultancy"]),
    ("driscoll", &["Driscoll"]),
    ("fishbowl", &["bocal"]),
    ("gibbs", &["Gibbs"]),
    ("gossip", &["roddelen", "commérage bienveillant"]),
    ("grow", &["GROW"]),
    ("heilsbronn", &["Heilsbronn", "Heilsbronner model"]),
    ("incident", &["méthode de l’incident"]),
    ("kolb", &["Kolb"]),
    ("alact", &["Korthagen"]),
    ("openspace", &["openspace", "open space technology"]),
    ("oskar", &["OSKAR"]),
    ("clear", &["CLEAR"]),
    ("retro", &["retro", "rétro"]),
    ("sf", &["solution-focused", "oplossingsgericht", "orienté solutions"]),
    ("speed", &["speed dating", "speeddating", "speeddate"]),
    ("starr", &["STARR"]),
    ("troika", &["Troika"]),
    ("worldcafe", &["wereld café"]),
];
/// Words beside the name of a method: `méthode Balint`, `Troika-methode`.
const BESIDE: &[&str] =
    &["method", "methode", "model", "modele", "werkvorm", "format", "protocol", "protocole"];

/// What methods are called that is a surname first of all: alone, it may be somebody in the room.
const SURNAMES: &[&str] = &["balint", "driscoll", "gibbs", "kolb", "korthagen"];

/// The methods by what tells their names apart. A name of capitals alone is one only in capitals: `Oskar` is a person.
static NAMES: LazyLock<BTreeMap<String, (&'static Method, bool)>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    let mut add = |name: &str, method: &'static Method| {
        let loud = !name.chars().any(char::is_lowercase);
        names.entry(folded_name(name)).or_insert((method, loud));
    };
    for method in catalogue() {
        let short = SHORT.iter().filter(|(id, _)| *id == method.id).flat_map(|(_, names)| *names);
        short.for_each(|name| add(name, method));
        for name in [&method.name.en, &method.name.fr, &method.name.nl] {
            add(name, method);
            // `Case clinic (Theory U)`: either is its name.
            if let Some((whole, inside)) = name.trim_end_matches(')').split_once(" (") {
                add(whole, method);
                add(inside, method);
            }
        }
    }
    names
});

/// The method that words name and nothing else.
pub(crate) fn named(text: &str) -> Option<&'static Method> {
    let folded = folded_name(text);
    let found = |name: &str| {
        let (method, loud) = NAMES.get(name)?;
        (!loud || !text.chars().any(char::is_lowercase)).then_some(*method)
    };
    let mut words: Vec<&str> = folded.split(' ').collect();
    let all = words.len();
    words.retain(|word| !BESIDE.contains(word));
    // `methode GROW` names it in capitals all the same.
    let without = || {
        let (method, loud) = NAMES.get(&words.join(" "))?;
        let capitals = |word: &str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        (!loud || text.split([' ', '-']).any(capitals)).then_some(*method)
    };
    found(&folded).or_else(|| without().filter(|_| words.len() < all))
}

/// Whether words name a method only as people are called too.
pub(crate) fn is_surname(text: &str) -> bool {
    SURNAMES.contains(&folded_name(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_catalogue_names_its_method_in_every_language() {
        for method in catalogue() {
            for name in [&method.name.en, &method.name.fr, &method.name.nl] {
                assert_eq!(named(name).map(|found| &found.id), Some(&method.id), "{name}");
            }
        }
        let ids: Vec<&str> = SHORT.iter().map(|(id, _)| *id).collect();
        assert!(ids.iter().all(|id| super::super::in_catalogue(id).is_some()), "{ids:?}");
    }

    #[test]
    fn short_names_are_known_and_people_stay_people() {
        let id = |text: &str| named(text).map(|method| method.id.as_str());
        for (text, wanted) in [
            ("Troika", "troika"),
            ("troïka", "troika"),
            ("méthode Balint", "balint"),
            ("Troika-methode", "troika"),
            ("GROW", "grow"),
            ("methode GROW", "grow"),
            ("codéveloppement", "codev"),
            ("Theory U", "caseclinic"),
            ("world café", "worldcafe"),
            ("1-2-4-All", "124all"),
        ] {
            assert_eq!(id(text), Some(wanted), "{text}");
        }
        for text in SURNAMES {
            assert!(
                is_surname(text) && named(text).is_some() && !is_surname(&format!("{text} model")),
                "{text}"
            );
        }
        for text in ["Oskar", "Starr", "grow", "clear", "", "methode", "Nele", "Bram en Troika"] {
            assert_eq!(id(text), None, "{text}");
        }
    }
}
