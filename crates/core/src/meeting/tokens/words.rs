//! Lengths in words: `half an hour`, `anderhalf uur`, `une heure et demie`. Pure.

use super::Kind;

/// Lengths in words, the longer ones first.
const PHRASES: &[(&str, u32)] = &[
    ("uur en een kwart", 75),
    ("uur en kwart", 75),
    ("uur en half", 90),
    ("driekwartier", 45),
    ("driekwart uur", 45),
    ("drie kwart uur", 45),
    ("drie kwartiertjes", 45),
    ("twee kwartier", 30),
    ("vijf kwartier", 75),
    ("deux heures et quart", 135),
    ("deux heures et un quart", 135),
    ("trois heures et demie", 210),
    ("two hours and a half", 150),
    ("demi heures", 30),
    ("petite heure", 60),
    ("petite demi heure", 30),
    ("petit quart d heure", 15),
    ("klein uur", 60),
    ("klein halfuur", 30),
    ("klein half uur", 30),
    ("klein kwartier", 15),
    ("one and a half hours", 90),
    ("hour and a half", 90),
    ("hour and a quarter", 75),
    ("heure et demie", 90),
    ("heure et quart", 75),
    ("heure et un quart", 75),
    ("uur en een kwartier", 75),
    ("uur en een half", 90),
    ("anderhalf uur", 90),
    ("anderhalve uur", 90),
    ("anderhalf u", 90),
    ("two and a half hours", 150),
    ("deux heures et demie", 150),
    ("twee en een half uur", 150),
    ("tweeënhalf uur", 150),
    ("three quarters of an hour", 45),
    ("trois quarts d heure", 45),
    ("drie kwartier", 45),
    ("half an hour", 30),
    ("half hour", 30),
    ("halfuur", 30),
    ("halfuurtje", 30),
    ("half uurtje", 30),
    ("demi heure", 30),
    ("half uur", 30),
    ("quarter of an hour", 15),
    ("quarter hour", 15),
    ("quart d heure", 15),
    ("kwartier", 15),
    ("kwartiertje", 15),
    ("uurtje", 60),
];
/// An hour is one only with a word before it: `Happy hour` is none.
const AN_HOUR: [&str; 5] = ["an hour", "one hour", "une heure", "een uur", "één uur"];
/// Numbers in words from one to nineteen; of Dutch and French those that stand alone.
const SMALL: [[&str; 3]; 19] = [
    ["one", "un", "een"],
    ["two", "deux", "twee"],
    ["three", "trois", "drie"],
    ["four", "quatre", "vier"],
    ["five", "cinq", "vijf"],
    ["six", "six", "zes"],
    ["seven", "sept", "zeven"],
    ["eight", "huit", "acht"],
    ["nine", "neuf", "negen"],
    ["ten", "dix", "tien"],
    ["eleven", "onze", "elf"],
    ["twelve", "douze", "twaalf"],
    ["thirteen", "treize", "dertien"],
    ["fourteen", "quatorze", "veertien"],
    ["fifteen", "quinze", "vijftien"],
    ["sixteen", "seize", "zestien"],
    ["seventeen", "dix-sept", "zeventien"],
    ["eighteen", "dix-huit", "achttien"],
    ["nineteen", "dix-neuf", "negentien"],
];
/// Tens in words from twenty on.
const TENS: [(u32, &[&str]); 8] = [
    (20, &["twenty", "vingt", "twintig"]),
    (30, &["thirty", "trente", "dertig"]),
    (40, &["forty", "quarante", "veertig"]),
    (50, &["fifty", "cinquante", "vijftig"]),
    (60, &["sixty", "soixante", "zestig"]),
    (70, &["seventy", "septante", "zeventig"]),
    (80, &["eighty", "quatre-vingt", "quatre-vingts", "octante", "tachtig"]),
    (90, &["ninety", "nonante", "negentig"]),
];
/// Numbers in words before hours; `acht uur` is rather a time of day.
const FEW: [(u32, [&str; 3]); 5] = [
    (1, ["one", "une", "één"]),
    (2, ["two", "deux", "twee"]),
    (3, ["three", "trois", "drie"]),
    (4, ["four", "quatre", "vier"]),
    (5, ["five", "cinq", "vijf"]),
];
/// Words that may stand before such a length.
const ARTICLES: [&str; 6] = ["a", "an", "une", "un", "een", "één"];

/// `demie`, `a half`, `een kwartier` behind hours.
pub fn part_of_an_hour(kinds: &[&Kind]) -> Option<u32> {
    let mut words: Vec<&str> = Vec::with_capacity(kinds.len());
    for kind in kinds {
        let Kind::Word(word) = kind else { return None };
        words.push(word);
    }
    match words
        .strip_prefix(&["a"])
        .or(words.strip_prefix(&["een"]))
        .or(words.strip_prefix(&["un"]))
        .unwrap_or(&words)
    {
        ["half" | "demie" | "demi" | "halve"] => Some(30),
        ["quarter" | "quart" | "kwart" | "kwartier"] => Some(15),
        _ => None,
    }
}

/// A number in words that people plan in minutes, from two to ninety-nine: `twenty-five`, `forty five`, `quarante-cinq`,
/// `vijfentwintig`. `Une minute` is rather a word.
pub fn number(kinds: &[&Kind]) -> Option<u32> {
    let mut words: Vec<&str> = Vec::with_capacity(kinds.len());
    for kind in kinds {
        match kind {
            Kind::Word(word) => words.push(word),
            Kind::Sign('-') => {}
            _ => return None,
        }
    }
    below_a_hundred(&words.join("-")).filter(|number| *number > 1)
}

fn below_a_hundred(words: &str) -> Option<u32> {
    small(words).or_else(|| tens(words)).or_else(|| {
        TENS.iter().flat_map(|(ten, words)| words.iter().map(|word| (*ten, *word))).find_map(|(ten, word)| {
            // `vingt-et-un`, and of sixty and eighty `soixante-quinze`.
            let behind = words.strip_prefix(word).and_then(|rest| rest.strip_prefix('-'));
            let behind = behind.map(|rest| rest.strip_prefix("et-").unwrap_or(rest)).and_then(small);
            let most = if ["soixante", "quatre-vingt"].contains(&word) { 19 } else { 9 };
            let unit = words
                .strip_suffix(word)
                .and_then(|unit| unit.strip_suffix("en").or_else(|| unit.strip_suffix("ën")).and_then(small));
            Some(ten + behind.filter(|behind| *behind <= most).or(unit.filter(|unit| *unit < 10))?)
        })
    })
}

fn small(word: &str) -> Option<u32> {
    let word = if word == "une" { "un" } else { word };
    (1u32..).zip(SMALL).find(|(_, words)| words.contains(&word)).map(|(number, _)| number)
}

fn tens(word: &str) -> Option<u32> {
    TENS.iter().find(|(_, words)| words.contains(&word)).map(|(ten, _)| *ten)
}

/// A number in words that people plan in hours.
pub fn few(word: &str) -> Option<u32> {
    FEW.iter().find(|(_, words)| words.contains(&word)).map(|(hours, _)| *hours)
}

/// Minutes in words.
pub fn in_words(kinds: &[&Kind]) -> Option<u32> {
    let mut words = Vec::with_capacity(kinds.len());
    for kind in kinds {
        match kind {
            Kind::Word(word) => words.push(word.as_str()),
            Kind::Sign('-' | '\'' | '’') => {}
            _ => return None,
        }
    }
    let said = words.join(" ");
    if AN_HOUR.contains(&said.as_str()) {
        return Some(60);
    }
    let without = words.first().filter(|first| ARTICLES.contains(first)).map(|_| words[1..].join(" "));
    PHRASES
        .iter()
        .find(|(phrase, _)| *phrase == said || Some(*phrase) == without.as_deref())
        .map(|(_, minutes)| *minutes)
}
