//! What a section is about, by the one word of its heading that tells it, where no charter is known to call it so: `If it goes sour`.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::read::charter::Place;

/// The words; the file says how it is written.
static ROOTS: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::read(include_str!("roots.txt")));

/// No heading that asks or half says what it is about has more words.
const MOST_WORDS: usize = 7;
/// Who does something in a sentence, which is no heading: `We decide together`.
const SAYING: [&str; 16] = [
    "we",
    "i",
    "you",
    "they",
    "everyone",
    "everybody",
    "nous",
    "on",
    "je",
    "vous",
    "chacun",
    "chacune",
    "wij",
    "ik",
    "iedereen",
    "ieder",
];

/// The place that all the telling words of a heading name, in small letters; `beside` says which words of any heading tell nothing.
/// What is a sentence is no heading; before a colon it may be one: `We decide: by consent`.
pub fn place(words: &[&str], beside: &[&str], before_colon: bool) -> Option<Place> {
    let says = words.first().is_none_or(|first| SAYING.contains(first) && !before_colon);
    let telling: Vec<&str> =
        words.iter().copied().filter(|word| !beside.contains(word) && !ROOTS.beside.contains(word)).collect();
    if says || words.len() > MOST_WORDS {
        return None;
    }
    if telling.is_empty() {
        return asked(words);
    }
    let names = |root: &&str, word: &str| match root.strip_suffix('*') {
        Some(root) => word.starts_with(root),
        None => *root == word,
    };
    let told =
        |roots: &Vec<&'static str>| telling.iter().all(|word| roots.iter().any(|root| names(root, word)));
    ROOTS.called.iter().find(|(_, roots)| told(roots)).map(|(place, _)| *place)
}

/// What a heading asks that has no other word to tell what it is about: `Who it is for`, `Wie mee kan doen`.
fn asked(words: &[&str]) -> Option<Place> {
    const ASKED: [(&str, Place); 6] = [
        ("who", Place::Members),
        ("qui", Place::Members),
        ("wie", Place::Members),
        ("when", Place::Cadence),
        ("quand", Place::Cadence),
        ("wanneer", Place::Cadence),
    ];
    // `Who does what` asks two things.
    const TWICE: [&str; 9] = ["what", "which", "how", "quoi", "quel", "comment", "wat", "welke", "hoe"];
    // `À qui il s'adresse`, `For whom`.
    const TO: [&str; 5] = ["à", "pour", "for", "voor", "avec"];
    let skipped = usize::from(words.first().is_some_and(|first| TO.contains(first)));
    let (first, rest) = words.get(skipped..)?.split_first()?;
    let once = words.len() > 1 && !rest.iter().any(|word| TWICE.contains(word));
    ASKED.iter().find(|(word, _)| word == first).map(|(_, place)| *place).filter(|_| once)
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::{place, place_of_label};
    use super::*;

    #[test]
    fn a_heading_is_known_by_the_one_word_that_tells_what_it_is_about() {
        for (heading, wanted) in [
            ("If it goes sour", Some(Place::Conflict)),
            ("Escalation", Some(Place::Conflict)),
            ("En cas de tension", Some(Place::Conflict)),
            ("Wat als het wringt?", Some(Place::Conflict)),
            ("Success metrics", Some(Place::Measures)),
            ("What we're aiming for", Some(Place::Objectives)),
            ("Décider ensemble", Some(Place::Decisions)),
            ("Samen beslissen", Some(Place::Decisions)),
            ("Who can come", Some(Place::Members)),
            ("Relire ce texte", Some(Place::Review)),
            ("Article 12 – Modification des statuts", Some(Place::Amendment)),
            ("Article 5 – Démission et radiation", Some(Place::Terms)),
            ("Article 8 – Bureau", Some(Place::Roles)),
            ("Hoe vaak we elkaar zien", Some(Place::Cadence)),
            ("We decide together", None),
            ("Nous décidons ensemble", None),
            ("Decisions and meetings", None),
            ("Working together", Some(Place::Guidelines)),
            ("Nos règles d’or", Some(Place::Guidelines)),
            ("Ce que nous cherchons", Some(Place::Objectives)),
            ("Qui participe", Some(Place::Members)),
            ("Who it is for", Some(Place::Members)),
            ("Wie mee kan doen", Some(Place::Members)),
            ("Quand est-ce", Some(Place::Cadence)),
            ("À qui il s’adresse", Some(Place::Members)),
            ("Artikel 4. Bestuur", Some(Place::Roles)),
            ("Who can do what and how", None),
            ("Meeting facilitators", None),
            ("Secretary", None),
            ("TITRE III – FONCTIONNEMENT", None),
        ] {
            assert_eq!(place(heading), wanted, "{heading}");
        }
        assert_eq!(place_of_label("On décide"), Some(Place::Decisions));
        assert_eq!(place_of_label("On se tait"), None);
    }
}
