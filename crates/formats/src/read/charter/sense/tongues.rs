//! Languages that Kring does not speak, told by the small words and the letters that the known ones do not have; and the languages of
//! what sections are called.

use super::language::score;

/// A language, its small words, letters and endings.
struct Tongue {
    code: &'static str,
    words: &'static [&'static str],
    letters: &'static [char],
    endings: &'static [&'static str],
}

const TONGUES: [Tongue; 4] = [
    Tongue {
        code: "de",
        words: &[
            "und", "der", "das", "nicht", "wir", "ist", "mit", "für", "auf", "ein", "eine", "einen", "einer",
            "sich", "zu", "im", "dem", "den", "unser", "unsere", "wird", "werden", "auch", "vom", "zum",
            "zur", "sind", "oder", "bei", "ziel", "zweck", "treffen",
        ],
        letters: &['ä', 'ö', 'ü', 'ß'],
        endings: &["keit", "ung", "schaft", "lich", "ieren"],
    },
    Tongue {
        code: "es",
        words: &[
            "el",
            "los",
            "las",
            "y",
            "del",
            "con",
            "para",
            "nuestra",
            "nuestro",
            "nuestros",
            "cada",
            "todos",
            "todas",
            "lo",
            "como",
            "entre",
            "sin",
            "por",
            "una",
            "somos",
            "reuniones",
            "normas",
            "miembros",
            "aprender",
        ],
        letters: &['ñ', 'í', 'ó', 'á', 'ú', '¿', '¡'],
        endings: &["ción", "ciones", "dad"],
    },
    Tongue {
        code: "it",
        words: &[
            "il", "gli", "della", "dello", "delle", "degli", "che", "per", "con", "sono", "nostro", "nostra",
            "ogni", "incontri", "e", "nel", "nella", "una", "di", "scopo", "regole", "non", "imparare",
        ],
        letters: &['ì', 'ò', 'ù'],
        endings: &["zione", "zioni", "mento", "ità"],
    },
    Tongue {
        code: "pt",
        words: &[
            "os",
            "das",
            "dos",
            "uma",
            "com",
            "para",
            "não",
            "nosso",
            "nossa",
            "são",
            "em",
            "cada",
            "reuniões",
            "e",
            "da",
            "do",
            "sem",
            "todos",
            "propósito",
            "aprender",
        ],
        letters: &['ã', 'õ'],
        endings: &["ção", "ções", "dade"],
    },
];

/// The language of a whole page, where it is one of these and none of the known ones.
pub fn foreign(page: &str) -> Option<&'static str> {
    const LEAST: u32 = 7;
    const MOST_WORDS: usize = 2_000;
    let low = page.to_lowercase();
    let words: Vec<&str> = low
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .collect();
    let points = |tongue: &Tongue| {
        let of = |word: &&str| {
            3 * u32::from(tongue.words.contains(word))
                + 2 * u32::from(word.contains(tongue.letters))
                + u32::from(tongue.endings.iter().any(|ending| word.ends_with(ending)))
        };
        words.iter().map(of).sum::<u32>()
    };
    let (most, code) = TONGUES.iter().map(|tongue| (points(tongue), tongue.code)).max()?;
    // Small words of these are small words of French and Dutch, too: what is theirs has to weigh much more.
    let known = score(&low).into_iter().max().unwrap_or_default();
    (most >= LEAST && most * 2 > known * 3).then_some(code)
}

/// The language in which a section is called so.
pub fn of_heading(words: &str) -> Option<&'static str> {
    const CALLED: [(&str, &[&str]); 3] = [
        (
            "en",
            &[
                "purpose",
                "aim",
                "objectives",
                "goals",
                "guidelines",
                "rules",
                "ground",
                "values",
                "members",
                "membership",
                "roles",
                "meetings",
                "frequency",
                "review",
                "decisions",
                "confidentiality",
                "closure",
                "welcome",
                "agreements",
            ],
        ),
        (
            "fr",
            &[
                "raison",
                "but",
                "objet",
                "objectifs",
                "lignes",
                "règles",
                "valeurs",
                "membres",
                "rôles",
                "réunions",
                "rencontres",
                "rythme",
                "révision",
                "décisions",
                "confidentialité",
                "clôture",
                "bienvenue",
                "engagements",
            ],
        ),
        (
            "nl",
            &[
                "doel",
                "missie",
                "doelstellingen",
                "doelen",
                "richtlijnen",
                "spelregels",
                "afspraken",
                "waarden",
                "leden",
                "rollen",
                "bijeenkomsten",
                "vergaderingen",
                "ritme",
                "herziening",
                "besluiten",
                "beslissen",
                "vertrouwelijkheid",
                "afsluiting",
                "welkom",
            ],
        ),
    ];
    const MOST_WORDS: usize = 4;
    let low = words.to_lowercase();
    let said: Vec<&str> =
        low.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let calls = |(_, called): &&(&str, &[&str])| said.iter().any(|word| called.contains(word));
    let mut found = CALLED.iter().filter(calls);
    match (found.next(), found.next()) {
        (Some((language, _)), None) if said.len() <= MOST_WORDS => Some(language),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_known_by_their_small_words() {
        for (text, wanted) in [
            (
                "Wir treffen uns jeden Monat und hören einander zu. Was hier gesagt wird, bleibt unter uns.",
                Some("de"),
            ),
            (
                "Nos reunimos cada mes para aprender con los demás. Propósito: una práctica sin juicios.",
                Some("es"),
            ),
            ("Ci incontriamo ogni mese per imparare gli uni dagli altri, con la nostra pratica.", Some("it")),
            ("A nossa comunidade não tem chefe: todos aprendem com todos em cada reunião.", Some("pt")),
            ("We meet every month with José Núñez and Jürgen Groß to learn from the others.", None),
            ("Nous nous réunissons chaque mois avec María López pour apprendre ensemble.", None),
            ("We komen elke maand samen met Jürgen en leren van elkaar, zonder oordeel.", None),
            ("Charter", None),
        ] {
            assert_eq!(foreign(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_a_section_is_called_tells_its_language() {
        for (words, wanted) in [
            ("Purpose", Some("en")),
            ("Nos objectifs", Some("fr")),
            ("Onze afspraken", Some("nl")),
            ("Quorum", None),
        ] {
            assert_eq!(of_heading(words), wanted, "{words}");
        }
    }
}
